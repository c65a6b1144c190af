// SPDX-License-Identifier: MIT

#include "publisher/edit.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

constexpr std::string_view file = R"({
  "title": "Nytt",

  "issues": [
    {"id": "a", "price": 49.50},
    {"id": "b"}
  ]
}
)";

std::string put(std::string_view pointer, const EditNode& value, std::string_view after = {}) {
  auto tree = parse_json_tree(file);
  return put_at(*tree, pointer, value, after) ? print_json_tree(*tree) : "nowhere";
}

std::string removed(std::string_view pointer) {
  auto tree = parse_json_tree(file);
  return remove_at(*tree, pointer) ? print_json_tree(*tree) : "nowhere";
}

}  // namespace

TEST_CASE("a value is replaced, and nothing else changes", "[edit]") {
  CHECK(put("/title", json_string("Vår")) ==
        "{\n  \"title\": \"Vår\",\n\n  \"issues\": [\n    {\"id\": \"a\", \"price\": 49.50},\n"
        "    {\"id\": \"b\"}\n  ]\n}\n");
}

TEST_CASE("a new member stands behind the one that is named", "[edit]") {
  CHECK(put("/issues/0/title", json_string("Ett"), "id") ==
        "{\n  \"title\": \"Nytt\",\n\n  \"issues\": [\n    {\"id\": \"a\", \"title\": \"Ett\", "
        "\"price\": 49.50},\n    {\"id\": \"b\"}\n  ]\n}\n");
}

TEST_CASE("a list takes a value at its end", "[edit]") {
  CHECK(put("/issues/-", json_string("c")) ==
        "{\n  \"title\": \"Nytt\",\n\n  \"issues\": [\n    {\"id\": \"a\", \"price\": 49.50},\n"
        "    {\"id\": \"b\"},\n    \"c\"\n  ]\n}\n");
}

TEST_CASE("what is taken out leaves the rest as it was", "[edit]") {
  CHECK(removed("/issues/0") ==
        "{\n  \"title\": \"Nytt\",\n\n  \"issues\": [\n    {\"id\": \"b\"}\n  ]\n}\n");
  CHECK(
      removed("/issues/0/id") ==
      "{\n  \"title\": \"Nytt\",\n\n  \"issues\": [\n    {\"price\": 49.50},\n    {\"id\": \"b\"}\n"
      "  ]\n}\n");
}

TEST_CASE("a pointer that leads nowhere changes nothing", "[edit]") {
  CHECK(removed("/issues/2") == "nowhere");
  CHECK(removed("/issues/x") == "nowhere");
  CHECK(removed("/what/id") == "nowhere");
  CHECK(removed("") == "nowhere");
  CHECK(put("/issues/3", json_string("c")) == "nowhere");
  CHECK(put("/title/x", json_string("c")) == "nowhere");
}

TEST_CASE("a pointer's escapes are read", "[edit]") {
  auto tree = parse_json_tree(R"({"a/b": 1, "c~d": 2})");
  CHECK(remove_at(*tree, "/a~1b"));
  CHECK(remove_at(*tree, "/c~0d"));
  CHECK(print_json_tree(*tree) == "{}");
}
