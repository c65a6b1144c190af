// SPDX-License-Identifier: MIT
//
// address_field: readers of URLs, email addresses and telephone numbers, as text_field's are.
#pragma once

#include <string_view>

#include "core/load/loader.h"

namespace kalendarium {

/// https:, http:, mailto: or tel:; the first two alone if `web_only`. An empty one is the same as none.
[[nodiscard]] bool read_url(Loader& loader, const JsonNode& node, bool web_only,
                            std::string_view& out);
/// https: or http:, and an empty one is an error.
[[nodiscard]] bool read_filled_web_url(Loader& loader, const JsonNode& node, std::string_view& out);
[[nodiscard]] bool read_email(Loader& loader, const JsonNode& node, std::string_view& out);
[[nodiscard]] bool read_telephone(Loader& loader, const JsonNode& node, std::string_view& out);

}  // namespace kalendarium
