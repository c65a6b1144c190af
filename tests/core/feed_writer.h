// SPDX-License-Identifier: MIT
//
// feed_writer: records made of structs, so that a test can build a feed without JSON, and open it as one that was loaded.
//
//   Feed feed;
//   feed.title = "Nytt";
//   feed = written(feed, {{issue, {article, other_article}}});
//
// The result owns copies of all texts.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/feed.h"
#include "core/record.h"
#include "core/record_table.h"
#include "core/record_writer.h"

namespace kalendarium::sample {

class FeedWriter {
 public:
  Bytes bytes;

  /// The members of a struct, and the end of its record.
  void write(const PartTable& table, const void* source) {
    for (std::uint8_t i = 0; i < table.count; ++i) {
      const PartMember& member = table.members[i];
      write_member(member, static_cast<std::uint8_t>(i + 1),
                   static_cast<const char*>(source) + member.offset);
    }
    bytes.push_back(end_of_record);
  }

 private:
  template <class Value>
  static const Value& as(const char* place) {
    return *reinterpret_cast<const Value*>(place);
  }

  void write_member(const PartMember& member, std::uint8_t number, const char* place) {
    switch (member.kind) {
      case MemberKind::text:
        if (!as<std::string_view>(place).empty())
          write_text(bytes, number, as<std::string_view>(place));
        break;
      case MemberKind::texts:
        write_list(number, as<std::vector<std::string_view>>(place),
                   [this](std::string_view text) { write_listed_text(bytes, text); });
        break;
      case MemberKind::moment:
        if (as<Moment>(place).known()) write_moment(bytes, number, as<Moment>(place));
        break;
      case MemberKind::moments:
        write_list(number, as<std::vector<Moment>>(place),
                   [this](const Moment& moment) { write_listed_moment(bytes, moment); });
        break;
      case MemberKind::number: write_number(bytes, number, as<int>(place)); break;
      case MemberKind::word:
      case MemberKind::flag: write_byte(bytes, number, as<std::uint8_t>(place)); break;
      case MemberKind::maybe_flag:
        if (as<std::optional<bool>>(place))
          write_byte(bytes, number, *as<std::optional<bool>>(place) ? 1 : 0);
        break;
      case MemberKind::degrees:
        if (as<std::optional<double>>(place))
          write_degrees(bytes, number, *as<std::optional<double>>(place));
        break;
      case MemberKind::part:
        bytes.push_back(static_cast<char>(number));
        write(*member.part, place);
        break;
      case MemberKind::parts: write_parts(*member.part, number, place); break;
      case MemberKind::nothing: break;
    }
  }

  void write_parts(const PartTable& table, std::uint8_t number, const char* list) {
    switch (table.id) {
      case PartId::topic: return write_list_of<Topic>(table, number, list);
      case PartId::translated: return write_list_of<Translated>(table, number, list);
      case PartId::wording: return write_list_of<OwnWording>(table, number, list);
      case PartId::issue: return write_list_of<Issue>(table, number, list);
      case PartId::event: return write_list_of<Event>(table, number, list);
      case PartId::deadline: return write_list_of<Deadline>(table, number, list);
      case PartId::session: return write_list_of<Session>(table, number, list);
      case PartId::offer: return write_list_of<Offer>(table, number, list);
      case PartId::link: return write_list_of<Link>(table, number, list);
      default: break;
    }
  }

  template <class Value, class Write>
  void write_list(std::uint8_t number, const std::vector<Value>& list, Write write_value) {
    const std::size_t place = begin_list(bytes, number);
    for (const Value& value : list) write_value(value);
    end_list(bytes, place, static_cast<std::uint32_t>(list.size()));
  }

  template <class Part>
  void write_list_of(const PartTable& table, std::uint8_t number, const char* list) {
    write_list(number, as<std::vector<Part>>(list), [&](const Part& part) { write(table, &part); });
  }
};

using IssueParts = std::pair<Issue, std::vector<Article>>;

/// `heads` gives everything but the issues and articles.
inline Feed written(const Feed& heads, const std::vector<IssueParts>& issues) {
  FeedWriter writer;
  Feed feed;
  Feed top;
  top.title = heads.title;
  top.language = heads.language;
  top.time_zone = heads.time_zone;
  top.url = heads.url;
  top.date_modified = heads.date_modified;
  top.publisher = heads.publisher;
  top.subscribe_url = heads.subscribe_url;
  top.map_url = heads.map_url;
  top.topics = heads.topics;
  top.messages = heads.messages;
  for (const auto& [issue, articles] : issues) {
    top.issues.push_back(issue);
    top.issues.back().first_article = static_cast<int>(feed.articles.size());
    top.issues.back().article_count = static_cast<int>(articles.size());
    for (const Article& article : articles) {
      feed.articles.push_back(static_cast<std::uint32_t>(writer.bytes.size()));
      writer.write(article_table, &article);
    }
  }
  const auto end = static_cast<std::uint32_t>(writer.bytes.size());
  feed.articles.push_back(end);
  writer.write(file_table, &top);
  feed.owned = std::move(writer.bytes);
  feed.block = feed.owned.view();
  static_cast<void>(open_heads(feed, end));
  return feed;
}

}  // namespace kalendarium::sample
