// SPDX-License-Identifier: MIT
//
// phrases: whether what was read of a phrase is what it means. A meaning is written as people write it:
//
//   isMeant('2027-06-10 (or 2026-06-10 past)', ['2027-06-10']);
//   isMeant('ISO week 42', ['2026-W42']);     // a year that the phrase does not say may be any
//   isMeant('(nothing)', []);

/** @param {string} meaning @param {string} reading in the notation of docs/importing.md */
function agrees(meaning, reading) {
  const vague = reading.endsWith('(vague)');
  const [text] = meaning.split(/ \(| = /); // what is in brackets or behind `=` explains
  if (text === 'vague') return vague;
  const weeks = /^ISO weeks? (\d+)(?:\.\.(\d+))?$/.exec(text);
  if (weeks) return weeks.slice(1).filter(Boolean).join() === [...reading.matchAll(/-W(\d+)/g)].map((one) => one[1]).join();
  const dated = /\b\d{4}-\d\d-\d\d/.test(text) || !/\b\d\d-\d\d\b/.test(text);
  return (dated ? reading : reading.replace(/\b\d{4}-(?=\d\d-)/g, '')).replace(' (vague)', '') === text;
}

/** @param {string} meaning @param {string[]} readings */
export const isMeant = (meaning, readings) =>
  meaning === '(nothing)' ? readings.length === 0 : readings.length === 1 && agrees(meaning, readings[0]);
