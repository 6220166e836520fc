// Links in the real page, by mouse and by keyboard alone: made, refused, changed, turned round, removed, shown and followed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

const kDesk = { width: 1440, height: 900 };
// At the head of the article, in reading order, and two that are out of sight from there.
const kCompany = 'The ferry company';
const kCue = 'said on Monday';
const kStop = 'the night service to the island would stop';
const kThursday = 'takes effect on Thursday';
const kNoShip = '“We have no second ship,”';
const kEaster = '“Six weeks means Easter,”';
const kFisherman = 'a fisherman mending a net';
/** @type {Record<string, string>} */
const kKeys = { [kCompany]: '2', [kCue]: '3', [kStop]: '4', [kThursday]: '4', [kNoShip]: '4', [kEaster]: '4', [kFisherman]: '2' };

/** An article with these marks, none chosen, the caret at its head; nothing that is done there may end in an error.
 * @param {string[]} marks @param {(page: GlossPage) => Promise<void>} job */
async function with_marks(marks, job) {
  await with_page(kDesk, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(kArticle);
    for (const words of marks) await page.mark(words, kKeys[words] ?? '');
    await page.key('Escape');
    await page.key('Control+Home');
    await job(page);
    assert.deepEqual(page.errors, []);
  });
}

/** The links as "type: words → words". @param {GlossPage} page @returns {Promise<string[]>} */
async function links(page) {
  const { relations, spans } = await page.project();
  const words = (/** @type {string} */ id) => spans.find((/** @type {any} */ span) => span.id === id)?.quote.exact;
  return relations.map((/** @type {any} */ one) => `${one.type}: ${words(one.from)} → ${words(one.to)}`);
}

/** Links with L, a click on the other end and, where there are several, a key. @param {GlossPage} page
 * @param {string} from @param {string} to @param {string} [key] @returns {Promise<string>} the new link's id */
async function link(page, from, to, key) {
  await page.click_words(from);
  await page.key('l');
  await page.click_words(to);
  if (key) await page.key(key);
  return (await page.project()).relations.at(-1).id;
}

const selected = (/** @type {GlossPage} */ page) => page.label('inspector/quote');

test('by mouse: an end that the scheme does not know is refused in words, and the next click links', async () => {
  await with_marks([kCompany, kCue, kStop, kNoShip], async (page) => {
    await page.click_words(kCompany);
    await page.press('inspector/add_link');
    await page.click_words(kCue);
    assert.equal(await page.label('inspector/hint'), 'The scheme has no link between sources and cues. Choose another mark.');
    await page.click_words(kCompany);
    assert.equal(await page.label('inspector/hint'), 'A mark cannot be linked to itself. Choose another.');
    assert.deepEqual(await links(page), []);
    await page.click_words(kStop);
    assert.deepEqual(await links(page), [`says: ${kCompany} → ${kStop}`]);
    assert.equal(await page.label('inspector/hint'), undefined, 'linking has ended');
    assert.equal(await selected(page), kCompany);
    await page.press('inspector/add_link');
    await page.press('inspector/stop_link');
    await page.click_words(kNoShip);
    assert.equal((await links(page)).length, 1, 'after Stop a click links nothing');
    assert.equal(await selected(page), kNoShip);
  });
});

test('by mouse: of several types one is chosen, and a second time only what is still legal is offered', async () => {
  await with_marks([kStop, kNoShip], async (page) => {
    const rows = async () => (await page.ids('chooser/')).sort();
    await page.click_words(kStop);
    await page.press('inspector/add_link');
    await page.click_words(kNoShip);
    assert.equal(await page.label('chooser'), 'How are the two linked?');
    assert.deepEqual(await rows(), ['chooser/disputes/in', 'chooser/disputes/out', 'chooser/supports/in', 'chooser/supports/out']);
    assert.deepEqual(await links(page), [], 'nothing is linked before a type is chosen');
    await page.press('chooser/supports/in');
    assert.deepEqual(await links(page), [`supports: ${kNoShip} → ${kStop}`]);
    await page.press('inspector/add_link');
    await page.click_words(kNoShip);
    assert.deepEqual(await rows(), ['chooser/disputes/in', 'chooser/disputes/out'], 'no reason may be its own reason');
    await page.page.mouse.click(700, 840);
    await page.settled();
    assert.deepEqual(await rows(), [], 'a click beside the chooser closes it');
    assert.equal((await links(page)).length, 1);
  });
});

test('by mouse: the knob of a mark under the pointer is drawn to its target', async () => {
  await with_marks([kCompany, kCue, kStop], async (page) => {
    const [from] = await page.rects(await page.find(kCompany));
    const [cue] = await page.rects(await page.find(kCue));
    const [to] = await page.rects(await page.find(kStop));
    const draw_to = async (/** @type {import('./gloss_page.mjs').Rect} */ target) => {
      await page.page.mouse.move(from.x + 12, from.y + from.h / 2);
      await page.seek_hand({ x: from.x + 12, y: from.y + from.h / 2 });
      await page.page.mouse.down();
      await page.page.mouse.move(target.x + 20, target.y + target.h / 2, { steps: 6 });
      await page.page.mouse.up();
      await page.settled();
    };
    await draw_to(cue);
    assert.match(String(await page.label('inspector/hint')), /no link between sources and cues/);
    await page.key('Escape');
    assert.deepEqual(await links(page), []);
    await draw_to(to);
    assert.deepEqual(await links(page), [`says: ${kCompany} → ${kStop}`]);
  });
});

