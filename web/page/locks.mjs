// Who writes which document, among the tabs of this browser: a Web Lock for each key where the browser gives them, else word of
// mouth (page/claims.mjs); and word of what was appended. All of it only tells early: what may be written, the vault decides.

import { Claims } from './claims.mjs';
import { NEWS, Word } from './word.mjs';

/** @typedef {(key: string, news: number) => void} Tell */

class WebLocks {
  #tell;
  /** What ends one's holding or waiting. @type {Map<string, AbortController>} */
  #ends = new Map();

  /** @param {Tell} tell */
  constructor(tell) {
    this.#tell = tell;
  }

  /**
   * @param {string} key
   * @param {boolean} isTaking
   */
  request(key, isTaking) {
    this.release(key);
    const end = new AbortController();
    this.#ends.set(key, end);
    this.#ask(key, end, isTaking ? { steal: true } : { ifAvailable: true });
  }

  /** @param {string} key */
  release(key) {
    this.#ends.get(key)?.abort();
    this.#ends.delete(key);
  }

  /**
   * @param {string} key
   * @param {AbortController} end
   * @param {LockOptions} options
   */
  async #ask(key, end, options) {
    try {
      await navigator.locks.request(`gloss/${key}`, options, (lock) => this.#take(key, end, lock));
    } catch (error) {
      if (end.signal.aborted) return;
      // Taken away by another tab; or the browser gives no locks here, and nobody can say that he writes.
      const isTaken = error instanceof DOMException && error.name === 'AbortError';
      this.#tell(key, isTaken ? NEWS.lost : NEWS.gained);
    }
  }

  /**
   * Holds the lock as long as the promise is open.
   * @param {string} key
   * @param {AbortController} end
   * @param {Lock | null} lock
   */
  #take(key, end, lock) {
    if (end.signal.aborted) return undefined;
    this.#tell(key, lock ? NEWS.gained : NEWS.busy);
    if (lock) return new Promise((/** @type {(nothing: void) => void} */ free) => end.signal.addEventListener('abort', () => free()));
    this.#ask(key, end, { signal: end.signal });
    return undefined;
  }
}

export class Locks {
  #word = new Word((said) => this.#hear(said));
  #locks;
  #tell;

  /** @param {import('./program.mjs').Program} program */
  constructor(program) {
    /** @type {Tell} */
    this.#tell = (key, news) => {
      program.send('lock', [key], news);
    };
    this.#locks = navigator.locks ? new WebLocks(this.#tell) : new Claims(this.#tell, this.#word);
  }

  /**
   * @param {string} key
   * @param {boolean} isTaking away from whoever has it
   */
  request(key, isTaking) {
    this.#locks.request(key, isTaking);
  }

  /** @param {string} key */
  release(key) {
    this.#locks.release(key);
  }

  /** @param {string} key */
  tellAppended(key) {
    this.#word.say({ key, is: 'appended' });
  }

  /** @param {import('./word.mjs').Said} said */
  #hear(said) {
    if (said.is === 'appended') this.#tell(said.key, NEWS.appended);
    else if (this.#locks instanceof Claims) this.#locks.hear(said);
  }
}
