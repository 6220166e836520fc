// The figures of a comparison, and the classes of what differs with one example each.

/** @typedef {{paragraphs: number, same_breaks: number, graphemes: number, near: number, compared: number, near_compared: number,
 *   classes: Map<string, {count: number, example: string}>}} Tally */

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
export function note(tally, name, example, count = 1) {
  const known = tally.classes.get(name) ?? { count: 0, example };
  known.count += count;
  tally.classes.set(name, known);
}

/** @param {string[]} signs @param {number} at */
export const around = (signs, at) => `${signs.slice(Math.max(0, at - 12), at).join('')}|${signs.slice(at, at + 12).join('')}`;

/** Positions at which a new line begins. @param {import('./setting.mjs').Grapheme[]} graphemes */
export function line_starts(graphemes) {
  const starts = [];
  for (let i = 1; i < graphemes.length; i += 1) {
    const [position, line] = /** @type {import('./setting.mjs').Grapheme} */ (graphemes[i]);
    if (line !== /** @type {import('./setting.mjs').Grapheme} */ (graphemes[i - 1])[1]) starts.push(position);
  }
  return starts;
}
