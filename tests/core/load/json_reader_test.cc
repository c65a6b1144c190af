// SPDX-License-Identifier: MIT
//
// The scanner is held against nlohmann/json: what it takes, what it refuses, and what it reads.

#include "core/load/json_reader.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "../sample_feed.h"
#include "core/utf8.h"

using namespace kalendarium;
using nlohmann::json;

namespace {

bool is_read(std::string_view text) {
  JsonDocument document;
  document.source = text;
  return read_json(document);
}

/// The value as nlohmann's tree; numbers as their letters.
json tree_of(JsonDocument& document, const JsonNode& node) {
  if (node.folded) {
    const JsonNode& unfolded = unfold(document, node);
    return tree_of(document, unfolded);
  }
  json out;
  switch (node.kind) {
    case JsonKind::null: break;
    case JsonKind::too_deep: out = "too deep"; break;
    case JsonKind::boolean: out = node.text == "true"; break;
    case JsonKind::number: out = json::parse(node.text); break;
    case JsonKind::string: out = node.text; break;
    case JsonKind::list:
      out = json::array();
      for (const JsonNode& item : children(node)) out.push_back(tree_of(document, item));
      break;
    case JsonKind::object:
      out = json::object();
      for (const JsonNode& member : children(node))
        out[std::string(member.key)] = tree_of(document, member);
      break;
  }
  return out;
}

json read(std::string_view text) {
  JsonDocument document;
  document.source = text;
  REQUIRE(read_json(document));
  return tree_of(document, document.nodes[0]);
}

/// A text of JSON's signs, often right: whole values and pieces of them, put together by lot. No number is too large for
/// nlohmann, which refuses what no double can hold.
std::string drawn(sample::Lot& lot) {
  static const std::string pieces[] = {"{",
                                       "}",
                                       "[",
                                       "]",
                                       ",",
                                       ":",
                                       "\"a\"",
                                       "\"å\\n\"",
                                       "\"",
                                       "\\",
                                       "\\u00e5",
                                       "null",
                                       "true",
                                       "false",
                                       "nul",
                                       "0",
                                       "-1",
                                       "1.5e-3",
                                       "01",
                                       "1.",
                                       "-",
                                       "1e",
                                       " ",
                                       "\n\t\r",
                                       "\"b\":",
                                       "[1,2]",
                                       "{\"c\":0}",
                                       "[[[[[",
                                       "]]]]]",
                                       "\x01",
                                       "\"\\ud83c\\udf89\"",
                                       "\"\\/\"",
                                       "e",
                                       "\"\\x\"",
                                       "\"eight bytes and more\"",
                                       "[]",
                                       "{}"};
  std::string out;
  for (std::size_t i = 1 + lot.below(8); i > 0; --i) out += pieces[lot.below(std::size(pieces))];
  return out;
}

}  // namespace

TEST_CASE("Each node says where it stands", "[json_reader]") {
  JsonDocument document;
  document.source = R"({"a": [1, {"b": "c"}], "d": null})";
  REQUIRE(read_json(document));
  const JsonNode& root = document.nodes[0];
  const JsonNode* list = find_member(root, "a");
  REQUIRE(list != nullptr);
  CHECK(list->start == 6);
  CHECK(list->key_start == 1);
  const JsonNode& inner = *(++children(*list).begin());
  CHECK(inner.position == 1);
  const JsonNode* text = find_member(inner, "b");
  REQUIRE(text != nullptr);
  CHECK(text->text == "c");
  CHECK(json_pointer(document, *text) == "/a/1/b");
  CHECK(parent_of(document, root) == nullptr);
  CHECK(find_member(root, "d")->kind == JsonKind::null);
  CHECK(find_member(root, "e") == nullptr);
}

TEST_CASE("What lies deep is folded, one at a time unfolded, and knows its place",
          "[json_reader]") {
  JsonDocument document;
  document.source = R"({"i": [{"k": [{"x": "å\u00e5"}, [7], 8]}]})";
  REQUIRE(read_json(document));
  const JsonNode& list = *find_member(*children(*find_member(document.nodes[0], "i")).begin(), "k");
  auto item = children(list).begin();
  CHECK((*item).folded);
  CHECK(children(*item).empty());
  const JsonNode& object = unfold(document, *item);
  CHECK(find_member(object, "x")->text == "åå");
  CHECK(json_pointer(document, *find_member(object, "x")) == "/i/0/k/0/x");
  CHECK(parent_of(document, object) == &list);
  ++item;
  const JsonNode& numbers = unfold(document, *item);
  CHECK(json_pointer(document, *children(numbers).begin()) == "/i/0/k/1/0");
  ++item;
  CHECK_FALSE((*item).folded);
}

TEST_CASE("Escapes are read as the letters they stand for", "[json_reader]") {
  CHECK(read(R"("\"\\\/\b\f\n\r\t")") == "\"\\/\b\f\n\r\t");
  CHECK(read(R"("\u0041\u00e5\u20AC\ud83c\udf89")") == "Aå€🎉");
  CHECK(read(R"("\u0000")") == std::string(1, '\0'));
  CHECK(read(R"({"\u0061": 1})") == json{{"a", 1}});
  CHECK(read(R"("\ud83c fest \udf89\ud83c")") == "\uFFFD fest \uFFFD\uFFFD");
  CHECK(read(R"("\ud83c\u0041")") == "\uFFFDA");
}

TEST_CASE("Strings of every length are read to their end", "[json_reader]") {
  for (std::size_t length = 0; length < 40; ++length) {
    for (std::size_t escape = 0; escape <= length; ++escape) {
      const std::string text = std::string(escape, 'a') + "\n" + std::string(length - escape, 'b');
      CHECK(read(json(text).dump()) == text);
    }
    std::string broken = "\"" + std::string(length, 'a') + "\x1F\"";
    CHECK_FALSE(is_read(broken));
  }
}

TEST_CASE("A hundred thousand levels are no matter", "[json_reader]") {
  const std::string open(100'000, '[');
  CHECK(is_read(open + std::string(100'000, ']')));
  CHECK_FALSE(is_read(open));
  CHECK_FALSE(is_read(open + std::string(100'001, ']')));
}

TEST_CASE("The scanner takes and refuses what nlohmann does, and reads the same", "[json_reader]") {
  sample::Lot lot(1834);
  int read_well = 0;
  for (int i = 0; i < 200'000; ++i) {
    const std::string text = drawn(lot);
    const bool expected = json::accept(text);
    if (is_read(text) != expected) FAIL(text);
    if (!expected) continue;
    ++read_well;
    const json value = json::parse(text);
    if (read(text) != value) FAIL(text);
  }
  CHECK(read_well > 5'000);
}
