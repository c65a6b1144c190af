// SPDX-License-Identifier: MIT

#include "cli/import/feed.h"

#include <catch2/catch.hpp>

#include "cli/import/json_input.h"

using namespace kalendarium;
using namespace kalendarium::cli;

TEST_CASE("an RSS item is a headline and its content", "[feed]") {
  const auto reading = read_feed(
      "<?xml version='1.0'?><rss version='2.0' "
      "xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
      "<channel><title>Nyheter</title><link>https://a.example/</link><language>sv-SE</language>"
      "<item><title>Kaf\xC3\xA9 &amp;amp; fika</title><link>https://a.example/1</link>"
      "<pubDate>Wed, 03 Mar 2021 08:00:00 +0100</pubDate><category>Mat</category>"
      "<description>Kort</description>"
      "<content:encoded><![CDATA[<p>Den 5 mars <b>kl. 18</b>.</p>]]></content:encoded></item>"
      "</channel></rss>");
  REQUIRE(reading.has_value());
  CHECK(reading->title == "Nyheter");
  CHECK(reading->language == "sv-SE");
  REQUIRE(reading->letters.size() == 1);
  const Letter& letter = reading->letters[0];
  CHECK(letter.title == "Kaf\xC3\xA9 & fika");
  CHECK(letter.published == to_day({2021, 3, 3}));
  CHECK(letter.keywords == std::vector<std::string>{"Mat"});
  REQUIRE(letter.lines.size() == 2);
  CHECK(letter.lines[0].heading == 1);
  CHECK(letter.url == "https://a.example/1");
  CHECK(letter.lines[1].text == "Den 5 mars kl. 18.");
}

TEST_CASE("dates that a feed states outright need no reading", "[feed]") {
  const auto reading = read_feed(
      "<rss "
      "xmlns:ev='http://purl.org/rss/1.0/modules/event/'><channel><item><title>M\xC3\xB6te</title>"
      "<ev:startdate>2026-03-05T17:00:00Z</ev:startdate><ev:enddate>2026-03-05T18:00:00Z</"
      "ev:enddate>"
      "<ev:location>Aulan</ev:location></item></channel></rss>");
  REQUIRE(reading.has_value());
  REQUIRE(reading->letters[0].event.has_value());
  CHECK(print_moment(reading->letters[0].event->sessions[0].start) == "2026-03-05T18:00");
  CHECK(reading->letters[0].event->place == "Aulan");
}

TEST_CASE("an Atom entry is read, XHTML too", "[feed]") {
  const auto reading = read_feed(
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='sv'><title>Nytt</title>"
      "<entry><title type='html'>Ett &lt;i&gt;kul&lt;/i&gt; m\xC3\xB6te</title>"
      "<link rel='self' href='https://a.example/s'/><link href='https://a.example/1'/>"
      "<published>2026-03-05T23:30:00Z</published>"
      "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Text</p></div></content>"
      "</entry></feed>");
  REQUIRE(reading.has_value());
  const Letter& letter = reading->letters[0];
  CHECK(letter.title == "Ett kul m\xC3\xB6te");
  CHECK(letter.url == "https://a.example/1");
  CHECK(letter.published == to_day({2026, 3, 6}));
  CHECK(letter.lines[1].text == "Text");
}

TEST_CASE("XML that is no feed is none", "[feed]") {
  CHECK_FALSE(read_feed("<svg></svg>").has_value());
  CHECK_FALSE(read_feed("<rss><channel></channel></rss>").has_value());
}

TEST_CASE("JSON Feed gives a letter for each item", "[feed]") {
  const JsonInput input = read_json_input(
      R"({"version":"https://jsonfeed.org/version/1.1","title":"Nytt","language":"sv","authors":[{"name":"Olle"}],
          "items":[{"id":"1","url":"https://a.example/1","title":"M\u00f6te","content_text":"Rad 1\nRad 2 <x>",
          "date_published":"2026-03-05T10:00:00+01:00","tags":["bok"]}]})");
  REQUIRE(input.reading.has_value());
  CHECK(input.reading->is_feed);
  CHECK(input.reading->publisher == "Olle");
  const Letter& letter = input.reading->letters.at(0);
  REQUIRE(letter.lines.size() >= 3);
  CHECK(letter.lines[letter.lines.size() - 1].text == "Rad 2 <x>");
  CHECK(letter.published == to_day({2026, 3, 5}));
}

TEST_CASE("Get a Newsletter's sent mails are letters", "[feed]") {
  const JsonInput input = read_json_input(
      R"({"count":1,"results":[{"subject":"Brev 4","body":"<p>Hej</p>","plain_text":"Hej",
          "time_to_send":"2021-03-03T08:00:00Z","share_url":"https://a.example/4"}]})");
  REQUIRE(input.reading.has_value());
  CHECK_FALSE(input.reading->is_feed);
  const Letter& letter = input.reading->letters.at(0);
  CHECK(letter.title == "Brev 4");
  CHECK(letter.lines.at(0).text == "Hej");
  CHECK(letter.published == to_day({2021, 3, 3}));
  CHECK(letter.url == "https://a.example/4");
}

TEST_CASE("Mailchimp's content is a letter, with or without the campaign around it", "[feed]") {
  CHECK(read_json_input(R"({"plain_text":"Hej","html":"<p>Hej html</p>"})")
            .reading->letters[0]
            .lines[0]
            .text == "Hej html");
  const JsonInput input = read_json_input(
      R"({"id":"1","send_time":"2021-03-03T08:00:00+00:00","settings":{"subject_line":"Brev"},
          "content":{"plain_text":"Rad 1\nRad 2"}})");
  REQUIRE(input.reading.has_value());
  CHECK(input.reading->letters[0].title == "Brev");
  CHECK(input.reading->letters[0].lines.size() == 2);
}

TEST_CASE("an issues.json is told from a newsletter", "[feed]") {
  CHECK(read_json_input(R"({"version":1,"issues":[]})").is_issues_file);
  CHECK_FALSE(read_json_input(R"({"a":1})").reading.has_value());
  CHECK_FALSE(read_json_input("{").reading.has_value());
}
