// SPDX-License-Identifier: MIT

#include "core/import/merge.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/import/ids.h"
#include "core/import/item_places.h"
#include "core/import/known_events.h"
#include "core/import/merge_items.h"
#include "core/import/merge_members.h"

namespace kalendarium {

namespace {

constexpr std::string_view base_key = "_imported";

/// How deep the members of each kind of thing stand.
constexpr std::size_t file_depth = 1;
constexpr std::size_t issue_depth = 3;
constexpr std::size_t article_depth = 5;
constexpr std::size_t event_depth = 7;

MergeSubject subject_of(std::string_view what, const EditNode& node) {
  return {what, text_member(node, "id"), text_member(node, "title")};
}

/// True where one date replaces another, and does not only say the same more exactly.
bool is_move(const std::string& before, const std::string& after) {
  if (before.empty() || after.empty() || before == after) return false;
  const std::size_t common = std::min(before.size(), after.size());
  return before.substr(0, common) != after.substr(0, common);
}

/// The day of publication was a guess, and another is told now: the dates that hung on it are put right, not moved.
bool is_redated(const EditNode* base, const EditNode& theirs) {
  const EditNode* reviews = base == nullptr ? nullptr : list_of(*base, "_review");
  if (reviews == nullptr) return false;
  const bool guessed =
      std::any_of(reviews->members.begin(), reviews->members.end(), [](const EditMember& review) {
        return text_member(review.value, "text") == "datePublished";
      });
  return guessed && text_member(*base, "datePublished") != text_member(theirs, "datePublished");
}

class Merge {
 public:
  Merge(JsonTree file, JsonTree imported) : file_(std::move(file)), new_(std::move(imported)) {
    std::vector<std::string> ids;
    gather_ids(file_.root, ids);
    taken_.insert(ids.begin(), ids.end());
    if (const EditNode* base = find_member(file_.root, base_key)) base_ = *base;
    remove_member(file_.root, base_key);
  }

  MergeResult run() {
    EditNode* issues = list_of(file_.root, "issues");
    const EditNode* wanted = list_of(new_.root, "issues");
    if (issues == nullptr || wanted == nullptr) return std::move(result_);
    result_.usable = true;
    issues_ = issues;
    each_event(
        [this](const EditNode& article, EditNode& event) { known_.add(article, event, false); });
    const auto pairs = match_items(issues_, list_of(base_, "issues"), wanted, issue_likeness);
    for (const Partners& pair : pairs)
      if (pair.theirs >= 0 && pair.own >= 0) merge_issue(pair, element(*wanted, pair.theirs));
    // Oldest first: what is announced again is announced by the newer.
    for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair)
      if (pair->theirs >= 0 && pair->own < 0) add_issue(*pair, element(*wanted, pair->theirs));
    write_base(*wanted);
    result_.text = print_json_tree(file_);
    return std::move(result_);
  }

 private:
  [[nodiscard]] MemberMerge members(std::size_t depth) { return {{file_, depth}, result_.changes}; }

  void merge_issue(const Partners& pair, const EditNode& theirs) {
    const EditNode* base = pair.base < 0 ? nullptr : &element(*list_of(base_, "issues"), pair.base);
    EditNode& own = element(*issues_, pair.own);
    remember_id(theirs, own);
    members(issue_depth).object(own, base, theirs, subject_of("issue", own));
    is_redated_ = is_redated(base, theirs);
    merge_articles(pair.own, base, theirs);
    is_redated_ = false;
  }

