// SPDX-License-Identifier: MIT

#include "cli/import/input.h"

#include <catch2/catch.hpp>

using namespace kalendarium;
using namespace kalendarium::cli;

TEST_CASE("a file's form is told by its content", "[input]") {
  CHECK(type_of("\xEF\xBB\xBF<!-- x --><!DOCTYPE html><p>Hej") == InputType::html);
  CHECK(type_of("<?xml version='1.0'?><html xmlns='x'>") == InputType::html);
  CHECK(type_of("<?xml version='1.0'?>\n<rss version='2.0'>") == InputType::feed);
  CHECK(type_of("<feed xmlns='x'>") == InputType::feed);
  CHECK(type_of("begin:vcalendar\r\n") == InputType::calendar);
  CHECK(type_of("{\"version\": 1}") == InputType::json);
  CHECK(type_of("Subject: Hej\nFrom: a@example.org\nDate: 3 Mar 2021\n\nHej") == InputType::mail);
  CHECK(type_of("Titel;Datum\nMöte;2026-03-05\n") == InputType::sheet);
  CHECK(type_of("<b>Nyhetsbrev</b>\n\nText") == InputType::text);
  CHECK(type_of("[Nyhetsbrev] maj\n\"Text\"") == InputType::text);
  CHECK(type_of(" \n") == InputType::none);
}

TEST_CASE("what is no newsletter is refused by its kind", "[input]") {
  CHECK(read_any("", std::nullopt).refusal == Refusal::empty);
  CHECK(read_any("%PDF-1.7", std::nullopt).refusal == Refusal::pdf);
  CHECK(read_any("PK\x03\x04", std::nullopt).refusal == Refusal::word);
  CHECK(read_any("\xD0\xCF\x11\xE0", std::nullopt).refusal == Refusal::outlook);
  CHECK(read_any(std::string("\x89PNG\0\0", 6), std::nullopt).refusal == Refusal::binary);
  CHECK(read_any("{\"version\":1,\"issues\":[]}", std::nullopt).refusal == Refusal::issues_file);
  CHECK(read_any("{\"a\":1}", std::nullopt).refusal == Refusal::unknown_json);
  CHECK(read_any("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", std::nullopt).refusal ==
        Refusal::no_events);
}

TEST_CASE("a mail's subject, date and sender come with its letter", "[input]") {
  const ReadInput input = read_any(
      "Subject: Brev 4\r\nFrom: Region X <a@example.org>\r\nDate: Wed, 3 Mar 2021 08:00:00 "
      "+0100\r\n"
      "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Hej</p>\r\n",
      std::nullopt);
  REQUIRE(input.reading.letters.size() == 1);
  CHECK(input.reading.letters[0].title == "Brev 4");
  CHECK(input.reading.letters[0].published == to_day({2021, 3, 3}));
  CHECK(input.reading.letters[0].lines[0].number == 0);
  CHECK(input.reading.publisher == "Region X");
  CHECK(input.reading.findings.empty());
}

TEST_CASE("garbled letters are mended and reported in any form", "[input]") {
  const ReadInput page = read_any("<p>Sista anm\xC3\x83\xC2\xA4lningsdag</p>", std::nullopt);
  CHECK(page.reading.letters[0].lines[0].text == "Sista anm\xC3\xA4lningsdag");
  REQUIRE(page.reading.findings.size() == 1);
  CHECK(page.reading.findings[0].text == "anm\xC3\x83\xC2\xA4lningsdag</p>");
}

TEST_CASE("a page is read in the charset that it names", "[input]") {
  const ReadInput page =
      read_any("<html><meta charset=iso-8859-1><p>Sk\xE5ne \x96 \xC3</p>", std::nullopt);
  CHECK(page.reading.letters[0].lines[0].text == "Sk\xC3\xA5ne \xE2\x80\x93 \xC3\x83");
  CHECK(page.reading.findings.empty());
}

TEST_CASE("Windows line ends in a plain text are reported once", "[input]") {
  const ReadInput text = read_any("Ett\r\nTv\xC3\xA5\r\n", std::nullopt);
  REQUIRE(text.reading.findings.size() == 1);
  CHECK(text.reading.findings[0].text == "CRLF");
  CHECK(text.reading.letters[0].lines[1].text == "Tv\xC3\xA5");
}

TEST_CASE("a page names its charset", "[input]") {
  CHECK(
      charset_of_html("<meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-1\">") ==
      "iso-8859-1");
  CHECK(charset_of_html("<META CHARSET='Windows-1252'>") == "windows-1252");
  CHECK(charset_of_html("<p>charset</p>").empty());
}
