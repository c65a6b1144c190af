// SPDX-License-Identifier: MIT
// Holds data/examples/demokrati.json against the five newsletters that it was written from.
//
//   KALENDARIUM_CORPUS=/path/to/folder node --test tests/corpus.test.mjs
//
// The folder holds newsletters (`NAME.txt`) and, where somebody has written it, the truth about
// them (`NAME.txt.gold.json`), side by side or in `seeds/` and `gold/`. They are not ours to
// publish, so without the variable only the tests that need no newsletter run.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const COPIED_RUN = 7; // so many words in a row are a copy, fewer are how Swedish is written

/** @typedef {Record<string, any>} Json */
/** @typedef {{name: string, text: string, lines: string[], gold: Json | null, issue: Json}} Newsletter */

/** @param {string} path @returns {Json} */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Folds white space (no-break spaces too) and case. @param {string} s */
const fold = (s) => s.replace(/\s+/gu, ' ').trim().toLowerCase();

/** @param {string} s @returns {string[]} */
const words = (s) => s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const source = readFileSync(new URL('../data/examples/demokrati.json', import.meta.url), 'utf8');
const file = JSON.parse(source);

/** @type {Json[]} */
const issues = file.issues;
/** @type {Json[]} */
const articles = issues.flatMap((issue) => issue.articles);
/** @param {string} key @returns {Json[]} */
const all = (key) => articles.flatMap((article) => article[key] ?? []);

/** @returns {Newsletter[]} */
function readCorpus() {
  const root = process.env.KALENDARIUM_CORPUS;
  if (!root) return [];
  const folders = [root, join(root, 'seeds'), join(root, 'gold')].filter((folder) => existsSync(folder));
  const paths = folders.flatMap((folder) =>
    readdirSync(folder).sort().map((name) => ({ name, path: join(folder, name) })));
  return paths.filter(({ name }) => name.endsWith('.txt')).map(({ name, path }) => {
    const text = readFileSync(path, 'utf8');
    const gold = paths.find((other) => other.name === `${name}.gold.json`);
    const lines = text.split('\n').map(fold);
    return { name, text, lines, gold: gold ? readJson(gold.path) : null, issue: issueOf(lines) };
  });
}

/** The issue with the most headlines that are lines of the newsletter.
 *  @param {string[]} lines @returns {Json} */
function issueOf(lines) {
  const hits = (/** @type {Json} */ issue) =>
    issue.articles.filter((/** @type {Json} */ a) => lines.includes(fold(a.title))).length / issue.articles.length;
  return issues.reduce((best, issue) => (hits(issue) > hits(best) ? issue : best));
}

const newsletters = readCorpus();
const withGold = newsletters.filter(({ gold }) => gold);
const skip = newsletters.length ? false : 'KALENDARIUM_CORPUS is not set';
const skipGold = withGold.length ? false : 'no *.gold.json in KALENDARIUM_CORPUS';

/** Runs `check(newsletter, ours, gold)` for each article that has a truth.
 *  @param {(newsletter: Newsletter, ours: Json, gold: Json) => void} check */
function forEachArticle(check) {
  for (const newsletter of withGold) {
    newsletter.gold?.articles.forEach((/** @type {Json} */ gold, /** @type {number} */ i) =>
      check(newsletter, newsletter.issue.articles[i], gold));
  }
}

/** Runs `check(ours, gold)` for each event that has a truth.
 *  @param {(ours: Json, gold: Json) => void} check */
function forEachEvent(check) {
  forEachArticle((_, ours, gold) => {
    assert.equal((ours.events ?? []).length, gold.events.length, ours.id);
    gold.events.forEach((/** @type {Json} */ event, /** @type {number} */ i) =>
      check(ours.events[i], event));
  });
}

// ---- without the newsletters

test('the example holds five issues and all that is in them', () => {
  assert.equal(file.version, 1);
  const count = {
    issues: issues.length,
    articles: articles.length,
    events: all('events').length,
    sessions: all('events').flatMap((event) => event.sessions ?? [event]).length,
    deadlines: all('deadlines').length,
    links: all('links').length,
  };
  assert.deepEqual(count, { issues: 5, articles: 51, events: 19, sessions: 23, deadlines: 5, links: 60 });
});

