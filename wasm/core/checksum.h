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

/// FNV-1a, 64 bits (Fowler, Noll, Vo).
[[nodiscard]] std::uint64_t hash_of(std::string_view bytes);

constexpr std::uint64_t hash_of_nothing = 0xcbf29ce484222325;  // FNV-1a's offset basis

/// The hash of several files: the first one's own, then FNV-1a over the eight bytes, the lowest first, of each one after it.
[[nodiscard]] std::uint64_t hash_with(std::uint64_t hash, std::uint64_t next);

}  // namespace kalendarium
