// SPDX-License-Identifier: MIT
// What `kalendarium build` leaves on a server: all that index.html names is there, and each build takes the place of the one before
// as a whole, or not at all.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'kalendarium-site-'));
after(() => rmSync(scratch, { recursive: true }));

// A stand-in for build/dist: the command only copies.
const dist = join(scratch, 'dist');
mkdirSync(dist);
for (const name of ['kalendarium.js', 'kalendarium.css', 'kalendarium-en.0a1b2c3d.txt', 'kalendarium.d.ts', 'SIZES.md', '.inputs'])
  writeFileSync(join(dist, name), name);

/** @param {string[]} words */
function build(...words) {
  const { status, stderr } = spawnSync(path('build/kalendarium'), ['build', ...words, '--now', '2026-11-21T12:00', '--language', 'en'], { encoding: 'utf8', cwd: scratch });
  return { status, stderr };
}

/** @param {string} folder */
const names = (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()).sort();

const example = path('data/examples/en-handelse.json');
const ownNames = ['.kalendarium', 'calendar.ics', 'en-handelse.json', 'events.jsonld', 'events/oppet-hus-simhallen.ics', 'feed.json', 'feed.xml', 'index.html'];
const widgetNames = ['kalendarium-en.0a1b2c3d.txt', 'kalendarium.css', 'kalendarium.js'];

test('a site has the page, the data, the widget, the feeds, and a calendar file for each event', () => {
  const site = join(scratch, 'site');
  assert.deepEqual(build(example, '-o', site, '--dist', dist, '--page', 'https://kommun.example/kalender/'), { status: 0, stderr: '' });
  assert.deepEqual(names(site), [...ownNames, ...widgetNames].sort());
  assert.deepEqual(readFileSync(join(site, 'en-handelse.json')), readFileSync(example));
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  assert.match(page, /^<!DOCTYPE html>\n<html lang="en" dir="ltr">/);
  const named = Array.from(page.matchAll(/(?:href|src)="([\w.-]+)"/g), ([, name]) => name);
  assert.deepEqual([...new Set(named)].sort(), ['calendar.ics', 'en-handelse.json', 'feed.json', 'feed.xml', 'kalendarium.css', 'kalendarium.js']);
  assert.match(readFileSync(join(site, 'feed.xml'), 'utf8'), /<link>https:\/\/kommun\.example\/kalender\/<\/link>/);
  assert.match(readFileSync(join(site, 'events/oppet-hus-simhallen.ics'), 'utf8'), /^UID:oppet-hus-simhallen@/m);
});

test('a site built again has nothing of the one before, and keeps its rights and its link', () => {
  mkdirSync(join(scratch, 'releases'));
  symlinkSync('releases/now', join(scratch, 'link'));
  mkdirSync(join(scratch, 'releases/now'), { mode: 0o750 });
  assert.equal(build(path('data/examples/biblioteket.json'), '-o', 'link', '--dist', dist).status, 0);
  assert.equal(build(example, '-o', 'link/', '--dist', dist).status, 0);
  assert.deepEqual(names(join(scratch, 'releases/now')), [...ownNames, ...widgetNames].sort());
  assert.deepEqual(readdirSync(join(scratch, 'releases')), ['now']);
  assert.equal(statSync(join(scratch, 'releases/now')).mode & 0o777, 0o750);
});

test('without the widget the page stands alone, and somebody says so', () => {
  if (existsSync(path('build/dist/kalendarium.js'))) return; // beside the command: it is taken
  const { status, stderr } = build(example, '-o', 'bare');
  assert.equal(status, 0);
  assert.equal(stderr, "kalendarium: The widget's files were not found, so the page gets no script. Name the folder that has kalendarium.js with --dist.\n");
  assert.doesNotMatch(readFileSync(join(scratch, 'bare/index.html'), 'utf8'), /<script|stylesheet/);
});

test('what goes wrong leaves the site as it was, and nothing beside it', () => {
  const folder = join(scratch, 'stays');
  mkdirSync(folder);
  const site = join(folder, 'site');
  assert.equal(build(example, '-o', site, '--dist', dist).status, 0);
  const before = names(site);
  cpSync(example, join(folder, 'feed.json'));
  assert.equal(build(example, join(folder, 'feed.json'), '-o', site, '--dist', dist).status, 2);
  assert.equal(build(path('data/bad/bad-no-issues.json'), '-o', site, '--dist', dist).status, 1);
  writeFileSync(join(site, 'mine.txt'), 'mine');
  assert.equal(build(example, '-o', site, '--dist', dist).stderr,
    `kalendarium: The folder ${site} has files that kalendarium did not put there, such as mine.txt. Give another folder.\n`);
  assert.deepEqual(names(site), [...before, 'mine.txt'].sort());
  assert.deepEqual(readdirSync(folder).sort(), ['feed.json', 'site']);
});
