// SPDX-License-Identifier: MIT
//
// growth: what a question costs the native command as the file grows, from 1 000 events to a million, beside a `cat` of the file.
//
//   const rows = measureGrowth([1_000, 10_000], { command, folder, rounds: 5 });
//
// The file is what `kalendarium index` writes, where the command has that; else issues.json, which may not hold more than 100 000
// events. A process is started for each question, as in a shell: what is measured is the first answer.

import { spawnSync } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { issuesOf, makeEvents } from './events.mjs';
import { median } from './figures.mjs';
import { makeQueries, stateOf } from './queries.mjs';

/** @typedef {{ count: number, bytes: number, isPrepared: boolean, query: number, cat: number, failure?: string }} Growth milliseconds */

const mostInFile = 100_000;
const kindsToAsk = ['browse', 'frequent', 'rare', 'letters', 'slip'];

/** @param {string} program @param {string[]} words */
function run(program, words) {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const time = performance.now() - start;
  return { time, failure: status === 0 ? undefined : (error?.message ?? stderr.split('\n')[0]) };
}

/** @param {number} count @param {string} folder @returns {string[]} the files' names */
function writeFiles(count, folder) {
  const parts = Math.ceil(count / mostInFile);
  return Array.from({ length: parts }, (_, i) => {
    const events = makeEvents(Math.min(count, mostInFile), { seed: count + i, before: i * mostInFile });
    const file = join(folder, `growth-${i}.json`);
    writeFileSync(file, JSON.stringify(issuesOf(events, `brev-${i}`)));
    return file;
  });
}

/** One question of each kind, with the first page of its answer. */
function statesToAsk() {
  const queries = makeQueries();
  return kindsToAsk.map((kind) => queries.find((query) => query.kind === kind)).map((query) => `${query ? stateOf(query) : ''}&page=1`);
}

/** @param {string[]} files @param {{ command: string, rounds: number }} options */
function ask(files, { command, rounds }) {
  const states = statesToAsk();
  /** @type {string | undefined} */
  let failure;
  const times = Array.from({ length: rounds }, () => {
    const own = states.map((state) => run(command, ['query', ...files, '--state', state, '--now', '2026-11-21T12:00']));
    failure ??= own.find((each) => each.failure)?.failure;
    return { query: median(own.map(({ time }) => time)), cat: run('cat', files).time };
  });
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return { bytes, query: median(times.map(({ query }) => query)), cat: median(times.map(({ cat }) => cat)), ...(failure && { failure }) };
}

/** @param {number} count @param {{ command: string, folder: string, rounds: number }} options @returns {Growth} */
function measureOne(count, { command, folder, rounds }) {
  const sources = writeFiles(count, folder);
  const prepared = join(folder, 'growth.prepared');
  const isPrepared = run(command, ['index', ...sources, '-o', prepared]).failure === undefined;
  const isTooMuch = !isPrepared && sources.length > 1;
  const nothing = { bytes: 0, query: NaN, cat: NaN, failure: 'not without a prepared file' };
  const asked = isTooMuch ? nothing : ask(isPrepared ? [prepared] : sources, { command, rounds: isPrepared ? rounds : 1 });
  for (const file of [...sources, prepared]) rmSync(file, { force: true });
  return { count, isPrepared, ...asked };
}

/** @param {number[]} counts @param {{ command: string, folder: string, rounds: number }} options */
export const measureGrowth = (counts, options) => counts.map((count) => measureOne(count, options));
