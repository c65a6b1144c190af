// SPDX-License-Identifier: MIT
#include "core/import/repeats.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "core/import/ids.h"
#include "core/import/likeness.h"

namespace kalendarium {
namespace {

/// As in merge_items: how alike the names of an event announced twice are.
constexpr double same_day_title = 0.6;
constexpr double same_minute_title = 0.4;

using Words = std::vector<std::uint64_t>;  // of a title, hashed, sorted

/// An event that was seen.
struct Announced {
  const DraftEvent* event = nullptr;  // as its own article has it
  std::uint32_t number = 0;
  std::uint32_t article = 0;  // that it stands in now
  Words words;                // of its title
  double fit = -1;            // how well its name fits its article's; below 0: not known yet
};

std::uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

/// How well an event's name fits an article's: title_likeness.
double fit(std::string_view title, const Words& title_words, const DraftEvent& event,
           const Words& words) {
  if (title_words.empty() && words.empty()) return title == event.title ? 1 : 0;
  return word_likeness(title_words, words);
}

bool is_elsewhere(const DraftEvent& left, const DraftEvent& right) {
  if (!left.locality.empty() || !right.locality.empty()) return false;
  const std::string_view here = left.place;
  const std::string_view there = right.place;
  return !here.empty() && !there.empty() && here != there && title_likeness(here, there) == 0;
}

/// A time on the first of several days: the opening of an exhibition is not the exhibition.
bool is_opening_of(const DraftEvent& event, const DraftEvent& period) {
  if (event.sessions.size() != 1 || period.sessions.size() != 1) return false;
  const Moment& start = event.sessions[0].start;
  const Moment& end = event.sessions[0].end;
  const Moment& from = period.sessions[0].start;
  const Moment& to = period.sessions[0].end;
  const bool lasts =
      from.precision == Precision::day && to.precision == Precision::day && from.wall != to.wall;
  if (!lasts || start.precision != Precision::minute) return false;
  const Day day = day_of(start.wall);
  return day == day_of(from.wall) && (!end.known() || day_of(end.wall) == day);
}

bool is_same(const Announced& left, const Announced& right) {
  const DraftEvent& one = *left.event;
  const DraftEvent& other = *right.event;
  if (is_opening_of(one, other) || is_opening_of(other, one)) return false;
  bool same_day = false;
  bool same_minute = false;
  for (const DraftSession& mine : one.sessions)
    for (const DraftSession& theirs : other.sessions) {
      const bool timed =
          mine.start.precision == Precision::minute && theirs.start.precision == Precision::minute;
      if (timed ? mine.start != theirs.start : day_of(mine.start.wall) != day_of(theirs.start.wall))
        continue;
      same_day = true;
      same_minute = same_minute || timed;
    }
  if (!same_day || is_elsewhere(one, other)) return false;
  if (same_minute && (is_told_in(left.words, right.words, other.place) ||
                      is_told_in(right.words, left.words, one.place)))
    return true;
  const double likeness = fit(one.title, left.words, other, right.words);
  return likeness >= (same_minute ? same_minute_title : same_day_title);
}

/// The events that were seen, by each of their days and each word of their titles.
class SeenEvents {
 public:
  /// `keys`: keys_of(event).
  void add(Announced event, const std::vector<std::uint64_t>& keys) {
    for (const std::uint64_t key : keys) append(key, static_cast<std::uint32_t>(events_.size()));
    events_.push_back(std::move(event));
  }

  /// The first that is the same and stands in another article.
  Announced* find(const Announced& event, const std::vector<std::uint64_t>& keys) {
    auto best = static_cast<std::uint32_t>(events_.size());
    for (const std::uint64_t key : keys) {
      const List& list = lists_[place_of(key)];
      if (list.count == 0) continue;
      for (std::uint32_t link = list.first; link != none; link = links_[link].next) {
        const std::uint32_t number = links_[link].event;
        if (number >= best) break;
        const Announced& other = events_[number];
        if (other.article != event.article && is_same(other, event)) best = number;
      }
    }
    return best == events_.size() ? nullptr : &events_[best];
  }

