// SPDX-License-Identifier: MIT

#include "cli/files.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace kalendarium::cli {

namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

bool read_all(std::FILE* file, std::string& out) {
  char buffer[65536];
  for (;;) {
    const std::size_t got = std::fread(buffer, 1, sizeof buffer, file);
    out.append(buffer, got);
    if (got < sizeof buffer) return std::ferror(file) == 0;
  }
}

std::nullopt_t complain(const Words& words, Message message, const std::string& name) {
  const std::string text = words.format(message, {{"file", name}});
  std::fprintf(stderr, "kalendarium: %s\n", text.c_str());
  return std::nullopt;
}

}  // namespace

std::optional<Input> read_input(const std::string& name, const Words& words) {
  Input input{name, {}};
  if (name == "-") {
    if (!read_all(stdin, input.bytes)) return complain(words, Message::cli_unreadable, name);
    return input;
  }
  std::error_code ignored;
  if (std::filesystem::is_directory(name, ignored))
    return complain(words, Message::cli_is_a_directory, name);
  const File file(std::fopen(name.c_str(), "rb"), &std::fclose);
  if (!file) {
    const bool missing = errno == ENOENT || errno == ENOTDIR;
    return complain(words, missing ? Message::cli_no_such_file : Message::cli_unreadable, name);
  }
  if (!read_all(file.get(), input.bytes)) return complain(words, Message::cli_unreadable, name);
  return input;
}

bool print(const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
         std::fflush(stdout) == 0;
}

}  // namespace kalendarium::cli
