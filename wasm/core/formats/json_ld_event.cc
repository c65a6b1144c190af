// SPDX-License-Identifier: MIT
#include "core/formats/json_ld_event.h"

#include <string>
#include <vector>

#include "core/formats/json_ld_schedule.h"
#include "core/formats/time_stamp.h"
#include "core/occurrences.h"
#include "core/text_writer.h"

namespace kalendarium {
namespace {

constexpr std::string_view status_urls[] = {
    "https://schema.org/EventScheduled", "https://schema.org/EventCancelled",
    "https://schema.org/EventPostponed", "https://schema.org/EventRescheduled",
    "https://schema.org/EventMovedOnline"};
constexpr std::string_view mode_urls[] = {"", "https://schema.org/OfflineEventAttendanceMode",
                                          "https://schema.org/OnlineEventAttendanceMode",
                                          "https://schema.org/MixedEventAttendanceMode"};

/// A number of hundredths or millionths, with its decimals: `-0.250000`.
std::string decimal_text(long number, long unit) {
  const long size = number < 0 ? -number : number;
  std::string out = number < 0 ? "-" : "";
  append_number(out, size / unit);
  std::string decimals;
  append_number(decimals, unit + size % unit);
  return out + '.' + decimals.substr(1);
}

/// Degrees with six decimals, as in iCalendar.
std::string degrees_text(double degrees) {
  constexpr long unit = 1'000'000;
  return decimal_text(static_cast<long>(degrees * unit + (degrees < 0 ? -0.5 : 0.5)), unit);
}

/// 49.5 is 4950 hundredths.
std::string price_text(int hundredths) {
  constexpr long unit = 100;
  return hundredths % unit == 0 ? std::to_string(hundredths / unit)
                                : decimal_text(hundredths, unit);
}

class EventWriter {
 public:
  EventWriter(JsonWriter& json, const Event& event, Zone zone)
      : json_(json), event_(event), zone_(zone) {}

  void write_times(const Moment& start, const Moment& end, EventStatus status,
                   const Moment& previous) {
    json_.text("startDate", iso_moment(start, zone_));
    json_.text("endDate", iso_moment(end, zone_));
    json_.text("eventStatus", status_urls[static_cast<std::size_t>(status)]);
    json_.text("previousStartDate", iso_moment(previous, zone_));
  }

  void write_sessions() {
    if (event_.sessions.size() < 2) return;
    json_.open("subEvent", '[');
    for (const Session& session : event_.sessions) {
      open_sub_event(session.title);
      write_times(session.start, session.end, session.status, session.previous_start);
      json_.close('}');
    }
    json_.close(']');
  }

  void write_occurrences() {
    constexpr int days = 2 * 366;
    constexpr std::size_t most = 200;
    const Day first = day_of(event_.start.wall);
    std::vector<Occurrence> found;
    (void)expand(event_, zone_, {first, first + days}, most, found);
    json_.open("subEvent", '[');
    for (const Occurrence& one : found) {
      const bool is_session = one.session >= 0;
      open_sub_event(is_session ? event_.sessions[static_cast<std::size_t>(one.session)].title
                                : std::string_view());
      write_times(one.start, one.end, one.status, one.previous_start);
      json_.close('}');
    }
    json_.close(']');
  }

  void write_place() {
    const bool is_virtual = !event_.online_url.empty();
    const Location& location = event_.location;
    const bool is_place =
        !location.name.empty() || !location.address.empty() || !location.locality.empty();
    if (!is_virtual && !is_place) return;
    const bool are_both = is_virtual && is_place;
    if (are_both) json_.open("location", '[');
    if (is_place) open_value(are_both), write_place_members(location), json_.close('}');
    if (is_virtual) {
      open_value(are_both);
      json_.text("@type", "VirtualLocation");
      json_.text("url", event_.online_url);
      json_.close('}');
    }
    if (are_both) json_.close(']');
  }

  void write_organizer() {
    const Contact& organizer = event_.organizer;
    if (organizer.name.empty()) return;
    json_.open("organizer", '{');
    json_.text("@type", "Organization");
    json_.text("name", organizer.name);
    json_.text("url", organizer.url);
    json_.text("email", organizer.email);
    json_.text("telephone", organizer.telephone);
    json_.close('}');
  }

  void write_offers() {
    if (event_.is_free) json_.raw("isAccessibleForFree", *event_.is_free ? "true" : "false");
    if (event_.offers.empty()) return;
    json_.open("offers", '[');
    for (const Offer& offer : event_.offers) write_offer(offer);
    json_.close(']');
  }

 private:
  void open_value(bool in_list) {
    if (in_list)
      json_.open('{');
    else
      json_.open("location", '{');
  }

  void open_sub_event(std::string_view title) {
    json_.open('{');
    json_.text("@type", "Event");
    json_.text("name", title.empty() ? event_.title : title);
  }

  void write_place_members(const Location& location) {
    json_.text("@type", "Place");
    json_.text("name", location.name.empty() ? location.locality : location.name);
    json_.text("url", location.url);
    if (!location.address.empty() || !location.locality.empty()) {
      json_.open("address", '{');
      json_.text("@type", "PostalAddress");
      json_.text("streetAddress", location.address);
      json_.text("postalCode", location.postal_code);
      json_.text("addressLocality", location.locality);
      json_.close('}');
    }
    if (!location.latitude || !location.longitude) return;
    json_.open("geo", '{');
    json_.text("@type", "GeoCoordinates");
    json_.raw("latitude", degrees_text(*location.latitude));
    json_.raw("longitude", degrees_text(*location.longitude));
    json_.close('}');
  }

  void write_offer(const Offer& offer) {
    json_.open('{');
    json_.text("@type", "Offer");
    json_.text("name", offer.title);
    json_.raw("price", price_text(offer.price_hundredths));
    json_.text("priceCurrency", offer.currency);
    json_.text("url", event_.registration_url);
    if (event_.sold_out) json_.text("availability", "https://schema.org/SoldOut");
    json_.close('}');
  }

  JsonWriter& json_;
  const Event& event_;
  Zone zone_;
};

}  // namespace

void write_ld_list(JsonWriter& json, std::string_view name,
                   const std::vector<std::string_view>& values) {
  if (values.empty()) return;
  json.open(name, '[');
  for (const std::string_view value : values) json.text(value);
  json.close(']');
}

void write_ld_event(JsonWriter& json, const Event& event, Zone zone, std::string_view time_zone,
                    std::string_view language) {
  EventWriter writer(json, event, zone);
  json.text("@type", "Event");
  json.text("name", event.title);
  const bool is_one = event.sessions.size() == 1 && !repeats(event);
  const Session* only = is_one ? &event.sessions.front() : nullptr;
  const bool is_planned = event.status == EventStatus::scheduled;
  const bool is_sessions = only != nullptr && is_planned;
  writer.write_times(event.start, event.end, is_sessions ? only->status : event.status,
                     only != nullptr && only->previous_start.known() ? only->previous_start
                                                                     : event.previous_start);
  if (!repeats(event)) {
    writer.write_sessions();
  } else if (!write_ld_schedule(json, event, zone, time_zone)) {
    writer.write_occurrences();
  }
  json.text("eventAttendanceMode", mode_urls[static_cast<std::size_t>(event.mode)]);
  writer.write_place();
  writer.write_organizer();
  writer.write_offers();
  json.text("image", event.image.url);
  json.text("inLanguage", language);
}

}  // namespace kalendarium
