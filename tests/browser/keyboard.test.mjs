// The whole job without a mouse: paragraphs are marked, their marks linked and described, and a copy saved.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

/** @param {GlossPage} page @param {string} key @param {number} times */
async function keys(page, key, times) {
  for (let press = 0; press < times; press += 1) await page.page.keyboard.press(key);
  await page.settled();
}

/** The words of the mark that is selected. @param {GlossPage} page */
const selected = (page) => page.label('inspector/quote');

/** @param {GlossPage} page @param {string} key N or P @param {string} words how the mark begins that is wanted */
async function walk_to(page, key, words) {
  for (let step = 0; step < 20; step += 1) {
    if ((await selected(page))?.startsWith(words)) return;
    await page.key(key);
  }
  assert.fail(`${key} does not lead to “${words}”.`);
}

/** Five marks in one paragraph: the whole, a sentence, who says it, with which words, and the other sentence.
 * @param {GlossPage} page */
async function mark_paragraph(page) {
  await page.key('Control+Home');
  await keys(page, 'Control+ArrowDown', 2);
  await page.key('Control+Shift+ArrowDown');
  await page.key('6');
  await page.key('Control+ArrowUp');
  await page.key('Alt+Shift+ArrowDown');
  await page.key('4');
  await page.key('Alt+ArrowDown');
  await page.key('Alt+Shift+ArrowDown');
  await page.key('4');
  await page.key('Control+ArrowUp');
  await keys(page, 'Control+Shift+ArrowRight', 3);
  await page.key('2');
  await page.key('ArrowRight');
  await keys(page, 'Control+Shift+ArrowRight', 3);
  await page.key('3');
}

/** @param {any} project @param {string} type @returns {string[]} */
const words_of = (project, type) => project.spans.filter((/** @type {any} */ span) => span.type === type)
  .map((/** @type {any} */ span) => span.quote.exact);

/** @param {any} project */
function check_marks(project) {
  const paragraph = /** @type {string} */ (kArticle.split('\n')[2]);
  const [first, second] = /** @type {string[]} */ (paragraph.split(/(?<=replaced\.) /));
  assert.deepEqual(words_of(project, 'Flag'), [paragraph]);
  assert.deepEqual(words_of(project, 'Claim'), [first, second]);
  assert.deepEqual(words_of(project, 'Source'), ['The ferry company']);
  assert.deepEqual(words_of(project, 'Cue'), ['said on Monday']);
}

/** From the source to its claim, and from the claim to its cue. @param {GlossPage} page */
async function link_marks(page) {
  await walk_to(page, 'p', 'The ferry company said');
  await walk_to(page, 'n', 'The decision');
  await page.key('Escape');
  await page.key('Control+ArrowUp');
  await page.key('c');
  await page.key('Enter');
  assert.equal(await selected(page), 'The ferry company', 'the smallest of the marks at the caret comes first');
  await page.key('l');
  await walk_to(page, 'n', 'The decision');
  await page.key('Enter');
}

/** @param {GlossPage} page */
async function describe_claim(page) {
  await walk_to(page, 'n', 'The decision');
  await page.key('Enter');
  await page.key('d');
  await page.key('Escape');
  await page.key('t');
  await page.page.keyboard.type('Who decided?');
  await page.page.waitForFunction(() => window.gloss.project().spans.some((span) => span.note));
  await page.key('Escape');
}

test('a paragraph is marked, linked, described and saved without a mouse', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(kArticle);
    await mark_paragraph(page);
    check_marks(await page.project());
    await link_marks(page);
    const { relations, spans } = await page.project();
    assert.equal(relations.length, 1);
    assert.equal(relations[0].type, 'says');
    await describe_claim(page);
    const saved = await page.save_copy();
    const file = JSON.parse(await readFile(saved.path, 'utf8'));
    const claim = file.spans.find((/** @type {any} */ span) => span.id === relations[0].to);
    assert.match(claim.quote.exact, /^The decision/);
    assert.equal(claim.attributes.mode, 'direct');
    assert.equal(claim.note, 'Who decided?');
    assert.equal(file.spans.length, spans.length);
    assert.deepEqual(page.errors, []);
  });
});

const kCritics = 5; // the paragraph of kArticle that is marked as a whole; what answers it stands in the next one
const kMayor = 'The mayor, Peder Holm';
const kReply = '“Forty families is half of us,” he wrote';

