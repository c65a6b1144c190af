// SPDX-License-Identifier: MIT
//
// random: chance that is the same in each run.
//
//   const chance = makeChance(7);
//   chance.below(12)                          // 0 … 11
//   chance.oneOf(['torg', 'park'])
//   const rank = zipf(5000, 8);
//   rank(chance)                              // a rank: few are frequent, most are rare
//   chance.shuffle([1, 2, 3])                 // a new list

/** @typedef {ReturnType<typeof makeChance>} Chance */

/** A linear congruential generator (Numerical Recipes) whose state is stirred on the way out (MurmurHash3's finalizer). @param {number} seed */
export function makeChance(seed) {
  let state = seed >>> 0;

  /** At least 0, below 1. */
  function fraction() {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let bits = state ^ (state >>> 16);
    bits = Math.imul(bits, 0x85ebca6b);
    bits ^= bits >>> 13;
    bits = Math.imul(bits, 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
  }

  const below = (/** @type {number} */ count) => Math.floor(fraction() * count);
  /** @template T @param {readonly T[]} list @returns {T} */
  const oneOf = (list) => list[below(list.length)];

  /** @template T @param {readonly T[]} list */
  function shuffle(list) {
    const result = [...list];
    for (let i = result.length - 1; i > 0; i -= 1) {
      const other = below(i + 1);
      [result[i], result[other]] = [result[other], result[i]];
    }
    return result;
  }

  return { fraction, below, oneOf, shuffle };
}

/**
 * Ranks as words have them (Zipf, Mandelbrot): rank r comes up in proportion to 1 / (r + shift).
 * @param {number} count of ranks @param {number} shift flattens the top
 * @returns {(chance: Chance) => number}
 */
export function zipf(count, shift) {
  const upTo = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 1 + shift);
    upTo[rank] = sum;
  }
  return (chance) => {
    const wanted = chance.fraction() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
