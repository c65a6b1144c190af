// SPDX-License-Identifier: MIT

#include "core/load/references.h"

#include <algorithm>
#include <optional>

#include "core/ascii.h"
#include "core/key_table.h"
#include "core/load/date_checks.h"
#include "core/load/loader.h"
#include "core/record.h"

namespace kalendarium {

namespace {

/// What a deadline is held against.
struct EventDays {
  std::string_view title;
  Moment last;  // unknown for an event that comes back
};

struct DeadlineDay {
  std::uint32_t article = 0;  // by number
  std::uint32_t start = 0;    // of its date in the source
  Moment date;
  std::string_view event;  // an id
};

/// The last moment of an event that does not come back.
Moment last_moment(const Event& event) {
  if (!event.recurrence.empty() || !event.extra_dates.empty()) return {};
  Moment last = event.end.known() ? event.end : event.start;
  for (const Session& session : event.sessions) {
    const Moment& end = session.end.known() ? session.end : session.start;
    if (is_before(last, end)) last = end;
  }
  return last;
}

/// An id for a KeyTable.
class IdKey {
 public:
  explicit IdKey(std::string_view id) : key_(id) {
    for (char& letter : key_) letter = ascii_lower(letter);
  }
  operator std::string_view() const { return key_; }

 private:
  std::string key_;
};

/// The parts that came through, by their id.
class Found {
 public:
  Found(const Feed& feed, const References& references) {
    const std::uint32_t* date = references.deadline_dates.data();
    for (std::uint32_t number = 0; number < article_count(feed); ++number) {
      const Article article = open_article(feed, number);
      articles_.add(IdKey(article.id), number);
      for (const Event& event : article.events) add_event(event);
      for (const Deadline& deadline : article.deadlines)
        add_deadline(article, deadline, number, *date++);
    }
  }

  [[nodiscard]] bool has(const Reference& reference, std::string_view id) const {
    const KeyTable& table = reference.to_article ? articles_ : events_;
    return table.find(IdKey(id)) != KeyTable::none;
  }
  [[nodiscard]] const EventDays* find_event(std::string_view id) const {
    const std::uint32_t number = events_.find(IdKey(id));
    return number == KeyTable::none ? nullptr : &days_[number];
  }
  [[nodiscard]] const std::vector<DeadlineDay>& deadlines() const { return deadlines_; }

 private:
  void add_event(const Event& event) {
    events_.add(IdKey(event.id), static_cast<std::uint32_t>(days_.size()));
    days_.push_back({event.title, last_moment(event)});
  }

  /// A deadline belongs to the event that it names, or to the article's only one. Reporting comes after the event.
  void add_deadline(const Article& article, const Deadline& deadline, std::uint32_t number,
                    std::uint32_t date_start) {
    const bool alone = deadline.event.empty() && article.events.size() == 1;
    if (deadline.type == DeadlineType::reporting || (deadline.event.empty() && !alone)) return;
    deadlines_.push_back(
        {number, date_start, deadline.date, alone ? article.events[0].id : deadline.event});
  }

  KeyTable articles_;
  KeyTable events_;
  std::vector<EventDays> days_;
  std::vector<DeadlineDay> deadlines_;
};

/// Finds the nodes of values again, an article at a time: REQUIRES that they are asked for in the order of the file.
class NodeFinder {
 public:
  explicit NodeFinder(JsonDocument& document) : document_(document) {}

  const JsonNode& find(std::uint32_t outline, std::uint32_t start) {
    const JsonNode& article = document_.nodes[outline];
    if (document_.folded != &article) unfold(document_, article);
    // The last one that begins there: lists and objects begin before what they hold.
    const auto after = std::upper_bound(
        document_.unfolded.begin(), document_.unfolded.end(), start,
        [](std::uint32_t place, const JsonNode& node) { return place < node.start; });
    return *(after - 1);
  }

 private:
  JsonDocument& document_;
};

void report_unknown(Loader& loader, const Found& found) {
  NodeFinder nodes(loader.document);
  const References& references = loader.references;
  for (const Reference& reference : references.all) {
    const std::string_view id =
        std::string_view(references.ids).substr(reference.id_begin, reference.id_size);
    if (found.has(reference, id)) continue;
    const JsonNode& node = nodes.find(reference.outline, reference.start);
    remark(loader, Severity::warning, node,
           reference.to_article ? Message::diagnostic_unknown_article
                                : Message::diagnostic_unknown_event,
           {{"member", member_name(loader, node)}, {"value", Said(id)}});
  }
}

void check_deadlines(Loader& loader, const Found& found) {
  NodeFinder nodes(loader.document);
  for (const DeadlineDay& deadline : found.deadlines()) {
    const EventDays* event = found.find_event(deadline.event);
    if (event == nullptr || !event->last.known() || !is_before(event->last, deadline.date))
      continue;
    const std::uint32_t outline = loader.references.article_nodes[deadline.article];
    remark(loader, Severity::warning, nodes.find(outline, deadline.start),
           Message::diagnostic_deadline_after_event,
           {{"date", Said(print_moment(deadline.date))},
            {"event", excerpt(event->title)},
            {"end", Said(print_moment(event->last))}});
  }
}

}  // namespace

void note_reference(Loader& loader, const JsonNode& node, std::string_view id, bool to_article) {
  References& references = loader.references;
  const auto outline =
      static_cast<std::uint32_t>(loader.document.folded - loader.document.nodes.data());
  references.all.push_back({outline, node.start, static_cast<std::uint32_t>(references.ids.size()),
                            static_cast<std::uint8_t>(id.size()), to_article});
  references.ids += id;
}

void note_article(Loader& loader, const JsonNode& folded) {
  loader.references.article_nodes.push_back(
      static_cast<std::uint32_t>(&folded - loader.document.nodes.data()));
}

void note_deadline(Loader& loader, const JsonNode& node) {
  loader.references.deadline_dates.push_back(find_member(node, "date")->start);
}

std::size_t noted_deadlines(const Loader& loader) {
  return loader.references.deadline_dates.size();
}

void forget_parts(Loader& loader, std::size_t articles, std::size_t deadlines) {
  loader.references.article_nodes.resize(articles);
  loader.references.deadline_dates.resize(deadlines);
}

void check_references(Loader& loader, const Feed& feed) {
  if (loader.references.all.empty() && loader.references.deadline_dates.empty()) return;
  const Found found(feed, loader.references);
  report_unknown(loader, found);
  check_deadlines(loader, found);
}

}  // namespace kalendarium
