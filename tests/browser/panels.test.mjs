// The panels beside the article in the real page: the list leads, filters, searches and acts on several marks; panels fold and
// widen; the ruler scrolls.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

const kDesk = { width: 1440, height: 900 };
const kCompany = 'The ferry company';
const kStop = 'the night service to the island would stop';
const kNoShip = '“We have no second ship,”';
const kRéville = 'Re\u0301ville last autumn';
/** @type {[string, string][]} */
const kMarks = [[kCompany, '2'], [kStop, '4'], [kNoShip, '4'], [kRéville, '1']];

/** An article, marked so; no mark is chosen. Nothing that is done there may end in an error.
 * @param {[string, string][]} marks @param {(page: GlossPage) => Promise<void>} job */
async function with_marks(marks, job) {
  await with_page(kDesk, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(kArticle);
    for (const [words, key] of marks) await page.mark(words, key);
    await page.key('Escape');
    await job(page);
    assert.deepEqual(page.errors, []);
  });
}

/** The words of the marks that are listed, in their order. @param {GlossPage} page @returns {Promise<string[]>} */
async function listed(page) {
  const { spans } = await page.project();
  const rows = (await page.ids('list/s-')).map((id) => id.slice('list/'.length));
  return rows.map((id) => spans.find((/** @type {any} */ span) => span.id === id)?.quote.exact);
}

/** @param {GlossPage} page @param {string} words @returns {Promise<string>} */
async function id_of(page, words) {
  return (await page.span(words)).id;
}

test('a row of the list goes to its mark, however far the article is scrolled, by mouse and by keys', async () => {
  await with_marks(kMarks, async (page) => {
    const id = await id_of(page, kCompany);
    await page.page.mouse.move(600, 600);
    await page.page.mouse.wheel(0, 4000);
    await page.settled();
    const below = await page.view();
    assert.equal((await page.items()).some((item) => item.id === `mark/${id}`), false, 'the mark is out of sight');
    await page.press(`list/${id}`);
    assert.equal(await page.label('inspector/quote'), kCompany);
    assert.equal((await page.item(`list/${id}`)).checked, true);
    const { scroll, rect } = await page.view();
    assert.ok(scroll < below.scroll - 300, `from ${below.scroll} to ${scroll}`);
    const mark = (await page.item(`mark/${id}`)).rect;
    assert.ok(mark.y >= rect.y && mark.y + mark.h <= rect.y + rect.h, 'the mark is in sight');
    await page.walk_to(`list/${id}`);
    await page.key('ArrowDown');
    await page.key('Enter');
    assert.equal(await page.label('inspector/quote'), kStop);
  });
});

test('the list is filtered by a type and by a value of it, and All takes only the value back', async () => {
  await with_marks(kMarks, async (page) => {
    await page.click_words(kNoShip);
    await page.press('inspector/attribute/nature/opinion');
    await page.key('Escape');
    assert.deepEqual(await listed(page), kMarks.map(([words]) => words));
    await page.press('list/filter');
    assert.deepEqual(await page.ids('list/value/'), [], 'without a type there are no values to choose');
    await page.press('list/filter/Claim');
    assert.equal(await page.label('list/title'), '2 claims');
    assert.deepEqual(await listed(page), [kStop, kNoShip]);
    await page.press('list/filter');
    assert.equal((await page.item('list/filter/Claim')).checked, true);
    await page.press('list/value/nature/opinion');
    assert.equal(await page.label('list/title'), '1 claim');
    assert.deepEqual(await listed(page), [kNoShip]);
    assert.equal((await page.item('list/chip/nature/opinion')).checked, true);
    await page.press('list/all');
    assert.deepEqual(await listed(page), [kStop, kNoShip]);
    await page.press('list/filter');
    await page.press('list/filter/all');
    assert.equal(await page.label('list/title'), '4 marks');
  });
});

test('a press on an advice lists the marks that it is about, and a link takes one of them out', async () => {
  await with_marks(kMarks, async (page) => {
    assert.equal(await page.label('list/check/claim_without_source'), 'No source 2');
    await page.press('list/check/claim_without_source');
    assert.deepEqual(await listed(page), [kStop, kNoShip]);
    await page.press(`list/advice/${await id_of(page, kStop)}`);
    await page.click_words(kCompany);
    assert.deepEqual(await listed(page), [kNoShip]);
    assert.equal(await page.label('list/check/claim_without_source'), 'No source 1');
  });
});

test('by keys the list is searched in the words of marks and in their notes, whatever case and accents', async () => {
  await with_marks(kMarks, async (page) => {
    await page.click_words(kStop);
    await page.key('t');
    await page.page.keyboard.type('Since when?');
    await page.page.waitForFunction(() => window.gloss.project().spans.some((span) => span.note));
    await page.key('Escape');
    await page.key('Escape');
    const search = async (/** @type {string} */ words) => {
      await page.key('Control+A');
      await page.page.keyboard.type(words);
      await page.settled();
      return listed(page);
    };
    await page.key('/');
    assert.deepEqual(await search('reville'), [kRéville]);
    assert.deepEqual(await search('WHEN'), [kStop]);
    assert.deepEqual(await search('second'), [kNoShip]);
    assert.deepEqual(await search('nowhere'), []);
    await page.key('Escape');
    assert.deepEqual(await listed(page), kMarks.map(([words]) => words));
    assert.equal(await page.label('list/words'), undefined);
  });
});

