// SPDX-License-Identifier: MIT
// The modules that web/build.mjs puts in: wasm_inline.mjs or wasm_beside.mjs, the modules as text, the names of the files of the
// core's second part and of the full core, the languages, and the stylesheet.

declare module 'kalendarium:wasm' {
  export function instantiate(
    imports: WebAssembly.Imports,
    options?: { skipWebAssembly?: boolean },
  ): Promise<import('./engine.mjs').Exports>;
  export const base: string;
  export const restUrl: string;
  export function fetchRest(): Promise<{
    bytes: BufferSource | undefined;
    css: string;
    addGestures: import('./gestures.mjs').AddGestures;
  }>;
}

declare module 'kalendarium:rest' {
  export const name: string;
}

declare module 'kalendarium:check' {
  export const name: string;
}

declare module 'kalendarium:words' {
  /** In the names of the files. */
  export const hash: string;
  /** The tags of each language, its own first. */
  export const tags: string[];
}

declare module 'kalendarium:module' {
  export const text: string;
  export const common: string;
}

declare module 'kalendarium:publisher' {
  export const text: string;
  export const common: string;
}

declare module 'kalendarium:css' {
  export const first: string;
  /** What goes over what comes later. */
  export const last: string;
}
