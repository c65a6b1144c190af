// SPDX-License-Identifier: MIT

#include "core/record_writer.h"

#include <bit>
#include <cstring>

namespace kalendarium {

static_assert(std::endian::native == std::endian::little, "records have the lowest byte first");

namespace {

void append(std::vector<char>& bytes, const char* from, std::size_t size) {
  bytes.insert(bytes.end(), from, from + size);
}

/// The member's number and a value of `size` bytes.
void write_value(std::vector<char>& bytes, std::uint8_t member, const void* value,
                 std::size_t size) {
  char buffer[9];
  buffer[0] = static_cast<char>(member);
  std::memcpy(buffer + 1, value, size);
  append(bytes, buffer, size + 1);
}

}  // namespace

void write_text(std::vector<char>& bytes, std::uint8_t member, std::string_view text) {
  char head[6] = {static_cast<char>(member)};
  std::size_t size = 1;
  auto length = static_cast<std::uint32_t>(text.size());
  for (; length >= 0x80; length >>= 7U) head[size++] = static_cast<char>(length | 0x80U);
  head[size++] = static_cast<char>(length);
  append(bytes, head, size);
  append(bytes, text.data(), text.size());
}

void write_moment(std::vector<char>& bytes, std::uint8_t member, const Moment& moment) {
  const unsigned pass = moment.second_pass ? 0x80U : 0U;
  write_byte(bytes, member,
             static_cast<std::uint8_t>(static_cast<unsigned>(moment.precision) | pass));
  append(bytes, reinterpret_cast<const char*>(&moment.wall.minutes), sizeof moment.wall.minutes);
}

void write_number(std::vector<char>& bytes, std::uint8_t member, int number) {
  write_value(bytes, member, &number, sizeof number);
}

void write_byte(std::vector<char>& bytes, std::uint8_t member, std::uint8_t value) {
  write_value(bytes, member, &value, sizeof value);
}

void write_degrees(std::vector<char>& bytes, std::uint8_t member, double degrees) {
  write_value(bytes, member, &degrees, sizeof degrees);
}

Moment written_moment(const std::vector<char>& bytes, std::size_t at) {
  const auto form = static_cast<unsigned char>(bytes[at + 1]);
  Moment moment;
  std::memcpy(&moment.wall.minutes, bytes.data() + at + 2, sizeof moment.wall.minutes);
  moment.precision = static_cast<Precision>(form & 0x7FU);
  moment.second_pass = form >= 0x80;
  return moment;
}

}  // namespace kalendarium
