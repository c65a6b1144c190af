// SPDX-License-Identifier: MIT
//
// judge: what the right answer is, found in another way than any contender finds it.
//
//   const judge = makeJudge(events, queries);
//   judge.truth[4].length                       // events that query 4 should find
//   judge.verdict(answers)                      // { recall, precision, byRules, slips, wrongOrder, wrongCounts, hits }
//
// The rule for all: an event is a hit when each word of the query begins one of its words, in title, summary, place, municipality
// or topic. Kalendarium finds more on purpose: parts of compounds ("omsorg" in "äldreomsorgen") and other forms of a word ("dialog"
// for "dialogen"). `byRules` is the precision where those are right too; the forms are told by a stemmer that is not ours. What a
// slip finds is judged by the word that was meant. An event's number is its id.

/** @typedef {import('./events.mjs').FlatEvent} FlatEvent @typedef {import('./queries.mjs').Query} Query */

export const facets = /** @type {const} */ (['topic', 'audience', 'format', 'municipality']);
/** @typedef {Record<typeof facets[number], Record<string, number>>} Counts values without a hit may be missing */
/** @typedef {{ hits: number[], counts: Counts }} Answer hits are event ids, in the order of time */

/** @param {FlatEvent} event what all contenders search in */
export const textOf = ({ title, summary, place, municipality, topics }) => `${title} ${summary} ${place} ${municipality} ${topics.join(' ')}`;

/** @param {FlatEvent} event @param {typeof facets[number]} facet @returns {string[]} */
const valuesOf = (event, facet) => (facet === 'topic' ? event.topics : [event[facet]]);

/** The facets whose choice in the query the event does not pass, and whether its day does. @param {FlatEvent} event @param {Query} query */
function failing(event, { filter }) {
  const fails = [];
  if (filter.topic && !event.topics.includes(filter.topic)) fails.push('topic');
  if (filter.format && event.format !== filter.format) fails.push('format');
  const isInTime = !filter.from || !filter.to || (event.start >= filter.from && event.start < filter.to);
  return isInTime ? fails : [...fails, 'date'];
}

/** @param {FlatEvent[]} events @param {(event: FlatEvent, facet: typeof facets[number]) => boolean} counts @returns {Counts} */
function countValues(events, counts) {
  /** @type {Counts} */
  const result = { topic: {}, audience: {}, format: {}, municipality: {} };
  for (const event of events) {
    for (const facet of facets.filter((each) => counts(event, each)))
      for (const value of valuesOf(event, facet)) result[facet][value] = (result[facet][value] ?? 0) + 1;
  }
  return result;
}

/** @param {Counts} found @param {Counts} right */
function areEqual(found, right) {
  return facets.every((facet) => {
    const values = Object.keys({ ...found[facet], ...right[facet] });
    return values.every((value) => (found[facet][value] ?? 0) === (right[facet][value] ?? 0));
  });
}

/** @param {number[]} numbers @returns {number} NaN for none */
const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole ? part / whole : 1);

const wordsOf = (/** @type {Query} */ { text, meant }) => (meant ?? text).toLowerCase().split(' ').filter(Boolean);

/** The events, and by id, with their texts in lower case. @param {FlatEvent[]} events @param {(word: string) => string} stem */
function makeArchive(events, stem) {
  const byId = new Map(events.map((event) => [event.id, event]));
  const texts = new Map(events.map((event) => [event.id, textOf(event).toLowerCase()]));
  /** @type {Map<string, string>} */
  const stems = new Map();
  const stemOf = (/** @type {string} */ word) => {
    const known = stems.get(word) ?? stem(word);
    stems.set(word, known);
    return known;
  };
  return { events, byId, stemOf, textOf: (/** @type {number} */ id) => texts.get(id) ?? '' };
}
/** @typedef {ReturnType<typeof makeArchive>} Archive */

