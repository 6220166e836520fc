// Laying out a megabyte: Gloss as WebAssembly, in node and in the built page, beside the browser setting the same text as paragraphs.
// Times are the processor's, of the thread that lays out, where nothing else is said.
// node tests/bench/layout_bench.mjs   (after cmake --build --preset web --target gloss layout_figures; prints, asserts nothing)
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { with_page } from '../browser/gloss_page.mjs';
import { bare_page } from '../browser/typesetting/setting.mjs';
import { long_text } from '../browser/typesetting/long_texts.mjs';
import { print_in_page } from './layout_in_page.mjs';

const kSite = process.env.GLOSS_SITE ?? new URL('../../build/web/site', import.meta.url).pathname;
const kFigures = path.join(kSite, '../bench/layout_figures.js');
const kClock = new URL('processor_clock.mjs', import.meta.url).pathname;
const kNoFetch = new URL('../../src/cmake/nofetch.cjs', import.meta.url).pathname;
const kMegabyte = 1_000_000;
const kRounds = 5;

/** Median and least of some rounds: on a busy machine the least is nearest to what it costs alone.
 * @typedef {{median: number, least: number}} Figure */

/** @param {number[]} values @returns {Figure} */
function figure_of(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? NaN, least: sorted[0] ?? NaN };
}

/** @param {string} name @param {Figure} figure @param {string} unit @param {string} [remark] */
function print(name, { median, least }, unit, remark = '') {
  console.log(`${name.padEnd(54)} ${median.toFixed(3).padStart(10)} ${least.toFixed(3).padStart(10)} ${unit.padEnd(3)} ${remark}`);
}

/** @param {string} script @returns {{language: string, text: string}} */
function megabyte(script) {
  const few = long_text(script, 100);
  const size = Buffer.byteLength(few.paragraphs.join('\n'));
  const { paragraphs } = long_text(script, Math.ceil((110 * kMegabyte) / size));
  let length = 0;
  const fitting = paragraphs.filter((words) => (length += Buffer.byteLength(words) + 1) <= kMegabyte);
  return { language: few.language, text: fitting.join('\n') };
}

/** @param {string} text_file @param {string} language @param {string[]} faces @returns {Promise<Record<string, Figure>>} */
async function figures_of_wasm(text_file, language, faces) {
  const program = ['--no-liftoff', '-r', kNoFetch, '--import', kClock, kFigures, path.join(kSite, 'assets/fonts'), text_file, language, ...faces];
  const { stdout } = await promisify(execFile)(process.execPath, program);
  const rows = stdout.trim().split('\n').map((line) => line.split(' '));
  return Object.fromEntries(rows.map(([name, median, least]) => [name, { median: Number(median), least: Number(least) }]));
}

const kNoFigure = { median: NaN, least: NaN };

/** @param {string} name @param {Record<string, Figure>} ours */
function print_ours(name, ours) {
  const get = (/** @type {string} */ figure) => ours[figure] ?? kNoFigure;
  const everything = get('everything');
  print(`${name}: very first screen`, get('very_first_screen'), 'ms', 'compiling the WebAssembly included');
  print(`${name}: first screen, nothing cached`, get('first_screen'), 'ms', 'wanted ≤ 5');
  print(`${name}: jump to the middle`, get('jump'), 'ms', 'wanted ≤ 5');
  print(`${name}: full layout`, everything, 'ms');
  print(`${name}: full layout`, { median: 1000 / everything.median, least: 1000 / everything.least }, 'MB/s', 'wanted ≥ 5');
  print(`${name}: width change of all of it`, get('narrower'), 'ms', 'wanted ≤ 10');
  print(`${name}: redraw of an unchanged screen`, get('redraw'), 'ms', 'wanted ≤ 0.3');
  print(`${name}: hit test`, get('hit_us'), 'µs', 'wanted ≤ 5');
  print(`${name}: memory, text included`, get('memory_MB'), 'MB', 'wanted ≤ 15');
}

