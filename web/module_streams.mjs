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

/** Where bytes go: instructions, the locals' declarations, then operands by what they number. */
const streamCount = 9;
const [other, op, declared, local, callee, constant, offset, depth, alignment] = Array(streamCount).keys();

/** How many bytes an instruction reads or writes, as a power of two, from 0x28 (i32.load) to 0x3e (i64.store32). */
const natural = '23230011001122232301012';

class Bytes {
  at = 0;
  /** @param {Uint8Array} bytes */
  constructor(bytes = new Uint8Array(1 << 16)) {
    this.bytes = bytes;
  }
  take() {
    return this.bytes[this.at++];
  }
  /** @param {number} byte */
  put(byte) {
    if (this.at === this.bytes.length) {
      const longer = new Uint8Array(2 * this.at);
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.bytes[this.at++] = byte;
  }
  /** LEB128. @param {number} number */
  putNumber(number) {
    for (; number > 127; number >>>= 7) this.put((number & 127) | 128);
    this.put(number);
  }
  takeNumber() {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.take();
      number += (byte & 127) << shift;
      if (byte < 128) return number;
    }
  }
  written() {
    return this.bytes.subarray(0, this.at);
  }
}

/** One walk over a module. @param {Bytes[]} from @param {Bytes[]} to a source and a sink for each stream @param {boolean} isSplit */
function walk(from, to, isSplit) {
  const byte = (/** @type {number} */ stream) => {
    const value = from[stream].take();
    to[stream].put(value);
    return value;
  };
  /** A number as it is written; its value if it has no sign and no more than 32 bits. @param {number} stream */
  const number = (stream) => {
    let value = 0;
    for (let shift = 0, last = 128; last > 127; shift += 7) value += ((last = byte(stream)) & 127) << shift;
    return value;
  };
  const some = (/** @type {number} */ stream, /** @type {number} */ count) => {
    while (count-- > 0) byte(stream);
  };

  /** The operands of an instruction. @param {number} code */
  function operands(code) {
    if (code < 5 && code > 1) number(op); // block, loop, if
    else if (code < 14 && code > 11) number(depth); // br, br_if
    else if (code === 14) for (let left = number(depth); left >= 0; left -= 1) number(depth); // br_table
    else if (code === 16) number(callee); // call
    else if (code === 17) some(op, 2); // call_indirect
    else if (code > 31 && code < 35) number(local); // local.get, .set, .tee
    else if (code < 37 && code > 34) number(op); // global.get, .set
    else if (code > 39 && code < 63) {
      // Mostly the natural alignment, and then 0.
      to[alignment].put(from[alignment].take() ^ Number(natural[code - 40]));
      number(offset);
    } else if (code < 65 && code > 62) number(op); // memory.size, .grow
    else if (code === 65 || code === 66) number(constant);
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
      if (code > 1 && code < 5) nesting += 1;
      if (code === 11) nesting -= 1;
      operands(code);
    }
  }

  /** What `write` writes, after its size. @param {() => void} write */
  function sized(write) {
    if (isSplit) {
      from[other].takeNumber();
      return write();
    }
    const outer = to[other];
    const inner = new Bytes();
    to.fill(inner);
    write();
    to.fill(outer);
    outer.putNumber(inner.at);
    inner.written().forEach((value) => outer.put(value));
  }

  /** Whether another section follows: a byte of its own says so. */
  function isMore() {
    if (!isSplit) return from[other].take() > 0;
    const more = from[other].at < from[other].bytes.length;
    to[other].put(Number(more));
    return more;
  }

  some(other, 8);
  while (isMore()) {
    const id = byte(other);
    if (id === 10) sized(() => repeat(number(other), () => sized(body)));
    else some(other, number(other));
  }
}

/** @param {number} times @param {() => void} action */
function repeat(times, action) {
  while (times-- > 0) action();
}

/** @param {Uint8Array} module @returns {Uint8Array} the streams one after the other, and before each its length */
export function split(module) {
  const streams = Array.from({ length: streamCount }, () => new Bytes());
  walk(Array(streamCount).fill(new Bytes(module)), streams, true);
  const out = new Bytes();
  for (const stream of streams) {
    out.putNumber(stream.at);
    stream.written().forEach((byte) => out.put(byte));
  }
  return out.written();
}

/** @param {Uint8Array} streams @returns {Uint8Array<ArrayBuffer>} */
export function join(streams) {
  const all = new Bytes(streams);
  const from = Array.from({ length: streamCount }, () => {
    const length = all.takeNumber();
    return new Bytes(all.bytes.subarray(all.at, (all.at += length)));
  });
  const module = new Bytes();
  walk(from, Array(streamCount).fill(module), false);
  return /** @type {Uint8Array<ArrayBuffer>} */ (module.written());
}
