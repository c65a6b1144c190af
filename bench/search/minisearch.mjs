// SPDX-License-Identifier: MIT
//
// minisearch: beginnings of words and AND as documented; slips are looked for where nothing else was found.

import MiniSearch from 'minisearch';
import { fields, finish, parse } from './flat.mjs';

/** @typedef {import('../events.mjs').FlatEvent} FlatEvent */
/** @typedef {{ events: FlatEvent[], index: any }} Engine */

export const options = {
  fields,
  idField: 'position',
  extractField: (/** @type {any} */ { event, position }, /** @type {string} */ name) => (name === 'position' ? position : String(event[name])),
  searchOptions: { prefix: true, combineWith: 'AND' },
};

/** @param {FlatEvent[]} events */
export function makeIndex(events) {
  const index = new MiniSearch(options);
  index.addAll(events.map((event, position) => ({ event, position })));
  return index;
}

/** @type {import('../contender.d.ts').SearchContender<Engine>} */
export default {
  load(bytes) {
    const events = parse(bytes);
    return { events, index: makeIndex(events) };
  },
  ask({ events, index }, query) {
    if (!query.text) return finish(events, null, query);
    const exact = index.search(query.text);
    const found = exact.length ? exact : index.search(query.text, { fuzzy: 0.2 });
    return finish(events, found.map((/** @type {{ id: number }} */ { id }) => id), query);
  },
};
