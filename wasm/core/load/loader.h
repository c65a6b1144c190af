// SPDX-License-Identifier: MIT
//
// loader: what all readers of a file's parts share: where they are, what they have found, and where they write.
//
//   bool read_size(Loader& loader, const JsonNode& node, int& out) {
//     if (!expect(loader, node, JsonKind::number)) return false;   // reported
//     …
//
// A reader reports what is wrong itself and returns false; the walk through the object decides what goes because of it. The Loader
// owns the bytes that are written; `document` and `report` must outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/bytes.h"
#include "core/civil_time.h"
#include "core/key_table.h"
#include "core/load/json_reader.h"
#include "core/load/references.h"
#include "core/load/report.h"
#include "core/load/topic_check.h"
#include "core/messages.h"
#include "core/record_table.h"

namespace kalendarium {

/// What the lean core need not keep.
struct Nothing {};
template <class Value>
using EditorsOnly = std::conditional_t<is_lean, Nothing, Value>;

struct Loader {
  JsonDocument& document;
  Report& report;
  Zone zone = {};
  Bytes block = {};                          // the articles' records
  std::vector<std::uint32_t> articles = {};  // where each begins
  Bytes heads = {};                          // the record of the rest
  Bytes* out = nullptr;                      // the one of the two that is written
  KeyTable ids = {};  // of all kinds, in small letters, each with its place in the source
  std::string_view article_id = {};  // of the article in hand, as it is written
  std::vector<std::uint32_t> made_ids =
      {};              // of the article in hand: deadlines without ids, by number and place
  Bytes scratch = {};  // the last text that is not as the file has it
  int items = 0;       // articles, events and deadlines
  EditorsOnly<TopicWords> topic_words = {};
  EditorsOnly<References> references = {};
  Subject subject = {Message::part_file, Message::left_out_member};  // of the value in hand
};

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
/// The error for a text that must not be empty.
bool reject_empty(Loader& loader, const JsonNode& node);

/// The name by which a finding calls the value: its own, or its list's.
[[nodiscard]] Said member_name(const Loader& loader, const JsonNode& node);

/// Takes the id, in which capitals and small letters are the same, for what stands at that byte of the source. The place of what
/// has it already, or `place` itself. REQUIRES: at most 96 bytes.
std::uint32_t take_id(Loader& loader, std::string_view id, std::uint32_t place);

}  // namespace kalendarium
