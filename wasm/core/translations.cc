// SPDX-License-Identifier: MIT

#include "core/translations.h"

#include <string>

#include "core/key_table.h"
#include "core/positions.h"
#include "core/text.h"

namespace kalendarium {

namespace {

std::string primary_language(std::string_view tag) {
  return fold_case(tag.substr(0, tag.find('-')));
}

/// An article by its number in the file.
struct Member {
  const Article* article = nullptr;
  std::string_view language;
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
    std::size_t count = 0;
    for (const Issue& issue : feed.issues) count += issue.articles.size();
    members_ = std::vector<Member>(count);
    standings_ = std::vector<Standing>(count);
    Member* member = members_.data();
    Standing* standing = standings_.data();
    for (const Issue& issue : feed.issues) {
      const std::string_view inherited = issue.language.empty() ? feed.language : issue.language;
      for (const Article& article : issue.articles) {
        *member++ = {&article, article.language.empty() ? inherited : article.language, 0};
        *standing++ = {&article, &article, &article};
        has_links_ |= !article.translation_of.empty();
      }
    }
  }

  std::vector<Standing> find() && {
    if (!has_links_) return std::move(standings_);
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
    for (std::uint32_t i = 0; i < members_.size(); ++i)
      numbers.add(fold_case(members_[i].article->id), i);
    for (std::uint32_t i = 0; i < members_.size(); ++i)
      members_[i].original = original_of(i, numbers);
  }

  /// A ring of links has no original, so the walk stops after a few steps.
  [[nodiscard]] std::uint32_t original_of(std::uint32_t number, const KeyTable& numbers) const {
    constexpr int most_steps = 8;
    std::uint32_t original = number;
    for (int step = 0; step < most_steps; ++step) {
      const std::string& link = members_[original].article->translation_of;
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
    const Article* const article = member(shown < end ? shown : begin).article;
    Standing standing{article, article, article};
    for (std::size_t i = begin; i < end; ++i) {
      if (standing.events->events.empty()) standing.events = member(i).article;
      if (standing.deadlines->deadlines.empty()) standing.deadlines = member(i).article;
    }
    for (std::size_t i = begin; i < end; ++i) {
      standings_[order_[i]] = standing;
      add_aliases(*member(i).article, standing);
    }
  }

  void add_aliases(const Article& hidden, const Standing& standing) {
    const Article& shown = *standing.article;
    if (&hidden != &shown) add_alias(hidden.id, shown.id);
    add_aliases(hidden.events, standing.events->events, shown);
    add_aliases(hidden.deadlines, standing.deadlines->deadlines, shown);
  }

  /// Each id of `hidden` with its counterpart's, or with the article's where there is none.
  template <typename Part>
  void add_aliases(const std::vector<Part>& hidden, const std::vector<Part>& shown,
                   const Article& article) {
    if (&hidden == &shown) return;
    const bool has_counterparts = hidden.size() == shown.size();
    for (std::size_t i = 0; i < hidden.size(); ++i)
      add_alias(hidden[i].id, has_counterparts ? shown[i].id : article.id);
  }

  void add_alias(std::string_view hidden, std::string_view shown) {
    aliases_.push_back({&feed_, hidden, shown});
  }

  const Feed& feed_;
  std::string wanted_;  // the reader's primary language
  std::vector<Alias>& aliases_;
  std::vector<Member> members_;
  std::vector<Standing> standings_;  // parallel to members_
  std::vector<std::uint32_t> order_;
  bool has_links_ = false;
};

}  // namespace

std::vector<Standing> find_standings(const Feed& feed, std::string_view reader,
                                     std::vector<Alias>& aliases) {
  return Grouping(feed, reader, aliases).find();
}

}  // namespace kalendarium
