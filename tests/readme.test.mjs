// SPDX-License-Identifier: MIT
//
// What the documents say is so: their links lead somewhere, their commands run, their snippets and
// tables agree with the widget.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { weigh } from '../web/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

const documents = ['.', 'docs', 'docs/decisions', 'data', 'data/examples', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);
const forEmbedders = ['README.md', 'docs/embedding.md'];

/**
 * The snippets in some documents that are marked with a language.
 * @param {string[]} paths @param {string} language
 */
function snippets(paths, language) {
  const fence = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm');
  return paths.flatMap((path) => Array.from(read(path).matchAll(fence), ([, code]) => ({ path, code })));
}

/**
 * The names in the first column of the tables whose first heading is `heading`.
 * @param {string} path @param {string} heading
 */
function firstColumns(path, heading) {
  const table = new RegExp(`^\\| ${heading} \\|.*\\n\\|[-:|]+\\n((?:\\|.*\\n)+)`, 'gm');
  return Array.from(read(path).matchAll(table), ([, rows]) =>
    rows.trimEnd().split('\n').flatMap((row) => {
      const cell = row.split('|')[1];
      return Array.from(cell.matchAll(/`([^`]+)`/g), ([, name]) => name);
    }),
  );
}

/** All of the stylesheet. */
function stylesheet() {
  const names = readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.css') && !name.startsWith('demo')).map((name) => read(join('web', name))).join('');
}

/** @param {string} path */
function withoutCode(path) {
  return read(path).replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '``');
}

/** The anchors that GitHub makes of a document's headings. @param {string} path */
function anchors(path) {
  const text = read(path).replace(/^```[^]*?^```$/gm, '');
  return Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading]) =>
    heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(' ', '-'),
  );
}

/** @type {{ observedAttributes: string[] }[]} */
const defined = [];

/** What the element observes, asked of the package that is built. @returns {Promise<string[]>} */
async function observedAttributes() {
  const registry = {
    get: () => undefined,
    define: (/** @type {string} */ _, /** @type {{ observedAttributes: string[] }} */ element) => defined.push(element),
  };
  Object.assign(globalThis, { customElements: registry });
  await import(new URL('build/dist/kalendarium.mjs', `file://${root}`).href);
  return defined[0].observedAttributes;
}

test('every link in a document leads to a file, and to a heading where it names one', () => {
  const broken = documents.flatMap((path) =>
    Array.from(withoutCode(path).matchAll(/\]\(([^)\s]+)\)/g), ([, target]) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [file, anchor] = target.split('#');
        const name = file ? join(dirname(path), file) : path;
        if (!existsSync(join(root, name))) return true;
        return anchor !== undefined && !anchors(name).includes(decodeURIComponent(anchor));
      })
      .map((target) => `${path}: ${target}`),
  );
  assert.deepEqual(broken, []);
});

