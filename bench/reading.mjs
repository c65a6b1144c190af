// SPDX-License-Identifier: MIT
//
// reading: how newsletters are read, beside chrono-node, the reader of dates that knows most Swedish. The newsletters are those of
// tests/import with their truth, and the phrases those of KALENDARIUM_CORPUS where it is set.
//
//   const rows = await measureReading({ command, folder, rounds: 3 });
//
// chrono-node finds dates and does not say what they are for, so only the days that the truth has are counted as found or not; a
// day beyond those is no fault of it, but is one of ours. Speed: ours is the command's on one file of many newsletters, less the
// start of a process; chrono-node's is its parser's alone, a newsletter at a time.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeReader, newslettersIn, scoreOf } from '../tests/import/newsletters.mjs';
import { isMeant } from '../tests/import/phrases.mjs';
import { measures, sessionsOf, total, valueOf } from '../tests/import/score.mjs';
import { installed, versionOf } from './bundle.mjs';
import { median } from './figures.mjs';

/** @typedef {import('../tests/import/score.mjs').Json} Json @typedef {import('../tests/import/newsletters.mjs').Newsletter} Newsletter */
/** @typedef {{ name: string, days: number, times: number, phrases: number, traps: number, speed: number }} Row shares of days and times; bytes a second */
/** @typedef {{ newsletters: number, phrases: number, rows: Row[], own: Record<string, number>, heldOut: Record<string, number> }} Reading */
/** What a reader finds in a text: `2026-08-25`, `2026-08-25 09:00-14:00`, `2027-04-14 .. 2027-04-15`. @typedef {(text: string, published: string) => string[]} Finds */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bytesToRead = 8e6;
const phrasesTold = '2026-11-21';

/** Days and, where the truth has them, times that a reader of the newsletter must know. @param {Json} truth */
function wanted(truth) {
  const starts = truth.articles.flatMap((/** @type {Json} */ { events }) =>
    events.flatMap((/** @type {Json} */ { sessions }) => sessions.map((/** @type {Json} */ { start }) => start.replace('T', ' '))));
  const last = truth.articles.flatMap((/** @type {Json} */ { deadlines }) => deadlines.map((/** @type {Json} */ { date }) => date));
  return [...new Set([...starts, ...last])].filter((one) => /^\d{4}-\d\d-\d\d/.test(one));
}

/** The days and times of these readings, spans by their first day. @param {string[]} readings */
const found = (readings) => new Set(readings.flatMap((one) => [one.slice(0, 10), one.slice(0, 16)]));

const pad = (/** @type {number} */ number) => String(number).padStart(2, '0');

/** @param {any} component of chrono-node */
function printComponent(component) {
  const day = `${component.get('year')}-${pad(component.get('month'))}-${pad(component.get('day'))}`;
  return component.isCertain('hour') ? `${day} ${pad(component.get('hour'))}:${pad(component.get('minute'))}` : day;
}

/** @param {any} result of chrono-node */
function printResult({ start, end }) {
  const from = printComponent(start);
  if (!end) return from;
  const to = printComponent(end);
  return from.slice(0, 10) === to.slice(0, 10) ? `${from}-${to.slice(11)}` : `${from} .. ${to}`;
}

/** @returns {Promise<Finds>} */
async function chrono() {
  const { sv } = await import(pathToFileURL(join(installed, 'chrono-node/dist/esm/index.js')).href);
  return (text, published) => sv.parse(text, new Date(`${published}T12:00`), { forwardDate: true }).map(printResult);
}

/** The report's readings. @param {import('../tests/import/newsletters.mjs').Reader} read @returns {Finds} */
const ours = (read) => (text, published) => read('-', published, text).report.map(({ reading }) => reading);

/** The draft's starts and last days. @param {import('../tests/import/newsletters.mjs').Reader} read @returns {Finds} */
const drafted = (read) => (text, published) => {
  const articles = read('-', published, text).issues.issues.flatMap((/** @type {Json} */ issue) => issue.articles);
  return articles.flatMap((/** @type {Json} */ { events = [], deadlines = [] }) => [
    ...events.flatMap(sessionsOf).map((/** @type {Json} */ { start }) => start.replace('T', ' ')),
    ...deadlines.map((/** @type {Json} */ { date }) => date),
  ]);
};

