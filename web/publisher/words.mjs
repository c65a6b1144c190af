// SPDX-License-Identifier: MIT
//
// words: what the publisher's page says, in its own language (data/messages/publisher-*.json).
//
//   say('left_some', { left: 3 })     // '3 att kontrollera'

import en from '../../data/messages/publisher-en.json';
import sv from '../../data/messages/publisher-sv.json';
import { fill } from '../words.mjs';

/** @typedef {keyof typeof sv} Key */

/** @type {Record<Key, string>} */
const words = document.documentElement.lang === 'en' ? en : sv;

export const language = words.lang;

/** @param {Key} key @param {Record<string, string | number>} [values] */
export const say = (key, values = {}) => fill(words[key], values);

/** So many of something: `2 artiklar`. @param {string} what @param {number} number */
export const count = (what, number) => say(/** @type {Key} */ (`${what}_${number === 1 ? 'one' : 'other'}`), { number });

/** The text under a key that is put together; the last part where there is none. @param {string} group @param {string} name */
export const sayOf = (group, name) => words[/** @type {Key} */ (`${group}_${name}`)] ?? name;
