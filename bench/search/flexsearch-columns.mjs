// SPDX-License-Identifier: MIT
//
// flexsearch-columns: FlexSearch for the words, columns of our own writing for all else: the fastest that a library gives.

import { inOrder, makeColumns, narrow } from './columns.mjs';
import { parse } from './flat.mjs';
import { makeIndex } from './flexsearch.mjs';

/** @typedef {import('./columns.mjs').Columns} Columns */

/** @type {import('../contender.d.ts').SearchContender<{ table: Columns, index: any, marks: Uint8Array }>} */
export default {
  load(bytes) {
    const events = parse(bytes);
    return { table: makeColumns(events), index: makeIndex(events), marks: new Uint8Array(events.length) };
  },
  ask({ table, index, marks }, query) {
    if (!query.text) return narrow(table, null, query);
    return narrow(table, inOrder(marks, index.search(query.text, { limit: marks.length })), query);
  },
  ids: ({ table }) => table.ids,
  names: ({ table }) => table.names,
};
