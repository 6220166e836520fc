// The WebAssembly side as the page sees it: exported functions called by name, with a packet of values where numbers are not
// enough. When one of them traps, the program is over and says so once.

import { pack } from './packet.mjs';

/**
 * @typedef {object} Attachment
 * @property {Record<string, any>} exports
 * @property {(bytes: Uint8Array) => void} put
 * @property {(bytes: Uint8Array) => void} putBlob
 */

export class Program {
  /** @type {Attachment | null} */
  #attachment = null;
  /** @type {Uint8Array | null} */
  #reply = null;
  #onCrash;

  /** @param {(error: unknown) => void} onCrash */
  constructor(onCrash) {
    this.#onCrash = onCrash;
  }

  /** @param {Attachment} attachment */
  attach(attachment) {
    this.#attachment = attachment;
  }

  /** Nothing is called any more. */
  stop() {
    this.#attachment = null;
  }

  /** @param {Uint8Array} bytes */
  takeReply(bytes) {
    this.#reply = bytes;
  }

  /**
   * Calls _gloss_NAME. 0 when there is no program.
   * @param {string} name
   * @param {...number} numbers
   * @returns {number}
   */
  call(name, ...numbers) {
    if (!this.#attachment) return 0;
    this.#reply = null;
    try {
      return this.#attachment.exports[`_gloss_${name}`](...numbers) ?? 0;
    } catch (error) {
      this.stop();
      this.#onCrash(error);
      return 0;
    }
  }

  /**
   * Calls _gloss_NAME with values in its inbox.
   * @param {string} name
   * @param {import('./packet.mjs').Value[]} values
   * @param {...number} numbers
   */
  send(name, values, ...numbers) {
    this.#attachment?.put(pack(values));
    return this.call(name, ...numbers);
  }

  /**
   * The same with a file's bytes, which are not copied again.
   * @param {string} name
   * @param {import('./packet.mjs').Value[]} values
   * @param {Uint8Array} blob
   * @param {...number} numbers
   */
  sendBlob(name, values, blob, ...numbers) {
    this.#attachment?.putBlob(blob);
    return this.send(name, values, ...numbers);
  }

  /** What the last call replied. */
  reply() {
    return this.#reply;
  }

  /**
   * One question about what is on the screen or in the project; the answer is JSON.
   * @param {string} member
   * @param {unknown[]} argument
   */
  ask(member, argument) {
    this.send('automation', [member, JSON.stringify(argument)]);
    return this.#reply ? new TextDecoder().decode(this.#reply) : 'null';
  }
}
