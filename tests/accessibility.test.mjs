// SPDX-License-Identifier: MIT
// The table in docs/accessibility.md: every criterion, and tests that are there.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** WCAG 2.2, levels A and AA, and the one that it took away. */
const criteria = {
  A:
    '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 ' +
    '2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.1 4.1.2',
  AA:
    '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 ' +
    '3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

const rows = readFileSync(join(root, 'docs/accessibility.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

/** The names of a file's tests, with what is put in left open. @param {string} file */
function testNames(file) {
  const source = readFileSync(file, 'utf8');
  return Array.from(source.matchAll(/\b(?:test|journey)\(\s*(['"`])(.*?)\1,/gs), ([, , name]) => {
    const parts = name.split(/\$\{.*?\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.+')}$`);
  });
}

test('every criterion of WCAG 2.2 A and AA stands in the table once, in order, with its level', () => {
  const listed = rows.map(([criterion, level]) => `${criterion.split(' ')[0]} ${level}`);
  const key = (/** @type {string} */ line) => line.split(' ')[0].split('.').map((part) => part.padStart(3, '0')).join();
  const wanted = Object.entries(criteria).flatMap(([level, numbers]) => numbers.split(' ').map((number) => `${number} ${level}`));
  assert.deepEqual(listed, wanted.sort((one, other) => (key(one) < key(other) ? -1 : 1)));
});

test('every test that the table names is there', () => {
  const missing = [];
  for (const [criterion, , , shownBy] of rows) {
    for (const part of shownBy.split(/; (?=`)/)) {
      if (part === '–' || part === '*axe*') continue;
      const [, name, title] = part.match(/^`([^`]+)`(?:: (.*))?$/s) ?? [];
      const file = name && join(root, name.includes('/') ? '' : 'tests/browser', name);
      if (!file || !existsSync(file)) missing.push(`${criterion}: ${part}`);
      else if (title && !testNames(file).some((pattern) => pattern.test(title))) missing.push(`${criterion}: ${part}`);
    }
  }
  assert.deepEqual(missing, []);
});
