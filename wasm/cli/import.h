// SPDX-License-Identifier: MIT
//
// import: the subcommand that makes issues.json of newsletters, feeds and calendars.
#pragma once

#include <CLI/CLI.hpp>

namespace kalendarium::cli {

/// Adds the subcommand; when it is called, `exit_code` receives its answer.
void add_import(CLI::App& app, int& exit_code);

}  // namespace kalendarium::cli
