// SPDX-License-Identifier: MIT
// The built module, called as the widget calls it: the same answers as the command, no memory lost,
// and a text instead of a trap for whatever comes in.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { createEngine } from '../web/engine.mjs';
import { twinKey } from '../web/wasm_fallback.mjs';
import { sampleStates } from './answers.mjs';

const run = promisify(execFile);
const root = new URL('..', import.meta.url);
const folder = new URL('data/examples/', root);
const command = new URL('build/kalendarium', root).pathname;
const examples = JSON.parse(readFileSync(new URL('examples.json', folder), 'utf8'));
const dist = new URL('build/dist/', root);
const wasm = readFileSync(new URL('kalendarium.wasm', dist));
const checkName = readdirSync(dist).find((name) => /^kalendarium-check\..*\.wasm$/.test(name)) ?? '';
const fullWasm = readFileSync(new URL(checkName, dist));

const opened = async () => (await createEngine(wasm)).open();
/** The visitor's module draws; the full one answers a query as well. */
const openedFull = async () => (await createEngine(fullWasm)).open();

async function openedTwin() {
  await import(new URL('build/dist/kalendarium-nowasm.mjs', root).href);
  return (await createEngine(theTwin)).open();
}
const theTwin = async () => Reflect.get(globalThis, twinKey);

/** States that between them use every key, in ever new company. */
function someStates(count) {
  const values = {
    view: ['agenda', 'feed'],
    when: ['upcoming', 'today', 'week', 'weekend', 'month', 'past', 'all'],
    from: ['2021-03-01', '2026-11-01', 'not-a-day'],
    to: ['2021-06-30', '2026-12-31'],
    q: ['demokrati', 'dialog', 'å', 'SAGOSTUND', '%00', 'é ö'],
    type: ['event', 'deadline'],
    topic: ['dialog', 'nothing-at-all'],
    kind: ['news', 'course', 'tool'],
    mode: ['online', 'offline', 'mixed'],
    price: ['free', 'paid'],
    language: ['sv', 'en'],
    place: ['Göteborg', 'Stockholm'],
    page: ['2', '99', '-1'],
  };
  return sampleStates(values, { count, oneIn: 4 });
}

/** Calls `work` for each item, as many at a time as there are processors. */
async function forEach(items, work) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

const bytesOf = ({ file }) => readFileSync(new URL(file, folder));
const request = (state, now) => new URLSearchParams({ state, now }).toString();

/** An engine for each example, loaded. */
async function enginesOf(open) {
  const engines = new Map();
  for (const example of examples) {
    const engine = await open();
    engine.load(example.file, bytesOf(example));
    engines.set(example, engine);
  }
  return engines;
}

test('the module answers as the command does, for every example and 200 states', async () => {
  const states = someStates(200);
  assert.equal(new Set(states).size > 150, true, 'the states differ');
  const engines = await enginesOf(openedFull);
  const pairs = examples.flatMap((example, n) =>
    states
      .filter((_, i) => process.env.KALENDARIUM_FULL || i % examples.length === n)
      .map((state) => ({ example, state })),
  );
  await forEach(pairs, async ({ example, state }) => {
    const options = ['--state', state, '--now', example.now, '--format', 'json'];
    const { stdout } = await run(command, ['query', example.file, ...options], { cwd: folder });
    const own = engines.get(example).query(request(state, example.now));
    assert.equal(own.trimEnd(), stdout.trimEnd(), `${example.file} ${state}`);
  });
});

test('where WebAssembly is refused, its twin in JavaScript gives the same answers', async () => {
  const engines = await enginesOf(opened);
  const twins = await enginesOf(openedTwin);
  for (const example of examples)
    for (const state of someStates(12)) {
      const words = request(state, example.now);
      assert.equal(twins.get(example).render(words), engines.get(example).render(words));
    }
});

test('the search index is made in slices, and a search in the middle answers as one after it', async () => {
  const [example] = examples;
  const words = request('view=feed&q=dialog', example.now);
  const [sliced, whole] = [await opened(), await opened()];
  assert.equal(sliced.prepare(), true, 'there is nothing to prepare before a rendering');
  for (const engine of [sliced, whole]) engine.load(example.file, bytesOf(example));
  sliced.render(request('', example.now));
  assert.equal(sliced.prepare(), false);
  assert.equal(sliced.render(words), whole.render(words));
  assert.equal(sliced.prepare(), true, 'the search has made the rest');
  assert.match(whole.render(words), /\["mark",0,"dialog"\]/i);
});

