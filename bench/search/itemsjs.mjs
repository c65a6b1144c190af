// SPDX-License-Identifier: MIT
//
// itemsjs: its own search, facets and order.

import itemsjs from 'itemsjs';
import { fields, parse } from './flat.mjs';

/** @typedef {import('../events.mjs').FlatEvent} FlatEvent */

const facet = (/** @type {string} */ title) => ({ title, size: 100, conjunction: true, hide_zero_doc_count: true });
const aggregations = { topics: facet('Ämne'), audience: facet('Målgrupp'), format: facet('Sätt'), municipality: facet('Kommun') };

/** @type {import('../contender.d.ts').SearchContender<{ items: any, size: number }>} */
export default {
  load(bytes) {
    const events = parse(bytes);
    const sortings = { start: { field: 'start', order: 'asc' } };
    return { items: itemsjs(events, { aggregations, sortings, searchableFields: fields, isExactSearch: true }), size: events.length };
  },
  ask({ items, size }, { text, filter: { topic, format, from, to } }) {
    const { data } = items.search({
      per_page: size,
      sort: 'start',
      filters: { ...(topic && { topics: [topic] }), ...(format && { format: [format] }) },
      ...(text && { query: text }),
      ...(from && to && { filter: (/** @type {FlatEvent} */ { start }) => start >= from && start < to }),
    });
    const counts = (/** @type {string} */ name) =>
      Object.fromEntries(data.aggregations[name].buckets.map((/** @type {{ key: string, doc_count: number }} */ { key, doc_count }) => [key, doc_count]));
    return {
      hits: data.items.map((/** @type {FlatEvent} */ { id }) => id),
      counts: { topic: counts('topics'), audience: counts('audience'), format: counts('format'), municipality: counts('municipality') },
    };
  },
};
