// SPDX-License-Identifier: MIT

#include "cli/import/json_input.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/import/ascii.h"
#include "cli/import/feed.h"
#include "cli/import/html_lines.h"
#include "core/import/repair.h"

namespace kalendarium::cli {

namespace {

using Json = nlohmann::json;

/// A member's text; empty where it is absent or no text.
std::string text_at(const Json& object, const char* key) {
  if (!object.is_object()) return {};
  const auto member = object.find(key);
  return member != object.end() && member->is_string() ? member->get<std::string>() : std::string();
}

std::string first_text(const Json& object, std::initializer_list<const char*> keys) {
  for (const char* key : keys)
    if (std::string text = text_at(object, key); !text.empty()) return text;
  return {};
}

/// Plain text as HTML that reads the same.
std::string as_html(std::string_view text) {
  std::string out = "<pre>";
  for (const char letter : text) {
    if (letter == '<')
      out += "&lt;";
    else if (letter == '&')
      out += "&amp;";
    else
      out += letter;
  }
  return out + "</pre>";
}

Letter feed_letter(const Json& item) {
  std::string content = text_at(item, "content_html");
  if (content.empty()) content = as_html(first_text(item, {"content_text", "summary"}));
  Letter letter =
      entry_letter(text_at(item, "title"), first_text(item, {"url", "external_url"}), content);
  letter.published = read_feed_date(first_text(item, {"date_published", "date_modified"}));
  if (const auto tags = item.find("tags"); tags != item.end() && tags->is_array())
    for (const Json& tag : *tags)
      if (tag.is_string()) letter.keywords.push_back(tag.get<std::string>());
  return letter;
}

Reading read_json_feed(const Json& feed) {
  Reading reading;
  reading.is_feed = true;
  reading.title = text_at(feed, "title");
  reading.url = text_at(feed, "home_page_url");
  reading.language = text_at(feed, "language");
  const auto authors = feed.find("authors");
  if (authors != feed.end() && authors->is_array() && !authors->empty())
    reading.publisher = text_at(authors->front(), "name");
  if (const auto items = feed.find("items"); items != feed.end() && items->is_array())
    for (const Json& item : *items)
      if (item.is_object()) reading.letters.push_back(feed_letter(item));
  return reading;
}

/// What a mailing service sent: HTML if there is any, else the plain text.
std::optional<Letter> mailing(const Json& object) {
  const std::string html = first_text(object, {"html", "archive_html", "body"});
  const std::string plain = text_at(object, "plain_text");
  if (html.empty() && plain.empty()) return std::nullopt;
  Letter letter;
  if (html.empty()) {
    letter.lines = split_lines(repair_text(plain).text);
  } else {
    HtmlPage page = read_html(html);
    letter.lines = std::move(page.lines);
    letter.title = std::move(page.title);
    letter.url = std::move(page.url);
  }
  const auto settings = object.find("settings");
  const Json& around = settings == object.end() ? object : *settings;
  if (std::string subject = first_text(around, {"subject", "subject_line", "title"});
      !subject.empty())
    letter.title = std::move(subject);
  if (std::string url =
          first_text(object, {"share_url", "long_archive_url", "archive_url", "preview_url"});
      !url.empty())
    letter.url = std::move(url);
  letter.published = read_feed_date(first_text(object, {"time_to_send", "send_time", "sent"}));
  for (Line& line : letter.lines) line.number = 0;
  return letter;
}

/// One mail, a list of them, or a page of an answer (`results`, `campaigns`).
void add_mailings(Reading& reading, const Json& value) {
  if (value.is_array()) {
    for (const Json& item : value) add_mailings(reading, item);
    return;
  }
  if (!value.is_object()) return;
  for (const char* list : {"results", "campaigns"})
    if (const auto found = value.find(list); found != value.end() && found->is_array())
      return add_mailings(reading, *found);
  if (const auto content = value.find("content"); content != value.end() && content->is_object()) {
    Json joined = *content;
    for (const auto& [key, member] : value.items())
      if (key != "content") joined[key] = member;
    return add_mailings(reading, joined);
  }
  if (auto letter = mailing(value)) reading.letters.push_back(std::move(*letter));
}

}  // namespace

JsonInput read_json_input(std::string_view text) {
  JsonInput input;
  const Json value = Json::parse(text.begin(), text.end(), nullptr, false);
  if (value.is_discarded()) return input;
  input.is_issues_file =
      value.is_object() && value.contains("issues") && value["issues"].is_array();
  if (input.is_issues_file) return input;
  const bool is_json_feed = begins_with(text_at(value, "version"), "https://jsonfeed.org/version/");
  Reading reading;
  if (is_json_feed)
    reading = read_json_feed(value);
  else
    add_mailings(reading, value);
  if (!reading.letters.empty()) input.reading = std::move(reading);
  return input;
}

}  // namespace kalendarium::cli
