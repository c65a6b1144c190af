// SPDX-License-Identifier: MIT
//
// build: makes build/dist from web/ and the module that CMake has built.
//
//   node web/build.mjs
//
//   kalendarium.js          the classic script to embed: everything in one file
//   kalendarium-rest.HASH.js  the second part of its core; fetched when a visitor is about to need it
//   kalendarium.css         the stylesheet, for prerendered markup
//   kalendarium-check.HASH.wasm  the full core; fetched only where an editor wants to know
//   kalendarium-LANGUAGE.HASH.txt  the words of a language; fetched only where a page asks for it
//   kalendarium.mjs, .wasm  the ES module, with the WebAssembly module beside it
//   publisher/              the publisher's page, with the importer in its script
//   kalendarium-nowasm.mjs  the same core as JavaScript; fetched only where WebAssembly is refused
//   kalendarium.d.ts        the types
//   SIZES.md                what weighs what
//
// Where nothing has changed, nothing is written.

import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readLanguage, tags, wordsFile } from '../data/messages/languages.mjs';
import { split } from './module_streams.mjs';
import { encode } from './module_text.mjs';
import { publisherPages } from './publisher/pages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const web = join(root, 'web');
const wasm = join(root, 'build/wasm');
const messages = join(root, 'data/messages');
const dist = join(root, 'build/dist');

/** The full core, and the name that changes with its bytes: a cache never serves one of another build. */
const readCheck = () => readFileSync(join(wasm, 'kalendarium-check.wasm'));
const checkName = () =>
  `kalendarium-check.${digestOf([readCheck()]).slice(0, 8)}.wasm`;

/** The two parts of the visitor's core. A second part fits only the first that it was cut from, so its name is of both. */
const readPart = (/** @type {'first' | 'rest'} */ part) => readFileSync(join(wasm, `kalendarium-${part}.wasm`));
const restName = async () => {
  const script = await bundle({ entryPoints: [join(web, 'gestures.mjs')], format: 'esm' });
  const parts = [readPart('first'), readPart('rest'), await bundleCss('rest.css'), script];
  return `kalendarium-rest.${digestOf(parts).slice(0, 8)}.js`;
};

/** The words of each language that is not in the module. */
const readWords = () => tags().slice(1).map((tag) => ({ tag, text: wordsFile(tag) }));
/** One digest for all of them, so that the script holds one. */
const wordsHash = () => digestOf(readWords().map(({ text }) => text)).slice(0, 8);
/** @param {string} tag */
const wordsName = (tag) => `kalendarium-${tag}.${wordsHash()}.txt`;
/** Which tags each language has: `nb no nn`. */
const languageTags = () => tags().map((language) => readLanguage(language).tags);

/** @param {(string | Uint8Array)[]} parts */
function digestOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/**
 * What the one file that a page embeds may weigh, in bytes of brotli. It is only ever moved down (docs/decisions/15-weight.md).
 */
export const budget = 67_000;

/** @type {import('esbuild').BuildOptions} */
const shared = { bundle: true, minify: true, target: 'es2022', legalComments: 'none', write: false };

/** A module whose exports are the members of an object. @param {object} members */
const jsonModule = (members) => ({
  contents: JSON.stringify(members),
  loader: /** @type {const} */ ('json'),
});

/**
 * The modules named `kalendarium:…` (see web/modules.d.ts).
 * @param {string} wasmLoader @param {{ first: string, last: string }} css the stylesheet, before and after what comes later @returns {import('esbuild').Plugin}
 */
function virtualModules(wasmLoader, css) {
  return {
    name: 'kalendarium',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^kalendarium:wasm$/ }, () => ({ path: join(web, wasmLoader) }));
      onResolve({ filter: /^kalendarium:(check|css|module|publisher|rest|words)$/ }, ({ path }) => ({
        path,
        namespace: 'kalendarium',
      }));
      onLoad({ filter: /:check$/, namespace: 'kalendarium' }, () => jsonModule({ name: checkName() }));
      onLoad({ filter: /:words$/, namespace: 'kalendarium' }, () =>
        jsonModule({ hash: wordsHash(), tags: languageTags() }),
      );
      onLoad({ filter: /:css$/, namespace: 'kalendarium' }, () => jsonModule(css));
      onLoad({ filter: /:module$/, namespace: 'kalendarium' }, () => jsonModule(encode(split(readPart('first')))));
      onLoad({ filter: /:rest$/, namespace: 'kalendarium' }, async () => jsonModule({ name: await restName() }));
      onLoad({ filter: /:publisher$/, namespace: 'kalendarium' }, () =>
        jsonModule(encode(split(readFileSync(join(wasm, 'kalendarium-publisher.wasm'))))),
      );
    },
  };
}

/** The twin's bare imports are the stubs of wasm_imports.mjs. @type {import('esbuild').Plugin} */
const stubImports = {
  name: 'stubs',
  setup({ onResolve }) {
    onResolve({ filter: /^(env|wasi_snapshot_preview1)$/ }, () => ({
      path: join(web, 'wasm_imports.mjs'),
    }));
  },
};

/** @param {string} name @param {string | Uint8Array} content */
function write(name, content) {
  writeFileSync(join(dist, name), content);
}

/** @param {import('esbuild').BuildOptions} options */
async function bundle(options) {
  const { outputFiles } = await build({ ...shared, ...options });
  return /** @type {import('esbuild').OutputFile[]} */ (outputFiles)[0].text;
}

