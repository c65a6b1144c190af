// SPDX-License-Identifier: MIT
//
// days: what the keyboard does in a month beyond what buttons do by themselves. Arrow keys go to the
// nearest day in that direction that has something; where there is none they scroll, as anywhere. Escape
// in the list of a day closes it.

import { elementOf } from './wish.mjs';

/** How many cells on. @type {Record<string, number>} */
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** @param {KeyboardEvent} event */
export function onDayKey(event) {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  const origin = elementOf(event);
  if (event.defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return;
  const list = key === 'Escape' && origin?.closest('.kal-picked');
  const target = list ? list.querySelector('[data-do=shut]') : dayFrom(origin, steps[key]);
  if (!(target instanceof HTMLElement)) return;
  event.preventDefault();
  if (list) target.click();
  else target.focus();
}

/** @param {Element | null} origin @param {number | undefined} step */
function dayFrom(origin, step) {
  if (!step || !origin?.matches('.kal-day-button')) return null;
  const isMirrored = Math.abs(step) === 1 && getComputedStyle(origin).direction === 'rtl';
  const by = isMirrored ? -step : step;
  const cells = [...(origin.closest('tbody')?.querySelectorAll('td') ?? [])];
  for (let i = cells.findIndex((cell) => cell.contains(origin)) + by; cells[i]; i += by) {
    const button = cells[i].querySelector('.kal-day-button');
    if (button) return button;
  }
  return null;
}
