// SPDX-License-Identifier: MIT
//
// words: the few texts that are needed before the core runs, or where it cannot. All others come from
// the core.
//
//   wordsFor('sv-SE').retry                        // 'Försök igen'
//   fill(words.console_status, { url, status })    // '… servern svarade 404 på https://…'

import * as en from '../data/messages/ui-en.json';
import * as sv from '../data/messages/ui-sv.json';

// Named one by one, so that the bundle carries these and no others.
const swedish = {
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
  console_check: sv.console_check,
};

/** @typedef {typeof swedish} Words */

/** @type {Words} */
const english = {
  loading: en.loading,
  load_failed: en.load_failed,
  load_failed_hint: en.load_failed_hint,
  load_failed_data: en.load_failed_data,
  load_failed_start: en.load_failed_start,
  load_failed_partly: en.load_failed_partly,
  retry: en.retry,
  debug_title: en.debug_title,
  debug_none: en.debug_none,
  console_status: en.console_status,
  console_network: en.console_network,
  console_start: en.console_start,
  console_source: en.console_source,
  console_data: en.console_data,
  console_check: en.console_check,
};

/** The texts of a language, else Swedish, as in the core. @param {string} language a BCP 47 tag @returns {Words} */
export function wordsFor(language) {
  return /^en\b/i.test(language) ? english : swedish;
}

/** @param {string} text @param {Record<string, string | number>} values */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
