// SPDX-License-Identifier: MIT
//
// The command `kalendarium`: arguments, files and exit codes. What an event is only the core knows.

#include <CLI/CLI.hpp>

#include "cli/files.h"
#include "cli/query.h"
#include "cli/render.h"
#include "cli/validate.h"

int main(int argument_count, char** arguments) {
  CLI::App app("Newsletter issues as a filterable calendar and feed", "kalendarium");
  app.require_subcommand(1);
  int exit_code = kalendarium::cli::exit_good;
  kalendarium::cli::add_query(app, exit_code);
  kalendarium::cli::add_render(app, exit_code);
  kalendarium::cli::add_validate(app, exit_code);
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    // CLI11 has a number for each kind of mistake; the contract has one for all.
    return app.exit(error) == 0 ? kalendarium::cli::exit_good : kalendarium::cli::exit_unusable;
  }
  return exit_code;
}
