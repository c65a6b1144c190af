// SPDX-License-Identifier: MIT
//
// report: the tables of a run, in Markdown.
//
//   console.log(report(JSON.parse(readFileSync('build/bench/results.json', 'utf8'))));

import { goals } from './goals.mjs';
import { figure, kilobytes, median, megabytes, percent, quantile, table, times } from './figures.mjs';

/**
 * @typedef {{ name: string, about: string, isOurs: boolean, isLibrary: boolean, version: string, bytes: import('./bundle.mjs').Bytes }} Contender
 * @typedef {object} OfSize
 * @property {number} count
 * @property {Record<string, { raw: number, gzip: number, brotli: number }>} bytes
 * @property {Record<string, import('./tasks.mjs').Loading>} [loading]
 * @property {{ decode: number[], parse: number[], memory: number[] }} [parsing]
 * @property {Record<string, import('./tasks.mjs').Asking>} [asking]
 * @property {number[][]} [keystrokes]
 * @property {Record<string, import('./tasks.mjs').Drawing>} [list]
 * @property {Record<string, import('./tasks.mjs').Drawing>} [month]
 * @property {Record<string, import('./tasks.mjs').Opening>} [page]
 *
 * @typedef {object} Results
 * @property {string} date @property {number} took seconds @property {number} rounds
 * @property {{ processor: string, cores: number, memory: number, chromium: string, node: string, loadBefore: number, loadAfter: number }} machine
 * @property {import('./queries.mjs').Query[]} queries
 * @property {Contender[]} searchers @property {Contender[]} lists
 * @property {OfSize[]} bySize
 * @property {import('./growth.mjs').Growth[]} growth
 * @property {import('./reading.mjs').Reading} [reading]
 */

const nameOf = (/** @type {number} */ count) => String(count).replace(/\B(?=(\d{3})+$)/g, ' ');

/** Entries, the fastest first and what failed last. @template T @param {Record<string, T>} record @param {(value: T) => number} time */
const byTime = (record, time) => Object.entries(record).sort(([, a], [, b]) => (time(a) || Infinity) - (time(b) || Infinity));

/** Each query's median. @param {import('./tasks.mjs').Asking} asking */
export const perQuery = ({ times: samples }) => samples.map(median);

/** How far a round may stray from the others: the worst sample of a query beside its median. @param {Results} results */
function noise({ bySize, machine: { loadBefore, loadAfter, cores }, rounds }) {
  const worst = bySize.flatMap(({ asking = {} }) => Object.values(asking).flatMap(({ times: samples }) => samples.filter(({ length }) => length > 2).map((list) => Math.max(...list) / median(list))));
  const strays = worst.length ? `The slowest of a query's ${rounds} rounds took ${figure(median(worst))} times the median typically, and ${figure(quantile(worst, 0.95))} times in one case of twenty. ` : '';
  return `${strays}The machine's load was ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after, on ${cores} cores. A difference below half is no finding; the milliseconds do not travel.\n`;
}

/** @param {OfSize} ofSize @param {Results} results */
function askingTable({ count, asking = {} }, { queries }) {
  const ours = asking.kalendarium ? perQuery(asking.kalendarium) : [];
  const rows = byTime(asking, (each) => median(perQuery(each))).map(([name, each]) => {
    const own = perQuery(each);
    const { recall = NaN, precision = NaN, byRules = NaN, slips = NaN, wrongOrder = 0, wrongCounts = 0 } = each.verdict ?? {};
    const remarks = [each.failure, wrongOrder && `order wrong in ${wrongOrder}`, wrongCounts && `counts wrong in ${wrongCounts}`].filter(Boolean).join(', ');
    return [name, figure(median(own)), times(median(own), median(ours)), figure(quantile(own, 0.95)), times(quantile(own, 0.95), quantile(ours, 0.95)), percent(recall), percent(precision), percent(byRules), percent(slips), remarks];
  });
  const head = [`${nameOf(count)} events`, 'median, ms', '× ours', '95th, ms', '× ours', 'recall', 'precision', 'by our rules', 'slips found', 'remarks'];
  return table(head, rows) + `\n${kindsTable(asking, queries)}`;
}

/** @param {Record<string, import('./tasks.mjs').Asking>} asking @param {Results['queries']} queries */
function kindsTable(asking, queries) {
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const rows = byTime(asking, (each) => median(perQuery(each))).map(([name, each]) => {
    const own = perQuery(each);
    return [name, ...kinds.map((kind) => figure(median(own.filter((_, i) => queries[i].kind === kind))))];
  });
  return table(['median by kind of query, ms', ...kinds], rows);
}

