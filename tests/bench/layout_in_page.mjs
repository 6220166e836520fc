// What laying out an article costs in the built page, as far as window.gloss and the processor's clock can tell it apart: whole
// frames, drawing and panels included, where the program layout_figures has the layout alone. A hit test has no figure of its
// own here; a frame with the pointer over the text has one in it.
import { file_of } from '../browser/typesetting/samples.mjs';
import { percentile } from './percentile.mjs';
import { script_clock } from './script_clock.mjs';

/** @typedef {import('../browser/gloss_page.mjs').GlossPage} GlossPage */
/** @typedef {{language: string, text: string}} Article */

const kFrames = 60;

/** In the page: opens the file and waits for the first frame that shows it. @param {string} json */
async function open_and_show(json) {
  const { frames } = window.gloss.stats();
  const opening = window.gloss.open(new File([json], 'long.gloss.json'));
  const next_frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const id = JSON.parse(json).id;
  while (window.gloss.project()?.id !== id) await next_frame();
  let stats = window.gloss.stats();
  while (stats.frames === frames || stats.glyphs_drawn === 0) {
    await next_frame();
    stats = window.gloss.stats();
  }
  await opening;
  return stats.frame_ms_last;
}

/** In the page: has every paragraph laid out by asking for its first letter, in a task of its own: the clock of scripts counts no
 * others. Wall milliseconds. @returns {Promise<number>} */
function lay_out_all() {
  const starts = [];
  let start = 0;
  for (const words of window.gloss.project().article.text.split('\n')) {
    if (words !== '') starts.push(start);
    start += [...words].length + 1;
  }
  return new Promise((resolve) => {
    setTimeout(() => {
      const started = performance.now();
      for (const at of starts) window.gloss.lines(at, at + 1);
      resolve(performance.now() - started);
    });
  });
}

/** Frames that the pointer asks for, each moved a little. @param {GlossPage} page @param {(number: number) => [number, number]} place */
async function frames_of(page, place) {
  const times = [];
  for (let number = 0; number < kFrames; number += 1) {
    const { frames } = await page.stats();
    await page.page.mouse.move(...place(number));
    await page.settled();
    const stats = await page.stats();
    if (stats.frames > frames) times.push(stats.frame_ms_last);
  }
  return times;
}

/** @param {string} name @param {number[]} values @param {string} unit @param {string} [remark] */
function print(name, values, unit, remark = '') {
  const [median, least] = [percentile(values, 0.5), Math.min(...values)];
  console.log(`${name.padEnd(70)} ${median.toFixed(3).padStart(10)} ${least.toFixed(3).padStart(10)} ${unit.padEnd(4)} ${remark}`);
}

/** @param {GlossPage} page @param {string} name @param {Article} article */
async function print_opening(page, name, article) {
  const json = file_of({ name, language: article.language, text: article.text, is_long: true });
  const empty = (await page.stats()).heap_bytes;
  print(`${name}: frame of the first screen, drawing included, on the wall`, [await page.page.evaluate(open_and_show, json)], 'ms', 'wanted ≤ 5 for its layout');
  await page.saved();
  await page.settled();
  return empty;
}

/** @param {GlossPage} page @param {string} name @param {Article} article @param {() => Promise<number>} script_ms */
async function print_whole(page, name, article, script_ms) {
  const megabytes = Buffer.byteLength(article.text) / 1e6;
  const passes = [];
  for (const pass of ['the first time', 'again']) {
    const before = await script_ms();
    const wall = await page.page.evaluate(lay_out_all);
    const computed = (await script_ms()) - before;
    passes.push(computed);
    print(`${name}: every paragraph asked for its lines, ${pass}`, [computed], 'ms', `${wall.toFixed(0)} on the wall`);
  }
  const [first = NaN, again = NaN] = passes;
  print(`${name}: full layout, what asking costs taken off`, [megabytes * 1000 / (first - again)], 'MB/s', 'wanted ≥ 5');
}

/** Prints what is wanted of layout as the page has it. @param {GlossPage} page @param {string} name @param {Article} article */
export async function print_in_page(page, name, article) {
  const empty = await print_opening(page, name, article);
  const middle = Math.floor([...article.text].length / 2);
  const script_ms = await script_clock(page);
  const before = await script_ms();
  await page.page.evaluate((position) => window.gloss.scrollTo(position), middle);
  print(`${name}: jump to the middle, processor of its frames`, [(await script_ms()) - before], 'ms', 'wanted ≤ 5 for its layout');
  await print_whole(page, name, article, script_ms);
  const { rect } = await page.page.evaluate(() => window.gloss.view());
  const still = await frames_of(page, (number) => [rect.x + 3 + number % 2, rect.y + 200]);
  print(`${name}: frame of an unchanged screen, panels included`, still, 'ms', 'wanted ≤ 0.3 for its text');
  const over = await frames_of(page, (number) => [rect.x + rect.w / 2 + number % 40, rect.y + 150 + (number * 7) % 300]);
  print(`${name}: the same with the pointer over the text, a hit test in it`, over, 'ms', 'wanted ≤ 0.005 for the hit test');
  const growth = (await page.stats()).heap_bytes - empty;
  print(`${name}: growth of the heap, file and model included`, [growth / 1e6], 'MB', 'wanted ≤ 15 for text and layout');
  await page.page.setViewportSize({ width: 940, height: 800 });
  await page.settled();
  print(`${name}: frames around another window width, p95`, [(await page.stats()).frame_ms_p95], 'ms');
  await page.page.setViewportSize({ width: 1280, height: 800 });
  await page.settled();
}
