// SPDX-License-Identifier: MIT
//
// The command `kalendarium`: arguments, files and exit codes. What an event is only the core knows.

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "cli/build.h"
#include "cli/export.h"
#include "cli/files.h"
#include "cli/import.h"
#include "cli/index.h"
#include "cli/query.h"
#include "cli/render.h"
#include "cli/usage.h"
#include "cli/validate.h"

int main(int argument_count, char** arguments) {
  CLI::App app("Newsletter issues as a filterable calendar and feed", "kalendarium");
  app.require_subcommand(1);
  int exit_code = kalendarium::cli::exit_good;
  kalendarium::cli::add_build(app, exit_code);
  kalendarium::cli::add_export(app, exit_code);
  kalendarium::cli::add_import(app, exit_code);
  kalendarium::cli::add_index(app, exit_code);
  kalendarium::cli::add_query(app, exit_code);
  kalendarium::cli::add_render(app, exit_code);
  kalendarium::cli::add_validate(app, exit_code);
  const kalendarium::Words words = kalendarium::cli::asked_words(argument_count, arguments);
  // CLI11 would only say that a command is required.
  const std::string_view first = argument_count > 1 ? arguments[1] : "-";
  if (!first.starts_with('-') && !kalendarium::cli::is_command(app, first)) {
    kalendarium::cli::complain_of_command(app, first, words);
    return kalendarium::cli::exit_unusable;
  }
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::Success& help) {
    return app.exit(help);
  } catch (const CLI::ParseError& error) {
    kalendarium::cli::complain(app, error, words);
    return kalendarium::cli::exit_unusable;
  }
  // All that was held goes with the process: taking large lists apart one by one takes longer.
  std::fflush(nullptr);
  std::_Exit(exit_code);
}
