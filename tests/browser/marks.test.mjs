// The same marks in WebGL2 as in the desktop's OpenGL: shaders/ draws tests/gfx/marks_scene.txt, and the recorded pictures are
// those that gfx_test holds the desktop to.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { make_profile, with_page } from './gloss_page.mjs';

const kWidth = 160;
const kHeight = 120;
const kHead = '#version 300 es\nprecision highp float;\nprecision highp int;\n';
// Two rasterisers may round an edge or a sine apart; a mark that is drawn otherwise is off by a hundred.
const kMostApart = 6;
const kMostMean = 0.05;

/** @param {string} name */
const read = (name) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

/** As gfx::MarkQuad lies in memory. @param {string} scene */
function instances(scene) {
  const rows = scene.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' '));
  const view = new DataView(new ArrayBuffer(rows.length * 44));
  rows.forEach((row, index) => {
    const [shape, x0, y0, x1, y1, color, open, ...measures] = row;
    const at = index * 44;
    [x0, y0, x1, y1].forEach((value, place) => view.setFloat32(at + place * 4, Number(value), true));
    view.setUint32(at + 16, Number.parseInt(/** @type {string} */ (color), 16), true);
    view.setUint8(at + 20, Number(shape));
    view.setUint8(at + 21, Number(open));
    measures.forEach((value, place) => view.setFloat32(at + 24 + place * 4, Number(value), true));
  });
  return [...new Uint8Array(view.buffer)];
}

/** In the page: draws the instances with WebGL2; answers how far the picture is from the recorded one.
 * @param {{vertex: string, fragment: string, bytes: number[], width: number, height: number, ratio: number, png: string}} scene */
async function compare(scene) {
  const canvas = document.createElement('canvas');
  canvas.width = scene.width * scene.ratio;
  canvas.height = scene.height * scene.ratio;
  const gl = canvas.getContext('webgl2', { alpha: false, antialias: false });
  if (!gl) throw new Error('This browser has no WebGL2.');

  const program = gl.createProgram();
  const compile = (/** @type {number} */ stage, /** @type {string} */ source) => {
    const shader = /** @type {WebGLShader} */ (gl.createShader(stage));
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader) ?? 'no words');
    gl.attachShader(program, shader);
  };
  compile(gl.VERTEX_SHADER, scene.vertex);
  compile(gl.FRAGMENT_SHADER, scene.fragment);
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.uniform2f(gl.getUniformLocation(program, 'u_window'), scene.width, scene.height);
  gl.uniform1f(gl.getUniformLocation(program, 'u_pixel_ratio'), scene.ratio);

  gl.bindVertexArray(gl.createVertexArray());
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Uint8Array(scene.bytes), gl.STATIC_DRAW);
  const describe = (/** @type {number} */ place, /** @type {number} */ count, /** @type {number} */ type,
    /** @type {boolean} */ isShare, /** @type {number} */ offset) => {
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, count, type, isShare, 44, offset);
    gl.vertexAttribDivisor(place, 1);
  };
  describe(0, 4, gl.FLOAT, false, 0);
  describe(1, 4, gl.UNSIGNED_BYTE, true, 16);
  describe(2, 2, gl.UNSIGNED_BYTE, false, 20);
  describe(3, 4, gl.FLOAT, false, 24);
  describe(4, 1, gl.FLOAT, false, 40);
  gl.viewport(0, 0, canvas.width, canvas.height);
  gl.clearColor(1, 1, 1, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.enable(gl.BLEND);
  gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, scene.bytes.length / 44);
  const drawn = new Uint8Array(canvas.width * canvas.height * 4);
  gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, drawn);

  const picture = await createImageBitmap(await (await fetch(scene.png)).blob());
  const paper = new OffscreenCanvas(canvas.width, canvas.height);
  const brush = /** @type {OffscreenCanvasRenderingContext2D} */ (paper.getContext('2d'));
  brush.drawImage(picture, 0, 0);
  const recorded = brush.getImageData(0, 0, canvas.width, canvas.height).data;
  let largest = 0;
  let sum = 0;
  for (let y = 0; y < canvas.height; y += 1) {
    for (let x = 0; x < canvas.width; x += 1) {
      for (let part = 0; part < 3; part += 1) {
        const ours = drawn[((canvas.height - 1 - y) * canvas.width + x) * 4 + part] ?? 0;
        const away = Math.abs(ours - (recorded[(y * canvas.width + x) * 4 + part] ?? 0));
        largest = Math.max(largest, away);
        sum += away;
      }
    }
  }
  return { largest, mean: sum / (canvas.width * canvas.height * 3), width: picture.width };
}