  /// A day and a word, or the whole title where it has no words, as one number.
  static void keys_of(const Announced& event, std::vector<std::uint64_t>& keys) {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
    keys.clear();
    for (const DraftSession& session : event.event->sessions) {
      const std::uint64_t day =
          static_cast<std::uint32_t>(day_of(session.start.wall).number) * spread;
      if (event.words.empty()) keys.push_back(day ^ hash_of(event.event->title));
      for (const std::uint64_t word : event.words) keys.push_back(day ^ word);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFFu;
  struct List {
    std::uint64_t key = 0;
    std::uint32_t first = none;  // of links_
    std::uint32_t last = none;
    std::uint32_t count = 0;  // 0: the place is free
  };
  struct Link {
    std::uint32_t event = 0;
    std::uint32_t next = none;
  };

  /// Where the list of the key is, or would be.
  [[nodiscard]] std::size_t place_of(std::uint64_t key) const {
    const std::size_t mask = lists_.size() - 1;
    std::size_t at = static_cast<std::size_t>(key ^ (key >> 32U)) & mask;
    while (lists_[at].count != 0 && lists_[at].key != key) at = (at + 1) & mask;
    return at;
  }
  void append(std::uint64_t key, std::uint32_t event) {
    constexpr std::uint32_t most = 64;  // more of one word on one day are not told apart
    List& list = lists_[place_of(key)];
    if (list.count == most) return;
    const auto link = static_cast<std::uint32_t>(links_.size());
    links_.push_back({event, none});
    if (list.count == 0) {
      list = {key, link, link, 1};
      if (++count_ * 2 > lists_.size()) grow();
      return;
    }
    links_[list.last].next = link;
    list.last = link;
    ++list.count;
  }
  void grow() {
    std::vector<List> lists(lists_.size() * 2);
    lists_.swap(lists);
    for (const List& list : lists)
      if (list.count != 0) lists_[place_of(list.key)] = list;
  }

  std::vector<Announced> events_;
  std::vector<List> lists_ = std::vector<List>(64);  // a power of two
  std::vector<Link> links_;                          // of each list in the order of the events
  std::size_t count_ = 0;
};

/// Adds to an event what another says and it lacks. It is copied when there is something to add.
class EventFiller {
 public:
  using Filled = std::unordered_map<std::uint32_t, DraftEvent>;
  EventFiller(std::uint32_t number, const DraftEvent& own, Filled& filled)
      : number_(number), own_(&own), filled_(filled) {}

  void fill_from(const DraftEvent& theirs) {
    fill_times(theirs);
    if (own_->place.empty() && own_->locality.empty() &&
        !(theirs.place.empty() && theirs.locality.empty())) {
      own().place = theirs.place;
      own().locality = theirs.locality;
    }
    fill(&DraftEvent::status, theirs);
    fill(&DraftEvent::mode, theirs);
    fill(&DraftEvent::online_url, theirs);
    fill(&DraftEvent::organizer, theirs);
    fill(&DraftEvent::registration_url, theirs);
    fill(&DraftEvent::audience, theirs);
    fill(&DraftEvent::prices, theirs);
    fill(&DraftEvent::text, theirs);
    fill(&DraftEvent::url, theirs);
    fill(&DraftEvent::reviews, theirs);
    if (!own_->free && theirs.free && own_->prices.empty()) own().free = true;
    if (!own_->sold_out && theirs.sold_out) own().sold_out = true;
  }

 private:
  void fill_times(const DraftEvent& theirs) {
    const bool once = own_->sessions.size() == 1 && own_->recurrence.empty();
    if (once && theirs.recurrence.empty() && theirs.sessions.size() > 1) {
      own().sessions = theirs.sessions;
    } else if (once && theirs.sessions.size() == 1 && !own_->sessions[0].end.known() &&
               theirs.sessions[0].end.wall > own_->sessions[0].start.wall) {
      own().sessions[0].end = theirs.sessions[0].end;
    }
    if (once && own_->sessions.size() == 1) fill(&DraftEvent::recurrence, theirs);
    fill(&DraftEvent::except_dates, theirs);
    fill(&DraftEvent::extra_dates, theirs);
  }

  template <typename Value>
  void fill(Value DraftEvent::*member, const DraftEvent& theirs) {
    if ((own_->*member).empty() && !(theirs.*member).empty()) own().*member = theirs.*member;
  }

  /// For writing.
  DraftEvent& own() {
    DraftEvent& copy = filled_.try_emplace(number_, *own_).first->second;
    own_ = &copy;
    return copy;
  }

  std::uint32_t number_;
  const DraftEvent* own_;
  Filled& filled_;
};

}  // namespace

class RepeatJoiner {
 public:
  RepeatJoiner(const Draft& draft, JoinedEvents& joined) : draft_(draft), joined_(joined) {}

