// Figures of the desk in Chromium with an article of a megabyte, 10,000 marks and 4,000 links, all of them shown.
// node tests/bench/desk_bench.mjs   (after web/serve --build; prints figures, asserts nothing)
import { kArticle } from '../browser/article.mjs';
import { with_page } from '../browser/gloss_page.mjs';
import { percentile } from './percentile.mjs';
import { scroll_figures } from './scrolling.mjs';

const kLength = 1_000_000;
const kMarks = 10_000;
const kLinks = 4_000;
const kIdleMs = 5000;

/** @typedef {import('../browser/gloss_page.mjs').GlossPage} GlossPage */

/** @param {string} name @param {number} value @param {string} unit @param {string} wanted */
const print = (name, value, unit, wanted = '') => console.log(`${name.padEnd(52)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(7)} ${wanted}`);

/** A source and a claim in turn, each five letters or more; every other claim and some more have a source beside them.
 * @param {any} base */
function marked(base) {
  const step = Math.floor(kLength / kMarks);
  const spans = Array.from({ length: kMarks }, (_, at) => ({ id: `s-${at}`, type: at % 2 === 0 ? 'Source' : 'Claim',
    fragments: [[at * step + 3, at * step + 8 + (at * 7) % 60]], created: '2026-11-20T09:00:00Z' }));
  const relations = Array.from({ length: kLinks }, (_, at) => ({ id: `r-${at}`, type: 'says', from: `s-${2 * at}`, to: `s-${2 * at + 1}`,
    created: '2026-11-20T09:00:00Z' }));
  const text = kArticle.repeat(Math.ceil(kLength / kArticle.length)).slice(0, kLength);
  return { ...base, id: 'a-long', kind: 'annotations', title: 'Long', article: { text, title: 'Long' }, spans, relations, orphans: [] };
}

/** @param {GlossPage} page */
async function open_marked(page) {
  const json = JSON.stringify(marked(await page.project()));
  await page.page.evaluate((text) => window.gloss.open(new File([text], 'long.gloss.json')), json);
  await page.saved();
  await page.settled();
  await page.key('Alt+R'); // all links
}

/** Frames from an action until `is_shown` holds, each looked at as soon as it is over.
 * @param {GlossPage} page @param {() => Promise<void>} act @param {string} is_shown an expression of the page */
