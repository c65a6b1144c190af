// SPDX-License-Identifier: MIT
//
// engine: the core, called from JavaScript. The only file that knows a pointer.
//
//   const { open } = await createEngine(readFileSync('kalendarium.wasm'));
//   const engine = open();
//   engine.load('issues.json', bytes);
//   const { tree } = JSON.parse(engine.render('state=view%3Dfeed&now=2021-05-01T08:00'));
//   engine.close();
//
// The core owns each answer until the next call, so it is copied before anything else happens; what
// goes in is ours, and is freed whatever happens, but for a file, which the core keeps or frees. What the texts mean is said in wasm/core/engine.h.
// A module may be the first part of two: a call that needs the second throws PartMissing until `complete` has been given it.

import * as stubs from './wasm_imports.mjs';

/**
 * What every module of the core exports.
 * @typedef {object} Memory
 * @property {{ readonly buffer: ArrayBuffer }} memory may have another buffer after each call
 * @property {() => void} [_initialize]
 * @property {(size: number) => number} kalendarium_alloc
 * @property {(pointer: number) => void} kalendarium_free
 */

/**
 * What the widget's module exports beside it. A pointer is a number of bytes from the start of `memory`; so is an
 * answer, which points at three numbers: status, pointer, size.
 * @typedef {object} EngineExports
 * @property {() => number} kalendarium_open
 * @property {(handle: number) => void} kalendarium_close
 * @property {(handle: number, name: number, nameSize: number, pointer: number, size: number) =>
 *   number} kalendarium_load
 * @property {(handle: number, pointer: number, size: number) => number} kalendarium_words
 * @property {(handle: number, pointer: number, size: number) => number} kalendarium_render
 * @property {(handle: number) => number} kalendarium_prepare
 * @property {(handle: number, pointer: number, size: number) => number} kalendarium_calendar
 * @property {(handle: number, pointer: number, size: number) => number} kalendarium_query
 * @property {(handle: number, pointer: number, size: number) => number} kalendarium_diagnostics
 * @typedef {Memory & EngineExports} Exports
 */

/**
 * Where the module comes from: its bytes, compiled or not, a promise of them, or a function that
 * makes the exports itself.
 * @typedef {BufferSource | WebAssembly.Module} ModuleBytes
 * @typedef {(imports: WebAssembly.Imports) => Promise<Exports>} Instantiate
 * @typedef {ModuleBytes | Promise<ModuleBytes> | Instantiate} Source
 */

/** What was asked for needs the second part of the core, which is not there yet: bring it, and ask again. */
export class PartMissing extends Error {
  name = 'PartMissing';
}

/**
 * The gates to the second part (wasm/core/gate.h). Before it is there they lead nowhere, and the answer is not to be used; it opens
 * them itself, since both parts have one table of functions.
 */
