// SPDX-License-Identifier: MIT
#include "core/views/parts.h"

#include <algorithm>

#include "core/date_text.h"
#include "core/text.h"

namespace kalendarium {
namespace {

constexpr int days_counted = 30;

std::string text_of(const Context& context, const Item& item, const Times& times) {
  if (item.undated) return std::string(context.words.text(Message::no_date));
  return range_text(context.words, times.start, times.end);
}

/// Adds a word to an enumeration: the first as it stands, the others in lower case.
void enumerate(std::string& out, std::string_view word) {
  if (out.empty()) {
    out = word;
    return;
  }
  const char first = word.empty() ? ' ' : word.front();
  out += ", ";
  out += first >= 'A' && first <= 'Z' ? static_cast<char>(first - 'A' + 'a') : first;
  out += word.substr(1);
}

/// What an event's title must not be read without.
std::string status_words(const Words& words, const Event& event, const Session* session) {
  const EventStatus status = status_of(event, session);
  std::string out;
  if (const auto message = status_message(status)) enumerate(out, words.text(*message));
  if (status == EventStatus::cancelled) return out;
  if (event.sold_out) enumerate(out, words.text(Message::status_sold_out));
  const bool is_said = status == EventStatus::moved_online;
  if (event.mode == AttendanceMode::online && !is_said) enumerate(out, words.text(Message::online));
  return out;
}

/// Hundredths as the language writes them: 2500, 99,50.
std::string hundredths_text(const Words& words, int hundredths) {
  std::string out = number_text(words, hundredths / 100);
  const int rest = hundredths % 100;
  if (rest == 0) return out;
  out += words.text(Message::decimal_separator);
  out += static_cast<char>('0' + rest / 10);
  out += static_cast<char>('0' + rest % 10);
  return out;
}

std::string offer_text(const Words& words, const Offer& offer) {
  std::string out = offer.price_hundredths == 0 ? std::string(words.text(Message::price_free_text)) : amount_text(words, offer);
  if (offer.tax_included && offer.price_hundredths != 0) {
    out += ' ';
    out += words.text(*offer.tax_included ? Message::price_tax_included : Message::price_tax_excluded);
  }
  return offer.title.empty() ? out : offer.title + ": " + out;
}

bool all_offers_are_free(const Event& event) {
  return std::all_of(event.offers.begin(), event.offers.end(), [](const Offer& offer) { return offer.price_hundredths == 0; });
}

}  // namespace

Node block(Tag tag, std::string_view class_name, std::string_view content) {
  Node node = element(tag);
  if (!class_name.empty()) set(node, Attribute::class_, class_name);
  append_text(node, content);
  return node;
}

Node hidden_text(std::string_view content) { return block(Tag::span, "kal-vh", content); }

Tag heading_below(const Context& context, int levels) { return heading(context.request.heading_level + levels); }

Node state_link(const Context& context, const State& state, std::string_view class_name, std::string_view label) {
  Node node = block(Tag::a, class_name, label);
  set(node, Attribute::href, link_to(context.request, state));
  set(node, Attribute::data_state, print_state(state));
  return node;
}

Node state_button(const State& state, std::string_view class_name, std::string_view label) {
  return element(Tag::button,
                 {{Attribute::type, "button"},
                  {Attribute::class_, std::string(class_name)},
                  {Attribute::part, "button"},
                  {Attribute::data_state, print_state(state)}},
                 {text(label)});
}

Node link(std::string_view url, std::string_view label) {
  if (url.empty()) return text(label);
  return element(Tag::a, {{Attribute::href, std::string(url)}}, {text(label)});
}

State opened(const State& state, std::string_view id) {
  State copy = state;
  copy.item = id;
  return copy;
}

State closed(State state) {
  state.item.clear();
  state.page = 1;
  return state;
}

State issue_state(const Issue& issue) {
  State state;
  state.view = View::feed;
  state.facets[index_of(Facet::issue)] = {issue.id};
  return state;
}

std::string public_id(const Context& context, const Item& item) {
  std::string id(item.id);
  if (find_item(context.catalog, id) != &item) id += '.' + std::to_string(item.feed - context.feeds.data() + 1);
  return id;
}

const Item* find_public(const Context& context, std::string_view id) {
  if (const Item* item = find_item(context.catalog, id)) return item;
  const std::size_t point = std::min(id.rfind('.'), id.size());
  for (const Feed& feed : context.feeds) {
    const Item* item = find_item(context.catalog, id.substr(0, point), &feed);
    if (item != nullptr && item->feed == &feed && public_id(context, *item) == id) return item;
  }
  return nullptr;
}

Node item_link(const Context& context, const Item& item, const Times& times) {
  const std::string id = public_id(context, item);
  const State state = opened(context.state, id);
  Node node = state_link(context, state, "", "");
  set(node, Attribute::data_do, "open");
  set(node, Attribute::data_item, id);
  if (item.type == ItemType::event) append_status(node, context, *item.event, session_at(*item.event, times));
  append(node, title_text(context, item));
  if (item.type != ItemType::article) append(node, hidden_text(", " + text_of(context, item, times)));
  return node;
}

std::string key_of(const Context& context, std::string_view prefix, const Feed& feed, std::string_view id) {
  std::string key(prefix);
  if (&feed != &context.feeds.front()) key += std::to_string(&feed - context.feeds.data() + 1);
  return key + '-' + std::string(id);
}

void append_status(Node& parent, const Context& context, const Event& event, const Session* session) {
  const std::string status = status_words(context.words, event, session);
  if (status.empty()) return;
  append(parent, block(Tag::span, "kal-status", context.words.format(Message::status_label, {{"status", status}})));
}

std::optional<Message> status_message(EventStatus status) {
  switch (status) {
    case EventStatus::cancelled: return Message::status_cancelled;
    case EventStatus::postponed: return Message::status_postponed;
    case EventStatus::rescheduled: return Message::status_rescheduled;
    case EventStatus::moved_online: return Message::status_moved_online;
    case EventStatus::scheduled: break;
  }
  return std::nullopt;
}

EventStatus status_of(const Event& event, const Session* session) {
  return event.status == EventStatus::scheduled && session != nullptr ? session->status : event.status;
}

void set_language(Node& node, const Context& context, const Item& item) {
  if (item.language.empty() || item.language == context.words.language()) return;
  set(node, Attribute::lang, item.language);
  set(node, Attribute::dir, "auto");
}

Node title_text(const Context& context, const Item& item) {
  if (item.language.empty() || item.language == context.words.language()) return text(item.title);
  Node node = element(Tag::span, {}, {text(item.title)});
  set_language(node, context, item);
  return node;
}

Node time_node(const Moment& start, std::string_view words) {
  return element(Tag::time, {{Attribute::datetime, machine_text(start)}}, {text(words)});
}

Times times_of(const Item& item, const Span& span) {
  if (item.undated) return {};
  return {span.stated_start, span.stated_end};
}

Times next_times(const Context& context, const Item& item) { return times_of(item, next_span(item, context.now)); }

Times announced_times(const Context& context, const Item& item) {
  const bool is_past = is_over(item, context.now) && !item.spans.empty();
  return is_past ? times_of(item, item.spans.front()) : next_times(context, item);
}

int later_sessions(const Item& item, const Moment& start) {
  const auto is_later = [&](const Span& span) { return span.begin > start.wall; };
  return static_cast<int>(std::count_if(item.spans.begin(), item.spans.end(), is_later));
}

const Session* session_at(const Event& event, const Times& times) {
  const auto found = std::find_if(event.sessions.begin(), event.sessions.end(), [&](const Session& session) {
    return session.start == times.start && session.end == times.end;
  });
  return found == event.sessions.end() ? nullptr : &*found;
}

std::string place_text(const Location& location) {
  if (location.name.empty() || location.name == location.locality) return location.locality;
  return location.locality.empty() ? location.name : location.name + ", " + location.locality;
}

std::string mode_text(const Words& words, AttendanceMode mode) {
  switch (mode) {
    case AttendanceMode::offline: return std::string(words.text(Message::mode_offline));
    case AttendanceMode::online: return std::string(words.text(Message::mode_online));
    case AttendanceMode::mixed: return std::string(words.text(Message::mode_mixed));
    case AttendanceMode::unknown: break;
  }
  return {};
}

std::string amount_text(const Words& words, const Offer& offer) {
  const std::string_view currency = offer.currency == "SEK" ? words.text(Message::price_krona) : offer.currency;
  return words.format(Message::price_amount,
                      {{"amount", hundredths_text(words, offer.price_hundredths)}, {"currency", currency}});
}

std::string price_text(const Words& words, const Event& event) {
  if (event.is_free == true || (!event.offers.empty() && all_offers_are_free(event))) {
    return std::string(words.text(Message::price_free_text));
  }
  std::string out;
  for (const Offer& offer : event.offers) {
    if (!out.empty()) out += ", ";
    out += offer_text(words, offer);
  }
  if (out.empty() && event.is_free == false) out = words.text(Message::price_paid_text);
  return out;
}

std::string labels_text(const Context& context, const Item& item, Facet facet) {
  std::string out;
  for (const std::uint32_t value : item.facets[index_of(facet)]) {
    if (!out.empty()) out += ", ";
    out += context.catalog.values[index_of(facet)][value].label;
  }
  return out;
}

std::string time_left_text(const Context& context, const Moment& date) {
  const Words& words = context.words;
  if (span_of(date, {}).end <= context.now) return std::string(words.text(Message::deadline_passed));
  if (date.precision == Precision::month) return {};
  const int days = days_between(context.now, date.wall);
  if (days <= 0) return std::string(words.text(Message::last_day_today));
  return days <= days_counted ? words.count(Message::days_left, days) : std::string();
}

std::string_view deadline_type_text(const Words& words, DeadlineType type) {
  switch (type) {
    case DeadlineType::registration: return words.text(Message::deadline_registration);
    case DeadlineType::application: return words.text(Message::deadline_application);
    case DeadlineType::reporting: return words.text(Message::deadline_reporting);
    case DeadlineType::other: break;
  }
  return words.text(Message::deadline_other);
}

std::string total_text(const Context& context) {
  const Words& words = context.words;
  const int total = static_cast<int>(context.answer.hits.size());
  if (total == 0) return std::string(words.text(Message::no_hits));
  if (context.state.view == View::feed) return words.count(Message::articles_count, total);
  const auto is_event = [&](std::uint32_t hit) { return context.catalog.items[hit].type == ItemType::event; };
  const auto events = static_cast<int>(std::count_if(context.answer.hits.begin(), context.answer.hits.end(), is_event));
  if (events == total) return words.count(Message::events_count, events);
  const std::string deadlines = words.count(Message::deadlines_count, total - events);
  if (events == 0) return deadlines;
  return words.format(Message::both, {{"first", words.count(Message::events_count, events)}, {"second", deadlines}});
}

std::string joined(std::initializer_list<std::string> texts) {
  std::string out;
  for (const std::string& part : texts) {
    if (part.empty()) continue;
    if (!out.empty()) out += " · ";
    out += part;
  }
  return out;
}

bool names_source(const Article& article) {
  const std::string title = ' ' + fold(article.title) + ' ';
  const std::string source = ' ' + fold(article.source);
  return title.find(source + ' ') != std::string::npos || title.find(source + "s ") != std::string::npos;
}

}  // namespace kalendarium
