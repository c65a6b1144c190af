// SPDX-License-Identifier: MIT
//
// input_type: tells by its content what a file is, and why it cannot be read.
//
//   if (refusal_of(bytes) == Refusal::none) type_of(decode_text(bytes, charset_of_markup(bytes)).text);
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/messages.h"

namespace kalendarium::cli {

enum class InputType : std::uint8_t { text, html, mail, calendar, sheet, feed, json, none };

/// Why there is nothing to read.
enum class Refusal : std::uint8_t {
  none,
  empty,
  pdf,
  word,     // Word, Excel and the like: a ZIP
  outlook,  // .msg, and old Office files
  binary,
  issues_file,  // it is an issues.json already
  unknown_json,
  no_events,  // a calendar, sheet or feed without any
  no_text,    // a mail or a page with nothing but attachments and pictures
};

/// What a person can do about it.
[[nodiscard]] Message message_of(Refusal refusal);

/// What is no text, or nothing.
[[nodiscard]] Refusal refusal_of(std::string_view bytes);

/// By the first bytes, and for text by how it begins.
[[nodiscard]] InputType type_of(std::string_view text);

/// The charset that XML states in its first line, or a page in a <meta>; empty where none does.
[[nodiscard]] std::string charset_of_markup(std::string_view bytes);

/// The charset that a <meta> in the first 1024 bytes names; empty where none does.
[[nodiscard]] std::string charset_of_html(std::string_view bytes);

}  // namespace kalendarium::cli
