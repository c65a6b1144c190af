// SPDX-License-Identifier: MIT

#include "cli/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "core/prepared.h"

namespace kalendarium::cli {

namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

bool read_all(std::FILE* file, std::string& out) {
  struct stat about {};
  if (::fstat(::fileno(file), &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0)
    out.reserve(static_cast<std::size_t>(about.st_size));
  char buffer[65536];
  for (;;) {
    const std::size_t got = std::fread(buffer, 1, sizeof buffer, file);
    out.append(buffer, got);
    if (got < sizeof buffer) return std::ferror(file) == 0;
  }
}

bool write_piece(int file, std::string_view piece) {
  while (!piece.empty()) {
    const ssize_t got = ::write(file, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    piece.remove_prefix(static_cast<std::size_t>(got));
  }
  return true;
}

/// Written and on the disk, or false. The file is then closed in any case.
bool fill(int file, const PieceSource& text) {
  if (file < 0) return false;
  bool good = true;
  text([&](std::string_view piece) { good = good && write_piece(file, piece); });
  const bool synced = ::fsync(file) == 0 || errno == EINVAL;  // a pipe has no disk
  return ::close(file) == 0 && synced && good;
}

/// Writes beside the file and moves it there. `before` is what stands there now, or null.
bool replace(const std::string& target, const PieceSource& text, const struct stat* before) {
  std::string beside = target + ".XXXXXX";
  const int file = ::mkstemp(beside.data());
  if (file < 0) return false;
  const mode_t mask = ::umask(0);  // the only way to ask for it
  ::umask(mask);
  const mode_t rights = before != nullptr ? before->st_mode & 07777 : 0666 & ~mask;
  bool written = ::fchmod(file, rights) == 0;
  written = fill(file, text) && written;
  written = written && std::rename(beside.c_str(), target.c_str()) == 0;
  if (!written) ::unlink(beside.c_str());
  return written;
}

/// The file that a symbolic link stands for, so that the link stays.
std::string resolved(const std::string& name) {
  std::error_code error;
  const std::filesystem::path path = std::filesystem::canonical(name, error);
  return error ? name : path.string();
}

std::nullopt_t complain(const Words& words, Message message, const std::string& name) {
  const std::string text = words.format(message, {{"file", name}});
  std::fprintf(stderr, "kalendarium: %s\n", text.c_str());
  return std::nullopt;
}

}  // namespace

std::optional<Input> read_input(const std::string& name, const Words& words) {
  Input input{name, {}, {}};
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

std::string_view map_prepared(const std::string& name) {
  const int file = name == "-" ? -1 : ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  struct stat about {};
  void* place = MAP_FAILED;
  if (::fstat(file, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0)
    place =
        ::mmap(nullptr, static_cast<std::size_t>(about.st_size), PROT_READ, MAP_PRIVATE, file, 0);
  ::close(file);
  if (place == MAP_FAILED) return {};
  const std::string_view bytes(static_cast<const char*>(place),
                               static_cast<std::size_t>(about.st_size));
  if (is_prepared(bytes)) return bytes;
  ::munmap(place, bytes.size());
  return {};
}

bool write_whole(const std::string& name, const std::string& bytes, const Words& words) {
  return write_whole(
      name, [&bytes](const auto& sink) { sink(bytes); }, words);
}

bool write_whole(const std::string& name, const PieceSource& text, const Words& words) {
  const std::string target = resolved(name);
  struct stat before {};
  const bool exists = ::stat(target.c_str(), &before) == 0;
  const bool is_file = !exists || S_ISREG(before.st_mode);
  // A pipe or a device cannot be replaced; what it is given it has.
  const bool written = is_file ? replace(target, text, exists ? &before : nullptr)
                               : fill(::open(target.c_str(), O_WRONLY | O_CLOEXEC), text);
  if (!written) complain(words, Message::cli_cannot_write, name);
  return written;
}

bool print(const std::string& text, const Words& words) {
  return print([&text](const auto& sink) { sink(text); }, words);
}

bool print(const PieceSource& text, const Words& words) {
  bool good = true;
  text([&good](std::string_view piece) {
    good = good && std::fwrite(piece.data(), 1, piece.size(), stdout) == piece.size();
  });
  good = std::fflush(stdout) == 0 && good;
  if (!good) complain(words, Message::cli_cannot_print, {});
  return good;
}

}  // namespace kalendarium::cli
