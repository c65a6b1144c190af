// SPDX-License-Identifier: MIT
//
// gate: what of the core travels in the second part of the visitor's module (docs/decisions/19-two-parts.md).
//
//   KALENDARIUM_GATE void write_detail(TreeWriter& out, const Context& context) { … }
//
// What is reached through gates alone is cut off with them (wasm/bridge/split.mjs) and is fetched when a visitor's browser comes
// to one. Until then a call of it does nothing and returns 0; the answer of which it is a part is thrown away and asked for
// again (web/engine.mjs). So a gate returns nothing or a number of which 0 means "not here", what it writes to is valid without
// it, and nothing that outlasts the answer may be made from what it left out.
// What is called by its address alone needs the mark too, since nobody sees who has the address.
// Everywhere else, and in the module in one piece, a gate is a function like any other.
#pragma once

#if defined(__EMSCRIPTEN__) && defined(KALENDARIUM_LEAN)
// Its own function, and exported under its own name, so that it can be found.
#define KALENDARIUM_GATE [[gnu::noinline, gnu::used]]
/// For a constant text that ends with 0 and that only gates read; zeros before the second part is there.
#define KALENDARIUM_BEHIND_GATES [[gnu::used]]
#else
#define KALENDARIUM_GATE
#define KALENDARIUM_BEHIND_GATES
#endif
