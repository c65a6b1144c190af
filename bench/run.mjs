// SPDX-License-Identifier: MIT
//
// run: what the widget's core costs beside what a page would do without it. `./dev bench` starts it.
//
// Contenders take turns in one run and each figure is a median, so the ratios mean something on a noisy machine; the
// milliseconds do not travel. "naive" is what one writes by hand: JSON.parse, a filter over the objects, a list of strings.

import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { createEngine } from '../web/engine.mjs';
import { feedOf } from './feed.mjs';

const rounds = 9;
const words = ['s', 'sago', 'dialog', 'växjö', 'kurs ekeby', ''];
const wasm = readFileSync(new URL('../build/dist/kalendarium.wasm', import.meta.url));
const { open } = await createEngine(wasm);

/** @param {() => void} work @returns {number} milliseconds */
function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** @param {string} q */
const requestOf = (q) => `now=2026-01-01T08:00&state=${encodeURIComponent(`q=${encodeURIComponent(q)}&when=all`)}`;

/** @param {any} feed @param {string} q the items that have each word, and how many there are of each place */
function naiveSearch(feed, q) {
  const wanted = q.toLowerCase().split(' ').filter(Boolean);
  const hits = [];
  const counts = new Map();
  for (const { articles } of feed.issues) {
    for (const { title, summary, events } of articles) {
      const text = `${title} ${summary}`.toLowerCase();
      if (!wanted.every((word) => text.includes(word))) continue;
      for (const event of events) {
        hits.push(event);
        counts.set(event.location.locality, (counts.get(event.location.locality) ?? 0) + 1);
      }
    }
  }
  hits.sort((a, b) => (a.startDate < b.startDate ? -1 : 1));
  return { html: hits.slice(0, 20).map(({ title }) => `<li>${title}</li>`).join(''), counts };
}

/** @param {number} count */
function measure(count) {
  const text = feedOf(count);
  const bytes = new TextEncoder().encode(text);
  const engine = open();
  engine.load('issues.json', bytes);
  engine.render(requestOf(''));
  const feed = JSON.parse(text);
  /** @type {Record<'load' | 'parse' | 'key' | 'naive', number[]>} */
  const times = { load: [], parse: [], key: [], naive: [] };
  for (let round = 0; round < rounds; round += 1) {
    const fresh = open();
    times.load.push(time(() => fresh.load('issues.json', bytes)));
    fresh.close();
    times.parse.push(time(() => JSON.parse(new TextDecoder().decode(bytes))));
    for (const word of words) {
      times.key.push(time(() => JSON.parse(engine.render(requestOf(word)))));
      times.naive.push(time(() => naiveSearch(feed, word)));
    }
  }
  engine.close();
  return { count, bytes: bytes.length, load: median(times.load), parse: median(times.parse), key: median(times.key), naive: median(times.naive) };
}

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, medians of ${rounds} rounds\n`);
console.log('| events | MB | load, ms | × decode + JSON.parse | keystroke (search, counts of all facets, view), ms | × naive search, one facet |');
console.log('|--:|--:|--:|--:|--:|--:|');
for (const count of [1_000, 10_000]) {
  const { bytes, load, parse, key, naive } = measure(count);
  const cells = [count, (bytes / 1e6).toFixed(1), load.toFixed(1), (load / parse).toFixed(1), key.toFixed(2), (key / naive).toFixed(1)];
  console.log(`| ${cells.join(' | ')} |`);
}
