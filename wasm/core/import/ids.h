// SPDX-License-Identifier: MIT
//
// import/ids: ids that stay the same when a newsletter is corrected.
//
//   assign_ids(draft);
//   // issue "nr-4-2021", article "nr-4-2021-sprakcafe", its event "nr-4-2021-sprakcafe-e"
//
// An id is made from what a thing is called, never from when it is or how it stands: dates, weekdays,
// times, years and words as "inställt" are left out, so that a moved or cancelled event keeps its id.
//
//   - An issue: `nr-NUMBER-YEAR` where the newsletter counts its issues, else its title. (An issue's own
//     number or month is its name.)
//   - An article: the id and its headline.
//   - An event: the id and the event's title; `-e` behind it where an article has that id.
//
// Letters lose their marks (å and ä become a, ö o), what is no letter or digit becomes a hyphen, and a
// part is cut at a word near 24 (issue) or 36 letters, the whole at 64. A second one of the same name gets `-2`. With
// --merge, what is matched keeps the id that it has in the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/draft.h"

namespace kalendarium {

/// Gives every issue, article and event of the draft its id, in place of the one it has.
void assign_ids(Draft& draft);

/// Puts `end` (`-e`, `-2`) behind an id, which is cut where both would be longer than the 64 letters that the format allows.
void append_to_id(std::string_view end, std::string& id);

/// `Språkcafé – tisdag 5 maj` becomes `sprakcafe`; empty where nothing is left. At most `longest`
/// letters; longer texts are cut after a word.
[[nodiscard]] std::string content_slug(std::string_view title, std::size_t longest);

/// The same with its dates and status words.
[[nodiscard]] std::string plain_slug(std::string_view title, std::size_t longest);

/// The words of a title that content_slug uses, each as a hash that holds for this run, sorted: what
/// likeness is measured by.
[[nodiscard]] std::vector<std::uint64_t> content_words(std::string_view title);

/// The words of one title after the other: what the functions above do, without new room for each.
class TitleWords {
 public:
  /// Replaces what was read before.
  void read(std::string_view title);

  /// Appends what content_slug gives, or plain_slug where `all`.
  void append_slug(std::size_t longest, bool all, std::string& out) const;
  /// Appends what content_words gives.
  void append_hashes(std::vector<std::uint64_t>& out) const;

 private:
  struct Word {
    std::uint32_t begin = 0;  // of letters_
    std::uint32_t end = 0;
    std::uint8_t sort = 0;
  };
  /// At so many letters.
  void end_word(std::uint32_t end);
  [[nodiscard]] std::string_view text_of(const Word& word) const;
  [[nodiscard]] bool is_date_number(std::size_t at) const;
  [[nodiscard]] bool says_content(std::size_t at) const;

  std::string letters_;  // small, without marks
  std::vector<Word> words_;
};

}  // namespace kalendarium
