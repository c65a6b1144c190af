// SPDX-License-Identifier: MIT
#include "core/formats/atom.h"

#include <algorithm>

#include "core/formats/feed_entry.h"
#include "core/formats/ics.h"
#include "core/formats/time_stamp.h"
#include "core/formats/xml_writer.h"

namespace kalendarium {
namespace {

/// `tag:kommun.example,2026-03-01:konsert`.
std::string tag_uri(const Feed& feed, Day day, std::string_view name) {
  std::string out = "tag:";
  out += host_of(feed.url);
  out += ',';
  append_day(out, day);
  out += ':';
  out += name;
  return out;
}

void write_author(XmlWriter& xml, std::string_view name) {
  if (name.empty()) return;
  xml.open("author");
  xml.leaf("name", name);
  xml.close();
}

void write_entry(XmlWriter& xml, const Item& item, const FeedEntry& entry) {
  xml.open("entry", {{"xml:lang", entry.language}});
  xml.leaf("id", tag_uri(*item.feed, day_of(item.issue->date_published.wall), item.id));
  xml.leaf("title", entry.title);
  xml.leaf("published", rfc3339(entry.published, entry.zone));
  xml.leaf("updated", rfc3339(entry.modified, entry.zone));
  write_author(xml, entry.author);
  if (!entry.url.empty()) xml.empty("link", {{"rel", "alternate"}, {"href", entry.url}});
  for (const std::string_view topic : entry.topics) xml.empty("category", {{"term", topic}});
  xml.leaf("summary", entry.summary);
  xml.leaf("content", entry.html, {{"type", "html"}});
  xml.close();
}

/// The feed is as old as the calendar: a day long before any change, and the same for ever.
std::string feed_id(const ExportSource& source) {
  constexpr CivilDate ever = {2000, 1, 1};
  const Feed& feed = source.catalog.feeds.front();
  return tag_uri(feed, to_day(ever), name_of(source.request.state.view));
}

}  // namespace

std::string export_atom(const ExportSource& source) {
  if (source.catalog.feeds.empty()) return {};
  const FeedHead head = make_feed_head(source);
  Instant updated{};
  std::string entries;
  XmlWriter inner(entries, 1);
  ItemWalk walk(source);
  while (const Item* item = walk.next()) {
    const FeedEntry entry = make_feed_entry(source, *item);
    updated = std::max(updated, entry.modified);
    write_entry(inner, *item, entry);
  }
  if (entries.empty()) updated = source.now;
  std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  XmlWriter xml(out);
  xml.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", head.language}});
  xml.leaf("id", feed_id(source));
  xml.leaf("title", head.title);
  xml.leaf("updated", rfc3339(updated, head.zone));
  write_author(xml, head.publisher);
  if (!head.url.empty()) xml.empty("link", {{"rel", "alternate"}, {"href", head.url}});
  out += entries;
  xml.close();
  return out;
}

}  // namespace kalendarium
