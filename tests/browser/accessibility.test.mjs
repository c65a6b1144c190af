// SPDX-License-Identifier: MIT
// axe-core on what is shown: each view, example, width, theme and language, every pair of them; every combination with
// `./dev test --full`.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { complaints } from './axe.mjs';
import { example, ready, root, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

/** @type {{ name: string, file: string, now: string }[]} */
const examples = JSON.parse(readFileSync(join(root, 'data/examples/examples.json'), 'utf8'));

/** @type {Record<string, string[]>} */
const choices = {
  example: examples.map(({ name }) => name),
  view: ['agenda', 'month', 'week', 'feed', 'detail', 'nothing found', 'teaser'],
  width: ['320', '768', '1280'],
  theme: ['light', 'dark', 'forced colours'],
  language: ['sv', 'en', 'ar'],
};

/** @returns {Record<string, string>[]} */
function everyCombination() {
  return Object.entries(choices).reduce(
    (rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [/** @type {Record<string, string>} */ ({})],
  );
}

/** The pairs of choices in a row. @param {Record<string, string>} row */
function pairsOf(row) {
  const words = Object.entries(row).map(([name, value]) => `${name}=${value}`);
  return words.flatMap((left, i) => words.slice(i + 1).map((right) => `${left} ${right}`));
}

/** So few rows that each pair of choices is in one: always the row with the most new pairs. */
function everyPair() {
  const candidates = everyCombination();
  const left = new Set(candidates.flatMap(pairsOf));
  const rows = [];
  while (left.size > 0) {
    const news = (/** @type {Record<string, string>} */ row) => pairsOf(row).filter((pair) => left.has(pair)).length;
    const best = candidates.reduce((one, other) => (news(other) > news(one) ? other : one));
    rows.push(best);
    for (const pair of pairsOf(best)) left.delete(pair);
  }
  return rows;
}

/** The first item's id in an example. @param {string} name */
function someItem(name) {
  const { issues } = JSON.parse(readFileSync(join(root, 'data/examples', `${name}.json`), 'utf8'));
  const articles = issues.flatMap((/** @type {any} */ issue) => issue.articles);
  return articles.find((/** @type {any} */ article) => article.events?.length)?.events[0].id ?? articles[0]?.id ?? 'none';
}

/** @param {Record<string, string>} row */
async function opened({ example: name, view, width, theme, language }) {
  const { now } = examples.find((one) => one.name === name) ?? examples[0];
  const state = {
    agenda: 'when=all',
    month: 'view=month',
    week: 'view=week',
    feed: 'view=feed',
    detail: `item=${someItem(name)}`,
    'nothing found': 'q=xyzzy&topic=inget',
    teaser: 'when=all',
  }[view];
  const teaser = view === 'teaser' ? 'limit="3" more-url="/kalender"' : '';
  const page = await site.open(
    `<main><h1>Kommunen</h1><kalendarium-widget src="${example(name)}" now="${now}" state="${state}" ${teaser}></kalendarium-widget></main>` +
      '<script src="/dist/kalendarium.js" async></script>',
    {
      lang: language,
      // axe takes a page without a background for white.
      head: '<meta name="color-scheme" content="light dark"><style>body { background: Canvas }</style>',
      context: {
        viewport: { width: Number(width), height: 900 },
        colorScheme: theme === 'dark' ? 'dark' : 'light',
        forcedColors: theme === 'forced colours' ? 'active' : 'none',
      },
    },
  );
  await ready(page);
  return page;
}

for (const row of process.env.KALENDARIUM_FULL ? everyCombination() : everyPair()) {
  test(`axe finds nothing: ${Object.values(row).join(', ')}`, async () => {
    const page = await opened(row);
    assert.deepEqual(await complaints(page), []);
    assert.deepEqual(page.said, []);
    await page.context().close();
  });
}

test('axe finds nothing in the open filters of a phone, nor while it loads, nor when it fails', async () => {
  const page = await opened({ example: 'biblioteket', view: 'agenda', width: '320', theme: 'light', language: 'sv' });
  await page.getByRole('button', { name: /^Filter/ }).click();
  await page.locator('summary', { hasText: 'Ämne' }).click();
  assert.deepEqual(await complaints(page), []);
  site.hold('/aldrig.json');
  const others = await site.open(
    '<main><h1>Kommunen</h1><kalendarium-widget src="/aldrig.json"></kalendarium-widget>' +
      '<kalendarium-widget src="/finns-inte.json"></kalendarium-widget></main><script src="/dist/kalendarium.js" async></script>',
  );
  await others.getByRole('button', { name: 'Försök igen' }).waitFor();
  await others.getByText('Laddar kalendern').waitFor();
  // The skeleton fades in; axe measures what is seen in the end.
  await others.evaluate(() =>
    Promise.all([...document.querySelectorAll('kalendarium-widget')].flatMap((widget) =>
      (widget.shadowRoot?.getAnimations() ?? []).map((animation) => animation.effect?.getComputedTiming().iterations === 1 && animation.finished),
    )),
  );
  assert.deepEqual(await complaints(others), []);
});
