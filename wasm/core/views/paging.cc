// SPDX-License-Identifier: MIT
#include "core/views/paging.h"

#include <algorithm>

#include "core/views/parts.h"

namespace kalendarium {
namespace {

void write_paging_button(TreeWriter& out, const Context& context, int page, int first_page,
                         const char* action, Message label) {
  State state = context.state;
  state.page = page;
  open_state_button(out, print_state(state), "kal-button")
      .with(Attribute::data_do, action)
      .with(Attribute::data_first, std::to_string(first_page))
      .text(context.words.text(label))
      .close();
}

std::string number_of(const Context& context, std::size_t number) {
  return number_text(context.words, static_cast<int>(number));
}

}  // namespace

PageWindow page_window(const Context& context) {
  const std::size_t total = context.answer.total;
  PageWindow window;
  if (context.request.limit > 0) {
    window.end = std::min(total, static_cast<std::size_t>(context.request.limit));
    return window;
  }
  window.page_count = std::max(1, static_cast<int>((total + items_per_page - 1) / items_per_page));
  window.last_page = std::min(context.state.page, window.page_count);
  const int first = context.request.first_page > 0 ? context.request.first_page : window.last_page;
  window.first_page =
      std::clamp(first, std::max(1, window.last_page - most_pages_shown + 1), window.last_page);
  window.begin = static_cast<std::size_t>(window.first_page - 1) * items_per_page;
  window.end = std::min(total, static_cast<std::size_t>(window.last_page) * items_per_page);
  return window;
}

const char* focus_of(const PageWindow& window, std::size_t hit) {
  if (window.last_page == window.first_page) return "";
  if (hit == static_cast<std::size_t>(window.last_page - 1) * items_per_page) return "page";
  return hit == window.begin ? "earlier" : "";
}

void write_earlier_button(TreeWriter& out, const Context& context, PageWindow window) {
  if (window.first_page == 1) return;
  const int first = window.first_page - 1;
  const int last = std::min(window.last_page, first + most_pages_shown - 1);
  out.open(Tag::p, "kal-earlier");
  write_paging_button(out, context, last, first, "earlier", Message::show_earlier);
  out.close();
}

void write_more_button(TreeWriter& out, const Context& context, PageWindow window) {
  if (window.page_count == 1) return;
  out.open(Tag::div, "kal-more");
  out.leaf(Tag::p, "kal-showing",
           context.words.format(Message::showing,
                                {{"first", number_of(context, window.begin + 1)},
                                 {"last", number_of(context, window.end)},
                                 {"total", number_of(context, context.answer.total)}}));
  if (window.last_page < window.page_count) {
    const int last = window.last_page + 1;
    const int first = std::max(window.first_page, last - most_pages_shown + 1);
    write_paging_button(out, context, last, first, "more", Message::show_more);
  }
  out.close();
}

}  // namespace kalendarium
