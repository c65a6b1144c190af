// SPDX-License-Identifier: MIT
// Holds the core's recurrence rules against two judges that are not ours, on rules made up by chance: rrule.js, and libical where
// it is installed (`./dev test` installs it). Where a judge differs, one of the reasons below must say why; a reason that explains
// nothing any more fails too. `recurrence_dump` and `libical_dump` (tests/core) answer the same questions.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import rrule from 'rrule';

const program = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`../build/release/tests/${name}`, import.meta.url));
const ruleCount = 2200;
const years = 10;

/**
 * @typedef {{ start: string, rule: string, first: string, last: string }} Question
 * @typedef {{ question: Question, ours: string[], theirs: string[] }} Difference
 */

// --- Asking -----------------------------------------------------------------------------------------------------------

/**
 * A judge that ends in the middle of a rule has not answered it: it is asked the rest.
 * @param {string} judge @param {Question[]} questions @returns {string[]}
 */
function linesOf(judge, questions) {
  const lines = questions.map(({ start, rule, first, last }) => `${start}\t${rule}\t${first}\t${last}\n`);
  /** @type {string[]} */
  const answers = [];
  while (answers.length < lines.length) {
    const input = lines.slice(answers.length).join('');
    const { stdout, error } = spawnSync(program(judge), { input, encoding: 'utf8', maxBuffer: 1 << 28 });
    assert.ifError(error);
    answers.push(...stdout.split('\n').slice(0, -1));
    if (answers.length < lines.length) answers.push('crash');
  }
  return answers;
}

const wordsOf = (/** @type {string} */ line) => line.split(' ').filter(Boolean);

/** libical has no iterator for a rule that never matches. @param {Question[]} questions */
const askLibical = (questions) => linesOf('libical_dump', questions).map((line) => (line === '!' ? [] : wordsOf(line)));

/** @param {Question} question */
function askRrule({ start, rule, last }) {
  const options = rrule.RRule.parseString(rule);
  const end = new Date(`${last}T23:59:59Z`);
  options.dtstart = new Date(`${start}Z`);
  if (!options.until || options.until > end) options.until = end;
  return new rrule.RRule(options).all().map((date) => date.toISOString().slice(0, 16));
}

// --- Rules by chance --------------------------------------------------------------------------------------------------

let seed = 20261122;
function random() {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}
const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
const chance = (/** @type {number} */ part) => random() < part;
const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weekday = () => weekdays[below(7)];
const signed = (/** @type {number} */ number) => (chance(0.3) ? -number : number);
/** @param {() => string | number} make @param {number} most */
const several = (make, most) => [...new Set(Array.from({ length: 1 + below(most) }, make))].join(',');

/** @param {string} frequency @returns {string[]} */
function listsByChance(frequency) {
  const isYearly = frequency === 'YEARLY';
  /** @type {string[]} */
  const lists = [];
  /** @param {number} part @param {() => string} make */
  const add = (part, make) => void (chance(part) && lists.push(make()));
  add(isYearly ? 0.5 : 0.2, () => `BYMONTH=${several(() => 1 + below(12), 3)}`);
  const hasMonth = lists.length > 0;
  const kind = isYearly ? below(6) : -1;
  if (kind === 0) lists.push(`BYWEEKNO=${several(() => signed(1 + below(53)), 3)}`);
  if (kind === 1) lists.push(`BYYEARDAY=${several(() => signed(1 + below(366)), 4)}`);
  if (frequency !== 'WEEKLY' && kind !== 0) add(0.3, () => `BYMONTHDAY=${several(() => signed(1 + below(31)), 4)}`);
  // A rule that has no day at all is a seconds' work for libical: the second Monday, if it is the 30th, is made up seldom.
  const hasDays = lists.some((list) => /DAY=/.test(list));
  const hasOrdinals = (isYearly || frequency === 'MONTHLY') && kind !== 0 && chance(hasDays ? 0.05 : 0.6);
  const most = isYearly && !hasMonth ? 20 : 5;
  add(kind === 0 ? 0.95 : 0.5, () => `BYDAY=${several(() => `${hasOrdinals ? signed(1 + below(most)) : ''}${weekday()}`, 3)}`);
  const hasPositions = frequency !== 'DAILY' && lists.some((list) => /DAY=.*,/.test(list));
  if (hasPositions) add(0.2, () => `BYSETPOS=${several(() => signed(1 + below(2)), 2)}`);
  return lists;
}

