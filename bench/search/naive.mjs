// SPDX-License-Identifier: MIT
//
// naive: an array and includes(). It finds words inside words too.

import { finish, parse, textOf } from './flat.mjs';

/** @param {ArrayBuffer} bytes */
function load(bytes) {
  const events = parse(bytes);
  return { events, texts: events.map((event) => textOf(event).toLowerCase()) };
}

/** @type {import('../contender.d.ts').SearchContender<ReturnType<typeof load>>} */
export default {
  load,
  ask({ events, texts }, query) {
    const words = query.text.toLowerCase().split(' ').filter(Boolean);
    if (words.length === 0) return finish(events, null, query);
    const found = [...texts.keys()].filter((i) => words.every((word) => texts[i].includes(word)));
    return finish(events, found, query);
  },
};
