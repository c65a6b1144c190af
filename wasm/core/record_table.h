// SPDX-License-Identifier: MIT
//
// record_table: the members of each part of a file, in tables that drive both ways: load reads them from JSON into a record,
// record opens the record as a struct.
//
//   for (std::size_t i = 0; i < article_table.count; ++i)
//     … article_table.members[i].name == "id", .rule == Rule::own_id, .offset == offsetof(Article, id)
//
// A member's number in a record is its place in the table, from 1. So a table only ever grows at its end, or prepared files must be
// made anew. Tables are constants; nothing is owned.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kalendarium {

/// How a member stands in the struct and in the record (core/record.h says how each is written).
enum class MemberKind : std::uint8_t {
  nothing,     // read and not kept
  text,        // std::string_view
  texts,       // std::vector<std::string_view>
  moment,      // Moment
  moments,     // std::vector<Moment>
  number,      // int, not negative
  word,        // an enum of one byte
  flag,        // bool
  maybe_flag,  // std::optional<bool>
  degrees,     // std::optional<double>
  part,        // a struct with a table
  parts,       // std::vector of such
};

/// What the value in JSON must be. load/value_reader has a reader for each.
enum class Rule : std::uint8_t {
  nothing,  // anything
  version,
  // text
  line,
  filled_line,
  text,
  url,
  web_url,
  filled_web_url,
  email,
  telephone,
  language,
  own_id,
  event_reference,
  article_reference,
  number_text,
  media_type,
  currency,
  recurrence,
  time_zone,
  // texts
  words,
  keywords,
  accessibility,
  event_references,
  // moment and moments
  moment,
  day_or_time,
  moments,
  // number; made: written by load, in no JSON
  size,
  price,
  made,
  // word
  article_kind,
  event_status,
  attendance_mode,
  deadline_type,
  link_rel,
  // flags and degrees
  flag,
  maybe_flag,
  latitude,
  longitude,
  // part: an object, or its name alone
  object,
  name_or_object,
  // parts
  objects,
  later_objects,  // as objects, but the walk over the other members leaves them
  sessions,
  topic_title,
  messages,
  articles,  // their records stand apart: in the block itself
};

[[nodiscard]] constexpr MemberKind kind_of(Rule rule) {
  if (rule == Rule::articles || rule < Rule::line) return MemberKind::nothing;
  if (rule < Rule::words) return MemberKind::text;
  if (rule < Rule::moment) return MemberKind::texts;
  if (rule < Rule::moments) return MemberKind::moment;
  if (rule < Rule::size) return MemberKind::moments;
  if (rule < Rule::article_kind) return MemberKind::number;
  if (rule < Rule::flag) return MemberKind::word;
  if (rule == Rule::flag) return MemberKind::flag;
  if (rule == Rule::maybe_flag) return MemberKind::maybe_flag;
  if (rule < Rule::object) return MemberKind::degrees;
  return rule < Rule::objects ? MemberKind::part : MemberKind::parts;
}

enum class Need : std::uint8_t {
  optional,  // a bad one is dropped
  vital,     // may be missing, but a bad one takes its object with it
  required,  // a bad or missing one takes its object with it
};

struct PartTable;

struct PartMember {
  constexpr PartMember(std::string_view its_name, Rule its_rule, std::size_t its_offset,
                       Need its_need = Need::optional, const PartTable* its_part = nullptr)
      : name(its_name),
        part(its_part),
        offset(static_cast<std::uint16_t>(its_offset)),
        rule(its_rule),
        kind(kind_of(its_rule)),
        need(its_need) {}

  std::string_view name;  // in JSON; empty where it is in none
  const PartTable* part;  // of a part, and of each of a list of parts
  std::uint16_t offset;   // in the struct, in bytes
  Rule rule;
  MemberKind kind;
  Need need;
};

enum class PartId : std::uint8_t {
  file,
  topic,
  translated,
  wording,
  issue,
  article,
  event,
  deadline,
  session,
  offer,
  link,
  image,
  location,
  contact,
  publisher,  // a contact with a name
  organizer,  // the same, of an event
};

struct PartTable {
  PartId id;
  std::uint8_t count;  // at most 32
  const PartMember* members;
  std::uint16_t size;  // of the struct, in bytes
  char* (*make_list)(
      void* list,
      std::uint32_t count);  // a std::vector of so many; nullptr for what stands in no list
};

extern const PartTable file_table;
extern const PartTable issue_table;
extern const PartTable article_table;
extern const PartTable event_table;
extern const PartTable deadline_table;

/// The words of an enum, in the order of its values; an empty one has no word.
struct WordList {
  const std::string_view* words = nullptr;
  std::uint8_t count = 0;
};
/// Of a rule whose kind is a word, and of accessibility.
[[nodiscard]] WordList words_of(Rule rule);

/// Numbers of members that load writes or reads again on its own.
constexpr std::uint8_t contact_name = 1;
constexpr std::uint8_t location_name = 1;
constexpr std::uint8_t link_url = 2;
constexpr std::uint8_t session_start = 1;
constexpr std::uint8_t session_end = 2;
constexpr std::uint8_t event_start = 3;
constexpr std::uint8_t event_end = 4;
constexpr std::uint8_t deadline_id = 1;
constexpr std::uint8_t deadline_date = 3;
constexpr std::uint8_t deadline_opens = 4;
constexpr std::uint8_t issue_first_article = 11;
constexpr std::uint8_t issue_article_count = 12;
constexpr std::uint8_t translated_language = 1;
constexpr std::uint8_t translated_text = 2;
constexpr std::uint8_t topic_title = 3;
constexpr std::uint8_t wording_language = 1;
constexpr std::uint8_t wording_key = 2;
constexpr std::uint8_t wording_text = 3;

}  // namespace kalendarium
