// SPDX-License-Identifier: MIT
//
// engines: Firefox and WebKit (Safari's engine), with what the tests need of a browser.
//
//   const browser = await startFirefox();
//   await browser.open('http://localhost:…');
//   await browser.press('Tab');
//   await browser.run('return document.title');   // text of a function's body; may await
//   await browser.close();
//
// Firefox speaks WebDriver BiDi through puppeteer, WebKitGTK plain WebDriver over HTTP, under a screen of its own. Both
// are Debian's browsers as they are. A browser that is not on the machine is `undefined`.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';

/**
 * @typedef {object} Browser
 * @property {(address: string) => Promise<unknown>} open
 * @property {(body: string) => Promise<any>} run a function's body in the page; its value must be JSON
 * @property {(text: string) => Promise<unknown>} type letters for what has focus
 * @property {(key: Key) => Promise<unknown>} press
 * @property {() => Promise<unknown>} close
 * @typedef {'Tab' | 'Enter' | 'Escape' | 'Space' | 'ArrowDown'} Key
 */

const firefox = '/usr/bin/firefox-esr';
const webkitDriver = '/usr/bin/WebKitWebDriver';
const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** @returns {Promise<Browser | undefined>} */
export async function startFirefox() {
  if (!existsSync(firefox)) return undefined;
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefox,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
  });
  const page = await browser.newPage();
  return {
    open: (address) => page.goto(address),
    run: (body) => page.evaluate(`(async () => { ${body} })()`),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
    close: () => browser.close(),
  };
}

/** A port that is free now. @returns {Promise<number>} */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What WebDriver calls the keys (W3C WebDriver, section 17.4.2). @type {Record<Key, string>} */
const keys = { Tab: '\ue004', Enter: '\ue006', Escape: '\ue00c', Space: ' ', ArrowDown: '\ue015' };

/** @returns {Promise<Browser | undefined>} */
export async function startWebKit() {
  if (!existsSync(webkitDriver) || !existsSync(miniBrowser) || !existsSync('/usr/bin/xvfb-run')) return undefined;
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'kalendarium-webkit-'));
  const driver = spawn('xvfb-run', ['-a', webkitDriver, `--port=${port}`], {
    detached: true, // its own group, so that the screen goes with it
    stdio: 'ignore',
    env: { ...process.env, HOME: home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });

  /** One command of WebDriver. @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  async function send(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  await listening(port);
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } },
  };
  const { sessionId } = await send('POST', '/session', { capabilities });
  const at = `/session/${sessionId}`;
  /** @param {string} text */
  const type = (text) => {
    const actions = Array.from(text, (value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]).flat();
    return send('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  return {
    open: (address) => send('POST', `${at}/url`, { url: address }),
    run: (body) =>
      send('POST', `${at}/execute/async`, {
        script: `const done = arguments[0]; (async () => { ${body} })().then((value) => done(value ?? null));`,
        args: [],
      }),
    type,
    press: (key) => type(keys[key]),
    close: async () => {
      await send('DELETE', at);
      if (driver.pid) process.kill(-driver.pid);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Resolves when the driver answers. @param {number} port */
async function listening(port) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await fetch(`http://127.0.0.1:${port}/status`);
    } catch (error) {
      if (attempt > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
