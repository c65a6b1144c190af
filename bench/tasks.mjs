// SPDX-License-Identifier: MIT
//
// tasks: what is measured, for one number of events. In each the contenders take turns, round by round, each time another one first.
//
//   const show = makeShow(theatre, events, { rounds: 5, longest: 60_000 });
//   const loaded = await measureLoading(show, searchers);      // by name: { times, heap, page }
//
// A task gives plain figures by contender; what they mean together is for report.mjs.

import { makeChance } from './random.mjs';
import { median } from './figures.mjs';
import { Stopped, within } from './theatre.mjs';

/** @typedef {import('./contenders.mjs').SearchEntry} SearchEntry @typedef {import('./contenders.mjs').ListEntry} ListEntry */
/** @typedef {import('./queries.mjs').Query} Query @typedef {import('./theatre.mjs').Page} Page @typedef {import('./theatre.mjs').Theatre} Theatre */
/** @typedef {ReturnType<typeof import('./judge.mjs').makeJudge>} Judge */

/**
 * @typedef {object} Show
 * @property {Theatre} theatre
 * @property {number} count of events
 * @property {Record<'events' | 'issues' | 'prepared' | `made/${string}`, string>} data addresses
 * @property {number} rounds
 * @property {number} longest milliseconds after which a load or a pass over the queries is stopped
 * @property {(line: string) => void} say
 */

/** The list, with another one first in each round. @template T @param {T[]} list @param {number} round @returns {T[]} */
const turned = (list, round) => list.map((_, i) => list[(i + round) % list.length]);

/** @param {unknown} error */
const reasonOf = (error) => (error instanceof Stopped ? error.message : String(error instanceof Error ? error.message : error).split('\n')[0].slice(0, 120));

/** What a contender loads. @param {Show} show @param {SearchEntry} entry */
const dataOf = ({ data }, { name, data: kind, prepares }) => (prepares ? data[`made/${name}`] : data[kind ?? 'events']);

/**
 * @typedef {object} Loading
 * @property {number[]} times milliseconds
 * @property {number[]} later milliseconds that the index takes afterwards, in slices
 * @property {number[]} slices milliseconds that one of these takes
 * @property {number[]} memory bytes that are still held: heap, buffers and WebAssembly
 * @property {number} bytes of what was loaded
 * @property {string} [failure]
 * @property {Page} [page] the first one, kept open for the queries
 */

/** @param {Page} page @param {{ heap: number, buffers: number }} before @param {number} bytes */
async function heldBy(page, before, bytes) {
  const after = await page.heap();
  const wasm = await page.call('search.memory');
  // What was fetched is among the buffers before, and is dropped; the module's memory is counted by itself.
  const buffers = wasm ? 0 : Math.max(after.buffers - Math.max(before.buffers - bytes, 0), 0);
  return after.heap - before.heap + buffers + wasm;
}

/** @param {Show} show @param {SearchEntry} entry @param {Loading} result @param {boolean} isKept */
async function loadOnce(show, entry, result, isKept) {
  const { theatre, longest } = show;
  const page = await theatre.page();
  try {
    result.bytes = await page.call('search.begin', theatre.moduleOf(`search-${entry.name}`), dataOf(show, entry));
    const before = await page.heap();
    result.times.push(await within(page.call('search.load'), longest));
    const { time, slice } = await within(page.call('search.finish'), longest);
    if (time > 0) result.later.push(time);
    if (slice > 0) result.slices.push(slice);
    result.memory.push(await heldBy(page, before, result.bytes));
    if (isKept) result.page = page;
  } catch (error) {
    result.failure = reasonOf(error);
  }
  if (result.page !== page) await page.close();
}

/** @param {Show} show @param {SearchEntry[]} entries @returns {Promise<Map<string, Loading>>} */
export async function measureLoading(show, entries) {
  const slow = 6000;
  const results = new Map(entries.map(({ name }) => [name, /** @type {Loading} */ ({ times: [], later: [], slices: [], memory: [], bytes: 0 })]));
  for (let round = 0; round < Math.min(show.rounds, 5); round += 1) {
    for (const entry of turned(entries, round)) {
      const result = /** @type {Loading} */ (results.get(entry.name));
      if (result.failure || (round > 0 && result.times[0] > slow)) continue;
      await loadOnce(show, entry, result, round === 0);
    }
  }
  for (const [name, { times, failure }] of results) show.say(`  load ${name}: ${failure ?? `${median(times).toFixed(1)} ms`}`);
  return results;
}

