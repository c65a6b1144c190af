// SPDX-License-Identifier: MIT
//
// import/repair: mends what careless programs did to a text, and tells where.
//
//   RepairedText good = repair_text("Sista anmÃ¤lningsdag\r\n");
//   // good.text == "Sista anmälningsdag\n"; good.findings: anmÃ¤lningsdag -> anmälningsdag, CRLF -> LF
//
// What is mended: UTF-8 that was read as Windows-1252 and written as UTF-8 again (once or twice),
// soft hyphens and other characters of no width, no-break spaces, and line ends other than LF. The
// result owns its texts. Lines and columns of the findings are those of the text that came in.
#pragma once

#include <string>
#include <vector>

#include "core/import/draft.h"

namespace kalendarium {

struct RepairedText {
  std::string text;
  /// What was mended, FindingKind::encoding, all sure: garbled words one for each line, of the other
  /// mistakes the first place of each.
  std::vector<ImportFinding> findings;
};

/// Text that needs no mending is handed on as it is, without a copy. REQUIRES: valid UTF-8.
[[nodiscard]] RepairedText repair_text(std::string text);

/// The byte that Windows-1252 has for a code point, as browsers decode it (WHATWG Encoding, index
/// windows-1252); -1 for a code point that it lacks.
[[nodiscard]] int windows_1252_byte(char32_t letter);
/// The code point of a byte in Windows-1252.
[[nodiscard]] char32_t windows_1252_letter(unsigned char byte);
void append_utf8(std::string& out, char32_t letter);

}  // namespace kalendarium
