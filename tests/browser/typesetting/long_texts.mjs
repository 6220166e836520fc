// Long news-like texts for comparisons and benchmarks: sentences of the folder sentences, filled in and put together by
// a generator that gives the same text every time.
import { readFileSync } from 'node:fs';

/** @typedef {Record<string, string[]> & {language: string}} Sentences */

export const kScripts = ['latin', 'arabic', 'hebrew', 'devanagari', 'thai', 'chinese'];

/** Numbers below a limit, the same from every run (Marsaglia, “Xorshift RNGs”, 2003: shifts 13, 17, 5).
 * @param {number} seed */
function sequence(seed) {
  let state = seed;
  return (/** @type {number} */ limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** @param {string} words */
const capitalised = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @param {Sentences} of @param {(limit: number) => number} next @param {string} slot */
function fill(of, next, slot) {
  if (slot === 'number') return String(1 + next(400));
  if (slot === 'date') return String(1 + next(28));
  if (slot === 'year') return String(2009 + next(18));
  const choices = of[slot.toLowerCase()];
  if (!choices) throw new Error(`The sentences have no list called ${slot}.`);
  const chosen = /** @type {string} */ (choices[next(choices.length)]);
  return slot === slot.toLowerCase() ? chosen : capitalised(chosen);
}

/** @param {string} script @returns {Sentences} */
export function read_sentences(script) {
  return JSON.parse(readFileSync(new URL(`sentences/${script}.json`, import.meta.url), 'utf8'));
}

/** Paragraphs of one to seven sentences. @param {string} script @param {number} count */
export function long_text(script, count) {
  const of = read_sentences(script);
  const next = sequence(20261122);
  const gap = script === 'chinese' ? '' : ' ';
  const sentence = () => {
    const words = /** @type {string} */ (of.sentences?.[next(of.sentences.length)]);
    return words.replace(/\{(\w+)\}/g, (_, slot) => fill(of, next, slot));
  };
  const paragraph = () => Array.from({ length: 1 + next(7) }, sentence).join(gap);
  return { language: of.language, paragraphs: Array.from({ length: count }, paragraph) };
}
