// SPDX-License-Identifier: MIT
//
// entry_html: an item as a piece of HTML for readers of feeds: paragraphs, lists and links, no classes and no scripts.
//
//   entry_html(source, item)   // "<p>Tisdag 25 augusti 2020 kl. 9–11</p><p>Var: Biblioteket, Ekeby</p>…"
#pragma once

#include <string>

#include "core/formats/export_source.h"

namespace kalendarium {

/// What the detail of the widget tells, in its order: when, where, price, organiser, sessions, text, links.
[[nodiscard]] std::string entry_html(const ExportSource& source, const Item& item);

}  // namespace kalendarium
