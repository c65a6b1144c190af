// SPDX-License-Identifier: MIT

#include "core/load/json_reader.h"

#include "core/ascii.h"
#include "core/load/byte_scan.h"
#include "core/load/json_escape.h"
#include "core/text_writer.h"

namespace kalendarium {

namespace {

constexpr ByteSet string_end{'"', '\\', '\\'};  // what cannot stand in a string as it is

/// Walks over one value and makes nodes of it, down to a depth; what lies deeper is only checked.
class Scanner {
 public:
  /// `depth`: of the value in the file. In `deepest` lists and objects, another one is not opened.
  Scanner(JsonDocument& document, std::vector<JsonNode>& nodes, TextArena& texts,
          std::uint32_t start, std::uint32_t depth, std::uint32_t deepest)
      : document_(document),
        nodes_(nodes),
        texts_(texts),
        begin_(document.source.data()),
        at_(begin_ + start),
        end_(begin_ + document.source.size()),
        after_(at_),
        depth_(depth),
        deepest_(deepest) {}

  bool scan_value() {
    for (;;) {
      if (!scan_token()) return false;
      while (!open_.empty() && skip(is_in_object() ? '}' : ']')) close();
      if (open_.empty()) return true;
      if (after_value_ && !skip(',')) return false;
      if (is_in_object() && !scan_key()) return false;
    }
  }

  /// True if only white space follows.
  bool scan_end() {
    skip_space();
    return at_ == end_;
  }

  void note_failure() const {
    JsonFailure& failure = document_.failure;
    failure.failed = true;
    failure.after = offset_of(after_);
    failure.seen = offset_of(at_);
    failure.in_object = is_in_object();
    failure.in_list = !open_.empty() && !failure.in_object;
    failure.after_key = after_key_;
    failure.after_value = after_value_;
  }

 private:
  [[nodiscard]] std::uint32_t offset_of(const char* at) const {
    return static_cast<std::uint32_t>(at - begin_);
  }
  [[nodiscard, gnu::always_inline]] std::uint32_t depth() const {
    return depth_ + static_cast<std::uint32_t>(open_.size());
  }
  [[nodiscard]] bool is_too_deep() const { return depth() > deepest_; }

  [[nodiscard, gnu::always_inline]] bool is_in_object() const {
    return !open_.empty() && (open_.back() & 1U) != 0;
  }

  /// Most files have none between most tokens.
  [[gnu::always_inline]] void skip_space() {
    if (at_ < end_ && static_cast<unsigned char>(*at_) <= ' ') skip_spaces();
  }
  void skip_spaces() {
    while (at_ < end_ && is_json_space(*at_)) ++at_;
  }

  bool skip(char letter) {
    skip_space();
    if (at_ == end_ || *at_ != letter) return false;
    ++at_;
    return true;
  }

  /// A value, or the beginning of a list or object.
  bool scan_token() {
    skip_space();
    if (at_ == end_) return false;
    switch (*at_) {
      case '"': return scan_string_value();
      case '{': return open(JsonKind::object);
      case '[': return open(JsonKind::list);
      case 't': return scan_word("true", JsonKind::boolean);
      case 'f': return scan_word("false", JsonKind::boolean);
      case 'n': return scan_word("null", JsonKind::null);
      default: return scan_number();
    }
  }

  /// At the opening quote. The letters as they are written; false at a byte that cannot stand there.
  bool scan_string(std::string_view& raw, bool& has_escapes) {
    const char* const first = ++at_;
    for (;;) {
      at_ = find_byte(at_, end_, string_end);
      if (at_ == end_) return false;
      if (*at_ != '\\') break;
      has_escapes = true;
      const std::size_t length = escape_length({at_, static_cast<std::size_t>(end_ - at_)}, 0);
      if (length == 0) return fail_escape();
      at_ += length;
    }
    raw = {first, static_cast<std::size_t>(at_ - first)};
    return *at_++ == '"';
  }

  /// At a backslash that begins no escape: moves behind the first byte that is wrong.
  bool fail_escape() {
    ++at_;
    if (at_ < end_ && *at_ == 'u') {
      do ++at_;
      while (at_ < end_ && hex_value(*at_) >= 0);
    }
    if (at_ < end_) ++at_;
    return false;
  }

  bool scan_letters(std::string_view& letters) {
    bool has_escapes = false;
    if (!scan_string(letters, has_escapes)) return false;
    if (has_escapes && !is_too_deep())
      letters = decode_escapes(letters, texts_.take(letters.size()));
    return true;
  }

  bool scan_key() {
    skip_space();
    key_start_ = offset_of(at_);
    if (at_ == end_ || *at_ != '"' || !scan_letters(key_)) return false;
    after_ = at_;
    after_key_ = true;
    return skip(':');
  }

  bool scan_string_value() {
    const char* const start = at_;
    std::string_view letters;
    if (!scan_letters(letters)) return false;
    add(JsonKind::string, start, letters);
    return true;
  }

  bool scan_word(std::string_view word, JsonKind kind) {
    const std::string_view written(at_, static_cast<std::size_t>(end_ - at_));
    if (written.substr(0, word.size()) != word) return false;
    const char* const start = at_;
    at_ += word.size();
    add(kind, start, word);
    return true;
  }

