// SPDX-License-Identifier: MIT
//
// import/piece_writer: a long text, handed on piece by piece as it is written.
//
//   PieceWriter out(sink);
//   out.put("\"title\": ");
//   out.put_json("Läsnatt");      // "Läsnatt", with its quotes
//   out.finish();                 // what is left
//
// It owns the piece that is being written; a piece is given to the sink and gone.
#pragma once

#include <cstddef>
#include <cstring>
#include <functional>
#include <memory>
#include <string_view>

namespace kalendarium {

/// Takes a long text piece by piece, so that nobody has to hold it whole.
using TextSink = std::function<void(std::string_view)>;

class PieceWriter {
 public:
  /// The sink must outlive this.
  explicit PieceWriter(const TextSink& sink) : sink_(sink), piece_(new char[room]) {}

  void put(char letter) {
    if (size_ == room) finish();
    piece_[size_++] = letter;
  }
  void put(std::string_view text) {
    if (text.size() > room - size_) return put_apart(text);
    std::memcpy(piece_.get() + size_, text.data(), text.size());
    size_ += text.size();
  }
  /// In decimal.
  void put_number(long number);
  /// As append_json_string.
  void put_json(std::string_view text);
  /// Gives what is left to the sink; more may follow.
  void finish();

 private:
  static constexpr std::size_t room = std::size_t{1} << 16;

  /// What has no room in this piece.
  void put_apart(std::string_view text);

  const TextSink& sink_;
  std::unique_ptr<char[]> piece_;
  std::size_t size_ = 0;
};

}  // namespace kalendarium
