// SPDX-License-Identifier: MIT

#include "cli/import/mail.h"

#include <algorithm>
#include <array>

#include "cli/import/ascii.h"
#include "cli/import/charset.h"
#include "cli/import/input_type.h"
#include "cli/import/mime.h"

namespace kalendarium::cli {

namespace {

/// Multiparts in multiparts; a mail has two or three.
constexpr int deepest = 12;

struct TextPart {
  MimeEntity entity;
  HeaderValue type;
};

/// The first text part of each kind, depth first.
struct TextParts {
  std::optional<TextPart> html;
  std::optional<TextPart> plain;
  std::string_view carried;  // the first mail that was forwarded as an attachment
};

void gather(TextParts& found, std::string_view bytes, int depth) {
  MimeEntity entity = read_entity(bytes);
  HeaderValue type = read_header_value(entity.header("content-type"));
  if (begins_with(type.value, "multipart/") && depth < deepest) {
    for (const std::string_view part : split_parts(entity.body, type.parameter("boundary")))
      gather(found, part, depth + 1);
    return;
  }
  if (type.value == "message/rfc822") {
    if (found.carried.empty()) found.carried = entity.body;
    return;
  }
  if (read_header_value(entity.header("content-disposition")).value == "attachment") return;
  if (type.value == "text/html" && !found.html) found.html = TextPart{std::move(entity), type};
  const bool is_plain = type.value == "text/plain" || type.value.empty();
  if (is_plain && !found.plain) found.plain = TextPart{std::move(entity), type};
}

/// RFC 3676: a line that ends in a space goes on in the next one.
std::string unwrap_flowed(std::string_view text, bool drop_space) {
  std::string out;
  while (!text.empty()) {
    std::string_view line = next_part(text, '\n');
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    const bool goes_on = !line.empty() && line.back() == ' ' && line != "-- ";
    if (goes_on && drop_space) line.remove_suffix(1);
    if (begins_with(line, " ")) line.remove_prefix(1);  // space-stuffing
    out += line;
    if (!goes_on) out += '\n';
  }
  return out;
}

void take_body(Mail& mail, const TextPart& part) {
  const std::string bytes =
      decode_body(part.entity.body, part.entity.header("content-transfer-encoding"));
  std::string label(part.type.parameter("charset"));
  if (mail.is_html && label.empty()) label = charset_of_html(bytes);
  DecodedText decoded = decode_text(bytes, label);
  mail.body = std::move(decoded.text);
  mail.findings = std::move(decoded.findings);
  if (!mail.is_html && lower_ascii(part.type.parameter("format")) == "flowed")
    mail.body = unwrap_flowed(mail.body, lower_ascii(part.type.parameter("delsp")) == "yes");
}

/// `"Region Norrdal" <a@example.org>`: the name.
std::string sender_name(std::string_view from) {
  const std::size_t bracket = from.find('<');
  if (bracket == std::string_view::npos) return {};
  std::string_view name = trimmed(from.substr(0, bracket));
  if (name.size() > 1 && name.front() == '"' && name.back() == '"')
    name = name.substr(1, name.size() - 2);
  return decode_words(name);
}

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};

int to_number(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9' || number > 99999) return -1;
    number = number * 10 + (digit - '0');
  }
  return digits.empty() ? -1 : number;
}

/// The mail itself, or the one that it carries where that says more: `Se bifogat` is no newsletter.
Mail read_mail_at(std::string_view bytes, int depth) {
  const MimeEntity entity = read_entity(bytes);
  Mail mail;
  mail.subject = decode_words(entity.header("subject"));
  mail.sender = sender_name(entity.header("from"));
  mail.date = read_mail_date(entity.header("date"));
  TextParts found;
  gather(found, bytes, 0);
  mail.is_html = found.html.has_value();
  if (found.html) take_body(mail, *found.html);
  if (!found.html && found.plain) take_body(mail, *found.plain);
  if (found.carried.empty() || depth == deepest) return mail;
  Mail carried = read_mail_at(found.carried, depth + 1);
  return carried.body.size() > mail.body.size() ? std::move(carried) : std::move(mail);
}

}  // namespace

bool looks_like_mail(std::string_view bytes) {
  const MimeEntity entity = read_entity(bytes.substr(0, 65536));
  constexpr std::string_view names[] = {"from",         "date",     "subject",      "to",
                                        "mime-version", "received", "content-type", "message-id"};
  const auto known = std::count_if(std::begin(names), std::end(names), [&](std::string_view name) {
    return !entity.header(name).empty();
  });
  // A line of the letter itself can look like a header ("Tid: 18.00"), but not the first one too.
  const std::size_t colon = bytes.find(':');
  const std::string_view first = bytes.substr(0, std::min(colon, bytes.size()));
  const bool header_first = begins_with(bytes, "From ") ||
                            (colon < 60 && first.find_first_of(" \t\r\n") == std::string::npos);
  return header_first && known >= 3;
}

std::optional<Day> read_mail_date(std::string_view text) {
  if (const std::size_t comma = text.find(','); comma != std::string_view::npos)
    text.remove_prefix(comma + 1);
  text = trimmed(text);
  const int day = to_number(next_part(text, ' '));
  text = trimmed(text);
  const std::string name = lower_ascii(next_part(text, ' ').substr(0, 3));
  const auto month = std::find(months.begin(), months.end(), name);
  text = trimmed(text);
  int year = to_number(next_part(text, ' '));
  if (year >= 0 && year < 100) year += year < 50 ? 2000 : 1900;  // RFC 5322 section 4.3
  const CivilDate date{year, static_cast<int>(month - months.begin()) + 1, day};
  if (month == months.end() || !is_valid(date)) return std::nullopt;
  return to_day(date);
}

Mail read_mail(std::string_view bytes) { return read_mail_at(bytes, 0); }

}  // namespace kalendarium::cli
