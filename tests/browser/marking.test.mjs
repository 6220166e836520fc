// Marking that flows, in the real page by real mouse, keys and finger: a type that is kept, marks over each other, further
// words, several marks at once, links changed in place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';
import { print_of } from './screen_print.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */
/** @typedef {import('./gloss_page.mjs').Rect} Rect */

const kToldApart = 6; // of 255 in any colour: less is not seen as another ground

/** @param {GlossPage} page @param {string} address */
async function open(page, address) {
  await page.visit(address);
  await page.open_text(kArticle);
}

/** @param {GlossPage} page @param {string} id @param {string} key held */
async function press_holding(page, id, key) {
  await page.page.keyboard.down(key);
  await page.press(id);
  await page.page.keyboard.up(key);
  await page.settled();
}

test('a kept type marks every selection until Escape', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open(page, address);
    await page.press('rail/lock/Claim');
    assert.match(String(await page.label('status/hint')), /marked as Claim/);
    await page.drag_over('the night service to the island');
    await page.drag_over('two engines failed');
    assert.equal((await page.project()).spans.length, 2);
    await page.key('Escape');
    await page.drag_over('eleven faults');
    assert.equal((await page.project()).spans.length, 2);
    assert.deepEqual(page.errors, []);
  });
});

/** Three marks over one word, and a click on it. @param {GlossPage} page */
async function list_three(page) {
  await page.mark('the night service to the island would stop', '4');
  await page.mark('night service to the island', '2');
  await page.mark('night service', '1');
  await page.key('Escape');
  await page.click_words('night service');
}

test('three marks over one word are listed; arrows and Enter choose', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open(page, address);
    await list_three(page);
    assert.equal(await page.label('marks_here'), '3 marks here');
    await page.key('ArrowDown');
    await page.key('Enter');
    assert.equal(await page.label('inspector/quote'), 'night service to the island');
    await page.click_words('night service');
    await page.key('Escape');
    assert.equal(await page.label('marks_here'), undefined);
    assert.deepEqual(page.errors, []);
  });
});

/** The colour just inside the upper left corner of each item. @param {GlossPage} page @param {string[]} ids */
async function grounds(page, ids) {
  const blank = await page.page.context().newPage();
  const colors = [];
  for (const id of ids) {
    const { rect } = await page.item(id);
    const png = await page.page.screenshot({ clip: { x: rect.x + 6, y: rect.y + 6, width: 48, height: 30 } });
    colors.push([...Buffer.from(await print_of(blank, png), 'base64').subarray(0, 3)]);
  }
  await blank.close();
  await page.page.bringToFront();
  return colors;
}

for (const dark of [false, true]) {
  test(`the row that the keys have chosen stands out from the others, ${dark ? 'in the dark' : 'in the light'}`, async () => {
    await with_page({ width: 1440, height: 900, dark }, async (page, { address }) => {
      await open(page, address);
      await list_three(page);
      await page.page.mouse.move(1, 1);
      await page.settled();
      const [chosen, other] = await grounds(page, (await page.ids('marks_here/')).slice(0, 2));
      const apart = Math.max(...(chosen ?? []).map((part, place) => Math.abs(part - (other?.[place] ?? 0))));
      assert.ok(apart >= kToldApart, `${chosen} on ${other}`);
    });
  });
}

test('Ctrl and a drag give the selected mark a second piece, the inspector takes it away', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open(page, address);
    await page.mark('the night service to the island', '4');
    await page.page.keyboard.down('Control');
    await page.drag_over('for six weeks while');
    await page.page.keyboard.up('Control');
    const [span] = (await page.project()).spans;
    assert.equal(span.fragments.length, 2);
    await page.press('inspector/remove_piece/2');
    assert.equal((await page.project()).spans[0].fragments.length, 1);
    await page.key('Control+Z');
    assert.equal((await page.project()).spans[0].fragments.length, 2);
    assert.deepEqual(page.errors, []);
  });
});

test('several marks are chosen in the list and changed in one step', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open(page, address);
    for (const words of ['The ferry company', 'Aino Lindqvist', 'eleven faults']) await page.mark(words, '1');
    const [first, , third] = (await page.project()).spans;
    await page.press(`list/${first.id}`);
    await press_holding(page, `list/${third.id}`, 'Shift');
    assert.equal(await page.label('inspector/group'), '3 marks');
    await page.press('inspector/group/type/Flag');
    assert.deepEqual((await page.project()).spans.map((/** @type {any} */ span) => span.type), ['Flag', 'Flag', 'Flag']);
    await page.key('Control+Z');
    assert.equal((await page.project()).spans[1].type, 'Entity');
    assert.deepEqual(page.errors, []);
  });
});

test('a link is turned round and noted in the inspector', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open(page, address);
    await page.mark('Critics say the island may lose its school', '4');
    await page.mark('two engines failed inspection', '4');
    await page.key('l');
    await page.click_words('Critics say the island');
    await page.key('+');
    const [before] = (await page.project()).relations;
    assert.equal(before.type, 'supports');
    await page.press(`inspector/edit_link/${before.id}`);
    await page.press('inspector/relation/reverse');
    const [turned] = (await page.project()).relations;
    assert.deepEqual([turned.from, turned.to], [before.to, before.from]);
    await page.press('inspector/relation/disputes');
    assert.equal((await page.project()).relations[0].type, 'disputes');
    await page.press('inspector/relation/note');
    await page.page.keyboard.type('see the report');
    await page.page.waitForFunction(() => window.gloss.project().relations[0].note === 'see the report');
    assert.deepEqual(page.errors, []);
  });
});

test('on a phone a kept type stays at the foot until it is pressed there', async () => {
  await with_page({ width: 390, height: 844, touch: true }, async (page, { address }) => {
    await open(page, address);
    await page.press('bar/more');
    await page.press('bar/more_menu/sticky');
    assert.match(String(await page.label('bar/saved')), /marked as Claim/);
    const [spot] = /** @type {[Rect]} */ (await page.rects(await page.find('ferry company')));
    await page.page.touchscreen.tap(spot.x + 10, spot.y + spot.h / 2);
    await page.settled();
    await page.press('palette/mark/Claim');
    assert.doesNotMatch(String(await page.label('bar/saved')), /marked as/);
    assert.deepEqual(page.errors, []);
  });
});
