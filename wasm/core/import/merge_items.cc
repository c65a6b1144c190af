// SPDX-License-Identifier: MIT

#include "core/import/merge_items.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/import/ids.h"
#include "core/import/likeness.h"
#include "core/import/merge_members.h"

namespace kalendarium {

namespace {

constexpr double least_likeness = 0.5;
/// How alike the names of an event announced twice are, on one day and at one minute.
constexpr double same_day_title = 0.6;
constexpr double same_minute_title = 0.4;
constexpr std::size_t day_length = 10;

std::string day_of_member(const EditNode& object, std::string_view key) {
  return text_member(object, key).substr(0, 10);
}

bool same_known(const std::string& left, const std::string& right) {
  return !left.empty() && left == right;
}

std::vector<std::string> starts_of(const EditNode& event) {
  std::vector<std::string> starts;
  if (const EditNode* sessions = list_of(event, "sessions"))
    for (const EditMember& session : sessions->members)
      starts.push_back(text_member(session.value, "startDate"));
  if (starts.empty()) starts.push_back(text_member(event, "startDate"));
  return starts;
}

/// True where both name a place, and the names have no word in common.
bool is_elsewhere(const EditNode& left, const EditNode& right) {
  const std::string here = text_member(left, "location");
  const std::string there = text_member(right, "location");
  return !here.empty() && !there.empty() && here != there && title_likeness(here, there) == 0;
}

/// A time on the first of several days: the opening of an exhibition is not the exhibition.
bool is_opening_of(const EditNode& event, const EditNode& period) {
  const std::string from = text_member(period, "startDate");
  const std::string until = text_member(period, "endDate");
  const bool lasts = from.size() == day_length && until.size() == day_length && from != until;
  const std::string last = text_member(event, "endDate");
  const std::string start = text_member(event, "startDate");
  return lasts && start.size() > day_length && start.substr(0, day_length) == from &&
         (last.empty() || last.substr(0, day_length) == from);
}

std::string id_of(const EditNode& node) { return text_member(node, "id"); }

/// Marks each of `theirs` and `base` with its partner on the other side.
std::vector<int> pair_lists(const EditNode* left, const EditNode* right,
                            const ItemLikeness& likeness) {
  return best_pairs(
      element_count(left), element_count(right),
      [&](int one, int other) { return likeness(element(*left, one), element(*right, other)); },
      least_likeness);
}

int index_of_id(const EditNode* list, const std::string& id) {
  for (int i = 0; i < element_count(list); ++i)
    if (same_known(id_of(element(*list, i)), id)) return i;
  return -1;
}

/// What is left without a partner in the file is matched with it directly.
void pair_the_rest(std::vector<Partners>& pairs, const EditNode* own, const EditNode* theirs,
                   const ItemLikeness& likeness) {
  std::vector<char> used(static_cast<std::size_t>(element_count(own)), 0);
  for (const Partners& pair : pairs)
    if (pair.own >= 0) used[static_cast<std::size_t>(pair.own)] = 1;
  const auto rest = best_pairs(
      static_cast<int>(pairs.size()), element_count(own),
      [&](int at, int mine) {
        const Partners& pair = pairs[static_cast<std::size_t>(at)];
        const bool free =
            pair.theirs >= 0 && pair.base < 0 && used[static_cast<std::size_t>(mine)] == 0;
        return free ? likeness(element(*theirs, pair.theirs), element(*own, mine)) : 0;
      },
      least_likeness);
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (rest[i] != no_partner) pairs[i].own = rest[i];
}

}  // namespace

std::vector<Partners> match_items(const EditNode* own, const EditNode* base, const EditNode* theirs,
                                  const ItemLikeness& likeness) {
  const std::vector<int> bases = pair_lists(theirs, base, likeness);
  std::vector<char> has_new(static_cast<std::size_t>(element_count(base)), 0);
  std::vector<Partners> pairs;
  for (int i = 0; i < element_count(theirs); ++i) {
    Partners pair{i, bases[static_cast<std::size_t>(i)], -1};
    if (pair.base >= 0) {
      has_new[static_cast<std::size_t>(pair.base)] = 1;
      pair.own = index_of_id(own, id_of(element(*base, pair.base)));
    }
    pairs.push_back(pair);
  }
  for (int i = 0; i < element_count(base); ++i)
    if (has_new[static_cast<std::size_t>(i)] == 0)
      pairs.push_back({-1, i, index_of_id(own, id_of(element(*base, i)))});
  pair_the_rest(pairs, own, theirs, likeness);
  return pairs;
}

double issue_likeness(const EditNode& left, const EditNode& right) {
  const std::string left_number = comparable(find_member(left, "number"));
  const std::string right_number = comparable(find_member(right, "number"));
  const std::string left_day = day_of_member(left, "datePublished");
  const std::string right_day = day_of_member(right, "datePublished");
  const bool numbered = !left_number.empty() && !right_number.empty();
  const bool same_year = left_day.substr(0, 4) == right_day.substr(0, 4);
  if (numbered) return left_number == right_number && same_year ? 1 : 0;
  const bool same_title = text_member(left, "title") == text_member(right, "title");
  if (left_day == right_day && same_title) return 1;
  const double titles = title_likeness(text_member(left, "title"), text_member(right, "title"));
  // The same newsletter a month later is another issue: its articles are others.
  const auto pairs =
      match_items(list_of(right, "articles"), nullptr, list_of(left, "articles"), article_likeness);
  const auto found =
      std::count_if(pairs.begin(), pairs.end(), [](const Partners& pair) { return pair.own >= 0; });
  const int most =
      std::max(element_count(list_of(left, "articles")), element_count(list_of(right, "articles")));
  const double articles = most == 0 ? 0 : static_cast<double>(found) / most;
  return left_day == right_day ? 0.4 * titles + 0.6 * articles
                               : (articles >= 0.7 ? 0.3 * titles + 0.6 * articles : 0);
}

double article_likeness(const EditNode& left, const EditNode& right) {
  const double titles = title_likeness(text_member(left, "title"), text_member(right, "title"));
  const bool same_text =
      same_known(comparable(find_member(left, "text")), comparable(find_member(right, "text")));
  const bool same_id = same_known(id_of(left), id_of(right));
  return std::min(1.0, titles * 0.9 + (same_text ? 0.5 : 0) + (same_id ? 0.1 : 0));
}

double event_likeness(const EditNode& left, const EditNode& right) {
  const double titles = title_likeness(text_member(left, "title"), text_member(right, "title"));
  const bool same_start =
      same_known(text_member(left, "startDate"), text_member(right, "startDate"));
  const bool same_place = same_known(comparable(find_member(left, "location")),
                                     comparable(find_member(right, "location")));
  const bool same_id = same_known(id_of(left), id_of(right));
  return std::min(
      1.0, titles * 0.7 + (same_start ? 0.2 : 0) + (same_place ? 0.05 : 0) + (same_id ? 0.05 : 0));
}

std::vector<std::string> days_of(const EditNode& event) {
  std::vector<std::string> days;
  if (const EditNode* sessions = list_of(event, "sessions"))
    for (const EditMember& session : sessions->members)
      days.push_back(day_of_member(session.value, "startDate"));
  if (days.empty()) days.push_back(day_of_member(event, "startDate"));
  return days;
}

EditNode event_summary(const EditNode& event) {
  EditNode summary;
  summary.kind = EditKind::object;
  for (const EditMember& member : event.members)
    if (member.key == "title" || member.key == "startDate" || member.key == "endDate" ||
        member.key == "sessions" || member.key == "location")
      summary.members.push_back(member);
  return summary;
}

bool is_same_event(const EditNode& left, const EditNode& right) {
  if (is_opening_of(left, right) || is_opening_of(right, left)) return false;
  const auto starts = starts_of(right);
  const auto left_starts = starts_of(left);
  bool same_start = false;
  bool same_minute = false;
  for (const std::string& start : left_starts)
    for (const std::string& other : starts) {
      const std::size_t common = std::min(start.size(), other.size());
      if (common < day_length || start.substr(0, common) != other.substr(0, common)) continue;
      same_start = true;
      same_minute = same_minute || (start.size() > day_length && start == other);
    }
  if (!same_start || is_elsewhere(left, right)) return false;
  const std::string title = text_member(left, "title");
  const std::string other = text_member(right, "title");
  if (same_minute &&
      (is_told_in(content_words(title), content_words(other), text_member(right, "location")) ||
       is_told_in(content_words(other), content_words(title), text_member(left, "location"))))
    return true;
  return title_likeness(title, other) >= (same_minute ? same_minute_title : same_day_title);
}

EditNode* list_of(EditNode& object, std::string_view key) {
  EditNode* list = find_member(object, key);
  return list != nullptr && list->kind == EditKind::array ? list : nullptr;
}

const EditNode* list_of(const EditNode& object, std::string_view key) {
  return list_of(const_cast<EditNode&>(object), key);
}

EditNode& make_list(EditNode& object, std::string_view key, JsonPlace place,
                    std::string_view after_key) {
  if (list_of(object, key) == nullptr) {
    EditNode empty;
    empty.kind = EditKind::array;
    empty.raw.clear();
    set_member(object, key, std::move(empty), place, after_key);
  }
  return *list_of(object, key);
}

EditNode& element(EditNode& list, int at) {
  return list.members[static_cast<std::size_t>(at)].value;
}
const EditNode& element(const EditNode& list, int at) {
  return list.members[static_cast<std::size_t>(at)].value;
}
int element_count(const EditNode* list) {
  return list == nullptr ? 0 : static_cast<int>(list->members.size());
}

const EditNode* find_by_id(const EditNode* list, const std::string& id) {
  const int at = index_of_id(list, id);
  return at < 0 ? nullptr : &element(*list, at);
}

void gather_ids(const EditNode& node, std::vector<std::string>& ids) {
  for (const EditMember& member : node.members) {
    if (!member.key.empty() && member.key[0] == '_') continue;
    if (member.key == "id" && member.value.kind == EditKind::string) {
      std::string id = text_of(member.value);
      for (char& letter : id) letter = ascii_lower(letter);
      ids.push_back(std::move(id));
    }
    gather_ids(member.value, ids);
  }
}

}  // namespace kalendarium
