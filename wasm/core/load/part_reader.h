// SPDX-License-Identifier: MIT
//
// part_reader: readers of the small parts that issues, articles and events are made of.
//
// Each reads the node into `out` and returns false if the part is to be left out; what is wrong has then been reported.
#pragma once

#include "core/load/loader.h"

namespace kalendarium {

/// An object: all of it may be left out.
[[nodiscard]] bool read_contact(Loader& loader, const JsonNode& node, Contact& out);
/// An object with a name.
[[nodiscard]] bool read_publisher(Loader& loader, const JsonNode& node, Contact& out);
/// The name as a text, or an object with a name.
[[nodiscard]] bool read_organizer(Loader& loader, const JsonNode& node, Contact& out);
/// The name as a text, or an object.
[[nodiscard]] bool read_location(Loader& loader, const JsonNode& node, Location& out);
[[nodiscard]] bool read_image(Loader& loader, const JsonNode& node, Image& out);
[[nodiscard]] bool read_link(Loader& loader, const JsonNode& node, Link& out);
[[nodiscard]] bool read_offer(Loader& loader, const JsonNode& node, Offer& out);
[[nodiscard]] bool read_session(Loader& loader, const JsonNode& node, Session& out);
[[nodiscard]] bool read_topic(Loader& loader, const JsonNode& node, Topic& out);

/// The words of EventStatus, in its order.
extern const std::string_view event_status_words[5];

}  // namespace kalendarium