test('the README leads with a picture and the tag, and is short enough to be read', () => {
  const text = read('README.md');
  assert.match(text, /^# Kalendarium\n\n!\[[^\]]{20,}\]\(docs\/pictures\/\S+\.png\)\n\n```html\n<script src=/);
  assert.ok(text.split('\n').length <= 151, 'at most 150 lines');
});

test('the tag of the README is the one that the demo lets one copy', () => {
  const [tag] = snippets(['README.md'], 'html');
  assert.ok(read('web/demo/pages.mjs').includes(tag.code.trim()));
});

test('each attribute of the element has its row, and no other has', async () => {
  const observed = (await observedAttributes()).sort();
  for (const path of forEmbedders) {
    const [names] = firstColumns(path, 'attribute');
    assert.deepEqual([...names].sort(), observed, path);
  }
});

test('snippets for a page use attributes that there are', async () => {
  const known = new Set([...(await observedAttributes()), 'src', 'async', 'type', 'lang']);
  const tags = snippets(forEmbedders, 'html').flatMap(({ code }) =>
    Array.from(code.matchAll(/<(script|kalendarium-widget)\b([^>]*)>/g), ([, tag, rest]) => ({ tag, rest })),
  );
  assert.ok(tags.length > 5);
  for (const { tag, rest } of tags) {
    const names = Array.from(rest.matchAll(/\s([a-z-]+)(?:="[^"]*")?/g), ([, name]) => name);
    for (const name of names) {
      const own = tag === 'script' ? name.replace(/^data-/, '') : name;
      assert.ok(known.has(own), `<${tag} ${name}>`);
    }
  }
});

test('snippets of script use names that the types know', () => {
  const folder = mkdtempSync(join(root, 'build/readme-'));
  try {
    const files = snippets(forEmbedders, 'js').map(({ code }, i) => {
      // On a page the element is there.
      const certain = code.replace(/= (document\.querySelector\([^)]*\));/g, '= /** @type {import("kalendarium").KalendariumWidget} */ ($1);');
      const file = join(folder, `${i}.mjs`);
      writeFileSync(file, `${certain}\nexport {};\n`);
      return file;
    });
    assert.ok(files.length > 0);
    const config = {
      extends: '../../tsconfig.json',
      compilerOptions: {
        noEmit: true, allowJs: true, checkJs: true, types: [], lib: ['es2022', 'dom', 'dom.iterable'],
        paths: { kalendarium: ['../../web/kalendarium.d.ts'] },
      },
      include: ['*.mjs', '../../web/kalendarium.d.ts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
    assert.equal(stdout, '');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('events in the documents are those that the types know', () => {
  const known = Array.from(read('web/kalendarium.d.ts').matchAll(/'(kalendarium-[a-z]+)': CustomEvent/g), ([, name]) => name);
  for (const path of forEmbedders) {
    const [names] = firstColumns(path, 'event');
    assert.deepEqual([...names].sort(), known.sort(), path);
  }
});

test('each property for the looks is documented, with the value that holds without it', () => {
  const css = stylesheet();
  const used = new Set(Array.from(css.matchAll(/var\((--kal-[a-z-]+)/g), ([, name]) => name));
  const [names] = firstColumns('docs/embedding.md', 'property').filter((list) => list[0].startsWith('--'));
  assert.deepEqual([...names].sort(), [...used].sort());
  for (const [, name, value] of read('docs/embedding.md').matchAll(/^\| `(--kal-[a-z-]+)` \|[^|]*\| `([^`]+)` \|$/gm)) {
    assert.ok(css.includes(`var(${name}, ${value})`), `${name}: ${value}`);
  }
  for (const { code } of snippets(forEmbedders, 'css')) {
    for (const [name] of code.matchAll(/--kal-[a-z-]+/g)) assert.ok(used.has(name), name);
  }
});

test('each part for the looks is documented', () => {
  const views = readdirSync(join(root, 'wasm/core/views')).map((name) => read(join('wasm/core/views', name)));
  const used = new Set(views.flatMap((code) => Array.from(code.matchAll(/(?:Attribute::part|"kal-[a-z -]+"), "([a-z-]+)"\)/g), ([, name]) => name)));
  const [names] = firstColumns('docs/embedding.md', 'part').filter((list) => list.includes('root'));
  assert.deepEqual([...names].sort(), [...used].sort());
  for (const { code } of snippets(forEmbedders, 'css')) {
    for (const [, name] of code.matchAll(/::part\(([^)]+)\)/g)) assert.ok(used.has(name), name);
  }
});

test('weights in the documents are within a tenth of what the files weigh', () => {
  const rows = Array.from(read('docs/embedding.md').matchAll(/^\| `(kalendarium[^`]+)` \| (\d+) \| (\d+) \|$/gm));
  assert.ok(rows.length > 0);
  for (const [, name, brotli, gzip] of rows) {
    // The … in a name stands for what changes with the file's bytes.
    const file = readdirSync(join(root, 'build/dist')).find((each) =>
      name.includes('…') ? name.split('…').every((part) => each.includes(part)) : each === name,
    );
    const actual = weigh(file ?? name);
    const near = (/** @type {string} */ said, /** @type {number} */ bytes) =>
      assert.ok(Math.abs(Number(said) * 1000 - bytes) <= Math.max(500, bytes / 10), `${name}: ${said} kB, is ${bytes} bytes`);
    near(brotli, actual.brotli);
    near(gzip, actual.gzip);
  }
});

test('the commands of ./dev in the documents are those that ./dev help lists', () => {
  const help = execFileSync(join(root, 'dev'), ['help'], { encoding: 'utf8' });
  const named = documents.flatMap((path) => Array.from(read(path).matchAll(/\.\/dev ([a-z]+)/g), ([, name]) => name));
  assert.ok(named.length > 5);
  for (const name of new Set(named)) assert.match(help, new RegExp(`^  ${name}\\b`, 'm'), name);
});

test('the commands of the README run', () => {
  const lines = snippets(['README.md'], 'sh').flatMap(({ code }) => code.trim().split('\n'));
  const commands = lines.filter((line) => line.startsWith('build/'));
  assert.ok(commands.length > 2);
  for (const command of commands) {
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, `${command}\n${stderr}`);
  }
});

test('the commands of docs/command.md print what stands below them', () => {
  const sessions = snippets(['docs/command.md'], 'console').map(({ code }) => code.split(/^\$ /m).slice(1));
  assert.ok(sessions.length > 2);
  for (const [command, ...expected] of sessions.flat().map((part) => part.trimEnd().split('\n'))) {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, `${command}\n${stderr}`);
    if (expected.length === 0) continue;
    const lines = stdout.trimEnd().split('\n');
    // A line that ends in … shows how the line begins.
    const shown = lines.map((line, i) => {
      const said = expected[i] ?? '';
      return said.endsWith('…') && line.startsWith(said.slice(0, -1)) ? said : line;
    });
    assert.deepEqual(shown, expected, command);
  }
});

test('all that the documents call a file of this repository is there', () => {
  const missing = documents.flatMap((path) =>
    Array.from(read(path).matchAll(/`((?:web|wasm|tests|docs|data)\/[\w./-]*[\w/])`/g), ([, name]) => name)
      .filter((name) => !existsSync(join(root, name)))
      .map((name) => `${path}: ${name}`),
  );
  assert.deepEqual(missing, []);
});

test('each dependency stands in the decision about them, with its version and licence', () => {
  const decision = read('docs/decisions/12-dependencies.md');
  const { devDependencies } = JSON.parse(read('package.json'));
  for (const [name, version] of Object.entries(devDependencies)) {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`));
    const row = decision.split('\n').find((line) => line.toLowerCase().startsWith(`| ${name} ${version} |`));
    assert.ok(row?.includes(`| ${license} |`), `${name} ${version}, ${license}`);
  }
});
