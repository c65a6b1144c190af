// SPDX-License-Identifier: MIT

#include "cli/folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

namespace kalendarium::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view list_name = ".kalendarium";

bool write_file(const fs::path& path, std::string_view bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  const bool is_written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return std::fclose(file) == 0 && is_written;
}

std::set<std::string> read_lines(const fs::path& path) {
  std::set<std::string> lines;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return lines;
  std::string line;
  for (int letter = std::fgetc(file); letter != EOF; letter = std::fgetc(file)) {
    if (letter != '\n') {
      line += static_cast<char>(letter);
      continue;
    }
    lines.insert(line);
    line.clear();
  }
  std::fclose(file);
  return lines;
}

/// All that is written so far is on the disk.
void sync_files(const std::string& folder) {
#ifdef __linux__
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return;
  ::syncfs(handle);
  ::close(handle);
#else
  (void)folder;
  ::sync();
#endif
}

/// As a program would make it that does not ask for rights: mkdtemp lets nobody else in.
void give_rights(const std::string& folder) {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::chmod(folder.c_str(), 0777 & ~mask);
}

}  // namespace

NewFolder::NewFolder(const std::string& target, const Words& words)
    : words_(words), given_(target) {
  std::error_code error;
  const fs::path path = fs::weakly_canonical(target, error);
  target_ = (path.has_filename() ? path : path.parent_path()).string();
  is_ready_ = is_ours() && make_beside();
}

NewFolder::~NewFolder() {
  std::error_code ignored;
  if (!beside_.empty()) fs::remove_all(beside_, ignored);
}

void NewFolder::complain(Message message, const std::string& file) {
  const std::string text = words_.format(message, {{"file", file}, {"folder", given_}});
  std::fprintf(stderr, "kalendarium: %s\n", text.c_str());
}

/// Not there, empty, or of an earlier NewFolder.
bool NewFolder::is_ours() {
  std::error_code error;
  const fs::file_status status = fs::status(target_, error);
  if (!fs::exists(status)) return true;
  if (!fs::is_directory(status)) {
    complain(Message::cli_not_a_folder, given_);
    return false;
  }
  const std::set<std::string> known = read_lines(fs::path(target_) / list_name);
  for (fs::recursive_directory_iterator at(target_, error), end; !error && at != end;
       at.increment(error)) {
    if (at->is_directory(error) && !at->is_symlink(error)) continue;
    const std::string name = at->path().lexically_relative(target_).generic_string();
    if (known.count(name) > 0 || name == list_name) continue;
    complain(Message::cli_foreign_file, name);
    return false;
  }
  return true;
}

bool NewFolder::make_beside() {
  std::error_code error;
  beside_ = target_ + ".XXXXXX";
  if (::mkdtemp(beside_.data()) == nullptr) {
    beside_.clear();
    complain(Message::cli_cannot_write_folder, given_);
    return false;
  }
  const fs::file_status status = fs::status(target_, error);
  if (fs::exists(status))
    fs::permissions(beside_, status.permissions(), error);
  else
    give_rights(beside_);
  return true;
}

void NewFolder::add(const std::string& name, std::string_view bytes) {
  if (!is_whole_) return;
  if (!names_.insert(name).second) {
    is_whole_ = false;
    return complain(Message::cli_name_twice, name);
  }
  const fs::path path = fs::path(beside_) / name;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  is_whole_ = !error && write_file(path, bytes);
  if (!is_whole_) complain(Message::cli_cannot_write, (fs::path(given_) / name).string());
}

bool NewFolder::finish() {
  if (!is_whole_) return false;
  std::string list;
  for (const std::string& name : names_) list += name + '\n';
  add(std::string(list_name), list);
  if (!is_whole_) return false;
  sync_files(beside_);
  if (trade_places()) return true;
  complain(Message::cli_cannot_write_folder, given_);
  return false;
}

/// The older one, if there is one, is then `beside_`, and goes with this object.
bool NewFolder::trade_places() {
#ifdef RENAME_EXCHANGE
  if (::renameat2(AT_FDCWD, beside_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) == 0)
    return true;
#endif
  std::error_code error;
  if (!fs::exists(target_, error)) {
    const bool is_moved = std::rename(beside_.c_str(), target_.c_str()) == 0;
    if (is_moved) beside_.clear();
    return is_moved;
  }
  const std::string old = beside_ + ".old";
  if (std::rename(target_.c_str(), old.c_str()) != 0) return false;
  if (std::rename(beside_.c_str(), target_.c_str()) != 0) {
    std::rename(old.c_str(), target_.c_str());
    return false;
  }
  beside_ = old;
  return true;
}

}  // namespace kalendarium::cli