test('by keys: N stops at legal ends only, arrows choose the type, Escape leaves without a link', async () => {
  await with_marks([kCompany, kCue, kStop, kNoShip, kFisherman], async (page) => {
    await page.key('n');
    assert.equal(await selected(page), kCompany);
    await page.key('l');
    await page.key('n');
    assert.equal(await selected(page), kStop, 'the cue is passed over');
    await page.key('n');
    assert.equal(await selected(page), kNoShip);
    await page.key('p');
    await page.key('Enter');
    assert.deepEqual(await links(page), [`says: ${kCompany} → ${kStop}`]);
    await page.key('n');
    await page.key('n');
    assert.equal(await selected(page), kStop);
    await page.key('l');
    await page.key('n');
    await page.key('Enter');
    await page.key('Escape');
    assert.deepEqual(await page.ids('chooser/'), []);
    await page.key('Enter');
    await page.key('-');
    assert.deepEqual(await links(page), [`says: ${kCompany} → ${kStop}`, `disputes: ${kStop} → ${kNoShip}`]);
    await page.key('Control+Z');
    assert.equal((await links(page)).length, 1);
  });
});

test('by keys: a link is opened, gets another type, is turned round and removed, and undo takes back each step', async () => {
  await with_marks([kStop, kNoShip], async (page) => {
    const id = await link(page, kStop, kNoShip, '+');
    const steps = [`supports: ${kStop} → ${kNoShip}`, `disputes: ${kStop} → ${kNoShip}`, `disputes: ${kNoShip} → ${kStop}`];
    assert.deepEqual(await links(page), [steps[0]]);
    await page.walk_to(`inspector/edit_link/${id}`);
    await page.key('Enter');
    await page.walk_to('inspector/relation/supports');
    await page.walk_to('inspector/relation/disputes', 'ArrowRight');
    await page.key('Enter');
    assert.deepEqual(await links(page), [steps[1]]);
    await page.walk_to('inspector/relation/reverse');
    await page.key('Enter');
    assert.deepEqual(await links(page), [steps[2]]);
    await page.walk_to('inspector/relation/remove');
    await page.key('Enter');
    assert.deepEqual(await links(page), []);
    for (const step of steps.toReversed()) {
      await page.key('Control+Z');
      assert.deepEqual(await links(page), [step]);
    }
    await page.key('Control+Z');
    assert.deepEqual(await links(page), []);
    await page.key('Control+Shift+Z');
    assert.deepEqual(await links(page), [steps[0]], 'and redo makes it again');
  });
});

test('by mouse: a link is removed by the cross in its row, and only that one', async () => {
  await with_marks([kCompany, kStop, kNoShip], async (page) => {
    const first = await link(page, kCompany, kStop);
    await link(page, kCompany, kNoShip);
    await page.press(`inspector/unlink/${first}`);
    assert.deepEqual(await links(page), [`says: ${kCompany} → ${kNoShip}`]);
    assert.equal((await page.ids('inspector/link/')).length, 1);
    await page.press('bar/undo');
    assert.equal((await links(page)).length, 2);
    assert.equal((await page.ids('inspector/link/')).length, 2);
  });
});

test('a link is followed from the inspector to its other end and back, by mouse and by keys', async () => {
  await with_marks([kCompany, kEaster], async (page) => {
    const id = await link(page, kCompany, kEaster);
    await page.click_words(kCompany);
    const above = (await page.view()).scroll;
    assert.equal(await page.label(`inspector/link/${id}`), `says: ${kEaster}`);
    await page.press(`inspector/link/${id}`);
    assert.equal(await selected(page), kEaster);
    const below = await page.view();
    assert.ok(below.scroll > above + 300, `from ${above} to ${below.scroll}`);
    const { rect } = await page.item(`mark/${(await page.span(kEaster)).id}`);
    assert.ok(rect.y >= below.rect.y && rect.y + rect.h <= below.rect.y + below.rect.h, 'the other end is in sight');
    assert.equal(await page.label(`inspector/link/${id}`), `from: says: ${kCompany}`);
    await page.walk_to(`inspector/link/${id}`);
    await page.key('Enter');
    assert.equal(await selected(page), kCompany);
    assert.ok((await page.view()).scroll < above + 100);
  });
});

/** Two links from the foot of the article, each to a mark at its head. @param {GlossPage} page */
async function link_far(page) {
  const first = await link(page, kEaster, kStop, '+');
  const second = await link(page, kFisherman, kNoShip);
  await page.key('Escape');
  await page.key('Escape');
  await page.key('Control+Home');
  return { first, second };
}

