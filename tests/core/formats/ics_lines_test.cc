// SPDX-License-Identifier: MIT
#include "core/formats/ics_lines.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

std::string text_line(std::string_view value) {
  std::string out;
  IcsLines(out).text("SUMMARY", value);
  return out;
}

std::string repeated(std::string_view part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

}  // namespace

TEST_CASE("a text is escaped so that its reader gets it back") {
  CHECK(text_line("Kaffe; te, saft") == "SUMMARY:Kaffe\\; te\\, saft\r\n");
  CHECK(text_line("C:\\mapp") == "SUMMARY:C:\\\\mapp\r\n");
  CHECK(text_line("rad 1\nrad 2") == "SUMMARY:rad 1\\nrad 2\r\n");
  CHECK(text_line("rad 1\r\nrad 2") == "SUMMARY:rad 1\\nrad 2\r\n");
  CHECK(text_line("a\x01"
                  "b\x7F"
                  "c\td") == "SUMMARY:abc\td\r\n");
  CHECK(text_line("").empty());
}

TEST_CASE("a value that is no text cannot begin a line of its own") {
  std::string out;
  IcsLines(out).property("URL", "https://example.org/\r\nATTENDEE:x");
  CHECK(out == "URL:https://example.org/ATTENDEE:x\r\n");
}

TEST_CASE("a line is folded at 75 octets") {
  CHECK(text_line(repeated("x", 67)) == "SUMMARY:" + repeated("x", 67) + "\r\n");
  CHECK(text_line(repeated("x", 68)) == "SUMMARY:" + repeated("x", 67) + "\r\n x\r\n");
  CHECK(text_line(repeated("x", 67 + 74)) ==
        "SUMMARY:" + repeated("x", 67) + "\r\n " + repeated("x", 74) + "\r\n");
  CHECK(text_line(repeated("x", 67 + 75)) ==
        "SUMMARY:" + repeated("x", 67) + "\r\n " + repeated("x", 74) + "\r\n x\r\n");
}

TEST_CASE("a line is never folded inside a letter") {
  CHECK(text_line(repeated("x", 66) + "ö") == "SUMMARY:" + repeated("x", 66) + "\r\n ö\r\n");
  CHECK(text_line(repeated("x", 65) + "ö") == "SUMMARY:" + repeated("x", 65) + "ö\r\n");
  CHECK(text_line(repeated("x", 64) + "😀") == "SUMMARY:" + repeated("x", 64) + "\r\n 😀\r\n");
}

TEST_CASE("days and times have the forms of RFC 5545") {
  CHECK(ics_day(to_day({2026, 3, 8})) == "20260308");
  CHECK(ics_time(at(to_day({2026, 3, 8}), 9 * 60 + 5)) == "20260308T090500");
  CHECK(ics_time(Instant{to_day({1969, 12, 31}).number * minutes_per_day}) == "19691231T000000Z");
}
