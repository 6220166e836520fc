// Regular expressions, looked for in a worker: one that does not come to an end is ended, and the page never waits for it.

// As platform::PatternEnd numbers them.
const END = { goesOn: 0, done: 1, tooLong: 2, refused: 3, noEngine: 4 };
// How long nothing may be found before it is given up.
const PATIENCE_MS = 1500;

/** @typedef {{ text: string, pattern: string, ignoresCase: boolean }} Wish */
/** @typedef {{ search: number, places: Uint32Array, end: number, reason?: string }} Found */

export class Patterns {
  #program;
  /** @type {Worker | undefined} */
  #worker;
  #search = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {import('./program.mjs').Program} program */
  constructor(program) {
    this.#program = program;
  }

  /**
   * @param {number} search
   * @param {Wish} wish
   */
  find(search, wish) {
    if (search <= this.#search) return;
    if (this.#timer !== undefined) this.#end();
    this.#search = search;
    this.#worker ??= this.#hire();
    this.#worker.postMessage({ search, ...wish });
    this.#wait();
  }

  #hire() {
    const worker = new Worker(new URL('pattern_worker.mjs', document.baseURI));
    worker.addEventListener('message', ({ data }) => this.#take(data));
    worker.addEventListener('error', () => this.#giveUp(END.noEngine));
    return worker;
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp(END.tooLong), PATIENCE_MS);
  }

  #rest() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #end() {
    this.#rest();
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** @param {Found} found */
  #take({ search, places, end, reason = '' }) {
    if (search !== this.#search) return;
    if (end === END.goesOn) this.#wait();
    else this.#rest();
    this.#program.sendBlob('pattern', [reason], new Uint8Array(places.buffer), search, end);
  }

  /** @param {number} end */
  #giveUp(end) {
    this.#end();
    this.#program.sendBlob('pattern', [''], new Uint8Array(), this.#search, end);
  }
}
