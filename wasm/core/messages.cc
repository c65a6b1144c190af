// SPDX-License-Identifier: MIT
#include "core/messages.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "core/lean.h"
#include "core/text_writer.h"

namespace kalendarium {
namespace {

#include "core/message_texts.inc.h"

constexpr char form_separator = '\x01';

std::string_view text_at(const Language& language, std::size_t position) {
  const std::size_t begin = language.ends[position] + std::size_t{1};
  return {language.block + begin, language.ends[position + 1] - begin};
}

std::string_view text_at(const Language& language, Message message) {
  return text_at(language, static_cast<std::size_t>(message));
}

constexpr const Language& swedish = language_table[0];

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

std::size_t form_of_number(const Language& language, int number) {
  const std::string_view digits = nth_form(text_at(language, Message::plural_rule), 1);
  auto at = static_cast<std::size_t>(number);
  if (at >= digits.size()) at = digits.size() < 200 ? digits.size() - 1 : 100 + at % 100;
  return static_cast<std::size_t>(digits[at] - '0');
}

constexpr std::size_t none = SIZE_MAX;

std::size_t form_of_category(const Language& language, std::string_view category) {
  std::string_view rest = nth_form(text_at(language, Message::plural_rule), 0);
  for (std::size_t form = 0; !rest.empty(); ++form) {
    if (cut(rest, ' ') == category) return form;
  }
  return none;
}

// --- Finding ------------------------------------------------------------------------------------

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Tags are the same in capitals (BCP 47, section 2.1.1).
bool is_same_tag(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (lower(left[i]) != lower(right[i])) return false;
  }
  return true;
}

bool has_tag(const Language& language, std::string_view tag) {
  for (std::string_view rest = text_at(language, Message::tags); !rest.empty();) {
    if (is_same_tag(cut(rest, ' '), tag)) return true;
  }
  return false;
}

/// None where no language has the tag.
Language find_language(std::string_view tag, const Language& extra) {
  if (extra.block != nullptr && has_tag(extra, tag)) return extra;
  for (const Language& language : language_table) {
    if (has_tag(language, tag)) return language;
  }
  return {};
}

/// The tag itself, else its primary language.
Language best_language(std::string_view tag, const Language& extra) {
  const Language whole = find_language(tag, extra);
  return whole.block != nullptr ? whole : find_language(primary_language(tag), extra);
}

std::size_t find_key(std::string_view key) {
  for (std::size_t i = 0; i < message_count; ++i) {
    if (key_table[i] == key) return i;
  }
  return none;
}

/// A key and, after its point, the plural category: `events_count.one`.
struct KeyParts {
  std::size_t position = none;
  std::string_view category;
};

/// Nowhere for a key without a category that needs one, or with one that does not.
KeyParts find_key_parts(std::string_view key) {
  const std::string_view stem = cut(key, '.');
  const std::size_t position = find_key(stem);
  if (position == none || has_forms(text_at(swedish, position)) == key.empty()) return {};
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
    const bool is_marked = is_swedish && !own.empty();
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

bool LanguageFile::read(std::string_view text) {
  std::uint16_t ends[word_count + 1];
  std::size_t count = 0;
  std::size_t at = 0;
  for (; at < std::min<std::size_t>(text.size(), UINT16_MAX) && text[at] != '\f'; ++at) {
    if (text[at] != '\n') continue;
    if (count > word_count) return false;
    ends[count++] = static_cast<std::uint16_t>(at);
  }
  if (count != word_count + 1) return false;
  lines_ = text.substr(0, at);
  std::copy(std::begin(ends), std::end(ends), ends_);
  return true;
}

Language LanguageFile::language() const {
  return lines_.empty() ? Language{} : Language{lines_.data(), ends_, word_count};
}

Words::Words(std::string_view language_tag, const Language& extra)
    : language_(best_language(language_tag, extra)) {
  if (language_.block == nullptr) language_ = swedish;
}

void Words::override_with(std::string_view key, std::string_view own_text) {
  const KeyParts found = find_key_parts(key);
  if (found.position == none) return;
  const std::size_t form = found.category.empty() ? 0 : form_of_category(language_, found.category);
  if (form != none) own_.push_back({found.position, form, std::string(own_text)});
}

std::string_view Words::language() const {
  const std::string_view tags = text_at(language_, Message::tags);
  return tags.substr(0, tags.find(' '));
}

std::string_view Words::direction() const { return text_at(language_, Message::direction); }

const std::string* Words::own_text(std::size_t position, std::size_t form) const {
  for (std::size_t i = own_.size(); i > 0; --i) {
    const OwnText& own = own_[i - 1];
    if (own.position == position && own.form == form) return &own.text;
  }
  return nullptr;
}

Words::Pattern Words::pattern(Message message, int number) const {
  const auto position = static_cast<std::size_t>(message);
  std::size_t form = number < 0 ? 0 : form_of_number(language_, number);
  if (const std::string* const own = own_text(position, form)) return {*own, false};
  const bool is_lacking = position >= language_.count || text_at(language_, position).empty();
  // Texts for editors are Swedish without a mark.
  if (!is_lacking) return {nth_form(text_at(language_, position), form), false};
  if (number >= 0) form = form_of_number(swedish, number);
  return {nth_form(text_at(swedish, position), form), position < word_count};
}

std::string_view Words::text(Message message) const {
  const Pattern found = pattern(message, -1);
  // In the table a mark stands on both sides of a text.
  const std::size_t margin = found.is_swedish ? 1 : 0;
  return {found.text.data() - margin, found.text.size() + 2 * margin};
}

std::string_view Words::second_form(Message message) const {
  const std::string_view forms = text_at(language_, static_cast<std::size_t>(message));
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
  for (const Language& language : language_table) {
    const std::string_view own = text_at(language, Message::tags);
    tags.push_back(own.substr(0, own.find(' ')));
  }
  return tags;
}

bool has_language(std::string_view tag, const Language& extra) {
  return best_language(tag, extra).block != nullptr;
}

Words editors_words(std::string_view language_tag) {
  const Language language = best_language(language_tag, {});
  return Words(language.count == message_count ? language_tag : "sv");
}

bool is_message_key(std::string_view key) {
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

std::string_view key_of(Message message) { return key_table[static_cast<std::size_t>(message)]; }

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
