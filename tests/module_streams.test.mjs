// SPDX-License-Identifier: MIT
// A module taken apart by kind and put together again is the same module.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { join, split } from '../web/module_streams.mjs';

const dist = new URL('../build/dist/', import.meta.url);
const modules = readdirSync(dist).filter((name) => name.endsWith('.wasm'));

test('each module comes back byte for byte', () => {
  assert.ok(modules.length > 1);
  for (const name of modules) {
    const bytes = readFileSync(new URL(name, dist));
    assert.deepEqual(Buffer.from(join(split(bytes))), bytes, name);
  }
});

test('like beside like packs smaller', () => {
  const bytes = readFileSync(new URL('kalendarium.wasm', dist));
  assert.ok(brotliCompressSync(split(bytes)).length < brotliCompressSync(bytes).length);
});

test('a module without code comes back too', () => {
  const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  assert.deepEqual(join(split(empty)), empty);
});
