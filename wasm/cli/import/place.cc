// SPDX-License-Identifier: MIT

#include "cli/import/place.h"

#include <algorithm>

#include "cli/import/ascii.h"

namespace kalendarium::cli {

namespace {

constexpr std::string_view online_words[] = {
    "zoom",     "teams",   "webex",    "google meet", "online",  "on-line", "digital",
    "webbsänd", "youtube", "livesänd", "distans",     "webinar", "webbinar"};
constexpr std::string_view both_words[] = {" och ", " eller ", " samt ", " and ",
                                           " or ",  "/",       "+",      "&"};

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

}  // namespace kalendarium::cli
