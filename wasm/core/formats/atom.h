// SPDX-License-Identifier: MIT
//
// atom: items as an Atom feed (RFC 4287).
//
//   std::string out = export_atom(source);
//
// - `id` is a tag URI (RFC 4151) of the host, the day of the issue and the item's id: it stays when the item is changed or moved.
// - `published` is the date, `updated` when the item was changed; the feed's `updated` is the latest of them, so that the same
//   data gives the same feed.
#pragma once

#include <string>

#include "core/formats/export_source.h"

namespace kalendarium {

[[nodiscard]] std::string export_atom(const ExportSource& source);

}  // namespace kalendarium
