// SPDX-License-Identifier: MIT
//
// build-demo: writes build/demo, a small municipal site of static files around the widget.
//
//   node web/demo/build-demo.mjs
//
// It takes the widget from build/dist, the examples from data/examples and the prerendered page from
// the command build/kalendarium. What has not changed is not written again.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layout, pages, spring } from './pages.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const demo = join(root, 'build/demo');

/** @param {string} name @param {string | Uint8Array} content */
function write(name, content) {
  const file = join(demo, name);
  const bytes = Buffer.from(content);
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** @param {string} from relative to the repository @param {string} [to] */
function copy(from, to = basename(from)) {
  write(to, readFileSync(join(root, from)));
}

/** The five newsletters as the command prints them. */
function prerender() {
  const command = join(root, 'build/kalendarium');
  const words = ['render', 'data/examples/demokrati.json', '--now', spring, '--src', 'data/demokrati.json'];
  return execFileSync(command, words, { cwd: root, encoding: 'utf8' });
}

export function buildDemo() {
  const all = pages(prerender());
  for (const page of all) write(page.file, layout(page, all));
  for (const name of ['demo.css', 'demo.mjs', 'bild.svg']) copy(`web/demo/${name}`);
  // All that a site copies: also the words of other languages, and what tells an editor what is wrong.
  const files = readdirSync(join(root, 'build/dist')).filter((name) => /^kalendarium(\.(js|css)$|-)/.test(name));
  for (const name of files) copy(`build/dist/${name}`);
  for (const name of readdirSync(join(root, 'build/dist/publisher'))) copy(`build/dist/publisher/${name}`, `publisher/${name}`);
  const outdated = readdirSync(demo).filter((name) => name.startsWith('kalendarium-') && !files.includes(name));
  for (const name of outdated) rmSync(join(demo, name));
  for (const name of readdirSync(join(root, 'data/examples'))) {
    if (name.endsWith('.json')) copy(`data/examples/${name}`, `data/${name}`);
  }
  copy('README.md', 'docs/README.md');
  copy('data/README.md', 'docs/data.md');
  copy('docs/architecture.md', 'docs/architecture.md');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildDemo();
