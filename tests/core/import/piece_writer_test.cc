// SPDX-License-Identifier: MIT
#include "core/import/piece_writer.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/text_writer.h"

using namespace kalendarium;

namespace {

struct Pieces {
  std::vector<std::string> all;
  TextSink sink = [this](std::string_view piece) { all.emplace_back(piece); };

  [[nodiscard]] std::string joined() const {
    std::string text;
    for (const std::string& piece : all) text += piece;
    return text;
  }
};

}  // namespace

TEST_CASE("What is written comes in order, and nothing before there is a piece of it") {
  Pieces pieces;
  PieceWriter out(pieces.sink);
  out.put('[');
  out.put("Läsnatt");
  out.put_number(-17);
  CHECK(pieces.all.empty());
  out.finish();
  CHECK(pieces.joined() == "[Läsnatt-17");
  out.finish();
  CHECK(pieces.all.size() == 1);
}

TEST_CASE("A text longer than any piece arrives whole, between what stands around it") {
  Pieces pieces;
  PieceWriter out(pieces.sink);
  const std::string longest(200'000, 'x');
  std::string wanted;
  for (int i = 0; i < 3; ++i) {
    out.put("a");
    out.put(longest);
    wanted += "a" + longest;
  }
  for (int i = 0; i < 70'000; ++i) out.put('b');
  out.finish();
  CHECK(pieces.joined() == wanted + std::string(70'000, 'b'));
}

TEST_CASE(
    "A JSON string is the one that append_json_string writes, wherever what is escaped stands") {
  for (const std::string text :
       {"", "Läsnatt", "rad 1\nrad 2", "\"Kaffe\" \\ fika", "\x01 och \x1F, tab\t", "\n",
        "sju by\"", "åtta byt\"", "ett \x0Emärke\x0E"}) {
    Pieces pieces;
    PieceWriter out(pieces.sink);
    out.put_json(text);
    out.finish();
    std::string wanted;
    append_json_string(wanted, text);
    CHECK(pieces.joined() == wanted);
  }
}
