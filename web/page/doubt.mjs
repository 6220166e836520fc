// After a write that the disk refused, the database may hold half of it. Chromium writes on behind that half, and when it next opens
// such a database from the disk it takes it for damaged and begins an empty one: all that was called saved meanwhile would be gone
// (LevelDB goes on with a torn log, but does not read one with a tear in the middle). So before anything more is called saved, so much
// is written that the browser begins a new log and lets the torn one go.

/** @typedef {import('./database.mjs').Database} Database */

const SIGN = 'gloss.doubt'; // also for the next page and the other tabs
const SCRATCH = 'scratch';
// A log is put away after 4 MiB; a value from 64 KiB on becomes a file beside it.
const ROUNDS = 10;
const VALUES = 10;
const VALUE_BYTES = 60_000;
const PROBE_BYTES = 16_000_000;

export class Doubt {
  /** What began it. @type {number | null} */
  #fault = null;

  /** @param {number} fault @returns {number} what began it: an error that follows says less */
  raise(fault) {
    this.#fault ??= fault;
    remember(true);
    return this.#fault;
  }

  /** @param {Database} database */
  async settle(database) {
    if (this.#fault === null && !remembered()) return;
    // Is there room for all that follows? This one goes to a file first: without room it does no harm.
    await database.put('entries', new Uint8Array(PROBE_BYTES), SCRATCH);
    for (let round = 0; round < ROUNDS; round += 1) await writeMuch(database);
    await database.delete('entries', SCRATCH);
    this.#fault = null;
    remember(false);
  }
}

/** @param {Database} database */
async function writeMuch(database) {
  const transaction = database.transaction('entries', 'readwrite');
  for (let count = 0; count < VALUES; count += 1) transaction.store.put(new Uint8Array(VALUE_BYTES).fill(count), SCRATCH).catch(() => {});
  await transaction.done;
}

/** @param {boolean} isRaised */
function remember(isRaised) {
  try {
    if (isRaised) localStorage.setItem(SIGN, '1');
    else localStorage.removeItem(SIGN);
  } catch {
    // No storage at all: then it is remembered for this page.
  }
}

function remembered() {
  try {
    return localStorage.getItem(SIGN) !== null;
  } catch {
    return false;
  }
}
