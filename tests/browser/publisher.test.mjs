// SPDX-License-Identifier: MIT
// What a publisher does on the publisher's page: paste, review, correct, check, look and download.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { complaints } from './axe.mjs';
import { root } from './page.mjs';
import { issuesOf, leftOf, letter, preview, read, startPublisher } from './publisher_page.mjs';

const { site, opened, downloaded, close } = await startPublisher();
after(close);

/** @param {string} name */
const newsletter = (name) => readFileSync(join(root, 'tests/import', name), 'utf8');

/** The newsletter of the corpus whose name begins with 001. */
function newsletter001() {
  const corpus = process.env.KALENDARIUM_CORPUS ?? '';
  const folders = [corpus, join(corpus, 'seeds')].filter((one) => existsSync(one));
  const paths = folders.flatMap((one) => readdirSync(one).map((name) => join(one, name)));
  return readFileSync(paths.find((path) => /\/001[^/]*\.txt$/.test(path)) ?? '', 'utf8');
}

/** Accepts what is left, by the keyboard alone. @param {import('playwright-core').Page} page */
async function acceptAll(page) {
  for (let left = await leftOf(page); left > 0; left = await leftOf(page)) {
    await page.getByRole('button', { name: 'Godkänn och gå vidare' }).press('Enter');
    await page.locator('#left').filter({ hasText: left > 1 ? `${left - 1} att kontrollera` : 'Inget kvar' }).waitFor();
  }
}

/** What the command says. @param {string} path */
function validated(path) {
  const { stdout, status } = spawnSync(join(root, 'build/kalendarium'), ['validate', '--strict', path], { encoding: 'utf8' });
  return { stdout, status };
}

test('A newsletter is pasted, reviewed and downloaded, and the widget shows it', async () => {
  const page = await opened();
  await read(page, letter, '2026-04-20');
  assert.equal(await leftOf(page), 1);
  await acceptAll(page);
  await page.getByRole('button', { name: 'Ta bort länkar utan adress' }).click();
  await preview(page, 'Konsert i parken').waitFor();
  const path = await downloaded(page);
  assert.deepEqual(validated(path), { stdout: 'Inga fel.\n', status: 0 });
  const [{ articles }] = issuesOf(path);
  assert.equal(articles[0].events[0].startDate, '2026-05-09T18:00');
  assert.equal(articles[1].deadlines[0].date, '2026-05-01');
  assert.deepEqual(page.said, []);
  await page.context().close();
});

test('Newsletter 001 is published without a line of JSON', { skip: !process.env.KALENDARIUM_CORPUS }, async () => {
  const page = await opened();
  await read(page, newsletter001());
  await acceptAll(page);
  await page.getByRole('button', { name: 'Ta bort länkar utan adress' }).click();
  const path = await downloaded(page);
  const { stdout, status } = validated(path);
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^(Inga fel|0 fel, 0 varningar, \d+ tips)\.$/m);
  await preview(page, issuesOf(path)[0].articles.find((/** @type {any} */ one) => one.events)?.events[0].title).waitFor();
  await page.context().close();
});

test('The page and the command read a newsletter alike', async () => {
  for (const name of ['children.txt', 'held-out/region.html', 'held-out/university.eml', 'calendar.txt']) {
    const page = await opened();
    await page.getByLabel('Eller välj en fil').setInputFiles(join(root, 'tests/import', name));
    await page.getByRole('heading', { name: '2. Granska' }).waitFor();
    const path = await downloaded(page);
    const { stdout } = spawnSync(join(root, 'build/kalendarium'), ['import', join(root, 'tests/import', name)], { encoding: 'utf8', maxBuffer: 1 << 26 });
    assert.equal(readFileSync(path, 'utf8'), stdout, name);
    await page.context().close();
  }
});

