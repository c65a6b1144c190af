// SPDX-License-Identifier: MIT
//
// render: the subcommand that prints the widget as HTML, ready before its script has come.
#pragma once

#include <CLI/CLI.hpp>

namespace kalendarium::cli {

/// Adds the subcommand; when it is called, `exit_code` receives its answer.
void add_render(CLI::App& app, int& exit_code);

}  // namespace kalendarium::cli
