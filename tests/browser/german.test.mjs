// The page in German: chosen in the settings with the mouse, kept, and the first language of a German browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

const kEnglish = { 'bar/find': 'Find', 'bar/share': 'Share', 'bar/undo': 'Undo', 'bar/help': 'Keys and commands', 'rail/links': 'Links', 'side/marks': 'Marks' };
const kGerman = { 'bar/find': 'Suchen', 'bar/share': 'Teilen', 'bar/undo': 'Rückgängig', 'bar/help': 'Tasten und Befehle', 'rail/links': 'Verbindungen', 'side/marks': 'Markierungen' };

/** @param {GlossPage} page @param {Record<string, string>} labels */
async function assert_labels(page, labels) {
  const items = await page.items();
  for (const [id, label] of Object.entries(labels)) assert.equal(items.find((item) => item.id === id)?.label, label, id);
}

/** @param {GlossPage} page */
const language_of = (page) => page.page.evaluate(() => document.documentElement.lang);

/** @param {GlossPage} page @param {string} language */
async function choose(page, language) {
  await page.key('Control+,');
  await page.press(`settings/language/${language}`);
  await page.settled();
  await page.page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
  await page.settled();
  await page.key('Escape');
}

test('German is chosen in the settings, takes effect at once, keeps the work, and is there after a reload; and back', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    /** @type {string[]} */
    const fetched = [];
    page.page.on('request', (request) => fetched.push(request.url()));
    await page.visit(address);
    await page.open_text(kArticle);
    await assert_labels(page, kEnglish);
    assert.equal(fetched.some((url) => url.includes('/words/')), false, 'nobody fetches words that are not spoken');
    const before = await page.page.evaluate(() => JSON.stringify(window.gloss.project()));
    await choose(page, 'de');
    await assert_labels(page, kGerman);
    assert.equal(await page.page.evaluate(() => JSON.stringify(window.gloss.project())), before);
    await page.page.reload();
    await page.ready();
    await assert_labels(page, kGerman);
    assert.equal(await language_of(page), 'de');
    await choose(page, 'en');
    await assert_labels(page, kEnglish);
    assert.equal(await language_of(page), 'en');
    assert.deepEqual(page.errors, []);
  });
});

test('the first visit of a German browser is German, with its dates and numbers', async () => {
  await with_page({ width: 1440, height: 900, locale: 'de-CH' }, async (page, { address }) => {
    await page.visit(address);
    await page.settled();
    assert.equal(await language_of(page), 'de');
    await assert_labels(page, { 'bar/find': 'Suchen', 'bar/share': 'Teilen', 'welcome/hide': 'Ausblenden' });
    await page.open_text(kArticle);
    await page.key('b');
    await page.settled();
    const labels = (await page.items()).map((item) => item.label).join('\n');
    assert.match(labels, /Absätze/);
    assert.doesNotMatch(labels, /paragraphs|Choose a file/);
  });
});

/** In that country's browser: what is said of the time, the day and a large number. @param {string} locale */
async function figures_in(locale) {
  /** @type {Record<string, string>} */
  const said = {};
  await with_page({ width: 1440, height: 900, locale }, async (page, { address }) => {
    await page.visit(address);
    await page.open_text('One paragraph.\n\n'.repeat(1236));
    await page.saved();
    await page.page.evaluate(() => window.gloss.scrollTo(window.gloss.project().article.length - 2));
    await page.settled();
    said.paragraph = (await page.items()).map(({ label }) => label).find((label) => label.startsWith('¶ ')) ?? '';
    said.saved = String(await page.label('bar/saved') ?? await page.label('status/saved'));
    await page.key('b');
    said.library = (await page.items()).filter(({ id }) => id.startsWith('library/')).map(({ label }) => label).join('\n');
    assert.deepEqual(page.errors, []);
  });
  return said;
}

test('times, days and numbers are those of the reader\'s country', async () => {
  const american = await figures_in('en-US');
  assert.match(american.saved, /\b\d{1,2}:\d\d.[AP]M/);
  assert.match(american.library, /[A-Z][a-z]{2} \d{1,2}, \d{1,2}:\d\d.[AP]M/);
  const swiss = await figures_in('de-CH');
  assert.match(swiss.saved, /\b\d\d:\d\d/);
  assert.doesNotMatch(swiss.saved + swiss.library, /[AP]M/);
  assert.match(swiss.library, /\d{1,2}\. [A-Z]\S+, \d\d:\d\d/);
  assert.match(american.paragraph, /^¶ 1,2\d\d of 1,236$/);
  assert.match(swiss.paragraph, /^¶ 1[’'.]2\d\d von 1[’'.]236$/);
});

test('the plain page of a browser without WebGL is German, too', async () => {
  await with_page({ width: 1000, height: 700, locale: 'de-DE', flags: ['--disable-gpu', '--disable-webgl', '--disable-3d-apis'] }, async (page, { address }) => {
    await page.page.goto(address);
    await page.page.locator('#plain h1').waitFor();
    assert.equal(await page.page.locator('#plain h1').textContent(), 'Dieser Browser kann Gloss nicht anzeigen');
  });
});
