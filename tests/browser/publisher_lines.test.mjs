// SPDX-License-Identifier: MIT
// The publisher's page makes the same lines of a page's HTML as the command, which has another parser.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { call, instantiate } from '../../web/engine.mjs';
import { root, startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
/** @type {import('playwright-core').Page} */
let page;
/** @type {any} */
let core;
before(async () => {
  core = await instantiate(readFileSync(join(root, 'build/wasm/kalendarium-publisher.wasm')));
  core._initialize?.();
  site = await startSite();
  page = await site.open('<script type="module">import { readPage } from "/web/publisher/lines.mjs"; window.readPage = readPage;</script>');
  await page.waitForFunction(() => 'readPage' in window);
});
after(() => site.close());

/** @param {string} html */
function linesOfCommand(html) {
  const { stdout, status } = spawnSync(join(root, 'build/release/tests/lines_dump'), { input: html, encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(status, 0);
  return JSON.parse(stdout);
}

/** @param {string[]} pages */
async function linesOfPage(pages) {
  const read = await page.evaluate((all) => all.map((html) => /** @type {any} */ (window).readPage(html).lines), pages);
  // Redirects and the mailing service's frame are the core's to take off. A page without any text is refused.
  return read.map((lines) => JSON.parse(call(core, 'kalendarium_import_letter', [], [JSON.stringify({ lines })])).lines ?? []);
}

/** @param {string[]} pages */
async function compare(pages) {
  const ours = await linesOfPage(pages);
  pages.forEach((html, i) => assert.deepEqual(ours[i], linesOfCommand(html), html.length < 2000 ? html : html.slice(0, 300)));
}

/** @param {string} folder */
const pagesIn = (folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => /\.html?$/.test(name)).map((name) => readFileSync(join(folder, name), 'utf8')) : []);

test('Whole newsletters have the same lines', () =>
  compare(['html', 'held-out'].flatMap((folder) => pagesIn(join(root, 'tests/import', folder)))));

test('The newsletters of the corpus have the same lines', { skip: !process.env.KALENDARIUM_CORPUS }, () =>
  compare(pagesIn(process.env.KALENDARIUM_CORPUS ?? '')));

test('The pages of the native tests have the same lines', () => {
  const source = readFileSync(join(root, 'tests/import/readers/html_lines_test.cc'), 'utf8');
  const literals = [...source.matchAll(/shown\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)/g)].map(([, text]) =>
    [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => JSON.parse(`"${part}"`)).join(''),
  );
  assert.ok(literals.length > 12);
  return compare(literals);
});

/** Numbers that are always the same (mulberry32). @param {number} seed */
function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const tags = 'p div span b strong h1 h2 h4 ul ol li table tr td th tbody a pre br hr font small big center section em img blockquote button'.split(' ');
const texts = ['Konsert', ' 9 maj ', 'kl.&nbsp;18', '\n  ', 'å&shy;ä', ' ', '&#8203;', 'En lång rad text om våren. ', '5', '&amp;', '🎵', '\t'];
const looks = ['', '', '', ' style="font-size:22px"', ' style="font-weight:bold"', ' style="display:none"', ' class="a"', ' class="b c"', ' hidden', ' style="font-size:1.5em"', ' size=5', ' start=3', ' role=presentation', ' href="https://a.example/?x=1"', ' href=" mailto:a@a.example"', ' href="#x"'];

/** Markup as careless programs write it: ends are missing, cross or stand alone. @param {() => number} random */
function carelessPage(random) {
  const pick = (/** @type {string[]} */ list) => list[Math.floor(random() * list.length)];
  let html = '<style>.a{font-size:130%} td.b{font-weight:700} .c{visibility:hidden}</style>';
  for (let i = 5 + random() * 40; i > 0; i -= 1) {
    const kind = random();
    if (kind < 0.4) html += pick(texts);
    else if (kind < 0.75) html += `<${pick(tags)}${pick(looks)}>`;
    else html += `</${pick(tags)}>`;
  }
  return html;
}

test('Three hundred careless pages have the same lines', async () => {
  const random = randomFrom(5);
  await compare(Array.from({ length: 300 }, () => carelessPage(random)));
});
