// SPDX-License-Identifier: MIT
#include "core/import/titles.h"

#include <array>
#include <cstdint>

#include "core/ascii.h"
#include "core/import/decoration.h"
#include "core/import/start_filter.h"
#include "core/import/words.h"

namespace kalendarium {
namespace {

/// What is left of a text when the mentions are cut out.
std::string without_mentions(const Facts& facts, const LineFacts& line) {
  std::string rest;
  rest.reserve(line.whole().size() + line.mention_count);
  std::size_t at = 0;
  for (std::uint32_t i = 0; i < line.mention_count; ++i) {
    const MentionFacts& mention = facts.mentions[line.first_mention + i];
    if (mention.kind == MentionKind::month || mention.kind == MentionKind::season) continue;
    if (mention.begin < at) continue;
    rest += line.whole().substr(at, mention.begin - at);
    rest += ' ';
    at = mention.end;
  }
  rest += line.whole().substr(at);
  return rest;
}

constexpr std::string_view loose_ends[] = {" -",
                                           " \xE2\x80\x93",
                                           " den",
                                           " kl",
                                           " kl.",
                                           ",",
                                           ":",
                                           " |",
                                           " p\xC3\xA5",
                                           " i",
                                           " the",
                                           " on",
                                           " at",
                                           " (",
                                           " \xE2\x80\x94",
                                           "/",
                                           " v",
                                           " v.",
                                           "b\xC3\xA5"
                                           "da dagarna",
                                           "alla dagar"};
constexpr std::string_view loose_starts[] = {"- ",  "\xE2\x80\x93 ", ", ", ": ",   "| ",
                                             ") ",  "\xE2\x80\x94 ", ". ", "den ", "kl. ",
                                             "kl ", "p\xC3\xA5 ",    "/ ", "* ",   "\xE2\x80\xA2 "};
constexpr std::string_view status_words[] = {
    "INSTÄLLT:",      "INSTÄLLD:",   "INSTÄLLT",    "Inställt:",      "Inställd:",
    "FLYTTAT:",       "FLYTTAD:",    "Flyttat:",    "FULLBOKAT:",     "FULLBOKAD:",
    "Fullbokat:",     "FULLT:",      "CANCELLED:",  "Cancelled:",     "MOVED:",
    "OBS!",           "Nytt datum:", "NYTT DATUM:", "Save the date:", "SAVE THE DATE:",
    "Save the date!", "Inställt!",   "(inställt)",  "(INSTÄLLT)",     "(fullbokat)",
    "(fullbokad)",    "(Fullbokat)", "FULLBOKAT",   "– FULLBOKAT",    "RESCHEDULED:",
    "SOLD OUT:"};

void trim_loose_ends(std::string& text) {
  bool changed = true;
  while (changed) {
    changed = false;
    std::string_view view = trim_decoration(text);
    for (std::string_view end : loose_ends) {
      if (!view.empty() && view.back() == end.back() && view.ends_with(end)) {
        view.remove_suffix(end.size());
        changed = true;
      }
    }
    for (std::string_view start : loose_starts) {
      if (!view.empty() && view[0] == start[0] && view.starts_with(start)) {
        view.remove_prefix(start.size());
        changed = true;
      }
    }
    if (view.size() != text.size()) text = std::string(view);
  }
}

using ByteSet = std::array<bool, 256>;

constexpr ByteSet first_bytes_of_status() {
  ByteSet bytes{};
  for (const std::string_view word : status_words)
    bytes[static_cast<unsigned char>(word[0])] = true;
  return bytes;
}
constexpr ByteSet begins_status = first_bytes_of_status();

/// Most titles have none of the words.
bool has_status(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_status[static_cast<unsigned char>(text[at])]) continue;
    for (const std::string_view word : status_words) {
      if (word[0] == text[at] && text.substr(at).starts_with(word)) return true;
    }
  }
  return false;
}

void drop_status(std::string& text) {
  if (!has_status(text)) return;
  for (std::string_view word : status_words) {
    const std::size_t at = text.find(word);
    if (at != std::string::npos) text.erase(at, word.size());
  }
}

/// Kinds of things that stand before a colon and are no organisation.
constexpr std::string_view no_sources[] = {"inställt",
                                           "inställd",
                                           "flyttat",
                                           "flyttad",
                                           "fullbokat",
                                           "fullbokad",
                                           "kurs",
                                           "konsert",
                                           "föreläsning",
                                           "seminarium",
                                           "webbinarium",
                                           "webinarium",
                                           "konferens",
                                           "utbildning",
                                           "utställning",
                                           "film",
                                           "teater",
                                           "ny rapport",
                                           "rapport",
                                           "nyhet",
                                           "nytt",
                                           "ny",
                                           "tips",
                                           "boktips",
                                           "påminnelse",
                                           "obs",
                                           "save the date",
                                           "cancelled",
                                           "moved",
                                           "workshop",
                                           "podd",
                                           "podcast",
                                           "erbjudande",
                                           "utlysning",
                                           "bidrag",
                                           "webbkurs",
                                           "barn",
                                           "lördag",
                                           "söndag",
                                           "new",
                                           "call",
                                           "lecture",
                                           "seminar",
                                           "exhibition",
                                           "concert",
                                           "föreställning",
                                           "dans",
                                           "musik",
                                           "temakväll",
                                           "bio",
                                           "lov",
                                           "guidad visning",
                                           "visning",
                                           "vernissage",
                                           "sista chansen",
                                           "medlemsmöte",
                                           "årsmöte",
                                           "reminder",
                                           "course",
                                           "conference",
                                           "webinar",
                                           "funding",
                                           "report",
                                           "disputation",
                                           "open lecture",
                                           "öppen föreläsning",
                                           "författarkväll",
                                           "författarbesök",
                                           "språkcafé",
                                           "påsklov",
                                           "sommarlov",
                                           "höstlov",
                                           "sportlov",
                                           "premiär",
                                           "invigning",
                                           "nyhetsbrev",
                                           "del",
                                           "steg",
                                           "program",
                                           "sagostund",
                                           "barnteater",
                                           "familjelördag",
                                           "nya",
                                           "fullt",
                                           "info",
                                           "information",
                                           "viktigt"};