/** @param {string} name */
const bundleCss = async (name) => (await bundle({ entryPoints: [join(web, name)] })).trim();

/** The twin leaves its exports under a key and exports nothing (see web/wasm_fallback.mjs). */
function bundleTwin() {
  const contents =
    "import { twinKey } from './wasm_fallback.mjs';" +
    `import * as twin from ${JSON.stringify(join(wasm, 'kalendarium.js'))};` +
    'globalThis[twinKey] = twin;';
  const stdin = { contents, resolveDir: web };
  return bundle({ stdin, format: 'iife', plugins: [stubImports] });
}

/** The second part leaves itself under its name (see web/wasm_inline.mjs). */
async function bundleRest() {
  const rest = { ...encode(split(readPart('rest'))), css: await bundleCss('rest.css') };
  const contents =
    "import { addGestures } from './gestures.mjs';" +
    `globalThis[Symbol.for(${JSON.stringify(await restName())})]={...${JSON.stringify(rest)},addGestures}`;
  return bundle({ stdin: { contents, resolveDir: web }, format: 'iife' });
}

async function buildAll() {
  mkdirSync(dist, { recursive: true });
  const css = await bundleCss('kalendarium.css');
  const entryPoints = [join(web, 'define.mjs')];
  write('kalendarium.css', css);
  write('kalendarium.wasm', readFileSync(join(wasm, 'kalendarium.wasm')));
  for (const name of readdirSync(dist)) {
    if (/^kalendarium-[\w-]+\.[0-9a-f]{8}\.(js|txt|wasm)$/.test(name)) rmSync(join(dist, name));
  }
  for (const { tag, text } of readWords()) write(wordsName(tag), text);
  write(checkName(), readCheck());
  write('kalendarium.d.ts', readFileSync(join(web, 'kalendarium.d.ts')));
  write('kalendarium-nowasm.mjs', await bundleTwin());
  write(await restName(), await bundleRest());
  const styles = { first: await bundleCss('first.css'), last: await bundleCss('last.css') };
  const inline = virtualModules('wasm_inline.mjs', styles);
  // Most of it runs at once: a browser that knows this mark compiles it while it arrives, not function by function as they are called.
  const banner = { js: '//# allFunctionsCalledOnLoad' };
  write('kalendarium.js', await bundle({ entryPoints, format: 'iife', plugins: [inline], banner }));
  const beside = virtualModules('wasm_beside.mjs', { first: css, last: '' });
  write('kalendarium.mjs', await bundle({ entryPoints, format: 'esm', plugins: [beside] }));
  await buildPublisher(inline);
  write('SIZES.md', sizesTable(await restName()));
}

/** @param {import('esbuild').Plugin} plugin */
async function buildPublisher(plugin) {
  mkdirSync(join(dist, 'publisher'), { recursive: true });
  const folder = join(web, 'publisher');
  const modules = { format: /** @type {const} */ ('esm'), plugins: [plugin] };
  const script = await bundle({ entryPoints: [join(folder, 'publisher.mjs')], ...modules });
  // A module cannot be loaded from a folder on disk; a classic script can, and waits in a function.
  write('publisher/publisher.js', `(async()=>{${script.trim()}})();\n`);
  write('publisher/publisher.css', await bundle({ entryPoints: [join(folder, 'publisher.css')] }));
  for (const { name, html } of publisherPages()) write(join('publisher', name), html);
}

/** What a file of build/dist weighs, in bytes. @param {string} name */
export function weigh(name) {
  const bytes = readFileSync(join(dist, name));
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/** @param {string} rest */
function sizesTable(rest) {
  const purposes = {
    'kalendarium.js': 'the one file that a page embeds',
    [rest]: 'the second part of its core, for details, the feed and more',
    'kalendarium.css': 'for prerendered markup',
    'kalendarium.mjs': 'the ES module, without the core',
    'kalendarium.wasm': 'the core, beside the ES module',
    [checkName()]: 'the full core, only where an editor wants to know what is wrong',
    'publisher/publisher.js': "the publisher's page, the importer in it",
    'kalendarium-nowasm.mjs': 'the core as JavaScript, only where WebAssembly is refused',
    ...Object.fromEntries(readWords().map(({ tag }) => [wordsName(tag), `the words of \`${tag}\`, only where a page asks for them`])),
  };
  const rows = Object.entries(purposes).map(([name, purpose]) => {
    const { raw, gzip, brotli } = weigh(name);
    return `| \`${name}\` | ${raw} | ${gzip} | ${brotli} | ${purpose} |\n`;
  });
  return (
    '# What weighs what, in bytes\n\n' +
    `\`kalendarium.js\` may weigh ${budget} bytes of brotli; \`./dev test\` fails above that.\n\n` +
    '| file | raw | gzip | brotli | what it is |\n|---|--:|--:|--:|---|\n' +
    rows.join('')
  );
}

/** A digest of everything that goes in. */
function inputsDigest() {
  const files = readdirSync(web, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .concat(['kalendarium.wasm', 'kalendarium-first.wasm', 'kalendarium-rest.wasm', 'kalendarium-check.wasm', 'kalendarium-publisher.wasm', 'kalendarium.js'].map((name) => join(wasm, name)))
    .concat(readdirSync(messages).map((name) => join(messages, name)))
    .concat(join(root, 'package-lock.json'))
    .sort();
  return digestOf(files.flatMap((file) => [basename(file), readFileSync(file)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stamp = join(dist, '.inputs');
  const digest = inputsDigest();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
    await buildAll();
    write('.inputs', digest);
  }
}
