// SPDX-License-Identifier: MIT
#include "core/views/parts.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/date_text.h"
#include "core/gate.h"
#include "core/occurrences.h"
#include "core/recurrence_text.h"
#include "core/text.h"

namespace kalendarium {
namespace {

constexpr int days_counted = 30;

bool is_widgets_language(const Context& context, const Item& item) {
  return item.language.empty() || item.language == context.words.language();
}

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
  out += ascii_lower(first);
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
  std::string out = offer.price_hundredths == 0 ? std::string(words.text(Message::price_free_text))
                                                : amount_text(words, offer);
  if (offer.tax_included && offer.price_hundredths != 0) {
    out += ' ';
    out +=
        words.text(*offer.tax_included ? Message::price_tax_included : Message::price_tax_excluded);
  }
  return offer.title.empty() ? out : std::string(offer.title) + ": " + out;
}

bool all_offers_are_free(const Event& event) {
  return std::all_of(event.offers.begin(), event.offers.end(),
                     [](const Offer& offer) { return offer.price_hundredths == 0; });
}

std::string time_left_text(const Context& context, const Moment& date) {
  const Words& words = context.words;
  // On its last day it is listed until midnight; that its hour is gone is said.
  const bool has_hour = date.precision == Precision::minute;
  if ((has_hour ? date.wall : span_of(date, {}).end) <= context.now)
    return std::string(words.text(Message::deadline_passed));
  if (date.precision == Precision::month) return {};
  const int days = days_between(context.now, date.wall);
  if (days <= 0) return std::string(words.text(Message::last_day_today));
  return days <= days_counted ? words.count(Message::days_left, days) : std::string();
}

}  // namespace

/// The rule of an event in words, as if it began and ended then.
KALENDARIUM_GATE void append_rule(std::string& out, const Context& context, const Item& item,
                                  const Moment& start, const Moment& end) {
  const ParsedRule parsed = parse_rule(item.event->recurrence, item.feed->zone);
  if (parsed.error != RuleError::none || start.precision < Precision::day) return;
  out += recurrence_text(context.words, parsed.rule, start, end);
}

Tag heading_below(const Context& context, int levels) {
  return heading(context.request.heading_level + levels);
}

void open_list(TreeWriter& out, Tag tag, const char* class_name) {
  out.open(tag, class_name).with(Attribute::role, "list");
}

TreeWriter& say(TreeWriter& out, const Context& context, Message message) {
  return out.text(context.words.text(message));
}

TreeWriter& say_in(TreeWriter& out, const Context& context, Tag tag, const char* class_name,
                   Message message) {
  return say(out.open(tag, class_name), context, message).close();
}

TreeWriter& open_state_link(TreeWriter& out, const Context& context, const std::string& state,
                            const char* class_name) {
  return out.open(Tag::a, class_name)
      .with(Attribute::href, link_to(context.request, state))
      .with(Attribute::data_state, state);
}

TreeWriter& open_state_button(TreeWriter& out, const std::string& state, const char* class_name,
                              const char* part) {
  return out.open(Tag::button, class_name)
      .with(Attribute::type, "button")
      .with(Attribute::part, part)
      .with(Attribute::data_state, state);
}

void write_link(TreeWriter& out, std::string_view url, std::string_view label) {
  if (!url.empty()) out.open(Tag::a).with(Attribute::href, url);
  out.text(label);
  if (!url.empty()) out.close();
}

std::string opened(const Context& context, std::string_view id) {
  State copy = context.state;
  copy.item = id;
  return print_state(copy);
}

State closed(State state) {
  state.item.clear();
  state.page = 1;
  return state;
}

std::string issue_state(const Issue& issue) {
  State state;
  state.view = View::feed;
  state.facets[index_of(Facet::issue)].emplace_back(issue.id);
  return print_state(state);
}

