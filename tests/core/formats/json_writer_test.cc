// SPDX-License-Identifier: MIT
#include "core/formats/json_writer.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

TEST_CASE("members and values have commas between them, and empty texts are left out") {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  json.text("name", "Å \"b\"");
  json.text("none", "");
  json.raw("count", "2");
  json.open("list", '[');
  json.text("x");
  json.raw("1");
  json.open('{');
  json.close('}');
  json.close(']');
  json.close('}');
  CHECK(out ==
        "{\n"
        "  \"name\": \"Å \\\"b\\\"\",\n"
        "  \"count\": 2,\n"
        "  \"list\": [\n"
        "    \"x\",\n"
        "    1,\n"
        "    {}\n"
        "  ]\n"
        "}\n");
}
