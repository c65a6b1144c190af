// SPDX-License-Identifier: MIT
//
// module_sections: the sections of a WebAssembly module (core specification 1.0, section 5.5), taken apart and put together.
//
//   const sections = readSections(module);              // [{ id: 1, bytes }, …]
//   const entries = readExports(sections);              // [{ name: 'memory', kind: 2, index: 0 }, …]
//   writeModule(withExports(sections, entries.filter(({ name }) => wanted.has(name))))
//
// It knows imports, exports, data and constant globals; all else goes through as bytes.

/** @typedef {{ id: number, bytes: Uint8Array }} Section */
/** @typedef {{ name: string, kind: number, index: number }} Export */
/** @typedef {{ module: string, name: string, rest: Uint8Array }} Import `rest`: what it is, as it is written */
/** @typedef {{ address: number, bytes: Uint8Array }} Data of memory 0, put there when the module begins */

const importId = 2;
const tableId = 4;
const globalId = 6;
const exportId = 7;
const elementId = 9;
const functionReference = 0x70;
const dataId = 11;
const dataCountId = 12;
const i32Const = 0x41;
const end = 0x0b;
const headSize = 8;

class Reader {
  at = 0;
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }
  get isAtEnd() {
    return this.at >= this.bytes.length;
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  signedNumber() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return shift < 25 && byte & 64 ? value | (-1 << (shift + 7)) : value;
    }
  }
  /** @param {number} size */
  take(size) {
    return this.bytes.subarray(this.at, (this.at += size));
  }
  text() {
    return new TextDecoder().decode(this.take(this.number()));
  }
  /** @template T @param {() => T} read @returns {T[]} */
  list(read) {
    return Array.from({ length: this.number() }, read);
  }
}

/** LEB128. @param {number} value */
function number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Uint8Array.of(...bytes, value);
}

/** Signed LEB128. @param {number} value */
function signedNumber(value) {
  const bytes = [];
  for (; value < -64 || value > 63; value >>= 7) bytes.push((value & 127) | 128);
  return Uint8Array.of(...bytes, value & 127);
}

/** @param {string} value */
function text(value) {
  const bytes = new TextEncoder().encode(value);
  return join([number(bytes.length), bytes]);
}

/** @param {Uint8Array[]} parts */
const join = (parts) => new Uint8Array(Buffer.concat(parts));

/** @param {Uint8Array} module @returns {Section[]} */
export function readSections(module) {
  const reader = new Reader(module);
  reader.take(headSize);
  const sections = [];
  while (!reader.isAtEnd) sections.push({ id: reader.byte(), bytes: reader.take(reader.number()) });
  return sections;
}

/** @param {Section[]} sections */
export function writeModule(sections) {
  const head = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  return join([head, ...sections.flatMap(({ id, bytes }) => [Uint8Array.of(id), number(bytes.length), bytes])]);
}

/** @param {Section[]} sections @param {number} id */
const sectionOf = (sections, id) => new Reader(sections.find((section) => section.id === id)?.bytes ?? Uint8Array.of(0));

/** @param {Section[]} sections @param {number} id @param {Uint8Array[]} entries */
function withList(sections, id, entries) {
  const bytes = join([number(entries.length), ...entries]);
  return sections.map((section) => (section.id === id ? { id, bytes } : section));
}

/** @param {Section[]} sections @returns {Export[]} */
export function readExports(sections) {
  const reader = sectionOf(sections, exportId);
  return reader.list(() => ({ name: reader.text(), kind: reader.byte(), index: reader.number() }));
}

/** @param {Section[]} sections @param {Export[]} exports */
export const withExports = (sections, exports) =>
  withList(sections, exportId, exports.map(({ name, kind, index }) => join([text(name), Uint8Array.of(kind), number(index)])));

