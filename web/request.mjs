// SPDX-License-Identifier: MIT
//
// request: what a widget asks the core for, as the query string that wasm/core/engine.h describes.

import { listOf, valueOf } from './form.mjs';
import { addresses, moment, nearestLanguage, trustedHosts } from './page.mjs';

/** The attributes that the core reads as they are. */
export const passedOn = [
  'filter', 'views', 'facets', 'limit', 'more-url', 'occurrences', 'heading-level',
]; // prettier-ignore

/** Which pages of which list are shown: from `first` to the state's own. @typedef {{ first: string, list: string }} Pages */

/**
 * @param {Element} widget
 * @param {object} asked
 * @param {string} asked.state @param {string} asked.key of the parameters in the address
 * @param {string} asked.pageUrl @param {Pages} asked.pages @param {boolean} asked.isFiltersOpen
 */
export function requestOf(widget, { state, key, pageUrl, pages, isFiltersOpen }) {
  const request = new URLSearchParams();
  for (const name of passedOn) {
    const value = widget.getAttribute(name);
    if (value !== null) request.set(name, value);
  }
  request.set('state', state);
  request.set('now', moment(widget.getAttribute('now')));
  request.set('state-key', key);
  request.set('page-url', pageUrl);
  request.set('hosts', trustedHosts(addresses(widget.getAttribute('src') ?? '').urls).join(' '));
  const isSameList = pages.list === listOf(state) && Number(pages.first) <= pageOf(state);
  if (pages.first && isSameList) request.set('first', pages.first);
  if (isFiltersOpen) request.set('filters', 'open');
  if ('share' in navigator) request.set('can', 'share');
  // What is looked for in a long facet stands in its field alone.
  for (const field of widget.shadowRoot?.querySelectorAll('[data-facet]') ?? []) {
    const { value, dataset } = /** @type {HTMLInputElement} */ (field);
    if (value) request.append('facet-q', `${dataset.facet}:${value}`);
  }
  return `${request}&${languageOf(widget)}`;
}

/**
 * The open item as a calendar file.
 * @param {Element & { state: string }} widget @param {string} deadlines `day` or `task`
 */
export function calendarRequest(widget, deadlines) {
  const now = moment(widget.getAttribute('now'));
  return `${new URLSearchParams({ state: widget.state, now, deadlines })}&${languageOf(widget)}`;
}

/** The nearest language, as a part of a request; empty where the page names none. @param {Element} widget */
export function languageOf(widget) {
  const tag = nearestLanguage(widget);
  return tag && `lang=${encodeURIComponent(tag)}`;
}

/** @param {string} state */
function pageOf(state) {
  return Number(valueOf(state, 'page')) || 1;
}
