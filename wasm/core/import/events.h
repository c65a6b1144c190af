// SPDX-License-Identifier: MIT
//
// import/events: sessions become events with names, places and status; deadlines get their type.
//
//   add_events({lines, facts, article, dates, details, calendar}, number, draft, findings);
//
// One event of an article has all its sessions, unless the article is a list of events: there each
// entry is one, named by the words besides its date.
#pragma once

#include <string>
#include <vector>

#include "core/import/dates_of_article.h"
#include "core/import/draft.h"
#include "core/import/fields.h"

namespace kalendarium {

struct EventMaterial {
  const std::vector<Line>& lines;
  const Facts& facts;
  const ArticleLines& article;
  const ArticleDates& dates;
  const Details& details;
  const Calendar& calendar;
};

/// Appends events and deadlines to `draft`, which is the article of that number, and a finding for each.
void add_events(const EventMaterial& material, std::uint32_t number, DraftArticle& draft,
                std::vector<ImportFinding>& findings);

}  // namespace kalendarium
