// SPDX-License-Identifier: MIT
//
// core: an engine with a widget's files in it, and its answers as objects.
//
//   const core = await openCore(['https://kommun.example/data/issues.json'], { tag: 'en' });
//   core.failed                                   // the files that could not be fetched or read
//   const { tree, total } = core.render('state=view%3Dfeed&now=2021-05-01T08:00&lang=en');
//   if (!core.hasWordsFor('fi')) await core.waitForWords('fi');
//   await core.check();                           // only where an editor wants to know
//   core.diagnostics('lang=sv');
//   core.close();

import { instantiate, restUrl } from 'kalendarium:wasm';
import { openFullCore } from './check.mjs';
import { createEngine, isPrepared, PartMissing } from './engine.mjs';
import { fetchWords, linesFor, translationOf, wordsFor, wordsUrl } from './languages.mjs';
import { addresses } from './page.mjs';
import { bringRest } from './rest.mjs';
import { fetchFiles } from './source.mjs';
import { isTwinLoaded } from './wasm_fallback.mjs';
import { fill, swedish } from './words.mjs';

/** How long a rendering may wait for words, in milliseconds; then it is in Swedish until they come. */
const patience = 5000;

/** @typedef {ReturnType<Awaited<ReturnType<typeof createEngine>>['open']>} Engine */
/** @typedef {import('./kalendarium.d.ts').KalendariumDiagnostic} Diagnostic */
/** @typedef {import('./source.mjs').SourceFile} SourceFile */

/**
 * What the core renders (wasm/core/engine.h).
 * @typedef {object} Rendering
 * @property {string} state canonical
 * @property {number} total
 * @property {Record<string, Record<string, number>>} counts
 * @property {string} status what the live region says
 * @property {string} hash of the data
 * @property {string} lang
 * @property {string} dir
 * @property {import('./patch.mjs').Tree} tree
 */

/**
 * Fetches the files and the words while the module starts. Rejects only where the module cannot.
 * @param {string[]} urls absolute
 * @param {object} options
 * @param {boolean} [options.fresh] ask the servers even where the cache has an answer
 * @param {string} options.tag of the page's language
 * @param {() => void} options.onWords words have come, before the first rendering or after it
 */
export async function openCore(urls, { fresh, tag, onWords }) {
  const language = translationOf(tag);
  if (isFetched(language)) fetchWords(language).then(onWords, () => {});
  // All is asked for before the module is unpacked, which keeps the page busy for a while.
  const coming = fetchFiles(urls, { fresh });
  // A prepared file is read by the second part of the core, which comes at the same time.
  if (!urls.every((url) => url.includes('.json'))) bringRest().catch(() => {});
  const [{ open }, files] = await Promise.all([createEngine(instantiate), coming]);
  // A core in one piece comes to no gate, but the rest is more than that.
  if (isTwinLoaded() || !restUrl || files.some(({ bytes }) => isPrepared(bytes))) await bringRest().catch(() => {});
  const core = await openedWith(files, (those) => withRest(() => new Core(open(), those, onWords)), { fresh, tag });
  await core.waitForWords(tag);
  return core;
}

/** Does it again with the second part of the core where it needs that. @template T @param {() => T} action */
async function withRest(action) {
  try {
    return action();
  } catch (reason) {
    if (!(reason instanceof PartMissing)) throw reason;
    await bringRest();
    return action();
  }
}

/**
 * A prepared file that cannot be used gives way to the files that it names, and the rest is loaded again with these.
 * @param {SourceFile[]} files @param {(files: SourceFile[]) => Promise<Core>} open
 * @param {{ fresh?: boolean, tag: string }} options
 */
async function openedWith(files, open, { fresh, tag }) {
  const core = await open(files);
  if (core.spoilt.size === 0) return core;
  core.close();
  const all = files.map(async (file) => {
    const instead = core.spoilt.get(file);
    if (!instead) return [file];
    const { url } = file;
    console.warn(fill(wordsFor(tag).console_prepared, { url, fault: instead.fault, files: instead.urls.join(' ') }));
    return fetchFiles(instead.urls, { fresh });
  });
  return open((await Promise.all(all)).flat());
}

/** Swedish is in the module. @param {string} language */
const isFetched = (language) => language !== '' && language !== 'sv';

export class Core {
  #engine;
  #files;
  #onWords;
  /** What the first usable file is written in. */
  #ownTag = '';
  /** The language that is wanted, and the wait for its words while it lasts. */
  #language = 'sv';
  /** @type {Promise<void> | undefined} */
  #waiting;
  /** @type {Promise<void> | undefined} */
  #checking;
  /** @type {Engine | undefined} the full core, which knows what it found */
  #checked;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  isClosed = false;
  /** The prepared files that cannot be used, why, and where that which they were made of is. @type {Map<SourceFile, { fault: string, urls: string[] }>} */
  spoilt = new Map();
  /** Whether the editor has been told that the full core cannot be had. */
  isCheckLost = false;
  /** The files that could not be fetched, or not be read. */
  failed;
  /** Whether there is anything to show. */
  isUsable;
  /** Whether any file came at all. */
  hasData;

