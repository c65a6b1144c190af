// SPDX-License-Identifier: MIT
//
// core: the publisher's module, and its answers as objects. What they mean is said in wasm/publisher/desk.h.
//
//   const core = await openCore('sv');
//   const { form, text } = core.openInput(bytes, 'brev.eml');
//   const { file, findings } = core.importLetter({ name: 'brev.txt', text, published: '2026-04-20' });
//
// The module stands in the script itself, so that the page also runs from a folder on the publisher's own disk.

import { common, text as packed } from 'kalendarium:publisher';
import { call, instantiate } from '../engine.mjs';
import { join } from '../module_streams.mjs';
import { decode } from '../module_text.mjs';

/**
 * @typedef {object} DeskExports
 * @property {(...numbers: number[]) => number} kalendarium_open_input
 * @property {(...numbers: number[]) => number} kalendarium_import_letter
 * @property {(...numbers: number[]) => number} kalendarium_edit_file
 * @property {(...numbers: number[]) => number} kalendarium_check_file
 * @typedef {import('../engine.mjs').Memory & DeskExports} Exports
 */

/** @typedef {import('./line_builder.mjs').Line} Line */

/**
 * A place of the newsletter that was read. `path` leads to what came of it in the file; empty: to nothing.
 * @typedef {object} Finding
 * @property {string} path
 * @property {number} line from 1
 * @property {number} column from 1, in code points
 * @property {string} text
 * @property {string} reading
 * @property {string[]} alternatives
 * @property {string} kind
 * @property {boolean} sure
 */

/**
 * @typedef {object} Opened
 * @property {string} [refusal] a sentence
 * @property {'text' | 'html' | 'sheet' | 'issues'} form
 * @property {string} text
 * @property {string} [title]
 * @property {string} [published]
 * @property {string} [sender]
 * @property {Finding[]} findings
 */

/**
 * @typedef {object} Imported
 * @property {string} [refusal]
 * @property {string} file
 * @property {Line[]} lines
 * @property {{ line: number, path: string }[]} articles
 * @property {Finding[]} findings
 * @property {string} changes
 */

/**
 * A change of one place of a file; without a value it is taken out.
 * @typedef {{ path: string, value?: unknown, after?: string }} Edit
 */

/** @typedef {{ severity: string, code: string, path: string, line: number, message: string, hint: string }} Diagnostic */

/** @param {string} language sv or en */
export async function openCore(language) {
  const source = await instantiate(join(decode(packed, common)));
  const exports = /** @type {Exports} */ (/** @type {unknown} */ (source));
  exports._initialize?.();
  /** @param {keyof DeskExports} name @param {(string | Uint8Array)[]} inputs */
  const ask = (name, ...inputs) => JSON.parse(call(exports, name, [], inputs));
  return {
    /** @param {string | Uint8Array} bytes @param {string} name @returns {Opened} */
    openInput: (bytes, name) => ask('kalendarium_open_input', bytes, JSON.stringify({ name, language })),
    /** @param {Record<string, unknown>} request @returns {Imported} */
    importLetter: (request) => ask('kalendarium_import_letter', JSON.stringify({ ...request, language })),
    /** @param {string} file @param {Edit[]} edits @returns {string} */
    editFile: (file, edits) => ask('kalendarium_edit_file', file, JSON.stringify(edits)).file,
    /** @param {string} file @param {string} today @returns {{ diagnostics: Diagnostic[], errors: number, warnings: number }} */
    checkFile: (file, today) => ask('kalendarium_check_file', file, JSON.stringify({ language, today })),
  };
}

/** @typedef {Awaited<ReturnType<typeof openCore>>} Core */
