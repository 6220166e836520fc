// The native program as a reader meets it: started with a file, marked by mouse and keyboard, closed and started again.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { GlossWindow, Home, clipboard, kProgram, open_display, put_on_clipboard, until } from './desktop.mjs';

const kPatience = { timeout: 120_000 };
const kTitle = 'Harbour bridge closes';
const kArticle = `${kTitle}\n\nThe port authority said on Monday that the bridge would close for a year. Nobody had asked the mayor.\n`;

let close_display = async () => {};
before(async () => {
  close_display = await open_display();
});
after(() => close_display());

/** Does `job` with a home folder and a way to open windows in it, and takes down what it leaves. */
async function at_home(job) {
  const home = new Home();
  const windows = [];
  const open = async (...files) => {
    windows.push(await GlossWindow.open(home, ...files));
    return windows.at(-1);
  };
  try {
    await job(home, open);
  } finally {
    for (const window of windows) await window.end();
    home.remove();
  }
}

/** Opens the article as a file and waits until it is stored. */
async function open_article(home, open) {
  const file = path.join(home.folder, 'harbour.txt');
  writeFileSync(file, kArticle);
  const window = await open(file);
  await until('the document is in the log', () => home.has_stored('The port authority said'));
  await window.titled(`${kTitle} - Gloss`);
  return window;
}

/** Selects the first word with mouse and keyboard and copies it, again until the clipboard has it. */
async function copy_first_word(window) {
  put_on_clipboard('something else');
  await until('the first word is on the clipboard', () => {
    window.click(500, 300);
    window.keys('ctrl+Home', 'ctrl+shift+Right', 'ctrl+c');
    return clipboard().trim() === 'Harbour';
  });
}

/** Presses keys that edit and waits until the edit is in the log. */
async function edit(home, window, ...keys) {
  const before = home.recorded();
  window.keys(...keys);
  await until('the edit is in the log', () => home.recorded() > before);
}

/** Saves a copy and reads it. */
async function saved_copy(home, window) {
  const before = home.copies();
  window.keys('ctrl+s');
  const [copy] = await until('a copy is in the folder for downloads', () => {
    const fresh = home.copies().filter((name) => !before.includes(name) && readFileSync(name).length > 0);
    return fresh.length > 0 && fresh;
  });
  return until('the copy is whole', () => {
    try {
      return { copy, file: JSON.parse(readFileSync(copy, 'utf8')) };
    } catch {
      return undefined;
    }
  });
}

test('what is marked in the window is there after it is closed and opened again, and can still be undone', kPatience, async () => {
  await at_home(async (home, open) => {
    const first = await open_article(home, open);
    await copy_first_word(first);
    await edit(home, first, '1');
    assert.equal(await first.close(), 0);

    const second = await open();
    await second.titled(`${kTitle} - Gloss`);
    const { copy, file } = await saved_copy(home, second);
    assert.equal(file.article.text, kArticle);
    assert.deepEqual(file.spans.map(({ type, quote }) => [type, quote.exact]), [['Entity', 'Harbour']]);
    assert.equal(spawnSync(kProgram, ['check', '--strict', copy], { stdio: 'ignore' }).status, 0);

    await edit(home, second, 'ctrl+z');
    assert.deepEqual((await saved_copy(home, second)).file.spans, []);
    assert.equal(await second.close(), 0);
  });
});

test('an edit that was made right before the window is closed is stored', kPatience, async () => {
  await at_home(async (home, open) => {
    const first = await open_article(home, open);
    await copy_first_word(first);
    first.keys('1');
    assert.equal(await first.close(), 0);
    const second = await open();
    await second.titled(`${kTitle} - Gloss`);
    assert.deepEqual((await saved_copy(home, second)).file.spans.map(({ quote }) => quote.exact), ['Harbour']);
  });
});

test('a text of the desktop’s clipboard becomes an article, and is the one that the next start opens', kPatience, async () => {
  await at_home(async (home, open) => {
    const first = await open_article(home, open);
    put_on_clipboard('The mayor answers\n\nNobody asked me, said the mayor on Tuesday – “not once”.\n');
    first.keys('ctrl+v');
    await first.titled('The mayor answers - Gloss');
    await until('the document is in the log', () => home.has_stored('Nobody asked me, said the mayor'));
    assert.equal(await first.close(), 0);
    const second = await open();
    await second.titled('The mayor answers - Gloss');
    assert.match((await saved_copy(home, second)).file.article.text, /on Tuesday – “not once”\.\n$/);
  });
});
