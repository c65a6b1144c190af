// SPDX-License-Identifier: MIT

#include "cli/import/charset.h"

#include <iconv.h>

#include <algorithm>
#include <optional>

#include "cli/import/ascii.h"
#include "core/import/repair.h"
#include "core/utf8.h"

namespace kalendarium::cli {

namespace {

/// The labels that browsers take for Windows-1252 (WHATWG Encoding), those that are met.
constexpr std::string_view latin_labels[] = {"ascii",        "cp1252",  "iso-8859-1", "iso8859-1",
                                             "iso_8859-1",   "l1",      "latin1",     "us-ascii",
                                             "windows-1252", "x-cp1252"};

/// Valid sequences as they are, every other byte as a letter of Windows-1252.
std::string mixed_to_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  while (!bytes.empty()) {
    const std::size_t good = std::min(find_invalid_utf8(bytes), bytes.size());
    out.append(bytes.substr(0, good));
    if (good == bytes.size()) break;
    append_utf8(out, windows_1252_letter(static_cast<unsigned char>(bytes[good])));
    bytes.remove_prefix(good + 1);
  }
  return out;
}

std::string latin_to_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (const char byte : bytes)
    append_utf8(out, windows_1252_letter(static_cast<unsigned char>(byte)));
  return out;
}

/// nullopt for a charset that the system does not know. What it cannot read becomes U+FFFD.
std::optional<std::string> other_to_utf8(std::string_view bytes, const std::string& charset) {
  const iconv_t converter = iconv_open("UTF-8", charset.c_str());
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  std::string input(bytes);
  std::string out;
  char* from = input.data();
  std::size_t left = input.size();
  while (left > 0) {
    char buffer[4096];
    char* to = buffer;
    std::size_t room = sizeof buffer;
    const std::size_t before = left;
    iconv(converter, &from, &left, &to, &room);
    out.append(buffer, sizeof buffer - room);
    if (left != before || room != sizeof buffer) continue;
    append_utf8(out, 0xFFFD);
    ++from;
    --left;
  }
  iconv_close(converter);
  return out;
}

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// The first place where it shows that the bytes are in `read_as`, not in `label`.
ImportFinding wrong_label(std::string_view bytes, std::size_t at, const std::string& label,
                          std::string_view read_as) {
  const std::string_view before = bytes.substr(0, at);
  const std::size_t line_start = before.rfind('\n') + 1;
  ImportFinding found;
  found.what = FindingKind::encoding;
  found.line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1);
  found.column = static_cast<std::uint32_t>(count_code_points(before.substr(line_start)) + 1);
  found.text = label;
  found.reading = read_as;
  return found;
}

DecodedText decode_latin(std::string_view bytes, const std::string& label) {
  if (is_ascii(bytes)) return {std::string(bytes), {}};
  if (find_invalid_utf8(bytes) != std::string_view::npos) return {latin_to_utf8(bytes), {}};
  const auto first = std::find_if(bytes.begin(), bytes.end(), [](char byte) {
    return static_cast<unsigned char>(byte) > 0x7F;
  });
  const auto at = static_cast<std::size_t>(first - bytes.begin());
  return {std::string(bytes), {wrong_label(bytes, at, label, "utf-8")}};
}

DecodedText decode_utf8_or_mixed(std::string_view bytes, const std::string& label) {
  const std::size_t bad = find_invalid_utf8(bytes);
  if (bad == std::string_view::npos) return {std::string(bytes), {}};
  return {mixed_to_utf8(bytes), {wrong_label(bytes, bad, label, "windows-1252")}};
}

}  // namespace

std::string charset_name(std::string_view label) {
  std::string name = lower_ascii(label);
  if (name == "utf8" || name == "unicode-1-1-utf-8") return "utf-8";
  const bool latin =
      std::find(std::begin(latin_labels), std::end(latin_labels), name) != std::end(latin_labels);
  return latin ? "windows-1252" : name;
}

DecodedText decode_text(std::string_view bytes, std::string_view label) {
  if (begins_with(bytes, "\xEF\xBB\xBF")) return decode_utf8_or_mixed(bytes.substr(3), "utf-8");
  // iconv's "utf-16" reads the mark that tells the order of the bytes.
  const bool has_mark = begins_with(bytes, "\xFF\xFE") || begins_with(bytes, "\xFE\xFF");
  const std::string charset = has_mark ? "utf-16" : charset_name(label);
  if (charset == "windows-1252") return decode_latin(bytes, std::string(label));
  if (!charset.empty() && charset != "utf-8")
    if (auto text = other_to_utf8(bytes, charset)) return {std::move(*text), {}};
  return decode_utf8_or_mixed(bytes, std::string(label));
}

}  // namespace kalendarium::cli
