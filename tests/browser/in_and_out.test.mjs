// What comes into the page and goes out of it by the clipboard and by files: exactly the words, the way back to where they are
// from, and a sentence of its own for what cannot come in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

const kPatience = { timeout: 120_000 };
const kName = 'Aino Lindqvist';
const kLook = { width: 1100, height: 600 };
// A paragraph's end, a letter with a combining mark, a sign outside the basic plane.
const kWords = ['on the quay.\nAccording', 'inspection in Re\u0301ville last', 'website 🛶'];
const kNoText = 'There is no text in what was pasted. Copy the article\'s text and paste it again.';

/** What a paste into a page that knows nothing of Gloss gives. @param {GlossPage} page */
async function paste_elsewhere(page) {
  const other = await page.page.context().newPage();
  await other.setContent('<textarea autofocus></textarea>');
  await other.evaluate(() => {
    document.addEventListener('paste', (event) => Object.assign(window, { html: event.clipboardData?.getData('text/html') ?? '' }));
  });
  await other.click('textarea');
  await other.keyboard.press('Control+V');
  const plain = await other.inputValue('textarea');
  const html = /** @type {string} */ (await other.evaluate(() => Reflect.get(window, 'html')));
  await other.close();
  await page.page.bringToFront();
  return { plain, html };
}

/** Makes sure that what is found on the clipboard later was put there later. @param {GlossPage} page */
async function forget_clipboard(page) {
  await page.page.evaluate(() => navigator.clipboard.writeText('not copied'));
}

const clipboard = (/** @type {GlossPage} */ page) => page.page.evaluate(() => navigator.clipboard.readText());

/** What the page tells its reader. @param {GlossPage} page */
async function notices(page) {
  return (await page.items()).filter(({ id }) => /^notice\/\d+$/.test(id));
}

/** Everything about the document that a step would change. @param {GlossPage} page */
async function state_of(page) {
  return { project: await page.project(), revision: (await page.stats()).revision };
}

/** The article is open; nothing that is done there may end in an error. @param {(page: GlossPage) => Promise<void>} job */
async function with_article(job) {
  await with_page(kLook, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(kArticle);
    await job(page);
    assert.deepEqual(page.errors, []);
  });
}

/** Each key puts exactly these words on the clipboard. @param {GlossPage} page @param {string} words */
async function come_out(page, words) {
  for (const key of ['Control+C', 'Control+X']) {
    await forget_clipboard(page);
    await page.key(key);
    assert.equal(await clipboard(page), words, key);
  }
}

test('half a character in a paste is replaced, and nothing else of it', kPatience, async () => {
  await with_page(kLook, async (page, { address }) => {
    await page.visit(address);
    await page.page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'The bridge \ud800 will close 🛶.');
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.settled();
    assert.equal((await page.project()).article.text, 'The bridge \ufffd will close 🛶.');
    assert.deepEqual(page.errors, []);
  });
});

test('words selected with the mouse come out exactly by Ctrl C and Ctrl X, and neither changes the article', kPatience, async () => {
  await with_article(async (page) => {
    const before = await state_of(page);
    for (const words of kWords) {
      await page.drag_over(words);
      await come_out(page, words);
      await page.key('Escape');
    }
    assert.equal((await paste_elsewhere(page)).plain, kWords.at(-1));
    assert.deepEqual(await state_of(page), before);
  });
});

test('a selected mark comes out with its words, and one that is cut is gone until that is undone', kPatience, async () => {
  await with_article(async (page) => {
    await page.mark(kName, '1');
    const before = await page.project();
    await page.click_words(kName);
    await come_out(page, kName);
    const { article, spans } = await page.project();
    assert.deepEqual([article, spans], [before.article, []]);
    await page.key('Control+Z');
    assert.deepEqual((await page.project()).spans, before.spans);
  });
});

