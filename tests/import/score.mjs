// SPDX-License-Identifier: MIT
//
// score: how well the importer read a newsletter, measured against its truth.
//
//   const found = score(truth, issues, report);   // found.deadlines: {hits, extra, missing}
//   f1(total([found], 'deadlines'))
//
// Measures: headlines (folded), sessions (start, to the minute where the truth has one), ends,
// attachment (headline and day), deadlines, and sure: what the report calls sure must be true.
// Neutral, neither right nor wrong, are what the truth calls optional.

/** @typedef {Record<string, any>} Json */
/** @typedef {{hits: number, extra: string[], missing: string[]}} Found */

export const measures = ['headlines', 'sessions', 'ends', 'attachment', 'deadlines', 'sure'];

/** @param {string} headline */
const fold = (headline) => headline
  .replace(/<[^>]*>/g, ' ').replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' ').trim().toLowerCase()
  .replace(/^[*=_~•·»>|\-– ]+|[*=_~•·»>|\-– ]+$/g, '').replace(/^\d{1,2}[.)]\s+/, '').trim();

/** @param {string} day @param {number} count */
const addDays = (day, count) => new Date(Date.parse(`${day}T00:00Z`) + count * 864e5).toISOString().slice(0, 10);
/** Monday first. @param {string} day */
const weekdayOf = (day) => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;

/** All days of a bounded rule. @param {Json} event @returns {string[]} */
function daysOf(event) {
  const rule = Object.fromEntries(event.recurrence.split(';').map((/** @type {string} */ part) => part.split('=')));
  const first = event.startDate.slice(0, 10);
  if (!rule.UNTIL) return [first];
  const last = rule.UNTIL.slice(0, 8).replace(/(....)(..)(..)/, '$1-$2-$3');
  const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const monday = addDays(first, -weekdayOf(first));
  const days = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const on = rule.BYDAY.split(',').some((/** @type {string} */ code) => {
      if (names.indexOf(code.slice(-2)) !== weekdayOf(day)) return false;
      const ordinal = Number(code.slice(0, -2));
      if (ordinal > 0) return Math.ceil(Number(day.slice(8)) / 7) === ordinal;
      if (ordinal < 0) return addDays(day, 7).slice(5, 7) !== day.slice(5, 7);
      const weeks = Math.floor((Date.parse(day) - Date.parse(monday)) / 6048e5);
      return weeks % Number(rule.INTERVAL ?? 1) === 0;
    });
    if (on && !(event.exceptDates ?? []).some((/** @type {string} */ out) => out.slice(0, 10) === day)) days.push(day);
  }
  return days;
}

/** @param {Json} event @returns {{start: string, end: string | undefined}[]} */
export function sessionsOf(event) {
  const spans = event.sessions ?? [event];
  if (!event.recurrence) return spans.map((/** @type {Json} */ { startDate, endDate }) => ({ start: startDate, end: endDate }));
  return daysOf(event).map((day) => ({
    start: day + event.startDate.slice(10),
    end: event.endDate && day + event.endDate.slice(10),
  }));
}

/** What two lists have in common, each as often. @param {string[]} truth @param {string[]} found @returns {Found} */
function compare(truth, found) {
  const missing = [...truth];
  const extra = [];
  for (const one of found) {
    const at = missing.indexOf(one);
    if (at < 0) extra.push(one);
    else missing.splice(at, 1);
  }
  return { hits: truth.length - missing.length, extra, missing };
}

/** The reading of an event's sessions that fits best. @param {Json} event @param {string[]} starts */
function bestReading(event, starts) {
  const readings = [event.sessions, ...(event.altSessions ?? [])];
  const hits = readings.map((sessions) => sessions.filter((/** @type {Json} */ { start }) => starts.includes(start)).length / sessions.length);
  return readings[hits.indexOf(Math.max(...hits))];
}

/** @param {string[]} list @param {(one: string) => boolean} neutral */
const without = (list, neutral) => list.filter((one) => !neutral(one));

