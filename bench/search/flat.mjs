// SPDX-License-Identifier: MIT
//
// flat: what a page's author writes around a search library that knows nothing of dates and facets.
//
//   const events = parse(bytes);                  // by date, once: a position is then a place in time
//   finish(events, positionsFound, query)         // filtered, in order, counted; null for positions: all

/** @typedef {import('../events.mjs').FlatEvent} FlatEvent @typedef {import('../queries.mjs').Query} Query @typedef {import('../contender.d.ts').Answer} Answer */

/** What is searched in; the libraries that take fields have the same ones. */
export const fields = ['title', 'summary', 'place', 'municipality', 'topics'];

/** @param {FlatEvent} event */
export const textOf = ({ title, summary, place, municipality, topics }) => `${title} ${summary} ${place} ${municipality} ${topics.join(' ')}`;

/** @param {ArrayBuffer} bytes @returns {FlatEvent[]} */
export function parse(bytes) {
  const events = JSON.parse(new TextDecoder().decode(bytes));
  return events.sort((/** @type {FlatEvent} */ a, /** @type {FlatEvent} */ b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id - b.id));
}

/** @param {FlatEvent} event @param {Query} query */
export function passes(event, { filter: { topic, format, from, to } }) {
  return (!topic || event.topics.includes(topic)) && (!format || event.format === format) && (!from || !to || (event.start >= from && event.start < to));
}

/** @param {FlatEvent[]} events @returns {Answer['counts']} */
function count(events) {
  /** @type {Record<string, Record<string, number>>} */
  const counts = { topic: {}, audience: {}, format: {}, municipality: {} };
  const add = (/** @type {Record<string, number>} */ facet, /** @type {string} */ value) => {
    facet[value] = (facet[value] ?? 0) + 1;
  };
  for (const event of events) {
    for (const topic of event.topics) add(counts.topic, topic);
    add(counts.audience, event.audience);
    add(counts.format, event.format);
    add(counts.municipality, event.municipality);
  }
  return /** @type {any} */ (counts);
}

/** @param {FlatEvent[]} events @param {ArrayLike<number> | null} positions in any order, each once @param {Query} query @returns {Answer} */
export function finish(events, positions, query) {
  const sorted = positions && Uint32Array.from(positions).sort();
  const found = sorted ? Array.from(sorted, (position) => events[position]) : events;
  const hits = found.filter((event) => passes(event, query));
  return { hits: hits.map(({ id }) => id), counts: count(hits) };
}
