// SPDX-License-Identifier: MIT

#include "core/load/value_reader.h"

#include "core/load/address_field.h"
#include "core/load/article_reader.h"
#include "core/load/date_field.h"
#include "core/load/number_field.h"
#include "core/load/part_reader.h"
#include "core/load/text_field.h"
#include "core/load/wording_reader.h"
#include "core/record_writer.h"

namespace kalendarium {

namespace {

constexpr int format_version = 1;

bool read_version(Loader& loader, const JsonNode& node) {
  if (!expect(loader, node, JsonKind::number)) return false;
  if (number_value(node.text) == format_version) return true;
  return reject(loader, node, Message::diagnostic_unknown_version, {{"value", excerpt(node.text)}});
}

/// The zone itself is found before the first date is read; here it is only checked.
bool read_time_zone(Loader& loader, const JsonNode& node, std::string_view& out) {
  if (!expect(loader, node, JsonKind::string)) return false;
  out = node.text;
  if (find_zone(out)) return true;
  remark(loader, Severity::error, node, Message::diagnostic_unknown_time_zone,
         {{"value", excerpt(node.text)}});
  return false;
}

bool read_reference(Loader& loader, const JsonNode& node, bool to_article, std::string_view& out) {
  if (!read_id(loader, node, out)) return false;
  if constexpr (!is_lean) note_reference(loader, node, out, to_article);
  return true;
}

bool read_text_by(Loader& loader, const JsonNode& node, Rule rule, std::string_view& out) {
  switch (rule) {
    case Rule::filled_line: return read_filled_line(loader, node, out);
    case Rule::text: return read_text(loader, node, out);
    case Rule::url: return read_url(loader, node, false, out);
    case Rule::web_url: return read_url(loader, node, true, out);
    case Rule::filled_web_url: return read_filled_web_url(loader, node, out);
    case Rule::email: return read_email(loader, node, out);
    case Rule::telephone: return read_telephone(loader, node, out);
    case Rule::language: return read_language(loader, node, out);
    case Rule::own_id: return read_own_id(loader, node, out);
    case Rule::event_reference:
    case Rule::event_references: return read_reference(loader, node, false, out);
    case Rule::article_reference: return read_reference(loader, node, true, out);
    case Rule::number_text: return read_number_text(loader, node, out);
    case Rule::media_type: return read_media_type(loader, node, out);
    case Rule::currency: return read_currency(loader, node, out);
    case Rule::recurrence: return read_recurrence(loader, node, out);
    case Rule::time_zone: return read_time_zone(loader, node, out);
    default: return read_line(loader, node, out);
  }
}

bool read_listed_text(Loader& loader, const JsonNode& node, Rule rule, std::string_view& out) {
  if (rule == Rule::accessibility) {
    const WordList list = words_of(rule);
    const std::uint8_t word = read_word(loader, node, list);
    if (word == no_word) return false;
    out = list.words[word];
    return true;
  }
  if (!read_text_by(loader, node, rule, out)) return false;
  if constexpr (!is_lean) {
    if (rule == Rule::keywords && !out.empty()) compare_with_topics(loader, node, out);
  }
  return true;
}

bool read_texts(Loader& loader, const JsonNode& node, Rule rule, std::uint8_t number) {
  if (!expect(loader, node, JsonKind::list)) return false;
  const std::size_t place = begin_list(*loader.out, number);
  std::uint32_t count = 0;
  for (const JsonNode& item : children(node)) {
    std::string_view text;
    if (!read_listed_text(loader, item, rule, text) || text.empty()) continue;
    write_listed_text(*loader.out, text);
    ++count;
  }
  end_list(*loader.out, place, count);
  return true;
}

bool read_moments(Loader& loader, const JsonNode& node, std::uint8_t number) {
  if (!expect(loader, node, JsonKind::list)) return false;
  const std::size_t place = begin_list(*loader.out, number);
  std::uint32_t count = 0;
  for (const JsonNode& item : children(node)) {
    Moment moment;
    if (!read_day_or_time(loader, item, moment)) continue;
    write_listed_moment(*loader.out, moment);
    ++count;
  }
  end_list(*loader.out, place, count);
  return true;
}

bool read_moment_by(Loader& loader, const JsonNode& node, Rule rule, std::uint8_t number) {
  Moment moment;
  const bool good = rule == Rule::moment ? read_moment(loader, node, moment)
                                         : read_day_or_time(loader, node, moment);
  if (good) write_moment(*loader.out, number, moment);
  return good;
}

/// A record with a name alone, or an object.
bool read_named_part(Loader& loader, const JsonNode& node, const PartTable& table) {
  static_assert(contact_name == location_name);
  if (node.kind == JsonKind::object) return read_part(loader, node, table);
  if (node.kind != JsonKind::string) return reject_kind(loader, node, Message::json_text_or_object);
  std::string_view name;
  if (!read_line(loader, node, name)) return false;
  if (!name.empty()) write_text(*loader.out, contact_name, name);
  loader.out->push_back(end_of_record);
  return true;
}

bool read_single_part(Loader& loader, const JsonNode& node, const PartMember& member,
                      std::uint8_t number) {
  loader.out->push_back(static_cast<char>(number));
  return member.rule == Rule::object ? read_part(loader, node, *member.part)
                                     : read_named_part(loader, node, *member.part);
}

/// With sessions, but none that could be read, the event would be shown as if its whole span were open.
bool read_sessions(Loader& loader, const JsonNode& node, const PartTable& table,
                   std::uint8_t number) {
  if (node.kind == JsonKind::list && children(node).empty()) return true;
  const std::size_t begin = loader.out->size();
  if (!read_parts(loader, node, table, number)) return false;
  return loader.out->size() != begin || reject(loader, node, Message::diagnostic_no_sessions_left);
}

bool read_parts_by(Loader& loader, const JsonNode& node, const PartMember& member,
                   std::uint8_t number) {
  switch (member.rule) {
    case Rule::later_objects: return true;
    case Rule::sessions: return read_sessions(loader, node, *member.part, number);
    case Rule::topic_title: return read_topic_title(loader, node, number);
    case Rule::messages: return read_messages(loader, node, number);
    default: return read_parts(loader, node, *member.part, number);
  }
}

bool read_number(Loader& loader, const JsonNode& node, Rule rule, std::uint8_t number) {
  int value = 0;
  const bool good =
      rule == Rule::size ? read_size(loader, node, value) : read_price(loader, node, value);
  if (good) write_number(*loader.out, number, value);
  return good;
}

bool read_word_by(Loader& loader, const JsonNode& node, Rule rule, std::uint8_t number) {
  const std::uint8_t word = read_word(loader, node, words_of(rule));
  if (word != no_word) write_byte(*loader.out, number, word);
  return word != no_word;
}

bool read_degrees_by(Loader& loader, const JsonNode& node, Rule rule, std::uint8_t number) {
  double degrees = 0;
  if (!read_degrees(loader, node, rule == Rule::latitude ? 90 : 180, degrees)) return false;
  write_degrees(*loader.out, number, degrees);
  return true;
}

}  // namespace

bool read_parts(Loader& loader, const JsonNode& node, const PartTable& table, std::uint8_t number) {
  if (!expect(loader, node, JsonKind::list)) return false;
  const std::size_t place = begin_list(*loader.out, number);
  std::uint32_t count = 0;
  for (const JsonNode& item : children(node)) {
    const std::size_t begin = loader.out->size();
    if (read_part(loader, item, table)) {
      ++count;
    } else {
      loader.out->truncate(begin);
    }
  }
  end_list(*loader.out, place, count);
  return true;
}

bool read_value(Loader& loader, const JsonNode& node, const PartMember& member,
                std::uint8_t number) {
  std::string_view text;
  bool flag = false;
  switch (member.kind) {
    case MemberKind::text:
      if (!read_text_by(loader, node, member.rule, text)) return false;
      if (!text.empty()) write_text(*loader.out, number, text);
      return true;
    case MemberKind::texts: return read_texts(loader, node, member.rule, number);
    case MemberKind::moment: return read_moment_by(loader, node, member.rule, number);
    case MemberKind::moments: return read_moments(loader, node, number);
    case MemberKind::number: return read_number(loader, node, member.rule, number);
    case MemberKind::word: return read_word_by(loader, node, member.rule, number);
    case MemberKind::flag:
    case MemberKind::maybe_flag:
      if (!read_flag(loader, node, flag)) return false;
      write_byte(*loader.out, number, flag ? 1 : 0);
      return true;
    case MemberKind::degrees: return read_degrees_by(loader, node, member.rule, number);
    case MemberKind::part: return read_single_part(loader, node, member, number);
    case MemberKind::parts: return read_parts_by(loader, node, member, number);
    case MemberKind::nothing: break;
  }
  if (member.rule == Rule::version) return read_version(loader, node);
  return member.rule != Rule::articles || read_articles(loader, node);
}

}  // namespace kalendarium
