// SPDX-License-Identifier: MIT

#include "core/packing.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/packing_writer.h"

using namespace kalendarium;

namespace {

using Records = std::vector<std::string>;

Packing packing_of(const PackingWriter& writer) { return {writer.ends(), writer.pieces()}; }

std::string unpacked(const Packing& packing, std::string_view packed) {
  Bytes record;
  unpack(packing, packed, record);
  return std::string(record.view());
}

/// Sixteen pieces of one letter: a, b, c …
struct Letters {
  std::vector<std::uint32_t> ends;
  std::string pieces;
  Letters() {
    for (char letter = 'a'; letter <= 'p'; ++letter) {
      pieces += letter;
      ends.push_back(static_cast<std::uint32_t>(pieces.size()));
    }
  }
  [[nodiscard]] Packing packing() const { return {ends, pieces}; }
};

}  // namespace

TEST_CASE("What was packed is unpacked byte by byte", "[packing]") {
  Records records = {"", "a", std::string(1000, 'x'), std::string("\0\1\0\xFF\xC3", 5),
                     "Hej på dig, hej på dig, hej på dig!"};
  for (int i = 0; i < 50; ++i)
    records.push_back("Öppet hus i stadsbiblioteket den " + std::to_string(i) +
                      " maj. Öppet hus i stadsbiblioteket.");
  PackingWriter writer;
  for (const std::string& record : records) writer.count(record);
  writer.choose();
  REQUIRE(is_sound(packing_of(writer)));
  std::size_t before = 0;
  std::size_t after = 0;
  for (const std::string& record : records) {
    std::string packed;
    writer.pack(record, packed);
    CHECK(unpacked(packing_of(writer), packed) == record);
    before += record.size();
    after += packed.size();
  }
  CHECK(3 * after < before);
}

TEST_CASE("A record that says something twice says where it said it first", "[packing]") {
  PackingWriter writer;
  writer.choose();
  std::string packed;
  writer.pack("Kulturnatten i Norrby\1Kulturnatten i Norrby", packed);
  CHECK(packed == "\xF9\x16Kulturnatten i Norrby\1\xF8\x16\x15");
}

TEST_CASE("A code is a piece, what was there before, or bytes as they are", "[packing]") {
  const Letters letters;
  CHECK(unpacked(letters.packing(), std::string("\x01\x00\x0F", 3)) == "bap");
  CHECK(unpacked(letters.packing(), "\xF9\x03xyz\x02") == "xyzc");
  CHECK(unpacked(letters.packing(), "\x01\x02\x03\xF8\x02\x02") == "bcdcd");
}

TEST_CASE("A broken record ends where it is broken", "[packing]") {
  const Letters letters;
  CHECK(unpacked(letters.packing(), "\x01\x10\x01") == "b");     // there are sixteen
  CHECK(unpacked(letters.packing(), "\x01\x80") == "b");         // and its second byte is missing
  CHECK(unpacked(letters.packing(), "\x01\xF9\x09xyz") == "b");  // more than there is
  CHECK(unpacked(letters.packing(), "\x01\xF8\x02\x01\x01") == "b");  // before the record
  CHECK(unpacked(letters.packing(), "\x01\xF8\x01\x02\x01") == "b");  // more than has been said
  CHECK(unpacked(letters.packing(), "\x01\xFA\x01") == "b");          // no code
}

TEST_CASE("Pieces must be within their bytes and short", "[packing]") {
  const std::string bytes(600, 'a');
  const std::vector<std::uint32_t> right = {1, 1, 256};
  const std::vector<std::uint32_t> back = {2, 1};
  const std::vector<std::uint32_t> outside = {250, 500, 601};
  const std::vector<std::uint32_t> too_long = {256};
  CHECK(is_sound({right, bytes}));
  CHECK_FALSE(is_sound({back, bytes}));
  CHECK_FALSE(is_sound({outside, bytes}));
  CHECK_FALSE(is_sound({too_long, bytes}));
}
