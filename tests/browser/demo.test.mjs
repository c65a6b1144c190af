// SPDX-License-Identifier: MIT
// The demo, as `./dev demo` serves it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildDemo } from '../../web/demo/build-demo.mjs';
import { pages } from '../../web/demo/pages.mjs';
import { serve } from '../../web/serve.mjs';
import { startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
/** @type {Awaited<ReturnType<typeof serve>>} */
let demo;
before(async () => {
  buildDemo();
  site = await startSite();
  demo = await serve(0);
});
after(async () => {
  await site.close();
  demo.close();
});

/** @param {string} file */
async function opened(file) {
  const page = await site.open('');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.url });
  page.said.length = 0;
  await page.goto(`${demo.url}/${file}`);
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll('kalendarium-widget')];
    return widgets.length > 0 && widgets.every((widget) => /** @type {any} */ (widget).data?.total > 0);
  });
  return page;
}

for (const { file } of pages('<kalendarium-widget></kalendarium-widget>')) {
  test(`${file} shows its widget, and its links lead somewhere`, async () => {
    const page = await opened(file);
    assert.deepEqual(page.said, []);
    const links = await page.locator('body > :not(kalendarium-widget) a[href]').evaluateAll((anchors) =>
      anchors.map((anchor) => /** @type {HTMLAnchorElement} */ (anchor).href),
    );
    for (const link of new Set(links.filter((href) => href.startsWith(demo.url)))) {
      const { status } = await fetch(link);
      assert.equal(status, 200, link);
    }
    await page.context().close();
  });
}

test('The snippet is copied by its button, which says so', async () => {
  const page = await opened('');
  await page.getByRole('button', { name: 'Kopiera' }).click();
  await page.getByRole('button', { name: 'Kopierat' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^<script src="https:\/\/kommun\.example\/kalendarium\/kalendarium\.js"\n {2}data-src="[^"]+" async><\/script>$/);
});
