// SPDX-License-Identifier: MIT
//
// json_input: JSON Feed, and what the interfaces of mailing services answer.
//
//   JsonInput input = read_json_input(text);
//   if (input.reading) …            // letters
//
// Known are JSON Feed 1 and 1.1 (jsonfeed.org), Get a Newsletter's sent mails (`/v3/mails/sent/`, one or
// a page of them) and Mailchimp's campaign content (`/campaigns/{id}/content`), alone or with the
// campaign's settings around it.
#pragma once

#include <optional>
#include <string_view>

#include "cli/import/reading.h"

namespace kalendarium::cli {

struct JsonInput {
  std::optional<Reading> reading;
  bool is_issues_file = false;  // it is an issues.json already
};

/// REQUIRES: valid UTF-8.
[[nodiscard]] JsonInput read_json_input(std::string_view text);

}  // namespace kalendarium::cli
