// Every file that the program writes validates against the published JSON Schema, and what is no such file does not.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertValid, validate } from './validator.mjs';

const root = new URL('../../', import.meta.url);

const program = process.env.GLOSS_PROGRAM ?? fileURLToPath(new URL('build/native/gloss', root));
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const everything = () => read('tests/formats/data/everything.gloss.json');
const sample = () => read('assets/sample.gloss.json');

let folder = '';
before(() => {
  assert.ok(existsSync(program), `${program} is not there: build the native program first.`);
  folder = mkdtempSync(join(tmpdir(), 'gloss-schema-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

// What the program makes of a file.
function written(file) {
  const path = join(folder, 'file.gloss.json');
  writeFileSync(path, JSON.stringify(file));
  return JSON.parse(execFileSync(program, ['format', path], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

function changed(file, change) {
  change(file);
  return file;
}

function assertInvalid(file) {
  assert.equal(validate(file), false);
  const path = join(folder, 'spoilt.gloss.json');
  writeFileSync(path, JSON.stringify(file));
  const run = spawnSync(program, ['check', path], { encoding: 'utf8' });
  assert.equal(run.status, 1, run.stdout);
  assert.match(run.stdout, /^.+:\d+: \/\S*: .+ \(at byte \d+\)$/m);
}

// file-format.md, "kind".
const whole_exercise = () => ({
  id: 'e-1', instructions: 'Mark the claims.', minutes: 20, ranges: [[0, 210]],
  ask: [{ type: 'Claim', min: 5 }, { relation: 'says', each: 'Claim' }],
  hidden: { types: ['Hedge'], attributes: { Claim: ['worth', 'check'] }, relations: ['about'] },
  suggestions: 'off', blind: true, examples: ['s-1'],
  sealed_key: { kdf: 'Argon2id', memory_kib: 65536, passes: 3, salt: 'b64', cipher: 'XChaCha20-Poly1305', nonce: 'b64', data: 'b64' },
});

const files = {
  'the sample': sample,
  'the file with everything': everything,
  'a file without its text': () => changed(everything(), (file) => { delete file.article.text; }),
  'a file without its text and its hash': () => changed(everything(), (file) => { file.article = {}; }),
  'a file whose article was changed': () => changed(everything(), (file) => { file.article.text = `New. ${file.article.text}`; }),
  'a file with another article': () => changed(sample(), (file) => { file.article.text = 'Nothing of it.'; }),
  'a file with ids that stand twice': () => changed(everything(), (file) => { file.spans[1].id = file.spans[0].id; }),
  'a file with nulls': () => changed(everything(), (file) => { file.note = null; file.spans[3].attributes.mode = null; }),
  'a bare file': () => ({ format: 'gloss', version: 1, id: 'a-1', article: { text: 'It closes.' } }),
  'an exercise': () => changed(sample(), (file) => { file.kind = 'exercise'; file.spans = []; file.relations = []; file.exercise = { id: 'e-1' }; }),
  'an exercise with all that it can have': () => changed(sample(), (file) => { file.kind = 'exercise'; file.exercise = whole_exercise(); }),
  'a set begun from an exercise': () => changed(sample(), (file) => { file.exercise = whole_exercise(); }),
  'a key': () => changed(sample(), (file) => { file.kind = 'key'; file.spans[0].explanation = 'The town is named.'; }),
  'a key as it is sealed': () => changed(sample(), (file) => { file.kind = 'key'; delete file.article.text; }),
  'feedback': () => changed(sample(), (file) => { file.kind = 'feedback'; file.spans[0].by = 'p-teacher'; }),
  'a file whose spans were moved by hand and by opening': () => changed(sample(), (file) => {
    file.article.text = `New. ${file.article.text}`;
    delete file.article.sha256;
    delete file.article.length;
    file.spans[1].moved = { from: [[0, 1]], how: 'hand' };
  }),
  'a file whose text was corrected': () => changed(sample(), (file) => {
    file.article.original_sha256 = file.article.sha256;
    file.article.corrections = [{ at: 3, removed: 'teh', inserted: 'the', time: '2026-11-22T14:05:09Z', by: 'p-1' }];
  }),
  'a file with members that nobody knows': () => changed(everything(), (file) => {
    for (const item of [file, file.article, file.schema, file.spans[0], file.orphans[0], file.relations[0], file.exercise]) item.surprise = { n: 1e300 };
  }),
  'a library': () => ({ format: 'gloss', version: 1, kind: 'library', documents: [sample(), everything()] }),
};

for (const [name, make] of Object.entries(files))
  test(`${name} is written as a valid file`, () => assertValid(written(make())));

// Another reader's set of the same article, with marks and links of its own.
const ofAnother = () => {
  const renamed = JSON.stringify(sample()).replaceAll('"s-', '"s-b').replaceAll('"r-', '"r-b');
  return changed(JSON.parse(renamed), (file) => { file.id = 'a-another'; file.note = 'another reader'; });
};

const merges = {
  'two readers of an article': [sample, ofAnother],
  'a set and a later state of it': [sample, () => changed(sample(), (file) => { file.spans.pop(); file.relations = []; file.title = 'Later'; })],
  'a set with everything and its earlier state': [everything, () => changed(everything(), (file) => { file.relations = []; file.note = 'before'; })],
};

for (const [name, makes] of Object.entries(merges))
  test(`what merging writes of ${name} is a valid file`, () => {
    const paths = makes.map((make, place) => join(folder, `merged-${place}.gloss.json`));
    makes.forEach((make, place) => writeFileSync(paths[place], JSON.stringify(make())));
    const merged = JSON.parse(execFileSync(program, ['merge', ...paths], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }));
    assertValid(merged);
    assert.ok(merged.spans.length >= makes[0]().spans.length);
  });

for (const name of ['news-who-says-what', 'ner-basic', 'quotation-attribution', 'argument-evidence'])
  test(`a file with the schema ${name} is valid`, () =>
    assertValid(written({ ...sample(), schema: read(`assets/schemas/${name}.json`) })));

const libraryMistakes = {
  'no documents': (library) => { delete library.documents; },
  'documents that are no list': (library) => { library.documents = {}; },
  'a document that is none': (library) => { library.documents = [7]; },
  'a library inside': (library) => { library.documents = [{ format: 'gloss', version: 1, kind: 'library', documents: [] }]; },
  'an article of its own': (library) => { library.article = { text: 'It closes.' }; },
  'a spoilt document': (library) => { library.documents[0].spans[0].fragments = []; },
};

for (const [name, spoil] of Object.entries(libraryMistakes))
  test(`a library with ${name} is invalid for the schema and for the program alike`, () =>
    assertInvalid(changed(files['a library'](), spoil)));

const mistakes = {
  'another format': (file) => { file.format = 'other'; },
  'a newer version': (file) => { file.version = 2; },
  'a span without fragments': (file) => { file.spans[0].fragments = []; },
  'a fragment of three numbers': (file) => { file.spans[0].fragments = [[1, 2, 3]]; },
  'a negative position': (file) => { file.spans[0].fragments = [[-1, 2]]; },
  'a note that is a number': (file) => { file.spans[0].note = 5; },
  'an attribute that is a number': (file) => { file.spans[0].attributes = { mode: 3 }; },
  'a relation without an end': (file) => { delete file.relations[0].to; },
  'an unknown overlap': (file) => { file.schema.overlap = 'some'; },
  'a check of unknown severity': (file) => { file.schema.checks[0].severity = 'fatal'; },
  'an exercise whose minutes are a text': (file) => { file.exercise.minutes = 'twenty'; },
  'an exercise that hides a number': (file) => { file.exercise.hidden = { attributes: { Claim: [4] } }; },
  'no article': (file) => { delete file.article; },
};

for (const [name, spoil] of Object.entries(mistakes))
  test(`a file with ${name} is invalid for the schema and for the program alike`, () => {
    assertInvalid(changed(everything(), spoil));
  });
