// SPDX-License-Identifier: MIT
//
// kalendarium-prepared: the core loads a prepared file by the same call as issues.json.

export { default } from './kalendarium.mjs';
