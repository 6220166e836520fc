// Documents in the browser's library: open, rename, delete and bring back, reopen the last one at the next start.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { assertValid } from '../format-schema/validator.mjs';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

const kPatience = { timeout: 120_000 };
const kSecond = 'A second article\nIt has one long sentence that says very little about anything at all.\n';

test('documents are listed, opened, renamed, binned and brought back, and the last one opens at the next start', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste(kArticle);
    const first = (await page.project()).id;
    await page.paste(kSecond);
    const second = (await page.project()).id;
    await page.saved();
    await page.press('bar/gloss');
    await page.press('bar/menu/library');
    assert.match((await page.item(`library/${first}`)).label, /Night ferry/);

    await page.press(`library/${first}`);
    await page.page.waitForFunction((id) => window.gloss.project()?.id === id, first);
    await page.page.reload();
    await page.ready();
    assert.equal((await page.project()).id, first, 'the last one opens');

    await page.press('bar/gloss');
    await page.press('bar/menu/library');
    await page.press(`library/${second}`);
    await page.page.waitForFunction((id) => window.gloss.project()?.id === id, second);
    await page.settled();
    await page.press('bar/gloss');
    await page.press('bar/menu/library');
    await page.press(`library/rename/${second}`);
    await page.page.keyboard.press('Control+A');
    await page.page.keyboard.type('Another name');
    await page.page.keyboard.press('Enter');
    await page.page.waitForFunction(() => window.gloss.project()?.title === 'Another name');
    await page.settled();
    assert.match((await page.item(`library/${second}`)).label, /^Another name/);
    await page.press(`library/delete/${second}`);
    await page.page.waitForFunction((id) => window.gloss.project()?.id !== id, second);
    const notice = (await page.items()).find((item) => item.label === 'Undo' && item.id.startsWith('notice'));
    assert.ok(notice, 'the deletion offers Undo');
    await page.press(notice.id);
    await page.page.waitForFunction((id) => window.gloss.project()?.id === id, second);
  });
});

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

/** Opens the library's panel unless it is open. @param {GlossPage} page */
async function open_library(page) {
  const items = await page.items();
  if (items.some((item) => item.id === 'library/search')) return;
  await page.press('bar/gloss');
  await page.press('bar/menu/library');
}

/** Marks something, so that the document differs from what it began as. @param {GlossPage} page @param {string} text */
async function bring_in(page, text) {
  await page.paste(text);
  const { id } = await page.project();
  await page.saved();
  return /** @type {string} */ (id);
}

/** Opens a document by its row; gives it. @param {GlossPage} page @param {string} id */
async function visit(page, id) {
  await open_library(page);
  if ((await page.project())?.id !== id) await page.press(`library/${id}`);
  await page.page.waitForFunction((wanted) => window.gloss.project()?.id === wanted, id);
  await page.settled();
  return page.project();
}

/** As a drop does. @param {GlossPage} page @param {string} text @param {string} [name] */
function drop(page, text, name = 'file.gloss.json') {
  return page.page.evaluate(([bytes, called]) => window.gloss.open(new File([bytes ?? ''], called ?? '')), [text, name]);
}

test('titles are searched, whatever their case and accents, and nothing found is said', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    const ferry = await bring_in(page, kArticle);
    const second = await bring_in(page, kSecond);
    await open_library(page);
    await page.press('library/search');
    await page.page.keyboard.type('FERRY to malmo');
    await page.page.waitForFunction((id) => !window.gloss.items().some((item) => item.id === `library/${id}`), second);
    assert.ok((await page.items()).some((item) => item.id === `library/${ferry}`));
    await page.page.keyboard.press('Control+A');
    await page.page.keyboard.type('no such title');
    await page.page.waitForFunction((id) => !window.gloss.items().some((item) => item.id === `library/${id}`), ferry);
    await page.key('Escape');
    assert.ok((await page.items()).some((item) => item.id === `library/${second}`));
    assert.deepEqual(page.errors, []);
  });
});

