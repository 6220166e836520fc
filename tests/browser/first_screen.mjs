// Writes web/first_screen.txt anew: plays a first visit, a first mark and a return in a page that notes which functions are called.
// What was called in an earlier playing and is still there stays: some calls depend on how quickly a machine comes along.
// After a build of the page: node tests/browser/first_screen.mjs
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FEATURES, LIST, family, functionNames } from '../../web/split.mjs';

const kBuild = new URL('../../build/web/', import.meta.url).pathname;
const kWhole = path.join(kBuild, 'whole.wasm');
const kRoom = 1 << 16; // more bytes than a profile has

const folder = await mkdtemp(path.join(tmpdir(), 'gloss-first-screen-'));
const site_folder = path.join(folder, 'site');
await cp(path.join(kBuild, 'site'), site_folder, { recursive: true });
execFileSync('wasm-split', ['--instrument', kWhole, ...FEATURES, '-o', path.join(site_folder, 'gloss.wasm')]);
process.env.GLOSS_SITE = site_folder;
const { GlossPage, make_profile, serve_site } = await import('./gloss_page.mjs');

const kCaretKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageDown', 'PageUp'].flatMap((key) =>
  [key, `Shift+${key}`, `Control+${key}`, `Shift+Control+${key}`, ...(/Up|Down/.test(key) ? [`Alt+${key}`] : [])]);

/** Keeps hold of the module, which the page hands to nobody. */
function hold_instance() {
  const instantiate = WebAssembly.instantiate.bind(WebAssembly);
  Object.assign(WebAssembly, {
    /** @param {any} source @param {any} imports */
    instantiate: async (source, imports) => {
      const made = await instantiate(source, imports);
      Object.assign(window, { whole: made });
      return made;
    },
  });
}

/** @type {string[]} */
const profiles = [];
/** @param {import('./gloss_page.mjs').GlossPage} page */
async function note(page) {
  const bytes = await page.page.evaluate((room) => {
    const exports = Reflect.get(window, 'whole').exports;
    const { buffer } = /** @type {WebAssembly.Memory} */ (Object.values(exports).find((item) => item instanceof WebAssembly.Memory));
    const at = buffer.byteLength - room; // the page is not used after this
    return [...new Uint8Array(buffer, at, exports.__write_profile(at, room))];
  }, kRoom);
  profiles.push(path.join(folder, `${profiles.length}.profile`));
  await writeFile(profiles.at(-1) ?? '', Uint8Array.from(bytes));
}

/** @param {import('./gloss_page.mjs').GlossPage} page */
async function mark_first_words(page) {
  const { rect } = await page.page.evaluate(() => /** @type {{rect: {x: number, y: number, w: number, h: number}}} */ (window.gloss.view()));
  for (const key of ['?', 'Escape']) {
    await page.page.keyboard.press(key);
    await page.settled();
    await page.page.evaluate(() => window.gloss.items());
  }
  await page.page.mouse.move(rect.x + rect.w / 2, rect.y + rect.h / 2);
  await page.page.mouse.wheel(0, 200);
  for (const key of kCaretKeys) await page.page.keyboard.press(key);
  await page.page.mouse.dblclick(rect.x + rect.w / 2, rect.y + rect.h / 2);
  await page.settled();
  for (const key of ['1', 'Control+z', 'Control+Shift+z', 'Escape', 'n', 'p', 'Enter', 'Escape']) {
    await page.page.keyboard.press(key);
    await page.settled();
  }
  await page.saved();
}

/** @param {{width: number, height: number, touch?: boolean}} look */
async function visit(look) {
  const profile = await make_profile(look);
  const context = await profile.open();
  const [blank] = context.pages();
  if (!blank) throw new Error('The browser has no page.');
  await blank.addInitScript(hold_instance);
  const site = await serve_site();
  const page = new GlossPage(blank);
  for (const job of [mark_first_words, () => {}]) {
    await page.visit(site.address);
    await job(page);
    await note(page);
  }
  await context.close();
  await profile.remove();
  await site.close();
}

await visit({ width: 1440, height: 900 });
await visit({ width: 1280, height: 800 });
await visit({ width: 390, height: 844, touch: true });
const all = path.join(folder, 'all.profile');
execFileSync('wasm-split', ['--merge-profiles', ...profiles, '-o', all]);
const outputs = ['-o1', path.join(folder, 'first.wasm'), '-o2', path.join(folder, 'later.wasm')];
const told = execFileSync('wasm-split', [kWhole, ...FEATURES, `--profile=${all}`, '--verbose', ...outputs], { maxBuffer: 1 << 28 }).toString();
const kept = /^Keeping functions: (.*)$/m.exec(told)?.[1] ?? '';
const unescaped = (/** @type {string} */ name) => name.replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
const families = new Set(kept.split(', ').map((name) => family(unescaped(name))));
const there = new Set(functionNames(await readFile(kWhole)).map(family));
for (const name of (await readFile(LIST, 'utf8')).split('\n')) if (there.has(name)) families.add(name);
const head = '# What the page needs up to the first mark, and when it is opened again; written by tests/browser/first_screen.mjs.\n';
await writeFile(LIST, `${head}${[...families].sort().join('\n')}\n`);
await rm(folder, { recursive: true });
console.log(`${families.size} names are in web/first_screen.txt. Build the page again.`);
