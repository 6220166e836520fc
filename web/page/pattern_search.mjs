// What the worker of page/patterns.mjs does: a regular expression as people write it, looked for in a text, in code points.

const END = { goesOn: 0, done: 1, refused: 3 };
const BATCH = 20_000;
const BATCH_MS = 100;

const LETTER = String.raw`\p{L}\p{M}\p{N}_`;
// What the browser knows of the Latin alphabet alone, for every alphabet.
const WIDER = new Map([
  ['\\w', `[${LETTER}]`], ['\\W', `[^${LETTER}]`], ['\\d', String.raw`\p{Nd}`], ['\\D', String.raw`\P{Nd}`],
  ['\\b', `(?:(?<=[${LETTER}])(?![${LETTER}])|(?<![${LETTER}])(?=[${LETTER}]))`],
  ['\\B', `(?:(?<=[${LETTER}])(?=[${LETTER}])|(?<![${LETTER}])(?![${LETTER}]))`],
]);
// An escape, a class, a number of times, or any other sign.
const PART = /\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|./gsu;
const KNOWN_ESCAPE = /^\\[\^$\\.*+?()[\]{}|/fnrtvsSdDwWbBcpPukx0-9]/u;

/** @param {string} escape */
function readEscape(escape) {
  return WIDER.get(escape) ?? (KNOWN_ESCAPE.test(escape) ? escape : escape.slice(1));
}

/** @param {string} set "[…]" */
function readSet(set) {
  return set.replaceAll(/\\./gsu, (escape) => {
    if (escape === '\\w') return LETTER;
    if (escape === '\\d') return String.raw`\p{Nd}`;
    return escape === '\\-' || KNOWN_ESCAPE.test(escape) ? escape : escape.slice(1);
  });
}

/**
 * A pattern as people write it, for the strict reading that knows characters beyond the first 65,536.
 * @param {string} pattern
 */
export function strict(pattern) {
  return pattern.replaceAll(PART, (part) => {
    if (part.startsWith('\\')) return readEscape(part);
    if (part.length > 1 && part.startsWith('[')) return readSet(part);
    return part.length === 1 && '{}]'.includes(part) ? `\\${part}` : part;
  });
}

/** Code points before a UTF-16 unit, asked for in growing order. */
class Counter {
  #unit = 0;
  #count = 0;

  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  /** @param {number} unit */
  at(unit) {
    for (; this.#unit < unit; this.#unit += 1) {
      if ((this.text.charCodeAt(this.#unit) & 0xfc00) !== 0xdc00) this.#count += 1;
    }
    return this.#count;
  }
}

/**
 * @param {RegExp} expression
 * @param {string} text
 * @param {(places: number[], end: number) => void} tell
 */
export function search(expression, text, tell) {
  const counter = new Counter(text);
  /** @type {number[]} */
  let places = [];
  let told = performance.now();
  for (const { 0: words, index } of text.matchAll(expression)) {
    if (words === '') continue;
    places.push(counter.at(index), counter.at(index + words.length));
    if (places.length < BATCH && performance.now() - told < BATCH_MS) continue;
    tell(places, END.goesOn);
    places = [];
    told = performance.now();
  }
  tell(places, END.done);
}

/** @param {{ pattern: string, ignoresCase: boolean }} wish @returns {RegExp} */
export function expressionOf({ pattern, ignoresCase }) {
  return new RegExp(strict(pattern), ignoresCase ? 'gimu' : 'gmu');
}

/** @param {MessageEvent<{ search: number, text: string, pattern: string, ignoresCase: boolean }>} message */
export function answer({ data }) {
  /** @param {number[]} places @param {number} end @param {string} [reason] */
  const tell = (places, end, reason) => self.postMessage({ search: data.search, places: Uint32Array.from(places), end, reason });
  /** @type {RegExp} */
  let expression;
  try {
    expression = expressionOf(data);
  } catch (error) {
    return tell([], END.refused, String(error).replace(/^.*: /su, ''));
  }
  return search(expression, data.text, (places, end) => tell(places, end));
}
