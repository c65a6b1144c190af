// SPDX-License-Identifier: MIT
// When something is slow, missing or broken: plain words for the visitor, the cause for the editor.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { democracy, example, focused, ready, root, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

const good = readFileSync(join(root, 'data/examples/demokrati.json'));

/** @param {string} src @param {string} [inside] @param {string} [attributes] */
const widget = (src, inside = '', attributes = '') =>
  `<kalendarium-widget src="${src}" now="2021-05-01T08:00" ${attributes}>${inside}</kalendarium-widget>` +
  '<script src="/dist/kalendarium.js" async></script>';

/** Collects what the widget tells the page, from the start. @param {import('playwright-core').Page} page */
const collectErrors = (page) =>
  page.addInitScript(() => {
    /** @type {any} */ (globalThis).told = [];
    document.addEventListener('kalendarium-error', (event) =>
      /** @type {any} */ (globalThis).told.push(/** @type {CustomEvent} */ (event).detail),
    );
  });
/** @param {import('playwright-core').Page} page @returns {Promise<{ url: string, diagnostics: any[] }[]>} */
const told = (page) => page.evaluate(() => /** @type {any} */ (globalThis).told);

const failed = 'Kalendern kunde inte visas just nu';

test('While the network is slow, the page’s own content stays', async () => {
  const letGo = site.hold(example('demokrati'));
  const page = await site.open(democracy().replace('></kal', '><a href="/alla">Alla händelser</a></kal'));
  await page.waitForFunction(() => document.querySelector('kalendarium-widget')?.shadowRoot?.querySelector('slot'));
  assert.equal(await page.getByRole('link', { name: 'Alla händelser' }).isVisible(), true);
  assert.equal(await page.getByText('Laddar kalendern').count(), 0);
  letGo();
  await ready(page);
  assert.equal(await page.getByRole('link', { name: 'Alla händelser' }).isVisible(), false);
});

test('Where the page has nothing of its own, a place is kept and it says that it loads', async () => {
  const letGo = site.hold(example('demokrati'));
  const page = await site.open(democracy().replace('></kal', '>\n  </kal'));
  await page.getByText('Laddar kalendern').waitFor();
  const height = await page.locator('kalendarium-widget').evaluate((element) => element.getBoundingClientRect().height);
  assert.ok(height > 300, `${height} px`);
  letGo();
  await ready(page);
  assert.equal(await page.getByText('Laddar kalendern').count(), 0);
});

test('A page may keep a height of its own, so that nothing below moves', async () => {
  const head = '<style>kalendarium-widget { --kal-reserve: 300em }</style>';
  const letGo = site.hold(example('demokrati'));
  const page = await site.open(`${democracy()}<p id="below">Nedanför</p>`, { head });
  await page.getByText('Laddar kalendern').waitFor();
  const place = () => page.locator('#below').evaluate((element) => element.getBoundingClientRect().top);
  const before = await place();
  letGo();
  await ready(page);
  assert.equal(await place(), before);
});

test('A network that fails for a moment is tried again without a word', async () => {
  let failures = 2;
  const page = await site.open(democracy(), {
    before: (opened) =>
      opened.route(`**${example('demokrati')}`, (route) => {
        failures -= 1;
        return failures >= 0 ? route.abort() : route.continue();
      }),
  });
  await ready(page);
  assert.equal(await page.getByText(failed).count(), 0);
});

test('A network that fails keeps the page’s own content, says so, and lets one try again', async () => {
  let isDown = true;
  const page = await site.open(widget(example('demokrati'), '<a href="/alla">Alla händelser</a>'), {
    before: async (opened) => {
      await collectErrors(opened);
      await opened.route(`**${example('demokrati')}`, (route) => (isDown ? route.abort() : route.continue()));
    },
  });
  const button = page.getByRole('button', { name: 'Försök igen' });
  await button.waitFor();
  assert.equal(await page.getByText(failed).first().isVisible(), true);
  assert.equal(await page.getByRole('link', { name: 'Alla händelser' }).isVisible(), true);
  assert.deepEqual(await told(page), [{ url: site.url + example('demokrati'), diagnostics: [] }]);
  const url = site.url + example('demokrati');
  assert.equal(
    page.said.at(-1),
    `Kalendarium: ${url} kunde inte hämtas. Kontrollera adressen i data-src, att filens server tillåter hämtning ` +
      'från den här sidan (CORS) och att sidans säkerhetspolicy tillåter den (CSP, connect-src).',
  );
  isDown = false;
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '8 händelser och 3 sista datum' }).waitFor();
  assert.equal(await focused(page), '8 händelser och 3 sista datum');
  assert.equal(await button.count(), 0);
});

test('A promise that nobody waits for makes no noise, one that somebody waits for is refused', async () => {
  const page = await site.open(widget('/finns-inte.json'));
  await page.getByRole('button', { name: 'Försök igen' }).waitFor();
  const reason = await page.locator('kalendarium-widget').evaluate((element) =>
    /** @type {any} */ (element).ready.then(
      () => 'ready',
      (/** @type {Error} */ error) => error.message,
    ),
  );
  assert.equal(reason, failed);
  const url = `${site.url}/finns-inte.json`;
  assert.deepEqual(
    page.said.filter((text) => text.startsWith('Kalendarium')),
    [`Kalendarium: servern svarade 404 på ${url}. Kontrollera adressen i data-src.`],
  );
  assert.equal(page.said.some((text) => text.includes('Uncaught')), false);
});

