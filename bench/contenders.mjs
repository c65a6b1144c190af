// SPDX-License-Identifier: MIT
//
// contenders: who is measured, and what to know of each.

/**
 * @typedef {object} SearchEntry
 * @property {string} name also the file in search/
 * @property {string} about
 * @property {string} [library] its package; without one it is written by hand, or it is ours
 * @property {'issues' | 'prepared'} [data] what it loads; else the flat events
 * @property {boolean} [prepares] it loads what its own prepare() makes
 * @property {boolean} [isOurs]
 * @property {boolean} [isPart] it answers with some of the hits, so that they cannot be judged
 * @property {boolean} [isSlow] only measured by --full
 *
 * @typedef {object} ListEntry
 * @property {string} name also the file in list/
 * @property {string} about
 * @property {string} [library]
 * @property {import('./contender.d.ts').ViewName[]} views
 * @property {boolean} [isOurs]
 */

/** @type {SearchEntry[]} */
export const searchers = [
  { name: 'kalendarium', about: 'this project, from issues.json: all facets counted, parts of compounds found', data: 'issues', isOurs: true },
  { name: 'kalendarium-page', about: 'the same, as the widget asks: the first 60 hits', data: 'issues', isOurs: true, isPart: true },
  { name: 'kalendarium-prepared', about: 'the same, from what `kalendarium index` writes', data: 'prepared', isOurs: true },
  { name: 'typed', about: 'by hand: sorted vocabulary, postings and columns in typed arrays; slips' },
  { name: 'naive', about: 'by hand: includes() over an array; finds inside words' },
  { name: 'flexsearch', about: 'tokenize: forward; facets by a loop over objects; no slips', library: 'flexsearch' },
  { name: 'flexsearch-columns', about: 'FlexSearch for words, columns by hand for the rest', library: 'flexsearch' },
  { name: 'minisearch', about: 'prefix, AND, fuzzy where nothing is found', library: 'minisearch' },
  { name: 'minisearch-prebuilt', about: 'its index made beforehand, as JSON', library: 'minisearch', prepares: true },
  { name: 'orama', about: 'own facets and order, tolerance where nothing is found', library: '@orama/orama', isSlow: true },
  { name: 'ufuzzy', about: 'regular expressions over texts; slips', library: '@leeoniya/ufuzzy', isSlow: true },
  { name: 'itemsjs', about: 'own search, facets and order', library: 'itemsjs', isSlow: true },
  { name: 'fuse', about: 'extended search, threshold 0.2', library: 'fuse.js', isSlow: true },
];

/** @type {ListEntry[]} */
export const lists = [
  { name: 'kalendarium', about: 'this project: the whole widget, filters and facets included', views: ['list'], isOurs: true },
  { name: 'naive', about: 'by hand: innerHTML, a bare list', views: ['list', 'month'] },
  { name: 'fullcalendar', about: 'daygrid, list, classic theme', library: 'fullcalendar', views: ['list', 'month'] },
  { name: 'event-calendar', about: 'the standalone bundle', library: '@event-calendar/build', views: ['list', 'month'] },
  { name: 'schedule-x', about: 'month grid, list, default theme', library: '@schedule-x/calendar', views: ['list', 'month'] },
  { name: 'toast-ui', about: 'month only: it has no list', library: '@toast-ui/calendar', views: ['month'] },
];
