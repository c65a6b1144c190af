// SPDX-License-Identifier: MIT
#include "core/messages.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "core/ascii.h"
#include "core/gate.h"
#include "core/lean.h"
#include "core/text_writer.h"

namespace kalendarium {

#include "core/message_texts.inc.h"

namespace {

constexpr char form_separator = '\x01';
constexpr std::string_view swedish = language_table[0];

/// Cuts the first part off, up to the separator.
std::string_view cut(std::string_view& rest, char separator) {
  const std::string_view first = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(first.size() + 1, rest.size()));
  return first;
}

/// The last where there are fewer.
std::string_view nth_form(std::string_view forms, std::size_t number) {
  std::string_view form = cut(forms, form_separator);
  for (; number > 0 && !forms.empty(); --number) form = cut(forms, form_separator);
  return form;
}

bool has_forms(std::string_view text) { return text.find(form_separator) != text.npos; }

// --- Plural forms -------------------------------------------------------------------------------
// The text plural_rule is the names of the categories, apart by spaces, and then the form of each number as a digit: of 0, 1, 2 …,
// the last for all after it; where there are 200, of n % 100 after them (data/messages/languages.mjs).

std::size_t form_of_number(std::string_view rule, int number) {
  const std::string_view digits = nth_form(rule, 1);
  auto at = static_cast<std::size_t>(number);
  if (at >= digits.size()) at = digits.size() < 200 ? digits.size() - 1 : 100 + at % 100;
  return static_cast<std::size_t>(digits[at] - '0');
}

constexpr std::size_t none = SIZE_MAX;

/// The number of a word in a list, a space between two.
std::size_t find_word(std::string_view list, std::string_view word) {
  for (std::size_t number = 0; !list.empty(); ++number) {
    if (cut(list, ' ') == word) return number;
  }
  return none;
}

// --- Finding ------------------------------------------------------------------------------------

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

/// The tags that a language's texts begin with.
std::string_view tags_of(std::string_view language) {
  return language.substr(
      0, language.find(language.find('\n') < language.find(swedish_mark) ? '\n' : swedish_mark));
}

/// Tags are the same in capitals (BCP 47, section 2.1.1).
bool has_tag(std::string_view language, std::string_view tag) {
  for (std::string_view rest = tags_of(language); !rest.empty();) {
    if (is_same_ignoring_case(cut(rest, ' '), tag)) return true;
  }
  return false;
}

/// Empty where no language has the tag.
std::string_view find_language(std::string_view tag, std::string_view file) {
  if (has_tag(file, tag)) return file;
  for (const std::string_view language : language_table) {
    if (has_tag(language, tag)) return language;
  }
  return {};
}

/// The tag itself, else its primary language.
std::string_view best_language(std::string_view tag, std::string_view file) {
  const std::string_view whole = find_language(tag, file);
  return whole.empty() ? find_language(primary_language(tag), file) : whole;
}

/// A Swedish text, found by counting: seldom asked for.
std::string_view swedish_text(std::size_t position) {
  const bool is_later = position >= first_count;
  std::string_view rest = is_later ? std::string_view(later_texts) : swedish;
  if (is_later) position -= first_count;
  for (std::size_t before = position + 1; before > 0; --before) cut(rest, swedish_mark);
  return cut(rest, swedish_mark);
}

std::string_view swedish_text(Message message) {
  return swedish_text(static_cast<std::size_t>(message));
}

std::size_t find_key(std::string_view key) { return find_word(key_table, key); }

/// A key and, after its point, the plural category: `events_count.one`.
struct KeyParts {
  std::size_t position = none;
  std::string_view category;
};

/// Nowhere for a key without a category that needs one, or with one that does not.
KeyParts find_key_parts(std::string_view key) {
  const std::string_view stem = cut(key, '.');
  const std::size_t position = find_key(stem);
  if (position == none || has_forms(swedish_text(position)) == key.empty()) return {};
  return {position, key};
}

/// The value of `{name}`; the whole of it where there is none.
std::string_view value_of(std::string_view braced, Arguments arguments, std::string_view number) {
  const std::string_view name = braced.substr(1, braced.size() - 2);
  for (const Argument& argument : arguments) {
    if (argument.name == name) return argument.value;
  }
  return name == "number" && !number.empty() ? number : braced;
}

/// `number` is what `{number}` stands for, where it is not empty. Of a Swedish pattern in another language the values are not marked.
std::string fill_in(std::string_view pattern, bool is_swedish, Arguments arguments,
                    std::string_view number = {}) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = pattern.find('}', open);
    const std::string_view own = pattern.substr(0, close == pattern.npos ? close : open);
    const bool is_marked = is_swedish && own.size() > 1;  // a space is of no language
    if (is_marked) out += swedish_mark;
    out += own;
    if (is_marked) out += swedish_mark;
    if (close == pattern.npos) break;
    out += value_of(pattern.substr(open, close - open + 1), arguments, number);
    pattern.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace

bool is_language_file(std::string_view text) {
  std::size_t lines = 0;
  for (const char letter : text) lines += letter == '\n' ? 1 : 0;
  return lines == word_count + 1 && text.size() < UINT16_MAX;
}

Words::Words(std::string_view language_tag, std::string_view file)
    : block_(best_language(language_tag, file)) {
  if (block_.empty()) block_ = swedish;
  std::size_t at = tags_of(block_).size();
  const char sign = block_[at];
  for (std::uint16_t& end : ends_) {
    end = static_cast<std::uint16_t>(at);
    at = std::min(block_.find(sign, at + 1), block_.size());
  }
}

KALENDARIUM_GATE void Words::override_with(std::string_view key, std::string_view own_text) {
  const KeyParts found = find_key_parts(key);
  if (found.position == none) return;
  const std::size_t form =
      found.category.empty()
          ? 0
          : find_word(nth_form(text_at(Message::plural_rule), 0), found.category);
  if (form != none) own_.push_back({found.position, form, std::string(own_text)});
}

std::string_view Words::language() const {
  const std::string_view tags = tags_of(block_);
  return tags.substr(0, tags.find(' '));
}

std::string_view Words::direction() const { return text_at(Message::direction); }

const std::string* Words::own_text(std::size_t position, std::size_t form) const {
  for (std::size_t i = own_.size(); i > 0; --i) {
    const OwnText& own = own_[i - 1];
    if (own.position == position && own.form == form) return &own.text;
  }
  return nullptr;
}

Words::Pattern Words::pattern(Message message, int number) const {
  const auto position = static_cast<std::size_t>(message);
  std::size_t form = number < 0 ? 0 : form_of_number(text_at(Message::plural_rule), number);
  if (const std::string* const own = own_text(position, form)) return {*own, false};
  const std::string_view own = text_at(message);
  if (!own.empty()) return {nth_form(own, form), false};
  if (number >= 0) form = form_of_number(swedish_text(Message::plural_rule), number);
  // Texts for editors are Swedish without a mark; those of Swedish itself that stand apart too.
  const bool is_foreign = position < word_count && block_.data() != swedish.data();
  return {nth_form(swedish_text(message), form), is_foreign};
}

std::string_view Words::text_at(Message message) const {
  const auto position = static_cast<std::size_t>(message);
  const std::size_t begin = ends_[position] + std::size_t{1};
  return begin > ends_[position + 1] ? std::string_view()
                                     : block_.substr(begin, ends_[position + 1] - begin);
}

std::string_view Words::text(Message message) const {
  const Pattern found = pattern(message, -1);
  // In the table a mark stands on both sides of a text.
  const std::size_t margin = found.is_swedish ? 1 : 0;
  return {found.text.data() - margin, found.text.size() + 2 * margin};
}

std::string_view Words::second_form(Message message) const {
  const std::string_view forms = text_at(message);
  const std::string_view first = text(message);
  return first.data() == forms.data() ? nth_form(forms, 1) : first;
}

std::string Words::format(Message message, Arguments arguments) const {
  const Pattern found = pattern(message, -1);
  return fill_in(found.text, found.is_swedish, arguments);
}

std::string Words::count(Message message, int number, Arguments arguments) const {
  const Pattern found = pattern(message, std::abs(number));
  return fill_in(found.text, found.is_swedish, arguments, number_text(*this, number));
}

std::vector<std::string_view> languages() {
  std::vector<std::string_view> tags;
  for (const std::string_view language : language_table) {
    std::string_view own = tags_of(language);
    tags.push_back(cut(own, ' '));
  }
  return tags;
}

bool has_language(std::string_view tag, std::string_view file) {
  return !best_language(tag, file).empty();
}

Words editors_words(std::string_view language_tag) {
  const std::string_view language = best_language(language_tag, {});
  const auto texts = std::count(language.begin(), language.end(), swedish_mark) - 1;
  return Words(static_cast<std::size_t>(texts) == message_count ? language_tag : "sv");
}

KALENDARIUM_GATE bool is_message_key(std::string_view key) {
  const KeyParts found = find_key_parts(key);
  if (is_lean || found.position == none || found.category.empty()) return found.position != none;
  for (std::string_view rest = "zero one two few many other"; !rest.empty();) {
    if (cut(rest, ' ') == found.category) return true;
  }
  return false;
}

std::optional<Message> find_message(std::string_view key) {
  const std::size_t position = find_key(key);
  if (position == none) return std::nullopt;
  return static_cast<Message>(position);
}

std::optional<Message> find_label(std::string_view key) {
  const std::size_t position = find_word(label_table, key);
  if (position == none) return std::nullopt;
  return static_cast<Message>(position);
}

std::string_view key_of(Message message) {
  std::string_view rest = key_table;
  for (auto before = static_cast<std::size_t>(message); before > 0; --before) cut(rest, ' ');
  return cut(rest, ' ');
}

std::string number_text(const Words& words, int number) {
  std::string digits;
  append_number(digits, number);
  const std::size_t sign = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > sign + 3;) {
    at -= 3;
    digits.insert(at, words.text(Message::group_separator));
  }
  return digits;
}

}  // namespace kalendarium
