// SPDX-License-Identifier: MIT
#include "core/views/paging.h"

#include <algorithm>

#include "core/views/parts.h"

namespace kalendarium {
namespace {

Node paging_button(const State& state, int first_page, std::string_view action, std::string_view label) {
  Node button = state_button(state, "kal-button", label);
  set(button, Attribute::data_do, action);
  set(button, Attribute::data_first, std::to_string(first_page));
  return button;
}

State on_page(const State& state, int page) {
  State copy = state;
  copy.page = page;
  return copy;
}

}  // namespace

PageWindow page_window(const Context& context) {
  const auto total = context.answer.hits.size();
  PageWindow window;
  if (context.request.limit > 0) {
    window.end = std::min(total, static_cast<std::size_t>(context.request.limit));
    return window;
  }
  window.page_count = std::max(1, static_cast<int>((total + page_size - 1) / page_size));
  window.last_page = std::min(context.state.page, window.page_count);
  const int first = context.request.first_page > 0 ? context.request.first_page : window.last_page;
  window.first_page = std::clamp(first, std::max(1, window.last_page - most_pages_shown + 1), window.last_page);
  window.begin = static_cast<std::size_t>(window.first_page - 1) * page_size;
  window.end = std::min(total, static_cast<std::size_t>(window.last_page) * page_size);
  return window;
}

bool begins_new_page(const PageWindow& window, std::size_t hit) {
  return window.last_page > window.first_page && hit == static_cast<std::size_t>(window.last_page - 1) * page_size;
}

bool begins_list(const PageWindow& window, std::size_t hit) {
  return window.last_page > window.first_page && hit == window.begin;
}

void append_earlier_button(Node& parent, const Context& context, PageWindow window) {
  if (window.first_page == 1) return;
  const int first = window.first_page - 1;
  const int last = std::min(window.last_page, first + most_pages_shown - 1);
  Node row = block(Tag::p, "kal-earlier");
  append(row, paging_button(on_page(context.state, last), first, "earlier", context.words.text(Message::show_earlier)));
  append(parent, std::move(row));
}

void append_more_button(Node& parent, const Context& context, PageWindow window) {
  if (window.page_count == 1) return;
  const Words& words = context.words;
  Node row = block(Tag::div, "kal-more");
  append(row, block(Tag::p, "kal-showing",
                    words.format(Message::showing, {{"first", number_text(words, static_cast<int>(window.begin) + 1)},
                                                    {"last", number_text(words, static_cast<int>(window.end))},
                                                    {"total", number_text(words, static_cast<int>(context.answer.hits.size()))}})));
  if (window.last_page < window.page_count) {
    const int last = window.last_page + 1;
    const int first = std::max(window.first_page, last - most_pages_shown + 1);
    append(row, paging_button(on_page(context.state, last), first, "more", words.text(Message::show_more)));
  }
  append(parent, std::move(row));
}

}  // namespace kalendarium
