// SPDX-License-Identifier: MIT
//
// plain_text: the texts of the data (core/rich_text.h) for formats that have no markup: iCalendar, CSV.
//
//   append_plain_text(out, "Anmäl dig [här](https://example.org/) senast måndag.");
//   // Anmäl dig här (https://example.org/) senast måndag.
//
// The caller owns `out`. Paragraphs and list items stay as they are written: both are readable as text.
#pragma once

#include <string>
#include <string_view>

namespace kalendarium {

/// Links become their label with the address in brackets, or the address alone where the label says the same. Carriage returns
/// are left out.
void append_plain_text(std::string& out, std::string_view source);

}  // namespace kalendarium
