// SPDX-License-Identifier: MIT
//
// languages: reads the words of each language, and says what is wrong with them. As a command it is for those who add a language
// (docs/languages.md):
//
//   node data/messages/languages.mjs fi      what is wrong and what is missing in ui-fi.json
//
// A language is ui-TAG.json. Swedish and English have diagnostics-TAG.json too, which only editors read, and must have every text;
// in other languages a text that is missing is shown in Swedish, marked as Swedish.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A text, or one for each plural form. @typedef {string | Record<string, string>} Text */

export const folder = dirname(fileURLToPath(import.meta.url));
/** CLDR's plural categories, in the order of the tables. */
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** A month's name within a date, and alone with its year, where a language inflects it. */
const monthForms = ['in_date', 'alone'];

/** Texts of ui-TAG.json that the visitor's core never shows: the script has them (web/words.mjs). */
const ofTheScript = /^(console|debug|load_failed)_?|^(loading|retry)$/;

/**
 * Texts that only what comes with the second part of the visitor's module shows (wasm/core/gate.h): details, the feed, what is chosen,
 * what stands where nothing was found. They travel with it.
 */
const behindGates = new RegExp(
  '^(back_to|browse|chip|clear_all|close_day|deadlines_heading|empty|events_heading|fact|file_size|go_to_month|goes_on'
    + '|issue_whole|link|mentions|more_in_day|moved_(count|from)|next_|no_events|origin|previous_|repeat|search_meant|sessions_heading'
    + '|several_days|show_(in_feed|past|period|upcoming)|status_moved$|take|week_column)',
);

/** What the values of the filters are called; the core finds these by their keys. */
const labels = /^((type|kind|mode|accessibility|language)_|price_(free|paid)$)/;

const separator = '\x01';

/** @param {string} part @param {string} tag @returns {Record<string, Text>} */
function readPart(part, tag) {
  const file = join(folder, `${part}-${tag}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Swedish first, since it is what others fall back on. @returns {string[]} */
export function tags() {
  const found = readdirSync(folder).map((file) => /^ui-(.+)\.json$/.exec(file)?.[1] ?? '');
  return ['sv', 'en', ...found.filter((tag) => tag && tag !== 'sv' && tag !== 'en').sort()];
}

/** Whether it has the texts for editors, and so must have all of them. @param {string} tag */
export const isForEditors = (tag) => existsSync(join(folder, `diagnostics-${tag}.json`));

/** @param {string} tag @returns {Record<string, Text>} */
export const readLanguage = (tag) => ({ ...readPart('ui', tag), ...readPart('diagnostics', tag) });

/** The keys of what the core shows to visitors, in the order of the tables: labels are the first, what is behind gates the last. */
export function shownKeys() {
  const place = (/** @type {string} */ key) => (labels.test(key) ? 0 : behindGates.test(key) ? 2 : 1);
  const keys = Object.keys(readPart('ui', 'sv')).filter((key) => !ofTheScript.test(key)).sort();
  return [0, 1, 2].flatMap((wanted) => keys.filter((key) => place(key) === wanted));
}

/** @returns {string[]} */
export const labelKeys = () => shownKeys().filter((key) => labels.test(key));

/** How many of them are not behind gates. */
export const firstCount = () => shownKeys().findIndex((key) => behindGates.test(key));

/** All other keys, in the order of the tables. */
export function otherKeys() {
  const shown = new Set(shownKeys());
  return Object.keys(readLanguage('sv')).filter((key) => !shown.has(key)).sort();
}

/** The plural categories that a language tells apart, in the order of the tables. @param {Record<string, Text>} texts */
export function categoriesOf(texts) {
  return categories.filter((name) => name in Object(texts.plural_rule));
}

/**
 * Each text of some keys as the core reads it: forms apart by \x01, a text that is missing empty.
 * @param {string} tag @param {string[]} keys
 */
export function flatTexts(tag, keys) {
  const texts = readLanguage(tag);
  const forms = categoriesOf(texts);
  return keys.map((key) => {
    const text = texts[key] ?? '';
    if (key === 'alphabet') return writtenOut(String(text));
    if (typeof text === 'string') return text;
    if (key === 'plural_rule') return `${forms.join(' ')}${separator}${formDigits(tag, text)}`;
    return (/^month_\d/.test(key) ? monthForms : forms).map((form) => text[form]).join(separator);
  });
}

/**
 * The plural category of a whole number by CLDR's rules (UTS 35, part 3, section 5.1): `n % 10 = 2..4 and n % 100 != 12..14`.
 * @param {number} number @param {Record<string, string>} rules a condition for each category but `other`
 */
export function categoryOf(number, rules) {
  const relation = (/** @type {string} */ text) => {
    const [, operand, , modulus, sign, list] = /^([niefvtwc])( % (\d+))? (!?=) (.+)$/.exec(text.trim()) ?? [];
    if (!operand) throw new Error(`"${text}" is not a condition of CLDR's plural rules`);
    const whole = 'ni'.includes(operand) ? number : 0;
    const value = modulus ? whole % Number(modulus) : whole;
    const isListed = list.split(',').some((range) => {
      const [low, high = low] = range.split('..').map(Number);
      return value >= low && value <= high;
    });
    return isListed === (sign === '=');
  };
  const holds = (/** @type {string} */ rule) => rule.split(' or ').some((part) => part.split(' and ').every(relation));
  return categories.find((name) => name !== 'other' && name in rules && holds(rules[name])) ?? 'other';
}

