// SPDX-License-Identifier: MIT

#include "core/import/table_columns.h"

#include <catch2/catch.hpp>

#include "newsletter.h"

using namespace kalendarium;

TEST_CASE("The head of a column says what its dates are", "[import]") {
  TableColumns columns;
  CHECK_FALSE(columns.read_head("Snöröjning\tGångvägar"));
  REQUIRE(columns.read_head("Upphandling\tSista anbudsdag\tDatum"));
  CHECK(columns.field_at("Snö\t2027-02-22\t2027-03-01", 0) == FieldKind::none);
  CHECK(columns.field_at("Snö\t2027-02-22\t2027-03-01", 5) == FieldKind::deadline);
  CHECK(columns.field_at("Snö\t2027-02-22\t2027-03-01", 16) == FieldKind::when);
}

TEST_CASE("A table ends with the first line that has other cells", "[import]") {
  TableColumns columns;
  REQUIRE(columns.read_head("Kurs;Datum"));
  CHECK(columns.field_at("Möte den 3 mars", 9) == FieldKind::none);
  CHECK(columns.empty());
}

TEST_CASE("The rows of a table are events, or last days", "[import]") {
  CHECK(sessions("Kurser\nDatum;Tid;Kurs\n4/3;18.00;Akvarell\n11/3;19.00;Keramik") ==
        "2027-03-04T18:00; 2027-03-11T19:00");
  CHECK(deadlines("Aktuella upphandlingar\nVara\tSista anbudsdag\nSnö\t2027-02-22\n"
                  "Frukt\tavtalet löper t.o.m. 2028-12-31") == "2027-02-22");
}