/** @returns {Question} */
function questionByChance() {
  // Few daily ones: there is little to them, and rrule.js takes a fifth of a second for each.
  const frequency = chance(0.08) ? 'DAILY' : ['WEEKLY', 'MONTHLY', 'YEARLY'][below(3)];
  const year = 2016 + below(12);
  const day = new Date(Date.UTC(year, below(12), chance(0.15) ? 29 + below(3) : 1 + below(28))).toISOString().slice(0, 10);
  const parts = [`FREQ=${frequency}`];
  if (chance(0.4)) parts.push(`INTERVAL=${1 + below(chance(0.2) ? 30 : 4)}`);
  if (chance(0.3)) parts.push(`COUNT=${1 + below(40)}`);
  else if (chance(0.3)) parts.push(`UNTIL=${year + 1 + below(8)}${two(1 + below(12))}${two(1 + below(28))}T${two(below(24))}0000`);
  parts.push(...listsByChance(frequency));
  if (chance(0.2)) parts.push(`WKST=${weekday()}`);
  const last = `${year + years}-12-31`;
  return { start: `${day}T${two(below(24))}:${two(below(4) * 15)}`, rule: parts.join(';'), first: day, last };
}

// --- Why a judge may differ -------------------------------------------------------------------------------------------

const has = (/** @type {string} */ rule, /** @type {RegExp[]} */ ...parts) => parts.every((part) => part.test(rule));
const lacks = (/** @type {string} */ rule, /** @type {RegExp[]} */ ...parts) => !parts.some((part) => part.test(rule));
const yearly = /FREQ=YEARLY/;
const negative = (/** @type {string} */ part) => new RegExp(`${part}=[^;]*-`);

/** Each says which rules it is about, and what the judge does there. @type {Record<string, (difference: Difference) => boolean>} */
const rruleReasons = {
  // RFC 5545 3.3.10: what the rule does not say comes from DTSTART, so a week without BYDAY has DTSTART's weekday.
  'rrule.js has all seven days of a week number without BYDAY': ({ question: { rule } }) =>
    has(rule, /BYWEEKNO/) && lacks(rule, /BYDAY/, /BYMONTHDAY/),
  // "Each BYSETPOS value corresponds to the nth occurrence within the set": a set of two has no third from the end.
  'rrule.js wraps a negative BYSETPOS round a set that is too small, and takes one day for two positions': ({ question: { rule } }) =>
    has(rule, negative('BYSETPOS')),
  // RFC 5545 3.3.10 counts positions in "the set of recurrence instances specified by the rule" for one interval: the whole week.
  'rrule.js counts BYSETPOS of the first week from DTSTART on': ({ question: { rule } }) =>
    has(rule, /FREQ=WEEKLY/, /BYSETPOS/),
  // 1 January 2022 is in week 52 of 2021, and rrule.js leaves it out; 2 January 2027 is in week 52 where weeks begin on Sundays,
  // since week 1 of 2026 began on 4 January, and rrule.js has it under BYWEEKNO=53.
  'rrule.js miscounts the last week of the year before': ({ question: { rule } }) => has(rule, /BYWEEKNO=[^;]*5[23]/),
};

/** @type {Record<string, (difference: Difference) => boolean>} */
const libicalReasons = {
  'libical 3.0.16 crashes at, or finds nothing for, a BYWEEKNO without BYDAY': ({ question: { rule } }) =>
    has(rule, /BYWEEKNO/) && lacks(rule, /BYDAY/),
  // The table of RFC 5545 3.3.10 has "Expand" for BYMONTHDAY in a yearly rule, and no month to take it from.
  'libical takes the month of DTSTART for BYMONTHDAY in a yearly rule without BYMONTH': ({ question: { rule } }) =>
    has(rule, yearly, /BYMONTHDAY/) && lacks(rule, /BYMONTH=/),
  'libical does not count days of the month from its end in a daily rule': ({ question: { rule } }) =>
    has(rule, /FREQ=DAILY/, negative('BYMONTHDAY')),
  'libical passes over BYSETPOS in a weekly rule': ({ question: { rule } }) => has(rule, /FREQ=WEEKLY/, /BYSETPOS/),
  // In February 2027 the 22nd is the 7th from the end too, and still one day.
  'libical counts a day twice for BYSETPOS that is named from both ends': ({ question: { rule } }) =>
    has(rule, negative('BYMONTHDAY'), /BYSETPOS/),
  // With WKST=MO, Tuesday 4 October 2022 and Sunday the 9th are in one week, so INTERVAL=3;BYDAY=SU begins on the 9th.
  // With WKST=SA, Thursday 20 February 2025 is one of INTERVAL=4;BYDAY=TH,TU,MO, and Monday 17 March the next; libical has neither.
  'libical begins to count weeks elsewhere where DTSTART is not on the rule or WKST is not MO': ({ question: { rule, start }, ours }) =>
    has(rule, /FREQ=WEEKLY/, /INTERVAL/, /BYDAY/) && (ours[0] !== start || has(rule, /WKST/)),
  'libical finds nothing where BYYEARDAY meets BYMONTH or BYMONTHDAY': ({ question: { rule } }) =>
    has(rule, /BYYEARDAY/, /BYMONTH/),
  'libical counts negative week numbers from the end of a year with another number of weeks': ({ question: { rule } }) =>
    has(rule, negative('BYWEEKNO')),
  // So week 1 brings 31 December of a year that INTERVAL passes over, and positions are counted in other sets.
  'libical has the week that crosses New Year in the year of its number, not of its days': ({ question: { rule } }) =>
    has(rule, /BYWEEKNO=([^;]*,)?(1|52|53)\b/),
};

