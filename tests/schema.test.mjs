// SPDX-License-Identifier: MIT
//
// The JSON Schema, the reference in data/README.md and the example files say the same thing.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * @typedef {{ type?: string, description?: string, enum?: string[], required?: string[],
 *   additionalProperties?: boolean, properties?: Record<string, Schema>,
 *   patternProperties?: Record<string, Schema | true>, $defs?: Record<string, Schema> }} Schema
 * @typedef {{ name: string, file: string, purpose: string, purposeEn: string, now: string,
 *   valid: boolean }} Example
 * @typedef {{ schema: 'rejects' | 'accepts' | 'unparsable' }} Expectation
 */

const data = new URL('../data/', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, data), 'utf8');

/** @type {Schema} */
const schema = JSON.parse(read('issues.schema.json'));
const definitions = schema.$defs ?? {};
const readme = read('README.md');
/** @type {Example[]} */
const examples = JSON.parse(read('examples/examples.json'));

const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addSchema(schema, 'issues');
const validateFile = compiled('issues');

/** @param {string} key */
function compiled(key) {
  const validate = ajv.getSchema(key);
  if (!validate) throw new Error(`no schema ${key}`);
  return validate;
}

/**
 * What is wrong with a value, a line for each thing; empty when nothing is.
 * @param {unknown} value
 */
function complaints(value, validate = validateFile) {
  if (validate(value)) return '';
  const errors = validate.errors ?? [];
  return errors.map((error) => `${error.instancePath} ${error.message}`).join('\n');
}

/**
 * The value and every object inside it.
 * @param {unknown} value
 * @returns {Schema[]}
 */
function subschemas(value) {
  if (typeof value !== 'object' || value === null) return [];
  return [/** @type {Schema} */ (value), ...Object.values(value).flatMap(subschemas)];
}

/**
 * The rows of the table below the heading that names the object.
 * @param {string} object
 */
function documentedRows(object) {
  const heading = new RegExp(`^[^\\n]*: \`${object}\`\\n`);
  const section = readme.split(/^###? /m).find((part) => heading.test(part)) ?? '';
  return [...section.matchAll(/^\| `([$\w]+)`(\*?) \|.* \| (.*) \|$/gm)].map((row) => ({
    name: row[1] ?? '',
    required: row[2] === '*',
    values: [...(row[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, value = '']) => value),
  }));
}

/** The objects that a publisher writes; namedContact is a contact whose name is required. */
const objects = Object.entries(definitions).filter(
  ([name, { properties }]) => properties && name !== 'namedContact',
);
const enumWords = subschemas(schema).flatMap((node) => node.enum ?? []);

for (const { name, file, valid } of examples) {
  test(`the schema ${valid ? 'accepts' : 'refuses'} the example ${name}`, () => {
    const found = complaints(JSON.parse(read(`examples/${file}`)));
    if (valid) assert.equal(found, '');
    else assert.notEqual(found, '');
  });
}

test('the index names each example file once, and the reference links to each', () => {
  const files = readdirSync(new URL('examples/', data)).filter(
    (file) => file.endsWith('.json') && file !== 'examples.json',
  );
  assert.deepEqual(examples.map(({ file }) => file).sort(), files.sort());
  for (const file of files) assert.ok(readme.includes(`(examples/${file})`), file);
});

test('each example says what it is for, in two languages, and when to look at it', () => {
  for (const { name, purpose, purposeEn, now } of examples) {
    assert.ok(purpose && purposeEn, name);
    assert.match(now, /^\d{4}-\d\d-\d\dT\d\d:\d\d$/, name);
  }
});

test('the schema refuses forbidden addresses wherever one may stand', () => {
  const found = complaints(JSON.parse(read('examples/fientligt-lankar.json')));
  const links = Array.from({ length: 20 }, (_, position) => `/links/${position}/url`);
  const others = ['/url', '/subscribeUrl', '/mapUrl', '/publisher/url', '/image/url', '/onlineUrl',
    '/registrationUrl', '/location/url', '/organizer/url', '/editor/url', '/deadlines/0/url'];
  for (const member of [...others, ...links]) {
    assert.match(found, new RegExp(`^\\S*${member} `, 'm'));
  }
  assert.doesNotMatch(found, /links\/20/);
});

const expectations = readdirSync(new URL('bad/', data)).filter((file) =>
  file.endsWith('.expected.json'),
);
for (const file of expectations) {
  const input = file.replace('.expected.json', '.json');
  /** @type {Expectation} */
  const expected = JSON.parse(read(`bad/${file}`));
  const unparsable = expected.schema === 'unparsable';
  test(`${input} ${unparsable ? 'is no JSON' : `is one that the schema ${expected.schema}`}`, () => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const parse = () => JSON.parse(decoder.decode(readFileSync(new URL(`bad/${input}`, data))));
    if (unparsable) return assert.throws(parse);
    assert.equal(complaints(parse()) === '' ? 'accepts' : 'rejects', expected.schema);
  });
}

