// SPDX-License-Identifier: MIT
#include "core/messages.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>

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

/// Tags are the same in capitals (BCP 47, section 2.1.1).
bool is_same_tag(std::string_view left, std::string_view right) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [&](char a, char b) { return lower(a) == lower(b); });
}

std::optional<std::size_t> find_language(std::string_view tag) {
  for (std::size_t i = 0; i < std::size(language_table); ++i) {
    if (is_same_tag(language_table[i].tag, tag)) return i;
  }
  return std::nullopt;
}

/// The tag itself, else its primary language.
std::optional<std::size_t> best_language(std::string_view tag) {
  const auto whole = find_language(tag);
  return whole ? whole : find_language(primary_language(tag));
}

std::optional<std::size_t> find_key(std::string_view key) {
  for (std::size_t i = 0; i < message_count; ++i) {
    if (key_table[i] == key) return i;
  }
  return std::nullopt;
}

/// A key with its plural form: `events_count.one` is form 0 of events_count. A key without one is form 0 too.
struct KeyForm {
  std::size_t position = 0;
  std::size_t form = 0;
};

std::optional<KeyForm> find_key_form(std::string_view key) {
  const std::size_t dot = key.find('.');
  const auto position = find_key(key.substr(0, dot));
  if (!position) return std::nullopt;
  const bool has_forms = compiled_text(0, *position).find(form_separator) != std::string_view::npos;
  const std::string_view form = dot == std::string_view::npos ? std::string_view() : key.substr(dot + 1);
  if (has_forms && form == "one") return KeyForm{*position, 0};
  if (has_forms && form == "other") return KeyForm{*position, plural_other};
  if (!has_forms && form.empty()) return KeyForm{*position, 0};
  return std::nullopt;
}

std::string fill_in(std::string_view pattern, const Argument* arguments, std::size_t argument_count) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = pattern.find('}', open);
    if (close == std::string_view::npos) return out.append(pattern);
    out += pattern.substr(0, open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    std::string_view value = pattern.substr(open, close - open + 1);
    for (std::size_t i = 0; i < argument_count; ++i) {
      if (arguments[i].name == name) value = arguments[i].value;
    }
    out += value;
    pattern.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace

Words::Words(std::string_view language_tag) : language_(best_language(language_tag).value_or(0)) {}

void Words::override_with(const Wording& wording) {
  for (const auto& [key, own_text] : wording) {
    if (const auto found = find_key_form(key)) own_[{found->position, found->form}] = own_text;
  }
}

std::string_view Words::language() const { return language_table[language_].tag; }

std::string_view Words::direction() const {
  const std::string_view primary = primary_language(language());
  const bool is_right_to_left = primary == "ar" || primary == "fa" || primary == "he" || primary == "ur" || primary == "yi";
  return is_right_to_left ? "rtl" : "ltr";
}

std::string_view Words::form(Message message, std::size_t form_number) const {
  const auto position = static_cast<std::size_t>(message);
  const auto own = own_.find({position, form_number});
  if (own != own_.end()) return own->second;
  return nth_form(compiled_text(language_, position), form_number);
}

std::string_view Words::text(Message message) const { return form(message, 0); }

std::string Words::format(Message message, Arguments arguments) const {
  return fill_in(text(message), arguments.begin(), arguments.size());
}

std::string Words::count(Message message, int number, Arguments arguments) const {
  const std::string digits = number_text(*this, number);
  std::vector<Argument> all(arguments);
  all.push_back({"number", digits});
  const std::size_t form_number = number == 1 ? 0 : plural_other;
  return fill_in(form(message, form_number), all.data(), all.size());
}

const std::vector<std::string_view>& languages() {
  static const std::vector<std::string_view> tags = [] {
    std::vector<std::string_view> list;
    for (const LanguageTexts& language : language_table) list.push_back(language.tag);
    return list;
  }();
  return tags;
}

bool has_language(std::string_view tag) { return best_language(tag).has_value(); }

bool is_message_key(std::string_view key) { return find_key_form(key).has_value(); }

std::optional<Message> find_message(std::string_view key) {
  const auto position = find_key(key);
  return position ? std::optional(static_cast<Message>(*position)) : std::nullopt;
}

std::string_view key_of(Message message) { return key_table[static_cast<std::size_t>(message)]; }

std::string number_text(const Words& words, int number) {
  const std::string digits = std::to_string(number);
  const std::string_view separator = words.text(Message::group_separator);
  const std::size_t sign = number < 0 ? 1 : 0;
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const std::size_t left = digits.size() - i;
    if (i > sign && left % 3 == 0) out += separator;
    out += digits[i];
  }
  return out;
}

}  // namespace kalendarium
