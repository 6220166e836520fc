// Everything that a reader may bring: rich text, files in old encodings, and what cannot be read, each with its own sentence.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { with_page } from './gloss_page.mjs';

const kPatience = { timeout: 120_000 };
const kWords = 'Zoë said “no” – twice. The café closed in 1998.';
const kWindows1252 = Uint8Array.from([...kWords].map((sign) => ({ '“': 0x93, '”': 0x94, '–': 0x96 })[sign] ?? sign.charCodeAt(0)));
const utf16 = (/** @type {string} */ text) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

/** Gives a file to gloss.open as a drop would.
 * @param {import('./gloss_page.mjs').GlossPage} page @param {string} name @param {Uint8Array | string} content
 * @returns {Promise<{opened: boolean, notice: string}>} */
async function open(page, name, content) {
  const plain = typeof content === 'string' ? content : [...content];
  const answer = await page.page.evaluate(([title, given]) =>
    window.gloss.open(new File([typeof given === 'string' ? given : Uint8Array.from(given)], title)),
  /** @type {[string, string | number[]]} */ ([name, plain]));
  await page.settled();
  return answer;
}

test('a rich paste becomes paragraphs with a title and links', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste('plain', `<html><head><title>ignored</title><style>p { color: red }</style></head><body>
      <h1>Bridge   closes</h1><p>The <b>port authority</b> said
      so <a href="https://example.org/release">on Monday</a>.</p><script>alert(1)</script><ul><li>One</li><li>Two</li></ul></body></html>`);
    const { article, title } = await page.project();
    assert.equal(article.text.trim(), 'Bridge closes\nThe port authority said so on Monday.\nOne\nTwo');
    assert.equal(title, 'Bridge closes');
    assert.deepEqual(article.structure.map((/** @type {any} */ item) => item.kind), ['heading', 'list_item', 'list_item']);
  });
});

test('text files open in the encodings that turn up', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    const files = /** @type {[string, Uint8Array][]} */ ([['utf8.txt', new TextEncoder().encode(`\ufeff${kWords}`)],
      ['utf16.txt', utf16(kWords)], ['old.txt', kWindows1252]]);
    for (const [name, bytes] of files) {
      const answer = await open(page, name, bytes);
      assert.equal(answer.opened, true, `${name}: ${answer.notice}`);
      assert.equal((await page.project()).article.text, kWords, name);
    }
  });
});

test('a real drop of a file opens it', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }));
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true, clientX: 400, clientY: 300 }));
      }
    }, kArticle);
    await page.page.waitForFunction((text) => window.gloss.project()?.article.text === text, kArticle);
  });
});

test('what cannot be opened gets its own sentence, and nothing is lost or changed', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.mark('The ferry company', '2');
    const before = await page.project();
    const whole = JSON.stringify(before, null, 2);
    const bad = /** @type {[string, Uint8Array | string][]} */ ([
      ['empty.txt', ''],
      ['picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
      ['cut.gloss.json', whole.slice(0, whole.length / 2)],
      ['newer.gloss.json', whole.replace('"version": 1', '"version": 7')],
      ['other.json', '{"type": "FeatureCollection"}'],
      ['long.txt', 'a'.repeat(16 * 1024 * 1024 + 1)],
    ]);
    const sentences = [];
    for (const [name, content] of bad) {
      const answer = await open(page, name, content);
      assert.equal(answer.opened, false, name);
      assert.match(answer.notice, /^[A-Z“].*\.$/s, name);
      sentences.push(answer.notice);
      assert.deepEqual(await page.project(), before, name);
    }
    assert.equal(new Set(sentences).size, bad.length, sentences.join('\n'));
    await page.paste('   \n ');
    assert.deepEqual(await page.project(), before, 'an empty paste');
  });
});

test('a full storage is said in words, work goes on, and saving resumes by itself', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.saved();
    // The browser has no switch for a small disk that reaches IndexedDB, so the two calls that would meet it answer as it would.
    await page.page.evaluate(() => {
      const { put, add } = IDBObjectStore.prototype;
      const full = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
      Object.assign(IDBObjectStore.prototype, { put: full, add: full });
      Object.assign(window, { mend: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
    });
    await page.mark('The ferry company', '2');
    await page.page.waitForFunction(() => window.gloss.items().some((item) => item.label.includes('Not saved')));
    assert.equal((await page.project()).spans.length, 1);
    await page.page.evaluate(() => Reflect.get(window, 'mend')());
    await page.page.waitForFunction(() => window.gloss.stats().revision_saved === window.gloss.stats().revision, null, { timeout: 60_000 });
  });
});
