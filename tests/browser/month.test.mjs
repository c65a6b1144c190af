// SPDX-License-Identifier: MIT
// Month and week: what a visitor does in them, with the keyboard and on a narrow screen, and what checkers say.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { complaints } from './axe.mjs';
import { example, focused, listen, ready, root, startSite } from './page.mjs';

const run = promisify(execFile);

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

/** The library on a Saturday in November 2026. @param {string} state @param {Parameters<typeof site.open>[1]} [options] */
async function library(state, options = {}) {
  const page = await site.open(
    `<main><h1>Kommunen</h1><kalendarium-widget src="${example('biblioteket')}" now="2026-11-21T12:00" state="${state}"></kalendarium-widget></main>` +
      '<script src="/dist/kalendarium.js" async></script>',
    // axe takes a page without a background for white.
    { head: '<meta name="color-scheme" content="light dark"><style>body { background: Canvas }</style>', ...options },
  );
  await ready(page);
  return page;
}

/** @param {import('playwright-core').Page} page @param {string} name */
const title = (page, name) => page.getByRole('heading', { name: new RegExp(`^${name}`) });
/** The accessible name of what has focus. @param {import('playwright-core').Page} page */
const focusedName = (page) =>
  page.evaluate(() => {
    const active = document.querySelector('kalendarium-widget')?.shadowRoot?.activeElement;
    return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? '';
  });

test('Next and previous keep focus on their button, and the live region says the month and how much', async () => {
  const page = await library('view=month');
  const heard = await listen(page);
  const next = page.getByRole('button', { name: 'Nästa månad' });
  await next.focus();
  await page.keyboard.press('Enter');
  await title(page, 'December 2026').waitFor();
  assert.equal(await focused(page), 'Nästa månad');
  const [said] = await heard();
  assert.match(said, /^december 2026, \d+ händelser/);
  assert.equal(new URL(page.url()).searchParams.get('kal-date'), '2026-12');
  await page.getByRole('button', { name: 'I dag' }).click();
  await title(page, 'November 2026').waitFor();
  assert.equal(await focused(page), 'I dag');
  assert.deepEqual(page.said, []);
});

test('One comes no further than a month past the data, and the button that ends stays and keeps focus', async () => {
  const page = await library('view=month&amp;date=2027-04');
  const next = page.getByRole('button', { name: 'Nästa månad' });
  assert.equal(await next.getAttribute('aria-disabled'), 'true');
  await next.focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'Nästa månad');
  assert.equal(await title(page, 'April 2027').count(), 1);
});

