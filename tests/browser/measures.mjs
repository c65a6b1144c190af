// SPDX-License-Identifier: MIT
//
// measures: what an eye or a finger would meet in the first widget of a page, as lists of faults.
//
//   assert.deepEqual(await measure(page, 'sideways'), []);     // nothing needs scrolling from side to side
//   assert.deepEqual(await measure(page, 'cut'), []);          // no text ends at an edge
//   assert.deepEqual(await measure(page, 'overlaps'), []);     // no text lies over another
//   assert.deepEqual(await measure(page, 'smallTargets'), []); // WCAG 2.5.8, with its exceptions for spacing and sentences
//   assert.deepEqual(await measure(page, 'faint'), []);        // WCAG 1.4.3, against what is painted behind
//
// They run in the page and hold for what is visible there and then.

/** @typedef {'sideways' | 'cut' | 'overlaps' | 'smallTargets' | 'faint'} Measure */

/** @param {import('playwright-core').Page} page @param {Measure} name @returns {Promise<string[]>} */
export async function measure(page, name) {
  await page.evaluate(inPage);
  return page.evaluate((wanted) => /** @type {any} */ (globalThis).measures[wanted](), name);
}

/** Puts the measures into the page. It is text there: nothing of this file's scope may be used. */
function inPage() {
  const shadow = /** @type {ShadowRoot} */ (document.querySelector('kalendarium-widget')?.shadowRoot);
  const isTiny = (/** @type {DOMRect} */ box) => box.width <= 1.5 || box.height <= 1.5;
  const name = (/** @type {Element} */ element) =>
    `${element.localName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;

  /** What is there for the ear alone, or stands in such a part. @param {Element} element */
  function isHidden(element) {
    if (!element.checkVisibility({ visibilityProperty: true })) return true;
    for (let one = /** @type {Element | null} */ (element); one; one = one.parentElement) {
      if (getComputedStyle(one).clipPath === 'inset(50%)') return true;
    }
    return false;
  }

  /** Every element that has words of its own and shows them, with the boxes of these words. */
  function texts() {
    const found = [];
    const walker = document.createTreeWalker(shadow, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = /** @type {Element} */ (node.parentElement);
      if (!node.textContent?.trim() || element.closest('style, option') || isHidden(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      found.push({ element, boxes: [...range.getClientRects()].filter((box) => !isTiny(box)) });
    }
    return found;
  }

  function sideways() {
    const { scrollWidth, clientWidth } = document.documentElement;
    const scrolled = [...shadow.querySelectorAll('*')].filter(
      (element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth,
    );
    return [...(scrollWidth > clientWidth ? [`page ${scrollWidth} > ${clientWidth}`] : []), ...scrolled.map(name)];
  }

  function cut() {
    return [...shadow.querySelectorAll('*')]
      .filter((element) => element.textContent?.trim() && !isHidden(element) && !isTiny(element.getBoundingClientRect()))
      // The titles in the days of a month are shortened; the button of their day shows them in full.
      .filter((element) => !element.closest('.kal-in-days, select'))
      .filter((element) => getComputedStyle(element).overflow !== 'visible')
      .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      .map(name);
  }

  function overlaps() {
    const all = texts().filter(({ element }) => !element.closest('.kal-in-days')).flatMap(({ element, boxes }) => boxes.map((box) => ({ element, box })));
    all.sort((one, other) => one.box.top - other.box.top);
    const found = [];
    for (const [i, { element, box }] of all.entries()) {
      for (const other of all.slice(i + 1)) {
        // Boxes are higher than the letters in them; a third of a line is where letters meet.
        if (other.box.top > box.bottom - box.height / 3) break;
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        if (width > 1 && other.element !== element) found.push(`${name(element)} and ${name(other.element)}`);
      }
    }
    return found;
  }

  /** The boxes that one can press: a label's field with its label, a day's button with its day. */
  function targets() {
    const boxes = new Map();
    for (const element of shadow.querySelectorAll('a[href], button, summary, select, input:not([type=hidden])')) {
      const whole = element.closest('label') ?? element.closest('td') ?? element;
      if (!isHidden(element) && !boxes.has(whole)) boxes.set(whole, whole.getBoundingClientRect());
    }
    return [...boxes].map(([element, box]) => ({ element, box, x: box.left + box.width / 2, y: box.top + box.height / 2 }));
  }

  function smallTargets() {
    const all = targets();
    const isSmall = (/** @type {DOMRect} */ box) => box.width < 23.99 || box.height < 23.99;
    const isNear = (/** @type {{ x: number, y: number }} */ circle, /** @type {typeof all[0]} */ other) => {
      if (isSmall(other.box) && Math.hypot(circle.x - other.x, circle.y - other.y) < 24) return true;
      const dx = Math.max(other.box.left - circle.x, 0, circle.x - other.box.right);
      const dy = Math.max(other.box.top - circle.y, 0, circle.y - other.box.bottom);
      return Math.hypot(dx, dy) < 12;
    };
    const isInSentence = (/** @type {Element} */ element) =>
      getComputedStyle(element).display === 'inline' && (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim();
    return all
      .filter(({ element, box }) => isSmall(box) && !isInSentence(element))
      .filter((one) => all.some((other) => other !== one && isNear(one, other)))
      .map(({ element, box }) => `${name(element)} ${box.width} × ${box.height}`);
  }

  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  /** Paints colours over each other and reads what comes out, 0–1. @param {string[]} colours the lowest first */
  function painted(colours) {
    if (!canvas) throw new Error('no canvas');
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
  }
  const luminance = (/** @type {number[]} */ parts) => {
    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (/** @type {number[]} */ one, /** @type {number[]} */ other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  /** What is painted behind an element, the page's own first. @param {Element} element */
  function behind(element) {
    const colours = [];
    for (let one = /** @type {Element | null} */ (element); one; one = one.parentElement ?? hostOf(one)) {
      colours.unshift(getComputedStyle(one).backgroundColor);
    }
    return ['Canvas', ...colours];
  }
  const hostOf = (/** @type {Element} */ element) => /** @type {ShadowRoot} */ (element.getRootNode()).host ?? null;

  function faint() {
    const found = new Set();
    for (const { element } of texts()) {
      const style = getComputedStyle(element);
      const ground = behind(element);
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const reached = ratio(painted(ground), painted([...ground, style.color]));
      if (reached < (isLarge ? 3 : 4.5)) found.add(`${name(element)} ${reached.toFixed(2)} ${style.color} on ${ground.at(-1)}`);
    }
    for (const element of shadow.querySelectorAll('button, input, select, a[aria-current], .kal-tag')) {
      const style = getComputedStyle(element);
      if (isHidden(element) || style.borderBottomStyle === 'none' || element.matches('[aria-disabled], [type=checkbox], [type=radio]')) continue;
      const ground = behind(element.parentElement ?? element);
      const reached = ratio(painted(ground), painted([...ground, style.borderBottomColor]));
      if (reached < 3) found.add(`the border of ${name(element)} ${reached.toFixed(2)} ${style.borderBottomColor}`);
    }
    return [...found];
  }

  /** @type {any} */ (globalThis).measures = { sideways, cut, overlaps, smallTargets, faint };
}
