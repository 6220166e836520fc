// Setting the page to oneself: in the real page, by mouse and keys, and still so at the next visit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

/** @param {GlossPage} page @param {string} address */
async function open_article(page, address) {
  await page.visit(address);
  await page.open_text(kArticle);
}

/** @param {GlossPage} page @param {string} id */
async function is_chosen(page, id) {
  return (await page.items()).find((item) => item.id === id)?.checked;
}

test('a command takes other keys, refuses those of another, and has them still after a reload', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open_article(page, address);
    await page.key('Control+,');
    await page.page.mouse.move(720, 450);
    for (let turns = 0; turns < 20 && !(await page.label('settings/key/find')); ++turns) {
      await page.page.mouse.wheel(0, 200);
      await page.settled();
    }
    await page.press('settings/key/find');
    await page.key('Control+K');
    assert.match((await page.label('settings/waiting')) ?? '', /already for “All commands”/);
    await page.key('Control+B');
    assert.match((await page.label('settings/key/find')) ?? '', /Ctrl B$/);
    await page.key('Escape');
    await page.key('Control+B');
    assert.ok(await page.label('find/words'), 'the new keys find');
    await page.page.reload();
    await page.ready();
    await page.key('Control+B');
    assert.ok(await page.label('find/words'), 'and still do after a reload');
  });
});

test('light, contrast, motion, links and the folded panel stay as they were set', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open_article(page, address);
    await page.key('Control+,');
    for (const id of ['settings/theme/dark', 'settings/contrast/high', 'settings/motion/none', 'settings/links/all']) {
      await page.press(id);
      assert.equal(await is_chosen(page, id), true, id);
    }
    assert.equal(await page.page.evaluate(() => getComputedStyle(document.querySelector('#caret') ?? document.body).animationName), 'none', 'the caret is still');
    await page.key('Escape');
    await page.key('Control+Alt+\\');
    assert.equal(await page.label('desk/side_edge'), undefined);
    await page.page.reload();
    await page.ready();
    assert.equal(await page.label('desk/side_edge'), undefined);
    await page.key('Control+,');
    for (const id of ['settings/theme/dark', 'settings/contrast/high', 'settings/motion/none', 'settings/links/all'])
      assert.equal(await is_chosen(page, id), true, id);
  });
});
