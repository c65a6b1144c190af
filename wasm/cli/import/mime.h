// SPDX-License-Identifier: MIT
//
// mime: the small pieces of RFC 2045 to 2047 that a mail is made of.
//
//   MimeEntity entity = read_entity(bytes);                   // headers, and the body's bytes
//   HeaderValue type = read_header_value(entity.header("content-type"));
//   // type.value "text/html", type.parameter("charset") "utf-8"
//   std::string bytes = decode_body(entity.body, "quoted-printable");
//
// Views point into the bytes that were given.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kalendarium::cli {

struct MimeEntity {
  /// Names in lower case, values unfolded (RFC 5322 section 2.2.3), in their order.
  std::vector<std::pair<std::string, std::string>> headers;
  std::string_view body;

  /// The first of that name; empty where there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

[[nodiscard]] MimeEntity read_entity(std::string_view bytes);

/// `text/html; charset="utf-8"`: the value in lower case, and its parameters.
struct HeaderValue {
  std::string value;
  std::vector<std::pair<std::string, std::string>> parameters;  // names in lower case

  [[nodiscard]] std::string_view parameter(std::string_view name) const;
};

[[nodiscard]] HeaderValue read_header_value(std::string_view text);

/// The bodies between lines of `--boundary` (RFC 2046 section 5.1.1), without preamble and epilogue.
[[nodiscard]] std::vector<std::string_view> split_parts(std::string_view body,
                                                        std::string_view boundary);

/// Undoes `quoted-printable` or `base64`; any other encoding leaves the bytes as they are.
[[nodiscard]] std::string decode_body(std::string_view body, std::string_view encoding);

/// A header's text with its encoded words (`=?utf-8?Q?M=C3=B6te?=`) decoded, as UTF-8. A letter that is
/// cut in two between words is put together.
[[nodiscard]] std::string decode_words(std::string_view text);

}  // namespace kalendarium::cli
