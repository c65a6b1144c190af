// SPDX-License-Identifier: MIT
//
// goals: what the widget promises, and whether this run kept it. Judged at the largest number of events that was measured.

import { figure, median, megabytes, percent, quantile, table, times } from './figures.mjs';

/** @typedef {import('./report.mjs').Results} Results @typedef {import('./report.mjs').OfSize} OfSize @typedef {import('./tasks.mjs').Asking} Asking */

/** The goal, what was measured, the bar, and whether it was kept. @typedef {[goal: string, ours: string, bar: string, verdict: string]} Row */

const kept = (/** @type {boolean} */ isKept) => (isKept ? 'kept' : '**missed**');

/** @param {string} goal @param {number} ours @param {number} bar @param {(number: number) => string} [write] @returns {Row[]} nothing where it was not measured */
function atMost(goal, ours, bar, write = figure) {
  if (Number.isNaN(ours) || Number.isNaN(bar)) return [];
  return [[goal, write(ours), write(bar), `${kept(ours <= bar)}, ${times(ours, bar)} of what is allowed`]];
}

/** The least figure among some contenders, with its name. @param {Record<string, Asking>} asking @param {string[]} names @param {(times: number[]) => number} take */
function least(asking, names, take) {
  const figures = names.filter((name) => asking[name]?.verdict).map((name) => ({ name, time: take(asking[name].times.map(median)) }));
  return figures.filter(({ time }) => !Number.isNaN(time)).sort((a, b) => a.time - b.time)[0] ?? { name: '', time: NaN };
}

/** @param {OfSize} ofSize @param {Results} results @returns {Row[]} */
function askingGoals({ asking = {} }, { searchers }) {
  const asDocumented = searchers.filter(({ name, isLibrary }) => isLibrary && !name.endsWith('-columns')).map(({ name }) => name);
  const ours = asking['kalendarium-prepared']?.verdict ? asking['kalendarium-prepared'] : asking.kalendarium;
  if (!ours?.verdict) return [];
  const takes = /** @type {[string, (list: number[]) => number][]} */ ([
    ['median', median],
    ['95th percentile', (list) => quantile(list, 0.95)],
  ]); // prettier-ignore
  const speed = takes.flatMap(([what, take]) => {
    const own = take(ours.times.map(median));
    const library = least(asking, asDocumented, take);
    const hand = least(asking, ['typed', 'flexsearch-columns'], take);
    return [
      ...atMost(`query, ${what}, ms: a twentieth of the fastest library as documented (${library.name})`, own, library.time / 20),
      ...atMost(`query, ${what}, ms: half of the faster by hand (${hand.name})`, own, hand.time / 2),
    ];
  });
  const { recall, byRules, slips } = ours.verdict;
  const isRight = recall === 1 && byRules === 1 && slips === 1;
  return [...speed, ['recall; precision by the rules of our search; slips', `${percent(recall)}; ${percent(byRules)}; ${percent(slips)}`, '100 %', kept(isRight)]];
}

/** @param {OfSize} ofSize @returns {Row[]} */
function loadingGoals({ loading = {}, parsing, bytes }) {
  const timeOf = (/** @type {string} */ name) => median(loading[name]?.times ?? []);
  const prepared = loading['kalendarium-prepared'];
  const memory = median((prepared ?? loading.kalendarium)?.memory ?? []);
  const size = (/** @type {string} */ name, /** @type {'raw' | 'gzip'} */ form) => bytes[name]?.[form] ?? NaN;
  return [
    ...atMost('load from JSON, ms: the naive array’s time', timeOf('kalendarium'), timeOf('naive')),
    ...atMost('load prepared, ms: a quarter of JSON.parse', timeOf('kalendarium-prepared'), median(parsing?.parse ?? []) / 4),
    ...atMost('prepared file, MB: no larger than the JSON', size('prepared', 'raw'), size('issues', 'raw'), megabytes),
    ...atMost('prepared file, compressed, MB: no larger than the compressed JSON', size('prepared', 'gzip'), size('issues', 'gzip'), megabytes),
    ...(parsing ? atMost(`memory${prepared ? ', prepared' : ''}, MB: 60 at 100 000 events`, memory, 60e6, megabytes) : []),
  ];
}

/** @param {OfSize} ofSize @returns {Row[]} */
function drawingGoals({ list = {} }) {
  const of = (/** @type {string} */ name, /** @type {'mount' | 'update'} */ what) => median(list[name]?.[what] ?? []);
  return [
    ...atMost('list, first, ms: twice the naive one', of('kalendarium', 'mount'), 2 * of('naive', 'mount')),
    ...atMost('list, change, ms: twice the naive one', of('kalendarium', 'update'), 2 * of('naive', 'update')),
  ];
}

/** @param {OfSize} ofSize @returns {Row[]} */
function pageGoals({ page = {} }) {
  const of = (/** @type {string} */ name) => median(page[name]?.times ?? []);
  return [
    ...atMost('whole page, ms: not slower than the naive one', of('kalendarium'), of('naive')),
    ...atMost('whole page, prepared, ms: half of the naive one', of('kalendarium-prepared'), of('naive') / 2),
  ];
}

/** @param {Results} results */
export function goals(results) {
  const { bySize } = results;
  const last = (/** @type {keyof OfSize} */ task) => bySize.filter((ofSize) => ofSize[task]).at(-1);
  /** @param {keyof OfSize} task @param {(ofSize: OfSize) => Row[]} rowsOf */
  const rows = (task, rowsOf) => {
    const ofSize = last(task);
    return ofSize ? rowsOf(ofSize).map(([goal, ...rest]) => [`${goal} (${ofSize.count})`, ...rest]) : [];
  };
  return table(
    ['goal (events)', 'ours', 'the bar', 'verdict'],
    [
      ...rows('asking', (ofSize) => askingGoals(ofSize, results)),
      ...rows('loading', loadingGoals),
      ...rows('list', drawingGoals),
      ...rows('page', pageGoals),
    ],
  );
}
