// SPDX-License-Identifier: MIT
//
// typed: what one writes by hand, with care and without a library: a sorted vocabulary, postings in one typed array, filters and
// facets as columns. The honest bar for WebAssembly.
//
// All words with one beginning stand together in the vocabulary, and so do their postings: a beginning is one stretch of the array.
// A short stretch is sorted; a long one marks its events, and the marks are walked in order.

import { makeColumns, narrow, stretchOf } from './columns.mjs';
import { parse, textOf } from './flat.mjs';
import { within } from './slips.mjs';

/** @typedef {import('../queries.mjs').Query} Query */
/** @typedef {ReturnType<typeof load>} Engine */

const words = /[\p{L}\p{N}]+/gu;

/** @param {ArrayBuffer} bytes */
function load(bytes) {
  const events = parse(bytes);
  /** @type {Map<string, number[]>} */
  const lists = new Map();
  events.forEach((event, position) => {
    for (const word of textOf(event).toLowerCase().match(words) ?? []) {
      const list = lists.get(word);
      if (!list) lists.set(word, [position]);
      else if (list[list.length - 1] !== position) list.push(position);
    }
  });
  const vocabulary = [...lists.keys()].sort((a, b) => (a < b ? -1 : 1));
  const begins = new Uint32Array(vocabulary.length + 1);
  vocabulary.forEach((word, i) => (begins[i + 1] = begins[i] + (lists.get(word)?.length ?? 0)));
  const postings = new Uint32Array(begins[vocabulary.length]);
  vocabulary.forEach((word, i) => postings.set(lists.get(word) ?? [], begins[i]));
  const marks = [new Uint8Array(events.length), new Uint8Array(events.length)];
  return { table: makeColumns(events), vocabulary, begins, postings, marks };
}

/** Where in the vocabulary a word would stand. @param {string[]} vocabulary @param {string} word */
function placeOf(vocabulary, word) {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (vocabulary[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretches of postings in which a word is found: as a beginning, else with a slip. @param {Engine} engine @param {string} word */
function stretchesOf({ vocabulary, begins, postings }, word) {
  const [first, last] = [placeOf(vocabulary, word), placeOf(vocabulary, `${word}\uffff`)];
  if (first < last) return [postings.subarray(begins[first], begins[last])];
  const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  const near = most ? [...vocabulary.keys()].filter((i) => within(word, vocabulary[i], most)) : [];
  return near.map((i) => postings.subarray(begins[i], begins[i + 1]));
}

const lengthOf = (/** @type {Uint32Array[]} */ stretches) => stretches.reduce((sum, { length }) => sum + length, 0);

/** A short list of positions, each once, in order. @param {Uint32Array[]} stretches */
function merge(stretches) {
  const list = new Uint32Array(lengthOf(stretches));
  let length = 0;
  for (const stretch of stretches) {
    list.set(stretch, length);
    length += stretch.length;
  }
  list.sort();
  let kept = 0;
  for (let i = 0; i < list.length; i += 1) if (i === 0 || list[i] !== list[i - 1]) list[kept++] = list[i];
  return list.subarray(0, kept);
}

/** @param {Uint32Array[]} stretches @param {Uint8Array} marks */
function mark(stretches, marks) {
  marks.fill(0);
  for (const stretch of stretches) for (let i = 0; i < stretch.length; i += 1) marks[stretch[i]] = 1;
}

/** @type {import('../contender.d.ts').SearchContender<Engine>} */
export default {
  load,
  ask(engine, query) {
    const { table, marks } = engine;
    const wanted = query.text.toLowerCase().match(words) ?? [];
    if (wanted.length === 0) return narrow(table, null, query);
    const found = wanted.map((word) => stretchesOf(engine, word)).sort((a, b) => lengthOf(a) - lengthOf(b));
    const [current, other] = marks;
    if (lengthOf(found[0]) < marks[0].length / 32) {
      let list = merge(found[0]);
      for (const stretches of found.slice(1)) {
        mark(stretches, other);
        list = list.filter((at) => other[at]);
      }
      return narrow(table, list, query);
    }
    mark(found[0], current);
    const { first, last } = stretchOf(table, query);
    for (const stretches of found.slice(1)) {
      mark(stretches, other);
      for (let at = first; at < last; at += 1) current[at] &= other[at];
    }
    return narrow(table, null, query, current);
  },
  ids: ({ table }) => table.ids,
  names: ({ table }) => table.names,
};
