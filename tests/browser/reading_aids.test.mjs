// The reading aids in the real page, by real mouse, keys and finger: who said what, the sources, layers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

/** An article in which two sources say one thing each, and one claim has none.
 * @param {GlossPage} page @param {string} address */
async function open_marked(page, address) {
  await page.visit(address);
  await page.open_text(kArticle);
  for (const [words, key] of /** @type {[string, string][]} */ ([
    ['The ferry company', '2'], ['the night service to the island would stop', '4'], ['Critics', '2'],
    ['the island may lose its school', '4'], ['two engines failed', '4']])) await page.mark(words, key);
  await page.key('Escape');
}

/** "Link one" of a claim in who said what, then a click on its source in the article.
 * @param {GlossPage} page @param {string} claim @param {string} source the words */
async function link(page, claim, source) {
  await page.press(`voices/link/${claim}`);
  await page.click_words(source);
}

/** @param {GlossPage} page @param {string} words @returns {Promise<string>} */
async function id_of(page, words) {
  return (await page.span(words)).id;
}

test('who said what is listed, follows a link at once, and leads to the place', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open_marked(page, address);
    await page.press('side/voices');
    assert.equal(await page.label('voices/title'), '2 sources, 3 claims');
    assert.equal(await page.label('voices/head/unsourced'), 'No source yet 3');
    const company = await id_of(page, 'The ferry company');
    const stop = await id_of(page, 'the night service to the island would stop');
    await link(page, stop, 'The ferry company');
    assert.equal(await page.label('voices/head/unsourced'), 'No source yet 2');
    assert.match(String(await page.label(`voices/${company}/${stop}`)), /night service/);
    await page.key('Escape');
    await page.key('Escape');
    await page.page.mouse.move(600, 600);
    await page.page.mouse.wheel(0, 4000);
    await page.settled();
    await page.press(`voices/${company}/${stop}`);
    const shown = (await page.items()).find((item) => item.id === `mark/${stop}`);
    assert.ok(shown && shown.rect.h > 0, 'the claim is on the screen');
    await page.key('Control+Z');
    assert.equal(await page.label('voices/head/unsourced'), 'No source yet 3', 'undo is followed too');
    assert.deepEqual(page.errors, []);
  });
});

test('by keys alone: W, arrows, Enter; S, and a value narrows the list; D dims and V hides', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open_marked(page, address);
    const company = await id_of(page, 'The ferry company');
    await page.key('w');
    await page.key('ArrowDown');
    await page.key('Enter');
    assert.match(String(await page.label('voices/title')), /3 claims/);
    await page.key('Escape');
    await page.key('s');
    assert.match(String(await page.label('sources/claims/unsourced')), /^No source yet: 3 · 100.%$/u);
    await page.key('Tab');
    await page.key('Space');
    assert.ok(await page.label('sources/title'));
    await page.key('s');
    assert.ok(await page.label('list/title'), 'the marks are back');
    await page.key('Escape');
    await page.click_words('The ferry company');
    await page.key('d');
    const only = (await page.items()).find((item) => item.id === 'rail/only/Source');
    assert.ok(only);
    await page.key('d');
    await page.key('v');
    await page.key('2');
    await page.key('Escape');
    assert.equal((await page.items()).some((item) => item.id === `mark/${company}`), false, 'sources are hidden');
    await page.key('v');
    await page.key('2');
    await page.key('Escape');
    assert.ok((await page.items()).some((item) => item.id === `mark/${company}`));
    assert.deepEqual(page.errors, []);
  });
});

test('every aid is in the palette of commands', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await open_marked(page, address);
    for (const [words, shown] of [['who said', 'voices/title'], ['sources', 'sources/title']]) {
      await page.key('Control+K');
      await page.page.keyboard.type(words ?? '');
      await page.settled();
      await page.key('Enter');
      assert.ok(await page.label(shown ?? ''), words);
    }
    await page.key('Control+K');
    await page.page.keyboard.type('layers');
    await page.settled();
    await page.key('Enter');
    assert.ok(await page.label('layers/show/Claim'));
    await page.press('layers/only/Claim');
    await page.press('layers/all');
    await page.press('layers/close');
    assert.equal(await page.label('layers'), undefined);
  });
});

test('a finger opens the aids on a phone, and a row shows its mark', async () => {
  await with_page({ width: 390, height: 844, touch: true }, async (page, { address }) => {
    await page.visit(address);
    await page.tap('bar/more');
    await page.tap('bar/more_menu/who');
    assert.match(String(await page.label('voices/title')), /sources, .* claims/);
    await page.tap('side/sources');
    assert.match(String(await page.label('sources/claims/voices')), /From a source/);
    await page.tap('side/voices');
    const claim = (await page.items()).find((item) => /^voices\/s-[^/]+\/s-/.test(item.id) && item.rect.h > 40);
    await page.tap(claim?.id ?? '');
    assert.ok(await page.label('inspector/type'), 'the mark is described');
    assert.deepEqual(page.errors, []);
  });
});
