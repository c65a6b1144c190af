// SPDX-License-Identifier: MIT
// What `kalendarium export` writes is read by others: ical.js, Python's own XML and date readers, JSON.parse, and the importer. The
// events that come back are the ones that went out.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'kalendarium-export-'));
after(() => rmSync(scratch, { recursive: true }));

/** @param {string} command @param {string[]} words */
function run(command, ...words) {
  const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(status, 0, `${command} ${words.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

const kalendarium = (/** @type {string[]} */ ...words) => run(path('build/kalendarium'), ...words);
const now = '2026-03-01T12:00';

/** @param {string} file @param {string} to @param {string} state */
const exported = (file, to, state = 'when=all') => kalendarium('export', file, '--to', to, '--state', state, '--now', now);

/** @param {string} file @param {string} state @returns {{ id: string, type: string, title: string, startDate: string | null }[]} */
const found = (file, state = 'when=all') => JSON.parse(kalendarium('query', file, '--state', state, '--now', now)).items;

const files = [
  path('tests/ics.json'),
  ...readdirSync(path('data/examples'))
    .filter((name) => name.endsWith('.json') && name !== 'examples.json')
    .map((name) => path(`data/examples/${name}`)),
];

/** Starts and ends, as the core itself says them. @param {string} file */
function instants(file) {
  const lines = run(path('build/release/tests/ics_dump'), file, 'instants', '2019-01-01', '2027-12-31').split('\n');
  return lines.filter(Boolean).map((line) => line.split('\t').slice(1).join(' ')).sort();
}

const hasPython = existsSync('/usr/bin/python3');

/** @typedef {{ id: string, title: string, link: string | null, published: number, content: string, start: string | null }} Entry */

/** @param {string} text @returns {{ title: string, entries: Entry[] }} */
function readFeed(text) {
  const file = join(scratch, 'feed.xml');
  writeFileSync(file, text);
  return JSON.parse(run('/usr/bin/python3', path('tests/feed_reader.py'), file));
}

for (const file of files) {
  const name = basename(file);

  test(`${name}: the calendar file has each event and deadline that has a day, once`, () => {
    const calendar = new ICAL.Component(ICAL.parse(exported(file, 'ics')));
    const wanted = found(file).filter(({ startDate }) => startDate === null || startDate.length > '2027-03'.length);
    const uids = calendar.getAllSubcomponents().filter(({ name }) => name !== 'vtimezone')
      .map((part) => String(part.getFirstPropertyValue('uid')).replace(/@[^@]*$/, ''));
    const ids = new Set(uids.map((uid) => uid.replace(/-\d{8}(T\d{6})?$/, '')));
    assert.deepEqual([...ids].sort(), [...new Set(wanted.map(({ id }) => id))].sort());
  });

  for (const [to, state] of [['rss', 'when=all'], ['rss', 'view=feed'], ['atom', 'when=all'], ['atom', 'view=feed']]) {
    test(`${name}: ${to} of ${state} is well-formed, and has the items that query finds`, { skip: !hasPython }, () => {
      const { entries } = readFeed(exported(file, to, state));
      const items = found(file, state);
      assert.equal(entries.length, items.length);
      entries.forEach((entry, i) => {
        assert.ok(entry.title.endsWith(items[i].title), entry.title);
        assert.equal(entry.id.replace(/@[^@]*$/, '').replace(/^tag:.*:/, ''), items[i].id);
        for (const [tag] of entry.content.matchAll(/<[^>]*>/g))
          assert.match(tag, /^<(\/?(p|ul|li|a)|br|a href="(https?:|mailto:|tel:)[^"]*")>$/);
      });
      assert.equal(new Set(entries.map(({ id, link }) => id + link)).size, entries.length);
    });
  }

  test(`${name}: the JSON Feed has what version 1.1 requires`, () => {
    const feed = JSON.parse(exported(file, 'jsonfeed'));
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.ok(feed.title);
    assert.deepEqual(feed.items.map((/** @type {{ id: string }} */ { id }) => id.replace(/@[^@]*$/, '')), found(file).map(({ id }) => id));
    for (const item of feed.items) {
      assert.ok(item.content_html);
      assert.ok(Number.isFinite(Date.parse(item.date_published)), item.date_published);
      assert.ok(Number.isFinite(Date.parse(item.date_modified)), item.date_modified);
    }
  });

  test(`${name}: the JSON-LD is a list of what schema.org knows`, () => {
    const list = JSON.parse(exported(file, 'jsonld'));
    assert.deepEqual([list['@context'], list['@type']], ['https://schema.org', 'ItemList']);
    assert.equal(list.numberOfItems, found(file).length);
    list.itemListElement.forEach((/** @type {any} */ { position, item }, /** @type {number} */ i) => {
      assert.equal(position, i + 1);
      if (item['@type'] === 'Event') checkEvent(item);
      else assert.match(item['@type'], /^(Register|Apply|)Action$/);
    });
  });

  test(`${name}: imported again, the table gives each event and deadline the same times`, () => {
    const table = join(scratch, 'table.csv');
    const copy = join(scratch, 'copy.json');
    kalendarium('export', file, '--to', 'csv', '--state', 'when=all', '--now', now, '-o', table);
    if (found(file).length === 0) return;
    kalendarium('import', table, '--published', '2026-03-01', '-o', copy);
    // The importer takes what is called and placed alike for one event, and then mentions it by its id.
    const merged = readFileSync(copy, 'utf8').split('\n').filter((line) => /^ *"eventIds"/.test(line)).length;
    const dates = (/** @type {string} */ source) => found(source).map(({ startDate }) => String(startDate)).sort();
    assert.equal(dates(copy).length, dates(file).length - merged);
    assert.deepEqual(dates(copy).filter((date) => !dates(file).includes(date)), []);
    // A table cannot say which of the two times of a clock change is meant, and has what stands in two languages in one.
    const again = new Set(instants(copy));
    const isTwice = /2026-10-25T0[01]:/;
    const lost = instants(file).filter((line) => !again.has(line) && !isTwice.test(line));
    assert.ok(name === 'tva-sprak.json' || lost.length <= merged, lost.join('\n'));
  });
}

const moment = /^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}:00[+-]\d{2}:\d{2})?)?$/;

/** What Google asks of an event, and that every time says its offset. @param {any} event */
function checkEvent(event) {
  assert.ok(event.name);
  assert.match(event.startDate, moment);
  if (event.endDate) assert.match(event.endDate, moment);
  assert.match(event.eventStatus, /^https:\/\/schema\.org\/Event(Scheduled|Cancelled|Postponed|Rescheduled|MovedOnline)$/);
  for (const place of [event.location ?? []].flat()) assert.match(place['@type'], /^(Place|VirtualLocation)$/);
  for (const offer of event.offers ?? []) assert.equal(typeof offer.price, 'number');
  for (const part of event.subEvent ?? []) checkEvent(part);
  if (event.eventSchedule) assert.match(event.eventSchedule.repeatFrequency, /^P\d+[DWMY]$/);
}

test('imported again, a feed gives an event with one time its date and place', () => {
  const source = join(scratch, 'source.json');
  const feed = join(scratch, 'feed.rss');
  const copy = join(scratch, 'copy.json');
  writeFileSync(source, JSON.stringify({
    version: 1, title: 'Nytt', language: 'sv', url: 'https://kommun.example',
    issues: [{ id: 'i', title: 'Mars', datePublished: '2026-03-01', articles: [{ id: 'a', title: 'A', events: [
      { id: 'e', title: 'Dans i parken', startDate: '2026-03-28T22:00', endDate: '2026-03-29T04:00', location: { name: 'Parken', locality: 'Åsen' }, organizer: 'Föreningen' },
    ] }] }],
  }));
  kalendarium('export', source, '--to', 'rss', '--state', 'when=all', '--now', now, '-o', feed);
  kalendarium('import', feed, '-o', copy);
  const [issue] = JSON.parse(readFileSync(copy, 'utf8')).issues;
  const [event] = issue.articles[0].events;
  assert.equal(issue.datePublished, '2026-03-01');
  assert.deepEqual([event.title, event.startDate, event.endDate, event.location, event.organizer],
    ['Dans i parken', '2026-03-28T22:00', '2026-03-29T04:00', 'Parken, Åsen', 'Föreningen']);
});

test('the file that is there stays as it was when the export fails', () => {
  const target = join(scratch, 'stays.ics');
  writeFileSync(target, 'as it was');
  const words = ['export', path('data/bad/bad-no-issues.json'), '--to', 'ics', '-o', target];
  assert.equal(spawnSync(path('build/kalendarium'), words).status, 1);
  assert.equal(readFileSync(target, 'utf8'), 'as it was');
});
