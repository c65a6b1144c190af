// SPDX-License-Identifier: MIT

#include "cli/export.h"

#include <memory>
#include <string>
#include <vector>

#include "cli/engine_files.h"
#include "cli/files.h"
#include "cli/options.h"
#include "core/engine.h"

namespace kalendarium::cli {

namespace {

struct ExportOptions {
  std::vector<std::string> files;
  std::string to;
  std::string state;
  std::string now;
  std::string language;
  std::string page;
  std::string deadlines = "task";
  std::string output;
};

int run_export(const ExportOptions& options) {
  const Words words(options.language.empty() ? std::string("sv") : options.language);
  if (!is_moment_or_empty(options.now, words)) return exit_unusable;
  Engine engine;
  if (const int bad = load_files(engine, options.files, words)) return bad;
  std::string request;
  append_to_request(request, "to", options.to);
  append_to_request(request, "state", options.state);
  append_to_request(request, "now", now_or_clock(options.now));
  append_to_request(request, "lang", options.language);
  append_to_request(request, "page-url", options.page);
  append_to_request(request, "deadlines", options.deadlines);
  const std::string out = engine.export_items(request);
  const bool is_done = options.output.empty() || options.output == "-"
                           ? print(out, words)
                           : write_whole(options.output, out, words);
  return is_done ? exit_good : exit_unusable;
}

}  // namespace

void add_export(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<ExportOptions>();
  CLI::App* command = app.add_subcommand(
      "export", "Write the items that a state finds as a calendar file, a feed, schema.org or CSV");
  command->add_option("FILE", options->files, "issues.json files; - is standard input")->required();
  command
      ->add_option(
          "--to", options->to,
          "ics for calendars; rss, atom, jsonfeed for feed readers; jsonld (schema.org) for "
          "search engines; csv for spreadsheets")
      ->required()
      ->check(CLI::IsMember({"ics", "rss", "atom", "jsonfeed", "jsonld", "csv"}));
  command->add_option("--state", options->state,
                      "What is chosen, as in the address: when=all&topic=kultur");
  add_now_option(*command, options->now);
  add_words_option(*command, options->language, "The language of the texts; the file's if absent");
  command->add_option("--page", options->page,
                      "Address of the page that shows the calendar; items without a page of their "
                      "own are linked to it");
  command
      ->add_option("--deadlines", options->deadlines,
                   "With ics: a task, or a whole day for calendars that know no tasks (Google, "
                   "Outlook on the web)")
      ->check(CLI::IsMember({"task", "day"}))
      ->capture_default_str();
  command->add_option("-o", options->output,
                      "File to write, whole or not at all; standard output if absent");
  command->footer(
      "Writes what `query` finds with the same state: in the calendar's view what is not yet over, "
      "with\n"
      "when=all everything, with view=feed the articles. An event is written whole, with all its "
      "sessions.\n"
      "\nExit code: 0 written, 1 a file cannot be shown, 2 bad arguments or a file that cannot be "
      "opened or\nwritten.\n"
      "\nExample: all concerts as a calendar file\n"
      "  $ kalendarium export issues.json --to ics --state \"when=all&topic=konsert\" -o "
      "konserter.ics\n");
  command->callback([options, &exit_code] { exit_code = run_export(*options); });
}

}  // namespace kalendarium::cli
