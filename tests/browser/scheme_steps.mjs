// What the tests of the scheme's sheet do with it: find an item, write into a field, go down to what is out of sight.
import assert from 'node:assert/strict';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

/** @param {GlossPage} page @param {string} id */
export async function shown(page, id) {
  return (await page.items()).find((item) => item.id === id);
}

/** @param {GlossPage} page @returns {Promise<any[]>} */
export async function types(page) {
  return (await page.project()).schema.span_types;
}

/** Writes into a field and presses Enter. @param {GlossPage} page @param {string} id @param {string} words */
export async function write(page, id, words) {
  await page.press(id);
  await page.key('Control+A');
  await page.page.keyboard.type(words);
  await page.key('Enter');
}

/** Turns the wheel over the sheet until the item can be seen whole. @param {GlossPage} page @param {string} id */
export async function wheel_to(page, id) {
  const { rect } = await page.item('scheme');
  await page.page.mouse.move(rect.x + 20, rect.y + rect.h / 2);
  for (let turn = 0; turn < 60; turn += 1) {
    const found = await shown(page, id);
    if (found && found.rect.h > 24) return;
    await page.page.mouse.wheel(0, 80);
    await page.settled();
  }
  throw new Error(`The sheet has no ${id}.`);
}

/** An article with these marks, none chosen, and the scheme's sheet; nothing that is done there may end in an error.
 * @param {[string, string][]} marks words and key @param {(page: GlossPage) => Promise<void>} job */
export async function with_scheme(marks, job) {
  await with_page({ width: 1280, height: 800 }, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(kArticle);
    for (const [words, key] of marks) await page.mark(words, key);
    await page.key('Escape');
    await page.press('rail/scheme');
    await job(page);
    assert.deepEqual(page.errors, []);
  });
}

/** Presses what may be further down in the sheet. @param {GlossPage} page @param {string[]} ids */
export async function choose(page, ...ids) {
  for (const id of ids) {
    await wheel_to(page, id);
    await page.press(id);
  }
}
