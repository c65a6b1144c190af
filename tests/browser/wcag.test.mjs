// SPDX-License-Identifier: MIT
// Criteria of WCAG 2.2 that axe does not measure: reflow, text size and spacing, targets, focus, contrast of any accent.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { measure } from './measures.mjs';
import { example, ready, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

/** What is looked at, by the state that shows it. */
const scenes = {
  'the agenda': '',
  'what was chosen': 'q=saga&type=event&price=free',
  'nothing found': 'q=xyzzy&topic=inget',
  'the feed': 'view=feed',
  'a month with an open day': 'view=month&date=2026-11-28',
  'a week': 'view=week&date=2026-W48',
  'a detail': 'item=sagostund-norrby',
};

/**
 * The library's calendar, its filters open.
 * @param {string} state @param {{ width?: number, css?: string, theme?: 'light' | 'dark', attributes?: string, lang?: string }} [options]
 */
async function opened(state, { width = 1280, css = '', theme = 'light', attributes = '', lang = 'sv' } = {}) {
  const page = await site.open(
    `<main><h1>Kommunen</h1><kalendarium-widget src="${example('biblioteket')}" now="2026-11-21T12:00" ` +
      `state="${state.replaceAll('&', '&amp;')}" ${attributes}></kalendarium-widget></main><script src="/dist/kalendarium.js" async></script>`,
    {
      lang,
      head: `<meta name="color-scheme" content="light dark"><style>body { background: Canvas; margin: 8px } h1 { font-size: 1rem } ${css}</style>`,
      context: { viewport: { width, height: 900 }, colorScheme: theme },
    },
  );
  await ready(page);
  const filters = page.getByRole('button', { name: /^Filter/ });
  if (await filters.isVisible()) await filters.click();
  await page.locator('kalendarium-widget').evaluate((widget) => {
    for (const group of widget.shadowRoot?.querySelectorAll('details') ?? []) group.open = true;
  });
  return page;
}

/** All of them with `./dev test --full`, else one by turns. @template T @param {T[]} all @param {number} turn @returns {T[]} */
const some = (all, turn) => (process.env.KALENDARIUM_FULL ? all : [all[turn % all.length]]);

/** @param {import('playwright-core').Page} page */
async function fits(page) {
  assert.deepEqual(await measure(page, 'sideways'), []);
  assert.deepEqual(await measure(page, 'cut'), []);
  assert.deepEqual(await measure(page, 'overlaps'), []);
}

for (const [turn, [scene, state]] of Object.entries(scenes).entries()) {
  test(`Reflow: ${scene} is read at 320 px without scrolling sideways, nothing cut, nothing on top of another`, async () => {
    const page = await opened(state, { width: 320 });
    await fits(page);
    await page.context().close();
  });

  test(`Resize: ${scene} holds with text at 200 %`, async () => {
    for (const width of some([1280, 320], turn)) {
      const page = await opened(state, { width, css: 'html { font-size: 200% } h1 { font-size: 1rem !important }' });
      await fits(page);
      await page.context().close();
    }
  });

  test(`Text spacing: ${scene} holds with the spacing that a reader may set`, async () => {
    for (const width of some([1280, 768, 320], turn)) {
      const page = await opened(state, { width });
      await page.locator('kalendarium-widget').evaluate((widget) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        widget.shadowRoot?.adoptedStyleSheets.push(sheet);
      });
      await fits(page);
      await page.context().close();
    }
  });

  test(`Targets: what one can press in ${scene} is 24 px or far enough from the next`, async () => {
    for (const width of some([320, 768, 1280], turn)) {
      const page = await opened(state, { width });
      assert.deepEqual(await measure(page, 'smallTargets'), []);
      await page.context().close();
    }
  });

  test(`Focus: whatever takes it in ${scene} shows it, and is covered by nothing`, async () => {
    for (const width of some([320, 1280], turn)) {
      const page = await opened(state, { width });
      const stops = await page.evaluate(() => {
        const root = /** @type {ShadowRoot} */ (document.querySelector('kalendarium-widget')?.shadowRoot);
        return [...root.querySelectorAll('a[href], button, summary, select, input:not([type=hidden])')].filter((one) => one.checkVisibility()).length;
      });
      await page.locator('h1').click();
      const faults = [];
      let seen = 0;
      for (; seen <= stops; seen += 1) {
        await page.keyboard.press('Tab');
        const fault = await page.evaluate(focusFault);
        if (fault === undefined) break;
        if (fault) faults.push(fault);
      }
      assert.ok(seen > 3, `${seen} stops`);
      assert.deepEqual(faults, []);
      await page.context().close();
    }
  });
}

