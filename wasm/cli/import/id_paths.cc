// SPDX-License-Identifier: MIT

#include "cli/import/id_paths.h"

#include "cli/import/ascii.h"
#include "core/import/json_text.h"

namespace kalendarium::cli {

namespace {

/// A thing with an id on the way that a pointer goes, and what of the pointer is behind it.
struct Step {
  std::string id;
  std::string_view rest;
};

/// `/issues/3…`: takes the name and the number off; false where the pointer does not go that way.
bool take_step(std::string_view& pointer, std::string_view name, std::size_t count,
               std::size_t& number) {
  std::string_view rest = pointer;
  if (!begins_with(rest, "/")) return false;
  rest.remove_prefix(1);
  if (next_part(rest, '/') != name) return false;
  const std::size_t end = rest.find('/') == std::string_view::npos ? rest.size() : rest.find('/');
  number = 0;
  for (const char digit : rest.substr(0, end)) {
    if (digit < '0' || digit > '9' || number > count) return false;
    number = number * 10 + static_cast<std::size_t>(digit - '0');
  }
  pointer = rest.substr(end);
  return end > 0 && number < count;
}

/// The issue, the article and the event that a pointer passes.
std::vector<Step> steps_of(const Draft& draft, std::string_view pointer) {
  std::vector<Step> steps;
  std::size_t at = 0;
  if (!take_step(pointer, "issues", draft.issues.size(), at)) return steps;
  const DraftIssue& issue = draft.issues[at];
  steps.push_back({issue.id, pointer});
  if (!take_step(pointer, "articles", issue.articles.size(), at)) return steps;
  const DraftArticle& article = issue.articles[at];
  steps.push_back({article.id.str(), pointer});
  if (!take_step(pointer, "events", article.events.size(), at)) return steps;
  steps.push_back({article.events[at].id.str(), pointer});
  return steps;
}

/// A bracket that is open.
struct Level {
  bool is_list;
  bool has_key;  // of an object: its value comes
  std::size_t index;
  std::string key;
};

/// Inside a member that is the publisher's own, `_imported`.
bool is_own(const std::vector<Level>& levels) {
  for (const Level& level : levels)
    if (begins_with(level.key, "_")) return true;
  return false;
}

/// Of the object that is open.
std::string pointer_of(const std::vector<Level>& levels) {
  std::string pointer;
  for (std::size_t i = 0; i + 1 < levels.size(); ++i)
    pointer += '/' + (levels[i].is_list ? std::to_string(levels[i].index) : levels[i].key);
  return pointer;
}

}  // namespace

IdPaths::IdPaths(std::string_view file, const std::vector<std::pair<std::string, std::string>>& ids)
    : ids_(ids.begin(), ids.end()) {
  gather(file);
}

void IdPaths::gather(std::string_view json) {
  std::vector<Level> levels;
  for (std::size_t at = 0; at < json.size();) {
    const char sign = json[at];
    if (sign == '"') {
      const std::size_t begin = at;
      if (!skip_json_string(json, at)) return;
      const std::string_view raw = json.substr(begin, at - begin);
      if (levels.empty()) continue;
      Level& level = levels.back();
      if (!level.is_list && !level.has_key) {
        level.key = decode_json_string(raw);
        level.has_key = true;
      } else if (!level.is_list && level.key == "id" && !is_own(levels)) {
        pointers_.emplace(decode_json_string(raw), pointer_of(levels));
      }
      continue;
    }
    if (sign == '{' || sign == '[') levels.push_back({sign == '[', false, 0, {}});
    if ((sign == '}' || sign == ']') && !levels.empty()) levels.pop_back();
    if (sign == ',' && !levels.empty()) {
      ++levels.back().index;
      levels.back().has_key = false;
    }
    ++at;
  }
}

const std::string* IdPaths::find(const std::string& id) const {
  const auto renamed = ids_.find(id);
  const auto found = pointers_.find(renamed == ids_.end() ? id : renamed->second);
  return found == pointers_.end() ? nullptr : &found->second;
}

std::string IdPaths::of(const Draft& draft, std::string_view pointer) const {
  std::vector<Step> steps = steps_of(draft, pointer);
  bool last = true;
  for (; !steps.empty(); steps.pop_back()) {
    if (const std::string* found = find(steps.back().id))
      return last ? *found + std::string(steps.back().rest) : *found;
    last = false;
  }
  return std::string(pointer);
}

}  // namespace kalendarium::cli
