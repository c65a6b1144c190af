// SPDX-License-Identifier: MIT

#include "cli/import/sheet.h"

#include <catch2/catch.hpp>

using namespace kalendarium;
using namespace kalendarium::cli;

namespace {

Reading read(std::string_view text) {
  const CsvTable table = read_csv(text);
  REQUIRE(is_sheet(table));
  return read_sheet(table, to_day({2026, 1, 15}));
}

std::string when(const DraftSession& session) {
  return print_moment(session.start) + "/" + print_moment(session.end);
}

}  // namespace

TEST_CASE("semicolons, commas and tabs separate; quotes hold them", "[sheet]") {
  const CsvTable table = read_csv("a;b\n\"x; \"\"y\"\"\nz\"; w\n\n;\n");
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[1].cells == std::vector<std::string>{"x; \"y\"\nz", "w"});
  CHECK(table.rows[1].number == 2);
  CHECK(read_csv("a,b;c,d\n").separator == ',');
  CHECK(read_csv("a\tb\n").separator == '\t');
  CHECK(read_csv("sep=;\na,b;c\n1;2").rows[1].number == 3);
}

TEST_CASE("columns are known by the format's names and by Swedish words", "[sheet]") {
  CHECK(column_of("startDate") == Column::start_date);
  CHECK(column_of("Fr.o.m.") == Column::start_date);
  CHECK(column_of("SISTA ANMÄLNINGSDAG:") == Column::deadline);
  CHECK(column_of("Arrangör") == Column::organizer);
  CHECK(column_of("Anteckning") == Column::unknown);
}

TEST_CASE("a row is an article with its event", "[sheet]") {
  const Reading reading = read(
      "Titel;Datum;Tid;Plats;Ort;Pris;Kategori;Sista anmälningsdag;Status\n"
      "Språkcafé;2026-03-05;17–18.30;Biblioteket;Almby;2 500 kr;Språk, "
      "Möten;2026-03-01;Fullbokat\n");
  REQUIRE(reading.articles.size() == 1);
  const DraftArticle& article = reading.articles[0];
  const DraftEvent& event = article.events[0];
  CHECK(article.keywords == CompactList<CompactText>{"Språk", "Möten"});
  CHECK(when(event.sessions[0]) == "2026-03-05T17:00/2026-03-05T18:30");
  CHECK(event.place == "Biblioteket");
  CHECK(event.locality == "Almby");
  CHECK(event.prices[0].amount == "2500");
  CHECK(event.sold_out);
  CHECK(print_moment(article.deadlines[0].date) == "2026-03-01");
  CHECK(reading.findings.at(0).line == 2);
}

TEST_CASE("rows of one event are its sessions", "[sheet]") {
  const Reading reading = read(
      "title,startDate,location\nKurs,2026-03-05T18:00,Aulan\nKurs,2026-03-12T18:00,Aulan\n"
      "Kurs,2026-03-19T18:00,Zoom\n");
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].events[0].sessions.size() == 2);
  CHECK(reading.articles[1].events[0].mode == "online");
}

TEST_CASE("dates are read as spreadsheets write them", "[sheet]") {
  for (const char* text : {"2026-03-05", "20260305", "5/3 2026", "05/03/2026", "5.3.2026", "5/3/26",
                           "torsdag 5 mars 2026", "2026-03-05 00:00:00", "3/25/2026"}) {
    const std::string expected = std::string(text) == "3/25/2026" ? "2026-03-25" : "2026-03-05";
    CHECK(print_moment(read_sheet_date(text)) == expected);
  }
  CHECK(print_moment(read_sheet_date("2026-03-05 18:30")) == "2026-03-05T18:30");
  CHECK_FALSE(read_sheet_date("5 mars").known());
  CHECK_FALSE(read_sheet_date("").known());
}

TEST_CASE("clock times are read with point, colon or bare", "[sheet]") {
  CHECK(read_clock("18") == 18 * 60);
  CHECK(read_clock("kl. 9.05") == 9 * 60 + 5);
  CHECK(read_clock("18:30") == 18 * 60 + 30);
  CHECK(read_clock("heldag") == -1);
  CHECK(read_clock("25") == -1);
}

TEST_CASE("an end before the start is the next day", "[sheet]") {
  const Reading reading = read("Titel;Datum;Starttid;Sluttid\nNattvandring;2026-03-05;22;02\n");
  CHECK(when(reading.articles[0].events[0].sessions[0]) == "2026-03-05T22:00/2026-03-06T02:00");
}

TEST_CASE("free is free", "[sheet]") {
  const Reading reading =
      read("Titel;Datum;Pris\nA;2026-03-05;Fri entré\nB;2026-03-06;0 kr\nC;2026-03-07;\n");
  CHECK(reading.articles[0].events[0].free);
  CHECK(reading.articles[1].events[0].free);
  CHECK_FALSE(reading.articles[2].events[0].free);
}

TEST_CASE("a text with a comma is no sheet", "[sheet]") {
  CHECK_FALSE(is_sheet(read_csv("Hej, alla\nVälkomna, nu\n")));
  CHECK_FALSE(is_sheet(read_csv("Titel;Datum\n")));
}

TEST_CASE("an apostrophe that keeps a text from being a formula is no part of it", "[sheet]") {
  const Reading reading = read("Titel;Datum\n'=Dans;2026-03-05\n'n Afrikaans;2026-03-06\n");
  CHECK(reading.articles.at(0).title == "=Dans");
  CHECK(reading.articles.at(1).title == "'n Afrikaans");
}

TEST_CASE("rows of one id are one event, as an export writes them", "[sheet]") {
  const Reading reading = read(
      "id,title,sessionTitle,startDate,startTime,endDate,endTime,recurrence,exceptDates,"
      "eventStatus,"
      "previousStartDate,soldOut\n"
      "rim,Rim,,2026-03-04,10:00,2026-03-04,10:40,FREQ=WEEKLY,2026-11-25; 2026-12-02,,,true\n"
      "rim,Rim,Fest,2026-04-02,13:00,,,,,rescheduled,2026-04-01T10:00,true\n"
      "kurs,Kurs,,2026-03-16,18:00,,,,,cancelled,,\n"
      "kurs,Kurs,,2026-03-23,18:00,,,,,cancelled,,\n"
      "annan,Kurs,,2026-03-24,18:00,,,,,,,\n"
      "mars,Mars,,2027-03,,,,,,,,\n");
  REQUIRE(reading.articles.size() == 4);
  const DraftEvent& rhymes = reading.articles[0].events[0];
  CHECK(rhymes.recurrence == "FREQ=WEEKLY");
  CHECK(print_moment(rhymes.except_dates[1]) == "2026-12-02");
  CHECK(rhymes.sold_out);
  CHECK(when(rhymes.sessions[1]) == "2026-04-02T13:00/");
  CHECK(rhymes.sessions[1].title == "Fest");
  CHECK(rhymes.sessions[1].status == "rescheduled");
  CHECK(print_moment(rhymes.sessions[1].previous_start) == "2026-04-01T10:00");
  const DraftEvent& course = reading.articles[1].events[0];
  CHECK(course.status == "cancelled");
  CHECK(course.sessions[1].status.empty());
  CHECK(reading.articles[2].events[0].sessions.size() == 1);
  CHECK(when(reading.articles[3].events[0].sessions[0]) == "2027-03/");
}