  void run() {
    number_events();
    // Oldest first: what is announced again is announced by the newer.
    for (std::size_t i = draft_.issues.size(); i-- > 0;)
      for (std::uint32_t j = 0; j < draft_.issues[i].articles.size(); ++j)
        read_article(draft_.issues[i].articles[j], joined_.first_article_[i] + j);
    std::stable_sort(joined_.mentions_.begin(), joined_.mentions_.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    mention_once();
    note_places();
  }

 private:
  void number_events() {
    std::uint32_t articles = 0;
    for (const DraftIssue& issue : draft_.issues) {
      joined_.first_article_.push_back(articles);
      articles += static_cast<std::uint32_t>(issue.articles.size());
      for (const DraftArticle& article : issue.articles) {
        joined_.first_of_.push_back(static_cast<std::uint32_t>(joined_.events_.size()));
        for (const DraftEvent& event : article.events) joined_.events_.push_back(&event);
      }
    }
    joined_.first_of_.push_back(static_cast<std::uint32_t>(joined_.events_.size()));
    joined_.joined_.resize(joined_.events_.size());
    std::iota(joined_.joined_.begin(), joined_.joined_.end(), 0U);
    joined_.slot_ = joined_.joined_;
  }

  void read_article(const DraftArticle& article, std::uint32_t number) {
    has_words_ = false;
    for (std::uint32_t k = 0; k < article.events.size(); ++k) {
      Announced one;
      one.event = &article.events[k];
      one.number = joined_.first_of_[number] + k;
      one.article = number;
      words_.read(one.event->title);
      words_.append_hashes(one.words);
      SeenEvents::keys_of(one, keys_);
      if (Announced* known = seen_.find(one, keys_)) {
        join(*known, one, article);
      } else {
        seen_.add(std::move(one), keys_);
      }
    }
  }

  /// Of the title of the article that is read now.
  const Words& title_words(const DraftArticle& article) {
    if (!has_words_) {
      title_words_.clear();
      words_.read(article.title);
      words_.append_hashes(title_words_);
    }
    has_words_ = true;
    return title_words_;
  }

  [[nodiscard]] const DraftArticle& article_at(std::uint32_t number) const {
    const auto behind =
        std::upper_bound(joined_.first_article_.begin(), joined_.first_article_.end(), number);
    const auto issue = static_cast<std::size_t>(behind - joined_.first_article_.begin()) - 1;
    return draft_.issues[issue].articles[number - joined_.first_article_[issue]];
  }

  void join(Announced& known, const Announced& again, const DraftArticle& article) {
    joined_.joined_[again.number] = known.number;
    EventFiller(known.number, joined_.event(known.number), joined_.filled_).fill_from(*again.event);
    if (known.fit < 0) {
      const std::string_view title = article_at(known.article).title;
      known.fit = fit(title, content_words(title), *known.event, known.words);
    }
    if (fit(article.title, title_words(article), *again.event, again.words) > known.fit) {
      // A list of dates stood before the event's own article: there it is only mentioned.
      joined_.mentions_.emplace_back(known.article, known.number);
      joined_.slot_[known.number] = again.number;
      known.article = again.article;
      known.fit = -1;
    } else {
      joined_.mentions_.emplace_back(again.article, known.number);
    }
  }

  /// Several lines of a calendar may tell of one event.
  void mention_once() {
    constexpr std::uint32_t no_article = 0xFFFFFFFFu;
    std::vector<std::uint32_t> last(joined_.events_.size(), no_article);  // that mentioned it
    std::erase_if(joined_.mentions_, [&](const auto& mention) {
      return std::exchange(last[mention.second], mention.first) == mention.first;
    });
  }

  void note_places() {
    joined_.index_.resize(joined_.events_.size());
    for (std::size_t article = 0; article + 1 < joined_.first_of_.size(); ++article) {
      std::uint32_t count = 0;
      for (std::uint32_t at = joined_.first_of_[article]; at < joined_.first_of_[article + 1]; ++at)
        joined_.index_[at] = joined_.stands_at(at) ? count++ : count;
    }
  }

  const Draft& draft_;
  JoinedEvents& joined_;
  SeenEvents seen_;
  TitleWords words_;
  std::vector<std::uint64_t> keys_;
  Words title_words_;
  bool has_words_ = false;
};

JoinedEvents::JoinedEvents(const Draft& draft) { RepeatJoiner(draft, *this).run(); }

EventPlace JoinedEvents::of(EventPlace place) const {
  const std::uint32_t number = first_of_[first_article_[place.issue] + place.article] + place.event;
  const std::uint32_t slot = slot_[joined_[number]];
  const auto article = std::upper_bound(first_of_.begin(), first_of_.end(), slot) - 1;
  const auto article_number = static_cast<std::uint32_t>(article - first_of_.begin());
  const auto issue =
      std::upper_bound(first_article_.begin(), first_article_.end(), article_number) - 1;
  return {static_cast<std::uint32_t>(issue - first_article_.begin()), article_number - *issue,
          index_[slot]};
}

bool JoinedEvents::has_events(std::uint32_t article) const {
  for (std::uint32_t at = first_of_[article]; at < first_of_[article + 1]; ++at)
    if (stands_at(at)) return true;
  return false;
}

std::size_t JoinedEvents::first_mention(std::uint32_t article) const {
  const auto is_before = [](const auto& mention, std::uint32_t wanted) {
    return mention.first < wanted;
  };
  const auto found = std::lower_bound(mentions_.begin(), mentions_.end(), article, is_before);
  return static_cast<std::size_t>(found - mentions_.begin());
}

bool JoinedEvents::has_mentions(std::uint32_t article) const {
  const std::size_t first = first_mention(article);
  return first < mentions_.size() && mentions_[first].first == article;
}

const DraftEvent& JoinedEvents::event(std::uint32_t number) const {
  const auto found = filled_.find(number);
  return found == filled_.end() ? *events_[number] : found->second;
}

std::vector<std::pair<std::string, std::string>> JoinedEvents::renames() const {
  std::vector<std::pair<std::string, std::string>> renames;
  for (std::size_t number = 0; number < joined_.size(); ++number)
    if (joined_[number] != number)
      renames.emplace_back(events_[number]->id.str(), events_[joined_[number]]->id.str());
  return renames;
}

}  // namespace kalendarium