class Gates {
  #isMissed = false;
  /** @type {WebAssembly.ModuleImports} */
  imports = new Proxy({}, { get: () => () => void (this.#isMissed = true) });

  /** Throws where the last call came to a closed gate. */
  check() {
    const isMissed = this.#isMissed;
    this.#isMissed = false;
    if (isMissed) throw new PartMissing();
  }
}

/** The core said no; the message is its own text. */
export class EngineError extends Error {
  /** @param {number} status @param {string} text */
  constructor(status, text) {
    super(text);
    this.name = 'EngineError';
    this.status = status;
  }
}

/** Whether a file is what `kalendarium index` writes: its first byte begins no text. @param {Uint8Array | undefined} bytes */
export const isPrepared = (bytes) => bytes?.[0] === 0x89;

/** One widget's engine, and the files that it has loaded. */
class Engine {
  #exports;
  #gates;
  #handle;

  /** @param {Exports} exports @param {Gates} gates @param {number} handle */
  constructor(exports, gates, handle) {
    this.#exports = exports;
    this.#gates = gates;
    this.#handle = handle;
  }

  /** @param {string} name what diagnostics call the file @param {Uint8Array} bytes of an issues.json or a prepared file */
  load(name, bytes) {
    // Memory grows by one big step instead of a thousand small ones: in the JavaScript twin each
    // step copies all of it. What is freed here is what loading then takes. A prepared file takes
    // no more than itself.
    if (!isPrepared(bytes)) this.#exports.kalendarium_free(this.#exports.kalendarium_alloc(8 * bytes.length));
    return this.#call('kalendarium_load', name, bytes);
  }

  /** Teaches it a language; the answer is its tag, or '' where the file is of another build. @param {string} file */
  words(file) {
    return this.#call('kalendarium_words', file);
  }

  /** @param {string} request */
  render(request) {
    return this.#call('kalendarium_render', request);
  }

  /** Makes a part of the search index; true when all of it is there. */
  prepare() {
    return this.#call('kalendarium_prepare') === 'ready';
  }

  /** @param {string} request */
  calendar(request) {
    return this.#call('kalendarium_calendar', request);
  }

  /** @param {string} request */
  query(request) {
    return this.#call('kalendarium_query', request);
  }

  /** @param {string} request */
  diagnostics(request) {
    return this.#call('kalendarium_diagnostics', request);
  }

  close() {
    leftOpen.unregister(this);
    this.#exports.kalendarium_close(this.#handle);
    this.#handle = 0;
  }

  /**
   * @param {'kalendarium_load' | 'kalendarium_words' | 'kalendarium_render' |
   *   'kalendarium_calendar' | 'kalendarium_prepare' | 'kalendarium_query' | 'kalendarium_diagnostics'} name
   * @param {...(string | Uint8Array)} inputs
   */
  #call(name, ...inputs) {
    const text = call(this.#exports, name, [this.#handle], inputs);
    this.#gates.check();
    return text;
  }
}

/** A safety net for engines that nobody closed; nothing relies on it. */
const leftOpen = new FinalizationRegistry(
  (/** @type {{ exports: Exports, handle: number }} */ { exports, handle }) =>
    exports.kalendarium_close(handle),
);

/**
 * Calls a function of a module: copies the inputs in, and the answer out.
 * @template {Memory} Module
 * @param {Module} exports @param {keyof Module} name
 * @param {number[]} numbers what comes before the inputs
 * @param {(string | Uint8Array)[]} inputs
 */
export function call(exports, name, numbers, inputs) {
  /** @type {number[]} */
  const places = [];
  try {
    for (const input of inputs) places.push(...place(exports, input));
    const run = /** @type {(...numbers: number[]) => number} */ (exports[name]);
    const response = run(...numbers, ...places);
    if (name === 'kalendarium_load') places.length = 2; // the core has the file now
    return answer(exports, response);
  } finally {
    for (let i = 0; i < places.length; i += 2) exports.kalendarium_free(places[i]);
  }
}

/** Copies a text or bytes into the module's memory. @param {Memory} exports @param {string | Uint8Array} input */
function place(exports, input) {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const pointer = exports.kalendarium_alloc(bytes.length);
  if (pointer === 0) throw new EngineError(1, `No memory for ${bytes.length} bytes.`);
  new Uint8Array(exports.memory.buffer).set(bytes, pointer);
  return [pointer, bytes.length];
}

/** Copies an answer out. @param {Memory} exports @param {number} response */
function answer(exports, response) {
  const { buffer } = exports.memory;
  const view = new DataView(buffer);
  const status = view.getInt32(response, true);
  const pointer = view.getUint32(response + 4, true);
  const size = view.getUint32(response + 8, true);
  const text = new TextDecoder().decode(new Uint8Array(buffer, pointer, size));
  if (status !== 0) throw new EngineError(status, text);
  return text;
}

/** What the module is given, and nothing else. */
const ourImports = { env: stubs, wasi_snapshot_preview1: stubs };

/** The exports of a module. @param {Source} source @param {WebAssembly.Imports} [imports] @returns {Promise<Exports>} */
export async function instantiate(source, imports = ourImports) {
  if (typeof source === 'function') return source(imports);
  const result = /** @type {WebAssembly.Instance | WebAssembly.WebAssemblyInstantiatedSource} */ (
    await WebAssembly.instantiate(/** @type {BufferSource} */ (await source), imports)
  );
  const instance = 'instance' in result ? result.instance : result;
  return /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
}

/**
 * What the second part imports of the first: by name what has one, a function by its place in the table (wasm/bridge/split.mjs).
 * @param {Exports} exports @returns {WebAssembly.ModuleImports}
 */
function sharedBy(exports) {
  const named = /** @type {WebAssembly.ModuleImports & { table: WebAssembly.Table }} */ (/** @type {unknown} */ (exports));
  return new Proxy(named, { get: (all, name) => all[String(name)] ?? all.table.get(Number(name)) });
}

/** @param {Source} source */
async function load(source) {
  const gates = new Gates();
  const imports = { ...ourImports, rest: gates.imports };
  const exports = await instantiate(source, imports);
  exports._initialize?.();
  return {
    /** Adds the second part, if `source` was the first alone. @param {BufferSource} rest */
    async complete(rest) {
      await instantiate(rest, { ...imports, first: sharedBy(exports) });
    },
    /** A new engine, for one widget. */
    open() {
      const handle = exports.kalendarium_open();
      const engine = new Engine(exports, gates, handle);
      leftOpen.register(engine, { exports, handle }, engine);
      return engine;
    },
  };
}

/** @type {WeakMap<Source, ReturnType<typeof load>>} */
const loaded = new WeakMap();

/**
 * Loads the module once for each source; a failure is forgotten, so that a later call tries again.
 * @param {Source} source
 */
export function createEngine(source) {
  let module = loaded.get(source);
  if (!module) {
    module = load(source);
    loaded.set(source, module);
    module.catch(() => loaded.delete(source));
  }
  return module;
}