test('every id is well formed, used once and found where it is named', () => {
  const things = [...file.topics, ...issues, ...articles, ...all('events'), ...all('deadlines')];
  const ids = things.map(({ id }) => id);
  for (const id of ids) assert.match(id, /^[A-Za-z0-9._-]{1,64}$/);
  const folded = ids.map((id) => id.toLowerCase());
  assert.deepEqual(folded.filter((id, i) => folded.indexOf(id) !== i), []);
  const events = all('events').map(({ id }) => id);
  const named = [...all('eventIds'), ...all('deadlines').flatMap(({ event }) => event ?? [])];
  assert.deepEqual(named.filter((id) => !events.includes(id)), []);
  assert.ok(named.length > 0);
});

test('every topic is used and no member is empty', () => {
  const used = all('keywords');
  assert.deepEqual(file.topics.filter((/** @type {Json} */ { id }) => !used.includes(id)), []);
  JSON.stringify(file, (key, value) => {
    assert.ok(value !== null && value !== '', `${key} is empty`);
    if (typeof value === 'object') assert.notEqual(Object.keys(value).length, 0, `${key} is empty`);
    return value;
  });
});

test('e-mail goes to roles at example.org and to nobody else', () => {
  const addresses = source.match(/[\w.+-]+@[\w.-]+/gu) ?? [];
  assert.ok(addresses.length > 0);
  assert.deepEqual(addresses.filter((address) => !address.endsWith('@example.org')), []);
  assert.equal(source.includes('telephone'), false);
});

// ---- against the newsletters

test('every newsletter has an issue of its own, every headline is a line of it, in its order', { skip }, () => {
  assert.equal(new Set(newsletters.map(({ issue }) => issue.id)).size, newsletters.length);
  for (const { name, lines, issue } of newsletters) {
    let from = 0;
    for (const { title, section } of issue.articles) {
      const at = lines.indexOf(fold(title), from);
      assert.ok(at >= 0, `${name}: ${title}`);
      if (section) assert.ok(lines.includes(fold(section)), `${name}: ${section}`);
      from = at + 1;
    }
  }
});

test('every link without an address is printed in its newsletter', { skip }, () => {
  for (const { name, lines, issue } of newsletters) {
    for (const article of issue.articles) {
      for (const link of article.links ?? []) {
        if (!link.url) assert.ok(lines.includes(fold(link.title)), `${name}: ${link.title}`);
      }
    }
  }
});

test('no sentence is copied from a newsletter', { skip }, () => {
  const runs = (/** @type {string} */ text) => {
    const list = words(text);
    return list.slice(COPIED_RUN - 1).map((_, i) => list.slice(i, i + COPIED_RUN).join(' '));
  };
  const printed = new Set(newsletters.flatMap(({ text }) => runs(text)));
  const ours = [...issues, ...articles, ...all('events')].flatMap(({ summary, text }) => [summary, text]);
  const copied = ours.filter(Boolean).flatMap(runs).filter((run) => printed.has(run));
  assert.ok(printed.size > 0);
  assert.deepEqual(copied, []);
});

test('no editor, no personal address and no telephone number of a newsletter is left', { skip }, () => {
  const personal = newsletters.flatMap(({ text }) => {
    const block = text.slice(text.lastIndexOf('Redaktör')).split('\n').map((line) => line.trim());
    return [block[1], block[3], ...(text.match(/[\w.-]+@[\w.-]+/gu) ?? [])];
  });
  assert.ok(personal.length >= 3 * newsletters.length);
  assert.deepEqual(personal.filter((word) => !word || source.toLowerCase().includes(word.toLowerCase())), []);
});

