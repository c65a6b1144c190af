// SPDX-License-Identifier: MIT
// What a web editor does: pastes a tag, and looks whether it works.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { example, ready, startSite, strictPolicy } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

const tag = `<script src="/dist/kalendarium.js" data-src="${example('demokrati')}" data-now="2021-05-01T08:00" async></script>`;

/** How many widgets show the eleven items of spring 2021. @param {import('playwright-core').Page} page @param {number} count */
const shows = (page, count) =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('kalendarium-widget')].filter(
        (widget) => /** @type {any} */ (widget).data?.total === 11,
      ).length === wanted,
    count,
  );

test('The pasted tag shows the newsletters where it stands', async () => {
  const page = await site.open(`<main><h1>Kommunen</h1>${tag}<p id="after">Slut</p></main>`);
  await shows(page, 1);
  const order = await page.evaluate(() =>
    [...document.querySelectorAll('main > *')].map((element) => element.localName),
  );
  assert.deepEqual(order, ['h1', 'script', 'kalendarium-widget', 'p']);
  await page.getByRole('heading', { name: 'Livesändning från Europadagen 2021' }).waitFor();
  assert.deepEqual(page.said, []);
});

test('What the tag says in data-… becomes the widget’s attributes, and nothing else does', async () => {
  const page = await site.open(
    tag.replace('async', 'data-views="feed" data-heading-level="3" data-cookieconsent="ignore" id="x" async'),
  );
  await ready(page);
  const attributes = await page
    .locator('kalendarium-widget')
    .evaluate((widget) => widget.getAttributeNames().sort());
  assert.deepEqual(attributes, ['heading-level', 'now', 'src', 'views']);
});

test('A tag that is inserted late, cloned from a template or pasted twice shows one widget each', async () => {
  const page = await site.open(`${tag}${tag}<template>${tag}</template>`);
  await page.waitForLoadState('load');
  await page.evaluate((source) => {
    const template = /** @type {HTMLTemplateElement} */ (document.querySelector('template'));
    document.body.append(document.importNode(template.content, true));
    const late = document.createElement('script');
    late.src = '/dist/kalendarium.js';
    late.dataset.src = source;
    late.dataset.now = '2021-05-01T08:00';
    document.body.append(late);
  }, example('demokrati'));
  await shows(page, 4);
  assert.deepEqual(page.said, []);
});

test('A tag without data-src only defines the element', async () => {
  const page = await site.open('<script src="/dist/kalendarium.js"></script>');
  assert.equal(await page.locator('kalendarium-widget').count(), 0);
  await page.evaluate(([src]) => {
    document.body.innerHTML = `<kalendarium-widget src="${src}" now="2021-05-01T08:00"></kalendarium-widget>`;
  }, [example('demokrati')]);
  await shows(page, 1);
});

test('A tag in the head shows the widget at the end of the page', async () => {
  const page = await site.open('<p>Sidan</p>', { head: tag.replace(' async', '') });
  await shows(page, 1);
  assert.equal(await page.evaluate(() => document.body.lastElementChild?.localName), 'kalendarium-widget');
});

test('The ES module defines the element too', async () => {
  const page = await site.open(
    `<kalendarium-widget src="${example('demokrati')}" now="2021-05-01T08:00"></kalendarium-widget>` +
      '<script type="module" src="/dist/kalendarium.mjs"></script>',
  );
  await shows(page, 1);
  assert.deepEqual(page.said, []);
});

test('The strictest policy, with Trusted Types, stops nothing', async () => {
  const page = await site.open(tag, { policy: strictPolicy });
  await shows(page, 1);
  const columns = await page
    .locator('.kal-head')
    .evaluate((head) => getComputedStyle(head).display);
  assert.equal(columns, 'flex');
  assert.deepEqual(page.said.filter((text) => !text.includes('data:,')), []);
});

test('Where the policy forbids WebAssembly, the same core runs as JavaScript', async () => {
  const page = await site.open(tag, { policy: strictPolicy.replace(" 'wasm-unsafe-eval'", '') });
  await shows(page, 1);
  await page.getByRole('searchbox').fill('europa');
  await page.getByRole('heading', { name: '1 händelse', exact: true }).waitFor();
});

test('Nothing is stored and nobody else is called', async () => {
  /** @type {string[]} */
  const hosts = [];
  const page = await site.open(tag, {
    before: async (opened) => opened.on('request', (request) => hosts.push(new URL(request.url()).origin)),
  });
  await shows(page, 1);
  assert.deepEqual([...new Set(hosts)].filter((host) => host !== 'null'), [site.url]);
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
  ]);
  assert.deepEqual(kept, [0, 0, '', 0]);
});
