// SPDX-License-Identifier: MIT
#include "core/messages.h"

#include <cstdint>
#include <iterator>

#include "core/text_writer.h"

namespace kalendarium {
namespace {

/// One language as the generator writes it: its texts in the order of the enum, plural forms apart by \x01.
struct LanguageTexts {
  std::string_view tag;
  const char* block;
  std::uint16_t ends[message_count];  // where each text ends in the block, in bytes
};

#include "core/message_texts.inc.h"

constexpr char form_separator = '\x01';
constexpr std::size_t plural_other = 1;  // Swedish and English have two forms: one, other

std::string_view compiled_text(std::size_t language, std::size_t position) {
  const LanguageTexts& texts = language_table[language];
  const std::size_t begin = position == 0 ? 0 : texts.ends[position - 1];
  return {texts.block + begin, texts.ends[position] - begin};
}

std::string_view nth_form(std::string_view forms, std::size_t number) {
  for (; number > 0; --number) {
    const std::size_t end = forms.find(form_separator);
    if (end == std::string_view::npos) return forms;
    forms.remove_prefix(end + 1);
  }
  return forms.substr(0, forms.find(form_separator));
}

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

constexpr std::size_t none = SIZE_MAX;

std::size_t find_language(std::string_view tag) {
  for (std::size_t i = 0; i < std::size(language_table); ++i) {
    if (is_same_tag(language_table[i].tag, tag)) return i;
  }
  return none;
}

/// The tag itself, else its primary language.
std::size_t best_language(std::string_view tag) {
  const std::size_t whole = find_language(tag);
  return whole != none ? whole : find_language(primary_language(tag));
}

std::size_t find_key(std::string_view key) {
  for (std::size_t i = 0; i < message_count; ++i) {
    if (key_table[i] == key) return i;
  }
  return none;
}

/// A key with its plural form: `events_count.one` is form 0 of events_count. A key without one is form 0 too.
struct KeyForm {
  std::size_t position = none;
  std::size_t form = 0;
};

/// Nowhere for a key without a form that needs one, or with one that does not.
KeyForm find_key_form(std::string_view key) {
  const std::size_t dot = key.find('.');
  const std::size_t position = find_key(key.substr(0, dot));
  if (position == none) return {};
  const bool has_forms = compiled_text(0, position).find(form_separator) != std::string_view::npos;
  const std::string_view form =
      dot == std::string_view::npos ? std::string_view() : key.substr(dot);
  const bool is_other = form == ".other";
  const bool is_known = has_forms ? is_other || form == ".one" : form.empty() || form == ".";
  return is_known ? KeyForm{position, is_other ? plural_other : 0} : KeyForm{};
}

/// The value of `{name}`; the whole of it where there is none.
std::string_view value_of(std::string_view braced, Arguments arguments, std::string_view number) {
  const std::string_view name = braced.substr(1, braced.size() - 2);
  for (const Argument& argument : arguments) {
    if (argument.name == name) return argument.value;
  }
  return name == "number" && !number.empty() ? number : braced;
}

/// `number` is what `{number}` stands for, where it is not empty.
std::string fill_in(std::string_view pattern, Arguments arguments, std::string_view number = {}) {
  std::string out;
  for (;;) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = pattern.find('}', open);
    if (close == std::string_view::npos) break;
    out += pattern.substr(0, open);
    out += value_of(pattern.substr(open, close - open + 1), arguments, number);
    pattern.remove_prefix(close + 1);
  }
  out += pattern;
  return out;
}

}  // namespace

Words::Words(std::string_view language_tag) {
  const std::size_t best = best_language(language_tag);
  if (best != none) language_ = best;
}

void Words::override_with(std::string_view key, std::string_view own_text) {
  const KeyForm found = find_key_form(key);
  if (found.position != none) own_.push_back({found.position, found.form, std::string(own_text)});
}

std::string_view Words::language() const { return language_table[language_].tag; }

std::string_view Words::direction() const {
  constexpr std::string_view right_to_left = "ar fa he ur yi";  // tags of two letters each
  const std::string_view primary = primary_language(language());
  const bool is_listed = primary.size() == 2 && right_to_left.find(primary) != primary.npos;
  return is_listed ? "rtl" : "ltr";
}

std::string_view Words::form(Message message, std::size_t form_number) const {
  const auto position = static_cast<std::size_t>(message);
  for (std::size_t i = own_.size(); i > 0; --i) {
    const OwnText& own = own_[i - 1];
    if (own.position == position && own.form == form_number) return own.text;
  }
  return nth_form(compiled_text(language_, position), form_number);
}

std::string_view Words::text(Message message) const { return form(message, 0); }

std::string Words::format(Message message, Arguments arguments) const {
  return fill_in(text(message), arguments);
}

std::string Words::count(Message message, int number, Arguments arguments) const {
  const std::size_t form_number = number == 1 ? 0 : plural_other;
  return fill_in(form(message, form_number), arguments, number_text(*this, number));
}

const std::vector<std::string_view>& languages() {
  static const std::vector<std::string_view> tags = [] {
    std::vector<std::string_view> list;
    for (const LanguageTexts& language : language_table) list.push_back(language.tag);
    return list;
  }();
  return tags;
}

bool has_language(std::string_view tag) { return best_language(tag) != none; }

bool is_message_key(std::string_view key) { return find_key_form(key).position != none; }

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
