// SPDX-License-Identifier: MIT

#include "cli/import/feed.h"

#include <pugixml.hpp>

#include "cli/import/ascii.h"
#include "cli/import/html_lines.h"
#include "cli/import/mail.h"
#include "cli/import/place.h"
#include "core/import/tracking.h"

namespace kalendarium::cli {

namespace {

constexpr std::string_view event_module = "http://purl.org/rss/1.0/modules/event/";

Zone wall_zone() { return find_zone("Europe/Stockholm").value_or(Zone{}); }

std::string_view text_of(const pugi::xml_node& node) { return trimmed(node.text().get()); }

/// The first of the children that has text.
std::string_view first_text(const pugi::xml_node& node, std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (const std::string_view text = text_of(node.child(name)); !text.empty()) return text;
  return {};
}

/// Atom's content: escaped HTML, plain text, or XHTML as a tree of its own.
std::string atom_content(const pugi::xml_node& node) {
  if (std::string_view(node.attribute("type").value()) != "xhtml")
    return std::string(text_of(node));
  struct Writer : pugi::xml_writer {
    std::string out;
    void write(const void* data, size_t size) override {
      out.append(static_cast<const char*>(data), size);
    }
  } writer;
  for (const pugi::xml_node& child : node.children()) child.print(writer, "", pugi::format_raw);
  return writer.out;
}

std::string atom_link(const pugi::xml_node& entry) {
  for (const pugi::xml_node& link : entry.children("link")) {
    const std::string_view rel = link.attribute("rel").value();
    if (rel.empty() || rel == "alternate") return link.attribute("href").value();
  }
  return {};
}

Moment event_moment(std::string_view text) {
  return parse_moment(trimmed(text), wall_zone()).moment;
}

/// The dates of RSS's event module, if the entry has them.
std::optional<DraftEvent> stated_event(const pugi::xml_node& item, std::string_view title) {
  DraftSession session;
  session.start = event_moment(text_of(item.child("ev:startdate")));
  if (!session.start.known()) return std::nullopt;
  session.end = event_moment(text_of(item.child("ev:enddate")));
  if (session.end.wall <= session.start.wall) session.end = {};
  DraftEvent event;
  event.title = title;
  event.sessions.push_back(session);
  event.organizer = text_of(item.child("ev:organizer"));
  set_place(event, text_of(item.child("ev:location")));
  return event;
}

Letter rss_letter(const pugi::xml_node& item, bool has_events) {
  const std::string title = headline_of(text_of(item.child("title")));
  const std::string url = unwrap_link(first_text(item, {"link", "guid"}));
  Letter letter = entry_letter(title, url, first_text(item, {"content:encoded", "description"}));
  letter.published = read_feed_date(first_text(item, {"pubDate", "dc:date"}));
  for (const pugi::xml_node& word : item.children("category"))
    if (!text_of(word).empty()) letter.keywords.emplace_back(text_of(word));
  if (has_events) letter.event = stated_event(item, title);
  return letter;
}

Letter atom_letter(const pugi::xml_node& entry) {
  const std::string title = headline_of(atom_content(entry.child("title")));
  std::string content = atom_content(entry.child("content"));
  if (content.empty()) content = atom_content(entry.child("summary"));
  Letter letter = entry_letter(title, unwrap_link(atom_link(entry)), content);
  letter.published = read_feed_date(first_text(entry, {"published", "updated"}));
  for (const pugi::xml_node& word : entry.children("category")) {
    const pugi::xml_attribute label = word.attribute("label");
    letter.keywords.emplace_back(label ? label.value() : word.attribute("term").value());
  }
  return letter;
}

Reading read_atom(const pugi::xml_node& feed) {
  Reading reading;
  reading.title = headline_of(atom_content(feed.child("title")));
  reading.publisher = text_of(feed.child("author").child("name"));
  reading.url = atom_link(feed);
  reading.language = feed.attribute("xml:lang").value();
  for (const pugi::xml_node& entry : feed.children("entry"))
    reading.letters.push_back(atom_letter(entry));
  return reading;
}

/// RSS 2.0 keeps its items in the channel, RSS 1.0 beside it.
Reading read_rss(const pugi::xml_node& root) {
  const pugi::xml_node channel = root.child("channel");
  Reading reading;
  reading.title = headline_of(text_of(channel.child("title")));
  reading.url = text_of(channel.child("link"));
  reading.language = first_text(channel, {"language", "dc:language"});
  const bool has_events = std::string_view(root.attribute("xmlns:ev").value()) == event_module;
  for (const pugi::xml_node& parent : {channel, root})
    for (const pugi::xml_node& item : parent.children("item"))
      reading.letters.push_back(rss_letter(item, has_events));
  return reading;
}

bool is_web(std::string_view url) {
  return begins_with(url, "https://") || begins_with(url, "http://");
}

}  // namespace

std::string headline_of(std::string_view html) {
  std::string out;
  for (const Line& line : read_html(html).lines) {
    if (line.text.empty()) continue;
    if (!out.empty()) out += ' ';
    out += line.text;
  }
  return out;
}

Letter entry_letter(std::string_view title, std::string_view url, std::string_view html) {
  Letter letter;
  letter.title = title;
  if (is_web(url)) letter.url = url;
  Line headline;
  headline.text = title;
  headline.heading = 1;
  headline.bold = true;
  if (!title.empty()) letter.lines.push_back(std::move(headline));
  for (Line& line : read_html(html).lines) letter.lines.push_back(std::move(line));
  for (Line& line : letter.lines) line.number = 0;  // the entry's own lines are counted
  return letter;
}

std::optional<Day> read_feed_date(std::string_view text) {
  text = trimmed(text);
  const ParsedMoment parsed = parse_moment(text, wall_zone());
  if (parsed.error == MomentError::none && parsed.moment.known()) return day_of(parsed.moment.wall);
  if (const auto day = parse_day(text.substr(0, 10))) return day;  // "2021-03-03 08:00:00"
  return read_mail_date(text);
}

std::optional<Reading> read_feed(std::string_view text) {
  pugi::xml_document document;
  // What stands before a break in the XML has been read and is used.
  document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
  const pugi::xml_node root = document.document_element();
  const std::string_view name = root.name();
  if (name != "feed" && name != "rss" && name != "rdf:RDF") return std::nullopt;
  Reading reading = name == "feed" ? read_atom(root) : read_rss(root);
  reading.is_feed = true;
  if (reading.letters.empty()) return std::nullopt;
  return reading;
}

}  // namespace kalendarium::cli
