// SPDX-License-Identifier: MIT
//
// module_text: bytes as printable ASCII, so that a script can carry them.
//
//   const { text, common } = encode(bytes);   // web/build.mjs
//   decode(text, common)                      // the widget: the same bytes
//
// Each byte is a word: the 91 commonest are one letter, the others `}` or `~` and a letter. Where it
// can, a letter stands for itself; all else is in the order of the bytes, so that which ones are common is
// all that must be told. So the server's brotli still sees the module's own patterns: the
// module weighs 2 % more than as a file of its own, where gzip under base64 costs 20 %.

/** All words, the short ones first; no quotation mark and no backslash is in one. */
function words() {
  const letters = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
    (letter) => letter !== '"' && letter !== '\\',
  );
  const single = letters.filter((letter) => letter < '}');
  return [...single, ...letters.map((letter) => `}${letter}`), ...letters.map((letter) => `~${letter}`)];
}

/** @param {string} text @param {string} common which bytes are one letter, a hexadecimal digit for four of them */
export function decode(text, common) {
  const order = orderOf((byte) => (parseInt(common[byte >> 2], 16) >> (byte & 3) & 1) === 1);
  // A table by numbers: this runs before anything is compiled well, once for each of 150 000 letters.
  const byteOf = new Uint8Array(3 * 128);
  words().forEach((word, i) => (byteOf[codeAt(word, 0)] = order[i]));
  const bytes = new Uint8Array(text.length);
  let size = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = codeAt(text, i);
    if (code > 127) i += 1;
    bytes[size++] = byteOf[code];
  }
  return bytes.subarray(0, size);
}

/** The number of the word that begins there. @param {string} text @param {number} at */
function codeAt(text, at) {
  const letter = text.charCodeAt(at);
  return letter < 125 ? letter : (letter - 124) * 128 + text.charCodeAt(at + 1);
}

/** @param {Uint8Array} bytes */
export function encode(bytes) {
  const isCommon = commonIn(bytes);
  const order = orderOf(isCommon);
  const wordOf = new Map(words().map((word, i) => [order[i], word]));
  const digit = (/** @type {number} */ at) => [0, 1, 2, 3].reduce((sum, bit) => sum + (Number(isCommon(4 * at + bit)) << bit), 0);
  return {
    text: Array.from(bytes, (byte) => wordOf.get(byte)).join(''),
    common: Array.from({ length: 64 }, (_, at) => digit(at).toString(16)).join(''),
  };
}

/** As many as there are single letters. @param {Uint8Array} bytes */
function commonIn(bytes) {
  const count = new Array(256).fill(0);
  for (const byte of bytes) count[byte] += 1;
  const byFrequency = Array.from(count.keys()).sort((a, b) => count[b] - count[a]);
  const common = new Set(byFrequency.slice(0, words().filter((word) => word.length === 1).length));
  return (/** @type {number} */ byte) => common.has(byte);
}

/** The byte that each word stands for. @param {(byte: number) => boolean} isCommon */
function orderOf(isCommon) {
  const all = Array.from({ length: 256 }, (_, byte) => byte);
  const single = words().filter((word) => word.length === 1).map((word) => word.charCodeAt(0));
  const others = all.filter((byte) => isCommon(byte) && !single.includes(byte));
  const places = single.map((letter) => (isCommon(letter) ? letter : Number(others.shift())));
  return [...places, ...all.filter((byte) => !isCommon(byte))];
}
