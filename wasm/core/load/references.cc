// SPDX-License-Identifier: MIT

#include "core/load/references.h"

#include <algorithm>

#include "core/load/date_checks.h"

namespace kalendarium {

namespace {

/// The parts that came through, by their id in lower case.
struct Found {
  std::unordered_map<std::string, const Event*> events;
  std::unordered_set<std::string> articles;

  [[nodiscard]] bool has(const Reference& reference) const {
    const std::string id = lower_case(reference.id);
    return reference.to_article ? articles.count(id) != 0 : events.count(id) != 0;
  }
};

Found find_parts(const Feed& feed) {
  Found found;
  for (const Issue& issue : feed.issues) {
    for (const Article& article : issue.articles) {
      found.articles.insert(lower_case(article.id));
      for (const Event& event : article.events) found.events.emplace(lower_case(event.id), &event);
    }
  }
  return found;
}

void report_unknown(Loader& loader, const Found& found) {
  for (const Reference& reference : loader.references) {
    if (found.has(reference)) continue;
    remark(loader, Severity::warning, *reference.node,
           reference.to_article ? Message::diagnostic_unknown_article
                                : Message::diagnostic_unknown_event,
           {{"member", member_name(loader, *reference.node)}, {"value", reference.id}});
  }
}

void forget_unknown(Article& article, const Found& found) {
  const auto is_unknown = [&found](const std::string& id) {
    return !found.has({nullptr, id, false});
  };
  const auto first = std::remove_if(article.event_ids.begin(), article.event_ids.end(), is_unknown);
  article.event_ids.erase(first, article.event_ids.end());
  for (Deadline& deadline : article.deadlines) {
    if (!deadline.event.empty() && is_unknown(deadline.event)) deadline.event.clear();
  }
  const bool to_itself = lower_case(article.translation_of) == lower_case(article.id);
  if (to_itself || !found.has({nullptr, article.translation_of, true}))
    article.translation_of.clear();
}

/// The last day of an event that does not come back; nullopt for one that does.
const Moment* last_moment(const Event& event) {
  if (!event.recurrence.empty() || !event.extra_dates.empty()) return nullptr;
  const Moment* last = event.end.known() ? &event.end : &event.start;
  for (const Session& session : event.sessions) {
    const Moment& end = session.end.known() ? session.end : session.start;
    if (is_before(*last, end)) last = &end;
  }
  return last;
}

void check_deadlines(Loader& loader, const Found& found) {
  for (const DeadlineOfEvent& deadline : loader.deadlines) {
    const auto event = found.events.find(lower_case(deadline.event));
    if (event == found.events.end()) continue;
    const Moment* last = last_moment(*event->second);
    if (last == nullptr || !is_before(*last, deadline.date)) continue;
    remark(loader, Severity::warning, *deadline.node, Message::diagnostic_deadline_after_event,
           {{"date", print_moment(deadline.date)},
            {"event", excerpt(event->second->title)},
            {"end", print_moment(*last)}});
  }
}

}  // namespace

void check_references(Loader& loader, Feed& feed) {
  if (loader.references.empty() && loader.deadlines.empty()) return;
  const Found found = find_parts(feed);
  report_unknown(loader, found);
  check_deadlines(loader, found);
  for (Issue& issue : feed.issues) {
    for (Article& article : issue.articles) forget_unknown(article, found);
  }
}

}  // namespace kalendarium
