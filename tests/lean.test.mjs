// SPDX-License-Identifier: MIT
// The visitor's core and the full one show the same, whatever the file: the lean one only says less about it.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { readLanguage, tags } from '../data/messages/languages.mjs';
import { createEngine } from '../web/engine.mjs';

const root = new URL('..', import.meta.url);
const dist = new URL('build/dist/', root);
const checkName = readdirSync(dist).find((name) => /^kalendarium-check\.[0-9a-f]{8}\.wasm$/.test(name)) ?? '';
const lean = await createEngine(readFileSync(new URL('kalendarium.wasm', dist)));
const full = await createEngine(readFileSync(new URL(checkName, dist)));

/** The words of each language but Swedish, as a page fetches them. */
const wordsFiles = new Map(
  tags().slice(1).map((tag) => {
    const name = readdirSync(dist).find((each) => each.startsWith(`kalendarium-${tag}.`) && each.endsWith('.txt')) ?? '';
    return [tag, readFileSync(new URL(name, dist), 'utf8').split('\f')[0]];
  }),
);
const languageOfTag = new Map(tags().flatMap((tag) => String(readLanguage(tag).tags).split(' ').map((each) => [each, tag])));
const translationOf = (tag = '') => languageOfTag.get(tag.toLowerCase()) ?? languageOfTag.get(tag.toLowerCase().split('-')[0]);

const filesOf = (folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, bytes: readFileSync(new URL(folder + name, root)) }));
const files = [...filesOf('data/examples/'), ...filesOf('data/bad/')];

const now = '2021-05-01T08:00';
const requests = [
  { now, state: 'when=all' },
  { now, state: 'view=feed' },
  { now, state: 'view=agenda&when=upcoming&q=d', lang: 'en' },
  { now: '2026-11-20T12:00', state: 'type=deadline&when=all' },
].map((words) => new URLSearchParams(words).toString());

/** Numbers that are the same each time (Marsaglia's xorshift). */
function* numbers(seed) {
  for (let n = seed; ; ) {
    n ^= n << 13;
    n ^= n >>> 17;
    n ^= n << 5;
    yield n >>> 0;
  }
}

/** Loads the bytes into both cores and compares all that they answer. */
function compare(name, bytes, asked = requests) {
  const [one, other] = [lean.open(), full.open()];
  const [counted, told] = [one, other].map((engine) => JSON.parse(engine.load(name, bytes)));
  assert.equal(counted.usable, told.usable, name);
  assert.equal(counted.errors, told.errors, `${name}: as many errors`);
  assert.equal(counted.warnings <= told.warnings, true, `${name}: no warning of its own`);
  assert.equal(counted.language, told.language, name);
  for (const request of asked) {
    const language = translationOf(new URLSearchParams(request).get('lang') ?? '') ?? translationOf(counted.language);
    if (wordsFiles.has(language)) assert.equal(one.words(wordsFiles.get(language)).split(' ')[0], language);
    assert.equal(one.render(request), other.render(request), `${name} ${request}`);
  }
  one.close();
  other.close();
  return told;
}

/** Changes a few bytes: others, gone, twice, or a part of the file that stands somewhere else. */
function damaged(bytes, next) {
  let result = Buffer.from(bytes);
  for (let times = 1 + (next() % 3); times > 0; times -= 1) {
    const at = next() % Math.max(result.length, 1);
    const size = 1 + (next() % 12);
    const letters = '{}[]",:0129-T tfn\\u\xe5aZ_.é\n';
    const put = [
      () => Buffer.from(letters[next() % letters.length]),
      () => Buffer.alloc(0),
      () => Buffer.concat([result.subarray(at, at + size), result.subarray(at, at + size)]),
      () => result.subarray(next() % result.length).subarray(0, size),
      () => Buffer.from([next() % 256]),
    ][next() % 5]();
    result = Buffer.concat([result.subarray(0, at), put, result.subarray(at + (next() % 2 ? size : put.length))]);
  }
  return result;
}

test('both cores show the same of every example and of every bad file', () => {
  for (const { name, bytes } of files) compare(name, bytes);
});

test('both cores show the same in each language, the lean one from its file', () => {
  const asked = (lang) => ['when=all', 'view=feed', 'type=deadline&when=all&q=d'].map((state) => String(new URLSearchParams({ now, state, lang })));
  for (const lang of tags()) for (const { name, bytes } of filesOf('data/examples/')) compare(name, bytes, asked(lang));
});

