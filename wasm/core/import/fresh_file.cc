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

FreshFile::FreshFile(Draft& draft)
    : draft_(draft),
      base_(print_base(draft)),
      places_(draft),
      renames_(join_repeats(draft, places_)) {}

/// The base as it was printed, with the ids that events have now.
void FreshFile::write_base(const TextSink& sink) const {
  const std::string_view text = base_.text;
  std::size_t written = 0;
  for (const std::size_t begin : base_.event_ids) {
    if (renames_.empty()) break;
    const std::size_t end = text.find('"', begin);
    const auto renamed = renames_.find(std::string(text.substr(begin, end - begin)));
    if (renamed == renames_.end()) continue;
    sink(text.substr(written, begin - written));
    sink(renamed->second);
    written = end;
  }
  sink(text.substr(written));
}

void FreshFile::write(const TextSink& sink) const {
  write_draft(draft_, sink, [this](const TextSink& out) { write_base(out); });
}

void FreshFile::place(std::string& pointer) const {
  std::string_view rest = pointer;
  EventPlace before;
  if (renames_.empty() || !take_step(rest, "/issues/", before.issue) ||
      !take_step(rest, "/articles/", before.article) || !take_step(rest, "/events/", before.event))
    return;
  const EventPlace now = places_.of(before);
  pointer = "/issues/" + std::to_string(now.issue) + "/articles/" + std::to_string(now.article) +
            "/events/" + std::to_string(now.event) + std::string(rest);
}

MergeResult fresh_file(const Draft& draft) {
  Draft joined = draft;
  const FreshFile fresh(joined);
  MergeResult file;
  file.usable = true;
  fresh.write([&file](std::string_view piece) { file.text += piece; });
  file.ids = {fresh.renames().begin(), fresh.renames().end()};
  return file;
}

}  // namespace kalendarium
