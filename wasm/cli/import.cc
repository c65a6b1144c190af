// SPDX-License-Identifier: MIT

#include "cli/import.h"

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/engine_files.h"
#include "cli/files.h"
#include "cli/import/assemble.h"
#include "cli/import/diff.h"
#include "cli/import/input.h"
#include "cli/import/report.h"
#include "cli/options.h"

namespace kalendarium::cli {

namespace {

struct ImportCommand {
  std::vector<std::string> inputs;
  std::string published;
  std::string merge;
  bool dry_run = false;
  std::string output;
  std::string report = "text";
  std::string language = "sv";
  Assembly all;  // what was read, as long as the process lasts
};

void complain(const Words& words, Message message, const std::string& file) {
  std::fprintf(stderr, "kalendarium: %s\n", words.format(message, {{"file", file}}).c_str());
}

/// False, and said on standard error, for a date that is none.
bool read_published(const ImportCommand& command, const Words& words, std::optional<Day>& day) {
  if (command.published.empty()) return true;
  day = parse_day(command.published);
  if (day) return true;
  const std::string text = words.format(Message::cli_bad_published, {{"value", command.published}});
  std::fprintf(stderr, "kalendarium: %s\n", text.c_str());
  return false;
}

/// All inputs, or nothing: one that cannot be read would be missed in the result.
bool read_inputs(const ImportCommand& command, const Words& words, Assembly& all) {
  AssembleOptions options;
  if (!read_published(command, words, options.published)) return false;
  options.today = *parse_day(now_or_clock({}).substr(0, 10));
  for (const std::string& name : command.inputs) {
    auto bytes = read_input(name, words);
    if (!bytes) return false;
    ReadInput input = read_any(bytes->bytes, options.published);
    bytes.reset();
    if (input.refusal != Refusal::none) {
      complain(words, message_of(input.refusal), name);
      return false;
    }
    add_reading(all, {name, std::move(input.reading)}, options);
  }
  finish(all);
  return true;
}

/// The draft merged into the file that is named; nullopt, and said on standard error, where that cannot be.
std::optional<MergeResult> merged_file(const ImportCommand& command, const Words& words,
                                       const Assembly& all) {
  const auto file = read_input(command.merge, words);
  if (!file) return std::nullopt;
  const MergeResult fresh = issues_json(all);
  MergeResult merged = merge_issues(file->bytes, fresh.text);
  if (!merged.usable) {
    complain(words, Message::import_not_mergeable, command.merge);
    return std::nullopt;
  }
  for (const auto& [from, to] : fresh.ids)  // ids that changed twice
    for (std::size_t i = 0, count = merged.ids.size(); i < count; ++i)
      if (merged.ids[i].first == to) merged.ids.emplace_back(from, merged.ids[i].second);
  return merged;
}

/// What was read where.
PieceSource report_of(const ImportCommand& command, const Words& words, const PlaceOf& place_of) {
  const Assembly& all = command.all;
  return [&](const TextSink& sink) {
    if (command.report == "json") return write_report_json(all, place_of, sink);
    write_report_text(all, words, sink);
  };
}

/// Data to standard output, what is said about it to standard error, unless a file takes the data.
bool deliver(const ImportCommand& command, const Words& words, const PieceSource& file,
             const PieceSource& report, const std::string& diff) {
  const auto say = [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); };
  const bool in_place = command.output.empty() && !command.merge.empty() && command.merge != "-";
  const std::string& target = in_place ? command.merge : command.output;
  if (target.empty() || target == "-") {
    report(say);
    say(diff);
    return print(file, words);
  }
  if (!write_whole(target, file, words)) return false;
  if (command.report == "json") say(diff);
  return print(report, words) && (command.report == "json" || print(diff, words));
}

int import_fresh(ImportCommand& command, const Words& words) {
  Assembly& all = command.all;
  const FreshFile fresh(all.draft);
  const PlaceOf place_of = places_in(fresh);
  const PieceSource file = [&fresh](const TextSink& sink) { fresh.write(sink); };
  return deliver(command, words, file, report_of(command, words, place_of), {}) ? exit_good
                                                                                : exit_unusable;
}

int import_merged(ImportCommand& command, const Words& words) {
  Assembly& all = command.all;
  const std::optional<MergeResult> merged = merged_file(command, words, all);
  if (!merged) return exit_unusable;
  const PlaceOf place_of = places_in(all, *merged);
  const std::string diff = merge_diff(merged->changes, words);
  if (command.dry_run) return print(diff, words) ? exit_good : exit_unusable;
  const PieceSource file = [&merged](const TextSink& sink) { sink(merged->text); };
  return deliver(command, words, file, report_of(command, words, place_of), diff) ? exit_good
                                                                                  : exit_unusable;
}

int import(ImportCommand& command) {
  const Words words(command.language);
  if (command.dry_run && command.merge.empty()) {
    const std::string text(words.text(Message::import_dry_run_needs_merge));
    std::fprintf(stderr, "kalendarium: %s\n", text.c_str());
    return exit_unusable;
  }
  if (!read_inputs(command, words, command.all)) return exit_unusable;
  return command.merge.empty() ? import_fresh(command, words) : import_merged(command, words);
}

}  // namespace

void add_import(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<ImportCommand>();
  CLI::App* command =
      app.add_subcommand("import", "Make issues.json of newsletters, feeds and calendars");
  command
      ->add_option("INPUT", options->inputs,
                   "newsletters (text, HTML, .eml, JSON of mailing services), feeds (RSS, Atom, "
                   "JSON Feed), calendars (.ics, .csv); - is standard input")
      ->required();
  command->add_option("--published", options->published,
                      "The day on which it was sent: 2021-03-03. Dates without a year need it; a "
                      "mail, a feed and a newsletter with a day in its head know their own");
  command->add_option("--merge", options->merge,
                      "An issues.json that is brought up to date with the newsletter; what was "
                      "changed in it by hand stays");
  command->add_flag("--dry-run", options->dry_run, "With --merge: only show what would change");
  command->add_option("-o", options->output,
                      "The file to write; the merged one, or standard output, if absent");
  command
      ->add_option("--report", options->report,
                   "What was read where: text for people, json for programs")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_language_option(*command, options->language);
  command->footer(
      "What a file is, is told by its content. The report goes to standard output where -o is "
      "given, else to\n"
      "standard error. A reading marked \"kontrollera\" (check) is in the file with \"_review\": "
      "look at it, correct it\n"
      "and take the mark away; validate --strict refuses a file that still has any.\n"
      "\nExit code: 0 written, also where there is something to check; 2 bad arguments, or an "
      "input that cannot be read.\n"
      "\nExample:\n"
      "  $ kalendarium import brev.eml -o issues.json --language en\n"
      "  brev.eml:7:6: sure: session \"8 mars 2021 10.30 - 12.00\" \xE2\x86\x92 2021-03-08 "
      "10:30-12:00\n"
      "  1 article, 1 event, 0 last days. 0 readings to check.\n"
      "  $ kalendarium validate --strict issues.json\n"
      "  $ kalendarium import brev-5.eml --merge issues.json --dry-run --language en\n"
      "  + issue \"Nyhetsbrev nr 5\" is added\n"
      "  1 change, 0 conflicts.\n");
  command->callback([options, &exit_code] { exit_code = import(*options); });
}

}  // namespace kalendarium::cli
