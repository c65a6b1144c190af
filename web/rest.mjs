// SPDX-License-Identifier: MIT
//
// rest: brings what a first view can do without: the second part of the core (details, the feed …), of the stylesheet, and of what
// answers to a visitor.
//
//   await bringRest();      // once for all widgets of the page; rejects where it cannot be had
//   gestures.promise.then((addGestures) => …);      // when it has come, whoever asked for it

import { fetchRest, instantiate } from 'kalendarium:wasm';
import { Deferred } from './deferred.mjs';
import { createEngine } from './engine.mjs';
import { addStyles } from './stage.mjs';
import { isTwinLoaded } from './wasm_fallback.mjs';

/** @type {Deferred<import('./gestures.mjs').AddGestures>} */
export const gestures = new Deferred();

/** @type {Promise<void> | undefined} */
let bringing;

/** After a failure, the next call tries again. */
export function bringRest() {
  if (!bringing) {
    bringing = bring();
    bringing.catch(() => (bringing = undefined));
  }
  return bringing;
}

async function bring() {
  // Asked for before the module is unpacked, which keeps the page busy for a while.
  const coming = fetchRest();
  const [{ complete }, { bytes, css, addGestures }] = await Promise.all([createEngine(instantiate), coming]);
  // A core that is JavaScript is whole.
  if (bytes && !isTwinLoaded()) await complete(bytes);
  addStyles(css);
  gestures.resolve(addGestures);
}
