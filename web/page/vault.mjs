// Bytes under keys in IndexedDB, each request one transaction (src/store/vault.h). Requests are done one after the other, and
// a change counts only when its transaction has completed.

import { DatabaseKeeper } from './database.mjs';

// As src/platform/web/vault.cpp numbers them.
const FAULT = { none: 0, conflict: 1, exists: 2, missing: 3, full: 4, refused: 5 };
// Beyond either, the oldest chunks go when a snapshot is put.
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_RECORDS = 100_000;

/** @typedef {import('./database.mjs').Database} Database */
/** @typedef {{ key: string, first: number, second: number, third: number, bytes: Uint8Array }} Request */
/** @typedef {import('./packet.mjs').Value[]} Values */
/** @typedef {{ last: number, epoch: number, bytes: number }} Log */
/** @typedef {import('idb').IDBPTransaction<unknown, string[], 'readwrite'>} Transaction */

class Refusal extends Error {
  /** @param {number} fault */
  constructor(fault) {
    super(`fault ${fault}`);
    this.fault = fault;
  }
}

/** @param {string} key */
const allOf = (key) => IDBKeyRange.bound([key], [key, []]);

/**
 * @param {Database} database
 * @param {string[]} stores
 * @param {(transaction: Transaction) => Promise<Values>} work
 * @returns {Promise<Values>}
 */
async function change(database, stores, work) {
  const transaction = /** @type {Transaction} */ (database.transaction(stores, 'readwrite', { durability: 'strict' }));
  try {
    const values = await work(transaction);
    await transaction.done;
    return values;
  } catch (error) {
    const cause = transaction.error ?? error;
    abort(transaction);
    throw cause;
  }
}

/**
 * All or nothing: also when only a later part of the change was refused.
 * @param {Transaction} transaction
 */
function abort(transaction) {
  transaction.done.catch(() => {});
  try {
    transaction.abort();
  } catch {
    // The browser has done so already.
  }
}

/**
 * @param {Transaction} transaction
 * @param {string} key
 * @returns {Promise<Log>}
 */
async function logOf(transaction, key) {
  const log = await transaction.objectStore('logs').get(key);
  if (!log) throw new Refusal(FAULT.missing);
  return log;
}

/** @type {((database: Database, request: Request) => Promise<Values>)[]} In the order of platform::web::Operation. */
const OPERATIONS = [beginLog, append, putSnapshot, readLog, takeOver, eraseLog, putEntry, removeEntry, readEntries, measure];
const APPEND = OPERATIONS.indexOf(append);

/** @param {Database} database @param {Request} request */
function beginLog(database, { key, first: sequence, second: epoch, bytes }) {
  return change(database, ['logs', 'snapshots', 'chunks'], async (transaction) => {
    if (await transaction.objectStore('logs').get(key)) throw new Refusal(FAULT.exists);
    await transaction.objectStore('snapshots').put(bytes, [key, sequence]);
    await transaction.objectStore('logs').put({ last: sequence, epoch, bytes: 0 }, key);
    return [];
  });
}

/** @param {Database} database @param {Request} request */
function append(database, { key, first: expected, second: epoch, third: last, bytes }) {
  return change(database, ['logs', 'chunks'], async (transaction) => {
    const log = await logOf(transaction, key);
    if (log.last !== expected || log.epoch !== epoch) throw new Refusal(FAULT.conflict);
    await transaction.objectStore('chunks').put({ last, bytes }, [key, expected + 1]);
    await transaction.objectStore('logs').put({ last, epoch, bytes: log.bytes + bytes.length }, key);
    return [];
  });
}

/** @param {Database} database @param {Request} request */
function putSnapshot(database, { key, first: sequence, second: epoch, bytes }) {
  return change(database, ['logs', 'snapshots', 'chunks'], async (transaction) => {
    const log = await logOf(transaction, key);
    if (log.epoch !== epoch || sequence > log.last) throw new Refusal(FAULT.conflict);
    const snapshots = transaction.objectStore('snapshots');
    await snapshots.put(bytes, [key, sequence]);
    const known = /** @type {[string, number][]} */ (await snapshots.getAllKeys(allOf(key)));
    for (const old of known.slice(0, -2)) await snapshots.delete(old);
    const left = await dropOldChunks(transaction, key, log, known.slice(-2)[0][1]);
    await transaction.objectStore('logs').put({ ...log, bytes: left }, key);
    return [];
  });
}

/**
 * Whole chunks, oldest first, none that the snapshot at `needed` has need of; gives the bytes left.
 * @param {Transaction} transaction
 * @param {string} key
 * @param {Log} log
 * @param {number} needed
 */
