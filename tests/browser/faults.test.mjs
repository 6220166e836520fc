// What may happen to a browser's storage: work goes on in memory, the page says so, a copy can be saved, saving resumes by itself.
import assert from 'node:assert/strict';
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { GlossPage, make_profile, serve_site, with_page } from './gloss_page.mjs';
import { quiet_page } from './stored_bytes.mjs';

const kPatience = { timeout: 180_000 };

/** @param {GlossPage} page @returns {Promise<string[]>} the exact words of all marks */
async function quotes(page) {
  return (await page.project()).spans.map((/** @type {any} */ span) => span.quote.exact);
}

/** @param {GlossPage} page @param {RegExp} words */
async function says(page, words) {
  await page.page.waitForFunction(([source]) => window.gloss.items().some(({ id, label }) => id.startsWith('notice/') &&
    new RegExp(source ?? '').test(label)), [words.source]);
}

/** @param {GlossPage} page */
async function status(page) {
  return (await page.item('bar/saved')).label;
}

/** Nothing is saved and the page says so; what is done goes on and can be had as a file. @param {GlossPage} page @param {RegExp} words */
async function works_unsaved(page, words) {
  await page.page.waitForFunction(() => window.gloss.items().some(({ id, label }) => id === 'bar/saved' && label === 'Not saved'));
  await says(page, words);
  await page.mark('Solveig Aas', '1');
  assert.ok((await quotes(page)).includes('Solveig Aas'));
  assert.equal(await status(page), 'Not saved');
  const copy = await page.save_copy();
  assert.deepEqual(JSON.parse(await readFile(copy.path, 'utf8')), await page.project());
}

/** @param {GlossPage} page */
async function is_there_after_reload(page) {
  const project = await page.project();
  await page.page.reload();
  await page.ready();
  assert.deepEqual(await page.project(), project);
}

/** Room for so many bytes until it is lifted. The browser looks at it when something is first stored for the origin, and then every
 * half minute. @param {GlossPage} page @param {string} address @param {number} bytes */
async function limit_storage(page, address, bytes) {
  const session = await page.page.context().newCDPSession(page.page);
  const { origin } = new URL(address);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
  return { lift: () => session.send('Storage.overrideQuotaForOrigin', { origin }) };
}

/** Takes the room that is left, down to the last kilobyte. @param {import('playwright-core').Page} quiet */
function fill_storage(quiet) {
  return quiet.evaluate(async () => {
    const opening = indexedDB.open('filler', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('filler', { autoIncrement: true });
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const put = (/** @type {number} */ size) => new Promise((/** @type {(isDone: boolean) => void} */ resolve) => {
      const transaction = opening.result.transaction('filler', 'readwrite', { durability: 'strict' });
      transaction.objectStore('filler').put(crypto.getRandomValues(new Uint8Array(size)));
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    });
    for (let size = 65_536; size >= 64;) if (!(await put(size))) size /= 2;
    opening.result.close();
  });
}

test('without room left the page works on in memory, and saves everything when there is room again', kPatience, async () => {
  await with_page({}, async (page, site) => {
    const limit = await limit_storage(page, site.address, 1_000_000);
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.mark('Aino Lindqvist', '1');
    await page.saved();
    await fill_storage(await quiet_page(page.page.context(), site.address));
    await page.page.bringToFront();
    for (const words of ['the coast guard', 'Peder Holm', 'The ferry company', 'Friday', 'Tuesday']) await page.mark(words, '1');
    await works_unsaved(page, /no room left in the storage/);
    await limit.lift();
    await page.saved();
    assert.match(await status(page), /^Saved/);
    await is_there_after_reload(page);
  });
});

test('a document begun without room is in the library when there is room again', kPatience, async () => {
  await with_page({}, async (page, site) => {
    const limit = await limit_storage(page, site.address, 1_000);
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.mark('Aino Lindqvist', '1');
    await works_unsaved(page, /no room left in the storage/);
    const { id } = await page.project();
    await limit.lift();
    await page.saved();
    await is_there_after_reload(page);
    await page.press('bar/gloss');
    await page.press('bar/menu/library');
    await page.item(`library/${id}`);
  });
});

test('where the browser refuses to store, the page says so and everything but keeping works', kPatience, async () => {
  const site = await serve_site();
  const profile = await make_profile();
  // As the browser's own settings say it: no site may store anything.
  await mkdir(path.join(profile.folder, 'Default'), { recursive: true });
  await writeFile(path.join(profile.folder, 'Default', 'Preferences'),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  const browser = await profile.open();
  try {
    const page = new GlossPage(browser.pages()[0] ?? await browser.newPage());
    await page.visit(site.address);
    const refused = await page.page.evaluate(() => new Promise((resolve) => {
      try {
        const opening = indexedDB.open('x');
        opening.onerror = () => resolve(true);
        opening.onsuccess = () => resolve(false);
      } catch {
        resolve(true);
      }
    }));
    assert.ok(refused, 'this browser refuses to store');
    await page.paste(kArticle);
    await page.mark('Aino Lindqvist', '1');
    await works_unsaved(page, /storage cannot be used/);
    assert.deepEqual(page.errors, []);
  } finally {
    await browser.close();
    await profile.remove();
    await site.close();
  }
});

test('storage that is refused for a while is used again by itself, and what is in it is listed', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.saved();
    const { id } = await page.project();
    await page.page.addInitScript(() => {
      const original = IDBFactory.prototype.open;
      IDBFactory.prototype.open = () => {
        throw new DOMException('The user denied permission to access the database.', 'UnknownError');
      };
      Object.assign(window, { allow: () => {
        IDBFactory.prototype.open = original;
      } });
    });
    await page.visit(site.address);
    await page.paste(kArticle.replace('Night ferry', 'Another ferry'));
    await page.mark('Aino Lindqvist', '1');
    await works_unsaved(page, /storage cannot be used/);
    await page.page.evaluate(() => Reflect.get(window, 'allow')());
    await page.saved();
    await page.press('bar/gloss');
    await page.press('bar/menu/library');
    await page.item(`library/${id}`);
  });
});

test('a database deleted underneath is made anew with everything that is open, its history too', kPatience, async () => {
  for (const how of ['deleted by another tab', 'cleared with the site data']) {
    await with_page({}, async (page, site) => {
      await page.visit(site.address);
      await page.paste(kArticle);
      await page.mark('Aino Lindqvist', '1');
      await page.mark('Peder Holm', '1');
      await page.saved();
      if (how === 'deleted by another tab') {
        const quiet = await quiet_page(page.page.context(), site.address);
        await quiet.evaluate(() => new Promise((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('gloss');
          deleting.onsuccess = resolve;
          deleting.onerror = reject;
        }));
        await quiet.close();
      } else {
        const session = await page.page.context().newCDPSession(page.page);
        await session.send('Storage.clearDataForOrigin', { origin: new URL(site.address).origin, storageTypes: 'all' });
      }
      await page.mark('the coast guard', '1');
      await page.key('Control+z');
      await page.key('Control+z');
      await page.saved();
      assert.deepEqual(await quotes(page), ['Aino Lindqvist'], how);
      await is_there_after_reload(page);
      await page.key('Control+z');
      assert.deepEqual(await quotes(page), [], how);
      for (let step = 0; step < 3; step += 1) await page.key('Control+Shift+z');
      assert.equal((await quotes(page)).length, 3, how);
    });
  }
});
