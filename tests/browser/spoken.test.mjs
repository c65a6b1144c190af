// SPDX-License-Identifier: MIT
// What a screen reader says, and what one does with the keyboard alone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { example, ready, startSite } from './page.mjs';
import { startReader } from './screen_reader.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

/** The library on a Saturday in November 2026, with its reader. @param {string} [state] @param {string} [file] */
async function opened(state = '', file = example('biblioteket')) {
  const page = await site.open(
    `<h1>Kommunen</h1><kalendarium-widget src="${file}" now="2026-11-21T12:00" state="${state.replaceAll('&', '&amp;')}"></kalendarium-widget>` +
      '<p><a href="#slut">Efteråt</a></p><script src="/dist/kalendarium.js" async></script>',
  );
  await ready(page);
  await page.locator('h1').click();
  return { page, reader: await startReader(site, page) };
}

/** What is said from one phrase to before another. @param {string[]} phrases @param {string} from @param {string} [to] */
function between(phrases, from, to) {
  const start = phrases.indexOf(from);
  assert.notEqual(start, -1, `“${from}” is not said, but: ${phrases.join(' | ')}`);
  const end = to === undefined ? -1 : phrases.indexOf(to, start);
  return phrases.slice(start, end === -1 ? undefined : end);
}

test('Arriving: the title, the views, the search, how much there is, then day by day', async () => {
  const { reader } = await opened();
  const said = await reader.readAll();
  assert.deepEqual(said.slice(0, 10), [
    'heading, Nytt från Ekeby bibliotek, level 2',
    'navigation, Välj vy',
    'link, Kalender, current page',
    'link, Månad',
    'link, Vecka',
    'link, Nyhetsbrev',
    'search, Sök och filtrera',
    'searchbox, Sök',
    'group, När',
    'radio, Kommande (69), checked, position 1, set size 7',
  ]);
  assert.deepEqual(between(said, 'heading, 61 händelser och 8 sista datum, level 3', 'heading, Måndag 23 november 2026, level 4'), [
    'heading, 61 händelser och 8 sista datum, level 3',
    'link, Hoppa förbi resultaten',
    'heading, Pågår just nu, level 3',
    'heading, Utställning: Ekeby i bild 1890–1970 , 3 oktober 2026–10 januari 2027, level 4',
    'link, Utställning: Ekeby i bild 1890–1970 , 3 oktober 2026–10 januari 2027',
    'Ekeby huvudbibliotek, Ekeby · Kostnadsfritt · Ekeby bibliotek och Ekeby hembygdsförening',
    'heading, November 2026, level 3',
    'heading, Söndag 22 november 2026, level 4',
    'heading, Lagakafé: kläder och lampor , söndag 22 november 2026 kl. 13–16, level 5',
    'link, Lagakafé: kläder och lampor , söndag 22 november 2026 kl. 13–16',
    'Sjövik bibliotek, Sjövik · Kostnadsfritt · Omställning Ekeby',
  ]);
});

test('Arriving in the month: the table says its name, its weekdays and its weeks', async () => {
  const { reader } = await opened('view=month');
  const said = await reader.readAll();
  assert.deepEqual(between(said, 'heading, November 2026 , 36 händelser och 2 sista datum, level 3', 'cell').filter((phrase) => !/^row/.test(phrase)), [
    'heading, November 2026 , 36 händelser och 2 sista datum, level 3',
    'link, Hoppa förbi resultaten',
    'group, Bläddra',
    'button, Föregående månad',
    'button, Nästa månad',
    'button, I dag',
    'form',
    'Gå till månad',
    'combobox, Gå till månad, 2026-11, has popup listbox, not expanded',
    'table, November 2026',
    'caption, November 2026',
    'columnheader, Vecka',
    'columnheader, måndag',
    'columnheader, tisdag',
    'columnheader, onsdag',
    'columnheader, torsdag',
    'columnheader, fredag',
    'columnheader, lördag',
    'columnheader, söndag',
  ]);
  const today = between(said, 'button, lördag 21 november 2026, 2 händelser, not expanded').slice(1, 5);
  assert.deepEqual(today, ['I dag', 'Utställning: Ekeby i bild 1890–1970, fortsätter', '11.00', 'Satutunti suomeksi']);
});

test('An item with a cancelled session says which one in words', async () => {
  const { reader } = await opened('item=sagostund-norrby');
  const said = await reader.readAll();
  assert.deepEqual(between(said, 'heading, Sagostund i Norrby, level 3', 'Var'), [
    'heading, Sagostund i Norrby, level 3',
    'Torsdag 26 november 2026 kl. 9.30–10.00',
    'och 2 tillfällen till',
  ]);
  assert.deepEqual(between(said, 'heading, Tillfällen, level 4').slice(0, 6), [
    'heading, Tillfällen, level 4',
    'Torsdag 5 november 2026 kl. 9.30–10.00',
    'Torsdag 12 november 2026 kl. 9.30–10.00',
    'Inställt:',
    'Torsdag 19 november 2026 kl. 9.30–10.00',
    'Torsdag 26 november 2026 kl. 9.30–10.00',
  ]);
});