test('a cut changes nothing that lies behind a sheet, a menu or the comparison of a class', kPatience, async () => {
  await with_article(async (page) => {
    await page.mark(kName, '1');
    const before = await state_of(page);
    for (const way of ['bar/menu/settings', 'bar/menu', 'bar/menu/compare']) {
      await page.click_words(kName);
      await page.press('bar/gloss');
      if (way !== 'bar/menu') await page.press(way);
      await page.key('Control+X');
      assert.deepEqual(await state_of(page), before, way);
      await page.key('Escape');
    }
  });
});

/** The field says so, and with it the only mark. @param {GlossPage} page @param {string} note */
async function has_note(page, note) {
  assert.equal(await page.page.inputValue('textarea:focus, input:focus'), note);
  await page.page.waitForFunction((wanted) => window.gloss.project().spans[0]?.note === wanted, note);
  await page.settled();
}

test('in a text field cut takes the words out, paste puts them back, and copy leaves them', kPatience, async () => {
  await with_article(async (page) => {
    await page.mark(kName, '1');
    await page.press('inspector/note');
    await page.page.keyboard.type('Re\u0301ville 🛶');
    await page.key('Home');
    await page.page.keyboard.type('Near:');
    await has_note(page, 'Near:Re\u0301ville 🛶');
    await page.key('Shift+End');
    for (const [key, note] of /** @type {const} */ ([['Control+C', 'Near:Re\u0301ville 🛶'], ['Control+X', 'Near:']])) {
      await forget_clipboard(page);
      await page.key(key);
      assert.equal(await clipboard(page), 'Re\u0301ville 🛶', key);
      await has_note(page, note);
    }
    await page.key('Control+V');
    await page.key('Control+V');
    await has_note(page, 'Near:Re\u0301ville 🛶Re\u0301ville 🛶');
    const { article, spans } = await page.project();
    assert.deepEqual([article.text, spans.length, spans[0].quote.exact], [kArticle, 1, kName]);
  });
});

test('a paste without any text gets its own sentence and changes nothing', kPatience, async () => {
  await with_article(async (page) => {
    const before = await state_of(page);
    /** @type {string | undefined} */
    let last;
    const nothing = /** @type {[string, string?][]} */ ([[''], ['\u00a0\u2003\n\u3000'], ['\u200b\u2060\ufeff'], ['', '<p>&nbsp;</p><ul><li> </li></ul>']]);
    for (const [plain, html] of nothing) {
      await page.paste(plain, html);
      const said = await notices(page);
      assert.deepEqual(said.map(({ label }) => label), [kNoText]);
      assert.notEqual(said[0]?.id, last, 'it is said anew');
      last = said[0]?.id;
      assert.deepEqual(await state_of(page), before);
    }
  });
});

/** Drops a file of so many bytes, none of which is anywhere but in the page.
 * @param {GlossPage} page @param {string} name @param {number} bytes */
async function drop_large(page, name, bytes) {
  await page.page.evaluate(([title, size]) => {
    const mebibyte = new Blob(['words '.repeat(174_763).slice(0, 1024 * 1024)]);
    const parts = Array.from({ length: Math.ceil(size / mebibyte.size) }, () => mebibyte);
    const file = new File([new Blob(parts).slice(0, size)], title, { type: 'text/plain' });
    if (file.size !== size) throw new Error(`The file has ${file.size} bytes.`);
    const transfer = new DataTransfer();
    transfer.items.add(file);
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true, clientX: 400, clientY: 300 }));
    }
  }, /** @type {[string, number]} */ ([name, bytes]));
}

test('a file over the limit is refused in words before it is read, and work goes on', kPatience, async () => {
  await with_article(async (page) => {
    const before = await state_of(page);
    const { heap_bytes } = await page.stats();
    for (const name of ['large.txt', 'large.gloss.json']) {
      await drop_large(page, name, 256 * 1024 * 1024 + 1);
      await page.page.waitForFunction((wanted) => window.gloss.items().some(({ id, label }) => id.startsWith('notice/') &&
        label.includes(wanted)), name);
      await page.settled();
      assert.match((await notices(page)).find(({ label }) => label.includes(name))?.label ?? '',
        /^The file \S+ is larger than 256 MiB, which is more than Gloss can open\./);
      assert.deepEqual(await state_of(page), before);
    }
    assert.equal((await page.stats()).heap_bytes, heap_bytes, 'nothing of it was read');
    await page.mark('The ferry company', '2');
    await page.saved();
    assert.equal((await page.project()).spans.length, 1);
  });
});

