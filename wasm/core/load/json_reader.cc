// SPDX-License-Identifier: MIT

#include "core/load/json_reader.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/text_writer.h"

namespace kalendarium {

namespace {

/// Walks the bytes and tells how far it has come. nlohmann's reader copies its iterators, so the count is kept outside.
struct CountingIterator {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at = nullptr;
  const char** seen = nullptr;

  reference operator*() const { return *at; }
  CountingIterator& operator++() {
    *seen = ++at;
    return *this;
  }
  CountingIterator operator++(int) {
    const CountingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator!=(const CountingIterator& left, const CountingIterator& right) {
    return left.at != right.at;
  }
};

using Json = nlohmann::json;
using Lexer =
    nlohmann::detail::lexer<Json, nlohmann::detail::iterator_input_adapter<CountingIterator>>;

}  // namespace

}  // namespace kalendarium

/// The lexer's own conversion of numbers is not used: nodes keep them as they are written. Without it neither strtod nor
/// the long double arithmetic beneath it is linked into the wasm module.
#if defined(__GNUC__) && !defined(__clang__)
// GCC asks for the template's nonnull attribute here, which Clang refuses beside a reference.
#pragma GCC diagnostic ignored "-Wmissing-attributes"
#endif
template <>
inline void kalendarium::Lexer::strtof(double& number, const char* text, char** end) noexcept {
  number = 0;
  *end = const_cast<char*>(text) + std::strlen(text);
}

/// Nor are its error messages, which need printf.
template <>
inline std::string kalendarium::Lexer::get_token_string() const {
  return {};
}

namespace kalendarium {

namespace {

bool is_between_tokens(char letter) {
  return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t' || letter == ',' ||
         letter == ':';
}

bool is_number_letter(char letter) {
  return (letter >= '0' && letter <= '9') || letter == '-' || letter == '+' || letter == '.' ||
         letter == 'e' || letter == 'E';
}

/// Receives the reader's events. Between two of them only white space, commas and colons can stand, so the end of the
/// last token gives the start of the next.
class NodeBuilder {
 public:
  NodeBuilder(JsonDocument& document, const char*& seen) : document_(document), seen_(seen) {
    document_.nodes.reserve(document_.source.size() / 32 + 1);
  }

  bool null() { return add_word(JsonKind::null, 4); }
  bool boolean(bool value) { return add_word(JsonKind::boolean, value ? 4 : 5); }
  bool number_integer(Json::number_integer_t) { return add_number(); }
  bool number_unsigned(Json::number_unsigned_t) { return add_number(); }
  bool number_float(Json::number_float_t, const std::string&) { return add_number(); }
  bool string(std::string& text) {
    const std::uint32_t start = next_token();
    add(JsonKind::string, start, read_text(start, text));
    return true;
  }
  bool binary(Json::binary_t&) { return false; }
  bool key(std::string& name) {
    key_start_ = next_token();
    key_ = read_text(key_start_, name);
    after_key_ = true;
    return true;
  }
  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t, const std::string&, const Json::exception&) {
    JsonFailure& failure = document_.failure;
    failure.failed = true;
    failure.after = after_;
    failure.seen = static_cast<std::uint32_t>(seen_ - document_.source.data());
    failure.in_object = !open_.empty() && open_.back().kind == JsonKind::object;
    failure.in_list = !open_.empty() && !failure.in_object;
    failure.after_key = after_key_;
    failure.after_value = after_value_;
    return false;
  }

 private:
  struct Open {
    std::uint32_t node = 0;  // unused in what is too deep
    std::uint32_t count = 0;
    JsonKind kind = JsonKind::list;
  };

  std::uint32_t next_token() {
    while (after_ < document_.source.size() && is_between_tokens(document_.source[after_]))
      ++after_;
    return after_;
  }