test('A date is corrected in the form, and the file, the findings and the preview follow', async () => {
  const page = await opened();
  await read(page, letter, '2026-04-20');
  await page.getByRole('button', { name: /Lördag 9 maj/ }).click();
  await page.getByRole('group', { name: 'Börjar' }).getByLabel('Dag').fill('2026-05-16');
  await page.getByLabel('Namn').fill('Parkkonsert');
  await page.getByLabel('Namn').press('Tab');
  await page.locator('#diagnostics li').filter({ hasText: 'endDate' }).first().waitFor();
  await page.getByRole('group', { name: 'Slutar' }).getByLabel('Dag').fill('2026-05-16');
  await preview(page, 'Parkkonsert').waitFor();
  const [{ articles }] = issuesOf(await downloaded(page));
  const [{ title, startDate, endDate }] = articles[0].events;
  assert.deepEqual({ title, startDate, endDate }, { title: 'Parkkonsert', startDate: '2026-05-16T18:00', endDate: '2026-05-16T20:00' });
  await page.context().close();
});

test('A link that lost its address gets one', async () => {
  const page = await opened();
  await read(page, letter, '2026-04-20');
  await page.getByRole('listitem').filter({ hasText: 'har ingen adress' }).getByRole('button').click();
  await page.getByRole('group', { name: 'Länk 1' }).getByLabel('Webbadress').fill('https://a.example/anmalan');
  await page.keyboard.press('Tab');
  await page.getByText('Länken "Anmäl dig senast den 1 maj." har ingen adress.').waitFor({ state: 'detached' });
  const [{ articles }] = issuesOf(await downloaded(page));
  assert.equal(articles[1].links[0].url, 'https://a.example/anmalan');
  await page.context().close();
});

test('What is no event is removed, and comes back when that is undone', async () => {
  const page = await opened();
  await read(page, letter, '2026-04-20');
  await page.getByRole('button', { name: /^den 1 maj/ }).click();
  await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
  await page.getByRole('button', { name: /^den 1 maj.*borttaget/ }).waitFor();
  await page.getByRole('heading', { name: '2. Granska' }).click();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: /^den 1 maj.*tolkat/ }).waitFor();
  await page.getByRole('button', { name: 'Gör om' }).click();
  const [{ articles }] = issuesOf(await downloaded(page));
  assert.equal(articles[1].deadlines, undefined);
  assert.equal(articles[1].events.length, 1);
  await page.context().close();
});

test('A date that became nothing is made an event', async () => {
  const page = await opened();
  await read(page, letter, '2026-04-20');
  await page.getByRole('button', { name: /^den 3 mars 2019/ }).click();
  await page.getByRole('button', { name: 'Gör till händelse' }).click();
  await page.getByRole('heading', { name: 'Händelse: Ny utställning' }).waitFor();
  const [{ articles }] = issuesOf(await downloaded(page));
  assert.equal(articles[2].events[0].startDate, '2019-03-03');
  await page.context().close();
});

test('Of several readings another is chosen with the arrow keys', async () => {
  const page = await opened();
  await read(page, 'Vårbrev\n\nKonsert\nTorsdag 6 maj kl. 18.30 i Aulan.\n', '2026-04-20');
  const chosen = page.getByRole('group', { name: 'Vilken dag är rätt?' });
  await chosen.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  const day = (await chosen.getByRole('radio', { checked: true }).getAttribute('value')) ?? '';
  await acceptAll(page);
  const [{ articles }] = issuesOf(await downloaded(page));
  assert.notEqual(day, '2026-05-06');
  assert.equal(articles[0].events[0].startDate, `${day}T18:30`);
  await page.context().close();
});

test('A newsletter goes into the file that is there, whose form stays', async () => {
  const page = await opened();
  const own = '{"version": 1, "title": "Kulturhuset",   "language": "sv",\n\n\t"issues": []}\n';
  await page.getByLabel('Eller välj en fil').setInputFiles({ name: 'issues.json', mimeType: 'application/json', buffer: Buffer.from(own) });
  await page.getByText('Filen öppnades utan nyhetsbrev.').waitFor();
  await read(page, letter, '2026-04-20');
  await page.getByText('+ utgåva "Nyhetsbrev 2026-04-20" läggs till').waitFor();
  const text = readFileSync(await downloaded(page), 'utf8');
  assert.ok(text.startsWith('{"version": 1, "title": "Kulturhuset",   "language": "sv",\n\n\t"issues": ['), text.slice(0, 200));
  await page.context().close();
});

