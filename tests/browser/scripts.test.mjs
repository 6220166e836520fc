// Articles in many scripts: their fonts are fetched when they are needed and only then, Han and emoji are the browser's, and what
// does not come is said.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { serve_site, with_page } from './gloss_page.mjs';

const kPatience = { timeout: 120_000 };

const kArticle = [
  'The bridge in many scripts',
  'أعلنت هيئة الميناء أن الجسر سيغلق لمدة عام كامل.',
  'הגשר ייסגר לשנה, אמרה רשות הנמל ביום שני.',
  'बंदरगाह प्राधिकरण ने कहा कि पुल एक वर्ष के लिए बंद रहेगा।',
  'সেতুটি এক বছরের জন্য বন্ধ থাকবে।',
  'பாலம் ஒரு வருடம் மூடப்படும்.',
  'వంతెన ఒక సంవత్సరం మూసివేయబడుతుంది.',
  'પુલ એક વર્ષ માટે બંધ રહેશે.',
  'ಸೇತುವೆ ಒಂದು ವರ್ಷ ಮುಚ್ಚಿರುತ್ತದೆ.',
  'പാലം ഒരു വർഷത്തേക്ക് അടച്ചിടും.',
  'පාලම වසරක් වසා තබනු ලැබේ.',
  'สะพานจะปิดเป็นเวลาหนึ่งปี',
  'ຂົວຈະຖືກປິດເປັນເວລາໜຶ່ງປີ',
  'ស្ពាននឹងត្រូវបិទរយៈពេលមួយឆ្នាំ។',
  'တံတားကို တစ်နှစ်ကြာ ပိတ်မည်။',
  'ხიდი ერთი წლით დაიხურება.',
  'Կամուրջը կփակվի մեկ տարով։',
  'ድልድዩ ለአንድ ዓመት ይዘጋል።',
  '桥将关闭一年。橋は一年間閉鎖される。다리는 일 년간 폐쇄된다.',
  'A rose 🌹 and a flag 🇷🇸 and a family 👩‍👩‍👧‍👦.',
].join('\n\n');

const kScripts = ['arabic', 'hebrew', 'devanagari', 'bengali', 'tamil', 'telugu', 'gujarati', 'kannada', 'malayalam', 'sinhala',
  'thai', 'lao', 'khmer', 'burmese', 'georgian', 'armenian', 'ethiopic'];

/** The fonts that the page asks the server for. @param {import('playwright-core').Page} page */
function fonts_asked(page) {
  /** @type {string[]} */
  const names = [];
  page.on('request', (request) => {
    const found = /assets\/fonts\/(.+)\.ttf$/.exec(new URL(request.url()).pathname);
    if (found?.[1]) names.push(found[1]);
  });
  return names;
}

/** How many pixels of a rectangle of the screen are inked, and how many are colourful.
 * @param {import('./gloss_page.mjs').GlossPage} gloss @param {import('./gloss_page.mjs').Rect} rect */
async function ink(gloss, rect) {
  const clip = { x: rect.x, y: rect.y, width: rect.w, height: rect.h };
  const picture = (await gloss.page.screenshot({ clip })).toString('base64');
  return gloss.page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    let dark = 0;
    let colorful = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const channels = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
      const spread = Math.max(...channels) - Math.min(...channels);
      if (Math.max(...channels) < 140) dark += 1;
      if (spread > 90) colorful += 1;
    }
    return { dark, colorful, all: pixels.length / 4 };
  }, picture);
}

test('a quotation that was copied with a page is set in italics, which are fetched for it', kPatience, async () => {
  await with_page({}, async (gloss, site) => {
    const asked = fonts_asked(gloss.page);
    await gloss.visit(site.address);
    const line = 'Nobody in the village will cross that bridge again.';
    const html = `<h1>The bridge</h1><p>${line}</p><blockquote>${line}</blockquote><p>So the mayor wrote.</p>`;
    assert.deepEqual(asked.filter((name) => name.startsWith('italic')), []);
    await gloss.paste(`The bridge\n${line}\n${line}\nSo the mayor wrote.`, html);
    await gloss.settled();
    assert.deepEqual(asked.filter((name) => name.startsWith('italic')), ['italic-serif']);
    const { text } = (await gloss.project()).article;
    const [plain, quoted] = await Promise.all([text.indexOf(line), text.lastIndexOf(line)].map(async (start) => {
      const rects = await gloss.page.evaluate(([from, to]) => window.gloss.textRects(from, to), /** @type {[number, number]} */ ([start, start + line.length]));
      assert.equal(rects.length, 1);
      return /** @type {import('./gloss_page.mjs').Rect} */ (rects[0]);
    }));
    assert.ok(plain && quoted);
    assert.ok(quoted.w < plain.w - 5, 'italics are narrower');
    assert.ok((await ink(gloss, quoted)).dark > 500);
  });
});