/** What decoding and JSON.parse alone take, and what the objects hold. @param {Show} show @param {SearchEntry} any a module that can be begun with */
export async function measureParsing(show, any) {
  const result = { decode: /** @type {number[]} */ ([]), parse: /** @type {number[]} */ ([]), memory: /** @type {number[]} */ ([]) };
  for (let round = 0; round < Math.min(show.rounds, 3); round += 1) {
    const page = await show.theatre.page();
    const bytes = await page.call('search.begin', show.theatre.moduleOf(`search-${any.name}`), show.data.events);
    const before = await page.heap();
    const { decode, parse } = await page.call('search.parse');
    result.decode.push(decode);
    result.parse.push(parse);
    const after = await page.heap();
    result.memory.push(after.heap - before.heap + Math.max(after.buffers - Math.max(before.buffers - bytes, 0), 0));
    await page.close();
  }
  return result;
}

/**
 * @typedef {object} Asking
 * @property {number[][]} times by query, milliseconds; a slow contender has fewer rounds
 * @property {ReturnType<Judge['verdict']>} [verdict]
 * @property {string} [failure]
 */

/** The same words without a filter: what a contender's counts are judged by where facets do not narrow themselves. @param {Query} query */
const unfiltered = (query) => ({ ...query, filter: {} });

/** @param {Show} show @param {SearchEntry} entry @param {Page} page @param {Query[]} queries @param {Judge} judge */
async function judgeOne({ longest }, entry, page, queries, judge) {
  const answers = await within(page.call('search.answers', queries, longest / 2), 2 * longest);
  if (entry.isPart) return { ...judge.verdict([]), answered: queries.length };
  if (!entry.isOurs) return judge.verdict(answers);
  const all = await within(page.call('search.answers', queries.map(unfiltered), longest / 2), 2 * longest);
  return judge.verdict(answers, { unfiltered: all.map((/** @type {import('./judge.mjs').Answer | null} */ answer) => answer && new Set(answer.hits)) });
}

/** @param {number} round @param {number} count a new order of so many queries for each round */
const orderOf = (round, count) => makeChance(round).shuffle([...Array(count).keys()]);

/** @param {Show} show @param {SearchEntry[]} entries @param {Map<string, Loading>} loaded @param {Query[]} queries @param {Judge} judge @returns {Promise<Map<string, Asking>>} */
export async function measureAsking(show, entries, loaded, queries, judge) {
  const least = 1;
  /** @type {Map<string, Asking>} */
  const results = new Map();
  for (const entry of entries) {
    const page = loaded.get(entry.name)?.page;
    const result = /** @type {Asking} */ ({ times: queries.map(() => []) });
    results.set(entry.name, result);
    if (!page) continue;
    try {
      result.verdict = await judgeOne(show, entry, page, queries, judge);
      if (result.verdict.answered < queries.length) result.failure = `${result.verdict.answered} of ${queries.length} queries in ${show.longest / 2000} s`;
    } catch (error) {
      result.failure = reasonOf(error);
    }
  }
  const running = entries.filter(({ name }) => results.get(name)?.verdict && !results.get(name)?.failure);
  /** @type {Map<string, number>} */
  const spent = new Map();
  const most = 0.4 * show.longest;
  for (let round = 0; round < show.rounds; round += 1) {
    for (const { name } of turned(running, round)) {
      const [page, result] = [/** @type {Page} */ (loaded.get(name)?.page), /** @type {Asking} */ (results.get(name))];
      const order = orderOf(round, queries.length);
      if ((spent.get(name) ?? 0) > most) continue;
      const start = performance.now();
      const times = await page.call('search.round', order.map((i) => queries[i]), least);
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
      order.forEach((i, at) => result.times[i].push(times[at]));
    }
  }
  for (const [name, { times, failure }] of results) show.say(`  ask ${name}: ${failure ?? `${median(times.map(median)).toFixed(3)} ms`}`);
  return results;
}