/** @param {Results} results */
function loadingTable({ bySize }) {
  const sizes = bySize.filter(({ loading, parsing }) => loading && parsing);
  const names = Object.keys(sizes.at(-1)?.loading ?? {});
  const lastTime = (/** @type {string} */ name) => median(sizes.at(-1)?.loading?.[name]?.times ?? []) || Infinity;
  /** @param {string} name @param {'times' | 'later' | 'slices'} what */
  const cells = (name, what) => sizes.flatMap(({ loading, parsing }) => {
    const { [what]: samples = [], failure } = loading?.[name] ?? {};
    return [failure ?? figure(median(samples)), what === 'slices' ? '' : times(median(samples), median(parsing?.parse ?? []))];
  }); // prettier-ignore
  const isLater = (/** @type {string} */ name) => sizes.some(({ loading }) => loading?.[name]?.later?.length);
  const rows = names.sort((a, b) => lastTime(a) - lastTime(b)).flatMap((name) => [
    [name, ...cells(name, 'times')],
    ...(isLater(name) ? [[`– its search index afterwards`, ...cells(name, 'later')], ['– one slice of that', ...cells(name, 'slices')]] : []),
  ]); // prettier-ignore
  const parse = ['JSON.parse alone', ...sizes.flatMap(({ parsing }) => [figure(median(parsing?.parse ?? [])), '1×'])];
  const decode = ['decoding UTF-8 alone', ...sizes.flatMap(({ parsing }) => [figure(median(parsing?.decode ?? [])), ''])];
  return table(['', ...sizes.flatMap(({ count }) => [`${nameOf(count)}, ms`, '× JSON.parse'])], [parse, decode, ...rows]);
}

/** @param {Results} results */
function memoryTable({ bySize }) {
  const sizes = bySize.filter(({ loading, parsing }) => loading && parsing);
  const names = Object.keys(sizes.at(-1)?.loading ?? {});
  const held = (/** @type {OfSize | undefined} */ ofSize, /** @type {string} */ name) => median(ofSize?.loading?.[name]?.memory ?? []);
  const rows = names.sort((a, b) => (held(sizes.at(-1), a) || Infinity) - (held(sizes.at(-1), b) || Infinity)).map((name) => [name, ...sizes.map((ofSize) => megabytes(held(ofSize, name)))]);
  const objects = ['the parsed objects alone', ...sizes.map(({ parsing }) => megabytes(median(parsing?.memory ?? [])))];
  return table(['held after loading, MB', ...sizes.map(({ count }) => nameOf(count))], [objects, ...rows]);
}

/** @param {Results} results */
function filesTable({ bySize }) {
  const rows = bySize.flatMap(({ count, bytes }) => Object.entries(bytes).map(([name, { raw, gzip, brotli }]) => [`${nameOf(count)}: ${name}`, megabytes(raw), megabytes(gzip), megabytes(brotli)]));
  return table(['file', 'MB', 'gzip, MB', 'brotli 5, MB'], rows);
}

/** @param {Results} results */
function keystrokeTable({ bySize, queries }) {
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const rows = bySize.filter(({ keystrokes }) => keystrokes).map(({ count, keystrokes = [] }) => {
    const own = keystrokes.map(median);
    return [nameOf(count), figure(median(own)), figure(quantile(own, 0.95)), figure(quantile(keystrokes.flat(), 1)), ...kinds.map((kind) => figure(median(own.filter((_, i) => queries[i].kind === kind))))];
  }); // prettier-ignore
  return table(['events', 'median, ms', '95th', 'slowest of all', ...kinds], rows);
}

/** @param {OfSize} ofSize @param {'list' | 'month'} view */
function drawingTable(ofSize, view) {
  const record = ofSize[view] ?? {};
  const naive = record.naive ?? { mount: [], update: [] };
  const rows = byTime(record, ({ mount }) => median(mount)).map(([name, { mount, update, shown, nodes, failure }]) =>
    failure ? [name, failure, '', '', '', '', ''] : [name, figure(median(mount)), times(median(mount), median(naive.mount)), figure(median(update)), times(median(update), median(naive.update)), shown, nodes],
  );
  return table([`${view} out of ${nameOf(ofSize.count)}`, 'first, ms', '× naive', 'change, ms', '× naive', 'events shown', 'elements'], rows);
}

