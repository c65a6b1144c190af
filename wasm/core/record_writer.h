// SPDX-License-Identifier: MIT
//
// record_writer: the bytes of a record, member by member. core/record.h says how they are laid out; record opens them.
//
//   Bytes bytes;
//   write_text(bytes, 1, "2021-05");
//   write_moment(bytes, 3, moment);
//   bytes.push_back(end_of_record);
//
// A part is its number, its own members and end_of_record; a list is written between begin_list and end_list. What is not stated is
// not written.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/bytes.h"
#include "core/civil_time.h"

namespace kalendarium {

constexpr char end_of_record = 0;

void write_text(Bytes& bytes, std::uint8_t member, std::string_view text);
void write_moment(Bytes& bytes, std::uint8_t member, const Moment& moment);
/// REQUIRES: number >= 0.
void write_number(Bytes& bytes, std::uint8_t member, int number);
/// A word or a flag.
void write_byte(Bytes& bytes, std::uint8_t member, std::uint8_t value);
void write_degrees(Bytes& bytes, std::uint8_t member, double degrees);

/// As write_text and write_moment, in a list.
void write_listed_text(Bytes& bytes, std::string_view text);
void write_listed_moment(Bytes& bytes, const Moment& moment);

/// The member's number and room for the count, whose place is returned for end_list.
[[nodiscard]] std::size_t begin_list(Bytes& bytes, std::uint8_t member);
/// Fills in the count. A list of nothing is not written at all.
void end_list(Bytes& bytes, std::size_t place, std::uint32_t count);

constexpr std::size_t written_moment_size = 6;  // bytes, with its number
/// What write_moment has written at that byte.
[[nodiscard]] Moment written_moment(const Bytes& bytes, std::size_t at);

}  // namespace kalendarium
