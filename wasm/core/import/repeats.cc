// SPDX-License-Identifier: MIT
#include "core/import/repeats.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/import/ids.h"
#include "core/import/likeness.h"

namespace kalendarium {
namespace {

/// As in merge_items: how alike the names of an event announced twice are.
constexpr double same_day_title = 0.6;
constexpr double same_minute_title = 0.45;

struct ArticlePlace {
  std::size_t issue = 0;
  std::size_t article = 0;
  friend bool operator==(const ArticlePlace&, const ArticlePlace&) = default;
};

/// What is compared of an event that was seen.
struct Announced {
  std::string id;
  std::vector<std::string> words;  // of its title
  std::string title;
  std::vector<Moment> starts;
  Moment end;  // of the first session
  std::string place;
  ArticlePlace article;
};

Announced announced(const DraftEvent& event, ArticlePlace article) {
  Announced one;
  one.id = event.id;
  one.words = content_words(event.title);
  one.title = event.title;
  for (const DraftSession& session : event.sessions) one.starts.push_back(session.start);
  if (!event.sessions.empty()) one.end = event.sessions.front().end;
  if (event.locality.empty()) one.place = event.place;
  one.article = article;
  return one;
}

double likeness(const Announced& left, const Announced& right) {
  if (left.words.empty() && right.words.empty()) return left.title == right.title ? 1 : 0;
  return word_likeness(left.words, right.words);
}

bool is_elsewhere(const std::string& here, const std::string& there) {
  return !here.empty() && !there.empty() && here != there && title_likeness(here, there) == 0;
}

/// A time on the first of several days: the opening of an exhibition is not the exhibition.
bool is_opening_of(const Announced& event, const Announced& period) {
  if (event.starts.size() != 1 || period.starts.size() != 1) return false;
  const Moment& from = period.starts[0];
  const bool lasts = from.precision == Precision::day && period.end.precision == Precision::day &&
                     from.wall != period.end.wall;
  const Day day = day_of(event.starts[0].wall);
  return lasts && event.starts[0].precision == Precision::minute && day == day_of(from.wall) &&
         (!event.end.known() || day_of(event.end.wall) == day);
}

bool is_same(const Announced& left, const Announced& right) {
  if (is_opening_of(left, right) || is_opening_of(right, left)) return false;
  bool same_day = false;
  bool same_minute = false;
  for (const Moment& one : left.starts)
    for (const Moment& other : right.starts) {
      if (day_of(one.wall) != day_of(other.wall)) continue;
      const bool timed = one.precision == Precision::minute && other.precision == Precision::minute;
      if (timed && !(one == other)) continue;
      same_day = true;
      same_minute = same_minute || timed;
    }
  if (!same_day || is_elsewhere(left.place, right.place)) return false;
  return likeness(left, right) >= (same_minute ? same_minute_title : same_day_title);
}

/// The events that were seen, by each of their days and each word of their titles.
class SeenEvents {
 public:
  void add(Announced event) {
    const std::size_t number = events_.size();
    for (const std::string& key : keys_of(event)) {
      std::vector<std::size_t>& numbers = numbers_[key];
      constexpr std::size_t most = 64;  // more of one word on one day are not told apart
      if (numbers.size() < most) numbers.push_back(number);
    }
    events_.push_back(std::move(event));
  }

  /// The first that is the same and stands in another article.
  Announced* find(const Announced& event) {
    std::size_t best = events_.size();
    for (const std::string& key : keys_of(event)) {
      const auto found = numbers_.find(key);
      if (found == numbers_.end()) continue;
      for (const std::size_t number : found->second) {
        if (number >= best) break;
        const Announced& other = events_[number];
        if (!(other.article == event.article) && is_same(other, event)) best = number;
      }
    }
    return best == events_.size() ? nullptr : &events_[best];
  }

