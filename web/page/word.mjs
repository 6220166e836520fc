// Word from tab to tab of this browser: a BroadcastChannel, or where there is none the storage events of localStorage.

const NAME = 'gloss.word';

// What the program is told, as src/platform/web/locks.cpp numbers it.
export const NEWS = { busy: 0, gained: 1, lost: 2, appended: 3 };

/** @typedef {{ key: string, is: 'appended' | 'hello' | 'present' | 'left', stamp?: number, id?: number }} Said */

export class Word {
  /** @type {BroadcastChannel | undefined} */
  #channel;

  /** @param {(said: Said) => void} hear what other tabs say */
  constructor(hear) {
    if (typeof BroadcastChannel === 'function') {
      this.#channel = new BroadcastChannel(NAME);
      this.#channel.addEventListener('message', ({ data }) => hear(data));
      return;
    }
    addEventListener('storage', ({ key, newValue }) => {
      if (key === NAME && newValue) hear(JSON.parse(newValue).said);
    });
  }

  /** @param {Said} said */
  say(said) {
    if (this.#channel) return this.#channel.postMessage(said);
    try {
      // The same word twice is no event: the time makes it another.
      localStorage.setItem(NAME, JSON.stringify({ said, at: performance.now() + Math.random() }));
    } catch {
      // Storage refused: the others learn of it by what is stored, or not at all.
    }
  }
}