test('a duplicate is a set of its own; one in the bin goes for good when that was answered', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    const first = await bring_in(page, kArticle);
    await page.mark('The ferry company', '2');
    await page.saved();
    await open_library(page);
    await page.press(`library/duplicate/${first}`);
    await page.saved();
    const notice = (await page.items()).find((item) => item.label === 'Open it');
    assert.ok(notice);
    await page.press(notice.id);
    await page.page.waitForFunction((id) => window.gloss.project()?.id !== id, first);
    const copy = await page.project();
    assert.match(copy.title, /\(copy\)$/);
    assert.equal(copy.spans.length, 1);

    await open_library(page);
    await page.press(`library/delete/${first}`);
    await page.press('library/bin');
    assert.match((await page.item(`library/${first}`)).label, /goes for good on \d|goes for good on \w+ \d/);
    await page.press(`library/erase/${first}`);
    await page.press('question/cancel');
    await page.item(`library/erase/${first}`);
    await page.press(`library/erase/${first}`);
    await page.press('question/erase');
    await page.page.waitForFunction((id) => !window.gloss.items().some((item) => item.id.endsWith(id)), first);
    await page.page.reload();
    await page.ready();
    assert.equal((await page.project()).id, copy.id, 'the copy is not touched');
    const logs = await page.page.evaluate(() => new Promise((resolve, reject) => {
      const opening = indexedDB.open('gloss');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const asked = opening.result.transaction('logs').objectStore('logs').getAllKeys();
        asked.onsuccess = () => resolve(asked.result);
      };
    }));
    assert.ok(!logs.includes(first), 'its log is gone');
    assert.ok(logs.includes(copy.id));
    assert.deepEqual(page.errors, []);
  });
});

test('everything goes out as one file and comes back to equal projects in a fresh profile', kPatience, async () => {
  /** @type {any[]} */
  const projects = [];
  let file = '';
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    const ids = [await bring_in(page, kArticle), await bring_in(page, kSecond)];
    await visit(page, ids[0] ?? '');
    await page.mark('The ferry company', '2');
    await page.saved();
    for (const id of ids) projects.push(await visit(page, id));
    await open_library(page);
    const coming = page.page.waitForEvent('download');
    await page.page.evaluate(() => document.querySelector('canvas')?.focus());
    await page.wheel_to('library/export');
    await page.press('library/export');
    const download = await coming;
    assert.match(download.suggestedFilename(), /^gloss-library-\d{4}-\d\d-\d\d\.gloss\.json$/);
    file = await readFile(await download.path(), 'utf8');
    assertValid(JSON.parse(file));
  });
  assert.equal(JSON.parse(file).documents.length, 2, 'the untouched sample stays behind');
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    assert.deepEqual(await drop(page, file), { opened: true, notice: '2 documents: 2 new.' });
    for (const project of projects) assert.deepEqual(await visit(page, project.id), project);
    assert.deepEqual(await drop(page, file), { opened: true, notice: '2 documents: 2 were here already.' });
    assert.deepEqual(page.errors, []);
  });
});

/** A file and a library that have each gone their own way. @param {GlossPage} page */
async function go_apart(page) {
  await page.paste(kArticle);
  await page.mark('reportedly', '5');
  const file = JSON.stringify(await page.project());
  await page.key('Control+z');
  await page.mark('The ferry company', '2');
  await page.saved();
  const mine = await page.project();
  const answer = await drop(page, file);
  assert.equal(answer.opened, false);
  assert.match(answer.notice, /1 mark is only in your library\. 1 mark is only in the file\./);
  await page.settled();
  assert.deepEqual(await page.project(), mine, 'nothing happens before the answer');
  return { file: JSON.parse(file), mine };
}

test('a file in another state than the library asks: merge, by the mouse, is one step that can be undone', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    const { mine } = await go_apart(page);
    await page.press('question/merge');
    await page.page.waitForFunction(() => window.gloss.project().spans.length === 2);
    await page.key('Control+z');
    assert.deepEqual(await page.project(), mine);
    assert.deepEqual(page.errors, []);
  });
});

test('a file in another state than the library asks: both are kept, by the keyboard', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    const { file, mine } = await go_apart(page);
    await page.key('Tab');
    await page.key('Enter');
    await page.page.waitForFunction(() => window.gloss.project().spans[0].type === 'Hedge');
    assert.deepEqual((await page.project()).spans, file.spans);
    await page.saved();
    await open_library(page);
    await page.press(`library/${mine.id}`);
    await page.page.waitForFunction(() => window.gloss.project().spans[0].type === 'Source');
    assert.deepEqual(await page.project(), mine);
    assert.deepEqual(page.errors, []);
  });
});

test('a file in another state than the library asks: cancelled, nothing was changed', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    const { mine } = await go_apart(page);
    await page.key('Escape');
    assert.deepEqual(await page.project(), mine);
    assert.ok(!(await page.items()).some((item) => item.id === 'question'));
    const rows = await page.items();
    assert.ok(!rows.some((item) => item.id === 'notice'));
    assert.deepEqual(page.errors, []);
  });
});
