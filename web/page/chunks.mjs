// The records of a log as chunks: each append adds a small one, and a snapshot joins them to larger ones and drops the oldest.

const FULL_CHUNK_BYTES = 64 * 1024;
// So that one snapshot never takes long; what is left is for the next.
const MOST_JOINED = 2_000;
// Beyond either, the oldest chunks go.
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_RECORDS = 100_000;

/** @typedef {import('./transactions.mjs').Transaction} Transaction */
/** @typedef {import('./transactions.mjs').Chunk} Chunk */
/** @typedef {import('./transactions.mjs').Log} Log */
/** @typedef {{ first: number, chunks: Chunk[], size: number }} Group */

/**
 * @param {number[]} firsts
 * @param {Chunk[]} chunks
 */
function grouped(firsts, chunks) {
  const groups = /** @type {Group[]} */ ([]);
  chunks.forEach((chunk, place) => {
    const last = groups[groups.length - 1];
    if (!last || last.size >= FULL_CHUNK_BYTES) {
      groups.push({ first: firsts[place], chunks: [chunk], size: chunk.bytes.length });
      return;
    }
    last.chunks.push(chunk);
    last.size += chunk.bytes.length;
  });
  return groups;
}

/** @param {Group} group */
function joined({ chunks, size }) {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk.bytes, at);
    at += chunk.bytes.length;
  }
  return { last: chunks[chunks.length - 1].last, bytes };
}

/**
 * From the chunk on that is still being filled up; gives the one that is then.
 * @param {Transaction} transaction
 * @param {string} key
 * @param {Log} log
 */
export async function joinChunks(transaction, key, log) {
  const store = transaction.objectStore('chunks');
  const range = IDBKeyRange.bound([key, log.open ?? 0], [key, []]);
  const [keys, chunks] = await Promise.all([store.getAllKeys(range, MOST_JOINED), store.getAll(range, MOST_JOINED)]);
  const groups = grouped(keys.map((each) => /** @type {[string, number]} */ (each)[1]), chunks);
  for (const group of groups.filter((each) => each.chunks.length > 1)) {
    const whole = joined(group);
    await store.delete(IDBKeyRange.bound([key, group.first], [key, whole.last]));
    await store.put(whole, [key, group.first]);
  }
  return groups.length > 0 ? groups[groups.length - 1].first : log.open;
}

/**
 * Whole chunks, oldest first, none that the snapshot at `needed` has need of; gives the bytes left.
 * @param {Transaction} transaction
 * @param {string} key
 * @param {Log} log
 * @param {number} needed
 */
export async function dropOldChunks(transaction, key, log, needed) {
  let left = log.bytes;
  let cursor = await transaction.objectStore('chunks').openCursor(IDBKeyRange.bound([key], [key, []]));
  while (cursor && cursor.value.last <= needed) {
    const [, first] = /** @type {[string, number]} */ (cursor.key);
    if (left <= MOST_BYTES && log.last - first < MOST_RECORDS) break;
    left -= cursor.value.bytes.length;
    await cursor.delete();
    cursor = await cursor.continue();
  }
  return left;
}
