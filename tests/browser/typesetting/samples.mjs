// What is set by both: the specimen, a text for each language, and the long texts; each as an article that Gloss opens.
import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { kScripts, long_text } from './long_texts.mjs';

/** @typedef {{name: string, language: string, text: string, is_long: boolean}} Sample */

const kSpecimen = new URL('../../text/specimen/', import.meta.url);
const kParagraphs = 210;

// The specimen's files are named by language; one mixes scripts and signs.
const kMixed = 'mixed';

/** @returns {Sample[]} */
function specimen() {
  const names = readdirSync(kSpecimen).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4)).sort();
  return names.map((name) => ({
    name,
    language: name === kMixed ? 'en' : name,
    text: readFileSync(new URL(`${name}.txt`, kSpecimen), 'utf8').replace(/\n$/, ''),
    is_long: false,
  }));
}

/** @param {string} script @returns {Sample} */
function long_sample(script) {
  const { language, paragraphs } = long_text(script, kParagraphs);
  return { name: `long ${script}`, language, text: paragraphs.join('\n'), is_long: true };
}

export const samples = () => [...specimen(), ...kScripts.map(long_sample)];

/** An annotation file without marks. @param {Sample} sample */
export function file_of(sample) {
  const number = createHash('sha256').update(sample.name).digest('base64url').slice(0, 22);
  const time = '2026-11-16T08:00:00Z';
  const annotator = 'p-AAAAAAAAAAAAAAAAAAAAAA';
  return JSON.stringify({
    format: 'gloss', version: 1, kind: 'annotations', id: `a-${number}`, title: sample.name, created: time, modified: time,
    annotator, annotators: [{ id: annotator, name: 'Reader' }],
    article: {
      text: sample.text, sha256: createHash('sha256').update(sample.text).digest('hex'), length: [...sample.text].length,
      language: sample.language,
    },
    schema: { id: 'bare', version: 1, span_types: [{ id: 'Mark', label: 'Mark', key: '1', color: '#336699' }], relations: [] },
    spans: [], relations: [],
  });
}
