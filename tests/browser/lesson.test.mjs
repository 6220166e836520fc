// The whole lesson, in five browsers that share nothing but files: a teacher gives an exercise with a sealed key, four
// students mark and hand in, the key is opened, and the class is compared and settled.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drop } from './class_files.mjs';
import { begin, file_of, fill, hand_in, kArticle, press_in_sheet, reach, shown, with_people } from './lesson_files.mjs';

const kPatience = { timeout: 600_000 };
const kNote = 'Somebody can check whether it does.';
const kClosing = 'the bridge will close for eleven months';
const kCost = 'the repairs will cost four million';
const kAsked = 'nobody had asked her';

/** What each student marks, and with which key. @type {Record<string, [string, string][]>} */
const kMarks = {
  Ana: [[kClosing, '4'], [kCost, '4'], ['The port authority', '2']],
  Björn: [['bridge will close for eleven months', '4'], [kCost, '4']],
  Chloé: [[kClosing, '4'], [kCost, '2']],
  Dana: [[kClosing, '4'], [kAsked, '4']],
};

/** @param {import('./gloss_page.mjs').GlossPage} page */
async function make_exercise(page) {
  await page.open_text(kArticle);
  await page.mark(kClosing, '4');
  await page.press('inspector/note');
  await page.page.keyboard.type(kNote);
  await page.key('Tab');
  await page.mark(kCost, '4');
  await page.mark('The port authority', '2');
  assert.equal((await page.span(kClosing)).note, kNote);
  await page.key('Alt+x');
  await fill(page, 'make/instructions', 'Mark every claim, and who makes it.');
  await press_in_sheet(page, 'make/ask/Source/any');
  await press_in_sheet(page, 'make/ask/Claim/3');
  await press_in_sheet(page, 'make/seal');
  const passphrase = await reach(page, 'make/passphrase');
  assert.match(passphrase, /^[a-z]{4,7}( [a-z]{4,7}){3}$/);
  return { passphrase, file: await file_of(page, 'make/save') };
}

/** Nothing of the key is in what a student has. @param {string} text @param {string} passphrase */
function assert_blind(text, passphrase) {
  const set = JSON.parse(text);
  const sealed = Buffer.from(set.exercise.sealed_key.data, 'base64');
  assert.ok(sealed.length >= 65_536, 'the key is there, padded');
  // One of the words alone may well stand in the scheme; two of them beside each other do not.
  const words = passphrase.split(' ');
  for (const secret of [kNote, passphrase, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)]) {
    assert.ok(!text.includes(secret), `${secret} is in the file`);
    assert.ok(!sealed.includes(secret), `${secret} is in the sealed key`);
  }
  assert.ok(!sealed.includes('fragments') && !sealed.includes('Claim'), 'the sealed key can be read');
  assert.equal(new Set(sealed).size, 256, 'the sealed key has a pattern');
}

/** @param {import('./gloss_page.mjs').GlossPage} page @param {string} name */
async function work(page, name) {
  for (const [words, key] of kMarks[name] ?? []) await page.mark(words, key);
  const file = await hand_in(page, name);
  assert.match(file.name, new RegExp(`^harbour-bridge-to-close_${name.toLowerCase()}_\\d{4}-\\d\\d-\\d\\d-\\d{4}\\.gloss\\.json$`));
  const set = JSON.parse(file.text);
  assert.ok(set.handed_in);
  assert.deepEqual(set.spans.map((/** @type {any} */ span) => span.quote.exact).sort(), (kMarks[name] ?? []).map(([words]) => words).sort());
  return file;
}

/** @param {import('./gloss_page.mjs').GlossPage} page @param {string} passphrase */
async function open_key(page, passphrase) {
  if (!await page.label('exercise')) await page.press('exercise/hand_in');
  await fill(page, 'exercise/passphrase', 'window garden seven paper');
  await press_in_sheet(page, 'exercise/unseal');
  await shown(page, 'exercise/refusal');
  assert.match(await page.label('exercise/refusal') ?? '', /do not open the key/);
  const before = await page.project();
  assert.equal(before.kind, 'annotations');
  assert.ok(!JSON.stringify(before).includes(kNote));
  await fill(page, 'exercise/passphrase', passphrase);
  await page.key('Enter');
  await shown(page, 'key/title');
}

/** @param {import('./gloss_page.mjs').GlossPage} page @param {string} words */
async function row_of(page, words) {
  return (await page.items()).find(({ id, label }) => id.startsWith('key/row/') && label.startsWith(words))?.label ?? '';
}

test('a lesson goes from the exercise to the key that the class has settled', kPatience, async () => {
  await with_people(['teacher', 'Ana', 'Björn', 'Chloé', 'Dana'], async ({ teacher, ...students }) => {
    const { passphrase, file } = await make_exercise(teacher);
    assert.equal(file.name, 'harbour-bridge-to-close-exercise.gloss.json');
    assert.deepEqual(JSON.parse(file.text).spans, []);
    assert_blind(file.text, passphrase);

    const hand_ins = [];
    for (const [name, page] of Object.entries(students)) {
      await begin(page, file);
      const begun = await page.project();
      assert.deepEqual([begun.kind, begun.spans], ['annotations', []]);
      assert_blind(JSON.stringify(begun), passphrase);
      const items = (await page.items()).map(({ id }) => id);
      assert.ok(items.includes('rail/mark/Claim') && !items.includes('rail/mark/Hedge'), 'only what is asked for is offered');
      assert.match(await page.label('exercise/strip') ?? '', /Claim 0 of 3/);
      const handed_in = await work(page, name);
      assert_blind(handed_in.text, passphrase);
      hand_ins.push(handed_in);
    }

    await open_key(students.Björn, passphrase);
    assert.equal(await students.Björn.label('key/title'), '1 as in the key, 1 in another way, 1 only in the key.');
    const feedback = await students.Björn.project();
    assert.equal(feedback.kind, 'feedback');
    assert.equal(feedback.spans.length, 5);
    assert.match(await row_of(students.Björn, kClosing), /Other borders.*Somebody can check whether it does\./);
    assert.match(await row_of(students.Björn, kCost), /As in the key/);
    assert.match(await row_of(students.Björn, 'The port authority'), /Only in the key/);

    await drop(teacher, hand_ins);
    const rows = (await teacher.items()).filter(({ id }) => /^class\/row\/\d$/.test(id)).map(({ label }) => label);
    assert.equal(rows.length, 4);
    for (const name of Object.keys(students)) assert.ok(rows.some((row) => row.includes(name)), `${name} is in the table`);
    await teacher.press('class/column/1');
    await teacher.key('j');
    await teacher.press('class/begin_majority');
    const key = await teacher.project();
    assert.equal(key.kind, 'key');
    const settled = key.spans.map((/** @type {any} */ span) => `${span.type}: ${span.quote.exact}`);
    assert.ok(settled.includes(`Claim: ${kClosing}`), settled.join('; '));
    assert.ok(!settled.some((/** @type {string} */ span) => span.includes(kAsked)), 'what one of four marked is no majority');
    for (const page of [teacher, ...Object.values(students)]) assert.deepEqual(page.errors, []);
  });
});
