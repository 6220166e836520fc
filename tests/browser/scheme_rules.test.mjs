// Links and advice are made and changed in the scheme's sheet by real mouse: what can be linked and what is advised follows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { with_page } from './gloss_page.mjs';
import { choose, wheel_to, with_scheme, write } from './scheme_steps.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

const kCompany = 'The ferry company';
const kStop = 'the night service to the island would stop';

test('by mouse: a new kind of link joins exactly the types that it was given for its ends', async () => {
  await with_scheme([[kCompany, '2'], [kStop, '4']], async (page) => {
    await wheel_to(page, 'scheme/new_relation');
    await write(page, 'scheme/new_relation', 'angers');
    await choose(page, 'scheme/from/Entity');
    const made = async () => (await page.project()).schema.relations.at(-1);
    assert.deepEqual([(await made()).from, (await made()).to], [['Entity'], ['Entity']], 'the last type of an end stays');
    await choose(page, 'scheme/from/Claim', 'scheme/from/Entity', 'scheme/to/Source', 'scheme/to/Hedge', 'scheme/to/Entity');
    assert.deepEqual([(await made()).from, (await made()).to], [['Claim'], ['Source', 'Hedge']]);
    await wheel_to(page, 'scheme/max_out/1');
    await page.press('scheme/max_out/1');
    await page.press('scheme/back');
    const { id } = await made();
    assert.match(String(await page.label(`scheme/relation/${id}`)), /^angers, Claim → Source, Hedge$/);
    await page.press('scheme/close');
    await page.click_words(kStop);
    await page.key('l');
    await page.click_words(kCompany);
    assert.ok((await page.ids('chooser/')).includes(`chooser/${id}/out`), 'it is offered beside the links from before');
    await page.press(`chooser/${id}/out`);
    const { relations } = await page.project();
    const [from, to] = [await page.span(kStop), await page.span(kCompany)];
    assert.deepEqual(relations.map((/** @type {any} */ one) => [one.type, one.from, one.to]), [[id, from.id, to.id]]);
  });
});

/** The list's chip for an advice, which says it. @param {GlossPage} page @param {string} id */
const advice_chip = (page, id) => page.label(`list/check/${id}`);

test('by mouse: a new advice is said of the marks that it is about, until they have what it asks for', async () => {
  await with_scheme([[kCompany, '2'], [kStop, '4']], async (page) => {
    await wheel_to(page, 'scheme/new_check');
    await write(page, 'scheme/new_check', 'Who else?');
    await choose(page, 'scheme/severity/warn', 'scheme/on/Source', 'scheme/on/Entity');
    const made = async () => (await page.project()).schema.checks.at(-1);
    const { id, severity, on, note } = await made();
    assert.deepEqual({ severity, on, note }, { severity: 'warn', on: ['Source'], note: true });
    await page.press('scheme/close');
    assert.match(String(await advice_chip(page, id)), /^Who else.* 1$/);
    await page.click_words(kCompany);
    await page.press('inspector/note');
    await page.page.keyboard.type('Nobody else.');
    await page.page.waitForFunction(() => window.gloss.project().spans.some((span) => span.note));
    await page.settled();
    assert.equal(await advice_chip(page, id), undefined, 'a note was asked for');
    await page.key('Escape');
    await page.key('Escape');
    await page.press('rail/scheme');
    await choose(page, `scheme/check/${id}`, 'scheme/on/Claim', 'scheme/part/0/remove', 'scheme/add/link');
    await choose(page, 'scheme/part/0/by/about', 'scheme/part/0/end/from', 'scheme/where/mode/direct', 'scheme/where/mode/indirect');
    const { on: about, links, where } = await made();
    assert.deepEqual({ about, links, where }, { about: ['Source', 'Claim'], links: { relation: 'about', end: 'from', min: 1 }, where: { mode: ['direct', 'indirect'] } });
    await page.press('scheme/close');
    await page.press(`list/check/${id}`);
    assert.deepEqual(await page.ids('list/s-'), [`list/${(await page.span(kStop)).id}`], 'only the claim has such a mode');
  });
});

test('by mouse: an advice that says something else is called so everywhere', async () => {
  await with_scheme([[kCompany, '2']], async (page) => {
    await choose(page, 'scheme/check/silent_source');
    await write(page, 'scheme/message', 'Is this one quoted?');
    const { id } = (await page.project()).schema.checks.find((/** @type {any} */ one) => one.message === 'Is this one quoted?');
    await page.press('scheme/back');
    await wheel_to(page, `scheme/check/${id}`);
    assert.match(String(await page.label(`scheme/check/${id}`)), /^Is this one quoted.*, warning$/);
    await page.press('scheme/close');
    assert.match(String(await advice_chip(page, id)), /^Is this one quoted.* 1$/);
    assert.equal(await advice_chip(page, 'silent_source'), undefined);
  });
});

test('in German the list of advice says in German how strongly each is meant', async () => {
  await with_page({ width: 1280, height: 800, locale: 'de-DE' }, async (page, { address }) => {
    await page.visit(address);
    await page.press('rail/scheme');
    await wheel_to(page, 'scheme/check/silent_source');
    const labels = (await page.items()).filter(({ id }) => /^scheme\/check\/[^/]+$/.test(id)).map(({ label }) => label);
    assert.ok(labels.length > 1, labels.join('\n'));
    assert.deepEqual(labels.filter((label) => /, (warning|hint)$/.test(label)), []);
  });
});