/** The caret at the beginning of a paragraph. @param {GlossPage} page @param {number} paragraph */
async function go_to_paragraph(page, paragraph) {
  await page.key('Control+Home');
  await keys(page, 'Control+ArrowDown', paragraph);
}

/** A paragraph as one claim; in the next one who answers it, and with which sentence. @param {GlossPage} page */
async function mark_two_paragraphs(page) {
  await go_to_paragraph(page, kCritics);
  await page.key('Control+Shift+ArrowDown');
  await page.key('4');
  await go_to_paragraph(page, kCritics + 1);
  await keys(page, 'Control+Shift+ArrowRight', 4);
  await page.key('2');
  await go_to_paragraph(page, kCritics + 1);
  await page.key('Alt+ArrowDown');
  await page.key('Alt+Shift+ArrowDown');
  await page.key('4');
}

/** The mayor is said to be the paragraph's source; the sentence disputes it, which one of several types by its key.
 * @param {GlossPage} page */
async function link_paragraphs(page) {
  await walk_to(page, 'p', kMayor);
  await page.key('l');
  await walk_to(page, 'p', 'Critics say');
  await page.key('Enter');
  await walk_to(page, 'n', kReply);
  await page.key('l');
  await walk_to(page, 'p', 'Critics say');
  await page.key('Enter');
  assert.ok((await page.ids('chooser/')).length > 1, 'a type is asked for');
  await page.key('-');
}

/** Undoes until no mark is left and redoes as often. @param {GlossPage} page */
async function undo_all_and_redo(page) {
  const { revision } = await page.stats();
  await keys(page, 'Control+Z', revision);
  const { spans, relations } = await page.stats();
  assert.deepEqual({ spans, relations }, { spans: 0, relations: 0 }, 'undone');
  await keys(page, 'Control+Shift+Z', revision);
}

/** @param {any} project */
function check_paragraphs(project) {
  const paragraph = /** @type {string} */ (kArticle.split('\n')[kCritics]);
  const by_id = new Map(project.spans.map((/** @type {any} */ span) => [span.id, span]));
  const links = project.relations.map((/** @type {any} */ { type, from, to }) => [type, by_id.get(from).quote.exact.slice(0, kReply.length), by_id.get(to).quote.exact]);
  assert.deepEqual(links, [['says', kMayor, paragraph], ['disputes', kReply, paragraph]]);
  const claim = by_id.get(project.relations[0].to);
  assert.deepEqual([claim.type, claim.attributes, claim.note], ['Claim', { mode: 'mixed' }, 'Which critics?']);
}

test('a whole paragraph is linked to marks of another one and described without a mouse, and undo and redo keep all of it', async () => {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(kArticle);
    await mark_two_paragraphs(page);
    await link_paragraphs(page);
    await walk_to(page, 'p', 'Critics say');
    await page.key('Enter');
    await page.key('m');
    await page.key('Escape');
    await page.key('t');
    await page.page.keyboard.type('Which critics?');
    await page.page.waitForFunction(() => window.gloss.project().spans.some((span) => span.note === 'Which critics?'));
    await page.key('Escape');
    check_paragraphs(await page.project());
    const { spans, relations } = await page.project();
    await undo_all_and_redo(page);
    const saved = await page.save_copy();
    const file = JSON.parse(await readFile(saved.path, 'utf8'));
    check_paragraphs(file);
    assert.deepEqual(file.spans, spans);
    assert.deepEqual(file.relations, relations);
    assert.deepEqual(page.errors, []);
  });
});

/** An article whose first mark is chosen; nothing that is done there may end in an error. @param {(page: GlossPage) => Promise<void>} job */
async function with_marked_article(job) {
  await with_page({ width: 1440, height: 900 }, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(kArticle);
    await page.mark('The ferry company', '2');
    await job(page);
    assert.deepEqual(page.errors, []);
  });
}

/** Whether the canvas or a field over it has the keyboard. @param {GlossPage} page */
const has_keyboard = (page) => page.page.evaluate(() => document.activeElement?.closest('#desk') !== null && document.activeElement !== document.body);

/** Presses Tab until the keyboard is out of the page, and tells after how many stops. @param {GlossPage} page */
async function tab_out(page) {
  for (let stops = 0; stops < 150; stops += 1) {
    await page.key('Tab');
    if (!(await has_keyboard(page))) return stops;
  }
  return Infinity;
}

