// SPDX-License-Identifier: MIT
//
// run: all tests, one suite after the other, a line for each and every failure in full. `./dev test`
// builds what they need and starts this.
//
//   node tests/run.mjs [--quick | --full]
//
// The last line adds up what the runners counted: `N passed, N failed`.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { budget, weigh } from '../web/build.mjs';
import { runCases } from './run_cases.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'kalendarium-test-'));
const quick = process.argv.includes('--quick');
const full = process.argv.includes('--full');

/** @typedef {{ passed: number, failed: number, skipped?: number, failures: string[] }} Tally */

/** @param {string} program @param {string[]} words @param {Record<string, string>} [variables] */
function run(program, words, variables) {
  return spawnSync(program, words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...variables },
  });
}

/** A runner that ended without a count has failed as a whole. @param {string} output @returns {Tally} */
function broken(output) {
  return { passed: 0, failed: 1, failures: [output.trim() || 'It ended without a word.'] };
}

/** Catch2: counts test cases. @param {string} preset @returns {Tally} */
function nativeTests(preset) {
  const program = join(root, `build/${preset}/tests/kalendarium_tests`);
  const report = join(scratch, `${preset}.xml`);
  const { stderr } = run(program, ['-r', 'xml', '-o', report]);
  const xml = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const counts = /<OverallResultsCases successes="(\d+)" failures="(\d+)"/.exec(xml);
  if (!counts) return broken(stderr);
  const [passed, failed] = [Number(counts[1]), Number(counts[2])];
  return { passed, failed, failures: failed ? [run(program, []).stdout] : [] };
}

/** node --test: its TAP ends with the counts. @param {string} folder @param {string[]} options @returns {Tally} */
function nodeTests(folder, ...options) {
  const files = existsSync(join(root, folder))
    ? readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.mjs'))
    : [];
  if (!files.length) return { passed: 0, failed: 0, failures: [] };
  const words = ['--test', ...options];
  words.push('--test-reporter=tap', '--test-reporter-destination=stdout');
  const report = join(scratch, 'spec.txt');
  words.push('--test-reporter=spec', `--test-reporter-destination=${report}`);
  words.push(...files.map((name) => join(folder, name)));
  const { stdout, stderr } = run(process.execPath, words, full ? { KALENDARIUM_FULL: '1' } : {});
  const count = (/** @type {string} */ name) =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(stdout)?.[1] ?? NaN);
  const failed = count('fail') + count('cancelled');
  if (Number.isNaN(failed)) return broken(stdout + stderr);
  const detail = failed ? readFileSync(report, 'utf8').split(/^.*failing tests:$/m).at(-1) : '';
  return { passed: count('pass'), failed, skipped: count('skipped'), failures: detail ? [detail] : [] };
}

/** One check: it passes, or says what is wrong. @param {string} problem @returns {Tally} */
function check(problem) {
  return problem ? broken(problem) : { passed: 1, failed: 0, failures: [] };
}

/** @returns {Tally} */
function types() {
  const results = ['.', 'tests', 'bench'].map((project) => run('node_modules/.bin/tsc', ['-p', project]));
  return check(results.map(({ stdout, stderr }) => stdout + stderr).join(''));
}

/** @returns {Tally} */
function sizes() {
  const { brotli } = weigh('kalendarium.js');
  const heavy = `build/dist/kalendarium.js weighs ${brotli} bytes of brotli; it may weigh ${budget}.`;
  return check(brotli > budget ? heavy : '');
}

/** A suite that cannot even start has failed. @param {() => Tally | Promise<Tally>} suite */
async function attempt(suite) {
  try {
    return await suite();
  } catch (error) {
    return broken(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** @type {[string, () => Tally | Promise<Tally>][]} */
const suites = [
  ['native tests', () => nativeTests('release')],
  ['command cases', () => runCases()],
  ['script tests', () => nodeTests('tests')],
  ['types', types],
  ['size', sizes],
];
if (!quick) {
  suites.splice(1, 0, ['native tests, sanitizers', () => nativeTests('asan')]);
  suites.push(['browser tests', () => nodeTests('tests/browser', '--test-concurrency=2')]);
}

const sum = { passed: 0, failed: 0, skipped: 0 };
for (const [name, suite] of suites) {
  const start = performance.now();
  const { passed, failed, skipped = 0, failures } = await attempt(suite);
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  for (const failure of failures) console.log(`${failure.trimEnd()}\n`);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${name.padEnd(26)}${passed} passed, ${failed} failed, ${seconds} s`);
}
rmSync(scratch, { recursive: true });
const skipped = sum.skipped ? `, ${sum.skipped} skipped` : '';
console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exitCode = sum.failed ? 1 : 0;
