// SPDX-License-Identifier: MIT
//
// loader: what all the readers of an object's members share, and the table-driven walk through an object.
//
//   constexpr Field image_fields[] = {{"url", read_web_url<&Image::url>, Need::required}, {"alt", …, Need::required}};
//   constexpr Part image_part = {Message::part_image, Message::left_out_image, image_fields, std::size(image_fields)};
//   if (read_object(loader, node, image_part, &image)) …    // false: the image is to be left out
//
// Each reader reports what is wrong itself and returns false; the walk decides what goes because of it.
#pragma once

#include <cstdint>
#include <forward_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/civil_time.h"
#include "core/load/id_table.h"
#include "core/load/json_reader.h"
#include "core/load/report.h"
#include "core/load/topic_check.h"
#include "core/messages.h"
#include "core/model.h"

namespace kalendarium {

/// An id that must belong to something of that kind when all is read.
struct Reference {
  const JsonNode* node = nullptr;
  std::string id;
  bool to_article = false;  // else to an event
};

/// A deadline whose day is held against its event's when all is read.
struct DeadlineOfEvent {
  const JsonNode* node = nullptr;  // of its date
  Moment date;
  std::string event;
};

struct Loader {
  const JsonDocument& document;
  Report& report;
  Zone zone;
  EditorsOnly<TopicWords> topic_words = {};
  IdTable ids = {};                              // of all kinds, each with its node
  std::forward_list<std::string> made_ids = {};  // owns those that the file does not give
  std::vector<Reference> references = {};
  std::vector<DeadlineOfEvent> deadlines = {};
  int items = 0;  // articles, events and deadlines
  // What is being read, for the texts of findings:
  Message part = Message::part_file;  // "Händelsen"
  std::optional<Message> consequence =
      Message::left_out_member;  // what goes if the value in hand is bad
};

enum class Need : std::uint8_t {
  optional,  // a bad one is dropped
  vital,     // may be missing, but a bad one takes its object with it
  required,  // a bad or missing one takes its object with it
};

struct Field {
  std::string_view name;
  bool (*read)(Loader&, const JsonNode&, void* target);
  Need need = Need::optional;
};

struct Part {
  Message name;  // "Händelsen"
  std::optional<Message>
      left_out;  // "Händelsen visas inte."; nullopt: a bad required member is reset, nothing more
  const Field* fields;
  std::size_t field_count;  // at most 32
};

/// Reads the members that `part` names into `target`, a pointer to the struct that its readers expect. Says what is
/// wrong with the names: unknown, twice, an alias, missing. False: the object is to be left out.
[[nodiscard]] bool read_object(Loader& loader, const JsonNode& node, const Part& part,
                               void* target);

/// An error at the value in hand, with its consequence. Returns false, for `return reject(…)`.
bool reject(Loader& loader, const JsonNode& node, Message message, Details arguments = {},
            Said suggestion = {});
/// A finding that leaves nothing out.
void remark(Loader& loader, Severity severity, const JsonNode& node, Message message,
            Details arguments = {}, Said suggestion = {});

/// True if the value is of that kind; else an error that names both kinds.
[[nodiscard]] bool expect(Loader& loader, const JsonNode& node, JsonKind kind);
/// The error for a value of a kind that `expected` does not name.
bool reject_kind(Loader& loader, const JsonNode& node, Message expected);

/// The name by which a finding calls the value: its own, or its list's.
[[nodiscard]] Said member_name(const Loader& loader, const JsonNode& node);

/// ASCII letters in lower case.
[[nodiscard]] std::string lower_case(std::string_view text);

}  // namespace kalendarium