  void merge_articles(int issue, const EditNode* base, const EditNode& theirs) {
    const EditNode* bases = base == nullptr ? nullptr : list_of(*base, "articles");
    const EditNode* wanted = list_of(theirs, "articles");
    ensure_articles(issue);
    const auto pairs = match_items(articles(issue), bases, wanted, article_likeness);
    std::vector<std::string> gone;
    for (const Partners& pair : pairs) {
      const EditNode* before = pair.base < 0 ? nullptr : &element(*bases, pair.base);
      if (pair.theirs >= 0 && pair.own >= 0)
        merge_article(issue, pair.own, before, element(*wanted, pair.theirs));
      else if (pair.theirs < 0 && pair.own >= 0 &&
               is_gone(*articles(issue), pair.own, *before, "article"))
        gone.push_back(text_member(element(*articles(issue), pair.own), "id"));
      else if (pair.theirs >= 0 && before != nullptr)
        note_taken_away(*before, element(*wanted, pair.theirs), "article");
    }
    insert_new(pairs, *wanted, issue);
    remove_gone(*articles(issue), gone);
  }

  /// New articles stand behind the one that they stand behind in the newsletter.
  void insert_new(const std::vector<Partners>& pairs, const EditNode& wanted, int issue) {
    int added = 0;
    int behind = -1;  // number in the file as it was
    for (const Partners& pair : pairs) {
      if (pair.own >= 0 && pair.theirs >= 0) behind = pair.own;
      if (pair.own >= 0 || pair.theirs < 0 || pair.base >= 0) continue;
      const int at = behind + 1 + added;
      add_article(issue, at, element(wanted, pair.theirs));
      ++added;
    }
  }

  static void remove_gone(EditNode& list, const std::vector<std::string>& gone) {
    for (int at = element_count(&list) - 1; at >= 0; --at) {
      const std::string id = text_member(element(list, at), "id");
      if (std::find(gone.begin(), gone.end(), id) != gone.end())
        remove_element(list, static_cast<std::size_t>(at));
    }
  }

  void merge_article(int issue, int at, const EditNode* base, const EditNode& theirs) {
    EditNode& own = element(*articles(issue), at);
    remember_id(theirs, own);
    members(article_depth).object(own, base, theirs, subject_of("article", own));
    const EditNode* wanted = list_of(theirs, "events");
    const EditNode* bases = base == nullptr ? nullptr : list_of(*base, "events");
    if (wanted == nullptr && bases == nullptr) return;
    const auto pairs = match_items(list_of(own, "events"), bases, wanted, event_likeness);
    std::vector<std::string> gone;
    for (const Partners& pair : pairs) {
      const EditNode* before = pair.base < 0 ? nullptr : &element(*bases, pair.base);
      if (pair.theirs < 0 && pair.own >= 0) {
        if (is_gone(*list_of(own, "events"), pair.own, *before, "event"))
          gone.push_back(text_member(element(*list_of(own, "events"), pair.own), "id"));
      } else if (pair.theirs >= 0) {
        merge_event(own, pair.own, before, element(*wanted, pair.theirs));
      }
    }
    if (EditNode* events = list_of(own, "events"); events != nullptr && !gone.empty()) {
      remove_gone(*events, gone);
      if (events->members.empty()) remove_member(own, "events");
    }
  }

  void merge_event(EditNode& article, int at, const EditNode* base, const EditNode& theirs) {
    if (at >= 0) {
      update_event(element(*list_of(article, "events"), at), base, theirs, false);
    } else if (EditNode* other = base == nullptr ? nullptr : find_event(text_member(*base, "id"))) {
      update_event(*other, base, theirs, true);  // it stands in another article
    } else if (base != nullptr) {
      note_taken_away(*base, theirs, "event");
    } else {
      add_event(article, theirs);
    }
  }

