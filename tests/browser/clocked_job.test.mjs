// A lesson's worth of work at the desk, from a pasted article to a saved copy: twenty marks, five links, descriptions, a note.
// How long it took is told, and never asked for: it is this machine's matter.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

const kCompany = 'The ferry company';
const kStop = 'the night service to the island would stop for six weeks';
const kReport = 'a report by the coast guard';
const kEngines = 'two engines failed inspection in Re\u0301ville last autumn';
const kCritics = 'Critics';
const kSchool = 'the island may lose its school';
const kMayor = 'The mayor, Peder Holm';
const kHalf = '“Forty families is half of us,”';

// Words and key, in the order in which one reads.
const kMarks = /** @type {[string, string][]} */ ([[kCompany, '2'], ['said on Monday', '3'], [kStop, '4'], ['“We have no second ship,”', '4'],
  ['Aino Lindqvist', '1'], ['reportedly', '5'], [kReport, '2'], [kEngines, '4'], ['denies', '3'], [kCritics, '2'], [kSchool, '4'],
  ['officials fear', '5'], ['no survey has been made', '6'], [kMayor, '2'], [kHalf, '4'], ['a landing craft', '1'],
  ['An economist at the coastal institute', '2'], ['called the plan unrealistic', '4'], ['she estimated', '3'], ['as good as agreed', '6']]);
const kCounts = { Entity: 2, Source: 5, Cue: 3, Claim: 6, Hedge: 2, Flag: 2 };

/** One word by a double click, more of them by a drag; then the type's key. @param {GlossPage} page */
async function mark_everything(page) {
  for (const [words, key] of kMarks) {
    if (words.includes(' ')) {
      await page.mark(words, key);
      continue;
    }
    const [{ x, y, w, h }] = await page.rects(await page.find(words));
    await page.page.mouse.dblclick(x + w / 2, y + h / 2);
    await page.settled();
    await page.key(key);
  }
}

/** @param {GlossPage} page @param {string} from @param {string} to @param {string} [key] where there are several kinds */
async function link(page, from, to, key) {
  await page.click_words(from);
  await page.key('l');
  await page.click_words(to);
  if (key) await page.key(key);
}

/** @param {GlossPage} page */
async function link_everything(page) {
  await link(page, kCompany, kStop);
  await link(page, kReport, kEngines);
  await link(page, kCritics, kSchool);
  await link(page, kMayor, kHalf);
  await link(page, kHalf, kSchool, '-');
}

/** By a click on a value, by its letter, and in own words. @param {GlossPage} page */
async function describe(page) {
  await page.click_words(kHalf);
  await page.press('inspector/attribute/mode/direct');
  await page.press('inspector/attribute/nature/opinion');
  await page.click_words(kStop);
  await page.key('Enter');
  await page.key('d');
  await page.click_words(kCritics);
  await page.press('inspector/attribute/identity/unnamed');
  await page.press('inspector/note');
  await page.page.keyboard.type('Who are they? Nobody is named.');
  await page.page.waitForFunction(() => window.gloss.project().spans.some((span) => span.note?.endsWith('named.')));
  await page.key('Escape');
}

/** @param {any} file */
function check(file) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const { type } of file.spans) counts[type] = (counts[type] ?? 0) + 1;
  assert.deepEqual(counts, kCounts);
  const words = new Map(file.spans.map((/** @type {any} */ span) => [span.id, span.quote.exact]));
  assert.deepEqual([...words.values()].sort(), kMarks.map(([exact]) => exact).sort());
  assert.deepEqual(file.relations.map((/** @type {any} */ one) => [one.type, words.get(one.from), words.get(one.to)]),
    [['says', kCompany, kStop], ['says', kReport, kEngines], ['says', kCritics, kSchool], ['says', kMayor, kHalf], ['disputes', kHalf, kSchool]]);
  const span = (/** @type {string} */ exact) => file.spans.find((/** @type {any} */ one) => one.quote.exact === exact);
  assert.deepEqual(span(kHalf).attributes, { mode: 'direct', nature: 'opinion' });
  assert.equal(span(kStop).attributes.mode, 'direct');
  assert.equal(span(kCritics).attributes.identity, 'unnamed');
  assert.deepEqual(file.spans.flatMap((/** @type {any} */ one) => one.note ?? []), ['Who are they? Nobody is named.']);
}

test('an article is pasted, twenty marks are made, five linked, described and saved, and the file has all of it', { timeout: 600_000 }, async (context) => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await page.visit(address);
    const begun = performance.now();
    const told = (/** @type {string} */ what) => context.diagnostic(`${what} after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    await page.paste(kArticle);
    await mark_everything(page);
    told('marked');
    await link_everything(page);
    told('linked');
    await describe(page);
    told('described');
    const saved = await page.save_copy();
    told('saved');
    const { spans, relations } = await page.stats();
    assert.deepEqual({ spans, relations }, { spans: 20, relations: 5 });
    const file = JSON.parse(await readFile(saved.path, 'utf8'));
    check(file);
    assert.equal(file.article.text, kArticle);
    assert.deepEqual(page.errors, []);
  });
});
