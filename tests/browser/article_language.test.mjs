// The language and the direction of an article: what a page says of itself, what the words tell, and what the reader says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

/** @param {GlossPage} page */
async function said(page) {
  const { language, direction } = (await page.project()).article;
  return [language, direction];
}

test('a pasted page brings its language and direction along, and words tell where it says none', async () => {
  await with_page({}, async (page, { address }) => {
    await page.visit(address);
    /** @type {[string, (string | undefined)[]][]} */
    const cases = [
      ['<p>The bridge of the town was closed and the council said so.</p>', ['en', undefined]],
      ['<div lang="sr-Latn"><h1>Most</h1><p>Most je zatvoren.</p></div>', ['sr-Latn', undefined]],
      ['<div lang="he" dir="rtl"><h1>הגשר</h1><p>הגשר סגור.</p></div>', ['he', 'rtl']],
      ['<div lang="de"><p>Die Brücke ist zu, und <i lang="fr">le pont</i> auch.</p><p>Der Rat und die Leute.</p></div>', ['de', undefined]],
      ['<html lang="pt" dir="LTR"><body><p>Fechada.</p></body></html>', ['pt', 'ltr']],
    ];
    for (const [html, wanted] of cases) {
      await page.paste('plain', html);
      assert.deepEqual((await said(page)).map((one) => one || undefined), wanted, html);
    }
  });
});

test('the reader says another language and the other side by mouse; the lines move there at once, and Undo takes each back', async () => {
  await with_page({ width: 1280, height: 800 }, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(kArticle);
    const alone = await page.find('Thursday'); // on a line of its own
    const [at_left] = await page.rects(alone);
    await page.press('bar/gloss');
    await page.press('bar/menu/article_language');
    assert.equal((await page.item('language/is/en')).checked, true);
    await page.press('language/direction/rtl');
    await page.press('language/is/ar');
    await page.key('Escape');
    await page.settled();
    assert.deepEqual(await said(page), ['ar', 'rtl']);
    const [at_right] = await page.rects(alone);
    assert.ok(at_right.x > at_left.x + 40, `${at_left.x} -> ${at_right.x}`);
    await page.key('Control+z');
    assert.deepEqual(await said(page), ['en', 'rtl']);
    await page.key('Control+z');
    const [back] = await page.rects(alone);
    assert.ok(Math.abs(back.x - at_left.x) < 0.5);
    assert.deepEqual(page.errors, []);
  });
});
