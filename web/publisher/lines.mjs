// SPDX-License-Identifier: MIT
//
// lines: a newsletter's HTML as the lines that its reader sees, by the browser's own parser.
//
//   const page = readPage('<title>Vårbrev</title><h2>Konsert</h2><p>Onsdag 5 maj kl. 18.30');
//   page.lines      // [{ text: 'Konsert', links: [], heading: 2, bold: true }, …]
//
// The rules are those of wasm/core/import/lines.h, and the same as the command's (wasm/cli/import/html_lines.cc);
// tests/browser/publisher_lines.test.mjs holds the two lists equal. Redirects and the mailing service's frame are
// taken off by the core.

import { LineBuilder } from './line_builder.mjs';
import { isDataTable, cellsOf, rowsOf } from './table.mjs';
import { StyleSheet, merge, readStyle } from './text_style.mjs';

/** @typedef {import('./line_builder.mjs').Line} Line */
/** @typedef {import('./line_builder.mjs').Look} Look */
/** @typedef {import('./text_style.mjs').TextStyle} TextStyle */

/** Deeper than any mail; what lies deeper is not read. */
const deepest = 400;

const skipped = new Set(
  'script style template noscript head svg object iframe select textarea button'.split(' '),
);

/** How many empty lines stand around a block. */
const gaps = new Map([
  ...'div li dt dd tr td th center address main aside nav form figcaption caption'.split(' ').map(pairWith(0)),
  ...'p blockquote pre ul ol dl figure'.split(' ').map(pairWith(1)),
  ...'h1 h2 h3 h4 h5 h6 table article section header footer'.split(' ').map(pairWith(2)),
]);

/** @param {number} gap @returns {(tag: string) => [string, number]} */
function pairWith(gap) {
  return (tag) => [tag, gap];
}

/** Browsers' sizes of <h1> to <h6>, in parts of the size around. */
const headingSizes = [2, 1.5, 1.17, 1, 0.83, 0.67];
/** The sizes of <font size="1"> to 7, in CSS pixels (HTML, 15.3.4 Phrasing content). */
const fontSizes = [10, 13, 16, 18, 24, 32, 48];

/** @param {string} html @returns {{ lines: Line[], title: string, url: string }} */
export function readPage(html) {
  return new PageReader().read(new DOMParser().parseFromString(html, 'text/html').documentElement);
}

class PageReader {
  #lines = new LineBuilder();
  #sheet = new StyleSheet();
  /** @type {{ isOrdered: boolean, number: number }[]} the lists around */
  #lists = [];
  /** How many <pre> are around. */
  #raw = 0;
  #title = '';
  #url = '';

  /** @param {Element} root */
  read(root) {
    this.#readHead(root, 0);
    this.#walk(root, 0);
    return { lines: this.#lines.take(), title: this.#title, url: this.#url };
  }

  /** Titles, styles and the canonical address, wherever they stand. @param {Element} element @param {number} depth */
  #readHead(element, depth) {
    if (depth > deepest) return;
    const first = element.firstChild instanceof Text ? element.firstChild.data : '';
    if (element.localName === 'style') this.#sheet.add(first);
    if (element.localName === 'title') this.#title ||= trimmed(first);
    const isCanonical = element.localName === 'link' && attribute(element, 'rel').toLowerCase() === 'canonical';
    if (isCanonical && isLink(attribute(element, 'href'))) this.#url = attribute(element, 'href');
    for (const child of element.children) this.#readHead(child, depth + 1);
  }

  /** @param {Node} node @param {number} depth */
  #walk(node, depth) {
    if (depth > deepest) return;
    if (node instanceof Element) this.#walkElement(node, depth);
    else if (node instanceof Text && this.#raw > 0) this.#lines.addRaw(node.data);
    else if (node instanceof Text) this.#lines.addText(node.data);
  }

  /** @param {Element} element @param {number} depth */
  #walkElement(element, depth) {
    const tag = element.localName;
    const style = merge(this.#sheet.ofClasses(attribute(element, 'class')), readStyle(attribute(element, 'style')));
    if (skipped.has(tag) || isHidden(element, style)) return;
    if (tag === 'br') return this.#lines.endLine();
    if (tag === 'hr') return this.#lines.gap(2);
    const outer = this.#lines.look;
    this.#lines.look = lookIn(element, style, outer);
    const gap = gaps.get(tag);
    if (gap !== undefined) this.#lines.gap(gap);
    this.#walkInside(element, depth);
    if (gap !== undefined) this.#lines.gap(headingLevel(tag) ? 0 : gap);
    this.#lines.look = outer;
  }

