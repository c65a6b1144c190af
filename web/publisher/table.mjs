// SPDX-License-Identifier: MIT
//
// table: tells a table of data from one that only lays out a mail.
//
//   if (isDataTable(element)) for (const row of rowsOf(element)) … cellsOf(row) …

/** Bytes; a cell with more than this is a piece of layout. */
const longestCell = 240;
/** Of the first cell of a row of a list, though the table says that it is layout: `Tisdag 12 november`. */
const longestHead = 30;

const encoder = new TextEncoder();
const layout = 'table, img, ul, ol, hr, h1, h2, h3, h4, h5, h6';

/**
 * True for a table without a table, heading, picture or list in it, whose cells are short, with two or more filled
 * cells in at least two of its rows. role="presentation" (or "none") says layout, which mailing services write on every
 * table: then three such rows are needed, and what each row begins with is no longer than a day.
 * @param {Element} table
 */
export function isDataTable(table) {
  const role = table.getAttribute('role');
  if (table.querySelector(layout)) return false;
  const saysLayout = role === 'presentation' || role === 'none';
  const rows = rowsOf(table).map((row) => cellsOf(row).map(textSize));
  if (rows.flat().some((size) => size > longestCell)) return false;
  const filled = rows.map((sizes) => sizes.filter((size) => size > 0));
  if (saysLayout && filled.some(([head = 0]) => head > longestHead)) return false;
  return filled.filter(({ length }) => length >= 2).length >= (saysLayout ? 3 : 2);
}

/** The rows of the table itself, through <tbody> and the like. @param {Element} table @returns {Element[]} */
export function rowsOf(table) {
  return [...table.children].flatMap((child) => {
    if (child.localName === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot'].includes(child.localName) ? rowsOf(child) : [];
  });
}

/** @param {Element} row */
export const cellsOf = (row) => [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');

/** Bytes of text that are no white space. @param {Element} parent */
const textSize = (parent) => encoder.encode((parent.textContent ?? '').replace(/[\0- \u00a0]/g, '')).length;
