// SPDX-License-Identifier: MIT
//
// place: where a calendar says that something takes place, as the draft has it.
//
//   set_place(event, "Zoom");                   // mode online
//   set_place(event, "https://teams…/l/meet");  // mode online, online_url
//   set_place(event, "Stadsbiblioteket");       // mode offline, place
#pragma once

#include <string>
#include <string_view>

#include "core/import/draft.h"

namespace kalendarium::cli {

/// Keeps a place that names a service or an address as that; "Aulan och Zoom" is on site and online.
void set_place(DraftEvent& event, std::string_view place);

}  // namespace kalendarium::cli
