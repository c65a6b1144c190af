// SPDX-License-Identifier: MIT
//
// file_reader: reader of the file's own members and of all its issues.
#pragma once

#include "core/load/loader.h"

namespace kalendarium {

/// Reads the whole file into `feed`. What is missing at the top is reset, never fatal: a feed without a title still has its
/// issues. False if there is no list of issues.
[[nodiscard]] bool read_file(Loader& loader, const JsonNode& root, Feed& feed);

}  // namespace kalendarium
