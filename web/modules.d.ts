// SPDX-License-Identifier: MIT
// The modules that web/build.mjs puts in: wasm_inline.mjs or wasm_beside.mjs, and two texts.

declare module 'kalendarium:wasm' {
  export function instantiate(
    imports: WebAssembly.Imports,
    options?: { skipWebAssembly?: boolean },
  ): Promise<import('./engine.mjs').Exports>;
}

declare module 'kalendarium:module' {
  const gzippedInBase64: string;
  export default gzippedInBase64;
}

declare module 'kalendarium:css' {
  const styleSheet: string;
  export default styleSheet;
}