void write_back_link(TreeWriter& out, const Context& context) {
  const bool in_feed = context.state.view == View::feed;
  out.open(Tag::p);
  open_state_link(out, context, opened(context, {}), "kal-back")
      .with(Attribute::data_do, "close")
      .text(context.words.text(in_feed ? Message::back_to_feed : Message::back_to_agenda))
      .close();
  out.close();
}

std::string public_id(const Context& context, const Item& item) {
  std::string id(item.id);
  if (context.items.find(id) != &item)
    id += '.' + std::to_string(feed_of(context.catalog, item.number) + 1);
  return id;
}

const Item* find_public(const Context& context, std::string_view id) {
  if (const Item* item = context.items.find(id)) return item;
  const std::size_t point = std::min(id.rfind('.'), id.size());
  for (std::uint32_t feed = 0; feed < context.feeds.size(); ++feed) {
    const Item* item = context.items.find(id.substr(0, point), feed);
    if (item != nullptr && item->feed == &context.feeds[feed] && public_id(context, *item) == id)
      return item;
  }
  return nullptr;
}

void write_item_link(TreeWriter& out, const Context& context, const Item& item, const Times& times,
                     const char* focus) {
  const std::string id = public_id(context, item);
  open_state_link(out, context, opened(context, id), "")
      .with(Attribute::data_do, "open")
      .with(Attribute::data_item, id);
  if (*focus != '\0') out.with(Attribute::data_focus, focus);
  if (item.type == ItemType::event)
    write_status(out, context, *item.event, session_at(*item.event, times));
  write_title(out, context, item);
  if (item.type != ItemType::article)
    out.leaf(Tag::span, "kal-vh", ", " + text_of(context, item, times));
  out.close();
}

std::string key_of(const Context& context, std::string_view prefix, const Feed& feed,
                   std::string_view id) {
  std::string key(prefix);
  if (&feed != &context.feeds.front()) key += std::to_string(&feed - context.feeds.data() + 1);
  return key + '-' + std::string(id);
}

void write_status(TreeWriter& out, const Context& context, const Event& event,
                  const Session* session) {
  write_status_label(out, context.words, status_words(context.words, event, session));
}

void write_status_label(TreeWriter& out, const Words& words, const std::string& status) {
  if (!status.empty())
    out.leaf(Tag::span, "kal-status", words.format(Message::status_label, {{"status", status}}));
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
  return event.status == EventStatus::scheduled && session != nullptr ? session->status
                                                                      : event.status;
}

TreeWriter& with_language(TreeWriter& out, const Context& context, const Item& item) {
  return is_widgets_language(context, item)
             ? out
             : out.with(Attribute::lang, item.language).with(Attribute::dir, "auto");
}

void write_title(TreeWriter& out, const Context& context, const Item& item) {
  const bool is_foreign = !is_widgets_language(context, item);
  if (is_foreign) with_language(out.open(Tag::span), context, item);
  write_marked(out, context, item.title, SearchField::title, item.language);
  if (is_foreign) out.close();
}

void write_marks(TreeWriter& out, std::string_view text, std::size_t begin, std::size_t end,
                 const std::vector<Mark>& marks) {
  for (const Mark& mark : marks) {
    out.text(text.substr(begin, mark.begin - begin));
    out.leaf(Tag::mark, "", text.substr(mark.begin, mark.end - mark.begin));
    begin = mark.end;
  }
  out.text(text.substr(begin, end - begin));
}

KALENDARIUM_GATE void write_found(TreeWriter& out, const Context& context, const MarkedText& text) {
  std::vector<Mark> marks;
  context.room.words.mark(text, marks);
  write_marks(out, text.text, 0, text.text.size(), marks);
}

void write_marked(TreeWriter& out, const Context& context, std::string_view text, SearchField field,
                  std::string_view language) {
  if (!context.room.words.has_own) {
    out.text(text);
  } else {
    write_found(out, context, {text, field, stem_language(language)});
  }
}

