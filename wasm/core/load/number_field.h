// SPDX-License-Identifier: MIT
//
// number_field: readers of numbers and of true and false.
//
// Each takes the value's node, reports what is wrong, and returns false if there is nothing to keep.
#pragma once

#include <string_view>

#include "core/load/loader.h"

namespace kalendarium {

[[nodiscard]] bool read_flag(Loader& loader, const JsonNode& node, bool& out);
/// A number of bytes, 0 to 2 147 483 647.
[[nodiscard]] bool read_size(Loader& loader, const JsonNode& node, int& out);
/// 0 to 20 000 000, as hundredths.
[[nodiscard]] bool read_price(Loader& loader, const JsonNode& node, int& out);
/// -most to most. REQUIRES: most is 90 or 180.
[[nodiscard]] bool read_degrees(Loader& loader, const JsonNode& node, int most, double& out);
/// A number as it is written in JSON, to a double: near enough for degrees and prices.
[[nodiscard]] double number_value(std::string_view written);

}  // namespace kalendarium
