// SPDX-License-Identifier: MIT

#include "core/import/merge_members.h"

#include <algorithm>

namespace kalendarium {

namespace {

bool is_merged_elsewhere(std::string_view key) {
  if (key == "id" || key == "articles" || key == "events" || key == "eventIds") return true;
  return !key.empty() && key[0] == '_' && key != "_review";
}

bool is_own_member(std::string_view key) {
  return key == "id" || key == "eventIds" || (!key.empty() && key[0] == '_');
}

void append_content(std::string& out, const EditNode& node) {
  if (node.kind == EditKind::object) {
    std::vector<const EditMember*> order;
    for (const EditMember& member : node.members)
      if (!is_own_member(member.key)) order.push_back(&member);
    std::stable_sort(
        order.begin(), order.end(),
        [](const EditMember* left, const EditMember* right) { return left->key < right->key; });
    out += '{';
    for (const EditMember* member : order) {
      out += member->key + ':';
      append_content(out, member->value);
    }
    out += '}';
  } else if (node.kind == EditKind::array) {
    out += '[';
    for (const EditMember& member : node.members) {
      append_content(out, member.value);
      out += ',';
    }
    out += ']';
  } else {
    out += comparable(&node);
  }
}

/// What an element of a list is known by: itself, or for a link its address, for a deadline its title.
std::string element_key(const EditNode& element) {
  if (element.kind != EditKind::object) return comparable(&element);
  for (const char* key : {"url", "title", "startDate", "price"})
    if (const EditNode* member = find_member(element, key)) return key + comparable(member);
  return comparable(&element);
}

int find_element(const EditNode& list, const std::string& key) {
  for (std::size_t i = 0; i < list.members.size(); ++i)
    if (element_key(list.members[i].value) == key) return static_cast<int>(i);
  return -1;
}

const EditNode* element_at(const EditNode& list, int at) {
  return at < 0 ? nullptr : &list.members[static_cast<std::size_t>(at)].value;
}

/// One element of a list that both sides may have changed.
struct ListStep {
  std::string key;
  const EditNode* base;
  const EditNode* theirs;
};

std::vector<ListStep> steps_of(const EditNode& base, const EditNode& theirs) {
  std::vector<ListStep> steps;
  for (const EditMember& member : theirs.members) {
    std::string key = element_key(member.value);
    const EditNode* before = element_at(base, find_element(base, key));
    steps.push_back({std::move(key), before, &member.value});
  }
  for (const EditMember& member : base.members) {
    std::string key = element_key(member.value);
    if (find_element(theirs, key) < 0) steps.push_back({std::move(key), &member.value, nullptr});
  }
  return steps;
}

}  // namespace

std::string comparable(const EditNode* node) {
  return node == nullptr ? std::string() : canonical_json(*node, longest_base_text);
}

std::string comparable_content(const EditNode& node) {
  std::string out;
  append_content(out, node);
  return out;
}

void MemberMerge::note(MergeKind kind, const MergeSubject& subject, std::string_view member,
                       const EditNode* before, const EditNode* after) {
  constexpr std::size_t all = ~std::size_t{0};
  changes.push_back({kind, std::string(subject.what), subject.id, subject.title,
                     std::string(member), before == nullptr ? "" : compact_json(*before, all),
                     after == nullptr ? "" : compact_json(*after, all)});
}

/// Element by element, for a list that both sides changed; false, and nothing done, where they meet.
bool MemberMerge::merge_lists(EditNode& own, const EditNode& base, const EditNode& theirs) {
  if (own.kind != EditKind::array || base.kind != EditKind::array || theirs.kind != EditKind::array)
    return false;
  const std::vector<ListStep> steps = steps_of(base, theirs);
  for (const ListStep& step : steps) {
    const std::string before = comparable(step.base);
    const std::string here = comparable(element_at(own, find_element(own, step.key)));
    const std::string new_one = comparable(step.theirs);
    if (new_one != before && here != before && here != new_one) return false;
  }
  for (const ListStep& step : steps) {
    if (comparable(step.theirs) == comparable(step.base)) continue;
    const int at = find_element(own, step.key);
    const JsonPlace inside{place.style, place.depth + 1};
    if (at >= 0 && step.theirs == nullptr)
      remove_element(own, static_cast<std::size_t>(at));
    else if (at >= 0)
      own.members[static_cast<std::size_t>(at)].value = *step.theirs;
    else if (step.theirs != nullptr)
      insert_element(own, own.members.size(), *step.theirs, inside);
  }
  return true;
}

void MemberMerge::member(EditNode& own, const EditNode* base, const EditNode* theirs,
                         std::string_view key, std::string_view after_key,
                         const MergeSubject& subject) {
  EditNode* mine = find_member(own, key);
  const EditNode* before = base == nullptr ? nullptr : find_member(*base, key);
  const std::string new_value = comparable(theirs);
  const std::string own_value = comparable(mine);
  if (own_value == new_value) return;
  const bool unchanged_there = base != nullptr && comparable(before) == new_value;
  if (unchanged_there) return;
  const bool unchanged_here = base == nullptr ? mine == nullptr : comparable(before) == own_value;
  if (unchanged_here && theirs == nullptr) {
    note(MergeKind::changed, subject, key, mine, nullptr);
    remove_member(own, key);
  } else if (unchanged_here) {
    note(MergeKind::changed, subject, key, mine, theirs);
    set_member(own, key, *theirs, place, after_key);
  } else if (mine != nullptr && before != nullptr && theirs != nullptr) {
    const EditNode kept = *mine;
    const bool merged = merge_lists(*mine, *before, *theirs);
    note(merged ? MergeKind::changed : MergeKind::conflict, subject, key, &kept,
         merged ? mine : theirs);
  } else {
    note(MergeKind::conflict, subject, key, mine, theirs);
  }
}

void MemberMerge::object(EditNode& own, const EditNode* base, const EditNode& theirs,
                         const MergeSubject& subject) {
  std::string_view after_key = "id";
  for (const EditMember& wanted : theirs.members) {
    if (!is_merged_elsewhere(wanted.key))
      member(own, base, &wanted.value, wanted.key, after_key, subject);
    if (find_member(own, wanted.key) != nullptr) after_key = wanted.key;
  }
  if (base == nullptr) return;
  for (const EditMember& gone : base->members)
    if (!is_merged_elsewhere(gone.key) && find_member(theirs, gone.key) == nullptr)
      member(own, base, nullptr, gone.key, {}, subject);
}

void MemberMerge::mention(EditNode& own, const EditNode* base, const EditNode& theirs,
                          const MergeSubject& subject) {
  constexpr std::string_view news[] = {"startDate",   "endDate",           "sessions",
                                       "eventStatus", "location",          "soldOut",
                                       "onlineUrl",   "previousStartDate", "eventAttendanceMode"};
  for (const EditMember& wanted : theirs.members) {
    if (is_merged_elsewhere(wanted.key)) continue;
    const bool absent = find_member(own, wanted.key) == nullptr;
    const bool is_news = std::find(std::begin(news), std::end(news), wanted.key) != std::end(news);
    if (absent || is_news) member(own, base, &wanted.value, wanted.key, {}, subject);
  }
}

}  // namespace kalendarium