test('an article in seventeen scripts fetches exactly their fonts, and every word of it has ink', kPatience, async () => {
  await with_page({ height: 1000 }, async (gloss, site) => {
    const asked = fonts_asked(gloss.page);
    await gloss.visit(site.address);
    assert.deepEqual(asked.filter((name) => kScripts.includes(name)), []);
    await gloss.paste(kArticle);
    await gloss.settled();
    for (const words of ['الجسر', 'הגשר', 'पुल', 'সেতুটি', 'பாலம்', 'వంతెన', 'પુલ', 'ಸೇತುವೆ', 'പാലം', 'පාලම', 'สะพาน', 'ຂົວ', 'ស្ពាន',
      'တံတား', 'ხიდი', 'Կամուրջը', 'ድልድዩ', '桥将', '橋は', '다리는']) {
      const [rect] = await gloss.rects(await gloss.find(words));
      assert.ok(rect, words);
      const { dark, all } = await ink(gloss, rect);
      assert.ok(dark > all / 100, `${words}: ${dark} of ${all} pixels are dark`);
    }
    const fetched = asked.filter((name) => kScripts.includes(name.replace('-bold', '')));
    assert.deepEqual([...fetched].sort(), [...kScripts].sort(), 'each font once');
    assert.deepEqual(gloss.errors, []);
  });
});

test('emoji are pictures in colour, and a joined one is one picture', kPatience, async () => {
  await with_page({}, async (gloss, site) => {
    await gloss.visit(site.address);
    await gloss.paste(kArticle);
    for (const emoji of ['🌹', '🇷🇸']) {
      const [rect] = await gloss.rects(await gloss.find(emoji));
      assert.ok(rect);
      const { colorful, all } = await ink(gloss, rect);
      assert.ok(colorful > all / 20, `${emoji}: ${colorful} of ${all} pixels are colourful`);
    }
    const [family] = await gloss.rects(await gloss.find('👩‍👩‍👧‍👦'));
    const [rose] = await gloss.rects(await gloss.find('🌹'));
    assert.ok(family && rose);
    assert.ok(family.w < rose.w * 1.2, `a family is ${family.w} wide, a rose ${rose.w}`);
    assert.deepEqual(gloss.errors, []);
  });
});

test('what no font of the system has is a box with its own code in it', kPatience, async () => {
  await with_page({}, async (gloss, site) => {
    await gloss.visit(site.address);
    await gloss.paste('Two without a font.\n\n\u{3FFF0} begins a line.\n\n\u{3FFF1} begins a line.');
    /** @param {string} character */
    const ink_of = async (character) => {
      const [rect] = await gloss.rects(await gloss.find(character));
      assert.ok(rect);
      return (await ink(gloss, { ...rect, y: Math.round(rect.y) - 2, h: 32 })).dark;
    };
    const inks = [await ink_of('\u{3FFF0}'), await ink_of('\u{3FFF1}')];
    assert.ok(inks.every((dark) => dark > 20), `${inks} dark pixels`);
    assert.notEqual(inks[0], inks[1], 'what the browser draws itself is the same for both');
    assert.deepEqual(gloss.errors, []);
  });
});

test('Han is set in squares, and is drawn again after the graphics were lost', kPatience, async () => {
  await with_page({}, async (gloss, site) => {
    await gloss.visit(site.address);
    await gloss.paste(kArticle);
    const rects = await gloss.rects(await gloss.find('桥将关闭'));
    assert.equal(rects.length, 1);
    const [rect] = rects;
    assert.ok(rect);
    assert.ok(Math.abs(rect.w - 72) < 0.01, `four squares of 18 are ${rect.w} wide`);
    const before = await ink(gloss, rect);
    await gloss.page.evaluate(async () => {
      const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      extension?.loseContext();
      await new Promise((resolve) => setTimeout(resolve, 100));
      extension?.restoreContext();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await gloss.settled();
    const after = await ink(gloss, rect);
    assert.ok(before.dark > 100);
    assert.equal(after.dark, before.dark);
  });
});

test('a font that the server has not, or that is cut, is said once and can be asked for again', kPatience, async () => {
  await with_page({}, async (gloss, site) => {
    let is_broken = true;
    await gloss.page.route('**/hebrew.ttf', (route) => (is_broken ? route.fulfill({ status: 404 }) : route.continue()));
    await gloss.page.route('**/thai.ttf', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: is_broken ? (await answer.body()).subarray(0, 5000) : await answer.body() });
    });
    await gloss.visit(site.address);
    await gloss.paste(kArticle);
    await gloss.rects(await gloss.find('สะพาน'));
    const said = (await gloss.items()).map((item) => item.label).join('\n');
    assert.match(said, /The letters for Hebrew could not be loaded\./);
    assert.match(said, /The letters for Thai arrived damaged\./);
    const [boxes] = await gloss.rects(await gloss.find('הגשר'));
    is_broken = false;
    for (let round = 0; round < 2; round += 1) {
      const again = (await gloss.items()).find((item) => item.label === 'Try again');
      if (again) await gloss.press(again.id);
    }
    const [letters] = await gloss.rects(await gloss.find('הגשר'));
    assert.ok(boxes && letters);
    assert.ok(letters.w < boxes.w * 0.9, `boxes are ${boxes.w} wide, letters ${letters.w}`);
  });
});

