// SPDX-License-Identifier: MIT
//
// checksum: numbers that tell whether bytes are those that were written, and whether two files say the same. They protect nothing
// from somebody who means harm.
//
//   checksum_of(bytes)                   // of a prepared file (core/prepared.h)
//   hash = hash_with(hash, hash_of(file));
#pragma once

#include <cstdint>
#include <string_view>

namespace kalendarium {

/// XXH32 (Yann Collet) with the seed 0. REQUIRES: the size is a multiple of 16, at least 16.
[[nodiscard]] std::uint32_t checksum_of(std::string_view bytes);

/// 64 bits, eight bytes at a time, as a browser takes each `issues.json` through it: FNV-1a (Fowler, Noll, Vo) over little-endian
/// numbers of eight bytes, and over each of the up to seven at the end, but that a product's upper half is put over its lower one.
[[nodiscard]] std::uint64_t hash_of(std::string_view bytes);

constexpr std::uint64_t hash_of_nothing = 0xcbf29ce484222325;  // FNV-1a's offset basis

/// The hash of several files: the first one's own, then for each one after it two more numbers, zero and its hash.
[[nodiscard]] std::uint64_t hash_with(std::uint64_t hash, std::uint64_t next);

}  // namespace kalendarium
