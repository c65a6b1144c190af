// SPDX-License-Identifier: MIT
#include "core/views/detail.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/date_text.h"
#include "core/gate.h"
#include "core/occurrences.h"
#include "core/rich_text.h"
#include "core/views/parts.h"
#include "core/views/take.h"

namespace kalendarium {
namespace {

void write_fact(TreeWriter& out, const Context& context, Message name, std::string_view value) {
  if (!value.empty()) say_in(out, context, Tag::dt, "", name).leaf(Tag::dd, "", value);
}

void write_subheading(TreeWriter& out, const Context& context, Message label) {
  say_in(out, context, heading_below(context, 2), "kal-detail-subtitle", label);
}

/// A paragraph or list entry with one link.
void write_link_in(TreeWriter& out, Tag tag, std::string_view url, std::string_view label) {
  if (url.empty()) return;
  out.open(tag);
  write_link(out, url, label);
  out.close();
}

std::string_view host_of(std::string_view url) {
  const std::size_t begin = url.find("//");
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = url.substr(begin + 2);
  return rest.substr(0, rest.find_first_of("/?#"));
}

/// An image from a host that the page allows, else a link to it: nobody else is called before a click.
void write_image(TreeWriter& out, const Context& context, const Image& image) {
  if (image.url.empty()) return;
  const auto& hosts = context.request.image_hosts;
  if (std::find(hosts.begin(), hosts.end(), host_of(image.url)) == hosts.end()) {
    return write_link_in(out, Tag::p, image.url,
                         context.words.format(Message::link_image, {{"alt", image.alt}}));
  }
  out.open(Tag::p, "kal-image").open(Tag::img);
  out.with(Attribute::src, image.url)
      .with(Attribute::alt, image.alt)
      .with(Attribute::loading, "lazy");
  out.close().close();
}

std::string moved_from_text(const Words& words, const Moment& start) {
  return words.format(Message::moved_from, {{"date", moment_text(words, start)}});
}

/// `session` may be nullptr: nothing is said of that time alone.
void write_session(TreeWriter& out, const Context& context, const Times& times,
                   const Session* session) {
  const Words& words = context.words;
  const auto status = session == nullptr ? std::nullopt : status_message(session->status);
  out.open(Tag::li);
  if (status) write_status_label(out, words, std::string(words.text(*status)));
  write_time(out, times.start, sentence_case(range_text(words, times.start, times.end)));
  if (session != nullptr) {
    if (!session->title.empty()) out.text(" – ").text(session->title);
    if (session->previous_start.known())
      out.text(" (").text(moved_from_text(words, session->previous_start)).text(")");
  }
  out.close();
}

/// From one of its stretches on, at most so many; and those that were postponed, which have none.
void write_occurrences(TreeWriter& out, const Context& context, const Item& item, std::size_t first,
                       std::size_t most) {
  open_list(out, Tag::ol, "kal-sessions");
  for (std::size_t i = first; i < item.spans.size() && i - first < most; ++i) {
    const Times times = times_of(item, item.spans[i]);
    write_session(out, context, times, session_at(*item.event, times));
  }
  for (const Session& session : item.event->sessions) {
    if (session.status == EventStatus::postponed)
      write_session(out, context, {session.start, session.end}, &session);
  }
  out.close_if_any();
}

/// The times of what repeats. Of many the next ones, and all on request; of what goes on for ever the next ones.
void write_repeated(TreeWriter& out, const Context& context, const Item& item) {
  constexpr std::size_t most_at_once = 20;
  constexpr std::size_t next_ones = 12;
  const std::size_t count = item.spans.size();
  if (count < 2 && item.event->sessions.empty()) return;
  write_subheading(out, context, Message::sessions_heading);
  if (count <= most_at_once && !item.goes_on)
    return write_occurrences(out, context, item, 0, count);
  std::size_t next = 0;
  while (next < count && item.spans[next].end <= context.now) ++next;
  write_occurrences(out, context, item, next, next_ones);
  if (item.goes_on) return;
  out.open(Tag::details).with(Attribute::data_key, "all-sessions");
  out.leaf(Tag::summary, "", context.words.count(Message::all_sessions, static_cast<int>(count)));
  write_occurrences(out, context, item, 0, count);
  out.close();
}

void write_sessions(TreeWriter& out, const Context& context, const Item& item) {
  const Event& event = *item.event;
  if (repeats(event)) return write_repeated(out, context, item);
  if (event.sessions.size() < 2) return;
  write_subheading(out, context, Message::sessions_heading);
  open_list(out, Tag::ol, "kal-sessions");
  for (const Session& session : event.sessions)
    write_session(out, context, {session.start, session.end}, &session);
  out.close();
}

void write_place(TreeWriter& out, const Context& context, const Item& item) {
  const Location& location = item.event->location;
  const std::string place = place_text(location);
  const std::string address = address_text(location);
  if (place.empty() && address.empty()) return;
  say_in(out, context, Tag::dt, "", Message::fact_where).open(Tag::dd);
  write_link(out, location.url, place);
  if (!place.empty() && !address.empty()) out.open(Tag::br).close();
  out.text(address);
  const std::string map = map_url(*item.feed, location);
  if (!map.empty()) {
    out.open(Tag::span, "kal-map").open(Tag::br).close();
    write_link(out, map, context.words.text(Message::link_map));
    out.close();
  }
  out.close();
}

/// The number without what only eases reading, for tel:.
std::string dialled(std::string_view telephone) {
  std::string digits;
  for (const char c : telephone) {
    if (is_ascii_digit(c) || c == '+') digits += c;
  }
  return digits;
}

void write_contact_line(TreeWriter& out, std::string scheme, std::string_view address,
                        std::string_view label) {
  if (label.empty()) return;
  out.open(Tag::br).close();
  write_link(out, scheme += address, label);
}

void write_organizer(TreeWriter& out, const Context& context, const Contact& contact) {
  if (contact.name.empty()) return;
  say_in(out, context, Tag::dt, "", Message::fact_organizer).open(Tag::dd);
  write_link(out, contact.url, contact.name);
  write_contact_line(out, "mailto:", contact.email, contact.email);
  write_contact_line(out, "tel:", dialled(contact.telephone), contact.telephone);
  out.close();
}

void write_facet_fact(TreeWriter& out, const Context& context, const Item& item, Message name,
                      Facet facet) {
  write_fact(out, context, name, labels_text(context, item, facet));
}

void write_event_facts(TreeWriter& out, const Context& context, const Item& item) {
  const Words& words = context.words;
  const Event& event = *item.event;
  out.open(Tag::dl, "kal-facts");
  write_place(out, context, item);
  write_fact(out, context, Message::fact_mode, mode_text(words, event.mode));
  write_fact(out, context, Message::fact_price, price_text(words, event));
  write_organizer(out, context, event.organizer);
  write_facet_fact(out, context, item, Message::fact_audience, Facet::audience);
  if (item.language != words.language())
    write_facet_fact(out, context, item, Message::fact_language, Facet::language);
  write_facet_fact(out, context, item, Message::fact_accessibility, Facet::accessibility);
  write_facet_fact(out, context, item, Message::fact_topics, Facet::topic);
  out.close_if_any();
}

void write_event_links(TreeWriter& out, const Context& context, const Event& event) {
  const Words& words = context.words;
  open_list(out, Tag::ul, "kal-links");
  write_link_in(out, Tag::li, event.registration_url, words.text(Message::link_register));
  write_link_in(out, Tag::li, event.online_url, words.text(Message::link_online));
  write_link_in(out, Tag::li, event.url,
                words.format(Message::link_more, {{"title", event.title}}));
  out.close_if_any();
}

/// Links to the details of other items: an article's events, an event's deadlines.
void write_items(TreeWriter& out, const Context& context, Message title,
                 const std::vector<const Item*>& items) {
  if (items.empty()) return;
  write_subheading(out, context, title);
  open_list(out, Tag::ul, "kal-related");
  for (const Item* item : items) {
    const Times times = next_times(context, *item);
    out.open(Tag::li);
    write_item_link(out, context, *item, times);
    if (!item->undated)
      write_time(out.text(" "), times.start, range_text(context.words, times.start, times.end));
    if (item->type == ItemType::deadline) write_time_left(out, context, *item->deadline);
    out.close();
  }
  out.close();
}

std::vector<const Item*> parts_of(const Context& context, const Item& article, ItemType type) {
  std::vector<const Item*> found;
  const std::uint32_t end = parts_end(context.catalog, article.owner);
  for (std::uint32_t part = article.owner + 1; part < end; ++part) {
    if (type_of(context.catalog, part) == type && context.catalog.parts.has(part))
      found.push_back(&context.item(part));
  }
  return found;
}

std::vector<const Item*> deadlines_of(const Context& context, const Item& event) {
  std::vector<const Item*> found = parts_of(context, event, ItemType::deadline);
  const auto is_others = [&](const Item* deadline) {
    return deadline->event_number != event.number;
  };
  found.erase(std::remove_if(found.begin(), found.end(), is_others), found.end());
  return found;
}

std::string size_text(const Words& words, int bytes) {
  constexpr int kilobyte = 1000;
  constexpr int megabyte = 1000 * kilobyte;
  if (bytes >= megabyte)
    return words.format(Message::file_size_mb,
                        {{"number", number_text(words, (bytes + megabyte / 2) / megabyte)}});
  return words.format(
      Message::file_size_kb,
      {{"number", number_text(words, std::max(1, (bytes + kilobyte / 2) / kilobyte))}});
}

/// PDF, 240 kB: what a visitor should know before a download.
std::string file_text(const Words& words, const Link& link_data) {
  std::string type(link_data.type.substr(link_data.type.find('/') + 1));
  std::transform(type.begin(), type.end(), type.begin(),
                 [](char c) { return is_small_ascii(c) ? static_cast<char>(c - 'a' + 'A') : c; });
  if (link_data.type.empty() || type == "HTML") type.clear();
  const std::string size = link_data.size > 0 ? size_text(words, link_data.size) : std::string();
  if (type.empty() || size.empty()) return type + size;
  return type + ", " + size;
}

void write_article_link(TreeWriter& out, const Context& context, const Link& link) {
  const std::string file = file_text(context.words, link);
  out.open(Tag::li);
  if (!link.url.empty()) {
    out.open(Tag::a).with(Attribute::href, link.url);
    if (!link.language.empty()) out.with(Attribute::lang, link.language);
  }
  out.text(link.title);
  if (!file.empty()) out.text(" (").text(file).text(")");
  if (!link.url.empty()) {
    out.close();
  } else {
    say_in(out.text(" "), context, Tag::span, "kal-lost", Message::link_lost);
  }
  out.close();
}

void write_article_links(TreeWriter& out, const Context& context, const Article& article) {
  open_list(out, Tag::ul, "kal-links");
  for (const Link& link : article.links) write_article_link(out, context, link);
  write_link_in(out, Tag::li, article.url,
                context.words.format(Message::link_more, {{"title", article.title}}));
  out.close_if_any();
}

/// The other articles that announced or mention an event.
void write_mentions(TreeWriter& out, const Context& context, const Item& event) {
  const Catalog& catalog = context.catalog;
  for (std::size_t i = 0; i < catalog.mentioned.size(); ++i) {
    if (catalog.mentioned[i] != event.number) continue;
    const Item& article = context.item(catalog.mentioned_in[i]);
    say(out.open(Tag::p), context, Message::origin_mention);
    write_item_link(out, context, article, {});
    out.text(", ").text(moment_text(context.words, article.issue->date_published)).close();
  }
}

/// The article and the issue: where it was announced.
void write_origin(TreeWriter& out, const Context& context, const Item& item) {
  const Words& words = context.words;
  const Issue& issue = *item.issue;
  out.open(Tag::section, "kal-origin");
  write_subheading(out, context, Message::origin_heading);
  if (item.type != ItemType::article) {
    say(out.open(Tag::p), context, Message::origin_article);
    write_item_link(out, context, context.item(item.owner), {});
    out.close();
    write_mentions(out, context, item);
  }
  say(out.open(Tag::p), context, Message::origin_issue);
  open_state_link(out, context, issue_state(issue), "").text(issue.title).close();
  out.text(", ").text(moment_text(words, issue.date_published)).close();
  write_link_in(out, Tag::p, issue.url,
                words.format(Message::issue_whole, {{"title", issue.title}}));
  out.close();
}

void write_text_block(TreeWriter& out, const Context& context, const Item& item,
                      std::string_view source) {
  with_language(out.open(Tag::div, "kal-text"), context, item);
  write_rich_text(out, source);
  out.close_if_any();
}

void write_event_time(TreeWriter& out, const Context& context, const Item& item) {
  const Words& words = context.words;
  out.open(Tag::p, "kal-time");
  if (item.undated) {
    say(out, context, Message::no_date);
  } else {
    const Times times = announced_times(context, item);
    write_time(out, times.start, sentence_case(range_text(words, times.start, times.end)));
    // What goes on says its rule below.
    const std::string more = item.goes_on ? std::string() : more_text(context, item, times.start);
    if (!more.empty()) out.text(" ").text(more);
  }
  out.close();
  const std::string rule = rule_text(context, item);
  if (!rule.empty()) out.leaf(Tag::p, "kal-meta", sentence_case(rule));
  const Moment& previous = item.event->previous_start;
  if (previous.known()) out.leaf(Tag::p, "kal-meta", moved_from_text(words, previous));
  if (is_over(item, context.now)) say_in(out, context, Tag::p, "kal-left", Message::event_over);
}

void write_event(TreeWriter& out, const Context& context, const Item& item) {
  const Event& event = *item.event;
  write_event_time(out, context, item);
  write_event_links(out, context, event);
  write_event_facts(out, context, item);
  write_sessions(out, context, item);
  write_items(out, context, Message::deadlines_heading, deadlines_of(context, item));
  write_image(out, context, event.image);
  write_text_block(out, context, item, event.text.empty() ? item.article->summary : event.text);
  write_article_links(out, context, *item.article);
}

void write_deadline(TreeWriter& out, const Context& context, const Item& item) {
  const Words& words = context.words;
  const Deadline& deadline = *item.deadline;
  write_deadline_tags(out, context, deadline);
  out.open(Tag::dl, "kal-facts");
  write_fact(out, context, Message::fact_opens, sentence_case(moment_text(words, deadline.opens)));
  say_in(out, context, Tag::dt, "", Message::fact_due).open(Tag::dd);
  write_time(out, deadline.date, sentence_case(moment_text(words, deadline.date)));
  out.close().close();
  write_link_in(out, Tag::p, deadline.url,
                words.format(Message::link_more, {{"title", deadline.title}}));
  const std::uint32_t feed = feed_of(context.catalog, item.number);
  const Item* event = item.event != nullptr ? context.items.find(item.event->id, feed) : nullptr;
  if (event != nullptr) write_items(out, context, Message::events_heading, {event});
  write_text_block(out, context, item, item.article->summary);
}

/// Events of other articles that it mentions, or announced before or beside them.
std::vector<const Item*> mentioned_events(const Context& context, const Item& article) {
  std::vector<const Item*> found;
  const Catalog& catalog = context.catalog;
  for (std::size_t i = 0; i < catalog.mentioned.size(); ++i) {
    if (catalog.mentioned_in[i] == article.number)
      found.push_back(&context.item(catalog.mentioned[i]));
  }
  return found;
}

void write_article(TreeWriter& out, const Context& context, const Item& item) {
  const Article& article = *item.article;
  out.leaf(Tag::p, "kal-meta",
           joined({labels_text(context, item, Facet::kind), article.section,
                   names_source(article) ? std::string_view() : article.source}));
  write_image(out, context, article.image);
  write_text_block(out, context, item, article.summary);
  write_text_block(out, context, item, article.text);
  write_article_links(out, context, article);
  write_items(out, context, Message::events_heading, parts_of(context, item, ItemType::event));
  write_items(out, context, Message::deadlines_heading,
              parts_of(context, item, ItemType::deadline));
  write_items(out, context, Message::mentions_heading, mentioned_events(context, item));
  out.open(Tag::dl, "kal-facts");
  write_facet_fact(out, context, item, Message::fact_audience, Facet::audience);
  write_facet_fact(out, context, item, Message::fact_topics, Facet::topic);
  out.close_if_any();
}

void write_body(TreeWriter& out, const Context& context, const Item& item) {
  switch (item.type) {
    case ItemType::event: return write_event(out, context, item);
    case ItemType::deadline: return write_deadline(out, context, item);
    case ItemType::article: return write_article(out, context, item);
  }
}

/// One session is the event: its status is the event's. Of several each has its own in the list.
const Session* only_session(const Event& event) {
  return event.sessions.size() == 1 ? &event.sessions.front() : nullptr;
}

void write_missing_detail(TreeWriter& out, const Context& context) {
  out.open(Tag::section, "kal-detail").with(Attribute::data_key, "missing");
  out.open(heading_below(context, 1), "kal-detail-title")
      .with(Attribute::tabindex, "-1")
      .with(Attribute::data_focus, "item")
      .text(context.words.text(Message::empty_item))
      .close();
  write_back_link(out, context);
  out.close();
}

}  // namespace

KALENDARIUM_GATE void write_detail(TreeWriter& out, const Context& context) {
  const Item* found = find_public(context, context.state.item);
  if (found == nullptr) return write_missing_detail(out, context);
  const Item& item = *found;
  out.open(Tag::article, "kal-detail")
      .with(Attribute::part, "detail")
      .with(Attribute::data_key, key_of(context, "o", *item.feed, item.id));
  write_back_link(out, context);
  out.open(heading_below(context, 1), "kal-detail-title")
      .with(Attribute::tabindex, "-1")
      .with(Attribute::data_focus, "item");
  if (item.type == ItemType::event)
    write_status(out, context, *item.event, only_session(*item.event));
  write_title(out, context, item);
  out.close();
  write_body(out, context, item);
  write_take(out, context, item);
  write_origin(out, context, item);
  out.close();
}

}  // namespace kalendarium
