// SPDX-License-Identifier: MIT
//
// answers: what the tests of the boundary share: states to ask for, and answers held against each other.
//
//   for (const state of sampleStates({ view: ['feed', 'month'], q: ['bok'] }, { count: 200, oneIn: 4 })) …
//   assertSame(one.render(request), other.render(request), request);

import assert from 'node:assert/strict';
import { PartMissing } from '../web/engine.mjs';

/**
 * States that between them use every key, in ever new company; the same ones each time.
 * @param {Record<string, string[]>} values of each key @param {{ count: number, oneIn: number }} options how many of the keys stand in a state
 */
export function sampleStates(values, { count, oneIn }) {
  let seed = 1;
  const below = (/** @type {number} */ limit) => {
    seed = (seed * 48271) % 2147483647; // Park and Miller's generator
    return seed % limit;
  };
  return Array.from({ length: count }, () => {
    const chosen = Object.entries(values).filter(() => below(oneIn) === 0);
    const words = chosen.map(([name, choices]) => [name, choices[below(choices.length)]]);
    return new URLSearchParams(words).toString();
  });
}

/** A difference is shown from where it begins; the answers are long. @param {string} one @param {string} other @param {string} what */
export function assertSame(one, other, what) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  assert.equal(one.slice(at - 60, at + 60), other.slice(at - 60, at + 60), what);
  assert.equal(one.length, other.length, what);
}

/** An answer, or undefined where the second part is missing. @param {() => string} ask */
export function answerOf(ask) {
  try {
    return ask();
  } catch (reason) {
    if (reason instanceof PartMissing) return undefined;
    throw reason;
  }
}
