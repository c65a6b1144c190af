// SPDX-License-Identifier: MIT

#include "core/duplicates.h"

#include <string>

#include "core/catalog.h"
#include "core/key_table.h"
#include "core/text.h"

namespace kalendarium {

namespace {

class Finder {
 public:
  explicit Finder(const Announced& announced)
      : announced_(announced), stand_ins_(announced.types.size(), no_item) {}

  std::vector<std::uint32_t> find() && {
    if (announced_.publishers.size() > 1) {
      match_ids(ItemType::article);
      match_ids(ItemType::event);
      match_ids(ItemType::deadline);
      follow_owners();
    }
    if (announced_.issue_days.size() > 1) match_titles();
    for (std::uint32_t& item : stand_ins_) {
      while (item != no_item && stand_ins_[item] != no_item) item = stand_ins_[item];
    }
    return std::move(stand_ins_);
  }

 private:
  [[nodiscard]] std::uint32_t count() const {
    return static_cast<std::uint32_t>(stand_ins_.size());
  }
  [[nodiscard]] bool stands(std::uint32_t item, ItemType type) const {
    return stand_ins_[item] == no_item && announced_.types[item] == static_cast<std::uint8_t>(type);
  }
  [[nodiscard]] std::uint32_t feed_of(std::uint32_t item) const {
    return announced_.feed_of_issue[announced_.issues[item]];
  }

  /// Whether `later`, which comes later in the files, is the newer one.
  [[nodiscard]] bool is_newer(std::uint32_t later, std::uint32_t earlier) const {
    const WallTime day = announced_.issue_days[announced_.issues[later]];
    const WallTime other = announced_.issue_days[announced_.issues[earlier]];
    if (day != other) return day > other;
    return !(announced_.modified[feed_of(later)].wall < announced_.modified[feed_of(earlier)].wall);
  }

  [[nodiscard]] bool has_owner_gone(std::uint32_t item) const {
    const std::uint32_t owner = announced_.owners[item];
    return owner != item && stand_ins_[owner] != no_item;
  }

  /// The first item that comes with a key stands under it until a newer one does.
  void match(KeyTable& keys, std::string_view key, std::uint32_t item) {
    const auto next = static_cast<std::uint32_t>(standing_.size());
    const std::uint32_t place = keys.add(key, next);
    if (place == next) return standing_.push_back(item);
    const std::uint32_t other = standing_[place];
    if (announced_.issues[other] == announced_.issues[item]) return;
    const bool is_replaced =
        has_owner_gone(other) || (!has_owner_gone(item) && is_newer(item, other));
    stand_ins_[is_replaced ? other : item] = is_replaced ? item : other;
    if (is_replaced) standing_[place] = item;
  }

  void match_ids(ItemType type) {
    KeyTable keys;
    standing_.clear();
    std::string key;
    for (std::uint32_t item = 0; item < count(); ++item) {
      const std::string_view publisher = announced_.publishers[feed_of(item)];
      if (publisher.empty() || !stands(item, type)) continue;
      key = fold_case(publisher);
      key += '\n';
      key += fold_case(announced_.ids[item]);
      match(keys, key, item);
    }
  }

  void follow_owners() {
    for (std::uint32_t item = 0; item < count(); ++item) {
      if (!stands(item, ItemType::article) && stand_ins_[item] == no_item)
        stand_ins_[item] = stand_ins_[announced_.owners[item]];
    }
  }

  void set_place_and_time(std::string& key, std::uint32_t item) const {
    const Moment& start = announced_.starts[item];
    key.assign(reinterpret_cast<const char*>(&start.wall.minutes), sizeof start.wall.minutes);
    key.append(reinterpret_cast<const char*>(&announced_.places[item]),
               sizeof announced_.places[item]);
    key += static_cast<char>(start.precision);
  }

  /// Where and when events of more than one issue begin: titles are folded for those alone.
  [[nodiscard]] KeyTable find_meetings() const {
    KeyTable first_issues;
    KeyTable shared;
    std::string key;
    for (std::uint32_t item = 0; item < count(); ++item) {
      if (!stands(item, ItemType::event)) continue;
      set_place_and_time(key, item);
      const std::uint32_t issue = announced_.issues[item];
      if (first_issues.add(key, issue) != issue) shared.add(key, 0);
    }
    return shared;
  }

  void match_titles() {
    const KeyTable meetings = find_meetings();
    KeyTable keys;
    standing_.clear();
    std::string key;
    for (std::uint32_t item = 0; meetings.size() > 0 && item < count(); ++item) {
      if (!stands(item, ItemType::event)) continue;
      set_place_and_time(key, item);
      if (meetings.find(key) == KeyTable::none) continue;
      append_folded(key, announced_.titles[item]);
      match(keys, key, item);
    }
  }

  const Announced& announced_;
  std::vector<std::uint32_t> stand_ins_;
  std::vector<std::uint32_t> standing_;  // by key
};

}  // namespace

std::vector<std::uint32_t> find_duplicates(const Announced& announced) {
  return Finder(announced).find();
}

}  // namespace kalendarium
