// The phone by real fingers in Chromium: a long press selects with handles, one finger scrolls on after it has left, two zoom,
// and nothing that can be pressed is smaller than a fingertip.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { fingers_of } from './fingers.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */
/** @typedef {{x: number, y: number}} Point */

const kPhone = { width: 390, height: 844, touch: true };
const kHandleRise = 16; // the first handle's middle above the middle of its line; 22 around it count
const kFingertip = 44;

/** @param {GlossPage} page @param {string} words @returns {Promise<{start: Point, end: Point}>} */
async function place_of(page, words) {
  const rects = await page.rects(await page.find(words));
  const [first] = rects;
  const last = rects.at(-1) ?? first;
  return { start: { x: first.x, y: first.y + first.h / 2 }, end: { x: last.x + last.w, y: last.y + last.h / 2 } };
}

/** An article on the phone; nothing that is done there may end in an error.
 * @param {string} article @param {(page: GlossPage, fingers: Awaited<ReturnType<typeof fingers_of>>) => Promise<void>} job */
async function on_phone(article, job) {
  await with_page(kPhone, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(article);
    await job(page, await fingers_of(page));
    assert.deepEqual(page.errors, []);
  });
}

const view = (/** @type {GlossPage} */ page) => page.page.evaluate(() => /** @type {any} */ (window.gloss.view()));

test('a long press selects a word, its handles stretch it, and the row at the foot marks it', async () => {
  await on_phone(kArticle, async (page, fingers) => {
    const word = await place_of(page, 'Monday that');
    await fingers.rest({ x: word.start.x + 10, y: word.start.y });
    assert.ok(await page.label('palette/mark/Entity'), 'the row to mark with is there');
    const start = { x: word.start.x, y: word.start.y - kHandleRise };
    const further = await place_of(page, 'said on Monday');
    await fingers.draw([start], [{ x: further.start.x + 3, y: start.y }]);
    await page.settled();
    await page.tap('palette/mark/Entity');
    assert.equal((await page.project()).spans.length, 1);
    assert.ok(await page.span('said on Monday'), 'all three words are in the mark');
  });
});

test('by fingers alone: two marks are made, linked, and one gets another type', async () => {
  await on_phone(kArticle, async (page, fingers) => {
    const mark = async (/** @type {string} */ words, /** @type {string} */ type) => {
      const word = await place_of(page, words);
      await fingers.rest({ x: word.start.x + 10, y: word.start.y });
      await page.tap(`palette/mark/${type}`);
    };
    const tap_words = async (/** @type {string} */ words) => {
      const { start } = await place_of(page, words);
      await page.page.touchscreen.tap(start.x + 6, start.y);
      await page.settled();
    };
    await mark('company', 'Source');
    await page.key('Escape');
    await mark('service', 'Claim');
    await page.key('Escape');
    await tap_words('company');
    await page.sheet_comes();
    assert.match(String(await page.label('inspector/type')), /Source/);
    await page.tap('inspector/add_link');
    await tap_words('service');
    const { relations, spans } = await page.project();
    assert.equal(relations.length, 1);
    assert.equal(relations[0].type, 'says');
    assert.deepEqual(spans.map((/** @type {any} */ { type }) => type).sort(), ['Claim', 'Source']);
    await page.tap('inspector/type');
    await page.tap('inspector/type/Entity');
    assert.equal((await page.span('company')).type, 'Entity');
  });
});

/** A word at the foot of what is seen of the article, and its middle. @param {GlossPage} page */
async function low_word(page) {
  const { text } = (await page.project()).article;
  for (const { 0: word, index } of text.matchAll(/\b[a-z]{6,}\b/g)) {
    const start = [...text.slice(0, index)].length;
    const rects = await page.page.evaluate(([from, to]) => window.gloss.textRects(from, to), [start, start + word.length]);
    const [{ x, y, w, h } = { x: 0, y: 0, w: 0, h: 0 }] = rects;
    if (rects.length === 1 && y > 640 && y < 780) return { word, at: { x: x + w / 2, y: y + h / 2 } };
  }
  throw new Error('No word stands at the foot of the page.');
}

