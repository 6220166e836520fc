// What is stored, read and written past the program: from another page of the same origin.

/** @typedef {import('playwright-core').Page} Page */

/** A page of the site on which no program runs. @param {import('playwright-core').BrowserContext} browser @param {string} address */
export async function quiet_page(browser, address) {
  const page = await browser.newPage();
  await page.goto(`${address}icon.svg`);
  return page;
}

/** @param {Page} page @param {string} store @returns {Promise<{key: any, value: any}[]>} bytes as arrays of numbers */
export function read_store(page, store) {
  return page.evaluate(async (name) => {
    const done = (/** @type {IDBRequest} */ request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const plain = (/** @type {any} */ value) => {
      if (value instanceof Uint8Array) return [...value];
      return value?.bytes instanceof Uint8Array ? { ...value, bytes: [...value.bytes] } : value;
    };
    const database = /** @type {IDBDatabase} */ (await done(indexedDB.open('gloss')));
    const entries = database.transaction(name).objectStore(name);
    const keys = /** @type {any[]} */ (await done(entries.getAllKeys()));
    const values = /** @type {any[]} */ (await done(entries.getAll()));
    database.close();
    return keys.map((key, place) => ({ key, value: plain(values[place]) }));
  }, store);
}

/** Puts a value with its bytes, or takes it away. @param {Page} page @param {string} store @param {any} key @param {any} value */
export function write_store(page, store, key, value) {
  return page.evaluate(([name, place, content]) => new Promise((resolve, reject) => {
    const opening = indexedDB.open('gloss');
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(name, 'readwrite');
      const entries = transaction.objectStore(name);
      const bytes = (/** @type {any} */ list) => new Uint8Array(list);
      if (content === undefined || content === null) entries.delete(place);
      else if (Array.isArray(content)) entries.put(bytes(content), place);
      else entries.put(content.bytes instanceof Array ? { ...content, bytes: bytes(content.bytes) } : content, place);
      transaction.oncomplete = () => {
        database.close();
        resolve(undefined);
      };
      transaction.onabort = () => reject(transaction.error);
    };
    opening.onerror = () => reject(opening.error);
  }), [store, key, value]);
}
