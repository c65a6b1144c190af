// SPDX-License-Identifier: MIT

#include "core/import/json_tree.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

const std::string by_hand =
    "\xEF\xBB\xBF{\r\n\t\"title\" : \"K\\u00f6k\",\r\n\r\n\t\"list\": [1,  2.50e1 , true],\r\n"
    "\t\"object\": { \"a\": null },\r\n\t\"empty\": [ ]\r\n}\r\n";

JsonTree tree_of(std::string_view text) {
  auto tree = parse_json_tree(text);
  REQUIRE(tree.has_value());
  return std::move(*tree);
}

}  // namespace

TEST_CASE("a file that is not changed is printed as it was", "[json_tree]") {
  CHECK(print_json_tree(tree_of(by_hand)) == by_hand);
  CHECK(print_json_tree(tree_of(" [] ")) == " [] ");
}

TEST_CASE("what is no JSON is refused", "[json_tree]") {
  for (const char* text :
       {"", "{", "{\"a\":1,}", "[1 2]", "{\"a\" 1}", "01", "\"\n\"", "\"\\x\"", "nul", "1 2", "1."})
    CHECK_FALSE(parse_json_tree(text).has_value());
  CHECK_FALSE(parse_json_tree(std::string(100, '[') + std::string(100, ']')).has_value());
}

TEST_CASE("a changed value leaves all else as it was", "[json_tree]") {
  JsonTree tree = tree_of(by_hand);
  set_member(tree.root, "title", json_string("Å\"nyo"), {tree, 1});
  std::string expected = by_hand;
  expected.replace(expected.find("\"K\\u00f6k\""), 10, "\"Å\\\"nyo\"");
  CHECK(print_json_tree(tree) == expected);
}

TEST_CASE("what is put in takes the file's indentation", "[json_tree]") {
  JsonTree tree = tree_of("{\n    \"a\": 1,\n    \"b\": []\n}\n");
  const JsonTree more = tree_of("{\"x\":{\"y\":[1,2]},\"z\":[{\"q\":1}]}");
  set_member(tree.root, "new", more.root, {tree, 1}, "a");
  insert_element(*find_member(tree.root, "b"), 0, json_string("ett"), {tree, 2});
  CHECK(
      print_json_tree(tree) ==
      "{\n    \"a\": 1,\n    \"new\": {\n        \"x\": {\n            \"y\": [1, 2]\n        },\n"
      "        \"z\": [\n            {\n                \"q\": 1\n            }\n        ]\n    "
      "},\n"
      "    \"b\": [\"ett\"]\n}\n");
}

TEST_CASE("a list on one line stays on one", "[json_tree]") {
  JsonTree tree = tree_of("{\n  \"a\": [\"x\", \"y\"]\n}");
  EditNode& list = *find_member(tree.root, "a");
  insert_element(list, 2, json_string("z"), {tree, 2});
  insert_element(list, 0, json_string("w"), {tree, 2});
  CHECK(print_json_tree(tree) == "{\n  \"a\": [\"w\", \"x\", \"y\", \"z\"]\n}");
}

TEST_CASE("a file of one line stays one line", "[json_tree]") {
  JsonTree tree = tree_of("{\"a\":1}");
  set_member(tree.root, "b", tree_of("{ \"c\": [1, {}] }").root, {tree, 1});
  CHECK(print_json_tree(tree) == "{\"a\":1,\"b\":{\"c\":[1,{}]}}");
}

TEST_CASE("a member or element can be taken out", "[json_tree]") {
  JsonTree tree = tree_of("{ \"a\": 1, \"b\": [1, 2], \"c\": 3 }");
  CHECK(remove_member(tree.root, "a"));
  CHECK_FALSE(remove_member(tree.root, "a"));
  remove_element(*find_member(tree.root, "b"), 0);
  CHECK(print_json_tree(tree) == "{ \"b\": [2], \"c\": 3 }");
}

TEST_CASE("values that mean the same are the same in canonical form", "[json_tree]") {
  CHECK(canonical_json(tree_of("{\"b\": \"\\u00e5\", \"a\": [1]}").root) ==
        canonical_json(tree_of("{ \"a\":[ 1 ],\"b\":\"å\" }").root));
  CHECK(canonical_json(json_string("lång text"), 4) ==
        "\"#" + canonical_json(json_string("lång text"), 4).substr(2));
  CHECK(canonical_json(json_string("abc"), 4) == "\"abc\"");
  CHECK(compact_json(tree_of("{\"b\": 1, \"a\": \"2\"}").root, 9) == "{\"b\":1,\"a\":\"2\"}");
}

TEST_CASE("escapes are decoded", "[json_tree]") {
  CHECK(text_of(tree_of("\"\\ud83d\\ude00\\n\\ud83d\"").root) == "\xF0\x9F\x98\x80\n\xEF\xBF\xBD");
}
