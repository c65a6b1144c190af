// SPDX-License-Identifier: MIT
//
// Each data/bad/bad-NAME.json has one defect; bad-NAME.expected.json beside it says what `kalendarium validate` prints about it,
// word for word. REBASE=1 writes the answers of today instead: read the difference before you commit it.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** @typedef {{ purpose: string, schema: 'rejects' | 'accepts' | 'unparsable', now?: string, exit: number, sv: string[], en: string[] }} Expected */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const command = process.env.KALENDARIUM_COMMAND ?? join(root, 'build', 'kalendarium');
const folder = join(root, 'data', 'bad');
const names = readdirSync(folder).filter((name) => name.startsWith('bad-') && !name.endsWith('.expected.json')).sort();
const run = promisify(execFile);

/** @param {string[]} args @param {string} [directory] @returns {Promise<{ code: number, out: string, error: string }>} */
async function kalendarium(args, directory = folder) {
  try {
    const { stdout, stderr } = await run(command, args, { cwd: directory });
    return { code: 0, out: stdout, error: stderr };
  } catch (failure) {
    const { code, stdout, stderr } = /** @type {{ code: number, stdout: string, stderr: string }} */ (failure);
    assert.equal(typeof code, 'number', `the command could not be run: ${failure}`);
    return { code, out: stdout, error: stderr };
  }
}

/** @param {string} name @returns {Expected} */
function readExpected(name) {
  return JSON.parse(readFileSync(join(folder, name.replace(/\.json$/, '.expected.json')), 'utf8'));
}

/** @param {string} name @returns {Promise<Expected>} */
async function answer(name) {
  const { now } = readExpected(name);
  const moment = now === undefined ? [] : ['--now', now];
  const [swedish, english] = await Promise.all(['sv', 'en'].map((language) =>
    kalendarium(['validate', '--language', language, ...moment, name])));
  assert.equal(english.code, swedish.code);
  const lines = (/** @type {string} */ text) => text.replace(/\n$/, '').split('\n');
  return { ...readExpected(name), exit: swedish.code, sv: lines(swedish.out), en: lines(english.out) };
}

/** The codes that a list of printed lines names. @param {string[]} lines */
function codesIn(lines) {
  return lines.flatMap((line) => /^\S+:\d+:\d+: .*\[([a-z0-9-]+)\]$/.exec(line)?.[1] ?? []);
}

for (const name of names) {
  test(`${name}: ${readExpected(name).purpose}`, async () => {
    const given = await answer(name);
    if (process.env.REBASE) {
      writeFileSync(join(folder, name.replace(/\.json$/, '.expected.json')), `${JSON.stringify(given, null, 2)}\n`);
    }
    assert.deepEqual(given, readExpected(name));
    assert.ok(codesIn(given.sv).length > 0, 'a bad file has a finding');
  });
}

test('A file is bad in the same way in both languages', () => {
  for (const name of names) {
    const expected = readExpected(name);
    assert.deepEqual(codesIn(expected.sv), codesIn(expected.en), name);
  }
});

test('Each code is explained in docs/errors.md and shown by a bad file or by a test of load', () => {
  const messages = JSON.parse(readFileSync(join(root, 'data', 'messages', 'diagnostics-sv.json'), 'utf8'));
  const codes = Object.keys(messages).filter((key) => key.startsWith('diagnostic_'))
    .map((key) => key.slice('diagnostic_'.length).replaceAll('_', '-'));
  const errors = readFileSync(join(root, 'docs', 'errors.md'), 'utf8');
  const tests = ['load', 'prepared'].map((noun) => readFileSync(join(root, 'tests', 'core', `${noun}_test.cc`), 'utf8')).join('');
  const shown = new Set(names.flatMap((name) => codesIn(readExpected(name).sv)));
  for (const code of codes) {
    const section = errors.split(`\n### ${code}\n`)[1]?.split('\n##')[0];
    assert.ok(section, `docs/errors.md has no section on ${code}`);
    assert.match(section, /```/, `docs/errors.md has no example of ${code}`);
    assert.match(section, /\*\*Så rättar du:\*\* \S/, `docs/errors.md has no cure of ${code}`);
    assert.ok(shown.has(code) || (tests.includes(`"${code}"`) || tests.includes(`"${code}|`)), `nothing shows ${code}`);
  }
  const explained = [...errors.matchAll(/^### (\S+)$/gm)].map((match) => match[1]);
  assert.deepEqual(explained.filter((code) => !codes.includes(code)), [], 'docs/errors.md explains what does not exist');
});
