// SPDX-License-Identifier: MIT
//
// packing_writer: finds the pieces that records are made of, and packs the records (core/packing). For the command; no visitor
// needs it.
//
//   PackingWriter writer;
//   for (const std::string_view record : records) writer.count(record);
//   writer.choose();
//   writer.pack(record, out);
//   writer.ends(), writer.pieces()
//
// A word is taken with the space before it. The most frequent pieces have the shortest codes; of equally frequent ones those that
// come first in the order of bytes, so the same records always give the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kalendarium {

class PackingWriter {
 public:
  /// The records must outlive the writer, since it points to them.
  void count(std::string_view record);
  void choose();
  void pack(std::string_view record, std::string& out) const;

  [[nodiscard]] const std::vector<std::uint32_t>& ends() const { return ends_; }
  [[nodiscard]] const std::string& pieces() const { return pieces_; }

 private:
  void put_piece(std::string_view piece, std::string& out, std::string& plain) const;

  std::unordered_map<std::string_view, std::uint32_t> numbers_;  // how often, then which
  std::vector<std::uint32_t> ends_;
  std::string pieces_;
};

}  // namespace kalendarium
