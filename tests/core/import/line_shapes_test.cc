// SPDX-License-Identifier: MIT

#include "core/import/line_shapes.h"

#include <catch2/catch.hpp>

using namespace kalendarium;

namespace {

ScannedLine scanned(std::string_view text) {
  ScannedLine line;
  scan_line(text, false, line);
  return line;
}

}  // namespace

TEST_CASE("Rows, addresses and date lines are told by their shape", "[import]") {
  CHECK(is_row(scanned("Årsmöte\t4 mars\t18.00"), 2));
  CHECK_FALSE(is_row(scanned("Årsmöte den 4 mars"), 1));
  CHECK(has_post_code(scanned("Kyrktorget 3, 555 22 Älvshamn")));
  CHECK_FALSE(has_post_code(scanned("Vi delar ut 555 22 gånger om året")));
  CHECK(is_dateline(scanned("Publicerad 12 februari 2027")));
  CHECK_FALSE(is_dateline(scanned("Årsmöte 12 februari 2027")));
  CHECK_FALSE(is_dateline(scanned("Biljettsläpp 12 februari 2027")));
  CHECK(leads_list(scanned("Granen tänds den 29 november på följande platser:")));
  CHECK_FALSE(leads_list(scanned("Vi ses den 29 november:")));
  CHECK(ends_with_brief_month(scanned("Höstlovet 1–5 nov.")));
  CHECK_FALSE(ends_with_brief_month(scanned("Vi ses den 5 mars.")));
  CHECK(is_picture_text("[Bild: en glad person]"));
  CHECK_FALSE(is_picture_text("[Läs mer]"));
}
