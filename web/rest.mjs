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
  const { complete } = await createEngine(instantiate);
  const { bytes, css, addGestures } = await fetchRest();
  if (bytes) await complete(bytes);
  addStyles(css);
  gestures.resolve(addGestures);
}
