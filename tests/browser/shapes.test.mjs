// The shape of marks in the real page: ends drawn by the mouse and moved by keys, one mark cut, joined and given more words;
// the way through marks that lie over each other, and the palette at a selection.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */
/** @typedef {import('./gloss_page.mjs').Rect} Rect */

const kNotTwiceMs = 600; // after which two clicks are no double click

/** An article, marked so; nothing that is done there may end in an error.
 * @param {[string, string][]} marks @param {(page: GlossPage) => Promise<void>} job */
async function with_marks(marks, job) {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(kArticle);
    for (const [words, key] of marks) await page.mark(words, key);
    await job(page);
    assert.deepEqual(page.errors, []);
  });
}

/** The words of every piece of every mark. @param {GlossPage} page @returns {Promise<string[][]>} */
async function pieces(page) {
  const { article, spans } = await page.project();
  const text = [...article.text];
  return spans.map((/** @type {any} */ span) => span.fragments.map((/** @type {number[]} */ [start, end]) => text.slice(start, end).join('')));
}

/** Holds an end of the only mark by its knob and draws it to an end of words.
 * @param {GlossPage} page @param {'start' | 'end'} which @param {string} words @param {string} [held] a key */
async function draw_end(page, which, words, held) {
  const [[start, end]] = (await page.project()).spans[0].fragments;
  const [mark] = /** @type {[Rect]} */ (await page.rects({ start, end }));
  const [there] = /** @type {[Rect]} */ (await page.rects(await page.find(words)));
  const edge = (/** @type {Rect} */ rect) => (which === 'start' ? rect.x : rect.x + rect.w);
  const knob = await page.seek_hand({ x: edge(mark), y: which === 'start' ? mark.y - 20 : mark.y });
  if (held) await page.page.keyboard.down(held);
  await page.page.mouse.down();
  await page.page.mouse.move(edge(there), knob.y + 1, { steps: 5 });
  await page.page.mouse.up();
  if (held) await page.page.keyboard.up(held);
  await page.settled();
}

test('both ends of the selected mark are drawn by their knobs, each in one step, and Alt goes by letters', async () => {
  await with_marks([['company said', '4']], async (page) => {
    await draw_end(page, 'end', 'company said on Monday');
    assert.deepEqual(await pieces(page), [['company said on Monday']]);
    await draw_end(page, 'start', 'ferry company');
    assert.deepEqual(await pieces(page), [['ferry company said on Monday']]);
    await draw_end(page, 'end', 'ferry company');
    assert.deepEqual(await pieces(page), [['ferry company']]);
    await draw_end(page, 'end', 'ferry comp', 'Alt');
    assert.deepEqual(await pieces(page), [['ferry comp']]);
    for (const words of ['ferry company', 'ferry company said on Monday', 'company said on Monday', 'company said']) {
      await page.key('Control+Z');
      assert.deepEqual(await pieces(page), [[words]]);
    }
  });
});

test('] [ } { grow and shrink the selected mark by words at both ends, and so the selection before it is marked', async () => {
  await with_marks([['company', '4']], async (page) => {
    const steps = [[']', 'company said'], [']', 'company said on'], ['}', 'ferry company said on'], ['[', 'ferry company said'],
      ['{', 'company said'], ['{', 'said']];
    for (const [key, words] of steps) {
      await page.key(key);
      assert.deepEqual(await pieces(page), [[words]], key);
    }
    await page.key('Escape');
    await page.drag_over('short statement');
    for (const key of [']', ']', '{', '}', '}', '[']) await page.key(key);
    assert.equal((await pieces(page)).length, 1, 'a selection is no mark yet');
    await page.key('1');
    assert.deepEqual(await pieces(page), [['said'], ['a short statement, takes']]);
  });
});

test('X cuts a mark at the caret into two of its type, J joins them again', async () => {
  await with_marks([['ferry company said', '4'], ['on Monday', '1']], async (page) => {
    await page.key('Escape');
    await page.key('Control+Home');
    for (const key of ['Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowRight', 'Control+ArrowRight']) await page.key(key);
    await page.key('x');
    assert.deepEqual(await pieces(page), [['ferry'], ['company said'], ['on Monday']]);
    const types = async () => (await page.project()).spans.map((/** @type {any} */ span) => span.type);
    assert.deepEqual(await types(), ['Claim', 'Claim', 'Entity']);
    await page.click_words('ferry company');
    await page.key('j');
    assert.deepEqual(await pieces(page), [['ferry company said'], ['on Monday']]);
    assert.deepEqual(await types(), ['Claim', 'Entity']);
    await page.key('Control+Z');
    assert.equal((await pieces(page)).length, 3);
  });
});

