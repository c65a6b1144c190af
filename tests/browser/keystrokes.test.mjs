// SPDX-License-Identifier: MIT
// Keystrokes that come faster than answers: a newer one takes the place of an older one, and only the last is answered.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { democracy, ready, restPath, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

/** @typedef {import('playwright-core').Page} Page */

/** A widget that keeps the states it tells of. */
async function opened() {
  const page = await site.open(democracy());
  await ready(page);
  await page.locator('kalendarium-widget').evaluate((widget) => {
    /** @type {string[]} */
    const states = [];
    widget.addEventListener('kalendarium-change', (event) => states.push(/** @type {CustomEvent} */ (event).detail.state));
    Object.assign(globalThis, { states });
  });
  return page;
}

/** @param {Page} page @returns {Promise<string[]>} */
const told = (page) => page.evaluate('states');

/** @param {Page} page */
const oneFound = (page) => page.getByRole('heading', { name: '1 händelse', exact: true }).waitFor();

/** All within one frame. @param {Page} page @param {string[]} texts what the field holds after each */
function typeAtOnce(page, texts) {
  return page.getByRole('searchbox').evaluate((field, texts) => {
    for (const text of texts) {
      /** @type {HTMLInputElement} */ (field).value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }, texts);
}

test('A newer keystroke cancels an older one: what is typed within a frame is answered once', async () => {
  const page = await opened();
  await page.getByRole('searchbox').pressSequentially('d');
  await page.waitForFunction('states.length === 1');
  await typeAtOnce(page, ['e', 'eu', 'eur', 'euro']);
  await oneFound(page);
  assert.deepEqual(await told(page), ['q=d', 'q=euro']);
});

test('What is typed while the search is on its way is answered once, when it has come', async () => {
  const letGo = site.hold(restPath);
  const page = await opened();
  const search = page.getByRole('searchbox');
  await search.pressSequentially('europ');
  await page.locator('kalendarium-widget [aria-busy=true]').waitFor();
  assert.deepEqual(await told(page), []);
  letGo();
  await oneFound(page);
  assert.deepEqual(await told(page), ['q=europ']);
  assert.equal(await search.inputValue(), 'europ');
  assert.deepEqual(page.said, []);
});