/**
 * The form of each number as a digit, for the core: of 0, 1, 2 …, the last for all after it; where that does not do, 200 digits,
 * and n % 100 after them.
 * @param {string} tag @param {Record<string, string>} rules
 */
function formDigits(tag, rules) {
  const forms = categories.filter((name) => name in rules);
  const digit = (/** @type {number} */ number) => forms.indexOf(categoryOf(number, rules));
  const digits = Array.from({ length: 200 }, (_, number) => digit(number)).join('');
  const short = digits.replace(/(.)\1+$/, '$1');
  const written = short.length <= 100 ? short : digits;
  const read = (/** @type {number} */ number) => written[number] ?? written[written.length < 200 ? written.length - 1 : 100 + (number % 100)];
  for (let number = 0; number < 10_000; number += 1) {
    if (Number(read(number)) !== digit(number)) throw new Error(`${tag}: "plural_rule" looks further than n % 100, at ${number}`);
  }
  return written;
}

/**
 * A language's alphabet, written out for the core: `y,ü z<å` is `  ü y å z\u{10fff1} ` (wasm/core/alphabet.h). A letter that comes
 * after another has its weight and a character that comes after all letters.
 * @param {string} alphabet
 */
function writtenOut(alphabet) {
  const isOwnScriptFirst = alphabet.startsWith('^');
  const rows = alphabet.replace(/^[-^] ?/, '').split(' ').filter(Boolean).flatMap((chain) => {
    const [[base, ...same], ...after] = chain.split('<').map((place) => place.split(','));
    const weight = (/** @type {number} */ step) => base + String.fromCodePoint(0x10fff0 + step);
    const later = after.flatMap((letters, i) => letters.map((letter) => `${letter} ${weight(i + 1)} `));
    return [...same.map((letter) => `${letter} ${base} `), ...later];
  });
  const pair = rows.find((row) => /^[a-z]\S/.test(row))?.[0] ?? ' ';
  return `${isOwnScriptFirst ? '^' : ' '}${pair}${rows.join('')}`;
}

/** The file that a page fetches for a language: the core's texts, a line each after its tags, then the script's own. @param {string} tag */
export function wordsFile(tag) {
  const script = Object.entries(readPart('ui', tag)).filter(([key]) => ofTheScript.test(key));
  const lines = flatTexts(tag, shownKeys());
  const texts = readLanguage(tag);
  return `${[texts.tags, ...lines].join('\n')}\n\f${JSON.stringify({ ...Object.fromEntries(script), lang: tag, dir: texts.direction })}\n`;
}

/** What is missing, of what readers see. @param {string} tag */
export function missing(tag) {
  const own = readLanguage(tag);
  const wanted = isForEditors(tag) ? readLanguage('sv') : readPart('ui', 'sv');
  return Object.keys(wanted).filter((key) => !(key in own));
}

/** Everything that is wrong with one language, compared with Swedish, in sentences. @param {string} tag */
export function problems(tag) {
  const swedish = readLanguage('sv');
  const own = readLanguage(tag);
  const found = [];
  for (const key of ['tags', 'direction', 'plural_rule', 'alphabet']) {
    if (!(key in own)) found.push(`${tag}: the key "${key}" is missing`);
  }
  if (isForEditors(tag)) found.push(...missing(tag).map((key) => `${tag}: the key "${key}" is missing`));
  for (const [key, text] of Object.entries(own)) {
    if (key in swedish) found.push(...compare(tag, key, swedish[key], text, categoriesOf(own)));
    else found.push(`${tag}: the key "${key}" is not in Swedish`);
  }
  return [...new Set(found)];
}

/** @param {string} tag @param {string} key @param {Text} swedish @param {Text} own @param {string[]} plurals */
function compare(tag, key, swedish, own, plurals) {
  const isMonth = /^month_\d/.test(key);
  if (typeof swedish !== typeof own && !isMonth) return [`${tag}: "${key}" has plural forms in one language only`];
  if (typeof own === 'object') {
    const wanted = isMonth ? monthForms : plurals;
    const lacking = wanted.filter((form) => !(form in own));
    if (lacking.length) return lacking.map((form) => `${tag}: "${key}" lacks the form "${form}"`);
    const odd = Object.keys(own).filter((form) => !wanted.includes(form));
    if (odd.length) return odd.map((form) => `${tag}: "${key}" has the form "${form}", which "plural_rule" has not`);
  }
  if (key === 'plural_rule') return [];
  const texts = typeof own === 'string' ? [own] : Object.values(own);
  if (texts.some((text) => text === '' || /[\x00-\x1f]/.test(text))) return [`${tag}: "${key}" is empty or has a line break`];
  const [left, right] = [placeholders([other(swedish)]), placeholders([other(own)])];
  const isOdd = texts.some((text) => placeholders([text]).split(' ').some((name) => !`${left} none`.includes(name)));
  return left === right && !isOdd ? [] : [`${tag}: "${key}" has the placeholders ${placeholders(texts)}, Swedish has ${left}`];
}

/** The form that all numbers may have. @param {Text} text */
const other = (text) => (typeof text === 'string' ? text : text.other ?? text.alone);

/** @param {string[]} texts */
function placeholders(texts) {
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort().join(' ') || 'none';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.length > 2 ? process.argv.slice(2) : tags();
  for (const tag of asked) {
    const [wrong, absent] = [problems(tag), missing(tag)];
    for (const sentence of wrong) console.log(sentence);
    if (absent.length) console.log(`${tag}: shown in Swedish: ${absent.join(', ')}`);
    if (wrong.length + absent.length === 0) console.log(`${tag}: complete`);
    if (wrong.length) process.exitCode = 1;
  }
}
