// SPDX-License-Identifier: MIT
//
// judge: what the right answer is, found in another way than any contender finds it.
//
//   const judge = makeJudge(events, queries);
//   judge.truth[4].length                       // events that query 4 should find
//   judge.verdict(answers)                      // { recall, precision, withParts, slips, wrongOrder, wrongCounts, hits }
//
// The rule: an event is a hit when each word of the query begins one of its words, in title, summary, place, municipality or
// topic. Kalendarium finds more on purpose: parts of compounds ("omsorg" in "äldreomsorgen"), which are judged apart as
// `withParts`. What a slip finds is judged by the word that was meant. An event's number is its id.

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

/** @param {FlatEvent[]} events @param {Query[]} queries */
export function makeJudge(events, queries) {
  const byId = new Map(events.map((event) => [event.id, event]));
  const texts = new Map(events.map((event) => [event.id, textOf(event).toLowerCase()]));
  const textOfId = (/** @type {number} */ id) => texts.get(id) ?? '';
  const wordsOf = (/** @type {Query} */ { text, meant }) => (meant ?? text).toLowerCase().split(' ').filter(Boolean);

  /** @param {Query} query */
  function find(query) {
    const beginnings = wordsOf(query).map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u'));
    const passing = events.filter((event) => failing(event, query).length === 0);
    return passing.filter(({ id }) => beginnings.every((word) => word.test(textOfId(id)))).map(({ id }) => id);
  }
  const truth = queries.map((query) => new Set(find(query)));

  /** Whether each word is there, be it inside another: from three letters. @param {Query} query @param {number} id */
  const hasParts = (query, id) => wordsOf(query).every((word) => word.length >= 3 && textOfId(id).includes(word));

  /** @param {number[]} hits */
  const isInOrder = (hits) => hits.every((id, i) => i === 0 || String(byId.get(hits[i - 1])?.start) <= String(byId.get(id)?.start));

  /**
   * The counts that belong to the hits. Where a facet does not narrow itself, an event that fails by that facet alone counts too;
   * which events have the words is then taken from the answer to the same words without a filter.
   * @param {Answer} answer @param {Query} query @param {Set<number> | undefined} unfiltered
   */
  function rightCounts({ hits }, query, unfiltered) {
    if (!unfiltered) return countValues(hits.flatMap((id) => byId.get(id) ?? []), () => true);
    const found = events.filter(({ id }) => unfiltered.has(id));
    return countValues(found, (event, facet) => failing(event, query).every((failed) => failed === facet));
  }

  /**
   * @param {(Answer | null)[]} answers by query; null where there was none in time
   * @param {{ unfiltered?: (Set<number> | undefined)[] }} [options] of a contender whose facets do not narrow themselves: for each
   *   query the hits of its words alone
   */
  function verdict(answers, { unfiltered = [] } = {}) {
    /** @type {number[][]} */
    const [recall, precision, withParts, slips] = [[], [], [], []];
    let [wrongOrder, wrongCounts, hitCount] = [0, 0, 0];
    answers.forEach((answer, i) => {
      if (!answer) return;
      const [query, right] = [queries[i], truth[i]];
      const found = answer.hits.filter((id) => right.has(id)).length;
      const parts = answer.hits.filter((id) => right.has(id) || hasParts(query, id)).length;
      hitCount += answer.hits.length;
      wrongOrder += Number(!isInOrder(answer.hits));
      wrongCounts += Number(!areEqual(answer.counts, rightCounts(answer, query, unfiltered[i])));
      if (query.kind === 'slip') slips.push(...(right.size ? [share(found, right.size)] : []));
      else {
        recall.push(share(found, right.size));
        precision.push(share(found, answer.hits.length));
        withParts.push(share(parts, answer.hits.length));
      }
    });
    const answered = answers.filter(Boolean).length;
    return { answered, hits: hitCount, recall: mean(recall), precision: mean(precision), withParts: mean(withParts), slips: mean(slips), wrongOrder, wrongCounts };
  }

  return { truth, verdict };
}