 private:
  static std::vector<std::string> keys_of(const Announced& event) {
    std::vector<std::string> keys;
    for (const Moment& start : event.starts) {
      const std::string day = print_day(day_of(start.wall));
      if (event.words.empty()) keys.push_back(day + event.title);
      for (const std::string& word : event.words) keys.push_back(day + word);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
  }

  std::vector<Announced> events_;
  std::unordered_map<std::string, std::vector<std::size_t>> numbers_;
};

template <class Value>
void fill(Value& own, const Value& theirs) {
  if (own.empty()) own = theirs;
}

void fill_times(DraftEvent& own, const DraftEvent& theirs) {
  const bool once = own.sessions.size() == 1 && own.recurrence.empty();
  if (once && theirs.recurrence.empty() && theirs.sessions.size() > 1) {
    own.sessions = theirs.sessions;
  } else if (once && theirs.sessions.size() == 1 && !own.sessions[0].end.known() &&
             theirs.sessions[0].end.wall > own.sessions[0].start.wall) {
    own.sessions[0].end = theirs.sessions[0].end;
  }
  if (once && own.sessions.size() == 1) fill(own.recurrence, theirs.recurrence);
  fill(own.except_dates, theirs.except_dates);
  fill(own.extra_dates, theirs.extra_dates);
}

/// What theirs says and the event lacks.
void fill_event(DraftEvent& own, const DraftEvent& theirs) {
  fill_times(own, theirs);
  if (own.place.empty() && own.locality.empty()) {
    own.place = theirs.place;
    own.locality = theirs.locality;
  }
  fill(own.status, theirs.status);
  fill(own.mode, theirs.mode);
  fill(own.online_url, theirs.online_url);
  fill(own.organizer, theirs.organizer);
  fill(own.registration_url, theirs.registration_url);
  fill(own.audience, theirs.audience);
  fill(own.prices, theirs.prices);
  fill(own.text, theirs.text);
  fill(own.url, theirs.url);
  fill(own.reviews, theirs.reviews);
  own.free = own.free || (theirs.free && own.prices.empty());
  own.sold_out = own.sold_out || theirs.sold_out;
}

class Joiner {
 public:
  explicit Joiner(Draft& draft) : draft_(draft) {}

  Renames run() {
    // Oldest first: what is announced again is announced by the newer.
    for (std::size_t i = draft_.issues.size(); i-- > 0;)
      for (std::size_t j = 0; j < draft_.issues[i].articles.size(); ++j) read_article({i, j});
    return std::move(renames_);
  }

 private:
  DraftArticle& article_at(ArticlePlace place) {
    return draft_.issues[place.issue].articles[place.article];
  }

  void read_article(ArticlePlace place) {
    std::vector<DraftEvent> events = std::move(article_at(place).events);
    article_at(place).events.clear();
    for (DraftEvent& event : events) {
      Announced one = announced(event, place);
      if (Announced* known = seen_.find(one)) {
        join(*known, place, event);
      } else {
        seen_.add(std::move(one));
        article_at(place).events.push_back(std::move(event));
      }
    }
  }

  void join(Announced& known, ArticlePlace place, const DraftEvent& event) {
    DraftArticle& article = article_at(place);
    DraftArticle& other = article_at(known.article);
    const auto own = std::find_if(other.events.begin(), other.events.end(),
                                  [&](const DraftEvent& each) { return each.id == known.id; });
    if (own == other.events.end()) return;
    renames_[event.id] = known.id;
    fill_event(*own, event);
    if (title_likeness(article.title, event.title) > title_likeness(other.title, known.title)) {
      // A list of dates stood before the event's own article: there it is only mentioned.
      article.events.push_back(std::move(*own));
      other.events.erase(own);
      other.event_ids.push_back(known.id);
      known.article = place;
    } else {
      article.event_ids.push_back(known.id);
    }
  }

  Draft& draft_;
  SeenEvents seen_;
  Renames renames_;
};

}  // namespace

bool may_repeat(const Draft& draft) {
  SeenEvents seen;
  for (std::size_t i = 0; i < draft.issues.size(); ++i) {
    const std::vector<DraftArticle>& articles = draft.issues[i].articles;
    for (std::size_t j = 0; j < articles.size(); ++j)
      for (const DraftEvent& event : articles[j].events) {
        Announced one = announced(event, {i, j});
        if (seen.find(one) != nullptr) return true;
        seen.add(std::move(one));
      }
  }
  return false;
}

Renames join_repeats(Draft& draft) { return Joiner(draft).run(); }

}  // namespace kalendarium
