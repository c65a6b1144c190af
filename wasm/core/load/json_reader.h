// SPDX-License-Identifier: MIT
//
// json_reader: JSON text (RFC 8259) as flat lists of nodes, each with the place in the file that it came from.
//
//   JsonDocument document;
//   document.source = R"({"title": "Hej"})";
//   if (read_json(document))
//     for (const JsonNode& member : children(document.nodes[0]))
//       … member.key == "title", member.text == "Hej", member.start == 10
//
// All of the source is checked at once, but only the outline becomes nodes: what lies five levels deep (in a file of issues: the
// articles) is one folded node each. unfold() reads a single one of them again, in the place of the one before, so that the nodes
// of a large file never stand in memory together.
//
// Texts without escapes are views into the source, which must outlive the document; it owns the others. Nothing is recursive.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/load/text_arena.h"

namespace kalendarium {

constexpr std::uint32_t json_depth_limit = 32;   // lists and objects inside each other
constexpr std::uint32_t json_outline_depth = 4;  // in these, lists and objects are folded

enum class JsonKind : std::uint8_t { null, boolean, number, string, list, object, too_deep };

struct JsonNode {
  std::string_view key;         // the member's name; empty in a list
  std::string_view text;        // a string's letters; a number or a boolean as it is written
  std::uint32_t start = 0;      // the value's first byte in the source
  std::uint32_t key_start = 0;  // the first byte of its name, its quote; `start` in a list
  std::uint32_t up = 0;         // how many nodes before it its parent stands; 0: it has none here
  std::uint32_t position = 0;   // among its parent's children, from 0
  std::uint32_t size = 1;       // how many nodes it is with all that it holds
  JsonKind kind = JsonKind::null;
  bool folded = false;      // a list or object whose children are not here
  bool holds_deep = false;  // of a folded one: something in it is too deep
};

/// Where the reader gave up, and what it stood in: enough for json_syntax to say why.
struct JsonFailure {
  bool failed = false;
  std::uint32_t after = 0;  // the byte after the last token that was right
  std::uint32_t seen = 0;   // the byte after the one that was wrong
  bool in_object = false;
  bool in_list = false;
  bool after_key = false;    // a name stands there and wants its value
  bool after_value = false;  // a value stands there
};

struct JsonDocument {
  std::string_view source;
  std::vector<JsonNode> nodes;     // the outline, in the order of the source; nodes[0] is the root
  std::vector<JsonNode> unfolded;  // the one that was unfolded last, from its own node on
  const JsonNode* folded = nullptr;  // where it stands in the outline
  TextArena texts;                   // of the outline, where they had escapes
  TextArena unfolded_texts;
  JsonFailure failure;
};

/// Fills in all but `source`. False: it is no JSON, as `failure` says. Half a surrogate pair becomes U+FFFD.
/// REQUIRES: `source` is valid UTF-8 without a byte order mark, under 4 GB.
[[nodiscard]] bool read_json(JsonDocument& document);

/// The node with its children, until the next call. REQUIRES: node.folded, and it is one of document.nodes.
const JsonNode& unfold(JsonDocument& document, const JsonNode& node);

/// The children of a list or an object, for a range-based for; none for other kinds and what is folded.
class JsonChildren {
 public:
  class Iterator {
   public:
    explicit Iterator(const JsonNode* at) : at_(at) {}
    const JsonNode& operator*() const { return *at_; }
    Iterator& operator++() {
      at_ += at_->size;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    const JsonNode* at_;
  };

  explicit JsonChildren(const JsonNode& node) : first_(&node + 1), end_(&node + node.size) {}
  [[nodiscard]] Iterator begin() const { return Iterator(first_); }
  [[nodiscard]] Iterator end() const { return Iterator(end_); }
  [[nodiscard]] bool empty() const { return first_ == end_; }

 private:
  const JsonNode* first_;
  const JsonNode* end_;
};
[[nodiscard]] inline JsonChildren children(const JsonNode& node) { return JsonChildren(node); }

/// The member of that name, the first where there are several; nullptr where there is none.
[[nodiscard]] const JsonNode* find_member(const JsonNode& object, std::string_view name);

/// The list or object that it stands in; nullptr for the root.
[[nodiscard]] const JsonNode* parent_of(const JsonDocument& document, const JsonNode& node);

/// The JSON Pointer (RFC 6901) of a node: `/issues/0/title`; empty for the root.
[[nodiscard]] std::string json_pointer(const JsonDocument& document, const JsonNode& node);

}  // namespace kalendarium
