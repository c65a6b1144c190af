// SPDX-License-Identifier: MIT

#include "cli/options.h"

#include <cstdio>
#include <string_view>
#include <vector>

#include "core/civil_time.h"

namespace kalendarium::cli {

void add_language_option(CLI::App& command, std::string& language) {
  command.add_option("--language", language, "The language of the texts: sv or en")
      ->check(CLI::IsMember({"sv", "en"}))
      ->capture_default_str();
}

void add_words_option(CLI::App& command, std::string& language, const std::string& meaning) {
  const std::vector<std::string_view> tags = languages();
  command.add_option("--language", language, meaning)
      ->check(CLI::IsMember(std::vector<std::string>(tags.begin(), tags.end())));
}

void add_now_option(CLI::App& command, std::string& now) {
  command.add_option("--now", now, "Pretend that it is this moment: 2021-05-01T08:00");
}

bool is_moment_or_empty(const std::string& now, const Words& words) {
  if (now.empty()) return true;
  const ParsedMoment parsed = parse_moment(now, Zone{});
  const bool exact =
      parsed.error == MomentError::none && parsed.moment.precision != Precision::month;
  if (exact) return true;
  const std::string text = words.format(Message::cli_bad_now, {{"value", now}});
  std::fprintf(stderr, "kalendarium: %s\n", text.c_str());
  return false;
}

}  // namespace kalendarium::cli
