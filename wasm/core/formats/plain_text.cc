// SPDX-License-Identifier: MIT
#include "core/formats/plain_text.h"

#include <cstddef>

namespace kalendarium {
namespace {

struct Link {
  std::string_view before;
  std::string_view label;
  std::string_view url;
};

/// The first whole [label](scheme:address) is taken off the text, with what stands before it; false where there is none.
bool take_link(std::string_view& text, Link& link) {
  constexpr std::size_t none = std::string_view::npos;
  for (std::size_t middle = text.find("]("); middle != none; middle = text.find("](", middle + 2)) {
    const std::size_t open = text.rfind('[', middle);
    const std::size_t end = text.find_first_of(") \n[", middle + 2);
    if (open == none || end == none || text[end] != ')') continue;
    link.url = text.substr(middle + 2, end - middle - 2);
    if (open + 1 == middle || link.url.find(':') == none) continue;
    link.before = text.substr(0, open);
    link.label = text.substr(open + 1, middle - open - 1);
    text.remove_prefix(end + 1);
    return true;
  }
  return false;
}

void append_without_returns(std::string& out, std::string_view text) {
  for (const char letter : text) {
    if (letter != '\r') out += letter;
  }
}

}  // namespace

void append_plain_text(std::string& out, std::string_view source) {
  for (Link link; take_link(source, link);) {
    append_without_returns(out, link.before);
    if (link.label == link.url) {
      out += link.url;
      continue;
    }
    append_without_returns(out, link.label);
    out += " (";
    out += link.url;
    out += ')';
  }
  append_without_returns(out, source);
}

}  // namespace kalendarium
