// The palette of commands, where there are more than fit: what is further down is reached by the wheel and by arrows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

const kAbout = 'commands/about';

/** The palette, over the sample; nothing that is done there may end in an error. @param {(page: GlossPage) => Promise<void>} job */
async function with_commands(job) {
  await with_page({ width: 1280, height: 800 }, async (page, { address }) => {
    await page.visit(address);
    await page.key('Control+K');
    assert.equal(await page.label(kAbout), undefined, 'it is out of sight at first');
    await job(page);
    assert.deepEqual(page.errors, []);
  });
}

test('the wheel turns the commands, and one from the end is run by a click', async () => {
  await with_commands(async (page) => {
    await page.page.mouse.move(640, 400);
    for (let turn = 0; turn < 30 && !(await page.label(kAbout)); turn += 1) {
      await page.page.mouse.wheel(0, 120);
      await page.settled();
    }
    await page.press(kAbout);
    assert.ok((await page.ids('about/')).length > 0, 'it has run');
    assert.deepEqual(await page.ids('commands/'), []);
  });
});

test('arrow up from the first command goes to the last one, which comes into sight, and Enter runs it', async () => {
  await with_commands(async (page) => {
    const before = await page.ids('commands/');
    await page.key('ArrowUp');
    const last = (await page.ids('commands/')).at(-1) ?? '';
    assert.ok(!before.includes(last), `${last} has come into sight`);
    assert.equal((await page.item(last)).checked, true, 'it is chosen');
    await page.key('Enter');
    assert.deepEqual(await page.ids('commands/'), [], 'it has run');
  });
});
