// SPDX-License-Identifier: MIT
//
// line_builder: gathers runs of text into the lines of wasm/core/import/lines.h.
//
//   const lines = new LineBuilder();
//   lines.gap(2);
//   lines.look = { isBold: true, size: 32, heading: 2 };
//   lines.addText('  Höstens\n program ');     // white space is folded as in HTML
//   lines.endLine();
//   const list = lines.take();
//
// It knows no HTML; what is a block, a link or hidden its caller says.

/**
 * How text looks, in so far as it tells headings from body.
 * @typedef {{ isBold: boolean, size: number, heading: number }} Look size in CSS pixels
 */

/**
 * @typedef {object} Line
 * @property {string} text
 * @property {{ begin: number, end: number, url: string }[]} links places in bytes of UTF-8
 * @property {number} heading 1 to 6; 0 is no heading
 * @property {boolean} bold
 */

/** How much larger than the body's a size must be to make a headline. */
const clearlyLarger = 1.12;

const space = /^[ \t\n\r\f]$/;
const noWidth = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/;
const trailing = /[ \t\n\r\f\u00a0]+$/;

const emptyLine = () => ({
  /** @type {Line} */
  line: { text: '', links: [], heading: 0, bold: false },
  smallest: 0, // size of its smallest text
  isAllBold: true,
  letters: 0, // in bytes
});

export class LineBuilder {
  /** @type {ReturnType<typeof emptyLine>[]} */
  #lines = [];
  #current = emptyLine();
  #url = '';
  #linkBegin = -1;
  /** White space was seen and not yet written. */
  #hasSpace = false;
  #gap = 0;
  /** @type {Look} of the text to come */
  look = { isBold: false, size: 16, heading: 0 };
  /** What the next text begins with. */
  prefix = '';

  /** Text as HTML has it: runs of white space are one space, none at the ends of a line. @param {string} text */
  addText(text) {
    for (const letter of text) {
      if (noWidth.test(letter)) continue;
      if (space.test(letter)) this.#hasSpace ||= this.#current.line.text !== '';
      else this.#put(letter);
    }
  }

  /** Text whose line breaks and spaces count (<pre>). @param {string} text */
  addRaw(text) {
    for (const letter of text) {
      if (letter === '\n') {
        if (this.#current.letters === 0) this.#gap = Math.max(this.#gap, 1);
        this.endLine();
      } else if (letter !== '\r') {
        this.#put(letter);
      }
    }
  }

  /** A tab between two cells. */
  addTab() {
    if (this.#current.line.text === '') return;
    this.#closeLink();
    this.#current.line.text += '\t';
    this.#hasSpace = false;
  }

  /** Ends the line, if it has any text. */
  endLine() {
    this.#closeLink();
    this.#hasSpace = false;
    const current = this.#current;
    this.#current = emptyLine();
    current.line.text = current.line.text.replace(trailing, '');
    if (current.line.text === '') return;
    this.prefix = '';
    if (this.#lines.length === 0) this.#gap = 0;
    for (; this.#gap > 0; this.#gap -= 1) this.#lines.push(emptyLine());
    this.#lines.push(current);
  }

  /** Ends the line; at least so many empty lines stand before the next text. @param {number} empty */
  gap(empty) {
    this.endLine();
    this.#gap = Math.max(this.#gap, empty);
  }

  /** Text from here on is a link's label; it may run over several lines, each then has it. @param {string} url */
  beginLink(url) {
    this.endLink();
    this.#url = url;
  }

  endLink() {
    this.#closeLink();
    this.#url = '';
  }

  /** The lines without empty ones at the ends; bold is what is all bold, or clearly larger than the commonest size. */
  take() {
    this.endLine();
    const common = this.#commonSize();
    return this.#lines.map(({ line, letters, isAllBold, smallest }) => ({
      ...line,
      bold: letters > 0 && (isAllBold || smallest > common * clearlyLarger),
    }));
  }

  /** @param {string} letter */
  #put(letter) {
    const { line } = this.#current;
    if (line.text === '') {
      line.text = this.prefix;
      this.prefix = '';
    }
    if (this.#hasSpace && line.text !== '' && !/[\t ]$/.test(line.text)) line.text += ' ';
    this.#hasSpace = false;
    if (this.#url !== '' && this.#linkBegin < 0) this.#linkBegin = line.text.length;
    line.text += letter;
    const { isBold, size, heading } = this.look;
    this.#current.isAllBold &&= isBold;
    this.#current.smallest = this.#current.letters === 0 ? size : Math.min(this.#current.smallest, size);
    line.heading = heading;
    this.#current.letters += byteLength(letter);
  }

  #closeLink() {
    if (this.#linkBegin < 0) return;
    const { line } = this.#current;
    const end = line.text.replace(trailing, '').length;
    let begin = this.#linkBegin;
    this.#linkBegin = -1;
    while (begin < end && /[ \t\n\r\f\u00a0]/.test(line.text[begin])) begin += 1;
    if (end <= begin) return;
    const place = byteLength(line.text.slice(0, begin));
    line.links.push({ begin: place, end: place + byteLength(line.text.slice(begin, end)), url: this.#url });
  }

  #commonSize() {
    /** @type {Map<number, number>} */
    const letters = new Map();
    for (const line of this.#lines) letters.set(line.smallest, (letters.get(line.smallest) ?? 0) + line.letters);
    const sizes = [...letters].sort(([left], [right]) => left - right);
    return sizes.reduce((most, one) => (one[1] > most[1] ? one : most), sizes[0] ?? [0, 0])[0];
  }
}

const encoder = new TextEncoder();
/** @param {string} text */
const byteLength = (text) => encoder.encode(text).length;
