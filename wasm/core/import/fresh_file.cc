// SPDX-License-Identifier: MIT
#include "core/import/fresh_file.h"

namespace kalendarium {

MergeResult fresh_file(const Draft& draft) {
  const FreshFile fresh(draft);
  MergeResult file;
  file.usable = true;
  fresh.write([&file](std::string_view piece) { file.text += piece; });
  file.ids = fresh.joined().renames();
  return file;
}

}  // namespace kalendarium
