// SPDX-License-Identifier: MIT

#include "core/prepared.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/blocks.h"
#include "core/checksum.h"
#include "core/record.h"

namespace kalendarium {

using prepared_format::Header;

namespace {

/// Takes parts from the front, each filled up to a multiple of 8 bytes. What is not there is empty, and so is all after it.
class Parts {
 public:
  explicit Parts(std::string_view bytes) : rest_(bytes) {}

  std::string_view take(std::size_t size) {
    if (size > rest_.size()) is_whole = false;
    if (!is_whole) return {};
    const std::string_view part = rest_.substr(0, size);
    rest_.remove_prefix(std::min(rest_.size(), size + (8 - size % 8) % 8));
    return part;
  }

  /// So many numbers; nothing where they are not there.
  std::string_view take_numbers(std::size_t count) {
    if (count > rest_.size() / 4) is_whole = false;
    return take(is_whole ? count * 4 : 0);
  }

  bool is_whole = true;

 private:
  std::string_view rest_;
};

/// The sizes of the records, 7 bits a byte, become the places where they begin.
class SizeReader {
 public:
  SizeReader(std::string_view sizes, std::uint32_t block_size, std::uint32_t* places)
      : rest_(sizes), left_(block_size), places_(places) {}

  /// Those of the records [number, end).
  void read(std::uint32_t number, std::uint32_t end) {
    for (; number < end && is_whole; ++number) {
      const std::uint32_t size = next();
      if (size > left_) is_whole = false;
      left_ -= size;
      places_[number + 1] = places_[number] + size;
    }
  }

  bool is_whole = true;

 private:
  [[gnu::always_inline]] std::uint32_t next() {
    std::uint32_t size = 0;
    for (unsigned shift = 0; shift < 35 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      size |= (byte & 0x7FU) << shift;
      if (byte < 0x80) return size;
    }
    is_whole = false;
    return 0;
  }

  std::string_view rest_;
  std::uint32_t left_;  // bytes of the block that no record has
  std::uint32_t* places_;
};

bool open_sizes(std::string_view sizes, const PreparedFeed& line, Feed& feed) {
  if (line.articles > sizes.size()) return false;
  feed.articles.resize(std::size_t{line.articles} + 1);
  SizeReader reader(sizes, line.block_size, feed.articles.data());
  in_blocks(line.articles, [&](std::uint32_t begin, std::uint32_t end)
                               KALENDARIUM_BLOCK { reader.read(begin, end); });
  return reader.is_whole;
}

bool open_feed(const PreparedFeed& line, Parts& parts, Feed& feed) {
  const std::string_view sizes = parts.take(line.sizes_size);
  feed.block = parts.take(line.block_size);
  return parts.is_whole && open_sizes(sizes, line, feed) && open_heads(feed, feed.articles.back());
}

bool open_feeds(const Header& header, Parts& parts, PreparedFile& file) {
  constexpr std::size_t numbers = sizeof(PreparedFeed) / 4;
  // So many feeds do not fit into any file, and their numbers can be counted without an overflow.
  if (header.feeds == 0 || header.feeds > 0xFFFF) return false;
  const std::string_view table = parts.take_numbers(header.feeds * numbers);
  if (!parts.is_whole) return false;
  file.table = {reinterpret_cast<const PreparedFeed*>(table.data()), header.feeds};
  prepared_format::Pieces pieces{};
  const std::string_view stated = parts.take(sizeof pieces);
  if (!parts.is_whole) return false;
  std::memcpy(&pieces, stated.data(), sizeof pieces);
  Packing packing;
  const std::string_view ends = parts.take_numbers(pieces.count);
  packing.pieces = parts.take(pieces.size);
  packing.ends = {reinterpret_cast<const std::uint32_t*>(ends.data()), ends.size() / 4};
  if (!parts.is_whole || !is_sound(packing)) return false;
  for (const PreparedFeed& line : file.table) {
    Feed feed;
    feed.packing = packing;
    if (!open_feed(line, parts, feed)) return false;
    file.feeds.push_back(std::move(feed));
  }
  file.columns = parts.take(header.columns_size);
  file.index = parts.take(header.index_size);
  file.items = header.items;
  return parts.is_whole;
}

PreparedFault fault_of(std::string_view bytes, const Header& header) {
  if (header.version != prepared_format::version) return PreparedFault::version;
  if (header.size != bytes.size() || bytes.size() % prepared_format::alignment != 0)
    return PreparedFault::size;
  if (header.checksum != checksum_of(bytes.substr(prepared_format::checked_from)))
    return PreparedFault::checksum;
  return PreparedFault::none;
}

}  // namespace

bool is_prepared(std::string_view bytes) {
  return bytes.substr(0, prepared_format::magic.size()) == prepared_format::magic;
}

void open_prepared(std::string_view bytes, PreparedFile& file) {
  file.fault = PreparedFault::size;
  if (bytes.size() < sizeof(Header)) return;
  Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  Parts parts(bytes.substr(sizeof header));
  file.fallback = parts.take(header.fallback_size);
  file.fault = fault_of(bytes, header);
  if (file.fault != PreparedFault::none || open_feeds(header, parts, file)) return;
  file.fault = PreparedFault::content;
  file.feeds.clear();
  file.table = {};
}

std::string_view name_of(PreparedFault fault) {
  switch (fault) {
    case PreparedFault::version: return "version";
    case PreparedFault::size: return "size";
    case PreparedFault::checksum: return "checksum";
    case PreparedFault::content: return "content";
    case PreparedFault::none: break;
  }
  return {};
}

}  // namespace kalendarium
