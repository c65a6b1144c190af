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
  for (const char* tag : {"", "tlh", "e", "english", "x-klingon", "-", "enx-GB"}) {
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
  for (const char* const key : {"", "show_mor", "show_more.one", "events_count", "events_count.few",
                                "events_count.", ".one"})
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
  const std::vector<std::string_view> all = languages();
  REQUIRE(all.size() > 2);
  CHECK(all[0] == "sv");
  CHECK(all[1] == "en");
  for (const std::string_view language : all) {
    const Words words(language);
    CHECK(words.language() == language);
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

TEST_CASE("A language has several tags", "[messages]") {
  CHECK(Words("no").language() == "nb");
  CHECK(Words("nn-NO").language() == "nb");
  CHECK(Words("de-AT").language() == "de");
  CHECK(Words("rom").language() == "rmf");
}

TEST_CASE("Arabic and Yiddish run from right to left", "[messages]") {
  CHECK(Words("ar").direction() == "rtl");
  CHECK(Words("yi").direction() == "rtl");
  CHECK(Words("fi").direction() == "ltr");
}

TEST_CASE("Arabic has six plural forms, and Northern Sámi three", "[messages]") {
  const Words arabic("ar");
  const auto events = [&arabic](int number) { return arabic.count(Message::events_count, number); };
  CHECK(events(0) == "لا فعاليات");
  CHECK(events(1) == "فعالية واحدة");
  CHECK(events(2) == "فعاليتان");
  CHECK(events(3) == "3 فعاليات");
  CHECK(events(11) == "11 فعالية");
  CHECK(events(103) == "103 فعاليات");
  CHECK(events(1000) == "1,000 فعالية");
  Words sami("se");
  sami.override_with("events_count.two", "{number} a");
  sami.override_with("events_count.other", "{number} b");
  CHECK(sami.count(Message::events_count, 2) == "2 a");
  CHECK(sami.count(Message::events_count, 3) == "3 b");
}

TEST_CASE("What a language lacks is Swedish, and says so with marks around it", "[messages]") {
  Words sami("se");
  CHECK(sami.text(Message::show_more) == "\x0EVisa fler\x0E");
  CHECK(sami.text(Message::weekday_1) == "vuossárga");
  CHECK(sami.count(Message::events_count, 2) == "2\x0E händelser\x0E");
}

TEST_CASE("The values in a Swedish text are not marked with it", "[messages]") {
  Words sami("se");
  CHECK(sami.format(Message::updated, {{"date", "x"}}) == "\x0EUppdaterad \x0Ex");
  CHECK(sami.format(Message::both, {{"first", "a"}, {"second", "b"}}) ==
        "a\x0E och \x0E"
        "b");
  sami.override_with("updated", "Ođas {date}");
  CHECK(sami.format(Message::updated, {{"date", "x"}}) == "Ođas x");
}

TEST_CASE("Texts for editors are Swedish without a mark in most languages", "[messages]") {
  CHECK(Words("fi").text(Message::severity_error) == "fel");
  CHECK(Words("en").text(Message::severity_error) == "error");
  CHECK(editors_words("en-GB").language() == "en");
  CHECK(editors_words("fi").language() == "sv");
  CHECK(editors_words("xx").language() == "sv");
}

TEST_CASE("A month's name may have a form within a date and one alone", "[messages]") {
  const Words finnish("fi");
  CHECK(finnish.text(Message::month_8) == "elokuuta");
  CHECK(finnish.second_form(Message::month_8) == "elokuu");
  CHECK(Words("sv").second_form(Message::month_8) == "augusti");
  Words own("fi");
  own.override_with("month_8", "elo");
  CHECK(own.second_form(Message::month_8) == "elo");
}

TEST_CASE("A language may come as a file, and counts for its tags alone", "[messages]") {
  std::string file = "xx xy";
  for (std::size_t i = 0; i <= word_count; ++i) {
    file += '\n';
    if (i < word_count) file += 't' + std::to_string(i);
  }
  REQUIRE(is_language_file(file));
  const Words words("xy-XX", file);
  CHECK(words.language() == "xx");
  CHECK(words.text(Message::show_more) ==
        "t" + std::to_string(static_cast<int>(Message::show_more)));
  CHECK(words.text(Message::severity_error) == "fel");
  CHECK(has_language("xx", file));
  CHECK_FALSE(has_language("xx"));
  CHECK(Words("sv", file).language() == "sv");
}

TEST_CASE("A file of another build, or of something else, is no language", "[messages]") {
  CHECK_FALSE(is_language_file(""));
  CHECK_FALSE(is_language_file("<!doctype html>\n<p>Not found</p>\n"));
  CHECK_FALSE(is_language_file(std::string(word_count, '\n')));
  CHECK_FALSE(is_language_file(std::string(word_count + 2, '\n')));
  CHECK_FALSE(is_language_file(std::string(word_count + 1, '\n') + std::string(70'000, 'x')));
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
