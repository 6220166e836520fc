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
    await page.press('bar/gloss');
    await page.press('bar/menu/library');
    assert.match((await page.item(`library/${first}`)).label, /Night ferry/);

    await page.press(`library/${first}`);
    await page.page.waitForFunction((id) => window.gloss.project()?.id === id, first);
    await page.page.reload();
    await page.ready();
    assert.equal((await page.project()).id, first, 'the last one opens');

    await page.press('bar/gloss');
    await page.press('bar/menu/library');
    await page.press(`library/${second}`);
    await page.page.waitForFunction((id) => window.gloss.project()?.id === id, second);
    await page.settled();
    await page.press('bar/gloss');
    await page.press('bar/menu/library');
    await page.press(`library/rename/${second}`);
    await page.page.keyboard.press('Control+A');
    await page.page.keyboard.type('Another name');
    await page.page.keyboard.press('Enter');
    await page.page.waitForFunction(() => window.gloss.project()?.title === 'Another name');
    await page.settled();
    assert.match((await page.item(`library/${second}`)).label, /^Another name/);
    await page.press(`library/delete/${second}`);
    await page.page.waitForFunction((id) => window.gloss.project()?.id !== id, second);
    const notice = (await page.items()).find((item) => item.label === 'Undo' && item.id.startsWith('notice'));
    assert.ok(notice, 'the deletion offers Undo');
    await page.press(notice.id);
    await page.page.waitForFunction((id) => window.gloss.project()?.id === id, second);
  });
});
