// Characters drawn with the browser's own fonts (Han, kana, hangul, emoji): their widths, and their pictures, put straight into
// the program's textures. src/platform/web/rasteriser.cpp asks.

import { pack } from './packet.mjs';

const LOOK = { serif: 1, semibold: 2, emoji: 4 };
const MEASURED_AT = 128;
const SIDE = 128;
const IN_NO_FONT = '\u{3FFFD}'; // no character has this number

// The fonts that systems have for each way of writing Han; the browser falls back for what they lack.
const SERIF = {
  ja: '"Hiragino Mincho ProN","Noto Serif CJK JP","Noto Serif JP","Yu Mincho"',
  'zh-Hans': '"Songti SC","Noto Serif CJK SC","Noto Serif SC","SimSun"',
  'zh-Hant': '"Songti TC","Noto Serif CJK TC","Noto Serif TC","PMingLiU"',
  ko: '"AppleMyungjo","Noto Serif CJK KR","Noto Serif KR","Batang"',
};
const SANS = {
  ja: '"Hiragino Sans","Noto Sans CJK JP","Noto Sans JP","Yu Gothic","Meiryo"',
  'zh-Hans': '"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei"',
  'zh-Hant': '"PingFang TC","Noto Sans CJK TC","Noto Sans TC","Microsoft JhengHei"',
  ko: '"Apple SD Gothic Neo","Noto Sans CJK KR","Noto Sans KR","Malgun Gothic"',
};
const EMOJI = '"Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji"';

/**
 * @param {string} language
 * @param {number} look
 */
function families(language, look) {
  if (look & LOOK.emoji) return `${EMOJI},sans-serif`;
  const named = look & LOOK.serif ? SERIF : SANS;
  const generic = look & LOOK.serif ? 'serif' : 'sans-serif';
  const preferred = Object.hasOwn(named, language) ? named[/** @type {keyof typeof named} */ (language)] : Object.values(named).join(',');
  return `${preferred},${generic}`;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 */
function outlineOf(context, text) {
  const { width, actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(text);
  return [width, actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent].join();
}

/**
 * Whether anything in the picture is not white.
 * @param {Uint8ClampedArray} pixels
 */
function hasColor(pixels) {
  for (let at = 0; at < pixels.length; at += 4) {
    const isWhite = pixels[at] === 255 && pixels[at + 1] === 255 && pixels[at + 2] === 255;
    if (!isWhite && /** @type {number} */ (pixels[at + 3]) > 128) return true;
  }
  return false;
}

export class Characters {
  /** @type {CanvasRenderingContext2D | null} */
  #context = null;
  #font = '';
  #drawn = { width: 0, height: 0 };
  #nothing = { font: '', outline: '' };

  /**
   * A canvas whose pixels stay in memory: they are only ever copied from it.
   * @param {string} language
   */
  #canvas(language) {
    if (!this.#context) {
      const canvas = document.createElement('canvas');
      canvas.width = SIDE;
      canvas.height = SIDE;
      // In the document, for its language to count.
      canvas.hidden = true;
      document.body.append(canvas);
      this.#context = canvas.getContext('2d', { willReadFrequently: true });
    }
    const context = this.#context;
    if (context && context.canvas.lang !== language) {
      context.canvas.lang = language;
      if ('lang' in context) context.lang = language;
      this.#font = '';
    }
    return context;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {string} language
   * @param {number} look
   * @param {number} size
   */
  #setFont(context, language, look, size) {
    const font = `${look & LOOK.semibold ? 600 : 400} ${size}px ${families(language, look)}`;
    if (font === this.#font) return;
    context.font = font;
    this.#font = font;
  }

  /**
   * In em; negative when there is no canvas to ask.
   * @param {string} text
   * @param {string} language
   * @param {number} look
   */
  advance(text, language, look) {
    const context = this.#canvas(language);
    if (!context) return -1;
    this.#setFont(context, language, look, MEASURED_AT);
    return context.measureText(text).width / MEASURED_AT;
  }

  /**
   * Draws it on the canvas. A packet of left, top, width, height from the pen, and whether it has colours of its own; of no
   * width where no font here has it.
   * @param {string} text
   * @param {string} language
   * @param {number} look
   * @param {number} size
   * @param {number} shift
   */
  picture(text, language, look, size, shift) {
    const context = this.#canvas(language);
    if (!context) return pack([0, 0, 0, 0, 0]);
    this.#setFont(context, language, look, size);
    if (this.#isMissing(context, text)) return pack([0, 0, 0, 0, 0]);
    const box = this.#boxOf(context, text, shift);
    this.#clear(context, box);
    this.#setFont(context, language, look, size);
    context.fillStyle = '#fff';
    context.fillText(text, shift - box.left, -box.top);
    const mayHaveColor = (look & LOOK.emoji) !== 0 && box.width > 0 && box.height > 0;
    const inColor = mayHaveColor && hasColor(context.getImageData(0, 0, box.width, box.height).data);
    return pack([box.left, box.top, box.width, box.height, inColor ? 1 : 0]);
  }

  /**
   * Whether the browser draws what it draws for a character that no font has: the same outline, and the same pixels.
   * @param {CanvasRenderingContext2D} context
   * @param {string} text
   */
  #isMissing(context, text) {
    if (this.#nothing.font !== this.#font) this.#nothing = { font: this.#font, outline: outlineOf(context, IN_NO_FONT) };
    if (outlineOf(context, text) !== this.#nothing.outline) return false;
    const nothing = this.#pixelsOf(context, IN_NO_FONT);
    return this.#pixelsOf(context, text).every((value, at) => value === nothing[at]);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {string} text
   */
  #pixelsOf(context, text) {
    const font = this.#font;
    const box = this.#boxOf(context, text, 0);
    this.#clear(context, box);
    context.font = font;
    this.#font = font;
    context.fillText(text, -box.left, -box.top);
    return context.getImageData(0, 0, Math.max(box.width, 1), Math.max(box.height, 1)).data;
  }

  /**
   * The pixels that it touches and one around them, for soft edges.
   * @param {CanvasRenderingContext2D} context
   * @param {string} text
   * @param {number} shift
   */
  #boxOf(context, text, shift) {
    const measured = context.measureText(text);
    const left = Math.floor(shift - measured.actualBoundingBoxLeft) - 1;
    const top = Math.floor(-measured.actualBoundingBoxAscent) - 1;
    const width = Math.ceil(shift + measured.actualBoundingBoxRight) + 1 - left;
    const height = Math.ceil(measured.actualBoundingBoxDescent) + 1 - top;
    const isBlank = width <= 2 || height <= 2;
    return isBlank ? { left, top, width: 0, height: 0 } : { left, top, width, height };
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {{width: number, height: number}} box
   */
  #clear(context, { width, height }) {
    const { canvas } = context;
    if (width > canvas.width || height > canvas.height) {
      canvas.width = Math.max(width, canvas.width);
      canvas.height = Math.max(height, canvas.height);
      this.#font = '';
    } else {
      context.clearRect(0, 0, canvas.width, canvas.height);
    }
    this.#drawn = { width, height };
  }

  /**
   * @param {WebGL2RenderingContext} gl
   * @param {number} x
   * @param {number} y
   */
  draw(gl, x, y) {
    if (!this.#context || this.#drawn.width === 0) return;
    const { width, height } = this.#drawn;
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, this.#context.canvas);
  }
}
