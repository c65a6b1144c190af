// SPDX-License-Identifier: MIT
//
// index: the subcommand that makes a prepared file, which a widget shows without parsing.
#pragma once

#include <CLI/CLI.hpp>

namespace kalendarium::cli {

/// Adds the subcommand; when it is called, `exit_code` receives its answer.
void add_index(CLI::App& app, int& exit_code);

}  // namespace kalendarium::cli
