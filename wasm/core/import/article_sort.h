// SPDX-License-Identifier: MIT
//
// import/article_sort: what sort of article its dates stand in.
//
//   sort_article(facts, article).list   // each line with a date is an event of its own
#pragma once

#include "core/import/facts.h"
#include "core/import/structure.h"

namespace kalendarium {

struct ArticleSort {
  bool attends = false;                  // it is about something one attends
  bool list = false;                     // a list of events; not one event of several days
  bool named = false;                    // its headline names something one attends
  bool told = false;                     // its headline, section, fields or form say so
  std::uint32_t telling_line = no_line;  // the one line that does, else no_line
  bool call = false;                     // it asks for applications, nominations or answers
  bool several = false;                  // two or more of its lines begin with a day
  bool notice = false;                   // its headline announces a closing, opening hours …
};

/// `Öppettider`, `Stängt` without anything that one attends.
[[nodiscard]] constexpr bool names_notice(std::uint32_t roles) {
  return has_role(roles, role::notice) && !has_role(roles, role::event | role::course);
}

[[nodiscard]] ArticleSort sort_article(const Facts& facts, const ArticleLines& article);

}  // namespace kalendarium
