// One paragraph as it was set: where its lines end and where each grapheme stands, from Gloss and from the browser.
//
// A paragraph is a list of graphemes [position, line, left, right]: code points from the paragraph's start, the number of the
// line, and CSS pixels from the column's left edge.

/** @typedef {[number, number, number, number]} Grapheme */
/** @typedef {{text: string, width: number, line_height: number}} Order what the browser is asked to set */
/** @typedef {Order & {ours: Grapheme[], theirs: Grapheme[]}} Paragraph */

// What runs in a page gives its answer as JSON: the driver is slow with objects of many members.

/** Runs in the page: has every paragraph laid out once, so that the page learns which fonts it needs. */
export function touch_paragraphs() {
  let start = 0;
  for (const words of window.gloss.project().article.text.split('\n')) {
    if (words !== '') window.gloss.lines(start, start + 1);
    start += [...words].length + 1;
  }
}

/** Runs in the page: every paragraph of the open article as Gloss sets it, as (Order & {ours: Grapheme[]})[]. */
export function lines_of_gloss() {
  const text = window.gloss.project().article.text;
  let start = 0;
  const paragraphs = text.split('\n').map((/** @type {string} */ words) => {
    const length = [...words].length;
    const lines = length === 0 ? [] : window.gloss.lines(start, start + length);
    /** @type {Grapheme[]} */
    const ours = lines.flatMap((line, number) => line.graphemes.map(
      ([position, left, right]) => /** @type {Grapheme} */ ([position - start, number, left - line.rect.x, right - line.rect.x])));
    start += length + 1;
    return { text: words, width: lines[0]?.rect.w ?? 0, line_height: lines[0]?.rect.h ?? 0, ours };
  });
  return JSON.stringify(paragraphs);
}

/** Runs in a bare page: the same paragraphs as the browser sets them, as Grapheme[][].
 * @param {{orders: Order[], language: string}} wish */
export function lines_of_browser({ orders, language }) {
  const segmenter = new Intl.Segmenter(language, { granularity: 'grapheme' });
  const range = document.createRange();
  document.documentElement.lang = language;

  /** @param {Text} node @param {number} from @param {number} to */
  const box_of = (node, from, to) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    // The hyphen at the end of a line comes before the letter that follows the soft hyphen.
    const boxes = [...range.getClientRects()];
    return boxes.filter((box) => box.width > 0).pop() ?? boxes[0];
  };
  /** @param {HTMLElement} element @param {Order} order @returns {Grapheme[]} */
  const graphemes_of = (element, order) => {
    const origin = element.getBoundingClientRect();
    const node = /** @type {Text} */ (element.firstChild);
    let position = 0;
    let last = /** @type {Grapheme} */ ([0, 0, 0, 0]);
    return [...segmenter.segment(order.text)].map(({ segment, index }) => {
      const box = box_of(node, index, index + segment.length);
      const line = box ? Math.floor(((box.top + box.bottom) / 2 - origin.top) / order.line_height) : last[1];
      last = box ? [position, line, box.left - origin.left, box.right - origin.left] : [position, line, last[3], last[3]];
      position += [...segment].length;
      return last;
    });
  };
  const elements = orders.map((order) => {
    const element = document.createElement('p');
    element.dir = 'auto';
    element.textContent = order.text;
    element.style.width = `${order.width}px`;
    element.style.lineHeight = `${order.line_height}px`;
    return element;
  });
  document.body.replaceChildren(...elements);
  const set = orders.map((order, i) => (order.text === '' ? [] : graphemes_of(/** @type {HTMLElement} */ (elements[i]), order)));
  return JSON.stringify(set);
}

/** The bare page: the article's faces in the order in which Gloss asks them.
 * @param {{address: string, scale: number}[]} faces @param {string} last families of the system */
export function bare_page(faces, last) {
  const rules = faces.map(({ address, scale }, i) =>
    `@font-face { font-family: face-${i}; src: url(${address}); size-adjust: ${scale * 100}%; }`);
  const families = faces.map((_, i) => `face-${i}`).concat(last ? [last] : []);
  return `<!doctype html><meta charset="utf-8"><style>${rules.join('\n')}
  body { margin: 24px; font: 18px ${families.join(', ')}; text-rendering: geometricPrecision; font-kerning: normal; font-synthesis: none; }
  p { margin: 0 0 16px; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 8; hyphens: manual; text-align: start;
      text-spacing-trim: space-all; text-autospace: no-autospace; }
  </style><body></body>`;
}
