// SPDX-License-Identifier: MIT

#include "core/load/address_field.h"

#include <algorithm>
#include <string_view>

#include "core/utf8.h"

namespace kalendarium {

namespace {

/// Nothing in a URL may be a space, a control, a quote or an angle bracket (RFC 3986 appendix A); letters beyond ASCII
/// are let through, as browsers do.
bool has_forbidden_letter(std::string_view url) {
  for (const char32_t letter : decode_utf8(url)) {
    const bool odd =
        letter == '"' || letter == '<' || letter == '>' || letter == '\\' || letter == '`';
    const bool invisible = letter <= 0x20 || (letter >= 0x7F && letter <= 0xA0) ||
                           is_bidi_control(letter) || letter == 0x2028 || letter == 0x2029;
    if (odd || invisible) return true;
  }
  return false;
}

/// `https` of `https://skr.se`, in lower case; empty where the text begins with no scheme (RFC 3986 section 3.1).
std::string scheme_of(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  const std::string scheme = lower_case(url.substr(0, colon));
  const bool well_formed = std::all_of(scheme.begin(), scheme.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '+' ||
           letter == '-';
  });
  return well_formed && scheme[0] >= 'a' ? scheme : std::string();
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  const bool parted = at != std::string_view::npos && at > 0 && at + 1 < text.size();
  return parted && text.find('@', at + 1) == std::string_view::npos &&
         text.find_first_of(" \t\n\r<>\"") == std::string_view::npos;
}

bool has_host(std::string_view url) {
  const std::string_view rest = url.substr(url.find(':') + 1);
  return rest.substr(0, 2) == "//" && rest.size() > 2 && rest[2] != '/' && rest[2] != '?' &&
         rest[2] != '#';
}

/// What an address without a scheme was meant to be: www.skr.se, skr.se/kurser, info@skr.se.
std::string with_scheme(std::string_view text) {
  if (text.find(' ') != std::string_view::npos) return {};
  if (is_email(text)) return "mailto:" + std::string(text);
  if (text.substr(0, 2) == "//") return "https:" + std::string(text);
  const std::string_view host = text.substr(0, text.find_first_of("/?#"));
  const bool looks_like_host =
      host.find('.') != std::string_view::npos && host.front() != '.' && host.back() != '.';
  return looks_like_host ? "https://" + std::string(text) : std::string();
}

bool reject_url(Loader& loader, const JsonNode& node, Message message, Said suggestion = {}) {
  return reject(loader, node, message,
                {{"member", member_name(loader, node)}, {"value", excerpt(node.text)}},
                std::move(suggestion));
}

bool read_address(Loader& loader, const JsonNode& node, std::string& out, bool web_only) {
  if (!expect(loader, node, JsonKind::string)) return false;
  std::string_view url = node.text;
  while (!url.empty() && url.front() == ' ') url.remove_prefix(1);
  while (!url.empty() && url.back() == ' ') url.remove_suffix(1);
  if (url.empty()) return true;
  const std::string scheme = scheme_of(url);
  const bool web = scheme == "https" || scheme == "http";
  const bool known = web || scheme == "mailto" || scheme == "tel";
  if (scheme.empty() || (!known && scheme.find('.') != std::string::npos)) {
    return reject_url(loader, node, Message::diagnostic_url_without_scheme,
                      told([&] { return with_scheme(url); }));
  }
  if (!known) return reject_url(loader, node, Message::diagnostic_forbidden_url);
  if (web_only && !web) return reject_url(loader, node, Message::diagnostic_not_a_web_url);
  const bool complete = web ? has_host(url) : url.size() > scheme.size() + 1;
  constexpr std::size_t longest = 4000;
  if (!complete || url.size() > longest || has_forbidden_letter(url)) {
    return reject_url(loader, node, Message::diagnostic_bad_url);
  }
  out = scheme + std::string(url.substr(scheme.size()));
  return true;
}

}  // namespace

bool read_url(Loader& loader, const JsonNode& node, std::string& out) {
  return read_address(loader, node, out, false);
}

bool read_web_url(Loader& loader, const JsonNode& node, std::string& out) {
  return read_address(loader, node, out, true);
}

bool read_filled_web_url(Loader& loader, const JsonNode& node, std::string& out) {
  if (!read_web_url(loader, node, out)) return false;
  if (!out.empty()) return true;
  return reject(loader, node, Message::diagnostic_empty_text,
                {{"member", member_name(loader, node)}, {"part", "", loader.part}});
}

bool read_email(Loader& loader, const JsonNode& node, std::string& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  if (node.text.empty()) return true;
  if (!is_email(node.text) || has_forbidden_letter(node.text)) {
    return reject_url(loader, node, Message::diagnostic_bad_email);
  }
  out = node.text;
  return true;
}

bool read_telephone(Loader& loader, const JsonNode& node, std::string& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  if (node.text.empty()) return true;
  const bool has_digit = node.text.find_first_of("0123456789") != std::string_view::npos;
  if (!has_digit || node.text.find_first_not_of("0123456789 +-()/.") != std::string_view::npos) {
    return reject_url(loader, node, Message::diagnostic_bad_telephone);
  }
  out = node.text;
  return true;
}

}  // namespace kalendarium
