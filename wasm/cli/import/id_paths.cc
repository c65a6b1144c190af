// SPDX-License-Identifier: MIT

#include "cli/import/id_paths.h"

#include "cli/import/ascii.h"

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
  steps.push_back({article.id, pointer});
  if (!take_step(pointer, "events", article.events.size(), at)) return steps;
  steps.push_back({article.events[at].id, pointer});
  return steps;
}

}  // namespace

IdPaths::IdPaths(std::string_view file, const std::vector<std::pair<std::string, std::string>>& ids)
    : ids_(ids.begin(), ids.end()) {
  if (const auto tree = parse_json_tree(file)) gather(tree->root, "");
}

void IdPaths::gather(const EditNode& node, const std::string& pointer) {
  const std::string id = text_member(node, "id");
  if (!id.empty()) pointers_.emplace(id, pointer);
  for (std::size_t i = 0; i < node.members.size(); ++i) {
    const EditMember& member = node.members[i];
    if (begins_with(member.key, "_")) continue;
    const bool is_list = node.kind == EditKind::array;
    gather(member.value, pointer + '/' + (is_list ? std::to_string(i) : member.key));
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
