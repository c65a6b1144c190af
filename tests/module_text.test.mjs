// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from '../web/module_text.mjs';

const roundTrip = (bytes) => {
  const { text, common } = encode(bytes);
  return decode(text, common);
};
const everyByte = Uint8Array.from({ length: 256 }, (_, i) => i);

test('bytes written as letters are read as the same bytes', () => {
  const skewed = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31) % 257 % 256);
  for (const bytes of [new Uint8Array(), new Uint8Array([0]), everyByte, skewed])
    assert.deepEqual(roundTrip(bytes), bytes);
});

test('the letters are printable ASCII that a script may hold between quotation marks', () => {
  assert.match(encode(everyByte).text, /^[ !#-[\]-~]+$/);
});

test('a common byte is one letter, a letter stands for itself', () => {
  const text = 'asm asm asm';
  assert.equal(encode(new TextEncoder().encode(text)).text, text);
});
