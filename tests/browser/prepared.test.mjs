// SPDX-License-Identifier: MIT
// A prepared file in the page: it shows the same, and where it cannot be used what it was made of is shown instead.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { democracy, ready, root, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
/** @type {Buffer} */
let prepared;
before(async () => {
  site = await startSite();
  const folder = mkdtempSync(join(tmpdir(), 'kalendarium-'));
  const output = join(folder, 'demokrati.kal');
  const source = join(root, 'data/examples/demokrati.json');
  execFileSync(join(root, 'build/kalendarium'), ['index', source, '-o', output, '--src', '../data/examples/demokrati.json']);
  prepared = readFileSync(output);
  rmSync(folder, { recursive: true });
});
after(() => site.close());

/** @param {string} src @param {string} [attributes] */
const widget = (src, attributes = '') =>
  `<kalendarium-widget src="${src}" now="2021-05-01T08:00" ${attributes}></kalendarium-widget>` + '<script src="/dist/kalendarium.js" async></script>';

/** @param {import('playwright-core').Page} page */
const drawn = (page) => page.locator('kalendarium-widget').evaluate((element) => element.shadowRoot?.querySelector('.kal')?.outerHTML);

test('A prepared file shows what the issues.json shows, and nothing else is fetched', async () => {
  site.put('/kal/demokrati.kal', prepared);
  const expected = await site.open(democracy());
  await ready(expected);
  const from = site.asked.length;
  const page = await site.open(widget('/kal/demokrati.kal'));
  await ready(page);
  assert.equal(await drawn(page), await drawn(expected));
  assert.deepEqual(site.asked.slice(from).filter((path) => path.includes('demokrati')), ['/kal/demokrati.kal']);
  assert.deepEqual(page.said, []);
});

test('A search in a prepared file finds what it finds in the issues.json', async () => {
  site.put('/kal/demokrati.kal', prepared);
  const page = await site.open(widget('/kal/demokrati.kal', 'state="q=dailog&amp;when=all"'));
  await ready(page);
  const expected = await site.open(democracy('state="q=dailog&amp;when=all"'));
  await ready(expected);
  assert.equal(await drawn(page), await drawn(expected));
});

test('A damaged prepared file gives way to the file that it names, and the console says so once', async () => {
  const damaged = Buffer.from(prepared);
  damaged[5000] ^= 1;
  site.put('/kal/skadad.kal', damaged);
  const from = site.asked.length;
  const page = await site.open(widget('/kal/skadad.kal'));
  await ready(page);
  const expected = await site.open(democracy());
  await ready(expected);
  assert.equal(await drawn(page), await drawn(expected));
  assert.deepEqual(site.asked.slice(from).filter((path) => /\.(kal|json)$/.test(path)).slice(0, 2), ['/kal/skadad.kal', '/data/examples/demokrati.json']);
  assert.deepEqual(page.said, [
    `Kalendarium: den förberedda filen ${site.url}/kal/skadad.kal kan inte användas (checksum). I stället hämtas ` +
      `${site.url}/data/examples/demokrati.json. Gör om den med kommandot kalendarium index.`,
  ]);
});

test('A prepared file of another version gives way beside a file that is as it should be', async () => {
  const newer = Buffer.from(prepared);
  newer.writeUInt32LE(99, 8);
  site.put('/kal/ny.kal', newer);
  const page = await site.open(widget('/data/examples/biblioteket.json /kal/ny.kal'));
  await ready(page);
  const expected = await site.open(widget('/data/examples/biblioteket.json /data/examples/demokrati.json'));
  await ready(expected);
  assert.equal(await drawn(page), await drawn(expected));
  assert.equal(page.said.filter((text) => text.includes('(version)')).length, 1);
});

test('Where what it names is gone too, the visitor is told, and the editor why', async () => {
  const lost = Buffer.from(prepared.toString('latin1').replace('../data/examples/demokrati.json', '../data/examples/demokratx.json'), 'latin1');
  site.put('/kal/borta.kal', lost);
  const page = await site.open(widget('/kal/borta.kal'));
  await page.getByText('Kalendern kunde inte visas just nu').first().waitFor();
  const said = page.said.filter((text) => text.startsWith('Kalendarium')).join('\n');
  assert.match(said, /borta\.kal kan inte användas \(checksum\)/);
  assert.match(said, /servern svarade 404 på http:\/\/localhost:\d+\/data\/examples\/demokratx\.json/);
});
