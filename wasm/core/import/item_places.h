// SPDX-License-Identifier: MIT
//
// import/item_places: where the articles and events of a file stand, by their ids.
//
//   ItemPlaces places;
//   EditNode* event = places.event(*issues, "nr-1-2027-konsert");   // nullptr where there is none
//
// Places are remembered, since things seldom move; where one did, all are looked up again.
#pragma once

#include <string>
#include <unordered_map>

#include "core/import/json_tree.h"

namespace kalendarium {

/// Numbers in the lists of the file.
struct ItemPlace {
  int issue = 0;
  int article = 0;
};

/// `issues` is the file's list; it may change between the calls.
class ItemPlaces {
 public:
  [[nodiscard]] EditNode* article(EditNode& issues, const std::string& id);
  [[nodiscard]] EditNode* event(EditNode& issues, const std::string& id);
  void put(const std::string& id, ItemPlace place) { places_[id] = place; }

 private:
  [[nodiscard]] EditNode* remembered(EditNode& issues, const std::string& id) const;
  void look_up(EditNode& issues);

  std::unordered_map<std::string, ItemPlace> places_;
};

}  // namespace kalendarium
