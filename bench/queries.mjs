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

/** @returns {Query[]} */
export function makeQueries() {
  const { content } = vocabulary();
  /** The first word from a rank on that fits. @param {number} rank @param {RegExp} form @param {number} [length] at least */
  const word = (rank, form, length = 7) =>
    content.slice(rank).find((each) => each.length >= length && form.test(each)) ?? content[rank];
  const ascii = /^[a-z]+$/;
  const swedish = /[åäö]/;
  /** @type {Query[]} */
  const queries = [];
  /** @param {Kind} kind @param {string} text @param {keyof typeof filters} filter @param {string} [meant] */
  const add = (kind, text, filter = 'all', meant = undefined) => queries.push({ kind, text, filter: filters[filter], ...(meant ? { meant } : {}) });
  /** @param {string} text @param {keyof typeof filters} filter each third letter has it */
  const letters = (text, filter) => {
    for (let length = 1; length <= text.length; length += 1) add('letters', text.slice(0, length), length % 3 ? 'all' : filter);
  };

  for (const filter of /** @type {(keyof typeof filters)[]} */ (Object.keys(filters))) add('browse', '', filter);
  add('frequent', content[0]);
  add('frequent', content[3], 'topic');
  add('frequent', content[8], 'month');
  add('middling', content[160]);
  add('middling', content[420], 'digital');
  add('middling', content[750], 'topic');
  add('rare', content[2400]);
  add('rare', content[3700], 'month');
  add('rare', content[4500], 'digital');
  letters(word(50, ascii, 8).slice(0, 8), 'topic');
  letters(word(30, swedish).slice(0, 7), 'month');
  add('two words', `${content[1]} ${content[2]}`);
  add('two words', `${content[4]} ${content[6]}`, 'digital');
  add('two words', `${content[7]} ${content[80]}`, 'topic');
  add('two words', `${content[11]} ${content[280]}`);
  add('two words', `${content[2]} Uppsala`, 'month');
  add('two words', `${content[25]} ${content[40]}`);
  add('åäö', word(0, swedish));
  add('åäö', word(190, swedish), 'topic');
  add('åäö', word(950, swedish), 'month');
  add('åäö', 'östersund', 'digital');
  const [other, missing, extra, swapped] = [word(15, ascii, 9), word(100, swedish, 9), word(780, ascii, 9), word(520, swedish, 9)];
  add('slip', slips.other(other), 'all', other);
  add('slip', slips.missing(missing), 'all', missing);
  add('slip', slips.extra(extra), 'topic', extra);
  add('slip', slips.swapped(swapped), 'all', swapped);
  return queries;
}

/** @param {string} first @returns {string} the day before */
const dayBefore = (first) => new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);

/** @param {Query} query */
export function stateOf({ text, filter: { topic, format, from, to } }) {
  const pairs = Object.entries({ when: 'all', from, to: to && dayBefore(to), q: text, topic, mode: format });
  return pairs.filter(([, value]) => value).map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&');
}
