// SPDX-License-Identifier: MIT
//
// import/titles: names: who is behind an article, what an event is called, ids.
//
//   split_source("Växjö: Invånardialog")                     // "Växjö"
//   event_title("SKR: Webbinarium 23 mars - Ny skrift", …)   // "Webbinarium - Ny skrift"
//   make_id("Öppet hus i Åmål!")                             // "oppet-hus-i-amal"
//
// Ids are made of words only, never of dates or status words, so that a moved event keeps its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/facts.h"

namespace kalendarium {

/// A text as people read it: blanks folded to one space, tags, soft hyphens and bullets left out.
[[nodiscard]] std::string clean_text(std::string_view text);

/// The organiser before the first `:` or ` - ` of a headline; empty if it is no name. Whether the
/// issue uses such prefixes at all is for the caller to judge.
[[nodiscard]] std::string_view split_source(std::string_view headline);

/// The headline without source, dates, times and status words.
/// `mentions` are those of the headline; their bytes count from `line`'s start.
[[nodiscard]] std::string event_title(std::string_view line, const MentionFacts* mentions,
                                      std::size_t count, std::string_view source);

/// Lower-case ASCII words with hyphens between, at most 48 bytes; years and numbers of dates are
/// left out. `untitled` if nothing is left.
[[nodiscard]] std::string make_id(std::string_view text);

/// `id`, or `id-2`, `id-3` … if it was given before. Remembers what it gave.
class IdMaker {
 public:
  [[nodiscard]] std::string unique(std::string id);

 private:
  std::vector<std::string> given_;
};

}  // namespace kalendarium
