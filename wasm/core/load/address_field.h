// SPDX-License-Identifier: MIT
//
// address_field: readers of URLs, email addresses and telephone numbers.
//
// Each reader takes the value's node and a place to put it, reports what is wrong, and returns false if nothing could be
// put there.
#pragma once

#include <string>

#include "core/load/loader.h"

namespace kalendarium {

/// https:, http:, mailto: or tel:. An empty one is the same as none.
[[nodiscard]] bool read_url(Loader& loader, const JsonNode& node, std::string& out);
/// https: or http:.
[[nodiscard]] bool read_web_url(Loader& loader, const JsonNode& node, std::string& out);
/// As read_web_url, but an empty one is an error.
[[nodiscard]] bool read_filled_web_url(Loader& loader, const JsonNode& node, std::string& out);
[[nodiscard]] bool read_email(Loader& loader, const JsonNode& node, std::string& out);
[[nodiscard]] bool read_telephone(Loader& loader, const JsonNode& node, std::string& out);

}  // namespace kalendarium