  void update_event(EditNode& own, const EditNode* base, const EditNode& theirs, bool mentioned) {
    remember_id(theirs, own);
    const std::string before = text_member(own, "startDate");
    const MergeSubject subject = subject_of("event", own);
    const std::size_t noted = result_.changes.size();
    const EditNode old_sessions =
        list_of(own, "sessions") != nullptr ? *list_of(own, "sessions") : EditNode{};
    if (mentioned)
      members(event_depth).mention(own, base, theirs, subject);
    else
      members(event_depth).object(own, base, theirs, subject);
    if (is_redated_) return;
    mark_moved_sessions(own, old_sessions);
    const std::string after = text_member(own, "startDate");
    if (!is_move(before, after)) return;
    const bool stated = find_member(theirs, "previousStartDate") != nullptr;
    if (!stated)
      set_member(own, "previousStartDate", json_string(before), {file_, event_depth}, "startDate");
    if (find_member(theirs, "eventStatus") == nullptr) {
      const std::string status = text_member(own, "eventStatus");
      if (status.empty() || status == "scheduled")
        set_member(own, "eventStatus", json_string("rescheduled"), {file_, event_depth},
                   "previousStartDate");
    }
    for (std::size_t i = noted; i < result_.changes.size(); ++i)
      if (result_.changes[i].member == "startDate") result_.changes[i].kind = MergeKind::moved;
  }

  /// Of as many sessions as before, one that stands on another date tells where it stood.
  void mark_moved_sessions(EditNode& own, const EditNode& before) {
    EditNode* sessions = list_of(own, "sessions");
    if (sessions == nullptr || sessions->members.size() != before.members.size()) return;
    for (int i = 0; i < element_count(sessions); ++i) {
      const std::string old_start = text_member(element(before, i), "startDate");
      EditNode& session = element(*sessions, i);
      if (is_move(old_start, text_member(session, "startDate")) &&
          find_member(session, "previousStartDate") == nullptr)
        set_member(session, "previousStartDate", json_string(old_start), {file_, event_depth + 2},
                   "startDate");
    }
  }

  /// A new issue stands where its date has it among the others.
  void add_issue(const Partners& pair, const EditNode& theirs) {
    if (pair.base >= 0) {  // the publisher took it away
      note_taken_away(element(*list_of(base_, "issues"), pair.base), theirs, "issue");
      return;
    }
    EditNode issue = theirs;
    const EditNode articles =
        list_of(theirs, "articles") != nullptr ? *list_of(theirs, "articles") : EditNode{};
    if (EditNode* list = list_of(issue, "articles")) list->members.clear();
    claim_id(issue);
    const int at = place_of_issue(text_member(theirs, "datePublished"));
    insert_element(*issues_, static_cast<std::size_t>(at), std::move(issue),
                   {file_, issue_depth - 1});
    const std::size_t noted = result_.changes.size();
    for (int i = 0; i < element_count(&articles); ++i) add_article(at, i, element(articles, i));
    // One line for the issue is enough, but for what concerns events that were there.
    auto& changes = result_.changes;
    changes.erase(
        std::remove_if(changes.begin() + static_cast<std::ptrdiff_t>(noted), changes.end(),
                       [](const MergeChange& change) { return change.kind == MergeKind::added; }),
        changes.end());
    members(issue_depth)
        .note(MergeKind::added, subject_of("issue", element(*issues_, at)), {}, nullptr, nullptr);
  }

  [[nodiscard]] int place_of_issue(const std::string& published) const {
    const int count = element_count(issues_);
    const auto day = [this](int at) { return text_member(element(*issues_, at), "datePublished"); };
    const bool newest_first = count < 2 || day(count - 1) <= day(0);
    int at = 0;
    while (at < count && (newest_first ? day(at) > published : day(at) <= published)) ++at;
    return at;
  }

  void add_article(int issue, int at, const EditNode& theirs) {
    EditNode article = theirs;
    const EditNode events =
        list_of(theirs, "events") != nullptr ? *list_of(theirs, "events") : EditNode{};
    remove_member(article, "events");
    claim_id(article);
    ensure_articles(issue);
    insert_element(*articles(issue), static_cast<std::size_t>(at), std::move(article),
                   {file_, article_depth - 1});
    EditNode& added = element(*articles(issue), at);
    places_.put(text_member(added, "id"), {issue, at});
    article_place_ = {issue, at};
    members(article_depth)
        .note(MergeKind::added, subject_of("article", added), {}, nullptr, nullptr);
    for (int i = 0; i < element_count(&events); ++i) add_event(added, element(events, i));
  }

