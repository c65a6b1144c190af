// SPDX-License-Identifier: MIT
// A prepared file says the same as the issues.json that it was made of: printed by the command, and through the module's boundary.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { createEngine } from '../web/engine.mjs';
import { answerOf, assertSame, sampleStates } from './answers.mjs';

const run = promisify(execFile);
const root = new URL('..', import.meta.url);
const examplesFolder = new URL('data/examples/', root).pathname;
const command = new URL('build/kalendarium', root).pathname;
const examples = readdirSync(examplesFolder).filter((name) => name.endsWith('.json') && name !== 'examples.json');
const built = (/** @type {string} */ name) => readFileSync(new URL(`build/wasm/${name}.wasm`, root));

const folder = mkdtempSync(join(tmpdir(), 'kalendarium-prepared-'));
after(() => rmSync(folder, { recursive: true }));

/** Prepares example files with the command. @param {string} output @param {string[]} names */
async function prepare(output, ...names) {
  const target = join(folder, output);
  await run(command, ['index', ...names.map((name) => join(examplesFolder, name)), '-o', target]);
  return target;
}

const states = sampleStates(
  {
    view: ['agenda', 'feed', 'month', 'week'],
    date: ['2021-06', '2021-W23', '2026-11'],
    when: ['upcoming', 'today', 'week', 'weekend', 'month', 'past', 'all', 'all', 'all'],
    from: ['2021-03-01', '2026-11-01'],
    to: ['2021-06-30', '2026-12-31'],
    q: ['demokrati', 'dialog', 'å', 'SAGOSTUND', '"i vår"', 'dailog', 'bok -barn', 'plats:göteborg', 's', 'v 42'],
    type: ['event', 'deadline'],
    topic: ['dialog', 'nothing-at-all'],
    kind: ['news', 'course', 'tool'],
    mode: ['online', 'offline', 'mixed'],
    price: ['free', 'paid'],
    language: ['sv', 'en'],
    place: ['Göteborg', 'Stockholm'],
    page: ['2', '99'],
  },
  { count: 200, oneIn: 5 },
);
const requests = states.map((state, i) =>
  new URLSearchParams({ now: i % 2 ? '2021-05-01T08:00' : '2026-11-20T12:00', state, ...(i % 3 ? {} : { lang: 'en' }) }).toString());

for (const name of examples) {
  test(`through the boundary, prepared is as read: ${name}`, async () => {
    const prepared = readFileSync(await prepare(`${name}.kal`, name));
    const { open } = await createEngine(built('kalendarium'));
    const [one, other] = [open(), open()];
    // The visitor's module counts fewer warnings than the command, which made the file (core/lean.h).
    const { warnings, ...answer } = JSON.parse(other.load('issues.kal', prepared));
    const { warnings: fewer, ...expected } = JSON.parse(one.load(name, readFileSync(join(examplesFolder, name))));
    assert.deepEqual(answer, expected);
    assert.ok(warnings >= fewer);
    for (const request of requests) assertSame(other.render(request), one.render(request), request);
    one.close();
    other.close();
  });

  test(`by the command, prepared is as read: ${name}`, async () => {
    const target = await prepare(`${name}.kal`, name);
    for (const state of ['', 'when=all', 'view=feed&q=dialog', 'view=month&date=2021-06', 'when=all&page=2&price=free']) {
      const options = ['--state', state, '--now', '2021-05-01T08:00'];
      const [one, other] = await Promise.all([join(examplesFolder, name), target].map((file) => run(command, ['query', file, ...options])));
      assertSame(other.stdout, one.stdout, state);
      const drawn = await Promise.all([join(examplesFolder, name), target].map((file) => run(command, ['render', file, '--src', 'x', ...options])));
      assertSame(drawn[1].stdout, drawn[0].stdout, state);
    }
  });
}

test('all examples in one prepared file are as all of them read', async () => {
  const prepared = readFileSync(await prepare('all.kal', ...examples));
  const { open } = await createEngine(built('kalendarium-check'));
  const [one, other] = [open(), open()];
  for (const name of examples) one.load(name, readFileSync(join(examplesFolder, name)));
  other.load('all.kal', prepared);
  for (const request of requests) {
    assertSame(other.query(request), one.query(request), request);
    assertSame(other.render(request), one.render(request), request);
  }
});

