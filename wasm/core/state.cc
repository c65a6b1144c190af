// SPDX-License-Identifier: MIT

#include "core/state.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/positions.h"
#include "core/text.h"
#include "core/text_writer.h"
#include "core/utf8.h"

namespace kalendarium {

namespace {

constexpr std::string_view view_names[] = {"agenda", "month", "week", "feed"};
constexpr std::string_view when_names[] = {"upcoming", "today", "week", "weekend",
                                           "month",    "past",  "all"};
constexpr std::string_view facet_names[facet_count] = {
    "type", "topic", "kind",          "audience", "source", "place",
    "mode", "price", "accessibility", "language", "issue",  "publisher",
};

constexpr std::string_view type_words[] = {"event", "deadline"};
constexpr std::string_view kind_words[] = {"news", "event",   "course",  "publication", "podcast",
                                           "tool", "funding", "network", "offer"};
constexpr std::string_view mode_words[] = {"offline", "online", "mixed"};
constexpr std::string_view price_words[] = {"free", "paid"};
constexpr std::string_view accessibility_words[] = {
    "wheelchair", "hearingLoop", "signLanguage", "captions", "easyRead", "audioDescription"};

constexpr int last_page = 999'999;
constexpr std::size_t nowhere = SIZE_MAX;

std::size_t position_in(std::span<const std::string_view> words, std::string_view word) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return i;
  }
  return nowhere;
}

template <typename Enum>
std::optional<Enum> enum_at(std::size_t position) {
  if (position == nowhere) return std::nullopt;
  return static_cast<Enum>(position);
}

/// The byte that the escape at `position` stands for; -1 for a bad one.
int escaped_byte(std::string_view text, std::size_t position) {
  if (position + 2 >= text.size()) return -1;
  const int high = hex_value(text[position + 1]);
  const int low = hex_value(text[position + 2]);
  return high < 0 || low < 0 ? -1 : 16 * high + low;
}

void decode(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int byte = text[i] == '%' ? escaped_byte(text, i) : -1;
    if (byte >= 0) {
      out += static_cast<char>(byte);
      i += 2;
    } else {
      out += text[i] == '+' ? ' ' : text[i];
    }
  }
  if (find_invalid_utf8(out) != std::string::npos) out = clean_utf8(out);
}

/// A value as a reader would have typed it.
void trim(std::string& value) {
  for (char& letter : value) {
    if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F) letter = ' ';
  }
  while (!value.empty() && value.back() == ' ') value.pop_back();
  std::size_t begin = 0;
  while (begin < value.size() && value[begin] == ' ') ++begin;
  value.erase(0, begin);
}

Period parse_period(std::string_view text) {
  if (const auto week = parse_week(text)) return {Period::Kind::week, monday_of(*week)};
  const Moment moment = parse_moment(text, Zone{}).moment;
  const Day day = day_of(moment.wall);
  if (moment.precision == Precision::day) return {Period::Kind::day, day};
  if (moment.precision == Precision::month) return {Period::Kind::month, day};
  return {};
}

/// An id as the data may have it; a deadline's made-up one is a little longer than what a file may state.
bool is_item_id(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() > longest) return false;
  for (const char letter : text) {
    const bool is_word = is_ascii_word(letter);
    if (!is_word && letter != '.' && letter != '_' && letter != '-') return false;
  }
  return true;
}

void add_facet_value(State& state, Facet facet, std::string& value) {
  const auto words = closed_words(facet);
  if (!words.empty() && position_in(words, value) == nowhere) return;
  state.facets[index_of(facet)].push_back(std::move(value));
}

/// The keys that are no facets, in canonical order; the facets stand before the last two.
enum class Key : std::uint8_t { view, date, when, from, to, q, item, page };
constexpr std::string_view key_names[] = {"view", "date", "when", "from",
                                          "to",   "q",    "item", "page"};

void read_facet(State& state, std::string_view key, std::string& value) {
  const std::size_t facet = position_in(facet_names, key);
  if (facet != nowhere) add_facet_value(state, static_cast<Facet>(facet), value);
}

/// Takes the value.
void read(State& state, Parameter& parameter) {
  std::string& value = parameter.value;
  trim(value);
  if (value.empty()) return;
  const std::size_t key = position_in(key_names, parameter.key);
  if (key == nowhere) return read_facet(state, parameter.key, value);
  switch (static_cast<Key>(key)) {
    case Key::view: state.view = find_view(value).value_or(View::agenda); return;
    case Key::date: state.date = parse_period(value); return;
    case Key::when: state.when = find_when(value); return;
    case Key::from: state.from = parse_day(value); return;
    case Key::to: state.to = parse_day(value); return;
    case Key::q: state.q.swap(value); return;
    case Key::item:
      state.item.clear();
      if (is_item_id(value)) state.item.swap(value);
      return;
    case Key::page: state.page = parse_number(value, 1, last_page, 1); return;
  }
}

