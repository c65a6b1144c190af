// SPDX-License-Identifier: MIT
// Holds the core's dates against ICU, through Node's Intl, for every day of 1996 to 2040, and its holidays against the
// law, computed here in another way. `civil_time_dump` (tests/core) prints what the core says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../build/release/tests/civil_time_dump', import.meta.url));
const [firstYear, lastYear] = [1996, 2040];
const dayLength = 24 * 60 * 60 * 1000;

/** @param {...(string | number)} words @returns {string[][]} */
function dump(...words) {
  const options = /** @type {const} */ ({ encoding: 'utf8', maxBuffer: 1 << 28 });
  const { status, stdout, error } = spawnSync(program, words.map(String), options);
  assert.equal(status, 0, `civil_time_dump ${words.join(' ')}: ${error?.message ?? status}`);
  return stdout.trimEnd().split('\n').map((line) => line.split('\t'));
}

const days = dump('days', firstYear, lastYear).map(
  ([date, weekday, week, holiday, isPublic, swedish, english]) =>
    ({ date, time: Date.parse(date), weekday: Number(weekday), week, holiday: Number(holiday), isPublic, swedish, english }));

/** @param {number} time */
const isoDate = (time) => new Date(time).toISOString().slice(0, 10);

test('every day from 1996 to 2040 is there once, in order', () => {
  assert.equal(days.length, (Date.UTC(lastYear + 1, 0, 1) - Date.UTC(firstYear, 0, 1)) / dayLength);
  days.forEach(({ date }, index) => assert.equal(date, isoDate(Date.UTC(firstYear, 0, 1 + index))));
});

test('weekdays are those of the platform', () => {
  for (const { date, time, weekday } of days) assert.equal(weekday, new Date(time).getUTCDay() || 7, date);
});

test('week numbers agree with a count of Mondays from the first week of each year', () => {
  // Week 1 is the one with the year's first Thursday: found by search, not by the core's arithmetic.
  const weeks = new Map();
  for (let year = firstYear - 1; year <= lastYear + 1; year += 1) {
    let thursday = Date.UTC(year, 0, 1);
    while (new Date(thursday).getUTCDay() !== 4) thursday += dayLength;
    for (let week = 1; new Date(thursday).getUTCFullYear() === year; week += 1, thursday += 7 * dayLength)
      for (let day = -3; day <= 3; day += 1)
        weeks.set(isoDate(thursday + day * dayLength), `${year}-W${String(week).padStart(2, '0')}`);
  }
  for (const { date, week } of days) assert.equal(week, weeks.get(date), date);
});

test('Swedish and English names of days and months are those of ICU', () => {
  /** @param {string} language @param {'swedish' | 'english'} column */
  const compare = (language, column) => {
    const format = new Intl.DateTimeFormat(language,
      { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    for (const day of days) {
      const parts = Object.fromEntries(format.formatToParts(day.time).map(({ type, value }) => [type, value]));
      assert.equal(day[column], `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}`);
    }
  };
  compare('sv-SE', 'swedish');
  compare('en-GB', 'english');
});

test('short Swedish names of days and months are those of ICU without the point', () => {
  const path = new URL('../data/messages/ui-sv.json', import.meta.url);
  const messages = JSON.parse(readFileSync(path, 'utf8'));
  /** @param {Intl.DateTimeFormatOptions} options @param {number} time */
  const short = (options, time) =>
    new Intl.DateTimeFormat('sv-SE', { ...options, timeZone: 'UTC' }).format(time).replace('.', '');
  for (let month = 1; month <= 12; month += 1)
    assert.equal(messages[`month_short_${month}`], short({ month: 'short' }, Date.UTC(2021, month - 1, 1)));
  for (let weekday = 1; weekday <= 7; weekday += 1) // 1 February 2021 was a Monday
    assert.equal(messages[`weekday_short_${weekday}`], short({ weekday: 'short' }, Date.UTC(2021, 1, weekday)));
});

/** Minutes east of UTC by ICU, at so many minutes after 1970 UTC. @param {string} zone */
function offsetsOf(zone) {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const known = new Map();
  return (/** @type {number} */ minutes) => {
    if (!known.has(minutes)) {
      const name = format.formatToParts(minutes * 60_000).find(({ type }) => type === 'timeZoneName')?.value;
      const [, sign, hours, rest] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name ?? '') ?? assert.fail(`${zone}: ${name}`);
      known.set(minutes, sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(rest)) : 0);
    }
    return known.get(minutes);
  };
}

// Portugal kept Central European Time until the change of March 1996, so Lisbon begins with its first whole year.
/** @type {[string, number][]} */
const wholeZones = [['Europe/Stockholm', 1996], ['Europe/Helsinki', 1996], ['Europe/Lisbon', 1997], ['UTC', 1996]];