test('the browser may keep what has not changed, and is told so without the bytes', kPatience, async () => {
  const site = await serve_site();
  try {
    const font = new URL('assets/fonts/arabic.ttf', site.address);
    const first = await fetch(font);
    const tag = first.headers.get('etag') ?? '';
    assert.equal(first.headers.get('cache-control'), 'no-cache');
    assert.ok((await first.arrayBuffer()).byteLength > 10_000);
    const again = await fetch(font, { headers: { 'if-none-match': tag } });
    assert.deepEqual([again.status, (await again.arrayBuffer()).byteLength], [304, 0]);
    const changed = await fetch(font, { headers: { 'if-none-match': '"another"' } });
    assert.equal(changed.status, 200);
    await changed.arrayBuffer();
  } finally {
    await site.close();
  }
});

test('the site has every font of the table, and the licence of each of their makers', kPatience, async () => {
  const table = await readFile(new URL('../../assets/fonts.txt', import.meta.url), 'utf8');
  const rows = table.split('\n').filter((line) => /^[a-z]/.test(line)).map((line) => line.split(/ +/));
  assert.ok(rows.length > 25);
  const site = await serve_site();
  try {
    for (const [name, , family] of rows) {
      const files = family?.includes('+') ? [`${name}-serif`, `${name}-sans`] : [`${name}`];
      for (const file of files) {
        const answer = await fetch(`${site.address}assets/fonts/${file}.ttf`);
        assert.equal(answer.status, 200, file);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        assert.deepEqual([...bytes.subarray(0, 4)], [0, 1, 0, 0], file);
      }
    }
    const licences = await (await fetch(`${site.address}licences/licences.json`)).json();
    for (const name of ['noto', 'source-serif-4', 'inter']) {
      const entry = licences.find((/** @type {{name: string}} */ licence) => licence.name === name);
      assert.equal(entry?.licence, 'OFL-1.1', name);
      assert.match(await (await fetch(`${site.address}${entry.file}`)).text(), /SIL Open Font License/i, name);
    }
    const shipped = ['emscripten', 'gloss', 'harfbuzz', 'idb', 'imgui', 'inter', 'json', 'libunibreak', 'lucide-static', 'noto', 'sheenbidi',
      'sodium', 'source-serif-4', 'stb', 'zlib'];
    assert.deepEqual(licences.map((/** @type {{name: string}} */ { name }) => name).sort(), shipped);
    for (const { name, licence, file } of licences) {
      assert.ok(licence, name);
      assert.ok((await (await fetch(`${site.address}${file}`)).text()).length > 300, file);
    }
  } finally {
    await site.close();
  }
});

test('a page full of Han that was never drawn before comes in small batches and is whole in the end', kPatience, async () => {
  await with_page({}, async (gloss, site) => {
    await gloss.visit(site.address);
    const signs = Array.from({ length: 480 }, (_, index) => String.fromCodePoint(0x4E00 + index * 7));
    await gloss.paste(`Signs\n\n${signs.join('')}`);
    await gloss.settled();
    const [first] = await gloss.rects(await gloss.find(/** @type {string} */ (signs[0])));
    const [last] = await gloss.rects(await gloss.find(/** @type {string} */ (signs[479])));
    assert.ok(first && last);
    for (const rect of [first, last]) assert.ok((await ink(gloss, rect)).dark > 3);
    const stats = await gloss.stats();
    console.log(`480 Han: worst of the last frames ${stats.frame_ms_p95.toFixed(1)} ms, ${stats.glyphs_drawn} letters drawn`);
  });
});

test('a double click on Thai takes the word of the dictionary, and Ctrl with an arrow walks such words', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste('The bridge\n\nสะพานจะปิดเป็นเวลาหนึ่งปี and nobody knows why.');
    const [word] = await page.rects(await page.find('เวลา'));
    assert.ok(word);
    await page.page.mouse.dblclick(word.x + word.w / 2, word.y + word.h / 2);
    await page.settled();
    await page.key('4');
    assert.ok(await page.span('เวลา'), JSON.stringify((await page.project()).spans));
    await page.page.mouse.click(word.x + word.w + 0.2, word.y + word.h / 2);
    await page.settled();
    await page.key('Control+Shift+ArrowRight');
    await page.key('1');
    assert.ok(await page.span('หนึ่ง'), JSON.stringify((await page.project()).spans));
  });
});
