// SPDX-License-Identifier: MIT

#include "core/load/address_field.h"

#include <algorithm>
#include <string>

#include "core/ascii.h"
#include "core/utf8.h"

namespace kalendarium {

namespace {

/// Nothing in a URL may be a space, a control, a quote or an angle bracket (RFC 3986 appendix A); letters beyond ASCII
/// are let through, as browsers do.
bool is_forbidden(char32_t letter) {
  const bool odd =
      letter == '"' || letter == '<' || letter == '>' || letter == '\\' || letter == '`';
  const bool invisible = letter <= 0x20 || (letter >= 0x7F && letter <= 0xA0) ||
                         is_bidi_control(letter) || letter == 0x2028 || letter == 0x2029;
  return odd || invisible;
}

bool has_forbidden_letter(std::string_view url) {
  for (std::size_t i = 0; i < url.size(); ++i) {
    const auto byte = static_cast<unsigned char>(url[i]);
    const bool continues = (byte & 0xC0U) == 0x80U;
    if (!continues && is_forbidden(byte < 0x80 ? byte : decode_letter(url, i))) return true;
  }
  return false;
}

bool is_scheme_letter(char letter) {
  return is_ascii_word(letter) || letter == '+' || letter == '-';
}

/// `https` of `https://skr.se`; empty where the text begins with no scheme (RFC 3986 section 3.1). In `skr.se:8080` it is a host,
/// though a scheme may have a full stop.
std::string_view scheme_of(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos || !is_ascii_letter(url[0])) return {};
  const std::string_view scheme = url.substr(0, colon);
  return std::all_of(scheme.begin(), scheme.end(), is_scheme_letter) ? scheme : std::string_view();
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

/// The text without spaces around it, or empty.
std::string_view without_spaces(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// The allowed scheme that it is but for capitals; empty for another.
std::string_view known_scheme(std::string_view scheme) {
  for (const std::string_view known : {"https", "http", "mailto", "tel"}) {
    if (is_same_ignoring_case(scheme, known)) return known;
  }
  return {};
}

/// The URL with its scheme in small letters.
std::string_view with_small_scheme(Loader& loader, std::string_view url, std::string_view scheme) {
  if (url.substr(0, scheme.size()) == scheme) return url;
  loader.scratch.truncate(0);
  loader.scratch.append(scheme);
  loader.scratch.append(url.substr(scheme.size()));
  return loader.scratch.view();
}

}  // namespace

bool read_url(Loader& loader, const JsonNode& node, bool web_only, std::string_view& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  const std::string_view url = without_spaces(node.text);
  out = {};
  if (url.empty()) return true;
  const std::string_view written = scheme_of(url);
  if (written.empty()) {
    return reject_url(loader, node, Message::diagnostic_url_without_scheme,
                      told([&] { return with_scheme(url); }));
  }
  const std::string_view scheme = known_scheme(written);
  if (scheme.empty()) return reject_url(loader, node, Message::diagnostic_forbidden_url);
  const bool web = scheme[0] == 'h';
  if (web_only && !web) return reject_url(loader, node, Message::diagnostic_not_a_web_url);
  const bool complete = web ? has_host(url) : url.size() > scheme.size() + 1;
  constexpr std::size_t longest = 4000;
  if (!complete || url.size() > longest || has_forbidden_letter(url)) {
    return reject_url(loader, node, Message::diagnostic_bad_url);
  }
  out = with_small_scheme(loader, url, scheme);
  return true;
}

bool read_filled_web_url(Loader& loader, const JsonNode& node, std::string_view& out) {
  return read_url(loader, node, true, out) && (!out.empty() || reject_empty(loader, node));
}

bool read_email(Loader& loader, const JsonNode& node, std::string_view& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  out = node.text;
  const bool good = out.empty() || (is_email(out) && !has_forbidden_letter(out));
  return good || reject_url(loader, node, Message::diagnostic_bad_email);
}

bool read_telephone(Loader& loader, const JsonNode& node, std::string_view& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  out = node.text;
  const bool has_digit = out.find_first_of("0123456789") != std::string_view::npos;
  const bool good = out.empty() || (has_digit && out.find_first_not_of("0123456789 +-()/.") ==
                                                     std::string_view::npos);
  return good || reject_url(loader, node, Message::diagnostic_bad_telephone);
}

}  // namespace kalendarium
