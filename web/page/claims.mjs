// Locks by word of mouth, for plain http where browsers give none. Who wants to write says hello; who writes answers that he is
// present. No answer means that nobody does. Of two that claim the same, the later claim stands.

import { NEWS } from './word.mjs';

const ANSWER_MS = 250;
// A tab that was closed says so; one that crashed is missed by those who wait.
const ASK_AGAIN_MS = 2000;
const SILENCES = 2;

/** @typedef {{ isHeld: boolean, isTold: boolean, stamp: number, silences: number, timer?: ReturnType<typeof setTimeout> }} Claim */

export class Claims {
  #tell;
  #word;
  #id = Math.random();
  /** @type {Map<string, Claim>} */
  #claims = new Map();

  /**
   * @param {import('./locks.mjs').Tell} tell
   * @param {import('./word.mjs').Word} word
   */
  constructor(tell, word) {
    this.#tell = tell;
    this.#word = word;
    window.addEventListener('pagehide', () => this.#leave());
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#comeBack();
    });
  }

  /**
   * @param {string} key
   * @param {boolean} isTaking
   */
  request(key, isTaking) {
    const old = this.#claims.get(key);
    clearTimeout(old?.timer);
    /** @type {Claim} */
    const claim = { isHeld: false, isTold: false, stamp: old?.stamp ?? 0, silences: SILENCES };
    this.#claims.set(key, claim);
    if (isTaking) this.#hold(key, claim);
    else this.#ask(key, claim, ANSWER_MS);
  }

  /** @param {string} key */
  release(key) {
    const claim = this.#claims.get(key);
    clearTimeout(claim?.timer);
    this.#claims.delete(key);
    if (claim?.isHeld) this.#word.say({ key, is: 'left' });
  }

  /**
   * @param {string} key
   * @param {Claim} claim
   * @param {number} patience
   */
  #ask(key, claim, patience) {
    clearTimeout(claim.timer);
    claim.silences += 1;
    this.#word.say({ key, is: 'hello' });
    claim.timer = setTimeout(() => {
      if (claim.silences > SILENCES) this.#hold(key, claim);
      else this.#ask(key, claim, ASK_AGAIN_MS);
    }, patience);
  }

  /**
   * @param {string} key
   * @param {Claim} claim
   */
  #hold(key, claim) {
    claim.isHeld = true;
    claim.stamp = Math.max(Date.now(), claim.stamp + 1);
    this.#say(key, claim);
    this.#tell(key, NEWS.gained);
  }

  /**
   * @param {string} key
   * @param {Claim} claim
   */
  #say(key, { stamp }) {
    this.#word.say({ key, is: 'present', stamp, id: this.#id });
  }

  /** @param {import('./word.mjs').Said} said */
  hear({ key, is, stamp = 0, id = 0 }) {
    const claim = this.#claims.get(key);
    if (!claim) return;
    if (is === 'present') this.#meet(key, claim, stamp, id);
    else if (is === 'hello' && claim.isHeld) this.#say(key, claim);
    else if (is === 'left' && !claim.isHeld) this.#follow(key, claim);
  }

  /**
   * Somebody else says that he writes.
   * @param {string} key
   * @param {Claim} claim
   * @param {number} stamp
   * @param {number} id
   */
  #meet(key, claim, stamp, id) {
    if (claim.isHeld) {
      if (claim.stamp > stamp || (claim.stamp === stamp && this.#id > id)) return this.#say(key, claim);
      this.#claims.delete(key);
      return this.#tell(key, NEWS.lost);
    }
    claim.stamp = stamp;
    claim.silences = 0;
    clearTimeout(claim.timer);
    claim.timer = setTimeout(() => this.#ask(key, claim, ASK_AGAIN_MS), ASK_AGAIN_MS);
    if (!claim.isTold) this.#tell(key, NEWS.busy);
    claim.isTold = true;
  }

  /**
   * The writer has gone: of those who wait, whoever is first.
   * @param {string} key
   * @param {Claim} claim
   */
  #follow(key, claim) {
    clearTimeout(claim.timer);
    claim.silences = SILENCES;
    claim.timer = setTimeout(() => this.#ask(key, claim, ANSWER_MS), Math.random() * ANSWER_MS);
  }

  #leave() {
    for (const [key, { isHeld, timer }] of this.#claims) {
      clearTimeout(timer);
      if (isHeld) this.#word.say({ key, is: 'left' });
    }
  }

  /** From the browser's memory of pages: what was held may be another's by now. */
  #comeBack() {
    for (const [key, { isHeld }] of [...this.#claims]) {
      this.#claims.delete(key);
      if (isHeld) this.#tell(key, NEWS.lost);
      else this.request(key, false);
    }
  }
}
