// window.gloss: where things are and how they stand, for tests, accessibility tools and benchmarks (web/README.md).

/** @typedef {{ x: number, y: number, w: number, h: number }} Rectangle */
/** @typedef {{ start: number, end: number, rect: Rectangle, graphemes: [number, number, number][] }} Line */
/** @typedef {{ opened: boolean, notice: string }} Opened */
/**
 * @typedef {object} Surface
 * @property {Promise<void>} ready
 * @property {() => object[]} items
 * @property {() => object} view
 * @property {(start: number, end: number) => Rectangle[]} textRects
 * @property {(start: number, end: number) => Line[]} lines
 * @property {(position: number) => Promise<void>} scrollTo
 * @property {() => object} project
 * @property {() => object} stats
 * @property {(file: File) => Promise<Opened>} open
 */

// The program's own requests count up from 1 and never get here.
const FIRST_REQUEST = 0x40000000;

export class Automation {
  #program;
  #files;
  #isReady = false;
  /** @type {() => void} */
  #becomeReady = () => {};
  /** @type {{ position: number, arrive: () => void }[]} */
  #scrolls = [];
  /** @type {Map<number, (opened: Opened) => void>} */
  #opens = new Map();
  #lastRequest = FIRST_REQUEST;

  /** @type {Promise<void>} */
  ready = new Promise((resolve) => {
    this.#becomeReady = resolve;
  });

  /**
   * @param {import('./program.mjs').Program} program
   * @param {import('./files.mjs').Files} files
   */
  constructor(program, files) {
    this.#program = program;
    this.#files = files;
  }

  /** @returns {Surface} */
  surface() {
    const { ready } = this;
    return Object.freeze({
      ready,
      items: () => this.#ask('items'),
      view: () => this.#ask('view'),
      textRects: (/** @type {number} */ start, /** @type {number} */ end) => this.#ask('textRects', start, end),
      lines: (/** @type {number} */ start, /** @type {number} */ end) => this.#ask('lines', start, end),
      scrollTo: (/** @type {number} */ position) => this.#scrollTo(position),
      project: () => this.#ask('project'),
      stats: () => this.#ask('stats'),
      open: (/** @type {File} */ file) => this.#open(file),
    });
  }

  /** @param {string} member */
  #checkReady(member) {
    if (!this.#isReady) throw new Error(`gloss.${member}() cannot answer yet: wait for the promise gloss.ready first.`);
  }

  /**
   * @param {string} member
   * @param {...unknown} argument
   */
  #ask(member, ...argument) {
    this.#checkReady(member);
    return JSON.parse(this.#program.ask(member, argument));
  }

  /** @param {number} position */
  #scrollTo(position) {
    this.#checkReady('scrollTo');
    if (!Number.isInteger(position) || position < 0) throw new RangeError('gloss.scrollTo() takes a code point offset: 0, 1, 2, …');
    return new Promise((/** @type {(nothing: void) => void} */ arrive) => {
      this.#scrolls.push({ position, arrive });
      this.#program.call('scroll', position);
    });
  }

  /** @param {File} file */
  #open(file) {
    this.#checkReady('open');
    if (!(file instanceof File)) throw new TypeError('gloss.open() takes a File.');
    this.#lastRequest += 1;
    const request = this.#lastRequest;
    return new Promise((/** @type {(opened: Opened) => void} */ settle) => {
      this.#opens.set(request, settle);
      this.#files.take(file, request);
    });
  }

  /**
   * @param {number} request
   * @param {boolean} opened
   * @param {string} notice
   */
  answerOpen(request, opened, notice) {
    this.#opens.get(request)?.({ opened, notice });
    this.#opens.delete(request);
  }

  /** What waits for the screen to show it is settled when a frame has been shown. */
  afterFrame() {
    if (!this.#isReady && this.#program.ask('ready', []) === 'true') {
      this.#isReady = true;
      this.#becomeReady();
    }
    if (this.#scrolls.length === 0) return;
    const hasArrived = (/** @type {number} */ position) => this.#program.ask('scrolled', [position]) === 'true';
    const arrived = this.#scrolls.filter(({ position }) => hasArrived(position));
    this.#scrolls = this.#scrolls.filter((scroll) => !arrived.includes(scroll));
    for (const { arrive } of arrived) arrive();
  }
}
