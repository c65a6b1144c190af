// SPDX-License-Identifier: MIT
//
// record_writer: the bytes of a record, member by member. core/record.h says how they are laid out; record opens them.
//
//   std::vector<char> bytes;
//   write_text(bytes, 1, "2021-05");
//   write_moment(bytes, 3, moment);
//   bytes.push_back(end_of_record);
//
// A part is its number, its own members and end_of_record. What is not stated is not written.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/civil_time.h"

namespace kalendarium {

constexpr char end_of_record = 0;

void write_text(std::vector<char>& bytes, std::uint8_t member, std::string_view text);
void write_moment(std::vector<char>& bytes, std::uint8_t member, const Moment& moment);
/// REQUIRES: number >= 0.
void write_number(std::vector<char>& bytes, std::uint8_t member, int number);
/// A word or a flag.
void write_byte(std::vector<char>& bytes, std::uint8_t member, std::uint8_t value);
void write_degrees(std::vector<char>& bytes, std::uint8_t member, double degrees);

constexpr std::size_t written_moment_size = 6;  // bytes, with its number
/// What write_moment has written at that byte.
[[nodiscard]] Moment written_moment(const std::vector<char>& bytes, std::size_t at);

}  // namespace kalendarium
