// SPDX-License-Identifier: MIT
//
// model: what a newsletter holds, as plain structs: issues, articles, events, deadlines and what they are made of.
//
//   const Article article = open_article(feed, number);   // core/record.h
//   for (const Event& event : article.events) …
//
// Texts are views into bytes that somebody else owns: the block of the Feed (core/feed.h) for all that was loaded. A struct
// may be copied as long as that block stays. An empty text, an empty list and a Moment that is not known() mean "not stated".
// Names are those of data/README.md in snake_case. What load has read is valid UTF-8 without controls, and its URLs have an
// allowed scheme; what comes from a prepared file may hold any bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/bytes.h"
#include "core/civil_time.h"

namespace kalendarium {

enum class ArticleKind : std::uint8_t {
  news,
  event,
  course,
  publication,
  podcast,
  tool,
  funding,
  network,
  offer
};
enum class EventStatus : std::uint8_t {
  scheduled,
  cancelled,
  postponed,
  rescheduled,
  moved_online
};
enum class AttendanceMode : std::uint8_t { unknown, offline, online, mixed };
enum class DeadlineType : std::uint8_t { other, registration, application, reporting };
enum class LinkRel : std::uint8_t { more, registration, stream, download, contact };

struct Contact {
  std::string_view name;
  std::string_view url;
  std::string_view email;
  std::string_view telephone;
};

struct Image {
  std::string_view url;
  std::string_view alt;
};

struct Link {
  std::string_view title;
  std::string_view url;  // empty: the address was lost, the title is shown as text
  LinkRel rel = LinkRel::more;
  std::string_view type;  // a media type: application/pdf
  int size = 0;           // bytes; 0: not stated
  std::string_view language;
};

struct Location {
  std::string_view name;
  std::string_view address;
  std::string_view postal_code;
  std::string_view locality;
  std::string_view url;
  std::optional<double> latitude;   // degrees, WGS 84
  std::optional<double> longitude;  // degrees, WGS 84
};

struct Offer {
  int price_hundredths = 0;   // 2500 kr is 250000
  std::string_view currency;  // ISO 4217: SEK
  std::optional<bool> tax_included;
  std::string_view title;
};

struct Session {
  Moment start;
  Moment end;
  std::string_view title;
  EventStatus status = EventStatus::scheduled;
  Moment previous_start;
};

struct Event {
  std::string_view id;
  std::string_view title;
  Moment start;
  Moment end;  // exclusive for times, inclusive for days
  std::vector<Session> sessions;
  std::string_view recurrence;  // an RFC 5545 RRULE value without "RRULE:"
  std::vector<Moment> except_dates;
  std::vector<Moment> extra_dates;
  EventStatus status = EventStatus::scheduled;
  Moment previous_start;
  AttendanceMode mode = AttendanceMode::unknown;
  Location location;
  std::string_view online_url;
  Contact organizer;
  std::optional<bool> is_free;
  std::vector<Offer> offers;
  bool sold_out = false;
  std::vector<std::string_view> keywords;
  std::vector<std::string_view> audience;
  std::string_view language;
  std::vector<std::string_view>
      accessibility;  // wheelchair, hearingLoop, signLanguage, captions, easyRead, audioDescription
  Image image;
  std::string_view url;
  std::string_view registration_url;
  std::string_view text;
  Moment date_modified;
};

struct Deadline {
  std::string_view id;  // the article's id + "-d" + its number where the file gives none
  std::string_view title;
  Moment date;
  Moment opens;
  DeadlineType type = DeadlineType::other;
  std::string_view event;  // the id of the event it belongs to
  std::string_view url;
};

/// The bytes behind an article's texts, where its record was packed (core/packing). A copy of the article has views into those of
/// the first, which must stay.
struct ArticleBytes : Bytes {
  ArticleBytes() = default;
  ArticleBytes(ArticleBytes&&) = default;
  ArticleBytes& operator=(ArticleBytes&&) = default;
  ArticleBytes(const ArticleBytes&) : Bytes() {}
  ArticleBytes& operator=(const ArticleBytes&) { return *this; }
  ~ArticleBytes() = default;
};

struct Article {
  std::string_view id;
  std::string_view title;
  ArticleKind kind = ArticleKind::news;
  std::string_view section;
  std::string_view source;
  std::string_view summary;
  std::string_view text;
  std::vector<std::string_view> keywords;
  std::vector<std::string_view> audience;
  std::string_view language;
  std::string_view url;
  Moment date_modified;
  Image image;
  std::vector<Link> links;
  std::vector<Event> events;
  std::vector<std::string_view> event_ids;  // events of other articles that this one mentions
  std::vector<Deadline> deadlines;
  std::string_view translation_of;
  ArticleBytes room;
};

struct Issue {
  std::string_view id;
  std::string_view title;
  Moment date_published;
  std::string_view number;
  std::string_view url;
  std::string_view language;
  std::string_view summary;
  std::string_view text;
  Contact editor;
  int first_article = 0;  // a number for open_article; its articles follow each other
  int article_count = 0;
};

}  // namespace kalendarium
