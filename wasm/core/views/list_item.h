// SPDX-License-Identifier: MIT
//
// list_item: an event or deadline as an element of a list: its title as a link, its kind or status, when and where it is.
//
//   ListItem shown;
//   shown.item = &item;
//   shown.times = next_times(context, item);
//   shown.words = "kl. 9–11";
//   write_list_item(out, context, shown, 3);     // <li class="kal-item …"><h5>…
#pragma once

#include <string>

#include "core/view_tree.h"
#include "core/views/parts.h"

namespace kalendarium {

struct ListItem {
  const Item* item = nullptr;
  Times times;             // when it is, as it stands in this list
  std::string words;       // the times as they read here; may be empty
  std::string key;         // of its node among its siblings
  std::string place;       // classes that say where it stands, after its own
  std::string more;        // about its other times: see more_text
  const char* focus = "";  // its link's data-focus
};

/// `level`: of its heading, below the widget's first.
void write_list_item(TreeWriter& out, const Context& context, const ListItem& shown, int level);

/// The note that a rescheduled event leaves where it was to be. `place` is its classes, after its own.
void write_moved_note(TreeWriter& out, const Context& context, const Item& item,
                      const Moment& old_start, const Moment& start,
                      const std::string& place = std::string());

}  // namespace kalendarium
