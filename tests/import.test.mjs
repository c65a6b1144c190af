// SPDX-License-Identifier: MIT
//
// Newsletters with their truth, read by `kalendarium import`: our own in tests/import always, and
// those in KALENDARIUM_CORPUS (see corpus.test.mjs) where it is set. `--test-reporter spec` shows
// the scores; docs/importing.md says what is measured.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { f1, measures, score, total } from './import/score.mjs';

/** @typedef {import('./import/score.mjs').Json} Json */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const command = process.env.KALENDARIUM_COMMAND ?? join(root, 'build', 'kalendarium');
const folder = mkdtempSync(join(tmpdir(), 'kalendarium-import-'));
after(() => rmSync(folder, { recursive: true }));

/** F1, and for `sure` the share that is right. @type {Record<string, number>} */
const goals = { headlines: 0.97, sessions: 0.95, ends: 0.95, attachment: 0.95, deadlines: 0.95, sure: 0.99 };

/** Newsletters and truths of these folders. @param {string[]} folders @returns {{text: string, gold: string}[]} */
function pairsIn(folders) {
  const paths = folders.filter(existsSync).flatMap((one) => readdirSync(one).sort().map((name) => join(one, name)));
  return paths.filter((path) => path.endsWith('.gold.json')).flatMap((gold) => {
    const name = basename(gold).replace(/(\.txt)?\.gold\.json$/, '');
    const text = paths.find((path) => basename(path) === `${name}.txt`);
    return text ? [{ text, gold }] : [];
  });
}

/** @param {string} text @param {string} [published] */
function importFile(text, published) {
  const output = join(folder, 'issues.json');
  const words = ['import', text, '-o', output, '--report', 'json', ...(published ? ['--published', published] : [])];
  const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: 'utf8' });
  assert.ok(!error, `the command could not be run: ${error}`);
  assert.equal(status, 0, stderr);
  return { issues: JSON.parse(readFileSync(output, 'utf8')), report: JSON.parse(stdout) };
}

/** @param {{text: string, gold: string}} pair */
function scorePair({ text, gold }) {
  const truth = JSON.parse(readFileSync(gold, 'utf8'));
  const { issues, report } = importFile(text, truth.issue.publishedGiven ?? truth.issue.assumedPublished);
  return score(truth, issues, report);
}

/** @param {{text: string, gold: string}[]} pairs @param {import('node:test').TestContext} context */
function check(pairs, context) {
  const scores = pairs.map(scorePair);
  for (const measure of measures) {
    const found = total(scores, measure);
    const value = measure === 'sure' ? found.hits / Math.max(found.hits + found.extra.length, 1) : f1(found);
    context.diagnostic(`${measure} ${value.toFixed(3)} (${found.hits} right, ${found.extra.length} extra, ${found.missing.length} missing)`);
    const faults = [...found.extra.map((one) => `extra: ${one}`), ...found.missing.map((one) => `missing: ${one}`)].join('\n');
    assert.ok(value >= goals[measure], `${measure} ${value.toFixed(3)}\n${faults}`);
  }
}

const own = pairsIn([join(root, 'tests', 'import')]);
const corpus = process.env.KALENDARIUM_CORPUS ?? '';
const kept = corpus ? pairsIn([corpus, join(corpus, 'seeds'), join(corpus, 'gold')]) : [];

test('our own newsletters are read as their truth says', (context) => {
  assert.ok(own.length >= 15);
  check(own, context);
});

test('the newsletters of the corpus are read as their truth says',
  { skip: kept.length ? false : 'no newsletters with a truth in KALENDARIUM_CORPUS' },
  (context) => check(kept, context));

test('what is imported is a valid file, apart from what it asks to be looked at', () => {
  for (const { text, gold } of own) {
    const truth = JSON.parse(readFileSync(gold, 'utf8'));
    importFile(text, truth.issue.publishedGiven);
    const words = ['validate', join(folder, 'issues.json'), '--format', 'json', '--language', 'en'];
    const { stdout } = spawnSync(command, words, { encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout);
    const errors = diagnostics.filter((/** @type {Json} */ { severity }) => severity === 'error');
    assert.deepEqual(errors, [], basename(text));
  }
});