/** @param {Results} results */
function pageTable({ bySize }) {
  const sizes = bySize.filter(({ page }) => page);
  const names = [...new Set(sizes.flatMap(({ page = {} }) => Object.keys(page)))];
  const time = (/** @type {OfSize | undefined} */ ofSize, /** @type {string} */ name) => median(ofSize?.page?.[name]?.times ?? []);
  const rows = names.sort((a, b) => time(sizes.at(-1), a) - time(sizes.at(-1), b)).map((name) => [name, ...sizes.flatMap((ofSize) => [figure(time(ofSize, name)), times(time(ofSize, name), time(ofSize, 'naive'))])]);
  return table(['the page, cold', ...sizes.flatMap(({ count }) => [`${nameOf(count)}, ms`, '× naive'])], rows);
}

/** @param {Results} results */
function growthTable({ growth }) {
  const rows = growth.map(({ count, bytes, isPrepared, query, cat, failure }) => [nameOf(count), isPrepared ? 'prepared' : 'issues.json', megabytes(bytes), failure ?? figure(query), figure(cat), failure ? '' : times(query, cat)]);
  return table(['events', 'file', 'MB', '`kalendarium query`, ms', '`cat`, ms', '× cat'], rows);
}

/** @param {import('./reading.mjs').Reading} reading */
export function readingTable({ newsletters, phrases, rows, own, heldOut }) {
  const readers = rows.map(({ name, days, times: timed, phrases: right, traps, speed }) => [name, percent(days), percent(timed), ...(phrases ? [right, traps] : ['–', '–']), megabytes(speed)]);
  const scores = Object.keys(own).map((measure) => [measure, own[measure].toFixed(3), heldOut[measure].toFixed(3)]);
  return [
    table([`${newsletters} newsletters`, 'days found', 'with their time', `phrases right${phrases ? `, of ${phrases - 4}` : ''}`, 'traps left alone, of 4', 'MB/s'], readers),
    table(['`kalendarium import`: F1 (sure: share that is right)', 'our own newsletters', 'held out'], scores),
  ].join('\n'); // prettier-ignore
}

/** @param {Contender[]} contenders */
function weightTable(contenders) {
  const rows = [...contenders].sort((a, b) => a.bytes.brotli - b.bytes.brotli).map(({ name, version, bytes, about }) => [name, version, kilobytes(bytes.raw), kilobytes(bytes.gzip), kilobytes(bytes.brotli), about]);
  return table(['script and styles', 'version', 'kB', 'gzip', 'brotli', 'what it is'], rows);
}

/** @param {Results} results */
export function report(results) {
  const { date, took, rounds, machine, lists, searchers, bySize } = results;
  const { processor, cores, memory, chromium, node } = machine;
  /** A section, if there is something in it. @param {string} title @param {boolean} isThere @param {() => string} text */
  const section = (title, isThere, text) => (isThere ? `## ${title}\n\n${text()}\n` : '');
  const has = (/** @type {keyof OfSize} */ task) => bySize.some((ofSize) => ofSize[task]);
  const of = (/** @type {keyof OfSize} */ task) => bySize.filter((ofSize) => ofSize[task]);
  return [
    `${date.slice(0, 16).replace('T', ' ')} UTC; ${processor}, ${cores} cores, ${(memory / 2 ** 30).toFixed(0)} GiB; Chromium ${chromium}, Node ${node}; ${rounds} rounds, ${Math.round(took / 60)} minutes in all.\n\n${noise(results)}`,
    section('The goals', true, () => goals(results)),
    section('A query: all hits in order and four facets', has('asking'), () => of('asking').map((ofSize) => askingTable(ofSize, results)).join('\n')),
    section('The whole keystroke: from a state’s text to the patched page', has('keystrokes'), () => keystrokeTable(results)),
    section('Loading: from the file’s bytes to ready', has('parsing'), () => loadingTable(results)),
    section('Memory', has('parsing'), () => memoryTable(results)),
    section('The files', true, () => filesTable(results)),
    section('A list of 50', has('list'), () => of('list').map((ofSize) => drawingTable(ofSize, 'list')).join('\n')),
    section('A month', has('month'), () => of('month').map((ofSize) => drawingTable(ofSize, 'month')).join('\n')),
    section('The whole page, over loopback', has('page'), () => pageTable(results)),
    section('Growth, natively: a process, a question, the first page of its answer', results.growth.length > 0, () => growthTable(results)),
    section('Reading newsletters', results.reading !== undefined, () => readingTable(/** @type {import('./reading.mjs').Reading} */ (results.reading))),
    section('What is shipped', true, () => `${weightTable(searchers)}\n${weightTable(lists)}`),
  ].filter(Boolean).join('\n'); // prettier-ignore
}
