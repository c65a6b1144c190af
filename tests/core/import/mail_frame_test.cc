// SPDX-License-Identifier: MIT

#include "core/import/mail_frame.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

Line linked(std::string text) {
  Line line;
  line.links.push_back({0, static_cast<std::uint32_t>(text.size()), "https://a.example/w"});
  line.text = std::move(text);
  return line;
}
Line plain(std::string text) {
  Line line;
  line.text = std::move(text);
  return line;
}

}  // namespace

TEST_CASE("the link to the web version goes, and tells its address", "[mail_frame]") {
  std::vector<Line> lines = {linked("Visa i webbläsaren"), Line{}, plain("Brevet"), Line{}};
  std::string url;
  drop_mail_frame(lines, &url);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].text == "Brevet");
  CHECK(url == "https://a.example/w");
}

TEST_CASE("what tells how to leave goes, the sender's address stays", "[mail_frame]") {
  std::vector<Line> lines = {plain("Brevet"), plain("Redaktör: Eva, eva@example.org"),
                             linked("AVSLUTA PRENUMERATIONEN"), linked("Unsubscribe | Privacy"),
                             plain("Du får detta brev för att du är medlem.")};
  drop_mail_frame(lines);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].text == "Redaktör: Eva, eva@example.org");
}

TEST_CASE("a paragraph that speaks of the web stays", "[mail_frame]") {
  std::vector<Line> lines = {plain("Sändningen visas i webbläsaren."), plain("Anmälan på webben.")};
  drop_mail_frame(lines);
  CHECK(lines.size() == 2);
}
