// SPDX-License-Identifier: MIT

#include "core/import/ids.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "core/import/start_filter.h"

namespace kalendarium {

namespace {

constexpr std::size_t longest_issue = 24;
constexpr std::size_t longest_name = 36;

/// As words_of() leaves them: small letters without marks. Longer forms (tisdagen, augusti) begin so.
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
  return word.find_first_not_of("0123456789") == std::string_view::npos;
}
bool is_year(std::string_view word) {
  return word.size() == 4 && is_number(word) && (word[0] == '1' || word[0] == '2');
}

/// The plain letter of a Latin letter with a mark (U+00C0 to U+00FF); NUL for another sign.
char plain_letter(unsigned char second) {
  constexpr char all[] = {'a', 'a', 'a', 'a', 'a', 'a', 'a', 'c', 'e', 'e', 'e',
                          'e', 'i', 'i', 'i', 'i', 'd', 'n', 'o', 'o', 'o', 'o',
                          'o', 0,   'o', 'u', 'u', 'u', 'u', 'y', 't', 's'};
  return all[(second - 0x80) & 0x1F];
}

/// The words of a text: small letters without marks and digits; all else parts words.
class PlainWords {
 public:
  explicit PlainWords(std::string_view text) {
    letters_.reserve(text.size());  // never more, so that the words stay where they are
    for (std::size_t at = 0; at < text.size(); ++at) {
      const auto byte = static_cast<unsigned char>(text[at]);
      char letter = 0;
      if (byte >= 'A' && byte <= 'Z') letter = static_cast<char>(byte + 0x20);
      if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
        letter = static_cast<char>(byte);
      if (byte == 0xC3 && at + 1 < text.size())
        letter = plain_letter(static_cast<unsigned char>(text[++at]));
      if (byte == 0xC2 && at + 1 < text.size() && text[at + 1] == '\xAD') {
        ++at;  // a soft hyphen
      } else if (letter != 0) {
        letters_ += letter;
      } else {
        end_word();
      }
    }
    end_word();
  }
  PlainWords(const PlainWords&) = delete;
  PlainWords& operator=(const PlainWords&) = delete;

  [[nodiscard]] const std::vector<std::string_view>& list() const { return words_; }

 private:
  void end_word() {
    if (letters_.size() == begin_) return;
    words_.push_back(std::string_view(letters_).substr(begin_));
    begin_ = letters_.size();
  }

  std::string letters_;
  std::size_t begin_ = 0;  // of the word that is open
  std::vector<std::string_view> words_;
};

using WordList = std::vector<std::string_view>;

std::string joined(const WordList& words, std::size_t longest) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty() && out.size() + 1 + word.size() > longest) break;
    if (!out.empty()) out += '-';
    out += word;
  }
  if (out.size() > longest) out.resize(longest);
  return out;
}

/// True for a word that belongs to a date or a time: a number beside a month, a time or another number.
bool is_date_number(const WordList& words, std::size_t at) {
  if (!is_number(words[at])) return false;
  if (is_year(words[at])) return true;
  const auto dated = [](std::string_view word) {
    return is_any<months>(word) || is_any<time_words>(word) || is_weekday(word) || is_year(word);
  };
  for (std::size_t next = at + 1; next < words.size() && next <= at + 4; ++next) {
    if (dated(words[next])) return true;
    if (!is_number(words[next]) && words[next] != "och" && words[next] != "and") break;
  }
  for (std::size_t back = at; back > 0 && back + 4 > at; --back) {
    if (dated(words[back - 1])) return true;
    if (!is_number(words[back - 1]) && words[back - 1] != "och") break;
  }
  return false;
}

bool says_content(const WordList& words, std::size_t at) {
  const std::string_view word = words[at];
  if (is_any<status_words>(word) || is_any<time_words>(word) || is_weekday(word)) return false;
  if (is_any<months>(word)) {
    const bool before = at > 0 && is_number(words[at - 1]);
    const bool after = at + 1 < words.size() && is_number(words[at + 1]);
    return !before && !after;
  }
  const bool joins = word == "och" || word == "and" || word == "till" || word == "to";
  if (joins && at > 0 && at + 1 < words.size())  // 14 och 15 april
    return !is_date_number(words, at - 1) || !is_date_number(words, at + 1);
  return !is_date_number(words, at);
}

/// Ids that are taken; case cannot differ.
class Taken {
 public:
  /// `base`, or the first of `base`-2, `base`-3 … that is free.
  std::string claim(const std::string& base) {
    const auto [own, is_free] = ids_.try_emplace(base, Id{1, level_});
    if (is_free) return base;
    for (;;) {  // those below were taken before
      std::string id = base + "-" + std::to_string(++own->second.last);
      if (ids_.try_emplace(id, Id{1, level_}).second) return id;
    }
  }
  /// What is claimed from here on is inside of what has an id already.
  void go_inside() { ++level_; }
  [[nodiscard]] bool is_outside(const std::string& id) const {
    const auto found = ids_.find(id);
    return found != ids_.end() && found->second.level < level_;
  }

 private:
  struct Id {
    int last;  // the highest number behind it that was tried
    int level;
  };
  std::unordered_map<std::string, Id> ids_;
  int level_ = 0;
};

std::string issue_base(const DraftIssue& issue) {
  if (issue.number > 0 && issue.year > 0)
    return "nr-" + std::to_string(issue.number) + "-" + std::to_string(issue.year);
  std::string slug = plain_slug(issue.title, longest_issue);
  return slug.empty() ? "nyhetsbrev" : slug;
}

std::string under(const std::string& issue, std::string slug, std::string_view otherwise) {
  return issue + "-" + (slug.empty() ? std::string(otherwise) : slug);
}

}  // namespace

std::vector<std::uint64_t> content_words(std::string_view title) {
  const PlainWords words(title);
  std::vector<std::uint64_t> out;
  for (std::size_t at = 0; at < words.list().size(); ++at)
    if (says_content(words.list(), at))
      out.push_back(std::hash<std::string_view>{}(words.list()[at]));
  std::sort(out.begin(), out.end());
  return out;
}

std::string content_slug(std::string_view title, std::size_t longest) {
  const PlainWords words(title);
  WordList content;
  for (std::size_t at = 0; at < words.list().size(); ++at)
    if (says_content(words.list(), at)) content.push_back(words.list()[at]);
  return joined(content, longest);
}

std::string plain_slug(std::string_view title, std::size_t longest) {
  return joined(PlainWords(title).list(), longest);
}

void assign_ids(Draft& draft) {
  Taken taken;
  for (DraftIssue& issue : draft.issues) issue.id = taken.claim(issue_base(issue));
  for (DraftIssue& issue : draft.issues)
    for (DraftArticle& article : issue.articles)
      article.id =
          taken.claim(under(issue.id, content_slug(article.title, longest_name), "artikel"));
  taken.go_inside();
  for (DraftIssue& issue : draft.issues)
    for (DraftArticle& article : issue.articles)
      for (DraftEvent& event : article.events) {
        const std::string base =
            under(issue.id, content_slug(event.title, longest_name), "evenemang");
        event.id = taken.claim(taken.is_outside(base) ? base + "-e" : base);
      }
}

}  // namespace kalendarium
