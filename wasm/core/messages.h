// SPDX-License-Identifier: MIT
//
// messages: every word that a reader sees, in the languages that are compiled in from data/messages/*.json.
//
//   Words words("sv");
//   words.text(Message::show_more);                           // "Visa fler"
//   words.count(Message::events_count, 18);                   // "18 händelser"
//   words.format(Message::updated, {{"date", "3 maj 2021"}}); // "Uppdaterad 3 maj 2021"
//
// The enum Message and the table of texts are written by the build (data/messages/generate.mjs) from the JSON files, so a
// key that one language lacks stops the build. A Words owns the overrides that a file brings (its `messages` member).
#pragma once

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
  /// The best compiled-in language for a BCP 47 tag: the tag itself, its primary language, else Swedish.
  explicit Words(std::string_view language_tag);

  /// Replaces the text under a dotted key (`show_more`, `events_count.one`), which is copied. A key that is none is ignored
  /// (validate reports it).
  void override_with(std::string_view key, std::string_view own_text);

  [[nodiscard]] std::string_view language() const;
  /// `rtl` or `ltr`, for the attribute dir.
  [[nodiscard]] std::string_view direction() const;
  [[nodiscard]] std::string_view text(Message message) const;
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
  [[nodiscard]] std::string_view form(Message message, std::size_t form_number) const;

  std::size_t language_ = 0;
  std::vector<OwnText> own_;
};

/// The languages that are compiled in, as BCP 47 tags.
[[nodiscard]] const std::vector<std::string_view>& languages();
/// True for a tag whose language is compiled in: Words does not fall back.
[[nodiscard]] bool has_language(std::string_view tag);
/// The message with that key; false where there is none. A key may end in a plural form (`events_count.one`).
[[nodiscard]] bool is_message_key(std::string_view key);
[[nodiscard]] std::optional<Message> find_message(std::string_view key);
[[nodiscard]] std::string_view key_of(Message message);
/// A number with the language's group separator (U+00A0 in Swedish, a comma in English): 2 500.
[[nodiscard]] std::string number_text(const Words& words, int number);

}  // namespace kalendarium
