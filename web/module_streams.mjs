// SPDX-License-Identifier: MIT
//
// module_streams: a WebAssembly module with like beside like, so that brotli packs it smaller.
//
//   const streams = split(module);    // web/build.mjs: instructions, numbers of locals, of functions, constants … apart
//   join(streams)                     // the widget: the same module, byte for byte
//
// In a module's code an instruction stands beside its operands, which hides the pattern of either. Apart, they pack a fifteenth
// smaller. Both ways are one walk over the code (WebAssembly core specification 1.0, section 5): what is taken from one side
// is put on the other. The sizes of the functions are left out; they follow.
// It is the first that a page's new script does, before the browser has compiled anything well: hence numbers in arrays, few calls
// and no objects in the walk.

/** Where bytes go: instructions, the locals' declarations, then operands by what they number. */
const streamCount = 9;
const [other, op, declared, local, callee, constant, offset, depth, alignment] = Array(streamCount).keys();

/** How many bytes an instruction reads or writes, as a power of two, from 0x28 (i32.load) to 0x3e (i64.store32). */
const natural = '23230011001122232301012';

/** The stream of the one number that follows an instruction; `other` where there is none, or where `operands` knows more. */
const streamOf = new Uint8Array(256);
streamOf.fill(op, 2, 5); // block, loop, if
streamOf.fill(depth, 12, 14); // br, br_if
streamOf[16] = callee; // call
streamOf.fill(local, 32, 35); // local.get, .set, .tee
streamOf.fill(op, 35, 37); // global.get, .set
streamOf.fill(offset, 40, 63); // loads and stores
streamOf.fill(op, 63, 65); // memory.size, .grow
streamOf.fill(constant, 65, 67); // i32.const, i64.const

/**
 * One walk over a module.
 * @param {Uint8Array} input @param {Uint32Array} from where each stream is in it; the first one alone where it is a module
 * @param {Uint8Array} output @param {Uint32Array} to the same there
 * @param {boolean} isSplit whether `input` is the module
 */
function walk(input, from, output, to, isSplit) {
  const [reading, writing] = isSplit ? [0, 1] : [1, 0];
  const byte = (/** @type {number} */ stream) => (output[to[stream * writing]++] = input[from[stream * reading]++]);
  /** A number as it is written; its value if it has no sign and no more than 32 bits. @param {number} stream */
  const number = (stream) => {
    let last = byte(stream);
    let value = last & 127;
    for (let shift = 7; last > 127; shift += 7) value += ((last = byte(stream)) & 127) << shift;
    return value;
  };
  const some = (/** @type {number} */ stream, /** @type {number} */ count) => {
    while (count-- > 0) byte(stream);
  };

  /** The operands of an instruction that has not one number. @param {number} code */
  function operands(code) {
    if (code === 14) for (let left = number(depth); left >= 0; left -= 1) number(depth); // br_table
    else if (code === 17) some(op, 2); // call_indirect
    else if (code === 67 || code === 68) some(constant, code === 67 ? 4 : 8);
    else if (code === 252) some(op, { 10: 2, 11: 1 }[number(op)] ?? 0); // memory.copy, .fill
  }

  function body() {
    for (let groups = number(declared); groups > 0; groups -= 1) {
      number(declared);
      byte(declared);
    }
    for (let nesting = 1; nesting > 0; ) {
      const code = byte(op);
      const stream = streamOf[code];
      if (stream === op && code < 5) nesting += 1;
      if (code === 11) nesting -= 1;
      // Mostly the natural alignment, and then 0.
      if (stream === offset) output[to[alignment * writing]++] = input[from[alignment * reading]++] ^ (natural.charCodeAt(code - 40) & 15);
      if (stream !== other) number(stream);
      else if (code < 18 || code > 66) operands(code);
    }
  }

  /** What `write` writes, after its size. @param {() => void} write */
  function sized(write) {
    if (isSplit) {
      takeNumber(input, from);
      return write();
    }
    const start = to[0];
    write();
    const size = to[0] - start;
    const head = new Uint8Array(5);
    const length = putNumber(head, 0, size);
    output.copyWithin(start + length, start, to[0]);
    output.set(head.subarray(0, length), start);
    to[0] += length;
  }

  /** Whether another section follows: a byte of its own says so. */
  function isMore() {
    if (!isSplit) return input[from[other]++] > 0;
    const more = from[0] < input.length;
    output[to[other]++] = Number(more);
    return more;
  }

  some(other, 8);
  while (isMore()) {
    const id = byte(other);
    if (id === 10) sized(() => repeat(number(other), () => sized(body)));
    else {
      const size = number(other);
      const [start, end] = [from[other], to[other]];
      output.set(input.subarray(start, (from[other] += size)), end);
      to[other] += size;
    }
  }
}

/** @param {number} times @param {() => void} action */
function repeat(times, action) {
  while (times-- > 0) action();
}

/** LEB128, at the first place. @param {Uint8Array} bytes @param {Uint32Array} places */
function takeNumber(bytes, places) {
  let number = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[places[0]++];
    number += (byte & 127) << shift;
    if (byte < 128) return number;
  }
}

/** LEB128. @param {Uint8Array} bytes @param {number} at @param {number} number @returns where it ends */
function putNumber(bytes, at, number) {
  for (; number > 127; number >>>= 7) bytes[at++] = (number & 127) | 128;
  bytes[at++] = number;
  return at;
}

/** @param {Uint8Array} module @returns {Uint8Array} the streams one after the other, and before each its length */
export function split(module) {
  const room = module.length + 1;
  const begins = Uint32Array.from({ length: streamCount }, (_, stream) => stream * room);
  const ends = begins.slice();
  const streams = new Uint8Array(streamCount * room);
  walk(module, new Uint32Array(1), streams, ends, true);
  const out = new Uint8Array(module.length + 64);
  let size = 0;
  begins.forEach((begin, stream) => {
    size = putNumber(out, size, ends[stream] - begin);
    out.set(streams.subarray(begin, ends[stream]), size);
    size += ends[stream] - begin;
  });
  return out.subarray(0, size);
}

/** @param {Uint8Array} streams @returns {Uint8Array<ArrayBuffer>} */
export function join(streams) {
  const at = new Uint32Array(1);
  const from = new Uint32Array(streamCount).map(() => {
    const length = takeNumber(streams, at);
    at[0] += length;
    return at[0] - length;
  });
  // The sizes come to it: for a function at most five bytes more than the three that it has at least.
  const module = new Uint8Array(3 * streams.length + 64);
  const to = new Uint32Array(1);
  walk(streams, from, module, to, false);
  return module.subarray(0, to[0]);
}
