// A phone in the hand, by taps and long presses alone: the tour to its end, a type that is kept, another type, another language.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { fingers_of, tap_below } from './fingers.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */
/** @typedef {Awaited<ReturnType<typeof fingers_of>>} Fingers */

const kThirdTapMs = 600; // by then nobody taps a third time

/** An article on the phone; nothing that is done there may end in an error.
 * @param {(page: GlossPage, fingers: Fingers) => Promise<void>} job */
async function on_phone(job) {
  await with_page({ width: 390, height: 844, touch: true }, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(kArticle);
    await job(page, await fingers_of(page));
    assert.deepEqual(page.errors, []);
  });
}

/** Where a finger meets the first letters of words. @param {GlossPage} page @param {string} words */
async function place_of(page, words) {
  const [{ x, y, h }] = await page.rects(await page.find(words));
  return { x: x + 8, y: y + h / 2 };
}

/** @param {GlossPage} page @param {string} words */
async function tap_words(page, words) {
  const { x, y } = await place_of(page, words);
  await page.page.touchscreen.tap(x, y);
  await page.settled();
}

/** An entry of a menu of the bar. @param {GlossPage} page @param {string} menu @param {string} entry */
async function tap_menu(page, menu, entry) {
  await page.tap(menu);
  await page.tap(entry);
}

const card = async (/** @type {GlossPage} */ page) => String(await page.label('tour') ?? '');

/** Taps what the tour points at, as a reader who does what it says. @param {GlossPage} page @param {number} [times] */
async function tap_ring(page, times = 1) {
  const { rect } = await page.item('tour/ring');
  for (let tap = 0; tap < times; tap += 1) await page.page.touchscreen.tap(rect.x + 16, rect.y + rect.h / 2);
  await page.settled();
}

test('the tour is begun by a tap and walked by doing what it says, where it points', async () => {
  await on_phone(async (page, fingers) => {
    await fingers.rest(await place_of(page, 'service'));
    await page.tap('palette/mark/Claim');
    await tap_menu(page, 'bar/more', 'bar/more_menu/tour');
    assert.match(await card(page), /^1 of 6/);
    await page.tap('tour/next');
    assert.match(await card(page), /^2 of 6.*Tap a word twice/);
    await tap_ring(page, 2);
    assert.match(await card(page), /^3 of 6.*Tap one of the types/);
    await page.tap('palette/mark/Source');
    assert.match(await card(page), /^4 of 6.*Tap Link in the panel/);
    await tap_ring(page);
    assert.match(await card(page), /^4 of 6.*Now tap the other mark/);
    await tap_words(page, 'service');
    assert.match(await card(page), /^5 of 6.*Tap one of the words/);
    await tap_ring(page);
    assert.match(await card(page), /^6 of 6.*Open the menu and press Save a copy/);
    const coming = page.page.waitForEvent('download');
    await tap_menu(page, 'bar/gloss', 'bar/menu/save_copy');
    const file = JSON.parse(await readFile(await (await coming).path(), 'utf8'));
    await page.settled();
    assert.match(await card(page), /^Done/);
    await page.tap('tour/next');
    assert.equal(await card(page), '');
    assert.deepEqual(file.spans.map((/** @type {any} */ span) => span.type).sort(), ['Claim', 'Source']);
    assert.equal(file.relations.length, 1);
    assert.equal(file.spans.filter((/** @type {any} */ span) => Object.keys(span.attributes ?? {}).length > 0).length, 1, 'one is described');
  });
});

test('the tour is left by a tap at any step, and begins anew from its first', async () => {
  await on_phone(async (page) => {
    for (let skipped = 0; skipped < 6; skipped += 2) {
      await tap_menu(page, 'bar/more', 'bar/more_menu/tour');
      for (let step = 0; step < skipped; step += 1) await page.tap('tour/next');
      assert.match(await card(page), new RegExp(`^${skipped + 1} of 6`));
      await page.tap('tour/leave');
      assert.equal(await card(page), '');
    }
  });
});

/** Waits for the mark of a kept type: it is made when no third tap has followed. @param {GlossPage} page @param {number} count */
async function has_marks(page, count) {
  await page.page.waitForFunction((wanted) => window.gloss.stats().spans === wanted, count);
  await page.settled();
}

test('a type kept by a tap marks whatever is selected, gives way to another at the foot, and is let go by a tap on that', async () => {
  await on_phone(async (page, fingers) => {
    await tap_menu(page, 'bar/more', 'bar/more_menu/sticky');
    await fingers.rest(await place_of(page, 'service'));
    await has_marks(page, 1);
    const twice = await place_of(page, 'engines are');
    for (let tap = 0; tap < 2; tap += 1) await page.page.touchscreen.tap(twice.x, twice.y);
    await has_marks(page, 2);
    await page.tap('palette/mark/Hedge');
    assert.match(String(await page.label('bar/saved')), /marked as Hedge/);
    await fingers.rest(await place_of(page, 'replaced'));
    await has_marks(page, 3);
    await page.tap('palette/mark/Hedge');
    assert.doesNotMatch(String(await page.label('bar/saved')), /marked as/);
    await fingers.rest(await place_of(page, 'statement'));
    await page.page.waitForTimeout(kThirdTapMs);
    await page.settled();
    const marks = (await page.project()).spans.map((/** @type {any} */ span) => `${span.type}: ${span.quote.exact}`);
    assert.deepEqual(marks, ['Claim: service', 'Claim: engines', 'Hedge: replaced']);
  });
});

test('a mark gets another type by two taps, keeps its place, and Undo gives it back the first', async () => {
  await on_phone(async (page, fingers) => {
    await fingers.rest(await place_of(page, 'company'));
    await page.tap('palette/mark/Source');
    const before = await page.span('company');
    await page.tap('inspector/type');
    await tap_below(page, fingers, 'inspector/type/Entity');
    const { id, type, fragments } = await page.span('company');
    assert.deepEqual({ id, type, fragments }, { id: before.id, type: 'Entity', fragments: before.fragments });
    assert.match(String(await page.label('inspector/type')), /^Entity/);
    await page.tap('bar/undo');
    assert.deepEqual(await page.span('company'), before);
  });
});

test('a finger switches to German and back, and the article with its marks stays as it is', async () => {
  await on_phone(async (page, fingers) => {
    await fingers.rest(await place_of(page, 'company'));
    await page.tap('palette/mark/Source');
    const before = await page.project();
    const speak = async (/** @type {string} */ language) => {
      await tap_menu(page, 'bar/more', 'bar/more_menu/settings');
      await tap_below(page, fingers, `settings/language/${language}`);
      await page.page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
      await page.settled();
      await page.tap('settings/close');
      await page.tap('bar/more');
      const labels = [await page.label('bar/undo'), await page.label('bar/more_menu/find'), await page.label('bar/more_menu/settings')];
      await page.tap('bar/more');
      return labels;
    };
    assert.deepEqual(await speak('de'), ['Rückgängig', 'Suchen', 'Einstellungen']);
    assert.deepEqual(await speak('en'), ['Undo', 'Find', 'Settings']);
    assert.deepEqual(await page.project(), before);
  });
});
