// SPDX-License-Identifier: MIT
//
// intake: what is pasted, dropped or chosen, as a letter for the core or a file.
//
//   const intake = new Intake(core);
//   intake.rememberPaste(event);
//   intake.open(textarea.value, 'Det inklistrade')   // { file } or { letter, repairs } or { refusal }

import { readPage } from './lines.mjs';

/** @typedef {import('./core.mjs').Core} Core */

/** @typedef {{ refusal?: string, file?: string, letter?: Record<string, unknown>, repairs?: number }} Taken */

export class Intake {
  #core;
  /** What was pasted last, as the page that it was copied from has it. */
  #pasted = { text: '', html: '' };

  /** @param {Core} core */
  constructor(core) {
    this.#core = core;
  }

  /** A text field takes the plain text alone; its headings and links are worth keeping. @param {ClipboardEvent} event */
  rememberPaste(event) {
    const html = event.clipboardData?.getData('text/html') ?? '';
    this.#pasted = { html, text: event.clipboardData?.getData('text/plain') ?? '' };
  }

  /** @param {string | Uint8Array} bytes @param {string} name @returns {Taken} */
  open(bytes, name) {
    const isPasted = typeof bytes === 'string' && this.#pasted.html !== '' && sameText(bytes, this.#pasted.text);
    const input = isPasted ? `<!doctype html>${this.#pasted.html}` : bytes;
    const { refusal, form, text, findings = [], ...about } = this.#core.openInput(input, name);
    if (refusal) return { refusal };
    if (form === 'issues') return { file: text };
    const repairs = findings.length;
    if (form !== 'html') return { letter: { ...about, name, form, text }, repairs };
    const { lines, title, url } = readPage(text);
    return { letter: { name, lines, url, ...about, title: about.title || title }, repairs };
  }
}

/** @param {string} left @param {string} right */
const sameText = (left, right) => left.replace(/\s+/g, '') === right.replace(/\s+/g, '');