  bool skip_digits() {
    const char* const first = at_;
    while (at_ < end_ && is_ascii_digit(*at_)) ++at_;
    return at_ > first;
  }

  bool is_at(char one, char other) const { return at_ < end_ && (*at_ == one || *at_ == other); }

  bool scan_number() {
    const char* const start = at_;
    if (is_at('-', '-')) ++at_;
    if (is_at('0', '0')) {
      ++at_;
    } else if (!skip_digits()) {
      return false;
    }
    if (is_at('.', '.')) {
      ++at_;
      if (!skip_digits()) return false;
    }
    if (is_at('e', 'E')) {
      ++at_;
      if (is_at('+', '-')) ++at_;
      if (!skip_digits()) return false;
    }
    add(JsonKind::number, start, {start, static_cast<std::size_t>(at_ - start)});
    return true;
  }

  void add(JsonKind kind, const char* start, std::string_view text) {
    after_ = at_;
    after_value_ = true;
    if (!is_too_deep()) {
      JsonNode& node = nodes_.emplace_back();
      node.text = text;
      node.kind = kind;
      node.start = offset_of(start);
      node.key_start = node.start;
      if (after_key_) {
        node.key = key_;
        node.key_start = key_start_;
      }
      if (!open_.empty()) {
        node.up = static_cast<std::uint32_t>(nodes_.size()) - 1 - open_.back() / 2;
        node.position =
            nodes_[open_.back() / 2].size++ - 1;  // how many there are, until it is closed
      }
    }
    after_key_ = false;
  }

  bool open(JsonKind kind) {
    const auto number = static_cast<std::uint32_t>(nodes_.size());
    const char* const start = at_++;
    add(depth() == json_depth_limit ? JsonKind::too_deep : kind, start, {});
    if (depth() == json_outline_depth && depth() == deepest_) nodes_.back().folded = true;
    if (depth() == json_depth_limit && depth() > deepest_) nodes_.back().holds_deep = true;
    after_value_ = false;
    open_.push_back(2 * number + (kind == JsonKind::object ? 1U : 0U));
    return true;
  }

  void close() {
    if (!is_too_deep()) {
      const std::uint32_t number = open_.back() / 2;
      nodes_[number].size = static_cast<std::uint32_t>(nodes_.size()) - number;
    }
    open_.pop_back();
    after_ = at_;
    after_value_ = true;
  }

  JsonDocument& document_;
  std::vector<JsonNode>& nodes_;
  TextArena& texts_;
  const char* begin_;
  const char* at_;
  const char* end_;
  const char* after_;  // the last token
  std::uint32_t depth_;
  std::uint32_t deepest_;
  std::vector<std::uint32_t>
      open_;  // twice each node's place, and 1 for an object; of no use in what is too deep
  std::string_view key_;
  std::uint32_t key_start_ = 0;
  bool after_key_ = false;
  bool after_value_ = false;
};

void append_pointer_part(std::string& out, std::string_view name) {
  for (const char letter : name) {
    if (letter == '~') {
      out += "~0";
    } else if (letter == '/') {
      out += "~1";
    } else {
      out += letter;
    }
  }
}

}  // namespace

bool read_json(JsonDocument& document) {
  Scanner scanner(document, document.nodes, document.texts, 0, 0, json_outline_depth);
  if (scanner.scan_value() && scanner.scan_end()) return true;
  scanner.note_failure();
  return false;
}

const JsonNode& unfold(JsonDocument& document, const JsonNode& node) {
  document.unfolded.clear();
  document.unfolded_texts.clear();
  document.folded = &node;
  Scanner scanner(document, document.unfolded, document.unfolded_texts, node.start,
                  json_outline_depth, json_depth_limit);
  static_cast<void>(scanner.scan_value());  // it has been checked
  JsonNode& first = document.unfolded[0];
  first.position = node.position;
  first.key = node.key;
  first.key_start = node.key_start;
  return first;
}

const JsonNode* find_member(const JsonNode& object, std::string_view name) {
  for (const JsonNode& member : children(object)) {
    if (member.key == name) return &member;
  }
  return nullptr;
}

const JsonNode* parent_of(const JsonDocument& document, const JsonNode& node) {
  const bool is_unfolded = !document.unfolded.empty() && &node == document.unfolded.data();
  const JsonNode& at = is_unfolded ? *document.folded : node;
  return at.up == 0 ? nullptr : &at - at.up;
}

std::string json_pointer(const JsonDocument& document, const JsonNode& node) {
  std::vector<const JsonNode*> chain;
  for (const JsonNode* at = &node; at != nullptr; at = parent_of(document, *at))
    chain.push_back(at);
  std::string out;
  for (std::size_t i = chain.size() - 1; i > 0; --i) {
    out += '/';
    if (chain[i]->kind == JsonKind::object) {
      append_pointer_part(out, chain[i - 1]->key);
    } else {
      append_number(out, static_cast<long>(chain[i - 1]->position));
    }
  }
  return out;
}

}  // namespace kalendarium
