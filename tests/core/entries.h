// SPDX-License-Identifier: MIT
//
// entries: entries of a month or week for tests, by their dates.
//
//   const std::vector<Entry> entries = {shown("2020-08-25"), shown("2020-08-25T09:00", "2020-08-25T10:30")};
#pragma once

#include <string_view>
#include <vector>

#include "core/entry.h"

namespace kalendarium::sample {

inline Entry shown(std::string_view start, std::string_view end = {},
                   EntryKind kind = EntryKind::event) {
  const auto moment_of = [](std::string_view text) {
    return text.empty() ? Moment{} : parse_moment(text, Zone{}).moment;
  };
  Entry entry;
  entry.kind = kind;
  entry.span = span_of(moment_of(start), moment_of(end));
  return entry;
}

}  // namespace kalendarium::sample
