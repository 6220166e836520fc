// Compares paragraphs as Gloss and the browser have set them, and sorts what differs into classes (README.md).
import { compare_places, kTolerance } from './places.mjs';
import { around, line_starts, new_tally, note } from './tally.mjs';

/** @typedef {import('./setting.mjs').Paragraph} Paragraph */
/** @typedef {import('./setting.mjs').Grapheme} Grapheme */
/** @typedef {import('./tally.mjs').Tally} Tally */

const kDictionaryScripts = /^[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u;

/** How far a line reaches without the white space at its ends. @param {Grapheme[]} graphemes @param {string[]} signs @param {number} start */
function extent(graphemes, signs, start) {
  const line = graphemes.find(([position]) => position === start)?.[1];
  const seen = graphemes.filter(([position, on]) => on === line && !/^\s/.test(signs[position] ?? ''));
  return Math.max(...seen.map(([, , , right]) => right)) - Math.min(...seen.map(([, , left]) => left));
}

/** Whether the longer of two lines that begin alike fills the column to within a pixel.
 * @param {Paragraph} paragraph @param {string[]} signs @param {number} start @param {boolean} is_ours_longer */
function fills_column(paragraph, signs, start, is_ours_longer) {
  return paragraph.width - extent(is_ours_longer ? paragraph.ours : paragraph.theirs, signs, start) < kTolerance;
}

/** Why the first line that differs ends elsewhere. @param {string[]} signs @param {number} ours @param {number} theirs @param {() => boolean} is_full */
function break_class(signs, ours, theirs, is_full) {
  const before = [signs[ours - 1] ?? '', signs[theirs - 1] ?? ''];
  const after = [signs[ours] ?? '', signs[theirs] ?? ''];
  if (before.includes('\u00AD')) return 'break: soft hyphen';
  if (before.includes('/')) return 'break: slash';
  if (before.some((sign, i) => /[-\u2010]/.test(sign) && /\d/.test(after[i] ?? ''))) return 'break: hyphen before a digit';
  if (before.some((sign, i) => kDictionaryScripts.test(sign) && kDictionaryScripts.test(after[i] ?? ''))) return 'break: dictionary';
  if (after.some((sign) => /[\\\]})]/.test(sign))) return 'break: before a backslash or bracket';
  if (before.every((sign) => /\s/.test(sign)) && is_full()) return 'break: what fits';
  return 'break: other';
}

/** @param {Paragraph} paragraph @param {string[]} signs @param {number[]} ours @param {number[]} theirs @param {Tally} tally */
function note_break(paragraph, signs, ours, theirs, tally) {
  const differs = ours.findIndex((start, at) => start !== theirs[at]);
  const i = differs < 0 ? ours.length : differs;
  const [a, b] = [ours[i] ?? signs.length, theirs[i] ?? signs.length];
  const is_full = () => fills_column(paragraph, signs, ours[i - 1] ?? 0, a > b);
  note(tally, break_class(signs, a, b, is_full), `${around(signs, a)}  browser: ${around(signs, b)}`);
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
    if (!is_same) note_break(paragraph, signs, ours, theirs, tally);
    compare_places(paragraph, signs, tally);
  }
  return tally;
}
