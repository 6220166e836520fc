// Two tabs of one browser at one document: one marks, the other reads along, and the one can become the other; with the
// browser's locks and, on plain http, without them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { GlossPage, make_profile, serve_site } from './gloss_page.mjs';

const kPatience = { timeout: 240_000 };
const kReading = /^This document is being marked in another tab\. You are reading along\./;

/** The first tab has the article and one mark; the second one opens the same document.
 * @param {'address' | 'plain_address'} host
 * @param {(first: GlossPage, second: GlossPage, address: string) => Promise<void>} job */
async function with_two_tabs(host, job) {
  const site = await serve_site();
  const profile = await make_profile();
  const browser = await profile.open();
  try {
    const first = new GlossPage(browser.pages()[0] ?? await browser.newPage());
    await first.visit(site[host]);
    await first.paste(kArticle);
    await first.mark('The ferry company', '2');
    await first.saved();
    const second = new GlossPage(await browser.newPage());
    await second.visit(site[host]);
    await reads(second);
    await job(first, second, site[host]);
    assert.deepEqual([...first.errors, ...second.errors], []);
  } finally {
    await browser.close();
    await profile.remove();
    await site.close();
  }
}

/** @param {GlossPage} page */
async function writes(page) {
  await page.page.waitForFunction(() => window.gloss.stats().writer === true);
  await page.settled();
}

/** @param {GlossPage} page */
async function reads(page) {
  await page.page.waitForFunction(() => window.gloss.items().some((item) => item.id === 'banner/take_over'));
  assert.equal((await page.stats()).writer, false);
  await page.settled();
}

/** @param {GlossPage} page @param {number} count */
async function has_spans(page, count) {
  await page.page.waitForFunction((wanted) => window.gloss.stats().spans === wanted, count);
  await page.settled();
}

/** @param {GlossPage} page @param {string} words */
async function says(page, words) {
  await page.page.waitForFunction((wanted) => window.gloss.items().some((item) => item.label.includes(wanted)), words);
}

/** Stops everything in a tab, as a browser does with one that has been in the background for long, at the next thing that it does.
 * @param {GlossPage} page */
async function freeze(page) {
  const session = await page.page.context().newCDPSession(page.page);
  await session.send('Debugger.enable');
  const paused = new Promise((resolve) => session.once('Debugger.paused', resolve));
  await session.send('Debugger.pause');
  await paused;
  return async () => {
    await session.send('Debugger.resume');
    await session.detach();
  };
}

/** The second tab is read-only, follows, keeps its place and takes over.
 * @param {GlossPage} first @param {GlossPage} second */
async function read_and_take_over(first, second) {
  assert.match(await second.label('banner/take_over/words') ?? '', kReading);
  assert.equal(await second.label('bar/saved'), 'Reading along');
  await second.page.bringToFront();
  await second.mark('six weeks', '1');
  await says(second, 'Press “Mark here instead”');
  assert.equal((await second.stats()).spans, 1, 'nothing can be marked while reading along');
  const range = await second.drag_over('a notice on the quay');
  const before = await second.page.evaluate(() => window.gloss.view().scroll);

  await first.page.bringToFront();
  await first.mark('six weeks', '1');
  await first.mark('reportedly', '5');
  await first.saved();
  await second.page.bringToFront();
  await has_spans(second, 3);
  assert.deepEqual((await second.project()).spans, (await first.project()).spans);
  assert.equal(await second.page.evaluate(() => window.gloss.view().scroll), before);
  assert.equal((await second.stats()).revision_saved, (await second.stats()).revision);
  assert.ok(range.end > range.start);

  await second.press('banner/take_over');
  await writes(second);
  await reads(first);
  await second.mark('Critics', '6');
  await second.saved();
  await first.page.bringToFront();
  await has_spans(first, 4);
  assert.equal((await first.items()).some((item) => item.id === 'banner/keep_copy'), false, 'nothing was left over');
}

/** The writer is frozen, the other tab takes over and marks; the writer marks too and wakes up.
 * @param {GlossPage} first @param {GlossPage} second */
