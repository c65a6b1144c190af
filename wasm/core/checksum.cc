// SPDX-License-Identifier: MIT

#include "core/checksum.h"

#include <cstring>

#include "core/blocks.h"

namespace kalendarium {

namespace {

constexpr std::uint32_t prime_1 = 0x9E3779B1U;
constexpr std::uint32_t prime_2 = 0x85EBCA77U;
constexpr std::uint32_t prime_3 = 0xC2B2AE3DU;

constexpr std::size_t lane_count = 4;
constexpr unsigned turns[lane_count] = {1, 7, 12, 18};

constexpr std::uint32_t turned(std::uint32_t number, unsigned bits) {
  return number << bits | number >> (32 - bits);
}

/// A product hands on to higher bits alone, so they are put over the lower ones.
std::uint64_t add(std::uint64_t hash, std::uint64_t number) {
  const std::uint64_t product = (hash ^ number) * 0x100000001b3;
  return product ^ product >> 32U;
}

}  // namespace

std::uint32_t checksum_of(std::string_view bytes) {
  std::uint32_t lanes[lane_count] = {prime_1 + prime_2, prime_2, 0, 0U - prime_1};
  constexpr std::size_t stride = sizeof lanes;
  const auto strides = static_cast<std::uint32_t>(bytes.size() / stride);
  in_blocks(strides, [&](std::uint32_t begin, std::uint32_t end) KALENDARIUM_BLOCK {
    std::uint32_t own[lane_count];
    std::memcpy(own, lanes, sizeof own);
    for (const char* at = bytes.data() + begin * stride; begin < end; ++begin, at += stride) {
      std::uint32_t words[lane_count];
      std::memcpy(words, at, sizeof words);
      for (std::size_t i = 0; i < lane_count; ++i)
        own[i] = turned(own[i] + words[i] * prime_2, 13) * prime_1;
    }
    std::memcpy(lanes, own, sizeof own);
  });
  auto sum = static_cast<std::uint32_t>(bytes.size());
  for (std::size_t i = 0; i < lane_count; ++i) sum += turned(lanes[i], turns[i]);
  sum = (sum ^ sum >> 15U) * prime_2;
  sum = (sum ^ sum >> 13U) * prime_3;
  return sum ^ sum >> 16U;
}

std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = hash_of_nothing;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  for (; end - at >= 8; at += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, at, 8);
    hash = add(hash, eight);
  }
  for (; at != end; ++at) hash = add(hash, static_cast<unsigned char>(*at));
  return hash;
}

std::uint64_t hash_with(std::uint64_t hash, std::uint64_t next) {
  return hash == hash_of_nothing ? next : add(hash, 0) ^ next;
}

}  // namespace kalendarium