test('A day’s button opens its list and focus goes to the heading; Escape leads back to the button', async () => {
  const page = await library('view=month');
  const day = page.getByRole('button', { name: /^tisdag 24 november 2026, 4 händelser$/ });
  await day.focus();
  await page.keyboard.press('Enter');
  await title(page, 'Tisdag 24 november 2026, 4 händelser').waitFor();
  assert.equal(await focused(page), 'Tisdag 24 november 2026, 4 händelser');
  assert.equal(await day.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('Tab');
  assert.match(await focused(page), /^Utställning: Ekeby i bild/);
  await page.keyboard.press('Escape');
  await title(page, 'Tisdag 24 november 2026, 4 händelser').waitFor({ state: 'detached' });
  assert.match(await focusedName(page), /^tisdag 24 november 2026/);
});

test('The way back from an item leads to its link in the list of the day', async () => {
  const page = await library('view=month&amp;date=2026-11-24');
  await page.getByRole('link', { name: /^Seniorsurf/ }).click();
  await page.getByRole('link', { name: 'Tillbaka till kalendern' }).click();
  await title(page, 'Tisdag 24 november 2026').waitFor();
  assert.match(await focused(page), /^Seniorsurf/);
});

test('Arrow keys go from day to day, and past the last they do nothing', async () => {
  const page = await library('view=month');
  await page.getByRole('button', { name: /^måndag 23 november/ }).focus();
  await page.keyboard.press('ArrowRight');
  assert.match(await focusedName(page), /^tisdag 24 november/);
  await page.keyboard.press('ArrowUp');
  assert.match(await focusedName(page), /^tisdag 17 november/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  assert.match(await focusedName(page), /^måndag 23 november/);
  await page.keyboard.press('ArrowDown');
  assert.match(await focusedName(page), /^måndag 30 november/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  assert.match(await focusedName(page), /^måndag 30 november/);
  await page.keyboard.press('Tab');
  assert.notEqual(await focusedName(page), '');
  assert.doesNotMatch(await focusedName(page), /^måndag 30 november/);
});

test('The months to choose from are those with something, and a choice keeps focus and the filters', async () => {
  const page = await library('view=month&amp;q=sagostund');
  const months = page.getByLabel('Gå till månad');
  const names = await months.locator('option').allTextContents();
  assert.ok(names.includes('December 2026') && !names.includes('April 2027'), names.join());
  await months.selectOption('December 2026');
  await title(page, 'December 2026').waitFor();
  const state = new URL(page.url()).searchParams;
  assert.deepEqual([state.get('kal-date'), state.get('kal-q')], ['2026-12', 'sagostund']);
  await page.getByRole('button', { name: 'Föregående månad' }).click();
  await title(page, 'November 2026').waitFor();
  assert.equal(await months.inputValue(), '2026-11');
});

test('Another view keeps the search, the filters and the day', async () => {
  const page = await library('view=month&amp;date=2026-11-24&amp;q=ekeby');
  await page.getByRole('link', { name: 'Vecka', exact: true }).click();
  await title(page, 'Vecka 48, 23–29 november 2026').waitFor();
  assert.equal(await page.getByRole('searchbox').inputValue(), 'ekeby');
  await page.getByRole('link', { name: 'Månad', exact: true }).click();
  await title(page, 'Tisdag 24 november 2026').waitFor();
});

test('In a month of events only its days with something take focus', async () => {
  const page = await library('view=month');
  const stops = await page.locator('table').evaluate((table) => ({
    all: table.querySelectorAll('a, button, input, select, [tabindex]').length,
    days: table.querySelectorAll('td:has(.kal-in-day)').length,
  }));
  assert.equal(stops.all, stops.days);
});

for (const state of ['view=month&date=2026-11-24', 'view=month&date=2026-10', 'view=week', 'view=week&date=2026-W48&q=sago']) {
  test(`The widget counts as the command does: ${state}`, async () => {
    const page = await library(state.replaceAll('&', '&amp;'));
    const total = await page.locator('kalendarium-widget').evaluate((widget) => /** @type {any} */ (widget).data.total);
    const { stdout } = await run(join(root, 'build/kalendarium'), [
      'query', 'data/examples/biblioteket.json', '--now', '2026-11-21T12:00', '--state', state,
    ], { cwd: root, maxBuffer: 1 << 26 }); // prettier-ignore
    assert.equal(total, JSON.parse(stdout).total);
  });
}

test('On a narrow screen a month has counts, nothing is wider than the screen, and a day can be touched', async () => {
  for (const size of ['100%', '200%']) {
    const page = await library('view=month&amp;date=2026-11-24', {
      head: `<style>html { font-size: ${size} } h1 { font-size: 1rem }</style>`,
      context: { viewport: { width: 320, height: 640 } },
    });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    assert.equal(await page.locator('.kal-day-count').first().isVisible(), true);
    const box = await page.getByRole('button', { name: /^tisdag 17 november/ }).locator('..').boundingBox();
    assert.ok(box && box.width >= 24 && box.height >= 24, JSON.stringify(box));
    await page.goto('about:blank');
  }
});

test('A wide week is drawn as hours: what begins later stands lower, what is on together stands side by side', async () => {
  const page = await library('view=week&amp;date=2026-W47', { context: { viewport: { width: 1280, height: 900 } } });
  /** @param {string} name @param {number} [nth] */
  const box = async (name, nth = 0) => {
    const found = await page.locator('.kal-timed .kal-item', { hasText: name }).nth(nth).boundingBox();
    assert.ok(found, name);
    return found;
  };
  const [music, monday, wednesday, café] = [
    await box('Lunchmusik'), await box('Läxhjälp'), await box('Läxhjälp', 1), await box('Språkkafé'),
  ]; // prettier-ignore
  assert.ok(music.y < monday.y && Math.abs(music.x - monday.x) < 1);
  assert.ok(wednesday.x > monday.x && wednesday.y < café.y && café.x >= wednesday.x + wednesday.width);
});

test('On a narrow screen a week is a list by day', async () => {
  const page = await library('view=week&amp;date=2026-W48', { context: { viewport: { width: 360, height: 640 } } });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  assert.equal(await page.getByText('Måndag 23 november 2026', { exact: true }).isVisible(), true);
  assert.equal(await page.locator('.kal-hours').isVisible(), false);
});

const themes = { light: {}, dark: { colorScheme: 'dark' }, 'forced colours': { forcedColors: 'active' } };
for (const [theme, looks] of Object.entries(themes)) {
  for (const width of [320, 768, 1280]) {
    test(`axe finds nothing in a month with an open day, a week and an empty month: ${theme}, ${width}`, async () => {
      for (const state of ['view=month&amp;date=2026-11-24', 'view=week&amp;date=2026-W48', 'view=month&amp;date=2027-02']) {
        const context = /** @type {any} */ ({ viewport: { width, height: 900 }, ...looks });
        const page = await library(state, { context });
        assert.deepEqual(await complaints(page), []);
        await page.context().close();
      }
    });
  }
}

test('The Nu checker finds nothing in a month and a week as the command prints them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kalendarium-month-'));
  try {
    for (const [number, state] of ['view=month&date=2026-11-24', 'view=month&date=2030-01', 'view=week', 'view=week&date=2026-W48'].entries()) {
      const { stdout } = await run(join(root, 'build/kalendarium'), [
        'render', 'data/examples/biblioteket.json', '--now', '2026-11-21T12:00', '--state', state,
      ], { cwd: root, maxBuffer: 1 << 26 }); // prettier-ignore
      writeFileSync(
        join(folder, `${number}.html`),
        `<!doctype html>\n<html lang="sv"><head><title>Kommunen</title></head><body><h1>Kommunen</h1>${stdout}</body></html>`,
      );
    }
    const jar = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
    // It leaves with 1 when it has something to say.
    const { stderr } = await run('java', ['-jar', jar, '--format', 'json', folder], { maxBuffer: 1 << 26 }).catch(
      (/** @type {{ stderr: string }} */ failure) => failure,
    );
    const said = JSON.parse(stderr).messages.map((/** @type {any} */ one) => `${one.message} ${one.extract ?? ''}`);
    assert.deepEqual(said, []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** @param {string} attributes */
async function cafe(attributes) {
  site.put(
    '/sprakkafe.json',
    JSON.stringify({
      version: 1, title: 'Nytt', language: 'sv',
      issues: [{
        id: 'n', title: 'November', datePublished: '2026-11-01',
        articles: [{
          id: 'a', title: 'På biblioteket',
          events: [{
            id: 'cafe', title: 'Språkkafé', startDate: '2026-11-04T16:00', endDate: '2026-11-04T18:00',
            recurrence: 'FREQ=WEEKLY;UNTIL=20261216',
            sessions: [{ startDate: '2026-12-02T16:00', eventStatus: 'cancelled' }],
          }],
        }],
      }],
    }),
  );
  const page = await site.open(
    `<kalendarium-widget src="/sprakkafe.json" now="2026-11-19T12:00" ${attributes}></kalendarium-widget>` +
      '<script src="/dist/kalendarium.js" async></script>',
  );
  await ready(page);
  return page;
} // prettier-ignore

test('What repeats stands once in a list, and its detail has the rule and each time', async () => {
  const page = await cafe('');
  assert.deepEqual(await page.locator('.kal-item .kal-time').allTextContents(), ['kl.\u00a016–18 och 3 tillfällen till']);
  await page.getByRole('link', { name: /^Språkkafé/ }).click();
  await page.getByText('Varje onsdag kl.\u00a016–18 till och med 16 december 2026').waitFor();
  const times = await page.locator('.kal-sessions li').allTextContents();
  assert.equal(times.length, 7);
  assert.equal(times[4], 'Inställt: Onsdag 2 december 2026 kl.\u00a016–18');
});

test('With occurrences="all" what repeats stands at each of its dates and counts as one', async () => {
  const page = await cafe('occurrences="all"');
  await title(page, '1 händelse').waitFor();
  assert.deepEqual(await page.locator('.kal-day-title').allTextContents(), [
    'Onsdag 25 november 2026', 'Onsdag 2 december 2026', 'Onsdag 9 december 2026', 'Onsdag 16 december 2026',
  ]); // prettier-ignore
});

test('A month that never was asked for shows what repeats, and what is cancelled in words', async () => {
  const page = await cafe('state="view=month"');
  await page.getByRole('button', { name: 'Nästa månad' }).click();
  await page.getByRole('button', { name: 'onsdag 2 december 2026, 1 händelse' }).click();
  await page.getByRole('link', { name: /^Inställt: Språkkafé/ }).waitFor();
});
