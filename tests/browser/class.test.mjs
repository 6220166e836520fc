// A lesson in a real browser: hand-ins dropped together, compared, settled into a key, and saved as files.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { class_of, drop } from './class_files.mjs';
import { with_page } from './gloss_page.mjs';

const kPatience = { timeout: 180_000 };

/** The bytes of what a button of the class view saves. @param {import('./gloss_page.mjs').GlossPage} page @param {string} id */
async function saved_by(page, id) {
  const coming = page.page.waitForEvent('download');
  await page.press(id);
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a class is dropped, compared, settled into a key and saved', kPatience, async () => {
  await with_page({ width: 1440, height: 900 }, async (page, site) => {
    await page.visit(site.address);
    await drop(page, class_of(await page.project()));
    await page.press('class/column/1');
    await page.key('j');
    await page.press('class/begin_majority');
    const before = await page.project();
    assert.equal(before.kind, 'key');
    assert.ok(before.spans.length > 10);
    assert.equal(before.spans[0].origin.kind, 'adjudication');
    await page.key('0');
    assert.notDeepEqual((await page.project()).spans, before.spans);
    await page.key('Control+z');
    assert.deepEqual((await page.project()).spans, before.spans);
    await page.press('class/use_key');
    await page.page.waitForFunction(() => window.gloss.items().some((item) => item.id === 'class/feedback'));
    await page.press('class/table');
    await page.press('class/feedback');
    const feedback = await saved_by(page, 'feedback/save');
    assert.equal(feedback.name, 'feedback.zip');
    assert.equal(feedback.bytes.subarray(0, 4).toString('latin1'), 'PK\u0003\u0004');
    const table = await saved_by(page, 'class/table_file');
    assert.match(table.bytes.toString('utf8'), /\r\nChloé,chloé\.gloss\.json,/);
    assert.deepEqual(page.errors, []);
  });
});

test('the report of a class with a hostile file runs nothing and shows it as text', kPatience, async () => {
  await with_page({ width: 1440, height: 900 }, async (page, site) => {
    await page.visit(site.address);
    const script = '<img src=x onerror="window.was_run=1"><script>window.was_run=1</script>';
    const files = class_of(await page.project());
    const hostile = JSON.parse(files[0]?.text ?? '');
    Object.assign(hostile, { id: 'a-eve', annotator: 'p-eve', annotators: [{ id: 'p-eve', name: `Eve ${script}` }], title: script });
    const deep = `{"format":"gloss","version":1,"x":${'['.repeat(50_000)}`;
    await drop(page, [...files, { name: 'eve.gloss.json', text: JSON.stringify(hostile) }]);
    await drop(page, [{ name: 'deep.gloss.json', text: deep }, { name: 'torn.gloss.json', text: '{"format":"gloss"' }], 'class/file/6/remove');
    const report = await saved_by(page, 'class/report');
    const other = await page.page.context().newPage();
    /** @type {string[]} */
    const asked = [];
    other.on('request', (request) => asked.push(request.url()));
    await other.setContent(report.bytes.toString('utf8'));
    assert.equal(await other.evaluate(() => /** @type {any} */ (window).was_run), undefined);
    assert.equal(await other.evaluate(() => document.querySelectorAll('script, img, iframe, [onerror]').length), 0);
    assert.match(await other.evaluate(() => document.body.innerText), /Eve <img src=x/);
    assert.deepEqual(asked.filter((url) => !url.startsWith('about:')), []);
    assert.deepEqual(page.errors, []);
  });
});
