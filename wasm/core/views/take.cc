// SPDX-License-Identifier: MIT
#include "core/views/take.h"

#include "core/formats/ics_lines.h"
#include "core/occurrences.h"
#include "core/rich_text.h"
#include "core/text_writer.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

/// Degrees with six decimals: a tenth of a metre.
std::string degrees_text(double degrees) {
  constexpr int unit = 1'000'000;
  const long number = static_cast<long>(degrees * unit + (degrees < 0 ? -0.5 : 0.5));
  const long size = number < 0 ? -number : number;
  std::string out = number < 0 ? "-" : "";
  append_number(out, size / unit);
  const std::size_t point = out.size();
  append_number(out, unit + size % unit);
  out[point] = '.';
  return out;
}

/// Puts a value in the place of its name; false where it is named and unknown.
bool fill_in(std::string& url, std::string_view name, const std::string& value) {
  for (std::size_t at = url.find(name); at != std::string::npos; at = url.find(name)) {
    if (value.empty()) return false;
    std::string encoded;
    append_encoded(encoded, value);
    url.replace(at, name.size(), encoded);
  }
  return true;
}

// --- Other people's calendars ---------------------------------------------------------------

/// An event as a form of theirs wants it: instants, or days with an exclusive end.
struct Slot {
  Instant start;
  Instant end;
  Day first;
  Day last;  // exclusive
  bool is_whole_day = false;
};

Slot slot_of(const Times& times, Zone zone) {
  const Span span = span_of(times.start, times.end);
  Slot slot;
  slot.is_whole_day = times.start.precision == Precision::day;
  slot.first = day_of(span.begin);
  slot.last = day_of({span.end.minutes - 1}) + 1;
  slot.start = to_instant(times.start.wall, zone, times.start.second_pass);
  const bool has_end = times.end.precision == Precision::minute;
  slot.end = has_end ? to_instant(times.end.wall, zone, times.end.second_pass) : slot.start;
  if (times.end.precision == Precision::day) slot.end = to_instant(at(slot.last), zone);
  return slot;
}

void append_parameter(std::string& url, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  url += name;
  append_encoded(url, value);
}

/// Where, as one line.
std::string place_line(const Event& event) {
  std::string out = place_text(event.location);
  const std::string address = address_text(event.location);
  if (!out.empty() && !address.empty()) out += ", ";
  out += address;
  return out.empty() ? std::string(event.online_url) : out;
}

std::string details_text(const Item& item) {
  constexpr std::size_t longest = 300;  // an address has no room for more
  const Event& event = *item.event;
  std::string out = plain_excerpt(event.text.empty() ? item.article->summary : event.text, longest);
  const std::string_view url = event.url.empty() ? item.article->url : event.url;
  if (!out.empty() && !url.empty()) out += "\n\n";
  return out += url;
}

std::string google_url(const Item& item, const Slot& slot) {
  std::string url = "https://calendar.google.com/calendar/render?action=TEMPLATE&dates=";
  url += slot.is_whole_day ? ics_day(slot.first) : ics_time(slot.start);
  url += '/';
  url += slot.is_whole_day ? ics_day(slot.last) : ics_time(slot.end);
  append_parameter(url, "&text=", item.title);
  append_parameter(url, "&location=", place_line(*item.event));
  append_parameter(url, "&details=", details_text(item));
  return url;
}

std::string utc_text(Instant instant) {
  return print_moment({{instant.minutes}, Precision::minute}) + ":00Z";
}

std::string outlook_url(const Item& item, const Slot& slot) {
  std::string url =
      "https://outlook.live.com/calendar/0/deeplink/compose?path=/calendar/action/"
      "compose&rru=addevent";
  if (slot.is_whole_day) url += "&allday=true";
  append_parameter(url,
                   "&startdt=", slot.is_whole_day ? print_day(slot.first) : utc_text(slot.start));
  append_parameter(url, "&enddt=", slot.is_whole_day ? print_day(slot.last) : utc_text(slot.end));
  append_parameter(url, "&subject=", item.title);
  append_parameter(url, "&location=", place_line(*item.event));
  append_parameter(url, "&body=", details_text(item));
  return url;
}

// --- The list -------------------------------------------------------------------------------

