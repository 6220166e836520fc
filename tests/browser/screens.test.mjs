// Pictures of the main screens: looked at as PNG in build/screens, and held against coarse prints of them (screen_print.mjs)
// that were recorded with one build of the browser. With another build the screens of one run are compared with each other
// only, and the prints are told. GLOSS_REBASELINE=1 (tests/run --rebaseline) records them anew.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { class_of, drop } from './class_files.mjs';
import { with_page } from './gloss_page.mjs';
import { differing_cells, print_of } from './screen_print.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */
/** @typedef {{browser: string, prints: Record<string, string>}} Recorded */

const kRecorded = new URL('screens.json', import.meta.url).pathname;
const kPictures = new URL('../../build/screens/', import.meta.url).pathname;
const kRebaseline = process.env.GLOSS_REBASELINE !== undefined;
const kDesk = { width: 1440, height: 900 };
const kPhone = { width: 390, height: 844, touch: true };
const kMoment = Date.UTC(2026, 10, 29, 9, 5); // what the page takes for now
process.env.TZ = 'UTC';

/** @type {Recorded} */
const recorded = JSON.parse(await readFile(kRecorded, 'utf8').catch(() => '{"browser": "", "prints": {}}'));
/** @type {Recorded} */
const now = { browser: '', prints: {} };
await mkdir(kPictures, { recursive: true });

/** A page whose clock stands and in which nothing glides. @param {GlossPage} page @param {string} address */
async function visit(page, address) {
  await page.page.addInitScript((moment) => { Date.now = () => moment; }, kMoment);
  await page.page.emulateMedia({ reducedMotion: 'reduce' });
  await page.visit(address);
  await page.saved();
  await page.settled();
}

/** @param {GlossPage} page */
async function picture_of(page) {
  await page.page.mouse.move(1, 1);
  await page.settled();
  // It blinks.
  await page.page.evaluate(() => document.getElementById('caret')?.style.setProperty('visibility', 'hidden'));
  return page.page.screenshot();
}

/** Takes the picture of a screen and holds its print against the recorded one. @param {GlossPage} page @param {string} name */
async function look(page, name) {
  const png = await picture_of(page);
  await writeFile(path.join(kPictures, `${name}.png`), png);
  const context = page.page.context();
  const blank = await context.newPage();
  const print = await print_of(blank, png);
  await blank.close();
  await page.page.bringToFront();
  now.browser = context.browser()?.version() ?? 'unknown';
  now.prints[name] = print;
  if (kRebaseline || now.browser !== recorded.browser) return;
  assert.ok(recorded.prints[name], `There is no print of ${name}: record it with tests/run --rebaseline.`);
  const cells = differing_cells(recorded.prints[name] ?? '', print);
  assert.deepEqual(cells, [], `${name} looks otherwise (column,row of 48 × 30 cells): see ${kPictures}${name}.png`);
}

after(async () => {
  if (kRebaseline) await writeFile(kRecorded, `${JSON.stringify(now, null, 1)}\n`);
  else if (now.browser !== recorded.browser) console.log(`Screens of ${now.browser}, not of ${recorded.browser}: ${JSON.stringify(now.prints)}`);
});

/** @type {[string, Parameters<typeof with_page>[0]][]} */
const kFirstVisits = [['desk', kDesk], ['desk-dark', { ...kDesk, dark: true }], ['desk-small', { width: 1024, height: 768 }],
  ['desk-small-dark', { width: 1024, height: 768, dark: true }], ['phone', kPhone], ['phone-dark', { ...kPhone, dark: true }],
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
