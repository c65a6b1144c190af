// SPDX-License-Identifier: MIT

#include "core/record.h"

#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "core/record_table.h"
#include "feed_writer.h"

using namespace kalendarium;
using kalendarium::sample::FeedWriter;

namespace {

Moment moment(std::string_view text) { return parse_moment(text, Zone{}).moment; }

/// A value of its own for each member, by its kind: what is swapped or forgotten is seen.
class Filler {
 public:
  void fill(const PartTable& table, char* target, int depth = 0) {
    for (std::size_t i = 0; i < table.count; ++i)
      fill_member(table.members[i], target + table.members[i].offset, depth);
  }

 private:
  template <class Value>
  static Value& as(char* place) {
    return *reinterpret_cast<Value*>(place);
  }

  std::string_view text() {
    return texts_.emplace_back(new std::string(next() % 3 == 0 ? 300 : 3, 'a'))
        ->append(std::to_string(next()));
  }
  Moment moment() {
    return {
        {static_cast<int>(next() * 1000)}, static_cast<Precision>(1 + next() % 3), next() % 2 == 1};
  }
  unsigned next() { return ++number_; }

  void fill_member(const PartMember& member, char* place, int depth) {
    switch (member.kind) {
      case MemberKind::text: as<std::string_view>(place) = text(); break;
      case MemberKind::texts: as<std::vector<std::string_view>>(place) = {text(), text()}; break;
      case MemberKind::moment: as<Moment>(place) = moment(); break;
      case MemberKind::moments: as<std::vector<Moment>>(place) = {moment(), moment()}; break;
      case MemberKind::number: as<int>(place) = static_cast<int>(next()); break;
      case MemberKind::word:
        as<std::uint8_t>(place) = static_cast<std::uint8_t>(next() % words_of(member.rule).count);
        break;
      case MemberKind::flag: as<bool>(place) = next() % 2 == 1; break;
      case MemberKind::maybe_flag: as<std::optional<bool>>(place) = next() % 2 == 1; break;
      case MemberKind::degrees: as<std::optional<double>>(place) = next() / 8.0 - 90; break;
      case MemberKind::part: fill(*member.part, place, depth + 1); break;
      case MemberKind::parts: {
        char* const list = member.part->make_list(place, 2);
        for (std::size_t i = 0; i < 2; ++i)
          fill(*member.part, list + i * member.part->size, depth + 1);
        break;
      }
      case MemberKind::nothing: break;
    }
  }

  std::vector<std::unique_ptr<std::string>> texts_;
  unsigned number_ = 0;
};

std::string_view view_of(const std::vector<char>& bytes) { return {bytes.data(), bytes.size()}; }

template <class Part>
std::vector<char> bytes_of(const PartTable& table, const Part& part) {
  FeedWriter writer;
  writer.write(table, &part);
  return {writer.bytes.data(), writer.bytes.data() + writer.bytes.size()};
}

template <class Part>
void check_round_trip(const PartTable& table) {
  Filler filler;
  Part part;
  filler.fill(table, reinterpret_cast<char*>(&part));
  const std::vector<char> bytes = bytes_of(table, part);
  Part opened;
  REQUIRE(open_record(view_of(bytes), table, &opened));
  CHECK(bytes_of(table, opened) == bytes);
}

Article sample_article() {
  Article article;
  article.id = "lasnatt";
  article.title = "Läsnatt på biblioteket";
  Event& event = article.events.emplace_back();
  event.id = "lasnatt-1";
  event.start = moment("2021-05-12T18:00");
  event.is_free = true;
  event.location.latitude = 59.5;
  event.sessions.emplace_back().title = "Kväll";
  event.offers.emplace_back().price_hundredths = 2500;
  article.links.emplace_back().url = "https://example.org/p.pdf";
  article.keywords = {"bibliotek", "läsning"};
  return article;
}

}  // namespace

TEST_CASE("Every member of every part is written and opened again", "[record]") {
  check_round_trip<Article>(article_table);
  check_round_trip<Event>(event_table);
  check_round_trip<Deadline>(deadline_table);
  check_round_trip<Issue>(issue_table);
  check_round_trip<Feed>(file_table);
}

TEST_CASE("What is not stated takes no room and opens as not stated", "[record]") {
  const Article article;
  const std::vector<char> bytes = bytes_of(deadline_table, Deadline{});
  CHECK(bytes == std::vector<char>{5, 0, end_of_record});  // only the type, a word
  Article opened;
  REQUIRE(open_record(std::string_view("\0", 1), article_table, &opened));
  CHECK(opened.title.empty());
  CHECK(opened.events.empty());
  CHECK_FALSE(opened.date_modified.known());
}

