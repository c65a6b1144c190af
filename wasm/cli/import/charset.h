// SPDX-License-Identifier: MIT
//
// charset: bytes of any encoding become UTF-8.
//
//   DecodedText text = decode_text(bytes, "iso-8859-1");   // or "" where nobody said
//
// Labels lie. UTF-8 under a Latin label is taken as UTF-8; bytes that are no UTF-8 where it was
// promised (or nothing was) are read as Windows-1252, which holds all of ISO-8859-1. Other charsets
// are read by the system's iconv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/draft.h"

namespace kalendarium::cli {

struct DecodedText {
  std::string text;  // valid UTF-8, without a byte order mark
  /// That the label was wrong or missing; at most one, at the first letter that told.
  std::vector<ImportFinding> findings;
};

[[nodiscard]] DecodedText decode_text(std::string_view bytes, std::string_view label);

/// What a label means: `utf-8`, `windows-1252`, or the label in lower case.
[[nodiscard]] std::string charset_name(std::string_view label);

}  // namespace kalendarium::cli
