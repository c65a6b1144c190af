// SPDX-License-Identifier: MIT

#include "core/translations.h"

#include <string>

#include "core/gate.h"
#include "core/key_table.h"
#include "core/positions.h"
#include "core/record.h"
#include "core/text.h"

namespace kalendarium {

namespace {

std::string primary_language(std::string_view tag) {
  return fold_case(tag.substr(0, tag.find('-')));
}

/// An article of the file.
struct Member {
  std::string_view id;
  std::string_view language;
  std::string_view translation_of;
  std::uint32_t original = 0;  // the number of the article that all the links lead to
};

/// By group, its original first: that stands where no language fits.
bool comes_before(const void* context, std::uint32_t left, std::uint32_t right) {
  const Member* const members = static_cast<const Member*>(context);
  const std::uint32_t original = members[left].original;
  if (original != members[right].original) return original < members[right].original;
  return left == original && right != original;
}

class Grouping {
 public:
  Grouping(const Feed& feed, std::string_view reader, std::vector<Alias>& aliases)
      : feed_(feed), wanted_(primary_language(reader)), aliases_(aliases) {
    const std::uint32_t count = article_count(feed);
    members_.reserve(count);
    standings_.reserve(count);
    for (std::uint32_t number = 0; number < count; ++number) {
      const Article article = open_article(feed, number);
      const std::string_view issues = issue_of(feed, number).language;
      const std::string_view inherited = issues.empty() ? feed.language : issues;
      members_.push_back({article.id, article.language.empty() ? inherited : article.language,
                          article.translation_of, 0});
      standings_.push_back({number, number, number});
    }
  }

  std::vector<Standing> find() && {
    find_originals();
    order_ = first_positions(members_.size());
    sort_positions(order_, comes_before, members_.data());
    for (std::size_t begin = 0; begin < order_.size();) {
      std::size_t end = begin + 1;
      while (end < order_.size() && member(end).original == member(begin).original) ++end;
      if (end - begin > 1) settle(begin, end);
      begin = end;
    }
    return std::move(standings_);
  }

 private:
  [[nodiscard]] const Member& member(std::size_t place) const { return members_[order_[place]]; }

  void find_originals() {
    KeyTable numbers;
    for (std::uint32_t i = 0; i < members_.size(); ++i) numbers.add(fold_case(members_[i].id), i);
    for (std::uint32_t i = 0; i < members_.size(); ++i)
      members_[i].original = original_of(i, numbers);
  }

  /// A ring of links has no original, so the walk stops after a few steps.
  [[nodiscard]] std::uint32_t original_of(std::uint32_t number, const KeyTable& numbers) const {
    constexpr int most_steps = 8;
    std::uint32_t original = number;
    for (int step = 0; step < most_steps; ++step) {
      const std::string_view link = members_[original].translation_of;
      const std::uint32_t next = link.empty() ? KeyTable::none : numbers.find(fold_case(link));
      if (next == KeyTable::none || next == number) break;
      original = next;
    }
    return original;
  }

  /// One group: the members at [begin, end) of the order.
  void settle(std::size_t begin, std::size_t end) {
    std::size_t shown = begin;
    while (shown < end && primary_language(member(shown).language) != wanted_) ++shown;
    const std::uint32_t article = order_[shown < end ? shown : begin];
    Standing standing{article, article, article};
    Article events = open_article(feed_, article);
    Article deadlines = open_article(feed_, article);
    for (std::size_t i = begin; i < end; ++i) {
      if (events.events.empty()) events = open_article(feed_, standing.events = order_[i]);
      if (deadlines.deadlines.empty())
        deadlines = open_article(feed_, standing.deadlines = order_[i]);
    }
    for (std::size_t i = begin; i < end; ++i) {
      standings_[order_[i]] = standing;
      add_aliases(order_[i], standing, events, deadlines);
    }
  }

  void add_aliases(std::uint32_t hidden, const Standing& standing, const Article& events,
                   const Article& deadlines) {
    const Article article = open_article(feed_, hidden);
    const std::string_view shown = members_[standing.article].id;
    if (hidden != standing.article) aliases_.push_back({article.id, shown});
    if (hidden != standing.events) add_part_aliases(article.events, events.events, shown);
    if (hidden != standing.deadlines)
      add_part_aliases(article.deadlines, deadlines.deadlines, shown);
  }

  /// Each id of `hidden` with its counterpart's, or with the article's where there is none.
  template <typename Part>
  void add_part_aliases(const std::vector<Part>& hidden, const std::vector<Part>& shown,
                        std::string_view article) {
    const bool has_counterparts = hidden.size() == shown.size();
    for (std::size_t i = 0; i < hidden.size(); ++i)
      aliases_.push_back({hidden[i].id, has_counterparts ? shown[i].id : article});
  }

  const Feed& feed_;
  std::string wanted_;  // the reader's primary language
  std::vector<Alias>& aliases_;
  std::vector<Member> members_;
  std::vector<Standing> standings_;  // parallel to members_
  std::vector<std::uint32_t> order_;
};

}  // namespace

KALENDARIUM_GATE bool find_standings(const Feed& feed, std::string_view reader,
                                     std::vector<Standing>& standings,
                                     std::vector<Alias>& aliases) {
  standings = Grouping(feed, reader, aliases).find();
  return true;
}

}  // namespace kalendarium