  /** @param {Element} element @param {number} depth */
  #walkInside(element, depth) {
    switch (element.localName) {
      case 'a':
        return this.#walkLink(element, depth);
      case 'li':
        this.#lines.prefix = this.#nextPrefix();
        return this.#walkChildren(element, depth);
      case 'ul':
      case 'ol':
        this.#lists.push({ isOrdered: element.localName === 'ol', number: firstNumber(element) });
        this.#walkChildren(element, depth);
        this.#lists.pop();
        return;
      case 'pre':
        this.#raw += 1;
        this.#walkChildren(element, depth);
        this.#raw -= 1;
        return;
      case 'table':
        return isDataTable(element) ? this.#walkRows(element, depth) : this.#walkChildren(element, depth);
      default:
        return this.#walkChildren(element, depth);
    }
  }

  /** @param {Element} element @param {number} depth */
  #walkChildren(element, depth) {
    for (const child of element.childNodes) this.#walk(child, depth + 1);
  }

  /** @param {Element} element @param {number} depth */
  #walkLink(element, depth) {
    const url = trimmed(attribute(element, 'href'));
    if (!isLink(url)) return this.#walkChildren(element, depth);
    this.#lines.beginLink(url);
    this.#walkChildren(element, depth);
    this.#lines.endLink();
  }

  /** A line for each row, its cells apart by tabs. @param {Element} table @param {number} depth */
  #walkRows(table, depth) {
    for (const row of rowsOf(table)) {
      this.#lines.endLine();
      for (const cell of cellsOf(row)) {
        this.#lines.addTab();
        const outer = this.#lines.look;
        this.#lines.look = lookIn(cell, readStyle(attribute(cell, 'style')), outer);
        this.#walkCell(cell, depth);
        this.#lines.look = outer;
      }
    }
    this.#lines.endLine();
  }

  /** Paragraphs and breaks of a cell are spaces: the row stays one line. @param {Element} cell @param {number} depth */
  #walkCell(cell, depth) {
    if (depth > deepest) return;
    for (const child of cell.childNodes) {
      const tag = child instanceof Element ? child.localName : '';
      if (tag === 'br' || gaps.has(tag)) this.#lines.addText(' ');
      if (gaps.has(tag)) this.#walkCell(/** @type {Element} */ (child), depth + 1);
      else if (tag !== 'br') this.#walk(child, depth + 1);
    }
  }

  #nextPrefix() {
    const list = this.#lists.at(-1);
    if (!list?.isOrdered) return '• ';
    list.number += 1;
    return `${list.number - 1}. `;
  }
}

/** @param {Element} element @param {string} name */
const attribute = (element, name) => element.getAttribute(name) ?? '';

/** @param {string} text */
const trimmed = (text) => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

/** @param {string} url */
const isLink = (url) => /^(https?:\/\/|mailto:|tel:)/i.test(url);

/** 0 for what is no heading. @param {string} tag */
const headingLevel = (tag) => (/^h[1-6]$/.test(tag) ? Number(tag[1]) : 0);

/** @param {Element} list */
function firstNumber(list) {
  const start = attribute(list, 'start');
  return start === '' ? 1 : Number.parseInt(start, 10) || 0;
}

/** @param {Element} element @param {TextStyle} style */
function isHidden(element, style) {
  return style.isHidden || element.hasAttribute('hidden') || /preheader|preview-text/i.test(attribute(element, 'class'));
}

/** @param {Element} element @param {TextStyle} style @param {Look} outer @returns {Look} */
function lookIn(element, style, outer) {
  const look = { ...outer };
  const tag = element.localName;
  const heading = headingLevel(tag);
  if (heading) {
    look.heading = heading;
    look.size = outer.size * headingSizes[heading - 1];
    look.isBold = true;
  }
  if (tag === 'b' || tag === 'strong' || tag === 'th') look.isBold = true;
  if (tag === 'font') look.size = fontSize(attribute(element, 'size'), outer.size);
  if (tag === 'big') look.size = outer.size * 1.2;
  if (tag === 'small') look.size = outer.size / 1.2;
  if (style.size !== undefined) look.size = style.isRelative ? outer.size * style.size : style.size;
  if (style.isBold !== undefined) look.isBold = style.isBold;
  return look;
}

/** @param {string} value @param {number} around */
function fontSize(value, around) {
  const number = Number.parseInt(value, 10) || 0;
  const step = /^[+-]/.test(value) ? 3 + number : number;
  if (step === 0) return around;
  return fontSizes[Math.min(Math.max(step, 1), 7) - 1];
}