test('two taps on a word of a mark select the word, also where the sheet of the mark would lie', async () => {
  await on_phone(kArticle, async (page, fingers) => {
    await page.key('Control+Home');
    const { word, at } = await low_word(page);
    await fingers.rest(at);
    await page.tap('palette/mark/Claim');
    await page.key('Escape');
    await page.page.touchscreen.tap(at.x, at.y);
    await page.sheet_comes();
    assert.ok((await page.item('sheet')).rect.y < at.y, 'the sheet lies over the word');
    await page.key('Escape');
    for (let tap = 0; tap < 2; tap += 1) await page.page.touchscreen.tap(at.x, at.y);
    await page.settled();
    await page.tap('palette/mark/Hedge');
    const marks = (await page.project()).spans.map((/** @type {any} */ span) => `${span.type}: ${span.quote.exact}`);
    assert.deepEqual(marks.sort(), [`Claim: ${word}`, `Hedge: ${word}`]);
  });
});

test('a finger scrolls the article, which runs on when it has left and stops under the next one', async () => {
  await on_phone(kArticle.repeat(20), async (page, fingers) => {
    await fingers.draw([{ x: 200, y: 600 }], [{ x: 200, y: 300 }]);
    const left = (await view(page)).scroll;
    assert.ok(left > 200, `${left} px`);
    await page.settled();
    const after = (await view(page)).scroll;
    assert.ok(after > left + 20, `from ${left} to ${after} px`);
    await fingers.draw([{ x: 200, y: 600 }], [{ x: 200, y: 300 }]);
    await page.page.waitForFunction((from) => /** @type {any} */ (window.gloss.view()).scroll > from, after + 310);
    await page.page.touchscreen.tap(380, 500);
    const stopped = (await view(page)).scroll;
    await page.page.waitForTimeout(200);
    assert.ok(Math.abs((await view(page)).scroll - stopped) < 30, 'the next finger stops it');
    assert.equal((await page.project()).spans.length, 0);
  });
});

test('a finger draws the sheet up by its grabber, the sheet stays so after a reload, and drawn to the foot it closes', async () => {
  await on_phone(kArticle, async (page, fingers) => {
    await page.key('Control+Home');
    await page.mark('on Monday', '1');
    const grabber = async () => {
      const { x, y, w, h } = (await page.item('sheet/close')).rect;
      return { x: x + w / 2, y: y + h / 2 };
    };
    const low = await grabber();
    await fingers.draw([low], [{ x: low.x, y: 250 }]);
    await page.settled();
    assert.ok(Math.abs((await grabber()).y - 250) < 6, `from ${low.y} to ${(await grabber()).y}`);
    await page.saved();
    await page.page.reload();
    await page.ready();
    await page.click_words('on Monday');
    await page.sheet_comes();
    assert.ok(Math.abs((await grabber()).y - 250) < 6, `${(await grabber()).y} after a reload`);
    await fingers.draw([await grabber()], [{ x: low.x, y: 838 }]);
    await page.settled();
    assert.equal(await page.label('sheet/close'), undefined);
    assert.equal((await page.project()).spans.length, 1);
  });
});

test('two fingers zoom the article and not the page around it', async () => {
  await on_phone(kArticle, async (page, fingers) => {
    await fingers.draw([{ x: 180, y: 400 }, { x: 220, y: 400 }], [{ x: 120, y: 400 }, { x: 280, y: 400 }]);
    await page.settled();
    const { zoom } = await view(page);
    assert.ok(zoom > 1.3, String(zoom));
    assert.equal(await page.page.evaluate(() => window.visualViewport?.scale), 1);
  });
});

test('what stands at the edges of the phone is as large as a fingertip', async () => {
  await on_phone(kArticle, async (page, fingers) => {
    const word = await place_of(page, 'ferry');
    await fingers.rest({ x: word.start.x + 10, y: word.start.y });
    const buttons = (await page.items()).filter(({ id, role }) => /button|menuitem/.test(role) && /^(bar|palette|foot)\//.test(id));
    assert.ok(buttons.length >= 8, `${buttons.length} buttons`);
    const small = buttons.filter(({ rect }) => rect.w < kFingertip || rect.h < kFingertip);
    assert.deepEqual(small.map(({ id, rect }) => `${id} ${rect.w}×${rect.h}`), []);
  });
});
