// SPDX-License-Identifier: MIT
//
// kalendarium: the lean core as the widget carries it, asked through bench/bridge.cc: the text of a state in, positions and counts
// out. It counts all of its facets, and a facet does not narrow itself.

import * as imports from '../../web/wasm_imports.mjs';
import { stateOf } from '../queries.mjs';

/** @typedef {import('../contender.d.ts').Facet} Facet */

/**
 * What bridge.cc exports; a pointer is a number of bytes from the start of `memory`.
 * @typedef {object} Exports
 * @property {{ readonly buffer: ArrayBuffer }} memory
 * @property {() => void} [_initialize]
 * @property {(size: number) => number} bench_alloc
 * @property {(pointer: number) => void} bench_free
 * @property {(pointer: number, size: number) => number} bench_load
 * @property {() => number} bench_finish
 * @property {() => number} bench_numbers
 * @property {(facet: number) => number} bench_names
 * @property {(pointer: number, size: number, most: number) => number} bench_ask
 *
 * @typedef {object} Engine
 * @property {Exports} core
 * @property {number} size items
 * @property {Record<Facet, string[]>} names
 * @property {number} place of the state's text, which is the same for all questions
 */

/** In the bridge's order. @type {Facet[]} */
const facets = ['topic', 'audience', 'format', 'municipality'];
const longestState = 1000;
const encoder = new TextEncoder();

/** Hits, so many at most, where they are all wanted and where the widget's are. */
export const [all, ofWidget] = [2 ** 32 - 1, 60];
/** @type {import('../queries.mjs').Query} */
const nothing = { kind: 'browse', text: '', filter: {} };

/** @type {WebAssembly.Module | undefined} */
let compiled;

/** @param {Exports} core @param {number} facet */
function namesOf(core, facet) {
  const place = core.bench_names(facet); // before the memory is looked at: a call may make it another
  const [pointer, size] = new Uint32Array(core.memory.buffer, place, 2);
  return new TextDecoder().decode(new Uint8Array(core.memory.buffer, pointer, size)).split('\n').slice(0, -1);
}

/** @param {ArrayBuffer} bytes */
async function load(bytes) {
  if (!compiled) throw new Error('The module is not there.');
  const instance = await WebAssembly.instantiate(compiled, { env: imports, wasi_snapshot_preview1: imports });
  const core = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
  core._initialize?.();
  const pointer = core.bench_alloc(bytes.byteLength);
  new Uint8Array(core.memory.buffer, pointer, bytes.byteLength).set(new Uint8Array(bytes));
  const size = core.bench_load(pointer, bytes.byteLength);
  if (size === 0) throw new Error('The file cannot be used.');
  const names = /** @type {Record<Facet, string[]>} */ (Object.fromEntries(facets.map((facet, i) => [facet, namesOf(core, i)])));
  const engine = { core, size, names, place: core.bench_alloc(longestState) };
  ask(engine, nothing, ofWidget); // ready is who can draw a list and its facets
  return engine;
}

/** @param {Engine} engine @param {import('../queries.mjs').Query} query @param {number} most hits */
function ask({ core, names, place }, query, most) {
  const { written } = encoder.encodeInto(stateOf(query), new Uint8Array(core.memory.buffer, place, longestState));
  const result = core.bench_ask(place, written, most);
  const { buffer } = core.memory;
  const [hits, count, ...counts] = new Uint32Array(buffer, result, 2 + facets.length);
  const countsOf = (/** @type {number} */ i) => new Uint32Array(buffer, counts[i], names[facets[i]].length);
  return {
    hits: new Uint32Array(buffer, hits, count),
    counts: { topic: countsOf(0), audience: countsOf(1), format: countsOf(2), municipality: countsOf(3) },
  };
}

/** @param {number} most hits @returns {import('../contender.d.ts').SearchContender<Engine>} */
export const makeContender = (most) => ({
  async warm() {
    compiled ??= await WebAssembly.compileStreaming(fetch('/bench/kalendarium-bench.wasm'));
  },
  load,
  finish: ({ core }) => core.bench_finish(),
  ask: (engine, query) => ask(engine, query, most),
  ids: ({ core, size }) => {
    const place = core.bench_numbers();
    return new Uint32Array(core.memory.buffer, place, size);
  },
  names: ({ names }) => names,
  memory: ({ core }) => core.memory.buffer.byteLength,
});

export default makeContender(all);