/** The first words of the second sentence become a second piece of the mark that is selected. @param {GlossPage} page */
async function add_piece(page) {
  await page.key('f');
  await page.key('Control+Home');
  for (const key of ['Control+ArrowDown', 'Control+ArrowDown', 'Alt+ArrowDown', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight']) await page.key(key);
  await page.key('Enter');
}

test('by keys F adds the words that are selected next as a further piece, and Shift+Backspace takes it out', async () => {
  await with_marks([['The ferry company', '4']], async (page) => {
    await add_piece(page);
    assert.deepEqual(await pieces(page), [['The ferry company', 'The decision']]);
    assert.equal((await page.ids('inspector/piece/')).length, 2);
    await page.key('Shift+Backspace');
    assert.deepEqual(await pieces(page), [['The ferry company']]);
    await page.key('Control+Z');
    assert.deepEqual(await pieces(page), [['The ferry company', 'The decision']]);
  });
});

// Chromium also cuts by these keys, which takes the rest of the mark.
test('Shift+Delete takes a piece out of a mark and leaves the others', async () => {
  await with_marks([['The ferry company', '4']], async (page) => {
    await add_piece(page);
    await page.key('Shift+Delete');
    assert.deepEqual(await pieces(page), [['The ferry company']]);
  });
});

test('a click takes the smaller of two marks, the next one on the same place the larger, the third the smaller again', async () => {
  await with_marks([['The ferry company said on Monday', '4'], ['company said', '3']], async (page) => {
    await page.key('Escape');
    const seen = [];
    for (let click = 0; click < 3; click += 1) {
      await page.click_words('company');
      seen.push(await page.label('inspector/quote'));
      await page.page.waitForTimeout(kNotTwiceMs);
    }
    assert.deepEqual(seen, ['company said', 'The ferry company said on Monday', 'company said']);
    assert.equal(await page.label('marks_here'), undefined, 'two need no list');
  });
});

test('of three marks under a click the smallest is listed first, and a click on a row takes its mark', async () => {
  await with_marks([['The ferry company said on Monday', '4'], ['ferry company said', '6'], ['company said', '3']], async (page) => {
    await page.key('Escape');
    await page.click_words('company');
    const { spans } = await page.project();
    const words = (await page.ids('marks_here/')).map((id) => spans.find((/** @type {any} */ span) => id.endsWith(span.id))?.quote.exact);
    assert.deepEqual(words, ['company said', 'ferry company said', 'The ferry company said on Monday']);
    await page.press(`marks_here/${(await page.span('ferry company said')).id}`);
    assert.equal(await page.label('inspector/quote'), 'ferry company said');
    assert.equal(await page.label('marks_here'), undefined);
  });
});

test('the palette hangs below the end of a selection with every type, goes by Escape, and marks by a click', async () => {
  await with_marks([], async (page) => {
    const range = await page.drag_over('ferry company');
    const [words] = /** @type {[Rect]} */ (await page.rects(range));
    const { rect } = await page.item('palette');
    assert.ok(rect.y > words.y + words.h && rect.y < words.y + words.h + 40, 'below the words');
    assert.ok(rect.x <= words.x + words.w && words.x + words.w <= rect.x + rect.w, 'at their end');
    const types = ['Entity', 'Source', 'Cue', 'Claim', 'Hedge', 'Flag'];
    assert.deepEqual(await page.ids('palette/mark/'), types.map((type) => `palette/mark/${type}`));
    await page.key('Escape');
    assert.deepEqual(await page.ids('palette'), []);
    assert.deepEqual(await pieces(page), []);
    await page.drag_over('ferry company');
    await page.press('palette/mark/Hedge');
    assert.deepEqual(await pieces(page), [['ferry company']]);
    assert.equal((await page.project()).spans[0].type, 'Hedge');
    assert.deepEqual(await page.ids('palette'), []);
    assert.equal(await page.label('inspector/quote'), 'ferry company', 'the new mark is selected');
  });
});
