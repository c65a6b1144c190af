// SPDX-License-Identifier: MIT
//
// prepared: a file that is used as it lies, with nothing to parse: articles as records, and the index of the search.
// docs/index-format.md says what stands at which byte; `kalendarium index` writes it (core/prepared_writer).
//
//   if (is_prepared(bytes)) {
//     PreparedFile file;
//     open_prepared(bytes, file);
//     if (file.fault != PreparedFault::none) …      // file.fallback says what to load instead
//   }
//
// Everything points into `bytes`, which must outlive it and begin at an address divisible by 8. Opening trusts nothing: no bytes
// can make it, or what reads the feeds afterwards, leave them. A file that was changed on the way has the fault `checksum`.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/feed.h"

namespace kalendarium {

enum class PreparedFault : std::uint8_t {
  none,
  version,   // made by another version of the format
  size,      // cut off, or longer than it says
  checksum,  // other bytes than were written
  content,   // the checksum is right, but the parts do not fit
};

/// One feed's line in the table of feeds, as it stands in the file.
struct PreparedFeed {
  std::uint32_t hash_low;  // of the issues.json that it was made of (hash_of)
  std::uint32_t hash_high;
  std::uint32_t errors;  // that load found in it
  std::uint32_t warnings;
  std::uint32_t articles;
  std::uint32_t sizes_size;  // bytes
  std::uint32_t block_size;
  std::uint32_t zero;
};

struct PreparedFile {
  PreparedFault fault = PreparedFault::content;
  std::string_view
      fallback;  // addresses of what it was made of, as seen from it, a line each; also where there is a fault
  std::vector<Feed> feeds;              // these are empty where there is a fault
  std::span<const PreparedFeed> table;  // parallel to feeds
  std::string_view columns;             // for read_columns; empty where they depend on who asks
  std::string_view index;               // for open_index
  std::uint32_t items = 0;  // the items_mark (core/item_index.h) of what the index is of
};

[[nodiscard]] bool is_prepared(std::string_view bytes);

/// REQUIRES: is_prepared(bytes), and `file` as it was made.
void open_prepared(std::string_view bytes, PreparedFile& file);

/// A word for people who search for it: "version", "size", "checksum", "content"; empty where there is no fault.
[[nodiscard]] std::string_view name_of(PreparedFault fault);

namespace prepared_format {
/// As in PNG: whatever takes the file for text changes these bytes.
constexpr std::string_view magic = "\x89KAL\r\n\x1A\n";
constexpr std::uint32_t version = 3;
constexpr std::size_t alignment = 16;  // of the whole; the parts are filled up to 8

struct Header {
  char magic[8];
  std::uint32_t version;
  std::uint32_t checksum;       // checksum_of all bytes after this number
  std::uint32_t size;           // of the whole file
  std::uint32_t fallback_size;  // bytes
  std::uint32_t feeds;
  std::uint32_t index_size;  // bytes
  std::uint32_t items;
  std::uint32_t columns_size;  // bytes
};

/// After the addresses.
struct Pieces {
  std::uint32_t count;
  std::uint32_t size;  // bytes
};
constexpr std::size_t checked_from = 16;  // bytes: after `checksum`
}  // namespace prepared_format

}  // namespace kalendarium
