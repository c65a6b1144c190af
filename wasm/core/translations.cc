// SPDX-License-Identifier: MIT

#include "core/translations.h"

#include <algorithm>
#include <string>

#include "core/text.h"

namespace kalendarium {

namespace {

std::string primary_language(std::string_view tag) {
  return fold_case(tag.substr(0, tag.find('-')));
}

using ArticlesById = std::unordered_map<std::string, const Article*>;

/// The article that all the links lead to. A ring of links has none, so the walk stops after a few steps.
const Article* original_of(const Article& article, const ArticlesById& articles) {
  constexpr int most_steps = 8;
  const Article* original = &article;
  for (int step = 0; step < most_steps && !original->translation_of.empty(); ++step) {
    const auto next = articles.find(fold_case(original->translation_of));
    if (next == articles.end() || next->second == &article) break;
    original = next->second;
  }
  return original;
}

bool has_translations(const Feed& feed) {
  return std::any_of(feed.issues.begin(), feed.issues.end(), [](const Issue& issue) {
    return std::any_of(issue.articles.begin(), issue.articles.end(),
                       [](const Article& article) { return !article.translation_of.empty(); });
  });
}

/// The ids of `hidden`, each with its counterpart's, or with the article's where there is none.
template <typename Part>
void add_aliases(Translations::Aliases& aliases, const std::vector<Part>& hidden,
                 const std::vector<Part>& shown, const Article& article) {
  if (&hidden == &shown) return;
  for (std::size_t i = 0; i < hidden.size(); ++i) {
    const bool has_counterpart = hidden.size() == shown.size();
    aliases.emplace_back(hidden[i].id, has_counterpart ? shown[i].id : article.id);
  }
}

}  // namespace

Translations::Translations(const Feed& feed, std::string_view reader) {
  if (!has_translations(feed)) return;
  ArticlesById articles;
  for (const Issue& issue : feed.issues) {
    for (const Article& article : issue.articles)
      articles.try_emplace(fold_case(article.id), &article);
  }
  std::vector<const Article*> originals;  // in the order of the file
  std::unordered_map<const Article*, std::vector<Member>> groups;
  for (const Issue& issue : feed.issues) {
    for (const Article& article : issue.articles) {
      const Article* const original = original_of(article, articles);
      const std::string_view inherited = issue.language.empty() ? feed.language : issue.language;
      auto& group = groups[original];
      if (group.empty()) originals.push_back(original);
      group.push_back({&article, article.language.empty() ? inherited : article.language});
    }
  }
  for (const Article* original : originals) {
    auto& group = groups[original];
    // The original leads its group: it stands where no language fits.
    std::stable_partition(group.begin(), group.end(),
                          [original](const Member& member) { return member.article == original; });
    if (group.size() > 1) settle(group, reader);
  }
}

void Translations::settle(const std::vector<Member>& group, std::string_view reader) {
  const std::string wanted = primary_language(reader);
  const auto fits = [&wanted](const Member& member) {
    return primary_language(member.language) == wanted;
  };
  const auto found = std::find_if(group.begin(), group.end(), fits);
  const Article* const shown = (found == group.end() ? group.front() : *found).article;
  Standing standing{shown, shown, shown};
  for (const Member& member : group) {
    if (standing.events->events.empty()) standing.events = member.article;
    if (standing.deadlines->deadlines.empty()) standing.deadlines = member.article;
  }
  for (const Member& member : group) {
    standings_[member.article] = standing;
    if (member.article != shown) aliases_.emplace_back(member.article->id, shown->id);
    add_aliases(aliases_, member.article->events, standing.events->events, *shown);
    add_aliases(aliases_, member.article->deadlines, standing.deadlines->deadlines, *shown);
  }
}

Standing Translations::standing(const Article& article) const {
  const auto found = standings_.find(&article);
  return found == standings_.end() ? Standing{&article, &article, &article} : found->second;
}

}  // namespace kalendarium
