// SPDX-License-Identifier: MIT
#include "core/import/decoration.h"

namespace kalendarium {
namespace {

/// No blank, and no part of one, at either end.
bool is_plain(char c) { return c != '&' && c > ' ' && static_cast<unsigned char>(c) < 0x80; }

std::size_t blank_length_at_start(std::string_view text) {
  if (text.empty() || is_plain(text.front())) return 0;
  if (text.starts_with(' ') || text.starts_with('\t')) return 1;
  if (text.starts_with("\xC2\xA0") || text.starts_with("\xC2\xAD")) return 2;
  if (text.starts_with("\xE2\x80\x8B") || text.starts_with("\xE2\x80\xAF") ||
      text.starts_with("\xEF\xBB\xBF") || text.starts_with("\xE2\x80\x8C")) {
    return 3;
  }
  return text.starts_with("&nbsp;") ? 6 : 0;
}

std::size_t blank_length_at_end(std::string_view text) {
  if (text.empty() || is_plain(text.back())) return 0;
  if (text.ends_with(' ') || text.ends_with('\t')) return 1;
  if (text.ends_with("\xC2\xA0") || text.ends_with("\xC2\xAD")) return 2;
  return text.ends_with("\xE2\x80\x8B") || text.ends_with("\xE2\x80\xAF") ? 3 : 0;
}

std::size_t tag_at_end(std::string_view text) {
  if (!text.ends_with('>')) return 0;
  const std::string_view tail = text.size() > 200 ? text.substr(text.size() - 200) : text;
  const std::size_t begin = tail.rfind('<');
  return begin == std::string_view::npos || tail.size() - begin < 3 ? 0 : tail.size() - begin;
}

}  // namespace

std::size_t tag_at_start(std::string_view text) {
  if (!text.starts_with('<')) return 0;
  const std::size_t end = text.substr(0, 200).find('>');
  return end == std::string_view::npos || end < 2 || text[1] == ' ' ? 0 : end + 1;
}

std::size_t numbering(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && i < 3 && text[i] >= '0' && text[i] <= '9') ++i;
  if (i == 0 || i > 2 || i + 1 >= text.size() || (text[i] != '.' && text[i] != ')')) return 0;
  return text[i + 1] == ' ' ? i + 2 : 0;
}

bool starts_with_bullet(std::string_view text) {
  if (text.size() > 1 && is_plain(text[0]) && is_plain(text[1])) return false;  // as most lines
  return text.starts_with("\xE2\x80\xA2") || text.starts_with("\xC2\xB7") ||
         text.starts_with("- ") || text.starts_with("* ") || text.starts_with("\xE2\x80\x93 ") ||
         text.starts_with("\xE2\x97\x8F") || text.starts_with("\xE2\x96\xAA") ||
         text.starts_with("+ ") || text.starts_with("\xE2\x97\xA6") || text.starts_with("o ");
}

bool is_starred(std::string_view text) {
  constexpr std::size_t shortest = 4;  // bytes
  if (text.size() < shortest || text[0] != '*') return false;
  if (text[1] == '*') return true;
  return text[1] != ' ' && text.ends_with('*') && text.find('*', 1) + 1 == text.size();
}

bool is_rule(std::string_view text) {
  if (text.size() < 3) return false;
  for (char c : text) {
    if (c != '-' && c != '=' && c != '*' && c != '_' && c != '~' && c != ' ' && c != '#' &&
        c != '\xE2' && c != '\x80' && c != '\x94' && c != '\x93') {
      return false;
    }
  }
  return true;
}

std::string_view trim_blanks(std::string_view text) {
  while (const std::size_t length = blank_length_at_start(text)) text.remove_prefix(length);
  while (const std::size_t length = blank_length_at_end(text)) text.remove_suffix(length);
  return text;
}

std::string_view trim_decoration(std::string_view text) {
  text = trim_blanks(text);
  for (;;) {
    std::size_t length = blank_length_at_start(text);
    if (length == 0) length = tag_at_start(text);
    if (length == 0 && text.starts_with("\xE2\x80\xA2")) length = 3;
    if (length == 0 && (text.starts_with("\xC2\xB7") || text.starts_with("\xC2\xBB "))) length = 2;
    if (length == 0 && (text.starts_with('*') || text.starts_with('#') || text.starts_with("- ") ||
                        text.starts_with("> ") || text.starts_with(">>")))
      length = 1;
    if (length == 0) length = numbering(text);
    if (length == 0) break;
    text.remove_prefix(length);
  }
  for (;;) {
    std::size_t length = blank_length_at_end(text);
    if (length == 0) length = tag_at_end(text);
    if (length == 0 && text.ends_with('*')) length = 1;
    if (length == 0) break;
    text.remove_suffix(length);
  }
  return text;
}

}  // namespace kalendarium
