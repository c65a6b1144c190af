// SPDX-License-Identifier: MIT
//
// build: the subcommand that writes everything a site serves, as static files.
#pragma once

#include <CLI/CLI.hpp>

namespace kalendarium::cli {

/// Adds the subcommand; when it is called, `exit_code` receives its answer.
void add_build(CLI::App& app, int& exit_code);

}  // namespace kalendarium::cli
