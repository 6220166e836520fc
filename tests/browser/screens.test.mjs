// Pictures of the main screens, on the first visit and with each sheet (screen_pictures.mjs).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { class_of, drop } from './class_files.mjs';
import { with_page } from './gloss_page.mjs';
import { kDesk, kPhone, look, picture_of, visit } from './screen_pictures.mjs';

/** @type {[string, Parameters<typeof with_page>[0]][]} */
const kFirstVisits = [['desk', kDesk], ['desk-dark', { ...kDesk, dark: true }], ['desk-small', { width: 1024, height: 768 }],
  ['desk-1280', { width: 1280, height: 800 }], ['desk-small-dark', { width: 1024, height: 768, dark: true }], ['phone', kPhone], ['phone-dark', { ...kPhone, dark: true }],
  ['desk-german', { ...kDesk, locale: 'de-DE' }]];

for (const [name, size] of kFirstVisits) {
  test(`the first visit: ${name}`, async () => {
    await with_page(size, async (page, { address }) => {
      await visit(page, address);
      await look(page, name);
      assert.deepEqual(page.errors, []);
    });
  });
}

test('high contrast', async () => {
  await with_page(kDesk, async (page, { address }) => {
    await page.page.emulateMedia({ contrast: 'more' });
    await visit(page, address);
    await look(page, 'desk-contrast');
  });
});

/** @type {[string, string][]} */
const kSheets = [['library', 'b'], ['help', '?'], ['palette', 'Control+K'], ['find', 'Control+F'], ['scheme', 'Alt+S'],
  ['exercise', 'Alt+X'], ['layers', 'v'], ['settings', 'Control+,']];

test('a selected mark, and the sheets', { timeout: 180_000 }, async () => {
  await with_page(kDesk, async (page, { address }) => {
    await visit(page, address);
    const { spans } = await page.project();
    const { start, end } = { start: spans[3].fragments[0][0], end: spans[3].fragments[0][1] };
    const [rect] = await page.rects({ start, end });
    await page.page.mouse.click((rect?.x ?? 0) + 3, (rect?.y ?? 0) + (rect?.h ?? 0) / 2);
    await page.settled();
    await look(page, 'selected');
    await page.key('Escape');
    for (const [name, key] of kSheets) {
      await page.key(key);
      await look(page, name);
      await page.key('Escape');
      await page.key('Escape');
    }
    assert.deepEqual(page.errors, []);
  });
});

test('the class: table, article, numbers', { timeout: 180_000 }, async () => {
  await with_page(kDesk, async (page, { address }) => {
    await visit(page, address);
    await drop(page, class_of(await page.project()));
    await page.page.waitForFunction(() => !window.gloss.items().some((item) => item.id.startsWith('notice/')), null, { timeout: 60_000 });
    await look(page, 'class-table');
    await page.key('j');
    await look(page, 'class-article');
    await page.press('class/numbers_page');
    await page.page.waitForFunction(() => window.gloss.items().some((item) => / to /.test(item.id.startsWith('class/number/') ? item.label : '')));
    await look(page, 'class-numbers');
    assert.deepEqual(page.errors, []);
  });
});

/** What a student gets back: some of the set's marks as the own ones, all of them as the key's. @param {any} set */
function feedback_of(set) {
  const own = set.spans.filter((/** @type {any} */ _, /** @type {number} */ at) => at % 3 !== 0);
  const key = set.spans.map((/** @type {any} */ span) => ({ ...span, id: `k-${span.id}`, by: 'p-teacher', explanation: 'Why it is one.' }));
  return { ...set, kind: 'feedback', id: 'a-feedback', annotator: 'p-student', relations: [], orphans: [], note: 'Well read.',
    annotators: [{ id: 'p-student', name: 'Ana' }, { id: 'p-teacher', name: 'Key', role: 'teacher' }],
    spans: [...own.map((/** @type {any} */ span) => ({ ...span, by: 'p-student' })), ...key] };
}

test('feedback: the own marks beside the key', async () => {
  await with_page(kDesk, async (page, { address }) => {
    await visit(page, address);
    const text = JSON.stringify(feedback_of(await page.project()));
    await page.page.evaluate((json) => window.gloss.open(new File([json], 'feedback.gloss.json', { type: 'application/json' })), text);
    await page.settled();
    await page.page.waitForFunction(() => !window.gloss.items().some((item) => item.id.startsWith('notice/')), null, { timeout: 60_000 });
    await look(page, 'feedback');
    assert.deepEqual(page.errors, []);
  });
});

test('what was loaded again, zoomed there and back, or drawn by a new context looks the same to the dot', async () => {
  await with_page(kDesk, async (page, { address }) => {
    await visit(page, address);
    await page.page.reload(); // the first visit says more
    await page.ready();
    const before = await picture_of(page);
    await page.page.reload();
    await page.ready();
    assert.ok(before.equals(await picture_of(page)), 'loaded again');
    await page.key('Control+Alt++');
    assert.ok(!before.equals(await picture_of(page)), 'zoomed in');
    await page.key('Control+Alt+-');
    assert.ok(before.equals(await picture_of(page)), 'zoomed there and back');
    await page.page.evaluate(async () => {
      const extension = document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      extension?.loseContext();
      await new Promise((resolve) => setTimeout(resolve, 300));
      extension?.restoreContext();
      await new Promise((resolve) => setTimeout(resolve, 700));
    });
    assert.ok(before.equals(await picture_of(page)), 'drawn by a new context');
  });
});