  /// The letters of the string token that has just been read: a view of the source where it has no escapes (with one the
  /// source is always longer than the text).
  std::string_view read_text(std::uint32_t start, const std::string& text) {
    after_ = static_cast<std::uint32_t>(seen_ - document_.source.data());
    if (after_ - start == text.size() + 2) return document_.source.substr(start + 1, text.size());
    if (!is_too_deep()) document_.decoded.push_front(text);
    return is_too_deep() ? std::string_view() : std::string_view(document_.decoded.front());
  }

  bool add_word(JsonKind kind, std::uint32_t length) {
    const std::uint32_t start = next_token();
    after_ = start + length;
    add(kind, start, document_.source.substr(start, length));
    return true;
  }

  bool add_number() {
    const std::uint32_t start = next_token();
    // The reader has looked at the letter after the number, unless the source ends there.
    const std::uint32_t seen = static_cast<std::uint32_t>(seen_ - document_.source.data());
    const bool looked_ahead =
        seen < document_.source.size() || !is_number_letter(document_.source[seen - 1]);
    after_ = looked_ahead ? seen - 1 : seen;
    add(JsonKind::number, start, document_.source.substr(start, after_ - start));
    return true;
  }

  [[nodiscard]] bool is_too_deep() const { return open_.size() > json_depth_limit; }

  void add(JsonKind kind, std::uint32_t start, std::string_view text) {
    after_value_ = true;
    if (!is_too_deep()) {
      JsonNode node;
      node.key = after_key_ ? key_ : std::string_view();
      node.text = text;
      node.start = start;
      node.key_start = after_key_ ? key_start_ : start;
      node.kind = kind;
      node.end = static_cast<std::uint32_t>(document_.nodes.size()) + 1;
      if (!open_.empty()) {
        node.parent = open_.back().node;
        node.position = open_.back().count++;
      }
      document_.nodes.push_back(node);
    }
    after_key_ = false;
  }

  bool open(JsonKind kind) {
    const std::uint32_t start = next_token();
    after_ = start + 1;
    const auto number = static_cast<std::uint32_t>(document_.nodes.size());
    add(open_.size() == json_depth_limit ? JsonKind::too_deep : kind, start, {});
    after_value_ = false;
    open_.push_back({number, 0, kind});
    return true;
  }

  bool close() {
    after_ = next_token() + 1;
    if (!is_too_deep()) {
      document_.nodes[open_.back().node].end = static_cast<std::uint32_t>(document_.nodes.size());
    }
    open_.pop_back();
    after_value_ = true;
    return true;
  }

  JsonDocument& document_;
  const char*& seen_;
  std::vector<Open> open_;
  std::string_view key_;
  std::uint32_t key_start_ = 0;
  std::uint32_t after_ = 0;  // the byte after the last token
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

JsonDocument read_json(std::string_view source) {
  JsonDocument document;
  document.source = source;
  const char* seen = source.data();
  NodeBuilder builder(document, seen);
  const CountingIterator first{source.data(), &seen};
  const CountingIterator last{source.data() + source.size(), &seen};
  const bool done = Json::sax_parse(first, last, &builder);
  document.failure.failed = document.failure.failed || !done;
  return document;
}

const JsonNode* find_member(const JsonDocument& document, const JsonNode& object,
                            std::string_view name) {
  for (const JsonNode& member : children(document, object)) {
    if (member.key == name) return &member;
  }
  return nullptr;
}

std::string json_pointer(const JsonDocument& document, const JsonNode& node) {
  std::vector<const JsonNode*> chain;
  for (const JsonNode* at = &node; at != document.nodes.data(); at = &document.nodes[at->parent]) {
    chain.push_back(at);
  }
  std::reverse(chain.begin(), chain.end());
  std::string out;
  for (const JsonNode* part : chain) {
    out += '/';
    if (document.nodes[part->parent].kind == JsonKind::object) {
      append_pointer_part(out, part->key);
    } else {
      append_number(out, static_cast<long>(part->position));
    }
  }
  return out;
}

}  // namespace kalendarium
