// SPDX-License-Identifier: MIT

#include "core/import/json_tree.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/import/json_compact.h"
#include "core/import/json_text.h"
#include "core/text_writer.h"

namespace kalendarium {

namespace {

constexpr int deepest = 64;

class TreeParser {
 public:
  explicit TreeParser(std::string_view text) : text_(text) {}

  std::optional<JsonTree> run() {
    JsonTree tree;
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    space();
    tree.before = text_.substr(0, at_);
    if (!value(tree.root, 0)) return std::nullopt;
    const std::size_t end = at_;
    space();
    if (at_ != text_.size()) return std::nullopt;
    tree.after = text_.substr(end);
    return tree;
  }

 private:
  std::string_view space() {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_json_space(text_[at_])) ++at_;
    return text_.substr(start, at_ - start);
  }
  bool take(char letter) {
    const bool here = at_ < text_.size() && text_[at_] == letter;
    if (here) ++at_;
    return here;
  }

  bool value(EditNode& node, int depth) {
    if (at_ >= text_.size() || depth > deepest) return false;
    const char first = text_[at_];
    if (first == '{' || first == '[') return container(node, first, depth);
    const std::size_t start = at_;
    if (first == '"') {
      node.kind = EditKind::string;
      if (!skip_json_string(text_, at_)) return false;
    } else if (first == '-' || (first >= '0' && first <= '9')) {
      node.kind = EditKind::number;
      if (!skip_json_number(text_, at_)) return false;
    } else if (!word(node)) {
      return false;
    }
    node.raw = text_.substr(start, at_ - start);
    return true;
  }

  bool word(EditNode& node) {
    for (const std::string_view known : {"true", "false", "null"}) {
      if (text_.substr(at_, known.size()) != known) continue;
      node.kind = known == "null" ? EditKind::null : EditKind::boolean;
      at_ += known.size();
      return true;
    }
    return false;
  }

  bool container(EditNode& node, char open, int depth) {
    const char close = open == '{' ? '}' : ']';
    node.kind = open == '{' ? EditKind::object : EditKind::array;
    node.raw.clear();
    ++at_;
    std::string_view lead = space();
    if (take(close)) {
      node.tail = lead;
      return true;
    }
    for (;;) {
      EditMember& member = node.members.emplace_back();
      member.lead = lead;
      if (open == '{' && !key(member)) return false;
      if (!value(member.value, depth + 1)) return false;
      member.after = space();
      if (take(close)) {
        node.tail = std::move(member.after);
        member.after.clear();
        return true;
      }
      if (!take(',')) return false;
      lead = space();
    }
  }