async function frames_until(page, act, is_shown) {
  const { frames } = await page.stats();
  await page.page.evaluate((expression) => {
    const holds = /** @type {() => boolean} */ (new Function(`return ${expression}`));
    Object.assign(window, { shown_at: 0 });
    const look = () => {
      if (holds()) Object.assign(window, { shown_at: window.gloss.stats().frames });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, is_shown);
  await act();
  await page.page.waitForFunction(() => Reflect.get(window, 'shown_at') > 0, null, { polling: 5 });
  return await page.page.evaluate(() => Reflect.get(window, 'shown_at')) - frames;
}

/** @param {GlossPage} page @param {string} where @param {number} by */
async function scroll(page, where, by) {
  await page.page.mouse.move(600, 400);
  const { computed, walls } = await scroll_figures(page, 150, by);
  print(`scrolling ${where}, CPU of a step by its frames, p95`, percentile(computed, 0.95), 'ms', 'wanted ≤ 4');
  print(`scrolling ${where}, CPU of a step by its frames, median`, percentile(computed, 0.5), 'ms');
  print(`scrolling ${where}, wall of a frame, p95`, percentile(walls, 0.95), 'ms');
}

/** @param {GlossPage} page */
async function mark(page) {
  const frames = [];
  const times = [];
  for (let round = 0; round < 12; round += 1) {
    const start = 200_000 + 4_000 * round + 70;
    const [rect] = await page.rects({ start, end: start + 5 });
    if (!rect) continue;
    await page.page.mouse.move(rect.x + 0.5, rect.y + rect.h / 2);
    await page.page.mouse.down();
    await page.page.mouse.move(rect.x + rect.w - 0.5, rect.y + rect.h / 2, { steps: 3 });
    await page.page.mouse.up();
    await page.settled();
    const { revision } = await page.stats();
    frames.push(await frames_until(page, () => page.page.keyboard.press('4'), `window.gloss.stats().revision_shown > ${revision}`));
    times.push((await page.stats()).frame_ms_last);
    await page.settled();
  }
  print('mark by a key: frames to the picture, most', Math.max(...frames), 'frames', 'wanted ≤ 2');
  print('mark by a key: that frame, median', percentile(times, 0.5), 'ms');
  await page.key('Escape');
}

/** @param {GlossPage} page */
async function point_at_nothing(page) {
  await page.page.mouse.move(2, 300);
  await page.settled();
}

/** The frame that notes which mark is pointed at draws it so. All links are shown: where one lies under the pointer it
 * answers in the mark's place, and another mark is taken.
 * @param {GlossPage} page */
async function hover(page) {
  const frames = [];
  const times = [];
  await page.page.evaluate((position) => window.gloss.scrollTo(position), 500_000);
  await page.settled();
  for (let at = 500_000 / 100; times.length < 12; at += 1) {
    const [rect] = await page.page.evaluate(([start, end]) => window.gloss.textRects(start, end), [at * 100 + 3, at * 100 + 8]);
    if (!rect) break;
    const point = () => page.page.mouse.move(rect.x + rect.w / 2, rect.y + rect.h / 2);
    await point();
    await page.settled();
    if (await page.page.evaluate(() => Reflect.get(window.gloss.view(), 'hovered')) !== `s-${at}`) continue;
    await point_at_nothing(page);
    frames.push(await frames_until(page, point, `window.gloss.view().hovered === 's-${at}'`));
    times.push((await page.stats()).frame_ms_last);
  }
  if (frames.length === 0) throw new Error('No mark was in sight.');
  print('hover: frames to the answer, most', Math.max(...frames), 'frames', 'wanted 1');
  print('hover: that frame, p95', percentile(times, 0.95), 'ms');
}

/** The longest of the frames that an action calls for, until the page rests.
 * @param {GlossPage} page @param {() => Promise<void>} act */
async function longest_frame(page, act) {
  await page.page.evaluate(() => {
    const watch = { longest: 0, frames: window.gloss.stats().frames, is_over: false };
    Object.assign(window, { watch });
    const look = () => {
      const { frames, frame_ms_last } = window.gloss.stats();
      if (frames !== watch.frames) watch.longest = Math.max(watch.longest, frame_ms_last);
      watch.frames = frames;
      if (!watch.is_over) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await act();
  await page.settled();
  return await page.page.evaluate(() => {
    const watch = Reflect.get(window, 'watch');
    watch.is_over = true;
    return watch.longest;
  });
}

/** @param {GlossPage} page */
async function filter(page) {
  const times = [];
  print('filter opened: frame, most', await longest_frame(page, () => page.page.keyboard.press('/')), 'ms');
  for (const letter of ['t', 'h', 'e', 'Space', 'f', 'e', 'r', 'r', 'y'])
    times.push(await longest_frame(page, () => page.page.keyboard.press(letter)));
  print('filter as you type: frame, most', Math.max(...times), 'ms', 'wanted ≤ 16');
  await page.key('Escape');
}

/** @param {GlossPage} page */
async function idle(page) {
  await page.settled();
  const { frames } = await page.stats();
  await page.page.waitForTimeout(kIdleMs);
  print('frames in 5 s without anything to do', (await page.stats()).frames - frames, 'frames', 'wanted 0');
}

await with_page({ width: 1440, height: 900 }, async (page, site) => {
  await page.visit(site.address);
  await open_marked(page);
  await scroll(page, 'where nothing was set before', 120);
  await scroll(page, 'on', 120);
  await scroll(page, 'back', -120);
  await mark(page);
  await hover(page);
  await filter(page);
  await idle(page);
  print('heap', (await page.stats()).heap_bytes / 1e6, 'MB');
});
