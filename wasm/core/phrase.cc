// SPDX-License-Identifier: MIT

#include "core/phrase.h"

#include "core/search_query.h"

namespace kalendarium {

PhraseMatcher::PhraseMatcher(std::string_view texts, bool is_open) : is_open_(is_open) {
  while (!texts.empty() && size_ < most_phrase_words) texts_[size_++] = take_text(texts);
}

bool PhraseMatcher::take(std::string_view word) {
  std::uint32_t fits = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    const bool may_go_on = is_open_ && i + 1 == size_;
    if (may_go_on ? word.starts_with(texts_[i]) : word == texts_[i]) fits |= 1U << i;
  }
  reached_ = (reached_ << 1U | 1U) & fits;
  return (reached_ >> (size_ - 1) & 1U) != 0;
}

}  // namespace kalendarium
