// Everything of the page that the program speaks with, put together. web/platform.js calls the members by these names.

import { Automation } from './automation.mjs';
import { Caret } from './caret.mjs';
import { Characters } from './characters.mjs';
import { Clipboard } from './clipboard.mjs';
import { Dates } from './dates.mjs';
import { Fields } from './fields.mjs';
import { Files } from './files.mjs';
import { Frames } from './frames.mjs';
import { Keyboard } from './keyboard.mjs';
import { Locks } from './locks.mjs';
import { MissingPart } from './parts.mjs';
import { Pointer } from './pointer.mjs';
import { Program } from './program.mjs';
import { speak } from './sentences.mjs';
import { Settings } from './settings.mjs';
import { Surface } from './surface.mjs';
import { Vault } from './vault.mjs';
import { Words } from './words.mjs';

// platform::PatternEnd::NoEngine
const NO_ENGINE = 4;

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @returns {T}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return /** @type {T} */ (element);
}

/**
 * @typedef {object} Listeners
 * @property {(error: unknown) => void} onCrash
 * @property {(hasGraphics: boolean) => void} onGraphics
 * @property {() => void} onFrame
 */

export class Page {
  /** @type {Promise<import('./patterns.mjs').Patterns> | undefined} */
  #patterns;
  #listeners;
  #isQuiet;
  #pointer;
  #keyboard;
  characters = new Characters();
  words = new Words();
  dates = new Dates();

  /**
   * @param {Listeners} listeners
   * @param {{ isQuiet: boolean, first: import('./first_assets.mjs').FirstAssets }} options quiet: only stored work is wanted, no screen and no input
   */
  constructor(listeners, { isQuiet, first }) {
    const canvas = /** @type {HTMLCanvasElement} */ (byId('canvas'));
    this.#listeners = listeners;
    this.#isQuiet = isQuiet;
    this.program = new Program(listeners.onCrash);
    this.settings = new Settings();
    this.files = new Files(this.program, first);
    this.automation = new Automation(this.program, this.files);
    this.frames = new Frames(this.program, () => this.#afterFrame());
    this.surface = new Surface(canvas, this.program, this.frames, this.settings);
    this.fields = new Fields(byId('fields'), canvas, this.program);
    this.caret = new Caret(byId('caret'));
    this.clipboard = new Clipboard(this.program, this.fields, (words) => this.announce(words));
    this.vault = new Vault(this.program);
    this.locks = new Locks(this.program);
    this.#pointer = new Pointer(canvas, this.program);
    this.#keyboard = new Keyboard(this.program, this.fields);
  }

  /** @param {import('./program.mjs').Attachment} attachment */
  attach(attachment) {
    this.program.attach(attachment);
    this.frames.listen();
    if (this.#isQuiet) return;
    for (const part of [this.surface, this.#pointer, this.#keyboard, this.clipboard, this.files]) part.listen();
    window.addEventListener('beforeunload', (event) => {
      if (this.program.call('unsaved') !== 0) event.preventDefault();
    });
  }

  #afterFrame() {
    this.automation.afterFrame();
    this.#listeners.onFrame();
  }

  /** What the program cannot do without has not come. @param {string} sentence */
  giveUp(sentence) {
    this.#listeners.onCrash(new MissingPart(sentence));
  }

  /** @param {boolean} hasGraphics */
  showGraphics(hasGraphics) {
    this.#listeners.onGraphics(hasGraphics);
  }

  /**
   * Patterns are looked for seldom: what does it is loaded with the first of them.
   * @param {number} search
   * @param {import('./patterns.mjs').Wish} wish
   */
  async findPattern(search, wish) {
    this.#patterns ??= import('./patterns.mjs').then(({ Patterns }) => new Patterns(this.program));
    try {
      (await this.#patterns).find(search, wish);
    } catch {
      this.#patterns = undefined;
      this.program.sendBlob('pattern', [''], new Uint8Array(), search, NO_ENGINE);
    }
  }

  /** The desk has drawn itself: what stood in its place goes. */
  showPicture() {
    byId('skeleton').hidden = true;
  }

  /** The signs of its numbers. @param {string} language */
  setLanguage(language) {
    speak(language);
    return this.dates.follow(language);
  }

  /** @param {string} words */
  announce(words) {
    byId('announcer').textContent = words;
  }
}
