// SPDX-License-Identifier: MIT
// What a first view does without comes when a visitor is about to need it.

import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, before, test } from 'node:test';
import { democracy, example, focused, ready, restPath, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

const name = basename(restPath);

/** @param {Parameters<typeof site.open>[1]} [options] @param {string} [attributes] */
async function opened(options = {}, attributes = '') {
  /** @type {string[]} */
  const asked = [];
  const page = await site.open(democracy(attributes), {
    ...options,
    before: async (page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await options.before?.(page);
    },
  });
  return Object.assign(page, { asked });
}

test('A first view fetches the script and the data, and nothing else', async () => {
  const page = await opened();
  await ready(page);
  assert.deepEqual(page.asked.filter((path) => path !== '/favicon.ico').slice(1), ['/dist/kalendarium.js', example('demokrati')]);
});

test('The second part comes once, when the pointer comes near, and a click finds it there', async () => {
  const page = await opened();
  await ready(page);
  const link = page.locator('a[data-do=open]').first();
  const heading = await link.evaluate((element) => element.firstChild?.textContent);
  const coming = page.waitForResponse(`**/${name}`);
  await link.hover();
  await coming;
  await link.click();
  await page.getByRole('link', { name: 'Tillbaka till kalendern' }).waitFor();
  assert.equal(await focused(page), heading);
  assert.equal(page.asked.filter((path) => path.endsWith(name)).length, 1);
  assert.deepEqual(page.said, []);
});

test('A detail is styled when it stands there', async () => {
  const page = await opened({ query: '?kal-view=feed' });
  await ready(page);
  const sheets = await page.locator('kalendarium-widget').evaluate((widget) =>
    (widget.shadowRoot?.adoptedStyleSheets ?? []).map((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText).join('')));
  assert.equal(sheets.join('').includes('.kal-detail'), true);
});

test('An address that names an item opens it at once', async () => {
  const page = await opened();
  await ready(page);
  const item = await page.locator('a[data-do=open]').first().getAttribute('data-item');
  const other = await opened({ query: `?kal-item=${item}` });
  await ready(other);
  assert.equal(await other.getByRole('link', { name: 'Tillbaka till kalendern' }).isVisible(), true);
});

test('A second part that cannot be had leaves the list as it is, says so, and is tried again', async () => {
  let isDown = true;
  const page = await opened({
    before: (opened) => opened.route(`**/${name}`, (route) => (isDown ? route.abort() : route.continue())),
  });
  await ready(page);
  const link = page.locator('a[data-do=open]').first();
  const heading = await link.evaluate((element) => element.firstChild?.textContent);
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByText('En del av innehållet kunde inte hämtas').first().waitFor();
  assert.equal(await link.isVisible(), true);
  assert.equal(
    page.said.at(-1),
    `Kalendarium: ${site.url}/dist/${name} kunde inte hämtas. Den behövs för det som besökaren bad om, och ska ligga i samma mapp som kalendarium.js.`,
  );
  isDown = false;
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await page.getByRole('link', { name: 'Tillbaka till kalendern' }).waitFor();
  assert.equal(await focused(page), heading);
});

test('The list goes on while the second part is on its way, and what was asked last is shown', async () => {
  /** @type {() => void} */
  let letGo = () => {};
  const held = new Promise((resolve) => (letGo = () => resolve(undefined)));
  const page = await opened({ before: (opened) => opened.route(`**/${name}`, (route) => held.then(() => route.continue())) });
  await ready(page);
  await page.locator('a[data-do=open]').first().click();
  await page.getByRole('radio', { name: /Tidigare/ }).check();
  letGo();
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('kalendarium-widget')).state === 'when=past');
  assert.equal(await page.getByRole('link', { name: 'Tillbaka till kalendern' }).count(), 0);
});
