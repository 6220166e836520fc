// The published JSON Schema, held to files by ajv.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const root = new URL('../../', import.meta.url);
const Ajv2020 = createRequire(new URL('web/package.json', root))('ajv/dist/2020.js').default;
const schema = JSON.parse(readFileSync(new URL('assets/gloss.schema.json', root), 'utf8'));

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });

/** What is wrong with a file is in its `errors`. */
export const validate = ajv.compile(schema);

/** @param {unknown} file */
export const assertValid = (file) => assert.ok(validate(file), ajv.errorsText(validate.errors, { separator: '\n' }));
