// SPDX-License-Identifier: MIT
//
// wasm_imports: the five functions that the module's C library asks its host for. The core reads no
// files and writes none, so there is nothing for them to do. The JavaScript twin of the module
// imports this file as `env` and as `wasi_snapshot_preview1`.

export function emscripten_notify_memory_growth() {}

export const fd_close = () => 0;
export const fd_seek = () => 0;
export const fd_write = () => 0;

/** The C library calls this when it gives up, out of memory for one. @returns {never} */
export function proc_exit() {
  throw new Error('Kalendarium ran out of memory.');
}
