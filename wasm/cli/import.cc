// SPDX-License-Identifier: MIT

#include "cli/import.h"

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "cli/engine_files.h"
#include "cli/files.h"
#include "cli/import/assemble.h"
#include "cli/import/input.h"
#include "cli/import/report.h"
#include "cli/options.h"

namespace kalendarium::cli {

namespace {

struct ImportCommand {
  std::vector<std::string> inputs;
  std::string published;
  std::string output;
  std::string report = "text";
  std::string language = "sv";
};

void complain(const Words& words, Message message, const std::string& file) {
  std::fprintf(stderr, "kalendarium: %s\n", words.format(message, {{"file", file}}).c_str());
}

Message message_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::empty: return Message::import_empty;
    case Refusal::pdf: return Message::import_pdf;
    case Refusal::word: return Message::import_word;
    case Refusal::outlook: return Message::import_outlook;
    case Refusal::issues_file: return Message::import_issues_file;
    case Refusal::unknown_json: return Message::import_unknown_json;
    case Refusal::no_events: return Message::import_no_events;
    default: return Message::import_binary;
  }
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
    const auto bytes = read_input(name, words);
    if (!bytes) return false;
    ReadInput input = read_any(bytes->bytes, options.published);
    if (input.refusal != Refusal::none) {
      complain(words, message_of(input.refusal), name);
      return false;
    }
    add_reading(all, {name, std::move(input.reading)}, options);
  }
  finish(all);
  return true;
}

int import(const ImportCommand& command) {
  const Words words(command.language);
  Assembly all;
  if (!read_inputs(command, words, all)) return exit_unusable;
  const std::string report = command.report == "json" ? report_json(all) : report_text(all, words);
  const std::string json = print_draft(all.draft);
  const bool to_file = !command.output.empty() && command.output != "-";
  if (!to_file) {
    std::fputs(report.c_str(), stderr);
    return print(json) ? exit_good : exit_unusable;
  }
  if (!write_whole(command.output, json, words)) return exit_unusable;
  return print(report) ? exit_good : exit_unusable;
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
                      "mail and a feed know their own");
  command->add_option("-o", options->output, "The file to write; standard output if absent");
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
      "  $ kalendarium validate --strict issues.json\n");
  command->callback([options, &exit_code] { exit_code = import(*options); });
}

}  // namespace kalendarium::cli
