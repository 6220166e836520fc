// Copy, cut and paste, only inside the browser's own clipboard events: no permission, no secure context is needed there.

import { PacketReader } from './packet.mjs';
import { reduceHtml } from './paste.mjs';
import { say } from './sentences.mjs';

/** @typedef {{ plain: string, html: string }} Clip */

export class Clipboard {
  #program;
  #fields;
  #announce;
  /** @type {Clip | null} */
  #pending = null;

  /**
   * @param {import('./program.mjs').Program} program
   * @param {import('./fields.mjs').Fields} fields
   * @param {(words: string) => void} announce
   */
  constructor(program, fields, announce) {
    this.#program = program;
    this.#fields = fields;
    this.#announce = announce;
  }

  listen() {
    document.addEventListener('copy', (event) => this.#copy(event, 0));
    document.addEventListener('cut', (event) => this.#copy(event, 1));
    document.addEventListener('paste', (event) => this.#paste(event));
  }

  /**
   * @param {ClipboardEvent} event
   * @param {number} isCut
   */
  #copy(event, isCut) {
    if (!this.#pending && this.#isOutside(event)) return;
    const clip = this.#pending ?? this.#selected(isCut);
    if (!clip || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', clip.plain);
    if (clip.html) event.clipboardData.setData('text/html', clip.html);
    this.#pending = null;
  }

  /**
   * @param {number} isCut
   * @returns {Clip | null}
   */
  #selected(isCut) {
    const isThere = this.#program.call('copied', isCut) !== 0;
    const reply = this.#program.reply();
    if (!isThere || !reply) return null;
    const packet = new PacketReader(reply);
    return { plain: packet.string(), html: packet.string() };
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    if (this.#isOutside(event) || !event.clipboardData) return;
    event.preventDefault();
    const plain = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    const html = event.clipboardData.getData('text/html');
    const { blocks, title, url, links, language, direction } = reduceHtml(html);
    const values = [plain, title, url, language, direction, links.length, ...links, blocks.length];
    this.#program.send('paste', [...values, ...blocks.flatMap(({ kind, level, text }) => [kind, level, text])]);
  }

  /**
   * In a text field, or on a plain page, the clipboard is the browser's.
   * @param {ClipboardEvent} event
   */
  #isOutside(event) {
    return this.#fields.has(event.target) || (event.target instanceof Element && event.target.closest('main') !== null);
  }

  /**
   * For a button: the copy event that execCommand makes takes the clip along.
   * @param {Clip} clip
   */
  write(clip) {
    this.#pending = clip;
    try {
      document.execCommand('copy');
    } catch {
      // Not allowed here: the next way is tried.
    }
    if (!this.#pending) return;
    this.#pending = null;
    const asked = navigator.clipboard?.writeText(clip.plain) ?? Promise.reject(new Error('no clipboard'));
    asked.catch(() => this.#announce(say('The browser did not let the page copy. Select the text and press Ctrl C.')));
  }
}
