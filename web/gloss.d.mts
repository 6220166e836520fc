// The types of what Emscripten writes beside boot.mjs.
export interface Program {
  [name: `_gloss_${string}`]: (...numbers: any[]) => any;
}
/** Starts the program; `options` is Emscripten's Module object. */
export default function create_gloss(options?: object): Promise<Program>;
