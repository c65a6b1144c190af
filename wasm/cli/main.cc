// SPDX-License-Identifier: MIT
//
// The command `kalendarium`: arguments, files and exit codes. What an event is only the core knows.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "cli/build.h"
#include "cli/export.h"
#include "cli/files.h"
#include "cli/import.h"
#include "cli/index.h"
#include "cli/query.h"
#include "cli/render.h"
#include "cli/validate.h"
#include "core/diagnostic.h"

namespace {

constexpr std::string_view commands[] = {"build", "export", "import",  "index",
                                         "query", "render", "validate"};

/// An argument that is meant as a command and is none: CLI11 would only say that one is required.
bool is_unknown_command(std::string_view word) {
  const bool is_option = word.empty() || word.front() == '-';
  return !is_option &&
         std::find(std::begin(commands), std::end(commands), word) == std::end(commands);
}

void refuse_command(std::string_view word) {
  const std::vector<std::string_view> known(std::begin(commands), std::end(commands));
  const std::string near(kalendarium::nearest(word, known));
  const std::string hint =
      near.empty() ? "There are build, export, import, index, query, render and validate."
                   : "Did you mean \"" + near + "\"?";
  std::fprintf(stderr, "kalendarium: There is no command \"%s\". %s\n", std::string(word).c_str(),
               hint.c_str());
}

}  // namespace

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
  if (argument_count > 1 && is_unknown_command(arguments[1])) {
    refuse_command(arguments[1]);
    return kalendarium::cli::exit_unusable;
  }
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    // CLI11 has a number for each kind of mistake; the contract has one for all.
    return app.exit(error) == 0 ? kalendarium::cli::exit_good : kalendarium::cli::exit_unusable;
  }
  // All that was held goes with the process: taking large lists apart one by one takes longer.
  std::fflush(nullptr);
  std::_Exit(exit_code);
}
