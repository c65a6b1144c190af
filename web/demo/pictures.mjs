// SPDX-License-Identifier: MIT
//
// pictures: takes the pictures of the documents anew, from the widget as it is built.
//
//   node web/demo/pictures.mjs      writes docs/pictures/widget.png, parts.png and publicera-*.png

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { example, ready, root, startSite } from '../../tests/browser/page.mjs';

const head =
  '<style>body { margin: 2rem; font: 17px/1.5 "Source Sans 3", "Segoe UI", system-ui, sans-serif; color: #1c2321 }</style>';
const body =
  `<kalendarium-widget src="${example('demokrati')}" now="2021-06-29T08:00"></kalendarium-widget>` +
  '<script src="/dist/kalendarium.js" async></script>';

/** Draws a frame around the first element of each part, with the part's name on it. */
function nameParts() {
  const inside = document.querySelector('kalendarium-widget')?.shadowRoot;
  const seen = new Set();
  for (const element of inside?.querySelectorAll('[part]') ?? []) {
    const name = element.getAttribute('part') ?? '';
    const { left, top, width, height } = element.getBoundingClientRect();
    if (seen.has(name) || width === 0 || name === 'root' || name === 'detail') continue;
    seen.add(name);
    const frame = document.createElement('div');
    frame.style.cssText =
      `position: absolute; left: ${left - 5}px; top: ${top - 5}px; width: ${width + 10}px; height: ${height + 10}px;` +
      'border: 2px solid #b3261e; border-radius: 4px';
    const label = document.createElement('span');
    label.textContent = name;
    label.style.cssText =
      `position: absolute; right: -2px; ${name === 'item' ? 'bottom' : 'top'}: -1.1em; padding: 0 .4em;` +
      'background: #b3261e; color: #fff; font: 600 13px monospace';
    frame.append(label);
    document.body.append(frame);
  }
}

/** The publisher's page at work. */
async function takePublisher() {
  const page = await site.open('', { context: { viewport: { width: 1120, height: 900 } } });
  await page.goto(`${site.url}/dist/publisher/index.html`);
  const take = (/** @type {string} */ name, /** @type {import('playwright-core').Locator} */ part) =>
    part.screenshot({ path: join(root, `docs/pictures/publicera-${name}.png`) });
  await page.getByRole('textbox', { name: 'Nyhetsbrevets text' }).fill(readFileSync(join(root, 'tests/import/library.txt'), 'utf8'));
  await take('lagg-in', page.locator('#open'));
  await page.getByRole('button', { name: 'Läs nyhetsbrevet' }).click();
  await page.getByRole('button', { name: 'Nästa att kontrollera' }).click();
  await take('granska', page.locator('section[aria-labelledby=review-title]'));
  await page.getByLabel('Telefon').check();
  await page.locator('#preview kalendarium-widget li').first().waitFor();
  await take('forhandsvisa', page.locator('#preview'));
}

const site = await startSite();
try {
  const context = { viewport: { width: 1120, height: 760 }, deviceScaleFactor: 1.5 };
  const page = await site.open(body, { head, context });
  await ready(page);
  await page.screenshot({ path: join(root, 'docs/pictures/widget.png') });
  await page.locator('kalendarium-widget').evaluate((widget) => {
    const told = new Promise((resolve) => widget.addEventListener('kalendarium-change', resolve, { once: true }));
    /** @type {any} */ (widget).state = 'type=event&type=deadline';
    return told.then(() => undefined);
  });
  await page.evaluate(nameParts);
  await page.screenshot({ path: join(root, 'docs/pictures/parts.png') });
  await takePublisher();
} finally {
  await site.close();
}
