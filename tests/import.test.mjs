// SPDX-License-Identifier: MIT
//
// Newsletters with their truth, read by `kalendarium import`: our own in tests/import and those of others
// in tests/import/held-out always, and those in KALENDARIUM_CORPUS (see corpus.test.mjs) where it is set.
// `--test-reporter spec` shows the scores; docs/importing.md says what is measured.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeReader, newslettersIn, scoreOf } from './import/newsletters.mjs';
import { isMeant } from './import/phrases.mjs';
import { measures, total, valueOf } from './import/score.mjs';

/** @typedef {import('./import/score.mjs').Json} Json */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const command = process.env.KALENDARIUM_COMMAND ?? join(root, 'build', 'kalendarium');
const folder = mkdtempSync(join(tmpdir(), 'kalendarium-import-'));
after(() => rmSync(folder, { recursive: true }));
const read = makeReader(command, folder);

/** F1, and for `sure` the share that is right. @type {Record<string, number>} */
const goals = { headlines: 0.97, sessions: 0.95, ends: 0.95, attachment: 0.95, deadlines: 0.95, sure: 0.99 };
/** Just below what is reached: what was read once is not lost again. @type {Record<string, number>} */
const ownFloors = { headlines: 0.995, sessions: 0.99, ends: 0.98, attachment: 0.99, deadlines: 0.99, sure: 0.995 };
/** @type {Record<string, number>} */
const heldOutFloors = { headlines: 0.99, sessions: 0.95, ends: 0.96, attachment: 0.95, deadlines: 0.97, sure: 0.985 };

/** @typedef {import('./import/newsletters.mjs').Newsletter} Newsletter */

/** @param {Newsletter[]} newsletters @param {Record<string, number>} floors @param {import('node:test').TestContext} context
 *  @param {boolean} [closed] nobody is told what was read wrong, so that nothing is fitted to it */
function check(newsletters, floors, context, closed = false) {
  const scores = newsletters.map((one) => scoreOf(read, one));
  for (const measure of measures) {
    const found = total(scores, measure);
    const value = valueOf(measure, found);
    const line = `${measure} ${value.toFixed(3)} (${found.hits} right, ${found.extra.length} extra, ${found.missing.length} missing)`;
    context.diagnostic(line);
    const faults = [...found.extra.map((one) => `extra: ${one}`), ...found.missing.map((one) => `missing: ${one}`)];
    assert.ok(value >= floors[measure], [line, ...(closed ? [] : faults)].join('\n'));
  }
}

const own = newslettersIn([join(root, 'tests', 'import')]);
const heldOut = newslettersIn([join(root, 'tests', 'import', 'held-out')]);
const corpus = process.env.KALENDARIUM_CORPUS ?? '';
const kept = corpus ? newslettersIn([corpus, join(corpus, 'seeds'), join(corpus, 'gold')]) : [];
const phrases = corpus ? [join(corpus, 'phrases.json'), join(corpus, 'gold', 'phrases.json')].find(existsSync) : undefined;

test('our own newsletters are read as their truth says', (context) => {
  assert.ok(own.length >= 10);
  check(own, ownFloors, context);
});

test('newsletters that whoever wrote the grammar has not opened are read as well as before', (context) => {
  assert.equal(heldOut.length, 66);
  check(heldOut, heldOutFloors, context, true);
});

test('among the newsletters are all forms: one without events, in English, with 25 events, nearly empty, HTML, a mail', () => {
  const all = [...own, ...heldOut];
  /** @param {Newsletter} one @returns {Json[]} */
  const eventsOf = ({ truth }) => truth.articles.flatMap((/** @type {Json} */ { events }) => events);
  const sessions = (/** @type {Newsletter} */ one) => eventsOf(one).reduce((sum, { sessions: { length } }) => sum + length, 0);
  assert.ok(all.some((one) => eventsOf(one).length === 0 && one.truth.articles.length > 3));
  assert.ok(all.some((one) => eventsOf(one).length >= 25 || sessions(one) >= 25));
  assert.ok(all.some(({ truth }) => truth.articles.length <= 1));
  assert.ok(all.some(({ path }) => / (the|and) .* (the|and) /.test(readFileSync(path, 'utf8'))));
  assert.deepEqual([...new Set(all.map(({ path }) => extname(path)))].sort(), ['.eml', '.html', '.txt']);
});

