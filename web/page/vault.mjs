// Bytes under keys in IndexedDB, each request one transaction (src/store/vault.h). Requests are done one after the other, and
// a change counts only when its transaction has completed.

import { dropOldChunks, joinChunks } from './chunks.mjs';
import { DatabaseKeeper } from './database.mjs';
import { Doubt } from './doubt.mjs';
import { cutBack, damagedOf, setAsideChunk, setAsideSnapshot } from './mending.mjs';
import { FAULT, Refusal, allOf, change, logOf } from './transactions.mjs';

// As store::Keeping numbers them.
const KEEPING = { unknown: 0, kept: 1, mayBeCleared: 2 };

/** @typedef {import('./database.mjs').Database} Database */
/** @typedef {import('./transactions.mjs').Request} Request */
/** @typedef {import('./transactions.mjs').Values} Values */

/** @type {((database: Database, request: Request) => Promise<Values>)[]} In the order of platform::web::Operation. */
const OPERATIONS = [beginLog, append, putSnapshot, readLog, takeOver, eraseLog, putEntry, removeEntry, readEntries, measure,
  readTail, setAsideSnapshot, setAsideChunk, cutBack, listLogs, askToKeep];

/** @param {Database} database @param {Request} request */
function beginLog(database, { key, first: sequence, second: epoch, bytes }) {
  return change(database, ['logs', 'snapshots', 'chunks'], async (transaction) => {
    if (await transaction.objectStore('logs').get(key)) throw new Refusal(FAULT.exists);
    await transaction.objectStore('snapshots').put(bytes, [key, sequence]);
    await transaction.objectStore('logs').put({ last: sequence, epoch, bytes: 0 }, key);
  });
}

/** @param {Database} database @param {Request} request */
function append(database, { key, first: expected, second: epoch, third: last, bytes }) {
  return change(database, ['logs', 'chunks'], async (transaction) => {
    const log = await logOf(transaction, key);
    if (log.last !== expected || log.epoch !== epoch) throw new Refusal(FAULT.conflict);
    await transaction.objectStore('chunks').put({ last, bytes }, [key, expected + 1]);
    await transaction.objectStore('logs').put({ ...log, last, bytes: log.bytes + bytes.length }, key);
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
    const open = await joinChunks(transaction, key, log);
    const left = await dropOldChunks(transaction, key, log, known.slice(-2)[0][1]);
    await transaction.objectStore('logs').put({ ...log, bytes: left, open }, key);
  });
}

/** @param {Database} database @param {Request} request @returns {Promise<Values>} */
async function readLog(database, { key }) {
  const transaction = database.transaction(['logs', 'snapshots', 'chunks']);
  const numbered = async (/** @type {'snapshots' | 'chunks'} */ name) => {
    const store = transaction.objectStore(name);
    const [keys, values] = await Promise.all([store.getAllKeys(allOf(key)), store.getAll(allOf(key))]);
    return values.flatMap((value, place) => [/** @type {[string, number]} */ (keys[place])[1], name === 'chunks' ? value.bytes : value]);
  };
  const [log, snapshots, chunks] = await Promise.all([
    transaction.objectStore('logs').get(key),
    numbered('snapshots'),
    numbered('chunks'),
  ]);
  if (!log) throw new Refusal(FAULT.missing);
  return [log.last, log.epoch, snapshots.length / 2, ...snapshots, chunks.length / 2, ...chunks];
}

/**
 * From the chunk on that holds the record after `sequence`.
 * @param {Database} database
 * @param {Request} request
 * @returns {Promise<Values>}
 */
async function readTail(database, { key, first: sequence }) {
  const transaction = database.transaction(['logs', 'chunks']);
  const store = transaction.objectStore('chunks');
  const [log, cursor] = await Promise.all([
    transaction.objectStore('logs').get(key),
    store.openKeyCursor(IDBKeyRange.bound([key], [key, sequence + 1]), 'prev'),
  ]);
  if (!log) throw new Refusal(FAULT.missing);
  const chunks = log.last === sequence ? [] : await store.getAll(IDBKeyRange.bound(cursor?.key ?? [key], [key, []]));
  return [log.last, log.epoch, chunks.length, ...chunks.map((chunk) => chunk.bytes)];
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
  return change(database, ['logs', 'snapshots', 'chunks', 'entries'], async (transaction) => {
    await transaction.objectStore('logs').delete(key);
    await transaction.objectStore('entries').delete(damagedOf(key));
    await transaction.objectStore('snapshots').delete(allOf(key));
    await transaction.objectStore('chunks').delete(allOf(key));
  });
}

/** @param {Database} database @param {Request} request */
function putEntry(database, { key: name, bytes }) {
  return change(database, ['entries'], async (transaction) => {
    await transaction.objectStore('entries').put(bytes, name);
  });
}

/** @param {Database} database @param {Request} request */
function removeEntry(database, { key: name }) {
  return change(database, ['entries'], async (transaction) => {
    await transaction.objectStore('entries').delete(name);
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
  const isKept = await navigator.storage?.persisted?.();
  return [usage, Math.max(0, quota - usage), isKept === undefined ? KEEPING.unknown : isKept ? KEEPING.kept : KEEPING.mayBeCleared];
}

/** @param {Database} database @returns {Promise<Values>} */
async function listLogs(database) {
  const keys = await database.getAllKeys('logs');
  return [keys.length, ...keys.flatMap((key) => [String(key), new Uint8Array()])];
}

/** The browser is asked not to clear this when room gets scarce; it may ask the reader. @returns {Promise<Values>} */
async function askToKeep() {
  await navigator.storage?.persist?.();
  return measure();
}

const READING = new Set([readLog, readTail, readEntries, measure, listLogs, askToKeep]);

/** @param {unknown} error */
function faultOf(error) {
  if (error instanceof Refusal) return error.fault;
  if (!(error instanceof DOMException)) return FAULT.refused;
  return error.name === 'QuotaExceededError' || /NO_SPACE|write blobs/.test(error.message) ? FAULT.full : FAULT.refused;
}

/** The disk, and not the reckoning of the browser, has refused something. @param {unknown} error */
const isOfTheDisk = (error) => error instanceof DOMException && error.name === 'UnknownError';

export class Vault {
  #program;
  #keeper = new DatabaseKeeper();
  #doubt = new Doubt();
  #last = Promise.resolve();

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
    // A question to the reader holds up nothing.
    if (OPERATIONS[operation] === askToKeep) this.#answer(ticket, operation, request);
    else this.#last = this.#last.then(() => this.#answer(ticket, operation, request));
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
      values = await this.#keeper.use(async (database) => {
        if (!READING.has(OPERATIONS[operation])) await this.#doubt.settle(database);
        return OPERATIONS[operation](database, request);
      });
    } catch (error) {
      fault = faultOf(error);
      if (isOfTheDisk(error)) fault = this.#doubt.raise(fault);
    }
    this.#program.send('completion', values, ticket, fault);
  }
}
