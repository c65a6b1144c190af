// SPDX-License-Identifier: MIT
// The widget on paper: a programme, as PDF.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { example, ready, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
const scratch = mkdtempSync(join(tmpdir(), 'kalendarium-print-'));
before(async () => (site = await startSite()));
after(async () => {
  rmSync(scratch, { recursive: true });
  await site.close();
});

const skip = !existsSync('/usr/bin/pdftotext');

/** The text of each page of paper. @param {string} query */
async function printed(query) {
  const body = `<kalendarium-widget src="${example('biblioteket')}" now="2026-11-21T12:00"></kalendarium-widget><script src="/dist/kalendarium.js" async></script>`;
  const page = await site.open(body, { query });
  await ready(page);
  const file = join(scratch, 'page.pdf');
  writeFileSync(file, await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } }));
  if (process.env.KALENDARIUM_PDF) writeFileSync(process.env.KALENDARIUM_PDF, await page.pdf({ format: 'A4' }));
  const titles = await page.locator('.kal-item').evaluateAll((items) => items.map((item) => item.textContent ?? ''));
  const { status, stdout, stderr } = spawnSync('/usr/bin/pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return { pages: stdout.split('\f').slice(0, -1), titles, page };
}

test('A list is printed as a programme: what is chosen is named, and nothing asks to be pressed', { skip }, async () => {
  const { pages, titles } = await printed('?kal-topic=barn&kal-price=free&kal-q=sago');
  const text = pages.join('\n');
  assert.match(text, /Nytt från Ekeby bibliotek/);
  assert.match(text, /Sökord: sago/);
  assert.match(text, /Ämne: Barn och familj/);
  assert.match(text, /Pris: Gratis/);
  assert.ok(titles.length > 2);
  for (const control of ['Rensa alla', 'Visa fler', 'Filter', 'Välj vy', 'Hoppa', '×']) assert.ok(!text.includes(control), control);
});

test('No item is cut in two by the end of a page', { skip }, async () => {
  const { pages, page } = await printed('?kal-when=all');
  assert.ok(pages.length > 1);
  const items = await page.locator('.kal-item').evaluateAll((elements) =>
    elements.map((element) => Array.from(element.querySelectorAll('h3 a, h4 a, h5 a, .kal-meta'), (part) =>
      (part.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)).filter(Boolean)));
  assert.ok(items.length > 10);
  const flat = pages.map((text) => text.replace(/\s+/g, ' '));
  for (const parts of items) {
    const homes = parts.map((part) => flat.flatMap((text, i) => (text.includes(part.split(',')[0]) ? [i] : [])));
    const together = homes.reduce((left, right) => left.filter((i) => right.includes(i)));
    assert.ok(together.length > 0, parts.join(' / '));
  }
});

test('A detail writes its addresses out, and leaves out what is for the screen', { skip }, async () => {
  const { pages } = await printed('?kal-item=lasnatt-2026');
  const text = pages.join('\n');
  assert.match(text, /Läsnatt på huvudbiblioteket/);
  assert.match(text, /Anmäl dig \(https:\/\/bibliotek\.example\.org\/lasnatt\/anmalan\)/);
  for (const control of ['Tillbaka', 'Ta med dig', 'Kalenderfil', 'Google', 'Kopiera', 'Hitta hit', 'kal-item']) assert.ok(!text.includes(control), control);
});