test('a prepared file is read by the second part of the module, and then shown as an issues.json is', async () => {
  const first = await createEngine(async (imports) => (await WebAssembly.instantiate(built('kalendarium-first'), imports)).instance.exports);
  const [one, other] = [first.open(), first.open()];
  const prepared = readFileSync(await prepare('demokrati.kal', 'demokrati.json'));
  one.load('demokrati.json', readFileSync(join(examplesFolder, 'demokrati.json')));
  assert.equal(answerOf(() => other.load('demokrati.kal', prepared)), undefined);
  await first.complete(built('kalendarium-rest'));
  assert.match(other.load('demokrati.kal', prepared), /"usable":true/);
  for (const request of requests.slice(0, 40)) assertSame(other.render(request), one.render(request), request);
  assert.equal(other.prepare(), true, 'its search index is there');
});

test('a prepared file takes no more memory than itself, its catalog and what is drawn', async () => {
  const target = await prepare('all.kal', ...examples);
  const prepared = readFileSync(target);
  const json = examples.reduce((sum, name) => sum + readFileSync(join(examplesFolder, name)).length, 0);
  assert.ok(prepared.length < 2 * json, `${prepared.length} ${json}`);
  let exports = /** @type {any} */ (undefined);
  const { open } = await createEngine(async (imports) => {
    const { instance } = await WebAssembly.instantiate(built('kalendarium'), imports);
    return (exports = instance.exports);
  });
  const grown = () => exports.memory.buffer.byteLength;
  for (let i = 0; i < 40; i += 1) {
    const engine = open();
    engine.load('all.kal', prepared);
    engine.render(requests[0]);
    engine.close();
  }
  const before = grown();
  for (let i = 0; i < 40; i += 1) {
    const engine = open();
    engine.load('all.kal', prepared);
    engine.render(requests[0]);
    engine.close();
  }
  assert.equal(grown(), before, 'what was loaded is freed with its engine');
});

/** @param {string[]} words */
async function outcome(...words) {
  try {
    return { code: 0, ...(await run(command, words, { cwd: folder })) };
  } catch (error) {
    const { code, stdout, stderr } = /** @type {any} */ (error);
    return { code, stdout, stderr };
  }
}

test('the addresses inside are the ways from the prepared file to what it was made of', async () => {
  const data = join(folder, 'my data');
  mkdirSync(join(data, 'out'), { recursive: true });
  writeFileSync(join(data, 'år 1.json'), readFileSync(join(examplesFolder, 'tom.json')));
  await run(command, ['index', 'år 1.json', '-o', 'out/a.kal'], { cwd: data });
  await run(command, ['index', 'my data/år 1.json', '-o', 'b.kal'], { cwd: folder });
  await run(command, ['index', 'my data/år 1.json', '-o', 'c.kal', '--src', 'https://kommun.example/a.json'], { cwd: folder });
  const addressIn = (/** @type {string} */ name) => {
    const bytes = readFileSync(join(folder, name));
    return bytes.subarray(40, 40 + bytes.readUInt32LE(20)).toString();
  };
  assert.equal(addressIn('my data/out/a.kal'), '../%C3%A5r%201.json');
  assert.equal(addressIn('b.kal'), 'my%20data/%C3%A5r%201.json');
  assert.equal(addressIn('c.kal'), 'https://kommun.example/a.json');
});

test('validate tells a whole prepared file from a damaged one', async () => {
  const target = await prepare('tom.kal', 'tom.json');
  const whole = await outcome('validate', 'tom.kal', '--language', 'en', '--strict');
  assert.equal(whole.code, 0);
  assert.match(whole.stdout, /^tom\.kal:1:1: hint: The file is prepared, and whole\. .* \[prepared\]\n {2}Validate what it was made of: .*tom\.json\n/);
  const bytes = readFileSync(target);
  bytes[bytes.length - 1] += 1;
  writeFileSync(target, bytes);
  const damaged = 'tom.kal:1:1: error: The file is prepared, but not whole: it has changed since it was made. The file cannot be shown. ' +
    '[prepared-damaged]\n  Make it anew with kalendarium index, and copy it as a binary file (not as text).\n';
  assert.deepEqual(await outcome('validate', 'tom.kal', '--language', 'en'), { code: 1, stdout: `${damaged}1 error, 0 warnings, 0 hints.\n`, stderr: '' });
  assert.deepEqual(await outcome('render', 'tom.kal', '--language', 'en'), { code: 1, stdout: '', stderr: damaged });
});

test('a prepared file is not prepared again, and what stood there stays', async () => {
  await prepare('tom.kal', 'tom.json');
  await prepare('other.kal', 'demokrati.json');
  const before = readFileSync(join(folder, 'other.kal'));
  assert.deepEqual(await outcome('index', 'tom.kal', '-o', 'other.kal', '--language', 'en'), {
    code: 1,
    stdout: '',
    stderr: 'kalendarium: The file is prepared already: tom.kal Name the issues.json files that it was made of.\n',
  });
  assert.deepEqual(readFileSync(join(folder, 'other.kal')), before);
});
