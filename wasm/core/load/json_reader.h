// SPDX-License-Identifier: MIT
//
// json_reader: JSON text as a flat list of nodes, each with the place in the file that it came from.
//
//   JsonDocument document = read_json(R"({"title": "Hej"})");
//   for (const JsonNode& member : children(document, document.nodes[0]))
//     … member.key == "title", member.text == "Hej", member.start == 10
//
// The only file that knows nlohmann/json: its SAX reader builds no tree and tells no positions, so an input iterator counts
// the bytes. Texts without escapes are views into the source, which must outlive the document.
#pragma once

#include <cstdint>
#include <forward_list>
#include <string>
#include <string_view>
#include <vector>

namespace kalendarium {

constexpr std::size_t json_depth_limit = 32;  // lists and objects inside each other

enum class JsonKind : std::uint8_t { null, boolean, number, string, list, object, too_deep };

struct JsonNode {
  std::string_view key;         // the member's name; empty in a list
  std::string_view text;        // a string's letters; a number or a boolean as it is written
  std::uint32_t start = 0;      // the value's first byte in the source
  std::uint32_t key_start = 0;  // the first byte of its name, its quote; `start` in a list
  std::uint32_t parent = 0;     // as an index; the root is its own
  std::uint32_t position = 0;   // among its parent's children, from 0
  std::uint32_t end = 0;        // the index after its last descendant
  JsonKind kind = JsonKind::null;
};

/// Where the reader gave up, and what it stood in: enough for json_syntax to say why.
struct JsonFailure {
  bool failed = false;
  std::uint32_t after = 0;  // the byte after the last token that was right
  std::uint32_t seen = 0;   // how many bytes had been read
  bool in_object = false;
  bool in_list = false;
  bool after_key = false;    // a name stands there and wants its value
  bool after_value = false;  // a value stands there
};

struct JsonDocument {
  std::string_view source;
  std::vector<JsonNode> nodes;             // in the order of the source; nodes[0] is the root
  std::forward_list<std::string> decoded;  // owns the texts that had escapes
  JsonFailure failure;
};

/// REQUIRES: `source` is valid UTF-8 without a byte order mark, under 4 GB, and has no escape of half a surrogate pair.
[[nodiscard]] JsonDocument read_json(std::string_view source);

/// The children of a list or an object, for a range-based for; none for other kinds.
class JsonChildren {
 public:
  class Iterator {
   public:
    Iterator(const JsonNode* nodes, std::uint32_t at) : nodes_(nodes), at_(at) {}
    const JsonNode& operator*() const { return nodes_[at_]; }
    Iterator& operator++() {
      at_ = nodes_[at_].end;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    const JsonNode* nodes_;
    std::uint32_t at_;
  };

  JsonChildren(const JsonDocument& document, const JsonNode& node)
      : nodes_(document.nodes.data()),
        first_(static_cast<std::uint32_t>(&node - nodes_) + 1),
        end_(node.end) {}
  [[nodiscard]] Iterator begin() const { return {nodes_, first_}; }
  [[nodiscard]] Iterator end() const { return {nodes_, end_}; }
  [[nodiscard]] bool empty() const { return first_ == end_; }
  /// Takes a step for each child.
  [[nodiscard]] std::size_t count() const {
    std::size_t number = 0;
    for (std::uint32_t at = first_; at != end_; at = nodes_[at].end) ++number;
    return number;
  }

 private:
  const JsonNode* nodes_;
  std::uint32_t first_;
  std::uint32_t end_;
};
[[nodiscard]] inline JsonChildren children(const JsonDocument& document, const JsonNode& node) {
  return {document, node};
}

/// The member of that name, the first where there are several; nullptr where there is none.
[[nodiscard]] const JsonNode* find_member(const JsonDocument& document, const JsonNode& object,
                                          std::string_view name);

/// The JSON Pointer (RFC 6901) of a node: `/issues/0/title`; empty for the root.
[[nodiscard]] std::string json_pointer(const JsonDocument& document, const JsonNode& node);

}  // namespace kalendarium
