// SPDX-License-Identifier: MIT
// The main journeys of a visitor in Firefox and in WebKit, by keyboard.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { axe } from './axe.mjs';
import { startFirefox, startWebKit } from './engines.mjs';
import { democracy, startServer, strictPolicy } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startServer>>} */
let site;
before(async () => (site = await startServer()));
after(() => site.close());

const policy = strictPolicy.replace("; require-trusted-types-for 'script'; trusted-types 'none'", '');

/** Waits in the page until the expression is true, and gives its value. @param {string} expression */
const until = (expression) => `
  const root = () => document.querySelector('kalendarium-widget').shadowRoot;
  const focused = () => root().activeElement?.textContent.trim();
  for (;;) {
    const value = ${expression};
    if (value) return value;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }`;
const heading = (/** @type {string} */ text) =>
  until(`[...root().querySelectorAll('h2, h3')].some((h) => h.textContent === ${JSON.stringify(text)})`);
const ready = "await customElements.whenDefined('kalendarium-widget'); await document.querySelector('kalendarium-widget').ready;";
const focusOn = (/** @type {string} */ selector) =>
  `document.querySelector('kalendarium-widget').shadowRoot.querySelector(${JSON.stringify(selector)}).focus();`;

for (const [name, start] of Object.entries({ Firefox: startFirefox, WebKit: startWebKit })) {
  describe(name, async () => {
    /** @type {import('./engines.mjs').Browser | undefined} */
    let browser;
    before(async () => (browser = await start()));
    after(() => browser?.close());

    /** A test that says `skipped` where the browser is not installed. @param {string} title @param {(browser: import('./engines.mjs').Browser) => Promise<void>} body */
    const journey = (title, body) =>
      test(title, async (context) => (browser ? body(browser) : context.skip(`${name} is not installed.`)));

    journey('The calendar stands there under a strict policy, without a violation of axe', async (page) => {
      await page.open(site.putPage(democracy(), { policy }));
      await page.run(ready);
      await page.run(heading('8 händelser och 3 sista datum'));
      // axe is run through the driver, which the page's policy does not concern.
      const found = await page.run(
        `${axe}; return (await axe.run(document.querySelector('kalendarium-widget'))).violations.map((v) => v.id);`,
      );
      assert.deepEqual(found, []);
    });

    journey('Typing in the search field finds, and the address follows', async (page) => {
      await page.open(site.putPage(democracy()));
      await page.run(ready + focusOn('[name=q]'));
      await page.type('europadagen');
      await page.run(heading('1 händelse'));
      assert.match(await page.run(until('location.search.includes("europadagen") && location.search')), /kal-q=europadagen/);
    });

    journey('A checkbox filters with the space bar and keeps focus', async (page) => {
      await page.open(site.putPage(democracy()));
      await page.run(ready);
      await page.run(
        "const root = document.querySelector('kalendarium-widget').shadowRoot;" +
          "const box = root.querySelector('input[type=checkbox][name=type][value=deadline]');" +
          "box.closest('details').open = true; box.focus();",
      );
      await page.press('Space');
      await page.run(heading('3 sista datum'));
      assert.equal(await page.run(until('root().activeElement?.value')), 'deadline');
    });

    journey('A title opens its detail with focus on the heading, and closing returns to the title', async (page) => {
      await page.open(site.putPage(democracy()));
      await page.run(ready + focusOn('a[data-item]'));
      const title = await page.run(until('focused()'));
      await page.press('Enter');
      const opened = await page.run(until("root().activeElement?.matches('[data-focus=item]') && focused()"));
      assert.ok(title.includes(opened) || opened.includes(title.split(',')[0]), `${title} / ${opened}`);
      await page.run('history.back();');
      assert.equal(await page.run(until("root().activeElement?.matches('a[data-item]') && focused()")), title);
    });

    journey('A reload keeps what was chosen', async (page) => {
      const address = site.putPage(democracy());
      // The feed needs the core's second part, whose script WebKit lost in two of five openings once.
      for (let opening = 0; opening < 6; opening += 1) {
        await page.open(`${address}?kal-view=feed&kal-q=europadagen`);
        await page.run(ready);
      }
      assert.equal(await page.run(until("root().querySelector('[name=q]')?.value")), 'europadagen');
      assert.equal(await page.run(until("root().querySelector('[aria-current=page]')?.textContent")), 'Nyhetsbrev');
    });
  });
}
