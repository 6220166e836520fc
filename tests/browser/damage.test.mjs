// Damaged bytes in the browser's storage: everything before them opens, the reader is told, and they are put aside.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';
import { quiet_page, read_store, write_store } from './stored_bytes.mjs';

const kPatience = { timeout: 180_000 };
const kWords = ['The ferry company', 'Aino Lindqvist', 'the coast guard', 'Peder Holm'];

/** Four marks, one chunk each, and then no program. @param {import('./gloss_page.mjs').GlossPage} page @param {string} address */
async function four_marks(page, address) {
  await page.visit(address);
  await page.paste(kArticle);
  for (const words of kWords) await page.mark(words, '1');
  await page.saved();
  const { id } = await page.project();
  const quiet = await quiet_page(page.page.context(), address);
  await page.page.goto('about:blank');
  return { id, quiet };
}

/** @param {import('./gloss_page.mjs').GlossPage} page @returns {Promise<string[]>} */
async function notices(page) {
  const items = await page.items();
  return items.filter(({ id, role }) => /^notice\/\d+$/.test(id) && role === 'status').map(({ label }) => label);
}

/** @param {import('playwright-core').Page} quiet @param {string} store @param {string} id */
async function of_document(quiet, store, id) {
  return (await read_store(quiet, store)).filter(({ key }) => key[0] === id || String(key).startsWith(`damaged/${id}`));
}

test('a damaged end is cut back to the last whole step, put aside and told, and work goes on', kPatience, async () => {
  await with_page({}, async (page, site) => {
    const { id, quiet } = await four_marks(page, site.address);
    const chunks = await of_document(quiet, 'chunks', id);
    assert.equal(chunks.length, 4);
    const third = chunks[2];
    third.value.bytes[third.value.bytes.length - 1] ^= 1;
    await write_store(quiet, 'chunks', third.key, third.value);

    await page.visit(site.address);
    assert.deepEqual((await page.project()).spans.map((/** @type {any} */ span) => span.quote.exact), kWords.slice(0, 2));
    const told = await notices(page);
    assert.equal(told.length, 1, told.join(' | '));
    assert.match(told[0] ?? '', /^The last 2 steps of this document could not be read back.* The rest is whole\..*put aside/);
    const aside = await of_document(quiet, 'entries', id);
    assert.deepEqual(aside.map(({ value }) => value), [third.value.bytes, chunks[3].value.bytes]);

    await page.mark('Solveig Aas', '1');
    await page.saved();
    await page.page.reload();
    await page.ready();
    assert.deepEqual(await notices(page), [], 'told once');
    assert.deepEqual((await page.project()).spans.map((/** @type {any} */ span) => span.quote.exact), [...kWords.slice(0, 2), 'Solveig Aas']);
  });
});

test('a chunk cut anywhere opens with all whole steps before it', kPatience, async () => {
  await with_page({}, async (page, site) => {
    const { id, quiet } = await four_marks(page, site.address);
    const [, second] = await of_document(quiet, 'chunks', id);
    const stores = ['logs', 'chunks'];
    const before = await Promise.all(stores.map((store) => of_document_or_key(quiet, store, id)));
    for (const part of [0, 0.1, 0.5, 0.99]) {
      const bytes = second.value.bytes.slice(0, Math.floor(second.value.bytes.length * part));
      await write_store(quiet, 'chunks', second.key, { ...second.value, bytes });
      await page.visit(site.address);
      assert.deepEqual((await page.project()).spans.map((/** @type {any} */ span) => span.quote.exact), kWords.slice(0, 1), `${part}`);
      assert.match((await notices(page))[0] ?? '', /^The last 3 steps/);
      await page.page.goto('about:blank');
      for (const [place, store] of stores.entries())
        for (const { key, value } of before[place] ?? []) await write_store(quiet, store, key, value);
    }
    await page.visit(site.address);
    assert.equal((await page.project()).spans.length, 4);
  });
});

/** @param {import('playwright-core').Page} quiet @param {string} store @param {string} id */
async function of_document_or_key(quiet, store, id) {
  return (await read_store(quiet, store)).filter(({ key }) => key === id || key[0] === id);
}

test('a snapshot joins the small chunks, a bad one is survived by the one before it, and undo goes back to the start', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.drag_over('The ferry company');
    await page.key('2');
    const steps = async (/** @type {number} */ count) => {
      for (let step = 0; step < count; step += 1) await page.page.keyboard.press(step % 2 === 0 ? 'Control+z' : 'Control+Shift+z');
      await page.saved();
    };
    const { id } = await page.project();
    const quiet = await quiet_page(page.page.context(), site.address);
    const snapshots = async () => (await of_document(quiet, 'snapshots', id)).map(({ key }) => key[1]);
    for (const count of [2, 3]) {
      await page.page.bringToFront();
      await steps(280);
      while ((await snapshots()).length < Math.min(count, 2) || ((await snapshots())[0] === 0) !== (count === 2)) {
        await page.page.waitForTimeout(200);
      }
    }
    const chunks = await of_document(quiet, 'chunks', id);
    assert.ok(chunks.length <= 2, `${chunks.length} chunks`);
    const { revision } = await page.stats();
    await page.page.goto('about:blank');

    const [, newest] = await of_document(quiet, 'snapshots', id);
    newest.value[newest.value.length - 1] ^= 1;
    await write_store(quiet, 'snapshots', newest.key, newest.value);
    await page.visit(site.address);
    assert.equal((await page.stats()).revision, revision);
    assert.equal((await page.project()).spans.length, 1);
    assert.deepEqual(await notices(page), [], 'nothing is missing');
    await page.key('Control+z');
    assert.equal((await page.project()).spans.length, 0);
    assert.ok((await page.items()).some((item) => /** @type {any} */ (item).disabled && item.id === 'bar/undo'));
  });
});
