// SPDX-License-Identifier: MIT

#include "core/load/part_reader.h"

#include <algorithm>

#include "core/load/article_reader.h"
#include "core/load/date_checks.h"
#include "core/load/rule_checks.h"
#include "core/record.h"
#include "core/record_writer.h"

namespace kalendarium {

namespace {

bool is_item(PartId id) {
  return id == PartId::event || id == PartId::deadline || id == PartId::article;
}

/// The moment that has been written under that number; an unknown one where there is none.
Moment moment_of(const Loader& loader, const WrittenMembers& written, std::uint8_t number) {
  const std::uint32_t at = written[number - 1U];
  return at == not_written ? Moment{} : written_moment(*loader.out, at);
}

/// A moment is forgotten again. Where the other members stand is not known any longer.
void drop_moment(Loader& loader, WrittenMembers& written, std::uint8_t number) {
  loader.out->erase(written[number - 1U], written_moment_size);
  written.fill(not_written);
}

/// An end before its start is forgotten.
void finish_span(Loader& loader, const JsonNode& node, WrittenMembers& written, std::uint8_t start,
                 std::uint8_t end) {
  if (check_span(loader, node, moment_of(loader, written, start), moment_of(loader, written, end)))
    return;
  drop_moment(loader, written, end);
}

void finish_deadline(Loader& loader, const JsonNode& node, WrittenMembers& written) {
  if (written[deadline_id - 1U] == not_written) write_made_id(loader, node);
  const Moment date = moment_of(loader, written, deadline_date);
  const Moment opens = moment_of(loader, written, deadline_opens);
  if (!check_opening(loader, node, opens, date)) drop_moment(loader, written, deadline_opens);
  if constexpr (!is_lean) note_deadline(loader, node);
}

void finish_issue(Loader& loader, std::size_t first_article) {
  write_number(*loader.out, issue_first_article, static_cast<int>(first_article));
  write_number(*loader.out, issue_article_count,
               static_cast<int>(loader.articles.size() - first_article));
}

/// A link whose address was lost is shown as text. One whose address was refused has been reported already.
void check_link(Loader& loader, const JsonNode& node, const Link& link) {
  const JsonNode* url = find_member(node, "url");
  const bool lost = link.url.empty() && (url == nullptr || url->text.empty());
  if (lost)
    remark(loader, Severity::warning, node, Message::diagnostic_link_without_url,
           {{"title", excerpt(link.title)}});
}

void check_price(Loader& loader, const JsonNode& node, const Event& event) {
  const bool costs = std::any_of(event.offers.begin(), event.offers.end(),
                                 [](const Offer& offer) { return offer.price_hundredths > 0; });
  if (event.is_free != true || !costs) return;
  const JsonNode* offers = find_member(node, "offers");
  remark(loader, Severity::warning, offers == nullptr ? node : *offers,
         Message::diagnostic_free_with_price);
}

/// The part that has just been written, from that byte on.
template <class Part>
Part opened(const Loader& loader, const PartTable& table, std::size_t begin) {
  Part part;
  static_cast<void>(open_record(loader.out->view().substr(begin), table, &part));
  return part;
}

/// What only warns. The struct is opened from the record that has just been written.
void check_for_editors(Loader& loader, const JsonNode& node, const PartTable& table,
                       std::size_t begin) {
  if (table.id == PartId::link) {
    check_link(loader, node, opened<Link>(loader, table, begin));
  } else if (table.id == PartId::session) {
    const auto session = opened<Session>(loader, table, begin);
    check_weekday(loader, node, session.title, session.start,
                  !session.end.known() || last_day(session.end) == first_day(session.start));
  } else if (table.id == PartId::deadline) {
    const auto deadline = opened<Deadline>(loader, table, begin);
    check_weekday(loader, node, deadline.title, deadline.date, false);
  } else if (table.id == PartId::event) {
    const auto event = opened<Event>(loader, table, begin);
    check_sessions(loader, node, event);
    check_rule(loader, node, event);
    check_weekday(loader, node, event.title, event.start, is_on_one_day(event));
    check_price(loader, node, event);
  }
}

}  // namespace

bool take_item(Loader& loader, const JsonNode& node) {
  if (loader.items < item_limit) {
    ++loader.items;
    return true;
  }
  if (loader.items++ > item_limit) return false;
  loader.report.add({.message = Message::diagnostic_too_many_items, .node = &node});
  return false;
}

bool read_part(Loader& loader, const JsonNode& node, const PartTable& table) {
  if (is_item(table.id) && !take_item(loader, node)) return false;
  const std::size_t begin = loader.out->size();
  const Progress progress = progress_of(loader);
  WrittenMembers written;
  if (!read_object(loader, node, table, written)) {
    if (table.id == PartId::issue) go_back(loader, progress);
    return false;
  }
  if (table.id == PartId::event) finish_span(loader, node, written, event_start, event_end);
  if (table.id == PartId::session) finish_span(loader, node, written, session_start, session_end);
  if (table.id == PartId::deadline) finish_deadline(loader, node, written);
  if (table.id == PartId::issue) finish_issue(loader, progress.articles);
  loader.out->push_back(end_of_record);
  if constexpr (!is_lean) check_for_editors(loader, node, table, begin);
  return true;
}

Progress progress_of(const Loader& loader) {
  Progress progress{loader.articles.size(), loader.block.size(), 0};
  if constexpr (!is_lean) progress.deadlines = noted_deadlines(loader);
  return progress;
}

void go_back(Loader& loader, const Progress& progress) {
  while (loader.articles.size() > progress.articles) loader.articles.pop_back();
  loader.block.truncate(progress.block);
  if constexpr (!is_lean) forget_parts(loader, progress.articles, progress.deadlines);
}

}  // namespace kalendarium
