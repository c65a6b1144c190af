// SPDX-License-Identifier: MIT
#include "core/formats/export_source.h"

#include "core/formats/ics.h"

namespace kalendarium {
namespace {

/// The address that the data gives the item itself.
std::string_view own_url(const Item& item) {
  if (item.type == ItemType::event) return item.event->url;
  return item.type == ItemType::deadline ? item.deadline->url : std::string_view();
}

}  // namespace

const Item* ItemWalk::next() {
  constexpr std::size_t most_open = 1000;
  if (next_ == source_.hits.size()) return nullptr;
  if (next_ % most_open == 0) items_.emplace(source_.catalog);
  return &items_->open(source_.hits[next_++]);
}

std::string url_of(const ExportSource& source, const Item& item) {
  std::string_view url = own_url(item);
  if (url.empty()) url = item.article->url;
  if (!url.empty()) return std::string(url);
  std::string page = page_url_of(source.request, item);
  if (!page.empty()) return page;
  return std::string(item.issue->url.empty() ? item.feed->url : item.issue->url);
}

std::string page_url_of(const Request& request, const Item& item) {
  if (request.page_url.empty()) return {};
  State state;
  state.item = item.id;
  return link_to(request, print_state(state));
}

std::string home_url(const ExportSource& source) {
  if (!source.request.page_url.empty()) return source.request.page_url;
  return source.catalog.feeds.empty() ? std::string() : std::string(source.catalog.feeds[0].url);
}

std::string world_id(const Item& item) {
  IcsOptions options;
  options.host = host_of(item.feed->url);
  return ics_uid(options, item.id);
}

const Moment& modified_of(const Item& item) {
  if (item.type == ItemType::event && item.event->date_modified.known())
    return item.event->date_modified;
  if (item.article->date_modified.known()) return item.article->date_modified;
  return item.issue->date_published;
}

Instant instant_of(const Moment& moment, const Feed& feed) {
  return to_instant(moment.wall, feed.zone, moment.second_pass);
}

std::string_view status_word(EventStatus status) {
  constexpr std::string_view words[] = {"scheduled", "cancelled", "postponed", "rescheduled",
                                        "movedOnline"};
  return words[static_cast<std::size_t>(status)];
}

std::string_view kind_word(ArticleKind kind) {
  return closed_words(Facet::kind)[static_cast<std::size_t>(kind)];
}

std::vector<std::string_view> labels_of(const ExportSource& source, const Item& item, Facet facet) {
  std::vector<std::string_view> labels;
  for (const std::uint32_t value : item.facets[index_of(facet)])
    labels.push_back(source.catalog.values[index_of(facet)][value].label);
  return labels;
}

}  // namespace kalendarium