test('ten thousand calls leave the memory as large as it was', async () => {
  let memory;
  const { open } = await createEngine(async (imports) => {
    const { instance } = await WebAssembly.instantiate(fullWasm, imports);
    memory = instance.exports.memory;
    return instance.exports;
  });
  const [example] = examples;
  const bytes = bytesOf(example);
  const words = request('when=all', example.now);
  const session = (calls) => {
    const engine = open();
    engine.load(example.file, bytes);
    for (let i = 0; i < calls; i += 1) engine.query(words);
    engine.render(words);
    engine.close();
  };
  session(100);
  const before = memory.buffer.byteLength;
  for (let i = 0; i < 50; i += 1) session(200);
  assert.equal(memory.buffer.byteLength, before);
});

test('a file that is not UTF-8 is unusable, and the engine goes on', async () => {
  const engine = await opened();
  const answer = JSON.parse(engine.load('latin1.json', new Uint8Array([0x7b, 0xe5, 0xff, 0x7d])));
  assert.equal(answer.usable, false);
  assert.equal(answer.errors, 1);
  assert.equal(JSON.parse(engine.render('now=2021-05-01T08:00')).total, 0);
});

test('every bad file gets an answer, never a trap', async () => {
  const bad = new URL('data/bad/', root);
  const engine = await opened();
  const names = readdirSync(bad).filter((name) => name.endsWith('.json'));
  assert.ok(names.length > 0);
  for (const name of names) {
    const answer = JSON.parse(engine.load(name, readFileSync(new URL(name, bad))));
    assert.equal(typeof answer.usable, 'boolean', name);
  }
  JSON.parse(engine.render('now=2021-05-01T08:00'));
});

test('a request of any characters gets an answer', async () => {
  const engine = await openedFull();
  const odd = ['', '\0', '%', '\ud800', '%ff%fe', '&&==', 'state=%26%3D&now=x', 'å'.repeat(10000)];
  for (const words of odd)
    assert.equal(JSON.parse(engine.render(words)).tree, null, 'nothing is loaded yet');
  engine.load(examples[0].file, bytesOf(examples[0]));
  for (const words of odd) {
    assert.equal(typeof JSON.parse(engine.query(words)).total, 'number');
    assert.equal(Array.isArray(JSON.parse(engine.render(words)).tree), true);
  }
});

test('the visitor’s module leaves queries to the full one', async () => {
  const engine = await opened();
  engine.load(examples[0].file, bytesOf(examples[0]));
  assert.equal(engine.query(request('', examples[0].now)), '');
});

test('a closed engine says so', async () => {
  const engine = await opened();
  engine.close();
  assert.throws(() => engine.render('now=2021-05-01T08:00'), {
    name: 'EngineError',
    status: 1,
    message: 'No engine is open under this handle.',
  });
  engine.close();
});

test('what two engines have loaded stays apart', async () => {
  const [one, other] = [await openedFull(), await openedFull()];
  one.load(examples[0].file, bytesOf(examples[0]));
  const words = request('when=all', examples[0].now);
  assert.notEqual(JSON.parse(one.query(words)).total, 0);
  assert.equal(JSON.parse(other.query(words)).total, 0);
});

test('a source is loaded once, and once more after it failed', async () => {
  let attempts = 0;
  const source = async (imports) => {
    attempts += 1;
    if (attempts === 1) throw new Error('The network is away.');
    return (await WebAssembly.instantiate(wasm, imports)).instance.exports;
  };
  await assert.rejects(createEngine(source), { message: 'The network is away.' });
  await Promise.all([createEngine(source), createEngine(source)]);
  assert.equal(attempts, 2);
});

test('only one script knows a pointer', () => {
  const web = new URL('web/', root);
  const knowing = readdirSync(web, { recursive: true })
    .filter((name) => name.endsWith('.mjs'))
    .filter((name) => /memory\.buffer|kalendarium_alloc/.test(readFileSync(new URL(name, web), 'utf8')));
  assert.deepEqual(knowing, ['engine.mjs']);
});
