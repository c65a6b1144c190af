// SPDX-License-Identifier: MIT
//
// additions: an event or a last day that the publisher adds, from a date of the newsletter or from nothing.
//
//   additionOf(desk, 'event', '/issues/0/articles/3')     // { path: '…/events/0', edits: […] }

import { gone } from './desk.mjs';
import { pieceAt } from './pieces.mjs';

/** @typedef {import('./core.mjs').Edit} Edit */
/** @typedef {import('./core.mjs').Finding} Finding */
/** @typedef {import('./desk.mjs').Desk} Desk */

/**
 * Undefined where there is no article to put it into.
 * @param {Desk} desk @param {'event' | 'deadline'} kind @param {string} path the piece that is shown
 * @param {Finding} [finding] the date that it is made of
 * @returns {{ path: string, edits: Edit[] } | undefined}
 */
export function additionOf(desk, kind, path, finding) {
  const article = pieceAt(desk.pieces, finding ? articleAround(desk, finding) : path);
  if (article?.kind !== 'article') return undefined;
  const list = `${kind}s`;
  const held = Array.isArray(article.value[list]) ? article.value[list].length : 0;
  const value = kind === 'event' ? newEvent(desk, article.value, finding) : newDeadline(article.value, finding);
  const edits = held > 0 ? [{ path: `${article.path}/${list}/-`, value }] : [{ path: `${article.path}/${list}`, value: [value] }];
  return { path: `${article.path}/${list}/${held}`, edits };
}

/** The article whose headline stands nearest above. @param {Desk} desk @param {Finding} finding */
function articleAround(desk, finding) {
  const above = desk.state.articles.filter(({ line, path }) => line <= finding.line && path !== gone);
  return above.at(-1)?.path ?? desk.state.articles[0]?.path ?? '';
}

/** `2021-06-02 14:00-15:00` as the file's moments. @param {string} reading */
function momentsIn(reading) {
  const [, day = '', begin = '', end = ''] = /(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d)(?:-(\d\d:\d\d))?)?/.exec(reading) ?? [];
  const [, last = ''] = /\.\. (\d{4}-\d\d-\d\d)/.exec(reading) ?? [];
  return { start: begin ? `${day}T${begin}` : day, end: last || (end ? `${day}T${end}` : '') };
}

/** @param {Desk} desk @param {any} article @param {Finding} [finding] */
function newEvent(desk, article, finding) {
  const { start, end } = momentsIn(finding?.reading ?? '');
  const value = { id: freeId(desk, `${article.id}-e`), title: article.title, startDate: start || today() };
  return end ? { ...value, endDate: end } : value;
}

/** @param {any} article @param {Finding} [finding] */
function newDeadline(article, finding) {
  return { title: article.title, date: momentsIn(finding?.reading ?? '').start || today(), type: 'other' };
}

const today = () => new Date().toISOString().slice(0, 10);

/** @param {Desk} desk @param {string} wanted */
function freeId(desk, wanted) {
  const taken = new Set(desk.pieces.map(({ value }) => String(value.id).toLowerCase()));
  const base = wanted.slice(0, 60);
  let id = base;
  for (let number = 2; taken.has(id.toLowerCase()); number += 1) id = `${base}-${number}`;
  return id;
}
