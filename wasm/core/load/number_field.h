// SPDX-License-Identifier: MIT
//
// number_field: readers of numbers and of true and false.
//
// Each reader takes the value's node and a place to put it, reports what is wrong, and returns false if nothing could be
// put there.
#pragma once

#include <optional>
#include <string_view>

#include "core/load/loader.h"

namespace kalendarium {

[[nodiscard]] bool read_flag(Loader& loader, const JsonNode& node, bool& out);
[[nodiscard]] bool read_optional_flag(Loader& loader, const JsonNode& node,
                                      std::optional<bool>& out);
/// A number of bytes, 0 to 2 147 483 647.
[[nodiscard]] bool read_size(Loader& loader, const JsonNode& node, int& out);
/// 0 to 20 000 000, as hundredths.
[[nodiscard]] bool read_price(Loader& loader, const JsonNode& node, int& out);
[[nodiscard]] bool read_latitude(Loader& loader, const JsonNode& node, std::optional<double>& out);
[[nodiscard]] bool read_longitude(Loader& loader, const JsonNode& node, std::optional<double>& out);
/// A number as it is written in JSON, to a double: near enough for degrees and prices.
[[nodiscard]] double number_value(std::string_view written);

}  // namespace kalendarium
