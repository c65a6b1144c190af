// SPDX-License-Identifier: MIT

#include "core/packing.h"

#include <cstring>
#include <utility>

#include "core/feed.h"
#include "core/gate.h"
#include "core/record.h"

namespace kalendarium {

using namespace packing_format;

namespace {

class Unpacker {
 public:
  Unpacker(const Packing& packing, std::string_view packed, Bytes& record)
      : packing_(packing), rest_(packed), record_(record), first_(record.size()) {}

  void run() {
    while (!rest_.empty() && is_whole_) {
      const std::uint32_t code = byte();
      if (code < again) {
        piece(code < one_byte ? code : one_byte + (code - one_byte) * 256 + byte());
      } else if (code == again) {
        copy();
      } else if (code == as_it_is) {
        take(byte());
      } else {
        is_whole_ = false;
      }
    }
  }

 private:
  std::uint32_t byte() {
    if (rest_.empty()) {
      is_whole_ = false;
      return 0;
    }
    const auto found = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return found;
  }

  void piece(std::uint32_t number) {
    if (number >= packing_.ends.size()) is_whole_ = false;
    if (!is_whole_) return;
    const std::uint32_t begin = number == 0 ? 0 : packing_.ends[number - 1];
    record_.append(packing_.pieces.substr(begin, packing_.ends[number] - begin));
  }

  void copy() {
    std::uint32_t back = 0;
    for (unsigned shift = 0; shift < 28; shift += 7) {
      const std::uint32_t next = byte();
      back |= (next & 0x7FU) << shift;
      if (next < 0x80) break;
    }
    const std::uint32_t size = byte();
    if (back > record_.size() - first_ || size > back) is_whole_ = false;
    if (!is_whole_) return;
    char copied[most_bytes];  // since what it stands in moves when it grows
    std::memcpy(copied, record_.data() + record_.size() - back, size);
    record_.append({copied, size});
  }

  void take(std::uint32_t size) {
    if (size > rest_.size()) is_whole_ = false;
    if (!is_whole_) return;
    record_.append(rest_.substr(0, size));
    rest_.remove_prefix(size);
  }

  const Packing& packing_;
  std::string_view rest_;
  Bytes& record_;
  std::size_t first_;  // where the record begins
  bool is_whole_ = true;
};

}  // namespace

bool is_sound(const Packing& packing) {
  std::uint32_t begin = 0;
  for (const std::uint32_t end : packing.ends) {
    if (end < begin || end - begin > most_bytes) return false;
    begin = end;
  }
  return begin <= packing.pieces.size();
}

KALENDARIUM_GATE void unpack(const Packing& packing, std::string_view packed, Bytes& record) {
  constexpr std::size_t usual = 4;  // times as long as it was
  record.reserve(record.size() + usual * packed.size());
  Unpacker(packing, packed, record).run();
}

KALENDARIUM_GATE void unpack_all(std::vector<Feed>& feeds) {
  for (Feed& feed : feeds) {
    if (feed.packing.ends.empty()) continue;
    Bytes block;
    for (std::uint32_t number = 0; number < article_count(feed); ++number) {
      const std::string_view packed = packed_record(feed, number);
      feed.articles[number] = static_cast<std::uint32_t>(block.size());
      Unpacker(feed.packing, packed, block).run();
    }
    feed.articles.back() = static_cast<std::uint32_t>(block.size());
    feed.owned = std::move(block);
    feed.block = feed.owned.view();
    feed.packing = {};
  }
}

}  // namespace kalendarium