/** @param {Newsletter[]} newsletters @param {Finds} finds */
function dayShares(newsletters, finds) {
  const each = newsletters.map(({ path, truth, published = '' }) => ({ want: wanted(truth), has: found(finds(readFileSync(path, 'utf8'), published)) }));
  const all = each.flatMap(({ want, has }) => want.map((one) => ({ day: has.has(one.slice(0, 10)), time: has.has(one), timed: one.length > 10 })));
  const timed = all.filter((one) => one.timed);
  return { days: all.filter(({ day }) => day).length / all.length, times: timed.filter(({ time }) => time).length / timed.length };
}

/** @returns {[string, string][]} */
function corpusPhrases() {
  const corpus = process.env.KALENDARIUM_CORPUS ?? '';
  const file = [join(corpus, 'phrases.json'), join(corpus, 'gold', 'phrases.json')].find((path) => corpus && existsSync(path));
  return file ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/** @param {[string, string][]} phrases @param {(phrase: string) => string[]} readingsOf */
function phraseShares(phrases, readingsOf) {
  const right = phrases.filter(([phrase, meaning]) => isMeant(meaning, readingsOf(phrase)));
  const traps = right.filter(([, meaning]) => meaning === '(nothing)').length;
  return { phrases: right.length - traps, traps };
}

/** Bytes a second. @param {string} command @param {string} text @param {string} folder @param {number} rounds */
function speedOfCommand(command, text, folder, rounds) {
  const [large, small] = ['reading-large.txt', 'reading-small.txt'].map((name) => join(folder, name));
  writeFileSync(large, text.repeat(Math.ceil(bytesToRead / Buffer.byteLength(text))));
  writeFileSync(small, 'Nyhetsbrev\n');
  /** @param {string} file */
  const seconds = (file) => {
    const start = performance.now();
    spawnSync(command, ['import', file, '--published', phrasesTold, '-o', join(folder, 'reading.json')], { stdio: 'ignore' });
    return (performance.now() - start) / 1000;
  };
  const taken = median(Array.from({ length: rounds }, () => seconds(large) - seconds(small)));
  const bytes = readFileSync(large).length;
  for (const file of [large, small, join(folder, 'reading.json')]) rmSync(file, { force: true });
  return bytes / taken;
}

/** Bytes a second. @param {Newsletter[]} newsletters @param {Finds} finds */
function speedOfParser(newsletters, finds) {
  const texts = newsletters.map(({ path }) => readFileSync(path, 'utf8'));
  const start = performance.now();
  for (const text of texts) finds(text, phrasesTold);
  return (1000 * texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)) / (performance.now() - start);
}

/** All measures of tests/import/score.mjs. @param {import('../tests/import/newsletters.mjs').Reader} read @param {Newsletter[]} newsletters */
function scoresOf(read, newsletters) {
  const scores = newsletters.map((one) => scoreOf(read, one));
  return Object.fromEntries(measures.map((measure) => [measure, valueOf(measure, total(scores, measure))]));
}

/** Only in Swedish and as text: chrono-node reads nothing else. @param {Newsletter} newsletter */
const isForBoth = ({ path }) => path.endsWith('.txt') && !/\bthe\b/.test(readFileSync(path, 'utf8'));

/** @param {{ command: string, folder: string, rounds: number }} options @returns {Promise<Reading>} */
export async function measureReading({ command, folder, rounds }) {
  const read = makeReader(command, folder);
  const [own, heldOut] = ['tests/import', 'tests/import/held-out'].map((name) => newslettersIn([join(root, name)]));
  const newsletters = [...own, ...heldOut].filter(isForBoth);
  const phrases = corpusPhrases();
  const text = newsletters.map(({ path }) => readFileSync(path, 'utf8')).join('\n\n');
  /** @param {string} name @param {Finds} inText @param {Finds} inPhrase @param {number} speed @returns {Row} */
  const row = (name, inText, inPhrase, speed) => ({ name, ...dayShares(newsletters, inText), ...phraseShares(phrases, (one) => inPhrase(one, phrasesTold)), speed });
  const other = await chrono();
  const rows = [
    row('kalendarium', drafted(read), ours(read), speedOfCommand(command, text, folder, rounds)),
    row(`chrono-node ${versionOf('chrono-node')}`, other, other, speedOfParser(newsletters, other)),
  ];
  return { newsletters: newsletters.length, phrases: phrases.length, rows, own: scoresOf(read, own), heldOut: scoresOf(read, heldOut) };
}
