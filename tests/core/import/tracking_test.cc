// SPDX-License-Identifier: MIT

#include "core/import/tracking.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

TEST_CASE("a target in a redirect's parameters is taken out", "[tracking]") {
  CHECK(unwrap_link("https://klick.example/c/1?u=https%3A%2F%2Fa.example%2Fb%3Fx%3D1&m=2") ==
        "https://a.example/b?x=1");
  CHECK(unwrap_link("https://eur01.safelinks.protection.outlook.com/"
                    "?url=https%3A%2F%2Fa.example%2F&data=05") == "https://a.example/");
  CHECK(unwrap_link("https://www.google.com/url?sa=t&q=http://a.example/") == "http://a.example/");
}

TEST_CASE("a target in a redirect's path is taken out", "[tracking]") {
  CHECK(unwrap_link("https://abc.r.example/click/L0/https:%2F%2Fa.example%2Fb/1/0100") ==
        "https://a.example/b");
  CHECK(unwrap_link("https://track.example/https://a.example/b?x=1") == "https://a.example/b?x=1");
}

TEST_CASE("redirects in redirects are unwrapped", "[tracking]") {
  CHECK(unwrap_link(
            "https://t.example/c/"
            "1?u=https%3A%2F%2Fklick.example%2Fc%2F2%3Fu%3Dhttps%253A%252F%252Fa.example%252F") ==
        "https://a.example/");
}

TEST_CASE("an address that is no redirect stays", "[tracking]") {
  for (const char* url :
       {"https://a.example/inloggning?url=https%3A%2F%2Fb.example%2F",
        "https://klick.example/c/8831/abc", "https://klick.example/c/1?u=42",
        "https://web.example/web/2020/https://a.example/", "mailto:a@example.org"})
    CHECK(unwrap_link(url) == url);
}
