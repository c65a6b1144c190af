// SPDX-License-Identifier: MIT
//
// paging: which hits of a long list are in the document, and the buttons that move that window.
//
//   const PageWindow window = page_window(context);    // hits [window.begin, window.end)
//
// 20 items are a page. "Visa fler" appends the next page, at most three stay; "Visa tidigare" goes the other way.
#pragma once

#include <cstddef>

#include "core/view_tree.h"
#include "core/views/context.h"

namespace kalendarium {

struct PageWindow {
  int first_page = 1;  // 1 at least
  int last_page = 1;   // the state's page, within what there is
  int page_count = 1;
  std::size_t begin = 0;  // positions in Answer::hits
  std::size_t end = 0;
};

[[nodiscard]] PageWindow page_window(const Context& context);

/// What a hit's link is for the focus: `page` for the first of the page which "Visa fler" has just added, `earlier` for the first of
/// several pages, where focus goes after "Visa tidigare"; empty for the others.
[[nodiscard]] const char* focus_of(const PageWindow& window, std::size_t hit);

void write_earlier_button(TreeWriter& out, const Context& context, PageWindow window);
/// With "Visar 1–20 av 83" before it.
void write_more_button(TreeWriter& out, const Context& context, PageWindow window);

}  // namespace kalendarium
