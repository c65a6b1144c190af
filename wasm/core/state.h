// SPDX-License-Identifier: MIT
//
// state: all that a visitor has chosen, as one query string and back.
//
//   State state = parse_state("q=hot&topic=dialog&view=feed");
//   state.facets[index_of(Facet::topic)]        // {"dialog"}
//   print_state(state)                          // "view=feed&q=hot&topic=dialog"
//
// Keys stand in canonical order, empty and default ones are left out, the values of a key are sorted and without duplicates,
// spaces are %20. parse_state never fails: unknown keys are dropped, and so are unknown words where the words are a closed list
// (view, when, and the facets type, kind, mode, price, accessibility: closed_words); a bad value falls back to the default; an
// unknown value of another facet is kept (it matches nothing). Of a key that holds one value the last counts. Values are made
// valid UTF-8, control characters become spaces, spaces at the ends go. parse_state(print_state(s)) == s for every parsed s.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/civil_time.h"

namespace kalendarium {

enum class View : std::uint8_t { agenda, month, week, feed };
enum class When : std::uint8_t { upcoming, today, week, weekend, month, past, all };

/// In the order of the canonical text.
enum class Facet : std::uint8_t {
  type,
  topic,
  kind,
  audience,
  source,
  place,
  mode,
  price,
  accessibility,
  language,
  issue,
  publisher,
};
constexpr std::size_t facet_count = 12;
[[nodiscard]] constexpr std::size_t index_of(Facet facet) {
  return static_cast<std::size_t>(facet);
}

/// Which period month and week show: 2021-06-10, 2021-06 or 2021-W23.
struct Period {
  enum class Kind : std::uint8_t { none, day, month, week };
  Kind kind = Kind::none;
  Day first;  // the day itself, the month's first day or the week's Monday
  friend bool operator==(const Period&, const Period&) = default;
};

struct State {
  View view = View::agenda;
  Period date;
  std::optional<When> when;  // nullopt: the view's default
  std::optional<Day> from;
  std::optional<Day> to;  // inclusive
  std::string q;
  std::array<std::vector<std::string>, facet_count> facets;
  std::string item;
  int page = 1;
  friend bool operator==(const State&, const State&) = default;
};

[[nodiscard]] State parse_state(std::string_view text);
/// A state that always holds (the attribute `filter`): as parse_state, but a `when` that is stated stays, also where it is the
/// default. What is not stated does not filter: the agenda's silent `upcoming` is no part of a filter. view, date, item and
/// page mean nothing in one.
[[nodiscard]] State parse_filter(std::string_view text);
[[nodiscard]] std::string print_state(const State& state);

/// What `when` means where the state is silent: upcoming in the agenda without from and to, else all.
[[nodiscard]] When effective_when(const State& state);

[[nodiscard]] std::string_view name_of(View view);
[[nodiscard]] std::string_view name_of(When when);
[[nodiscard]] std::string_view name_of(Facet facet);
[[nodiscard]] std::optional<View> find_view(std::string_view name);
[[nodiscard]] std::optional<When> find_when(std::string_view name);
[[nodiscard]] std::optional<Facet> find_facet(std::string_view name);
/// All words that the facet can have, in the order of the model's enum; empty for a facet whose values come from the data.
[[nodiscard]] std::span<const std::string_view> closed_words(Facet facet);

/// One decoded key and value of a query string (application/x-www-form-urlencoded: + is a space, %XX a byte, bad escapes stay).
/// Both are valid UTF-8.
struct Parameter {
  std::string key;
  std::string value;
};
/// A `?` before the first key is skipped.
[[nodiscard]] std::vector<Parameter> parse_parameters(std::string_view text);
/// Decimal digits that are a number within the bounds; `otherwise` for any other text. REQUIRES: 0 <= least, most < 200 000 000.
[[nodiscard]] int parse_number(std::string_view text, int least, int most, int otherwise);
/// Percent-encodes as JavaScript's encodeURIComponent does: all but letters, digits and - _ . ! ~ * ' ( ).
void append_encoded(std::string& out, std::string_view value);

}  // namespace kalendarium
