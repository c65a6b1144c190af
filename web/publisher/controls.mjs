// SPDX-License-Identifier: MIT
//
// controls: a field of the form as trees, and what a control that was changed means for the file.
//
//   patch(form, fields.map((field) => control(field)));
//   form.addEventListener('change', ({ target }) => desk.edit(editsOf(form, target)));

import { momentOf, partsOf } from './fields.mjs';
import { say, sayOf } from './words.mjs';

/** @typedef {import('../patch.mjs').Tree} Tree */
/** @typedef {import('./core.mjs').Edit} Edit */
/** @typedef {import('./fields.mjs').Field} Field */

/** @param {Field} field @returns {Tree} */
export function control(field) {
  const parts = field.form === 'moment' ? partsOf(field.value) : undefined;
  if (parts) return moment(field, parts);
  if (field.form === 'check') return check(field);
  const id = idOf(field.path);
  const label = ['label', { for: id }, say(field.label)];
  return ['div', { class: field.form === 'long' ? 'field wide' : 'field', 'data-key': field.path }, label, single(field, id)];
}

/** @param {string} path */
const idOf = (path) => `f${path.replace(/[^\w-]/g, '-')}`;

/** What the change handler needs to know of a control. @param {Field} field */
const marks = ({ path, after, form }) => ({ 'data-path': path, 'data-after': after, 'data-form': form });

/** While a day is typed anew its field is empty for a moment, and its time must not go: without a start nothing is an event. @param {HTMLInputElement} input */
export const isLeftEmpty = ({ dataset, value }) => value === '' && dataset.part === 'day' && /\/(startDate|date)$/.test(dataset.path ?? '');

/** @param {Field} field @param {string} id @returns {Tree} */
function single(field, id) {
  const { form, value = '', choices } = field;
  const attributes = { id, ...marks(field) };
  if (form === 'long') return ['textarea', { ...attributes, rows: '6' }, String(value)];
  if (form === 'choice') return ['select', attributes, ...options(choices, String(value))];
  const types = /** @type {Record<string, string>} */ ({ url: 'url', day: 'date', number: 'number' });
  return ['input', { ...attributes, type: partsOf(value) || form !== 'day' ? (types[form] ?? 'text') : 'text', value: String(value) }];
}

/** @param {string[]} choices @param {string} value @returns {Tree[]} */
function options(choices, value) {
  const unknown = value !== '' && !choices.includes(value) ? [value] : [];
  return ['', ...choices, ...unknown].map((choice) => [
    'option',
    { value: choice, ...(choice === value && { selected: '' }) },
    choice === '' ? say('none') : sayOf('value', choice),
  ]);
}

/** @param {Field} field @returns {Tree} */
function check(field) {
  const input = { type: 'checkbox', ...marks(field), ...(field.value === true && { checked: '' }) };
  return ['div', { class: 'field', 'data-key': field.path }, ['label', { class: 'choice' }, ['input', input], ` ${say(field.label)}`]];
}

/** @param {Field} field @param {{ day: string, time: string }} parts @returns {Tree} */
function moment(field, { day, time }) {
  const part = (/** @type {'day' | 'time'} */ name, /** @type {string} */ type, /** @type {string} */ value) => {
    const id = `${idOf(field.path)}-${name}`;
    return ['div', 0, ['label', { for: id }, say(`${name}_part`)], ['input', { id, type, value, ...marks(field), 'data-part': name }]];
  };
  return ['fieldset', { class: 'field moment', 'data-key': field.path }, ['legend', 0, say(field.label)], part('day', 'date', day), part('time', 'time', time)];
}

/** What the file must become, when a control holds something else. @param {HTMLFormElement} form @param {HTMLElement} target @returns {Edit[]} */
export function editsOf(form, target) {
  const { path, after = '', form: kind } = target.dataset;
  if (path === undefined || (target instanceof HTMLInputElement && isLeftEmpty(target))) return [];
  const value = valueOf(form, target, kind ?? 'text', path);
  return [value === undefined ? { path } : { path, value, after }];
}

/** Undefined for what is taken out. @param {HTMLFormElement} form @param {HTMLElement} target @param {string} kind @param {string} path */
function valueOf(form, target, kind, path) {
  if (target instanceof HTMLInputElement && kind === 'check') return target.checked || undefined;
  const text = /** @type {HTMLInputElement} */ (target).value;
  if (target.dataset.part) {
    const part = (/** @type {string} */ name) => {
      const found = form.querySelector(`[data-path="${CSS.escape(path)}"][data-part=${name}]`);
      return found instanceof HTMLInputElement ? found.value : '';
    };
    return momentOf({ day: part('day'), time: part('time') }) || undefined;
  }
  if (kind === 'number' && text !== '') return Number(text);
  return text.trim() === '' ? undefined : text.replace(/\r\n?/g, '\n').trim();
}
