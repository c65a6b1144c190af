// SPDX-License-Identifier: MIT
//
// columns: filters and facets as numbers in typed arrays, for any library that finds positions: what a careful author adds to one.
//
//   const table = makeColumns(events);                  // events in the order of time
//   narrow(table, positionsInOrder, query)              // hits are positions; counts are numbers in the order of table.names
//
// Of an event three numbers are counted: its municipality, its audience and format as one, and its combination of topics, of
// which there are few. The counts of each topic are added up from those at the end.

/** @typedef {import('../events.mjs').FlatEvent} FlatEvent @typedef {import('../queries.mjs').Query} Query @typedef {import('../contender.d.ts').Answer} Answer */
/** @typedef {ReturnType<typeof makeColumns>} Columns */

/** Gives each value a number. */
function makeNumbers() {
  /** @type {Map<string, number>} */
  const numbers = new Map();
  return {
    /** @param {string} value */
    of(value) {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return number;
    },
    /** @param {string | undefined} value -1 for one that no event has */
    find: (value) => (value === undefined ? -1 : (numbers.get(value) ?? -1)),
    names: () => [...numbers.keys()],
  };
}

const formats = 2;

/** @param {FlatEvent[]} events */
export function makeColumns(events) {
  const [municipalities, audiences, format, topics, combinations] = Array.from({ length: 5 }, makeNumbers);
  const columns = {
    events,
    ids: Uint32Array.from(events, ({ id }) => id),
    municipality: Uint8Array.from(events, (event) => municipalities.of(event.municipality)),
    pair: Uint8Array.from(events, (event) => audiences.of(event.audience) * formats + format.of(event.format)),
    topics: Uint16Array.from(events, (event) => event.topics.reduce((bits, topic) => bits | (1 << topics.of(topic)), 0)),
    combination: new Uint16Array(events.length),
    /** @type {number[]} by combination: its topics as bits */
    topicsOf: [],
    topicNumber: topics.find,
    formatNumber: format.find,
    names: { topic: topics.names(), audience: audiences.names(), format: format.names(), municipality: municipalities.names() },
  };
  columns.topics.forEach((bits, i) => {
    const number = combinations.of(String(bits));
    columns.combination[i] = number;
    columns.topicsOf[number] = bits;
  });
  return columns;
}

/** The first position that is not before a day. @param {FlatEvent[]} events @param {string} day */
function firstFrom(events, day) {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle].start < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts what was hit. @param {Columns} table @param {Uint32Array} hits @returns {Answer['counts']} */
function count({ names, municipality, pair, combination, topicsOf }, hits) {
  const ofMunicipality = new Uint32Array(names.municipality.length);
  const ofPair = new Uint32Array(names.audience.length * formats);
  const ofCombination = new Uint32Array(topicsOf.length);
  for (let i = 0; i < hits.length; i += 1) {
    const at = hits[i];
    ofMunicipality[municipality[at]] += 1;
    ofPair[pair[at]] += 1;
    ofCombination[combination[at]] += 1;
  }
  const topic = new Uint32Array(names.topic.length);
  const audience = new Uint32Array(names.audience.length);
  const format = new Uint32Array(formats);
  ofPair.forEach((number, at) => {
    audience[Math.floor(at / formats)] += number;
    format[at % formats] += number;
  });
  ofCombination.forEach((number, at) => {
    for (let bits = topicsOf[at]; bits; bits &= bits - 1) topic[31 - Math.clz32(bits & -bits)] += number;
  });
  return { topic, audience, format, municipality: ofMunicipality };
}

/**
 * Writes the positions from `first` to before `last` that have a mark, or all where there are no marks.
 * @param {Uint32Array} list @param {number} first @param {number} last @param {Uint8Array} [marks] @returns how many
 */
function collect(list, first, last, marks) {
  if (!marks) {
    for (let at = first; at < last; at += 1) list[at - first] = at;
    return last - first;
  }
  let length = 0;
  for (let at = first; at < last; at += 1) if (marks[at]) list[length++] = at;
  return length;
}

/**
 * Keeps what passes the query's filters, at the front of the list.
 * @param {Columns} table @param {Uint32Array} list @param {Query['filter']} filter @returns how many
 */
function keep({ topics, pair, topicNumber, formatNumber }, list, { topic, format }) {
  let kept = list.length;
  if (topic) {
    const wanted = 1 << topicNumber(topic);
    let next = 0;
    for (let i = 0; i < kept; i += 1) if (topics[list[i]] & wanted) list[next++] = list[i];
    kept = next;
  }
  if (format) {
    const wanted = formatNumber(format);
    let next = 0;
    for (let i = 0; i < kept; i += 1) if (pair[list[i]] % formats === wanted) list[next++] = list[i];
    kept = next;
  }
  return kept;
}

/** The positions of the query's days. @param {Columns} table @param {Query} query */
export function stretchOf({ events }, { filter: { from, to } }) {
  return { first: from ? firstFrom(events, from) : 0, last: to ? firstFrom(events, to) : events.length };
}

/**
 * @param {Columns} table
 * @param {Uint32Array | null} positions in order; null: all
 * @param {Query} query @param {Uint8Array} [marks] where positions is null: only those with a mark
 * @returns {Answer}
 */
export function narrow(table, positions, query, marks) {
  const { first, last } = stretchOf(table, query);
  let list = positions ?? new Uint32Array(last - first);
  if (!positions) list = list.subarray(0, collect(list, first, last, marks));
  else if (query.filter.from) list = list.filter((at) => at >= first && at < last);
  const hits = list.subarray(0, keep(table, list, query.filter));
  return { hits, counts: count(table, hits) };
}

/**
 * Puts what a library found, in its own order, into the order of time, as a new list.
 * @param {Uint8Array} marks one for each event, all 0; is so again @param {ArrayLike<number>} found
 */
export function inOrder(marks, found) {
  const list = Uint32Array.from(found);
  if (list.length < marks.length / 32) return list.sort();
  for (let i = 0; i < list.length; i += 1) marks[list[i]] = 1;
  const length = collect(list, 0, marks.length, marks);
  marks.fill(0);
  return list.subarray(0, length);
}
