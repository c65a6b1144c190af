// SPDX-License-Identifier: MIT
//
// orama: its own filters, facets and order; all words (threshold 0), slips where nothing else was found.

import { create, insertMultiple, search } from '@orama/orama';
import { fields } from './flat.mjs';

/** @typedef {import('../events.mjs').FlatEvent} FlatEvent */

const time = (/** @type {string} */ text) => Date.parse(text.length > 10 ? `${text}Z` : text);
const schema = {
  title: 'string', summary: 'string', place: 'string', municipality: 'string', topics: 'string[]',
  town: 'enum', topic: 'enum[]', audience: 'enum', format: 'enum', time: 'number',
}; // prettier-ignore
const facets = { topic: {}, audience: {}, format: {}, town: {} };

/** @type {import('../contender.d.ts').SearchContender<{ database: any, size: number }>} */
export default {
  load(bytes) {
    /** @type {FlatEvent[]} */
    const events = JSON.parse(new TextDecoder().decode(bytes));
    const unsortable = Object.keys(schema).filter((name) => name !== 'time' && !name.startsWith('topic'));
    const database = create({ language: 'swedish', schema, sort: { enabled: true, unsortableProperties: unsortable } });
    const documents = events.map((event) => ({ ...event, id: String(event.id), town: event.municipality, topic: event.topics, time: time(event.start) }));
    insertMultiple(database, documents, 1000);
    return { database, size: events.length };
  },
  ask({ database, size }, { text, filter }) {
    const where = {
      ...(filter.topic && { topic: { containsAny: [filter.topic] } }),
      ...(filter.format && { format: { eq: filter.format } }),
      ...(filter.from && filter.to && { time: { between: [time(filter.from), time(filter.to) - 1] } }),
    };
    const wanted = { term: text, properties: fields, threshold: 0, limit: size, facets, sortBy: { property: 'time', order: 'ASC' }, ...(Object.keys(where).length && { where }) };
    const exact = search(database, wanted);
    const result = exact.count || !text ? exact : search(database, { ...wanted, tolerance: 1 });
    const counts = Object.fromEntries(Object.keys(facets).map((name) => [name, result.facets?.[name]?.values ?? {}]));
    const { topic, audience, format, town: municipality } = counts;
    return { hits: Uint32Array.from(result.hits, (/** @type {{ id: string }} */ { id }) => Number(id)), counts: { topic, audience, format, municipality } };
  },
};
