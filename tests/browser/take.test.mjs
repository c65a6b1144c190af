// SPDX-License-Identifier: MIT
// What a visitor takes along of an open item: a calendar file that other calendars read, links to other people's calendars, the
// item's own link, the way there. Nothing is fetched before a click, and nothing from anybody else.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { focused, ready, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

const data = {
  version: 1, title: 'Nytt', language: 'sv', url: 'https://kommun.example', mapUrl: 'https://karta.example/?q={address}',
  issues: [{ id: 'i', title: 'Mars', datePublished: '2026-03-01', articles: [{
    id: 'a', title: 'Musik',
    events: [{ id: 'natt', title: 'Kulturnatt', startDate: '2026-03-28T22:00', endDate: '2026-03-29T04:00', location: { name: 'Domkyrkan', address: 'Kyrkogatan 1', postalCode: '123 45', locality: 'Åsen' } }],
    deadlines: [{ id: 'sista', title: 'Sista dag', date: '2026-03-20' }],
  }] }],
};

/** @param {string} id @param {Parameters<typeof site.open>[1]} [options] */
async function opened(id, options = {}) {
  site.put('/take.json', JSON.stringify(data));
  const body = '<kalendarium-widget src="/take.json" now="2026-03-01T12:00"></kalendarium-widget><script src="/dist/kalendarium.js" async></script>';
  const page = await site.open(body, { query: `?a=1&kal-q=kultur&kal-item=${id}#mitt`, ...options });
  await ready(page);
  return page;
}

/** @param {import('playwright-core').Page} page @param {string} name */
async function downloaded(page, name) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** @param {import('playwright-core').Page} page @param {string} text */
const said = (page, text) => page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });

test('An event is a calendar file, made in the browser, that is right over the night of the clock change', async () => {
  const page = await opened('natt');
  const asked = site.asked.length;
  const { name, text } = await downloaded(page, 'Kalenderfil (.ics)');
  assert.equal(name, 'natt.ics');
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent'));
  assert.deepEqual([event.uid, event.summary], ['natt@kommun.example', 'Kulturnatt']);
  assert.equal(event.startDate.toJSDate().toISOString(), '2026-03-28T21:00:00.000Z');
  assert.equal(event.endDate.toJSDate().toISOString(), '2026-03-29T02:00:00.000Z');
  await said(page, 'Kalenderfilen är hämtad');
  assert.deepEqual(site.asked.slice(asked), []);
  assert.deepEqual(page.said, []);
});

test('A deadline is a day or a task, as the visitor likes', async () => {
  const page = await opened('sista');
  assert.match((await downloaded(page, 'Kalenderfil (.ics)')).text, /BEGIN:VEVENT\r\n[^]*DTSTART;VALUE=DATE:20260320\r\n/);
  assert.match((await downloaded(page, 'Uppgift (.ics)')).text, /BEGIN:VTODO\r\n[^]*DUE;VALUE=DATE:20260320\r\n/);
});

test('The link is that of the item alone, and its copying is said, politely and beside the button', async () => {
  const page = await opened('natt', { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  const button = page.getByRole('button', { name: 'Kopiera länk' });
  await button.focus();
  await page.keyboard.press('Enter');
  await said(page, 'Länken är kopierad');
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  assert.equal(link.search, '?a=1&kal-item=natt');
  assert.equal(link.host, new URL(page.url()).host);
  assert.equal(await focused(page), 'Kopiera länk');
  assert.ok(await page.locator('.kal-said').getByText('Länken är kopierad').isVisible());
  await page.goto(link.href);
  await ready(page);
  await page.getByRole('heading', { name: 'Kulturnatt' }).waitFor();
});

test('Where the clipboard is closed the link stands ready to be copied by hand', async () => {
  const before = (/** @type {import('playwright-core').Page} */ page) =>
    page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const page = await opened('natt', { before });
  await page.getByRole('button', { name: 'Kopiera länk' }).click();
  const field = page.getByRole('textbox', { name: 'Kopiera länk' });
  assert.match(await field.inputValue(), /\?a=1&kal-item=natt/);
  assert.equal(await field.evaluate((input) => /** @type {HTMLInputElement} */ (input).getRootNode() === input.getRootNode()
    && /** @type {HTMLInputElement} */ (input).selectionEnd), (await field.inputValue()).length);
});

test('Sharing is offered where the browser can share, and nowhere else', async () => {
  const plain = await opened('natt');
  assert.equal(await plain.getByRole('button', { name: 'Dela' }).count(), 0);
  const before = (/** @type {import('playwright-core').Page} */ page) => page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: async (/** @type {object} */ what) => { Object.assign(globalThis, { shared: what }); } });
  });
  const page = await opened('natt', { before });
  await page.getByRole('button', { name: 'Dela' }).click();
  const shared = await page.waitForFunction(() => /** @type {any} */ (globalThis).shared);
  const { title, url } = await shared.jsonValue();
  assert.equal(title, 'Kulturnatt');
  assert.match(url, /\?a=1&kal-item=natt/);
});

test('Other calendars and the map are plain links', async () => {
  const page = await opened('natt');
  const address = async (/** @type {string} */ name) => new URL((await page.getByRole('link', { name }).getAttribute('href')) ?? '');
  const google = await address('Google Kalender');
  assert.equal(google.host, 'calendar.google.com');
  assert.equal(google.searchParams.get('dates'), '20260328T210000Z/20260329T020000Z');
  const outlook = await address('Outlook');
  assert.equal(outlook.host, 'outlook.live.com');
  assert.equal(outlook.searchParams.get('startdt'), '2026-03-28T21:00:00Z');
  const map = await address('Hitta hit');
  assert.equal(map.searchParams.get('q'), 'Kyrkogatan 1, 123 45 Åsen');
});
