// SPDX-License-Identifier: MIT
//
// catalog_columns_writer: the bytes that core/catalog_columns reads. For the command; no visitor needs it.
#pragma once

#include <string>

#include "core/catalog.h"
#include "core/messages.h"

namespace kalendarium {

/// Empty for a catalog that depends on who asks, and when: of translations, or of events that go on.
/// REQUIRES: the catalog was made with these words, whose language is its reader's.
[[nodiscard]] std::string write_columns(const Catalog& catalog, const Words& words);

}  // namespace kalendarium
