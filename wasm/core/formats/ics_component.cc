// SPDX-License-Identifier: MIT
#include "core/formats/ics_component.h"

#include <algorithm>

#include "core/text_writer.h"

namespace kalendarium {

Instant IcsComponent::instant_of(const Moment& moment) const {
  return to_instant(moment.wall, options_.zone, moment.second_pass);
}

bool IcsComponent::is_unclear(const Moment& moment) const {
  return moment.precision == Precision::minute &&
         clock_change(moment.wall, options_.zone) != ClockChange::none;
}

void IcsComponent::write_stamps(const Moment& own_modified) {
  const Moment& article_modified = origin_.article.date_modified;
  const Moment& modified = own_modified.known() ? own_modified : article_modified;
  const Moment& published = origin_.issue.date_published;
  const Moment& stamp = modified.known() ? modified : published;
  lines_.property("DTSTAMP", ics_time(stamp.known() ? instant_of(stamp) : options_.now));
  if (modified.known()) lines_.property("LAST-MODIFIED", ics_time(instant_of(modified)));
  const int age = modified.known() ? modified.wall.minutes - published.wall.minutes : 0;
  std::string sequence;
  append_number(sequence, std::max(0, age));
  lines_.property("SEQUENCE", sequence);
}

void IcsComponent::write_moment(std::string_view name, const Moment& moment, bool in_utc) {
  std::string property(name);
  if (moment.precision == Precision::day) {
    property += ";VALUE=DATE";
    return lines_.property(property, ics_day(day_of(moment.wall)));
  }
  if (in_utc || !options_.zone.summer_time)
    return lines_.property(property, ics_time(instant_of(moment)));
  property += ";TZID=";
  property += options_.time_zone;
  lines_.property(property, ics_time(moment.wall));
}

void IcsComponent::write_url(std::string_view own) {
  std::string_view url = own;
  if (url.empty()) url = origin_.article.url;
  if (url.empty()) url = origin_.issue.url;
  if (!url.empty()) lines_.property("URL", url);
}

std::string ics_uid(const IcsOptions& options, std::string_view id, std::string_view suffix) {
  std::string out(id);
  out += suffix;
  out += '@';
  out += options.host;
  return out;
}

void append_listed(std::string& out, std::string_view part, std::string_view separator) {
  if (part.empty()) return;
  if (!out.empty()) out += separator;
  out += part;
}

}  // namespace kalendarium
