// SPDX-License-Identifier: MIT
//
// blocks: work on many things, done some thousand at a time.
//
//   in_blocks(items, [&](std::uint32_t begin, std::uint32_t end) KALENDARIUM_BLOCK {
//     for (std::uint32_t item = begin; item < end; ++item) …
//   });
//
// A browser compiles a function of WebAssembly roughly when it is first called, and better in another thread when it has run for a while; what
// runs is not exchanged, the next call is. A loop over all items in a function that is called once would run roughly to its end:
// the checksum of 28 MB took 35 ms in Chromium, and takes 6 in blocks. So what a block does is a function of its own.
#pragma once

#include <cstdint>

/// Behind the parameters of the work: else it would become a part of whoever asks for it.
#define KALENDARIUM_BLOCK __attribute__((noinline))

namespace kalendarium {

/// Calls work(begin, end) for stretches that follow each other, from 0 to `count`; of `length` things each, but the last.
template <std::uint32_t length = 2048, typename Work>
[[gnu::always_inline]] inline void in_blocks(std::uint32_t count, const Work& work) {
  std::uint32_t begin = 0;
  // Two calls: one that stands alone is a function that the linker would dissolve.
  for (; count - begin > length; begin += length) work(begin, begin + length);
  work(begin, count);
}

}  // namespace kalendarium
