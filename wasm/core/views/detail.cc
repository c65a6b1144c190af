// SPDX-License-Identifier: MIT
#include "core/views/detail.h"

#include <algorithm>

#include "core/date_text.h"
#include "core/rich_text.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

void append_fact(Node& list, std::string_view name, Node value) {
  if (value.tag == Tag::none && value.text.empty()) return;
  append(list, element(Tag::dt, {}, {text(name)}));
  append(list, element(Tag::dd, {}, {std::move(value)}));
}

void append_fact(Node& list, std::string_view name, const std::string& value) { append_fact(list, name, text(value)); }

/// An image from a host that the page allows, else a link to it: nobody else is called before a click.
Node image_node(const Context& context, const Image& image) {
  const std::size_t begin = image.url.find("//");
  const std::size_t end = begin == std::string::npos ? begin : image.url.find_first_of("/?#", begin + 2);
  const std::string host = begin == std::string::npos ? std::string() : image.url.substr(begin + 2, end - begin - 2);
  const auto& hosts = context.request.image_hosts;
  if (std::find(hosts.begin(), hosts.end(), host) == hosts.end()) {
    return element(Tag::p, {}, {link(image.url, context.words.format(Message::link_image, {{"alt", image.alt}}))});
  }
  return element(Tag::p, {{Attribute::class_, "kal-image"}},
                 {element(Tag::img, {{Attribute::src, image.url}, {Attribute::alt, image.alt}, {Attribute::loading, "lazy"}})});
}

Node subheading(const Context& context, std::string_view label) {
  return block(heading_below(context, 2), "kal-detail-subtitle", label);
}

std::string session_line(const Context& context, const Session& session) {
  std::string line = range_text(context.words, session.start, session.end);
  return sentence_case(std::move(line));
}

Node session_node(const Context& context, const Session& session) {
  Node node = element(Tag::li);
  if (const auto status = status_message(session.status)) {
    append(node, block(Tag::span, "kal-status", context.words.format(Message::status_label, {{"status", context.words.text(*status)}})));
  }
  append(node, time_node(session.start, session_line(context, session)));
  if (!session.title.empty()) append_text(node, " – " + session.title);
  if (session.previous_start.known()) {
    append_text(node, " (" + context.words.format(Message::moved_from, {{"date", moment_text(context.words, session.previous_start)}}) + ")");
  }
  return node;
}

void append_sessions(Node& parent, const Context& context, const Event& event) {
  if (event.sessions.empty()) return;
  append(parent, subheading(context, context.words.text(Message::sessions_heading)));
  Node list = element(Tag::ol, {{Attribute::class_, "kal-sessions"}, {Attribute::role, "list"}});
  for (const Session& session : event.sessions) append(list, session_node(context, session));
  append(parent, std::move(list));
}

Node place_node(const Location& location) {
  Node node = element(Tag::span);
  const std::string place = place_text(location);
  append(node, link(location.url, place));
  std::string address = location.address;
  if (!address.empty() && !location.postal_code.empty()) address += ", ";
  address += location.postal_code;
  if (!address.empty() && !location.postal_code.empty() && !location.locality.empty()) address += " " + location.locality;
  if (!address.empty()) {
    if (!place.empty()) append(node, element(Tag::br));
    append_text(node, address);
  }
  return node;
}

void append_contact_links(Node& node, const Contact& contact) {
  if (!contact.email.empty()) {
    append(node, element(Tag::br));
    append(node, link("mailto:" + contact.email, contact.email));
  }
  if (!contact.telephone.empty()) {
    std::string digits;
    std::copy_if(contact.telephone.begin(), contact.telephone.end(), std::back_inserter(digits),
                 [](char c) { return (c >= '0' && c <= '9') || c == '+'; });
    append(node, element(Tag::br));
    append(node, link("tel:" + digits, contact.telephone));
  }
}

Node contact_node(const Contact& contact) {
  Node node = element(Tag::span);
  append(node, link(contact.url, contact.name));
  append_contact_links(node, contact);
  return node;
}