/// A button whose work is done in the browser. `said` is what is announced then.
TreeWriter& open_button(TreeWriter& out, const char* deed, std::string_view value) {
  return out.open(Tag::li)
      .open(Tag::button, "kal-button")
      .with(Attribute::type, "button")
      .with(Attribute::part, "button")
      .with(Attribute::data_do, deed)
      .with(Attribute::value, value);
}

void write_file(TreeWriter& out, const Context& context, const Item& item, Message label,
                const char* form) {
  open_button(out, "file", form)
      .with(Attribute::data_item, item.id)
      .with(Attribute::data_said, context.words.text(Message::take_file_said));
  say(out, context, label).close().close();
}

void write_service(TreeWriter& out, const Context& context, Message name, bool is_next,
                   const std::string& url) {
  const std::string_view service = context.words.text(name);
  out.open(Tag::li).open(Tag::a).with(Attribute::href, url);
  out.with(Attribute::rel, "nofollow noreferrer");
  if (is_next)
    out.text(context.words.format(Message::take_next, {{"service", service}}));
  else
    out.text(service);
  out.close().close();
}

/// For what is still to come; the file alone tells a calendar that something is off.
void write_services(TreeWriter& out, const Context& context, const Item& item) {
  const Times times = announced_times(context, item);
  const bool is_off =
      status_of(*item.event, session_at(*item.event, times)) == EventStatus::cancelled;
  if (is_off || item.undated || is_over(item, context.now)) return;
  const Slot slot = slot_of(times, item.feed->zone);
  const bool is_next = item.spans.size() > 1 || repeats(*item.event);
  write_service(out, context, Message::take_google, is_next, google_url(item, slot));
  write_service(out, context, Message::take_outlook, is_next, outlook_url(item, slot));
}

bool has_file(const Item& item) {
  return item.type != ItemType::article && item.start.precision >= Precision::day;
}

void write_calendars(TreeWriter& out, const Context& context, const Item& item) {
  if (!has_file(item)) return;
  write_file(out, context, item, Message::take_file, "day");
  if (item.type == ItemType::deadline)
    write_file(out, context, item, Message::take_task, "task");
  else
    write_services(out, context, item);
}

/// The item in the page, whatever else is chosen.
void write_page_link(TreeWriter& out, const Context& context, const Item& item) {
  if (context.request.state_key.empty()) return;
  State state;
  state.item = public_id(context, item);
  const std::string link = link_to(context.request, print_state(state));
  open_button(out, "copy", link)
      .with(Attribute::data_said, context.words.text(Message::take_copy_said));
  say(out, context, Message::take_copy).close().close();
  if (!context.request.can_share) return;
  open_button(out, "share", link);
  say(out, context, Message::take_share).close().close();
}

}  // namespace

std::string address_text(const Location& location) {
  std::string address(location.address);
  if (location.postal_code.empty()) return address;
  if (!address.empty()) address += ", ";
  address += location.postal_code;
  if (!location.locality.empty()) {
    address += ' ';
    address += location.locality;
  }
  return address;
}

std::string map_url(const Feed& feed, const Location& location) {
  std::string url(feed.map_url);
  std::string address = address_text(location);
  if (location.address.empty() || location.postal_code.empty()) {
    const std::string place = place_text(location);
    if (!address.empty() && !place.empty()) address += ", ";
    address += place;
  }
  const bool has_degrees = location.latitude && location.longitude;
  const bool is_whole =
      fill_in(url, "{latitude}", has_degrees ? degrees_text(*location.latitude) : std::string()) &&
      fill_in(url, "{longitude}",
              has_degrees ? degrees_text(*location.longitude) : std::string()) &&
      fill_in(url, "{address}", address);
  return is_whole ? url : std::string();
}

void write_take(TreeWriter& out, const Context& context, const Item& item) {
  if (!has_file(item) && context.request.state_key.empty()) return;
  out.open(Tag::section, "kal-take");
  say_in(out, context, heading_below(context, 2), "kal-detail-subtitle", Message::take_heading);
  open_list(out, Tag::ul, "kal-take-list");
  write_calendars(out, context, item);
  write_page_link(out, context, item);
  out.close().close();
}

}  // namespace kalendarium
