// SPDX-License-Identifier: MIT
#include "core/import/piece_writer.h"

#include <string>

#include "core/load/byte_scan.h"
#include "core/text_writer.h"

namespace kalendarium {
namespace {

constexpr ByteSet escaped_bytes{'"', '\\', '\\'};  // and controls

}  // namespace

void PieceWriter::put_number(long number) {
  std::string digits;
  append_number(digits, number);
  put(digits);
}

/// Whole stretches at a time.
void PieceWriter::put_json(std::string_view text) {
  put('"');
  for (std::size_t at = 0;;) {
    const char* const stop = find_byte(text.data() + at, text.data() + text.size(), escaped_bytes);
    const auto end = static_cast<std::size_t>(stop - text.data());
    put(text.substr(at, end - at));
    if (end == text.size()) break;
    if (text[end] == '\n') {
      put("\\n");
    } else {
      std::string escaped;
      append_json_string(escaped, text.substr(end, 1));
      put(std::string_view(escaped).substr(1, escaped.size() - 2));
    }
    at = end + 1;
  }
  put('"');
}

void PieceWriter::put_apart(std::string_view text) {
  finish();
  if (text.size() > room) return sink_(text);
  put(text);
}

void PieceWriter::finish() {
  if (size_ != 0) sink_({piece_.get(), size_});
  size_ = 0;
}

}  // namespace kalendarium
