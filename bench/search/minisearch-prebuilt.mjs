// SPDX-License-Identifier: MIT
//
// minisearch-prebuilt: the index is made beforehand and loaded as JSON together with the events.

import MiniSearch from 'minisearch';
import { parse } from './flat.mjs';
import minisearch, { makeIndex, options } from './minisearch.mjs';

/** @type {import('../contender.d.ts').SearchContender<import('./minisearch.mjs').Engine>} */
export default {
  prepare(bytes) {
    const events = parse(bytes);
    return new TextEncoder().encode(JSON.stringify({ events, index: makeIndex(events) })).buffer;
  },
  load(bytes) {
    const { events, index } = JSON.parse(new TextDecoder().decode(bytes));
    return { events, index: MiniSearch.loadJS(index, options) };
  },
  ask: minisearch.ask,
};
