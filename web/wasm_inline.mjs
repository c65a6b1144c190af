// SPDX-License-Identifier: MIT
//
// wasm_inline: `kalendarium:wasm` in kalendarium.js: what a first view needs of the module stands in the script itself, so that a
// page needs one file and one address. The rest is a file beside it, fetched when a visitor is about to need it
// (docs/decisions/19-two-parts.md): a classic script, since a host of scripts need not allow more.
// The texts are what module_streams.mjs and module_text.mjs make of the modules' bytes.

import { common, text } from 'kalendarium:module';
import { name } from 'kalendarium:rest';
import { join } from './module_streams.mjs';
import { decode } from './module_text.mjs';
import { loadScript, withFallback } from './wasm_fallback.mjs';

/** @typedef {import('./engine.mjs').Exports} Exports */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
/** The address that other files lie beside. */
export const base = script?.src || document.baseURI;

/** Where the second part is. */
export const restUrl = new URL(name, base).href;

/** The second part. Rejects where it cannot be had. */
export async function fetchRest() {
  await loadScript(restUrl);
  const { text, common, ...others } = Reflect.get(globalThis, Symbol.for(name));
  return { ...others, bytes: bytesOf(text, common) };
}

/** @param {WebAssembly.Imports} imports @param {{ skipWebAssembly?: boolean }} [options] */
export function instantiate(imports, { skipWebAssembly = false } = {}) {
  return withFallback(() => fromScript(imports), base, skipWebAssembly);
}

/** @param {WebAssembly.Imports} imports */
async function fromScript(imports) {
  const { instance } = await WebAssembly.instantiate(bytesOf(text, common), imports);
  return /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
}

/** @param {string} packed @param {string} letters which bytes are one letter */
const bytesOf = (packed, letters) => join(decode(packed, letters));
