// SPDX-License-Identifier: MIT
//
// newsletter: small newsletters for the tests of the importer, and what came out of them in short.
//
//   CHECK(readings("den 3:e mars") == "2027-03-03");            // told on 21 November 2026
//   CHECK(sessions("Konsert\nFredag 5 mars kl. 19") == "2027-03-05T19:00");
#pragma once

#include <string>
#include <string_view>

#include "core/import/import.h"

namespace kalendarium {

inline ImportResult import_text(std::string_view text, CivilDate published = {2026, 11, 21}) {
  return import_lines(split_lines(text), {.published = to_day(published), .title = {}, .id = {}});
}

/// The readings of all findings, apart by ` | `; one that is not sure has a `?` behind it.
inline std::string readings(std::string_view text, CivilDate published = {2026, 11, 21}) {
  std::string out;
  for (const ImportFinding& finding : import_text(text, published).findings) {
    if (!out.empty()) out += " | ";
    out += finding.reading;
    if (!finding.sure) out += '?';
  }
  return out;
}

inline std::string print_session_span(const DraftSession& session) {
  std::string out = print_moment(session.start);
  if (session.end.known()) out += "/" + print_moment(session.end);
  return out;
}

/// All sessions of all articles, apart by blanks; those of another event behind `; `.
inline std::string sessions(std::string_view text, CivilDate published = {2026, 11, 21}) {
  std::string out;
  for (const DraftArticle& article : import_text(text, published).issue.articles) {
    for (const DraftEvent& event : article.events) {
      if (!out.empty()) out += "; ";
      for (const DraftSession& session : event.sessions) {
        if (&session != event.sessions.data()) out += ' ';
        out += print_session_span(session);
      }
      if (!event.recurrence.empty()) out += " " + event.recurrence.str();
    }
  }
  return out;
}

/// All deadlines of all articles, apart by blanks.
inline std::string deadlines(std::string_view text, CivilDate published = {2026, 11, 21}) {
  std::string out;
  for (const DraftArticle& article : import_text(text, published).issue.articles) {
    for (const DraftDeadline& deadline : article.deadlines) {
      if (!out.empty()) out += ' ';
      if (deadline.opens.known()) out += print_moment(deadline.opens) + "..";
      out += print_moment(deadline.date);
    }
  }
  return out;
}

/// The headlines, apart by ` | `; a section stands before its article, with `> ` between.
inline std::string headlines(std::string_view text) {
  std::string out;
  for (const DraftArticle& article : import_text(text).issue.articles) {
    if (!out.empty()) out += " | ";
    if (!article.section.empty()) out += article.section.str() + "> ";
    out += article.title;
  }
  return out;
}

}  // namespace kalendarium
