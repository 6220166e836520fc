// The disk itself full, and not only the room that the browser grants: the profile lies on a small file system of its own.
import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { GlossPage, kChromium, make_profile, serve_site } from './gloss_page.mjs';

const kDiskSize = '80m';
const kOpenBehindTheLastPageMs = 5_000; // the browser keeps a database open for a moment

/** A Chromium whose profile's folder is a file system of its own, which goes with the browser.
 * @param {string} folder where the script is written */
async function make_small_disk(folder) {
  const script = path.join(folder, 'chromium');
  const number = path.join(folder, 'number');
  await writeFile(script, `#!/bin/sh
for given; do case $given in --user-data-dir=*) profile=\${given#*=} ;; esac; done
export profile
exec unshare --user --map-root-user --mount sh -c \\
  'mount -t tmpfs -o size=${kDiskSize} tmpfs "$profile" && echo $$ >${number} && exec ${kChromium} "$@"' sh "$@"
`, { mode: 0o755 });
  const ballast = async (/** @type {string} */ profile) => `/proc/${(await readFile(number, 'utf8')).trim()}/root${profile}/ballast`;
  return { script, ballast };
}

/** Takes what room is left, to the last byte. @param {string} ballast */
async function fill(ballast) {
  for (let size = 1 << 20; size >= 1;) {
    try {
      await appendFile(ballast, Buffer.alloc(size));
    } catch {
      size = Math.floor(size / 2);
    }
  }
}

/** @param {GlossPage} page */
async function status(page) {
  return (await page.item('bar/saved')).label;
}

/** Marks until it cannot be saved: files that exist have some room at their ends. @param {GlossPage} page @param {string} ballast */
async function mark_until_refused(page, ballast) {
  for (let turn = 0; turn < 100; turn += 1) {
    await page.mark(turn % 2 === 0 ? 'Peder Holm' : 'Tuesday', String(1 + turn % 6));
    await fill(ballast);
    if (await status(page) === 'Not saved') return;
  }
  throw new Error('The full disk is not noticed.');
}

test('on a disk that is full work goes on, and what is saved when there is room again stays', { timeout: 240_000 }, async () => {
  const site = await serve_site();
  const folder = await mkdtemp(path.join(tmpdir(), 'gloss-disk-'));
  const disk = await make_small_disk(folder);
  const profile = await make_profile({ chromium: disk.script });
  const browser = await profile.open();
  try {
    const page = new GlossPage(browser.pages()[0] ?? await browser.newPage());
    await page.visit(site.address);
    const sample = (await page.project()).id;
    await page.paste(kArticle);
    await page.mark('Aino Lindqvist', '1');
    await page.saved();
    const ballast = await disk.ballast(profile.folder);
    await fill(ballast);
    await mark_until_refused(page, ballast);

    assert.ok((await page.items()).some(({ id, label }) => id.startsWith('notice/') && label.includes('no room left in the storage')));
    await page.mark('Solveig Aas', '1');
    assert.ok(await page.span('Solveig Aas'));
    assert.equal(await status(page), 'Not saved');
    const copy = await page.save_copy();
    assert.deepEqual(JSON.parse(await readFile(copy.path, 'utf8')), await page.project());

    await rm(ballast);
    await page.page.waitForFunction(() => !window.gloss.stats().unsaved, undefined, { timeout: 60_000 });
    assert.match(await status(page), /^Saved/);
    const project = await page.project();
    await page.page.goto('about:blank');
    await new Promise((resolve) => setTimeout(resolve, kOpenBehindTheLastPageMs));
    await page.visit(site.address);
    assert.deepEqual(await page.project(), project);
    await page.press('bar/gloss');
    await page.press('bar/menu/library');
    await page.item(`library/${sample}`);
    assert.deepEqual(page.errors, []);
  } finally {
    await browser.close();
    await profile.remove();
    await rm(folder, { recursive: true });
    await site.close();
  }
});
