// SPDX-License-Identifier: MIT
//
// export: the items that a state finds, in a format that other programs read.
//
//   const auto format = find_export_format("rss");
//   if (format) std::string out = export_items(*format, source);
//
// The visitor's module does without it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/formats/export_source.h"

namespace kalendarium {

enum class ExportFormat : std::uint8_t { ics, rss, atom, json_feed, json_ld, csv };

/// ics, rss, atom, jsonfeed, jsonld, csv.
[[nodiscard]] std::optional<ExportFormat> find_export_format(std::string_view name);

[[nodiscard]] std::string export_items(ExportFormat format, const ExportSource& source);

}  // namespace kalendarium