/** What an import is, as bytes: a function's type, a table's or a memory's limits, a global's type. @param {Reader} reader */
function importKind(reader) {
  const start = reader.at;
  const kind = reader.byte();
  const limits = () => {
    const hasMaximum = reader.byte() % 2 === 1;
    reader.number();
    if (hasMaximum) reader.number();
  };
  if (kind === 0) reader.number();
  if (kind === 1) reader.byte();
  if (kind === 1 || kind === 2) limits();
  if (kind === 3) reader.take(2);
  return reader.bytes.subarray(start, reader.at);
}

/** @param {Section[]} sections @returns {Import[]} */
export function readImports(sections) {
  const reader = sectionOf(sections, importId);
  return reader.list(() => ({ module: reader.text(), name: reader.text(), rest: importKind(reader) }));
}

/** @param {Section[]} sections @param {Import[]} imports */
export const withImports = (sections, imports) =>
  withList(sections, importId, imports.map(({ module, name, rest }) => join([text(module), text(name), rest])));

/** How many places the one table has, and no more. @param {Section[]} sections */
export function readTableSize(sections) {
  const reader = sectionOf(sections, tableId);
  if (reader.number() !== 1) throw new Error('One table is expected.');
  reader.take(2); // what it holds, and that it has a maximum
  return reader.number();
}

/** @param {number} size */
const tableOf = (size) => join([Uint8Array.of(functionReference, 1), number(size), number(size)]);

/** Longer by some functions, by their numbers. @param {Section[]} sections @param {number[]} functions */
export function withLongerTable(sections, functions) {
  const size = readTableSize(sections);
  const { bytes } = sections.find(({ id }) => id === elementId) ?? { bytes: Uint8Array.of(0) };
  const head = new Reader(bytes);
  const count = head.number();
  const more = [Uint8Array.of(0, i32Const), signedNumber(size), Uint8Array.of(end), number(functions.length), ...functions.map(number)];
  const longer = withList(sections, tableId, [tableOf(size + functions.length)]);
  const elements = join([number(count + 1), bytes.subarray(head.at), ...more]);
  return longer.map((section) => (section.id === elementId ? { id: elementId, bytes: elements } : section));
}

/** An import as one of a table of that size. @param {Import} entry @param {number} size @returns {Import} */
export const withTableSize = (entry, size) => (entry.rest[0] === 1 ? { ...entry, rest: join([Uint8Array.of(1), tableOf(size)]) } : entry);

/** An i32 that is written out. @param {Reader} reader */
function constant(reader) {
  if (reader.byte() !== i32Const) throw new Error('Only constants of 32 bits are known.');
  const value = reader.signedNumber();
  if (reader.byte() !== end) throw new Error('A constant is one instruction.');
  return value;
}

/** The values of the globals that the module defines. @param {Section[]} sections @returns {number[]} */
export function readGlobals(sections) {
  const reader = sectionOf(sections, globalId);
  return reader.list(() => {
    reader.take(2); // its type, and whether it may change
    return constant(reader);
  });
}

/** @param {Section[]} sections @returns {Data[]} */
export function readData(sections) {
  const reader = sectionOf(sections, dataId);
  return reader.list(() => {
    if (reader.number() !== 0) throw new Error('Only data with an address of its own is known.');
    return { address: constant(reader), bytes: reader.take(reader.number()) };
  });
}

/** @param {Section[]} sections @param {Data[]} data */
export function withData(sections, data) {
  const entries = data.map(({ address, bytes }) =>
    join([Uint8Array.of(0, i32Const), signedNumber(address), Uint8Array.of(end), number(bytes.length), bytes]));
  // The count of the data is only for those who check it before they have read so far.
  const others = sections.filter(({ id }) => id !== dataId && id !== dataCountId);
  // The last section but for custom ones.
  const place = others.findLastIndex(({ id }) => id !== 0) + 1;
  const section = { id: dataId, bytes: join([number(entries.length), ...entries]) };
  return others.toSpliced(place, 0, section);
}
