// SPDX-License-Identifier: MIT

#include "core/load/date_checks.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/ascii.h"
#include "core/occurrences.h"

namespace kalendarium {

namespace {

constexpr std::array<std::string_view, 14> weekday_names = {
    "måndag", "tisdag",  "onsdag",    "torsdag",  "fredag", "lördag",   "söndag",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
};

constexpr std::array<Message, 7> weekday_messages = {
    Message::weekday_1, Message::weekday_2, Message::weekday_3, Message::weekday_4,
    Message::weekday_5, Message::weekday_6, Message::weekday_7,
};

/// By their first three letters, which tell the months apart in both languages: maj and may, okt and oct.
constexpr std::array<std::string_view, 14> month_beginnings = {
    "jan", "feb", "mar", "apr", "maj", "jun", "jul",
    "aug", "sep", "okt", "nov", "dec", "may", "oct",
};

constexpr int month_number(std::size_t beginning) {
  if (beginning == 12) return 5;
  if (beginning == 13) return 10;
  return static_cast<int>(beginning) + 1;
}

bool is_letter(char letter) {
  return is_small_ascii(letter) || (static_cast<unsigned char>(letter) & 0x80U) != 0;
}

struct Word {
  std::string text;
  bool after_slash = false;  // 25/8
};

/// The words and numbers of a title in lower case (å ä ö too), without what stands between them.
std::vector<Word> words_of(std::string_view title) {
  std::string small(title);
  for (char& letter : small) letter = ascii_lower(letter);
  for (std::size_t i = 0; i + 1 < small.size(); ++i) {
    const bool capital = small[i] == '\xC3' && (small[i + 1] == '\x85' || small[i + 1] == '\x84' ||
                                                small[i + 1] == '\x96');
    if (capital) small[i + 1] = static_cast<char>(static_cast<unsigned char>(small[i + 1]) + 0x20);
  }
  std::vector<Word> words;
  for (std::size_t i = 0; i < small.size();) {
    const std::size_t start = i;
    if (is_ascii_digit(small[i])) {
      while (i < small.size() && is_ascii_digit(small[i])) ++i;
    } else {
      while (i < small.size() && is_letter(small[i])) ++i;
    }
    if (i > start) {
      words.push_back({small.substr(start, i - start), start > 0 && small[start - 1] == '/'});
    } else {
      ++i;
    }
  }
  return words;
}

/// Whether the title may name a weekday: all have "dag" or "day" in them, and most titles have neither.
bool may_name_weekday(std::string_view title) {
  for (std::size_t at = title.find_first_of("aA"); at != std::string_view::npos;
       at = title.find_first_of("aA", at + 1)) {
    if (at == 0 || at + 1 >= title.size() || ascii_lower(title[at - 1]) != 'd') continue;
    const char last = ascii_lower(title[at + 1]);
    if (last == 'g' || last == 'y') return true;
  }
  return false;
}

/// 1 to 7, or 0. "tisdagen" is that day; "tisdagar" and "Tuesdays" are a habit and say nothing about one day.
int weekday_of(std::string_view word) {
  for (std::size_t i = 0; i < weekday_names.size(); ++i) {
    const bool definite = i < 7 && word == std::string(weekday_names[i]) + "en";
    if (word == weekday_names[i] || definite) return static_cast<int>(i % 7) + 1;
  }
  return 0;
}

int month_of(std::string_view word) {
  for (std::size_t i = 0; i < month_beginnings.size(); ++i) {
    if (word.size() >= 3 && word.substr(0, 3) == month_beginnings[i]) return month_number(i);
  }
  return 0;
}

/// 1 or 2 digits as a number, else 0.
int small_number(std::string_view word) {
  if (word.empty() || word.size() > 2 || !is_ascii_digit(word[0])) return 0;
  return word.size() == 1 ? word[0] - '0' : (word[0] - '0') * 10 + (word[1] - '0');
}

int year_of(const std::vector<Word>& words, std::size_t at, int otherwise) {
  if (at >= words.size() || words[at].text.size() != 4) return otherwise;
  int year = 0;
  for (const char digit : words[at].text) {
    if (!is_ascii_digit(digit)) return otherwise;
    year = year * 10 + (digit - '0');
  }
  return year;
}

/// The date behind a weekday: `[den] 25 augusti [2020]`, `25/8`, `August 25`.
std::optional<CivilDate> date_at(const std::vector<Word>& words, std::size_t at, int year) {
  if (at < words.size() && (words[at].text == "den" || words[at].text == "the")) ++at;
  if (at + 1 >= words.size()) return std::nullopt;
  const int first = small_number(words[at].text);
  const int second = small_number(words[at + 1].text);
  CivilDate date{year, 0, 0};
  if (first > 0 && words[at + 1].after_slash) {
    date = {year, second, first};
  } else if (first > 0) {
    date = {year_of(words, at + 2, year), month_of(words[at + 1].text), first};
  } else {
    date = {year_of(words, at + 2, year), month_of(words[at].text), second};
  }
  const bool whole = date.month > 0 && date.day > 0 && is_valid(date);
  return whole ? std::optional(date) : std::nullopt;
}

void remark_on_weekday(Loader& loader, const JsonNode& object, int said, Day day) {
  const JsonNode* title = find_member(object, "title");
  if (title == nullptr) title = find_member(object, "name");
  remark(loader, Severity::warning, title == nullptr ? object : *title,
         Message::diagnostic_wrong_weekday,
         {{"said", "", weekday_messages[static_cast<std::size_t>(said - 1)]},
          {"date", print_day(day)},
          {"weekday", "", weekday_messages[static_cast<std::size_t>(weekday(day) - 1)]}});
}

const JsonNode& member_or(const JsonNode& object, std::string_view name, std::string_view alias) {
  const JsonNode* found = find_member(object, name);
  if (found == nullptr) found = find_member(object, alias);
  return found == nullptr ? object : *found;
}

/// The words of a member as they are written.
Said written(const JsonNode& object, std::string_view name, std::string_view alias) {
  return told([&] { return excerpt(member_or(object, name, alias).text); });
}

bool is_outside(const Event& event, const Session& session) {
  if (is_before(session.start, event.start)) return true;
  const Moment& session_end = session.end.known() ? session.end : session.start;
  if (event.end.known()) return is_before(event.end, session_end);
  return first_day(session_end) > last_day(event.start);
}

}  // namespace

Day first_day(const Moment& moment) { return day_of(moment.wall); }

Day last_day(const Moment& moment) {
  const Day first = day_of(moment.wall);
  if (moment.precision != Precision::month) return first;
  const CivilDate date = to_date(first);
  return first + (days_in_month(date.year, date.month) - 1);
}

bool is_before(const Moment& left, const Moment& right) {
  const bool times = left.precision == Precision::minute && right.precision == Precision::minute;
  if (!times) return last_day(left) < first_day(right);
  // 02:50 of the first pass is before 02:10 of the second.
  if (left.second_pass != right.second_pass && first_day(left) == first_day(right)) {
    return right.second_pass && left.wall.minutes < right.wall.minutes + 60;
  }
  return left.wall < right.wall;
}

bool check_span(Loader& loader, const JsonNode& object, const Moment& start, const Moment& end) {
  if (!start.known() || !end.known() || !is_before(end, start)) return true;
  const JsonNode& node = member_or(object, "endDate", "end");
  loader.report.add({.message = Message::diagnostic_end_before_start,
                     .node = &node,
                     .arguments = {{"start", written(object, "startDate", "start")},
                                   {"end", written(object, "endDate", "end")}},
                     .consequence = Message::left_out_member});
  return false;
}

bool check_opening(Loader& loader, const JsonNode& deadline, const Moment& opens,
                   const Moment& date) {
  if (!opens.known() || !is_before(date, opens)) return true;
  loader.report.add({.message = Message::diagnostic_opens_after_date,
                     .node = &member_or(deadline, "opens", {}),
                     .arguments = {{"opens", told([&] { return print_moment(opens); })},
                                   {"date", told([&] { return print_moment(date); })}},
                     .consequence = Message::left_out_member});
  return false;
}

bool is_on_one_day(const Event& event) {
  if (repeats(event) || !event.sessions.empty()) return false;
  return !event.end.known() || last_day(event.end) == first_day(event.start);
}

void check_sessions(Loader& loader, const JsonNode& event_node, const Event& event) {
  const JsonNode* list = find_member(event_node, "sessions");
  if (list == nullptr || event.sessions.empty() || repeats(event)) return;
  std::size_t next = 0;
  for (const JsonNode& node : children(*list)) {
    if (next == event.sessions.size()) return;
    const JsonNode& start_node = member_or(node, "startDate", "start");
    const Moment start = parse_moment(start_node.text, loader.zone).moment;
    if (start != event.sessions[next].start) continue;  // this one was left out
    if (is_outside(event, event.sessions[next])) {
      remark(loader, Severity::warning, start_node, Message::diagnostic_session_outside,
             {{"value", excerpt(start_node.text)}});
    }
    ++next;
  }
}

void check_weekday(Loader& loader, const JsonNode& object, std::string_view title,
                   const Moment& start, bool only_day) {
  const bool on_a_day = start.precision == Precision::day || start.precision == Precision::minute;
  if (!on_a_day || !may_name_weekday(title)) return;
  const std::vector<Word> words = words_of(title);
  int said = 0;
  std::size_t after = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const int found = weekday_of(words[i].text);
    if (found == 0) continue;
    if (said != 0) return;  // "måndag och onsdag": which is meant cannot be told
    said = found;
    after = i + 1;
  }
  if (said == 0) return;
  const Day day = day_of(start.wall);
  const auto date = date_at(words, after, to_date(day).year);
  if (!date && !only_day) return;
  const Day meant = date ? to_day(*date) : day;
  if (weekday(meant) != said) remark_on_weekday(loader, object, said, meant);
}

}  // namespace kalendarium
