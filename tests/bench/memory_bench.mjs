// Figures of the memory: a 1 MB article with 50,000 spans and 20,000 relations, what is wanted beside what is measured.
// First as WebAssembly in node (the program memory_figures, its clock is the processor's time), then in the built page.
// node tests/bench/memory_bench.mjs   (after building the targets tests and site of the preset web; prints, asserts nothing)
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { with_page } from '../browser/gloss_page.mjs';
import { percentile } from './percentile.mjs';
import { script_clock } from './script_clock.mjs';

const kSite = process.env.GLOSS_SITE ?? new URL('../../build/web/site', import.meta.url).pathname;
const kFigures = process.env.GLOSS_FIGURES ?? path.join(kSite, '../bench/memory_figures.js');
const kClock = new URL('processor_clock.mjs', import.meta.url).pathname;
const kNoFetch = new URL('../../src/cmake/nofetch.cjs', import.meta.url).pathname;
const kEdits = 30;

/** Median and least of some rounds: on a busy machine the least is nearest to what it costs alone.
 * @param {string} name @param {number} median @param {number} least @param {string} unit @param {string} wanted */
function print(name, median, least, unit, wanted = '') {
  console.log(`${name.padEnd(56)} ${median.toFixed(2).padStart(10)} ${least.toFixed(2).padStart(10)} ${unit.padEnd(3)} ${wanted}`);
}

/** @param {string[]} work @returns {Promise<Record<string, number[]>>} */
async function figures_of(...work) {
  const program = ['--no-liftoff', '-r', kNoFetch, '--import', kClock, kFigures, ...work];
  const { stdout } = await promisify(execFile)(process.execPath, program, { maxBuffer: 1 << 24 });
  return Object.fromEntries(stdout.trim().split('\n').map((line) => line.split(' ')).map(([name, ...values]) => [name, values.map(Number)]));
}

/** @type {[string, string, string, string][]} */
const kRows = [
  ['open', 'open the JSON file', 'ms', 'wanted ≤ 1500'],
  ['open_slice', 'open: longest slice', 'ms', 'wanted ≤ 50'],
  ['open_peak_MB', 'open: peak of the heap, the file included', 'MB', 'wanted ≤ 160'],
  ['write', 'canonical write', 'ms', 'wanted ≤ 700'],
  ['write_slice', 'write: longest slice', 'ms', 'wanted ≤ 50'],
  ['write_peak_MB', 'write: peak of the heap, the project included', 'MB', 'wanted ≤ 160'],
  ['file_MB', 'the file', 'MB', ''],
  ['reopen', 'reopen from a snapshot', 'ms', 'wanted ≤ 400'],
  ['snapshot_write', 'make a snapshot', 'ms', ''],
  ['snapshot_MB', 'the snapshot', 'MB', ''],
  ['model_MB', 'the model', 'MB', 'wanted ≤ 60'],
  ['query_us', 'query of a screen', 'µs', 'wanted ≤ 50'],
  ['undo', 'undo', 'ms', 'wanted ≤ 1'],
  ['edit', 'make and apply one edit', 'ms', ''],
  ['edit_encoded_us', 'encode one edit for the journal', 'µs', ''],
  ['index', 'index of all spans', 'ms', ''],
  ['reattach', 're-anchor 1,000 spans in an edited 100 KB article', 'ms', 'wanted ≤ 200'],
];

/** @param {string} file */
async function print_wasm(file) {
  const figures = { ...await figures_of('open', file), ...await figures_of('write'), ...await figures_of('stored'), ...await figures_of('model'), ...await figures_of('anchors') };
  for (const [key, name, unit, wanted] of kRows) {
    const [median, least] = figures[key] ?? [];
    if (median !== undefined) print(`wasm: ${name}`, median, least ?? median, unit, wanted);
  }
}

/** Opens the file that lies at ./large.gloss.json, watching how long the page lets nobody else run. */
async function open_large() {
  const file = new File([await (await fetch('./large.gloss.json')).blob()], 'large.gloss.json');
  /** @type {number[]} */
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
  let heap = 0;
  const watch = setInterval(() => { heap = Math.max(heap, window.gloss.stats().heap_bytes); }, 50);
  const started = performance.now();
  const answer = await window.gloss.open(file);
  const opened = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  clearInterval(watch);
  return { answer, opened, tasks: tasks.sort((a, b) => b - a), heap: Math.max(heap, window.gloss.stats().heap_bytes) };
}