test('the fields of each object in the reference are those of the schema, stars and all', () => {
  for (const [name, { properties = {}, required = [] }] of objects) {
    const rows = documentedRows(name);
    const starred = rows.filter((row) => row.required);
    assert.deepEqual(rows.map((row) => row.name).sort(), Object.keys(properties).sort(), name);
    assert.deepEqual(starred.map((row) => row.name).sort(), [...required].sort(), name);
  }
});

test('each enum word of the schema stands in the reference', () => {
  assert.ok(enumWords.length > 30);
  for (const word of enumWords) assert.ok(readme.includes(`\`${word}\``), word);
});

test('each enum word is explained in a description', () => {
  const descriptions = subschemas(schema).map((node) => node.description).join('\n');
  for (const word of enumWords) assert.match(descriptions, new RegExp(`\\b${word} [a-zåäö]`));
});

test('each member of the schema has a description in Swedish', () => {
  for (const [object, { properties = {} }] of Object.entries(definitions)) {
    for (const [name, { description = '' }] of Object.entries(properties)) {
      assert.match(description, /[åäö]|Exempel/, `${object}.${name}`);
      assert.match(description, /\.$/, `${object}.${name}`);
    }
  }
});

test('each object takes members that begin with _ and no other unknown ones', () => {
  for (const [name, node] of Object.entries(definitions)) {
    if (node.type !== 'object' || name === 'namedContact') continue;
    assert.equal(node.additionalProperties, false, name);
    assert.equal(node.patternProperties?.['^_'], true, name);
  }
});

test('each JSON snippet of the reference is valid', () => {
  const snippets = [...readme.matchAll(/^```json ?(\w*)\n([\s\S]*?)^```$/gm)];
  assert.ok(snippets.length >= 3);
  for (const [, definition, text = ''] of snippets) {
    const validate = compiled(definition ? `issues#/$defs/${definition}` : 'issues');
    assert.equal(complaints(JSON.parse(text), validate), '', text);
  }
});

test('each example in a table of the reference is a value that its field takes', () => {
  const cells = objects.flatMap(([object]) =>
    documentedRows(object).flatMap(({ name, values }) =>
      values.map((value) => ({ object, name, value })),
    ),
  );
  assert.ok(cells.length > 70);
  for (const { object, name, value } of cells) {
    const validate = compiled(`issues#/$defs/${object}/properties/${name}`);
    assert.equal(complaints(JSON.parse(value), validate), '', `${object}.${name}: ${value}`);
  }
});

test('the five forms of a date are taken and near misses are not', () => {
  const validate = compiled('issues#/$defs/date');
  const good = ['2026-08-25', '2026-08-25T09:00', '2026-08-25T09:00:00', '2026-08-25T09:00+02:00',
    '2026-08-25T07:00Z', '2027-03', '2024-02-29', '2026-08-25T24:00'];
  const bad = ['2026-8-25', '25/8 2026', '2026-02-30', '2026-02-31', '2026-04-31', '2026-13',
    '2026-00-10', '2026-08-25 09:00', '2026-08-25T9:00', '2026-08-25T25:00', '2026-08-25T09:60',
    '2026-08-25T09:00+2', '2026', '26-08-25', ' 2026-08-25', ''];
  for (const text of good) assert.equal(complaints(text, validate), '', text);
  for (const text of bad) assert.notEqual(complaints(text, validate), '', text);
});

test('the names that are accepted with a warning are marked by an editor', () => {
  const event = compiled('issues#/$defs/event');
  for (const alias of ['name', 'inLanguage', 'start', 'end', 'tags']) {
    const value = { id: 'a', title: 'A', startDate: '2026-08-25', [alias]: 'x' };
    assert.match(complaints(value, event), /must NOT have additional properties/, alias);
  }
});
