// SPDX-License-Identifier: MIT
//
// Short texts with their meaning (tests/import/wordings) and one text in many layouts, read by `kalendarium import`.
// What is read of them must be what is meant; a wording that is not read yet does not stand there.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { layouts, headlines, lastDays, starts } from './import/layouts.mjs';
import { makeReader } from './import/newsletters.mjs';
import { sessionsOf } from './import/score.mjs';
import { authorities } from './import/wordings/authorities.mjs';
import { daysAndHours } from './import/wordings/days_and_hours.mjs';
import { invitations } from './import/wordings/invitations.mjs';
import { lastDayWordings } from './import/wordings/last_days.mjs';
import { looser } from './import/wordings/looser.mjs';
import { programmes } from './import/wordings/programmes.mjs';
import { rough } from './import/wordings/rough.mjs';
import { senders } from './import/wordings/senders.mjs';
import { series } from './import/wordings/series.mjs';
import { spoken } from './import/wordings/spoken.mjs';
import { tables } from './import/wordings/tables.mjs';
import { turns } from './import/wordings/turns.mjs';

/** @typedef {import('./import/score.mjs').Json} Json */
/** @typedef {[text: string, sessions?: string[], deadlines?: string[], headline?: string]} Wording */

const command = process.env.KALENDARIUM_COMMAND ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'build', 'kalendarium');
const folder = mkdtempSync(join(tmpdir(), 'kalendarium-wordings-'));
after(() => rmSync(folder, { recursive: true }));
const read = makeReader(command, folder);

/** @param {string} text @param {string} headline */
const newsletterWith = (text, headline) => `Nyhetsbrev februari

Hej!

Här kommer det senaste från oss. Trevlig läsning önskar vi alla.


Förskolan i Hagby har fått en ny gård

Barnen har själva ritat gården och den blev klar i höstas. Nu finns det både lekstuga och odlingslådor.


${headline}

${text}


Tips för dig som skriver

En ny guide visar hur man skriver klarspråk. Den finns att läsa på webben för alla som vill.

Läs mer här
`;

/** What begins when, and the last days; a repetition without an end has no days. @param {string} text */
function readAll(text) {
  const { issues, report } = read('-', '2027-02-15', text);
  const articles = issues.issues.flatMap((/** @type {Json} */ issue) => issue.articles);
  const events = articles.flatMap((/** @type {Json} */ { events: own = [] }) => own);
  const bounded = events.filter((/** @type {Json} */ { recurrence = 'UNTIL' }) => recurrence.includes('UNTIL'));
  return {
    headlines: articles.map((/** @type {Json} */ { title }) => title),
    sessions: bounded.flatMap(sessionsOf).map((/** @type {Json} */ { start }) => start).sort(),
    deadlines: articles.flatMap((/** @type {Json} */ { deadlines = [] }) => deadlines.map((/** @type {Json} */ { date }) => date)).sort(),
    sure: report.filter((finding) => finding.sure && /\/(events|deadlines)\//.test(finding.path) && !finding.reading.startsWith('FREQ')),
  };
}

for (const [title, list] of Object.entries({ ...invitations, ...programmes, ...lastDayWordings, ...turns, ...senders, ...rough, ...looser, ...series, ...daysAndHours, ...spoken, ...tables, ...authorities })) {
  test(`wordings: ${title}`, () => {
    for (const [text, sessions = [], deadlines = [], headline = 'Nytt från verksamheten'] of list) {
      const found = readAll(newsletterWith(text, headline));
      assert.deepEqual({ sessions: found.sessions, deadlines: found.deadlines, articles: found.headlines.length },
        { sessions, deadlines, articles: 3 }, text);
    }
  });
}

test('one newsletter is read alike in all its layouts', () => {
  for (const [name, { text, titles = headlines }] of Object.entries(layouts)) {
    const found = readAll(text);
    assert.deepEqual({ headlines: found.headlines, sessions: found.sessions, deadlines: found.deadlines },
      { headlines: titles, sessions: starts, deadlines: lastDays }, name);
  }
});
