// Pictures of screens: looked at as PNG in build/screens, and held against coarse prints of them (screen_print.mjs) that were
// recorded with one build of the browser. With another build the screens of one run are compared with each other only, and the
// prints are told. GLOSS_REBASELINE=1 (tests/run --rebaseline) records anew what is looked at; other prints of that build stay.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after } from 'node:test';
import { differing_cells, print_of } from './screen_print.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */
/** @typedef {{browser: string, prints: Record<string, string>}} Recorded */

const kRecorded = new URL('screens.json', import.meta.url).pathname;
const kPictures = new URL('../../build/screens/', import.meta.url).pathname;
const kRebaseline = process.env.GLOSS_REBASELINE !== undefined;
export const kDesk = { width: 1440, height: 900 };
export const kPhone = { width: 390, height: 844, touch: true };
const kMoment = Date.UTC(2026, 10, 29, 9, 5); // what the page takes for now
process.env.TZ = 'UTC';

/** @returns {Recorded} */
function read_recorded() {
  try {
    return JSON.parse(readFileSync(kRecorded, 'utf8'));
  } catch {
    return { browser: '', prints: {} };
  }
}

const recorded = read_recorded();
/** @type {Recorded} */
const now = { browser: '', prints: {} };
await mkdir(kPictures, { recursive: true });

/** A page whose clock stands and in which nothing glides. @param {GlossPage} page @param {string} address */
export async function visit(page, address) {
  await page.page.addInitScript((moment) => { Date.now = () => moment; }, kMoment);
  await page.page.emulateMedia({ reducedMotion: 'reduce' });
  await page.visit(address);
  await page.saved();
  await page.settled();
}

/** @param {GlossPage} page */
export async function picture_of(page) {
  await page.page.mouse.move(1, 1);
  await page.settled();
  // It blinks.
  await page.page.evaluate(() => document.getElementById('caret')?.style.setProperty('visibility', 'hidden'));
  return page.page.screenshot();
}

/** Takes the picture of a screen and holds its print against the recorded one. @param {GlossPage} page @param {string} name */
export async function look(page, name) {
  const png = await picture_of(page);
  await writeFile(path.join(kPictures, `${name}.png`), png);
  const context = page.page.context();
  const blank = await context.newPage();
  const print = await print_of(blank, png);
  await blank.close();
  await page.page.bringToFront();
  now.browser = context.browser()?.version() ?? 'unknown';
  now.prints[name] = print;
  if (kRebaseline || now.browser !== recorded.browser) return;
  assert.ok(recorded.prints[name], `There is no print of ${name}: record it with tests/run --rebaseline.`);
  const cells = differing_cells(recorded.prints[name] ?? '', print);
  assert.deepEqual(cells, [], `${name} looks otherwise (column,row of 48 × 30 cells): see ${kPictures}${name}.png`);
}

// Read and written in one go: several files of pictures may end at the same time.
function record() {
  const before = read_recorded();
  const prints = before.browser === now.browser ? { ...before.prints, ...now.prints } : now.prints;
  writeFileSync(kRecorded, `${JSON.stringify({ browser: now.browser, prints }, null, 1)}\n`);
}

after(() => {
  if (!now.browser) return;
  if (kRebaseline) record();
  else if (now.browser !== recorded.browser) console.log(`Screens of ${now.browser}, not of ${recorded.browser}: ${JSON.stringify(now.prints)}`);
});
