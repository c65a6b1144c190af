// SPDX-License-Identifier: MIT
//
// import/fields: what an article says of its events besides dates: where, online or not, what it
// costs, for whom, by whom.
//
//   std::vector<LineToken> tokens;   // room, for all articles
//   Details details = read_details(lines, facts, article, false, tokens);
//   details.mode == "mixed"; details.prices[0].amount == "500"; details.place == "Rådhuset"
//
// In a `list` of events each entry speaks for itself. A field (`Plats:`) wins over prose. A price in prose counts only in a sentence that names a cost;
// grants, fines and sums are no prices.
#pragma once

#include <string>
#include <vector>

#include "core/import/draft.h"
#include "core/import/facts.h"
#include "core/import/structure.h"
#include "core/import/tokens.h"

namespace kalendarium {

struct Details {
  std::string mode;  // offline, online, mixed, or empty
  std::string place;
  std::string organizer;
  std::string online_url;
  CompactList<CompactText> audience;
  CompactList<DraftPrice> prices;
  bool free = false;
};

[[nodiscard]] Details read_details(const std::vector<Line>& lines, const Facts& facts,
                                   const ArticleLines& article, bool list,
                                   std::vector<LineToken>& tokens);

/// What a preamble says for all: `Alla program är gratis`.
[[nodiscard]] bool says_all_free(const std::vector<Line>& lines, std::uint32_t first,
                                 std::uint32_t last);

/// False only where read_prices finds nothing in the text, which is a line's or a part of it: it is asked
/// of each line, and most have no price.
[[nodiscard]] bool may_name_price(const LineFacts& line, std::string_view text);

/// Prices of one text, `2 500 kr exkl. moms, studenter 500 kr`; sets `free` for `Gratis`.
void read_prices(std::string_view text, CompactList<DraftPrice>& prices, bool& free);

/// What the roles of words say: both online and on site is mixed.
[[nodiscard]] std::string mode_of(std::uint32_t roles);

}  // namespace kalendarium