  /// An event that the file has already is mentioned; another is added.
  void add_event(EditNode& article, const EditNode& theirs) {
    KnownEvent* known = known_.find(article, theirs);
    if (known == nullptr) return insert_event(article, theirs);
    const std::string id = known->id;
    if (known->is_new && belongs_better(article, *known, theirs)) {
      // A list of dates stood before the event's own article: there it is only mentioned.
      EditNode& list = *find_article(known->article);
      EditNode event = *find_event(id);
      remove_event(list, id);
      mention(list, id);
      known->article = text_member(article, "id");
      known->article_title = text_member(article, "title");
      append_event(article, std::move(event));
      places_.put(id, article_place_);
    } else {
      mention(article, id);
      members(event_depth)
          .note(MergeKind::joined, subject_of("event", *find_event(id)), {}, nullptr, nullptr);
    }
    update_event(*find_event(id), base_event(id), theirs, true);
  }

  void insert_event(EditNode& article, const EditNode& theirs) {
    EditNode event = theirs;
    claim_id(event);
    known_.add(article, event, true);
    places_.put(text_member(event, "id"), article_place_);
    members(event_depth).note(MergeKind::added, subject_of("event", event), {}, nullptr, nullptr);
    append_event(article, std::move(event));
  }

  /// Events stand before deadlines: the member that they come after.
  static std::string before_deadlines(const EditNode& article) {
    for (std::size_t i = 1; i < article.members.size(); ++i)
      if (article.members[i].key == "deadlines") return article.members[i - 1].key;
    return {};
  }

  void append_event(EditNode& article, EditNode event) {
    EditNode& events =
        make_list(article, "events", {file_, article_depth}, before_deadlines(article));
    insert_element(events, events.members.size(), std::move(event), {file_, event_depth - 1});
  }

  /// Once, though several lines of a calendar may tell of it.
  void mention(EditNode& article, const std::string& id) {
    EditNode& mentions = make_list(article, "eventIds", {file_, article_depth});
    const EditNode value = json_string(id);
    for (const EditMember& old : mentions.members)
      if (old.value.raw == value.raw) return;
    insert_element(mentions, mentions.members.size(), value, {file_, article_depth + 1});
  }

  static void remove_event(EditNode& article, const std::string& id) {
    EditNode* events = list_of(article, "events");
    remove_gone(*events, {id});
    if (events->members.empty()) remove_member(article, "events");
  }

  template <class Visit>
  void each_event(Visit visit) {
    for (int i = 0; i < element_count(issues_); ++i)
      for (int j = 0; j < element_count(articles(i)); ++j) {
        EditNode& article = element(*articles(i), j);
        for (int k = 0; k < element_count(list_of(article, "events")); ++k)
          visit(article, element(*list_of(article, "events"), k));
      }
  }

  EditNode* find_article(const std::string& id) { return places_.article(*issues_, id); }
  EditNode* find_event(const std::string& id) { return places_.event(*issues_, id); }

  [[nodiscard]] const EditNode* base_event(const std::string& id) const {
    const EditNode* issues = list_of(base_, "issues");
    for (int i = 0; i < element_count(issues); ++i) {
      const EditNode* list = list_of(element(*issues, i), "articles");
      for (int j = 0; j < element_count(list); ++j)
        if (const EditNode* found = find_by_id(list_of(element(*list, j), "events"), id))
          return found;
    }
    return nullptr;
  }

  /// The newsletter has it no more: it goes, unless the publisher edited it.
  bool is_gone(EditNode& list, int at, const EditNode& before, std::string_view what) {
    EditNode& own = element(list, at);
    const bool edited = comparable_content(own) != comparable_content(before);
    members(0).note(edited ? MergeKind::conflict : MergeKind::removed, subject_of(what, own), {},
                    nullptr, nullptr);
    return !edited;
  }

