// SPDX-License-Identifier: MIT
//
// ics_component: what the components of an iCalendar file have in common: names, stamps, moments.
//
//   class IcsDeadline : IcsComponent { … write_stamps({}); write_moment("DUE", deadline.date, false); … };
//
// Nothing is owned: words, options, lines and the newsletter outlive the component.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/civil_time.h"
#include "core/formats/ics_lines.h"
#include "core/messages.h"
#include "core/model.h"

namespace kalendarium {

enum class DeadlineForm : std::uint8_t { task, whole_day };

struct IcsOptions {
  std::string_view title;      // of the calendar; may be empty
  std::string_view time_zone;  // the IANA name that find_zone knows `zone` by
  Zone zone;
  std::string_view host;  // what makes an id unique in the world: `kommun.example`
  DeadlineForm deadlines = DeadlineForm::task;
  Instant now{};  // for DTSTAMP, where the data has no date at all
};

/// Where an item stands in the newsletter.
struct IcsOrigin {
  const Article& article;
  const Issue& issue;
};

/// What VEVENT and VTODO have in common. It writes lines; whoever derives from it says when.
class IcsComponent {
 public:
  IcsComponent(const Words& words, const IcsOptions& options, IcsLines& lines,
               const IcsOrigin& origin)
      : words_(words), options_(options), lines_(lines), origin_(origin) {}

 protected:
  [[nodiscard]] Instant instant_of(const Moment& moment) const;
  /// A time that the clocks skip, or show twice.
  [[nodiscard]] bool is_unclear(const Moment& moment) const;

  /// DTSTAMP, LAST-MODIFIED and SEQUENCE; `modified` may be unknown.
  void write_stamps(const Moment& modified);
  /// `name;TZID=…:…`, or `name:…Z` (also where the zone never changes its clocks); `name;VALUE=DATE:…` for a day.
  void write_moment(std::string_view name, const Moment& moment, bool in_utc);
  /// The item's own address, else its article's, else its issue's.
  void write_url(std::string_view own);

  const Words& words_;
  const IcsOptions& options_;
  IcsLines& lines_;
  const IcsOrigin& origin_;
};

/// True for a moment that can stand in a calendar: known to the day at least.
[[nodiscard]] inline bool has_day(const Moment& moment) {
  return moment.precision >= Precision::day;
}

/// `id-suffix@host`.
[[nodiscard]] std::string ics_uid(const IcsOptions& options, std::string_view id,
                                  std::string_view suffix = {});

/// The part after the separator, if there is a part; without the separator if `out` is empty.
void append_listed(std::string& out, std::string_view part, std::string_view separator);

}  // namespace kalendarium
