// SPDX-License-Identifier: MIT

#include "core/load/event_reader.h"

#include <algorithm>

#include "core/load/date_checks.h"
#include "core/load/fields.h"
#include "core/load/part_reader.h"

namespace kalendarium {

namespace {

constexpr std::string_view deadline_type_words[] = {"other", "registration", "application",
                                                    "reporting"};
constexpr std::string_view mode_words[] = {"offline", "online", "mixed"};
constexpr std::string_view accessibility_words[] = {
    "wheelchair", "hearingLoop", "signLanguage", "captions", "easyRead", "audioDescription"};

bool read_mode(Loader& loader, const JsonNode& node, AttendanceMode& out) {
  const auto index = read_word(loader, node, mode_words, std::size(mode_words));
  if (!index) return false;
  out = static_cast<AttendanceMode>(*index + 1);  // unknown has no word
  return true;
}

bool read_accessibility(Loader& loader, const JsonNode& node, std::vector<std::string>& out) {
  if (!expect(loader, node, JsonKind::list)) return false;
  for (const JsonNode& item : children(loader.document, node)) {
    const auto index = read_word(loader, item, accessibility_words, std::size(accessibility_words));
    if (index) out.emplace_back(accessibility_words[*index]);
  }
  return true;
}

/// With sessions, but none that could be read, the event would be shown as if its whole span were open.
bool read_sessions(Loader& loader, const JsonNode& node, void* target) {
  if (node.kind == JsonKind::list && children(loader.document, node).empty()) return true;
  if (!list_member<&Event::sessions, read_session>(loader, node, target)) return false;
  if (!static_cast<Event*>(target)->sessions.empty()) return true;
  return reject(loader, node, Message::diagnostic_no_sessions_left);
}

bool read_event_reference(Loader& loader, const JsonNode& node, std::string& out) {
  if (!read_id_form(loader, node, out)) return false;
  loader.references.push_back({&node, out, false});
  return true;
}

constexpr Field event_fields[] = {
    {"id", member<&Event::id, read_own_id>, Need::required},
    {"title", member<&Event::title, read_filled_line>, Need::required},
    {"startDate", member<&Event::start, read_moment>, Need::required},
    {"endDate", member<&Event::end, read_moment>},
    {"sessions", read_sessions, Need::vital},
    {"recurrence", member<&Event::recurrence, read_recurrence>},
    {"exceptDates", member<&Event::except_dates, read_moments>},
    {"extraDates", member<&Event::extra_dates, read_moments>},
    {"eventStatus", enum_member<&Event::status, event_status_words>, Need::vital},
    {"previousStartDate", member<&Event::previous_start, read_moment>},
    {"eventAttendanceMode", member<&Event::mode, read_mode>},
    {"location", member<&Event::location, read_location>},
    {"onlineUrl", member<&Event::online_url, read_web_url>},
    {"organizer", member<&Event::organizer, read_organizer>},
    {"isAccessibleForFree", member<&Event::is_free, read_optional_flag>},
    {"offers", list_member<&Event::offers, read_offer>},
    {"soldOut", member<&Event::sold_out, read_flag>},
    {"keywords", member<&Event::keywords, read_keywords>},
    {"audience", member<&Event::audience, read_words>},
    {"language", member<&Event::language, read_language>},
    {"accessibility", member<&Event::accessibility, read_accessibility>},
    {"image", member<&Event::image, read_image>},
    {"url", member<&Event::url, read_url>},
    {"registrationUrl", member<&Event::registration_url, read_url>},
    {"text", member<&Event::text, read_text>},
    {"dateModified", member<&Event::date_modified, read_day_or_time>},
};
constexpr Part event_part = {Message::part_event, Message::left_out_event, event_fields,
                             std::size(event_fields)};

constexpr Field deadline_fields[] = {
    {"id", member<&Deadline::id, read_own_id>, Need::vital},
    {"title", member<&Deadline::title, read_filled_line>, Need::required},
    {"date", member<&Deadline::date, read_moment>, Need::required},
    {"opens", member<&Deadline::opens, read_moment>},
    {"type", enum_member<&Deadline::type, deadline_type_words>},
    {"event", member<&Deadline::event, read_event_reference>},
    {"url", member<&Deadline::url, read_url>},
};
constexpr Part deadline_part = {Message::part_deadline, Message::left_out_deadline, deadline_fields,
                                std::size(deadline_fields)};

/// An event that lasts one day and never comes back.
bool is_on_one_day(const Event& event) {
  if (!event.recurrence.empty() || !event.extra_dates.empty() || !event.sessions.empty())
    return false;
  return !event.end.known() || last_day(event.end) == first_day(event.start);
}

void check_price(Loader& loader, const JsonNode& node, const Event& event) {
  const bool costs = std::any_of(event.offers.begin(), event.offers.end(),
                                 [](const Offer& offer) { return offer.price_hundredths > 0; });
  if (event.is_free != true || !costs) return;
  const JsonNode* offers = find_member(loader.document, node, "offers");
  remark(loader, Severity::warning, offers == nullptr ? node : *offers,
         Message::diagnostic_free_with_price);
}

void check_opening(Loader& loader, const JsonNode& node, Deadline& deadline) {
  const bool wrong = deadline.opens.known() && is_before(deadline.date, deadline.opens);
  if (!wrong) return;
  const JsonNode* opens = find_member(loader.document, node, "opens");
  loader.report.add({.message = Message::diagnostic_opens_after_date,
                     .node = opens == nullptr ? &node : opens,
                     .arguments = {{"opens", told([&] { return print_moment(deadline.opens); })},
                                   {"date", told([&] { return print_moment(deadline.date); })}},
                     .consequence = Message::left_out_member});
  deadline.opens = Moment{};
}

}  // namespace

bool take_item(Loader& loader, const JsonNode& node) {
  if (loader.items < item_limit) {
    ++loader.items;
    return true;
  }
  if (loader.items++ > item_limit) return false;
  loader.report.add({.message = Message::diagnostic_too_many_items, .node = &node});
  return false;
}

bool read_event(Loader& loader, const JsonNode& node, Event& out) {
  if (!take_item(loader, node) || !read_object(loader, node, event_part, &out)) return false;
  check_span(loader, node, out.start, out.end);
  if constexpr (!is_lean) {
    check_sessions(loader, node, out);
    check_weekday(loader, node, out.title, out.start, is_on_one_day(out));
    check_price(loader, node, out);
  }
  return true;
}

bool read_deadline(Loader& loader, const JsonNode& node, Deadline& out) {
  if (!take_item(loader, node) || !read_object(loader, node, deadline_part, &out)) return false;
  check_opening(loader, node, out);
  if constexpr (!is_lean) check_weekday(loader, node, out.title, out.date, false);
  return true;
}

}  // namespace kalendarium
