// SPDX-License-Identifier: MIT
//
// fuse: always tolerant; extended search, where a space means AND, and a threshold below its default, which finds nearly all.

import Fuse from 'fuse.js';
import { fields, finish, parse } from './flat.mjs';

/** @type {import('../contender.d.ts').SearchContender<{ events: import('../events.mjs').FlatEvent[], fuse: any }>} */
export default {
  load(bytes) {
    const events = parse(bytes);
    const options = { keys: fields, ignoreLocation: true, shouldSort: false, threshold: 0.2, useExtendedSearch: true };
    return { events, fuse: new Fuse(events, options) };
  },
  ask({ events, fuse }, query) {
    const found = query.text ? fuse.search(query.text).map((/** @type {{ refIndex: number }} */ { refIndex }) => refIndex) : null;
    return finish(events, found, query);
  },
};
