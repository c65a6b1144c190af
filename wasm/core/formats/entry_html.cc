// SPDX-License-Identifier: MIT
#include "core/formats/entry_html.h"

#include "core/date_text.h"
#include "core/formats/feed_entry.h"
#include "core/rich_text.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

class EntryHtml {
 public:
  EntryHtml(const ExportSource& source, const Item& item)
      : words_(source.words), item_(item), article_(*item.article) {}

  std::string write() {
    if (item_.type == ItemType::article) write_article();
    if (item_.type == ItemType::event) write_event(*item_.event);
    if (item_.type == ItemType::deadline) write_deadline(*item_.deadline);
    return print_html(out_.finish());
  }

 private:
  void paragraph(std::string_view text) {
    if (!text.empty()) out_.leaf(Tag::p, "", text);
  }
  void fact(Message label, std::string_view value) {
    if (value.empty()) return;
    out_.open(Tag::p).text(words_.text(label)).text(": ").text(value).close();
  }
  void link(Tag tag, std::string_view url, std::string_view label) {
    if (url.empty()) return;
    out_.open(tag);
    write_link(out_, url, label);
    out_.close();
  }

  void write_event(const Event& event) {
    paragraph(sentence_case(when_text(words_, item_)));
    if (event.previous_start.known()) {
      paragraph(words_.format(Message::moved_from,
                              {{"date", moment_text(words_, event.previous_start)}}));
    }
    const Location& location = event.location;
    const std::string place = place_text(location);
    const bool has_both = !place.empty() && !location.address.empty();
    fact(Message::fact_where, place + (has_both ? ", " : "") + std::string(location.address));
    fact(Message::fact_mode, mode_text(words_, event.mode));
    fact(Message::fact_price, price_text(words_, event));
    if (event.sold_out) paragraph(words_.text(Message::status_sold_out));
    fact(Message::fact_organizer, event.organizer.name);
    write_sessions(event);
    write_rich_text(out_, event.text.empty() ? article_.summary : event.text);
    link(Tag::p, event.registration_url, words_.text(Message::link_register));
    link(Tag::p, event.online_url, words_.text(Message::link_online));
  }

  void write_sessions(const Event& event) {
    const bool is_exception = !event.recurrence.empty();
    if (event.sessions.size() < 2 && !is_exception) return;
    out_.open(Tag::ul);
    for (const Session& session : event.sessions) write_session(session);
    out_.close_if_any();
  }

  void write_session(const Session& session) {
    out_.open(Tag::li);
    if (const auto status = status_message(session.status))
      out_.text(words_.format(Message::status_label, {{"status", words_.text(*status)}}));
    out_.text(range_text(words_, session.start, session.end));
    if (!session.title.empty()) out_.text(" – ").text(session.title);
    if (session.previous_start.known()) {
      const std::string date = moment_text(words_, session.previous_start);
      out_.text(" (").text(words_.format(Message::moved_from, {{"date", date}})).text(")");
    }
    out_.close();
  }

  void write_deadline(const Deadline& deadline) {
    fact(Message::fact_due, moment_text(words_, deadline.date));
    fact(Message::fact_opens, moment_text(words_, deadline.opens));
    const std::string_view about = item_.event != nullptr ? item_.event->title : article_.title;
    paragraph(words_.format(Message::concerns, {{"title", about}}));
    write_rich_text(out_, article_.summary);
  }

  void write_article() {
    write_rich_text(out_, article_.summary);
    write_rich_text(out_, article_.text);
    out_.open(Tag::ul);
    for (const Event& event : article_.events) write_part(event);
    for (const Deadline& deadline : article_.deadlines) {
      out_.open(Tag::li).text(deadline.title).text(": ");
      out_.text(moment_text(words_, deadline.date)).close();
    }
    out_.close_if_any();
    out_.open(Tag::ul);
    for (const Link& one : article_.links) link(Tag::li, one.url, one.title);
    out_.close_if_any();
  }

  void write_part(const Event& event) {
    const bool is_undated = event.status == EventStatus::postponed;
    out_.open(Tag::li).text(status_prefix(words_, event)).text(event.title).text(": ");
    out_.text(is_undated ? std::string(words_.text(Message::no_date))
                         : when_text(words_, event, item_.feed->zone));
    out_.close();
  }

  const Words& words_;
  const Item& item_;
  const Article& article_;
  TreeWriter out_;
};

}  // namespace

std::string entry_html(const ExportSource& source, const Item& item) {
  return EntryHtml(source, item).write();
}

}  // namespace kalendarium
