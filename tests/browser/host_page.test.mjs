// SPDX-License-Identifier: MIT
// The widget in its page: hostile styles, languages, moves, many changes at once, prerendered markup.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { democracy, example, focused, ready, root, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
before(async () => (site = await startSite()));
after(() => site.close());

const file = 'data/examples/demokrati.json';

/**
 * The five newsletters as the command prints them, in a widget that pretends to be in the spring of 2021.
 * @param {string} now when it was printed @param {string} [src]
 */
function prerendered(now, src = `/${file}`) {
  const words = ['render', file, '--now', now, '--src', src, '--stylesheet', '/dist/kalendarium.css'];
  return execFileSync(join(root, 'build/kalendarium'), words, { cwd: root, encoding: 'utf8' }).replace(
    '<kalendarium-widget',
    '<kalendarium-widget now="2021-05-01T08:00"',
  );
}
const script = '<script src="/dist/kalendarium.js" async></script>';

test('Hostile styles of the page do not get in', async () => {
  const look = async (/** @type {string} */ head) => {
    const page = await site.open(democracy(), { head });
    await ready(page);
    return page.locator('kalendarium-widget').evaluate((widget) =>
      [...(widget.shadowRoot?.querySelectorAll('.kal-item-title, .kal-search input, .kal-meta, .kal-chip') ?? [])].map(
        (element) => {
          const { width, height } = element.getBoundingClientRect();
          const { textTransform, textAlign, fontStyle, fontWeight, cursor, textIndent } = getComputedStyle(element);
          return [Math.round(width), Math.round(height), textTransform, textAlign, fontStyle, fontWeight, cursor, textIndent];
        },
      ),
    );
  };
  const hostile =
    '<style>body{font:16px sans-serif} div, p, li, h2, h3, input, button, a, ul { all: unset !important; float: right }' +
    ' kalendarium-widget { text-transform: uppercase; text-align: center; font-style: italic; font-weight: 900; line-height: 3;' +
    ' text-indent: 4em; white-space: nowrap; cursor: wait; visibility: visible; list-style: square; direction: rtl }' +
    ' .kal, .kal-item, .kal-title { display: none !important }</style>';
  assert.deepEqual(await look(hostile), await look('<style>body{font:16px sans-serif}</style>'));
});

test('The widget has the page’s font, size and text colour', async () => {
  const head = '<style>main { font: 21px Georgia, serif; color: rgb(60, 0, 0) }</style>';
  const page = await site.open(`<main>${democracy()}</main>`, { head });
  await ready(page);
  const style = await page.locator('.kal-item-event .kal-time').first().evaluate((element) => {
    const { fontFamily, color } = getComputedStyle(element);
    return [fontFamily, color, getComputedStyle(/** @type {Element} */ (element.closest('.kal'))).fontSize];
  });
  assert.deepEqual(style, ['Georgia, serif', 'rgb(60, 0, 0)', '21px']);
});

test('The language is the nearest one of the page, and of the widget if it has one', async () => {
  const page = await site.open(`<div lang="en-GB">${democracy('state-key="a"')}</div>${democracy('lang="en" state-key="b"')}${democracy()}`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('kalendarium-widget')].every((widget) => /** @type {any} */ (widget).data?.total === 11),
  );
  const languages = await page.locator('.kal').evaluateAll((roots) => roots.map((element) => /** @type {HTMLElement} */ (element).lang));
  assert.deepEqual(languages, ['en', 'en', 'sv']);
  await page.getByRole('heading', { name: '8 events and 3 deadlines' }).first().waitFor();
});

test('In a page that runs from right to left the widget runs as its own language does', async () => {
  const page = await site.open(democracy(), { html: 'dir="rtl"' });
  await ready(page);
  assert.equal(await page.locator('.kal').evaluate((element) => getComputedStyle(element).direction), 'ltr');
});

test('Dark pages get a dark widget, light ones a light one, whatever the system prefers', async () => {
  const accent = async (/** @type {string} */ head) => {
    const page = await site.open(democracy(), { head, context: { colorScheme: 'dark' } });
    await ready(page);
    return page.locator('.kal-item-title a').first().evaluate((element) => {
      const [lightness] = /[\d.]+/.exec(getComputedStyle(element).color) ?? ['0'];
      return Number(lightness) > 0.6 ? 'light text' : 'dark text';
    });
  };
  assert.equal(await accent(''), 'dark text');
  assert.equal(await accent('<meta name="color-scheme" content="light dark">'), 'light text');
});

test('Many attribute changes in one go give one rendering', async () => {
  const page = await site.open(democracy());
  await ready(page);
  const renderings = await page.locator('kalendarium-widget').evaluate(async (widget) => {
    const frame = /** @type {Element} */ (widget.shadowRoot?.querySelector('.kal-frame'));
    let batches = 0;
    new MutationObserver(() => (batches += 1)).observe(frame, { subtree: true, childList: true, attributes: true });
    widget.setAttribute('heading-level', '3');
    widget.setAttribute('views', 'feed agenda');
    widget.setAttribute('lang', 'en');
    widget.setAttribute('now', '2020-05-01T08:00');
    // The words of English come first.
    while (!frame.querySelector('[lang=en]')) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return batches;
  });
  assert.equal(renderings, 1);
  await page.getByRole('heading', { level: 3, name: 'Nyhetsbrev om demokrati och medborgardialog' }).waitFor();
});

