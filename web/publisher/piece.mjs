// SPDX-License-Identifier: MIT
//
// piece: the form of one piece as trees: what the newsletter says, what it was read as, what can be done, and the
// fields to correct it in.
//
//   patch(form, pieceTrees(desk, { path: '/issues/0/articles/3/events/0', finding: 4 }));

import { control } from './controls.mjs';
import { fieldsOf, rowsOf } from './fields.mjs';
import { standingOf } from './letter.mjs';
import { pieceAt } from './pieces.mjs';
import { say, sayOf } from './words.mjs';

/** @typedef {import('../patch.mjs').Tree} Tree */
/** @typedef {import('./core.mjs').Finding} Finding */
/** @typedef {import('./desk.mjs').Desk} Desk */
/** @typedef {import('./pieces.mjs').Piece} Piece */
/** @typedef {import('./words.mjs').Key} Key */

/** What is looked at: a piece of the file, and the finding that led to it (-1: none). @typedef {{ path: string, finding: number }} Selection */

/** @param {Desk} desk @param {Selection} selection @returns {Tree[]} */
export function pieceTrees(desk, { path, finding: number }) {
  const finding = desk.state.findings[number];
  const standing = finding && standingOf(desk, finding);
  if (finding && (standing === 'loose' || standing === 'gone')) return lost(finding, standing);
  const piece = pieceAt(desk.pieces, path);
  const reviews = desk.reviews.filter((review) => review.piece.path === piece.path);
  const isPart = piece.kind === 'event' || piece.kind === 'deadline' || piece.kind === 'article';
  return [
    title(`${sayOf('kind', piece.kind)}: ${nameOf(piece)}`),
    ...reviews.flatMap((review) => doubt(review, piece, finding)),
    ...(reviews.length === 0 && finding ? [reading(finding.text, finding.reading, 'reading')] : []),
    ['div', { class: 'actions', 'data-key': 'actions' }, ...actions(reviews.length, isPart)],
    ['h4', { 'data-key': 'correct' }, say('correct_title')],
    ...fieldsOf(piece).map(control),
    ...rowsOf(piece, 'sessions').map((row, i) => rowTree(row, `${say('kind_session')} ${i + 1}`)),
    ...rowsOf(piece, 'links').map((row, i) => rowTree(row, `${say('kind_link')} ${i + 1}`)),
    ...parts(desk, piece),
  ];
}

/** @param {string} text @returns {Tree} */
const title = (text) => ['h3', { id: 'piece-title', tabindex: '-1', 'data-key': 'title' }, text];

/** @param {Piece} piece @returns {string} */
export const nameOf = ({ value }) => (typeof value.title === 'string' && value.title) || say('new_title');

/** @param {string} text @param {string} read @param {string} id @returns {Tree} */
function reading(text, read, id) {
  return [
    'dl',
    { class: 'reading', id, 'data-key': `r${text}` },
    ['dt', 0, say('in_letter')],
    ['dd', 0, text],
    ['dt', 0, say('read_as')],
    ['dd', 0, read.replace(/^deadline /, '')],
  ];
}

/** @param {import('./pieces.mjs').Review} review @param {Piece} piece @param {Finding | undefined} finding @returns {Tree[]} */
function doubt({ number, text, reading: read, alternatives }, piece, finding) {
  const isAssumed = text === 'datePublished';
  const id = `reading-${number}`;
  const told = isAssumed ? ['p', { class: 'reading', id, 'data-key': 'assumed' }, `${say('assumed')}: ${read}`] : reading(text, read || say('unread'), id);
  const days = [dayIn(read), ...alternatives.map(dayIn)].filter(Boolean);
  if (days.length < 2) return [/** @type {Tree} */ (told)];
  const radios = days.map((day) => [
    'label',
    { class: 'choice' },
    ['input', { type: 'radio', name: `day-${number}`, value: day, 'data-from': days[0], 'data-owner': piece.path, ...(stands(piece, day) && { checked: '' }) }],
    ` ${day} (${weekday(day)})`,
  ]);
  const key = `a${number}${finding?.line ?? ''}`;
  return [/** @type {Tree} */ (told), ['fieldset', { class: 'field readings', 'data-key': key }, ['legend', 0, say('other_readings')], ...radios]];
}

