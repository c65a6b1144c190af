// SPDX-License-Identifier: MIT
//
// translations: which of several articles that say the same in different languages stands for all of them.
//
//   Translations translations(feed, "en");
//   Standing standing = translations.standing(article);
//   if (standing.article != &article) …          // another stands in its place
//
// Articles belong together when translationOf links them, in however many steps; a link to nothing is no link. Points into the
// feed, which must outlive it.
#pragma once

#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/model.h"

namespace kalendarium {

/// The article that stands, and those whose events and deadlines stand with it: itself where it has some.
struct Standing {
  const Article* article = nullptr;
  const Article* events = nullptr;
  const Article* deadlines = nullptr;
};

class Translations {
 public:
  /// `reader` is a BCP 47 tag; its primary language counts.
  Translations(const Feed& feed, std::string_view reader);

  [[nodiscard]] Standing standing(const Article& article) const;

  /// An id that does not stand, and the id of what does in its place: of an event or deadline its counterpart by number where
  /// the two articles have as many, else the article.
  using Aliases = std::vector<std::pair<std::string_view, std::string_view>>;
  [[nodiscard]] const Aliases& aliases() const { return aliases_; }

 private:
  struct Member {
    const Article* article;
    std::string_view language;
  };
  void settle(const std::vector<Member>& group, std::string_view reader);

  std::unordered_map<const Article*, Standing>
      standings_;  // of articles that have translations only
  Aliases aliases_;
};

}  // namespace kalendarium
