// SPDX-License-Identifier: MIT
//
// run: what the widget costs beside what one would use instead, in Chromium. `./dev bench` builds, installs and starts it.
//
//   node bench/run.mjs                            1 000 and 10 000 events, the best of the others: about three minutes
//   node bench/run.mjs --full                     100 000 too, all contenders: about half an hour
//     --write                                     puts the tables into docs/benchmarks.md
//     --sizes 1000,20000  --only naive,typed  --tasks load,query,keystroke,list,month,page,growth,import  --rounds 9
//
// All is measured in one run, the contenders taking turns, so that the ratios between them mean something on a machine that does
// other things too. Nothing is remembered from one run to the next; the samples are left in build/bench/results.json.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bundleAll, installed, versionOf, weigh } from './bundle.mjs';
import { lists, searchers } from './contenders.mjs';
import { issuesOf, makeEvents } from './events.mjs';
import { measureGrowth } from './growth.mjs';
import { makeJudge } from './judge.mjs';
import { makeQueries, stateOf } from './queries.mjs';
import { measureReading } from './reading.mjs';
import { report } from './report.mjs';
import { measureAsking, measureDrawing, measureKeystrokes, measureLoading, measureOpening, measureParsing } from './tasks.mjs';
import { openTheatre } from './theatre.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = join(root, 'build/bench');
const command = join(root, 'build/kalendarium');
const benchModule = join(root, 'build/wasm/kalendarium-bench.wasm');
const document = join(root, 'docs/benchmarks.md');
const allTasks = ['load', 'query', 'keystroke', 'list', 'month', 'page', 'growth', 'import'];
const quickTasks = ['load', 'query', 'keystroke', 'list', 'page', 'import'];

const { values: options } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    only: { type: 'string' },
    tasks: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const listOf = (/** @type {string | undefined} */ text) => text?.split(',').filter(Boolean);
const sizes = listOf(options.sizes)?.map(Number) ?? (options.full ? [1_000, 10_000, 100_000] : [1_000, 10_000]);
const only = listOf(options.only);
const tasks = listOf(options.tasks) ?? (options.full ? allTasks : quickTasks);
const rounds = Number(options.rounds ?? (options.full ? 9 : 3));

