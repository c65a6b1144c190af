// SPDX-License-Identifier: MIT
//
// import/draft: what the importer understood: issues in the form of the contract, and findings.
//
//   ImportResult result = import_lines(lines, options);
//   std::string json = print_draft({.title = "Nyhetsbrev", .issues = {result.issue}});
//
// Plain values that own their texts, and small, since there are many; they know nothing of the core's model,
// which is made for reading fast. Moments are civil_time's. What a person must look at carries a `review`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/civil_time.h"
#include "core/import/compact_list.h"
#include "core/import/compact_text.h"
#include "core/import/compact_texts.h"
#include "core/import/piece_writer.h"

namespace kalendarium {

/// What a finding is about.
enum class FindingKind : std::uint8_t {
  session,     // a day or time on which something takes place
  deadline,    // the last day for something
  recurrence,  // something that happens again and again
  time,        // a time of day that found no day
  period,      // a week, a month, a season: no day
  date,        // a date that is neither session nor deadline (past, a reference, an opening)
  slip,        // a slip of the pen that was read as it was meant
  year,        // the year of a date, or the publication date, is in doubt
  weekday,     // the weekday and the date contradict each other
  encoding,    // for the makers of the lines: a repaired encoding
};

/// The part of an issue's draft that a finding is about.
enum class FoundIn : std::uint8_t { nowhere, article, event, deadline };

/// One place of the newsletter that the importer read, or could not settle.
struct ImportFinding {
  FindingKind what = FindingKind::date;
  FoundIn in = FoundIn::nowhere;
  bool sure = true;
  std::uint32_t article = 0;  // its number in the issue, unless in nowhere
  std::uint32_t item = 0;     // the number of the event or deadline in the article
  std::uint32_t line = 0;     // Line::number, or the place in the list, from 1
  std::uint32_t column = 0;   // from 1, in code points of that line
  CompactText text;           // the words themselves
  CompactText reading;        // `2021-06-02 14:00-15:00`; notation: docs/importing.md; may be empty
  CompactTexts alternatives;  // other readings, likeliest first
};

/// A question that stands at a part of the draft until a person has answered it (`_review`).
struct Review {
  CompactText text;
  CompactText reading;
  CompactTexts alternatives;
};
using Reviews = CompactList<Review>;

struct DraftLink {
  CompactText title;
  CompactText url;  // empty where the newsletter's address was lost
  CompactText rel;  // register, more, stream, download, contact, or empty
};

struct DraftSession {
  Moment start;
  Moment end;  // unknown if not stated
  Moment previous_start;
  CompactText title;
  CompactText status;  // cancelled, rescheduled, or empty
};

struct DraftPrice {
  CompactText amount;  // decimal digits and a point: `2500`, `49.50`
  CompactText currency = "SEK";
  CompactText vat;    // `included`, `excluded`, or empty
  CompactText title;  // for whom: `Medlemmar`
};

struct DraftEvent {
  CompactText id;
  CompactText title;
  CompactList<DraftSession> sessions;  // at least one; the event's span is theirs
  CompactText recurrence;  // RFC 5545 RRULE value, or empty; then one session: the first
  CompactList<Moment> except_dates;
  CompactText status;  // cancelled, postponed, rescheduled, movedOnline, or empty
  CompactText mode;    // offline, online, mixed, or empty
  CompactText place;
  CompactText locality;
  CompactText online_url;
  CompactText organizer;
  CompactText registration_url;
  CompactList<CompactText> audience;
  CompactList<DraftPrice> prices;  // the ordinary price first
  bool free = false;
  bool sold_out = false;
  CompactText text;  // of its own, apart from its article's (calendars, feeds)
  CompactText url;
  CompactList<Moment> extra_dates;  // calendars: dates beyond the recurrence
  Reviews reviews;
};

struct DraftDeadline {
  CompactText title;
  Moment date;  // to the month only, if that is what the text says
  Moment opens;
  CompactText type;  // registration, application, reporting, other
  Reviews reviews;
};

struct DraftArticle {
  CompactText id;
  CompactText title;  // the headline as printed
  CompactText kind = "news";
  CompactText section;
  CompactText source;
  CompactText text;                   // the contract's plain text: paragraphs, `- ` items
  CompactText url;                    // feeds: the page of its own
  CompactList<CompactText> keywords;  // feeds and calendars: their categories
  CompactList<CompactText> audience;
  CompactList<DraftLink> links;
  CompactList<DraftEvent> events;
  CompactList<DraftDeadline> deadlines;
  CompactList<CompactText> event_ids;  // events of other articles that this one mentions
  std::uint32_t line = 0;              // of its headline; not written
  Reviews reviews;
};

struct DraftEditor {
  std::string name;
  std::string email;
  std::string telephone;
  std::string organization;
  std::string url;
};

struct DraftIssue {
  std::string id;
  std::string title;
  std::string language = "sv";
  Moment published;
  int number = 0;  // 0 is unknown
  int year = 0;    // as the title states it, else the publication's
  DraftEditor editor;
  std::string url;
  std::string text;                   // the preamble
  std::vector<std::string> sections;  // headings without text of their own; not written
  std::vector<DraftArticle> articles;
  Reviews reviews;
};

/// A whole file. The command may put several issues into one.
struct Draft {
  std::string title;
  std::string language = "sv";
  std::string publisher;  // empty: not written
  std::string url;
  std::vector<DraftIssue> issues;
};

struct ImportResult {
  DraftIssue issue;
  std::vector<ImportFinding> findings;  // in the order of the lines
};

/// issues.json, two spaces deep, ending in a line break.
[[nodiscard]] std::string print_draft(const Draft& draft);

class JoinedEvents;

/// A file of its own, in pieces: what is announced twice is `joined`, and a last member `_imported` says what
/// the next merge needs to know of the draft: `{"issues":[…]}` on one line, texts of more than
/// longest_base_text bytes (merge_members) by their hash. REQUIRES: `joined` was made of the draft.
void write_draft(const Draft& draft, const JoinedEvents& joined, const TextSink& sink);

}  // namespace kalendarium
