// SPDX-License-Identifier: MIT

#include "core/load/loader.h"

#include <utility>

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

Message kind_message(JsonKind kind) {
  switch (kind) {
    case JsonKind::null: return Message::json_null;
    case JsonKind::boolean: return Message::json_boolean;
    case JsonKind::number: return Message::json_number;
    case JsonKind::string: return Message::json_text;
    case JsonKind::list: return Message::json_list;
    case JsonKind::object: return Message::json_object;
    case JsonKind::too_deep: break;
  }
  return Message::json_too_deep;
}

/// The field's index, or field_count. Members mostly stand in the table's order, so the search goes on where it left off.
std::size_t find_field(const Part& part, std::string_view name, std::size_t hint) {
  for (std::size_t i = 0; i < part.field_count; ++i) {
    const std::size_t index = hint + i < part.field_count ? hint + i : hint + i - part.field_count;
    if (part.fields[index].name == name) return index;
  }
  return part.field_count;
}

std::size_t find_alias(Loader& loader, const Part& part, const JsonNode& member) {
  for (const Alias& alias : aliases) {
    if (alias.written != member.key) continue;
    const std::size_t index = find_field(part, alias.meant, 0);
    if (index == part.field_count) continue;
    loader.report.add(
        {.severity = Severity::warning,
         .message = Message::diagnostic_other_name,
         .node = &member,
         .at_name = true,
         .arguments = {{"member", Said(alias.written)}, {"meant", Said(alias.meant)}}});
    return index;
  }
  return part.field_count;
}

Said nearest_name(const Part& part, std::string_view written) {
  return told([&] {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < part.field_count; ++i) names.push_back(part.fields[i].name);
    return std::string(nearest(written, names));
  });
}

void report_unknown(Loader& loader, const Part& part, const JsonNode& member) {
  loader.report.add({.severity = Severity::warning,
                     .message = Message::diagnostic_unknown_member,
                     .node = &member,
                     .at_name = true,
                     .arguments = {{"member", excerpt(member.key)}, {"part", "", part.name}},
                     .suggestion = nearest_name(part, member.key)});
}

void report_missing(Loader& loader, const Part& part, const JsonNode& node, const Field& field) {
  loader.report.add({.message = Message::diagnostic_missing_member,
                     .node = &node,
                     .arguments = {{"member", Said(field.name)}, {"part", "", part.name}},
                     .consequence = part.left_out});
}

/// One walk through one object.
class ObjectWalk {
 public:
  ObjectWalk(Loader& loader, const Part& part, void* target)
      : loader_(loader), part_(part), target_(target) {}

  void read_member(const JsonNode& member) {
    if (is_own_name(member)) return;
    std::size_t index = find_field(part_, member.key, next_);
    if (index == part_.field_count) index = find_alias(loader_, part_, member);
    if (index == part_.field_count) {
      report_unknown(loader_, part_, member);
      return;
    }
    next_ = index + 1 < part_.field_count ? index + 1 : 0;
    if ((seen_ >> index & 1U) != 0) {
      report_twice(member, part_.fields[index].name);
      return;
    }
    if (member.kind == JsonKind::null) {
      report_null(member, part_.fields[index]);
      return;
    }
    seen_ |= 1U << index;
    read_value(member, part_.fields[index]);
  }

  [[nodiscard]] bool finish(const JsonNode& node) {
    for (std::size_t i = 0; i < part_.field_count; ++i) {
      if (part_.fields[i].need != Need::required || (seen_ >> i & 1U) != 0) continue;
      report_missing(loader_, part_, node, part_.fields[i]);
      good_ = false;
    }
    return good_;
  }

 private:
  /// Names that begin with _ are the publisher's own; `_review` is the importer's question to a person.
  bool is_own_name(const JsonNode& member) {
    if (member.key.empty() || member.key[0] != '_') return false;
    if (member.key == "_review") {
      loader_.report.add({.severity = Severity::warning,
                          .message = Message::diagnostic_review_needed,
                          .node = &member,
                          .at_name = true,
                          .arguments = {{"part", "", part_.name}}});
    }
    return true;
  }

  void report_twice(const JsonNode& member, std::string_view name) {
    loader_.report.add({.message = Message::diagnostic_duplicate_member,
                        .node = &member,
                        .at_name = true,
                        .arguments = {{"member", Said(name)}, {"part", "", part_.name}},
                        .consequence = Message::left_out_second});
  }

  void report_null(const JsonNode& member, const Field& field) {
    if (field.need == Need::required) return;  // it is missing, which is said once
    remark(loader_, Severity::warning, member, Message::diagnostic_null_value,
           {{"member", Said(field.name)}});
  }

  void read_value(const JsonNode& member, const Field& field) {
    loader_.part = part_.name;
    loader_.consequence =
        field.need == Need::optional ? std::optional(Message::left_out_member) : part_.left_out;
    if (!field.read(loader_, member, target_) && field.need != Need::optional) good_ = false;
  }

  Loader& loader_;
  const Part& part_;
  void* target_;
  std::size_t next_ = 0;
  std::uint32_t seen_ = 0;
  bool good_ = true;
};

}  // namespace

bool read_object(Loader& loader, const JsonNode& node, const Part& part, void* target) {
  if (!expect(loader, node, JsonKind::object)) return false;
  const Message part_before = loader.part;
  const std::optional<Message> consequence_before = loader.consequence;
  ObjectWalk walk(loader, part, target);
  for (const JsonNode& member : children(loader.document, node)) walk.read_member(member);
  const bool good = walk.finish(node);
  loader.part = part_before;
  loader.consequence = consequence_before;
  return good;
}

bool reject(Loader& loader, const JsonNode& node, Message message, Details arguments,
            Said suggestion) {
  loader.report.add({.message = message,
                     .node = &node,
                     .arguments = std::move(arguments),
                     .consequence = loader.consequence,
                     .suggestion = std::move(suggestion)});
  return false;
}

void remark(Loader& loader, Severity severity, const JsonNode& node, Message message,
            Details arguments, Said suggestion) {
  loader.report.add({.severity = severity,
                     .message = message,
                     .node = &node,
                     .arguments = std::move(arguments),
                     .suggestion = std::move(suggestion)});
}

bool expect(Loader& loader, const JsonNode& node, JsonKind kind) {
  return node.kind == kind || reject_kind(loader, node, kind_message(kind));
}

bool reject_kind(Loader& loader, const JsonNode& node, Message expected) {
  return reject(loader, node, Message::diagnostic_wrong_type,
                {{"member", member_name(loader, node)},
                 {"expected", "", expected},
                 {"got", "", kind_message(node.kind)}});
}

Said member_name(const Loader& loader, const JsonNode& node) {
  return told([&] {
    const JsonNode& parent = loader.document.nodes[node.parent];
    return excerpt(parent.kind == JsonKind::list ? parent.key : node.key);
  });
}

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& letter : out)
    letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  return out;
}

}  // namespace kalendarium