for (const [zone, begin] of wholeZones) {
  const offsetAt = offsetsOf(zone);

  test(`${zone} has ICU's offset at each midnight and each half hour of the weeks of change from ${begin}`, () => {
    for (const [minutes, offset] of dump('offsets', zone, begin, lastYear))
      if (Number(offset) !== offsetAt(Number(minutes)))
        assert.fail(`${new Date(Number(minutes) * 60_000).toISOString()}: ${offset}, ICU has ${offsetAt(Number(minutes))}`);
  });

  test(`${zone} has gaps and overlaps where ICU shows a time never or twice, from ${begin}`, () => {
    const midwinter = Date.UTC(begin, 0, 15) / 60_000;
    const midsummer = Date.UTC(begin, 6, 15) / 60_000;
    const [standard, summer] = [offsetAt(midwinter), offsetAt(midsummer)];
    const readings = [...new Set([summer, standard])]; // the earlier instant first
    let gaps = 0;
    let overlaps = 0;
    for (const [wall, change, first, second] of dump('walls', zone, begin, lastYear)) {
      const real = readings.map((offset) => Number(wall) - offset).filter((time) => time + offsetAt(time) === Number(wall));
      const kind = real.length === 0 ? 'gap' : real.length === 2 ? 'overlap' : 'none';
      if (kind === 'gap') real.push(Number(wall) - standard); // the offset before the gap
      const said = [['none', 'gap', 'overlap'][Number(change)], Number(first), Number(second)];
      assert.deepEqual(said, [kind, real[0], real.at(-1)], `${zone} ${new Date(Number(wall) * 60_000).toISOString()}`);
      gaps += Number(kind === 'gap');
      overlaps += Number(kind === 'overlap');
    }
    const years = zone === 'UTC' ? 0 : lastYear - begin + 1;
    assert.deepEqual([gaps, overlaps], [2 * years, 2 * years]); // an hour has two half hours
  });
}

test('every zone that the core knows has ICU\'s offsets from 2003', () => {
  // Before 2003 the Baltic states had rules of their own for a few years.
  const begin = 2003;
  const candidates = [...Intl.supportedValuesOf('timeZone').filter((zone) => /^(Europe|Atlantic|Africa|Arctic|Asia)\//.test(zone)),
    'UTC', 'Etc/UTC', 'Europe/Nicosia'];
  const known = candidates.filter((zone) => spawnSync(program, ['offsets', zone, '2021', '2021']).status === 0);
  for (const zone of known) {
    const offsetAt = offsetsOf(zone);
    const wrong = dump('offsets', zone, begin, lastYear).filter(([minutes, offset]) =>
      Number(minutes) % (6 * 60) === 60 && Number(offset) !== offsetAt(Number(minutes)));
    assert.deepEqual(wrong, [], zone);
  }
  assert.equal(known.length, 50, known.join(' '));
});

// --- The law (1989:253) in another way: Gauss's Easter, and the holidays of a year as a table ----------------------------

/** Gauss's algorithm with both exceptions, right from 1900 to 2099. @param {number} year */
function easter(year) {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const isException = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10);
  return Date.UTC(year, 2, 22 + d + e - (isException ? 7 : 0));
}

/** The Saturday among seven days. @param {number} year @param {number} month @param {number} first */
function saturdayFrom(year, month, first) {
  const time = Date.UTC(year, month - 1, first);
  return time + (6 - new Date(time).getUTCDay()) * dayLength;
}

/** Date to the number in Holiday; a later line wins. @param {number} year */
function holidaysOf(year) {
  const sunday = easter(year);
  const midsummer = saturdayFrom(year, 6, 20);
  /** @type {[number, number][]} */
  const found = [
    [sunday - 2 * dayLength, 3], [sunday, 4], [sunday + dayLength, 5], [sunday + 39 * dayLength, 7], [sunday + 49 * dayLength, 8],
    [midsummer - dayLength, 10], [midsummer, 11], [saturdayFrom(year, 10, 31), 12],
    [Date.UTC(year, 0, 1), 1], [Date.UTC(year, 0, 6), 2], [Date.UTC(year, 4, 1), 6], [Date.UTC(year, 5, 6), 9],
    [Date.UTC(year, 11, 24), 13], [Date.UTC(year, 11, 25), 14], [Date.UTC(year, 11, 26), 15], [Date.UTC(year, 11, 31), 16],
  ];
  return new Map(found.map(([time, number]) => [isoDate(time), number]));
}

test('Swedish holidays are those of the law, every year', () => {
  const expected = new Map();
  for (let year = firstYear; year <= lastYear; year += 1)
    for (const [date, number] of holidaysOf(year)) expected.set(date, number);
  for (const { date, holiday } of days) assert.equal(holiday, expected.get(date) ?? 0, date);
});

test('Sundays and the days of the law are public holidays, the three eves are not', () => {
  const eves = [10, 13, 16];
  for (const { date, weekday, holiday, isPublic } of days) {
    const expected = weekday === 7 || (holiday !== 0 && !eves.includes(holiday));
    assert.equal(isPublic, expected ? '1' : '0', date);
  }
});