/** @param {string} address of the file @param {string} [more] attributes */
const widget = (address, more = '') =>
  `<kalendarium-widget src="${address}" now="2026-11-21T12:00" state-key="none" ${more}></kalendarium-widget><script src="/dist/kalendarium.js" async></script>`;

/** From the text of a state to the patched page, by query. @param {Show} show @param {string[]} states @returns {Promise<number[][]>} */
export async function measureKeystrokes(show, states) {
  const page = await show.theatre.page({ body: widget(show.data.prepared ?? show.data.issues) });
  /** @type {number[][]} */
  const times = states.map(() => []);
  try {
    await within(page.call('openWidget'), show.longest);
    for (let round = 0; round < show.rounds; round += 1) {
      const order = orderOf(round, states.length);
      const measured = await within(page.call('keystrokes', order.map((i) => states[i])), 2 * show.longest);
      order.forEach((i, at) => times[i].push(measured[at]));
    }
  } catch (error) {
    show.say(`  keystroke: ${reasonOf(error)}`);
  }
  await page.close();
  show.say(`  keystroke: ${median(times.map(median)).toFixed(2)} ms`);
  return times;
}

/** @typedef {{ mount: number[], update: number[], shown: number, nodes: number, failure?: string }} Drawing */

/** @param {Show} show @param {ListEntry[]} entries @param {import('./contender.d.ts').ViewName} view @returns {Promise<Map<string, Drawing>>} */
export async function measureDrawing(show, entries, view) {
  const able = entries.filter(({ views }) => views.includes(view));
  const results = new Map(able.map(({ name }) => [name, /** @type {Drawing} */ ({ mount: [], update: [], shown: 0, nodes: 0 })]));
  for (let round = 0; round < Math.min(show.rounds, 5); round += 1) {
    for (const { name } of turned(able, round)) {
      const result = /** @type {Drawing} */ (results.get(name));
      if (result.failure) continue;
      const module = `list-${name}`;
      const page = await show.theatre.page({ css: module });
      try {
        const { time, updates, shown, nodes } = await within(page.call('show', show.theatre.moduleOf(module), show.data.events, view, { changes: show.rounds < 5 ? 3 : 6 }), show.longest);
        result.mount.push(time);
        result.update.push(...updates);
        Object.assign(result, { shown, nodes });
      } catch (error) {
        result.failure = reasonOf(error);
      }
      await page.close();
    }
  }
  for (const [name, { mount, update, failure }] of results) show.say(`  ${view} ${name}: ${failure ?? `${median(mount).toFixed(1)} / ${median(update).toFixed(1)} ms`}`);
  return results;
}

/** @typedef {{ times: number[], shown: number, failure?: string }} Opening */

/** Cold pages, from the start of the navigation to the list laid out. @param {Show} show @param {ListEntry[]} entries @returns {Promise<Map<string, Opening>>} */
export async function measureOpening(show, entries) {
  const { theatre, data, longest, rounds } = show;
  /** @type {[string, () => Promise<{ time: number, shown: number }>][]} */
  const visits = entries.filter(({ isOurs }) => !isOurs).map(({ name, views }) => [
    name,
    () => theatre.visit(`stage.open('${theatre.moduleOf(`list-${name}`)}', '${data.events}', '${views[0]}')`, { css: `list-${name}` }, longest),
  ]); // prettier-ignore
  visits.push(['kalendarium', () => theatre.visit('stage.openWidget()', { body: widget(data.issues) }, longest)]);
  if (data.prepared) visits.push(['kalendarium-prepared', () => theatre.visit('stage.openWidget()', { body: widget(data.prepared) }, longest)]);
  const results = new Map(visits.map(([name]) => [name, /** @type {Opening} */ ({ times: [], shown: 0 })]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, visit] of turned(visits, round)) {
      const result = /** @type {Opening} */ (results.get(name));
      if (result.failure) continue;
      try {
        const { time, shown } = await visit();
        result.times.push(time);
        result.shown = shown;
      } catch (error) {
        result.failure = reasonOf(error);
      }
    }
  }
  for (const [name, { times, failure }] of results) show.say(`  page ${name}: ${failure ?? `${median(times).toFixed(0)} ms`}`);
  return results;
}
