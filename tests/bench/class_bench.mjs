// Figures of a class: 300 hand-ins of 1,000 marks in an article of 20 KB. The measures natively and as WebAssembly first
// (the program agree_figures), then the same class dropped on the built page: what it takes, how long nobody else may run,
// and the memory.
// node tests/bench/class_bench.mjs [READERS [MARKS]]
// (after building the target agree_figures of the presets native and web, and the site; prints figures, asserts nothing)
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { kArticle } from '../browser/article.mjs';
import { with_page } from '../browser/gloss_page.mjs';
import { script_clock } from './script_clock.mjs';

const kSite = process.env.GLOSS_SITE ?? new URL('../../build/web/site', import.meta.url).pathname;
const kWasm = process.env.GLOSS_FIGURES ?? path.join(kSite, '../bench/agree_figures.js');
const kNative = path.join(kSite, '../../native/bench/agree_figures');
const kClock = new URL('processor_clock.mjs', import.meta.url).pathname;
const kNoFetch = new URL('../../src/cmake/nofetch.cjs', import.meta.url).pathname;
const kLength = 20_000;
const [kReaders = 300, kMarks = 1000] = process.argv.slice(2).map(Number);

/** @param {string} name @param {number} value @param {string} unit @param {string} wanted */
const print = (name, value, unit, wanted = '') => console.log(`${name.padEnd(56)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(3)} ${wanted}`);

/** @param {string} title @param {string} program @param {string[]} given */
async function print_measures(title, program, given) {
  console.log(`== ${title}`);
  const { stdout } = await promisify(execFile)(program, given, { maxBuffer: 1 << 24 });
  process.stdout.write(stdout);
}

/** Numbers from 0 to 1 that look random and are the same each time (Park and Miller's generator). */
function make_random(seed = 20_261_129) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** What a class hands in: all mark about the same places, miss a fifth and set every seventh otherwise.
 * @param {any} base a set about the article */
function hand_ins(base) {
  const random = make_random();
  const types = base.schema.span_types.map((/** @type {any} */ type) => type.id);
  const places = Array.from({ length: Math.ceil(kMarks * 1.25) }, () => {
    const start = Math.floor(random() * (kLength - 80));
    return { start, end: start + 4 + Math.floor(random() * 70), type: types[Math.floor(random() * types.length)] };
  });
  return Array.from({ length: kReaders }, (_, reader) => {
    const kept = places.filter(() => random() < 0.8).slice(0, kMarks);
    const spans = kept.map(({ start, end, type }, at) => ({
      id: `s-${reader}-${at}`, type, fragments: [[start, random() < 0.14 ? end + 3 : end]], created: '2026-11-20T09:00:00Z',
    }));
    const id = `p-${reader}`;
    return { name: `reader-${String(reader).padStart(3, '0')}.gloss.json`, text: JSON.stringify({ ...base, id: `a-${reader}`, annotator: id,
      annotators: [{ id, name: `Reader ${reader}` }], spans, relations: [], work: { active_seconds: 900 + reader } }) };
  });
}

/** In the page: some files more that are to be dropped. @param {{name: string, text: string}[]} some */
function hold_in_hand(some) {
  const transfer = Reflect.get(window, 'hand') ?? new DataTransfer();
  for (const { name, text } of some) transfer.items.add(new File([text], name, { type: 'application/json' }));
  Object.assign(window, { hand: transfer });
}

/** In the page: drops what is in the hand and waits until the table is there and nothing is at work. */
async function drop_and_wait() {
  const transfer = Reflect.get(window, 'hand');
  /** @type {number[]} */
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
  let heap = 0;
  const watch = setInterval(() => { heap = Math.max(heap, window.gloss.stats().heap_bytes); }, 50);
  const started = performance.now();
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true, clientX: 400, clientY: 300 }));
  }
  const has_table = () => window.gloss.items().some((item) => item.id === 'class/row/0');
  while (!has_table()) await new Promise((resolve) => setTimeout(resolve, 50));
  const shown = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  clearInterval(watch);
  return { shown, tasks: tasks.sort((a, b) => b - a), heap };
}

/** @param {import('../browser/gloss_page.mjs').GlossPage} page */
async function print_drop(page) {
  await page.open_text(kArticle.repeat(Math.ceil(kLength / kArticle.length)).slice(0, kLength));
  const files = hand_ins(await page.project());
  const bytes = files.reduce((sum, { text }) => sum + text.length, 0);
  print('the files', bytes / 1e6, 'MB');
  for (let at = 0; at < files.length; at += 50) await page.page.evaluate(hold_in_hand, files.slice(at, at + 50));
  await page.page.waitForTimeout(1000);
  const script_ms = await script_clock(page);
  const before = await script_ms();
  const { shown, tasks, heap } = await page.page.evaluate(drop_and_wait);
  print('from the drop to the table with all figures, CPU', (await script_ms() - before) / 1000, 's', 'wanted ≤ 8 (3 + 3 + 2), reading included');
  print('the same, wall', shown / 1000, 's');
  print('longest tasks', tasks[0] ?? 0, 'ms', `then ${tasks.slice(1, 4).map((task) => task.toFixed(0)).join(', ')} ms`);
  print('peak of the heap', heap / 1e6, 'MB', 'wanted ≤ 400');
}

/** @param {import('../browser/gloss_page.mjs').GlossPage} page */
async function print_numbers(page) {
  const script_ms = await script_clock(page);
  const before = await script_ms();
  const started = performance.now();
  await page.press('class/numbers_page');
  // A number with its interval reads "F1, exact 0.71, 0.70 to 0.72".
  await page.page.waitForFunction(() => window.gloss.items().some((item) => / to /.test(item.id.startsWith('class/number/') ? item.label : '')), null, { timeout: 120_000 });
  await page.settled();
  print('page of numbers with bootstrap intervals, CPU', (await script_ms() - before) / 1000, 's');
  print('the same, wall', (performance.now() - started) / 1000, 's');
}

if (existsSync(kNative)) await print_measures('the measures natively, processor time', kNative, []);
if (existsSync(kWasm)) await print_measures('the measures as WebAssembly, processor time', process.execPath, ['--no-liftoff', '-r', kNoFetch, '--import', kClock, kWasm]);
console.log(`== ${kReaders} hand-ins of ${kMarks} marks dropped on the page`);
await with_page({}, async (page, site) => {
  await page.visit(site.address);
  await print_drop(page);
  await print_numbers(page);
});