/** @param {string} text */
const dayIn = (text) => /\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? '';

/** Whether the piece is on that day now. @param {Piece} piece @param {string} day */
function stands({ value }, day) {
  const sessions = Array.isArray(value.sessions) ? value.sessions : [];
  const owners = [value, ...sessions];
  return owners.some((one) => String(one?.startDate ?? one?.date ?? one?.datePublished ?? '').startsWith(day));
}

/** @param {string} day */
const weekday = (day) => new Date(`${day}T12:00Z`).toLocaleDateString(document.documentElement.lang, { weekday: 'long', timeZone: 'UTC' });

/** @param {number} doubts how many are told above @param {boolean} isPart @returns {Tree[]} */
function actions(doubts, isPart) {
  const isDoubtful = doubts > 0;
  // Focus goes straight to the first button; what it accepts is said with it.
  const what = ['piece-title', ...Array.from({ length: doubts }, (_, i) => `reading-${i}`)].join(' ');
  const button = (/** @type {string} */ name, /** @type {string} */ type, /** @type {string} */ style) =>
    /** @type {Tree} */ (['button', { type, class: style, 'data-key': name, ...(type === 'button' ? { 'data-do': name } : { 'aria-describedby': what }) }, say(/** @type {Key} */ (`${name}_button`))]);
  return [
    ...(isDoubtful ? [button('accept', 'submit', 'main')] : []),
    ...(isPart ? [button('remove', 'button', '')] : []),
    ...(isDoubtful ? [button('skip', 'button', '')] : []),
  ];
}

/** @param {Finding} finding @param {'loose' | 'gone'} standing @returns {Tree[]} */
function lost(finding, standing) {
  const isDay = dayIn(finding.reading) !== '' && standing === 'loose';
  const make = (/** @type {'event' | 'deadline'} */ name) =>
    /** @type {Tree} */ (['button', { type: 'button', 'data-do': `make-${name}` }, say(`make_${name}`)]);
  return [
    title(say(`${standing}_title`)),
    reading(finding.text, finding.reading || say('none'), 'reading'),
    ['p', { class: 'hint' }, say(`${standing}_hint`)],
    ...(isDay ? [/** @type {Tree} */ (['div', { class: 'actions' }, make('event'), make('deadline')])] : []),
  ];
}

/** @param {ReturnType<typeof rowsOf>[number]} row @param {string} name @returns {Tree} */
function rowTree({ path, fields }, name) {
  const remove = ['button', { type: 'button', 'data-do': 'remove-row', 'data-path': path, 'aria-label': `${say('remove_button')}: ${name}` }, say('remove_button')];
  return ['fieldset', { class: 'row', 'data-key': path }, ['legend', 0, name], ...fields.map(control), remove];
}

/** What is in a piece, as buttons. @param {Desk} desk @param {Piece} piece @returns {Tree[]} */
function parts(desk, piece) {
  const inside = desk.pieces.filter(({ path }) => isChild(piece.path, path));
  const adds = piece.kind === 'article' ? ['event', 'deadline'] : [];
  if (inside.length + adds.length === 0) return [];
  const add = adds.map((name) => ['button', { type: 'button', 'data-do': `add-${name}` }, say(/** @type {Key} */ (`add_${name}`))]);
  return [
    ['h4', { 'data-key': 'parts' }, say('parts_title')],
    ['ul', { class: 'parts', 'data-key': 'list' }, ...inside.map((part) => ['li', 0, partButton(part)])],
    ['div', { class: 'actions', 'data-key': 'adds' }, ...add],
  ];
}

/** @param {string} parent @param {string} path */
const isChild = (parent, path) => path.startsWith(`${parent}/`) && /^\/[a-z]+\/\d+$/.test(path.slice(parent.length));

/** @param {Piece} piece @returns {Tree} */
export const partButton = (piece) => ['button', { type: 'button', class: 'part', 'data-select': piece.path }, `${sayOf('kind', piece.kind)}: ${nameOf(piece)}`];
