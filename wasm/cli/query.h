// SPDX-License-Identifier: MIT
//
// query: the subcommand that prints which items a state finds, and what each filter would give.
#pragma once

#include <CLI/CLI.hpp>

namespace kalendarium::cli {

/// Adds the subcommand; when it is called, `exit_code` receives its answer.
void add_query(CLI::App& app, int& exit_code);

}  // namespace kalendarium::cli
