// SPDX-License-Identifier: MIT
//
// element: <kalendarium-widget>. It fetches the files, asks the core for a view tree, draws it and turns
// what a visitor does into the next state.
//
//   <kalendarium-widget src="https://kommun.example/data/issues.json"></kalendarium-widget>
//
// However much changes in one go, there is one rendering. What the data-… marks of the tree mean is
// said in docs/architecture.md, and what an attribute means in the README.

import { channelOf } from './address.mjs';
import { restUrl } from 'kalendarium:wasm';
import { openCore } from './core.mjs';
import { Deferred } from './deferred.mjs';
import { PartMissing } from './engine.mjs';
import { FocusGuide } from './focus.mjs';
import { isComplete, listOf, stateOfForm } from './form.mjs';
import { wordsFor } from './languages.mjs';
import { addresses, nearestLanguage } from './page.mjs';
import { Reporter } from './reporter.mjs';
import { calendarRequest, passedOn, requestOf } from './request.mjs';
import { bringRest, gestures } from './rest.mjs';
import { Stage } from './stage.mjs';
import { earlyWish, elementOf, isPlainClick } from './wish.mjs';
import { fill } from './words.mjs';

/** @typedef {import('./core.mjs').Core} Core */
/** @typedef {import('./core.mjs').Rendering} Rendering */
/** @typedef {import('./kalendarium.d.ts').KalendariumEventMap} EventMap */
/** @typedef {import('./notice.mjs').Failure} Failure */
/** @typedef {import('./wish.mjs').Wish} Wish */

