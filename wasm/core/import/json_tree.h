// SPDX-License-Identifier: MIT
//
// import/json_tree: a JSON text as a tree that can be changed and printed again, byte for byte the same
// where it was not.
//
//   std::optional<JsonTree> file = parse_json_tree(text);
//   EditNode* title = find_member(file->root, "title");
//   *title = json_string("Ny titel");
//   std::string out = print_json_tree(*file);      // only the title differs
//
// For files that people edit: indentation, blank lines, the order of members and the way that numbers
// and texts are written all stay. What is put in takes the file's own indentation and line ends. The
// tree owns everything. Recursion is 64 deep at most; a deeper text is refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kalendarium {

enum class EditKind : std::uint8_t { null, boolean, number, string, array, object };

struct EditMember;

struct EditNode {
  EditKind kind = EditKind::null;
  std::string raw = "null";         // of a value that is no list and no object: as written
  std::vector<EditMember> members;  // of an object, and the elements of a list (without keys)
  std::string tail;                 // white space before the closing bracket
};

struct EditMember {
  std::string lead;     // white space before the key, or before an element
  std::string key;      // decoded; empty for an element
  std::string raw_key;  // as written, with its quotes
  std::string colon;    // from the key to the value: `: `
  EditNode value;
  std::string after;  // white space before the comma that follows
};

struct JsonTree {
  std::string before;  // a byte order mark and white space
  EditNode root;
  std::string after;
  std::string line_end = "\n";  // empty where the file is one line
  std::string indent = "  ";
};

/// nullopt for a text that is no JSON (RFC 8259).
[[nodiscard]] std::optional<JsonTree> parse_json_tree(std::string_view text);
[[nodiscard]] std::string print_json_tree(const JsonTree& tree);

/// nullptr where the node is no object or has no such member.
[[nodiscard]] EditNode* find_member(EditNode& object, std::string_view key);
[[nodiscard]] const EditNode* find_member(const EditNode& object, std::string_view key);
/// The decoded text of a member that is a string; empty otherwise.
[[nodiscard]] std::string text_member(const EditNode& object, std::string_view key);
/// The decoded text of a string; empty for another kind.
[[nodiscard]] std::string text_of(const EditNode& node);

[[nodiscard]] EditNode json_string(std::string_view text);

/// The place that something stands at in a tree: how many brackets are around it, and the tree's style.
struct JsonPlace {
  const JsonTree& style;
  std::size_t depth = 0;  // of the members of the container
};

/// Replaces the member's value, or adds the member behind `after_key` (at the end where that is empty or
/// absent). A new value is laid out in the file's style.
void set_member(EditNode& object, std::string_view key, EditNode value, JsonPlace place,
                std::string_view after_key = {});
/// True if it was there.
bool remove_member(EditNode& object, std::string_view key);

/// `at` may be the number of elements.
void insert_element(EditNode& list, std::size_t at, EditNode value, JsonPlace place);
void remove_element(EditNode& list, std::size_t at);

/// Two values that mean the same have the same: members sorted, no white space, texts written one way.
/// Texts longer than `longest_text` bytes are given by a hash, so that a base can be kept small.
[[nodiscard]] std::string canonical_json(const EditNode& node,
                                         std::size_t longest_text = ~std::size_t{0});

/// On one line, in the order of the tree, long texts as in canonical_json.
[[nodiscard]] std::string compact_json(const EditNode& node, std::size_t longest_text);

}  // namespace kalendarium
