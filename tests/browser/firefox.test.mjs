// The main job in Firefox ESR: paste, mark by mouse and key, a note, a copy, a reload. Wants a display (Xvfb): without one it has no WebGL2.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { serve_site } from './gloss_page.mjs';

const require_from_web = createRequire(new URL('../../web/package.json', import.meta.url));
/** @type {typeof import('puppeteer-core')} */
const puppeteer = require_from_web('puppeteer-core');

/** @param {string} downloads */
function launch(downloads) {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.GLOSS_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: false,
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.helperApps.neverAsk.saveToDisk': 'application/json',
      'browser.download.always_ask_before_handling_new_types': false,
      'webgl.force-enabled': true,
    },
  });
}

/** @typedef {import('puppeteer-core').Page} Page */

/** @param {Page} page @param {() => any} condition */
const until = (page, condition) => page.waitForFunction(condition, { timeout: 30_000 });

/** @param {Page} page */
async function settled(page) {
  await page.evaluate(async () => {
    let before = -1;
    for (let round = 0; round < 200 && window.gloss.stats().frames !== before; round += 1) {
      before = window.gloss.stats().frames;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  });
}

/** Puts text on the clipboard in a page of its own, then Ctrl+V. @param {Page} page @param {string} text */
async function paste(page, text) {
  const other = await page.browser().newPage();
  await other.evaluate((words) => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.value = words;
    field.select();
  }, text);
  await combine(other, 'c');
  await other.close();
  await page.bringToFront();
  await combine(page, 'v');
}

/** @param {Page} page @param {'c' | 'v' | 's'} letter */
async function combine(page, letter) {
  await page.keyboard.down('Control');
  await page.keyboard.press(letter);
  await page.keyboard.up('Control');
}

/** @param {Page} page @param {string} words */
async function drag_over(page, words) {
  const rects = await page.evaluate(async (wanted) => {
    const text = window.gloss.project().article.text;
    const start = [...text.slice(0, text.indexOf(wanted))].length;
    await window.gloss.scrollTo(start);
    return window.gloss.textRects(start, start + [...wanted].length);
  }, words);
  const [first, last] = [rects[0], rects[rects.length - 1]];
  assert.ok(first && last);
  await page.mouse.move(first.x + 0.5, first.y + first.h / 2);
  await page.mouse.down();
  await page.mouse.move(last.x + last.w / 2, last.y + last.h / 2, { steps: 4 });
  await page.mouse.move(last.x + last.w - 0.5, last.y + last.h / 2);
  await page.mouse.up();
  await settled(page);
}

/** @param {Page} page */
async function write_note(page) {
  const field = await page.evaluate(() => window.gloss.items().find((item) => item.id === 'inspector/note')?.rect);
  assert.ok(field);
  await page.mouse.click(field.x + field.w / 2, field.y + field.h / 2);
  await settled(page);
  await page.keyboard.type('Who speaks for it?');
  await until(page, () => window.gloss.project().spans.some((span) => span.note === 'Who speaks for it?'));
  await page.keyboard.press('Escape');
}

/** @param {string} folder @returns {Promise<string>} */
async function downloaded(folder) {
  for (let round = 0; round < 100; round += 1) {
    const name = (await readdir(folder)).find((file) => file.endsWith('.gloss.json'));
    const text = name ? await readFile(path.join(folder, name), 'utf8') : '';
    if (text.endsWith('}\n')) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Nothing was downloaded.');
}

/** @param {Page} page @param {string} downloads */
async function job(page, downloads) {
  await page.evaluate(() => window.gloss.ready);
  await settled(page);
  await paste(page, kArticle);
  await page.waitForFunction((text) => window.gloss.project()?.article.text === text, {}, kArticle);
  await settled(page);
  await drag_over(page, 'The ferry company');
  await page.keyboard.press('2');
  await until(page, () => window.gloss.project().spans.length === 1);
  await settled(page);
  await write_note(page);
  await combine(page, 's');
  const copy = JSON.parse(await downloaded(downloads));
  await until(page, () => !window.gloss.stats().unsaved);
  const before = await page.evaluate(() => window.gloss.project());
  assert.deepEqual(copy, before);
  await page.reload();
  await page.evaluate(() => window.gloss.ready);
  assert.deepEqual(await page.evaluate(() => window.gloss.project()), before);
  assert.equal(before.spans[0].quote.exact, 'The ferry company');
}

test('Firefox: paste, mark by mouse and key, a note, a copy, a reload', { timeout: 180_000 }, async () => {
  const site = await serve_site();
  const downloads = await mkdtemp(path.join(tmpdir(), 'gloss-firefox-'));
  const browser = await launch(downloads);
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(site.address);
    await job(page, downloads);
  } finally {
    await browser.close();
    await rm(downloads, { recursive: true, force: true });
    await site.close();
  }
});
