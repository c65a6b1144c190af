// SPDX-License-Identifier: MIT
//
// text_style: what the CSS of a mail says about size, weight and hiding, which is all that the importer asks of it.
//
//   const sheet = new StyleSheet();
//   sheet.add('.rubrik { font-size: 22px; font-weight: bold }');
//   const style = merge(sheet.ofClasses('rubrik'), readStyle('font-size: 18px'));
//
// The page is never shown, so that the browser has no computed styles for it. Rules with a class as their last part
// are read (`.a`, `td.a`, `#x .a`); rules inside @media, which are for phones, are not.

/**
 * @typedef {object} TextStyle
 * @property {number} [size] in CSS pixels; where `isRelative`, in parts of the parent's
 * @property {boolean} [isRelative]
 * @property {boolean} [isBold]
 * @property {boolean} [isHidden]
 */

/** What `other` says counts over what `style` says. @param {TextStyle} style @param {TextStyle} other @returns {TextStyle} */
export function merge(style, other) {
  const { size, isRelative } = other.size === undefined ? style : other;
  return { size, isRelative, isBold: other.isBold ?? style.isBold, isHidden: style.isHidden || other.isHidden };
}

/** The declarations of a style attribute or of a rule. @param {string} declarations @returns {TextStyle} */
export function readStyle(declarations) {
  /** @type {TextStyle} */
  const style = {};
  for (const declaration of declarations.split(';')) {
    const [name, ...value] = declaration.split(':');
    readDeclaration(style, trimmed(name), trimmed(value.join(':')));
  }
  return style;
}

/** @param {TextStyle} style @param {string} name @param {string} value */
function readDeclaration(style, name, value) {
  if (name === 'font-size') Object.assign(style, readSize(value));
  if (name === 'font-weight') style.isBold = /^bold(er)?$/.test(value) || (value >= '600' && value <= '900');
  const isHidden =
    (name === 'display' && value.startsWith('none')) ||
    (name === 'visibility' && value.startsWith('hidden')) ||
    (name === 'mso-hide' && value.startsWith('all')) ||
    ((name === 'opacity' || name === 'max-height') && numberOf(value)[0] === 0);
  style.isHidden ||= isHidden;
}

/** A number, NaN where there is none, and what stands behind it. @param {string} value @returns {[number, string]} */
function numberOf(value) {
  const [digits] = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/.exec(value) ?? [''];
  return [digits === '' ? Number.NaN : Number(digits), value.slice(digits.length)];
}

/** @param {string} value @returns {TextStyle} */
function readSize(value) {
  const [number, unit] = numberOf(value);
  if (!(number > 0)) return {};
  const isRelative = unit.startsWith('em') || unit.startsWith('%');
  if (unit.startsWith('pt')) return { size: (number * 4) / 3, isRelative };
  if (unit.startsWith('rem')) return { size: number * 16, isRelative };
  return { size: unit.startsWith('%') ? number / 100 : number, isRelative };
}

export class StyleSheet {
  /** @type {Map<string, TextStyle>} */
  #classes = new Map();

  /** @param {string} css */
  add(css) {
    let rest = css.replace(/\/\*[^]*?(\*\/|$)/g, '');
    for (let open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
      const close = blockEnd(rest, open);
      const selectors = rest.slice(0, open);
      if (selectors.trim() !== '' && !selectors.includes('@')) this.#addRule(selectors, rest.slice(open + 1, close));
      rest = rest.slice(close + 1);
    }
  }

  /** @param {string} selectors @param {string} declarations */
  #addRule(selectors, declarations) {
    const style = readStyle(declarations);
    for (const selector of selectors.split(',')) {
      const [, name = ''] = /\.([^. >+~:[#*]+)$/.exec(trimmed(selector, false)) ?? [];
      if (name !== '') this.#classes.set(name, merge(this.#classes.get(name) ?? {}, style));
    }
  }

  /** @param {string} classes as the attribute has them @returns {TextStyle} */
  ofClasses(classes) {
    const names = classes.split(' ').map((name) => trimmed(name, false));
    return names.reduce((style, name) => merge(style, this.#classes.get(name) ?? {}), /** @type {TextStyle} */ ({}));
  }
}

/** @param {string} text @param {boolean} [isLower] */
function trimmed(text, isLower = true) {
  const bare = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return isLower ? bare.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : bare;
}

/** Where the block that opens there closes, nested blocks passed over. @param {string} css @param {number} open */
function blockEnd(css, open) {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}' && (depth -= 1) === 0) return at;
  }
  return css.length;
}