/** What is wrong with the focus that is in the widget now; nothing where it has left the widget. */
function focusFault() {
  const root = /** @type {ShadowRoot} */ (document.querySelector('kalendarium-widget')?.shadowRoot);
  const active = root.activeElement;
  if (!active) return undefined;
  const name = `${active.localName}.${active.className} “${(active.textContent ?? '').trim().slice(0, 40)}”`;
  // The calendar in a date field is the browser's own, and so is its ring.
  if (!active.matches(':focus')) return '';
  // The button of a day is as large as its day by what stands after it.
  const ringed = [getComputedStyle(active), getComputedStyle(active, '::after')];
  if (!ringed.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)) return `no ring: ${name}`;
  const box = active.getBoundingClientRect();
  const isSeen = [0.1, 0.5, 0.9].some((part) => {
    const there = root.elementFromPoint(box.left + box.width * part, box.top + box.height / 2);
    return there !== null && (active.contains(there) || there.contains(active) || there.closest('label')?.contains(active) === true);
  });
  return isSeen ? '' : `covered: ${name}`;
}

const themes = /** @type {('light' | 'dark')[]} */ (['light', 'dark']);
/** Yellow, pale, white, near-black, and the most colourful ones. */
const accents = ['#ffd600', '#f2f7c4', '#ffffff', '#0a0a14', '#00ff66', '#ff00aa', '#0057ff'];
for (const [turn, [scene, state]] of Object.entries(scenes).entries()) {
  test(`Contrast: words and edges of ${scene} are clear with any accent, on a light page or a dark one`, async () => {
    for (const theme of some(themes, turn)) {
      const page = await opened(state, { theme });
      for (const accent of accents) {
        await page.locator('kalendarium-widget').evaluate((widget, colour) => {
          for (const name of ['accent', 'deadline', 'alert']) /** @type {HTMLElement} */ (widget).style.setProperty(`--kal-${name}`, colour);
        }, accent);
        assert.deepEqual(await measure(page, 'faint'), [], accent);
      }
      await page.context().close();
    }
  });
}

test('Label in name: what is read aloud of a control begins with or holds what is seen of it', async () => {
  for (const state of Object.values(scenes)) {
    const page = await opened(state);
    const faults = await page.locator('kalendarium-widget').evaluate((widget) =>
      [...(widget.shadowRoot?.querySelectorAll(':is(a, button)[aria-label]') ?? [])]
        .map((element) => [element.getAttribute('aria-label') ?? '', (element.textContent ?? '').trim()])
        .filter(([label, seen]) => !label.toLowerCase().includes(seen.toLowerCase())),
    );
    assert.deepEqual(faults, []);
    await page.context().close();
  }
});

test('Orientation and hover: nothing turns with the screen, nothing appears on hovering that is not there before', async () => {
  const page = await opened(scenes['a month with an open day'], { width: 900 });
  const words = () => page.locator('kalendarium-widget').evaluate((widget) => widget.shadowRoot?.textContent);
  const before = await words();
  await page.getByRole('button', { name: /^tisdag 24 november/ }).hover();
  assert.equal(await words(), before);
  await page.setViewportSize({ width: 400, height: 900 });
  assert.equal(await words(), before);
  await page.setViewportSize({ width: 900, height: 400 });
  assert.equal(await words(), before);
});
