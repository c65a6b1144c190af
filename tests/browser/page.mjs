// SPDX-License-Identifier: MIT
//
// page: a web site and a browser for one test file.
//
//   const site = await startSite();
//   site.put('/tomt.json', '{}', { status: 503 });           // any file, any answer
//   const letGo = site.hold('/data/examples/demokrati.json'); // a slow network: nothing comes until letGo()
//   const page = await site.open('<script src="/dist/kalendarium.js" data-src="…" async></script>');
//   page.said                                                 // what the console said, errors first of all
//   await site.close();
//
// The site serves build/dist as /dist/, data as /data/ and web as /web/. No test waits for a time, only for what
// shall come.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The second part, whose name has a hash; as the site serves it. */
export const restPath = `/dist/${readdirSync(join(root, 'build/dist')).find((file) => /^kalendarium-rest\..*\.js$/.test(file))}`;

const folders = { '/dist/': 'build/dist', '/data/': 'data', '/web/': 'web' };

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** The strictest policy that the widget promises to work under. */
export const strictPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/** @typedef {{ body: string | Uint8Array, status: number, headers: Record<string, string> }} Answer */
/** @typedef {import('playwright-core').Page & { said: string[] }} OpenPage */

/** The file behind a path, if there is one. @param {string} path @returns {Answer | undefined} */
function fileAnswer(path) {
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!path.startsWith(prefix)) continue;
    const file = normalize(join(root, folder, path.slice(prefix.length)));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    const headers = { 'content-type': types[extname(file)] ?? 'application/octet-stream' };
    return { body: readFileSync(file), status: 200, headers };
  }
  return undefined;
}

/** The site alone, for a browser of one's own (engines.mjs). */
export async function startServer() {
  /** @type {Map<string, Answer>} */
  const own = new Map();
  /** @type {Map<string, Promise<void>>} */
  const held = new Map();
  /** @type {string[]} every path that was asked for, in order */
  const asked = [];

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    asked.push(path);
    await held.get(path);
    const answer = own.get(path) ?? fileAnswer(path);
    const { body, status, headers } = answer ?? { body: 'Not found', status: 404, headers: {} };
    response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body);
  });
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const url = `http://localhost:${port}`;
  let pages = 0;

  /**
   * Puts a file on the site.
   * @param {string} path @param {string | Uint8Array} body
   * @param {{ status?: number, headers?: Record<string, string> }} [options]
   */
  function put(path, body, { status = 200, headers = {} } = {}) {
    const type = types[extname(path)] ?? 'text/html; charset=utf-8';
    own.set(path, { body, status, headers: { 'content-type': type, ...headers } });
  }

  /** Makes a path wait. @param {string} path @returns {() => void} lets it go */
  function hold(path) {
    let letGo = () => {};
    held.set(path, new Promise((resolve) => (letGo = resolve)));
    return () => {
      held.delete(path);
      letGo();
    };
  }

  /**
   * Puts a page of the municipality's on the site, and says where.
   * @param {string} body @param {{ head?: string, lang?: string, policy?: string, html?: string }} [options]
   */
  function putPage(body, { head = '', lang = 'sv', policy, html = '' } = {}) {
    pages += 1;
    const path = `/sida-${pages}.html`;
    put(
      path,
      `<!doctype html><html lang="${lang}" ${html}><head><meta charset="utf-8"><title>Kommunen</title>` +
        `<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}` +
        `</head><body>${body}</body></html>`,
      policy ? { headers: { 'content-security-policy': policy } } : {},
    );
    return `${url}${path}`;
  }

  function close() {
    server.close();
    server.closeAllConnections();
  }

  return { url, asked, put, putPage, hold, close };
}

export async function startSite() {
  const site = await startServer();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ], // prettier-ignore
  });

  /**
   * A page of the municipality's, open in a context of its own.
   * @param {string} body @param {object} [options]
   * @param {string} [options.head] @param {string} [options.lang] @param {string} [options.policy]
   * @param {string} [options.query] with its ? or # @param {string} [options.html] attributes of html
   * @param {import('playwright-core').BrowserContextOptions} [options.context]
   * @param {(page: import('playwright-core').Page) => Promise<unknown>} [options.before] called before it is opened
   * @returns {Promise<OpenPage>}
   */
  async function open(body, { query = '', context = {}, before, ...options } = {}) {
    const page = /** @type {OpenPage} */ (await (await browser.newContext(context)).newPage());
    page.said = [];
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) page.said.push(message.text());
    });
    page.on('pageerror', (error) => page.said.push(String(error)));
    const address = site.putPage(body, options);
    await before?.(page);
    await page.goto(address + query);
    return page;
  }

  /** Everything is closed, whatever happened. */
  async function close() {
    await browser.close();
    site.close();
  }

  return { ...site, open, close };
}

/** An example's file on the site. @param {string} name */
export const example = (name) => `/data/examples/${name}.json`;

/** The widget with the five newsletters, in the spring of 2021. @param {string} [attributes] more of them */
export const democracy = (attributes = '') =>
  `<kalendarium-widget src="${example('demokrati')}" now="2021-05-01T08:00" ${attributes}></kalendarium-widget>` +
  '<script src="/dist/kalendarium.js" async></script>';

/** Waits for the first widget's first rendering with data. @param {import('playwright-core').Page} page */
export function ready(page) {
  return page.waitForFunction(async () => {
    await customElements.whenDefined('kalendarium-widget');
    const widget = /** @type {any} */ (document.querySelector('kalendarium-widget'));
    await widget.ready;
    return true;
  });
}

/** What has focus, inside the widget if it is there: its text, or the name of a field. @param {import('playwright-core').Page} page */
export function focused(page) {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active || active === document.body) return '';
    return active instanceof HTMLInputElement ? `[${active.name}]` : (active.textContent ?? '').trim();
  });
}

/** Waits until the live region has said something since it was asked last, and gives all of it. @param {import('playwright-core').Page} page @returns {Promise<() => Promise<string[]>>} */
export async function listen(page) {
  await page.locator('kalendarium-widget').evaluate((widget) => {
    const region = /** @type {Element} */ (widget.shadowRoot?.querySelector('[role=status]'));
    /** @type {any} */ (globalThis).heard = [];
    new MutationObserver(() => {
      if (region.textContent) /** @type {any} */ (globalThis).heard.push(region.textContent);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return async () => {
    await page.waitForFunction(() => /** @type {any} */ (globalThis).heard.length > 0);
    return page.evaluate(() => /** @type {any} */ (globalThis).heard.splice(0));
  };
}
