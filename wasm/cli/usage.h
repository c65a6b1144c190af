// SPDX-License-Identifier: MIT
//
// usage: what is wrong with a command's arguments, in plain words and the language that was asked for. CLI11 finds it, but
// tells it in English, and not what was meant instead.
//
//   catch (const CLI::ParseError& error) {
//     complain(app, error, asked_words(count, arguments));   // kalendarium: "--fromat" … Menade du "--format"?
//   }
#pragma once

#include <CLI/CLI.hpp>
#include <string_view>

#include "core/messages.h"

namespace kalendarium::cli {

/// In the language behind --language, even where the rest of the arguments is wrong.
[[nodiscard]] Words asked_words(int count, const char* const* arguments);

[[nodiscard]] bool is_command(const CLI::App& app, std::string_view word);

/// One sentence on standard error about the word that should have been a command.
void complain_of_command(const CLI::App& app, std::string_view word, const Words& words);
/// One sentence on standard error about what app.parse threw. REQUIRES: it is no call for help.
void complain(const CLI::App& app, const CLI::ParseError& error, const Words& words);

}  // namespace kalendarium::cli
