// SPDX-License-Identifier: MIT

#include "core/load/object_reader.h"

#include "core/load/value_reader.h"

namespace kalendarium {

namespace {

struct Alias {
  std::string_view written;
  std::string_view meant;
};

/// Names that other formats use for the same thing.
constexpr Alias aliases[] = {
    {"name", "title"},  {"inLanguage", "language"}, {"start", "startDate"},
    {"end", "endDate"}, {"tags", "keywords"},
};

/// How findings speak of a part. Without a consequence, a bad required member is reset and nothing more.
Subject name_of(PartId id) {
  switch (id) {
    case PartId::file: return {Message::part_file, std::nullopt};
    case PartId::topic:
    case PartId::translated:
    case PartId::wording: return {Message::part_topic, Message::left_out_topic};
    case PartId::issue: return {Message::part_issue, Message::left_out_issue};
    case PartId::article: return {Message::part_article, Message::left_out_article};
    case PartId::event: return {Message::part_event, Message::left_out_event};
    case PartId::deadline: return {Message::part_deadline, Message::left_out_deadline};
    case PartId::session: return {Message::part_session, Message::left_out_session};
    case PartId::offer: return {Message::part_offer, Message::left_out_offer};
    case PartId::link: return {Message::part_link, Message::left_out_link};
    case PartId::image: return {Message::part_image, Message::left_out_image};
    case PartId::location: return {Message::part_location, Message::left_out_location};
    case PartId::contact: return {Message::part_contact, Message::left_out_contact};
    case PartId::publisher: return {Message::part_publisher, Message::left_out_publisher};
    case PartId::organizer: break;
  }
  return {Message::part_organizer, Message::left_out_organizer};
}

/// One walk through one object.
class ObjectWalk {
 public:
  ObjectWalk(Loader& loader, const PartTable& table, WrittenMembers& written)
      : loader_(loader), table_(table), name_(name_of(table.id)), written_(written) {
    written.fill(not_written);
  }

  void read_member(const JsonNode& member) {
    if (is_own_name(member)) return;
    std::size_t index = find_index(member.key, next_);
    if (index == table_.count) index = find_alias(member);
    if (index == table_.count) {
      report_unknown(member);
      return;
    }
    next_ = index + 1 < table_.count ? index + 1 : 0;
    if ((seen_ >> index & 1U) != 0) {
      report_twice(member, table_.members[index].name);
      return;
    }
    if (member.kind == JsonKind::null) {
      report_null(member, table_.members[index]);
      return;
    }
    seen_ |= 1U << index;
    read_value_of(member, index);
  }

  [[nodiscard]] bool finish(const JsonNode& node) {
    for (std::size_t i = 0; i < table_.count; ++i) {
      if (table_.members[i].need != Need::required || (seen_ >> i & 1U) != 0) continue;
      report_missing(node, table_.members[i]);
      good_ = false;
    }
    return good_;
  }

 private:
  /// The member's index, or the count. Members mostly stand in the table's order, so the search goes on where it left off.
  [[nodiscard]] std::size_t find_index(std::string_view name, std::size_t hint) const {
    if (name.empty()) return table_.count;  // such a member is in no JSON
    std::size_t index = hint;
    for (std::size_t i = 0; i < table_.count; ++i) {
      if (table_.members[index].name == name) return index;
      if (++index == table_.count) index = 0;
    }
    return table_.count;
  }

  std::size_t find_alias(const JsonNode& member) {
    for (const Alias& alias : aliases) {
      if (alias.written != member.key) continue;
      const std::size_t index = find_index(alias.meant, 0);
      if (index == table_.count) continue;
      loader_.report.add(
          {.severity = Severity::warning,
           .message = Message::diagnostic_other_name,
           .node = &member,
           .at_name = true,
           .arguments = {{"member", Said(alias.written)}, {"meant", Said(alias.meant)}}});
      return index;
    }
    return table_.count;
  }

  /// Names that begin with _ are the publisher's own; `_review` is the importer's question to a person.
  bool is_own_name(const JsonNode& member) {
    if (member.key.empty() || member.key[0] != '_') return false;
    if (member.key == "_review") {
      loader_.report.add({.severity = Severity::warning,
                          .message = Message::diagnostic_review_needed,
                          .node = &member,
                          .at_name = true,
                          .arguments = {{"part", "", name_.part}}});
    }
    return true;
  }

  [[nodiscard]] Said nearest_name(std::string_view written) const {
    return told([&] {
      std::vector<std::string_view> names;
      for (std::size_t i = 0; i < table_.count; ++i) names.push_back(table_.members[i].name);
      return std::string(nearest(written, names));
    });
  }

  void report_unknown(const JsonNode& member) {
    loader_.report.add({.severity = Severity::warning,
                        .message = Message::diagnostic_unknown_member,
                        .node = &member,
                        .at_name = true,
                        .arguments = {{"member", excerpt(member.key)}, {"part", "", name_.part}},
                        .suggestion = nearest_name(member.key)});
  }

  void report_missing(const JsonNode& node, const PartMember& member) {
    loader_.report.add({.message = Message::diagnostic_missing_member,
                        .node = &node,
                        .arguments = {{"member", Said(member.name)}, {"part", "", name_.part}},
                        .consequence = name_.consequence});
  }

  void report_twice(const JsonNode& member, std::string_view name) {
    loader_.report.add({.message = Message::diagnostic_duplicate_member,
                        .node = &member,
                        .at_name = true,
                        .arguments = {{"member", Said(name)}, {"part", "", name_.part}},
                        .consequence = Message::left_out_second});
  }

  void report_null(const JsonNode& node, const PartMember& member) {
    if (member.need == Need::required) return;  // it is missing, which is said once
    remark(loader_, Severity::warning, node, Message::diagnostic_null_value,
           {{"member", Said(member.name)}});
  }

  void read_value_of(const JsonNode& node, std::size_t index) {
    const PartMember& member = table_.members[index];
    loader_.subject = name_;
    if (member.need == Need::optional) loader_.subject.consequence = Message::left_out_member;
    const std::size_t begin = loader_.out->size();
    const auto number = static_cast<std::uint8_t>(index + 1);
    if (!read_value(loader_, node, member, number)) {
      loader_.out->truncate(begin);
      good_ = good_ && member.need == Need::optional;
    } else if (loader_.out->size() != begin) {
      written_[index] = static_cast<std::uint32_t>(begin);
    }
  }

  Loader& loader_;
  const PartTable& table_;
  const Subject name_;
  WrittenMembers& written_;
  std::size_t next_ = 0;
  std::uint32_t seen_ = 0;
  bool good_ = true;
};

}  // namespace

bool read_object(Loader& loader, const JsonNode& node, const PartTable& table,
                 WrittenMembers& written) {
  if (!expect(loader, node, JsonKind::object)) return false;
  const Subject before = loader.subject;
  ObjectWalk walk(loader, table, written);
  for (const JsonNode& member : children(node)) walk.read_member(member);
  const bool good = walk.finish(node);
  loader.subject = before;
  return good;
}

}  // namespace kalendarium
