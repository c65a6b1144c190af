// SPDX-License-Identifier: MIT
//
// flexsearch: as its documentation says for beginnings of words (tokenize: forward), all fields in one text so that words may stand
// in several. It has no distance for slips.

import { Charset, Index } from 'flexsearch';
import { finish, parse, textOf } from './flat.mjs';

/** @typedef {import('../events.mjs').FlatEvent} FlatEvent */

/** @param {FlatEvent[]} events */
export function makeIndex(events) {
  const index = new Index({ tokenize: 'forward', encoder: Charset.Normalize });
  events.forEach((event, i) => index.add(i, textOf(event)));
  return index;
}

/** @type {import('../contender.d.ts').SearchContender<{ events: FlatEvent[], index: any }>} */
export default {
  load(bytes) {
    const events = parse(bytes);
    return { events, index: makeIndex(events) };
  },
  ask({ events, index }, query) {
    const found = query.text ? index.search(query.text, { limit: events.length }) : null;
    return finish(events, found, query);
  },
};
