// Zoom as a reader does it: Ctrl and the wheel over the page, and the steps in the status line.
import assert from 'node:assert/strict';
import test from 'node:test';
import { with_page } from './gloss_page.mjs';

// The line that stays may show only its foot: the first whole letter stands a line, a gap between paragraphs and what zoom
// makes of them below it.
const kNear = 70;

/** The first letter in sight and where it stands. @param {import('./gloss_page.mjs').GlossPage} gloss */
const first_letter = (gloss) => gloss.page.evaluate(() => {
  const { length } = window.gloss.project().article;
  const { rect } = window.gloss.view();
  for (let at = 0; at < length; at += 1) {
    const [box] = window.gloss.textRects(at, at + 1);
    if (box && box.w > 0 && box.y > rect.y + 1) return { at, y: box.y };
  }
  throw new Error('No letter is in sight.');
});

/** @param {import('./gloss_page.mjs').GlossPage} gloss @param {number} at */
const height_of = async (gloss, at) => {
  const boxes = await gloss.page.evaluate((place) => window.gloss.textRects(place, place + 1), at);
  assert.ok(boxes[0], 'the letter that was read is still in sight');
  return boxes[0].y;
};

test('Ctrl and the wheel zoom around the line that is read, and back to the same picture', async () => {
  await with_page({}, async (gloss, site) => {
    await gloss.visit(site.address);
    const { rect } = await gloss.page.evaluate(() => window.gloss.view());
    await gloss.page.mouse.move(rect.x + rect.w / 2, rect.y + rect.h / 2);
    await gloss.page.mouse.wheel(0, 500);
    await gloss.settled();
    const read = await first_letter(gloss);
    const before = await gloss.page.screenshot();
    const turn = async (/** @type {number} */ step) => {
      await gloss.page.keyboard.down('Control');
      await gloss.page.mouse.wheel(0, step);
      await gloss.page.keyboard.up('Control');
      await gloss.settled();
      return (await gloss.page.evaluate(() => window.gloss.view())).zoom;
    };
    for (const step of [-20, -20, -30]) {
      const zoom = await turn(step);
      assert.ok(zoom > 1);
      assert.ok(Math.abs(await height_of(gloss, read.at) - read.y) < kNear * zoom);
    }
    assert.ok(await turn(400) < 1);
    assert.ok(Math.abs(await height_of(gloss, read.at) - read.y) < kNear);
    await gloss.press('status/zoom');
    await gloss.page.mouse.move(rect.x + rect.w / 2, rect.y + rect.h / 2);
    await gloss.settled();
    assert.ok(Math.abs(await height_of(gloss, read.at) - read.y) < 1);
    assert.ok(before.equals(await gloss.page.screenshot()), 'zooming there and back leaves no trace');
  });
});

test('the steps in the status line change the size of the letters, not of the panels', async () => {
  await with_page({}, async (gloss, site) => {
    await gloss.visit(site.address);
    const panel = await gloss.item('status/place');
    await gloss.press('status/zoom_in');
    const { zoom } = await gloss.page.evaluate(() => window.gloss.view());
    assert.ok(zoom > 1);
    assert.equal((await gloss.item('status/place')).rect.h, panel.rect.h);
    await gloss.press('status/zoom');
    assert.equal((await gloss.page.evaluate(() => window.gloss.view())).zoom, 1);
  });
});
