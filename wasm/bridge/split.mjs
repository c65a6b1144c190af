// SPDX-License-Identifier: MIT
//
// split: cuts the visitor's module in two: what a first view needs, which stands in kalendarium.js, and the rest, which is fetched
// when somebody is about to open an item, search or turn to another view (docs/decisions/19-two-parts.md).
//
//   node wasm/bridge/split.mjs LINKED.wasm WHOLE.wasm FIRST.wasm REST.wasm
//
// The way into the rest is through the gates: the functions that the linked module exports beside those of the bridge. Whatever is
// reached through them alone goes with them; what is also reached otherwise, or by a pointer, stays. With them go the constant
// texts that the linked module exports, and the literals that they alone know. Both parts share one memory and one table, so
// there is one instance and nothing is loaded twice. Binaryen's wasm-split does the cutting; LINKED has the names of its functions. WHOLE is the same in one piece, without the gates' exports.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  readData, readExports, readGlobals, readImports, readSections, readTableSize, withData, withExports, withImports, withLongerTable,
  withTableSize, writeModule,
} from './module_sections.mjs';

/** @typedef {import('./module_sections.mjs').Data} Data */
/** @typedef {import('./module_sections.mjs').Export} Export */
/** @typedef {import('./module_sections.mjs').Section} Section */

const features = ['--mvp-features', '--enable-bulk-memory', '--enable-mutable-globals', '--enable-sign-ext'];
/** What the linker promises of its memory: nothing stands below 1024, and all else begins as zeros. */
const promises = ['--low-memory-unused', '--zero-filled-memory'];
/** As in module.cmake: what the linker has left apart stays so. */
const apart = ['--one-caller-inline-max-function-size', '100'];
const smaller = ['--flatten', '--rereloop', '-Oz', '-Oz', '--reorder-functions', '--reorder-locals'];
const functionKind = 0;
const tableKind = 1;
const globalKind = 3;
const bridge = /^(kalendarium_\w+|memory|_initialize)$/;

/** @param {string} program @param {string[]} words */
function run(program, words) {
  const { status, stdout, stderr, error } = spawnSync(program, [...features, ...words], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) throw error ?? new Error(`${program} failed: ${stderr}`);
  return stdout;
}

/** @param {string} file @param {string} to */
const optimise = (file, to) => run('wasm-opt', [...promises, ...apart, ...smaller, '--strip-debug', '--strip-producers', file, '-o', to]);

// --- What goes where --------------------------------------------------------------------------

