// SPDX-License-Identifier: MIT
//
// wish: what somebody wants the widget to show next, and what of a visitor's click is one.

import { isTouched, stateOfForm } from './form.mjs';

/**
 * A state that somebody wants and that is not rendered yet.
 * @typedef {object} Wish
 * @property {string} state
 * @property {'visitor' | 'host' | 'history' | 'sibling'} by
 * @property {boolean} [replace] the history entry rather than add one
 * @property {'item' | 'page' | 'earlier'} [focus] what was asked for, to go there
 */

/** Where an event began, inside the shadow root. @param {Event} event */
export function elementOf(event) {
  return event.target instanceof Element ? event.target : null;
}

/** Not one that opens a tab or a window. @param {MouseEvent} event */
export function isPlainClick({ button, ctrlKey, metaKey, shiftKey, altKey }) {
  return button === 0 && ![ctrlKey, metaKey, shiftKey, altKey].includes(true);
}

/** What a visitor did to prerendered markup before the script was there. @param {Element} frame @returns {Wish | undefined} */
export function earlyWish(frame) {
  const form = frame.querySelector('form');
  if (!form || !isTouched(form)) return undefined;
  return { state: stateOfForm(form), by: 'visitor', replace: true };
}
