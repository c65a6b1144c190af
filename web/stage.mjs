// SPDX-License-Identifier: MIT
//
// stage: what stands in a widget's shadow root, from top to bottom: a notice (loading, failure, the
// page's own content), the frame with what the core renders, a live region, and the findings for the
// editor. Prerendered markup stands in the frame already.

import { first, last } from 'kalendarium:css';
import { failureNotice, findings, ownContent, skeleton } from './notice.mjs';
import { hasOwnContent } from './page.mjs';
import { patch } from './patch.mjs';

/** @typedef {import('./notice.mjs').Failure} Failure */
/** @typedef {import('./patch.mjs').Tree} Tree */
/** @typedef {import('./words.mjs').Words} Words */

/** How long the live region waits for the results to settle, in milliseconds. */
const settling = 500;

export class Stage {
  #root;
  #notice = division('kal-notice');
  #findings = division('kal-findings');
  #status = document.createElement('p');
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Where the core's tree stands. */
  frame = division('kal-frame');

  /** @param {ShadowRoot} root */
  constructor(root) {
    this.#root = root;
    this.#status.className = 'kal-vh';
    this.#status.setAttribute('role', 'status');
  }

  /** Fills the root, around prerendered markup if it holds some. */
  furnish() {
    const root = this.#root;
    if (this.#status.parentNode) return; // it is furnished
    // A parser that came too late for the element leaves the template as it is.
    const template = root.host.querySelector(':scope > template[shadowrootmode]');
    if (template instanceof HTMLTemplateElement) {
      root.append(template.content);
      template.remove();
    }
    const prerendered = root.querySelector('[data-hash]');
    if (prerendered instanceof HTMLDivElement) this.frame = prerendered;
    else root.append(this.frame);
    this.frame.before(this.#notice);
    this.frame.after(this.#status, this.#findings);
    root.adoptedStyleSheets = [styleSheetOf(root.ownerDocument)];
    for (const link of root.querySelectorAll('link[rel=stylesheet]')) link.remove();
  }

  get isEmpty() {
    return !this.frame.firstChild;
  }

  get isLoading() {
    return this.#notice.querySelector('slot') !== null && !this.retryButton;
  }

  get retryButton() {
    return this.#notice.querySelector('[data-do=retry]');
  }

  /** @param {Words} words */
  showLoading(words) {
    /** @type {Tree[]} */
    const trees = this.isEmpty ? [ownContent] : [];
    if (this.isEmpty && !hasOwnContent(this.#root.host)) trees.push(skeleton(words));
    patch(this.#notice, trees);
  }

  /** @param {Failure} failure @param {Words} words @param {boolean} [isBusy] a new attempt is under way */
  showFailure(failure, words, isBusy = false) {
    const notice = failureNotice(failure, words, isBusy);
    patch(this.#notice, this.isEmpty ? [notice, ownContent] : [notice]);
    this.#status.lang = words.lang;
    if (!isBusy) this.#status.textContent = words.load_failed;
  }

  /** Focus on its button goes on to the results. */
  clearNotice() {
    const hadFocus = this.#notice.contains(this.#root.activeElement);
    patch(this.#notice, []);
    if (hadFocus) this.focus('[data-focus=results], [data-focus=item]');
  }

  /** @param {string | undefined} text undefined: they are not wanted @param {Words} words */
  showFindings(text, words) {
    patch(this.#findings, text === undefined ? [] : [findings(text, words)]);
  }

  /**
   * Draws a rendering.
   * @param {{ tree: Tree, hash: string, lang: string, dir: string }} rendering
   * @param {{ isFromElsewhere: boolean }} options whether the state was changed by something else than
   *   the field that has focus
   * @returns whether what had focus is gone
   */
  draw({ tree, hash, lang, dir }, { isFromElsewhere }) {
    const { frame } = this;
    const madeFrom = frame.dataset.hash;
    // Markup made from older data is replaced, but its place is kept so that the page does not jump.
    const keepsPlace = madeFrom !== undefined && madeFrom !== hash;
    frame.style.minBlockSize = keepsPlace ? `${frame.getBoundingClientRect().height}px` : '';
    for (const stamp of ['hash', 'state', 'now']) delete frame.dataset[stamp];
    frame.lang = lang;
    frame.dir = dir;
    frame.ariaBusy = null;
    this.#status.lang = lang;
    const active = this.#root.activeElement;
    keepFocus(this.#root, () => patch(frame, [tree], { typing: isFromElsewhere ? null : active }));
    return active !== null && !this.#root.activeElement;
  }

  /** @param {string} selector @param {FocusOptions} [options] @returns whether there was such an element */
  focus(selector, options) {
    const target = this.frame.querySelector(selector);
    if (target instanceof HTMLElement) target.focus(options);
    return target !== null;
  }

  /** A shadow root has no fragment addresses of its own. @param {string} fragment with its # */
  skipTo(fragment) {
    const target = this.#root.getElementById(fragment.slice(1));
    if (!target) return;
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus();
  }

  /** Says it once, politely, when the results have settled. @param {string} text */
  announce(text) {
    clearTimeout(this.#timer);
    this.#status.textContent = '';
    this.#timer = setTimeout(() => (this.#status.textContent = text), settling);
  }
}

/** @param {string} className */
function division(className) {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

/**
 * Gives focus and selection back where the browser drops them from what is moved.
 * @param {ShadowRoot} root @param {() => void} change
 */
function keepFocus(root, change) {
  const active = root.activeElement;
  const field = active instanceof HTMLInputElement ? active : undefined;
  const { selectionStart = null, selectionEnd = null } = field ?? {};
  change();
  if (!(active instanceof HTMLElement) || !active.isConnected) return;
  if (root.activeElement === active) return;
  active.focus({ preventScroll: true });
  if (selectionStart !== null) field?.setSelectionRange(selectionStart, selectionEnd);
}

/** One sheet for each document. @type {Map<Document, CSSStyleSheet>} */
const styleSheets = new Map();
let middle = '';
const styles = () => first + middle + last;

/** @param {Document} page */
function styleSheetOf(page) {
  let sheet = styleSheets.get(page);
  if (!sheet) {
    sheet = new (page.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(styles());
    styleSheets.set(page, sheet);
  }
  return sheet;
}

/** For what comes later; what goes over all else stays the last. @param {string} more */
export function addStyles(more) {
  middle += more;
  for (const sheet of styleSheets.values()) sheet.replaceSync(styles());
}
