// SPDX-License-Identifier: MIT
#include "publisher/edit.h"

#include <optional>
#include <string>

namespace kalendarium {
namespace {

/// A container, and which part of it a pointer's last step names.
struct Place {
  EditNode* container = nullptr;  // nullptr: nowhere
  std::string key;
  std::size_t depth = 0;  // of the container's members
};

/// `~1` is a slash, `~0` a tilde.
std::string unescape(std::string_view step) {
  std::string out;
  for (std::size_t i = 0; i < step.size(); ++i) {
    const bool escaped = step[i] == '~' && i + 1 < step.size();
    out += !escaped ? step[i] : step[++i] == '1' ? '/' : '~';
  }
  return out;
}

/// A place in a list; `-` is behind its end.
std::optional<std::size_t> position_of(const EditNode& list, const std::string& step) {
  if (step == "-") return list.members.size();
  std::size_t number = 0;
  for (const char digit : step) {
    if (digit < '0' || digit > '9' || number > list.members.size()) return std::nullopt;
    number = number * 10 + static_cast<std::size_t>(digit - '0');
  }
  if (step.empty()) return std::nullopt;
  return number;
}

EditNode* child_of(EditNode& node, const std::string& step) {
  if (node.kind == EditKind::object) return find_member(node, step);
  if (node.kind != EditKind::array) return nullptr;
  const auto at = position_of(node, step);
  return at && *at < node.members.size() ? &node.members[*at].value : nullptr;
}

Place find_place(JsonTree& tree, std::string_view pointer) {
  Place place;
  if (pointer.empty() || pointer[0] != '/') return place;
  EditNode* node = &tree.root;
  for (std::size_t depth = 1;; ++depth) {
    pointer.remove_prefix(1);
    const std::size_t end = pointer.find('/');
    const std::string step = unescape(pointer.substr(0, end));
    if (end == std::string_view::npos) return {node, step, depth};
    pointer.remove_prefix(end);
    node = child_of(*node, step);
    if (node == nullptr) return place;
  }
}

}  // namespace

bool put_at(JsonTree& tree, std::string_view pointer, const EditNode& value,
            std::string_view after) {
  const Place place = find_place(tree, pointer);
  if (place.container == nullptr) return false;
  EditNode& container = *place.container;
  if (container.kind == EditKind::object) {
    set_member(container, place.key, value, {tree, place.depth}, after);
    return true;
  }
  const auto at = position_of(container, place.key);
  if (container.kind != EditKind::array || !at || *at > container.members.size()) return false;
  if (*at < container.members.size()) remove_element(container, *at);
  insert_element(container, *at, value, {tree, place.depth});
  return true;
}

bool remove_at(JsonTree& tree, std::string_view pointer) {
  const Place place = find_place(tree, pointer);
  if (place.container == nullptr) return false;
  if (place.container->kind == EditKind::object) return remove_member(*place.container, place.key);
  const auto at = position_of(*place.container, place.key);
  if (place.container->kind != EditKind::array || !at || *at >= place.container->members.size())
    return false;
  remove_element(*place.container, *at);
  return true;
}

}  // namespace kalendarium
