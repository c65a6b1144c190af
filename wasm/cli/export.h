// SPDX-License-Identifier: MIT
//
// export: the subcommand that writes items in the formats of other programs.
#pragma once

#include <CLI/CLI.hpp>

namespace kalendarium::cli {

/// Adds the subcommand; when it is called, `exit_code` receives its answer.
void add_export(CLI::App& app, int& exit_code);

}  // namespace kalendarium::cli
