// SPDX-License-Identifier: MIT
//
// rest: brings what a first view can do without: the second part of the core (details, the feed …) and of the stylesheet.
//
//   await bringRest();      // once for all widgets of the page; rejects where it cannot be had

import { fetchRest, instantiate } from 'kalendarium:wasm';
import { createEngine } from './engine.mjs';
import { addStyles } from './stage.mjs';

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
  const { bytes, css } = await fetchRest();
  if (bytes) await complete(bytes);
  addStyles(css);
}