test('the issues have the date and number that the truth gives', { skip: skipGold }, () => {
  for (const { gold, issue } of withGold) {
    const { assumedPublished, publishedNoLaterThan, number, titleLine } = gold?.issue ?? {};
    assert.equal(issue.datePublished, assumedPublished);
    assert.ok(issue.datePublished <= publishedNoLaterThan);
    assert.equal(issue.number ?? null, number === null ? null : String(number));
    if (titleLine) assert.equal(issue.title, titleLine);
  }
});

test('the articles are those of the truth: headline, kind, source and section', { skip: skipGold }, () => {
  for (const { gold, issue } of withGold) assert.equal(issue.articles.length, gold?.articles.length);
  forEachArticle((_, ours, gold) => {
    assert.equal(fold(ours.title), fold(gold.headline));
    assert.equal(ours.kind, gold.kind, ours.id);
    assert.equal(ours.source ?? null, gold.source, ours.id);
    assert.equal(ours.section ?? null, gold.section, ours.id);
  });
});

test('the links are those of the truth, those of a section at its last article', { skip: skipGold }, () => {
  forEachArticle(({ gold: truth, issue }, ours, gold) => {
    const next = issue.articles[issue.articles.indexOf(ours) + 1];
    const last = next?.section !== ours.section;
    const section = truth?.sections.find((/** @type {Json} */ s) => last && s.headline === ours.section);
    const links = /** @type {Json[]} */ (ours.links ?? []);
    const lost = links.filter(({ url }) => !url).map(({ title }) => fold(title));
    assert.deepEqual(lost, [...gold.links, ...(section?.links ?? [])].map(fold), ours.id);
    assert.equal(links.filter(({ rel }) => rel === 'contact').length, gold.emails.length, ours.id);
    const urls = (ours.events ?? []).flatMap((/** @type {Json} */ event) => event.onlineUrl ?? []);
    assert.deepEqual(urls, gold.urls, ours.id);
  });
});

test('the events have the names and times of the truth', { skip: skipGold }, () => {
  forEachEvent((ours, gold) => {
    assert.equal(ours.title, gold.name);
    const sessions = /** @type {Json[]} */ (ours.sessions ?? [ours]);
    const times = sessions.map(({ startDate, endDate }) => ({ start: startDate, end: endDate ?? null }));
    assert.deepEqual(times, gold.sessions, ours.id);
    assert.equal(ours.startDate, sessions[0]?.startDate, ours.id);
    assert.equal(ours.endDate, sessions.at(-1)?.endDate, ours.id);
  });
});

test('the events have the mode, place, organiser and audience of the truth', { skip: skipGold }, () => {
  const plain = (/** @type {string} */ s) => words(s).filter((word) => word !== 'och' && word !== 'samt');
  forEachEvent((ours, gold) => {
    assert.equal(ours.eventAttendanceMode ?? 'unknown', gold.mode, ours.id);
    assert.equal(ours.location?.name ?? ours.location ?? null, gold.place, ours.id);
    assert.equal(ours.location?.locality ?? null, gold.city, ours.id);
    assert.equal(ours.organizer ?? null, gold.organizer, ours.id);
    assert.deepEqual(plain((ours.audience ?? []).join(' ')), plain(gold.audience ?? ''), ours.id);
  });
});

test('the events have the prices of the truth', { skip: skipGold }, () => {
  forEachEvent((ours, gold) => {
    const offer = ours.offers?.[0];
    const vat = offer?.valueAddedTaxIncluded === false ? 'excl' : null;
    const paid = offer ? { amount: offer.price, currency: offer.priceCurrency, vat } : null;
    assert.deepEqual(ours.isAccessibleForFree ? 'free' : paid, gold.price, ours.id);
  });
});

test('the deadlines are those of the truth', { skip: skipGold }, () => {
  forEachArticle((_, ours, gold) => {
    const deadlines = (ours.deadlines ?? []).map((/** @type {Json} */ { date, type }) => ({ date, type }));
    const truth = gold.deadlines.map((/** @type {Json} */ d) => ({ date: d.date.split('/')[0], type: d.name }));
    assert.deepEqual(deadlines, truth, ours.id);
  });
});
