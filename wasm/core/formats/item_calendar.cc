// SPDX-License-Identifier: MIT
#include "core/formats/item_calendar.h"

namespace kalendarium {

bool add_item(IcsCalendar& calendar, const Item& item) {
  const Article& article = *item.article;
  const Issue& issue = *item.issue;
  if (item.type == ItemType::event) return calendar.add(*item.event, article, issue);
  return item.type == ItemType::deadline && calendar.add(*item.deadline, article, issue);
}

IcsOptions ics_options(const Feed& feed, DeadlineForm deadlines, Instant now) {
  return {{}, feed.time_zone, feed.zone, host_of(feed.url), deadlines, now};
}

void write_item_calendar(std::string& out, const Words& words, const Item& item,
                         DeadlineForm deadlines, Instant now) {
  IcsCalendar calendar(words, ics_options(*item.feed, deadlines, now), out);
  if (!add_item(calendar, item)) return out.clear();
  calendar.finish();
}

}  // namespace kalendarium
