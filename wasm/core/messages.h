// SPDX-License-Identifier: MIT
//
// messages: every word that a reader sees, and what a language has of its own: plural forms, alphabet, direction.
//
//   Words words("sv");
//   words.text(Message::show_more);                           // "Visa fler"
//   words.count(Message::events_count, 18);                   // "18 händelser"
//   words.format(Message::updated, {{"date", "3 maj 2021"}}); // "Uppdaterad 3 maj 2021"
//
// The enum Message and the tables of texts are written by the build (data/messages/generate.mjs) from data/messages/*.json. The
// visitor's core has Swedish alone; of another language it is given a file that the same build wrote: a line of its tags, then
// one for each text in the order of the enum, plural forms apart by \x01. A text that a language lacks is Swedish,
// and marked as such (swedish_mark in text_writer.h).
// A Words owns the overrides that a feed brings (its `messages` member), but not the language's file, which must outlive it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/message_keys.inc.h"  // generated: enum class Message, message_count

namespace kalendarium {

/// A named value for a `{name}` in a text.
struct Argument {
  std::string_view name;
  std::string_view value;
};
using Arguments = std::initializer_list<Argument>;

class Words {
 public:
  /// The best language for a BCP 47 tag, compiled in or the `file`'s: one that has the tag itself among its `tags`, one that has
  /// the primary language, else Swedish.
  explicit Words(std::string_view language_tag, std::string_view file = {});

  /// Replaces the text under a dotted key (`show_more`, `events_count.one`), which is copied. A key or plural form that the language
  /// has not is ignored (validate reports unknown keys).
  void override_with(std::string_view key, std::string_view own_text);

  [[nodiscard]] std::string_view language() const;
  /// `rtl` or `ltr`, for the attribute dir.
  [[nodiscard]] std::string_view direction() const;
  /// The text; of one with plural forms the first.
  [[nodiscard]] std::string_view text(Message message) const;
  /// The second form of a text that readers see, where it has two: a month's name that stands alone (`elokuu`, not `elokuuta`).
  [[nodiscard]] std::string_view second_form(Message message) const;
  /// Replaces each `{name}`; one without a value stays as it is.
  [[nodiscard]] std::string format(Message message, Arguments arguments) const;
  /// Chooses the plural form for `number` (CLDR cardinal rules) and puts the number where it says `{number}`.
  [[nodiscard]] std::string count(Message message, int number, Arguments arguments = {}) const;

 private:
  /// Own wording; of several for one form the last counts.
  struct OwnText {
    std::size_t position;  // in the table of messages
    std::size_t form;      // the plural form
    std::string text;
  };
  struct Pattern {
    std::string_view text;
    bool is_swedish;  // where the language is another
  };
  [[nodiscard]] const std::string* own_text(std::size_t position, std::size_t form) const;
  /// The form for a number of 0 or more, else the first.
  [[nodiscard]] Pattern pattern(Message message, int number) const;
  /// Empty where the language has none.
  [[nodiscard]] std::string_view text_at(Message message) const;

  std::string_view block_;  // the language's texts, with a sign before, between and after them
  std::uint16_t ends_[message_count +
                      1];  // where those signs are: text i is between ends_[i] and ends_[i + 1]
  std::vector<OwnText> own_;
};

/// The languages that are compiled in, as BCP 47 tags.
[[nodiscard]] std::vector<std::string_view> languages();
/// True for a tag whose language is compiled in or the file's: Words does not fall back.
[[nodiscard]] bool has_language(std::string_view tag, std::string_view file = {});
/// True for a file of words that this build wrote.
[[nodiscard]] bool is_language_file(std::string_view text);
/// What diagnostics are told in: English for one who asks for that, else Swedish.
[[nodiscard]] Words editors_words(std::string_view language_tag);
/// The message with that key; false where there is none. A key may end in a plural form (`events_count.one`).
[[nodiscard]] bool is_message_key(std::string_view key);
[[nodiscard]] std::optional<Message> find_message(std::string_view key);
/// The same for what a filter's value is called: `kind_course`.
[[nodiscard]] std::optional<Message> find_label(std::string_view key);
[[nodiscard]] std::string_view key_of(Message message);
/// A number with the language's group separator (U+00A0 in Swedish, a comma in English): 2 500.
[[nodiscard]] std::string number_text(const Words& words, int number);

}  // namespace kalendarium