test('the caret stands where the keys have led it, and not under a sheet', async () => {
  await with_marked_article(async (page) => {
    const caret = () => page.page.evaluate(() => {
      const element = /** @type {HTMLElement} */ (document.querySelector('#caret'));
      const { x, y, width, height } = element.getBoundingClientRect();
      return element.hidden ? null : { x, y, width, height };
    });
    await page.click_words('on Monday');
    const before = await caret();
    const [word] = await page.rects(await page.find('on Monday'));
    assert.ok(before && Math.abs(before.x - word.x) < 12 && before.y < word.y + word.h && before.height > 10, JSON.stringify(before));
    await page.key('Control+ArrowRight');
    const after = await caret();
    assert.ok(after && after.x > before.x + 5, JSON.stringify(after));
    await page.key('?');
    assert.equal(await caret(), null);
    await page.key('Escape');
    assert.ok(await caret());
  });
});

test('the caret is steady for half a second after each move, then blinks, and never with reduced motion', async () => {
  await with_page({}, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(kArticle);
    await page.key('Control+Home');
    const beat = () => page.page.evaluate(() => {
      const caret = document.getElementById('caret');
      if (!caret) throw new Error('There is no caret.');
      const { animationName, animationDelay, animationDuration } = getComputedStyle(caret);
      return { name: animationName, delay: animationDelay, length: animationDuration, hidden: caret.hidden };
    });
    await page.key('ArrowRight');
    const first = await beat();
    assert.deepEqual({ ...first, name: '' }, { name: '', delay: '0.5s', length: '1.06s', hidden: false });
    await page.key('ArrowRight');
    const second = await beat();
    assert.notEqual(second.name, first.name, 'it begins anew');
    for (const { name } of [first, second]) assert.match(name, /^caret-/);
    await page.page.emulateMedia({ reducedMotion: 'reduce' });
    assert.equal((await beat()).length, '0s');
    assert.deepEqual(page.errors, []);
  });
});

test('on a Mac the command key does what Ctrl does elsewhere', async () => {
  await with_page({}, async (page, { address }) => {
    await page.page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'platform', { get: () => 'MacIntel' }));
    await page.visit(address);
    await page.open_text(kArticle);
    await page.key('Meta+K');
    assert.ok((await page.ids('commands/')).length > 5, 'the commands are open');
    await page.key('Escape');
    await page.mark('The ferry company', '2');
    await page.key('Meta+Z');
    assert.equal((await page.project()).spans.length, 0);
    await page.key('Meta+Shift+Z');
    assert.equal((await page.project()).spans.length, 1);
    assert.deepEqual(page.errors, []);
  });
});

test('Tab leads out of the page from every text field of the desk', async () => {
  await with_marked_article(async (page) => {
    assert.ok(await page.item('inspector/note'), 'the note is there');
    const stops = await tab_out(page);
    assert.ok(stops > 15 && stops < 150, `with a note on the desk: ${stops} stops`);
    await page.click_words('on Monday');
    await page.key('/');
    const further = await tab_out(page);
    assert.ok(further < 150, `with the search of the list: ${further} stops`);
  });
});

test('a command whose keys were changed also answers while a note is written, and the note keeps its own keys', async () => {
  await with_marked_article(async (page) => {
    await page.press('inspector/note');
    await page.page.keyboard.type('Who says so?');
    await page.key('Control+,');
    assert.ok((await page.items()).some(({ id }) => id.startsWith('settings/')), 'the settings are open');
    await page.key('Escape');
    await page.press('inspector/note');
    await page.page.keyboard.press('Control+A');
    await page.page.keyboard.type('Nobody.');
    await page.page.waitForFunction(() => window.gloss.project().spans[0].note === 'Nobody.');
  });
});

test('Tab shows where it is at every stop, leads out of the page and comes back in', async () => {
  await with_marked_article(async (page) => {
    await page.page.mouse.move(700, 899);
    await page.page.evaluate(() => document.querySelector('#caret')?.setAttribute('hidden', ''));
    let stops = 0;
    let before = await page.page.screenshot();
    for (; stops < 150; stops += 1) {
      await page.key('Tab');
      if (!(await has_keyboard(page))) break;
      const now = await page.page.screenshot();
      assert.ok(!now.equals(before), `stop ${stops + 1} of Tab can be seen`);
      before = now;
    }
    assert.ok(stops > 15, `Tab stops at the controls (${stops})`);
    assert.ok(stops < 150, 'Tab leads out of the page');
    for (let step = 0; step < 12 && !(await has_keyboard(page)); step += 1) await page.key('Shift+Tab');
    assert.ok(await has_keyboard(page), 'Shift and Tab lead back');
  });
});
