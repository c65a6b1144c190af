// SPDX-License-Identifier: MIT
//
// wasm_fallback: what happens where the page's policy, or the visitor's browser, refuses
// WebAssembly: the same core as JavaScript, from the file kalendarium-nowasm.mjs beside the script.
// That file neither imports nor exports: it leaves its exports under the key below, so that it runs
// as a module and as a classic script.

/** @typedef {import('./engine.mjs').Exports} Exports */

export const twinKey = Symbol.for('kalendarium.nowasm');

/** Whether this page's core is JavaScript. */
export const isTwinLoaded = () => Reflect.has(globalThis, twinKey);

/**
 * @param {() => Promise<Exports>} attempt
 * @param {string} base the address of the script that asks
 * @param {boolean} skip do not even try: a refused attempt is reported to the page's owner
 */
export async function withFallback(attempt, base, skip) {
  if (skip || typeof WebAssembly === 'undefined') return loadTwin(base);
  try {
    return await attempt();
  } catch (refusal) {
    return loadTwin(base).catch(() => {
      throw refusal;
    });
  }
}

/** @param {string} base @returns {Promise<Exports>} */
async function loadTwin(base) {
  const url = new URL('kalendarium-nowasm.mjs', base).href;
  await import(url).catch(() => loadScript(url)); // a host without CORS refuses the import
  return Reflect.get(globalThis, twinKey);
}

/** Runs a classic script, which needs no permission of its host. @param {string} url @returns {Promise<unknown>} */
export function loadScript(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${url} could not be loaded.`));
    // It stays: WebKit may forget the events of a script that was taken out again.
    document.head.append(script);
  });
}