enum class Byte : std::uint8_t { plain, blank, special };

constexpr std::array<Byte, 256> sort_bytes() {
  std::array<Byte, 256> sorts{};
  for (const char blank : {' ', '\t'}) sorts[static_cast<unsigned char>(blank)] = Byte::blank;
  for (const char special : {'<', '&', '\xC2', '\xE2', '\xEF'})
    sorts[static_cast<unsigned char>(special)] = Byte::special;
  return sorts;
}
constexpr std::array<Byte, 256> byte_sorts = sort_bytes();

Byte sort_of(char c) { return byte_sorts[static_cast<unsigned char>(c)]; }

/// A blank or a sign without width that begins with a special byte: how many bytes it has, and which.
struct Filler {
  std::size_t length = 0;
  Byte sort = Byte::plain;
};

Filler filler_at(std::string_view rest) {
  if (rest.starts_with("\xC2\xA0")) return {2, Byte::blank};
  if (rest.starts_with("\xE2\x80\xAF")) return {3, Byte::blank};
  if (rest.starts_with("&nbsp;")) return {6, Byte::blank};
  if (rest.starts_with("\xC2\xAD")) return {2, Byte::special};
  if (rest.starts_with("\xE2\x80\x8B") || rest.starts_with("\xE2\x80\x8C") ||
      rest.starts_with("\xEF\xBB\xBF"))
    return {3, Byte::special};
  if (rest[0] == '<' && rest.size() > 2 && rest[1] != ' ' && !is_ascii_digit(rest[1])) {
    const std::size_t end = rest.substr(0, 200).find('>');
    if (end != std::string_view::npos) return {end + 1, Byte::special};
  }
  return {};
}

/// Nothing in it that clean_text changes.
bool is_clean(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const Byte sort = sort_of(text[i]);
    if (sort == Byte::plain) continue;
    if (sort == Byte::special) {
      if (text[i] == '&' || filler_at(text.substr(i)).length != 0) return false;
    } else if (text[i] == '\t' || (i > 0 && text[i - 1] == ' ')) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string out;
  append_clean_text(text, out);
  return out;
}

void append_clean_text(std::string_view text, std::string& out) {
  text = trim_decoration(text);
  if (is_clean(text)) {
    out += text;
    return;
  }
  const std::size_t before = out.size();
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    const Byte sort = sort_of(text[i]);
    const Filler filler = sort == Byte::special ? filler_at(text.substr(i)) : Filler{1, sort};
    if (filler.sort == Byte::blank) space = true;
    if (filler.length != 0 && filler.sort != Byte::plain) {
      i += filler.length;
      continue;
    }
    if (space && out.size() != before) out += ' ';
    space = false;
    const bool ampersand = text.substr(i).starts_with("&amp;");
    out += text[i];
    i += ampersand ? 5 : 1;
    while (!ampersand && i < text.size() && sort_of(text[i]) == Byte::plain) out += text[i++];
  }
}

std::string_view split_source(std::string_view headline) {
  constexpr std::size_t longest_source = 40;
  const std::string_view start = headline.substr(0, longest_source + 3);
  std::size_t end = start.find(": ");
  if (end == std::string_view::npos) end = start.find(":\xC2\xA0");
  for (std::string_view dash : {" - ", " \xE2\x80\x93 ", "\xC2\xA0- "}) {
    const std::size_t at = start.find(dash);
    if (at < end) end = at;
  }
  if (end == std::string_view::npos || end == 0) return {};
  const std::string_view source = trim_blanks(headline.substr(0, end));
  char folded[64];
  const std::string_view low(folded, fold_word(source, folded, sizeof folded));
  if (source.empty() || is_ascii_digit(source[0])) return {};
  for (const std::size_t i : start_groups<no_sources>.of(low[0])) {
    if (low == no_sources[i]) return {};
  }
  return source;
}

std::string event_title(const Facts& facts, const LineFacts& line, std::string_view source) {
  std::string title = clean_text(without_mentions(facts, line));
  if (!source.empty() && title.starts_with(source)) title.erase(0, source.size());
  drop_status(title);
  trim_loose_ends(title);
  return title.empty() ? clean_text(line.whole()) : title;
}

}  // namespace kalendarium
