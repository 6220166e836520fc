// Finding in the real page: real keys and mouse, the browser's own find behind ours, patterns that never come to an end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

/** @param {GlossPage} page @param {string} address @param {string} [article] */
async function open_article(page, address, article = kArticle) {
  await page.visit(address);
  await page.open_text(article);
}

/** Waits until an item says so. @param {GlossPage} page @param {string} id @param {string} part */
async function says(page, id, part) {
  await page.page.waitForFunction(
    ([name, words]) => window.gloss.items().some((item) => item.id === name && item.label.includes(words ?? '')), [id, part]);
  await page.settled();
}

/** What is in the field with the keyboard. @param {GlossPage} page */
function focused_field(page) {
  return page.page.evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLInputElement ? { id: element.dataset.field, value: element.value } : null;
  });
}

/** Types other words into the field. @param {GlossPage} page @param {string} words */
async function look_for(page, words) {
  await page.page.keyboard.press('Control+A');
  await page.page.keyboard.type(words);
  await page.settled();
}

test('Ctrl+F finds while one types, Enter and F3 go on and round, Escape leaves the words selected', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open_article(page, address);
    await page.key('Control+F');
    assert.deepEqual(await focused_field(page), { id: 'find/words', value: '' });
    await look_for(page, 'COMPANY');
    assert.equal(await page.label('find/count'), '1 of 5');
    await page.key('Enter');
    await page.key('F3');
    assert.equal(await page.label('find/count'), '3 of 5');
    await page.key('Shift+Enter');
    await page.key('Shift+F3');
    await page.key('Shift+F3');
    assert.equal(await page.label('find/count'), '5 of 5');
    await page.key('Enter');
    assert.equal(await page.label('find/count'), '1 of 5');
    assert.equal((await focused_field(page))?.id, 'find/words', 'the keyboard stays in the field');
    await page.key('Escape');
    assert.equal(await page.label('find/words'), undefined);
    await page.key('2');
    assert.equal((await page.span('company'))?.type, 'Source', 'one key marks what was found');
    assert.deepEqual(page.errors, []);
  });
});

test('a second Ctrl+F is left to the browser, and the words are still there the next time', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open_article(page, address);
    await page.page.evaluate(() => {
      /** @type {boolean[]} */
      const kept = [];
      Object.assign(window, { kept });
      window.addEventListener('keydown', (event) => {
        if (event.key.toLowerCase() === 'f' && event.ctrlKey) kept.push(event.defaultPrevented);
      });
    });
    await page.key('Control+F');
    await look_for(page, 'ferry');
    await page.key('Control+F');
    assert.deepEqual(await page.page.evaluate(() => /** @type {any} */ (window).kept), [true, false]);
    await page.key('Escape');
    await page.key('Escape');
    await page.key('ArrowRight');
    await page.key('Control+F');
    assert.deepEqual(await focused_field(page), { id: 'find/words', value: 'ferry' });
    await page.page.keyboard.type('night'); // the old words were selected
    await page.settled();
    assert.equal((await focused_field(page))?.value, 'night');
  });
});

test('accents, other alphabets and whole words, with the mouse', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open_article(page, address);
    await page.press('bar/find');
    for (const [words, count] of [['reville', '1 of 1'], ['παππα', '1 of 1'], ['МИХАИЛ', '1 of 1'], ['cafe ☕', '1 of 1']]) {
      await look_for(page, words ?? '');
      assert.equal(await page.label('find/count'), count, words);
    }
    await page.press('find/accents');
    await look_for(page, 'Reville');
    assert.equal(await page.label('find/count'), 'None');
    await look_for(page, 'R\u00E9ville');
    assert.equal(await page.label('find/count'), '1 of 1', 'composed or not is the same');
    await page.press('find/accents');
    await look_for(page, 'on');
    const inside = Number(String(await page.label('find/count')).replace(/.* of /, ''));
    await page.press('find/whole');
    const whole = Number(String(await page.label('find/count')).replace(/.* of /, ''));
    assert.ok(whole > 3 && whole < inside, `${whole} of ${inside}`);
    await page.press('find/close');
    assert.equal(await page.label('find/words'), undefined);
  });
});

test('a whole word of Thai is one of the dictionary', async () => {
  await with_page({}, async (page, { address }) => {
    await open_article(page, address, 'กรุงเทพมหานครเป็นเมืองหลวงของประเทศไทย\nเมืองหลวง เมือง');
    await page.key('Control+F');
    await look_for(page, 'เป็น');
    assert.equal(await page.label('find/count'), '1 of 1');
    await page.press('find/whole');
    assert.equal(await page.label('find/count'), '1 of 1');
    await look_for(page, 'ระเท');
    assert.equal(await page.label('find/count'), 'None');
    await page.press('find/whole');
    assert.equal(await page.label('find/count'), '1 of 1');
  });
});

