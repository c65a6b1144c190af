// SPDX-License-Identifier: MIT
#include "core/formats/export.h"

#include <iterator>

#include "core/formats/atom.h"
#include "core/formats/csv.h"
#include "core/formats/item_calendar.h"
#include "core/formats/json_feed.h"
#include "core/formats/json_ld.h"
#include "core/formats/rss.h"

namespace kalendarium {
namespace {

constexpr std::string_view format_names[] = {"ics", "rss", "atom", "jsonfeed", "jsonld", "csv"};

/// An article stands for its events and deadlines.
void add_parts(IcsCalendar& calendar, const Catalog& catalog, ItemWalk& walk, const Item& article) {
  const std::uint32_t end = parts_end(catalog, article.number);
  for (std::uint32_t part = article.number + 1; part < end; ++part) {
    if (catalog.parts.has(part)) add_item(calendar, walk.open(part));
  }
}

std::string export_ics(const ExportSource& source) {
  std::string out;
  if (source.catalog.feeds.empty()) return out;
  const Feed* feed = &source.catalog.feeds.front();
  IcsOptions options = ics_options(*feed, source.deadlines, source.now);
  options.title = feed->title;
  IcsCalendar calendar(source.words, options, out);
  ItemWalk walk(source);
  while (const Item* item = walk.next()) {
    if (item->feed != feed) {
      feed = item->feed;
      calendar.turn_to(ics_options(*feed, source.deadlines, source.now));
    }
    if (item->type == ItemType::article)
      add_parts(calendar, source.catalog, walk, *item);
    else
      add_item(calendar, *item);
  }
  calendar.finish();
  return out;
}

}  // namespace

std::optional<ExportFormat> find_export_format(std::string_view name) {
  for (std::size_t i = 0; i < std::size(format_names); ++i) {
    if (format_names[i] == name) return static_cast<ExportFormat>(i);
  }
  return std::nullopt;
}

std::string export_items(ExportFormat format, const ExportSource& source) {
  switch (format) {
    case ExportFormat::rss: return export_rss(source);
    case ExportFormat::atom: return export_atom(source);
    case ExportFormat::json_feed: return export_json_feed(source);
    case ExportFormat::json_ld: return export_json_ld(source);
    case ExportFormat::csv: return export_csv(source);
    case ExportFormat::ics: break;
  }
  return export_ics(source);
}

}  // namespace kalendarium
