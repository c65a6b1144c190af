// SPDX-License-Identifier: MIT
//
// notice: what stands in the widget before the core has anything to say, or beside it: that it loads,
// that it failed, and the findings for the editor. Trees as the core's, for patch.

/** @typedef {import('./patch.mjs').Tree} Tree */
/** @typedef {import('./words.mjs').Words} Words */

/** Why nothing, or not everything, could be shown. @typedef {'network' | 'data' | 'start' | 'partly'} Failure */

/** The page's own content inside the element. @type {Tree} */
export const ownContent = ['slot', 0];

/** Shapes that hold the place; the stylesheet shows them after a moment. @param {Words} words @returns {Tree} */
export function skeleton(words) {
  /** @type {Tree[]} */
  const rows = Array.from({ length: 5 }, () => ['div', { class: 'kal-skeleton-row' }]);
  return [
    'div',
    { class: 'kal-skeleton', 'data-key': 'skeleton', lang: words.lang, dir: words.dir },
    ['p', { class: 'kal-loading' }, words.loading],
    ['div', { 'aria-hidden': 'true' }, ...rows],
  ];
}

/**
 * @param {Failure} failure @param {Words} words @param {boolean} busy a new attempt is under way
 * @returns {Tree}
 */
export function failureNotice(failure, words, busy) {
  const hints = {
    network: words.load_failed_hint,
    data: words.load_failed_data,
    start: words.load_failed_start,
    partly: words.load_failed_hint,
  };
  const title = failure === 'partly' ? words.load_failed_partly : words.load_failed;
  /** @type {Record<string, string>} */
  const button = { type: 'button', class: 'kal-retry', part: 'button', 'data-do': 'retry' };
  if (busy) button['aria-disabled'] = 'true';
  return [
    'div',
    { class: 'kal-failure', 'data-key': 'failure', lang: words.lang, dir: words.dir },
    ['p', { class: 'kal-failure-title' }, title],
    ['p', 0, hints[failure]],
    ['button', button, busy ? words.loading : words.retry],
  ];
}

/** @param {string} text of all findings, formatted @param {Words} words @returns {Tree} */
export function findings(text, words) {
  return [
    'div',
    { class: 'kal-debug', role: 'group', 'aria-labelledby': 'kal-debug-title' },
    ['p', { class: 'kal-debug-title', id: 'kal-debug-title', lang: words.lang }, words.debug_title],
    ['pre', 0, text || words.debug_none],
  ];
}
