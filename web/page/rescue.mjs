// Getting stored work out when the desk cannot be shown: as files, by a program that draws nothing; else the stored bytes.

import { DatabaseKeeper, STORES } from './database.mjs';

const PATIENCE_MS = 15_000;
const JSON_TYPE = 'application/json';

/** @typedef {{ key: string, title: string, name: string }} Stored */

/** Asks the program again after each frame until it has an answer. */
export class Rescue {
  #page;
  /** @type {Set<() => void>} */
  #waiting = new Set();

  /** @param {import('./page.mjs').Page} page */
  constructor(page) {
    this.#page = page;
  }

  /** @returns {Promise<Stored[]>} */
  async documents() {
    const answer = await this.#until([], ({ loaded }) => loaded);
    return answer.documents;
  }

  /** @param {Stored} stored */
  async download({ key, name }) {
    const text = await this.#until([key], (answer) => typeof answer === 'string');
    this.#page.files.download(name, JSON_TYPE, new TextEncoder().encode(text));
  }

  afterFrame() {
    for (const ask of this.#waiting) ask();
  }

  /**
   * @param {string[]} argument
   * @param {(answer: any) => boolean} isThere
   * @returns {Promise<any>}
   */
  #until(argument, isThere) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
      const ask = () => {
        const answer = JSON.parse(this.#page.program.ask('rescue', argument));
        if (answer === null || !isThere(answer)) return;
        clearTimeout(timer);
        this.#waiting.delete(ask);
        resolve(answer);
      };
      this.#waiting.add(ask);
      ask();
    });
  }
}

/** @param {unknown} value */
function readable(value) {
  if (!(value instanceof Uint8Array)) return value;
  return { base64: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) };
}

/** @returns {Promise<Record<string, { key: IDBValidKey, value: any }[]>>} */
function readStores() {
  return new DatabaseKeeper().use(async (database) => {
    /** @type {Record<string, { key: IDBValidKey, value: any }[]>} */
    const stores = {};
    for (const store of STORES) {
      const keys = await database.getAllKeys(store);
      const values = await database.getAll(store);
      stores[store] = keys.map((key, place) => ({ key, value: values[place] }));
    }
    return stores;
  });
}

/** @returns {Promise<string[]>} the titles of what is stored */
export async function storedTitles() {
  const { entries } = await readStores();
  const titles = entries.map(({ value }) => {
    try {
      const { title, deleted } = JSON.parse(new TextDecoder().decode(value));
      return deleted ? '' : String(title);
    } catch {
      return '';
    }
  });
  return titles.filter((title) => title !== '');
}

/**
 * Everything that is stored, as it is, in one file.
 * @param {(name: string, type: string, bytes: Uint8Array<ArrayBuffer>) => void} download
 */
export async function downloadEverything(download) {
  const stores = await readStores();
  const replace = (/** @type {string} */ _key, /** @type {unknown} */ value) => readable(value);
  const text = JSON.stringify({ format: 'gloss-stored-bytes', version: 1, stores }, replace);
  download('gloss-stored-bytes.json', JSON_TYPE, new TextEncoder().encode(text));
}
