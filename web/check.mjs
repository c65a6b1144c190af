// SPDX-License-Identifier: MIT
//
// check: the full core, which tells an editor what is wrong with a file, where, and what to do. The
// core that every visitor downloads only counts. This one is a file beside the script, with a name
// that changes with its bytes, and is fetched when somebody wants to know.

import { base } from 'kalendarium:wasm';
import { name } from 'kalendarium:check';
import { createEngine } from './engine.mjs';
import { isTwinLoaded } from './wasm_fallback.mjs';

/** @typedef {import('./engine.mjs').Exports} Exports */

/** Where the full core is. */
export const checkUrl = new URL(name, base).href;

/** A new engine of the full core. Rejects where it cannot be had. */
export async function openFullCore() {
  const { open } = await createEngine(instantiate);
  return open();
}

/** @param {WebAssembly.Imports} imports @returns {Promise<Exports>} */
async function instantiate(imports) {
  // The page forbids WebAssembly; another attempt would only be reported to its owner.
  if (isTwinLoaded()) throw new Error('WebAssembly is refused.');
  const response = await fetch(checkUrl, { priority: 'low' });
  if (!response.ok) throw new Error(`${checkUrl}: ${response.status}`);
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), imports);
  return /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
}
