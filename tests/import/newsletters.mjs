// SPDX-License-Identifier: MIT
//
// newsletters: newsletters with their truth, read by `kalendarium import`. For the tests and `./dev bench`.
//
//   const reader = makeReader('build/kalendarium', folder);
//   const scores = newslettersIn(['tests/import']).map((one) => scoreOf(reader, one));
//
// The truth of `brev.txt` is `brev.gold.json` or `brev.txt.gold.json`; a newsletter may be `.txt`, `.html` or `.eml`.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { score } from './score.mjs';

/** @typedef {import('./score.mjs').Json} Json */
/** @typedef {{ path: string, truth: Json, published: string | undefined }} Newsletter */
/** @typedef {{ issues: Json, report: Json[] }} Reading */
/** @typedef {(path: string, published?: string, text?: string) => Reading} Reader */

const forms = ['.txt', '.html', '.eml'];

/** @param {string[]} folders @returns {Newsletter[]} */
export function newslettersIn(folders) {
  const paths = folders.filter(existsSync).flatMap((one) => readdirSync(one).sort().map((name) => join(one, name)));
  return paths.filter((path) => path.endsWith('.gold.json')).flatMap((gold) => {
    const name = basename(gold, '.gold.json');
    const path = paths.find((one) => basename(one) === name || forms.some((form) => basename(one) === name + form));
    const truth = JSON.parse(readFileSync(gold, 'utf8'));
    return path ? [{ path, truth, published: truth.issue.publishedGiven ?? truth.issue.assumedPublished }] : [];
  });
}

/** What the command makes of a file, or of `text` if the path is `-`. @param {string} command @param {string} folder for what it writes
 *  @returns {Reader} */
export function makeReader(command, folder) {
  return (path, published, text) => {
    const output = join(folder, 'issues.json');
    const words = ['import', path, '-o', output, '--report', 'json', ...(published ? ['--published', published] : [])];
    const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: 'utf8', input: text });
    assert.ok(!error, `the command could not be run: ${error}`);
    assert.equal(status, 0, stderr);
    return { issues: JSON.parse(readFileSync(output, 'utf8')), report: JSON.parse(stdout) };
  };
}

/** @param {Reader} read @param {Newsletter} newsletter */
export function scoreOf(read, { path, truth, published }) {
  const { issues, report } = read(path, published);
  return score(truth, issues, report);
}
