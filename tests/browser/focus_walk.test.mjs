// Tab goes round in everything that opens over the desk or beside it: each stop can be seen, none holds the keyboard fast, and
// Escape gives it back to the article.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

const kCompany = 'The ferry company';
const kOutside = 'outside of the page';
const kUnseen = 'nothing in sight';
const kMostStops = 150;
const kMostEscapes = 3; // out of a field, out of a page of the sheet, out of the sheet

/** What opens it, and how the ids of its items begin. @type {[string, string, string][]} */
const kSurfaces = [['the help', '?', 'help/'], ['the commands', 'Control+K', 'commands/'], ['the scheme', 'Alt+S', 'scheme/'],
  ['finding', 'Control+F', 'find/'], ['the settings', 'Control+,', 'settings/'], ['the library', 'b', 'library/'],
  ['the layers', 'v', 'layers/'], ['an exercise', 'Alt+X', 'make/'], ['a selected mark', 'p', 'inspector/']];

/** An article with a mark that is not chosen, the caret beside it; nothing that is done there may end in an error.
 * @param {(page: GlossPage) => Promise<void>} job */
async function at_the_desk(job) {
  await with_page({ width: 1024, height: 768 }, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(kArticle);
    await page.mark(kCompany, '2');
    await page.key('Escape');
    await page.click_words('on Monday');
    await job(page);
    assert.deepEqual(page.errors, []);
  });
}

/** What has the keyboard, once it is another stop than `before` or some frames have gone by; it has to stay there.
 * @param {GlossPage} page @param {string} before @returns {Promise<string>} */
function stop_after(page, before) {
  return page.page.evaluate(async ({ last, outside, unseen, still }) => {
    const now = () => {
      const active = document.activeElement;
      if (!active || active === document.body) return outside;
      return window.gloss.items().find((item) => item.focused)?.id ?? unseen;
    };
    let found = now();
    for (let frame = 0, same = 0; frame < 20 && same < (found === last || found === unseen ? 4 * still : still); frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      same = now() === found ? same + 1 : 0;
      found = now();
    }
    return found;
  }, { last: before, outside: kOutside, unseen: kUnseen, still: 3 });
}

/** Presses Tab until the first stop comes again, and tells all stops between. @param {GlossPage} page @param {string} key */
async function round(page, key = 'Tab') {
  /** @type {string[]} */
  const stops = [];
  for (let stop = await stop_after(page, ''); stops.length < kMostStops; stop = await stop_after(page, stop)) {
    if (stop !== kUnseen || stops.length > 0) {
      if (stop === stops[0]) return stops;
      stops.push(stop);
    }
    await page.page.keyboard.press(key);
  }
  return assert.fail(`${key} does not come round: ${stops.join(' ')}`);
}

/** Presses Escape until nothing of it is left, and tells how often. @param {GlossPage} page @param {string} start of its ids */
async function escapes(page, start) {
  const left = async () => (await page.ids(start)).filter((id) => !id.endsWith('/empty')); // the words of a panel without anything
  let presses = 0;
  for (; presses < kMostEscapes && (await left()).length > 0; presses += 1) await page.key('Escape');
  assert.deepEqual(await left(), [], `Escape leaves after ${presses} presses`);
}

/** The next keys are the article's: they select a word of it and mark it. @param {GlossPage} page */
async function check_keyboard_is_back(page) {
  assert.deepEqual((await page.items()).filter((item) => item.focused).map(({ id }) => id), []);
  await page.key('Control+Shift+ArrowRight');
  await page.key('6');
  const flags = (await page.project()).spans.filter((/** @type {any} */ span) => span.type === 'Flag');
  assert.equal(flags.length, 1, 'a word of the article is marked');
}

for (const [name, key, start] of kSurfaces) {
  test(`${name}: Tab comes round, shows where it is and lets go; Escape leads back to the article`, { timeout: 180_000 }, async () => {
    await at_the_desk(async (page) => {
      await page.key(key);
      assert.ok((await page.ids(start)).length > 0, 'it is open');
      const stops = await round(page);
      assert.ok(stops.some((id) => id.startsWith(start)), stops.join(' '));
      assert.equal(stops.filter((id) => id === kUnseen).length, 0, `each stop is in sight: ${stops.join(' ')}`);
      assert.deepEqual(stops.filter((id, at) => stops.indexOf(id) !== at), [], 'each stop comes once');
      await escapes(page, start);
      await check_keyboard_is_back(page);
    });
  });
}
