// SPDX-License-Identifier: MIT

#include "core/state.h"

#include <algorithm>

#include "core/text.h"

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

/// The position of the word, or the list's length.
std::size_t position_in(std::span<const std::string_view> words, std::string_view word) {
  return static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
}

template <typename Enum>
std::optional<Enum> find_in(std::span<const std::string_view> words, std::string_view word) {
  const std::size_t position = position_in(words, word);
  if (position == words.size()) return std::nullopt;
  return static_cast<Enum>(position);
}

int hex_digit(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

/// The byte that the escape at `position` stands for; -1 for a bad one.
int escaped_byte(std::string_view text, std::size_t position) {
  if (position + 2 >= text.size()) return -1;
  const int high = hex_digit(text[position + 1]);
  const int low = hex_digit(text[position + 2]);
  return high < 0 || low < 0 ? -1 : 16 * high + low;
}

std::string decode(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int byte = text[i] == '%' ? escaped_byte(text, i) : -1;
    if (byte >= 0) {
      out += static_cast<char>(byte);
      i += 2;
    } else {
      out += text[i] == '+' ? ' ' : text[i];
    }
  }
  return clean_utf8(out);
}

bool is_control(char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F; }

/// A value as a reader would have typed it.
std::string trimmed(std::string value) {
  std::replace_if(value.begin(), value.end(), is_control, ' ');
  const std::size_t begin = value.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return value.substr(begin, value.find_last_not_of(' ') - begin + 1);
}

Period parse_period(std::string_view text) {
  if (const auto day = parse_day(text)) return {Period::Kind::day, *day};
  if (const auto week = parse_week(text)) return {Period::Kind::week, monday_of(*week)};
  const Moment month = parse_moment(text, Zone{}).moment;
  if (month.precision == Precision::month) return {Period::Kind::month, day_of(month.wall)};
  return {};
}

std::string print_period(const Period& period) {
  switch (period.kind) {
    case Period::Kind::day: return print_day(period.first);
    case Period::Kind::month: return print_moment({at(period.first), Precision::month});
    case Period::Kind::week: return print_week(iso_week(period.first));
    case Period::Kind::none: break;
  }
  return {};
}

/// 1 for anything that is no page.
int parse_page(std::string_view text) {
  constexpr std::size_t most_digits = 6;
  int page = 0;
  if (text.empty() || text.size() > most_digits) return 1;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return 1;
    page = 10 * page + (digit - '0');
  }
  return std::max(page, 1);
}

/// An id as the data may have it; a deadline's made-up one is a little longer than what a file may state.
bool is_item_id(std::string_view text) {
  constexpr std::size_t longest = 80;
  return text.size() <= longest && std::all_of(text.begin(), text.end(), [](char letter) {
           const bool is_digit = letter >= '0' && letter <= '9';
           const bool is_letter =
               (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
           return is_digit || is_letter || letter == '.' || letter == '_' || letter == '-';
         });
}

void add_facet_value(State& state, Facet facet, std::string value) {
  const auto words = closed_words(facet);
  if (!words.empty() && position_in(words, value) == words.size()) return;
  state.facets[index_of(facet)].push_back(std::move(value));
}

void read(State& state, const Parameter& parameter) {
  const std::string_view key = parameter.key;
  std::string value = trimmed(parameter.value);
  if (value.empty()) return;
  if (key == "view") {
    state.view = find_view(value).value_or(View::agenda);
  } else if (key == "date") {
    state.date = parse_period(value);
  } else if (key == "when") {
    state.when = find_when(value);
  } else if (key == "from") {
    state.from = parse_day(value);
  } else if (key == "to") {
    state.to = parse_day(value);
  } else if (key == "q") {
    state.q = std::move(value);
  } else if (key == "item") {
    state.item = is_item_id(value) ? std::move(value) : std::string();
  } else if (key == "page") {
    state.page = parse_page(value);
  } else if (const auto facet = find_facet(key)) {
    add_facet_value(state, *facet, std::move(value));
  }
}

State read_all(std::string_view text) {
  State state;
  for (const Parameter& parameter : parse_parameters(text)) read(state, parameter);
  for (auto& values : state.facets) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
  }
  return state;
}

When default_when(const State& state) {
  const bool has_range = state.from.has_value() || state.to.has_value();
  return state.view == View::agenda && !has_range ? When::upcoming : When::all;
}

void write(std::string& out, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  if (!out.empty()) out += '&';
  out += key;
  out += '=';
  append_encoded(out, value);
}

}  // namespace

State parse_state(std::string_view text) {
  State state = read_all(text);
  if (state.when == default_when(state)) state.when.reset();
  return state;
}

State parse_filter(std::string_view text) {
  State state = read_all(text);
  if (!state.when) state.when = When::all;
  return state;
}

std::string print_state(const State& state) {
  std::string out;
  if (state.view != View::agenda) write(out, "view", name_of(state.view));
  write(out, "date", print_period(state.date));
  if (state.when && *state.when != default_when(state)) write(out, "when", name_of(*state.when));
  if (state.from) write(out, "from", print_day(*state.from));
  if (state.to) write(out, "to", print_day(*state.to));
  write(out, "q", state.q);
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    for (const std::string& value : state.facets[facet]) write(out, facet_names[facet], value);
  }
  write(out, "item", state.item);
  if (state.page > 1) write(out, "page", std::to_string(state.page));
  return out;
}

When effective_when(const State& state) { return state.when.value_or(default_when(state)); }

std::string_view name_of(View view) { return view_names[static_cast<std::size_t>(view)]; }
std::string_view name_of(When when) { return when_names[static_cast<std::size_t>(when)]; }
std::string_view name_of(Facet facet) { return facet_names[index_of(facet)]; }

std::optional<View> find_view(std::string_view name) { return find_in<View>(view_names, name); }
std::optional<When> find_when(std::string_view name) { return find_in<When>(when_names, name); }
std::optional<Facet> find_facet(std::string_view name) { return find_in<Facet>(facet_names, name); }

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
      parameters.push_back(
          {decode(pair.substr(0, equals)), decode(pair.substr(std::min(equals + 1, pair.size())))});
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parameters;
}

void append_encoded(std::string& out, std::string_view value) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char letter : value) {
    if (plain.find(letter) != plain.npos) {
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