test('patterns: a good one, a bad one with its sentence, one that never ends', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open_article(page, address, `🛶 b1 🛶🛶b22 ${'a'.repeat(60)}!\n${kArticle}`);
    await page.key('Control+F');
    await page.press('find/pattern');
    await look_for(page, 'b\\d+');
    await says(page, 'find/count', '1 of 2');
    await page.key('Enter');
    await page.key('Escape');
    await page.key('1');
    const found = await page.span('b22');
    assert.deepEqual(found?.fragments, [[7, 10]], 'places are characters');
    await page.key('Control+F');
    await look_for(page, 'caf(é');
    assert.match(String(await page.label('find/fault')), /character 4 is not closed/);
    await look_for(page, '\\p{Nonsense}');
    await says(page, 'find/fault', 'not a pattern');
    await look_for(page, '(a+)+$');
    const { frames } = await page.stats();
    await page.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await page.page.mouse.move(400, 500);
    await page.page.mouse.wheel(0, 100);
    await page.page.waitForFunction((before) => window.gloss.stats().frames > before, frames);
    await says(page, 'find/fault', 'takes too long');
    await look_for(page, 'Παπ+α');
    await says(page, 'find/count', '1 of 1');
    assert.equal(await page.label('find/fault'), undefined);
    assert.deepEqual(page.errors, []);
  });
});

test('all places are marked by keys alone: one left out, another type, one step of undo', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open_article(page, address);
    await page.key('Control+F');
    await look_for(page, 'company');
    await page.key('Control+Shift+L');
    await says(page, 'mark_all/mark', 'Mark 5 places');
    await page.key('Space');
    await page.key('ArrowDown');
    await page.key('ArrowDown');
    await page.key('Space');
    assert.equal(await page.label('mark_all/mark'), 'Mark 3 places');
    await page.key('1');
    await page.key('Enter');
    const { spans } = await page.project();
    assert.deepEqual(spans.map((/** @type {any} */ span) => [span.type, span.quote.exact]), Array(3).fill(['Entity', 'company']));
    await page.key('Escape');
    await page.key('Control+Z');
    assert.deepEqual((await page.project()).spans, []);
    assert.equal((await page.stats()).spans, 0);
  });
});

test('all places are marked by the mouse from a selection, and those that are marked already are not marked again', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open_article(page, address);
    await page.mark('island', '1');
    await page.key('Control+Shift+L');
    const rows = (await page.items()).filter((item) => item.id.startsWith('mark_all/at/'));
    assert.ok(rows.length > 3);
    assert.match(rows[0]?.label ?? '', /marked already/);
    await page.press(rows[1]?.id ?? '');
    assert.equal(await page.label('mark_all/mark'), `Mark ${rows.length - 2} places`);
    await page.press('mark_all/type/Source');
    assert.equal(await page.label('mark_all/mark'), `Mark ${rows.length - 1} places`, 'as another type the first one is free');
    await page.press('mark_all/mark');
    const { spans } = await page.project();
    assert.equal(spans.length, rows.length);
    assert.equal(spans.filter((/** @type {any} */ span) => span.type === 'Source').length, rows.length - 1);
  });
});

test('in the marks and their notes', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open_article(page, address);
    await page.mark('Critics', '6');
    await page.mark('The ferry company', '2');
    await page.press('inspector/note');
    await page.page.keyboard.type('Who are the critics?');
    await page.page.waitForFunction(() => window.gloss.project().spans.some((span) => span.note));
    await page.key('Escape');
    await page.key('Control+F');
    await page.press('find/marks');
    await look_for(page, 'critics');
    assert.match(String(await page.label('find/count')), /of 2$/);
    await page.key('Escape');
    await page.key('Delete');
    assert.equal((await page.project()).spans.length, 1, 'the mark found is the chosen one');
  });
});

test('a finger finds, goes on and marks on a phone', async () => {
  await with_page({ width: 390, height: 844, touch: true }, async (page, { address }) => {
    await open_article(page, address);
    /** @param {string} id */
    const tap = async (id) => {
      const { rect } = await page.item(id);
      assert.ok(rect.h >= 36, `${id} is ${rect.h} high`);
      await page.page.touchscreen.tap(rect.x + rect.w / 2, rect.y + rect.h / 2);
      await page.settled();
    };
    await tap('bar/more');
    await tap('bar/more_menu/find');
    await page.page.keyboard.type('company');
    await page.settled();
    assert.equal(await page.label('find/count'), '1 of 5');
    await tap('find/next');
    assert.equal(await page.label('find/count'), '2 of 5');
    await tap('find/options');
    await tap('find/case');
    await tap('find/options');
    await tap('find/mark_all');
    await tap('mark_all/type/Source');
    await tap('mark_all/mark');
    assert.equal((await page.project()).spans.length, 5);
    await tap('find/close');
    assert.ok(await page.label('bar/more'));
  });
});

test('a megabyte with a common letter is counted to the end', async (context) => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    const line = 'The mayor of the town met the mayor of another town, and nobody was there.\n';
    await open_article(page, address, line.repeat(14_000));
    await page.key('Control+F');
    /** @type {number[]} */
    const frames = [];
    for (const words of ['e', 'th', 'the']) {
      await look_for(page, words);
      await page.page.waitForFunction(() => window.gloss.items().some((item) => item.id === 'find/count' && !item.label.endsWith('+')));
      frames.push((await page.stats()).frame_ms_last);
    }
    assert.equal(await page.label('find/count'), `1 of ${(14_000 * 5).toLocaleString('en')}`);
    context.diagnostic(`longest frame, 95th percentile: ${(await page.stats()).frame_ms_p95} ms, last: ${frames.join(', ')} ms`);
  });
});
