// SPDX-License-Identifier: MIT
// What the benchmark measures with: its events, its queries and its judge. How fast anything is, is not asked here.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { within } from '../bench/search/slips.mjs';
import { figure, median, quantile, times } from '../bench/figures.mjs';
import naive from '../bench/search/naive.mjs';
import typed from '../bench/search/typed.mjs';
import { issuesOf, makeEvents, municipalities, topics } from '../bench/events.mjs';
import { makeJudge, textOf } from '../bench/judge.mjs';
import { goals } from '../bench/goals.mjs';
import { makeQueries, stateOf } from '../bench/queries.mjs';
import { makeChance, zipf } from '../bench/random.mjs';
import { vocabulary } from '../bench/vocabulary.mjs';

const count = 200;
const events = makeEvents(count);
const queries = makeQueries();
const judge = makeJudge(events, queries);

/** All of a contender's answers, as its page hands them to the judge. */
function answersOf(contender, asked = queries) {
  const bytes = new TextEncoder().encode(JSON.stringify(events));
  const engine = contender.load(bytes.buffer);
  const [ids, names] = [contender.ids?.(engine), contender.names?.(engine)];
  return asked.map((query) => {
    const { hits, counts } = contender.ask(engine, query);
    const named = Object.entries(counts).map(([facet, own]) => [
      facet,
      names ? Object.fromEntries(names[facet].map((name, i) => [name, own[i]])) : own,
    ]);
    return { hits: Array.from(hits, (hit) => (ids ? ids[hit] : hit)), counts: Object.fromEntries(named) };
  });
}

test('The same number of events is the same events, another number others', () => {
  assert.deepEqual(makeEvents(count), events);
  assert.notDeepEqual(makeEvents(count + 1)[0], events[0]);
});

test('An event is about 600 bytes, in one of 40 municipalities, on one to three of 12 topics', () => {
  const bytes = Buffer.byteLength(JSON.stringify(events)) / count;
  assert.ok(bytes > 500 && bytes < 700, `${bytes} bytes`);
  assert.equal(new Set(municipalities).size, 40);
  assert.equal(new Set(topics).size, 12);
  for (const { topics: own, municipality } of events) {
    assert.ok(own.length >= 1 && own.length <= 3);
    assert.ok(own.every((topic) => topics.includes(topic)));
    assert.ok(municipalities.includes(municipality));
  }
});

test('What stands in another file has other ids and other words', () => {
  const others = makeEvents(count, { seed: 1, before: count });
  assert.deepEqual([others[0].id, others.at(-1).id], [count + 1, 2 * count]);
  assert.notEqual(others[0].title, events[0].title);
  assert.equal(issuesOf(others, 'brev').issues[0].id, 'brev-1');
});

test('No event ends before it begins or in another month', () => {
  for (const { start, end } of events) {
    assert.ok(start < end, `${start} ${end}`);
    assert.equal(start.slice(0, 7), end.slice(0, 7));
  }
});

test('As issues.json the same events stand once each, with the same words', () => {
  const articles = issuesOf(events).issues.flatMap((issue) => issue.articles);
  assert.equal(articles.length, count);
  const byId = new Map(articles.map((article) => [article.events[0].id, article]));
  for (const event of events) {
    const { title, summary, keywords, audience, events: [own] } = byId.get(`e${event.id}`); // prettier-ignore
    assert.deepEqual([title, summary, keywords, audience], [event.title, event.summary, event.topics, [event.audience]]);
    assert.deepEqual([own.title, own.startDate, own.endDate, own.eventAttendanceMode], [event.title, event.start, event.end, event.format]);
    assert.deepEqual(own.location, { name: event.place, locality: event.municipality });
  }
});

test('There are 5 000 words, each once, and few are frequent', () => {
  const { content, small } = vocabulary();
  assert.equal(new Set([...content, ...small]).size, 5000);
  const chance = makeChance(1);
  const rank = zipf(1000, 8);
  const ranks = Array.from({ length: 2000 }, () => rank(chance));
  const share = ranks.filter((each) => each < 100).length / ranks.length;
  assert.ok(share > 0.5 && share < 0.6, String(share));
});

test('There are 42 queries, and a state says what each asks for', () => {
  assert.equal(queries.length, 42);
  assert.equal(stateOf({ kind: 'browse', text: '', filter: {} }), 'when=all');
  const month = { kind: 'åäö', text: 'två ord', filter: { from: '2026-12-01', to: '2027-01-01', topic: 'Kultur', format: 'online' } };
  assert.equal(stateOf(month), 'when=all&from=2026-12-01&to=2026-12-31&q=tv%C3%A5%20ord&topic=Kultur&mode=online');
});

test('A query with a slip is not found as it stands, and is one word that is there', () => {
  const words = new Set(vocabulary().content);
  for (const { text, meant } of queries.filter(({ kind }) => kind === 'slip')) {
    assert.ok(words.has(meant));
    assert.ok(![...words].some((word) => word.startsWith(text)));
    assert.ok(within(text, meant, 1));
  }
});

