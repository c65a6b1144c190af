// SPDX-License-Identifier: MIT
//
// stage: what runs in a contender's page. Each contender has a page, and so a process, of its own; the runner goes from page to
// page (tasks.mjs). It is the page's global `stage`.

/** @typedef {import('./contender.d.ts').Answer} Answer @typedef {import('./contender.d.ts').Facet} Facet @typedef {import('./contender.d.ts').ViewName} ViewName */
/** @typedef {import('./events.mjs').FlatEvent} FlatEvent @typedef {import('./queries.mjs').Query} Query */

const now = () => performance.now();
const wait = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const bytesOf = async (/** @type {string} */ url) => (await fetch(url)).arrayBuffer();
const contenderOf = async (/** @type {string} */ url) => (await import(url)).default;

/** The moment for which lists are made, and the month that a month view shows. */
const today = '2026-11-21';
const month = { from: '2026-12-01', to: '2027-01-01' };
const listLength = 50;
const topics = ['Utbildning', 'Kultur', 'Folkhälsa'];

// --- Search ---------------------------------------------------------------------------------

/** @type {import('./contender.d.ts').SearchContender<any>} */
let contender;
/** @type {any} */
let engine;
/** @type {ArrayBuffer | undefined} */
let bytes;

/** @param {ArrayLike<number> | Record<string, number>} counts @param {string[] | undefined} names */
function byName(counts, names) {
  if (!names) return { ...counts };
  return Object.fromEntries(names.map((name, i) => [name, /** @type {ArrayLike<number>} */ (counts)[i]]));
}

const search = {
  /** @param {string} module @param {string} data */
  async begin(module, data) {
    contender = await contenderOf(module);
    await contender.warm?.();
    bytes = await bytesOf(data);
    return bytes.byteLength;
  },

  /** @returns milliseconds */
  async load() {
    const start = now();
    engine = await contender.load(/** @type {ArrayBuffer} */ (bytes));
    const time = now() - start;
    bytes = undefined;
    return time;
  },

  /** What follows while the page is looked at, in slices. @returns milliseconds in all, and how long one takes on average */
  finish() {
    const start = now();
    const slices = contender.finish?.(engine) ?? 0;
    const time = slices ? now() - start : 0;
    return { time, slice: slices ? time / slices : 0 };
  },

  /** What JSON.parse alone takes, and the decoding before it; keeps the objects. */
  parse() {
    const start = now();
    const text = new TextDecoder().decode(/** @type {ArrayBuffer} */ (bytes));
    const decoded = now();
    engine = JSON.parse(text);
    const time = now() - decoded;
    bytes = undefined;
    return { decode: decoded - start, parse: time };
  },

  memory: () => contender?.memory?.(engine) ?? 0,

  /**
   * Asks each once, to be judged; null for what there was no time for.
   * @param {Query[]} queries @param {number} most milliseconds in all
   */
  async answers(queries, most) {
    const [ids, names] = [contender.ids?.(engine), contender.names?.(engine)];
    const table = ids && Uint32Array.from(ids);
    const list = [];
    const start = now();
    for (const query of queries) {
      if (now() - start > most) {
        list.push(null);
        continue;
      }
      const { hits, counts } = await contender.ask(engine, query);
      const facets = /** @type {Facet[]} */ (Object.keys(counts));
      list.push({
        hits: Array.from(hits, (hit) => table?.[hit] ?? hit),
        counts: Object.fromEntries(facets.map((facet) => [facet, byName(counts[facet], names?.[facet])])),
      });
    }
    return list;
  },

  /**
   * Milliseconds for each query. One that is shorter than `least` is repeated until that is reached.
   * @param {Query[]} queries @param {number} least milliseconds
   */
  async round(queries, least) {
    const times = [];
    for (const query of queries) {
      let calls = 0;
      let time = 0;
      const start = now();
      do {
        const answer = contender.ask(engine, query);
        if (answer instanceof Promise) await answer;
        calls += 1;
        time = now() - start;
      } while (time < least && calls < 200);
      times.push(time / calls);
    }
    return times;
  },
};

// --- Lists ----------------------------------------------------------------------------------

/** @param {FlatEvent[]} events by date @param {ViewName} view */
function partsFor(events, view) {
  const isList = view === 'list';
  const within = events.filter(({ start }) => (isList ? start >= `${today}T12:00` : start >= month.from && start < month.to));
  const some = (/** @type {FlatEvent[]} */ list) => (isList ? list.slice(0, listLength) : list);
  const parts = [within, ...topics.map((topic) => within.filter((event) => event.topics.includes(topic)))].map(some);
  const last = Math.max(...parts.map((part) => Date.parse(`${part.at(-1)?.start ?? today}Z`)));
  const days = isList ? Math.ceil((last - Date.parse(today)) / 86_400_000) + 1 : 31;
  return { first: parts[0], rest: parts.slice(1), stretch: { from: isList ? today : month.from, days } };
}

