// Figures of the built page in Chromium: what is downloaded, when the first key is answered, what a long article costs.
// node tests/bench/page_bench.mjs   (after web/serve --build; prints figures, asserts nothing)
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { kArticle } from '../browser/article.mjs';
import { with_page } from '../browser/gloss_page.mjs';
import { script_clock } from './script_clock.mjs';
import { percentile } from './percentile.mjs';
import { scroll_figures } from './scrolling.mjs';

const kSite = process.env.GLOSS_SITE ?? new URL('../../build/web/site', import.meta.url).pathname;
const kNotInTheFirstDownload = /^(licences|parts)\/|^assets\/(?!first\.tar$)/;

/** @param {string} name @param {number} value @param {string} unit */
const print = (name, value, unit) => console.log(`${name.padEnd(84)} ${value.toFixed(1).padStart(10)} ${unit}`);

/** Of all that a first visit fetches, and of what it needs until it can be used. */
async function sizes() {
  const entries = await readdir(kSite, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  const first = files.filter((file) => !kNotInTheFirstDownload.test(path.relative(kSite, file)));
  const packed = await Promise.all(first.map(async (file) => ({ file, size: brotliCompressSync(await readFile(file)).length })));
  const sum = (/** @type {typeof packed} */ files) => files.reduce((total, { size }) => total + size, 0) / 1000;
  print('until it can be used, fonts included, brotli', sum(packed.filter(({ file }) => !file.endsWith('later.wasm'))), 'KB');
  print('and with what comes after that', sum(packed), 'KB');
}

/** In the page: how long the browser itself takes to make a WebGL context. */
function time_contexts() {
  const { getContext } = HTMLCanvasElement.prototype;
  /** @type {any} */ (HTMLCanvasElement.prototype).getContext = function time(/** @type {any[]} */ ...wanted) {
    const started = performance.now();
    const context = Reflect.apply(getContext, this, wanted);
    if (wanted[0] === 'webgl2') Object.assign(window, { context_ms: performance.now() - started });
    return context;
  };
}

/** Navigation to the first frame that shows what a key did. @param {boolean} is_fresh or the browser has drawn with WebGL before */
async function first_key(is_fresh) {
  const times = [];
  const contexts = [];
  for (let round = 0; round < 5; round += 1) {
    await with_page({}, async (page, site) => {
      if (!is_fresh) await page.page.evaluate(() => document.createElement('canvas').getContext('webgl2')?.finish());
      await page.page.addInitScript(time_contexts);
      const started = performance.now();
      await page.page.goto(site.address);
      await page.page.evaluate(() => window.gloss.ready);
      await page.page.keyboard.press('?');
      await page.page.waitForFunction(() => window.gloss.items().some((item) => item.role === 'dialog'), null, { polling: 10 });
      times.push(performance.now() - started);
      contexts.push(Number(await page.page.evaluate(() => Reflect.get(window, 'context_ms'))));
    });
  }
  print(`navigation to the first key answered${is_fresh ? '' : ', WebGL used before'}, median of 5`, percentile(times, 0.5), 'ms');
  print('of it, Chromium making the WebGL context, median', percentile(contexts, 0.5), 'ms');
}

/** In the page: drops the long file and waits for the first frame that shows it. */
async function open_and_wait() {
  const file = Reflect.get(window, 'long_file');
  const { spans } = window.gloss.stats();
  const started = performance.now();
  const opening = window.gloss.open(file);
  for (let stats = window.gloss.stats(); stats.spans === spans || stats.glyphs_drawn === 0; stats = window.gloss.stats()) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const shown = performance.now() - started;
  await opening;
  return shown;
}

/** @param {string} article @param {string} name @param {(page: import('../browser/gloss_page.mjs').GlossPage) => Promise<void>} then */
async function long_article(article, name, then) {
  const text = article.repeat(Math.ceil(1_000_000 / article.length));
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    const script_ms = await script_clock(page);
    await page.page.evaluate((words) => { Object.assign(window, { long_file: new File([words], 'long.txt') }); }, text);
    const before = await script_ms();
    const opened = await page.page.evaluate(open_and_wait);
    print(`${name}: file to first screen, CPU of all scripts`, (await script_ms()) - before, 'ms');
    print(`${name}: file to first screen, wall`, opened, 'ms');
    await page.settled();
    await then(page);
  });
}

/** @param {import('../browser/gloss_page.mjs').GlossPage} page */
async function scroll(page) {
  print('1 MB article: longest frame, 95th percentile', (await page.stats()).frame_ms_p95, 'ms');
  await page.page.mouse.move(500, 400);
  const { computed, walls } = await scroll_figures(page, 120, 160);
  print('1 MB article: scrolling, CPU of a step by its frames, p95', percentile(computed, 0.95), 'ms');
  print('1 MB article: scrolling, wall of a frame, p95', percentile(walls, 0.95), 'ms');
  print('heap', (await page.stats()).heap_bytes / 1e6, 'MB');
}

await sizes();
await first_key(true);
await first_key(false);
// The first emoji makes Chromium load its font of them, for a page of its own elements as well.
await long_article(kArticle.replace(/\p{Extended_Pictographic}/gu, ''), '1 MB article', scroll);
await long_article(kArticle, '1 MB article with the first emoji', async () => {});