test('the newsletters of the corpus are read as their truth says',
  { skip: kept.length ? false : 'no newsletters with a truth in KALENDARIUM_CORPUS' },
  (context) => check(kept, goals, context));

test('each phrase of the corpus is read as it is meant, and its traps are left alone',
  { skip: phrases ? false : 'no phrases.json in KALENDARIUM_CORPUS' },
  () => {
    /** @type {[string, string][]} */
    const list = JSON.parse(readFileSync(phrases ?? '', 'utf8'));
    const readings = list.map(([phrase]) => read('-', '2026-11-21', phrase).report.map(({ reading }) => reading));
    const wrong = list.map(([phrase, meaning], i) => ({ phrase, meaning, read: readings[i] }));
    assert.deepEqual(wrong.filter((one) => !isMeant(one.meaning, one.read)), []);
    assert.ok(list.filter(([, meaning]) => meaning !== '(nothing)').length >= 37);
  });

test('a reading that is another than the meaning is seen', () => {
  assert.ok(isMeant('09-28 .. 10-02', ['2027-09-28 .. 2027-10-02']));
  assert.ok(isMeant('autumn 2026 (vague)', ['autumn 2026 (vague)']));
  assert.ok(isMeant('ISO weeks 48..50', ['2026-W48 .. 2026-W50']));
  assert.ok(!isMeant('2026-09-28', ['2027-09-28']));
  assert.ok(!isMeant('09:00-14:00', ['09:00']));
  assert.ok(!isMeant('weekly Tue', []));
  assert.ok(!isMeant('03-03', ['2027-03-03', '2027-03-04']));
  assert.ok(!isMeant('(nothing)', ['12:30']));
});

test('what is imported is a valid file, apart from what it asks to be looked at', () => {
  for (const { path, published } of [...own, ...heldOut]) {
    read(path, published);
    const words = ['validate', join(folder, 'issues.json'), '--format', 'json', '--language', 'en'];
    const { stdout } = spawnSync(command, words, { encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout);
    const errors = diagnostics.filter((/** @type {Json} */ { severity }) => severity === 'error');
    assert.deepEqual(errors, [], basename(path));
  }
});

test('what is held while a text is read grows with the text', { skip: process.platform !== 'linux' || process.env.KALENDARIUM_COMMAND ? 'needs the limits of Linux and the command without sanitizers' : false }, () => {
  const one = own.filter(({ path }) => path.endsWith('.txt')).map(({ path }) => readFileSync(path, 'utf8')).join('\n\n');
  const copies = (/** @type {number} */ bytes) => Math.ceil(bytes / one.length);
  /** Articles of so many bytes of newsletters, read with no more memory than `limit` bytes. @param {number} bytes @param {number} limit */
  const articlesWithin = (bytes, limit) => {
    const [input, output] = ['many.txt', 'many.json'].map((name) => join(folder, name));
    writeFileSync(input, one.repeat(copies(bytes)));
    const words = `ulimit -v ${Math.ceil(limit / 1024)} && exec "$0" import "$1" --published 2026-11-21 -o "$2"`;
    const { status, stderr } = spawnSync('bash', ['-c', words, command, input, output], { encoding: 'utf8', maxBuffer: 1e8 });
    assert.equal(status, 0, stderr.slice(0, 500));
    return JSON.parse(readFileSync(output, 'utf8')).issues[0].articles.length;
  };
  const few = articlesWithin(5e5, 3e7 + 12 * 5e5);
  const many = articlesWithin(4e6, 3e7 + 12 * 4e6);
  assert.ok(many > 0.9 * few * (copies(4e6) / copies(5e5)));
});
