// SPDX-License-Identifier: MIT
#include "core/import/fresh_file.h"

#include <string>
#include <string_view>

#include "core/import/merge_members.h"
#include "core/import/repeats.h"

namespace kalendarium {
namespace {

constexpr std::string_view issues_key = "\n  \"issues\": ";
constexpr std::string_view end_of_file = "\n}\n";

/// The issues of a printed draft, as the base of the next merge.
std::string base_of(std::string_view text, const Renames& renames) {
  const std::size_t issues = text.find(issues_key) + issues_key.size();
  text.remove_suffix(end_of_file.size());
  std::string base = "{\"issues\":";
  compact_text(text.substr(issues), longest_base_text, renames, base);
  return base + "}";
}

void append_base(std::string& text, std::string_view base) {
  text.resize(text.size() - end_of_file.size());
  text += ",\n  \"_imported\": ";
  text += base;
  text += end_of_file;
}

/// Of the old ids, those that became others; the rest stayed.
std::vector<std::pair<std::string, std::string>> pairs_of(const Renames& renames) {
  return {renames.begin(), renames.end()};
}

}  // namespace

MergeResult fresh_file(const Draft& draft) {
  MergeResult file;
  file.usable = true;
  file.text = print_draft(draft);
  Renames renames;
  std::string base;
  if (may_repeat(draft)) {
    Draft joined = draft;
    renames = join_repeats(joined);
    base = base_of(file.text, renames);
    file.text.clear();
    file.text.shrink_to_fit();
    file.text = print_draft(joined);
  } else {
    base = base_of(file.text, renames);
  }
  append_base(file.text, base);
  file.ids = pairs_of(renames);
  return file;
}

}  // namespace kalendarium
