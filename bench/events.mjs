// SPDX-License-Identifier: MIT
//
// events: a year of made-up municipal events, the same for the same number, in the two forms in which they are compared.
//
//   const events = makeEvents(10_000);
//   JSON.stringify(events)            // flat objects, as the other libraries take them: about 600 bytes each
//   issuesOf(events)                  // the same as issues.json: issue → article → event
//
// What the two forms say is the same, word for word, so that all are asked the same questions. Three things are left out, since
// Kalendarium counts them by rules that the others do not have: hybrid events (they are found under both ways to take part),
// deadlines (items of their own) and events that reach into the next month.

import { makeChance, zipf } from './random.mjs';
import { vocabulary } from './vocabulary.mjs';

/** @typedef {import('./random.mjs').Chance} Chance */

/**
 * @typedef {object} FlatEvent
 * @property {number} id from 1, in no order of time
 * @property {string} title
 * @property {string} summary
 * @property {string} start wall time, 2026-12-01T18:00
 * @property {string} end
 * @property {string} place
 * @property {string} municipality
 * @property {string[]} topics one to three
 * @property {string} audience
 * @property {'offline' | 'online'} format
 * @property {number} cost in kronor
 * @property {string} url
 */

export const topics = ['Kultur', 'Barn', 'Utbildning', 'Folkhälsa', 'Klimat', 'Företagande', 'Boende', 'Fritid', 'Inflytande', 'Mångfald', 'Digitalt', 'Äldre'];
export const audiences = ['Alla', 'Småbarn', 'Tonåringar', 'Vuxna', 'Pensionärer', 'Företagare'];
export const municipalities = `Stockholm Göteborg Malmö Uppsala Linköping Örebro Västerås Helsingborg Norrköping Jönköping Umeå Lund Borås
  Eskilstuna Gävle Södertälje Växjö Halmstad Karlstad Sundsvall Östersund Luleå Trollhättan Kalmar Kristianstad Falun Skövde
  Karlskrona Uddevalla Varberg Visby Åmål Älmhult Ängelholm Öckerö Kiruna Ystad Mora Säffle Hjo`.split(/\s+/);
const places = ['Stadsbiblioteket', 'Kulturhuset', 'Folkets hus', 'Rådhuset', 'Simhallen', 'Sporthallen', 'Konsthallen', 'Stadsparken', 'Medborgarkontoret', 'Åhallen', 'Östergården', 'Gamla brandstationen'];

const firstDay = Date.UTC(2026, 9, 1);
const days = 365;
const day = 86_400_000;
const minute = 60_000;
const issueCount = 24;

const capital = (/** @type {string} */ word) => word[0].toUpperCase() + word.slice(1);
const wallTime = (/** @type {number} */ time) => new Date(time).toISOString().slice(0, 16);

const ranks = {
  content: zipf(vocabulary().content.length, 8),
  small: zipf(vocabulary().small.length, 1),
  town: zipf(municipalities.length, 3),
  topic: zipf(topics.length, 4),
};

/** @param {Chance} chance @param {number} length in words @param {number} smallShare of small words, but first and last */
function words(chance, length, smallShare) {
  const { content, small } = vocabulary();
  return Array.from({ length }, (_, i) => {
    const isSmall = i > 0 && i < length - 1 && chance.fraction() < smallShare;
    return isSmall ? small[ranks.small(chance)] : content[ranks.content(chance)];
  });
}

/** @param {Chance} chance */
function sentences(chance) {
  let isFirst = true;
  const list = words(chance, 24 + chance.below(13), 0.45).map((word) => {
    const shown = isFirst ? capital(word) : word;
    isFirst = chance.fraction() < 0.08;
    return isFirst ? `${shown}.` : chance.fraction() < 0.04 ? `${shown},` : shown;
  });
  return `${list.join(' ').replace(/[.,]$/, '')}.`;
}

/** Some last for days; none reaches into the next month. @param {Chance} chance */
function times(chance) {
  const start = firstDay + chance.below(days) * day + (8 * 60 + 15 * chance.below(48)) * minute;
  const length = chance.fraction() < 0.05 ? (1 + chance.below(4)) * 1440 : 30 + 15 * chance.below(15);
  const [from, to] = [start, start + length * minute].map(wallTime);
  const isWithin = from.slice(0, 7) === to.slice(0, 7);
  return { start: from, end: isWithin ? to : wallTime(start + 30 * minute) };
}

/** @param {Chance} chance */
function someTopics(chance) {
  const length = 1 + Number(chance.fraction() < 0.35) + Number(chance.fraction() < 0.1);
  return [...new Set(Array.from({ length }, () => topics[ranks.topic(chance)]))];
}

/**
 * @param {number} count @param {{ seed?: number, before?: number }} [options] `before`: so many events stand in other files, so
 *   ids begin after them
 * @returns {FlatEvent[]}
 */
export function makeEvents(count, { seed = count, before = 0 } = {}) {
  const chance = makeChance(seed);
  return Array.from({ length: count }, (_, i) => {
    const municipality = municipalities[ranks.town(chance)];
    const isOnline = chance.fraction() < 0.2;
    return {
      id: before + i + 1,
      title: capital(words(chance, 3 + chance.below(6), 0.25).join(' ')),
      summary: sentences(chance),
      ...times(chance),
      place: isOnline ? 'På webben' : chance.oneOf(places),
      municipality,
      topics: someTopics(chance),
      audience: audiences[Math.min(chance.below(audiences.length), chance.below(audiences.length))],
      format: isOnline ? 'online' : 'offline',
      cost: chance.fraction() < 0.7 ? 0 : 20 * (1 + chance.below(25)),
      url: `https://kommun.example/${before + i + 1}/evenemang-och-aktiviteter`,
    };
  });
}

/** @param {FlatEvent} event */
function articleOf({ id, title, summary, start, end, place, municipality, topics: keywords, audience, format, cost, url }) {
  const event = {
    id: `e${id}`,
    title,
    startDate: start,
    endDate: end,
    location: { name: place, locality: municipality },
    eventAttendanceMode: format,
    isAccessibleForFree: cost === 0,
    url,
  };
  return { id: `a${id}`, title, kind: 'event', summary, keywords, audience: [audience], events: [event] };
}

/**
 * The same as a file of Kalendarium's: two dozen issues, the articles dealt out in turn.
 * @param {FlatEvent[]} events @param {string} [name] of the newsletter, in ids: no two files may have one
 */
export function issuesOf(events, name = 'nyhetsbrev') {
  const issues = Array.from({ length: issueCount }, (_, i) => ({
    id: `${name}-${i + 1}`,
    title: `Nyhetsbrev ${i + 1}`,
    datePublished: new Date(firstDay + i * 14 * day).toISOString().slice(0, 10),
    articles: events.filter(({ id }) => id % issueCount === i).map(articleOf),
  }));
  return { version: 1, title: 'Evenemang', language: 'sv', issues: issues.filter(({ articles }) => articles.length > 0) };
}
