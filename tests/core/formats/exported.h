// SPDX-License-Identifier: MIT
//
// exported: what the engine exports of a small file, for tests.
//
//   exported(R"("events": [{ "id": "e", "title": "Dans", "startDate": "2026-03-20" }])", "csv")
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "core/engine.h"

/// `members` are those of the only article, beside its id and title. No-break spaces come out as plain ones.
inline std::string exported(std::string_view members, std::string_view to,
                            std::string_view more = {}) {
  using namespace std::string_literals;
  const std::string file =
      R"({"version":1,"title":"Nytt","language":"sv","url":"https://kommun.example/brev",)"s +
      R"("publisher":{"name":"Ekeby kommun"},"issues":[{"id":"i","title":"Mars","datePublished":"2026-03-01",)" +
      R"("articles":[{"id":"a","title":"Artikel",)" + std::string(members) + "}]}]}";
  kalendarium::Engine engine;
  CHECK(engine.load("issues.json", file).find(R"("errors":0)") != std::string::npos);
  std::string out = engine.export_items(
      "state=when%3Dall&now=2026-03-01T12:00&to=" + std::string(to) + std::string(more));
  for (std::size_t at = out.find("\u00a0"); at != out.npos; at = out.find("\u00a0"))
    out.replace(at, sizeof "\u00a0" - 1, " ");
  return out;
}

/// The part from the first `begin` to the first `end` after it, both included.
inline std::string part(const std::string& text, std::string_view begin, std::string_view end) {
  const std::size_t from = text.find(begin);
  REQUIRE(from != std::string::npos);
  const std::size_t to = text.find(end, from);
  REQUIRE(to != std::string::npos);
  return text.substr(from, to + end.size() - from);
}

inline int count_of(const std::string& text, std::string_view what) {
  int count = 0;
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++count;
  return count;
}
