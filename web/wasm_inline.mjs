// SPDX-License-Identifier: MIT
//
// wasm_inline: `kalendarium:wasm` in kalendarium.js: the module stands in the script itself, so that
// a page needs one file, one address and one integrity hash.
// The text is what module_streams.mjs and module_text.mjs make of the module's bytes.

import { order, text } from 'kalendarium:module';
import { join } from './module_streams.mjs';
import { decode } from './module_text.mjs';
import { withFallback } from './wasm_fallback.mjs';

/** @typedef {import('./engine.mjs').Exports} Exports */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
/** The address that other files lie beside. */
export const base = script?.src || document.baseURI;

/** @param {WebAssembly.Imports} imports @param {{ skipWebAssembly?: boolean }} [options] */
export function instantiate(imports, { skipWebAssembly = false } = {}) {
  return withFallback(() => fromScript(imports), base, skipWebAssembly);
}

/** @param {WebAssembly.Imports} imports */
async function fromScript(imports) {
  const { instance } = await WebAssembly.instantiate(join(decode(text, order)), imports);
  return /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
}
