// SPDX-License-Identifier: MIT

#include "core/load/references.h"

#include "core/load/date_checks.h"

namespace kalendarium {

namespace {

/// The parts that came through, by their id.
struct Found {
  IdTable events;
  IdTable articles;

  [[nodiscard]] bool has_event(std::string_view id) const { return events.find(id) != nullptr; }
  [[nodiscard]] bool has_article(std::string_view id) const { return articles.find(id) != nullptr; }
};

Found find_parts(const Feed& feed) {
  Found found;
  for (const Issue& issue : feed.issues) {
    for (const Article& article : issue.articles) {
      found.articles.add(article.id, &article);
      for (const Event& event : article.events) found.events.add(event.id, &event);
    }
  }
  return found;
}

void report_unknown(Loader& loader, const Found& found) {
  for (const Reference& reference : loader.references) {
    if (reference.to_article ? found.has_article(reference.id) : found.has_event(reference.id))
      continue;
    remark(loader, Severity::warning, *reference.node,
           reference.to_article ? Message::diagnostic_unknown_article
                                : Message::diagnostic_unknown_event,
           {{"member", member_name(loader, *reference.node)}, {"value", Said(reference.id)}});
  }
}

void forget_unknown(Article& article, const Found& found) {
  std::size_t known = 0;
  for (std::string& id : article.event_ids) {
    if (found.has_event(id)) article.event_ids[known++].swap(id);
  }
  article.event_ids.resize(known);
  for (Deadline& deadline : article.deadlines) {
    if (!found.has_event(deadline.event)) deadline.event.clear();
  }
  const void* original = found.articles.find(article.translation_of);
  if (original == nullptr || original == &article) article.translation_of.clear();
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
    const auto* event = static_cast<const Event*>(found.events.find(deadline.event));
    if (event == nullptr) continue;
    const Moment* last = last_moment(*event);
    if (last == nullptr || !is_before(*last, deadline.date)) continue;
    remark(loader, Severity::warning, *deadline.node, Message::diagnostic_deadline_after_event,
           {{"date", Said(print_moment(deadline.date))},
            {"event", excerpt(event->title)},
            {"end", Said(print_moment(*last))}});
  }
}

}  // namespace

void check_references(Loader& loader, Feed& feed) {
  if (loader.references.empty() && loader.deadlines.empty()) return;
  const Found found = find_parts(feed);
  report_unknown(loader, found);
  if constexpr (!is_lean) check_deadlines(loader, found);
  for (Issue& issue : feed.issues) {
    for (Article& article : issue.articles) forget_unknown(article, found);
  }
}

}  // namespace kalendarium
