// SPDX-License-Identifier: MIT
// What a visitor does: searches, filters, opens, goes on, with a keyboard as well as with a pointer.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { democracy, example, focused, listen, ready, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

const library =
  `<kalendarium-widget src="${example('biblioteket')}" now="2026-11-21T12:00"></kalendarium-widget>` +
  '<script src="/dist/kalendarium.js" async></script>';

/** @param {string} body @param {Parameters<typeof site.open>[1]} [options] */
async function opened(body, options) {
  const page = await site.open(body, options);
  await ready(page);
  return page;
}

test('The search finds while one types, and the field keeps focus and caret', async () => {
  const page = await opened(democracy());
  const search = page.getByRole('searchbox', { name: 'Sök' });
  await search.pressSequentially('uropadagen');
  await search.press('Home');
  await search.press('E');
  await page.getByRole('heading', { name: '1 händelse', exact: true }).waitFor();
  assert.equal(await search.inputValue(), 'Europadagen');
  assert.equal(await focused(page), '[q]');
  assert.equal(await search.evaluate((field) => /** @type {HTMLInputElement} */ (field).selectionStart), 1);
  assert.deepEqual(page.said, []);
});

test('A space at the end of a word is not taken from under the visitor’s fingers', async () => {
  const page = await opened(democracy());
  const search = page.getByRole('searchbox');
  await search.pressSequentially('europa ');
  await page.getByRole('heading', { name: '1 händelse', exact: true }).waitFor();
  assert.equal(await search.inputValue(), 'europa ');
});

test('What was found is marked in the titles, and in the feed in the stretch of text that has it', async () => {
  const page = await opened(democracy());
  const search = page.getByRole('searchbox');
  const marked = () => page.locator('.kal-results mark').allTextContents();
  assert.deepEqual(await marked(), []);
  await search.pressSequentially('europ');
  await page.getByRole('heading', { name: '1 händelse', exact: true }).waitFor();
  assert.deepEqual(await marked(), ['Europ']);
  assert.equal(await page.getByRole('link', { name: 'Europadagen' }).count(), 1, 'a mark does not part the name');
  await page.getByRole('link', { name: 'Nyhetsbrev' }).first().click();
  await page.locator('.kal-summary mark').first().waitFor();
  for (const text of await page.locator('.kal-summary mark').allTextContents()) assert.match(text, /europ/i);
  assert.deepEqual(page.said, []);
});

test('A slip is said, and what was meant is one press away', async () => {
  const page = await opened(democracy());
  const search = page.getByRole('searchbox');
  await search.pressSequentially('Eurpoadagen');
  const meant = page.getByRole('button', { name: 'Menade du europadagen?' });
  await meant.waitFor();
  await page.getByRole('heading', { name: '1 händelse', exact: true }).waitFor();
  await meant.click();
  await meant.waitFor({ state: 'detached' });
  assert.equal(await search.inputValue(), 'europadagen');
  await page.getByRole('heading', { name: '1 händelse', exact: true }).waitFor();
  assert.deepEqual(page.said, []);
});

test('Each change of the results is said once, with number and noun, and the first rendering is not', async () => {
  const page = await opened(democracy());
  const heard = await listen(page);
  await page.getByRole('searchbox').pressSequentially('europa');
  assert.deepEqual(await heard(), ['1 händelse']);
  await page.getByRole('button', { name: 'Rensa alla' }).click();
  assert.deepEqual(await heard(), ['8 händelser och 3 sista datum']);
});

test('That nothing was found is said and shown, with a way out', async () => {
  const page = await opened(democracy());
  const heard = await listen(page);
  await page.getByRole('searchbox').fill('xyzzy');
  assert.equal((await heard()).length, 1);
  await page.locator('.kal-empty').getByRole('button', { name: 'Rensa alla' }).click();
  await page.getByRole('heading', { name: '8 händelser och 3 sista datum' }).waitFor();
  assert.equal(await focused(page), '8 händelser och 3 sista datum');
});

test('A facet is a native checkbox: focus stays on it, its group stays open, and it gives a chip', async () => {
  const page = await opened(democracy(), { context: { viewport: { width: 1200, height: 900 } } });
  await page.locator('summary', { hasText: 'Typ' }).click();
  const box = page.getByRole('checkbox', { name: /^Sista dag/ });
  await box.focus();
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: '3 sista datum', exact: true }).waitFor();
  assert.equal(await focused(page), '[type]');
  assert.equal(await box.isChecked(), true);
  assert.equal(await box.isVisible(), true);
  await page.locator('.kal-chip').click();
  await page.getByRole('heading', { name: '8 händelser och 3 sista datum' }).waitFor();
  assert.equal(await box.isChecked(), false);
  assert.equal(await focused(page), '8 händelser och 3 sista datum');
});

test('Values stand in the same order however one filters', async () => {
  const page = await opened(democracy());
  const order = () =>
    page.locator('input[name=topic]').evaluateAll((boxes) =>
      boxes.map((field) => /** @type {HTMLInputElement} */ (field).value),
    );
  const before = await order();
  await page.locator('kalendarium-widget').evaluate((widget) => {
    /** @type {any} */ (widget).state = 'topic=val';
  });
  await page.locator('.kal-chip').first().waitFor();
  assert.deepEqual(await order(), before);
});

test('A date takes effect when it is whole', async () => {
  const page = await opened(democracy('state="when=all"'), { context: { viewport: { width: 1200, height: 900 } } });
  await page.locator('summary', { hasText: 'Eget datumintervall' }).click();
  const before = await page.evaluate(() => history.length);
  // The years 2, 20 and 202 are passed on the way to 2022.
  await page.getByLabel('Från').pressSequentially('01312022');
  await page.waitForFunction(() => location.search.includes('kal-from=2022-01-31'));
  assert.equal(await page.getByLabel('Från').inputValue(), '2022-01-31');
  assert.equal(await page.evaluate(() => history.length), before + 1);
});

