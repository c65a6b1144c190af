// SPDX-License-Identifier: MIT
#include "core/import/kinds.h"

namespace kalendarium {
namespace {

struct Kind {
  std::uint16_t topic;
  std::string_view name;
};

/// In the order in which they win.
constexpr Kind kinds[] = {
    {topic::podcast, "podcast"}, {topic::funding, "funding"}, {topic::course, "course"},
    {topic::network, "network"}, {topic::event, "event"},     {topic::publication, "publication"},
    {topic::tool, "tool"},       {topic::offer, "offer"},
};

std::string_view pick(std::uint16_t topics) {
  for (const Kind& kind : kinds) {
    if ((topics & kind.topic) != 0) return kind.name;
  }
  return {};
}

}  // namespace

std::string_view find_kind(const Facts& facts, const ArticleLines& article, bool has_events) {
  const std::uint16_t headline = facts.lines[article.headline].topics;
  std::uint16_t intro = 0;
  std::uint16_t all = headline;
  for (std::uint32_t i = article.first; i < article.last; ++i) {
    if (intro == 0 && facts.lines[i].kind == LineKind::text) intro = facts.lines[i].topics;
    all = static_cast<std::uint16_t>(all | facts.lines[i].topics);
  }
  constexpr std::uint16_t first = topic::podcast | topic::funding | topic::course | topic::network;
  const std::string_view named = pick(headline & first);
  if (!named.empty()) return named;
  if (has_events)
    return (all & topic::course) != 0 && (headline & topic::event) == 0 ? "course" : "event";
  const auto without_event = [](std::uint16_t topics) {
    return pick(static_cast<std::uint16_t>(topics & ~topic::event));
  };
  const std::string_view told = without_event(headline);
  if (!told.empty()) return told;
  const std::string_view rest = without_event(intro);
  return rest.empty() ? "news" : rest;
}

}  // namespace kalendarium
