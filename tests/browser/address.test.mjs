// SPDX-License-Identifier: MIT
// The state in the address: links that can be shared, back and forward, several widgets on a page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { democracy, ready, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

/** What stands after the path. @param {import('playwright-core').Page} page */
const query = (page) => page.evaluate(() => location.search + location.hash);
/** @param {import('playwright-core').Page} page */
const entries = (page) => page.evaluate(() => history.length);
/** @param {import('playwright-core').Page} page @param {string} expected */
const waitForQuery = (page, expected) =>
  page.waitForFunction((wanted) => location.search + location.hash === wanted, expected);
/** @param {import('playwright-core').Page} page @param {string} state */
const setState = (page, state) =>
  page.locator('kalendarium-widget').first().evaluate((widget, wanted) => {
    const changed = new Promise((resolve) => widget.addEventListener('kalendarium-change', resolve, { once: true }));
    /** @type {any} */ (widget).state = wanted;
    return changed.then(() => undefined);
  }, state);

test('A choice stands in the address, beside the page’s own parameters and hash', async () => {
  const page = await site.open(democracy(), { query: '?id=7&q=sk%c3%b6n+dag#nyheter' });
  await ready(page);
  const before = await entries(page);
  await page.getByRole('link', { name: 'Nyhetsbrev', exact: true }).click();
  await waitForQuery(page, '?id=7&q=sk%c3%b6n+dag&kal-view=feed#nyheter');
  assert.equal(await entries(page), before + 1);
});

test('Typing replaces the history entry', async () => {
  const page = await site.open(democracy());
  await ready(page);
  const before = await entries(page);
  await page.getByRole('searchbox').pressSequentially('europa');
  await waitForQuery(page, '?kal-q=europa');
  assert.equal(await entries(page), before);
});

test('Back and forward show what was shown', async () => {
  const page = await site.open(democracy());
  await ready(page);
  await page.getByRole('link', { name: 'Nyhetsbrev', exact: true }).click();
  await page.getByText('artiklar', { exact: false }).first().waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: '8 händelser och 3 sista datum' }).waitFor();
  assert.equal(await query(page), '');
  await page.goForward();
  await page.getByRole('link', { name: 'Nyhetsbrev', exact: true, current: 'page' }).waitFor();
});

test('An address that is opened shows its state, and drops what it cannot read', async () => {
  const page = await site.open(democracy('state="view=feed"'), {
    query: '?kal-q=europa&kal-when=ibland&kal-okänt=1&kal-page=minus',
  });
  await ready(page);
  const state = await page.locator('kalendarium-widget').evaluate((widget) => /** @type {any} */ (widget).state);
  assert.equal(state, 'q=europa');
  assert.equal(await page.getByRole('searchbox').inputValue(), 'europa');
});

test('The editor’s state holds until the visitor has chosen, and does not come back with a reload', async () => {
  const page = await site.open(democracy('state="view=feed"'));
  await ready(page);
  await page.getByRole('link', { name: 'Kalender', exact: true }).click();
  await waitForQuery(page, '?kal-view=agenda');
  await page.reload();
  await ready(page);
  await page.getByRole('heading', { name: '8 händelser och 3 sista datum' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Nyhetsbrev', exact: true, current: 'page' }).waitFor();
});

test('Widgets with one key share one state; others have their own', async () => {
  const three = democracy() + democracy() + democracy('state-key="arkiv"');
  const page = await site.open(three);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('kalendarium-widget')].every((widget) => /** @type {any} */ (widget).data?.total === 11),
  );
  await setState(page, 'q=europa');
  const states = () =>
    page.evaluate(() => [...document.querySelectorAll('kalendarium-widget')].map((widget) => /** @type {any} */ (widget).state));
  assert.deepEqual(await states(), ['q=europa', 'q=europa', '']);
  const values = await page.getByRole('searchbox').evaluateAll((fields) =>
    fields.map((field) => /** @type {HTMLInputElement} */ (field).value),
  );
  assert.deepEqual(values, ['europa', 'europa', '']);
  await page.locator('kalendarium-widget').nth(2).getByRole('link', { name: 'Nyhetsbrev', exact: true }).click();
  await waitForQuery(page, '?kal-q=europa&arkiv-view=feed');
  assert.deepEqual(await states(), ['q=europa', 'q=europa', 'view=feed']);
});

test('state-key="none" leaves the address alone', async () => {
  const page = await site.open(democracy('state-key="none"'), { query: '?kal-q=europa' });
  await ready(page);
  await page.getByRole('heading', { name: '8 händelser och 3 sista datum' }).waitFor();
  await page.getByRole('link', { name: 'Nyhetsbrev', exact: true }).click();
  await page.getByRole('link', { name: 'Nyhetsbrev', exact: true, current: 'page' }).waitFor();
  assert.equal(await query(page), '?kal-q=europa');
});

test('A state that a script sets is cleaned, mirrored and told of once', async () => {
  const page = await site.open(democracy());
  await ready(page);
  const heard = await page.locator('kalendarium-widget').evaluate(async (widget) => {
    /** @type {any[]} */
    const details = [];
    document.addEventListener('kalendarium-change', (event) => details.push(/** @type {CustomEvent} */ (event).detail));
    const own = /** @type {any} */ (widget);
    own.state = 'topic=styrning&type=event&topic=val&type=event&nonsens=1';
    await new Promise((resolve) => widget.addEventListener('kalendarium-change', resolve, { once: true }));
    own.state = 'type=event&topic=val&topic=styrning';
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { details, state: own.state, total: own.data.total };
  });
  assert.equal(heard.state, 'type=event&topic=styrning&topic=val');
  assert.deepEqual(heard.details, [{ state: heard.state, total: heard.total }]);
  assert.equal(await query(page), '?kal-type=event&kal-topic=styrning&kal-topic=val');
});

test('Each title is a link to its own address, which a click with Ctrl opens elsewhere', async () => {
  const page = await site.open(democracy(), { query: '?id=7' });
  await ready(page);
  const title = page.getByRole('link', { name: /Livesändning från Europadagen 2021/ });
  assert.equal(await title.getAttribute('href'), '?id=7&kal-item=europadagen-2021');
  const opened = page.context().waitForEvent('page');
  await title.click({ modifiers: ['Control'] });
  const other = await opened;
  await ready(other);
  await other.getByRole('link', { name: 'Tillbaka till kalendern' }).waitFor();
  assert.equal(await query(page), '?id=7');
});

test('A page with a base address gets whole addresses in its links', async () => {
  const page = await site.open(democracy(), { head: '<base href="https://annan.example/">' });
  const script = '/dist/kalendarium.js';
  await page.evaluate(async ([origin, path, file]) => {
    const widget = /** @type {HTMLElement} */ (document.querySelector('kalendarium-widget'));
    widget.setAttribute('src', origin + file);
    const tag = document.createElement('script');
    tag.src = origin + path;
    document.head.append(tag);
  }, [site.url, script, '/data/examples/demokrati.json']);
  await ready(page);
  const href = await page.getByRole('link', { name: /Livesändning/ }).getAttribute('href');
  assert.match(href ?? '', /^http:\/\/localhost:\d+\/sida-\d+\.html\?kal-item=europadagen-2021$/);
});