/** @param {string} judge @param {Difference[]} differences @param {Record<string, (difference: Difference) => boolean>} reasons */
function explain(judge, differences, reasons) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const unexplained = [];
  for (const difference of differences) {
    const [reason] = Object.entries(reasons).find(([, fits]) => fits(difference)) ?? [];
    const { question, ours, theirs } = difference;
    const at = ours.findIndex((time, index) => time !== theirs[index]);
    const near = (/** @type {string[]} */ times) => times.slice(Math.max(0, at - 1), at < 0 ? 3 : at + 2).join(' ');
    if (reason === undefined) unexplained.push(`${question.start} ${question.rule}\n  ours: ${near(ours)}\n  ${judge}: ${near(theirs)}`);
    else counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  assert.equal(unexplained.length, 0, unexplained.join('\n'));
  for (const reason of Object.keys(reasons)) assert.ok(counts.has(reason), `nothing shows any more that ${reason}`);
  return [...counts].map(([reason, count]) => `${count} × ${reason}`);
}

// --- The tests --------------------------------------------------------------------------------------------------------

const questions = Array.from({ length: ruleCount }, questionByChance);
const ours = linesOf('recurrence_dump', questions).map(wordsOf);
/** @param {string[][]} answers @returns {Difference[]} */
const differencesTo = (answers) =>
  questions
    .map((question, index) => ({ question, ours: ours[index], theirs: answers[index] }))
    .filter(({ ours: left, theirs: right }) => left.join() !== right.join());

test(`${ruleCount} rules by chance are read, and most of them have days within ${years} years`, () => {
  assert.deepEqual(ours.filter((times) => /[!?]/.test(times.join(''))), []);
  assert.ok(ours.filter((times) => times.length).length > 0.8 * ruleCount);
});

// Rules without a day are left to libical: rrule.js looks for one until the year 9999, which takes seconds for each.
const ofRrule = questions.map((question, index) => (ours[index].length ? askRrule(question) : []));
const hasLibical = existsSync(program('libical_dump'));
const ofLibical = hasLibical ? askLibical(questions) : [];

test('rrule.js finds the same days, or one of the reasons says why not', (t) => {
  const differences = differencesTo(ofRrule);
  const explained = explain('rrule.js', differences, rruleReasons);
  t.diagnostic([`${differences.length} of ${ruleCount} differ`, ...explained].join('; '));
});

test('libical finds the same days, or one of the reasons says why not', { skip: !hasLibical }, (t) => {
  const differences = differencesTo(ofLibical);
  const explained = explain('libical', differences, libicalReasons);
  t.diagnostic([`${differences.length} of ${ruleCount} differ`, ...explained].join('; '));
});

test('the core never stands alone: no other days are found by both judges', { skip: !hasLibical }, () => {
  const alone = questions.filter((question, index) =>
    ofRrule[index].join() === ofLibical[index].join() && ofRrule[index].join() !== ours[index].join());
  assert.deepEqual(alone.map(({ start, rule }) => `${start} ${rule}`), []);
});

test('a window in the middle shows what all of the rule has there', () => {
  const windows = questions.map((question, index) => {
    const year = Number(question.first.slice(0, 4)) + (index % years);
    return { ...question, first: `${year}-${two(1 + (index % 12))}-15`, last: `${year + 1}-${two(1 + (index % 7))}-02` };
  });
  const answers = linesOf('recurrence_dump', windows).map(wordsOf);
  windows.forEach(({ start, rule, first, last }, index) => {
    const within = ours[index].filter((time) => time.slice(0, 10) >= first && time.slice(0, 10) <= last);
    const whole = last > questions[index].last ? answers[index].filter((time) => time.slice(0, 10) <= questions[index].last) : answers[index];
    assert.deepEqual(whole, within, `${start} ${rule} from ${first} to ${last}`);
  });
});
