// SPDX-License-Identifier: MIT
//
// packing: records as numbers of the pieces that they are made of: words, and whatever else returns often.
//
//   Bytes record;
//   unpack(feed.packing, packed, record);       // as load wrote it: what core/record reads
//   unpack_all(feeds);                          // all of them, for who reads each record anyway
//
// A packed record is a list of codes:
//
//   0x00–0x7F            the piece of that number
//   0x80–0xF7, a byte    the piece 128 + 256 × (first byte - 128) + second byte
//   0xF8, back, size     that many bytes once more that stand so far before the end of what has been unpacked
//   0xF9, size           that many bytes follow as they are
//
// `back` has 7 bits a byte, the lowest first; sizes are one byte. A piece has at most 255 bytes.
// Unpacking trusts nothing: what is broken ends the record there, and a code gives no more than 255 bytes. core/packing_writer packs.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/bytes.h"

namespace kalendarium {

struct Feed;

/// The pieces of a file. Somebody else's bytes, which must outlive it.
struct Packing {
  std::span<const std::uint32_t>
      ends;  // where each piece's bytes end in `pieces`; none: nothing is packed
  std::string_view pieces;
};

namespace packing_format {
constexpr std::uint32_t one_byte = 0x80;  // so many pieces have a code of one byte
constexpr std::uint32_t most_pieces = 0x80 + 0x78 * 0x100;
constexpr unsigned char again = 0xF8;
constexpr unsigned char as_it_is = 0xF9;
constexpr std::uint32_t most_bytes = 255;  // of a code
}  // namespace packing_format

/// Whether each piece is within the bytes, and short enough.
[[nodiscard]] bool is_sound(const Packing& packing);

/// Appends what a record was before it was packed. REQUIRES: is_sound(packing).
void unpack(const Packing& packing, std::string_view packed, Bytes& record);

/// Unpacks the records of all feeds into memory of their own.
void unpack_all(std::vector<Feed>& feeds);

}  // namespace kalendarium
