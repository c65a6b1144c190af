// SPDX-License-Identifier: MIT
//
// run_cases: runs the command's test cases, text files that say what goes in and what comes out
// (tests/README.md has the format).
//
//   node tests/run_cases.mjs [--rebase] [PART-OF-A-PATH…]
//
// --rebase writes what came out into the files as the new expectation; read the diff before you
// commit it.

import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const command = join(root, 'build/kalendarium');
const noNewline = '\\ No newline at end of file\n';

/**
 * @typedef {{ name: string, value: string, body: string }} Section a `;;; NAME: value` line and the
 *   lines under it
 * @typedef {{ EXIT: string, STDOUT: string, STDERR: string }} Outcome
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Tally
 */

/** @param {string} text @returns {Section[]} */
export function parseCase(text) {
  /** @type {Section[]} */
  const sections = [];
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const marker = /^;;; ([A-Z-]+)(?:: (.*))?$/.exec(line.trimEnd());
    if (marker) sections.push({ name: marker[1], value: marker[2] ?? '', body: '' });
    else if (sections.length) sections[sections.length - 1].body += line;
  }
  return sections;
}

/** @param {string} body */
function contentOf(body) {
  return body.endsWith(noNewline) ? body.slice(0, -noNewline.length - 1) : body;
}

/** @param {string} text */
function bodyOf(text) {
  return text === '' || text.endsWith('\n') ? text : `${text}\n${noNewline}`;
}

/** Splits as a shell would: blanks, and quotes of both kinds. @param {string} line */
function splitArguments(line) {
  const words = line.match(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}

/** Lays out what a case asks for in a folder of its own. @param {Section[]} sections @param {string} folder */
function prepare(sections, folder) {
  for (const { name, value, body } of sections) {
    const place = join(folder, value);
    if (name === 'FILE') writeFileSync(place, contentOf(body));
    if (name === 'DIRECTORY') mkdirSync(place, { recursive: true });
    if (name === 'COPY') cpSync(join(root, value), join(folder, value.split('/').at(-1) ?? ''));
    if (name === 'UNREADABLE') {
      writeFileSync(place, '');
      chmodSync(place, 0);
    }
  }
}

/** @param {string[]} words @param {string} input @param {string} folder @returns {Promise<Outcome>} */
function runCommand(words, input, folder) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: folder });
    /** @type {Buffer[]} */ const out = [];
    /** @type {Buffer[]} */ const err = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.stdin.on('error', () => {}); // a command that does not read its input closes it
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({
        EXIT: String(code ?? signal),
        STDOUT: Buffer.concat(out).toString(),
        STDERR: Buffer.concat(err).toString(),
      }),
    );
    child.stdin.end(input);
  });
}

/** @param {Section[]} sections @returns {Promise<Outcome>} */
async function outcomeOf(sections) {
  const folder = mkdtempSync(join(tmpdir(), 'kalendarium-case-'));
  try {
    prepare(sections, folder);
    const line = sections.find(({ name }) => name === 'ARGS')?.value ?? '';
    const input = sections.find(({ name }) => name === 'STDIN')?.body ?? '';
    return await runCommand(splitArguments(line), contentOf(input), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a case expects; a section that it leaves out is empty, an exit code is 0. @param {Section[]} sections @returns {Outcome} */
function expectedOf(sections) {
  const find = (/** @type {string} */ wanted) => sections.find(({ name }) => name === wanted);
  return {
    EXIT: find('EXIT')?.value ?? '0',
    STDOUT: contentOf(find('STDOUT')?.body ?? ''),
    STDERR: contentOf(find('STDERR')?.body ?? ''),
  };
}

/** @param {string} text @param {Outcome} outcome */
function rebased(text, outcome) {
  const start = text.search(/^;;; (EXIT|STDOUT|STDERR)\b/m);
  let result = start < 0 ? text : text.slice(0, start);
  if (!result.endsWith('\n')) result += '\n';
  result += `;;; EXIT: ${outcome.EXIT}\n`;
  if (outcome.STDOUT) result += `;;; STDOUT\n${bodyOf(outcome.STDOUT)}`;
  if (outcome.STDERR) result += `;;; STDERR\n${bodyOf(outcome.STDERR)}`;
  return result;
}

/** @param {string} path @param {boolean} rebase @param {Tally} tally */
async function runCase(path, rebase, tally) {
  const text = readFileSync(path, 'utf8');
  const sections = parseCase(text);
  const name = relative(root, path);
  if (process.getuid?.() === 0 && sections.some(({ name }) => name === 'UNREADABLE')) {
    tally.skipped += 1; // root may read everything
    return;
  }
  const outcome = await outcomeOf(sections);
  if (rebase) writeFileSync(path, rebased(text, outcome));
  const expected = rebase ? outcome : expectedOf(sections);
  const keys = /** @type {(keyof Outcome)[]} */ (['EXIT', 'STDOUT', 'STDERR']);
  const wrong = keys.filter((key) => outcome[key] !== expected[key]);
  tally[wrong.length ? 'failed' : 'passed'] += 1;
  if (!wrong.length) return;
  const parts = wrong.map((key) => difference(key, expected[key], outcome[key]));
  tally.failures.push(`${name}\n${parts.join('')}`);
}

/** The first line that differs, with what stands around it. @param {string} key @param {string} expected @param {string} actual */
function difference(key, expected, actual) {
  const wanted = expected.split('\n');
  const got = actual.split('\n');
  let at = 0;
  while (wanted[at] === got[at]) at += 1;
  const show = (/** @type {string} */ sign, /** @type {string[]} */ lines) =>
    lines.slice(at, at + 8).map((line) => `    ${sign} ${line}\n`).join('');
  return `  ${key}, line ${at + 1}:\n${show('-', wanted)}${show('+', got)}`;
}

/** @param {{ rebase?: boolean, only?: string[] }} [options] @returns {Promise<Tally>} */
export async function runCases({ rebase = false, only = [] } = {}) {
  const folder = join(root, 'tests/cases');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name))
    .filter((path) => only.length === 0 || only.some((part) => path.includes(part)))
    .sort();
  const tally = { passed: 0, failed: 0, skipped: 0, failures: /** @type {string[]} */ ([]) };
  const work = async () => {
    for (let path = paths.shift(); path; path = paths.shift()) await runCase(path, rebase, tally);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  tally.failures.sort();
  return tally;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const only = words.filter((word) => word !== '--rebase');
  const { passed, failed, failures } = await runCases({ rebase: only.length < words.length, only });
  for (const failure of failures) console.log(failure);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
