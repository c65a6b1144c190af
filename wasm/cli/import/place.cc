// SPDX-License-Identifier: MIT

#include "cli/import/place.h"

#include <algorithm>

#include "cli/import/ascii.h"
#include "cli/import/html_lines.h"

namespace kalendarium::cli {

namespace {

constexpr std::string_view online_words[] = {
    "zoom",     "teams",   "webex",    "google meet", "online",  "on-line", "digital",
    "webbsänd", "youtube", "livesänd", "distans",     "webinar", "webbinar"};
constexpr std::string_view both_words[] = {" och ", " eller ", " samt ", " and ",
                                           " or ",  "/",       "+",      "&"};
constexpr std::string_view tags[] = {"<br", "<p>", "<p ",   "<a ",   "<div",
                                     "<ul", "<b>", "<span", "&nbsp;"};

template <std::size_t count>
bool holds_any(std::string_view text, const std::string_view (&words)[count]) {
  return std::any_of(std::begin(words), std::end(words), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

bool is_web(std::string_view text) {
  return begins_with(text, "https://") || begins_with(text, "http://");
}

}  // namespace

void set_place(DraftEvent& event, std::string_view place) {
  if (place.empty()) return;
  const bool is_address = is_web(place);
  if (is_address) event.online_url = place.substr(0, place.find_first_of(" \n"));
  if (!is_address) event.place = place;
  const std::string low = lower_ascii(place);
  const bool online = is_address || holds_any(low, online_words);
  const bool both = online && !is_address && holds_any(low, both_words);
  event.mode = both ? "mixed" : online ? "online" : "offline";
}

std::string plain_text_of(std::string_view text) {
  if (!holds_any(lower_ascii(text), tags)) return std::string(trimmed(text));
  std::string out;
  bool paragraph = false;
  for (const Line& line : read_html(text).lines) {
    paragraph = paragraph || line.text.empty();
    if (line.text.empty()) continue;
    if (!out.empty()) out += paragraph ? "\n\n" : "\n";
    paragraph = false;
    const bool is_item = begins_with(line.text, "\xE2\x80\xA2 ");
    out += is_item ? "- " + line.text.substr(4) : line.text;
  }
  return out;
}

}  // namespace kalendarium::cli
