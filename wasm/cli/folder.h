// SPDX-License-Identifier: MIT
//
// folder: a folder of files that takes the place of an older one as a whole.
//
//   NewFolder folder("site", words);
//   if (!folder.is_ready()) return exit_unusable;          // said on standard error already
//   folder.add("events/konsert.ics", bytes);
//   return folder.finish() ? exit_good : exit_unusable;
//
// The files are written to a folder beside the target, which trades places with it when all are on the disk: at each moment the
// target is the old one or the new one. A new folder that is not finished leaves nothing behind.
//
// A target that is there must be empty, or hold nothing but files of an earlier NewFolder, which keeps a list of them in
// `.kalendarium`: nobody else's file is ever taken away.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "core/messages.h"

namespace kalendarium::cli {

class NewFolder {
 public:
  NewFolder(const std::string& target, const Words& words);
  ~NewFolder();
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  /// False where the target is somebody else's or nothing can be written beside it.
  [[nodiscard]] bool is_ready() const { return is_ready_; }
  /// `name` may have folders in it. What fails here makes finish() fail: two files of one name, a full disk.
  void add(const std::string& name, std::string_view bytes);
  /// False, and said on standard error, if not all of it is there; the target is then as it was.
  [[nodiscard]] bool finish();

 private:
  void complain(Message message, const std::string& file);
  [[nodiscard]] bool is_ours();
  [[nodiscard]] bool make_beside();
  [[nodiscard]] bool trade_places();

  const Words& words_;
  std::string given_;   // the target as it was named
  std::string target_;  // without symbolic links
  std::string beside_;  // the folder that is being filled; empty: there is none
  std::set<std::string> names_;
  bool is_ready_ = false;
  bool is_whole_ = true;
};

}  // namespace kalendarium::cli
