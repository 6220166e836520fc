// Motion in the real page, with a clock that is made to stand: what fades or glides waits for it and takes picture after
// picture; with reduced motion nothing does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

const kAtOnce = 8; // frames at most, of a key that goes down and up
const kMany = 3 * kAtOnce;
const kCompany = 'The ferry company';
const kStop = 'the night service to the island would stop';
const kEaster = '“Six weeks means Easter,”';
// From the head of the article on: two marks in sight that are linked, and one far below.
const kMoves = { 'the links of the first mark': 'n', 'the next mark': 'n', 'a mark far below': 'n' };
const kSheets = { 'the commands open': 'Control+K', 'the commands close': 'Escape', 'the help opens': '?', 'the help closes': 'Escape',
  'find opens': 'Control+F', 'find closes': 'Escape' };

/** A source that is linked to its claim, and a mark far below; none chosen, the caret at the head of the article.
 * Nothing that is done there may end in an error. @param {'reduce' | 'no-preference'} reducedMotion @param {(page: GlossPage) => Promise<void>} job */
async function with_marks(reducedMotion, job) {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await page.page.emulateMedia({ reducedMotion });
    await page.visit(address);
    await page.open_text(kArticle);
    for (const [words, key] of /** @type {[string, string][]} */ ([[kEaster, '4'], [kCompany, '2'], [kStop, '4']])) await page.mark(words, key);
    await page.click_words(kCompany);
    await page.key('l');
    await page.click_words(kStop);
    assert.equal((await page.stats()).relations, 1);
    for (const key of ['Escape', 'Escape', 'Control+Home']) await page.key(key);
    await page.saved();
    await job(page);
    assert.deepEqual(page.errors, []);
  });
}

/** Lets the page's clock stand; gives what lets it go on. @param {GlossPage} page */
async function stop_clock(page) {
  await page.page.evaluate(() => {
    const stands_at = performance.now();
    performance.now = () => stands_at;
  });
  return () => page.page.evaluate(() => { delete (/** @type {any} */ (performance)).now; });
}

const frames_of = async (/** @type {GlossPage} */ page) => (await page.stats()).frames;

test('a mark that is chosen fades in with its links, and the article glides to one far below', async () => {
  await with_marks('no-preference', async (page) => {
    for (const [what, key] of Object.entries(kMoves)) {
      const before = await frames_of(page);
      const go_on = await stop_clock(page);
      await page.page.keyboard.press(key);
      await page.page.waitForFunction((many) => window.gloss.stats().frames > many, before + kMany).catch(() => assert.fail(`${what}: at once`));
      const { scroll, scroll_max: most } = await page.view();
      assert.ok(scroll < most / 2, `${what}: under way, at ${scroll}`);
      await go_on();
      await page.settled();
    }
    assert.equal(await page.label('inspector/quote'), kEaster);
    assert.ok((await page.view()).scroll > 300);
  });
});

test('with reduced motion a mark that is chosen, its links, the way to one far below and sheets are there at once', async () => {
  await with_marks('reduce', async (page) => {
    await stop_clock(page);
    for (const [what, key] of [...Object.entries(kMoves), ...Object.entries(kSheets)]) {
      const before = await frames_of(page);
      await page.key(key);
      const taken = await frames_of(page) - before;
      assert.ok(taken > 0 && taken <= kAtOnce, `${what}: ${taken} frames`);
    }
    assert.equal(await page.label('inspector/quote'), kEaster);
    assert.ok((await page.view()).scroll > 300);
  });
});
