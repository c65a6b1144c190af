// SPDX-License-Identifier: MIT
//
// slips: whether one word becomes the other by a few slips: a letter missing, too many, another, or two neighbours swapped
// (optimal string alignment). Asked of each word of a vocabulary, so it allocates nothing and gives up early.

const longest = 64;
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)];

/** @param {string} one @param {string} other @param {number} most slips */
export function within(one, other, most) {
  const [height, width] = [one.length, other.length];
  if (Math.abs(height - width) > most || height > longest || width > longest) return false;
  let [before, last, row] = rows;
  for (let j = 0; j <= width; j += 1) row[j] = j;
  for (let i = 1; i <= height; i += 1) {
    [before, last, row] = [last, row, before];
    // Further from the diagonal than `most` no cell can be small enough.
    const first = Math.max(1, i - most);
    const end = Math.min(width, i + most);
    row[first - 1] = first === 1 ? i : most + 1;
    if (i + most <= width && i > 1) last[end] = most + 1;
    let best = row[first - 1];
    const letter = one.charCodeAt(i - 1);
    for (let j = first; j <= end; j += 1) {
      const isSame = letter === other.charCodeAt(j - 1);
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, before[j - 2] + 1);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return false;
  }
  return row[width] <= most;
}
