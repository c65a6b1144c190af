// SPDX-License-Identifier: MIT
//
// prepared_writer: makes a prepared file (core/prepared.h) of issues.json files. For the command; no visitor needs it.
//
//   std::vector<PreparedSource> sources;
//   sources.push_back({load("issues.json", bytes), hash_of(bytes), "issues.json"});
//   const std::string file = write_prepared(std::move(sources));
//
// The same files in the same order always make the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "core/load.h"

namespace kalendarium {

struct PreparedFile;

struct PreparedSource {
  Loaded loaded;           // REQUIRES: usable
  std::uint64_t hash = 0;  // hash_of its bytes
  std::string address;     // an encoded URL, as seen from the prepared file
};

/// Empty where it would be larger than 4 GB. REQUIRES: at least one source.
[[nodiscard]] std::string write_prepared(std::vector<PreparedSource> sources);

/// What is to be said of a prepared file: an error where it cannot be used, else a hint at the files that it was made of, which
/// are what is validated.
[[nodiscard]] Diagnostic finding_of(std::string_view name, const PreparedFile& file);

}  // namespace kalendarium
