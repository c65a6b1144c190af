// SPDX-License-Identifier: MIT
//
// ufuzzy: words in any order, at beginnings only; one slip where nothing else was found.

import UFuzzy from '@leeoniya/ufuzzy';
import { finish, parse, textOf } from './flat.mjs';

const alpha = 'a-zåäöéü';

/** @type {import('../contender.d.ts').SearchContender<{ events: import('../events.mjs').FlatEvent[], texts: string[], strict: any, tolerant: any }>} */
export default {
  load(bytes) {
    const events = parse(bytes);
    const slip = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 };
    return {
      events,
      texts: events.map((event) => textOf(event).toLowerCase()),
      strict: new UFuzzy({ alpha, interLft: 2 }),
      tolerant: new UFuzzy({ alpha, ...slip }),
    };
  },
  ask({ events, texts, strict, tolerant }, query) {
    if (!query.text) return finish(events, null, query);
    const text = query.text.toLowerCase();
    const [exact] = strict.search(texts, text, 1, 0);
    const found = exact?.length ? exact : tolerant.search(texts, text, 1, 0)[0];
    return finish(events, found ?? [], query);
  },
};