bool is_less(const void* context, std::uint32_t left, std::uint32_t right) {
  const std::string* const values = static_cast<const std::string*>(context);
  return values[left].compare(values[right]) < 0;
}

/// In order, each once.
void tidy(std::vector<std::string>& values) {
  if (values.size() < 2) return;
  std::vector<std::uint32_t> order = first_positions(values.size());
  sort_positions(order, is_less, values.data());
  std::vector<std::string> sorted;
  for (const std::uint32_t position : order) {
    std::string& value = values[position];
    if (sorted.empty() || sorted.back() != value) sorted.push_back(std::move(value));
  }
  values.swap(sorted);
}

void read_all(State& state, std::string_view text) {
  for (Parameter& parameter : parse_parameters(text)) read(state, parameter);
  for (auto& values : state.facets) tidy(values);
}

When default_when(const State& state) {
  const bool has_range = state.from.has_value() || state.to.has_value();
  return state.view == View::agenda && !has_range ? When::upcoming : When::all;
}

void write_key(std::string& out, std::string_view key) {
  if (!out.empty()) out += '&';
  out += key;
  out += '=';
}

void write(std::string& out, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  write_key(out, key);
  append_encoded(out, value);
}

void write_day(std::string& out, std::string_view key, const std::optional<Day>& day) {
  if (!day) return;
  write_key(out, key);
  append_day(out, *day);
}

void write_period(std::string& out, const Period& period) {
  if (period.kind == Period::Kind::none) return;
  write_key(out, "date");
  if (period.kind == Period::Kind::week) return append_week(out, iso_week(period.first));
  const bool is_month = period.kind == Period::Kind::month;
  append_moment(out, {at(period.first), is_month ? Precision::month : Precision::day});
}

}  // namespace

State parse_state(std::string_view text) {
  State state;
  read_all(state, text);
  if (state.when == default_when(state)) state.when.reset();
  return state;
}

State parse_filter(std::string_view text) {
  State state;
  read_all(state, text);
  if (!state.when) state.when = When::all;
  return state;
}

std::string print_state(const State& state) {
  std::string out;
  if (state.view != View::agenda) write(out, "view", name_of(state.view));
  write_period(out, state.date);
  if (state.when && *state.when != default_when(state)) write(out, "when", name_of(*state.when));
  write_day(out, "from", state.from);
  write_day(out, "to", state.to);
  write(out, "q", state.q);
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    for (const std::string& value : state.facets[facet]) write(out, facet_names[facet], value);
  }
  write(out, "item", state.item);
  if (state.page > 1) {
    write_key(out, "page");
    append_number(out, state.page);
  }
  return out;
}

When effective_when(const State& state) { return state.when.value_or(default_when(state)); }

std::string_view name_of(View view) { return view_names[static_cast<std::size_t>(view)]; }
std::string_view name_of(When when) { return when_names[static_cast<std::size_t>(when)]; }
std::string_view name_of(Facet facet) { return facet_names[index_of(facet)]; }

std::optional<View> find_view(std::string_view name) {
  return enum_at<View>(position_in(view_names, name));
}
std::optional<When> find_when(std::string_view name) {
  return enum_at<When>(position_in(when_names, name));
}
std::optional<Facet> find_facet(std::string_view name) {
  return enum_at<Facet>(position_in(facet_names, name));
}

std::span<const std::string_view> closed_words(Facet facet) {
  switch (facet) {
    case Facet::type: return type_words;
    case Facet::kind: return kind_words;
    case Facet::mode: return mode_words;
    case Facet::price: return price_words;
    case Facet::accessibility: return accessibility_words;
    default: return {};
  }
}

std::vector<Parameter> parse_parameters(std::string_view text) {
  std::vector<Parameter> parameters;
  if (!text.empty() && text.front() == '?') text.remove_prefix(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('&'), text.size());
    const std::string_view pair = text.substr(0, end);
    const std::size_t equals = std::min(pair.find('='), pair.size());
    if (equals > 0) {
      Parameter& parameter = parameters.emplace_back();
      decode(parameter.key, pair.substr(0, equals));
      decode(parameter.value, pair.substr(std::min(equals + 1, pair.size())));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parameters;
}

int parse_number(std::string_view text, int least, int most, int otherwise) {
  int number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return otherwise;
    number = 10 * number + (digit - '0');
    if (number > most) return otherwise;
  }
  return text.empty() || number < least ? otherwise : number;
}

void append_encoded(std::string& out, std::string_view value) {
  constexpr std::string_view marks = "-_.!~*'()";
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char letter : value) {
    const bool is_word = is_ascii_word(letter);
    if (is_word || marks.find(letter) != marks.npos) {
      out += letter;
      continue;
    }
    const auto byte = static_cast<unsigned char>(letter);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
}

}  // namespace kalendarium
