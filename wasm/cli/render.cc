// SPDX-License-Identifier: MIT

#include "cli/render.h"

#include <memory>
#include <string>
#include <vector>

#include "cli/engine_files.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/widget_page.h"
#include "core/engine.h"

namespace kalendarium::cli {

namespace {

struct RenderOptions {
  std::vector<std::string> files;
  std::string state;
  std::string now;
  std::string language;
  std::string source;  // what the element's src says; the files' names if empty
  std::string script = "kalendarium.js";
  std::string stylesheet = "kalendarium.css";
  bool whole_page = false;
};

std::string joined_files(const std::vector<std::string>& files) {
  std::string out;
  for (const std::string& file : files) {
    if (!out.empty()) out += ' ';
    out += file;
  }
  return out;
}

int render(const RenderOptions& options) {
  const Words words(options.language.empty() ? std::string("sv") : options.language);
  if (!is_moment_or_empty(options.now, words)) return exit_unusable;
  Engine engine;
  if (const int bad = load_files(engine, options.files, words)) return bad;
  PageOptions page;
  page.state = options.state;
  page.now = now_or_clock(options.now);
  page.language = options.language;
  page.source = options.source.empty() ? joined_files(options.files) : options.source;
  page.script = options.script;
  page.stylesheet = options.stylesheet;
  page.whole_page = options.whole_page;
  return print(widget_page(engine, page), words) ? exit_good : exit_unusable;
}

}  // namespace

void add_render(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<RenderOptions>();
  CLI::App* command = app.add_subcommand(
      "render", "Print the widget as HTML, to be shown before its script has come");
  command->add_option("FILE", options->files, "issues.json or prepared files; - is standard input")
      ->required();
  command->add_option("--state", options->state,
                      "What is chosen, as in the address: view=feed&q=dialog");
  add_now_option(*command, options->now);
  add_words_option(*command, options->language, "The language of the texts; the file's if absent");
  command->add_flag("--page", options->whole_page, "A whole page rather than the element alone");
  command->add_option("--src", options->source,
                      "Addresses of the files for the element's src; their names if absent");
  command->add_option("--script", options->script, "Address of the script (with --page)")
      ->capture_default_str();
  command->add_option("--stylesheet", options->stylesheet, "Address of the stylesheet")
      ->capture_default_str();
  command->footer(
      "Exit code: 0 printed, 1 a file cannot be shown, 2 bad arguments or a file that cannot be "
      "opened.\n"
      "\nExample:\n"
      "  $ kalendarium render issues.json --page --state view=feed > kalender.html\n");
  command->callback([options, &exit_code] { exit_code = render(*options); });
}

}  // namespace kalendarium::cli
