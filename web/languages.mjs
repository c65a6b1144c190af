// SPDX-License-Identifier: MIT
//
// languages: the words of the languages that the script does not hold. Swedish is in it; each other one is a file beside the
// script, with a name that changes with its bytes, and is fetched when a page asks for that language.
//
//   translationOf('en-GB')              // 'en'; '' for a language that nobody has translated
//   await fetchWords('en')              // rejects where the file cannot be had
//   linesFor('en')                      // what the core reads; undefined before the file has come
//   wordsFor('en-GB', 'sv').retry       // 'Try again'; in Swedish before the file has come
//
// A file is the core's texts, a line each, then a form feed and the script's own as JSON (data/messages/languages.mjs).

import { base } from 'kalendarium:wasm';
import { hash, tags } from 'kalendarium:words';
import { fetchFiles } from './source.mjs';
import { swedish } from './words.mjs';

/** @typedef {import('./words.mjs').Words} Words */

/** What has come. @type {Map<string, { lines: string, words: Words }>} */
const known = new Map();
/** @type {Map<string, Promise<void>>} */
const underWay = new Map();

/** The language that a tag means: one that has it among its tags, else one that has its first part. @param {string} tag */
export function translationOf(tag) {
  const wanted = tag.toLowerCase();
  const find = (/** @type {string} */ name) => tags.find((own) => own.split(' ').includes(name));
  return (find(wanted) ?? find(wanted.split('-')[0]))?.split(' ')[0] ?? '';
}

/** Where a language's words are. @param {string} language */
export const wordsUrl = (language) => new URL(`kalendarium-${language}.${hash}.txt`, base).href;

/** Fetches them once for all widgets of the page; after a failure, the next call tries again. @param {string} language @returns {Promise<void>} */
export function fetchWords(language) {
  let fetching = underWay.get(language);
  if (!fetching) {
    fetching = fetchOnce(language);
    underWay.set(language, fetching);
    fetching.catch(() => underWay.delete(language));
  }
  return fetching;
}

/** @param {string} language */
async function fetchOnce(language) {
  const [{ bytes, failure }] = await fetchFiles([wordsUrl(language)]);
  if (!bytes) throw failure;
  const [lines, own] = new TextDecoder().decode(bytes).split('\f');
  // A server that answers with a page of its own where a file is missing has no form feed in it.
  known.set(language, { lines, words: { ...swedish, ...JSON.parse(own ?? '') } });
}

/** @param {string} language */
export const linesFor = (language) => known.get(language)?.lines;

/** The script's own texts in the first of the languages that is translated; Swedish until they have come. @param {...string} languageTags */
export function wordsFor(...languageTags) {
  const language = languageTags.map(translationOf).find(Boolean) ?? '';
  return known.get(language)?.words ?? swedish;
}
