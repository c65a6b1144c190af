// SPDX-License-Identifier: MIT
//
// letter: the newsletter's text as trees, with each finding as a button that says how it stands.
//
//   patch(container, letterTrees(desk, selected));
//
// A finding whose piece was taken out is struck; one that became nothing is dotted; one to check has a question mark.

import { gone } from './desk.mjs';
import { say, sayOf } from './words.mjs';

/** @typedef {import('../patch.mjs').Tree} Tree */
/** @typedef {import('./core.mjs').Finding} Finding */
/** @typedef {import('./desk.mjs').Desk} Desk */

/** @typedef {'check' | 'sure' | 'loose' | 'gone'} Standing */

/** @param {Desk} desk @param {Finding} finding @returns {Standing} */
export function standingOf(desk, { path, text }) {
  if (path === gone) return 'gone';
  if (desk.isToCheck(path, text)) return 'check';
  return /\/(events|deadlines)\//.test(path) ? 'sure' : 'loose';
}

/** @param {Desk} desk @param {number} selected the finding that the form shows @returns {Tree[]} */
export function letterTrees(desk, selected) {
  const { lines, findings, articles } = desk.state;
  const standings = findings.map((finding) => standingOf(desk, finding));
  const headlines = new Map(articles.map(({ line, path }) => [line, path]));
  const placed = byLine(findings);
  return lines.map((line, i) => {
    const here = placed.get(i + 1) ?? [];
    const path = headlines.get(i + 1);
    const isHeading = path !== undefined || line.heading > 0 || line.bold;
    const pieces = withMarks([...line.text], here, standings, selected);
    return ['p', { 'data-key': `l${i}`, class: isHeading ? 'line heading' : 'line' }, ...articleButton(path), ...pieces];
  });
}

/** @typedef {{ finding: Finding, number: number }} Numbered */

/** Those of each line, which are many lines' in a long letter. @param {Finding[]} findings */
function byLine(findings) {
  /** @type {Map<number, Numbered[]>} */
  const lines = new Map();
  findings.forEach((finding, number) => {
    if (finding.kind === 'encoding') return;
    const here = lines.get(finding.line);
    if (here) here.push({ finding, number });
    else lines.set(finding.line, [{ finding, number }]);
  });
  return lines;
}

/** @param {string | undefined} path @returns {Tree[]} */
function articleButton(path) {
  if (path === undefined || path === gone) return [];
  return [['button', { type: 'button', class: 'article', 'data-select': path }, say('article_button')], ' '];
}

/**
 * A line's text, cut at its findings. One that begins inside another is told by that one.
 * @param {string[]} letters @param {Numbered[]} here @param {Standing[]} standings @param {number} selected
 */
function withMarks(letters, here, standings, selected) {
  /** @type {Tree[]} */
  const trees = [];
  let at = 0;
  const placed = here.map(({ finding, number }) => ({ finding, number, begin: beginOf(letters, finding) }));
  for (const { finding, number, begin } of placed.sort((one, other) => one.begin - other.begin)) {
    const end = begin + [...finding.text].length;
    if (end === begin || begin < at || end > letters.length) continue;
    if (begin > at) trees.push(letters.slice(at, begin).join(''));
    trees.push(mark(letters.slice(begin, end).join(''), finding, number, standings[number], number === selected));
    at = end;
  }
  if (at < letters.length) trees.push(letters.slice(at).join(''));
  return trees;
}

/** A row of a sheet is told as a whole, so its date is looked for; -1 where the line does not have it. @param {string[]} letters @param {Finding} finding */
function beginOf(letters, { column, text }) {
  const plain = (/** @type {string} */ one) => one.replace(/\s/g, ' ');
  const wanted = plain(text);
  if (plain(letters.slice(column - 1).join('')).startsWith(wanted)) return column - 1;
  const line = plain(letters.join(''));
  return line.includes(wanted) ? [...line.slice(0, line.indexOf(wanted))].length : -1;
}

/** @param {string} text @param {Finding} finding @param {number} number @param {Standing} standing @param {boolean} isSelected @returns {Tree} */
function mark(text, finding, number, standing, isSelected) {
  /** @type {Record<string, string>} */
  const attributes = { type: 'button', class: `mark ${standing}`, 'data-finding': String(number), 'data-key': `f${number}` };
  if (isSelected) attributes['aria-current'] = 'true';
  const note = ` (${sayOf('find', finding.kind)}, ${sayOf('mark', standing)})`;
  return ['button', attributes, text, ['span', { class: 'vh' }, note]];
}
