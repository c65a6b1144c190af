// SPDX-License-Identifier: MIT
//
// id_paths: where the things of a draft came to stand in the file that was made of it.
//
//   IdPaths paths(merged.text, merged.ids);
//   paths.of(draft, "/issues/0/articles/3/events/0")      // "/issues/2/articles/0/events/1"
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/import/draft.h"

namespace kalendarium::cli {

class IdPaths {
 public:
  /// `ids`: those of the draft that became others in the file.
  IdPaths(std::string_view file, const std::vector<std::pair<std::string, std::string>>& ids);

  /// A pointer of the draft as one of the file: that of the nearest thing with an id, and what follows
  /// it. What is no longer in the file keeps its pointer's longest part that is.
  [[nodiscard]] std::string of(const Draft& draft, std::string_view pointer) const;

 private:
  void gather(std::string_view json);
  [[nodiscard]] const std::string* find(const std::string& id) const;

  std::map<std::string, std::string> pointers_;  // by id
  std::map<std::string, std::string> ids_;
};

}  // namespace kalendarium::cli
