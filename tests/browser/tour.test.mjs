// The tour in the real page: it waits for what the reader really does, is left by Escape, and works on a phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

const kFirst = 'ferry company';
const kSecond = 'night service to the island would stop';

/** What the card says. @param {GlossPage} page */
async function card(page) {
  return (await page.items()).find((item) => item.id === 'tour')?.label ?? '';
}

/** @param {GlossPage} page */
async function start_by_name(page) {
  await page.key('Control+K');
  await page.page.keyboard.type('Take the tour');
  await page.settled();
  await page.key('Enter');
}

test('from the sample through paste, select, mark, link, describe and save, each step by the real thing', async () => {
  await with_page({ width: 1280, height: 800 }, async (page, { address }) => {
    await page.visit(address);
    await page.press('welcome/tour');
    assert.match(await card(page), /^1 of 6/);
    await page.paste(kArticle);
    assert.match(await card(page), /^2 of 6/);
    await page.drag_over(kFirst);
    assert.match(await card(page), /^3 of 6.*from 1 to 6/);
    await page.key('2');
    assert.match(await card(page), /^4 of 6/);
    await page.mark(kSecond, '4');
    await page.key('l');
    assert.match(await card(page), /other mark/);
    await page.key('p');
    await page.key('Enter');
    assert.equal((await page.project()).relations.length, 1);
    assert.match(await card(page), /^5 of 6/);
    await page.key('Enter');
    await page.key('d');
    assert.match(await card(page), /^6 of 6/);
    await page.save_copy();
    await page.settled();
    assert.match(await card(page), /^Done/);
    await page.press('tour/next');
    assert.equal(await card(page), '');
    assert.deepEqual(page.errors, []);
  });
});

test('it is begun and gone through by keyboard alone, and Escape leaves it at once', async () => {
  await with_page({ width: 1024, height: 768, dark: true }, async (page, { address }) => {
    await page.visit(address);
    await start_by_name(page);
    for (let step = 1; step <= 6; step += 1) {
      assert.match(await card(page), new RegExp(`^${step} of 6`));
      await page.key('Control+Enter');
    }
    assert.match(await card(page), /^Done/);
    await page.key('Control+Enter');
    assert.equal(await card(page), '');
    await start_by_name(page);
    await page.key('Control+Enter');
    await page.key('Escape');
    assert.equal(await card(page), '');
  });
});

test('on a phone it asks for taps, stays within the screen and off what it points at', async () => {
  await with_page({ width: 390, height: 844, touch: true }, async (page, { address }) => {
    await page.visit(address);
    await page.press('bar/more');
    await page.press('bar/more_menu/tour');
    for (let step = 1; step <= 6; step += 1) {
      assert.match(await card(page), new RegExp(`^${step} of 6`));
      assert.doesNotMatch(await card(page), /Ctrl|Press a key/);
      const place = (await page.item('tour')).rect;
      assert.ok(place.x >= 0 && place.x + place.w <= 390 && place.y + place.h <= 844);
      const ring = (await page.items()).find((item) => item.id === 'tour/ring')?.rect;
      if (ring) assert.ok(ring.y >= place.y + place.h || ring.y + ring.h <= place.y, `step ${step}`);
      assert.ok((await page.item('tour/next')).rect.h >= 44);
      await page.press('tour/next');
    }
    await page.press('tour/next');
    assert.equal(await card(page), '');
  });
});

test('the three steps beside the sample go away for good', async () => {
  await with_page({ width: 1280, height: 800 }, async (page, { address }) => {
    await page.visit(address);
    await page.press('welcome/hide');
    await page.page.reload();
    await page.ready();
    assert.equal((await page.items()).some((item) => item.id === 'welcome/hide'), false);
  });
});

test('an address with ?tour begins it for everybody who opens it, once', async () => {
  await with_page({ width: 1280, height: 800 }, async (page, { address }) => {
    await page.visit(`${address}?tour`);
    await page.settled();
    assert.match(await card(page), /^1 of 6/);
    await page.press('tour/leave');
    await page.page.evaluate(() => {
      location.hash = 'top';
    });
    await page.settled();
    assert.equal(await card(page), '');
    assert.deepEqual(page.errors, []);
  });
});

test('it is in the menu and in the help', async () => {
  await with_page({ width: 1280, height: 800 }, async (page, { address }) => {
    await page.visit(address);
    await page.press('bar/gloss');
    await page.press('bar/menu/tour');
    assert.match(await card(page), /^1 of 6/);
    await page.key('Escape');
    await page.press('bar/help');
    await page.press('help/take_tour');
    assert.match(await card(page), /^1 of 6/);
  });
});
