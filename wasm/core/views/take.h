// SPDX-License-Identifier: MIT
//
// take: what a visitor can take along of an open item: into a calendar, as a link, to the place.
//
//   write_take(out, context, item);                    // a heading and a list of buttons and links
//   write_link(out, map_url(*item.feed, location), …)   // "Hitta hit"
//
// Nothing is fetched before a click. Buttons do their work in the browser (web/take.mjs); links are plain links to other people's
// calendars. For those an event with several sessions is its next one; the file has them all.
#pragma once

#include <string>

#include "core/model.h"
#include "core/view_tree.h"
#include "core/views/context.h"

namespace kalendarium {

void write_take(TreeWriter& out, const Context& context, const Item& item);

/// The feed's `mapUrl` with {latitude}, {longitude} and {address} filled in; empty where the feed has none, or the place lacks
/// something that it asks for.
[[nodiscard]] std::string map_url(const Feed& feed, const Location& location);

/// Storgatan 1, 123 45 Ekeby; without the town where there is no postal code, since the place names it already.
[[nodiscard]] std::string address_text(const Location& location);

}  // namespace kalendarium
