// SPDX-License-Identifier: MIT
//
// screen_reader: what a screen reader says in the first widget of a page, by Guidepup's virtual one.
//
//   const reader = await startReader(site, page);
//   await reader.readAll();                // everything from the beginning, a phrase each
//   await reader.tabTo(/^searchbox/);      // presses Tab until this is said; gives all that was said on the way
//   await reader.press('Enter');           // presses a key; gives what it says of the place where focus is then
//   await reader.announced();              // waits for the live region, and gives what it said since last

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './page.mjs';

const script = readFileSync(join(root, 'node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js'), 'utf8');

/** Phrases that only say what kind of thing begins or ends, and those of a list's items. */
const frames = /^(end of .*|listitem.*|list|time|paragraph|banner|article|term|definition|group|contentinfo|section)$/;

/** A blank is a blank. @param {string} phrase */
const plain = (phrase) => phrase.replaceAll('\u00a0', ' ');

/** @param {{ put: (path: string, body: string) => void }} site @param {import('playwright-core').Page} page */
export async function startReader(site, page) {
  site.put('/screen_reader.mjs', script);
  await page.evaluate(async () => {
    const path = '/screen_reader.mjs';
    const { virtual } = await import(path);
    const inside = /** @type {ShadowRoot} */ (document.querySelector('kalendarium-widget')?.shadowRoot);
    const region = /** @type {Element} */ (inside.querySelector('[role=status]'));
    /** @type {string[]} */
    const announced = [];
    new MutationObserver(() => region.textContent && announced.push(region.textContent)).observe(region, {
      childList: true, characterData: true, subtree: true,
    }); // prettier-ignore
    Object.assign(globalThis, { virtual, inside, announced });
  });

  /** @returns {Promise<string[]>} */
  async function readAll() {
    const phrases = await page.evaluate(async () => {
      const { virtual, inside } = /** @type {any} */ (globalThis);
      await virtual.start({ container: inside.querySelector('.kal') });
      /** @type {string[]} */
      const heard = [];
      const [first, opening] = [virtual.activeNode, await virtual.lastSpokenPhrase()];
      do {
        const node = virtual.activeNode;
        const element = node instanceof Element ? node : node.parentElement;
        // It looks into disclosures that are closed, which nobody can hear.
        if (element.checkVisibility()) heard.push(await virtual.lastSpokenPhrase());
        await virtual.next();
      } while (virtual.activeNode !== first || (await virtual.lastSpokenPhrase()) !== opening);
      await virtual.stop();
      return heard;
    });
    /** @type {string[]} */
    const worded = [];
    for (const phrase of phrases.map(plain)) {
      // The words within a link or a field's label are said as part of it.
      if (phrase && !frames.test(phrase) && !worded.at(-1)?.includes(phrase)) worded.push(phrase);
    }
    return worded;
  }

  /** What it says of the element that has focus. @returns {Promise<string>} */
  const where = () =>
    page.evaluate(async () => {
      const { virtual, inside } = /** @type {any} */ (globalThis);
      const active = inside.activeElement;
      if (!active) return '';
      await virtual.start({ container: active });
      const phrase = await virtual.lastSpokenPhrase();
      await virtual.stop();
      return phrase;
    });

  /** @param {string} key */
  async function press(key) {
    await page.keyboard.press(key);
    return where();
  }

  /** @param {RegExp} wanted @param {string} [key] */
  async function tabTo(wanted, key = 'Tab') {
    /** @type {string[]} */
    const heard = [];
    for (let presses = 0; presses < 120; presses += 1) {
      heard.push(await press(key));
      if (wanted.test(heard[heard.length - 1])) return heard;
    }
    throw new Error(`${wanted} was never said, only: ${heard.join(' | ')}`);
  }

  async function announced() {
    await page.waitForFunction(() => /** @type {any} */ (globalThis).announced.length > 0);
    return page.evaluate(() => /** @type {any} */ (globalThis).announced.splice(0));
  }

  return { readAll, where, press, tabTo, announced };
}
