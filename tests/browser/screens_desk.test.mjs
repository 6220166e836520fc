// Pictures of what one works with: what hangs over the article, what is read beside it, and both in the dark (screen_pictures.mjs).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { with_page } from './gloss_page.mjs';
import { kDesk, look, visit } from './screen_pictures.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

const kLine = 'More than 27,000 vehicles cross the bridge every day'; // of the sample
const kDark = { ...kDesk, dark: true };

/** The sample; nothing that is done there may end in an error.
 * @param {Parameters<typeof with_page>[0]} size @param {(page: GlossPage) => Promise<void>} job */
async function with_sample(size, job) {
  await with_page(size, async (page, { address }) => {
    await visit(page, address);
    await job(page);
    assert.deepEqual(page.errors, []);
  });
}

/** Three marks over each other, and a click on the smallest. @param {GlossPage} page */
async function list_marks_here(page) {
  for (const [words, key] of [[kLine, '4'], ['vehicles cross the bridge every', '5'], ['cross the bridge', '1']]) await page.mark(words ?? '', key ?? '');
  await page.key('Escape');
  await page.click_words('cross the bridge');
  assert.ok(await page.label('marks_here'));
}

/** All places of words, before they are marked. @param {GlossPage} page @param {string} words */
async function preview_all(page, words) {
  await page.drag_over(words);
  await page.key('Control+Shift+L');
  assert.ok((await page.ids('mark_all/at/')).length > 1);
}

/** @type {[string, Parameters<typeof with_page>[0]][]} */
const kLights = [['', kDesk], ['-dark', kDark]];

for (const [suffix, size] of kLights) {
  test(`words are selected, marks lie over each other, all places are looked through${suffix && ', in the dark'}`, { timeout: 120_000 }, async () => {
    await with_sample(size, async (page) => {
      await page.drag_over(kLine);
      await look(page, `mark-palette${suffix}`);
      await page.key('Escape');
      await page.key('Escape');
      await list_marks_here(page);
      await look(page, `marks-here${suffix}`);
      await page.key('Escape');
      await page.key('Escape');
      await preview_all(page, 'bridge');
      await look(page, `mark-all${suffix}`);
    });
  });
}

test('who said what, and the sources', { timeout: 90_000 }, async () => {
  await with_sample(kDesk, async (page) => {
    await page.press('welcome/hide');
    await page.press('side/voices');
    await look(page, 'voices');
    await page.press('side/sources');
    await look(page, 'sources');
  });
});

test('sheets in the dark', { timeout: 120_000 }, async () => {
  await with_sample(kDark, async (page) => {
    for (const [name, key] of [['settings', 'Control+,'], ['help', '?'], ['scheme', 'Alt+S']]) {
      await page.key(key ?? '');
      await look(page, `${name}-dark`);
      await page.key('Escape');
    }
  });
});

test('where the system forces colours', { timeout: 60_000 }, async () => {
  await with_sample(kDesk, async (page) => {
    await page.page.emulateMedia({ forcedColors: 'active' });
    await page.settled();
    await look(page, 'desk-forced');
    await page.drag_over(kLine);
    await look(page, 'mark-palette-forced');
  });
});

test('the palette of marks, who said what and the settings on a phone', { timeout: 90_000 }, async () => {
  await with_sample({ width: 390, height: 844, touch: true, dark: true }, async (page) => {
    await page.drag_over('cross the bridge');
    await look(page, 'phone-mark-dark');
    await page.key('Escape');
    await page.tap('bar/more');
    await look(page, 'phone-menu-dark');
    await page.tap('bar/more_menu/who');
    await look(page, 'phone-voices-dark');
  });
});