test('By keyboard alone: search, filter to nothing, and clear', async () => {
  const { page, reader } = await opened();
  await reader.tabTo(/^searchbox, Sök/);
  await page.keyboard.type('sagostund');
  assert.deepEqual(await reader.announced(), ['8 händelser']);
  assert.equal(await reader.where(), 'searchbox, Sök, sagostund');
  await reader.tabTo(/^radio, Kommande/);
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await reader.announced(), ['Inga träffar']);
  assert.equal(await reader.where(), 'radio, I dag (0), checked');
  const said = await reader.readAll();
  assert.deepEqual(between(said, 'heading, Inga träffar, level 3', 'Uppdaterad 19 november 2026').slice(0, 4), [
    'heading, Inga träffar, level 3',
    'list, Valda filter',
    'button, Ta bort: Sökord: sagostund',
    'button, Ta bort: I dag',
  ]);
  await reader.tabTo(/^button, Rensa alla/);
  await page.keyboard.press('Space');
  assert.deepEqual(await reader.announced(), ['61 händelser och 8 sista datum']);
  assert.notEqual(await reader.where(), '');
});

test('By keyboard alone: a day of the month is opened, read and closed', async () => {
  const { page, reader } = await opened('view=month');
  await reader.tabTo(/^button, söndag 1 november 2026/);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  assert.equal(await reader.press('ArrowLeft'), 'button, lördag 28 november 2026, 4 händelser, not expanded');
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'Lördag 28 november 2026, 4 händelser' }).waitFor();
  assert.equal(await reader.where(), 'heading, Lördag 28 november 2026, 4 händelser, level 4');
  const said = await reader.readAll();
  assert.deepEqual(
    between(said, 'heading, Lördag 28 november 2026, 4 händelser, level 4', 'button, Stäng listan').filter((phrase) => phrase.startsWith('heading')),
    [
      'heading, Lördag 28 november 2026, 4 händelser, level 4',
      'heading, Utställning: Ekeby i bild 1890–1970 , 3 oktober 2026–10 januari 2027, level 5',
      'heading, Bokloppis , lördag 28 november 2026 kl. 10–15, level 5',
      'heading, Inställt: Släktforskning för nybörjare , lördag 28 november 2026 kl. 10–15, level 5',
      'heading, Sagostund på svenskt teckenspråk , lördag 28 november 2026 kl. 11.00–11.30, level 5',
    ],
  );
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Lördag 28 november 2026, 4 händelser' }).waitFor({ state: 'detached' });
  assert.equal(await reader.where(), 'button, lördag 28 november 2026, 4 händelser, not expanded');
});

test('By keyboard alone: the next month says its name and how much it holds', async () => {
  const { page, reader } = await opened('view=month');
  await reader.tabTo(/^button, Nästa månad/);
  await page.keyboard.press('Enter');
  assert.deepEqual(await reader.announced(), ['december 2026, 40 händelser och 5 sista datum']);
  assert.equal(await reader.where(), 'button, Nästa månad');
  assert.equal(between(await reader.readAll(), 'table, December 2026')[1], 'caption, December 2026');
});

test('By keyboard alone: an item with a cancelled session is opened and left', async () => {
  const { page, reader } = await opened('q=norrby');
  const [title] = (await reader.tabTo(/^link, Sagostund i Norrby/)).slice(-1);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tillfällen' }).waitFor();
  assert.equal(await reader.where(), 'heading, Sagostund i Norrby, level 3');
  await reader.tabTo(/^link, Tillbaka till kalendern/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tillfällen' }).waitFor({ state: 'detached' });
  assert.equal(await reader.where(), title);
});

test('By keyboard alone: Tab leads through every view and out on the other side', async () => {
  for (const state of ['', 'view=month&date=2026-11-28', 'view=week', 'view=feed', 'item=sagostund-norrby', 'q=xyzzy']) {
    const { page, reader } = await opened(state);
    const before = await page.evaluate(() => location.href);
    const heard = await reader.tabTo(/^$/);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Efteråt', state);
    assert.ok(heard.length > 6 && heard.slice(0, -1).every(Boolean), heard.join(' | '));
    // Focus alone changed nothing.
    assert.equal(await page.evaluate(() => location.href), before);
    await page.context().close();
  }
});

test('What is in another language than the widget says so', async () => {
  const { page } = await opened();
  const languages = await page.locator('.kal-item-title :is([lang]), .kal-item-title[lang]').evaluateAll((parts) =>
    parts.map((part) => `${part.getAttribute('lang')}: ${part.textContent?.split(',')[0].trim()}`),
  );
  assert.deepEqual([...new Set(languages)], ['en: English conversation café', 'ar: مقهى اللغة العربية']);
});
