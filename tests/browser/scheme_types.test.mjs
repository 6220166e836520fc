// A type is given attributes and another colour in the scheme's sheet, by real mouse and finger, and the desk follows at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { fingers_of, tap_below } from './fingers.mjs';
import { with_page } from './gloss_page.mjs';
import { choose, types, wheel_to, with_scheme, write } from './scheme_steps.mjs';

/** @typedef {import('./gloss_page.mjs').GlossPage} GlossPage */

const kStop = 'the night service to the island would stop';
const kBelow = 16; // px under the words in which their mark is drawn

/** @param {GlossPage} page @param {string} id of a type */
const type_of = async (page, id) => (await types(page)).find((type) => type.id === id);

test('by mouse: a type gets an attribute with values, and its marks are described by it, also those from before', async () => {
  await with_scheme([[kStop, '4']], async (page) => {
    await page.press('scheme/type/Claim');
    await wheel_to(page, 'scheme/new_attribute');
    await write(page, 'scheme/new_attribute', 'Weight');
    for (const value of ['light', 'heavy', 'leaden']) {
      await wheel_to(page, 'scheme/new_value');
      await write(page, 'scheme/new_value', value);
    }
    const made = (await type_of(page, 'Claim')).attributes.at(-1);
    assert.equal(made.label, 'Weight');
    assert.deepEqual(made.values.map((/** @type {any} */ value) => value.label), ['light', 'heavy', 'leaden']);
    const [light, heavy, leaden] = made.values.map((/** @type {any} */ value) => value.id);
    await choose(page, `scheme/value/${leaden}/remove`, `scheme/default/${light}`);
    await page.press('scheme/close');
    await page.click_words(kStop);
    const chips = await page.ids(`inspector/attribute/${made.id}/`);
    assert.deepEqual(chips, [light, heavy].map((value) => `inspector/attribute/${made.id}/${value}`));
    assert.equal((await page.item(chips[0] ?? '')).checked, true, 'what holds until something is chosen');
    await page.press(chips[1] ?? '');
    assert.equal((await page.span(kStop)).attributes[made.id], heavy);
    await page.key('Control+Z');
    assert.equal((await page.span(kStop)).attributes?.[made.id], undefined);
  });
});

/** In the page: how many strong dots of the picture have about the hue of that colour. @param {string[]} wanted */
async function count_hue([base64, hex]) {
  const hue_of = (/** @type {number[]} */ [red = 0, green = 0, blue = 0]) => {
    const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
    if (most - least < 50) return Number.NaN;
    const sixth = most === red ? (green - blue) / (most - least) : most === green ? 2 + (blue - red) / (most - least) : 4 + (red - green) / (most - least);
    return (sixth * 60 + 360) % 360;
  };
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const brush = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  brush?.drawImage(picture, 0, 0);
  const data = Array.from(brush?.getImageData(0, 0, picture.width, picture.height).data ?? []);
  const wanted = hue_of([1, 3, 5].map((at) => Number.parseInt((hex ?? '').slice(at, at + 2), 16)));
  let dots = 0;
  for (let at = 0; at < data.length; at += 4) {
    const apart = Math.abs(hue_of(data.slice(at, at + 3)) - wanted);
    if (Math.min(apart, 360 - apart) < 12) dots += 1;
  }
  return dots;
}

/** How many dots of the words and their mark have that hue. @param {GlossPage} page @param {string} words @param {string} hex */
async function dots_of(page, words, hex) {
  const [{ x, y, w, h }] = await page.rects(await page.find(words));
  await page.page.mouse.move(1, 1);
  await page.settled();
  const png = await page.page.screenshot({ clip: { x, y, width: w, height: h + kBelow } });
  const blank = await page.page.context().newPage();
  const dots = await blank.evaluate(count_hue, [png.toString('base64'), hex]);
  await blank.close();
  await page.page.bringToFront();
  return dots;
}

test('by mouse: a suggested colour is that of the type\'s marks at once, with its contrast said', async () => {
  await with_scheme([[kStop, '4']], async (page) => {
    await page.press('scheme/type/Claim');
    const before = (await type_of(page, 'Claim')).color;
    const swatches = (await page.ids('scheme/color/#')).map((id) => id.slice('scheme/color/'.length));
    assert.ok(swatches.length >= 5, swatches.join(' '));
    const others = (await types(page)).filter(({ id }) => id !== 'Claim').map(({ color }) => color);
    assert.deepEqual(swatches.filter((hex) => others.includes(hex)), [], 'no colour that another type has');
    const after = swatches.find((hex) => hex !== before) ?? '';
    const contrast = await page.label('scheme/contrast/light');
    await page.press(`scheme/color/${after}`);
    assert.equal((await type_of(page, 'Claim')).color, after);
    assert.equal((await page.item(`scheme/color/${after}`)).checked, true);
    assert.notEqual(await page.label('scheme/contrast/light'), contrast);
    assert.match(String(await page.label('scheme/contrast/light')), /^Light page [\d.]+ : 1/);
    await page.press('scheme/close');
    const drawn = await dots_of(page, kStop, after);
    await page.key('Control+Z');
    assert.equal((await type_of(page, 'Claim')).color, before);
    const others_now = await dots_of(page, kStop, after);
    assert.ok(drawn > others_now + 100, `${drawn} dots are drawn in the hue of ${after}, and ${others_now} of the colour before`);
  });
});

test('by finger on a phone: a type gets a colour and an attribute with values, and a mark is described by it', async () => {
  await with_page({ width: 390, height: 844, touch: true }, async (page, { address }) => {
    await page.visit(address);
    await page.open_text(kArticle);
    const fingers = await fingers_of(page);
    const fill_in = async (/** @type {string} */ id, /** @type {string} */ words) => {
      await tap_below(page, fingers, id);
      await page.page.keyboard.type(words);
      await page.key('Enter');
    };
    await page.tap('bar/more');
    await page.tap('bar/more_menu/scheme');
    await page.tap('scheme/type/Entity');
    const color = (await page.ids('scheme/color/#')).at(-1) ?? '';
    await tap_below(page, fingers, color);
    assert.equal(`scheme/color/${(await type_of(page, 'Entity')).color}`, color);
    await fill_in('scheme/new_attribute', 'Mood');
    await fill_in('scheme/new_value', 'calm');
    await fill_in('scheme/new_value', 'angry');
    await page.page.keyboard.type('loud'); // the field has the keyboard for the next one
    await page.key('Enter');
    const made = (await type_of(page, 'Entity')).attributes.at(-1);
    assert.deepEqual(made.values.map((/** @type {any} */ value) => value.label), ['calm', 'angry', 'loud']);
    await page.tap('scheme/close');
    const [word] = await page.rects(await page.find('company'));
    await fingers.rest({ x: word.x + 10, y: word.y + word.h / 2 });
    await page.tap('palette/mark/Entity');
    const chip = `inspector/attribute/${made.id}/${made.values[1].id}`;
    await tap_below(page, fingers, chip);
    assert.equal((await page.span('company')).attributes[made.id], made.values[1].id);
    assert.deepEqual(page.errors, []);
  });
});