test('The judge finds words by their beginning only, each of them, and what passes the filter', () => {
  const one = (text, filter = {}) => makeJudge(events, [{ kind: 'rare', text, filter }]).truth[0];
  const [event] = events;
  const word = event.title.split(' ')[0].toLowerCase();
  assert.ok(one(word).has(event.id));
  assert.ok(one(`${word} ${event.municipality}`, { topic: event.topics[0], format: event.format }).has(event.id));
  for (const id of one('kväll')) assert.match(textOf(events[id - 1]), /(?<![\p{L}\p{N}])kväll/iu);
  assert.equal(one('xyzzy').size, 0);
  assert.equal(one('').size, count);
});

test('A right answer has nothing against it, and the engine written by hand gives it', () => {
  const verdict = judge.verdict(answersOf(typed));
  assert.deepEqual(verdict, { ...verdict, answered: 42, recall: 1, precision: 1, byRules: 1, wrongOrder: 0, wrongCounts: 0 });
});

test('What is found inside words is no hit by the rule, and right as a part', () => {
  const parts = [{ kind: 'frequent', text: 'dialog', filter: {} }];
  const { recall, precision, byRules } = makeJudge(events, parts).verdict(answersOf(naive, parts));
  assert.equal(recall, 1);
  assert.ok(precision < 1);
  assert.equal(byRules, 1);
});

test('Another form of a word is no hit by the rule, and right by the rules of a search that knows forms', () => {
  const asked = [{ kind: 'rare', text: 'kvällen', filter: {} }];
  const hits = [makeJudge(events, [{ kind: 'rare', text: 'kväll', filter: {} }]).truth[0]].flatMap((set) => [...set]);
  const answer = { hits, counts: { topic: {}, audience: {}, format: {}, municipality: {} } };
  const stem = (word) => (word.startsWith('kväll') ? 'kväll' : word);
  assert.ok(makeJudge(events, asked).verdict([answer]).byRules < 1);
  assert.equal(makeJudge(events, asked, stem).verdict([answer]).byRules, 1);
});

test('The judge sees a missing hit, a wrong one, a wrong order and a wrong count', () => {
  const spoil = (change) => {
    const answers = structuredClone(answersOf(typed));
    change(answers[0]);
    return judge.verdict(answers);
  };
  assert.ok(spoil((answer) => answer.hits.pop()).recall < 1);
  assert.ok(spoil((answer) => answer.hits.push(count + 1)).precision < 1);
  assert.equal(spoil((answer) => answer.hits.reverse()).wrongOrder, 1);
  assert.equal(spoil((answer) => (answer.counts.topic.Kultur += 1)).wrongCounts, 1);
});

test('Where a facet does not narrow itself, what fails by it alone counts', () => {
  const query = { kind: 'browse', text: '', filter: { topic: 'Kultur' } };
  const own = makeJudge(events, [query]);
  const hits = answersOf(typed, [query])[0].hits;
  const { counts: all } = answersOf(typed, [{ ...query, filter: {} }])[0];
  const { counts: narrowed } = answersOf(typed, [query])[0];
  const answer = { hits, counts: { ...narrowed, topic: all.topic } };
  const unfiltered = [new Set(events.map(({ id }) => id))];
  assert.equal(own.verdict([answer], { unfiltered }).wrongCounts, 0);
  assert.equal(own.verdict([answer]).wrongCounts, 1);
});

test('One slip is a letter less, more, another, or two swapped', () => {
  for (const word of ['konert', 'konssert', 'kunsert', 'konsret']) assert.ok(within(word, 'konsert', 1), word);
  assert.ok(!within('kunert', 'konsert', 1));
  assert.ok(within('kunert', 'konsert', 2));
});

test('A median, a quantile and a ratio are what they are called', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, null, 2, 3]), 2.5);
  assert.equal(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95), 10);
  assert.deepEqual([figure(0.1234), figure(12.34), figure(123.4), figure(NaN)], ['0.123', '12.3', '123', '–']);
  assert.equal(times(3, 2), '1.5×');
});

test('A goal is kept or missed by the bar of the same run, and one without figures is not spoken of', () => {
  const right = { recall: 1, byRules: 1, slips: 0.5 };
  const asking = {
    kalendarium: { times: [[1], [1], [1]], verdict: right },
    typed: { times: [[4], [4], [4]], verdict: right },
    minisearch: { times: [[10], [10], [10]], verdict: right },
  };
  const searchers = [{ name: 'kalendarium' }, { name: 'typed' }, { name: 'minisearch', isLibrary: true }];
  const lines = goals({ searchers, bySize: [{ count: 1000, asking }] }).trim().split('\n').slice(2);
  assert.deepEqual(lines, [
    '| query, median, ms: a twentieth of the fastest library as documented (minisearch) (1000) | 1.00 | 0.500 | **missed**, 2.0× of what is allowed |',
    '| query, median, ms: half of the faster by hand (typed) (1000) | 1.00 | 2.00 | kept, 0.50× of what is allowed |',
    '| query, 95th percentile, ms: a twentieth of the fastest library as documented (minisearch) (1000) | 1.00 | 0.500 | **missed**, 2.0× of what is allowed |',
    '| query, 95th percentile, ms: half of the faster by hand (typed) (1000) | 1.00 | 2.00 | kept, 0.50× of what is allowed |',
    '| recall; precision by the rules of our search; slips (1000) | 100.0 %; 100.0 %; 50.0 % | 100 % | **missed** |',
  ]);
});