/** @param {Json} gold @param {Json} issues @param {Json[]} report @returns {Record<string, Found>} */
export function score(gold, issues, report) {
  const articles = issues.issues.flatMap((/** @type {Json} */ issue) => issue.articles);
  const starts = articles.flatMap((/** @type {Json} */ { events = [] }) => events.flatMap(sessionsOf).map((/** @type {Json} */ { start }) => start));
  const truth = gold.articles.flatMap((/** @type {Json} */ { headline, events }) => events.flatMap((/** @type {Json} */ event) =>
    bestReading(event, starts).map((/** @type {Json} */ session) => ({ ...session, headline: fold(headline) }))));
  const found = articles.flatMap((/** @type {Json} */ { title, events = [] }) => events.flatMap(sessionsOf).map((/** @type {Json} */ session) => ({ ...session, headline: fold(title) })));
  const optionalDays = gold.articles.flatMap((/** @type {Json} */ { optionalSessions = [] }) => optionalSessions);
  const goldDeadlines = gold.articles.flatMap((/** @type {Json} */ { deadlines }) => deadlines);
  const required = goldDeadlines.filter((/** @type {Json} */ { optional }) => !optional);
  const optional = goldDeadlines.filter((/** @type {Json} */ one) => one.optional).map((/** @type {Json} */ { date }) => date);
  const named = new Set(gold.articles.map((/** @type {Json} */ { headline }) => fold(headline)));
  const neutral = new Set([...(gold.optionalHeadlines ?? []), ...(gold.sections ?? []).map((/** @type {Json} */ { headline }) => headline),
    ...gold.articles.flatMap((/** @type {Json} */ { altHeadlines = [] }) => altHeadlines)].map(fold));
  /** A day to the month, or another that counts as right, as the truth writes it. @param {string} date */
  const deadline = (date) => required.find((/** @type {Json} */ one) =>
    one.date !== date && ((one.altDates ?? []).includes(date) || one.date.replace(/\/.*/, '') === date))?.date ?? date;
  const dates = articles.flatMap((/** @type {Json} */ { deadlines = [] }) => deadlines.map((/** @type {Json} */ { date }) => deadline(date)));
  const days = new Set([...truth.map((/** @type {Json} */ { start }) => start.slice(0, 10)), ...optionalDays]);
  const deadlines = new Set([...required.map((/** @type {Json} */ { date }) => date), ...optional]);
  const result = {
    headlines: compare([...named], without(articles.map((/** @type {Json} */ { title }) => fold(title)), (one) => neutral.has(one) && !named.has(one))),
    sessions: compare(truth.map((/** @type {Json} */ { start }) => start), found.map((/** @type {Json} */ { start }) => start)),
    ends: compare(truth.filter((/** @type {Json} */ { end }) => end).map((/** @type {Json} */ { start, end }) => `${start}/${end}`), found.filter((/** @type {Json} */ { end }) => end).map((/** @type {Json} */ { start, end }) => `${start}/${end}`)),
    attachment: compare(truth.map((/** @type {Json} */ { headline, start }) => `${headline}: ${start.slice(0, 10)}`), found.map((/** @type {Json} */ { headline, start }) => `${headline}: ${start.slice(0, 10)}`)),
    deadlines: compare(required.map((/** @type {Json} */ { date }) => date), dates),
    sure: scoreSure(report, days, deadlines, deadline),
  };
  for (const measure of /** @type {const} */ (['sessions', 'ends', 'attachment'])) {
    result[measure].extra = without(result[measure].extra, (one) => optionalDays.some((/** @type {string} */ day) => one.includes(day)));
  }
  result.deadlines.extra = without(result.deadlines.extra, (one) => optional.includes(one));
  return result;
}

/** What is called sure and is in the draft must be in the truth.
 *  @param {Json[]} report @param {Set<string>} days @param {Set<string>} deadlines @param {(date: string) => string} deadline
 *  @returns {Found} */
function scoreSure(report, days, deadlines, deadline) {
  const sure = report.filter((finding) => finding.sure && /\/(events|deadlines)\//.test(finding.path));
  const wrong = sure.filter(({ path, reading }) => {
    if (reading.startsWith('FREQ')) return false;
    if (path.includes('/deadlines/')) return !deadlines.has(deadline(reading.replace('deadline ', '')));
    return !days.has(reading.slice(0, 10));
  });
  return { hits: sure.length - wrong.length, extra: wrong.map(({ text, reading }) => `${text}: ${reading}`), missing: [] };
}

/** @param {Record<string, Found>[]} scores @param {string} measure @returns {Found} */
export function total(scores, measure) {
  return {
    hits: scores.reduce((sum, one) => sum + one[measure].hits, 0),
    extra: scores.flatMap((one) => one[measure].extra),
    missing: scores.flatMap((one) => one[measure].missing),
  };
}

/** 1 where there was nothing to find and nothing was claimed. @param {Found} found */
export function f1({ hits, extra, missing }) {
  const all = 2 * hits + extra.length + missing.length;
  return all === 0 ? 1 : (2 * hits) / all;
}

/** F1, and for `sure` the share that is right. @param {string} measure @param {Found} found */
export function valueOf(measure, found) {
  if (measure !== 'sure') return f1(found);
  return found.hits + found.extra.length === 0 ? 1 : found.hits / (found.hits + found.extra.length);
}
