// SPDX-License-Identifier: MIT
//
// words: the few texts that are needed before the core runs, or where it cannot, in Swedish. Those of other languages come with
// their files (languages.mjs), and all others from the core.
//
//   fill(swedish.console_status, { url, status })  // '… servern svarade 404 på https://…'

import * as sv from '../data/messages/ui-sv.json';

// Named one by one, so that the bundle carries these and no others.
export const swedish = {
  lang: 'sv',
  dir: 'ltr',
  loading: sv.loading,
  load_failed: sv.load_failed,
  load_failed_hint: sv.load_failed_hint,
  load_failed_data: sv.load_failed_data,
  load_failed_start: sv.load_failed_start,
  load_failed_partly: sv.load_failed_partly,
  retry: sv.retry,
  debug_title: sv.debug_title,
  debug_none: sv.debug_none,
  console_status: sv.console_status,
  console_network: sv.console_network,
  console_start: sv.console_start,
  console_source: sv.console_source,
  console_data: sv.console_data,
  console_prepared: sv.console_prepared,
  console_check: sv.console_check,
  console_rest: sv.console_rest,
  console_words: sv.console_words,
};

/** @typedef {typeof swedish} Words */

/** @param {string} text @param {Record<string, string | number>} values */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