/** What should be found. @param {Archive} archive @param {Query} query @returns {Set<number>} ids */
function find(archive, query) {
  const beginnings = wordsOf(query).map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u'));
  const passing = archive.events.filter((event) => failing(event, query).length === 0);
  return new Set(passing.map(({ id }) => id).filter((id) => beginnings.every((word) => word.test(archive.textOf(id)))));
}

/** Whether each word is there, be it inside another, from three letters, or in another form. @param {Archive} archive @param {Query} query @param {number} id */
function isByRules({ textOf: textOfId, stemOf }, query, id) {
  const text = textOfId(id);
  const hasForm = (/** @type {string} */ word) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).some((each) => stemOf(each) === stemOf(word));
  return wordsOf(query).every((word) => (word.length >= 3 && text.includes(word)) || hasForm(word));
}

/** @param {Archive} archive @param {number[]} hits */
function isInOrder({ byId }, hits) {
  const starts = hits.map((id) => byId.get(id)?.start ?? '');
  return starts.every((start, i) => i === 0 || starts[i - 1] <= start);
}

/**
 * The counts that belong to the hits. Where a facet does not narrow itself, an event that fails by that facet alone counts too;
 * which events have the words is then taken from the answer to the same words without a filter.
 * @param {Archive} archive @param {Answer} answer @param {Query} query @param {Set<number> | undefined} unfiltered
 */
function rightCounts({ events, byId }, { hits }, query, unfiltered) {
  if (!unfiltered) return countValues(hits.flatMap((id) => byId.get(id) ?? []), () => true);
  const found = events.filter(({ id }) => unfiltered.has(id));
  return countValues(found, (event, facet) => failing(event, query).every((failed) => failed === facet));
}

/** @param {Archive} archive @param {Answer} answer @param {Query} query @param {Set<number>} right @param {Set<number> | undefined} unfiltered */
function judgeOne(archive, answer, query, right, unfiltered) {
  const { hits, counts } = answer;
  const found = hits.filter((id) => right.has(id)).length;
  const allowed = hits.filter((id) => right.has(id) || isByRules(archive, query, id)).length;
  return {
    isSlip: query.kind === 'slip',
    isFindable: right.size > 0,
    hits: hits.length,
    recall: share(found, right.size),
    precision: share(found, hits.length),
    byRules: share(allowed, hits.length),
    wrongOrder: Number(!isInOrder(archive, hits)),
    wrongCounts: Number(!areEqual(counts, rightCounts(archive, answer, query, unfiltered))),
  };
}

/**
 * @param {FlatEvent[]} events @param {Query[]} queries
 * @param {(word: string) => string} [stem] without one, no word has another form
 */
export function makeJudge(events, queries, stem = (word) => word) {
  const archive = makeArchive(events, stem);
  const truth = queries.map((query) => find(archive, query));

  /**
   * @param {(Answer | null)[]} answers by query; null where there was none in time
   * @param {{ unfiltered?: (Set<number> | undefined)[] }} [options] of a contender whose facets do not narrow themselves: for each
   *   query the hits of its words alone
   */
  function verdict(answers, { unfiltered = [] } = {}) {
    const judged = answers.flatMap((answer, i) => (answer ? judgeOne(archive, answer, queries[i], truth[i], unfiltered[i]) : []));
    const plain = judged.filter(({ isSlip }) => !isSlip);
    const sum = (/** @type {'hits' | 'wrongOrder' | 'wrongCounts'} */ what) => judged.reduce((total, each) => total + each[what], 0);
    return {
      answered: judged.length,
      hits: sum('hits'),
      recall: mean(plain.map(({ recall }) => recall)),
      precision: mean(plain.map(({ precision }) => precision)),
      byRules: mean(plain.map(({ byRules }) => byRules)),
      slips: mean(judged.filter(({ isSlip, isFindable }) => isSlip && isFindable).map(({ recall }) => recall)),
      wrongOrder: sum('wrongOrder'),
      wrongCounts: sum('wrongCounts'),
    };
  }

  return { truth, verdict };
}
