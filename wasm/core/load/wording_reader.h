// SPDX-License-Identifier: MIT
//
// wording_reader: readers of what the file says in several languages: the titles of its topics, its own wording.
#pragma once

#include <cstdint>

#include "core/load/loader.h"

namespace kalendarium {

/// A text, or `{"sv": …, "en": …}`: at least one of them filled. Each is a part with that number; the first is the title as well.
[[nodiscard]] bool read_topic_title(Loader& loader, const JsonNode& node, std::uint8_t number);
/// `{"sv": {"show_more": …, "events_count": {"one": …, "other": …}}}`: each text is a part with that number.
[[nodiscard]] bool read_messages(Loader& loader, const JsonNode& node, std::uint8_t number);

}  // namespace kalendarium
