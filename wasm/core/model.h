// SPDX-License-Identifier: MIT
//
// model: what a file of newsletter issues holds, as plain structs. load writes them; everything above reads them.
//
//   for (const Issue& issue : feed.issues)
//     for (const Article& article : issue.articles)
//       for (const Event& event : article.events) …
//
// A Feed owns everything below it. An empty string, an empty list and a Moment that is not known() mean "not stated".
// Texts are valid UTF-8 without NUL. URLs have an allowed scheme. Names are those of data/README.md in snake_case.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/civil_time.h"
#include "core/messages.h"

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
  std::string name;
  std::string url;
  std::string email;
  std::string telephone;
};

struct Image {
  std::string url;
  std::string alt;
};

struct Link {
  std::string title;
  std::string url;  // empty: the address was lost, the title is shown as text
  LinkRel rel = LinkRel::more;
  std::string type;  // a media type: application/pdf
  int size = 0;      // bytes; 0: not stated
  std::string language;
};

struct Location {
  std::string name;
  std::string address;
  std::string postal_code;
  std::string locality;
  std::string url;
  std::optional<double> latitude;   // degrees, WGS 84
  std::optional<double> longitude;  // degrees, WGS 84
};

struct Offer {
  int price_hundredths = 0;  // 2500 kr is 250000
  std::string currency;      // ISO 4217: SEK
  std::optional<bool> tax_included;
  std::string title;
};

struct Session {
  Moment start;
  Moment end;
  std::string title;
  EventStatus status = EventStatus::scheduled;
  Moment previous_start;
};

struct Event {
  std::string id;
  std::string title;
  Moment start;
  Moment end;  // exclusive for times, inclusive for days
  std::vector<Session> sessions;
  std::string recurrence;  // an RFC 5545 RRULE value without "RRULE:"
  std::vector<Moment> except_dates;
  std::vector<Moment> extra_dates;
  EventStatus status = EventStatus::scheduled;
  Moment previous_start;
  AttendanceMode mode = AttendanceMode::unknown;
  Location location;
  std::string online_url;
  Contact organizer;
  std::optional<bool> is_free;
  std::vector<Offer> offers;
  bool sold_out = false;
  std::vector<std::string> keywords;
  std::vector<std::string> audience;
  std::string language;
  std::vector<std::string>
      accessibility;  // wheelchair, hearingLoop, signLanguage, captions, easyRead, audioDescription
  Image image;
  std::string url;
  std::string registration_url;
  std::string text;
  Moment date_modified;
};

struct Deadline {
  std::string id;  // the article's id + "-d" + its number where the file gives none
  std::string title;
  Moment date;
  Moment opens;
  DeadlineType type = DeadlineType::other;
  std::string event;  // the id of the event it belongs to
  std::string url;
};

struct Article {
  std::string id;
  std::string title;
  ArticleKind kind = ArticleKind::news;
  std::string section;
  std::string source;
  std::string summary;
  std::string text;
  std::vector<std::string> keywords;
  std::vector<std::string> audience;
  std::string language;
  std::string url;
  Moment date_modified;
  Image image;
  std::vector<Link> links;
  std::vector<Event> events;
  std::vector<std::string> event_ids;  // events of other articles that this one mentions
  std::vector<Deadline> deadlines;
  std::string translation_of;
};

struct Issue {
  std::string id;
  std::string title;
  Moment date_published;
  std::string number;
  std::string url;
  std::string language;
  std::string summary;
  std::string text;
  Contact editor;
  std::vector<Article> articles;
};

struct Topic {
  std::string id;
  std::string title;                          // used where no language fits
  std::map<std::string, std::string> titles;  // by language tag
};

struct Feed {
  std::string title;
  std::string language;
  std::string time_zone = "Europe/Stockholm";
  Zone zone;
  std::string url;
  Moment date_modified;
  Contact publisher;
  std::string subscribe_url;
  std::string map_url;
  std::vector<Topic> topics;
  std::map<std::string, Wording> messages;  // own wording by language tag
  std::vector<Issue> issues;
};

}  // namespace kalendarium
