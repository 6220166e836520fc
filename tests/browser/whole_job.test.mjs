// The main job in a real browser: paste, mark, link, describe, undo, reload, hand on.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { kArticle, kTitle } from './article.mjs';
import { GlossPage, make_profile, serve_site } from './gloss_page.mjs';

// Words, key and type; some inside others.
const kMarks = /** @type {const} */ ([
  ['The ferry company', '2', 'Source'],
  ['said on Monday', '3', 'Cue'],
  ['the night service to the island would stop for six weeks', '4', 'Claim'],
  ['six weeks while', '1', 'Entity'],
  ['“We have no second ship,”', '4', 'Claim'],
  ['Aino Lindqvist, who runs the harbour café ☕', '2', 'Source'],
  ['Aino Lindqvist', '1', 'Entity'],
  ['reportedly', '5', 'Hedge'],
  ['two engines failed inspection in Re\u0301ville last autumn', '4', 'Claim'],
  ['Re\u0301ville', '1', 'Entity'],
  ['Critics', '6', 'Flag'],
  ['“Forty families is half of us,” he wrote on the island’s website 🛶', '4', 'Claim'],
]);

/** @param {GlossPage} page */
async function mark_everything(page) {
  const [[first, , type], ...others] = kMarks;
  await page.drag_over(first);
  await page.press(`palette/mark/${type}`);
  for (const [words, key] of others) await page.mark(words, key);
}

/** @param {any} project */
function check_marks(project) {
  const text = [...project.article.text];
  assert.equal(project.spans.length, kMarks.length);
  for (const [words, , type] of kMarks) {
    const span = project.spans.find((/** @type {any} */ one) => one.quote.exact === words);
    assert.ok(span, `no mark on: ${words}`);
    assert.equal(span.type, type);
    const [[start, end]] = span.fragments;
    assert.equal(text.slice(start, end).join(''), words, 'offsets are code points');
  }
}

/** @param {GlossPage} page */
async function link_and_describe(page) {
  await page.click_words('The ferry company');
  await page.key('l');
  await page.click_words('the night service');
  await page.press('inspector/note');
  await page.page.keyboard.type('Asked twice – “no comment” ☕');
  await page.page.waitForFunction(() => window.gloss.project().spans.some((span) => span.note));
  await page.key('Escape');
}

/** The Nth state of the project without the times that every save changes. @param {any} project */
const timeless = (project) => JSON.stringify({ ...project, modified: '' });

/** The browser gives a page on plain http, but for localhost, none of what it keeps for secure contexts.
 * @param {GlossPage} page @param {boolean} isSecure */
async function check_context(page, isSecure) {
  const there = await page.page.evaluate(() => ({ secure: isSecureContext, locks: 'locks' in navigator, subtle: 'subtle' in crypto,
    caches: 'caches' in window, clipboard: 'clipboard' in navigator, workers: 'serviceWorker' in navigator }));
  assert.deepEqual([...new Set(Object.values(there))], [isSecure], JSON.stringify(there));
}

/** @param {GlossPage} page @param {string} address @param {boolean} isSecure */
async function bring_in(page, address, isSecure) {
  await page.visit(address);
  await check_context(page, isSecure);
  await page.paste(kArticle);
  assert.equal((await page.project()).article.text, kArticle);
  assert.equal((await page.project()).title, kTitle);
}

/** @param {string} address @param {boolean} isSecure */
async function whole_job(address, isSecure) {
  const profile = await make_profile();
  let browser = await profile.open();
  let page = new GlossPage(await browser.newPage());
  await bring_in(page, address, isSecure);
  await mark_everything(page);
  check_marks(await page.project());
  await link_and_describe(page);
  const done = await page.project();
  assert.equal(done.relations.length, 1);
  assert.equal(done.relations[0].type, 'says');

  const steps = kMarks.length + 2;
  for (let step = 0; step < steps; step += 1) await page.key('Control+z');
  assert.equal((await page.project()).spans.length, 0);
  for (let step = 0; step < steps; step += 1) await page.key('Control+Shift+Z');
  assert.equal(timeless(await page.project()), timeless(done));

  await page.saved();
  await page.page.reload();
  await page.ready();
  assert.equal(timeless(await page.project()), timeless(done), 'all there after a reload');

  await browser.close();
  browser = await profile.open();
  page = new GlossPage(await browser.newPage());
  await page.visit(address);
  assert.equal(timeless(await page.project()), timeless(done), 'all there after the browser was closed');
  const copy = await page.save_copy();
  assert.match(copy.name, /^night-ferry-to-malm.*\.gloss\.json$/);
  const bytes = await readFile(copy.path);
  assert.deepEqual(page.errors, []);
  await browser.close();
  await profile.remove();
  await open_elsewhere(address, bytes, done);
}

/** @param {string} address @param {Buffer} bytes @param {any} done */
async function open_elsewhere(address, bytes, done) {
  const profile = await make_profile();
  const browser = await profile.open();
  const page = new GlossPage(await browser.newPage());
  await page.visit(address);
  const choosing = page.page.waitForEvent('filechooser');
  await page.page.keyboard.press('Control+O');
  await (await choosing).setFiles({ name: 'copy.gloss.json', mimeType: 'application/json', buffer: bytes });
  await page.page.waitForFunction((id) => window.gloss.project()?.id === id, done.id);
  await page.settled();
  assert.deepEqual(await page.project(), done);
  const again = await page.save_copy();
  assert.deepEqual(await readFile(again.path), bytes, 'equal projects are equal bytes');
  await browser.close();
  await profile.remove();
}

test('the whole job: paste, mark, link, describe, undo, reload, close, copy, open elsewhere', { timeout: 240_000 }, async () => {
  const site = await serve_site();
  await whole_job(site.address, true).finally(site.close);
});

test('the whole job on a plain-http host name, without a secure context', { timeout: 240_000 }, async () => {
  const site = await serve_site();
  await whole_job(site.plain_address, false).finally(site.close);
});