  /** @param {Engine} engine @param {SourceFile[]} files @param {() => void} onWords */
  constructor(engine, files, onWords) {
    this.#engine = engine;
    this.#files = files;
    this.#onWords = onWords;
    this.failed = files.filter((file) => !this.#load(file));
    this.isUsable = this.failed.length < files.length;
    this.hasData = files.some(({ bytes }) => bytes);
  }

  /** @param {SourceFile} file @returns {boolean} whether it can be shown */
  #load(file) {
    const { name, url, bytes } = file;
    if (!bytes) return false;
    const { usable, language, fault, fallback } = JSON.parse(this.#engine.load(name, bytes));
    if (usable) this.#ownTag ||= language;
    const { urls } = addresses(fallback ?? '', url);
    if (urls.length > 0) this.spoilt.set(file, { fault, urls });
    return usable;
  }

  // --- The words ------------------------------------------------------------------------------

  /** As the core chooses: the page's language, else the file's. @param {string} tag */
  #languageFor(tag) {
    return translationOf(tag) || translationOf(this.#ownTag) || 'sv';
  }

  /** Whether there is nothing to wait for before a rendering. @param {string} tag */
  hasWordsFor(tag) {
    return this.#languageFor(tag) === this.#language && !this.#waiting;
  }

  /** Waits until the words for a tag are there, or cannot be had soon. Never rejects. @param {string} tag */
  waitForWords(tag) {
    const language = this.#languageFor(tag);
    if (language !== this.#language) {
      this.#language = language;
      const waiting = this.#wait(language).then(() => {
        if (waiting === this.#waiting) this.#waiting = undefined;
      });
      this.#waiting = waiting;
    }
    return this.#waiting ?? Promise.resolve();
  }

  /** @param {string} language */
  async #wait(language) {
    if (!isFetched(language)) return;
    let isLate = false;
    const coming = fetchWords(language).then(
      () => {
        this.#teach(language);
        if (isLate) this.#onWords();
      },
      () => this.#warn(language),
    );
    await Promise.race([coming, new Promise((resolve) => setTimeout(resolve, patience))]);
    isLate = true;
  }

  /** @param {string} language */
  #teach(language) {
    const isWanted = language === this.#language && !this.isClosed;
    if (isWanted && !this.#engine.words(linesFor(language) ?? '')) this.#warn(language);
  }

  /** @param {string} language */
  #warn(language) {
    console.warn(fill(swedish.console_words, { language, url: wordsUrl(language) }));
  }

  // --- The answers ----------------------------------------------------------------------------

  /** Throws PartMissing where it needs the second part of the core. @param {string} request @returns {Rendering} */
  render(request) {
    const rendering = JSON.parse(this.#engine.render(request));
    this.prepareSoon();
    return rendering;
  }

  /** The search index is made a few milliseconds at a time, once there is something to look at and the second part has come. */
  prepareSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.isClosed || this.#prepareFor(4)) return;
      this.prepareSoon();
    });
  }

  /** @param {number} time in milliseconds @returns whether there is nothing left to do, or nothing can be done yet */
  #prepareFor(time) {
    const end = performance.now() + time;
    try {
      while (performance.now() < end) if (this.#engine.prepare()) return true;
      return false;
    } catch (reason) {
      if (reason instanceof PartMissing) return true;
      throw reason;
    }
  }

  /** The open item as an iCalendar file. @param {string} request */
  calendar(request) {
    return this.#engine.calendar(request);
  }

  /** Lets the full core read the files too. Rejects where it cannot be had. */
  check() {
    this.#checking ??= this.#readAgain();
    return this.#checking;
  }

  async #readAgain() {
    const engine = await openFullCore();
    for (const { name, bytes } of this.#files) if (bytes) engine.load(name, bytes);
    this.#checked = engine;
    if (this.isClosed) engine.close();
  }

  /** None before check() is done. @param {string} language as a part of a request @returns {Diagnostic[]} */
  diagnostics(language) {
    const text = this.isClosed ? undefined : this.#checked?.diagnostics(`format=json&${language}`);
    return text === undefined ? [] : JSON.parse(text).diagnostics;
  }

  /** The same for people; undefined before check() is done. @param {string} language as a part of a request */
  diagnosticsText(language) {
    return this.isClosed ? undefined : this.#checked?.diagnostics(`format=text&${language}`).trim();
  }

  close() {
    this.isClosed = true;
    clearTimeout(this.#timer);
    this.#engine.close();
    this.#checked?.close();
  }
}
