// SPDX-License-Identifier: MIT
//
// pages: the publisher's page in each of its languages, for the build.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const messages = join(here, '../../data/messages');

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** @returns {{ name: string, html: string }[]} */
export function publisherPages() {
  const template = readFileSync(join(here, 'page.html'), 'utf8');
  return ['sv', 'en'].map((language) => {
    /** @type {Record<string, string>} */
    const words = JSON.parse(readFileSync(join(messages, `publisher-${language}.json`), 'utf8'));
    const html = template.replace(/\{(\w+)\}/g, (whole, key) => {
      if (!(key in words)) throw new Error(`web/publisher/page.html: there is no text for ${whole}`);
      return escape(words[key]);
    });
    return { name: words.page_file, html };
  });
}
