// SPDX-License-Identifier: MIT
//
// wasm_inline: `kalendarium:wasm` in kalendarium.js: the module stands in the script itself, gzipped
// and in base64, so that a page needs one file, one address and one integrity hash.

import gzipped from 'kalendarium:module';
import { withFallback } from './wasm_fallback.mjs';

/** @typedef {import('./engine.mjs').Exports} Exports */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const base = script?.src || document.baseURI;

/** @param {WebAssembly.Imports} imports @param {{ skipWebAssembly?: boolean }} [options] */
export function instantiate(imports, { skipWebAssembly = false } = {}) {
  return withFallback(() => fromScript(imports), base, skipWebAssembly);
}

/** @param {WebAssembly.Imports} imports */
async function fromScript(imports) {
  const bytes = Uint8Array.from(atob(gzipped), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const module = await new Response(stream).arrayBuffer();
  const { instance } = await WebAssembly.instantiate(module, imports);
  return /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
}