/** A server that renders pages has no HTMLElement, and only imports this. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

export class KalendariumWidget extends Base {
  static observedAttributes = ['src', 'state', 'lang', 'state-key', 'now', 'debug', ...passedOn];

  #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  #stage = new Stage(this.#root);
  #guide = new FocusGuide(this.#stage);
  #reporter = new Reporter(this, this.#stage, {
    words: () => this.#words(),
    tell: (name, detail) => this.#tell(name, detail),
  });
  /** @type {Core | undefined} */
  #core;
  /** @type {Rendering | undefined} the last one */
  #shown;
  /** @type {Wish | undefined} */
  #wish;
  #channel = channelOf('none');
  /** @type {(() => void) | undefined} leaves the channel */
  #leave;
  #isDue = false;
  #needsFiles = true;
  /** Whether files have come that nobody has been told of. */
  #isLoadNews = false;
  /** Counts the attempts to load, so that a late answer to an old one is dropped. */
  #attempt = 0;
  #isFiltersOpen = false;
  /** @type {import('./request.mjs').Pages} */
  #pages = { first: '', list: '' };
  #ready = new Deferred();

  constructor() {
    super();
    const root = this.#root;
    root.addEventListener('click', (event) => this.#onClick(/** @type {MouseEvent} */ (event)));
    root.addEventListener('input', (event) => this.#onInput(event));
    root.addEventListener('submit', (event) => this.#onSubmit(event));
    root.addEventListener('keydown', (event) => this.#onKey(/** @type {KeyboardEvent} */ (event)));
    // Whoever comes near may soon want more than a first view.
    for (const type of ['pointerover', 'focusin']) {
      root.addEventListener(type, () => this.#expectMore(), { once: true });
    }
    const calendar = (/** @type {string} */ form) => this.#core?.calendar(calendarRequest(this, form)) ?? '';
    gestures.promise.then((add) => add(root, calendar, this.#stage));
    root.addEventListener('slotchange', () => this.#stage.isLoading && this.#onWords());
    this.#adoptEarlyState();
  }

  /** All that the visitor has chosen, as one query string; canonical once it is rendered. */
  get state() {
    return this.#wish?.state ?? this.#shown?.state ?? this.#channel.state;
  }

  set state(state) {
    this.#want({ state: String(state ?? '').replace(/^\?/, ''), by: 'host' });
  }

  /** The first rendering with data; begins anew when other files are named. */
  get ready() {
    return this.#ready.promise;
  }

  /** Asking for `diagnostics` fetches what finds them; until that has come there are none. */
  get data() {
    const { total = 0, counts = {} } = this.#shown ?? {};
    const findings = () => this.#reporter.diagnostics(this.#core);
    return {
      total,
      counts,
      get diagnostics() {
        return findings();
      },
    };
  }

  /** Fetches the files anew, past the browser's cache. @returns {Promise<void>} */
  refresh() {
    const done = this.#load(true).then((isUsable) => {
      if (!isUsable) throw new Error(this.#words().load_failed);
    });
    done.catch(() => {});
    return done;
  }

  connectedCallback() {
    this.#stage.furnish();
    this.#join();
    document.addEventListener('visibilitychange', this.#onVisible);
    this.#schedule();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#onVisible);
    // A move within the page leaves and comes back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#part();
    });
  }

  /** With this, `moveBefore` moves the widget without taking it out first. */
  connectedMoveCallback() {}

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === 'src') this.#needsFiles = true;
    if (name === 'state-key' && this.#leave) {
      this.#part();
      this.#join();
    }
    this.#schedule();
  }

  /** A property that was set before the element was defined hides the accessor. */
  #adoptEarlyState() {
    const early = Object.getOwnPropertyDescriptor(this, 'state');
    if (!early) return;
    Reflect.deleteProperty(this, 'state');
    this.state = early.value;
  }

  // --- The files ------------------------------------------------------------------------------

  /**
   * @param {boolean} fresh ask the servers even where the cache has an answer
   * @returns whether there is something to show
   */
  async #load(fresh) {
    const attempt = (this.#attempt += 1);
    const isRefresh = this.#shown && !this.#needsFiles;
    this.#needsFiles = false;
    if (this.#ready.isSettled && !isRefresh) this.#ready = new Deferred();
    if (!this.#stage.retryButton) this.#stage.showLoading(this.#words());
    const { urls, bad } = this.#addresses();
    for (const url of bad) console.error(fill(this.#words().console_source, { url }));
    try {
      const language = { tag: nearestLanguage(this), onWords: () => this.#onWords() };
      const core = await openCore(urls, { fresh, ...language });
      if (attempt === this.#attempt) this.#take(core);
      else core.close();
      return core.isUsable;
    } catch (reason) {
      if (attempt === this.#attempt) this.#failToStart(reason);
      return false;
    }
  }

  /** Shows what has come; nothing usable leaves an earlier rendering as it is. @param {Core} core */
  #take(core) {
    const reported = Promise.all(core.failed.map((file) => this.#reporter.report(core, file)));
    const keepsEarlier = !core.isUsable && this.#shown;
    if (!keepsEarlier) {
      this.#core?.close();
      this.#core = core;
    }
    this.#isLoadNews = core.isUsable;
    if (core.isUsable) this.#render();
    else this.#reporter.show(this.#core);
    if (!core.isUsable) this.#fail(core.hasData ? 'data' : 'network');
    else if (core.failed.length > 0) this.#stage.showFailure('partly', this.#words());
    else this.#stage.clearNotice();
    if (keepsEarlier) reported.then(() => core.close());
  }

  /** @param {unknown} reason */
  #failToStart(reason) {
    console.error(this.#words().console_start, reason);
    this.#tell('kalendarium-error', { url: this.#addresses().urls[0] ?? '', diagnostics: [] });
    this.#fail('start');
  }

  /** @param {Failure} failure */
  #fail(failure) {
    const words = this.#words();
    this.#stage.showFailure(failure, words);
    this.#ready.reject(new Error(words.load_failed));
    if (failure === 'network') addEventListener('online', () => this.#retry(), { once: true });
  }

  #retry() {
    const button = this.#stage.retryButton;
    if (!button || button.hasAttribute('aria-disabled')) return;
    this.#stage.showFailure('network', this.#words(), true);
    this.#load(true);
  }

  #addresses() {
    return addresses(this.getAttribute('src') ?? '');
  }

  // --- Rendering ------------------------------------------------------------------------------

  /** @param {Wish} wish @param {{ nextFrame?: boolean }} [options] */
  #want(wish, { nextFrame = false } = {}) {
    this.#wish = wish;
    this.#schedule(nextFrame ? requestAnimationFrame : queueMicrotask);
  }

  /** However often it is called, there is one update. @param {(update: () => void) => void} soon */
  #schedule(soon = queueMicrotask) {
    this.#isDue = true;
    soon(() => {
      if (this.#isDue && this.isConnected) this.#update();
    });
  }

  #update() {
    this.#isDue = false;
    if (this.#needsFiles) this.#load(false);
    else if (this.#core?.isUsable) this.#render();
  }

  /** Renders what is wished for, else what is there, with the attributes of now. */
  #render() {
    const tag = nearestLanguage(this);
    if (!this.#core || !this.isConnected) return;
    if (!this.#core.hasWordsFor(tag)) return void this.#core.waitForWords(tag).then(() => this.#schedule());
    const before = this.#shown;
    const wish = this.#wish ?? (before ? undefined : earlyWish(this.#stage.frame));
    this.#wish = undefined;
    try {
      const state = wish?.state ?? before?.state ?? this.#channel.state;
      this.#shown = this.#core.render(
        requestOf(this, {
          state,
          key: this.#key(),
          pageUrl: this.#channel.pageUrl(),
          pages: this.#pages,
          isFiltersOpen: this.#isFiltersOpen,
        }),
      );
    } catch (reason) {
      if (reason instanceof PartMissing) this.#waitForRest(wish);
      else this.#failToStart(reason);
      return;
    }
    this.#present(this.#shown, before, wish);
  }

  /** Nobody has asked yet, so a failure is not worth a word. */
  #expectMore() {
    bringRest().then(
      () => this.#core?.prepareSoon(),
      () => {},
    );
  }

  /** Keeps the wish until the core can fulfil it. @param {Wish | undefined} wish */
  async #waitForRest(wish) {
    this.#wish = wish;
    this.#stage.frame.ariaBusy = 'true';
    try {
      await bringRest();
      this.#schedule();
    } catch {
      console.error(fill(this.#words().console_rest, { url: restUrl }));
      this.#fail(this.#shown ? 'partly' : 'network');
    }
  }

  /** @param {Rendering} shown @param {Rendering | undefined} before @param {Wish | undefined} wish */
  #present(shown, before, wish) {
    const isFromElsewhere = wish !== undefined && wish.by !== 'visitor';
    const isFocusLost = this.#stage.draw(shown, { isFromElsewhere });
    if (this.#stage.isLoading) this.#stage.clearNotice();
    this.#mirror(shown, before, wish);
    this.#guide.follow(shown, before, { wanted: wish?.focus, isFocusLost });
    this.#announce(shown, before, wish);
    this.#reporter.show(this.#core);
    this.#ready.resolve();
    if (this.#isLoadNews) this.#tell('kalendarium-load', undefined);
    this.#isLoadNews = false;
    if (before && before.state !== shown.state) {
      this.#tell('kalendarium-change', { state: shown.state, total: shown.total });
    }
  }

  /**
   * Shares the state, and puts it in the address.
   * @param {Rendering} shown @param {Rendering | undefined} before @param {Wish | undefined} wish
   */
  #mirror(shown, before, wish) {
    const isOurs = wish?.by === 'visitor' || wish?.by === 'host';
    if (!isOurs || before?.state === shown.state) return;
    this.#channel.set(shown.state, { by: this.#onShared, replace: wish.replace || !before });
  }

  /** @param {Rendering} shown @param {Rendering | undefined} before @param {Wish | undefined} wish */
  #announce(shown, before, wish) {
    const isOurs = wish?.by === 'visitor' || wish?.by === 'host';
    if (!before || listOf(before.state) === listOf(shown.state)) return;
    if (isOurs || this.#channel.isFirst(this.#onShared)) this.#stage.announce(shown.status);
  }

  // --- What the visitor does ------------------------------------------------------------------

  /** @param {MouseEvent} event */
  #onClick(event) {
    const control = elementOf(event)?.closest('[data-do], [data-state]');
    if (!(control instanceof HTMLElement) || event.defaultPrevented) return;
    if (control.localName === 'a' && !isPlainClick(event)) return;
    const { do: deed } = control.dataset;
    if (deed === 'retry') this.#retry();
    if (deed === 'retry' || deed === 'form' || !this.#shown) return;
    event.preventDefault();
    if (deed === 'skip') this.#stage.skipTo(control.getAttribute('href') ?? '');
    else if (deed === 'filters') this.#toggleFilters();
    else this.#follow(control);
  }

  /** Goes to the state of a control. @param {HTMLElement} control */
  #follow(control) {
    const { do: deed, state, item = '', first = '' } = control.dataset;
    if (state === undefined) return;
    /** @type {Wish} */
    const wish = { state, by: 'visitor' };
    if (deed === 'open') {
      if (!this.#tell('kalendarium-select', { id: item })) return;
      this.#guide.leaveList();
      wish.focus = 'item';
    }
    if (deed === 'more' || deed === 'earlier') {
      this.#pages = { first, list: listOf(state) };
      wish.focus = deed === 'more' ? 'page' : 'earlier';
    }
    if (deed === 'day') wish.focus = 'day';
    this.#want(wish);
  }

  #toggleFilters() {
    this.#isFiltersOpen = !this.#isFiltersOpen;
    this.#schedule();
  }

  /** @param {Event} event */
  #onInput(event) {
    const field = /** @type {HTMLInputElement | null} */ (elementOf(event));
    if (!this.#shown || !field?.form || !isComplete(field)) return;
    const replace = field.name === 'q';
    this.#want({ state: stateOfForm(field.form), by: 'visitor', replace }, { nextFrame: true });
  }

  /** @param {Event} event */
  #onSubmit(event) {
    const form = elementOf(event);
    if (!this.#shown || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    this.#want({ state: stateOfForm(form), by: 'visitor', replace: true });
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const close = this.#stage.frame.querySelector('[data-do=close]');
    if (!(close instanceof HTMLElement)) return;
    event.preventDefault();
    close.click();
  }

  /** The day may have passed while the page was out of sight. */
  #onVisible = () => {
    if (!document.hidden) this.#schedule();
  };

  // --- The page around it ---------------------------------------------------------------------

  #join() {
    if (this.#leave) return;
    this.#channel = channelOf(this.#key());
    this.#channel.beginWith(this.getAttribute('state') ?? '');
    this.#leave = this.#channel.join(this.#onShared);
    if (this.#shown) this.#onShared('sibling');
  }

  #part() {
    this.#leave?.();
    this.#leave = undefined;
  }

  /** @param {'history' | 'sibling'} by */
  #onShared = (by) => this.#want({ state: this.#channel.state, by });

  #key() {
    return /^[\w-]+$/.exec(this.getAttribute('state-key') ?? '')?.[0] ?? 'kal';
  }

  /** What stands there without them is said anew. */
  #onWords() {
    if (this.#stage.isLoading) this.#stage.showLoading(this.#words());
    else this.#schedule();
  }

  #words() {
    return wordsFor(nearestLanguage(this), this.#shown?.lang ?? '');
  }

  /**
   * @template {keyof EventMap} Name
   * @param {Name} name @param {EventMap[Name]['detail']} detail
   * @returns {boolean} false where somebody prevented what would follow
   */
  #tell(name, detail) {
    const cancelable = name === 'kalendarium-select';
    const options = { detail, cancelable, bubbles: true, composed: true };
    return this.dispatchEvent(new CustomEvent(name, options));
  }
}
