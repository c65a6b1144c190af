// SPDX-License-Identifier: MIT
#include "core/import/repeats.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

#include "core/import/ids.h"
#include "core/import/likeness.h"

namespace kalendarium {
namespace {

/// As in merge_items: how alike the names of an event announced twice are.
constexpr double same_day_title = 0.6;
constexpr double same_minute_title = 0.45;

/// What is compared of an event that was seen.
struct Announced {
  std::uint32_t number = 0;          // EventPlaces'
  std::vector<std::uint64_t> words;  // of its title, hashed, sorted
  std::uint64_t title = 0;           // hashed
  std::vector<Moment> starts;
  Moment end;  // of the first session
  std::string place;
  EventPlace article;
  double fit = -1;  // how well its name fits its article's; below 0: not known yet
};

std::uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

Announced announced(const DraftEvent& event, std::uint32_t number, EventPlace article) {
  Announced one;
  one.number = number;
  one.words = content_words(event.title);
  one.title = hash_of(event.title);
  one.starts.reserve(event.sessions.size());
  for (const DraftSession& session : event.sessions) one.starts.push_back(session.start);
  if (!event.sessions.empty()) one.end = event.sessions.front().end;
  if (event.locality.empty()) one.place = event.place;
  one.article = article;
  return one;
}

bool same_article(EventPlace left, EventPlace right) {
  return left.issue == right.issue && left.article == right.article;
}

/// How well an event's name fits an article's: title_likeness.
double fit(const DraftArticle& article, const std::vector<std::uint64_t>& words,
           const DraftEvent& event, const Announced& one) {
  if (words.empty() && one.words.empty()) return article.title == event.title ? 1 : 0;
  return word_likeness(words, one.words);
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
  /// `keys`: keys_of(event).
  void add(Announced event, const std::vector<std::uint64_t>& keys) {
    const auto number = static_cast<std::uint32_t>(events_.size());
    for (const std::uint64_t key : keys) {
      std::vector<std::uint32_t>& numbers = numbers_[key];
      constexpr std::size_t most = 64;  // more of one word on one day are not told apart
      if (numbers.size() < most) numbers.push_back(number);
    }
    events_.push_back(std::move(event));
  }

  /// The first that is the same and stands in another article.
  Announced* find(const Announced& event, const std::vector<std::uint64_t>& keys) {
    std::size_t best = events_.size();
    for (const std::uint64_t key : keys) {
      const auto found = numbers_.find(key);
      if (found == numbers_.end()) continue;
      for (const std::uint32_t number : found->second) {
        if (number >= best) break;
        const Announced& other = events_[number];
        if (!same_article(other.article, event.article) && is_same(other, event)) best = number;
      }
    }
    return best == events_.size() ? nullptr : &events_[best];
  }

  /// A day and a word, or the whole title where it has no words, as one number.
  static void keys_of(const Announced& event, std::vector<std::uint64_t>& keys) {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
    keys.clear();
    for (const Moment& start : event.starts) {
      const std::uint64_t day = static_cast<std::uint32_t>(day_of(start.wall).number) * spread;
      if (event.words.empty()) keys.push_back(day ^ event.title);
      for (const std::uint64_t word : event.words) keys.push_back(day ^ word);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  }

 private:
  std::vector<Announced> events_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> numbers_;
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

}  // namespace

class RepeatJoiner {
 public:
  RepeatJoiner(Draft& draft, EventPlaces& places) : draft_(draft), places_(places) {}

  Renames run() {
    number_events();
    // Oldest first: what is announced again is announced by the newer.
    for (std::size_t i = draft_.issues.size(); i-- > 0;)
      for (std::size_t j = 0; j < draft_.issues[i].articles.size(); ++j)
        read_article({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), 0});
    note_places();
    return std::move(renames_);
  }

 private:
  using Numbers = std::vector<std::uint32_t>;

  DraftArticle& article_at(EventPlace place) {
    return draft_.issues[place.issue].articles[place.article];
  }
  Numbers& numbers_at(EventPlace place) { return numbers_[place.issue][place.article]; }

  void number_events() {
    for (const DraftIssue& issue : draft_.issues) {
      std::vector<Numbers>& lists = numbers_.emplace_back(issue.articles.size());
      const Numbers& first = places_.first_[numbers_.size() - 1];
      for (std::size_t j = 0; j < lists.size(); ++j)
        for (std::uint32_t k = 0; k < issue.articles[j].events.size(); ++k)
          lists[j].push_back(first[j] + k);
    }
  }

  void read_article(EventPlace place) {
    std::vector<DraftEvent> events = std::move(article_at(place).events);
    const Numbers numbers = std::move(numbers_at(place));
    article_at(place).events.clear();
    numbers_at(place).clear();
    has_words_ = false;
    for (std::size_t k = 0; k < events.size(); ++k) {
      Announced one = announced(events[k], numbers[k], place);
      SeenEvents::keys_of(one, keys_);
      if (Announced* known = seen_.find(one, keys_)) {
        join(*known, one, events[k]);
      } else {
        seen_.add(std::move(one), keys_);
        article_at(place).events.push_back(std::move(events[k]));
        numbers_at(place).push_back(numbers[k]);
      }
    }
  }

  /// Of the title of the article that is read now.
  const std::vector<std::uint64_t>& words_of(EventPlace place) {
    if (!has_words_) words_ = content_words(article_at(place).title);
    has_words_ = true;
    return words_;
  }

  void join(Announced& known, const Announced& again, const DraftEvent& event) {
    DraftArticle& article = article_at(again.article);
    DraftArticle& other = article_at(known.article);
    Numbers& others = numbers_at(known.article);
    const auto at = std::find(others.begin(), others.end(), known.number) - others.begin();
    DraftEvent& own = other.events[static_cast<std::size_t>(at)];
    const std::string id = own.id;
    renames_[event.id] = id;
    places_.joined_[again.number] = known.number;
    fill_event(own, event);
    if (known.fit < 0) known.fit = fit(other, content_words(other.title), own, known);
    if (fit(article, words_of(again.article), event, again) > known.fit) {
      // A list of dates stood before the event's own article: there it is only mentioned.
      article.events.push_back(std::move(own));
      numbers_at(again.article).push_back(known.number);
      other.events.erase(other.events.begin() + at);
      others.erase(others.begin() + at);
      other.event_ids.push_back(id);
      known.article = again.article;
      known.fit = -1;
    } else {
      article.event_ids.push_back(id);
    }
  }

  void note_places() {
    for (std::uint32_t i = 0; i < numbers_.size(); ++i)
      for (std::uint32_t j = 0; j < numbers_[i].size(); ++j)
        for (std::uint32_t k = 0; k < numbers_[i][j].size(); ++k)
          places_.now_[numbers_[i][j][k]] = {i, j, k};
  }

  Draft& draft_;
  EventPlaces& places_;
  SeenEvents seen_;
  Renames renames_;
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint64_t> words_;
  bool has_words_ = false;
  std::vector<std::vector<Numbers>> numbers_;  // by issue and article: those of its events
};

EventPlaces::EventPlaces(const Draft& draft) {
  for (std::uint32_t i = 0; i < draft.issues.size(); ++i) {
    std::vector<std::uint32_t>& first = first_.emplace_back();
    for (std::uint32_t j = 0; j < draft.issues[i].articles.size(); ++j) {
      first.push_back(static_cast<std::uint32_t>(now_.size()));
      const auto count = static_cast<std::uint32_t>(draft.issues[i].articles[j].events.size());
      for (std::uint32_t k = 0; k < count; ++k) now_.push_back({i, j, k});
    }
  }
  joined_.resize(now_.size());
  std::iota(joined_.begin(), joined_.end(), 0U);
}

std::uint32_t EventPlaces::number_of(EventPlace before) const {
  return first_[before.issue][before.article] + before.event;
}

EventPlace EventPlaces::of(EventPlace before) const { return now_[joined_[number_of(before)]]; }

Renames join_repeats(Draft& draft, EventPlaces& places) {
  return RepeatJoiner(draft, places).run();
}

}  // namespace kalendarium