test('A file that is not JSON gives the editor the line and the visitor plain words', async () => {
  site.put('/trasig.json', '{\n  "version": 1,\n  "title": "Nyheter",,\n}');
  const page = await site.open(widget('/trasig.json'), { before: collectErrors });
  await page.getByText('Något är fel i kalenderns innehåll').waitFor();
  await page.waitForFunction(() => /** @type {any} */ (globalThis).told.length > 0);
  const [{ url, diagnostics }] = await told(page);
  assert.equal(url, `${site.url}/trasig.json`);
  assert.equal(diagnostics[0].severity, 'error');
  assert.equal(diagnostics[0].line, 3);
  const [said] = page.said;
  assert.match(said, /^Kalendarium: http:\/\/localhost:\d+\/trasig\.json kan inte visas\. \ntrasig\.json:3:22: fel: Här står ett komma för mycket\./);
  assert.match(said, /"title": "Nyheter",,\n {21}\^/);
});

test('One file of two that fails leaves the other, with a word about it', async () => {
  const page = await site.open(widget(`${example('demokrati')} /finns-inte.json`));
  await ready(page);
  await page.getByText('En del av innehållet kunde inte hämtas').waitFor();
  await page.getByRole('heading', { name: '8 händelser och 3 sista datum' }).waitFor();
});

test('A broken widget leaves the others and the page’s own scripts alone', async () => {
  const page = await site.open(
    `${widget('/finns-inte.json')}<kalendarium-widget></kalendarium-widget><kalendarium-widget src="https://["></kalendarium-widget>` +
      `<kalendarium-widget id="good" src="${example('demokrati')}" now="2021-05-01T08:00" state-key="b"></kalendarium-widget>` +
      '<script>document.addEventListener("kalendarium-error", () => { throw new Error("the page’s own") })</script>',
  );
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('#good')).data?.total === 11);
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('kalendarium-widget:not(#good)')].every((element) =>
        element.shadowRoot?.querySelector('[data-do=retry]'),
      ),
  );
  assert.ok(page.said.includes('Kalendarium: adressen "https://[" i data-src går inte att läsa. Skriv hela adressen till issues.json.'));
});

test('Bad attributes mean their defaults', async () => {
  const bad = 'now="i går" views="pratbubblor" facets="ingen" limit="många" heading-level="9" state-key="å ä" filter="%%" lang="xx"';
  const page = await site.open(
    `<kalendarium-widget src="${example('demokrati')}" ${bad}></kalendarium-widget><script src="/dist/kalendarium.js"></script>`,
  );
  await ready(page);
  await page.getByRole('heading', { level: 2, name: 'Nyhetsbrev om demokrati och medborgardialog' }).waitFor();
  assert.deepEqual(page.said, []);
});

test('With debug the findings stand under the widget, formatted as in the terminal', async () => {
  site.put('/slarvig.json', String(good).replace('"title"', '"titel": "x", "title"'));
  const page = await site.open(widget('/slarvig.json', '', 'debug'));
  await ready(page);
  const text = (await page.locator('.kal-debug pre').textContent()) ?? '';
  assert.match(text, /^slarvig\.json:\d+:\d+: \p{L}+: /mu);
  assert.match(text, /\n\s+\^/);
});

test('Where the full core cannot be fetched, the console says where else to look', async () => {
  site.put('/trasig.json', '{');
  const page = await site.open(widget('/trasig.json'), {
    before: async (opened) => {
      await collectErrors(opened);
      await opened.route('**/kalendarium-check.*.wasm', (route) => route.abort());
    },
  });
  await page.waitForFunction(() => /** @type {any} */ (globalThis).told.length > 0);
  assert.deepEqual(await told(page), [{ url: `${site.url}/trasig.json`, diagnostics: [] }]);
  const said = page.said.filter((text) => text.startsWith('Kalendarium')).join('\n');
  assert.match(said, /står i http:\/\/localhost:\d+\/dist\/kalendarium-check\.[0-9a-f]{8}\.wasm, som inte kunde hämtas\. Kommandot kalendarium validate visar det också\./);
  assert.match(said, /trasig\.json kan inte visas\./);
});

test('The full core is fetched when somebody asks for the findings, and not before', async () => {
  const from = site.asked.length;
  const fetched = () => site.asked.slice(from).filter((path) => path.includes('kalendarium-check'));
  const page = await site.open(democracy());
  await ready(page);
  assert.deepEqual(fetched(), []);
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('kalendarium-widget')).data.diagnostics.length > 0);
  assert.equal(fetched().length, 1);
});

test('Refreshing fetches anew and keeps what is shown when that fails', async () => {
  site.put('/fil.json', good);
  const page = await site.open(widget('/fil.json'));
  await ready(page);
  const refresh = () =>
    page.locator('kalendarium-widget').evaluate((element) =>
      /** @type {any} */ (element).refresh().then(
        () => 'ok',
        (/** @type {Error} */ error) => error.message,
      ),
    );
  site.put('/fil.json', String(good).replaceAll('Europadagen', 'Nordendagen'));
  assert.equal(await refresh(), 'ok');
  await page.getByRole('link', { name: /Livesändning från Nordendagen/ }).waitFor();
  site.put('/fil.json', 'trasig');
  assert.equal(await refresh(), failed);
  assert.equal(await page.getByRole('link', { name: /Livesändning från Nordendagen/ }).isVisible(), true);
  assert.equal(await page.getByText('Något är fel i kalenderns innehåll').isVisible(), true);
});

test('Two widgets of one file fetch it once', async () => {
  const from = site.asked.length;
  const page = await site.open(democracy() + democracy('state-key="b"'));
  await page.waitForFunction(() =>
    [...document.querySelectorAll('kalendarium-widget')].every((element) => /** @type {any} */ (element).data?.total === 11),
  );
  assert.equal(site.asked.slice(from).filter((path) => path === example('demokrati')).length, 1);
});
