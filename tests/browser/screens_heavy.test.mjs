// Pictures of an article in which nearly everything is marked and linked (heavy_article.mjs).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { with_page } from './gloss_page.mjs';
import { heavy_set } from './heavy_article.mjs';
import { kDesk, kPhone, look, visit } from './screen_pictures.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

/** The heavy article in the page, no mark chosen, nothing to be told; nothing that is done there may end in an error.
 * @param {Parameters<typeof with_page>[0]} size @param {(page: GlossPage) => Promise<void>} job */
async function with_heavy(size, job) {
  await with_page(size, async (page, { address }) => {
    await visit(page, address);
    const set = heavy_set(await page.project());
    const opened = await page.page.evaluate((json) => window.gloss.open(new File([json], 'heavy.gloss.json', { type: 'application/json' })), JSON.stringify(set));
    assert.ok(opened.opened, opened.notice);
    await page.saved();
    await page.page.waitForFunction(() => !window.gloss.items().some((item) => item.id.startsWith('notice/')), null, { timeout: 60_000 });
    await page.settled();
    const { spans, relations } = await page.stats();
    assert.deepEqual({ spans, relations }, { spans: set.spans.length, relations: set.relations.length });
    await job(page);
    assert.deepEqual(page.errors, []);
  });
}

/** Presses Alt+R until the links are shown so. @param {GlossPage} page @param {string} how */
async function show_links(page, how) {
  for (let press = 0; press < 4; press += 1) {
    if (await page.label('rail/links_of') === `Links shown: ${how}`) return;
    await page.key('Alt+R');
  }
  assert.fail(`Alt+R does not lead to ${how}.`);
}

const kMayor = 'the mayor, Henrike Dahlgaard';

test('everything marked and linked: all links, in the middle, of one source, along one trunk, and the commands above them', { timeout: 120_000 }, async () => {
  await with_heavy(kDesk, async (page) => {
    await show_links(page, 'all');
    await look(page, 'heavy-all');
    await page.rects(await page.find('The neighbours in Tollgate Lane'));
    await look(page, 'heavy-middle');
    await page.click_words(kMayor);
    await look(page, 'heavy-all-selected');
    await show_links(page, 'of selection');
    await look(page, 'heavy-source');
    await page.key('Control+K');
    await page.page.keyboard.type('link');
    await page.settled();
    await look(page, 'heavy-palette');
    await page.key('Escape');
    await page.key('Escape');
    await page.key('Escape');
    await page.key('Control+Home');
    await show_links(page, 'bundled');
    await look(page, 'heavy-bundled');
  });
});

test('everything marked and linked, in the dark', { timeout: 60_000 }, async () => {
  await with_heavy({ ...kDesk, dark: true }, async (page) => {
    await show_links(page, 'all');
    await look(page, 'heavy-dark');
  });
});

test('everything marked and linked, on a small desk', { timeout: 60_000 }, async () => {
  await with_heavy({ width: 1024, height: 768 }, async (page) => {
    await page.click_words(kMayor);
    await look(page, 'heavy-small-source');
    await page.key('Escape');
    await page.key('Alt+R');
    await look(page, 'heavy-small');
  });
});

test('everything marked and linked, on a small desk and a phone in the dark', { timeout: 90_000 }, async () => {
  await with_heavy({ width: 1024, height: 768, dark: true }, async (page) => {
    await page.click_words(kMayor);
    await look(page, 'heavy-small-dark');
  });
  await with_heavy({ ...kPhone, dark: true }, async (page) => {
    await look(page, 'heavy-phone-dark');
  });
});

test('everything marked and linked, on a phone with the inspector drawn up', { timeout: 60_000 }, async () => {
  await with_heavy(kPhone, async (page) => {
    await look(page, 'heavy-phone');
    const [word] = await page.rects(await page.find('Dahlgaard, who'));
    assert.ok(word);
    await page.page.touchscreen.tap(word.x + 6, word.y + word.h / 2);
    await page.sheet_comes();
    await look(page, 'heavy-phone-sheet');
  });
});

test('everything marked and linked: who said what, and the sources', { timeout: 90_000 }, async () => {
  await with_heavy(kDesk, async (page) => {
    await page.press('side/voices');
    await look(page, 'heavy-voices');
    await page.press('side/sources');
    await look(page, 'heavy-sources');
  });
});