/** One mark by key after a drag: what its frame cost, and how long until it was saved.
 * @param {import('../browser/gloss_page.mjs').GlossPage} page @param {number} start */
async function edit_once(page, start) {
  const rects = await page.rects({ start, end: start + 5 });
  const first = rects[0];
  if (!first) throw new Error(`Nothing is shown at ${start}.`);
  await page.page.mouse.move(first.x + 0.5, first.y + first.h / 2);
  await page.page.mouse.down();
  await page.page.mouse.move(first.x + first.w - 0.5, first.y + first.h / 2, { steps: 3 });
  await page.page.mouse.up();
  await page.settled();
  const { revision } = await page.stats();
  await page.page.keyboard.press('4');
  await page.page.waitForFunction((before) => window.gloss.stats().revision_saved > before, revision, { polling: 5 });
  const stats = await page.stats();
  return { frame: stats.frame_ms_p95, saved: stats.save_ms_last, handed: stats.hand_over_ms_last };
}

/** @param {import('../browser/gloss_page.mjs').GlossPage} page */
async function print_edits(page) {
  const edits = [];
  for (let edit = 0; edit < kEdits; edit += 1) edits.push(await edit_once(page, 20_000 + 30_020 * edit + 13));
  const saved = edits.map((edit) => edit.saved);
  print('page: edit to saved, p95', percentile(saved, 0.95), Math.min(...saved), 'ms', 'wanted ≤ 100');
  print('page: save one edit, of the main thread, p95', percentile(edits.map((edit) => edit.handed), 0.95), Math.min(...edits.map((edit) => edit.handed)), 'ms', 'wanted ≤ 1');
  print('page: frames while editing, p95', percentile(edits.map((edit) => edit.frame), 0.5), Math.min(...edits.map((edit) => edit.frame)), 'ms');
}

/** @param {import('../browser/gloss_page.mjs').GlossPage} page */
async function print_copy(page) {
  const coming = page.page.waitForEvent('download', { timeout: 120_000 });
  const started = performance.now();
  await page.page.keyboard.press('Control+S');
  await coming;
  print('page: save a copy, wall', performance.now() - started, NaN, 'ms');
  print('page: heap after it', (await page.stats()).heap_bytes / 1e6, NaN, 'MB', 'wanted ≤ 160');
}

/** @param {string} file */
async function print_page(file) {
  await with_page({}, async (page, site) => {
    await page.page.route('**/large.gloss.json', (route) => route.fulfill({ path: file }));
    await page.visit(site.address);
    const script_ms = await script_clock(page);
    const before = await script_ms();
    const { answer, opened, tasks, heap } = await page.page.evaluate(open_large);
    if (!answer.opened) throw new Error(answer.notice);
    print('page: open the file, CPU of all scripts', (await script_ms()) - before, NaN, 'ms', 'wanted ≤ 1500');
    print('page: open the file, wall', opened, NaN, 'ms');
    print('page: longest tasks while opening', tasks[0] ?? 0, tasks[1] ?? 0, 'ms', 'wanted ≤ 50');
    print('page: peak of the heap', heap / 1e6, NaN, 'MB', 'wanted ≤ 160');
    await page.saved();
    await page.settled();
    await print_edits(page);
    await print_copy(page);
    const reloaded = performance.now();
    await page.page.reload();
    await page.page.evaluate(() => window.gloss.ready);
    print('page: reload until the document is shown, wall', performance.now() - reloaded, NaN, 'ms');
  });
}

if (!existsSync(kFigures)) throw new Error(`There is no ${kFigures}: build the target memory_figures of the preset web.`);
const folder = await mkdtemp(path.join(tmpdir(), 'gloss-memory-'));
const file = path.join(folder, 'large.gloss.json');
console.log(`${''.padEnd(56)} ${'median'.padStart(10)} ${'least'.padStart(10)}`);
await promisify(execFile)(process.execPath, ['-r', kNoFetch, kFigures, 'file', file]);
await print_wasm(file);
await print_page(file);
await rm(folder, { recursive: true });
