// SPDX-License-Identifier: MIT
//
// core: an engine with a widget's files in it, and its answers as objects.
//
//   const core = await openCore(['https://kommun.example/data/issues.json']);
//   core.failed                                   // the files that could not be fetched or read
//   const { tree, total } = core.render('state=view%3Dfeed&now=2021-05-01T08:00');
//   await core.check();                           // only where an editor wants to know
//   core.diagnostics('lang=sv');
//   core.close();

import { instantiate } from 'kalendarium:wasm';
import { openFullCore } from './check.mjs';
import { createEngine } from './engine.mjs';
import { fetchFiles } from './source.mjs';

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
 * Fetches the files while the module starts. Rejects only where the module cannot.
 * @param {string[]} urls absolute @param {{ fresh?: boolean }} [options]
 */
export async function openCore(urls, options) {
  const [{ open }, files] = await Promise.all([createEngine(instantiate), fetchFiles(urls, options)]);
  return new Core(open(), files);
}

export class Core {
  #engine;
  #files;
  /** @type {Promise<void> | undefined} */
  #checking;
  /** @type {Engine | undefined} the full core, which knows what it found */
  #checked;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  isClosed = false;
  /** Whether the editor has been told that the full core cannot be had. */
  isCheckLost = false;
  /** The files that could not be fetched, or not be read. */
  failed;
  /** Whether there is anything to show. */
  isUsable;
  /** Whether any file came at all. */
  hasData;

  /** @param {Engine} engine @param {SourceFile[]} files */
  constructor(engine, files) {
    this.#engine = engine;
    this.#files = files;
    this.failed = files.filter(
      ({ name, bytes }) => !bytes || !JSON.parse(engine.load(name, bytes)).usable,
    );
    this.isUsable = this.failed.length < files.length;
    this.hasData = files.some(({ bytes }) => bytes);
  }

  /** @param {string} request @returns {Rendering} */
  render(request) {
    const rendering = JSON.parse(this.#engine.render(request));
    this.#prepareSoon();
    return rendering;
  }

  /** The search index is made a few milliseconds at a time, once there is something to look at. */
  #prepareSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const end = performance.now() + 4;
      while (!this.isClosed && performance.now() < end) if (this.#engine.prepare()) return;
      if (!this.isClosed) this.#prepareSoon();
    });
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