bool has_place(const Location& location) { return !place_text(location).empty() || !location.address.empty(); }

Node event_facts(const Context& context, const Item& item) {
  const Words& words = context.words;
  const Event& event = *item.event;
  Node facts = block(Tag::dl, "kal-facts");
  if (has_place(event.location)) append_fact(facts, words.text(Message::fact_where), place_node(event.location));
  append_fact(facts, words.text(Message::fact_mode), mode_text(words, event.mode));
  append_fact(facts, words.text(Message::fact_price), price_text(words, event));
  if (!event.organizer.name.empty()) append_fact(facts, words.text(Message::fact_organizer), contact_node(event.organizer));
  append_fact(facts, words.text(Message::fact_audience), labels_text(context, item, Facet::audience));
  if (item.language != words.language()) append_fact(facts, words.text(Message::fact_language), labels_text(context, item, Facet::language));
  append_fact(facts, words.text(Message::fact_accessibility), labels_text(context, item, Facet::accessibility));
  append_fact(facts, words.text(Message::fact_topics), labels_text(context, item, Facet::topic));
  return facts;
}

void append_event_links(Node& parent, const Context& context, const Event& event) {
  const Words& words = context.words;
  Node list = element(Tag::ul, {{Attribute::class_, "kal-links"}, {Attribute::role, "list"}});
  const auto add = [&](std::string_view url, std::string_view label) {
    if (!url.empty()) append(list, element(Tag::li, {}, {link(url, label)}));
  };
  add(event.registration_url, words.text(Message::link_register));
  add(event.online_url, words.text(Message::link_online));
  add(event.url, words.format(Message::link_more, {{"title", event.title}}));
  if (!list.children.empty()) append(parent, std::move(list));
}

/// Links to the details of other items: an article's events, an event's deadlines.
void append_items(Node& parent, const Context& context, std::string_view title, const std::vector<const Item*>& items) {
  if (items.empty()) return;
  append(parent, subheading(context, title));
  Node list = element(Tag::ul, {{Attribute::class_, "kal-related"}, {Attribute::role, "list"}});
  for (const Item* item : items) {
    Node entry = element(Tag::li);
    const Times times = next_times(context, *item);
    append(entry, item_link(context, *item, times));
    if (!item->undated) {
      append_text(entry, " ");
      append(entry, time_node(times.start, range_text(context.words, times.start, times.end)));
    }
    append(list, std::move(entry));
  }
  append(parent, std::move(list));
}

std::vector<const Item*> deadlines_of(const Context& context, const Event& event) {
  std::vector<const Item*> found;
  for (const Item& item : context.catalog.items) {
    if (item.type == ItemType::deadline && item.event == &event) found.push_back(&item);
  }
  return found;
}

std::vector<const Item*> parts_of(const Context& context, const Item& article, ItemType type) {
  std::vector<const Item*> found;
  for (const std::uint32_t part : article.parts) {
    if (context.catalog.items[part].type == type) found.push_back(&context.catalog.items[part]);
  }
  return found;
}

std::string size_text(const Words& words, int bytes) {
  constexpr int kilobyte = 1000;
  constexpr int megabyte = 1000 * kilobyte;
  if (bytes >= megabyte) return words.format(Message::file_size_mb, {{"number", number_text(words, (bytes + megabyte / 2) / megabyte)}});
  return words.format(Message::file_size_kb, {{"number", number_text(words, std::max(1, (bytes + kilobyte / 2) / kilobyte))}});
}