test('a file of words that another build wrote changes nothing', () => {
  const engine = lean.open();
  const { name, bytes } = files[0];
  engine.load(name, bytes);
  const request = String(new URLSearchParams({ now, lang: 'en' }));
  const swedish = engine.render(request);
  assert.match(swedish, /"lang":"sv"/);
  const english = wordsFiles.get('en');
  for (const text of ['', '<!doctype html>\n<p>Not found</p>\n', english.slice(0, 3000), english.replace('\n', ''), `\n${english}`, '\n'.repeat(70_000)]) {
    assert.equal(engine.words(text), '');
    assert.equal(engine.render(request), swedish);
  }
  assert.equal(engine.words(english), 'en');
  assert.match(engine.render(request), /"lang":"en"/);
  assert.equal(engine.words('Not found'), '');
  assert.match(engine.render(request), /"lang":"en"/);
  engine.close();
});

/** What somebody may have written in the place of a value. */
const slips = [
  null, true, 0, -1, 1e300, '', ' ', 'ja', 'a'.repeat(70), '2021-02-31', '2021-3-1', '2021-03-28T02:30', '2021-05', 'cancelled',
  'skr.se', 'javascript:alert(1)', 'https://x.example/å b', '\u0007\u202e', [], [[]], [null, 'sv'], {}, { sv: 'Ja', en: '' },
  { name: 1 }, { title: 'x', url: '' }, 'demokrati', 'sv', 'SEK',
];

/** Puts slips in the place of some values, takes members away, or gives them other names. */
function misspelt(text, next) {
  const data = JSON.parse(text.replace('\ufeff', ''));
  const places = [];
  const collect = (value) => {
    if (value === null || typeof value !== 'object') return;
    for (const key of Object.keys(value)) {
      places.push([value, key]);
      collect(value[key]);
    }
  };
  collect(data);
  for (let times = 1 + (next() % 6); times > 0; times -= 1) {
    const [owner, key] = places[next() % places.length];
    const [other, name] = places[next() % places.length];
    [
      () => (owner[key] = slips[next() % slips.length]),
      () => (owner[key] = slips[next() % slips.length]),
      () => (owner[key] = structuredClone(other[name])),
      () => (owner[`${key}s`] = owner[key]),
      () => delete owner[key],
    ][next() % 5]();
  }
  return Buffer.from(JSON.stringify(data));
}

const small = files.filter(({ bytes }) => bytes.length < 40_000);

test('both cores show the same of a thousand files with damaged bytes', () => {
  const source = numbers(2021);
  const next = () => Number(source.next().value);
  for (let i = 0; i < 1000; i += 1) {
    const { name, bytes } = small[i % small.length];
    compare(`${name} ${i}`, damaged(bytes, next), [requests[i % requests.length]]);
  }
});

test('both cores show the same of two thousand files with slips in them', () => {
  const good = small.filter(({ bytes }) => compare('', bytes, []).usable);
  const source = numbers(1977);
  const next = () => Number(source.next().value);
  let usable = 0;
  let faulty = 0;
  for (let i = 0; i < 2000; i += 1) {
    const { name, bytes } = good[i % good.length];
    const told = compare(`${name} ${i}`, misspelt(String(bytes), next), [requests[i % requests.length]]);
    if (told.usable) usable += 1;
    if (told.errors > 0) faulty += 1;
  }
  assert.equal(usable > 1000 && faulty > 1000, true, `${usable} can be shown, ${faulty} have errors`);
});

test('with more errors than are told, both cores count them all', () => {
  const events = Array.from({ length: 1500 }, (_, i) => ({ id: `e${i}`, title: 'Kurs', startDate: '2021-02-31' }));
  const article = { id: 'a', title: 'Kurser', events };
  const issue = { id: 'i', title: 'Maj', datePublished: '2021-05-03', articles: [article] };
  const feed = { version: 1, title: 'Nytt', language: 'sv', issues: [issue] };
  const told = compare('fel.json', Buffer.from(JSON.stringify(feed)));
  assert.equal(told.errors, 1500);
});

test('the visitor’s core has none of the editor’s texts', () => {
  const engine = lean.open();
  engine.load('fel.json', Buffer.from('{'));
  assert.equal(engine.diagnostics('format=json&lang=sv'), '');
  engine.close();
  const text = readFileSync(new URL('kalendarium.wasm', dist)).toString('latin1');
  assert.equal(text.includes('no_such_day'), false);
});
