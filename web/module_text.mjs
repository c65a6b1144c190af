// SPDX-License-Identifier: MIT
//
// module_text: bytes as printable ASCII, so that a script can carry them.
//
//   const { text, order } = encode(bytes);   // web/build.mjs
//   decode(text, order)                      // the widget: the same bytes
//
// Each byte is a word: the 91 commonest are one letter, the others `}` or `~` and a letter. Where it
// can, a letter stands for itself. So the server's brotli still sees the module's own patterns: the
// module weighs 2 % more than as a file of its own, where gzip under base64 costs 20 %.

/** All words, the short ones first; no quotation mark and no backslash is in one. */
function words() {
  const letters = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
    (letter) => letter !== '"' && letter !== '\\',
  );
  const single = letters.filter((letter) => letter < '}');
  return [...single, ...letters.map((letter) => `}${letter}`), ...letters.map((letter) => `~${letter}`)];
}

/** @param {string} text @param {number[]} order the byte that each word stands for */
export function decode(text, order) {
  const byteOf = new Map(words().map((word, i) => [word, order[i]]));
  const bytes = new Uint8Array(text.length);
  let size = 0;
  for (let i = 0; i < text.length; i += 1) {
    const word = text[i] < '}' ? text[i] : text[i] + text[(i += 1)];
    bytes[size++] = byteOf.get(word) ?? 0;
  }
  return bytes.subarray(0, size);
}

/** @param {Uint8Array} bytes */
export function encode(bytes) {
  const order = orderFor(bytes);
  const wordOf = new Map(words().map((word, i) => [order[i], word]));
  return { text: Array.from(bytes, (byte) => wordOf.get(byte)).join(''), order };
}

/** The commonest bytes come first, but for the letters among them, which keep their own places. @param {Uint8Array} bytes */
function orderFor(bytes) {
  const count = new Array(256).fill(0);
  for (const byte of bytes) count[byte] += 1;
  const byFrequency = Array.from(count.keys()).sort((a, b) => count[b] - count[a]);
  const single = words().filter((word) => word.length === 1);
  const common = new Set(byFrequency.slice(0, single.length));
  const own = new Set(single.map((word) => word.charCodeAt(0)).filter((byte) => common.has(byte)));
  const others = byFrequency.filter((byte) => !own.has(byte));
  const places = single.map((word) =>
    own.has(word.charCodeAt(0)) ? word.charCodeAt(0) : Number(others.shift()),
  );
  return [...places, ...others];
}
