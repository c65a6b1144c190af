// SPDX-License-Identifier: MIT
// Other people's calendars read what core/formats/ics writes: ical.js, python3-icalendar and khal see each event of each example at
// the instants that the core itself says (`ics_dump` in tests/core), the nights of the clock changes included. A reader that is not
// installed is skipped; `./dev test` installs them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';

/** @typedef {{ uid: string, start: string, end: string }} Seen the end is `-` where there is none */

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const program = path('build/release/tests/ics_dump');
const scratch = mkdtempSync(join(tmpdir(), 'kalendarium-ics-'));
after(() => rmSync(scratch, { recursive: true }));

/** @param {string} command @param {string[]} words */
function run(command, ...words) {
  const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(status, 0, `${command} ${words.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

const examples = readdirSync(path('data/examples'))
  .filter((name) => name.endsWith('.json') && name !== 'examples.json')
  .map((name) => path(`data/examples/${name}`));
const own = path('tests/ics.json');
const files = [own, ...examples];
const [firstDay, lastDay] = ['2019-01-01', '2027-12-31'];

const ics = (/** @type {string} */ file, form = 'task') => run(program, file, form);

/** Without the host, and without the original start that a session's has. @param {string} uid */
const idOf = (uid) => uid.replace(/@[^@]*$/, '').replace(/-\d{8}(T\d{6})?$/, '');

/** @param {Seen[]} seen */
const sorted = (seen) =>
  seen
    .filter(({ start }) => start >= firstDay && start.slice(0, 10) <= lastDay)
    .map(({ uid, start, end }) => `${start} ${end} ${idOf(uid)}`)
    .sort();

/** @param {string} text */
const table = (text) => text.split('\n').filter(Boolean).map((line) => line.split('\t'));

/** @param {string} file */
const expected = (file) =>
  sorted(table(run(program, file, 'instants', firstDay, lastDay)).map(([uid, start, end]) => ({ uid, start, end })));

// --- The readers ------------------------------------------------------------------------------------------------------

/** @param {InstanceType<typeof ICAL.Time>} time @param {boolean} [isEnd] */
function textOf(time, isEnd = false) {
  if (!time.isDate) return `${time.toJSDate().toISOString().slice(0, 16)}Z`;
  const day = time.clone();
  if (isEnd) day.addDuration(ICAL.Duration.fromSeconds(-24 * 60 * 60));
  return day.toString();
}

/** @param {string} text @returns {Seen[]} */
function readByIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const components = calendar.getAllSubcomponents('vevent');
  const isMaster = (/** @type {InstanceType<typeof ICAL.Component>} */ component) => !component.hasProperty('recurrence-id');
  /** @type {Seen[]} */
  const seen = [];
  for (const component of components.filter(isMaster)) {
    const event = new ICAL.Event(component);
    for (const other of components.filter((candidate) => !isMaster(candidate)))
      if (other.getFirstPropertyValue('uid') === event.uid) event.relateException(new ICAL.Event(other));
    const iterator = event.iterator();
    for (let next = iterator.next(); next && next.toString() < '2031'; next = event.isRecurring() ? iterator.next() : null) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(next);
      const hasEnd = item.component.hasProperty('dtend');
      seen.push({ uid: event.uid, start: textOf(startDate), end: hasEnd ? textOf(endDate, true) : '-' });
    }
  }
  return seen;
}

const python = '/usr/bin/python3';
const hasPython = existsSync('/usr/lib/python3/dist-packages/icalendar');

/** @param {string} text @returns {Seen[]} */
function readByPython(text) {
  const file = join(scratch, 'python.ics');
  writeFileSync(file, text);
  return table(run(python, path('tests/ics_reader.py'), file)).map(([uid, start, end]) => ({ uid, start, end }));
}

const hasKhal = existsSync('/usr/bin/khal');

/** khal shows all in its local zone, which is UTC here. @param {string} text @returns {Seen[]} */
function readByKhal(text) {
  const folder = mkdtempSync(join(scratch, 'khal-'));
  mkdirSync(join(folder, 'calendar'));
  writeFileSync(join(folder, 'in.ics'), text);
  writeFileSync(join(folder, 'config'), `[calendars]
[[test]]
path = ${folder}/calendar
[sqlite]
path = ${folder}/khal.db
[default]
default_calendar = test
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
`);
  const khal = (/** @type {string[]} */ ...words) => run('/usr/bin/khal', '-c', join(folder, 'config'), ...words);
  khal('import', '--batch', '-a', 'test', join(folder, 'in.ics'));
  const format = '{uid}\t{start-long-full}\t{end-long-full}\t{all-day}';
  const days = (Date.parse(lastDay) - Date.parse(firstDay)) / (24 * 60 * 60 * 1000) + 1;
  return table(khal('list', '--notstarted', '--day-format', '', '--format', format, firstDay, `${days}d`)).map(
    ([uid, start, end, allDay]) =>
      allDay === 'True' ? { uid, start: start.slice(0, 10), end: end.slice(0, 10) } : { uid, start: `${start}Z`, end: `${end}Z` });
}

/** @param {string[]} seen @param {string[]} wanted */
function assertSame(seen, wanted) {
  const missing = wanted.filter((line) => !seen.includes(line));
  const extra = seen.filter((line) => !wanted.includes(line));
  assert.deepEqual({ missing, extra, count: seen.length }, { missing: [], extra: [], count: wanted.length });
}

// --- The tests --------------------------------------------------------------------------------------------------------

for (const file of files) {
  const name = basename(file);

  test(`${name}: ical.js sees each event at the core's instants`, () => {
    assertSame(sorted(readByIcalJs(ics(file))), expected(file));
  });

  test(`${name}: python3-icalendar sees each event at the core's instants`, { skip: !hasPython }, () => {
    assertSame(sorted(readByPython(ics(file))), expected(file));
  });

  test(`${name}: khal imports all of it, and sees each event at the core's instants`, { skip: !hasKhal }, () => {
    // khal gives an event without an end an hour: there the start alone is compared.
    const wanted = expected(file);
    const open = new Set(wanted.filter((line) => line.includes(' - ')).map((line) => line.replace(/ - /, ' ')));
    const seen = sorted(readByKhal(ics(file))).map((line) => {
      const withoutEnd = line.replace(/ \S+ /, ' ');
      return open.has(withoutEnd) ? withoutEnd.replace(' ', ' - ') : line;
    });
    assertSame([...new Set(seen)], wanted); // it lists what takes several days on each of them
  });

  test(`${name}: lines are folded at 75 octets, end with CRLF, and hold whole letters`, () => {
    const bytes = Buffer.from(ics(file));
    const text = new TextDecoder('utf-8', { fatal: true });
    const lines = bytes.toString('latin1').split('\r\n');
    assert.equal(lines.pop(), '');
    for (const line of lines) {
      assert.ok(line.length <= 75, line);
      assert.ok(!/[\r\n]/.test(line), line);
      text.decode(Buffer.from(line, 'latin1'));
    }
  });
}

