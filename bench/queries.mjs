// SPDX-License-Identifier: MIT
//
// queries: the 42 questions that every contender is asked, and what each is called in a state of Kalendarium's.
//
//   for (const query of makeQueries()) contender.ask(engine, query);
//   stateOf(query)       // "when=all&q=konsert&topic=Kultur"
//
// The words are chosen by how frequent they are in the vocabulary, so they are the same for every number of events.

import { topics } from './events.mjs';
import { vocabulary } from './vocabulary.mjs';

/**
 * @typedef {'browse' | 'frequent' | 'middling' | 'rare' | 'letters' | 'two words' | 'åäö' | 'slip'} Kind
 * @typedef {object} Filter
 * @property {string} [topic]
 * @property {'online' | 'offline'} [format]
 * @property {string} [from] a day
 * @property {string} [to] the first day that is too late
 *
 * @typedef {object} Query
 * @property {Kind} kind
 * @property {string} text
 * @property {string} [meant] what the text would be without its slip
 * @property {Filter} filter
 */

/** @type {Record<'all' | 'topic' | 'month' | 'digital', Filter>} */
const filters = {
  all: {},
  topic: { topic: topics[2] },
  month: { from: '2026-12-01', to: '2027-01-01' },
  digital: { format: 'online' },
};

/** One letter is missing, one too many, another, or two changed places. @type {Record<string, (word: string) => string>} */
const slips = {
  other: (word) => `${word.slice(0, 4)}${word[4] === 'u' ? 'i' : 'u'}${word.slice(5)}`,
  missing: (word) => word.slice(0, 5) + word.slice(6),
  extra: (word) => `${word.slice(0, 4)}q${word.slice(4)}`,
  swapped: (word) => word.slice(0, 3) + word[4] + word[3] + word.slice(5),
};

/** @typedef {keyof typeof filters} FilterName */

/** The first word from a rank on that fits. @param {number} rank @param {RegExp} form @param {number} least letters */
function wordFrom(rank, form, least) {
  const { content } = vocabulary();
  return content.slice(rank).find((word) => word.length >= least && form.test(word)) ?? content[rank];
}

const ascii = /^[a-z]+$/;
const swedish = /[åäö]/;

/** A word as it is typed; each third letter finds a filter set. @param {string} word @param {FilterName} filter @returns {[string, FilterName][]} */
const letters = (word, filter) => Array.from(word, (_, i) => [word.slice(0, i + 1), (i + 1) % 3 ? 'all' : filter]);

/** Texts and their filters. @returns {Record<Exclude<Kind, 'slip'>, [text: string, filter: FilterName][]>} */
function plan() {
  const { content } = vocabulary();
  const both = (/** @type {number} */ one, /** @type {number} */ other) => `${content[one]} ${content[other]}`;
  return {
    browse: [['', 'all'], ['', 'topic'], ['', 'month'], ['', 'digital']],
    frequent: [[content[0], 'all'], [content[3], 'topic'], [content[8], 'month']],
    middling: [[content[160], 'all'], [content[420], 'digital'], [content[750], 'topic']],
    rare: [[content[2400], 'all'], [content[3700], 'month'], [content[4500], 'digital']],
    letters: [...letters(wordFrom(50, ascii, 8).slice(0, 8), 'topic'), ...letters(wordFrom(30, swedish, 7).slice(0, 7), 'month')],
    'two words': [
      [both(1, 2), 'all'], [both(4, 6), 'digital'], [both(7, 80), 'topic'], [both(11, 280), 'all'],
      [`${content[2]} Uppsala`, 'month'], [both(25, 40), 'all'],
    ],
    åäö: [[wordFrom(0, swedish, 7), 'all'], [wordFrom(190, swedish, 7), 'topic'], [wordFrom(950, swedish, 7), 'month'], ['östersund', 'digital']],
  }; // prettier-ignore
}

/** @returns {Query[]} */
export function makeQueries() {
  const kinds = /** @type {[Kind, [string, FilterName][]][]} */ (Object.entries(plan()));
  const plain = kinds.flatMap(([kind, list]) => list.map(([text, filter]) => ({ kind, text, filter: filters[filter] })));
  const meant = [wordFrom(15, ascii, 9), wordFrom(100, swedish, 9), wordFrom(780, ascii, 9), wordFrom(520, swedish, 9)];
  const slipped = Object.values(slips).map((slip, i) => ({
    kind: /** @type {const} */ ('slip'), text: slip(meant[i]), meant: meant[i], filter: i === 2 ? filters.topic : filters.all,
  })); // prettier-ignore
  return [...plain, ...slipped];
}

/** @param {string} first @returns {string} the day before */
const dayBefore = (first) => new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);

/** @param {Query} query */
export function stateOf({ text, filter: { topic, format, from, to } }) {
  const pairs = Object.entries({ when: 'all', from, to: to && dayBefore(to), q: text, topic, mode: format });
  return pairs.filter(([, value]) => value).map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&');
}
