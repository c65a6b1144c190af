// SPDX-License-Identifier: MIT

#include "core/record_writer.h"

#include <bit>
#include <cstring>

namespace kalendarium {

static_assert(std::endian::native == std::endian::little, "records have the lowest byte first");

namespace {

/// `size` bytes of a value, the lowest first.
void append(Bytes& bytes, const void* value, std::size_t size) {
  bytes.append({static_cast<const char*>(value), size});
}

void append_number(Bytes& bytes, std::uint8_t member) {
  bytes.push_back(static_cast<char>(member));
}

}  // namespace

void write_text(Bytes& bytes, std::uint8_t member, std::string_view text) {
  append_number(bytes, member);
  write_listed_text(bytes, text);
}

void write_listed_text(Bytes& bytes, std::string_view text) {
  auto length = static_cast<std::uint32_t>(text.size());
  for (; length >= 0x80; length >>= 7U) bytes.push_back(static_cast<char>(length | 0x80U));
  bytes.push_back(static_cast<char>(length));
  bytes.append(text);
}

void write_moment(Bytes& bytes, std::uint8_t member, const Moment& moment) {
  append_number(bytes, member);
  write_listed_moment(bytes, moment);
}

void write_listed_moment(Bytes& bytes, const Moment& moment) {
  const unsigned pass = moment.second_pass ? 0x80U : 0U;
  bytes.push_back(static_cast<char>(static_cast<unsigned>(moment.precision) | pass));
  append(bytes, &moment.wall.minutes, sizeof moment.wall.minutes);
}

void write_number(Bytes& bytes, std::uint8_t member, int number) {
  append_number(bytes, member);
  append(bytes, &number, sizeof number);
}

void write_byte(Bytes& bytes, std::uint8_t member, std::uint8_t value) {
  append_number(bytes, member);
  append(bytes, &value, sizeof value);
}

void write_degrees(Bytes& bytes, std::uint8_t member, double degrees) {
  append_number(bytes, member);
  append(bytes, &degrees, sizeof degrees);
}

std::size_t begin_list(Bytes& bytes, std::uint8_t member) {
  write_number(bytes, member, 0);
  return bytes.size() - sizeof(std::uint32_t);
}

void end_list(Bytes& bytes, std::size_t place, std::uint32_t count) {
  if (count == 0) {
    bytes.truncate(place - 1);
  } else {
    std::memcpy(bytes.data() + place, &count, sizeof count);
  }
}

Moment written_moment(const Bytes& bytes, std::size_t at) {
  const auto form = static_cast<unsigned char>(bytes.data()[at + 1]);
  Moment moment;
  std::memcpy(&moment.wall.minutes, bytes.data() + at + 2, sizeof moment.wall.minutes);
  moment.precision = static_cast<Precision>(form & 0x7FU);
  moment.second_pass = form >= 0x80;
  return moment;
}

}  // namespace kalendarium
