// SPDX-License-Identifier: MIT
//
// reporter: tells the editor of a page what is wrong with its files: in the console, by an event, and under the widget where `debug`
// asks for it. What finds it is fetched only then (web/check.mjs).
//
//   const reporter = new Reporter(widget, stage, { words, tell });
//   await reporter.report(core, file);        // a file that cannot be shown
//   reporter.show(core);                      // after each rendering

import { checkUrl } from './check.mjs';
import { languageOf } from './request.mjs';
import { fill } from './words.mjs';

/** @typedef {import('./core.mjs').Core} Core */
/** @typedef {import('./kalendarium.d.ts').KalendariumDiagnostic} Diagnostic */

export class Reporter {
  #widget;
  #stage;
  #words;
  #tell;
  /** @type {Core | undefined} whose findings stand under the widget, or will */
  #core;

  /**
   * @param {Element} widget @param {import('./stage.mjs').Stage} stage
   * @param {object} means
   * @param {() => import('./words.mjs').Words} means.words
   * @param {(name: 'kalendarium-error', detail: { url: string, diagnostics: Diagnostic[] }) => void} means.tell
   */
  constructor(widget, stage, { words, tell }) {
    this.#widget = widget;
    this.#stage = stage;
    this.#words = words;
    this.#tell = tell;
  }

  /** @param {Core} core @param {import('./source.mjs').SourceFile} file */
  async report(core, { url, name, failure }) {
    const words = this.#words();
    const status = failure?.status ?? 0;
    if (!failure) await this.#check(core);
    const language = languageOf(this.#widget);
    if (status) console.error(fill(words.console_status, { url, status }));
    else if (failure) console.error(fill(words.console_network, { url }));
    else console.error(fill(words.console_data, { url }), `\n${core.diagnosticsText(language) ?? ''}`);
    const diagnostics = core.diagnostics(language).filter(({ file }) => file === name);
    this.#tell('kalendarium-error', { url, diagnostics });
  }

  /** Under the widget; what it is made from may first have to come. @param {Core | undefined} core */
  show(core) {
    this.#core = this.#widget.hasAttribute('debug') ? core : undefined;
    const text = this.#core?.diagnosticsText(languageOf(this.#widget));
    this.#stage.showFindings(text, this.#words());
    if (!this.#core || text !== undefined) return;
    this.#check(this.#core).then((isChecked) => {
      if (isChecked && core === this.#core) this.show(core);
    });
  }

  /** None before what finds them has come. @param {Core | undefined} core */
  diagnostics(core) {
    if (core) this.#check(core);
    return core?.diagnostics(languageOf(this.#widget)) ?? [];
  }

  /** Finds out what is wrong with the files. @param {Core} core @returns whether that could be done */
  async #check(core) {
    try {
      await core.check();
      return !core.isClosed;
    } catch {
      if (!core.isCheckLost) console.warn(fill(this.#words().console_check, { url: checkUrl }));
      core.isCheckLost = true;
      return false;
    }
  }
}
