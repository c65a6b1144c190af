// SPDX-License-Identifier: MIT
//
// files: the bytes of the files that a command is given, or plain words about why there are none.
//
//   const auto file = read_input("issues.json", words);
//   if (!file) return exit_unusable;   // said on standard error already
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/messages.h"

namespace kalendarium::cli {

constexpr int exit_good = 0;
constexpr int exit_errors = 1;    // the data has errors
constexpr int exit_unusable = 2;  // bad arguments, or a file that cannot be opened

struct Input {
  std::string name;  // what diagnostics call it
  std::string bytes;
  std::string_view mapped;  // instead of them: see map_prepared
};

/// `-` is standard input. On failure one sentence goes to standard error.
[[nodiscard]] std::optional<Input> read_input(const std::string& name, const Words& words);

/// The bytes of a prepared file, mapped into memory as long as the process lasts, so that nothing is read but what is looked at.
/// Empty for any other file and for what is no file: that is for read_input.
[[nodiscard]] std::string_view map_prepared(const std::string& name);

/// Gives a long text piece by piece to what it is called with, so that nobody has to hold it whole.
using PieceSource = std::function<void(const std::function<void(std::string_view)>&)>;

/// The file holds either what it held before or all of `bytes`, whatever happens between: they are
/// written beside it and moved there. On failure one sentence goes to standard error.
[[nodiscard]] bool write_whole(const std::string& name, const std::string& bytes,
                               const Words& words);
[[nodiscard]] bool write_whole(const std::string& name, const PieceSource& text,
                               const Words& words);

/// To standard output, whole. If it does not take all, one sentence goes to standard error.
[[nodiscard]] bool print(const std::string& text, const Words& words);
[[nodiscard]] bool print(const PieceSource& text, const Words& words);

}  // namespace kalendarium::cli