/**
 * Milliseconds from a call until its last change of the page, laid out. It is over when nothing has changed for a while.
 * @param {HTMLElement} place @param {import('./contender.d.ts').ListContender<any>} list @param {() => unknown} work
 */
async function settle(place, list, work) {
  const quiet = 80;
  const longest = 20_000;
  const shown = () => (list.root?.(place) ?? place).querySelectorAll(list.shown).length;
  const layOut = () => (/** @type {HTMLElement} */ (place.lastElementChild ?? place).getBoundingClientRect());
  let last = 0;
  const observer = new MutationObserver(() => {
    layOut();
    last = now();
  });
  const changes = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(place, changes);
  const start = now();
  const result = await work();
  for (const { shadowRoot } of place.querySelectorAll('*')) if (shadowRoot) observer.observe(shadowRoot, changes);
  layOut();
  last = Math.max(last, now());
  while (now() - start < longest && (now() - last < quiet || shown() === 0)) await wait(10);
  observer.disconnect();
  return { result, time: last - start, shown: shown(), nodes: countNodes(place) };
}

/** Elements, those in open shadow roots too. @param {ParentNode} root @returns {number} */
function countNodes(root) {
  const all = [...root.querySelectorAll('*')];
  return all.reduce((sum, { shadowRoot }) => sum + 1 + (shadowRoot ? countNodes(shadowRoot) : 0), 0);
}

const place = () => /** @type {HTMLElement} */ (document.getElementById('place'));

/** All events, which are of the month, and those of three topics. @param {FlatEvent[]} events */
const allOf = (events) => ({ first: events, rest: topics.map((topic) => events.filter((event) => event.topics.includes(topic))), stretch: { from: month.from, days: 31 } });

/**
 * A list or month that is mounted, then changed six times.
 * @param {string} module @param {string} data @param {ViewName} view
 * @param {{ isWhole?: boolean, changes?: number }} [options] isWhole: all events are to be shown, which are of one month
 */
async function show(module, data, view, { isWhole = false, changes = 6 } = {}) {
  const list = /** @type {import('./contender.d.ts').ListContender<any>} */ (await contenderOf(module));
  const events = /** @type {FlatEvent[]} */ (await (await fetch(data)).json()).sort((a, b) => (a.start < b.start ? -1 : 1));
  const { first, rest, stretch } = isWhole ? allOf(events) : partsFor(events, view);
  list.prepare?.(events);
  await wait(50);
  const { result: handle, ...mount } = await settle(place(), list, () => list.mount(place(), view, first, stretch));
  const updates = [];
  for (const part of [...rest, ...rest].slice(0, changes)) updates.push((await settle(place(), list, () => list.update(handle, part))).time);
  return { ...mount, updates };
}

/** The whole page, from the start of the navigation: fetch, parse, mount. @param {string} module @param {string} data @param {ViewName} view */
async function open(module, data, view) {
  const [list, response] = await Promise.all([contenderOf(module), fetch(data)]);
  const events = /** @type {FlatEvent[]} */ (await response.json()).sort((a, b) => (a.start < b.start ? -1 : 1));
  const { first, stretch } = partsFor(events, view);
  const start = now();
  const { time, shown } = await settle(place(), list, () => list.mount(place(), view, first, stretch));
  return { time: start + time, shown };
}

// --- The widget -----------------------------------------------------------------------------

/** The widget's first rendering, laid out: milliseconds from the start of the navigation. */
async function openWidget() {
  await customElements.whenDefined('kalendarium-widget');
  const widget = /** @type {any} */ (document.querySelector('kalendarium-widget'));
  await widget.ready;
  const [item] = widget.shadowRoot.querySelectorAll('[data-item]');
  item.getBoundingClientRect();
  return { time: now(), shown: widget.shadowRoot.querySelectorAll('[data-item]').length };
}

let lastState = '';

/** @param {any} widget @param {string} state @returns {Promise<number>} milliseconds until it is drawn and laid out */
async function change(widget, state) {
  const changed = new Promise((resolve) => widget.addEventListener('kalendarium-change', resolve, { once: true }));
  const start = now();
  widget.state = state;
  await changed;
  widget.getBoundingClientRect();
  return now() - start;
}

/** From each state's text to the patched page, laid out. @param {string[]} states */
async function keystrokes(states) {
  const widget = /** @type {any} */ (document.querySelector('kalendarium-widget'));
  // The first search brings what the widget fetches when it is needed.
  if (!lastState) await change(widget, (lastState = 'q=xyzzy'));
  const times = [];
  for (const state of states) {
    // From the same state nothing changes.
    if (state === lastState) await change(widget, 'q=xyzzy');
    times.push(await change(widget, state));
    lastState = state;
  }
  return times;
}

Object.assign(globalThis, { stage: { search, show, open, openWidget, keystrokes, countNodes } });
