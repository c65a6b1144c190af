// SPDX-License-Identifier: MIT
//
// gestures: what a widget answers to once its second part has come (web/rest.mjs): the buttons to take an item along, and the keys of
// a month.

import { onDayKey } from './days.mjs';
import { takeAlong } from './take.mjs';

/** @typedef {typeof addGestures} AddGestures */

/**
 * @param {ShadowRoot} root
 * @param {(form: string) => string} calendar makes the open item's file
 * @param {import('./stage.mjs').Stage} stage
 */
export function addGestures(root, calendar, stage) {
  root.addEventListener('keydown', (event) => onDayKey(/** @type {KeyboardEvent} */ (event)));
  takeAlong(root, calendar, stage);
}