test('WebGL2 draws every shape of a mark as OpenGL does, at three pixel ratios', async () => {
  const profile = await make_profile();
  const browser = await profile.open();
  try {
    const page = browser.pages()[0] ?? await browser.newPage();
    const [vertex, fragment, scene] = await Promise.all(
      ['shaders/mark.vert.glsl', 'shaders/mark.frag.glsl', 'tests/gfx/marks_scene.txt'].map(read));
    for (const ratio of ['1', '1.5', '2']) {
      const png = await readFile(new URL(`../gfx/marks_picture_${ratio}.png`, import.meta.url), 'base64');
      const away = await page.evaluate(compare, {
        vertex: kHead + vertex, fragment: kHead + fragment, bytes: instances(scene ?? ''), width: kWidth, height: kHeight,
        ratio: Number(ratio), png: `data:image/png;base64,${png}`,
      });
      assert.equal(away.width, kWidth * Number(ratio));
      assert.ok(away.largest <= kMostApart, `at ratio ${ratio} a pixel is ${away.largest} apart`);
      assert.ok(away.mean <= kMostMean, `at ratio ${ratio} the pictures are ${away.mean} apart in the mean`);
    }
  } finally {
    await browser.close();
    await profile.remove();
  }
});

/** In the page: how many pixels of the picture have exactly this colour.
 * @param {{png: string, color: number[]}} wanted */
async function count(wanted) {
  const picture = await createImageBitmap(await (await fetch(wanted.png)).blob());
  const paper = new OffscreenCanvas(picture.width, picture.height);
  const brush = /** @type {OffscreenCanvasRenderingContext2D} */ (paper.getContext('2d'));
  brush.drawImage(picture, 0, 0);
  const { data } = brush.getImageData(0, 0, picture.width, picture.height);
  let found = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (wanted.color.every((part, place) => data[at + place] === part)) found += 1;
  }
  return found;
}

test('claims wear their full colour when the system asks for contrast, in either of its ways', async () => {
  await with_page({}, async (gloss, site) => {
    await gloss.visit(site.address);
    // The page itself may load nothing from a data address.
    const counter = await gloss.page.context().newPage();
    await gloss.page.bringToFront();
    const pixels = async (/** @type {number[]} */ color) => {
      await gloss.settled();
      const png = `data:image/png;base64,${(await gloss.page.screenshot()).toString('base64')}`;
      return counter.evaluate(count, { png, color });
    };
    const quiet = [0x5C, 0x86, 0xC2];
    const full = [0x2A, 0x5D, 0xA8];
    assert.ok(await pixels(quiet) > 500, 'at first the bars of claims are quiet');
    await gloss.page.emulateMedia({ contrast: 'more' });
    assert.ok(await pixels(full) > 500, 'prefers-contrast: more gives them their full colour');
    assert.ok(await pixels(quiet) < 50);
    await gloss.page.emulateMedia({ contrast: 'no-preference' });
    assert.ok(await pixels(quiet) > 500, 'and takes it back');
    await gloss.page.emulateMedia({ forcedColors: 'active' });
    assert.ok(await pixels(full) > 500, 'forced-colors: active does the same');
  });
});

test('the caret keeps its colour where the system forces colours', async () => {
  await with_page({}, async (gloss, site) => {
    await gloss.visit(site.address);
    await gloss.click_words('Harbour bridge');
    const colors = () => gloss.page.evaluate(() => {
      const caret = /** @type {HTMLElement} */ (document.querySelector('#caret'));
      return { drawn: getComputedStyle(caret).backgroundColor, wanted: caret.style.backgroundColor };
    });
    await gloss.page.emulateMedia({ forcedColors: 'active' });
    await gloss.settled();
    const { drawn, wanted } = await colors();
    assert.equal(drawn, wanted);
    assert.notEqual(drawn, '');
  });
});
