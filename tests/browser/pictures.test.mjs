// A display that takes no pictures for a while: what needs none goes on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { with_page } from './gloss_page.mjs';

const kMarks = 20_000;
const kFramesLeft = 3; // to take in the file and begin

/** A file with so many marks that it is read in many slices; `project`: of an open document. @param {any} project */
function long_file(project) {
  const text = 'A word '.repeat(kMarks);
  const spans = Array.from({ length: kMarks }, (_, i) => ({ ...project.spans[0], id: `s-${i}`, fragments: [[7 * i + 2, 7 * i + 6]], quote: undefined }));
  return { ...project, id: 'a-long', title: 'Long', article: { text, title: 'Long' }, spans, relations: [], orphans: [] };
}

/** From now on the browser takes only so many pictures, until `window.show_pictures()`. @param {import('./gloss_page.mjs').GlossPage} page */
const hold_pictures = (page) => page.page.evaluate((left) => {
  const take = window.requestAnimationFrame.bind(window);
  /** @type {FrameRequestCallback[]} */
  const held = [];
  window.requestAnimationFrame = (callback) => {
    if (left > 0) left -= 1;
    else return held.push(callback);
    return take(callback);
  };
  Object.assign(window, { show_pictures: () => { left = Infinity; held.splice(0).forEach((callback) => take(callback)); } });
}, kFramesLeft);

test('a long file is opened while the display takes no pictures', { timeout: 120_000 }, async () => {
  await with_page({}, async (page, { address }) => {
    await page.visit(address);
    await page.saved();
    await page.settled();
    const json = JSON.stringify(long_file(await page.project()));
    const before = (await page.stats()).frames;
    await hold_pictures(page);
    const answer = await page.page.evaluate((text) => window.gloss.open(new File([text], 'long.gloss.json')), json);
    const { frames, spans } = await page.stats();
    assert.equal(answer.opened, true, answer.notice);
    assert.equal(spans, kMarks);
    assert.ok(frames - before <= kFramesLeft + 1, `${frames - before} frames`);
    await page.page.evaluate(() => /** @type {any} */ (window).show_pictures());
    await page.saved();
    assert.equal((await page.stats()).spans, kMarks);
    assert.deepEqual(page.errors, []);
  });
});