/** @param {string} text @param {string} kind @param {string} uid */
function propertiesOf(text, kind, uid) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const found = calendar.getAllSubcomponents(kind).find((part) => String(part.getFirstPropertyValue('uid')).startsWith(uid));
  assert.ok(found, `${kind} ${uid}`);
  return Object.fromEntries(found.getAllProperties().map((property) => [property.name, property.getFirstValue()?.toString()]));
}

test('a deadline is a task that is due, or a day that stays free', () => {
  const task = propertiesOf(ics(own), 'vtodo', 'anmalan@');
  assert.equal(task.summary, 'Sista anmälningsdag: Odling');
  assert.equal(task.due, '2026-03-12');
  assert.equal(task.dtstart, '2026-03-01');
  assert.equal(task.status, 'NEEDS-ACTION');
  assert.equal(task['related-to'], 'kurs-20260316T180000@kultur.kommun.example');
  const day = propertiesOf(ics(own, 'whole_day'), 'vevent', 'anmalan-day@');
  assert.equal(day.dtstart, '2026-03-12');
  assert.equal(day.dtend, '2026-03-13');
  assert.equal(day.transp, 'TRANSPARENT');
});

test('escaped texts come back as they were, and the place has its coordinates', () => {
  const concert = propertiesOf(ics(own), 'vevent', 'konsert@');
  assert.equal(concert.summary,
    'Konsert: "Vår" i \\ domkyrkan, en kväll med körer från hela länet och räksmörgåsar åt alla åhörare');
  assert.equal(concert.location, 'Domkyrkan, Kyrkogatan 1; porten, 123 45 Åsen');
  assert.equal(concert.description,
    'Första stycket, med komma.\n\n- en punkt\n- en länk (https://example.org/a;b)\n\nArrangör: Kören "Å"\n'
    + 'Anmäl dig: https://kultur.kommun.example/anmal');
  assert.equal(concert.geo, '59.3293,-0.0686');
  assert.equal(concert.url, 'https://kultur.kommun.example/anmal');
  assert.equal(concert.dtstamp, '2026-03-05T07:00:00Z');
  assert.equal(concert.sequence, '6240');
});

test('what is cancelled or postponed says so in status and title', () => {
  const cancelled = propertiesOf(ics(own), 'vevent', 'installt@');
  assert.deepEqual([cancelled.status, cancelled.summary], ['CANCELLED', 'Inställt: Inställd föreläsning']);
  const postponed = propertiesOf(ics(own), 'vevent', 'uppskjutet@');
  assert.deepEqual([postponed.status, postponed.summary], ['TENTATIVE', 'Uppskjutet: Uppskjutet möte']);
});

test('sessions stay together as siblings, and keep their UID when they are moved', () => {
  const first = propertiesOf(ics(own), 'vevent', 'kurs-20260316T180000@');
  const moved = propertiesOf(ics(own), 'vevent', 'kurs-20260330T180000@');
  assert.equal(first.summary, 'Odling: Jord');
  assert.equal(first['related-to'], 'kurs-20260323T180000@kultur.kommun.example');
  assert.equal(moved['related-to'], 'kurs-20260316T180000@kultur.kommun.example');
  assert.equal(moved.dtstart, '2026-03-31T18:00:00');
});
