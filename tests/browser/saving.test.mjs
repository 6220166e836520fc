// What the page says about saving while the browser takes its time: an edit that is not in the storage yet is never called saved.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

const kPatience = { timeout: 120_000 };

/** Holds a transaction open over everything that the page stores, so that its own have to wait; gives what ends it.
 * @param {import('./gloss_page.mjs').GlossPage} gloss */
async function hold_storage(gloss) {
  const held = await gloss.page.evaluateHandle(async () => {
    const opening = indexedDB.open('gloss');
    await new Promise((resolve) => { opening.onsuccess = resolve; });
    const database = opening.result;
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
    const hold = { is_over: false, done: new Promise((resolve) => { transaction.oncomplete = resolve; }) };
    // It lives as long as it is asked for something.
    const go_on = () => {
      if (!hold.is_over) transaction.objectStore('logs').count().onsuccess = go_on;
    };
    await new Promise((resolve) => {
      transaction.objectStore('logs').count().onsuccess = () => {
        resolve(undefined);
        go_on();
      };
    });
    return { hold, database };
  });
  return () => held.evaluate(async ({ hold, database }) => {
    hold.is_over = true;
    await hold.done;
    database.close();
  });
}

/** What the page says about saving; on a phone more follows. @param {import('./gloss_page.mjs').GlossPage} gloss */
async function status(gloss) {
  return String(await gloss.label('bar/saved')).split(' · ')[0] ?? '';
}

for (const look of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  test(`at ${look.width} pixels an edit that waits for the storage is being saved, and is saved only when it is stored`, kPatience, async () => {
    await with_page(look, async (gloss, site) => {
      await gloss.visit(site.address);
      await gloss.paste(kArticle);
      await gloss.mark('Aino Lindqvist', '1');
      await gloss.saved();
      assert.match(await status(gloss), /^Saved \d\d?:\d\d( [AP]M)?$/);

      const release = await hold_storage(gloss);
      const { revision_saved: stored } = await gloss.stats();
      await gloss.mark('Peder Holm', '1');
      assert.equal(await status(gloss), 'Saving');
      await gloss.mark('Solveig Aas', '1');
      assert.equal(await status(gloss), 'Saving');
      const { revision, revision_saved, unsaved } = await gloss.stats();
      assert.deepEqual([revision, revision_saved, unsaved], [stored + 2, stored, true]);

      await release();
      await gloss.saved();
      await gloss.settled();
      assert.match(await status(gloss), /^Saved \d\d?:\d\d( [AP]M)?$/);
      const project = await gloss.project();
      await gloss.page.reload();
      await gloss.ready();
      assert.deepEqual(await gloss.project(), project);
      assert.deepEqual(gloss.errors, []);
    });
  });
}
