// What is damaged in a stored log goes to a key of its own, where it can still be looked at, and what is whole takes its place.
// Each step holds only while the log ends where it did when it was read (src/store/assembly.h).

import { FAULT, Refusal, allOf, change, logOf } from './transactions.mjs';

/** @typedef {import('./database.mjs').Database} Database */
/** @typedef {import('./transactions.mjs').Request} Request */
/** @typedef {import('./transactions.mjs').Transaction} Transaction */

const prefixOf = (/** @type {string} */ key) => `damaged/${key}/`;

/** @param {string} key */
export const damagedOf = (key) => IDBKeyRange.bound(prefixOf(key), `${prefixOf(key)}\uffff`);

/**
 * @param {Transaction} transaction
 * @param {string} key
 * @param {number} last
 */
async function unchangedLog(transaction, key, last) {
  const log = await logOf(transaction, key);
  if (log.last !== last) throw new Refusal(FAULT.conflict);
  return log;
}

/**
 * Under a name that is free.
 * @param {Transaction} transaction
 * @param {string} key
 * @param {string} name
 * @param {Uint8Array} bytes
 */
async function putAside(transaction, key, name, bytes) {
  const entries = transaction.objectStore('entries');
  const number = await entries.count(damagedOf(key));
  await entries.put(bytes, `${prefixOf(key)}${number + 1}-${name}`);
}

/** @param {Database} database @param {Request} request */
export function setAsideSnapshot(database, { key, first: sequence, second: last }) {
  return change(database, ['logs', 'snapshots', 'entries'], async (transaction) => {
    await unchangedLog(transaction, key, last);
    const snapshots = transaction.objectStore('snapshots');
    const bytes = await snapshots.get([key, sequence]);
    await putAside(transaction, key, `snapshot-${sequence}`, bytes);
    await snapshots.delete([key, sequence]);
  });
}

/**
 * `kept` of it stays, under the number of its own first record.
 * @param {Database} database
 * @param {Request} request
 */
export function setAsideChunk(database, { key, first, second: last, third: keptFirst, bytes: kept }) {
  return change(database, ['logs', 'chunks', 'entries'], async (transaction) => {
    const log = await unchangedLog(transaction, key, last);
    const chunks = transaction.objectStore('chunks');
    const chunk = await chunks.get([key, first]);
    await putAside(transaction, key, `records-${first}`, chunk.bytes);
    await chunks.delete([key, first]);
    if (kept.length > 0) await chunks.put({ last: chunk.last, bytes: kept }, [key, keptFirst]);
    await transaction.objectStore('logs').put({ ...log, bytes: log.bytes - chunk.bytes.length + kept.length }, key);
  });
}

/**
 * The log ends with what is whole.
 * @param {Database} database
 * @param {Request} request
 */
export function cutBack(database, { key, first: whole, second: last, third: epoch }) {
  return change(database, ['logs', 'chunks'], async (transaction) => {
    const log = await unchangedLog(transaction, key, last);
    if (log.epoch !== epoch) throw new Refusal(FAULT.conflict);
    const chunks = transaction.objectStore('chunks');
    const cursor = await chunks.openCursor(allOf(key), 'prev');
    if (cursor && cursor.value.last > whole) await cursor.update({ ...cursor.value, last: whole });
    await transaction.objectStore('logs').put({ ...log, last: whole, open: undefined }, key);
  });
}