/// PDF, 240 kB: what a visitor should know before a download.
std::string file_text(const Words& words, const Link& link_data) {
  std::string type = link_data.type.substr(link_data.type.find('/') + 1);
  std::transform(type.begin(), type.end(), type.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  if (link_data.type.empty() || type == "HTML") type.clear();
  const std::string size = link_data.size > 0 ? size_text(words, link_data.size) : std::string();
  if (type.empty() || size.empty()) return type + size;
  return type + ", " + size;
}

Node article_link(const Context& context, const Link& link_data) {
  Node entry = element(Tag::li);
  const std::string file = file_text(context.words, link_data);
  const std::string label = file.empty() ? link_data.title : link_data.title + " (" + file + ")";
  Node anchor = link(link_data.url, label);
  if (!link_data.language.empty() && anchor.tag == Tag::a) set(anchor, Attribute::lang, link_data.language);
  append(entry, std::move(anchor));
  if (link_data.url.empty()) append(entry, block(Tag::span, "kal-lost", " " + std::string(context.words.text(Message::link_lost))));
  return entry;
}

void append_article_links(Node& parent, const Context& context, const Article& article) {
  Node list = element(Tag::ul, {{Attribute::class_, "kal-links"}, {Attribute::role, "list"}});
  for (const Link& link_data : article.links) append(list, article_link(context, link_data));
  if (!article.url.empty()) {
    const std::string label = context.words.format(Message::link_more, {{"title", article.title}});
    append(list, element(Tag::li, {}, {link(article.url, label)}));
  }
  if (!list.children.empty()) append(parent, std::move(list));
}

/// The article and the issue: where it was announced.
void append_origin(Node& parent, const Context& context, const Item& item) {
  const Words& words = context.words;
  Node origin = block(Tag::section, "kal-origin");
  append(origin, subheading(context, words.text(Message::origin_heading)));
  if (item.type != ItemType::article) {
    Node line = block(Tag::p, "", words.text(Message::origin_article));
    append(line, item_link(context, context.catalog.items[item.owner], {}));
    append(origin, std::move(line));
  }
  Node line = block(Tag::p, "", words.text(Message::origin_issue));
  append(line, state_link(context, issue_state(*item.issue), "", item.issue->title));
  append_text(line, ", " + moment_text(words, item.issue->date_published));
  append(origin, std::move(line));
  if (!item.issue->url.empty()) {
    append(origin, element(Tag::p, {}, {link(item.issue->url, words.format(Message::issue_whole, {{"title", item.issue->title}}))}));
  }
  append(parent, std::move(origin));
}

void append_text_block(Node& parent, const Context& context, const Item& item, std::string_view source) {
  if (source.empty()) return;
  Node body = block(Tag::div, "kal-text");
  set_language(body, context, item);
  append_rich_text(body, source);
  append(parent, std::move(body));
}

void append_event_time(Node& parent, const Context& context, const Item& item) {
  const Words& words = context.words;
  const Event& event = *item.event;
  Node line = block(Tag::p, "kal-time");
  if (item.undated) {
    append_text(line, words.text(Message::no_date));
  } else {
    const Times times = announced_times(context, item);
    append(line, time_node(times.start, sentence_case(range_text(words, times.start, times.end))));
    const int later = later_sessions(item, times.start);
    if (later > 0) append_text(line, " " + words.count(Message::more_sessions, later));
  }
  append(parent, std::move(line));
  if (event.previous_start.known()) {
    append(parent, block(Tag::p, "kal-meta", words.format(Message::moved_from, {{"date", moment_text(words, event.previous_start)}})));
  }
  if (is_over(item, context.now)) append(parent, block(Tag::p, "kal-left", words.text(Message::event_over)));
}

void append_event(Node& parent, const Context& context, const Item& item) {
  const Event& event = *item.event;
  append_event_time(parent, context, item);
  append_event_links(parent, context, event);
  append(parent, event_facts(context, item));
  if (event.sessions.size() > 1) append_sessions(parent, context, event);
  append_items(parent, context, context.words.text(Message::deadlines_heading), deadlines_of(context, event));
  if (!event.image.url.empty()) append(parent, image_node(context, event.image));
  append_text_block(parent, context, item, event.text);
  if (event.text.empty()) append_text_block(parent, context, item, item.article->summary);
  append_article_links(parent, context, *item.article);
}

void append_deadline(Node& parent, const Context& context, const Item& item) {
  const Words& words = context.words;
  const Deadline& deadline = *item.deadline;
  Node line = block(Tag::p, "kal-tags");
  append(line, block(Tag::span, "kal-tag", deadline_type_text(words, deadline.type)));
  const std::string left = time_left_text(context, deadline.date);
  if (!left.empty()) {
    append_text(line, " ");
    append(line, block(Tag::span, "kal-left", left));
  }
  append(parent, std::move(line));
  Node facts = block(Tag::dl, "kal-facts");
  if (deadline.opens.known()) append_fact(facts, words.text(Message::fact_opens), sentence_case(moment_text(words, deadline.opens)));
  append_fact(facts, words.text(Message::fact_due), time_node(deadline.date, sentence_case(moment_text(words, deadline.date))));
  append(parent, std::move(facts));
  if (!deadline.url.empty()) {
    append(parent, element(Tag::p, {}, {link(deadline.url, words.format(Message::link_more, {{"title", deadline.title}}))}));
  }
  const Item* event = item.event != nullptr ? find_item(context.catalog, *item.event) : nullptr;
  if (event != nullptr) append_items(parent, context, words.text(Message::events_heading), {event});
  append_text_block(parent, context, item, item.article->summary);
}

std::vector<const Item*> mentioned_events(const Context& context, const Item& article) {
  std::vector<const Item*> found;
  for (const std::string& id : article.article->event_ids) {
    const Item* item = find_item(context.catalog, id, article.feed);
    if (item != nullptr && item->feed == article.feed) found.push_back(item);
  }
  return found;
}

void append_article(Node& parent, const Context& context, const Item& item) {
  const Words& words = context.words;
  const Article& article = *item.article;
  append(parent, block(Tag::p, "kal-meta",
                       joined({labels_text(context, item, Facet::kind), article.section,
                               names_source(article) ? std::string() : article.source})));
  if (!article.image.url.empty()) append(parent, image_node(context, article.image));
  append_text_block(parent, context, item, article.summary);
  append_text_block(parent, context, item, article.text);
  append_article_links(parent, context, article);
  append_items(parent, context, words.text(Message::events_heading), parts_of(context, item, ItemType::event));
  append_items(parent, context, words.text(Message::deadlines_heading), parts_of(context, item, ItemType::deadline));
  append_items(parent, context, words.text(Message::mentions_heading), mentioned_events(context, item));
  Node facts = block(Tag::dl, "kal-facts");
  append_fact(facts, words.text(Message::fact_audience), labels_text(context, item, Facet::audience));
  append_fact(facts, words.text(Message::fact_topics), labels_text(context, item, Facet::topic));
  if (!facts.children.empty()) append(parent, std::move(facts));
}

void append_body(Node& parent, const Context& context, const Item& item) {
  switch (item.type) {
    case ItemType::event: return append_event(parent, context, item);
    case ItemType::deadline: return append_deadline(parent, context, item);
    case ItemType::article: return append_article(parent, context, item);
  }
}

/// One session is the event: its status is the event's. Of several each has its own in the list.
const Session* only_session(const Event& event) { return event.sessions.size() == 1 ? &event.sessions.front() : nullptr; }

Node back_link(const Context& context) {
  const bool in_feed = context.state.view == View::feed;
  State back = context.state;
  back.item.clear();
  const auto label = context.words.text(in_feed ? Message::back_to_feed : Message::back_to_agenda);
  Node node = state_link(context, back, "kal-back", label);
  set(node, Attribute::data_do, "close");
  return element(Tag::p, {}, {std::move(node)});
}

}  // namespace

void append_detail(Node& parent, const Context& context, const Item& item) {
  Node detail = element(Tag::article, {{Attribute::class_, "kal-detail"}, {Attribute::part, "detail"}, {Attribute::data_key, key_of(context, "o", *item.feed, item.id)}});
  append(detail, back_link(context));
  Node title = element(heading_below(context, 1), {{Attribute::class_, "kal-detail-title"}, {Attribute::tabindex, "-1"}, {Attribute::data_focus, "item"}});
  if (item.type == ItemType::event) append_status(title, context, *item.event, only_session(*item.event));
  append(title, title_text(context, item));
  append(detail, std::move(title));
  append_body(detail, context, item);
  append_origin(detail, context, item);
  append(parent, std::move(detail));
}

}  // namespace kalendarium
