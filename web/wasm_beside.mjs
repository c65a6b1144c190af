// SPDX-License-Identifier: MIT
//
// wasm_beside: `kalendarium:wasm` in kalendarium.mjs: the module is the file kalendarium.wasm beside
// it, compiled while it arrives.

import { addGestures } from './gestures.mjs';
import { withFallback } from './wasm_fallback.mjs';

/** @typedef {import('./engine.mjs').Exports} Exports */

/** The address that other files lie beside. */
export const base = import.meta.url;
const url = new URL('kalendarium.wasm', base);

/** Nothing is missing. */
export const restUrl = '';
export const fetchRest = async () => ({ bytes: undefined, css: '', addGestures });

/** @param {WebAssembly.Imports} imports @param {{ skipWebAssembly?: boolean }} [options] */
export function instantiate(imports, { skipWebAssembly = false } = {}) {
  return withFallback(() => fromFile(imports), base, skipWebAssembly);
}

/** @param {WebAssembly.Imports} imports */
async function fromFile(imports) {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(url), imports).catch(
    // A server that does not know the file type; the second fetch comes from the cache.
    async () => WebAssembly.instantiate(await (await fetch(url)).arrayBuffer(), imports),
  );
  return /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
}
