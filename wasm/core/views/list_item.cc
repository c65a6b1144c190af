// SPDX-License-Identifier: MIT
#include "core/views/list_item.h"

#include "core/date_text.h"

namespace kalendarium {
namespace {

std::string meta_text(const Context& context, const Item& item) {
  if (item.type == ItemType::deadline) {
    const std::string_view about = item.event != nullptr ? item.event->title : item.article->title;
    return context.words.format(Message::concerns, {{"title", about}});
  }
  const Event& event = *item.event;
  const bool placed = !place_text(event.location).empty();
  // Online stands in the heading; that one meets in a place is said by its name.
  const bool says_mode =
      event.mode == AttendanceMode::mixed || (event.mode == AttendanceMode::offline && !placed);
  return joined({place_text(event.location),
                 says_mode ? mode_text(context.words, event.mode) : std::string(),
                 price_text(context.words, event), event.organizer.name});
}

void write_times(TreeWriter& out, const ListItem& shown) {
  out.open(Tag::p, "kal-time");
  if (!shown.words.empty() && shown.times.start.known()) {
    write_time(out, shown.times.start, shown.words);
  } else {
    out.text(shown.words);
  }
  if (!shown.more.empty() && !shown.words.empty()) out.text(" ");
  if (!shown.more.empty()) out.leaf(Tag::span, "kal-sessions-more", shown.more);
  out.close_if_any();
}

bool is_cancelled(const ListItem& shown) {
  if (shown.item->type != ItemType::event) return false;
  const Event& event = *shown.item->event;
  return status_of(event, session_at(event, shown.times)) == EventStatus::cancelled;
}

std::string item_classes(const Context& context, const ListItem& shown) {
  const Item& item = *shown.item;
  std::string classes =
      item.type == ItemType::deadline ? "kal-item kal-item-deadline" : "kal-item kal-item-event";
  if (is_over(item, context.now)) classes += " kal-item-past";
  if (is_cancelled(shown)) classes += " kal-item-cancelled";
  return classes + shown.place;
}

}  // namespace

void write_list_item(TreeWriter& out, const Context& context, const ListItem& shown, int level) {
  const Item& item = *shown.item;
  out.open(Tag::li, item_classes(context, shown).c_str())
      .with(Attribute::part, "item")
      .with(Attribute::data_key, shown.key);
  out.open(heading_below(context, level), "kal-item-title").with(Attribute::part, "item-title");
  write_item_link(out, context, item, shown.times, shown.focus);
  out.close();
  if (item.type == ItemType::deadline) write_deadline_tags(out, context, *item.deadline);
  write_times(out, shown);
  out.open(Tag::p, "kal-meta").text(meta_text(context, item)).close_if_any();
  out.close();
}

void write_moved_note(TreeWriter& out, const Context& context, const Item& item,
                      const Moment& old_start, const Moment& start, const std::string& place) {
  const std::string key = key_of(context, "n", *item.feed, item.id) + '-' + print_moment(old_start);
  out.open(Tag::li, ("kal-item kal-item-moved" + place).c_str())
      .with(Attribute::data_key, key)
      .open(Tag::p, "kal-meta");
  out.leaf(Tag::span, "kal-status",
           context.words.format(Message::moved_to, {{"date", moment_text(context.words, start)}}));
  out.text(": ");
  write_title(out, context, item);
  out.close().close();
}

}  // namespace kalendarium
