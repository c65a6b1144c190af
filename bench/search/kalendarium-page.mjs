// SPDX-License-Identifier: MIT
//
// kalendarium-page: what the widget asks for: the first three pages of the hits, their number, and all counts.

import { makeContender, ofWidget } from './kalendarium.mjs';

export default makeContender(ofWidget);
