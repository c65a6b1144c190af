// SPDX-License-Identifier: MIT
//
// publisher_page: the publisher's page, and what a publisher does on it again and again.
//
//   const { opened, downloaded, close } = await startPublisher();
//   const page = await opened();
//   await read(page, letter, '2026-04-20');
//   issuesOf(await downloaded(page))[0].articles

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from './page.mjs';

export const letter = `Vårbrev från Kulturhuset

Konsert i parken
Lördag 9 maj kl. 18–20 i Stadsparken. Fri entré.

Läsecirkel
Vi ses onsdag 6 maj kl. 13.30 – 15-30 i Bygdegården.
Anmäl dig senast den 1 maj.

Ny utställning
Katalogen trycktes den 3 mars 2019.
`;

export async function startPublisher() {
  const site = await startSite();
  const folder = mkdtempSync(join(tmpdir(), 'kalendarium-publisher-'));

  /** The publisher's page, open. @param {string} [name] @param {import('playwright-core').BrowserContextOptions} [context] */
  async function opened(name = 'index.html', context = {}) {
    const page = await site.open('', { context: { acceptDownloads: true, ...context } });
    await page.goto(`${site.url}/dist/publisher/${name}`);
    page.on('dialog', (dialog) => dialog.accept());
    return page;
  }

  /** What the publisher gets. @param {import('playwright-core').Page} page */
  async function downloaded(page) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hämta issues.json' }).click();
    const file = await coming;
    assert.equal(file.suggestedFilename(), 'issues.json');
    const path = join(folder, `issues-${Math.random()}.json`);
    await file.saveAs(path);
    return path;
  }

  async function close() {
    await site.close();
    rmSync(folder, { recursive: true });
  }

  return { site, opened, downloaded, close };
}

/** @param {import('playwright-core').Page} page @param {string} text @param {string} [published] */
export async function read(page, text, published = '') {
  await page.getByRole('textbox', { name: 'Nyhetsbrevets text' }).fill(text);
  await page.getByLabel('Dagen då brevet skickades').fill(published);
  await page.getByRole('button', { name: 'Läs nyhetsbrevet' }).click();
  await page.getByRole('heading', { name: '2. Granska' }).waitFor();
}

/** @param {import('playwright-core').Page} page */
export const leftOf = async (page) => Number.parseInt((await page.locator('#left').textContent()) ?? '', 10) || 0;

/** @param {string} path */
export const issuesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).issues;

/** What the widget shows in the preview, as text. @param {import('playwright-core').Page} page @param {string} text */
export const preview = (page, text) => page.locator('#preview kalendarium-widget').getByText(text).first();
