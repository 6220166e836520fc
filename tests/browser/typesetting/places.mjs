// Compares where the graphemes of one paragraph stand, and says of each that stands elsewhere why (README.md).
import { around, line_starts, note } from './tally.mjs';

/** @typedef {import('./setting.mjs').Paragraph} Paragraph */
/** @typedef {import('./setting.mjs').Grapheme} Grapheme */
/** @typedef {{sign: string, at: number, ours: Grapheme, theirs: Grapheme, is_divided: boolean, ends_line: boolean}} Pair */

export const kTolerance = 1; // CSS px

// Han, kana, hangul and their punctuation, which the system's fonts set.
const kSystem = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303F\uFF00-\uFFEF]/u;
// Newer versions of Unicode take the signs that stack these letters for joints of one grapheme.
const kStacked = /[\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** @param {Grapheme} ours @param {Grapheme} theirs */
const is_near = (ours, theirs) => Math.abs(ours[2] - theirs[2]) <= kTolerance && Math.abs(ours[3] - theirs[3]) <= kTolerance;

/** What Gloss has between two borders, as one. @param {Grapheme[]} graphemes @param {number} from @param {number} to @returns {Grapheme | undefined} */
function whole(graphemes, from, to) {
  const parts = graphemes.filter(([position]) => position >= from && position < to);
  const [first] = parts;
  if (!first || first[0] !== from) return undefined;
  return [from, first[1], Math.min(...parts.map((part) => part[2])), Math.max(...parts.map((part) => part[3]))];
}

/** Each grapheme of the browser beside what Gloss has there. @param {Paragraph} paragraph @param {string[]} signs */
function pairs_of({ ours, theirs }, signs) {
  const numbers = new Map(ours.map(([position], i) => [position, i]));
  return theirs.map((grapheme, i) => {
    const at = grapheme[0];
    const next = theirs[i + 1]?.[0] ?? signs.length;
    const number = numbers.get(at);
    const is_divided = number === undefined || (ours[number + 1]?.[0] ?? signs.length) !== next;
    const end = numbers.get(next) ?? ours.length;
    return {
      sign: signs.slice(at, next).join(''), at, theirs: grapheme, is_divided,
      ours: number === undefined ? undefined : whole(ours.slice(number, end), at, next),
      ends_line: (theirs[i + 1]?.[1] ?? -1) !== grapheme[1],
    };
  });
}

/** Each line's number with where it starts and ends. @param {Grapheme[]} graphemes @param {number} length */
function line_bounds(graphemes, length) {
  const starts = [0, ...line_starts(graphemes)];
  const lines = [...new Set(graphemes.map((grapheme) => grapheme[1]))];
  return new Map(lines.map((line, i) => [line, `${starts[i]}-${starts[i + 1] ?? length}`]));
}

/** @param {Pair} pair */
const wider = ({ ours, theirs }) => Math.abs(ours[3] - ours[2] - (theirs[3] - theirs[2]));

/** Why a grapheme is wider or narrower than the browser's; nothing when no reason is known. @param {Pair} pair */
function width_class({ sign }) {
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(sign)) return 'place: emoji';
  if (kSystem.test(sign)) return 'place: font of the system';
  return kStacked.test(sign) ? 'place: stacked letters' : '';
}

/** @param {Pair} pair @param {number} pushed pixels by which known reasons have moved what stands on its line */
function place_class(pair, pushed) {
  if (/^\p{Cf}+$/u.test(pair.sign) && wider(pair) === 0) return 'place: no width';
  if (pair.ends_line && /^\s/.test(pair.sign)) return 'place: white space that hangs';
  if (wider(pair) > kTolerance) return width_class(pair) || 'place: other';
  return Math.abs(pair.ours[2] - pair.theirs[2]) <= pushed + kTolerance ? 'place: pushed aside' : 'place: other';
}

/** By how many pixels each line of the browser may be moved. @param {Pair[]} pairs */
function pushes(pairs) {
  const lines = new Map();
  for (const pair of pairs.filter(width_class)) lines.set(pair.theirs[1], (lines.get(pair.theirs[1]) ?? 0) + wider(pair));
  return lines;
}

/** What stands between borders that both have is compared, on lines that begin and end alike and on all.
 * @param {Paragraph} paragraph @param {string[]} signs @param {import('./tally.mjs').Tally} tally */
export function compare_places(paragraph, signs, tally) {
  const bounds = { ours: line_bounds(paragraph.ours, signs.length), theirs: line_bounds(paragraph.theirs, signs.length) };
  const pairs = pairs_of(paragraph, signs);
  const pushed = pushes(/** @type {Pair[]} */ (pairs.filter(({ ours }) => ours)));
  for (const pair of pairs) {
    const { ours, theirs, at } = pair;
    const is_compared = bounds.ours.get(ours?.[1] ?? -1) === bounds.theirs.get(theirs[1]);
    const near = ours !== undefined && is_near(ours, theirs);
    tally.graphemes += 1;
    tally.near += near && ours[1] === theirs[1] ? 1 : 0;
    tally.compared += is_compared ? 1 : 0;
    tally.near_compared += is_compared && near ? 1 : 0;
    if (pair.is_divided) note(tally, kStacked.test(pair.sign) ? 'place: other graphemes' : 'place: other', around(signs, at));
    if (!ours || !is_compared || near) continue;
    note(tally, place_class(/** @type {Pair} */ (pair), pushed.get(theirs[1]) ?? 0),
      `${around(signs, at)} ${ours[2].toFixed(2)}–${ours[3].toFixed(2)}, browser: ${theirs[2].toFixed(2)}–${theirs[3].toFixed(2)}`);
  }
}