async function wake_with_unsaved(first, second) {
  await first.page.bringToFront();
  await first.drag_over('Critics');
  // Its words to the vault are held back, as in a tab that freezes between a key and the transaction.
  await first.page.evaluate(() => {
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function held() {
      throw new DOMException('frozen', 'UnknownError');
    };
    Object.assign(window, { thaw: () => { IDBDatabase.prototype.transaction = transaction; } });
  });
  await first.page.keyboard.press('6');
  await first.page.waitForFunction(() => window.gloss.stats().spans === 2);
  const wake = await freeze(first);
  await second.page.bringToFront();
  await second.press('banner/take_over');
  await writes(second);
  await second.mark('six weeks', '1');
  await second.saved();

  await wake();
  await first.page.bringToFront();
  await first.page.evaluate(() => /** @type {any} */ (window).thaw());
  await reads(first);
  await says(first, '1 step made here was not saved.');
  await first.page.waitForFunction(() => window.gloss.project().spans.some((/** @type {any} */ span) => span.quote.exact === 'six weeks'));
  assert.equal(await first.span('Critics'), undefined);
  const set = (await first.project()).id;
  await first.press('banner/keep_copy');
  await says(first, '(copy)” is in your library.');
  await first.page.waitForFunction(() => !window.gloss.stats().unsaved);
  await first.press('bar/gloss');
  await first.press('bar/menu/library');
  const copy = (await first.items()).find((item) => /^library\/s-|^library\/a-/.test(item.id) && item.label.includes('(copy)'));
  assert.ok(copy, 'the copy is in the library');
  await first.press(copy.id);
  await first.page.waitForFunction((id) => window.gloss.project()?.id !== id, set);
  assert.ok(await first.span('Critics'), 'the copy has the step that was not saved');
  assert.equal(await first.span('six weeks'), undefined);
  assert.equal((await second.project()).spans.length, 2, 'the document has what the other tab made');
}

/** @param {GlossPage} first @param {GlossPage} second */
async function close_the_writer(first, second) {
  await first.page.close();
  await writes(second);
  await says(second, 'You can mark here now.');
  await second.page.bringToFront();
  await second.mark('Critics', '6');
  await second.saved();
  assert.equal((await second.stats()).spans, 2);
}

/** The writer's process dies without a word. @param {GlossPage} first @param {GlossPage} second */
async function crash_the_writer(first, second) {
  const crashed = first.page.waitForEvent('crash');
  const session = await first.page.context().newCDPSession(first.page);
  session.send('Page.crash').catch(() => {});
  await crashed;
  await second.page.bringToFront();
  await writes(second);
  await second.mark('Critics', '6');
  await second.saved();
  assert.equal((await second.stats()).spans, 2);
}

/** The writer does not come to answer. @param {GlossPage} first @param {GlossPage} second */
async function hold_up_the_writer(first, second) {
  const wake = await freeze(first);
  await second.page.bringToFront();
  await writes(second);
  await says(second, 'You can mark here now.');
  await second.mark('Critics', '6');
  await second.saved();
  await wake();
  await first.page.bringToFront();
  await reads(first);
  await has_spans(first, 2);
}

for (const host of /** @type {const} */ (['address', 'plain_address'])) {
  const where = host === 'address' ? 'with locks' : 'on plain http';
  test(`the second tab reads along and can take over, ${where}`, kPatience, () => with_two_tabs(host, read_and_take_over));
  test(`a frozen tab that wakes up has its unsaved step offered as a copy, ${where}`, kPatience, () => with_two_tabs(host, wake_with_unsaved));
  test(`when the writing tab is closed the other one may write, ${where}`, kPatience, () => with_two_tabs(host, close_the_writer));
  test(`when the writing tab crashes the other one may write, ${where}`, kPatience, () => with_two_tabs(host, crash_the_writer));
}
// A Web Lock stays with a tab that hangs; there the reader takes over by hand.
test('a writing tab that hangs is missed after a while, on plain http', kPatience, () => with_two_tabs('plain_address', hold_up_the_writer));