test('A file that is opened beside a newsletter takes it in, if that is wanted', async () => {
  const page = await opened();
  await read(page, letter, '2026-04-20');
  const own = '{"version": 1, "title": "Kulturhuset", "language": "sv", "issues": []}';
  await page.getByLabel('Eller välj en fil').setInputFiles({ name: 'issues.json', mimeType: 'application/json', buffer: Buffer.from(own) });
  await page.getByRole('dialog', { name: 'Det finns redan något här' }).waitFor();
  await page.getByRole('button', { name: 'Lägg in brevet i filen' }).click();
  await page.getByText('+ utgåva "Nyhetsbrev 2026-04-20" läggs till').waitFor();
  const file = JSON.parse(readFileSync(await downloaded(page), 'utf8'));
  assert.equal(file.title, 'Kulturhuset');
  assert.equal(file.issues[0].articles.length, 3);
  await page.context().close();
});

test('When all is undone the letter stands in its field again, and what a merge did is told no more', async () => {
  const page = await opened();
  await read(page, letter, '2026-04-20');
  await read(page, letter.replace('9 maj', '16 maj'), '2026-04-20');
  await page.getByText('> händelse "Konsert i parken" flyttas').waitFor();
  await page.getByRole('button', { name: 'Ångra' }).click();
  await page.getByRole('heading', { name: 'Det här ändrades i filen' }).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Ångra' }).click();
  const field = page.getByRole('textbox', { name: 'Nyhetsbrevets text' });
  assert.match(await field.inputValue(), /Konsert i parken/);
  assert.equal(await field.evaluate((one) => one === document.activeElement), true);
  await page.context().close();
});

