// SPDX-License-Identifier: MIT
//
// lint: what a reviewer should not have to say. `./dev lint` starts it.
//
//   format     clang-format, as .clang-format says
//   tidy       clang-tidy, as .clang-tidy says; a file is looked at again when it or a header changes
//   types      TypeScript over the JSDoc of all scripts
//   habits     no globbed source lists; nothing in the core that reads files, clocks or locales; a type's name is one type's
//   lengths    files over 450 lines fail; functions over 40 are listed

import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const start = promisify(execFile);
const longestFile = 450;
const longestFunction = 40;

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((name) => name && existsSync(name));
const cpp = files.filter((name) => /^(wasm|tests)\/.*\.(cc|h)$/.test(name));
const scripts = files.filter((name) => /\.(mjs|css)$/.test(name));
const text = (/** @type {string} */ name) => readFileSync(name, 'utf8');

/** What a program printed, if it failed. @param {string} program @param {string[]} words */
async function complaints(program, words) {
  try {
    await start(program, words, { maxBuffer: 1 << 26 });
    return '';
  } catch (error) {
    const { stdout, stderr, message } =
      /** @type {{ stdout?: string, stderr?: string, message: string }} */ (error);
    return stdout || stderr || message;
  }
}

async function format() {
  const found = await complaints('clang-format', ['--dry-run', '-Werror', ...cpp]);
  const names = new Set(Array.from(found.matchAll(/^([^\s:]+):\d+:/gm), (match) => match[1]));
  return names.size ? `Mend it with: clang-format -i ${[...names].join(' ')}` : found;
}

async function types() {
  const found = [];
  for (const project of ['.', 'tests', 'bench']) found.push(await complaints('node_modules/.bin/tsc', ['-p', project]));
  return found.join('');
}

/** @param {string} name @param {string} shared */
async function tidyFile(name, shared) {
  const digest = createHash('sha256').update(shared).update(text(name)).digest('hex');
  const stamp = join('build/lint', basename(name));
  if (existsSync(stamp) && text(stamp) === digest) return '';
  // The build's own compiler is GCC, whose warnings clang does not all know.
  const words = ['--quiet', '--extra-arg=-Wno-unknown-warning-option', '-p', 'build/release', name];
  const found = await complaints('clang-tidy', words);
  if (!found) writeFileSync(stamp, digest);
  return found;
}

async function tidy() {
  mkdirSync('build/lint', { recursive: true });
  const compiled = text('build/release/compile_commands.json');
  const headers = cpp.filter((name) => name.endsWith('.h'));
  const shared = ['.clang-tidy', ...headers].map(text).join('\0');
  const queue = cpp.filter(
    (name) => /^wasm\/.*\.cc$/.test(name) && compiled.includes(join(root, name)),
  );
  let found = '';
  const work = async () => {
    for (let name = queue.shift(); name; name = queue.shift()) found += await tidyFile(name, shared);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return found;
}

function habits() {
  /** @type {string[]} */
  const found = [];
  for (const name of files.filter((name) => /CMakeLists\.txt$|\.cmake$/.test(name)))
    if (/\bGLOB(_RECURSE)?\b/.test(text(name))) found.push(`${name}: sources are listed by hand`);
  const forbidden = /\bfstream\b|\biostream\b|filesystem|::now\(|getenv|\blocale\b/;
  for (const name of cpp.filter((name) => name.startsWith('wasm/core/')))
    text(name).split('\n').forEach((line, index) => {
      const word = forbidden.exec(line.replace(/\/\/.*/, ''))?.[0];
      if (word) found.push(`${name}:${index + 1}: ${word} does not belong in the core`);
    });
  return [...found, ...repeatedTypes()].join('\n');
}

/** Two types of one name, in two headers of a namespace: the linker takes them for one, and what it makes of them crashes. */
function repeatedTypes() {
  /** @type {Map<string, string>} */
  const places = new Map();
  const found = [];
  for (const name of cpp.filter((name) => /^wasm\/.*\.h$/.test(name) && !/\/lean_/.test(name))) {
    let space = '';
    for (const line of text(name).split('\n')) {
      space = /^namespace ([\w:]+) \{/.exec(line)?.[1] ?? space;
      const type = /^(?:struct|class|enum class) (\w+)[^;]*\{/.exec(line)?.[1];
      if (type === undefined) continue;
      const other = places.get(`${space}::${type}`);
      if (other !== undefined) found.push(`${name}: ${type} is another type in ${other}`);
      places.set(`${space}::${type}`, name);
    }
  }
  return found;
}

/** Functions at the outermost level, and methods of classes there. @param {string} name */
function longFunctions(name) {
  /** @type {string[]} */
  const found = [];
  let opened = 0;
  let indent = '';
  text(name).split('\n').forEach((line, index) => {
    const head = /^( {0,2})(?!namespace|extern|class|struct|enum|export default|const|let)[^\s/*}#.].*\)?.*\{$/.exec(line);
    if (head && !opened && /\(|\) /.test(line)) [opened, indent] = [index + 1, head[1]];
    if (opened && line.startsWith(`${indent}}`)) {
      if (index + 2 - opened > longestFunction)
        found.push(`${name}:${opened}: ${index + 2 - opened} lines in a function`);
      opened = 0;
    }
  });
  return found;
}

function lengths() {
  const ours = [...cpp, ...scripts];
  for (const advice of ours.flatMap(longFunctions)) console.log(`  advice: ${advice}`);
  return ours
    .map((name) => [name, text(name).split('\n').length - 1])
    .filter(([, lines]) => Number(lines) > longestFile)
    .map(([name, lines]) => `${name}: ${lines} lines; does it still hold one noun?`)
    .join('\n');
}

let failed = 0;
for (const [name, check] of Object.entries({ habits, lengths, format, types, tidy })) {
  const found = (await check()).trim();
  console.log(`${name.padEnd(10)}${found ? `failed\n${found}\n` : 'clean'}`);
  if (found) failed += 1;
}
process.exitCode = failed ? 1 : 0;