/** What names the links that lead out of sight, by link. @param {GlossPage} page */
async function pills(page) {
  const found = (await page.items()).filter(({ id }) => id.startsWith('article/link/'));
  return new Map(found.map(({ id, rect }) => [id.slice('article/link/'.length), rect]));
}

/** How many upright lines of links stand beside each other just above the names at the foot. @param {GlossPage} page */
async function trunks(page) {
  const rects = [...(await pills(page)).values()];
  const top = Math.min(...rects.map(({ y }) => y));
  const right = Math.max(...rects.map(({ x, w }) => x + w));
  const png = await page.page.screenshot({ clip: { x: right - 60, y: top - 12, width: 60, height: 1 } });
  const blank = await page.page.context().newPage();
  const reds = await blank.evaluate(async (base64) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const brush = new OffscreenCanvas(picture.width, 1).getContext('2d');
    brush?.drawImage(picture, 0, 0);
    return Array.from(brush?.getImageData(0, 0, picture.width, 1).data ?? []).filter((_, index) => index % 4 === 0);
  }, png.toString('base64'));
  await blank.close();
  const is_line = (/** @type {number | undefined} */ red) => red !== undefined && red < 0x80;
  return reds.filter((red, index) => is_line(red) && !is_line(reds[index - 1])).length;
}

test('Alt+R shows the links of the selected mark, then all, then all along one trunk, then none', async () => {
  await with_marks([kStop, kNoShip, kEaster, kFisherman], async (page) => {
    const { first, second } = await link_far(page);
    const shown = async () => ({ how: await page.label('rail/links_of'), at: await pills(page) });
    assert.deepEqual(await shown(), { how: 'Links shown: of selection', at: new Map() });
    await page.click_words(kNoShip);
    assert.deepEqual([...(await shown()).at.keys()], [second], 'only the link of the selected mark');
    await page.key('Escape');
    await page.key('Alt+R');
    const all = await shown();
    assert.equal(all.how, 'Links shown: all');
    assert.deepEqual([...all.at.keys()], [first], 'one name for what leads to one paragraph');
    assert.match(String(await page.label(`article/link/${first}`)), /^supports, says · ¶ \d+$/);
    assert.equal(await trunks(page), 2);
    await page.key('Alt+R');
    const bundled = await shown();
    assert.equal(bundled.how, 'Links shown: bundled');
    assert.deepEqual([...bundled.at.keys()], [first]);
    assert.equal(await trunks(page), 1);
    await page.key('Alt+R');
    assert.deepEqual((await shown()).at, new Map());
    assert.equal((await page.item('rail/links')).checked, undefined);
    await page.key('Alt+R');
    assert.equal((await shown()).how, 'Links shown: of selection');
    assert.equal((await page.item('rail/links')).checked, true);
  });
});

test('a click on a line that is drawn opens its link; a click on what it is called goes to its far end', async () => {
  await with_marks([kStop, kNoShip, kEaster, kFisherman], async (page) => {
    const { first } = await link_far(page);
    await page.click_words(kStop);
    const pill = (await pills(page)).get(first);
    assert.ok(pill);
    const trunk = { x: pill.x + pill.w - 8, y: pill.y - 40 };
    await page.page.mouse.click(trunk.x, trunk.y);
    await page.settled();
    assert.equal(await selected(page), kStop);
    assert.equal((await page.item(`inspector/edit_link/${first}`)).checked, true, 'it is open to be changed');
    const before = (await page.view()).scroll;
    await page.press(`article/link/${first}`);
    assert.ok((await page.view()).scroll > before + 300);
    assert.ok((await page.item(`mark/${(await page.span(kEaster)).id}`)).rect.h > 0);
  });
});

test('two links to one paragraph have one name, and from there one leads back', async () => {
  await with_marks([kStop, kThursday, kEaster], async (page) => {
    await link(page, kEaster, kStop, '+');
    await link(page, kEaster, kThursday, '-');
    await page.click_words(kEaster);
    const ids = async () => [...(await pills(page)).keys()];
    const [name, ...others] = await ids();
    assert.deepEqual(others, []);
    assert.match(String(await page.label(`article/link/${name}`)), /^supports, disputes · ¶ 1$/);
    await page.press(`article/link/${name}`);
    assert.equal(await selected(page), kEaster);
    const [back] = await ids();
    assert.match(String(back), /\/back$/);
    await page.press(`article/link/${back}`);
    assert.ok((await page.item(`mark/${(await page.span(kEaster)).id}`)).rect.h > 0);
    assert.deepEqual(await ids(), [name]);
  });
});

test('the links of a mark are listed in the order of the article, whenever they were made', async () => {
  await with_marks([kCompany, kStop, kNoShip, kEaster], async (page) => {
    for (const words of [kEaster, kStop, kNoShip]) await link(page, kCompany, words);
    await page.click_words(kCompany);
    const rows = await page.ids('inspector/link/');
    const { relations } = await page.project();
    assert.deepEqual(rows, relations.map((/** @type {any} */ one) => `inspector/link/${one.id}`));
    assert.deepEqual(await links(page), [kStop, kNoShip, kEaster].map((words) => `says: ${kCompany} → ${words}`));
  });
});