test('On a phone the form comes into view when a date of the letter is chosen', async () => {
  const page = await opened('index.html', { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
  const lines = Array.from({ length: 60 }, (_, i) => `Rad ${i} som bara är text och inget annat, så att brevet blir långt.`);
  await read(page, `${letter}\n${lines.join('\n')}\n`, '2026-04-20');
  await page.getByRole('button', { name: /Lördag 9 maj/ }).click();
  const { top, bottom } = await page.locator('#piece-title').evaluate((title) => title.getBoundingClientRect());
  assert.ok(top >= 0 && bottom <= 640, `the title is at ${top} to ${bottom}`);
  await page.context().close();
});

test('One of a kind is said as one', async () => {
  const page = await opened();
  await read(page, 'Nyhetsbrev 14 februari 2026\n\nKonsert\nLördag 7 mars kl. 18 i Aulan. Läs mer\n');
  await page.locator('#status').filter({ hasText: /^1 artikel, 1 händelse och 0 sista dagar i filen\./ }).waitFor({ state: 'attached' });
  await page.locator('#verdict').filter({ hasText: /^0 fel, 0 varningar, 1 tips\.$/ }).waitFor();
  await page.context().close();
});

test('While a day is typed anew the time of day stays', async () => {
  const page = await opened();
  await read(page, letter, '2026-04-20');
  await page.getByRole('button', { name: /Lördag 9 maj/ }).click();
  const day = page.getByRole('group', { name: 'Börjar' }).getByLabel('Dag');
  await day.fill('');
  await day.fill('2026-05-16');
  await day.press('Tab');
  const [{ articles }] = issuesOf(await downloaded(page));
  assert.equal(articles[0].events[0].startDate, '2026-05-16T18:00');
  await page.context().close();
});

test('The line is selected where the browser does not let the page copy', async () => {
  const page = await opened();
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.reload();
  await read(page, letter, '2026-04-20');
  await page.getByRole('button', { name: 'Kopiera raden' }).click();
  await page.getByText('Raden är markerad: tryck Ctrl+C.').waitFor();
  assert.match(await page.evaluate(() => String(getSelection())), /^<script src=/);
  await page.context().close();
});

test('What repeats is read, checked and shown', async () => {
  const page = await opened();
  await read(page, 'Vårbrev\n\nYoga i parken\nVarje onsdag kl. 16–18 från 6 maj till 3 juni i Stadsparken.\n', '2026-04-20');
  await preview(page, 'Yoga i parken').waitFor();
  assert.match((await page.locator('#verdict').textContent()) ?? '', /^0 fel, /);
  assert.deepEqual(page.said, []);
  const [{ articles }] = issuesOf(await downloaded(page));
  assert.equal(articles[0].events[0].recurrence, 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260603');
  await page.context().close();
});

test('What waits for a person says which button confirms it, and leads there', async () => {
  const page = await opened();
  await read(page, letter, '2026-04-20');
  const waiting = page.locator('#diagnostics li').filter({ hasText: 'review-needed' });
  await waiting.getByText('Visa stället, rätta om det behövs och välj Godkänn.').waitFor();
  await waiting.getByRole('button').click();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Godkänn och gå vidare');
  await page.context().close();
});

test('A finding leads to its field', async () => {
  const page = await opened();
  const bad = readFileSync(join(root, 'data/bad/bad-end-before-start.json'));
  await page.getByLabel('Eller välj en fil').setInputFiles({ name: 'issues.json', mimeType: 'application/json', buffer: bad });
  await page.getByRole('listitem').filter({ hasText: 'end-before-start' }).getByRole('button').click();
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-path'));
  assert.match(focused ?? '', /^\/issues\/0\/articles\/\d+\/events\/\d+\/endDate$/);
  await page.context().close();
});

test('Leaving with changes that were not downloaded asks first', async () => {
  const page = await opened();
  await read(page, letter, '2026-04-20');
  const asked = page.waitForEvent('dialog');
  await page.goto(`${site.url}/dist/publisher/en.html`).catch(() => {});
  assert.equal((await asked).type(), 'beforeunload');
  await page.context().close();
});

test('Nothing leaves the page: it asks its own host for its own files alone', async () => {
  const page = await opened();
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await read(page, `${letter}\n![Bild](https://tracker.example/pixel.png)\n`, '2026-04-20');
  await acceptAll(page);
  await preview(page, 'Konsert i parken').waitFor();
  const own = ['blob:', `${site.url}/dist/`]; // the widget's second part among them
  assert.deepEqual(asked.filter((url) => !own.some((start) => url.startsWith(start))), []);
  await page.context().close();
});

test('The page runs from a folder on disk', async () => {
  const page = await site.open('', { context: { acceptDownloads: true } });
  await page.goto(`file://${join(root, 'build/dist/publisher/index.html')}`);
  await read(page, letter, '2026-04-20');
  await preview(page, 'Konsert i parken').waitFor();
  await page.context().close();
});

/** @type {[string, number, 'light' | 'dark'][]} */
const looks = [['index.html', 1280, 'light'], ['index.html', 320, 'dark'], ['en.html', 1280, 'light']];
for (const [name, width, colorScheme] of looks) {
  test(`axe finds nothing on ${name} at ${width} pixels, ${colorScheme}, before and after a newsletter was read`, async () => {
    const page = await opened(name, { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
    assert.deepEqual(await complaints(page), []);
    await page.locator('#letter').fill(letter);
    await page.locator('#published').fill('2026-04-20');
    await page.locator('#open button').click();
    await preview(page, 'Konsert i parken').waitFor();
    assert.deepEqual(await complaints(page), []);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(overflow, 0);
    await page.context().close();
  });
}

test('After reading, focus is on the button that accepts, which says what it accepts', async () => {
  const page = await opened();
  await read(page, letter, '2026-04-20');
  const heard = await page.evaluate(() => {
    const button = document.activeElement;
    const ids = button?.getAttribute('aria-describedby')?.split(' ') ?? [];
    return [button?.textContent, ...ids.map((id) => document.getElementById(id)?.textContent)];
  });
  assert.deepEqual(heard, [
    'Godkänn och gå vidare',
    'Händelse: Läsecirkel',
    'I brevet ståronsdag 6 maj kl. 13.30 – 15-30Tolkat som2026-05-06 13:30-15:30',
  ]);
  await page.context().close();
});
