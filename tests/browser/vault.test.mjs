// The vault of the page by itself: how much of a log it keeps, and a database that opens too late.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { with_modules } from './vault_modules.mjs';

const kPatience = { timeout: 120_000 };
const kMegabyte = 1 << 20;
const kMostBytes = 64 * kMegabyte;
const kMostRecords = 100_000;

/**
 * A log of chunks of so many bytes and records each, with snapshots after some of them; gives the sequences of the first and the last
 * record of every chunk that is left when the last snapshot was put.
 * @param {import('playwright-core').Page} page
 * @param {{ chunks: number, bytes: number, records: number, snapshots: number[] }} plan `snapshots`: after so many chunks
 */
function left_of_log(page, plan) {
  return page.evaluate(async ({ chunks, bytes, records, snapshots }) => {
    const { Vault } = await import(/** @type {any} */ ('/modules/page/vault.mjs'));
    const operations = { begin: 0, append: 1, snapshot: 2, read: 3, erase: 5 };
    let ticket = 0;
    /** @type {Map<number, (answer: { values: any[], fault: number }) => void>} */
    const waiting = new Map();
    const vault = new Vault({
      send: (/** @type {string} */ _name, /** @type {any[]} */ values, /** @type {number} */ done, /** @type {number} */ fault) =>
        waiting.get(done)?.({ values, fault }),
    });
    const ask = (/** @type {number} */ operation, first = 0, second = 0, third = 0, size = 1) => {
      ticket += 1;
      const answer = new Promise((resolve) => waiting.set(ticket, resolve));
      vault.perform(ticket, operation, { key: 'a-1', first, second, third, bytes: new Uint8Array(size) });
      return /** @type {Promise<{ values: any[], fault: number }>} */ (answer);
    };
    const faults = [(await ask(operations.begin, 0, 1)).fault];
    for (let chunk = 1; chunk <= chunks; chunk += 1) {
      faults.push((await ask(operations.append, (chunk - 1) * records, 1, chunk * records, bytes)).fault);
      if (snapshots.includes(chunk)) faults.push((await ask(operations.snapshot, chunk * records, 1)).fault);
    }
    const [, , count, ...rest] = (await ask(operations.read)).values;
    const numbered = rest.slice(2 * count + 1);
    const noted = await new Promise((resolve) => {
      const opening = indexedDB.open('gloss');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('logs').objectStore('logs').get('a-1');
        reading.onsuccess = () => resolve(reading.result.bytes);
        reading.onerror = () => resolve(-1);
        opening.result.close();
      };
    });
    await ask(operations.erase);
    const firsts = numbered.filter((_, place) => place % 2 === 0);
    const size = numbered.filter((_, place) => place % 2 === 1).reduce((sum, chunk) => sum + chunk.length, 0);
    return { faults: faults.filter((fault) => fault !== 0), snapshots: count, firsts, size, noted };
  }, plan);
}

test('chunks are dropped whole, oldest first, only beyond 64 MiB, and the log notes what is left', kPatience, async () => {
  await with_modules(async (page) => {
    const full = await left_of_log(page, { chunks: 8, bytes: 8 * kMegabyte, records: 10, snapshots: [7, 8] });
    assert.deepEqual(full, { faults: [], snapshots: 2, firsts: [1, 11, 21, 31, 41, 51, 61, 71], size: kMostBytes, noted: kMostBytes });
    const fuller = await left_of_log(page, { chunks: 10, bytes: 8 * kMegabyte, records: 10, snapshots: [9, 10] });
    assert.deepEqual(fuller, { faults: [], snapshots: 2, firsts: [21, 31, 41, 51, 61, 71, 81, 91], size: kMostBytes, noted: kMostBytes });
  });
});

test('chunks are dropped beyond 100,000 records, however small they are', kPatience, async () => {
  await with_modules(async (page) => {
    const few = await left_of_log(page, { chunks: 4, bytes: kMegabyte / 8, records: kMostRecords / 4, snapshots: [3, 4] });
    assert.deepEqual(few.firsts, [1, 25_001, 50_001, 75_001]);
    const many = await left_of_log(page, { chunks: 6, bytes: kMegabyte / 8, records: kMostRecords / 4, snapshots: [5, 6] });
    assert.deepEqual(many, { faults: [], snapshots: 2, firsts: [50_001, 75_001, 100_001, 125_001], size: kMegabyte / 2, noted: kMegabyte / 2 });
  });
});

test('what the older of two snapshots needs is never dropped', kPatience, async () => {
  await with_modules(async (page) => {
    const needed = await left_of_log(page, { chunks: 10, bytes: 8 * kMegabyte, records: 10, snapshots: [1, 10] });
    assert.deepEqual(needed.firsts, [11, 21, 31, 41, 51, 61, 71, 81, 91]);
    assert.equal(needed.size, 72 * kMegabyte);
  });
});

test('a database that opens after the page has given up is closed again, and the next attempt has its own', kPatience, async () => {
  await with_modules(async (page) => {
    await page.clock.install();
    await page.evaluate(async () => {
      const { DatabaseKeeper } = await import(/** @type {any} */ ('/modules/page/database.mjs'));
      const held = await new Promise((resolve) => {
        const opening = indexedDB.open('gloss', 1);
        opening.onsuccess = () => resolve(opening.result);
      });
      const test = { keeper: new DatabaseKeeper(), held, fault: '', deleted: false };
      Reflect.set(window, 'test', test);
      indexedDB.deleteDatabase('gloss'); // waits for `held`, and whoever opens waits for it
      test.keeper.use(() => Promise.resolve()).catch((/** @type {DOMException} */ error) => { test.fault = error.name; });
    });
    await page.clock.fastForward(10_001);
    await page.waitForFunction(() => Reflect.get(window, 'test').fault === 'TimeoutError');
    await page.evaluate(async () => {
      const test = Reflect.get(window, 'test');
      test.held.close();
      // Behind the late opening in the browser's queue: done only when nobody holds it any more.
      await new Promise((resolve) => {
        const deleting = indexedDB.deleteDatabase('gloss');
        deleting.onsuccess = resolve;
      });
      test.deleted = true;
      test.names = await test.keeper.use((/** @type {IDBDatabase} */ database) => Promise.resolve([...database.objectStoreNames]));
    });
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'test').names), ['chunks', 'entries', 'logs', 'snapshots']);
  });
});
