// SPDX-License-Identifier: MIT
#include "core/formats/json_feed.h"

#include "core/formats/feed_entry.h"
#include "core/formats/json_writer.h"
#include "core/formats/time_stamp.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

void write_authors(JsonWriter& json, std::string_view name) {
  if (name.empty()) return;
  json.open("authors", '[');
  json.open('{');
  json.text("name", name);
  json.close('}');
  json.close(']');
}

void write_extension(JsonWriter& json, const Item& item) {
  if (item.type == ItemType::article) return;
  const bool is_event = item.type == ItemType::event;
  const Zone zone = item.feed->zone;
  json.open("_kalendarium", '{');
  json.text("type", is_event ? "event" : "deadline");
  json.text("startDate", iso_moment(is_event ? item.event->start : item.deadline->date, zone));
  if (is_event) {
    json.text("endDate", iso_moment(item.event->end, zone));
    json.text("location", place_text(item.event->location));
    json.text("eventStatus", status_word(item.event->status));
  }
  json.close('}');
}

void write_item(JsonWriter& json, const ExportSource& source, const Item& item) {
  const FeedEntry entry = make_feed_entry(source, item);
  json.open('{');
  json.text("id", entry.id);
  json.text("url", entry.url);
  json.text("title", entry.title);
  json.text("summary", entry.summary);
  // One of the contents is required.
  json.text("content_html", entry.html.empty() ? std::string("<p></p>") : entry.html);
  json.text("image", entry.image);
  json.text("date_published", rfc3339(entry.published, entry.zone));
  json.text("date_modified", rfc3339(entry.modified, entry.zone));
  write_authors(json, entry.author);
  json.text("language", entry.language);
  if (!entry.topics.empty()) {
    json.open("tags", '[');
    for (const std::string_view topic : entry.topics) json.text(topic);
    json.close(']');
  }
  write_extension(json, item);
  json.close('}');
}

}  // namespace

std::string export_json_feed(const ExportSource& source) {
  const FeedHead head = make_feed_head(source);
  std::string out;
  JsonWriter json(out);
  json.open('{');
  json.text("version", "https://jsonfeed.org/version/1.1");
  json.text("title", head.title);
  json.text("home_page_url", head.url);
  write_authors(json, head.publisher);
  json.text("language", head.language);
  json.open("items", '[');
  ItemWalk walk(source);
  while (const Item* item = walk.next()) write_item(json, source, *item);
  json.close(']');
  json.close('}');
  return out;
}

}  // namespace kalendarium
