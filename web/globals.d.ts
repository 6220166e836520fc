// What the type checker must know beyond the browser's own types.

interface Window {
  gloss: import('./page/automation.mjs').Surface;
}

// Known to the file that Emscripten makes of platform.js.
declare const LibraryManager: { library: object };
declare function mergeInto(library: object, more: object): void;
declare const HEAPU8: Uint8Array<ArrayBuffer>;
declare const GLctx: WebGL2RenderingContext;
declare const gloss_memory: {
  bytes(pointer: number, size: number): Uint8Array<ArrayBuffer>;
  text(pointer: number, size: number): string;
  put(bytes: Uint8Array): void;
  put_blob(bytes: Uint8Array): void;
};
declare const Module: { page: import('./page/page.mjs').Page } & Record<`_gloss_${string}`, (...numbers: number[]) => number>;
