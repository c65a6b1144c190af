// SPDX-License-Identifier: MIT
// The visitor's module in two parts says the same as in one: the first part alone where that is enough, and both for all else.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { wordsFile } from '../data/messages/languages.mjs';
import { readExports, readImports, readSections, withExports, withImports, writeModule } from '../wasm/bridge/module_sections.mjs';
import { createEngine, PartMissing } from '../web/engine.mjs';
import { answerOf, assertSame } from './answers.mjs';

const root = new URL('..', import.meta.url);
const built = (/** @type {string} */ name) => readFileSync(new URL(`build/wasm/${name}.wasm`, root));
const whole = await createEngine(built('kalendarium'));

const examples = readdirSync(new URL('data/examples/', root))
  .filter((name) => name.endsWith('.json') && name !== 'examples.json')
  .map((name) => ({ name, bytes: readFileSync(new URL(`data/examples/${name}`, root)) }));

const now = '2026-11-20T12:00';
const states = [
  '', 'when=all', 'when=past', 'when=all&page=2', 'when=month', 'from=2021-03-01&to=2021-06-30', 'q=dialog', 'view=feed', 'view=feed&q=bok',
  'type=deadline&when=all', 'topic=nothing-at-all', 'item=nothing-at-all', 'when=all&mode=online&price=free',
];

/** Every item's detail, and every state. @param {string} name @param {Uint8Array} bytes */
function requestsFor(name, bytes) {
  const { issues } = JSON.parse(new TextDecoder().decode(bytes));
  const ids = issues.flatMap((issue) => (issue.articles ?? []).flatMap((article) => [article.id, ...(article.events ?? []).map(({ id }) => id)]));
  const all = [...states, ...ids.filter(Boolean).slice(0, 40).map((id) => `item=${id}`)];
  return all.flatMap((state) => [
    new URLSearchParams({ now, state }).toString(),
    new URLSearchParams({ now: '2021-05-01T08:00', state, limit: '5', 'more-url': 'https://kommun.example/' }).toString(),
  ]);
}

async function openedFirst() {
  const source = async (imports) => (await WebAssembly.instantiate(built('kalendarium-first'), imports)).instance.exports;
  return createEngine(source);
}

for (const { name, bytes } of examples) {
  test(`the first part of the module answers as the whole one does, or not at all: ${name}`, async () => {
    const first = await openedFirst();
    const [one, other] = [whole.open(), first.open()];
    const loaded = answerOf(() => other.load(name, bytes));
    const usable = one.load(name, bytes);
    if (loaded !== undefined) assert.equal(loaded, usable);
    for (const request of loaded === undefined ? [] : requestsFor(name, bytes)) {
      const answer = answerOf(() => other.render(request));
      if (answer !== undefined) assertSame(answer, one.render(request), `${name} ${request}`);
    }
    one.close();
    other.close();
  });

  test(`both parts together answer as the whole module does: ${name}`, async () => {
    const first = await openedFirst();
    await first.complete(built('kalendarium-rest'));
    const [one, other] = [whole.open(), first.open()];
    assert.equal(other.load(name, bytes), one.load(name, bytes));
    for (const language of ['sv', 'en', 'se']) {
      if (language !== 'sv') [one, other].forEach((engine) => engine.words(wordsFile(language).split('\f')[0]));
      for (const request of requestsFor(name, bytes)) {
        const asked = `${request}&lang=${language}`;
        assertSame(other.render(asked), one.render(asked), `${name} ${asked}`);
      }
    }
    one.close();
    other.close();
  });
}

test('a first view needs no second part, unless something in the file repeats', async () => {
  const first = await openedFirst();
  const views = { 'demokrati.json': '2021-05-01T08:00', 'en-handelse.json': '2026-11-20T12:00', 'flera-utgivare-a.json': '2026-11-20T12:00' };
  for (const [name, now] of Object.entries(views)) {
    const { bytes } = examples.find((example) => example.name === name) ?? assert.fail(name);
    const engine = first.open();
    engine.load(name, bytes);
    const { total } = JSON.parse(engine.render(new URLSearchParams({ now }).toString()));
    assert.ok(total > 0, name);
    engine.close();
  }
  const { bytes } = examples.find(({ name }) => name === 'biblioteket.json') ?? assert.fail();
  assert.throws(() => first.open().load('biblioteket.json', bytes), PartMissing);
});

test('what came to a closed gate is asked for again with the same engine when the gate is open', async () => {
  const first = await openedFirst();
  const { bytes } = examples.find(({ name }) => name === 'demokrati.json') ?? assert.fail();
  const [one, other] = [whole.open(), first.open()];
  for (const engine of [one, other]) engine.load('demokrati.json', bytes);
  const request = new URLSearchParams({ now, state: 'view=feed' }).toString();
  assert.throws(() => other.render(request), PartMissing);
  const agenda = new URLSearchParams({ now: '2021-05-01T08:00' }).toString();
  assertSame(other.render(agenda), one.render(agenda), agenda);
  await first.complete(built('kalendarium-rest'));
  assertSame(other.render(request), one.render(request), request);
});

test('a module that is taken apart and put together is the same, byte for byte', () => {
  for (const name of ['kalendarium', 'kalendarium-first', 'kalendarium-rest']) {
    const module = new Uint8Array(built(name));
    const sections = readSections(module);
    assert.deepEqual(writeModule(sections), module, name);
    assert.deepEqual(writeModule(withExports(sections, readExports(sections))), module, name);
    assert.deepEqual(writeModule(withImports(sections, readImports(sections))), module, name);
  }
});
