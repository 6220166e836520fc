// The IndexedDB behind the vault: opening it, and opening it again when it was closed or deleted underneath.

import { openDB } from 'idb';

const NAME = 'gloss';
const VERSION = 1;
const OPEN_MS = 10_000;

// logs: key -> {last, epoch, bytes}; snapshots: [key, sequence] -> sealed bytes; chunks: [key, first sequence] -> {last, bytes};
// entries: name -> bytes.
export const STORES = ['logs', 'snapshots', 'chunks', 'entries'];

/** @typedef {import('idb').IDBPDatabase} Database */

export class DatabaseKeeper {
  /** @type {Database | null} */
  #database = null;

  /** @returns {Promise<Database>} */
  async #open() {
    if (this.#database) return this.#database;
    const opening = openDB(NAME, VERSION, {
      upgrade: (database) => STORES.forEach((name) => database.createObjectStore(name)),
      // Somebody deletes it or needs a newer version: they shall not wait for us.
      blocking: () => this.#close(),
      terminated: () => this.#close(),
    });
    const database = await withinTime(opening);
    this.#database = database;
    return database;
  }

  #close() {
    this.#database?.close();
    this.#database = null;
  }

  /**
   * Does `work` with the database; once more with a new connection when the first was closed in the middle of it.
   * @template T
   * @param {(database: Database) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async use(work) {
    const database = await this.#open();
    try {
      return await work(database);
    } catch (error) {
      const isStale = this.#database !== database || (error instanceof DOMException && error.name === 'InvalidStateError');
      if (!isStale) throw error;
    }
    this.#close();
    return work(await this.#open());
  }
}

/**
 * A database that another window holds may never open; the program wants to know. One that opens after that is closed again:
 * nobody would, and whoever wants to delete it would wait for ever.
 * @param {Promise<Database>} opening
 * @returns {Promise<Database>}
 */
function withinTime(opening) {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(new DOMException('not opened in time', 'TimeoutError'));
      opening.then((database) => database.close(), () => {});
    };
    const timer = setTimeout(giveUp, OPEN_MS);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
