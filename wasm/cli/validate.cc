// SPDX-License-Identifier: MIT

#include "cli/validate.h"

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/files.h"
#include "cli/options.h"
#include "core/advice.h"
#include "core/diagnostic.h"
#include "core/load.h"
#include "core/prepared.h"
#include "core/prepared_writer.h"

namespace kalendarium::cli {

namespace {

struct ValidateOptions {
  std::vector<std::string> files;
  std::string format = "text";
  std::string language = "sv";
  std::string now;
  bool strict = false;
};

std::string summary(const DiagnosticCounts& counts, const Words& words) {
  if (counts.errors + counts.warnings + counts.hints == 0)
    return std::string(words.text(Message::cli_all_well)) + "\n";
  return words.count(Message::cli_errors, counts.errors) + ", " +
         words.count(Message::cli_warnings, counts.warnings) + ", " +
         words.count(Message::cli_hints, counts.hints) + ".\n";
}

std::string report(const Diagnostics& list, const std::string& format, const Words& words) {
  if (format == "json") return format_json(list, words) + "\n";
  if (format == "github") return format_github(list, words);
  if (format == "gitlab") return format_gitlab(list, words) + "\n";
  return format_text(list, words) + summary(count(list), words);
}

Diagnostics findings_of(const Input& input, std::optional<Day> today) {
  if (!is_prepared(input.bytes)) {
    Loaded loaded = load(input.name, input.bytes);
    if (loaded.usable) add_advice(loaded.diagnostics, input.name, input.bytes, today);
    return std::move(loaded.diagnostics);
  }
  PreparedFile file;
  open_prepared(input.bytes, file);
  return {finding_of(input.name, file)};
}

int validate(const ValidateOptions& options) {
  const Words words(options.language);
  if (!is_moment_or_empty(options.now, words)) return exit_unusable;
  const std::optional<Day> today = parse_day(std::string_view(options.now).substr(0, 10));
  Diagnostics list;
  for (const std::string& name : options.files) {
    const auto input = read_input(name, words);
    if (!input) return exit_unusable;
    Diagnostics found = findings_of(*input, today);
    list.insert(list.end(), std::make_move_iterator(found.begin()),
                std::make_move_iterator(found.end()));
  }
  if (!print(report(list, options.format, words), words)) return exit_unusable;
  const DiagnosticCounts counts = count(list);
  const bool bad = counts.errors > 0 || (options.strict && counts.warnings > 0);
  return bad ? exit_errors : exit_good;
}

}  // namespace

void add_validate(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<ValidateOptions>();
  CLI::App* command = app.add_subcommand(
      "validate", "Print what is wrong with issues.json, where, and what to do about it");
  command->add_option("FILE", options->files, "issues.json or prepared files; - is standard input")
      ->required();
  command
      ->add_option("--format", options->format,
                   "text for people; json; github and gitlab for their reports")
      ->check(CLI::IsMember({"text", "json", "github", "gitlab"}))
      ->capture_default_str();
  command->add_flag("--strict", options->strict, "Exit with 1 for warnings too");
  add_language_option(*command, options->language);
  add_now_option(*command, options->now);
  command->footer(
      "A prepared file (kalendarium index) is checked for damage; validate what it was made of for "
      "the rest.\n"
      "With --now it also says what depends on the day: that nothing is to come, that the newest "
      "issue is more than\nsix weeks old, that an event to come has no place or no time.\n"
      "\nExit code: 0 no errors, 1 errors (--strict: or warnings), 2 bad arguments or a file that "
      "cannot be opened.\n"
      "\nExample:\n"
      "  $ echo '{\"version\": 1, \"title\": \"Nytt\", \"language\": \"sv\", \"isues\": []}' | "
      "kalendarium validate --language en -\n"
      "  -:1:1: error: The file lacks \"issues\", the list of issues. The file cannot be shown. "
      "[no-issues]\n");
  command->callback([options, &exit_code] { exit_code = validate(*options); });
}

}  // namespace kalendarium::cli
