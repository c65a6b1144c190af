// SPDX-License-Identifier: MIT
//
// engine_files: an engine with the files that a command is given, for the subcommands that answer from them.
//
//   Engine engine;
//   if (const int bad = load_files(engine, files, words)) return bad;
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/files.h"
#include "core/engine.h"
#include "core/messages.h"

namespace kalendarium::cli {

/// exit_good; exit_unusable for a file that cannot be opened; exit_errors for one that is not usable, whose diagnostics then
/// stand on standard error. A usable file with errors is used, and one sentence says that validate tells more.
[[nodiscard]] int load_files(Engine& engine, const std::vector<std::string>& files,
                             const Words& words);

/// The same in two steps, for a command that needs the bytes too. nullopt: one cannot be opened.
[[nodiscard]] std::optional<std::vector<Input>> read_inputs(const std::vector<std::string>& files,
                                                            const Words& words);
[[nodiscard]] int load_inputs(Engine& engine, const std::vector<Input>& inputs, const Words& words);

/// The moment that a command works with: --now, else the clock, as an instant in UTC.
[[nodiscard]] std::string now_or_clock(const std::string& now);

/// `key=value`, encoded, joined by &: a request of core/engine.h.
void append_to_request(std::string& request, std::string_view key, std::string_view value);

}  // namespace kalendarium::cli