test('A widget that is moved, or taken out and put back, keeps its nodes and fetches nothing', async () => {
  const page = await site.open(`<div id="a">${democracy()}</div><div id="b"></div>`);
  await ready(page);
  await page.getByRole('searchbox').fill('europa');
  await page.getByRole('heading', { name: '1 händelse', exact: true }).waitFor();
  const from = site.asked.length;
  const isSame = await page.evaluate(async () => {
    const widget = /** @type {Element} */ (document.querySelector('kalendarium-widget'));
    const title = widget.shadowRoot?.querySelector('.kal-item-title');
    document.querySelector('#b')?.append(widget);
    widget.remove();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    document.querySelector('#a')?.append(widget);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return title?.isConnected && title === widget.shadowRoot?.querySelector('.kal-item-title');
  });
  assert.equal(isSame, true);
  assert.equal(site.asked.length, from);
  await page.goBack();
});

test('A widget that is taken out stops following the address', async () => {
  const page = await site.open(democracy());
  await ready(page);
  const state = await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.querySelector('kalendarium-widget'));
    widget.remove();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    history.replaceState(null, '', '?kal-q=europa');
    dispatchEvent(new PopStateEvent('popstate'));
    return widget.state;
  });
  assert.equal(state, '');
});

test('Prerendered markup is taken over node by node, without a mutation in what stands there', async () => {
  const letGo = site.hold('/dist/kalendarium.js');
  const page = await site.open(prerendered('2021-05-01T08:00'));
  await page.locator('.kal-item').first().waitFor();
  await page.locator('kalendarium-widget').evaluate((widget) => {
    /** @type {any} */ (globalThis).changes = [];
    new MutationObserver((records) =>
      records.forEach(({ target, type, attributeName }) =>
        /** @type {any} */ (globalThis).changes.push(`${type} ${attributeName} ${/** @type {Element} */ (target).className}`),
      ),
    ).observe(/** @type {Node} */ (widget.shadowRoot?.querySelector('.kal')), {
      subtree: true, childList: true, attributes: true, characterData: true,
    }); // prettier-ignore
    document.body.append(Object.assign(document.createElement('script'), { src: '/dist/kalendarium.js' }));
  });
  letGo();
  await ready(page);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).changes), []);
  assert.equal(await page.locator('.kal').count(), 1);
  assert.deepEqual(page.said, []);
});

test('What a visitor did before the script came is kept: words, choices, focus', async () => {
  const page = await site.open(prerendered('2021-05-01T08:00'));
  await page.getByRole('searchbox').pressSequentially('europa');
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('script'), { src: '/dist/kalendarium.js' })));
  await ready(page);
  await page.getByRole('heading', { name: '1 händelse', exact: true }).waitFor();
  assert.equal(await focused(page), '[q]');
  assert.equal(await page.getByRole('searchbox').inputValue(), 'europa');
  assert.equal(await page.evaluate(() => location.search), '?kal-q=europa');
});

test('Markup made yesterday from older data is replaced in one go, and its place is kept', async () => {
  const page = await site.open(`${prerendered('2020-05-01T08:00')}<p id="below">Nedanför</p>`);
  const place = () => page.locator('#below').evaluate((element) => element.getBoundingClientRect().top);
  const before = await place();
  site.put(`/${file}`, readFileSync(join(root, file), 'utf8').replaceAll('Europadagen', 'Nordendagen'));
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('script'), { src: '/dist/kalendarium.js' })));
  await ready(page);
  await page.getByRole('link', { name: /Livesändning från Nordendagen/ }).waitFor();
  assert.equal(await place(), before);
  site.put(`/${file}`, readFileSync(join(root, file)));
});

test('Prerendered markup stays when its data cannot be fetched', async () => {
  const page = await site.open(prerendered('2021-05-01T08:00', '/finns-inte.json') + script);
  await page.getByRole('button', { name: 'Försök igen' }).waitFor();
  assert.equal(await page.getByRole('link', { name: /Livesändning från Europadagen/ }).isVisible(), true);
});

test('A teaser shows so many items, no filters, and the way to the whole', async () => {
  const page = await site.open(democracy('limit="3" more-url="/kalender"'));
  await ready(page);
  assert.equal(await page.locator('.kal-item').count(), 3);
  assert.equal(await page.getByRole('searchbox').count(), 0);
  assert.equal(await page.locator('.kal-teaser a').getAttribute('href'), '/kalender');
});

test('Hostile content is text', async () => {
  const page = await site.open(
    `<kalendarium-widget src="${example('fientligt')} ${example('fientligt-lankar')}" now="2026-11-21T12:00" state="when=all"></kalendarium-widget>${script}`,
  );
  await ready(page);
  const found = await page.locator('kalendarium-widget').evaluate((widget) => {
    const own = /** @type {ShadowRoot} */ (widget.shadowRoot);
    return [
      own.querySelectorAll('script, iframe, style, object, embed, [onerror], [onclick], [style]:not(.kal-frame)').length,
      [...own.querySelectorAll('a')].filter((link) => !/^(https?|mailto|tel):/.test(link.protocol)).length,
    ];
  });
  assert.deepEqual(found, [0, 0]);
});