TEST_CASE("The texts of an opened article are views into the block", "[record]") {
  const Feed feed = sample::written({}, {{Issue{}, {sample_article()}}});
  const Article article = open_article(feed, 0);
  CHECK(article.title == "Läsnatt på biblioteket");
  const char* const begin = feed.block.data();
  CHECK(article.title.data() >= begin);
  CHECK(article.title.data() < begin + feed.block.size());
}

TEST_CASE("A feed may be moved while its articles are looked at", "[record]") {
  Feed first = sample::written({}, {{Issue{}, {sample_article()}}});
  const Article article = open_article(first, 0);
  const Feed second = std::move(first);
  CHECK(article.title == "Läsnatt på biblioteket");
  CHECK(open_article(second, 0).title.data() == article.title.data());
}

TEST_CASE("An article knows its issue, also between empty ones", "[record]") {
  const auto issue = [](std::string_view id, std::size_t articles) {
    Issue made;
    made.id = id;
    return sample::IssueParts{made, std::vector<Article>(articles)};
  };
  const Feed feed = sample::written(
      {}, {issue("empty", 0), issue("a", 2), issue("none", 0), issue("b", 3), issue("last", 0)});
  std::string found;
  for (std::uint32_t number = 0; number < article_count(feed); ++number)
    found += issue_of(feed, number).id;
  CHECK(found == "aabbb");
  CHECK(article_count(Feed()) == 0);
}

TEST_CASE("The top of a file comes back with its zone", "[record]") {
  Feed heads;
  heads.title = "Nytt";
  heads.time_zone = "Europe/Helsinki";
  heads.topics.push_back({"demokrati", "Demokrati", {{"sv", "Demokrati"}, {"en", "Democracy"}}});
  heads.messages.push_back({"en", "show_more", "More please"});
  const Feed feed = sample::written(heads, {});
  CHECK(feed.title == "Nytt");
  CHECK(feed.language == "sv");
  CHECK(feed.zone.standard_offset == 120);
  CHECK(feed.topics.at(0).titles.at(1).text == "Democracy");
  CHECK(feed.messages.at(0).text == "More please");
}

TEST_CASE("Issues that do not have just the articles of the file are refused", "[record]") {
  Feed feed = sample::written({}, {{Issue{}, std::vector<Article>(3)}});
  const std::uint32_t heads = feed.articles.back();
  feed.issues.clear();
  CHECK(open_heads(feed, heads));
  feed.issues.clear();
  feed.articles.pop_back();
  CHECK_FALSE(open_heads(feed, heads));
  feed.issues.clear();
  CHECK_FALSE(open_heads(feed, 1'000'000));
}

TEST_CASE("A record that is cut anywhere gives what stands before the cut", "[record]") {
  const std::vector<char> bytes = bytes_of(article_table, sample_article());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    // Bytes of their own, so that the address sanitizer sees a step beyond the end.
    const std::vector<char> cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
    Article article;
    CHECK_FALSE(open_record(view_of(cut), article_table, &article));
    CHECK((article.id.empty() || article.id == "lasnatt"));
  }
}

TEST_CASE("A record whose bytes were changed is opened without harm", "[record]") {
  const std::vector<char> whole = bytes_of(article_table, sample_article());
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (int value = 0; value < 256; ++value) {
      std::vector<char> bytes = whole;
      bytes[at] = static_cast<char>(value);
      Article article;
      static_cast<void>(open_record(view_of(bytes), article_table, &article));
      REQUIRE(article.kind <= ArticleKind::offer);
      for (const Event& event : article.events) {
        REQUIRE(event.mode <= AttendanceMode::mixed);
        REQUIRE(event.start.precision <= Precision::minute);
        for (const Offer& offer : event.offers) REQUIRE(offer.price_hundredths >= 0);
        REQUIRE(print_moment(event.start).size() <= 16);
      }
    }
  }
}

TEST_CASE("Where a file says that its articles stand is not trusted", "[record]") {
  Feed feed = sample::written({}, {{Issue{}, {sample_article(), sample_article()}}});
  feed.articles = {4'000'000'000U, 5U, 4'000'000'000U};
  CHECK(open_article(feed, 0).title.empty());
  static_cast<void>(open_article(feed, 1));
}