async function dropOldChunks(transaction, key, log, needed) {
  let left = log.bytes;
  let cursor = await transaction.objectStore('chunks').openCursor(allOf(key));
  while (cursor && cursor.value.last <= needed) {
    const [, first] = /** @type {[string, number]} */ (cursor.key);
    if (left <= MOST_BYTES && log.last - first < MOST_RECORDS) break;
    left -= cursor.value.bytes.length;
    await cursor.delete();
    cursor = await cursor.continue();
  }
  return left;
}

/** @param {Database} database @param {Request} request @returns {Promise<Values>} */
async function readLog(database, { key }) {
  const transaction = database.transaction(['logs', 'snapshots', 'chunks']);
  const [log, sequences, snapshots, chunks] = await Promise.all([
    transaction.objectStore('logs').get(key),
    transaction.objectStore('snapshots').getAllKeys(allOf(key)),
    transaction.objectStore('snapshots').getAll(allOf(key)),
    transaction.objectStore('chunks').getAll(allOf(key)),
  ]);
  if (!log) throw new Refusal(FAULT.missing);
  const newestFirst = snapshots.map((bytes, place) => [/** @type {[string, number]} */ (sequences[place])[1], bytes]).reverse();
  return [log.last, log.epoch, snapshots.length, ...newestFirst.flat(), chunks.length, ...chunks.map((chunk) => chunk.bytes)];
}

/** @param {Database} database @param {Request} request */
function takeOver(database, { key }) {
  return change(database, ['logs'], async (transaction) => {
    const log = await logOf(transaction, key);
    await transaction.objectStore('logs').put({ ...log, epoch: log.epoch + 1 }, key);
    return [log.epoch + 1];
  });
}

/** @param {Database} database @param {Request} request */
function eraseLog(database, { key }) {
  return change(database, ['logs', 'snapshots', 'chunks'], async (transaction) => {
    await transaction.objectStore('logs').delete(key);
    await transaction.objectStore('snapshots').delete(allOf(key));
    await transaction.objectStore('chunks').delete(allOf(key));
    return [];
  });
}

/** @param {Database} database @param {Request} request */
function putEntry(database, { key: name, bytes }) {
  return change(database, ['entries'], async (transaction) => {
    await transaction.objectStore('entries').put(bytes, name);
    return [];
  });
}

/** @param {Database} database @param {Request} request */
function removeEntry(database, { key: name }) {
  return change(database, ['entries'], async (transaction) => {
    await transaction.objectStore('entries').delete(name);
    return [];
  });
}

/** @param {Database} database @param {Request} request @returns {Promise<Values>} */
async function readEntries(database, { key: prefix }) {
  const entries = database.transaction('entries').store;
  const range = prefix === '' ? undefined : IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const [names, bytes] = await Promise.all([entries.getAllKeys(range), entries.getAll(range)]);
  return [names.length, ...names.flatMap((name, place) => [String(name), bytes[place]])];
}

/** @returns {Promise<Values>} */
async function measure() {
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return [usage, Math.max(0, quota - usage)];
}

/** @param {unknown} error */
function faultOf(error) {
  if (error instanceof Refusal) return error.fault;
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? FAULT.full : FAULT.refused;
}

export class Vault {
  #program;
  #keeper = new DatabaseKeeper();
  #last = Promise.resolve();
  #isPersistAsked = false;

  /** @param {import('./program.mjs').Program} program */
  constructor(program) {
    this.#program = program;
  }

  /**
   * @param {number} ticket
   * @param {number} operation
   * @param {Request} request
   */
  perform(ticket, operation, request) {
    this.#last = this.#last.then(() => this.#answer(ticket, operation, request));
  }

  /**
   * @param {number} ticket
   * @param {number} operation
   * @param {Request} request
   */
  async #answer(ticket, operation, request) {
    let values = /** @type {Values} */ ([]);
    let fault = FAULT.none;
    try {
      values = await this.#keeper.use((database) => OPERATIONS[operation](database, request));
    } catch (error) {
      fault = faultOf(error);
    }
    this.#program.send('completion', values, ticket, fault);
    if (fault === FAULT.none && operation === APPEND) this.#askToPersist();
  }

  // Somebody has begun to work here: the browser is asked not to clear it when room gets scarce.
  #askToPersist() {
    if (this.#isPersistAsked) return;
    this.#isPersistAsked = true;
    navigator.storage?.persist?.().catch(() => {});
  }
}
