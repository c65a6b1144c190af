// SPDX-License-Identifier: MIT
//
// json_ld_event: an event as the members of a schema.org Event; core/formats/json_ld.h says which.
#pragma once

#include <string_view>

#include "core/formats/json_writer.h"
#include "core/model.h"

namespace kalendarium {

/// Into the object that is open: all but `url`, `identifier` and `description`. `language` may be empty.
void write_ld_event(JsonWriter& json, const Event& event, Zone zone, std::string_view time_zone,
                    std::string_view language);

/// A list member of texts; nothing where there are none.
void write_ld_list(JsonWriter& json, std::string_view name,
                   const std::vector<std::string_view>& values);

}  // namespace kalendarium
