// SPDX-License-Identifier: MIT
//
// text_writer: appends values to a text so that a reader of HTML or JSON gets them back unharmed.
//
//   std::string out = "<a title=\"";
//   append_html_attribute(out, "Kaffe & \"fika\"");  // Kaffe &amp; &quot;fika&quot;
//   append_json_string(out, "rad 1\nrad 2");         // "rad 1\nrad 2", with its quotes
//
// The caller owns `out`; all functions only append. Input is meant to be valid UTF-8; bytes of 0x80 and over are copied as
// they are.
#pragma once

#include <string>
#include <string_view>

namespace kalendarium {

/// As the text between tags: & < > are escaped. NUL, which HTML cannot hold, becomes U+FFFD.
void append_html_text(std::string& out, std::string_view text);

/// As a value between double quotes: & < > " are escaped, NUL as above.
void append_html_attribute(std::string& out, std::string_view text);

/// Stands before and after a Swedish text within those of another language (messages.h), until view_tree makes an element with
/// lang="sv" of what is between two of them. In attributes and in JSON it is dropped.
constexpr char swedish_mark = '\x0E';

/// As a JSON string with its quotes (RFC 8259 section 7), without swedish_marks. U+2028 and U+2029 are left as they are, and so is `/`: the text
/// is not meant to be pasted into a script element.
void append_json_string(std::string& out, std::string_view text);

/// In decimal, without grouping.
void append_number(std::string& out, long number);

}  // namespace kalendarium
