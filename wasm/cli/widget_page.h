// SPDX-License-Identifier: MIT
//
// widget_page: the widget as HTML that is ready before its script has come, alone or as a whole page.
//
//   print(widget_page(engine, {.state = "view=feed", .now = now, .source = "issues.json"}));
#pragma once

#include <string>

#include "core/engine.h"

namespace kalendarium::cli {

struct PageOptions {
  std::string state;
  std::string now;       // a moment; never empty
  std::string language;  // the file's if empty
  std::string source;    // what the element's src says
  std::string script;    // addresses; nothing is linked where they are empty
  std::string stylesheet;
  std::string head;         // HTML for the head of a whole page
  bool whole_page = false;  // rather than the element alone
};

[[nodiscard]] std::string widget_page(Engine& engine, const PageOptions& options);

}  // namespace kalendarium::cli
