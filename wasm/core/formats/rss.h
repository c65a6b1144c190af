// SPDX-License-Identifier: MIT
//
// rss: items as an RSS 2.0 feed.
//
//   std::string out = export_rss(source);
//
// - `guid` is the id with the host, as in iCalendar, and no address; `pubDate` is that of the issue, since RSS has none for a change.
//   `lastBuildDate` is that of the latest change, so that the same data gives the same feed.
// - When an event is stands in its description, and for programs in the elements of RSS's event module (ev:startdate …), which
//   `kalendarium import` reads too.
#pragma once

#include <string>

#include "core/formats/export_source.h"

namespace kalendarium {

[[nodiscard]] std::string export_rss(const ExportSource& source);

}  // namespace kalendarium
