// SPDX-License-Identifier: MIT
//
// diagnostics: what is wrong with the file, as a list with a button to each place.

import { count, say, sayOf } from './words.mjs';

/** @typedef {import('../patch.mjs').Tree} Tree */
/** @typedef {import('./core.mjs').Diagnostic} Diagnostic */

/** @param {{ diagnostics: Diagnostic[], errors: number, warnings: number }} found */
export function verdictOf({ diagnostics, errors, warnings }) {
  const hints = diagnostics.length - errors - warnings;
  if (diagnostics.length === 0) return say('verdict_clean');
  return say('verdict_counts', { errors: count('errors', errors), warnings: count('warnings', warnings), hints: count('hints', hints) });
}

/** @param {Diagnostic[]} diagnostics @returns {Tree[]} */
export function diagnosticTrees(diagnostics) {
  return diagnostics.map(({ severity, code, path, line, message, hint }, i) => [
    'li',
    { class: `is-${severity}` },
    ['p', 0, ['strong', 0, `${sayOf('severity', severity)}, ${say('line_number', { line })}: `], [message, cureOf(code, hint)].filter(Boolean).join(' ')],
    ['button', { type: 'button', 'data-place': path, 'aria-describedby': `d${i}`, id: `b${i}` }, say('show_button')],
    ['span', { id: `d${i}`, class: 'code' }, code],
  ]);
}

/** A mark of the importer has no field here, but a button. @param {string} code @param {string} hint */
const cureOf = (code, hint) => (code === 'review-needed' ? say('review_cure') : hint);

/** Links whose address was lost on the way; a publisher seldom has it. @param {Diagnostic[]} diagnostics */
export const bareLinksIn = (diagnostics) => diagnostics.filter(({ code }) => code === 'link-without-url').map(({ path }) => path);
