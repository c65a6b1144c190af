// SPDX-License-Identifier: MIT
//
// mail: what a saved mail (.eml) holds: its body, as its reader sees it, its subject and its date.
//
//   Mail mail = read_mail(bytes);
//   // mail.subject "Nyhetsbrev nr 4", mail.date 2021-03-03, mail.body "<html>…", mail.is_html
//
// Reads RFC 5322 headers and MIME bodies (RFC 2045 to 2047): nested multiparts, quoted-printable,
// base64, any charset, encoded words in headers, format=flowed (RFC 3676). Of alternatives the HTML
// is taken, since it has the links. Lenient as mail programs are: a closing boundary may be missing,
// a wrong charset is found out. Attachments are left alone, but for a mail that was forwarded as one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/civil_time.h"
#include "core/import/draft.h"

namespace kalendarium::cli {

struct Mail {
  std::string subject;
  std::string sender;       // the name in From; empty where it has only an address
  std::optional<Day> date;  // on the sender's clock
  std::string body;         // UTF-8; empty where the mail has no text
  bool is_html = false;
  std::vector<ImportFinding> findings;  // a wrong charset
};

/// True for bytes that begin with header lines of which some are a mail's.
[[nodiscard]] bool looks_like_mail(std::string_view bytes);

[[nodiscard]] Mail read_mail(std::string_view bytes);

/// `Thu, 19 Jan 2023 08:30:44 +0100` (RFC 5322 section 3.3), the weekday and the time optional, as a
/// feed's pubDate too (RFC 822 with four digits of year).
[[nodiscard]] std::optional<Day> read_mail_date(std::string_view text);

}  // namespace kalendarium::cli