// What runs in a bare page: makes the paragraphs beside the document, lays them out, lays them out in another width.
const kSteps = {
  /** @param {string} text */
  make: async (text) => {
    await Promise.all([...document.fonts].map((face) => face.load()));
    const column = document.createElement('div');
    column.style.width = '576px';
    for (const words of text.split('\n')) {
      const paragraph = document.createElement('p');
      paragraph.dir = 'auto';
      paragraph.style.lineHeight = '35px';
      paragraph.textContent = words;
      column.append(paragraph);
    }
    Object.assign(window, { column });
  },
  /** @param {HTMLElement} column */
  lay_out: (column) => {
    document.body.append(column);
    return column.offsetHeight;
  },
  /** @param {HTMLElement} column */
  narrow: (column) => {
    column.style.width = '480px';
    return column.offsetHeight;
  },
};

/** A renderer of its own. @param {import('../browser/gloss_page.mjs').GlossPage} page @param {string} address
 * @param {string} text @param {string[]} faces */
async function browser_round(page, address, text, faces) {
  const bare = await page.page.context().newPage();
  const body = bare_page(faces.map((face) => ({ address: `/assets/fonts/${face}.ttf`, scale: 1 })), '');
  await bare.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body }));
  await bare.goto(`${address}bare`);
  await bare.evaluate(kSteps.make, text);
  const session = await page.page.context().newCDPSession(bare);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return 1000 * (of('LayoutDuration') + of('RecalcStyleDuration'));
  };
  const column = await bare.evaluateHandle('column');
  const start = await spent();
  await bare.evaluate(kSteps.lay_out, column);
  const laid_out = await spent();
  await bare.evaluate(kSteps.narrow, column);
  const again = await spent();
  await bare.close();
  return { cold: laid_out - start, narrower: again - laid_out };
}

/** @param {import('../browser/gloss_page.mjs').GlossPage} page @param {string} address @param {string} text @param {string[]} faces */
async function figures_of_browser(page, address, text, faces) {
  const rounds = [];
  for (let round = 0; round < kRounds; round += 1) rounds.push(await browser_round(page, address, text, faces));
  return { cold: figure_of(rounds.map((round) => round.cold)), narrower: figure_of(rounds.map((round) => round.narrower)) };
}

/** @param {string} script @param {{cold: Figure, narrower: Figure}} browser @param {Record<string, Figure>} ours */
function print_browser(script, browser, ours) {
  const ratio = (/** @type {Figure} */ theirs, /** @type {Figure} */ own = kNoFigure) =>
    `${(theirs.median / own.median).toFixed(2)} times ours, least ${(theirs.least / own.least).toFixed(2)} times`;
  print(`${script}, browser: cold layout as paragraphs`, browser.cold, 'ms', ratio(browser.cold, ours.everything));
  print(`${script}, browser: width change`, browser.narrower, 'ms', ratio(browser.narrower, ours.narrower));
}

const kTexts = [
  { script: 'latin', faces: ['source-serif-400'] },
  { script: 'arabic', faces: ['source-serif-400', 'arabic'] },
];

await with_page({}, async (page, site) => {
  await page.visit(site.address);
  const folder = await mkdtemp(path.join(tmpdir(), 'gloss-layout-'));
  for (const { script, faces } of kTexts) {
    const article = megabyte(script);
    const text_file = path.join(folder, `${script}.txt`);
    await writeFile(text_file, article.text);
    const ours = existsSync(kFigures) ? await figures_of_wasm(text_file, article.language, faces) : {};
    if (existsSync(kFigures)) print_ours(`${script}, wasm`, ours);
    else console.log(`${script}: no ${kFigures}; build the target layout_figures of the preset web.`);
    const browser = await figures_of_browser(page, site.address, article.text, faces);
    print_browser(script, browser, ours);
    await print_in_page(page, `${script}, page`, article);
  }
  await rm(folder, { recursive: true });
});
