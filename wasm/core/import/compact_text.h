// SPDX-License-Identifier: MIT
//
// import/compact_text: a text in eight bytes, for values that have many texts of which most are empty or short.
//
//   CompactText status = "moved";          // up to seven bytes stand in the value itself
//   CompactText title = "Språkcafé";       // a longer text is on the heap, with exactly the room that it needs
//   std::string_view view = title;         // as long as the text stays what and where it is
//
// A draft has about twenty texts for each event, four of them not empty; as std::string they would be the most
// of what importing takes in memory. It owns its text. What grows piece by piece is built elsewhere.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace kalendarium {

class CompactText {
 public:
  CompactText() = default;
  CompactText(std::string_view text) : bits_(made(text)) {}  // NOLINT: as std::string does
  CompactText(const std::string& text) : CompactText(std::string_view(text)) {}  // NOLINT
  CompactText(const char* text) : CompactText(std::string_view(text)) {}         // NOLINT
  CompactText(const CompactText& other) : CompactText(other.view()) {}
  CompactText(CompactText&& other) noexcept : bits_(std::exchange(other.bits_, 0)) {}
  ~CompactText() { release(); }
  CompactText& operator=(const CompactText& other) {
    if (this != &other) *this = other.view();
    return *this;
  }
  CompactText& operator=(CompactText&& other) noexcept {
    const std::uint64_t bits = std::exchange(other.bits_, 0);
    release();
    bits_ = bits;
    return *this;
  }
  /// The text may be a part of this one.
  CompactText& operator=(std::string_view text) {
    const std::uint64_t bits = made(text);
    release();
    bits_ = bits;
    return *this;
  }
  CompactText& operator=(const std::string& text) { return *this = std::string_view(text); }
  CompactText& operator=(const char* text) { return *this = std::string_view(text); }

  [[nodiscard]] std::string_view view() const {
    if (is_inside())
      return {reinterpret_cast<const char*>(&bits_) + 1,
              static_cast<std::size_t>((bits_ & 0xFFU) >> 1U)};
    if (bits_ == 0) return {};
    std::uint32_t size = 0;
    std::memcpy(&size, block(), sizeof size);
    return {block() + sizeof size, size};
  }
  operator std::string_view() const { return view(); }  // NOLINT: as std::string does
  [[nodiscard]] std::string str() const { return std::string(view()); }
  [[nodiscard]] bool empty() const { return bits_ == 0; }
  [[nodiscard]] std::size_t size() const { return view().size(); }
  void clear() { *this = std::string_view(); }

  friend bool operator==(const CompactText& left, const CompactText& right) {
    return left.view() == right.view();
  }
  friend bool operator==(const CompactText& left, const std::string& right) {
    return left.view() == right;
  }
  friend bool operator==(const CompactText& left, std::string_view right) {
    return left.view() == right;
  }
  friend bool operator==(const CompactText& left, const char* right) {
    return left.view() == std::string_view(right);
  }

 private:
  // The first byte of a text inside is its length, doubled, and one; no block begins at an odd address.
  static_assert(std::endian::native == std::endian::little);
  static constexpr std::size_t most_inside = 7;

  static std::uint64_t made(std::string_view text) {
    if (text.empty()) return 0;
    std::uint64_t bits = 0;
    if (text.size() <= most_inside) {
      std::memcpy(reinterpret_cast<char*>(&bits) + 1, text.data(), text.size());
      return bits | (text.size() << 1U) | 1U;
    }
    const auto size = static_cast<std::uint32_t>(text.size());
    char* const block = static_cast<char*>(::operator new(sizeof size + text.size()));
    std::memcpy(block, &size, sizeof size);
    std::memcpy(block + sizeof size, text.data(), text.size());
    return reinterpret_cast<std::uintptr_t>(block);
  }

  [[nodiscard]] bool is_inside() const { return (bits_ & 1U) != 0; }
  [[nodiscard]] char* block() const {
    return reinterpret_cast<char*>(static_cast<std::uintptr_t>(bits_));
  }
  void release() {
    if (bits_ != 0 && !is_inside()) ::operator delete(block());
  }

  std::uint64_t bits_ = 0;  // 0: empty
};

}  // namespace kalendarium
