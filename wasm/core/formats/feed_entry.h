// SPDX-License-Identifier: MIT
//
// feed_entry: an item as feeds show it (RSS, Atom, JSON Feed): a title that says what is cancelled, and its facts as HTML.
//
//   const FeedEntry entry = make_feed_entry(source, item);
//   entry.title     // "Inställt: Sagostund"
//   entry.summary   // "tisdag 25 augusti 2020 kl. 9–11 · Biblioteket, Ekeby"
//   entry.html      // "<p>Tisdag 25 augusti …</p>…"
//
// An entry owns its texts, but the views last as long as the item.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/formats/export_source.h"

namespace kalendarium {

struct FeedEntry {
  std::string id;   // unique in the world
  std::string url;  // may be empty
  std::string title;
  std::string summary;  // when and where, without markup; of an article its summary
  std::string html;     // the whole of it
  Instant published;    // its issue's date
  Instant modified;
  Zone zone;
  std::string_view language;
  std::string_view author;  // its publisher
  std::string_view image;   // a URL
  std::vector<std::string_view> topics;
};

[[nodiscard]] FeedEntry make_feed_entry(const ExportSource& source, const Item& item);

/// What a feed says of itself.
struct FeedHead {
  std::string_view title;
  std::string_view publisher;
  std::string url;  // the page; may be empty
  std::string_view language;
  Zone zone;
};
[[nodiscard]] FeedHead make_feed_head(const ExportSource& source);

/// `inställt: ` and the like before a title; empty for what goes as planned.
[[nodiscard]] std::string status_prefix(const Words& words, const Event& event);
/// When an event or deadline is, in words: its dates, its rule, or how many sessions there are.
[[nodiscard]] std::string when_text(const Words& words, const Item& item);
[[nodiscard]] std::string when_text(const Words& words, const Event& event, Zone zone);

}  // namespace kalendarium
