// Writes the sample article with its marks as a plain annotation file; `gloss format` makes the canonical one of it:
//   node tests/formats/data/make_sample.mjs > /tmp/sample.json && build/native/gloss format /tmp/sample.json > assets/sample.gloss.json
// A mark is [name, type, paragraph, words, attributes, note]; several pieces of words are a discontinuous span.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('assets/schemas/news-who-says-what.json', root)));

const heading = 'Harbour bridge to close for repairs';
const dateline = 'Monday, 9 February 2026';
const paragraphs = [
  'The harbour bridge in Saltmere will close to all traffic for eleven months from 2 March, the port authority said on Monday, after engineers found cracks in four of its sixteen steel hangers.',
  '“Nobody should drive over a bridge that we can no longer vouch for,” said Ingrid Valloy, the authority’s director of works. She added that the closure would cost about €38 million, a third more than was set aside last autumn.',
  'An inspection report dated 14 January, seen by this newspaper, describes the hangers as “at the end of their service life”. According to the report, corrosion has probably reached two further hangers that could not be examined.',
  'A senior official in the transport ministry, who asked not to be named, said the government had known of the damage since at least 2023. The ministry rejected this. “There was no warning on which we could have acted,” its spokesman Tomas Reidl said.',
  'Critics say the authority put off the work for years to protect the income from tolls. More than 27,000 vehicles cross the bridge every day, and the detour through the Ossel valley reportedly adds forty minutes to the journey.',
  'On the east quay the news was met with dismay. “February is already our weakest month,” said Leila Aydın, who runs a bakery beside the northern ramp. “If the ferry is all we have, I may have to let two people go.” Two shops on the same street had put up posters against the closure by noon. “Nobody asked us,” one of the owners said.',
  'The authority has promised a free ferry that is to run every fifteen minutes from six in the morning until midnight. It is unclear whether that will be enough: in a poll by the local station Radio Skerry, 61 per cent of those asked expected longer journeys, and more than half said they would work from home when they could.',
  'Jonas Hedberg, a bridge engineer at the University of Norrfors who took no part in the inspection, called the decision “late but right”. It is possible, he said, that the remaining hangers would hold for another ten years. “But it is also possible that they would not, and you cannot find that out with buses on the deck.”',
  'The bridge was opened in 1974 and last overhauled in 1998. A plan for a tunnel in its place has been before parliament, on and off, for some twenty years. The town council will discuss the closure at a special meeting on Thursday. It is widely expected that the mayor, Petra Lindqvist, will demand compensation from the state. Her office did not reply to questions before this edition went to press.',
];

const marks = [
  ['bridge_closes', 'Claim', 1, 'The harbour bridge in Saltmere will close to all traffic for eleven months from 2 March', { nature: 'fact', worth: 'yes' }],
  ['saltmere', 'Entity', 1, 'Saltmere', { kind: 'place' }],
  ['second_of_march', 'Entity', 1, '2 March', { kind: 'date' }],
  ['authority', 'Source', 1, 'the port authority', { identity: 'named', kind: 'organisation', interest: 'party' }],
  ['authority_said', 'Cue', 1, 'said', { act: 'statement', tone: 'neutral' }],
  ['monday', 'Entity', 1, 'Monday', { kind: 'date' }],
  ['cracks', 'Claim', 1, 'engineers found cracks in four of its sixteen steel hangers', { mode: 'narrator', nature: 'fact', worth: 'yes' }],
  ['four_hangers', 'Entity', 1, 'four', { kind: 'number' }],
  ['nobody_should', 'Claim', 2, 'Nobody should drive over a bridge that we can no longer vouch for', { mode: 'direct', nature: 'opinion' }],
  ['valloy_said', 'Cue', 2, 'said', {}],
  ['valloy', 'Source', 2, 'Ingrid Valloy, the authority’s director of works', { identity: 'named', kind: 'official', interest: 'party' }],
  ['valloy_name', 'Entity', 2, 'Ingrid Valloy', { kind: 'person' }],
  ['she', 'Source', 2, 'She', { identity: 'back_reference', kind: 'official' }],
  ['she_added', 'Cue', 2, 'added', {}],
  ['cost', 'Claim', 2, 'the closure would cost about €38 million', { mode: 'indirect', nature: 'prediction', certainty: 'probable', worth: 'yes' }],
  ['about', 'Hedge', 2, 'about', { kind: 'approximator' }],
  ['millions', 'Entity', 2, '€38 million', { kind: 'number' }],
  ['a_third_more', 'Claim', 2, 'a third more than was set aside last autumn', { mode: 'indirect', nature: 'fact' }],
  ['last_autumn', 'Entity', 2, 'last autumn', { kind: 'date' }],
  ['third_of_what', 'Flag', 2, 'a third more', { kind: 'missing_context' }, 'More than what? The sum that was set aside is nowhere in the article.'],
  ['report', 'Source', 3, 'An inspection report dated 14 January, seen by this newspaper', { identity: 'named', kind: 'document', interest: 'independent' }],
  ['fourteenth', 'Entity', 3, '14 January', { kind: 'date' }],
  ['describes', 'Cue', 3, 'describes', {}],
  ['service_life', 'Claim', 3, ['the hangers', 'at the end of their service life'], { mode: 'mixed', nature: 'opinion' }, 'Half in the report’s own words: the first fragment is the writer’s.'],
  ['according_to', 'Cue', 3, 'According to', { tone: 'neutral' }],
  ['the_report', 'Source', 3, 'the report', { identity: 'back_reference', kind: 'document' }],
  ['corrosion', 'Claim', 3, 'corrosion has probably reached two further hangers that could not be examined', { mode: 'indirect', nature: 'fact', certainty: 'probable', worth: 'yes' }],
  ['probably', 'Hedge', 3, 'probably', { kind: 'modal' }],
  ['official', 'Source', 4, 'A senior official in the transport ministry, who asked not to be named', { identity: 'unnamed', kind: 'official' }],
  ['not_named', 'Flag', 4, 'asked not to be named', { kind: 'vague_source' }, 'Why not? The article does not say, and nobody else confirms it.'],
  ['ministry', 'Entity', 4, 'transport ministry', { kind: 'organisation' }],
  ['official_said', 'Cue', 4, 'said', {}],
  ['had_known', 'Claim', 4, 'the government had known of the damage since at least 2023', { mode: 'indirect', nature: 'fact', worth: 'yes', check: 'disputed' }, 'Compare the spokesman’s words at the end of the paragraph.'],
  ['at_least', 'Hedge', 4, 'at least', { kind: 'approximator' }],
  ['year', 'Entity', 4, '2023', { kind: 'date' }],
  ['no_warning', 'Claim', 4, 'There was no warning on which we could have acted', { mode: 'direct', nature: 'fact', worth: 'yes', check: 'disputed' }],
  ['spokesman', 'Source', 4, 'its spokesman Tomas Reidl', { identity: 'named', kind: 'official', interest: 'party' }],
  ['reidl', 'Entity', 4, 'Tomas Reidl', { kind: 'person' }],
  ['reidl_said', 'Cue', 4, 'said.', {}],
  ['critics', 'Source', 5, 'Critics', { identity: 'unnamed' }],
  ['critics_say', 'Hedge', 5, 'Critics say', { kind: 'vague_source' }],
  ['say', 'Cue', 5, 'say', {}],
  ['put_off', 'Claim', 5, 'the authority put off the work for years to protect the income from tolls', { nature: 'opinion' }],
  ['who', 'Flag', 5, 'Critics', { kind: 'vague_source' }, 'Who are they? Could a reader find them?'],
  ['vehicles', 'Claim', 5, 'More than 27,000 vehicles cross the bridge every day', { mode: 'narrator', nature: 'fact', worth: 'yes' }],
  ['number_of_vehicles', 'Entity', 5, '27,000', { kind: 'number' }],
  ['counted_by_whom', 'Flag', 5, 'More than 27,000 vehicles', { kind: 'no_source' }, 'A figure without a source: who counted, and when?'],
];

