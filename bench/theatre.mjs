// SPDX-License-Identifier: MIT
//
// theatre: the browser and the site of a benchmark: a page for each contender, and what is to be known of a page.
//
//   const theatre = await openTheatre();
//   theatre.putModule('typed', script);
//   const page = await theatre.page();                    // with the stage (stage.mjs) on it
//   await page.call('search.begin', theatre.moduleOf('typed'), '/data/events.json');
//   await theatre.close();
//
// The browser, its flags and the site are those of the browser tests. Pages are isolated, which gives timers of 5 µs; each is in a
// process of its own.

import { startSite } from '../tests/browser/page.mjs';
import { bundle } from './bundle.mjs';

const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** @typedef {Awaited<ReturnType<typeof openTheatre>>} Theatre @typedef {Awaited<ReturnType<Theatre['page']>>} Page */

/** It took too long, or its page has died. */
export class Stopped extends Error {}

/** @template T @param {Promise<T>} work @param {number} most milliseconds @returns {Promise<T>} */
export function within(work, most) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Stopped(`over ${Math.round(most / 1000)} s`)), most);
  });
  return Promise.race([work, /** @type {Promise<never>} */ (late)]).finally(() => clearTimeout(timer));
}

/** @param {import('playwright-core').Page} page @param {import('playwright-core').CDPSession} tools */
function withCalls(page, tools) {
  /** Calls a function of the stage by its name. @param {string} name @param {...any} words @returns {Promise<any>} */
  const call = (name, ...words) => {
    const died = new Promise((_, reject) => page.once('crash', () => reject(new Stopped('its page died'))));
    const done = page.evaluate(
      ([path, values]) => path.split('.').reduce((/** @type {any} */ at, /** @type {string} */ key) => at[key], /** @type {any} */ (globalThis).stage)(...values),
      /** @type {const} */ ([name, words]),
    );
    return Promise.race([done, died]);
  };

  /** Bytes of JavaScript's heap and of array buffers, after a collection. */
  async function heap() {
    await tools.send('HeapProfiler.enable');
    for (let i = 0; i < 2; i += 1) await tools.send('HeapProfiler.collectGarbage');
    await tools.send('HeapProfiler.disable');
    const { usedSize, backingStorageSize = 0 } = /** @type {{ usedSize: number, backingStorageSize?: number }} */ (await tools.send('Runtime.getHeapUsage'));
    return { heap: usedSize, buffers: backingStorageSize };
  }

  /** A page that hangs is closed all the same. */
  async function close() {
    const stop = tools.send('Runtime.terminateExecution').then(() => page.context().close());
    await within(stop, 8000).catch(() => {});
  }

  return { call, heap, close, raw: page };
}

const moduleOf = (/** @type {string} */ name) => `/bench/${name}.js`;
const styleOf = (/** @type {string} */ name) => `/bench/${name}.css`;
const context = { viewport: { width: 1280, height: 900 }, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' };

// Some calendars fill the place they are given, and show nothing where it has no height.
const place = '<div id="place"></div>';
const size = '<style>body { margin: 0; font: 14px sans-serif } #place { width: 1200px; height: 800px }</style>';
/** What stands in a head. @param {string | undefined} css a contender's name */
const style = (css) => size + (css ? `<link rel="stylesheet" href="${styleOf(css)}">` : '');
const stage = (/** @type {string} */ then) => `<script type="module">import '/bench/stage.js';${then}</script>`;
const html = (/** @type {string} */ head, /** @type {string} */ body) =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Prov</title><link rel="icon" href="data:,">${head}</head><body>${body}`;

export async function openTheatre() {
  const site = await startSite();
  site.put('/bench/stage.js', (await bundle('stage.mjs')).script);
  const version = (await site.open('')).context().browser()?.version() ?? '';
  let pages = 0;

  /** A page with the stage, and a contender's stylesheet or a body of its own. @param {{ css?: string, body?: string }} [options] */
  async function page({ css, body = '' } = {}) {
    pages += 1;
    const path = `/bench/sida-${pages}.html`;
    site.put(path, html(style(css) + stage(''), place + body), { headers: isolated });
    const opened = await site.open('', { context });
    const tools = await opened.context().newCDPSession(opened);
    await opened.goto(site.url + path);
    await opened.waitForFunction(() => 'stage' in globalThis);
    return withCalls(opened, tools);
  }

  /**
   * A page that is opened as a visitor opens it, cold, and what a call of the stage in it answers.
   * @param {string} callText JavaScript @param {{ css?: string, body?: string }} options @param {number} most milliseconds
   */
  async function visit(callText, { css, body = '' }, most) {
    const opened = await site.open(place + body + stage(`globalThis.outcome = globalThis.${callText};`), { head: style(css), context });
    try {
      return await within(opened.evaluate(() => /** @type {any} */ (globalThis).outcome), most);
    } finally {
      await within(opened.context().close(), 8000).catch(() => {});
    }
  }

  /** @param {string} name @param {{ script: string, css: string }} parts */
  function putModule(name, { script, css }) {
    site.put(moduleOf(name), script);
    site.put(styleOf(name), css);
  }

  return { version, page, visit, putModule, moduleOf, put: site.put, close: site.close };
}
