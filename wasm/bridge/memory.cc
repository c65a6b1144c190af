// SPDX-License-Identifier: MIT
//
// memory: memcpy and memset for a module that is made small. The C library's own for such modules go byte by byte; these take four
// times eight at a time. Compiled with -fno-builtin, else each would call itself.

#include <cstddef>
#include <cstdint>

namespace {

constexpr std::size_t step = sizeof(std::uint64_t);
constexpr std::size_t stride = 4 * step;

}  // namespace

extern "C" void* memcpy(void* to, const void* from, std::size_t size) {
  auto* out = static_cast<char*>(to);
  const auto* in = static_cast<const char*>(from);
  // The loops stay as they are written: unrolled once more they would be a kilobyte.
#pragma clang loop unroll(disable)
  for (; size >= stride; size -= stride, out += stride, in += stride) {
    std::uint64_t words[4];
    __builtin_memcpy(words, in, stride);
    __builtin_memcpy(out, words, stride);
  }
#pragma clang loop unroll(disable)
  for (; size >= step; size -= step, out += step, in += step) __builtin_memcpy(out, in, step);
#pragma clang loop unroll(disable)
  for (; size > 0; --size) *out++ = *in++;
  return to;
}

extern "C" void* memset(void* to, int byte, std::size_t size) {
  auto* out = static_cast<char*>(to);
  const std::uint64_t eight = 0x0101010101010101U * static_cast<unsigned char>(byte);
  const std::uint64_t words[] = {eight, eight, eight, eight};
#pragma clang loop unroll(disable)
  for (; size >= stride; size -= stride, out += stride) __builtin_memcpy(out, words, stride);
#pragma clang loop unroll(disable)
  for (; size > 0; --size) *out++ = static_cast<char>(byte);
  return to;
}
