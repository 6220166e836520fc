// Compares paragraphs as Gloss and the browser have set them, and sorts what differs into classes (README.md).

/** @typedef {import('./setting.mjs').Paragraph} Paragraph */
/** @typedef {import('./setting.mjs').Grapheme} Grapheme */
/** @typedef {{paragraphs: number, same_breaks: number, graphemes: number, near: number, compared: number, near_compared: number,
 *   classes: Map<string, {count: number, example: string}>}} Tally */

export const kTolerance = 1; // CSS px

/** @returns {Tally} */
export const new_tally = () => ({
  paragraphs: 0, same_breaks: 0, graphemes: 0, near: 0, compared: 0, near_compared: 0, classes: new Map(),
});

/** @param {Tally} into @param {Tally} from */
export function add_tally(into, from) {
  for (const figure of /** @type {const} */ (['paragraphs', 'same_breaks', 'graphemes', 'near', 'compared', 'near_compared'])) {
    into[figure] += from[figure];
  }
  for (const [name, { count, example }] of from.classes) note(into, name, example, count);
}

/** @param {Tally} tally @param {string} name @param {string} example @param {number} count */
function note(tally, name, example, count = 1) {
  const known = tally.classes.get(name) ?? { count: 0, example };
  known.count += count;
  tally.classes.set(name, known);
}

/** Positions at which a new line begins. @param {Grapheme[]} graphemes */
export function line_starts(graphemes) {
  const starts = [];
  for (let i = 1; i < graphemes.length; i += 1) {
    const [position, line] = /** @type {Grapheme} */ (graphemes[i]);
    if (line !== /** @type {Grapheme} */ (graphemes[i - 1])[1]) starts.push(position);
  }
  return starts;
}

const kDictionaryScripts = /^[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u;

/** Why the first line that differs ends elsewhere. @param {string[]} signs @param {number} ours @param {number} theirs */
function break_class(signs, ours, theirs) {
  const before = [signs[ours - 1] ?? '', signs[theirs - 1] ?? ''];
  const after = [signs[ours] ?? '', signs[theirs] ?? ''];
  if (before.includes('\u00AD')) return 'break: soft hyphen';
  if (before.includes('/')) return 'break: slash';
  if (before.some((sign, i) => /[-\u2010]/.test(sign) && /\d/.test(after[i] ?? ''))) return 'break: hyphen before a digit';
  if (before.some((sign, i) => kDictionaryScripts.test(sign) && kDictionaryScripts.test(after[i] ?? ''))) return 'break: dictionary';
  if (after.some((sign) => /[\\\]})]/.test(sign))) return 'break: before a backslash or bracket';
  if (before.every((sign) => /\s/.test(sign))) return 'break: what fits';
  return 'break: other';
}

/** @param {string[]} signs @param {number} at */
const around = (signs, at) => `${signs.slice(Math.max(0, at - 12), at).join('')}|${signs.slice(at, at + 12).join('')}`;

/** @param {string[]} signs @param {number[]} ours @param {number[]} theirs @param {Tally} tally */
function note_break(signs, ours, theirs, tally) {
  const i = ours.findIndex((start, at) => start !== theirs[at]);
  const [a, b] = [ours[i < 0 ? ours.length : i] ?? signs.length, theirs[i < 0 ? ours.length : i] ?? signs.length];
  note(tally, break_class(signs, a, b), `${around(signs, a)}  browser: ${around(signs, b)}`);
}

/** @param {string} sign @param {Grapheme} ours @param {Grapheme} theirs @param {boolean} ends_line */
function place_class(sign, ours, theirs, ends_line) {
  if (ours[2] === ours[3] && theirs[2] === theirs[3]) return 'place: no width';
  if (ends_line && /^\s/.test(sign)) return 'place: white space that hangs';
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(sign)) return 'place: emoji';
  const is_as_wide = Math.abs(ours[3] - ours[2] - (theirs[3] - theirs[2])) <= kTolerance;
  return is_as_wide ? 'place: pushed aside' : 'place: other width';
}

/** Graphemes of one line that ends at the same place in both. @param {Paragraph} paragraph @param {string[]} signs @param {Tally} tally */
function compare_places(paragraph, signs, tally) {
  const starts = { ours: line_bounds(paragraph.ours, signs.length), theirs: line_bounds(paragraph.theirs, signs.length) };
  const following = new Map(paragraph.ours.map(([position], i) => [position, paragraph.ours[i + 1]?.[0] ?? signs.length]));
  const known = new Map(paragraph.ours.map((grapheme) => [grapheme[0], grapheme]));
  paragraph.theirs.forEach((theirs, i) => {
    const ours = known.get(theirs[0]);
    const next = paragraph.theirs[i + 1]?.[0] ?? signs.length;
    const sign = signs.slice(theirs[0], next).join('');
    const is_near = ours !== undefined && Math.abs(ours[2] - theirs[2]) <= kTolerance && Math.abs(ours[3] - theirs[3]) <= kTolerance;
    const is_compared = starts.ours.get(ours?.[1] ?? -1) === starts.theirs.get(theirs[1]);
    tally.graphemes += 1;
    tally.near += is_near && ours[1] === theirs[1] ? 1 : 0;
    tally.compared += is_compared ? 1 : 0;
    tally.near_compared += is_compared && is_near ? 1 : 0;
    if (!is_near && (!ours || following.get(theirs[0]) !== next)) note(tally, 'place: other graphemes', around(signs, theirs[0]));
    else if (ours && is_compared && !is_near) {
      const ends_line = (paragraph.theirs[i + 1]?.[1] ?? -1) !== theirs[1];
      note(tally, place_class(sign, ours, theirs, ends_line),
        `${around(signs, theirs[0])} ${ours[2].toFixed(2)}–${ours[3].toFixed(2)}, browser: ${theirs[2].toFixed(2)}–${theirs[3].toFixed(2)}`);
    }
  });
}

/** Each line's number with where it starts and ends. @param {Grapheme[]} graphemes @param {number} length */
function line_bounds(graphemes, length) {
  const starts = [0, ...line_starts(graphemes)];
  const lines = [...new Set(graphemes.map((grapheme) => grapheme[1]))];
  return new Map(lines.map((line, i) => [line, `${starts[i]}-${starts[i + 1] ?? length}`]));
}

/** @param {Paragraph[]} paragraphs @returns {Tally} */
export function compare(paragraphs) {
  const tally = new_tally();
  for (const paragraph of paragraphs.filter(({ text }) => text !== '')) {
    const signs = [...paragraph.text];
    const ours = line_starts(paragraph.ours);
    const theirs = line_starts(paragraph.theirs);
    const is_same = ours.join() === theirs.join();
    tally.paragraphs += 1;
    tally.same_breaks += is_same ? 1 : 0;
    if (!is_same) note_break(signs, ours, theirs, tally);
    compare_places(paragraph, signs, tally);
  }
  return tally;
}
