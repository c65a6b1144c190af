// SPDX-License-Identifier: MIT
//
// options: the options that several subcommands share.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "core/messages.h"

namespace kalendarium::cli {

/// --language sv|en
void add_language_option(CLI::App& command, std::string& language);
/// --language of what visitors read: any that is translated.
void add_words_option(CLI::App& command, std::string& language, const std::string& meaning);
/// --now: a day, wall time, or an instant with Z or an offset; checked by is_moment_or_empty.
void add_now_option(CLI::App& command, std::string& now);
/// True for a moment that the core reads, and for an empty text. Else one sentence goes to standard error.
[[nodiscard]] bool is_moment_or_empty(const std::string& now, const Words& words);

}  // namespace kalendarium::cli
