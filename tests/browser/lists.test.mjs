// SPDX-License-Identifier: MIT
// What the views say of time: exhibitions that are on every day, deadlines that are today's or gone, the next time of what repeats.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ready, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

const events = [
  { id: 'ljus', title: 'Ljus', startDate: '2026-10-01T11:00', endDate: '2026-10-01T16:00', recurrence: 'FREQ=DAILY;UNTIL=20270110' },
  { id: 'glas', title: 'Glas', startDate: '2026-10-01', recurrence: 'FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU' },
  { id: 'kurs', title: 'Kurs', startDate: '2026-11-20T09:00', endDate: '2026-11-20T12:00', recurrence: 'FREQ=DAILY;COUNT=4' },
  { id: 'kafe', title: 'Kafé', startDate: '2026-11-04T16:00', endDate: '2026-11-04T18:00', recurrence: 'FREQ=WEEKLY;UNTIL=20261216' },
]; // prettier-ignore
const deadlines = [
  { id: 'i-gar', title: 'Gammal', date: '2026-11-20', event: 'kafe' },
  { id: 'i-dag', title: 'Dagens', date: '2026-11-21', event: 'kafe' },
  { id: 'kl-10', title: 'Klockan tio', date: '2026-11-21T10:00', event: 'kafe' },
  { id: 'kl-20', title: 'Klockan åtta', date: '2026-11-21T20:00', event: 'kafe' },
];

/** At noon on a Saturday. @param {string} state @param {object[]} parts what is announced @param {string} [attributes] */
async function opened(state, parts, attributes = '') {
  const announced = parts === deadlines ? { events: events.slice(3), deadlines } : { events: parts };
  const article = { id: 'a', title: 'På museet', ...announced };
  const issue = { id: 'n', title: 'November', datePublished: '2026-11-01', articles: [article] };
  site.put('/nytt.json', JSON.stringify({ version: 1, title: 'Nytt', language: 'sv', issues: [issue] }));
  const page = await site.open(
    `<kalendarium-widget src="/nytt.json" now="2026-11-21T12:00" state="${state}" ${attributes}></kalendarium-widget>` +
      '<script src="/dist/kalendarium.js" async></script>',
  );
  await ready(page);
  return page;
}

/** @param {import('playwright-core').Locator} places */
const texts = async (places) => (await places.allTextContents()).map((text) => text.replaceAll('\u00a0', ' ').trim());

test('What is on every day for weeks stands once, under “Pågår just nu”, with its days in words', async () => {
  const page = await opened('', events);
  assert.deepEqual(await texts(page.locator('.kal-ongoing .kal-month-title')), ['Pågår just nu']);
  assert.deepEqual(await texts(page.locator('.kal-ongoing .kal-time')), [
    'Varje tisdag, onsdag, torsdag, fredag, lördag och söndag',
    'Varje dag kl. 11–16 till och med 10 januari 2027',
  ]);
  // A course of some days stands at its next one.
  assert.deepEqual(await texts(page.locator('.kal-day .kal-time')), ['kl. 9–12 och 1 tillfälle till', 'kl. 16–18 och 3 tillfällen till']);
});

test('With occurrences="all" each of its days is listed, in its place', async () => {
  const page = await opened('from=2026-11-21&amp;to=2026-11-23', events, 'occurrences="all"');
  assert.deepEqual(await texts(page.locator('.kal-month-title')), ['November 2026']);
  assert.deepEqual(await texts(page.locator('.kal-day-title')), ['Lördag 21 november 2026', 'Söndag 22 november 2026', 'Måndag 23 november 2026']);
  const titles = (await texts(page.locator('.kal-item-title'))).map((title) => title.split(/[ ,]/)[0]);
  assert.deepEqual(titles, ['Glas', 'Kurs', 'Ljus', 'Glas', 'Kurs', 'Ljus', 'Kurs', 'Ljus']);
});

for (const [view, state, place] of [
  ['the agenda', 'when=today', '.kal-item'],
  ['the day of a month', 'view=month&amp;date=2026-11-21', '.kal-picked .kal-item'],
  ['the week', 'view=week', '.kal-item-deadline'],
  ['the feed', 'view=feed', '.kal-dates li'],
  ['the detail of their event', 'item=kafe', '.kal-related li'],
]) {
  test(`A deadline says in ${view} that today is its last day, or that it has passed`, async () => {
    const page = await opened(state, deadlines);
    /** @param {string} title */
    const left = (title) => texts(page.locator(place, { hasText: title }).locator('.kal-left'));
    assert.deepEqual(await left('Dagens'), ['Sista dagen i dag']);
    assert.deepEqual(await left('Klockan tio'), ['Har passerat']);
    assert.deepEqual(await left('Klockan åtta'), ['Sista dagen i dag']);
    if (['the week', 'the feed', 'the detail of their event'].includes(view)) assert.deepEqual(await left('Gammal'), ['Har passerat']);
  });
}

test('The detail of a deadline says the same', async () => {
  for (const [item, words] of [['i-gar', 'Har passerat'], ['i-dag', 'Sista dagen i dag'], ['kl-10', 'Har passerat'], ['kl-20', 'Sista dagen i dag']]) {
    const page = await opened(`item=${item}`, deadlines);
    assert.deepEqual(await texts(page.locator('.kal-tags .kal-left')), [words]);
    await page.context().close();
  }
});

test('What repeats is taken along to other calendars at its next time', async () => {
  const page = await opened('item=kafe', events);
  const address = async (/** @type {string} */ name) => new URL((await page.getByRole('link', { name }).getAttribute('href')) ?? '').searchParams;
  assert.equal((await address('Google Kalender, nästa tillfälle')).get('dates'), '20261125T150000Z/20261125T170000Z');
  assert.equal((await address('Outlook, nästa tillfälle')).get('startdt'), '2026-11-25T15:00:00Z');
});

/** What a screen reader is given: how many of a role. @param {import('playwright-core').Page} page @param {string} role */
async function given(page, role) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter((node) => !node.ignored && node.role?.value === role).length;
}

test('A screen reader is given all of a long list, not only what stands in the window', async () => {
  const course = (/** @type {number} */ i) => ({ id: `kurs-${i}`, title: `Kurs ${i}`, startDate: new Date(Date.UTC(2026, 11, 1 + i)).toISOString().slice(0, 10) });
  const page = await opened('', Array.from({ length: 60 }, (_, i) => course(i)));
  for (const shown of [40, 60]) {
    await page.locator('[data-do="more"]').click();
    await page.locator('.kal-item-title').nth(shown - 1).waitFor();
  }
  const count = (/** @type {string} */ what) => page.locator(`kalendarium-widget ${what}:visible`).count();
  await page.evaluate(() => scrollTo(0, 0));
  const last = await page.locator('.kal-item-title').last().boundingBox();
  assert.ok((last?.y ?? 0) > 3000, 'it reaches far below the window');
  assert.equal(await given(page, 'link'), await count('a[href]'));
  assert.equal(await given(page, 'heading'), await count(':is(h1, h2, h3, h4, h5, h6)'));
});
