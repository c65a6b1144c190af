// SPDX-License-Identifier: MIT

#include "core/import/mail_frame.h"

#include <algorithm>
#include <string_view>

#include "core/utf8.h"

namespace kalendarium {

namespace {

/// A line of the frame is short; a paragraph that speaks of subscribing is not one.
constexpr std::size_t longest_view_line = 110;
constexpr std::size_t longest_leave_line = 320;

constexpr std::string_view view_words[] = {
    "i webbläsaren",     "i din webbläsare",  "webbversion",      "online-version",
    "in your browser",   "in browser",        "view online",      "web version",
    "visas mailet inte", "visas inte brevet", "kan du inte läsa", "problem att läsa",
    "öppna i webben",    "läs på webben"};

constexpr std::string_view leave_words[] = {"avsluta prenumeration",
                                            "avsluta din prenumeration",
                                            "avprenumerera",
                                            "avregistrera",
                                            "avanmäl dig",
                                            "unsubscribe",
                                            "säg upp prenumeration",
                                            "hantera prenumeration",
                                            "ändra dina uppgifter",
                                            "uppdatera din profil",
                                            "update your preferences",
                                            "manage your subscription",
                                            "manage preferences"};

constexpr std::string_view reason_words[] = {"du får detta",        "du får det här",
                                             "du får brevet",       "du har fått detta",
                                             "du har fått det här", "detta nyhetsbrev skickas till",
                                             "detta mejl skickas",  "you are receiving",
                                             "you receive this",    "this email was sent"};

/// ASCII, and å ä ö é, in lower case; no-break spaces are spaces.
std::string folded(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; at < out.size(); ++at) {
    if (out[at] >= 'A' && out[at] <= 'Z') out[at] = static_cast<char>(out[at] - 'A' + 'a');
    if (out[at] != '\xC3' || at + 1 == out.size()) continue;
    const auto low = static_cast<unsigned char>(out[at + 1]);
    if (low >= 0x80 && low < 0x9F) out[at + 1] = static_cast<char>(low + 0x20);
  }
  for (std::size_t at = out.find("\xC2\xA0"); at != std::string::npos; at = out.find("\xC2\xA0"))
    out.replace(at, 2, " ");
  return out;
}

template <std::size_t count>
bool holds_any(std::string_view text, const std::string_view (&words)[count]) {
  return std::any_of(std::begin(words), std::end(words), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

enum class Part { none, view, leave };

Part part_of(const Line& line) {
  if (line.text.empty() || line.heading != 0) return Part::none;
  const std::size_t length = count_code_points(line.text);
  if (length > longest_leave_line) return Part::none;
  const std::string text = folded(line.text);
  if (holds_any(text, leave_words)) return Part::leave;
  if (length <= longest_view_line && !line.links.empty() && holds_any(text, view_words))
    return Part::view;
  return holds_any(text, reason_words) ? Part::leave : Part::none;
}

}  // namespace

void drop_mail_frame(std::vector<Line>& lines, std::string* web_url) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const Part part = part_of(lines[at]);
    if (part == Part::view && web_url != nullptr && web_url->empty())
      *web_url = lines[at].links.back().url;
    if (part != Part::none) continue;
    if (kept != at) lines[kept] = std::move(lines[at]);
    ++kept;
  }
  lines.resize(kept);
  // What stood between the frame and the letter.
  const auto has_text = [](const Line& line) { return !line.text.empty(); };
  lines.erase(lines.begin(), std::find_if(lines.begin(), lines.end(), has_text));
  while (!lines.empty() && lines.back().text.empty()) lines.pop_back();
}

}  // namespace kalendarium
