// The scheme is changed in the real page, by mouse and by keyboard alone; it stays so, goes out as a file and comes in from it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';
import { shown, types, wheel_to, write } from './scheme_steps.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

const kWords = 'ferry company';

/** @param {GlossPage} page @param {string} address */
async function open_article(page, address) {
  await page.visit(address);
  await page.page.evaluate((text) => window.gloss.open(new File([text], 'article.txt', { type: 'text/plain' })), kArticle);
  await page.settled();
}

/** Presses Tab until the item has the keyboard. @param {GlossPage} page @param {(id: string) => boolean} is_it */
async function tab_to(page, is_it) {
  for (let step = 0; step < 120; step += 1) {
    await page.page.keyboard.press('Tab');
    await page.settled();
    const at = (await page.items()).find((item) => Reflect.get(item, 'focused'));
    if (at && is_it(at.id)) return;
  }
  throw new Error('Tab does not lead there.');
}

test('by mouse: a new type gets a key and marks with it, a taken key is refused in words, and undo takes it back', async () => {
  await with_page({ width: 1280, height: 800 }, async (page, { address }) => {
    await open_article(page, address);
    await page.press('rail/scheme');
    await write(page, 'scheme/new_type', 'Eye witness');
    const made = (await types(page)).find((type) => type.label === 'Eye witness');
    assert.equal(made?.key, '7');
    await write(page, 'scheme/key', '2');
    assert.match((await shown(page, 'scheme/refusal'))?.label ?? '', /marks sources already/);
    await write(page, 'scheme/key', 'n');
    assert.match((await shown(page, 'scheme/refusal'))?.label ?? '', /Next mark/);
    await write(page, 'scheme/key', '8');
    assert.equal(await shown(page, 'scheme/refusal'), undefined);
    await page.press('scheme/up');
    assert.equal((await types(page)).at(-2).label, 'Eye witness');
    await page.press('scheme/close');
    await page.mark(kWords, '8');
    assert.equal((await page.project()).spans[0].type, made.id);
    for (let step = 0; step < 4; step += 1) await page.key('Control+Z');
    assert.equal((await types(page)).length, 6);
    assert.deepEqual(page.errors, []);
  });
});

test('a type with marks goes only with a word about them, and no mark is lost', async () => {
  await with_page({ width: 1024, height: 768 }, async (page, { address }) => {
    await open_article(page, address);
    await page.mark(kWords, '4');
    await page.key('Alt+S');
    await page.press('scheme/type/Claim');
    await wheel_to(page, 'scheme/remove');
    await page.press('scheme/remove');
    await wheel_to(page, 'scheme/remove_now');
    assert.equal((await types(page)).length, 6);
    await page.press('scheme/retype/Hedge');
    await wheel_to(page, 'scheme/remove_now');
    await page.press('scheme/remove_now');
    const { spans, schema } = await page.project();
    assert.equal(schema.span_types.length, 5);
    assert.deepEqual(spans.map((/** @type {any} */ span) => span.type), ['Hedge']);
    await page.key('Escape');
    await page.key('Control+Z');
    assert.deepEqual((await page.project()).spans.map((/** @type {any} */ span) => span.type), ['Claim']);
  });
});

test('by keyboard alone: into a type, another name, down the list, out again by Escape, still so after a reload', async () => {
  await with_page({ width: 1280, height: 800 }, async (page, { address }) => {
    await open_article(page, address);
    await page.key('Alt+S');
    await tab_to(page, (id) => id === 'scheme/type/Claim');
    await page.key('Alt+ArrowDown');
    assert.deepEqual((await types(page)).map((type) => type.id), ['Entity', 'Source', 'Cue', 'Hedge', 'Claim', 'Flag']);
    await page.key('Enter');
    await tab_to(page, (id) => id === 'scheme/label');
    await page.page.keyboard.press('Control+A');
    await page.page.keyboard.type('Statement');
    await page.key('Enter');
    assert.equal((await types(page))[4].label, 'Statement');
    for (const left of ['type', 'scheme', 'nothing']) {
      for (let step = 0; step < 2 && await shown(page, left === 'type' ? 'scheme/back' : 'scheme'); step += 1) await page.key('Escape');
      assert.equal(Boolean(await shown(page, 'scheme/back')), false, left);
    }
    assert.equal(await shown(page, 'scheme'), undefined);
    await page.saved();
    await page.page.reload();
    await page.ready();
    assert.equal((await types(page))[4].label, 'Statement');
    assert.match((await page.item('rail/mark/Claim')).label, /Statement/);
  });
});

test('the scheme goes out as a file, a ready one takes its place, and the file brings it back; a bad file gets a sentence', async () => {
  await with_page({ width: 1280, height: 800 }, async (page, { address }) => {
    await open_article(page, address);
    await page.mark(kWords, '4');
    const { schema } = await page.project();
    await page.key('Alt+S');
    const coming = page.page.waitForEvent('download');
    await page.press('scheme/export');
    const download = await coming;
    assert.match(download.suggestedFilename(), /\.scheme\.json$/);
    const bytes = await readFile(await download.path());
    await page.press('scheme/ready');
    await page.press('scheme/use/ner-basic');
    await page.page.waitForFunction(() => {
      const now = /** @type {any} */ (window.gloss.project());
      return now.schema.id === 'ner-basic';
    });
    assert.equal((await page.project()).spans.length, 1);
    await page.settled();
    const choosing = page.page.waitForEvent('filechooser');
    await page.press('scheme/import');
    await (await choosing).setFiles({ name: 'own.scheme.json', mimeType: 'application/json', buffer: bytes });
    await page.page.waitForFunction((id) => /** @type {any} */ (window.gloss.project()).schema.id === id, schema.id);
    assert.deepEqual((await page.project()).schema, schema);
    assert.equal((await page.project()).spans.length, 1);
    const again = page.page.waitForEvent('filechooser');
    await page.press('scheme/import');
    await (await again).setFiles({ name: 'cut.json', mimeType: 'application/json', buffer: bytes.subarray(0, 900) });
    await page.page.waitForFunction(() => window.gloss.items().some((item) => item.label.includes('Nothing was changed')));
    assert.deepEqual((await page.project()).schema, schema);
  });
});

test('on a phone the scheme is a sheet with targets for a finger, and a type is kept from beginners there', async () => {
  await with_page({ width: 390, height: 844, touch: true }, async (page, { address }) => {
    await open_article(page, address);
    await page.press('bar/more');
    await page.press('bar/more_menu/scheme');
    const small = (await page.items()).filter((item) => item.id.startsWith('scheme/type/') && item.rect.h > 1 && item.rect.h < 43);
    assert.deepEqual(small.filter((item) => item.rect.y + item.rect.h < 830), []);
    await page.press('scheme/type/Cue');
    await wheel_to(page, 'scheme/hidden');
    await page.press('scheme/hidden');
    assert.equal((await types(page)).find((type) => type.id === 'Cue').hidden, true);
    await page.press('scheme/close');
    await page.drag_over(kWords);
    assert.ok(await shown(page, 'palette/mark/Source'));
    assert.equal(await shown(page, 'palette/mark/Cue'), undefined);
  });
});
