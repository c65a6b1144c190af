// SPDX-License-Identifier: MIT
#include "core/formats/rss.h"

#include <algorithm>

#include "core/formats/feed_entry.h"
#include "core/formats/time_stamp.h"
#include "core/formats/xml_writer.h"
#include "core/occurrences.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

/// Elements of http://purl.org/rss/1.0/modules/event/, which know one time: what has several tells them in its description alone.
void write_event(XmlWriter& xml, const Item& item) {
  if (item.type != ItemType::event || item.undated) return;
  const Event& event = *item.event;
  if (repeats(event) || event.sessions.size() > 1) return;
  const Session* only = event.sessions.empty() ? nullptr : &event.sessions.front();
  const Zone zone = item.feed->zone;
  xml.leaf("ev:startdate", iso_moment(only != nullptr ? only->start : event.start, zone));
  xml.leaf("ev:enddate", iso_moment(only != nullptr ? only->end : event.end, zone));
  xml.leaf("ev:location", place_text(event.location));
  xml.leaf("ev:organizer", event.organizer.name);
}

void write_item(XmlWriter& xml, const Item& item, const FeedEntry& entry) {
  xml.open("item");
  xml.leaf("title", entry.title);
  xml.leaf("link", entry.url);
  xml.leaf("guid", entry.id, {{"isPermaLink", "false"}});
  xml.leaf("pubDate", rfc822(entry.published, entry.zone));
  for (const std::string_view topic : entry.topics) xml.leaf("category", topic);
  xml.leaf("description", entry.html);
  write_event(xml, item);
  xml.close();
}

}  // namespace

std::string export_rss(const ExportSource& source) {
  const FeedHead head = make_feed_head(source);
  Instant built{};
  std::string items;
  XmlWriter inner(items, 2);
  ItemWalk walk(source);
  while (const Item* item = walk.next()) {
    const FeedEntry entry = make_feed_entry(source, *item);
    built = std::max(built, entry.modified);
    write_item(inner, *item, entry);
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  XmlWriter xml(out);
  xml.open("rss", {{"version", "2.0"}, {"xmlns:ev", "http://purl.org/rss/1.0/modules/event/"}});
  xml.open("channel");
  xml.leaf("title", head.title);
  // All three are required (RSS 2.0), also where the file says nothing.
  xml.leaf("link", head.url.empty() ? "https://kalendarium.invalid/" : head.url);
  xml.leaf("description", head.publisher);
  xml.leaf("language", head.language);
  if (!items.empty()) xml.leaf("lastBuildDate", rfc822(built, head.zone));
  out += items;
  xml.close();
  xml.close();
  return out;
}

}  // namespace kalendarium
