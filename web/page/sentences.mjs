// The page's own sentences in the reader's language, from the catalogue that the program's come from too: the same choice, the
// same .mo files (GNU gettext). Until one has arrived, and where it cannot be had, they are English.

const SPOKEN = ['en', 'de'];

/** @type {Map<string, Promise<Map<string, string>>>} */
const catalogues = new Map([['en', Promise.resolve(new Map())]]);
/** @type {Map<string, string>} */
let spoken = new Map();

/**
 * What the reader has set, or the first of the browser's languages that is spoken here: as app/language.cpp has it.
 * @param {string | null} set
 * @param {readonly string[]} preferred
 */
export function chosenLanguage(set, preferred) {
  if (set !== null && SPOKEN.includes(set)) return set;
  return preferred.map((one) => one.split('-')[0]).find((one) => SPOKEN.includes(one)) ?? 'en';
}

/**
 * The language as the reader's country has it: "de-CH" of "de". The language alone where the browser names no country for it.
 * @param {string} language
 */
export function localeOf(language) {
  return navigator.languages.find((one) => one.split('-')[0] === language) ?? language;
}

/** @param {ArrayBuffer} bytes of a .mo file */
export function readCatalogue(bytes) {
  const view = new DataView(bytes);
  const text = (/** @type {number} */ at) => new TextDecoder().decode(new Uint8Array(bytes, view.getUint32(at + 4, true), view.getUint32(at, true)));
  const [count, originals, translations] = [8, 12, 16].map((at) => view.getUint32(at, true));
  return new Map(Array.from({ length: count }, (_, number) => [text(originals + number * 8), text(translations + number * 8)]));
}

/** @param {string} language */
async function fetchCatalogue(language) {
  const answer = await fetch(`./assets/words/${language}.page.mo`);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return readCatalogue(await answer.arrayBuffer());
}

/**
 * The promise is kept when `say` speaks it, or has to go on in English.
 * @param {string} language
 */
export async function speak(language) {
  document.documentElement.lang = language;
  if (!catalogues.has(language)) catalogues.set(language, fetchCatalogue(language).catch(() => new Map()));
  const catalogue = await catalogues.get(language);
  if (catalogue && document.documentElement.lang === language) spoken = catalogue;
}

/**
 * @param {string} english with "{}" where the parts go
 * @param {...string} parts
 */
export function say(english, ...parts) {
  let next = 0;
  return (spoken.get(english) ?? english).replaceAll('{}', () => parts[next++] ?? '');
}
