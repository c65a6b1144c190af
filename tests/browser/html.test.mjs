// SPDX-License-Identifier: MIT
// The Nu HTML checker on what the command prints, in a page of an editor's, and on the demo's pages.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { layout, pages } from '../../web/demo/pages.mjs';
import { publisherPages } from '../../web/publisher/pages.mjs';
import { root } from './page.mjs';

const run = promisify(execFile);

/** @type {{ name: string, file: string, now: string }[]} */
const examples = JSON.parse(readFileSync(join(root, 'data/examples/examples.json'), 'utf8'));
const states = ['', 'view=feed', 'when=all&q=e', 'q=xyzzy', 'view=month', 'view=week'];
/** Details of each kind, a day of a month, and a week in which things are side by side. */
const others = [
  ['demokrati', 'item=europadagen-2021'],
  ['biblioteket', 'item=sagostund-norrby'],
  ['biblioteket', 'item=lasnatt-anmalan'],
  ['biblioteket', 'item=2026-10-podd-11'],
  ['biblioteket', 'view=month&date=2026-11-28'],
  ['biblioteket', 'view=week&date=2026-W48'],
  ['tva-sprak', 'view=feed&language=en'],
];

/** @param {string[]} words */
async function render(...words) {
  const { stdout } = await run(join(root, 'build/kalendarium'), ['render', ...words], { cwd: root, maxBuffer: 1 << 26 });
  return stdout;
}

/** The checker's errors and warnings, a line each. @param {string} folder */
async function complaints(folder) {
  const jar = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
  // It leaves with 1 when it has something to say.
  const { stderr } = await run('java', ['-jar', jar, '--format', 'json', folder], { maxBuffer: 1 << 26 }).catch(
    (/** @type {{ stderr: string }} */ failure) => failure,
  );
  /** @type {{ url: string, message: string, extract?: string, lastLine?: number }[]} */
  const messages = JSON.parse(stderr).messages;
  return messages
    .filter(({ message }) => !message.includes('Unicode Normalization Form C')) // the data's own words
    .map(({ url, message, extract }) => `${url.split('/').pop()}: ${message} ${extract ?? ''}`);
}

/** @param {string} element */
const editorsPage = (element) =>
  `<!doctype html>\n<html lang="sv"><head><title>Kommunen</title></head><body><h1>Kommunen</h1>${element}</body></html>`;

test('The Nu checker finds nothing in what the command prints', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kalendarium-html-'));
  try {
    for (const { name, file, now } of examples) {
      for (const [number, state] of states.entries()) {
        const element = await render(join('data/examples', file), '--now', now, '--state', state);
        writeFileSync(join(folder, `${name}-${number}.html`), editorsPage(element));
      }
    }
    for (const [number, [name, state]] of others.entries()) {
      const { file, now } = examples.find((one) => one.name === name) ?? examples[0];
      for (const language of ['sv', 'ar']) {
        const element = await render(join('data/examples', file), '--now', now, '--state', state, '--language', language);
        writeFileSync(join(folder, `other-${number}-${language}.html`), editorsPage(element));
      }
    }
    assert.deepEqual(await complaints(folder), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('The Nu checker finds nothing in the pages of the demo', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kalendarium-demo-'));
  try {
    const all = pages(await render('data/examples/demokrati.json', '--now', '2021-05-01T08:00'));
    for (const page of all) writeFileSync(join(folder, page.file), layout(page, all));
    assert.deepEqual(await complaints(folder), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("The Nu checker finds nothing in the publisher's pages", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kalendarium-html-'));
  try {
    // The checker holds the policy against its own idea of where the page is.
    const withoutPolicy = (/** @type {string} */ html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    for (const { name, html } of publisherPages()) writeFileSync(join(folder, name), withoutPolicy(html));
    assert.deepEqual(await complaints(folder), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
