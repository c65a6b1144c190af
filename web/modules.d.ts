// SPDX-License-Identifier: MIT
// The modules that web/build.mjs puts in: wasm_inline.mjs or wasm_beside.mjs, the modules as text, the
// name of the full core's file, the languages, and the stylesheet.

declare module 'kalendarium:wasm' {
  export function instantiate(
    imports: WebAssembly.Imports,
    options?: { skipWebAssembly?: boolean },
  ): Promise<import('./engine.mjs').Exports>;
  export const base: string;
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
  export const order: number[];
}

declare module 'kalendarium:publisher' {
  export const text: string;
  export const order: number[];
}

declare module 'kalendarium:css' {
  const styleSheet: string;
  export default styleSheet;
}
