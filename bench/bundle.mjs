// SPDX-License-Identifier: MIT
//
// bundle: each contender as one module for the browser, minified as an author would ship it, and what it weighs.
//
//   const bundles = await bundleAll('list', [{ name: 'naive' }]);
//   bundles.get('naive')     // { script, css, bytes: { raw, gzip, brotli } }

import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const bench = dirname(fileURLToPath(import.meta.url));
/** Where `./dev bench` has installed what bench/package.json names. */
export const installed = join(dirname(bench), 'build/bench/node_modules');

/** @typedef {{ raw: number, gzip: number, brotli: number }} Bytes @typedef {{ script: string, css: string, bytes: Bytes }} Bundle */

/** A classic script leaves its library under a global name. @type {import('esbuild').Plugin} */
const classicScripts = {
  name: 'classic',
  setup({ onLoad }) {
    onLoad({ filter: /event-calendar\.min\.js$/ }, ({ path }) => ({ contents: `${readFileSync(path, 'utf8')}\nexport default EventCalendar;` }));
  },
};

/** @param {...(string | Uint8Array)} files @returns {Bytes} */
export function weigh(...files) {
  const sizes = files.map((file) => Buffer.from(file)).map((bytes) => ({ raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length }));
  const sum = (/** @type {keyof Bytes} */ kind) => sizes.reduce((total, size) => total + size[kind], 0);
  return { raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}

/** @param {string} file in bench/ @returns {Promise<Bundle>} */
export async function bundle(file) {
  const { outputFiles = [] } = await build({
    entryPoints: [join(bench, file)],
    outdir: '/',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    nodePaths: [installed],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
    plugins: [classicScripts],
  });
  const text = (/** @type {string} */ ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const [script, css] = [text('.js'), text('.css')];
  return { script, css, bytes: weigh(...[script, css].filter(Boolean)) };
}

/** @param {'search' | 'list'} folder @param {{ name: string }[]} entries */
export async function bundleAll(folder, entries) {
  /** @type {Map<string, Bundle>} */
  const bundles = new Map();
  for (const { name } of entries) bundles.set(name, await bundle(`${folder}/${name}.mjs`));
  return bundles;
}

/** @param {string} library */
export const versionOf = (library) => JSON.parse(readFileSync(join(installed, library, 'package.json'), 'utf8')).version;
