// SPDX-License-Identifier: MIT

#include "core/import/ids.h"

#include <algorithm>
#include <array>
#include <functional>

#include "core/import/start_filter.h"
#include "core/text_writer.h"

namespace kalendarium {

namespace {

constexpr std::size_t longest_issue = 24;
constexpr std::size_t longest_name = 36;

/// As TitleWords leaves them: small letters without marks. Longer forms (tisdagen, augusti) begin so.
constexpr std::string_view weekdays[] = {"mandag",   "tisdag", "onsdag",   "torsdag", "fredag",
                                         "lordag",   "sondag", "monday",   "tuesday", "wednesday",
                                         "thursday", "friday", "saturday", "sunday"};
constexpr std::string_view months[] = {
    "januari", "februari",  "mars",    "april",    "maj",      "juni",    "juli",
    "augusti", "september", "oktober", "november", "december", "january", "february",
    "march",   "may",       "june",    "july",     "august",   "october", "jan",
    "feb",     "mar",       "apr",     "jun",      "jul",      "aug",     "sep",
    "sept",    "okt",       "oct",     "nov",      "dec"};
constexpr std::string_view time_words[] = {"kl", "klockan", "den", "datum", "am", "pm"};
constexpr std::string_view status_words[] = {
    "installt",    "installd",    "installda", "flyttad",  "flyttat",    "flyttas",    "flyttade",
    "fullbokad",   "fullbokat",   "fullsatt",  "slutsald", "slutsalt",   "uppskjuten", "uppskjutet",
    "framflyttat", "framflyttad", "obs",       "nytt",     "paminnelse", "cancelled",  "canceled",
    "postponed",   "rescheduled", "moved",     "soldout",  "reminder"};

template <const auto& list>
bool is_any(std::string_view word) {
  return start_filter<list>.may_have(word) &&
         std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_weekday(std::string_view word) {
  if (word.size() < 6 || !start_filter<weekdays>.may_have(word)) return false;
  return std::any_of(std::begin(weekdays), std::end(weekdays), [word](std::string_view day) {
    return word.substr(0, day.size()) == day && word.size() <= day.size() + 3;
  });
}

bool is_number(std::string_view word) {
  return word[0] <= '9' && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// What a word can be besides content.
namespace sort {
enum : std::uint8_t {
  number = 1u << 0,
  month = 1u << 1,
  never = 1u << 2,  // weekdays, words of times and of status
  dated = 1u << 3,  // a number beside it belongs to a date; a number that is so itself is a year
  joins = 1u << 4,  // och, and, till, to
  adds = 1u << 5,   // och, and
  och = 1u << 6,
};
}  // namespace sort

std::uint8_t sort_of(std::string_view word) {
  if (is_number(word)) {
    const bool year = word.size() == 4 && (word[0] == '1' || word[0] == '2');
    return year ? sort::number | sort::dated : sort::number;
  }
  if (word == "och") return sort::joins | sort::adds | sort::och;
  if (word == "and") return sort::joins | sort::adds;
  if (word == "till" || word == "to") return sort::joins;
  if (is_any<months>(word)) return sort::month | sort::dated;
  if (is_any<time_words>(word) || is_weekday(word)) return sort::never | sort::dated;
  return is_any<status_words>(word) ? sort::never : 0;
}

/// The plain letter of a Latin letter with a mark (U+00C0 to U+00FF); NUL for another sign.
char plain_letter(unsigned char second) {
  constexpr char all[] = {'a', 'a', 'a', 'a', 'a', 'a', 'a', 'c', 'e', 'e', 'e',
                          'e', 'i', 'i', 'i', 'i', 'd', 'n', 'o', 'o', 'o', 'o',
                          'o', 0,   'o', 'u', 'u', 'u', 'u', 'y', 't', 's'};
  return all[(second - 0x80) & 0x1F];
}

/// What a byte of ASCII is in an id; NUL for what parts words.
constexpr std::array<char, 128> make_plain_ascii() {
  std::array<char, 128> plain{};
  for (char digit = '0'; digit <= '9'; ++digit) plain[static_cast<std::size_t>(digit)] = digit;
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    plain[static_cast<std::size_t>(letter)] = letter;
    plain[static_cast<std::size_t>(letter - 'a' + 'A')] = letter;
  }
  return plain;
}
constexpr std::array<char, 128> plain_ascii = make_plain_ascii();

std::uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

/// Ids that are taken, by their hashes: two of one hash would count as one, which gives one of them a number
/// that it need not have. Case cannot differ.
class Taken {
 public:
  /// Makes `id` the first of itself, `id`-2, `id`-3 … that is free.
  void claim(std::string& id) {
    const std::uint64_t own = hash_of(id);
    if (take(own)) return;
    const std::string first = id;
    std::string end;
    do {  // those below were taken before
      end = '-';
      append_number(end, static_cast<long>(++slots_[find(own)].last));
      id = first;
      append_to_id(end, id);
    } while (!take(hash_of(id)));
  }
  /// What is claimed from here on is inside of what has an id already.
  void go_inside() { inside_ = true; }
  [[nodiscard]] bool is_outside(std::string_view id) const {
    const Slot& slot = slots_[find(hash_of(id))];
    return slot.last != 0 && !slot.inside;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t last = 0;  // the highest number behind it that was tried; 0: the slot is free
    bool inside = false;
  };

  /// Where it is, or would be.
  [[nodiscard]] std::size_t find(std::uint64_t hash) const {
    std::size_t at = static_cast<std::size_t>(hash) & (slots_.size() - 1);
    while (slots_[at].last != 0 && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
    return at;
  }
  /// False where it is taken.
  bool take(std::uint64_t hash) {
    Slot& slot = slots_[find(hash)];
    if (slot.last != 0) return false;
    slot = {hash, 1, inside_};
    if (++count_ * 2 > slots_.size()) grow();
    return true;
  }
  void grow() {
    std::vector<Slot> slots(slots_.size() * 2);
    slots_.swap(slots);
    for (const Slot& slot : slots)
      if (slot.last != 0) slots_[find(slot.hash)] = slot;
  }

  std::vector<Slot> slots_ = std::vector<Slot>(64);  // a power of two
  std::size_t count_ = 0;
  bool inside_ = false;
};

std::string issue_base(const DraftIssue& issue) {
  if (issue.number > 0 && issue.year > 0)
    return "nr-" + std::to_string(issue.number) + "-" + std::to_string(issue.year);
  std::string slug = plain_slug(issue.title, longest_issue);
  return slug.empty() ? "nyhetsbrev" : slug;
}

/// Gives things below an issue their ids.
class IdGiver {
 public:
  void give(Draft& draft) {
    for (DraftIssue& issue : draft.issues) {
      issue.id = issue_base(issue);
      taken_.claim(issue.id);
    }
    for (DraftIssue& issue : draft.issues)
      for (DraftArticle& article : issue.articles) {
        name(issue.id, article.title, "artikel");
        taken_.claim(id_);
        article.id = id_;
      }
    taken_.go_inside();
    for (DraftIssue& issue : draft.issues)
      for (DraftArticle& article : issue.articles)
        for (DraftEvent& event : article.events) {
          name(issue.id, event.title, "evenemang");
          if (taken_.is_outside(id_)) append_to_id("-e", id_);
          taken_.claim(id_);
          event.id = id_;
        }
  }

 private:
  void name(std::string_view issue, std::string_view title, std::string_view otherwise) {
    id_ = issue;
    id_ += '-';
    const std::size_t before = id_.size();
    words_.read(title);
    words_.append_slug(longest_name, false, id_);
    if (id_.size() == before) id_ += otherwise;
  }

  Taken taken_;
  TitleWords words_;
  std::string id_;  // the one that is made
};

}  // namespace

void append_to_id(std::string_view end, std::string& id) {
  constexpr std::size_t longest_id = 64;
  if (id.size() + end.size() > longest_id) id.resize(longest_id - end.size());
  while (id.ends_with('-')) id.pop_back();
  id += end;
}

void TitleWords::read(std::string_view title) {
  letters_.resize(title.size());
  words_.clear();
  words_.push_back({});
  std::uint32_t size = 0;  // of the letters
  for (std::size_t at = 0; at < title.size(); ++at) {
    const auto byte = static_cast<unsigned char>(title[at]);
    const auto next = static_cast<unsigned char>(at + 1 < title.size() ? title[at + 1] : 0);
    char letter = byte < plain_ascii.size() ? plain_ascii[byte] : '\0';
    if (byte == 0xC3 && at + 1 < title.size()) {
      letter = plain_letter(next);
      ++at;
    }
    if (byte == 0xC2 && next == 0xAD) {
      ++at;  // a soft hyphen
    } else if (letter != 0) {
      letters_[size++] = letter;
    } else {
      end_word(size);
    }
  }
  end_word(size);
  words_.pop_back();
  for (Word& word : words_) word.sort = sort_of(text_of(word));
}

void TitleWords::end_word(std::uint32_t end) {
  if (end == words_.back().begin) return;
  words_.back().end = end;
  words_.push_back({end, end, 0});
}

std::string_view TitleWords::text_of(const Word& word) const {
  return std::string_view(letters_).substr(word.begin, word.end - word.begin);
}

/// True for a word that belongs to a date or a time: a number beside a month, a time or another number.
bool TitleWords::is_date_number(std::size_t at) const {
  if ((words_[at].sort & sort::number) == 0) return false;
  if ((words_[at].sort & sort::dated) != 0) return true;
  for (std::size_t next = at + 1; next < words_.size() && next <= at + 4; ++next) {
    if ((words_[next].sort & sort::dated) != 0) return true;
    if ((words_[next].sort & (sort::number | sort::adds)) == 0) break;
  }
  for (std::size_t back = at; back > 0 && back + 4 > at; --back) {
    if ((words_[back - 1].sort & sort::dated) != 0) return true;
    if ((words_[back - 1].sort & (sort::number | sort::och)) == 0) break;
  }
  return false;
}

bool TitleWords::says_content(std::size_t at) const {
  const std::uint8_t sort = words_[at].sort;
  if (sort == 0) return true;
  if ((sort & sort::never) != 0) return false;
  const bool is_last = at + 1 == words_.size();
  if ((sort & sort::month) != 0) {
    const bool before = at > 0 && (words_[at - 1].sort & sort::number) != 0;
    return !before && (is_last || (words_[at + 1].sort & sort::number) == 0);
  }
  if ((sort & sort::joins) != 0 && at > 0 && !is_last)  // 14 och 15 april
    return !is_date_number(at - 1) || !is_date_number(at + 1);
  return !is_date_number(at);
}

void TitleWords::append_slug(std::size_t longest, bool all, std::string& out) const {
  const std::size_t begin = out.size();
  for (std::size_t at = 0; at < words_.size(); ++at) {
    if (!all && !says_content(at)) continue;
    const std::string_view word = text_of(words_[at]);
    const bool is_first = out.size() == begin;
    if (!is_first && out.size() - begin + 1 + word.size() > longest) break;
    if (!is_first) out += '-';
    out += word;
  }
  if (out.size() - begin > longest) out.resize(begin + longest);
}

void TitleWords::append_hashes(std::vector<std::uint64_t>& out) const {
  const auto begin = static_cast<std::ptrdiff_t>(out.size());
  for (std::size_t at = 0; at < words_.size(); ++at)
    if (says_content(at)) out.push_back(hash_of(text_of(words_[at])));
  std::sort(out.begin() + begin, out.end());
}

std::vector<std::uint64_t> content_words(std::string_view title) {
  TitleWords words;
  words.read(title);
  std::vector<std::uint64_t> out;
  words.append_hashes(out);
  return out;
}

std::string content_slug(std::string_view title, std::size_t longest) {
  TitleWords words;
  words.read(title);
  std::string out;
  words.append_slug(longest, false, out);
  return out;
}

std::string plain_slug(std::string_view title, std::size_t longest) {
  TitleWords words;
  words.read(title);
  std::string out;
  words.append_slug(longest, true, out);
  return out;
}

void assign_ids(Draft& draft) { IdGiver().give(draft); }

}  // namespace kalendarium
