// A lesson's hands at the real page: an exercise is made in its sheet, begun from its file, and handed in.
import { readFile } from 'node:fs/promises';
import { drop } from './class_files.mjs';
import { GlossPage, make_profile, serve_site } from './gloss_page.mjs';

export const kArticle = `Harbour bridge to close

The port authority said on Monday that the bridge will close for eleven months. An engineer wrote that the repairs will cost four million.

A resident claimed that nobody had asked her. The mayor announced a free ferry.`;

/** @typedef {{name: string, text: string}} Download */

/** Runs `job` with pages in profiles of their own, one for each name. @template {string} Name
 * @param {Name[]} names @param {(pages: Record<Name, GlossPage>, site: Awaited<ReturnType<typeof serve_site>>) => Promise<void>} job */
export async function with_people(names, job) {
  const site = await serve_site();
  const profiles = await Promise.all(names.map(() => make_profile({ width: 1440, height: 900 })));
  const browsers = await Promise.all(profiles.map((profile) => profile.open()));
  try {
    const pages = browsers.map((browser) => new GlossPage(/** @type {import('playwright-core').Page} */ (browser.pages()[0])));
    for (const page of pages) await page.visit(site.address);
    await job(/** @type {any} */ (Object.fromEntries(names.map((name, at) => [name, pages[at]]))), site);
  } finally {
    for (const browser of browsers) await browser.close();
    for (const profile of profiles) await profile.remove();
    await site.close();
  }
}

/** @param {GlossPage} page @param {string} id */
export async function shown(page, id) {
  await page.page.waitForFunction((wanted) => window.gloss.items().some((item) => item.id === wanted), id);
  await page.settled();
}

/** Turns the wheel over a sheet until an item of it can be seen; gives its label. @param {GlossPage} page @param {string} id */
export async function reach(page, id) {
  await page.page.mouse.move(720, 450);
  for (let turn = 0; turn < 60; turn += 1) {
    const found = (await page.items()).find((item) => item.id === id);
    if (found && found.rect.h > 24) return found.label;
    await page.page.mouse.wheel(0, 80);
    await page.settled();
  }
  throw new Error(`Nothing in the sheet is called ${id}.`);
}

/** @param {GlossPage} page @param {string} id */
export async function press_in_sheet(page, id) {
  await reach(page, id);
  await page.press(id);
}

/** Presses an item and takes the file that comes of it. @param {GlossPage} page @param {string} id @returns {Promise<Download>} */
export async function file_of(page, id) {
  const coming = page.page.waitForEvent('download');
  await press_in_sheet(page, id);
  const download = await coming;
  await page.settled();
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** @param {GlossPage} page @param {string} field @param {string} words */
export async function fill(page, field, words) {
  await press_in_sheet(page, field);
  await page.page.keyboard.press('Control+a');
  await page.page.keyboard.type(words);
  await page.settled();
}

/** Opens an exercise's file by a drop and presses Begin. @param {GlossPage} page @param {Download} file */
export async function begin(page, file) {
  await drop(page, [file], 'exercise/begin');
  await page.press('exercise/begin');
}

/** @param {GlossPage} page @param {string} name */
export async function hand_in(page, name) {
  await page.press('exercise/hand_in');
  await fill(page, 'exercise/name', name);
  return file_of(page, 'exercise/finish');
}