/** Who calls whom, who is exported, and who is reached by a pointer. @param {string} text the module as text */
function callGraph(text) {
  /** @type {Map<string, string[]>} */
  const calls = new Map();
  /** @type {Map<string, string>} by the exported name */
  const exported = new Map();
  /** @type {string[]} */
  const pointed = [];
  let called = pointed;
  for (const line of text.split('\n')) {
    const [, start] = /^ \(func \$(\S+)/.exec(line) ?? [];
    const [, name, what] = /^ \(export "(.+)" \(func \$(\S+)\)\)/.exec(line) ?? [];
    if (start) calls.set(start, (called = []));
    else if (!line.startsWith('  ')) called = pointed;
    if (name) exported.set(name, what);
    if (/^ \((elem \(|start)/.test(line)) pointed.push(...Array.from(line.matchAll(/\$([^\s()]+)/g), ([, entry]) => entry));
    for (const [, callee] of line.matchAll(/\((?:call|ref\.func) \$([^\s()]+)/g)) called.push(callee);
  }
  return { calls, exported, pointed };
}

/** @param {ReturnType<typeof callGraph>} graph @param {(name: string) => boolean} isGate by its exported name */
function behindGates({ calls, exported, pointed }, isGate) {
  const gates = new Set([...exported].filter(([name]) => isGate(name)).map(([, what]) => what));
  const reached = new Set();
  const open = [...pointed, ...[...exported].filter(([name]) => bridge.test(name)).map(([, what]) => what)];
  for (let name; (name = open.pop()); ) {
    if (reached.has(name) || gates.has(name) || !calls.has(name)) continue;
    reached.add(name);
    open.push(...(calls.get(name) ?? []));
  }
  return [...calls.keys()].filter((name) => !reached.has(name));
}

/** The C++ functions that say themselves that they are gates. @param {string} name as it is exported */
const isGate = (name) => name.startsWith('_ZN11kalendarium');

// --- The texts --------------------------------------------------------------------------------

/** The bytes of a constant text, up to its 0, and what is left of the data. @param {Data[]} data @param {number} start address */
function cutText(data, start) {
  const whole = data.find(({ address, bytes }) => address <= start && start < address + bytes.length);
  if (!whole) throw new Error(`No data is at ${start}.`);
  const from = start - whole.address;
  const zero = whole.bytes.indexOf(0, from);
  const to = zero < 0 ? whole.bytes.length : zero;
  const before = { address: whole.address, bytes: whole.bytes.subarray(0, from) };
  const after = { address: whole.address + to, bytes: whole.bytes.subarray(to) };
  return {
    text: { address: start, bytes: whole.bytes.subarray(from, to) },
    left: data.flatMap((entry) => (entry === whole ? [before, after] : [entry])).filter(({ bytes }) => bytes.length > 0),
  };
}

/** Moves the texts that are behind gates, and copies the others. @param {Section[]} first @param {Section[]} rest @param {number[]} places @param {Data[]} others */
function moveTexts(first, rest, places, others) {
  let data = readData(first);
  const moved = places.map((place) => {
    const { text, left } = cutText(data, place);
    data = left;
    return text;
  });
  return [withData(first, data), withData(rest, [...moved, ...others])];
}

/** Every number in a module's text that may be an address. @param {string} text */
const addressesIn = (text) => Array.from(text.matchAll(/(?:i32\.const |offset=)(\d+)/g), ([, digits]) => Number(digits));

/** @typedef {{ place: number, value: number }} Word four bytes of data, that may be an address */

/** @param {Data[]} data @returns {Word[]} */
const wordsOf = (data) =>
  data.flatMap(({ address, bytes }) => {
    const skipped = -address & 3;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    return Array.from({ length: Math.max(0, (bytes.length - skipped) >> 2) }, (_, i) => {
      const at = skipped + 4 * i;
      return { place: address + at, value: view.getUint32(at, true) };
    });
  });

/**
 * The addresses in data that the first part may read: those in a table whose beginning it has, where the last address before them
 * that anybody has is its own.
 * @param {Data[]} data @param {number[]} first @param {number[]} rest
 */
function addressesWithin(data, first, rest) {
  const own = new Set(first);
  const all = [...new Set([...first, ...rest])].sort((left, right) => left - right);
  return wordsOf(data)
    .filter(({ place }) => own.has(all[all.findLastIndex((each) => each <= place)]))
    .map(({ value }) => value);
}

const shortest = 4;

/**
 * The literal texts, with a 0 before and after them, that the rest alone has the address of: nobody in the first part knows where one
 * begins, nor any place within it.
 * @param {Data[]} data @param {string} first as text @param {string} rest as text @returns {Data[]}
 */
function textsOfRest(data, first, rest) {
  const [inFirst, inRest] = [addressesIn(first), addressesIn(rest)];
  const others = [...inFirst, ...addressesWithin(data, inFirst, inRest)];
  const candidates = [...inRest, ...wordsOf(data).map(({ value }) => value)];
  const isKnown = (/** @type {number} */ from, /** @type {number} */ to) => others.some((each) => each >= from && each <= to);
  return [...new Set(candidates)].flatMap((start) => {
    const holder = data.find(({ address, bytes }) => address < start && start < address + bytes.length);
    if (!holder || holder.bytes[start - holder.address - 1] !== 0) return [];
    const from = start - holder.address;
    const to = holder.bytes.indexOf(0, from);
    const bytes = holder.bytes.subarray(from, to);
    const isText = to - from >= shortest && bytes.every((byte) => byte >= 32 && byte !== 127);
    return isText && !isKnown(start, start + to - from) ? [{ address: start, bytes }] : [];
  });
}

/** Zeros where these texts stand: a gap that packs to nothing, where an end and a new beginning would not. @param {Section[]} sections @param {Data[]} texts */
function withoutTexts(sections, texts) {
  const data = readData(sections).map(({ address, bytes }) => {
    const left = bytes.slice();
    for (const text of texts) {
      const from = text.address - address;
      if (from + text.bytes.length > 0 && from < left.length) left.fill(0, Math.max(from, 0), from + text.bytes.length);
    }
    return { address, bytes: left };
  });
  return withData(sections, data);
}

// --- Names ------------------------------------------------------------------------------------

/** Only what the bridge exports and what `isNeeded`. @param {Section[]} sections @param {(name: string) => boolean} [isNeeded] */
const withBridgeAlone = (sections, isNeeded = () => false) =>
  withExports(sections, readExports(sections).filter(({ name }) => bridge.test(name) || isNeeded(name)));

/**
 * What the two parts share has short names: a function is its place in the table, which is longer by these, and is named nowhere else.
 * @param {Section[]} first @param {Section[]} rest
 */
function withShortNames(first, rest) {
  const exports = readExports(first).filter(({ name }) => !bridge.test(name));
  const functions = [...new Set(exports.filter(({ kind }) => kind === functionKind).map(({ index }) => index))].sort((a, b) => a - b);
  const size = readTableSize(first);
  const short = new Map(exports.map(({ name, kind, index }) => [
    name, kind === functionKind ? `${size + functions.indexOf(index)}` : kind === tableKind ? 'table' : `g${index}`,
  ]));
  const others = exports.filter(({ kind }) => kind !== functionKind).map((entry) => ({ ...entry, name: short.get(entry.name) ?? '' }));
  const kept = [...readExports(first).filter(({ name }) => bridge.test(name)), ...others];
  const imports = readImports(rest).map((entry) =>
    withTableSize({ ...entry, name: short.get(entry.name) ?? entry.name }, size + functions.length));
  return [withLongerTable(withExports(first, kept), functions), withImports(rest, imports)];
}

// --- The whole way ----------------------------------------------------------------------------

/** @param {string} file */
const read = (file) => readSections(readFileSync(file));
/** @param {string} file @param {Section[]} sections */
const write = (file, sections) => writeFileSync(file, writeModule(sections));

/** @param {string[]} files LINKED, WHOLE, FIRST, REST @param {(name: string) => string} scratch */
function split([linked, whole, first, rest], scratch) {
  const sections = read(linked);
  write(scratch('whole'), withBridgeAlone(sections));
  optimise(scratch('whole'), whole);

  const behind = behindGates(callGraph(run('wasm-dis', [linked])), isGate);
  writeFileSync(scratch('behind'), behind.join('\n'));
  const words = ['--split', `--split-funcs=@${scratch('behind')}`, '--import-namespace=first', '--placeholder-namespace=rest'];
  run('wasm-split', [linked, ...words, '--export-prefix=%', '-o1', scratch('1'), '-o2', scratch('2')]);

  const globals = readGlobals(sections);
  const places = readExports(sections).filter(({ name, kind }) => kind === globalKind && isGate(name)).map(({ index }) => globals[index]);
  const needed = new Set(readImports(read(scratch('2'))).map(({ name }) => name));
  const literals = textsOfRest(readData(sections), run('wasm-dis', [scratch('1')]), run('wasm-dis', [scratch('2')]));
  const parts = moveTexts(withBridgeAlone(read(scratch('1')), (name) => needed.has(name)), read(scratch('2')), places, literals);
  const [lean, later] = parts.map((part, i) => {
    write(scratch(`part${i}`), part);
    optimise(scratch(`part${i}`), scratch(`small${i}`));
    return read(scratch(`small${i}`));
  });
  withShortNames(withoutTexts(lean, literals), later).forEach((part, i) => write([first, rest][i], part));
}

const folder = mkdtempSync(join(tmpdir(), 'kalendarium-split-'));
try {
  split(process.argv.slice(2), (name) => join(folder, name));
} finally {
  rmSync(folder, { recursive: true });
}
