// SPDX-License-Identifier: MIT
// Words of other languages than Swedish are files: fetched when a page asks for them, and not missed when they do not come.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { democracy, example, ready, root, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

/** Where a language's words are. @param {string} language */
const wordsOf = (language) =>
  `/dist/${readdirSync(join(root, 'build/dist')).find((name) => name.startsWith(`kalendarium-${language}.`))}`;

/** @param {string} language */
const timesAsked = (language) => site.asked.filter((path) => path === wordsOf(language)).length;

/** @param {import('playwright-core').Page} page */
const languages = (page) =>
  page.locator('.kal').evaluateAll((roots) => roots.map((element) => /** @type {HTMLElement} */ (element).lang));

/** @param {import('playwright-core').Page} page @param {string} language */
const spoken = (page, language) => page.locator(`.kal[lang=${language}]`).first().waitFor();

/** @param {import('playwright-core').Page} page @param {string} language */
const speak = (page, language) =>
  page.locator('kalendarium-widget').evaluate((widget, lang) => widget.setAttribute('lang', lang), language);

test('A Swedish page fetches no words', async () => {
  const page = await site.open(democracy());
  await ready(page);
  assert.deepEqual(site.asked.filter((path) => path.endsWith('.txt')), []);
});

test('Two widgets on an English page fetch the words once, and show nothing in Swedish before', async () => {
  const asked = timesAsked('en');
  const page = await site.open(`${democracy('state-key="a"')}${democracy('state-key="b"')}`, {
    lang: 'en-GB',
    before: (page) =>
      page.addInitScript(() => {
        const shown = (/** @type {any} */ (globalThis).shown = new Set());
        const look = () => {
          for (const widget of document.querySelectorAll('kalendarium-widget')) {
            const text = widget.shadowRoot?.querySelector('.kal')?.getAttribute('lang');
            if (text) shown.add(text);
          }
          requestAnimationFrame(look);
        };
        look();
      }),
  });
  await page.getByRole('heading', { name: '8 events and 3 deadlines' }).nth(1).waitFor();
  assert.equal(timesAsked('en'), asked + 1);
  assert.deepEqual(await page.evaluate(() => [.../** @type {any} */ (globalThis).shown]), ['en']);
});

test('Where the page’s language is not translated, the file’s is taken', async () => {
  const english = readFileSync(join(root, 'data/examples/demokrati.json'), 'utf8').replace('"language": "sv"', '"language": "en"');
  site.put('/english.json', english);
  const page = await site.open(democracy().replace(example('demokrati'), '/english.json'), { lang: 'uk' });
  await ready(page);
  assert.deepEqual(await languages(page), ['en']);
});

for (const [what, status] of /** @type {[string, number][]} */ ([['missing', 404], ['a page of the server’s own', 200]])) {
  test(`Where the file is ${what}, the widget speaks Swedish and says so`, async () => {
    const answer = { status, body: '<!doctype html>\n<p>Not found</p>\n' };
    const page = await site.open(democracy(), {
      lang: 'en',
      before: (page) => page.route(`**${wordsOf('en')}`, (route) => route.fulfill(answer)),
    });
    await ready(page);
    assert.deepEqual(await languages(page), ['sv']);
    await page.getByRole('heading', { name: '8 händelser och 3 sista datum' }).waitFor();
    const said = page.said.filter((text) => text.startsWith('Kalendarium'));
    assert.deepEqual(said, [
      `Kalendarium: orden på språket en kunde inte hämtas från ${site.url}${wordsOf('en')}, så kalendern visas på svenska. ` +
        'Filen ska ligga i samma mapp som kalendarium.js.',
    ]);
  });
}

test('Words that are late come into what is shown', async () => {
  const letGo = site.hold(wordsOf('en'));
  const page = await site.open(democracy(), { lang: 'en', before: (page) => page.clock.install() });
  for (let shown = 0; shown === 0; shown = await page.locator('.kal[lang=sv]').count()) await page.clock.runFor(1000);
  assert.equal(await page.locator('[data-key=failure]').count(), 0);
  letGo();
  await spoken(page, 'en');
  await page.getByRole('heading', { name: '8 events and 3 deadlines' }).waitFor();
});

test('The language may change while the page is open, there and back', async () => {
  const page = await site.open(democracy());
  await ready(page);
  const letGo = site.hold(wordsOf('en'));
  await speak(page, 'en');
  await page.getByRole('searchbox').fill('europa');
  letGo();
  await spoken(page, 'en');
  await page.getByRole('heading', { name: '1 event', exact: true }).waitFor();
  const asked = site.asked.length;
  await speak(page, 'sv');
  await page.getByRole('heading', { name: '1 händelse', exact: true }).waitFor();
  await speak(page, 'en');
  await page.getByRole('heading', { name: '1 event', exact: true }).waitFor();
  assert.equal(site.asked.length, asked);
});

test('When the content cannot be fetched, the page’s language says so', async () => {
  const page = await site.open(democracy().replace(example('demokrati'), '/borta.json'), { lang: 'en' });
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  assert.equal(await page.locator('[data-key=failure]').getAttribute('lang'), 'en');
});