const relations = [
  ['says', 'authority', 'bridge_closes'], ['says', 'valloy', 'nobody_should'], ['says', 'she', 'cost'],
  ['says', 'she', 'a_third_more'], ['says', 'report', 'service_life'], ['says', 'the_report', 'corrosion'],
  ['says', 'official', 'had_known'], ['says', 'spokesman', 'no_warning'],
  ['cued_by', 'bridge_closes', 'authority_said'], ['cued_by', 'nobody_should', 'valloy_said'], ['cued_by', 'corrosion', 'according_to'],
  ['refers_to', 'valloy', 'valloy_name'], ['refers_to', 'spokesman', 'reidl'],
  ['hedged_by', 'corrosion', 'probably'], ['disputes', 'no_warning', 'had_known'], ['flags', 'counted_by_whom', 'vehicles'],
];

const text = [heading, dateline, ...paragraphs].join('\n\n') + '\n';
const points = (string) => [...string].length;
const idOf = (letter, name) => `${letter}-${createHash('sha256').update(`sample ${name}`).digest().subarray(0, 16).toString('base64url')}`;
const reader = idOf('p', 'reader');
const began = Date.UTC(2026, 1, 9, 15, 20, 0);
const time = (minutes) => new Date(began + minutes * 60000).toISOString().replace('.000', '');

function fragmentOf(paragraph, words) {
  const start = text.indexOf(paragraphs[paragraph - 1]);
  const at = text.indexOf(words, start);
  if (at < 0 || at + words.length > start + paragraphs[paragraph - 1].length) throw new Error(`not in paragraph ${paragraph}: ${words}`);
  const exact = words.endsWith('said.') ? words.slice(0, -1) : words;
  return [points(text.slice(0, at)), points(text.slice(0, at)) + points(exact)];
}

function spanOf([name, type, paragraph, words, attributes, note], index) {
  const when = time(1 + Math.floor(index / 2));
  return {
    id: idOf('s', name), type, fragments: [words].flat().map((piece) => fragmentOf(paragraph, piece)),
    attributes, note: note ?? '', created: when, modified: when, by: reader,
  };
}

const relationOf = ([type, from, to], index) => ({
  id: idOf('r', `${type} ${from} ${to}`), type, from: idOf('s', from), to: idOf('s', to),
  created: time(26 + Math.floor(index / 2)), modified: time(26 + Math.floor(index / 2)), by: reader,
});

const rangeOf = (line) => [points(text.slice(0, text.indexOf(line))), points(text.slice(0, text.indexOf(line) + line.length))];

process.stdout.write(JSON.stringify({
  format: 'gloss', version: 1, kind: 'annotations', id: idOf('a', 'set'), title: heading,
  created: time(0), modified: time(33), generator: 'gloss 0.1.0', annotator: reader,
  annotators: [{ id: reader, name: 'Sample reader', role: 'student' }],
  article: {
    text, language: 'en', title: heading, published: '2026-02-09',
    structure: [{ range: rangeOf(heading), kind: 'heading', level: 1 }, { range: rangeOf(dateline), kind: 'dateline' }],
  },
  schema, spans: marks.map(spanOf), relations: relations.map(relationOf),
}));
