// The article's text is corrected with marks on it; marks lose their places, get others, move with a changed text.
import assert from 'node:assert/strict';
import { writeFile, mkdtemp, rm, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

const kPatience = { timeout: 180_000 };
const kMarked = 'the night service to the island would stop for six weeks';

/** Corrects words with the keyboard alone. @param {import('./gloss_page.mjs').GlossPage} page
 * @param {string} words @param {string} others */
async function correct(page, words, others) {
  await page.drag_over(words);
  await page.key('F2');
  await page.item('correct');
  await page.page.keyboard.press('Control+A');
  if (others) await page.page.keyboard.type(others);
  else await page.page.keyboard.press('Delete');
  const { revision } = await page.stats();
  await page.page.keyboard.press('Enter');
  await page.page.waitForFunction((before) => window.gloss.stats().revision > before, revision);
  await page.settled();
}

/** @param {import('./gloss_page.mjs').GlossPage} page @param {string} name @param {string} text */
async function open_file(page, name, text) {
  const answer = await page.page.evaluate(([file, bytes]) =>
    window.gloss.open(new File([bytes ?? ''], file ?? '')), [name, text]);
  await page.settled();
  return answer;
}

/** @param {import('./gloss_page.mjs').GlossPage} page */
async function saved_text(page) {
  const { path: file } = await page.save_copy();
  return readFile(/** @type {string} */ (file), 'utf8');
}

test('typos before and inside marks are corrected, a removed paragraph leaves orphans, and undo brings all back', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.mark(kMarked, '4');
    await page.mark('two engines failed inspection', '4');
    await page.mark('Critics', '6');
    const before = await page.project();

    await correct(page, 'ferry company said', 'ferry operator has said');
    assert.ok(await page.span(kMarked), 'a correction before a mark moves it along');
    await correct(page, 'failed inspection', 'failed inspections');
    assert.ok(await page.span('two engines failed inspections'), 'a correction inside a mark stays inside it');
    await correct(page, 'Critics say the island', '');
    let project = await page.project();
    assert.deepEqual(project.orphans.map((/** @type {any} */ one) => one.quote.exact), ['Critics']);
    assert.equal(project.article.corrections.length, 3);
    assert.ok(project.article.original_sha256);

    await page.saved();
    await page.page.reload();
    await page.ready();
    assert.deepEqual((await page.project()).orphans, project.orphans, 'all of it is there after a reload');

    await page.press('list/lost');
    await page.press(`list/lost/${project.orphans[0].id}`);
    await page.drag_over('officials');
    await page.key('Enter');
    project = await page.project();
    assert.equal(project.orphans, undefined);
    assert.ok(await page.span('officials'), 'the orphan is on the words that were chosen');

    for (let step = 0; step < 4; step += 1) await page.key('Control+z');
    const after = await page.project();
    assert.equal(after.article.text, before.article.text);
    assert.deepEqual(after.spans, before.spans);
    assert.equal(after.article.corrections, undefined);
    assert.deepEqual(page.errors, []);
  });
});

test('a file with a changed text opens with its marks moved and listed', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.mark(kMarked, '4');
    await page.mark('three of them are called serious', '4');
    const text = (await saved_text(page)).replace(/"id": "a-[^"]*"/, '"id": "a-another"')
      .replace('The ferry company said on Monday', 'The ferry company, as we heard, said on Monday')
      .replace('lists eleven faults; three of them are called serious.', 'lists eleven faults.');
    await open_file(page, 'changed.gloss.json', text);
    const project = await page.project();
    assert.equal(project.spans[0].quote.exact, kMarked);
    assert.equal(project.spans[0].moved.how, 'exact');
    assert.equal(project.orphans[0].quote.exact, 'three of them are called serious');
    const labels = (await page.items()).map((item) => item.label);
    assert.ok(labels.some((label) => label.includes('1 mark was moved, 1 lost its place.')), labels.join('\n'));
    await page.item('list/moved');
    await page.item('list/lost');
  });
});

test('a set without its article asks for it, keeps the question, and takes the pasted article', kPatience, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gloss-bare-'));
  const file = path.join(folder, 'bare.gloss.json');
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.mark(kMarked, '4');
    const coming = page.page.waitForEvent('download');
    await page.press('bar/share');
    await page.press('share/save_without_article');
    await writeFile(file, await readFile(/** @type {string} */ (await (await coming).path())));
  });
  const bare = await readFile(file, 'utf8');
  assert.ok(!bare.includes('no second ship'), 'the copy holds no more of the article than its marks');
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await open_file(page, 'bare.gloss.json', bare);
    await page.item('missing');
    await page.saved();
    await page.page.reload();
    await page.ready();
    await page.item('missing/paste');
    await page.paste(kArticle.replace('the coast guard', 'the coast guards'));
    assert.ok(await page.span(kMarked));
    assert.ok((await page.project()).article.text.includes('the coast guards'));
    assert.deepEqual(page.errors, []);
  });
  await rm(folder, { recursive: true, force: true });
});