test('by keys several rows are chosen, described in one step, and removed in another', async () => {
  await with_marks([['Monday that', '1'], ['the coast guard', '1'], ['two engines failed', '4'], ['eleven faults', '1']], async (page) => {
    const spans = async () => /** @type {any[]} */ ((await page.project()).spans);
    const kinds = async () => (await spans()).map((span) => span.attributes?.kind);
    const [first] = await spans();
    await page.walk_to(`list/${first.id}`);
    await page.key('Shift+ArrowDown');
    assert.equal(await page.label('inspector/group'), '2 marks');
    await page.walk_to('inspector/group/attribute/kind/person', 'Shift+Tab');
    await page.walk_to('inspector/group/attribute/kind/organisation', 'ArrowRight');
    await page.key('Enter');
    assert.deepEqual(await kinds(), ['organisation', 'organisation', undefined, undefined]);
    await page.key('Control+Z');
    assert.deepEqual(await kinds(), [undefined, undefined, undefined, undefined], 'one step for both');
    await page.walk_to(`list/${first.id}`);
    await page.key('Control+A');
    assert.equal(await page.label('inspector/group'), '4 marks');
    await page.key('Delete');
    assert.deepEqual(await spans(), []);
    await page.key('Control+Z');
    assert.equal((await spans()).length, 4);
  });
});

test('with Ctrl rows are chosen one by one, Delete removes just them, and one undo brings them back', async () => {
  await with_marks(kMarks, async (page) => {
    const before = (await page.project()).spans;
    await page.press(`list/${await id_of(page, kCompany)}`);
    await page.page.keyboard.down('Control');
    for (const words of [kStop, kRéville, kStop]) await page.press(`list/${await id_of(page, words)}`);
    await page.page.keyboard.up('Control');
    assert.equal(await page.label('inspector/group'), '2 marks', 'a second press lets go of a row');
    await page.key('Delete');
    assert.deepEqual(await listed(page), [kStop, kNoShip]);
    await page.key('Control+Z');
    assert.deepEqual((await page.project()).spans, before);
  });
});

test('the left panel folds by its keys, gives its room to the article, and is still folded after a reload', async () => {
  await with_marks([], async (page) => {
    const wide = (await page.view()).rect;
    await page.key('Control+\\');
    const { rect } = await page.view();
    assert.ok(rect.x < wide.x - 100, `from ${wide.x} to ${rect.x}`);
    assert.equal(rect.x + rect.w, wide.x + wide.w, 'the right edge stays');
    await page.drag_over(kCompany);
    await page.press('rail/mark/Source');
    assert.equal((await page.span(kCompany)).type, 'Source', 'the narrow panel marks as well');
    await page.saved();
    await page.page.reload();
    await page.ready();
    assert.deepEqual((await page.view()).rect, rect);
    await page.key('Control+Alt+\\');
    assert.ok((await page.view()).rect.w > rect.w + 250);
    await page.key('Control+Alt+\\');
    await page.key('Control+\\');
    assert.deepEqual((await page.view()).rect, wide);
  });
});

test('the edge of the right panel is dragged, stays there after a reload, and a double click takes it back', async () => {
  await with_marks([], async (page) => {
    const edge = async () => {
      const { rect } = await page.item('desk/side_edge');
      return rect.x + rect.w / 2;
    };
    const first = await edge();
    const { mouse } = page.page;
    await mouse.move(first, 450);
    await mouse.down();
    await mouse.move(first - 60, 460, { steps: 4 });
    await mouse.up();
    await page.settled();
    assert.equal(await edge(), first - 60);
    const { rect } = await page.view();
    assert.ok(rect.x + rect.w <= first - 60, 'the article makes room');
    await page.page.reload();
    await page.ready();
    assert.equal(await edge(), first - 60);
    await mouse.dblclick(first - 60, 450);
    await page.settled();
    assert.equal(await edge(), first);
    await page.walk_to('desk/side_edge', 'Shift+Tab');
    await page.key('ArrowLeft');
    assert.equal(await edge(), first - 16, 'an arrow moves it a step');
  });
});

test('the overview ruler takes the article where it is clicked and along with a drag', async () => {
  await with_marks([], async (page) => {
    const { rect, scroll_max: most } = await page.view();
    const total = most + rect.h;
    const x = rect.x + rect.w + 4;
    const { mouse } = page.page;
    const at = async () => (await page.view()).scroll;
    const wanted = (/** @type {number} */ share) => Math.min(Math.max(share * total - rect.h / 2, 0), most);
    const is_near = (/** @type {number} */ a, /** @type {number} */ b) => assert.ok(Math.abs(a - b) < 12, `${a} instead of ${b}`);
    await mouse.click(x, rect.y + rect.h / 2);
    await page.settled();
    is_near(await at(), wanted(0.5));
    await mouse.move(x, rect.y + rect.h * 0.4);
    await mouse.down();
    await mouse.move(x, rect.y + rect.h * 0.6, { steps: 3 });
    await page.settled();
    is_near(await at(), wanted(0.6));
    await mouse.move(x, rect.y + rect.h - 1, { steps: 3 });
    await mouse.up();
    await page.settled();
    is_near(await at(), most);
    assert.equal((await page.project()).spans.length, 0);
  });
});
