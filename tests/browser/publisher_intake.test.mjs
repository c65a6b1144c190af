// SPDX-License-Identifier: MIT
// What is pasted, dropped or chosen on the publisher's page, and what cannot be read.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { issuesOf, leftOf, letter, read, startPublisher } from './publisher_page.mjs';

const { opened, downloaded, close } = await startPublisher();
after(close);

test('The day that stands in the newsletter is when it was sent', async () => {
  const page = await opened();
  await read(page, 'Medborgarbrevet\nNr 5 | 14 juni 2021\n\nKonsert i parken\nLördag 3 juli kl. 18–20 i Stadsparken.\n');
  assert.equal(await leftOf(page), 0);
  const [{ datePublished, articles }] = issuesOf(await downloaded(page));
  assert.equal(datePublished, '2021-06-14');
  assert.equal(articles[0].events[0].startDate, '2021-07-03T18:00');
  await page.context().close();
});

test('A newsletter that is read again with the right day moves nothing', async () => {
  const page = await opened();
  await read(page, letter);
  await read(page, letter, '2026-04-20');
  const text = readFileSync(await downloaded(page), 'utf8');
  assert.match(text, /"startDate": "2026-05-09T18:00"/);
  assert.doesNotMatch(text, /previousStartDate|rescheduled/);
  await page.context().close();
});

test('Several files that are dropped go into one another, and a day that was told is no other letter\'s', async () => {
  const page = await opened();
  await page.getByLabel('Dagen då brevet skickades').fill('2026-04-20');
  await page.evaluate((first) => {
    const data = new DataTransfer();
    const second = 'Medborgarbrevet\nNr 5 | 14 juni 2021\n\nLoppis\nLördag 3 juli kl. 10–14 på Torget.\n';
    for (const [i, text] of [first, second].entries()) data.items.add(new File([text], `brev-${i}.txt`));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, letter);
  await page.getByText('+ utgåva "Medborgarbrevet" läggs till').waitFor();
  const days = issuesOf(await downloaded(page)).map((/** @type {any} */ one) => one.datePublished);
  assert.deepEqual(days, ['2026-04-20', '2021-06-14']);
  assert.equal(await page.getByLabel('Dagen då brevet skickades').inputValue(), '');
  await page.context().close();
});

test('An empty field asks for a newsletter, and gets focus', async () => {
  const page = await opened();
  await page.getByRole('button', { name: 'Läs nyhetsbrevet' }).click();
  await page.getByRole('alert').filter({ hasText: 'Klistra in nyhetsbrevet i fältet, eller välj en fil.' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'letter');
  await page.context().close();
});

test('A sheet shows its dates where they stand, and one that cannot be read is to be checked', async () => {
  const page = await opened();
  const sheet = 'Titel;Datum;Tid\nKonsert;2026-05-09;18\nLoppis;32/13 2026;10\n';
  await page.getByLabel('Eller välj en fil').setInputFiles({ name: 'program.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await page.getByRole('button', { name: /^2026-05-09 \(tillfälle, tolkat\)/ }).waitFor();
  await page.getByRole('button', { name: /32\/13 2026 \(datum i texten, att kontrollera\)/ }).waitFor();
  await page.getByText('Gick inte att läsa som en dag').waitFor();
  assert.deepEqual(await page.locator('#lines p:has(.article)').allTextContents().then((all) => all.map((one) => one.split(';')[0])), [
    'Artikel Konsert',
    'Artikel Loppis',
  ]);
  await page.context().close();
});

test('A file that is no JSON is told, with the line to mend', async () => {
  const page = await opened();
  await page.getByRole('textbox', { name: 'Nyhetsbrevets text' }).fill('{\n  "version": 1,\n  "issues": [],,\n}');
  await page.getByRole('button', { name: 'Läs nyhetsbrevet' }).click();
  await page.locator('#lines').getByText('Filen går inte att läsa.').waitFor();
  await page.locator('#diagnostics li').filter({ hasText: 'Fel, rad 3: ' }).waitFor();
  await page.locator('#status').filter({ hasText: 'Filen går inte att läsa.' }).waitFor({ state: 'attached' });
  await page.context().close();
});

test('What cannot be read is refused with what to do instead', async () => {
  const page = await opened();
  await page.getByLabel('Eller välj en fil').setInputFiles({ name: 'brev.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await page.getByRole('alert').filter({ hasText: 'brev.pdf är en PDF, som inte går att läsa säkert.' }).waitFor();
  await page.context().close();
});

test('Headings and links of what is pasted from a web page are kept', async () => {
  const page = await opened();
  await page.getByRole('textbox', { name: 'Nyhetsbrevets text' }).evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Vårbrev\n\nKonsert\n\nOnsdag 6 maj kl. 18.30. Läs mer');
    data.setData('text/html', '<h1>Vårbrev</h1><h2>Konsert</h2><p>Onsdag 6 maj kl. 18.30. <a href="https://a.example/k">Läs mer</a></p>');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
  });
  await read(page, 'Vårbrev\n\nKonsert\n\nOnsdag 6 maj kl. 18.30. Läs mer', '2026-04-20');
  const [{ articles }] = issuesOf(await downloaded(page));
  assert.equal(articles[0].links[0].url, 'https://a.example/k');
  await page.context().close();
});