  bool key(EditMember& member) {
    const std::size_t start = at_;
    if (!skip_json_string(text_, at_)) return false;
    member.raw_key = text_.substr(start, at_ - start);
    member.key = decode_json_string(member.raw_key);
    const std::size_t colon = at_;
    space();
    if (!take(':')) return false;
    space();
    member.colon = text_.substr(colon, at_ - colon);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

/// The line ends and the indentation of the file's first member.
void detect_style(JsonTree& tree) {
  if (tree.root.members.empty()) return;
  const std::string& lead = tree.root.members[0].lead;
  const std::size_t line = lead.rfind('\n');
  if (line == std::string::npos) {
    tree.line_end.clear();
    tree.indent.clear();
    return;
  }
  tree.line_end = line > 0 && lead[line - 1] == '\r' ? "\r\n" : "\n";
  tree.indent = lead.substr(line + 1);
}

void print(std::string& out, const EditNode& node) {
  if (node.kind != EditKind::array && node.kind != EditKind::object) {
    out += node.raw;
    return;
  }
  const bool is_object = node.kind == EditKind::object;
  out += is_object ? '{' : '[';
  for (std::size_t i = 0; i < node.members.size(); ++i) {
    const EditMember& member = node.members[i];
    if (i > 0) out += ',';
    out += member.lead;
    out += member.raw_key;
    out += member.colon;
    print(out, member.value);
    out += member.after;
  }
  out += node.tail;
  out += is_object ? '}' : ']';
}

std::string line_lead(JsonPlace place) {
  std::string lead = place.style.line_end;
  for (std::size_t i = 0; i < place.depth; ++i) lead += place.style.indent;
  return lead;
}

bool is_plain_list(const EditNode& node) {
  return node.kind == EditKind::array &&
         std::all_of(node.members.begin(), node.members.end(), [](const EditMember& member) {
           return member.value.kind != EditKind::array && member.value.kind != EditKind::object;
         });
}

/// Lays a value out anew: a member a line, a list of plain values on one line.
void lay_out(EditNode& node, JsonPlace place) {
  if (node.kind != EditKind::array && node.kind != EditKind::object) return;
  const bool one_line = is_plain_list(node);
  const bool spaced = !place.style.line_end.empty();
  for (std::size_t i = 0; i < node.members.size(); ++i) {
    EditMember& member = node.members[i];
    member.lead = !one_line ? line_lead(place) : spaced && i > 0 ? " " : "";
    member.after.clear();
    if (node.kind == EditKind::object) member.colon = spaced ? ": " : ":";
    lay_out(member.value, {place.style, place.depth + 1});
  }
  const bool breaks = !one_line && !node.members.empty();
  node.tail = breaks ? line_lead({place.style, place.depth - 1}) : std::string();
}

/// White space before a new member: as its neighbour's, without an empty line that only that one has.
std::string lead_like(const EditNode& container, JsonPlace place) {
  const bool one_line =
      !container.members.empty() && container.members[0].lead.find('\n') == std::string::npos;
  if (one_line && !place.style.line_end.empty())
    return container.members.size() > 1 ? container.members[1].lead : " ";
  return line_lead(place);
}

void insert(EditNode& container, std::size_t at, EditMember member, JsonPlace place) {
  const bool was_empty = container.members.empty();
  lay_out(member.value, {place.style, place.depth + 1});
  member.lead = lead_like(container, place);
  // What begins a one-line list has no space before it.
  if (at == 0 && !was_empty && member.lead.find('\n') == std::string::npos)
    std::swap(member.lead, container.members[0].lead);
  container.members.insert(container.members.begin() + static_cast<std::ptrdiff_t>(at),
                           std::move(member));
  if (was_empty && is_plain_list(container))
    container.members[0].lead.clear();
  else if (was_empty)
    container.tail = line_lead({place.style, place.depth - 1});
}

struct Compacting {
  std::size_t longest_text;
  bool sorted;
};

void append_compact(std::string& out, const EditNode& node, Compacting how);

void append_members(std::string& out, const EditNode& node, Compacting how) {
  std::vector<const EditMember*> order;
  for (const EditMember& member : node.members) order.push_back(&member);
  if (how.sorted && node.kind == EditKind::object)
    std::stable_sort(
        order.begin(), order.end(),
        [](const EditMember* left, const EditMember* right) { return left->key < right->key; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > 0) out += ',';
    if (node.kind == EditKind::object) {
      append_json_string(out, order[i]->key);
      out += ':';
    }
    append_compact(out, order[i]->value, how);
  }
}

void append_compact(std::string& out, const EditNode& node, Compacting how) {
  if (node.kind == EditKind::string) {
    const std::string text = decode_json_string(node.raw);
    append_json_string(out, text.size() > how.longest_text ? text_hash(text) : text);
  } else if (node.kind == EditKind::array || node.kind == EditKind::object) {
    out += node.kind == EditKind::object ? '{' : '[';
    append_members(out, node, how);
    out += node.kind == EditKind::object ? '}' : ']';
  } else {
    out += node.raw;
  }
}

}  // namespace

std::optional<JsonTree> parse_json_tree(std::string_view text) {
  std::optional<JsonTree> tree = TreeParser(text).run();
  if (tree) detect_style(*tree);
  return tree;
}

std::string print_json_tree(const JsonTree& tree) {
  std::string out = tree.before;
  print(out, tree.root);
  return out + tree.after;
}

EditNode* find_member(EditNode& object, std::string_view key) {
  if (object.kind != EditKind::object) return nullptr;
  for (EditMember& member : object.members)
    if (member.key == key) return &member.value;
  return nullptr;
}

const EditNode* find_member(const EditNode& object, std::string_view key) {
  return find_member(const_cast<EditNode&>(object), key);
}

std::string text_of(const EditNode& node) {
  return node.kind == EditKind::string ? decode_json_string(node.raw) : std::string();
}

std::string text_member(const EditNode& object, std::string_view key) {
  const EditNode* member = find_member(object, key);
  return member == nullptr ? std::string() : text_of(*member);
}

EditNode json_string(std::string_view text) {
  EditNode node;
  node.kind = EditKind::string;
  node.raw.clear();
  append_json_string(node.raw, text);
  return node;
}

void set_member(EditNode& object, std::string_view key, EditNode value, JsonPlace place,
                std::string_view after_key) {
  if (EditNode* present = find_member(object, key)) {
    lay_out(value, {place.style, place.depth + 1});
    *present = std::move(value);
    return;
  }
  EditMember member;
  member.key = key;
  append_json_string(member.raw_key, key);
  const bool has_style = !object.members.empty();
  member.colon = has_style ? object.members[0].colon : place.style.line_end.empty() ? ":" : ": ";
  member.value = std::move(value);
  const auto before =
      std::find_if(object.members.begin(), object.members.end(),
                   [after_key](const EditMember& other) { return other.key == after_key; });
  const bool behind = !after_key.empty() && before != object.members.end();
  const auto at = behind ? before - object.members.begin() + 1
                         : static_cast<std::ptrdiff_t>(object.members.size());
  insert(object, static_cast<std::size_t>(at), std::move(member), place);
}

bool remove_member(EditNode& object, std::string_view key) {
  for (std::size_t i = 0; i < object.members.size(); ++i)
    if (object.members[i].key == key) {
      remove_element(object, i);
      return true;
    }
  return false;
}

void insert_element(EditNode& list, std::size_t at, EditNode value, JsonPlace place) {
  EditMember element;
  element.value = std::move(value);
  insert(list, at, std::move(element), place);
}

void remove_element(EditNode& list, std::size_t at) {
  const std::string lead = list.members[at].lead;
  list.members.erase(list.members.begin() + static_cast<std::ptrdiff_t>(at));
  if (at == 0 && !list.members.empty()) list.members[0].lead = lead;
  if (list.members.empty()) list.tail.clear();
}

std::string canonical_json(const EditNode& node, std::size_t longest_text) {
  std::string out;
  append_compact(out, node, {longest_text, true});
  return out;
}

std::string compact_json(const EditNode& node, std::size_t longest_text) {
  std::string out;
  append_compact(out, node, {longest_text, false});
  return out;
}

}  // namespace kalendarium
