// SPDX-License-Identifier: MIT
#include "core/formats/feed_entry.h"

#include "core/date_text.h"
#include "core/formats/entry_html.h"
#include "core/formats/plain_text.h"
#include "core/recurrence.h"
#include "core/recurrence_text.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

std::string rule_text(const Words& words, const Event& event, Zone zone) {
  const ParsedRule parsed = parse_rule(event.recurrence, zone);
  if (event.recurrence.empty() || parsed.error != RuleError::none) return {};
  return recurrence_text(words, parsed.rule, event.start, event.end);
}

std::string summary_of(const Words& words, const Item& item) {
  if (item.type == ItemType::article) {
    std::string out;
    append_plain_text(out, item.article->summary);
    return out;
  }
  const std::string when = when_text(words, item);
  if (item.type == ItemType::deadline) return when;
  const std::string place = place_text(item.event->location);
  return joined({when, place, place.empty() ? mode_text(words, item.event->mode) : ""});
}

std::string_view image_of(const Item& item) {
  const bool is_event = item.type == ItemType::event && !item.event->image.url.empty();
  return is_event ? item.event->image.url : item.article->image.url;
}

}  // namespace

std::string status_prefix(const Words& words, const Event& event) {
  const auto status = status_message(event.status);
  if (!status) return {};
  return words.format(Message::status_label, {{"status", words.text(*status)}});
}

std::string when_text(const Words& words, const Event& event, Zone zone) {
  std::string rule = rule_text(words, event, zone);
  if (!rule.empty()) return rule;
  if (event.sessions.empty()) return range_text(words, event.start, event.end);
  const Session& first = event.sessions.front();
  std::string out = range_text(words, first.start, first.end);
  const int later = static_cast<int>(event.sessions.size()) - 1;
  if (later > 0) out += ' ' + words.count(Message::more_sessions, later);
  return out;
}

std::string when_text(const Words& words, const Item& item) {
  if (item.type == ItemType::article) return {};
  if (item.type == ItemType::deadline) return moment_text(words, item.deadline->date);
  if (item.undated) return std::string(words.text(Message::no_date));
  return when_text(words, *item.event, item.feed->zone);
}

FeedEntry make_feed_entry(const ExportSource& source, const Item& item) {
  FeedEntry entry;
  entry.id = world_id(item);
  entry.url = url_of(source, item);
  if (item.type == ItemType::event) entry.title = status_prefix(source.words, *item.event);
  entry.title += item.title;
  entry.summary = summary_of(source.words, item);
  entry.html = entry_html(source, item);
  entry.published = instant_of(item.issue->date_published, *item.feed);
  entry.modified = instant_of(modified_of(item), *item.feed);
  entry.zone = item.feed->zone;
  entry.language = item.language;
  entry.author = item.feed->publisher.name;
  entry.image = image_of(item);
  entry.topics = labels_of(source, item, Facet::topic);
  return entry;
}

FeedHead make_feed_head(const ExportSource& source) {
  FeedHead head;
  head.url = home_url(source);
  head.language = source.words.language();
  if (source.catalog.feeds.empty()) return head;
  const Feed& feed = source.catalog.feeds.front();
  head.title = feed.title;
  head.publisher = feed.publisher.name.empty() ? feed.title : feed.publisher.name;
  head.zone = feed.zone;
  return head;
}

}  // namespace kalendarium
