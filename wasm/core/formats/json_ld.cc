// SPDX-License-Identifier: MIT
#include "core/formats/json_ld.h"

#include "core/formats/feed_entry.h"
#include "core/formats/json_ld_event.h"
#include "core/formats/plain_text.h"
#include "core/formats/time_stamp.h"

namespace kalendarium {
namespace {

class LdWriter {
 public:
  LdWriter(JsonWriter& json, const ExportSource& source, const Item& item)
      : json_(json), source_(source), item_(item) {}

  void write() {
    json_.open("item", '{');
    if (item_.type == ItemType::event) write_event();
    if (item_.type == ItemType::deadline) write_deadline();
    if (item_.type == ItemType::article) write_article();
    json_.text("identifier", world_id(item_));
    json_.text("url", url_of(source_, item_));
    json_.close('}');
  }

 private:
  void write_description(std::string_view source) {
    std::string out;
    append_plain_text(out, source);
    json_.text("description", out);
  }

  void write_event() {
    const Event& event = *item_.event;
    const Feed& feed = *item_.feed;
    write_ld_event(json_, event, feed.zone, feed.time_zone, item_.language);
    write_description(event.text.empty() ? item_.article->summary : event.text);
    write_ld_list(json_, "keywords", labels_of(source_, item_, Facet::topic));
    const std::vector<std::string_view> audience = labels_of(source_, item_, Facet::audience);
    if (audience.empty()) return;
    json_.open("audience", '[');
    for (const std::string_view group : audience) {
      json_.open('{');
      json_.text("@type", "Audience");
      json_.text("audienceType", group);
      json_.close('}');
    }
    json_.close(']');
  }

  void write_deadline() {
    const Deadline& deadline = *item_.deadline;
    const Zone zone = item_.feed->zone;
    const bool is_registration = deadline.type == DeadlineType::registration;
    const bool is_application = deadline.type == DeadlineType::application;
    json_.text("@type", is_registration  ? "RegisterAction"
                        : is_application ? "ApplyAction"
                                         : "Action");
    json_.text("name", deadline.title);
    json_.text("startTime", iso_moment(deadline.opens, zone));
    json_.text("endTime", iso_moment(deadline.date, zone));
    json_.open("object", '{');
    const Event* event = item_.event;
    json_.text("@type", event != nullptr ? "Event" : "Article");
    json_.text(event != nullptr ? "name" : "headline",
               event != nullptr ? event->title : item_.article->title);
    if (event != nullptr) json_.text("startDate", iso_moment(event->start, zone));
    json_.close('}');
  }

  void write_article() {
    const Article& article = *item_.article;
    const Feed& feed = *item_.feed;
    json_.text("@type", "Article");
    json_.text("headline", article.title);
    json_.text("datePublished", iso_moment(item_.issue->date_published, feed.zone));
    json_.text("dateModified", iso_moment(modified_of(item_), feed.zone));
    json_.text("articleSection", article.section);
    json_.text("inLanguage", item_.language);
    json_.text("image", article.image.url);
    write_description(article.summary);
    std::string text;
    append_plain_text(text, article.text);
    json_.text("articleBody", text);
    write_ld_list(json_, "keywords", labels_of(source_, item_, Facet::topic));
    if (article.events.empty()) return;
    json_.open("about", '[');
    for (const Event& event : article.events) {
      json_.open('{');
      write_ld_event(json_, event, feed.zone, feed.time_zone, {});
      json_.text("url", event.url);
      json_.close('}');
    }
    json_.close(']');
  }

  JsonWriter& json_;
  const ExportSource& source_;
  const Item& item_;
};

}  // namespace

std::string export_json_ld(const ExportSource& source) {
  const FeedHead head = make_feed_head(source);
  std::string out;
  JsonWriter json(out);
  json.open('{');
  json.text("@context", "https://schema.org");
  json.text("@type", "ItemList");
  json.text("name", head.title);
  json.text("url", head.url);
  json.raw("numberOfItems", std::to_string(source.hits.size()));
  json.open("itemListElement", '[');
  ItemWalk walk(source);
  for (std::size_t position = 1; const Item* item = walk.next(); ++position) {
    json.open('{');
    json.text("@type", "ListItem");
    json.raw("position", std::to_string(position));
    LdWriter(json, source, *item).write();
    json.close('}');
  }
  json.close(']');
  json.close('}');
  return out;
}

}  // namespace kalendarium
