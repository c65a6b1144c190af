// SPDX-License-Identifier: MIT
//
// validate: the subcommand that prints what is wrong with files.
#pragma once

#include <CLI/CLI.hpp>

namespace kalendarium::cli {

/// Adds the subcommand; when it is called, `exit_code` receives its answer.
void add_validate(CLI::App& app, int& exit_code);

}  // namespace kalendarium::cli
