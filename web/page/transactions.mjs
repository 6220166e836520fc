// What every change of the vault's database is: one transaction, of which everything counts or nothing.

// As src/platform/web/vault.cpp numbers them.
export const FAULT = { none: 0, conflict: 1, exists: 2, missing: 3, full: 4, refused: 5 };

/** @typedef {import('./database.mjs').Database} Database */
/** @typedef {{ key: string, first: number, second: number, third: number, bytes: Uint8Array }} Request */
/** @typedef {import('./packet.mjs').Value[]} Values */
/** `open`: the chunk that is still being filled up. @typedef {{ last: number, epoch: number, bytes: number, open?: number }} Log */
/** @typedef {{ last: number, bytes: Uint8Array }} Chunk */
/** @typedef {import('idb').IDBPTransaction<unknown, string[], 'readwrite'>} Transaction */

export class Refusal extends Error {
  /** @param {number} fault */
  constructor(fault) {
    super(`fault ${fault}`);
    this.fault = fault;
  }
}

/** @param {string} key */
export const allOf = (key) => IDBKeyRange.bound([key], [key, []]);

/**
 * @param {Database} database
 * @param {string[]} stores
 * @param {(transaction: Transaction) => Promise<Values | void>} work
 * @returns {Promise<Values>}
 */
export async function change(database, stores, work) {
  const transaction = /** @type {Transaction} */ (database.transaction(stores, 'readwrite', { durability: 'strict' }));
  try {
    const values = await work(transaction);
    await transaction.done;
    return values ?? [];
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
export async function logOf(transaction, key) {
  const log = await transaction.objectStore('logs').get(key);
  if (!log) throw new Refusal(FAULT.missing);
  return log;
}
