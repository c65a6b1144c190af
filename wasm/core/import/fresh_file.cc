// SPDX-License-Identifier: MIT
#include "core/import/fresh_file.h"

#include <charconv>
#include <string>
#include <string_view>

namespace kalendarium {
namespace {

/// Takes `name` and the number behind it off a pointer; false, and nothing taken, where it does not begin so.
bool take_step(std::string_view& pointer, std::string_view name, std::uint32_t& number) {
  if (!pointer.starts_with(name)) return false;
  const char* const end = pointer.data() + pointer.size();
  const auto read = std::from_chars(pointer.data() + name.size(), end, number);
  if (read.ec != std::errc()) return false;
  pointer = {read.ptr, static_cast<std::size_t>(end - read.ptr)};
  return true;
}

}  // namespace

void FreshFile::place(std::string& pointer) const {
  std::string_view rest = pointer;
  EventPlace before;
  if (!joined_.any() || !take_step(rest, "/issues/", before.issue) ||
      !take_step(rest, "/articles/", before.article) || !take_step(rest, "/events/", before.event))
    return;
  const EventPlace now = joined_.of(before);
  pointer = "/issues/" + std::to_string(now.issue) + "/articles/" + std::to_string(now.article) +
            "/events/" + std::to_string(now.event) + std::string(rest);
}

MergeResult fresh_file(const Draft& draft) {
  const FreshFile fresh(draft);
  MergeResult file;
  file.usable = true;
  fresh.write([&file](std::string_view piece) { file.text += piece; });
  file.ids = fresh.joined().renames();
  return file;
}

}  // namespace kalendarium
