// SPDX-License-Identifier: MIT

#include "core/import/tracking.h"

#include <algorithm>

#include "core/ascii.h"

namespace kalendarium {

namespace {

constexpr std::string_view target_keys[] = {
    "u",        "url",   "uri",  "target", "to",          "goto",         "link",
    "redirect", "redir", "dest", "q",      "destination", "redirect_url", "redirecturl"};

/// What the host or path of a redirect holds. A login page with `?url=` has none of them.
constexpr std::string_view redirect_marks[] = {
    "://click",       "://klick",   "://link", "://lnk",   "://track", "://go.",
    "://t.",          "://r.",      "://l.",   "://email", "://trk",   "safelinks.protection.",
    "/click",         "/klick",     "/c/",     "/cl/",     "/l/",      "/lt",
    "/track",         "/redirect",  "/redir",  "/r/",      "/go/",     "/out",
    "google.com/url", "urldefense."};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& letter : out) letter = ascii_lower(letter);
  return out;
}

bool is_web(std::string_view url) {
  return url.substr(0, 8) == "https://" || url.substr(0, 7) == "http://";
}

bool looks_like_redirect(std::string_view url) {
  const std::string low = lower(url.substr(0, url.find('?')));
  return std::any_of(std::begin(redirect_marks), std::end(redirect_marks),
                     [&low](std::string_view mark) { return low.find(mark) != std::string::npos; });
}

bool is_target_key(std::string_view key) {
  const std::string low = lower(key);
  return std::find(std::begin(target_keys), std::end(target_keys), low) != std::end(target_keys);
}

/// A parameter that holds a whole address; empty where there is none.
std::string target_in_query(std::string_view url) {
  const std::size_t start = url.find('?');
  if (start == std::string_view::npos || !looks_like_redirect(url)) return {};
  std::string_view query = url.substr(start + 1);
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    query.remove_prefix(end == query.size() ? end : end + 1);
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos || !is_target_key(pair.substr(0, equals))) continue;
    std::string value = decode_percent(pair.substr(equals + 1));
    if (is_web(value)) return value;
  }
  return {};
}

/// An address that stands, encoded or not, as a part of the path: `/L0/https:%2F%2Fa.example%2Fb/1/…`
std::string target_in_path(std::string_view url) {
  const std::string low = lower(url);
  const std::size_t encoded = low.find("/http", 8);
  if (encoded == std::string::npos) return {};
  std::string_view part = url.substr(encoded + 1);
  const bool is_encoded = part.substr(0, 12).find('%') != std::string_view::npos;
  if (is_encoded) part = part.substr(0, part.find('/'));
  std::string value = is_encoded ? decode_percent(part) : std::string(part);
  return is_web(value) && looks_like_redirect(url.substr(0, encoded + 1)) ? value : std::string();
}

}  // namespace

std::string decode_percent(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool room = text[at] == '%' && at + 2 < text.size();
    const int high = room ? hex_value(text[at + 1]) : -1;
    const int low = room ? hex_value(text[at + 2]) : -1;
    if (high < 0 || low < 0) {
      out += text[at];
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return out;
}

std::string unwrap_link(std::string_view url) {
  std::string out(url);
  for (int depth = 0; depth < 3; ++depth) {
    std::string target = target_in_query(out);
    if (target.empty()) target = target_in_path(out);
    if (target.empty()) break;
    out = std::move(target);
  }
  return out;
}

}  // namespace kalendarium
