// SPDX-License-Identifier: MIT

#include "core/import/known_events.h"

#include "core/import/likeness.h"
#include "core/import/merge_items.h"

namespace kalendarium {

void KnownEvents::add(const EditNode& article, const EditNode& event, bool is_new) {
  for (const std::string& day : days_of(event))
    if (!day.empty())
      events_[day].push_back({text_member(event, "id"), event_summary(event),
                              text_member(article, "id"), text_member(article, "title"), is_new});
}

KnownEvent* KnownEvents::find(const EditNode& article, const EditNode& event) {
  const std::string inside = text_member(article, "id");
  const EditNode summary = event_summary(event);
  for (const std::string& day : days_of(event)) {
    const auto found = events_.find(day);
    if (found == events_.end()) continue;
    for (KnownEvent& known : found->second)
      if (known.article != inside && is_same_event(known.summary, summary)) return &known;
  }
  return nullptr;
}

bool belongs_better(const EditNode& article, const KnownEvent& known, const EditNode& event) {
  return title_likeness(text_member(article, "title"), text_member(event, "title")) >
         title_likeness(known.article_title, text_member(known.summary, "title"));
}

}  // namespace kalendarium
