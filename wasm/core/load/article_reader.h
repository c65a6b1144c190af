// SPDX-License-Identifier: MIT
//
// article_reader: readers of issues and articles.
//
// Each reads the node into `out` and returns false if the part is to be left out; what is wrong has then been reported.
#pragma once

#include "core/load/loader.h"

namespace kalendarium {

[[nodiscard]] bool read_article(Loader& loader, const JsonNode& node, Article& out);
[[nodiscard]] bool read_issue(Loader& loader, const JsonNode& node, Issue& out);

}  // namespace kalendarium
