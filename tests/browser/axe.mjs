// SPDX-License-Identifier: MIT
//
// axe: axe-core as a text, and what it has to say of a page.
//
//   assert.deepEqual(await complaints(page), []);

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A line for each element. @param {import('playwright-core').Page} page @returns {Promise<string[]>} */
export async function complaints(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap((/** @type {any} */ violation) =>
      violation.nodes.map((/** @type {any} */ node) => `${violation.id}: ${node.failureSummary} ${node.html.slice(0, 120)}`),
    );
  });
}
