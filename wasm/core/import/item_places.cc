// SPDX-License-Identifier: MIT
#include "core/import/item_places.h"

#include "core/import/merge_items.h"

namespace kalendarium {
namespace {

bool has_id(const EditNode& node, const std::string& id) { return text_member(node, "id") == id; }

EditNode* event_in(EditNode* article, const std::string& id) {
  EditNode* events = article == nullptr ? nullptr : list_of(*article, "events");
  for (int i = 0; i < element_count(events); ++i)
    if (has_id(element(*events, i), id)) return &element(*events, i);
  return nullptr;
}

}  // namespace

EditNode* ItemPlaces::article(EditNode& issues, const std::string& id) {
  EditNode* found = remembered(issues, id);
  if (found != nullptr && has_id(*found, id)) return found;
  look_up(issues);
  return remembered(issues, id);
}

EditNode* ItemPlaces::event(EditNode& issues, const std::string& id) {
  if (EditNode* found = event_in(remembered(issues, id), id)) return found;
  look_up(issues);
  return event_in(remembered(issues, id), id);
}

EditNode* ItemPlaces::remembered(EditNode& issues, const std::string& id) const {
  const auto found = places_.find(id);
  if (found == places_.end()) return nullptr;
  const auto [issue, article] = found->second;
  if (issue >= element_count(&issues)) return nullptr;
  EditNode* articles = list_of(element(issues, issue), "articles");
  return article >= element_count(articles) ? nullptr : &element(*articles, article);
}

void ItemPlaces::look_up(EditNode& issues) {
  places_.clear();
  for (int i = 0; i < element_count(&issues); ++i) {
    EditNode* articles = list_of(element(issues, i), "articles");
    for (int j = 0; j < element_count(articles); ++j) {
      EditNode& article = element(*articles, j);
      put(text_member(article, "id"), {i, j});
      EditNode* events = list_of(article, "events");
      for (int k = 0; k < element_count(events); ++k)
        put(text_member(element(*events, k), "id"), {i, j});
    }
  }
}

}  // namespace kalendarium