const started = Date.now();
const say = (/** @type {string} */ line) => console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s ${line}`);
const does = (/** @type {string} */ task) => tasks.includes(task);
/** @param {{ name: string, isSlow?: boolean }} entry */
const isWanted = ({ name, isSlow }) => (only ? only.includes(name) : options.full || !isSlow);

/** What `kalendarium index` writes for a file; undefined where the command does not have it. @param {string} file @returns {Buffer | undefined} */
function prepare(file) {
  const prepared = `${file}.prepared`;
  const { status } = spawnSync(command, ['index', file, '-o', prepared]);
  return status === 0 && existsSync(prepared) ? readFileSync(prepared) : undefined;
}

/** A stemmer of other people's, for the judge. @returns {Promise<(word: string) => string>} */
async function otherStemmer() {
  const { stemmer } = await import(pathToFileURL(join(installed, '@orama/stemmers/dist/se.js')).href);
  return stemmer;
}

/** What a contender's own preparation makes, as a build step in Node. @param {string} name @param {import('./bundle.mjs').Bundle | undefined} bundle @param {Buffer} bytes */
async function makeData(name, bundle, bytes) {
  const file = join(scratch, `search-${name}.mjs`);
  writeFileSync(file, bundle?.script ?? '');
  const { default: contender } = await import(pathToFileURL(file).href);
  return Buffer.from(contender.prepare(new Uint8Array(bytes).buffer));
}

/** @typedef {import('./contenders.mjs').SearchEntry} SearchEntry @typedef {Awaited<ReturnType<typeof bundleAll>>} Bundles */

/**
 * Makes the files of so many events and puts them on the site.
 * @param {import('./theatre.mjs').Theatre} theatre @param {import('./events.mjs').FlatEvent[]} events
 * @param {SearchEntry[]} entries @param {Bundles} bundles
 */
async function putData(theatre, events, entries, bundles) {
  const file = join(scratch, 'issues.json');
  /** @type {Record<string, Buffer | undefined>} */
  const files = { events: Buffer.from(JSON.stringify(events)), issues: Buffer.from(JSON.stringify(issuesOf(events))) };
  writeFileSync(file, /** @type {Buffer} */ (files.issues));
  files.prepared = prepare(file);
  for (const { name } of entries.filter(({ prepares }) => prepares)) files[`made/${name}`] = await makeData(name, bundles.get(name), /** @type {Buffer} */ (files.events));
  /** @type {Record<string, string>} */
  const data = {};
  /** @type {Record<string, { raw: number, gzip: number, brotli: number }>} */
  const bytes = {};
  for (const [name, content] of Object.entries(files)) {
    if (!content) continue;
    data[name] = `/bench/data/${events.length}/${name}.${name === 'prepared' ? 'kal' : 'json'}`;
    theatre.put(data[name], content);
    // As a server compresses what it sends: nobody waits for brotli 11 of 75 MB.
    const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
    bytes[name] = { raw: content.length, gzip: gzipSync(content).length, brotli };
  }
  return { data: /** @type {import('./tasks.mjs').Show['data']} */ (data), bytes };
}

/** @param {Map<string, any>} map without the open pages */
const plain = (map) => Object.fromEntries([...map].map(([name, { page, ...rest }]) => [name, rest]));

/** @param {import('./theatre.mjs').Theatre} theatre @param {number} count @param {Bundles} bundles */
async function measure(theatre, count, bundles) {
  say(`${count} events`);
  const events = makeEvents(count);
  const queries = makeQueries();
  const wanted = searchers.filter(isWanted);
  const { data, bytes } = await putData(theatre, events, wanted, bundles);
  const show = { theatre, count, data, rounds, longest: 60_000, say };
  const entries = wanted.filter((entry) => entry.data !== 'prepared' || data.prepared);
  /** @type {Record<string, any>} */
  const results = { count, bytes };
  if (does('load') || does('query')) {
    const loaded = await measureLoading(does('load') ? show : { ...show, rounds: 1 }, entries);
    if (does('load')) results.parsing = await measureParsing(show, entries[0]);
    if (does('query')) results.asking = plain(await measureAsking(show, entries, loaded, queries, makeJudge(events, queries, await otherStemmer())));
    for (const { page } of loaded.values()) await page?.close();
    results.loading = plain(loaded);
  }
  if (does('keystroke')) results.keystrokes = await measureKeystrokes(show, queries.map(stateOf));
  const drawers = lists.filter(isWanted);
  for (const view of /** @type {const} */ (['list', 'month'])) if (does(view)) results[view] = plain(await measureDrawing(show, drawers, view));
  if (does('page') && count <= 10_000) results.page = plain(await measureOpening(show, drawers));
  return results;
}

/** @param {Bundles} searching @param {Bundles} drawing */
function describe(searching, drawing) {
  const own = weigh(readFileSync(join(root, 'build/dist/kalendarium.js'), 'utf8'));
  /** @param {{ name: string, about: string, library?: string, isOurs?: boolean }} entry @param {Bundles} bundles */
  const one = ({ name, about, library, isOurs = false }, bundles) => ({
    name, about, isOurs, isLibrary: Boolean(library), version: library ? versionOf(library) : '', bytes: isOurs ? own : bundles.get(name)?.bytes,
  }); // prettier-ignore
  return { searchers: searchers.filter(isWanted).map((entry) => one(entry, searching)), lists: lists.filter(isWanted).map((entry) => one(entry, drawing)) };
}

async function main() {
  mkdirSync(scratch, { recursive: true });
  const searching = await bundleAll('search', searchers.filter(isWanted));
  const drawing = await bundleAll('list', lists.filter(isWanted));
  const theatre = await openTheatre();
  const module = readFileSync(benchModule);
  theatre.put('/bench/kalendarium-bench.wasm', module);
  for (const [name, parts] of searching) theatre.putModule(`search-${name}`, parts);
  for (const [name, parts] of drawing) theatre.putModule(`list-${name}`, parts);
  const machine = { processor: cpus()[0]?.model ?? '', cores: cpus().length, memory: totalmem(), chromium: theatre.version, node: process.version, loadBefore: loadavg()[0] };
  /** @type {Record<string, any>[]} */
  const bySize = [];
  try {
    for (const count of sizes) bySize.push(await measure(theatre, count, searching));
  } finally {
    await theatre.close();
  }
  const growth = does('growth') ? measureGrowth(options.full ? [1_000, 10_000, 100_000, 1_000_000] : sizes, { command, folder: scratch, rounds }) : [];
  const reading = does('import') ? await measureReading({ command, folder: scratch, rounds }) : undefined;
  const took = (Date.now() - started) / 1000;
  const results = { date: new Date().toISOString(), took, rounds, machine: { ...machine, loadAfter: loadavg()[0] }, queries: makeQueries(), ...describe(searching, drawing), bySize, growth, ...(reading && { reading }) };
  writeFileSync(join(scratch, 'results.json'), JSON.stringify(results));
  const text = report(/** @type {any} */ (results));
  console.log(text);
  if (options.write) writeTables(text);
}

/** Between the marks stand the tables of the last run; all else in the document is written by hand. @param {string} text */
function writeTables(text) {
  const before = readFileSync(document, 'utf8');
  const after = before.replace(/(<!-- results -->\n)[^]*(<!-- end of results -->)/, (_, begin, end) => `${begin}\n${text}\n${end}`);
  writeFileSync(document, after);
  say('The tables are in docs/benchmarks.md.');
}

await main();
