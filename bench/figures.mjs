// SPDX-License-Identifier: MIT
//
// figures: what is said about many samples, and how it is written.
//
//   median([3, 1, 2])                    // 2
//   quantile(times, 0.95)
//   table(['', 'ms'], [['naive', '12']])  // Markdown

/** @typedef {(number | null | undefined)[]} Samples null for what was not measured */

/** @param {Samples} samples */
const sorted = (samples) => samples.filter((each) => typeof each === 'number' && !Number.isNaN(each)).map(Number).sort((a, b) => a - b);

/** NaN for no samples. @param {Samples} samples @returns {number} */
export function median(samples) {
  const list = sorted(samples);
  const middle = list.length / 2;
  return (list[Math.ceil(middle) - 1] + list[Math.floor(middle)]) / 2;
}

/** The nearest-rank quantile. @param {Samples} samples @param {number} share @returns {number} */
export function quantile(samples, share) {
  const list = sorted(samples);
  return list[Math.max(Math.ceil(share * list.length) - 1, 0)] ?? NaN;
}

/** Three figures, as in 0.123, 1.23, 12.3, 123. @param {number} number */
export function figure(number) {
  if (Number.isNaN(number)) return '–';
  const digits = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3;
  return number.toFixed(digits);
}

/** How many times `base` a number is. @param {number} number @param {number} base */
export function times(number, base) {
  const ratio = number / base;
  return Number.isFinite(ratio) ? `${ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(2)}×` : '–';
}

/** @param {number} share */
export const percent = (share) => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`);
/** @param {number} bytes */
export const megabytes = (bytes) => (Number.isNaN(bytes) ? '–' : (bytes / 1e6).toFixed(1));
/** @param {number} bytes */
export const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** A table in Markdown; all columns but the first are numbers. @param {string[]} head @param {(string | number)[][]} rows */
export function table(head, rows) {
  const lines = [head, head.map((_, i) => (i ? '--:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}
