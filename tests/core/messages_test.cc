// SPDX-License-Identifier: MIT

#include "core/messages.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

TEST_CASE("A text comes in the language that was asked for", "[messages]") {
  CHECK(Words("sv").text(Message::show_more) == "Visa fler");
  CHECK(Words("en").text(Message::show_more) == "Show more");
}

TEST_CASE("A tag with a region or in capitals means its language", "[messages]") {
  CHECK(Words("en-GB").language() == "en");
  CHECK(has_language("en-GB"));
  CHECK(Words("sv-FI").language() == "sv");
  CHECK(Words("EN").language() == "en");
  CHECK(Words("Sv-SE").language() == "sv");
}

TEST_CASE("A language that is not there falls back to Swedish", "[messages]") {
  for (const char* tag : {"", "de", "e", "english", "x-klingon", "-", "enx-GB"}) {
    CAPTURE(tag);
    CHECK_FALSE(has_language(tag));
    CHECK(Words(tag).language() == "sv");
    CHECK(Words(tag).text(Message::show_more) == "Visa fler");
  }
}

TEST_CASE("A value takes the place of its name", "[messages]") {
  const Words words("sv");
  CHECK(words.format(Message::updated, {{"date", "3 maj 2021"}}) == "Uppdaterad 3 maj 2021");
  CHECK(words.format(Message::showing, {{"first", "1"}, {"last", "20"}, {"total", "83"}}) ==
        "Visar 1–20 av 83");
}

TEST_CASE("A name without a value stays, and a value is not read again", "[messages]") {
  const Words words("sv");
  CHECK(words.format(Message::updated, {}) == "Uppdaterad {date}");
  CHECK(words.format(Message::updated, {{"day", "x"}}) == "Uppdaterad {date}");
  CHECK(words.format(Message::both, {{"first", "{second}"}, {"second", "b"}}) == "{second} och b");
}

TEST_CASE("The plural form follows the number", "[messages]") {
  const Words swedish("sv");
  CHECK(swedish.count(Message::events_count, 0) == "0 händelser");
  CHECK(swedish.count(Message::events_count, 1) == "1 händelse");
  CHECK(swedish.count(Message::events_count, 2) == "2 händelser");
  CHECK(swedish.count(Message::events_count, 21) == "21 händelser");
  CHECK(swedish.count(Message::events_count, 2500) == "2\u00a0500 händelser");
  const Words english("en");
  CHECK(english.count(Message::events_count, 1) == "1 event");
  CHECK(english.count(Message::events_count, 1000) == "1,000 events");
}

TEST_CASE("Numbers are grouped as the language does", "[messages]") {
  const Words words("en");
  CHECK(number_text(words, 0) == "0");
  CHECK(number_text(words, 999) == "999");
  CHECK(number_text(words, -1) == "-1");
  CHECK(number_text(words, -1000) == "-1,000");
  CHECK(number_text(words, 1234567) == "1,234,567");
}

TEST_CASE("A file's own wording replaces single texts and forms", "[messages]") {
  Words words("sv");
  words.override_with("show_more", "Fler");
  words.override_with("events_count.one", "{number} träff");
  CHECK(words.text(Message::show_more) == "Fler");
  CHECK(words.count(Message::events_count, 1) == "1 träff");
  CHECK(words.count(Message::events_count, 2) == "2 händelser");
  words.override_with("show_more", "Visa mer");
  CHECK(words.text(Message::show_more) == "Visa mer");
}

TEST_CASE("Own wording with a key that is none changes nothing", "[messages]") {
  Words words("sv");
  for (const char* const key : {"", "show_mor", "show_more.one", "events_count",
                                "events_count.few", "events_count.", ".one"})
    words.override_with(key, "x");
  CHECK(words.text(Message::show_more) == "Visa fler");
  CHECK(words.count(Message::events_count, 1) == "1 händelse");
  CHECK(words.count(Message::events_count, 2) == "2 händelser");
}

TEST_CASE("A brace that is never closed is a brace", "[messages]") {
  Words words("sv");
  words.override_with("show_more", "Visa {fler");
  words.override_with("updated", "a} {date} {");
  CHECK(words.format(Message::show_more, {}) == "Visa {fler");
  CHECK(words.format(Message::updated, {{"date", "i dag"}}) == "a} i dag {");
}

TEST_CASE("A key is known with its plural form or, without one, alone", "[messages]") {
  CHECK(is_message_key("show_more"));
  CHECK(is_message_key("events_count.one"));
  CHECK(is_message_key("events_count.other"));
  CHECK_FALSE(is_message_key("events_count"));
  CHECK_FALSE(is_message_key("show_more.one"));
  CHECK_FALSE(is_message_key("show more"));
  CHECK(find_message("show_more") == Message::show_more);
  CHECK(find_message("events_count") == Message::events_count);
  CHECK(find_message("nothing") == std::nullopt);
}

TEST_CASE("Every message has a key and, in every language, a text", "[messages]") {
  REQUIRE(languages() == std::vector<std::string_view>{"sv", "en"});
  for (const std::string_view language : languages()) {
    const Words words(language);
    for (std::size_t i = 0; i < message_count; ++i) {
      const auto message = static_cast<Message>(i);
      CAPTURE(language, key_of(message));
      CHECK(find_message(key_of(message)) == message);
      CHECK_FALSE(words.text(message).empty());
      CHECK_FALSE(words.count(message, 2).empty());
      CHECK(words.count(message, 2).find('\x01') == std::string::npos);
    }
  }
}

TEST_CASE("Languages differ: no text was forgotten in another's file", "[messages]") {
  const Words swedish("sv");
  const Words english("en");
  int same = 0;
  for (std::size_t i = 0; i < message_count; ++i) {
    const auto message = static_cast<Message>(i);
    if (swedish.text(message) == english.text(message)) ++same;
  }
  // What is alike: pure patterns of dates and numbers, and words such as "Online".
  CHECK(same < static_cast<int>(message_count) / 8);
}