  /// The publisher took it away; only if the newsletter changed it since is there something to tell.
  void note_taken_away(const EditNode& before, const EditNode& theirs, std::string_view what) {
    if (comparable_content(before) != comparable_content(theirs))
      members(0).note(MergeKind::conflict, subject_of(what, theirs), {}, nullptr, &theirs);
    result_.ids.emplace_back(text_member(theirs, "id"), text_member(before, "id"));
  }

  void remember_id(const EditNode& theirs, const EditNode& own) {
    result_.ids.emplace_back(text_member(theirs, "id"), text_member(own, "id"));
  }

  /// Its id, or the first free one after it.
  void claim_id(EditNode& node) {
    const std::string wanted = text_member(node, "id");
    std::string id = wanted;
    for (int number = 2; !taken_.insert(id).second; ++number)
      append_to_id("-" + std::to_string(number), id = wanted);
    result_.ids.emplace_back(wanted, id);
    if (id != wanted) set_member(node, "id", json_string(id), {file_, 0});
  }

  /// What was imported now, by the file's ids, and of older imports what this one does not replace.
  void write_base(const EditNode& wanted) {
    EditNode issues = wanted;
    rename(issues, {result_.ids.begin(), result_.ids.end()});
    std::string text = "{\"issues\":[";
    std::vector<std::string> written;
    const auto add = [&](const EditNode& issue) {
      const std::string id = text_member(issue, "id");
      if (std::find(written.begin(), written.end(), id) != written.end()) return;
      if (!written.empty()) text += ',';
      text += compact_json(issue, longest_base_text);
      written.push_back(id);
    };
    for (const EditMember& issue : issues.members) add(issue.value);
    if (const EditNode* older = list_of(base_, "issues"))
      for (const EditMember& issue : older->members) add(issue.value);
    EditNode base;
    base.kind = EditKind::string;  // printed as it stands, on one line
    base.raw = text + "]}";
    set_member(file_.root, base_key, std::move(base), {file_, file_depth});
  }

  static void rename(EditNode& node, const std::map<std::string, std::string>& ids) {
    for (EditMember& member : node.members) {
      if (member.key != "id") {
        rename(member.value, ids);
      } else if (const auto found = ids.find(text_of(member.value)); found != ids.end()) {
        member.value = json_string(found->second);
      }
    }
  }

  void ensure_articles(int issue) {
    EditNode& own = element(*issues_, issue);
    if (list_of(own, "articles") == nullptr)
      make_list(own, "articles", {file_, issue_depth}).tail.clear();
  }
  EditNode* articles(int issue) { return list_of(element(*issues_, issue), "articles"); }

  JsonTree file_;
  JsonTree new_;
  EditNode base_;
  EditNode* issues_ = nullptr;
  KnownEvents known_;
  ItemPlaces places_;
  bool is_redated_ = false;      // the issue that is merged now
  ItemPlace article_place_;      // of the article that was added last
  std::set<std::string> taken_;  // ids, in small letters
  MergeResult result_;
};

}  // namespace

MergeResult merge_issues(std::string_view file, std::string_view imported) {
  std::optional<JsonTree> own = parse_json_tree(file);
  std::optional<JsonTree> theirs = parse_json_tree(imported);
  if (!own || !theirs) return {};
  return Merge(std::move(*own), std::move(*theirs)).run();
}

std::string with_base(std::string_view imported) {
  std::optional<JsonTree> tree = parse_json_tree(imported);
  if (!tree) return std::string(imported);
  const EditNode* issues = list_of(tree->root, "issues");
  if (issues == nullptr) return std::string(imported);
  EditNode base;
  base.kind = EditKind::string;  // printed as it stands, on one line
  base.raw = "{\"issues\":" + compact_json(*issues, longest_base_text) + "}";
  set_member(tree->root, base_key, std::move(base), {*tree, file_depth});
  return print_json_tree(*tree);
}

}  // namespace kalendarium
