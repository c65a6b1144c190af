// SPDX-License-Identifier: MIT
//
// desk: what lies on the publisher's desk: the file, the newsletter that was read into it, and every step back.
//
//   const desk = new Desk(core, () => draw());
//   desk.read({ name: 'brev.txt', text, published: '2026-04-20' });
//   desk.accept('/issues/0/articles/3/events/0');
//   desk.undo();
//
// The file's text is the truth: whatever is changed, the core changes in the text, and the rest stays to the byte.

import { mentionsOf, pieceAt, piecesOf, placeInList, reviewsOf } from './pieces.mjs';

/** @typedef {import('./core.mjs').Core} Core */
/** @typedef {import('./core.mjs').Edit} Edit */
/** @typedef {import('./core.mjs').Finding} Finding */
/** @typedef {import('./pieces.mjs').Piece} Piece */

/**
 * One state of the desk; never changed, only followed by another.
 * @typedef {object} State
 * @property {string} file issues.json
 * @property {Finding[]} findings of the newsletter
 * @property {import('./line_builder.mjs').Line[]} lines of the newsletter
 * @property {{ line: number, path: string }[]} articles where its headlines came to stand
 * @property {string} changes what reading it changed in a file that was there, in words
 */

/** The path of a finding whose piece was taken out. */
export const gone = '-';

/** @type {State} */
const emptyState = { file: '', findings: [], lines: [], articles: [], changes: '' };

export class Desk {
  #core;
  #onChange;
  #state = emptyState;
  /** @type {State[]} */
  #past = [];
  /** @type {State[]} */
  #future = [];
  #saved = '';
  /** @type {Piece[]} */
  pieces = [];
  /** What a person must look at, in the order of the file. @type {import('./pieces.mjs').Review[]} */
  reviews = [];
  /** @type {Set<string>} */
  #toCheck = new Set();

  /** @param {Core} core @param {() => void} onChange */
  constructor(core, onChange) {
    this.#core = core;
    this.#onChange = onChange;
  }

  get state() {
    return this.#state;
  }

  get file() {
    return this.#state.file;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  get isSaved() {
    return this.file === this.#saved;
  }

  /** There is a file, but nobody can read it. */
  get isBroken() {
    return this.file !== '' && this.pieces.length === 0;
  }

  /** Whether that reading of a piece waits for a person. @param {string} path @param {string} text */
  isToCheck(path, text) {
    return this.#toCheck.has(`${path}\n${text}`);
  }

  /** The publisher has the file as it is now. */
  markSaved() {
    this.#saved = this.file;
  }

  /** Reads a newsletter into the file that is there, or a new one; why not, if it cannot. @param {Record<string, unknown>} letter */
  read(letter) {
    const { refusal, file, lines, articles, findings, changes } = this.#core.importLetter({ ...letter, merge: this.file });
    if (!refusal) this.#go({ file, lines, articles, findings, changes });
    return refusal;
  }

  /** Takes a file in the place of all that is there. @param {string} file */
  open(file) {
    this.#go({ ...emptyState, file });
    this.markSaved();
  }

  /** @param {Edit[]} edits */
  edit(edits) {
    const file = this.#core.editFile(this.file, edits);
    if (file !== this.file) this.#go({ ...this.#state, file });
  }

  /** A person has looked at a piece: its marks go. @param {string} path */
  accept(path) {
    this.edit([{ path: `${path}/_review` }]);
  }

  /** Takes an element of a list out, and what speaks of it. @param {string} path */
  reject(path) {
    this.rejectAll([path]);
  }

  /** In one step. @param {string[]} paths in the order of the file */
  rejectAll(paths) {
    let state = this.#state;
    for (const path of [...paths].reverse()) state = this.#without(state, path);
    if (state !== this.#state) this.#go(state);
  }

  /** @param {State} state @param {string} path @returns {State} */
  #without(state, path) {
    const place = placeInList(path);
    if (!place) return state;
    const pieces = piecesIn(state.file);
    const { list, number } = place;
    const name = list.replace(/^.*\//, '');
    const owner = pieceAt(pieces, list.slice(0, -name.length - 1));
    const id = owner.value[name]?.[number]?.id;
    // The lists that a file must have stay, however empty.
    const isLast = owner.value[name]?.length === 1 && name !== 'issues' && name !== 'articles';
    const edits = [...(id === undefined ? [] : mentionsOf(pieces, id)), { path: isLast ? list : path }];
    const follow = (/** @type {string} */ old) => pathAfterRemoval(old, list, number);
    return {
      ...state,
      file: this.#core.editFile(state.file, edits),
      findings: state.findings.map((finding) => ({ ...finding, path: follow(finding.path) })),
      articles: state.articles.map((article) => ({ ...article, path: follow(article.path) })),
    };
  }

  undo() {
    this.#step(this.#past, this.#future);
  }

  redo() {
    this.#step(this.#future, this.#past);
  }

  /** What is wrong, and what could be better on that day. @param {string} today */
  check(today) {
    return this.#core.checkFile(this.file, today);
  }

  /** @param {State[]} from @param {State[]} to */
  #step(from, to) {
    const state = from.pop();
    if (!state) return;
    to.push(this.#state);
    this.#take(state);
  }

  /** @param {State} state */
  #go(state) {
    this.#past.push(this.#state);
    this.#future = [];
    this.#take(state);
  }

  /** @param {State} state */
  #take(state) {
    this.#state = state;
    this.pieces = piecesIn(state.file);
    this.reviews = reviewsOf(this.pieces);
    this.#toCheck = new Set(this.reviews.map(({ piece, text }) => `${piece.path}\n${text}`));
    this.#onChange();
  }
}

/** None where the file cannot be read. @param {string} file */
function piecesIn(file) {
  try {
    const value = JSON.parse(file);
    return typeof value === 'object' && value !== null ? piecesOf(value) : [];
  } catch {
    return [];
  }
}

/** Where a place is when an element of a list has gone; `gone` where it has gone too. @param {string} path @param {string} list @param {number} number */
function pathAfterRemoval(path, list, number) {
  if (!path.startsWith(`${list}/`)) return path;
  const [at, ...rest] = path.slice(list.length + 1).split('/');
  if (Number(at) === number) return gone;
  return [list, Number(at) > number ? Number(at) - 1 : at, ...rest].join('/');
}