const kHead = '<title>Bridge closes | The Paper</title>';
const kBody = '<h1>Bridge closes</h1><p>The port said so in <a href="/a">a note</a> and <a href="https://example.org/b">a talk</a>.</p>';
const kCanonical = '<link rel="canonical" href="https://paper.example/bridge?id=7">';
const kOpenGraph = '<meta property="og:url" content="https://paper.example/shared">';
/** @type {[string, string, string | undefined][]} what is pasted, and the title and the address that the article gets */
const kPastes = [
  [`<html><head>${kHead}${kOpenGraph}${kCanonical}</head><body>${kBody}</body></html>`, 'Bridge closes', 'https://paper.example/bridge?id=7'],
  [`<html><head>${kHead}${kOpenGraph}</head><body><p>The port said so.</p></body></html>`, 'Bridge closes | The Paper', 'https://paper.example/shared'],
  [`<link rel="canonical" href="javascript:alert(1)">${kOpenGraph}${kBody}`, 'Bridge closes', 'https://paper.example/shared'],
  [`<base href="https://paper.example/"><link rel="canonical" href="/bridge">${kBody}`, 'Bridge closes', 'https://paper.example/bridge'],
  [`<base href="/">${kCanonical}${kBody}`, 'Bridge closes', 'https://paper.example/bridge?id=7'],
  ['<h1>Bridge closes</h1><p>The port said so. <a href="https://paper.example/bridge">Read on</a></p>', 'Bridge closes', 'https://paper.example/bridge'],
  ['<h1>Bridge closes</h1><p><a href="https://a.example/">One</a> or <a href="https://b.example/">other</a>.</p>', 'Bridge closes', undefined],
];

test('a rich paste keeps the title and the address that the page calls its own, else its only link', kPatience, async () => {
  await with_page(kLook, async (page, { address }) => {
    await page.visit(address);
    for (const [html, title, url] of kPastes) {
      await page.paste('plain', html);
      const project = await page.project();
      assert.deepEqual([project.title, project.article.title, project.article.url], [title, title, url], html);
    }
    assert.deepEqual(page.errors, []);
  });
});

/** Goes to a page elsewhere, selects all of it and copies it, as a reader does.
 * @param {GlossPage} page @param {string} address @param {string} html */
async function copy_from_elsewhere(page, address, html) {
  const other = await page.page.context().newPage();
  await other.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await other.goto(address);
  await other.keyboard.press('Control+A');
  await other.keyboard.press('Control+C');
  await other.close();
  await page.page.bringToFront();
}

test('on plain http what the browser copies from a page has the way back to it, and what is copied on from here too', kPatience, async () => {
  await with_page(kLook, async (page, { plain_address }) => {
    await page.visit(plain_address);
    const { id } = await page.project();
    await copy_from_elsewhere(page, 'http://paper.example/today/bridge',
      `<head>${kHead}</head><h1><a href="./bridge">Bridge closes</a></h1><p>The port said so 🛶 &amp; left.</p>`);
    await page.page.keyboard.press('Control+V');
    await page.page.waitForFunction((old) => window.gloss.project()?.id !== old, id);
    await page.settled();
    const { title, article } = await page.project();
    assert.deepEqual([title, article.url], ['Bridge closes', 'http://paper.example/today/bridge']);
    assert.equal(article.text, 'Bridge closes\nThe port said so 🛶 & left.');
    await page.drag_over('so 🛶 & left');
    await page.key('Control+C');
    const { plain, html } = await paste_elsewhere(page);
    assert.equal(plain, 'so 🛶 & left');
    assert.match(html, /<blockquote>so 🛶 &amp; left<\/blockquote><p><a href="http:\/\/paper\.example\/today\/bridge">Bridge closes<\/a><\/p>/);
    assert.deepEqual(page.errors, []);
  });
});
