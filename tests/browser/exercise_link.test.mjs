// An exercise that the page's address names: a link that holds it all, and a file beside the page.
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { serve } from '../../web/server.mjs';
import { GlossPage, kSite, make_profile, with_page } from './gloss_page.mjs';
import { file_of, fill, kArticle, press_in_sheet, reach, shown } from './lesson_files.mjs';

const kPatience = { timeout: 300_000 };
const kLook = { width: 1440, height: 900 };

/** @param {GlossPage} page */
async function describe_exercise(page) {
  await page.open_text(kArticle);
  await page.mark('the bridge will close', '4');
  await page.key('Alt+x');
  await fill(page, 'make/instructions', 'Mark every claim.');
  await press_in_sheet(page, 'make/ask/Claim/3');
}

/** What the reader was told. @param {GlossPage} page @param {RegExp} words */
async function told(page, words) {
  await page.page.waitForFunction((wanted) => window.gloss.items().some(({ id, label }) => id.startsWith('notice/') && new RegExp(wanted).test(label)), words.source);
}

/** A reader who has never been here, at an address. @param {string} address @param {(page: GlossPage, asked: string[]) => Promise<void>} job */
async function visit(address, job) {
  const profile = await make_profile(kLook);
  const browser = await profile.open();
  try {
    const page = new GlossPage(/** @type {import('playwright-core').Page} */ (browser.pages()[0]));
    /** @type {string[]} */
    const asked = [];
    page.page.on('request', (request) => asked.push(request.url()));
    await page.visit(address);
    await job(page, asked);
  } finally {
    await browser.close();
    await profile.remove();
  }
}

/** The site in a folder of a teacher's own, with files beside the page. @param {Record<string, string>} beside @param {(address: string) => Promise<void>} job */
async function with_folder(beside, job) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gloss-hosted-'));
  await cp(kSite, path.join(folder, 'gloss'), { recursive: true });
  for (const [name, text] of Object.entries(beside)) await writeFile(path.join(folder, 'gloss', name), text);
  await writeFile(path.join(folder, 'above.gloss.json'), beside['bridge.gloss.json'] ?? '');
  const server = await serve(folder, 0);
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  try {
    await job(`http://localhost:${port}/gloss/`);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await rm(folder, { recursive: true, force: true });
  }
}

test('a small exercise is copied as a link; whoever opens it begins, and no server sees what is in it', kPatience, async () => {
  await with_page(kLook, async (teacher, site) => {
    await teacher.visit(site.address);
    await describe_exercise(teacher);
    assert.match(await reach(teacher, 'make/about_link'), /no server sees it/);
    await press_in_sheet(teacher, 'make/link');
    await told(teacher, /The link is copied/);
    const link = await teacher.page.evaluate(() => navigator.clipboard.readText());
    assert.ok(link.startsWith(`${site.address}#exercise=`), link.slice(0, 60));
    assert.ok(link.length < 2_000, `${link.length} characters`);
    await visit(link, async (student, asked) => {
      await shown(student, 'exercise/begin');
      const begun = await student.project();
      assert.deepEqual([begun.kind, begun.article.text, begun.spans], ['annotations', kArticle, []]);
      assert.equal(begun.exercise.instructions, 'Mark every claim.');
      const packed = link.slice(link.indexOf('=') + 1);
      assert.ok(asked.length > 5);
      assert.deepEqual(asked.filter((url) => new URL(url).hash === '' && url.includes(packed.slice(20, 60))), []);
      await student.press('exercise/begin');
      await student.mark('nobody had asked her', '4');
      await student.saved();
      await student.page.reload();
      await student.ready();
      assert.equal((await student.project()).spans.length, 1, 'loading the page again goes on with the same work');
      assert.deepEqual(student.errors, []);
    });
    await visit(link.slice(0, -12), async (student) => {
      await told(student, /This link to an exercise is not whole/);
      assert.notEqual((await student.project()).article.text, kArticle);
      // The whole link in the same page's address bar puts it right.
      await student.page.evaluate((whole) => location.assign(whole), link);
      await shown(student, 'exercise/begin');
    });
  });
});

test('what does not fit into a link is said, and no link is offered', kPatience, async () => {
  await with_page(kLook, async (teacher, site) => {
    await teacher.visit(site.address);
    await describe_exercise(teacher);
    await press_in_sheet(teacher, 'make/seal');
    assert.match(await reach(teacher, 'make/about_link'), /With the key sealed in it/);
    assert.equal(await teacher.label('make/link'), undefined);
    await teacher.key('Escape');
    let seed = 7;
    const words = Array.from({ length: 3_000 }, () => (seed = (seed * 48_271) % 2_147_483_647).toString(36));
    await teacher.open_text(`A long one\n\n${words.join(' ')}`);
    await teacher.key('Alt+x');
    await press_in_sheet(teacher, 'make/ask/Claim/any');
    assert.match(await reach(teacher, 'make/about_link'), /As a link the exercise would have [\d,]+ characters/);
    assert.equal(await teacher.label('make/link'), undefined);
  });
});

test('?exercise= opens a file beside the page, and nothing else', kPatience, async () => {
  let exercise = '';
  await with_page(kLook, async (teacher, site) => {
    await teacher.visit(site.address);
    await describe_exercise(teacher);
    exercise = (await file_of(teacher, 'make/save')).text;
  });
  await with_folder({ 'bridge.gloss.json': exercise, 'torn.gloss.json': exercise.slice(0, 900) }, async (address) => {
    await visit(`${address}?exercise=bridge.gloss.json`, async (student) => {
      await shown(student, 'exercise/begin');
      assert.equal((await student.project()).article.text, kArticle);
      assert.deepEqual(student.errors, []);
    });
    await visit(`${address}?exercise=gone.gloss.json`, (student) => told(student, /gone\.gloss\.json could not be loaded/));
    await visit(`${address}?exercise=torn.gloss.json`, async (student) => {
      await told(student, /torn\.gloss\.json|stops|cut|end/);
      assert.notEqual((await student.project()).article.text, kArticle);
    });
    for (const elsewhere of ['http://elsewhere.test/x.gloss.json', '//elsewhere.test/x.gloss.json', '../above.gloss.json', '%2e%2e%2fabove.gloss.json', 'data:,x']) {
      await visit(`${address}?exercise=${elsewhere}`, async (student, asked) => {
        await told(student, /Only a file beside this page is opened so/);
        assert.deepEqual(asked.filter((url) => !url.startsWith(address) || url.includes('above')).filter((url) => !url.includes('?exercise=')), []);
        assert.notEqual((await student.project()).article.text, kArticle);
      });
    }
  });
});