void write_time(TreeWriter& out, const Moment& start, const std::string& words,
                const char* class_name) {
  out.open(Tag::time, class_name)
      .with(Attribute::datetime, machine_text(start))
      .text(words)
      .close();
}

void write_deadline_tags(TreeWriter& out, const Context& context, const Deadline& deadline) {
  out.open(Tag::p, "kal-tags");
  out.leaf(Tag::span, "kal-tag", deadline_type_text(context.words, deadline.type));
  write_time_left(out, context, deadline);
  out.close();
}

Times times_of(const Item& item, const Span& span) {
  if (item.undated) return {};
  return {span.stated_start, span.stated_end};
}

Times next_times(const Context& context, const Item& item) {
  return times_of(item, next_span(item, context.now));
}

Times announced_times(const Context& context, const Item& item) {
  const bool is_past = is_over(item, context.now) && !item.spans.empty();
  return is_past ? times_of(item, item.spans.front()) : next_times(context, item);
}

std::string more_text(const Context& context, const Item& item, const Moment& start) {
  if (item.goes_on) {
    // Its times stand before it.
    const Moment day = {item.event->start.wall, Precision::day};
    std::string rule;
    append_rule(rule, context, item, day, {});
    return rule;
  }
  const auto is_later = [&](const Span& span) { return span.begin > start.wall; };
  const auto later = std::count_if(item.spans.begin(), item.spans.end(), is_later);
  if (later == 0) return {};
  return context.words.count(Message::more_sessions, static_cast<int>(later));
}

std::string rule_text(const Context& context, const Item& item) {
  std::string rule;
  append_rule(rule, context, item, item.event->start, item.event->end);
  return rule;
}

const Session* session_at(const Event& event, const Times& times) {
  const bool is_repeated = repeats(event);
  for (const Session& session : event.sessions) {
    // What a session of an event that repeats leaves out is that of the others.
    const bool is_start =
        is_repeated ? means(session.start, times.start) : session.start == times.start;
    const bool is_end = session.end == times.end || (is_repeated && !session.end.known());
    if (is_start && is_end) return &session;
  }
  return nullptr;
}

std::string place_text(const Location& location) {
  std::string place(location.name == location.locality ? std::string_view() : location.name);
  if (!place.empty() && !location.locality.empty()) place += ", ";
  return place += location.locality;
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
  const std::string_view currency =
      offer.currency == "SEK" ? words.text(Message::price_krona) : offer.currency;
  return words.format(
      Message::price_amount,
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

void write_time_left(TreeWriter& out, const Context& context, const Deadline& deadline) {
  const std::string left = time_left_text(context, deadline.date);
  if (!left.empty()) out.text(" ").leaf(Tag::span, "kal-left", left);
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

std::string items_text(const Words& words, int events, int deadlines) {
  if (deadlines == 0) return words.count(Message::events_count, events);
  const std::string second = words.count(Message::deadlines_count, deadlines);
  if (events == 0) return second;
  return words.format(Message::both,
                      {{"first", words.count(Message::events_count, events)}, {"second", second}});
}

std::string total_text(const Context& context) {
  const Words& words = context.words;
  const int total = static_cast<int>(context.answer.total);
  if (total == 0) return std::string(words.text(Message::no_hits));
  if (context.state.view == View::feed) return words.count(Message::articles_count, total);
  const int events = static_cast<int>(context.answer.events);
  return items_text(words, events, total - events);
}

std::string joined(std::initializer_list<std::string_view> texts) {
  std::string out;
  for (const std::string_view part : texts) {
    if (part.empty()) continue;
    if (!out.empty()) out += " · ";
    out += part;
  }
  return out;
}

bool names_source(const Article& article) {
  const std::string title = ' ' + fold(article.title) + ' ';
  const std::string source = ' ' + fold(article.source);
  return title.find(source + ' ') != std::string::npos ||
         title.find(source + "s ") != std::string::npos;
}

}  // namespace kalendarium
