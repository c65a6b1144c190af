// SPDX-License-Identifier: MIT
#include "core/import/json_compact.h"

#include <cstdint>

#include "core/import/json_text.h"
#include "core/text_writer.h"

namespace kalendarium {
namespace {

void append_string(std::string_view raw, std::size_t longest_text, std::string& out) {
  if (raw.size() <= longest_text + 2 && raw.find('\\') == std::string_view::npos) {
    out += raw;
    return;
  }
  const std::string text = decode_json_string(raw);
  append_json_string(out, text.size() > longest_text ? text_hash(text) : text);
}

}  // namespace

std::string text_hash(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char letter : text) {
    hash ^= static_cast<unsigned char>(letter);
    hash *= 1099511628211U;
  }
  std::string out = "#";
  for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[(hash >> shift) & 15];
  return out;
}

void compact_text(std::string_view json, std::size_t longest_text, const Renames& renames,
                  std::string& out) {
  bool is_id = false;  // what comes is the value of a member `id`
  for (std::size_t at = 0; at < json.size();) {
    const char sign = json[at];
    if (sign != '"') {
      if (sign != ' ' && sign != '\n' && sign != '\r' && sign != '\t') out += sign;
      ++at;
      continue;
    }
    const std::size_t begin = at;
    if (!skip_json_string(json, at)) return;
    const std::string_view raw = json.substr(begin, at - begin);
    const auto renamed =
        is_id ? renames.find(std::string(raw.substr(1, raw.size() - 2))) : renames.end();
    if (renamed != renames.end())
      append_json_string(out, renamed->second);
    else
      append_string(raw, longest_text, out);
    is_id = raw == "\"id\"" && at < json.size() && json[at] == ':';
  }
}

}  // namespace kalendarium
