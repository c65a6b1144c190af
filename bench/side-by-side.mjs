// SPDX-License-Identifier: MIT
//
// side-by-side: the same 300 events of one month in five calendars: what a keyboard, a screen reader and a visitor's machine have
// to do with each.
//
//   ./dev bench --comparison            prints the table
//   ./dev bench --comparison --write    puts it into docs/comparison.md
//
// Tab stops are counted by pressing Tab from before the calendar until after it. Accessibility is what axe-core finds in the
// calendar's place, all of its rules for WCAG 2.2 A and AA and its best practices.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, versionOf, weigh } from './bundle.mjs';
import { lists } from './contenders.mjs';
import { issuesOf, makeEvents } from './events.mjs';
import { figure, kilobytes, median, table } from './figures.mjs';
import { openTheatre, within } from './theatre.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const document = join(root, 'docs/comparison.md');
const count = 300;
const rounds = 5;
const longest = 60_000;
const mostStops = 2 * count;
const data = `/bench/data/${count}/events.json`;

const contenders = [
  { name: 'kalendarium-widget', title: 'Kalendarium', library: undefined, views: /** @type {const} */ (['list', 'month']) },
  ...lists.filter(({ library }) => library).map(({ name, library = '', views }) => ({ name, title: `${name} ${versionOf(library)}`, library, views })),
];

/**
 * @typedef {object} Measured
 * @property {number[]} mount @property {number[]} update milliseconds
 * @property {number} shown @property {number} nodes @property {number} stops
 * @property {string[]} violations rules, with how many elements break each
 * @property {string} [failure]
 */

/** Tab from the start of the page until it is left: how often focus stopped within the place. @param {import('playwright-core').Page} page */
async function countStops(page) {
  await page.evaluate(() => {
    for (const [where, id] of /** @type {const} */ ([['afterbegin', 'before'], ['beforeend', 'after']])) {
      const button = Object.assign(globalThis.document.createElement('button'), { id, textContent: id });
      globalThis.document.body.insertAdjacentElement(where, button);
    }
    globalThis.document.getElementById('before')?.focus();
  });
  for (let stops = 0; stops <= mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => globalThis.document.activeElement?.id === 'after')) return stops;
  }
  return mostStops;
}

/** @param {import('playwright-core').Page} page @returns {Promise<string[]>} */
async function violationsOf(page) {
  await page.addScriptTag({ content: axe });
  const found = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run('#place', { resultTypes: ['violations'] }));
  return found.violations.map((/** @type {{ id: string, nodes: unknown[] }} */ { id, nodes }) => `${id} (${nodes.length})`);
}

/** @param {import('./theatre.mjs').Theatre} theatre @param {string} name @param {import('./contender.d.ts').ViewName} view @param {Measured} measured @param {boolean} isLast */
async function showOnce(theatre, name, view, measured, isLast) {
  const page = await theatre.page({ css: name });
  try {
    const show = (/** @type {object} */ options) => within(page.call('show', theatre.moduleOf(name), data, view, { isWhole: true, ...options }), longest);
    // What is looked at is the whole month, before anything is chosen.
    const { time, updates, shown, nodes } = await show({ changes: isLast ? 0 : 6 });
    measured.mount.push(time);
    measured.update.push(...updates);
    Object.assign(measured, { shown, nodes });
    if (isLast) Object.assign(measured, { violations: await violationsOf(page.raw), stops: await countStops(page.raw) });
  } catch (error) {
    measured.failure = error instanceof Error ? error.message.split('\n')[0] : String(error);
  }
  await page.close();
}

/** @param {import('./theatre.mjs').Theatre} theatre @param {import('./contender.d.ts').ViewName} view */
async function measure(theatre, view) {
  /** @type {Map<string, Measured>} */
  const results = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, views } of contenders) {
      if (!views.some((each) => each === view)) continue;
      const measured = results.get(name) ?? { mount: [], update: [], shown: 0, nodes: 0, stops: 0, violations: [] };
      results.set(name, measured);
      if (!measured.failure) await showOnce(theatre, name, view, measured, round === rounds - 1);
    }
  }
  return results;
}

/** @param {string} title @param {Map<string, Measured>} results */
function printed(title, results) {
  const rows = contenders.map(({ name, title: called }) => {
    const one = results.get(name);
    if (!one || one.failure) return [called, one?.failure ? `not there: ${one.failure.replace(/^.*Error: /, '')}` : 'none', ...Array(6).fill('')];
    return [called, one.violations.length, one.stops, one.nodes, one.shown, figure(median(one.mount)), figure(median(one.update)), one.violations.join(', ')];
  });
  return table([title, 'axe: rules broken', 'tab stops', 'elements', 'events shown', 'first, ms', 'filter, ms', 'which rules (elements)'], rows);
}

/** @param {string} title @param {import('./bundle.mjs').Bytes} bytes */
const weightRow = (title, { raw, gzip, brotli }) => [title, kilobytes(raw), kilobytes(gzip), kilobytes(brotli)];

/** The one file that a page embeds, and the modules that come when they are needed. */
function ownWeights() {
  const dist = join(root, 'build/dist');
  const later = readdirSync(dist).filter((name) => /^kalendarium-(rest|check).*\.(js|wasm)$/.test(name));
  const weighFile = (/** @type {string} */ name) => weigh(readFileSync(join(dist, name)));
  return [weightRow('Kalendarium', weighFile('kalendarium.js')), ...later.map((name) => weightRow(`Kalendarium, when needed: ${name.split('.')[0]}`, weighFile(name)))];
}

async function main() {
  const theatre = await openTheatre();
  const events = makeEvents(5000).filter(({ start }) => start.startsWith('2026-12')).slice(0, count);
  theatre.put(data, JSON.stringify(events));
  theatre.put(data.replace('events', 'issues'), JSON.stringify(issuesOf(events)));
  /** @type {string[][]} */
  const weights = [];
  for (const { name, title, library } of contenders) {
    const parts = await bundle(`list/${name}.mjs`);
    theatre.putModule(name, parts);
    weights.push(...(library ? [weightRow(title, parts.bytes)] : ownWeights()));
  }
  try {
    const lists = printed(`the list, ${count} events`, await measure(theatre, 'list'));
    const months = printed(`the month, ${count} events`, await measure(theatre, 'month'));
    const text = `Chromium ${theatre.version}, medians of ${rounds} rounds.\n\n${lists}\n${months}\n${table(['script and styles', 'kB', 'gzip', 'brotli'], weights)}`;
    console.log(text);
    if (process.argv.includes('--write')) write(text);
  } finally {
    await theatre.close();
  }
}

/** Between the marks stands what was measured; all else is written by hand. @param {string} text */
function write(text) {
  const before = readFileSync(document, 'utf8');
  writeFileSync(document, before.replace(/(<!-- results -->\n)[^]*(<!-- end of results -->)/, (_, begin, end) => `${begin}\n${text}\n${end}`));
}

await main();