test('A title opens its detail with focus on the heading, and closing goes back to the title', async () => {
  const page = await opened(`<div style="block-size: 60rem"></div>${library}`);
  const title = page.getByRole('link', { name: /Bokloppis/ });
  await title.scrollIntoViewIfNeeded();
  const scroll = await page.evaluate(() => scrollY);
  await title.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bokloppis', level: 3 }).waitFor();
  assert.equal(await focused(page), 'Bokloppis');
  assert.equal(await page.locator('.kal-frame').evaluate((frame) => frame.getBoundingClientRect().top >= 0), true);
  await page.getByRole('link', { name: 'Tillbaka till kalendern' }).click();
  assert.match(await focused(page), /Bokloppis/);
  assert.equal(await page.evaluate(() => scrollY), scroll);
});

test('Escape closes a detail, and so does the browser’s back button', async () => {
  const page = await opened(library);
  const title = page.getByRole('link', { name: /Bokloppis/ });
  for (const close of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
    await title.click();
    await page.getByRole('heading', { name: 'Bokloppis', level: 3 }).waitFor();
    await close();
    await title.waitFor();
    assert.match(await focused(page), /Bokloppis/);
  }
});

test('A link to an item shows it and leaves focus where the page has it', async () => {
  const page = await opened(library, { query: '?kal-item=bokloppis-2026' });
  await page.getByRole('heading', { name: 'Bokloppis', level: 3 }).waitFor();
  assert.equal(await focused(page), '');
});

test('The page may take over when a title is chosen', async () => {
  const page = await opened(library);
  const chosen = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('kalendarium-select', (event) => {
          event.preventDefault();
          resolve(/** @type {CustomEvent} */ (event).detail.id);
        });
      }),
  );
  await page.getByRole('link', { name: /Bokloppis/ }).click();
  assert.equal(await chosen, 'bokloppis-2026');
  assert.equal(await page.evaluate(() => location.search), '');
  assert.equal(await page.getByRole('link', { name: /Bokloppis/ }).isVisible(), true);
});

test('“Visa fler” adds a page and goes to the first that is new; three pages at most stay', async () => {
  const page = await opened(library);
  const items = page.locator('.kal-item:not(.kal-item-moved)');
  for (const expected of [40, 60]) {
    const more = page.getByRole('button', { name: 'Visa fler' });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (count) => document.querySelector('kalendarium-widget')?.shadowRoot?.querySelectorAll('.kal-item:not(.kal-item-moved)').length === count,
      expected,
    );
    const first = await items.nth(expected - 20).getByRole('link').textContent();
    assert.equal(await focused(page), first?.trim());
  }
  await page.getByRole('button', { name: 'Visa fler' }).click();
  await page.getByRole('button', { name: 'Visa tidigare' }).click();
  await page.waitForFunction(() => location.search === '?kal-page=3');
  assert.equal(await items.count(), 60);
  assert.deepEqual(page.said, []);
});

test('One tab stop leads past the results', async () => {
  const page = await opened(`${library}<a href="/">Efteråt</a>`);
  await page.getByRole('link', { name: 'Hoppa förbi resultaten' }).focus();
  await page.keyboard.press('Enter');
  /** @type {string[]} */
  const passed = [];
  do {
    await page.keyboard.press('Tab');
    passed.push(await focused(page));
  } while (passed.length < 6 && passed.at(-1) !== 'Efteråt');
  assert.equal(passed.at(-1), 'Efteråt');
});

test('In a narrow widget the filters stand behind a button that says so', async () => {
  const page = await opened(democracy(), { context: { viewport: { width: 360, height: 800 } } });
  const button = page.getByRole('button', { name: 'Filter' });
  const choice = page.getByRole('radio', { name: 'Denna vecka' });
  assert.equal(await choice.isVisible(), false);
  assert.equal(await button.getAttribute('aria-expanded'), 'false');
  await button.focus();
  await page.keyboard.press('Enter');
  await choice.waitFor();
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  assert.equal(await focused(page), 'Filter');
});

test('On a phone, a tablet and a desk nothing sticks out sideways', async () => {
  for (const width of [320, 768, 1280]) {
    for (const query of ['', '?kal-view=feed', '?kal-item=europadagen-2021']) {
      const page = await opened(democracy(), { query, context: { viewport: { width, height: 800 } } });
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(excess, 0, `${width} px, ${query}`);
      await page.context().close();
    }
  }
});

test('With text at 200 % and a phone’s width everything still fits', async () => {
  const head = '<style>html { font-size: 200% }</style>';
  const page = await opened(democracy(), { head, context: { viewport: { width: 320, height: 800 } } });
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(excess, 0);
});

test('What one can press is large enough to hit', async () => {
  for (const width of [320, 1280]) {
    const page = await opened(democracy('state="topic=styrning"'), { context: { viewport: { width, height: 800 } } });
    const small = await page.locator('kalendarium-widget').evaluate((widget) =>
      [...(widget.shadowRoot?.querySelectorAll('a, button, summary, label, input:not([type=hidden])') ?? [])]
        .map((element) => (element.closest('label') ?? element))
        .filter((element) => element.checkVisibility() && !element.matches('.kal-skip'))
        .filter((element) => element.getBoundingClientRect().height < 23.5)
        .map((element) => `${element.outerHTML.slice(0, 80)} ${element.getBoundingClientRect().height}`),
    );
    assert.deepEqual(small, []);
  }
});
