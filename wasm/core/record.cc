// SPDX-License-Identifier: MIT

#include "core/record.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

#include "core/record_table.h"

namespace kalendarium {

namespace {

/// Walks a record. Each function that returns false has come upon something broken, and nothing after it is read.
class RecordReader {
 public:
  explicit RecordReader(std::string_view bytes)
      : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  bool open(const PartTable& table, char* target) {
    std::uint8_t number = 0;
    while (read_bytes(&number, 1)) {
      if (number == 0) return true;
      if (number > table.count) return false;
      const PartMember& member = table.members[number - 1];
      if (!open_member(member, target + member.offset)) return false;
    }
    return false;
  }

 private:
  template <class Value>
  static Value& as(char* place) {
    return *reinterpret_cast<Value*>(place);
  }

  /// A load, where the size is known.
  [[gnu::always_inline]] bool read_bytes(void* value, std::size_t size) {
    if (size > static_cast<std::size_t>(end_ - at_)) return false;
    std::memcpy(value, at_, size);
    at_ += size;
    return true;
  }

  bool read_text(std::string_view& text) {
    std::uint32_t length = 0;
    std::uint8_t byte = 0x80;
    for (unsigned shift = 0; byte >= 0x80; shift += 7) {
      if (shift > 28 || !read_bytes(&byte, 1)) return false;
      length |= (byte & 0x7FU) << shift;
    }
    if (length > static_cast<std::size_t>(end_ - at_)) return false;
    text = {at_, length};
    at_ += length;
    return true;
  }

  bool read_moment(Moment& moment) {
    std::uint8_t form = 0;
    std::int32_t minutes = 0;
    if (!read_bytes(&form, 1) || !read_bytes(&minutes, sizeof minutes)) return false;
    const unsigned precision = form & 0x7FU;
    if (precision > static_cast<unsigned>(Precision::minute) || minutes < first_minute ||
        minutes > last_minute)
      return false;
    moment = {{minutes}, static_cast<Precision>(precision), form >= 0x80};
    return true;
  }

  bool read_number(int& number) {
    int value = 0;
    if (!read_bytes(&value, sizeof value) || value < 0) return false;
    number = value;
    return true;
  }

  /// A word or a flag: 0 to limit - 1.
  bool read_small(char* place, std::uint8_t limit) {
    std::uint8_t value = 0;
    if (!read_bytes(&value, 1) || value >= limit) return false;
    std::memcpy(place, &value, 1);
    return true;
  }

  bool read_maybe_flag(std::optional<bool>& flag) {
    std::uint8_t value = 0;
    if (!read_bytes(&value, 1)) return false;
    flag = value != 0;
    return true;
  }

  bool read_degrees(std::optional<double>& degrees) {
    double value = 0;
    if (!read_bytes(&value, sizeof value) || !(value >= -180 && value <= 180)) return false;
    degrees = value;
    return true;
  }

  /// How many values a list has: no more than there are bytes.
  bool read_count(std::uint32_t& count) {
    return read_bytes(&count, sizeof count) && count <= static_cast<std::size_t>(end_ - at_);
  }

  bool read_texts(std::vector<std::string_view>& list) {
    std::uint32_t count = 0;
    if (!read_count(count)) return false;
    list = std::vector<std::string_view>(count);
    for (std::string_view& text : list) {
      if (!read_text(text)) return false;
    }
    return true;
  }

  bool read_moments(std::vector<Moment>& list) {
    std::uint32_t count = 0;
    if (!read_count(count)) return false;
    list = std::vector<Moment>(count);
    for (Moment& moment : list) {
      if (!read_moment(moment)) return false;
    }
    return true;
  }

  /// A list that is broken is empty: a part that says nothing must not be shown.
  bool open_list(const PartTable& table, char* list) {
    std::uint32_t count = 0;
    if (!read_count(count)) return false;
    char* part = table.make_list(list, count);
    for (; count > 0; --count, part += table.size) {
      if (open(table, part)) continue;
      table.make_list(list, 0);
      return false;
    }
    return true;
  }

  bool open_member(const PartMember& member, char* place) {
    switch (member.kind) {
      case MemberKind::text: return read_text(as<std::string_view>(place));
      case MemberKind::texts: return read_texts(as<std::vector<std::string_view>>(place));
      case MemberKind::moment: return read_moment(as<Moment>(place));
      case MemberKind::moments: return read_moments(as<std::vector<Moment>>(place));
      case MemberKind::number: return read_number(as<int>(place));
      case MemberKind::word: return read_small(place, words_of(member.rule).count);
      case MemberKind::flag: return read_small(place, 2);
      case MemberKind::maybe_flag: return read_maybe_flag(as<std::optional<bool>>(place));
      case MemberKind::degrees: return read_degrees(as<std::optional<double>>(place));
      case MemberKind::part: return open(*member.part, place);
      case MemberKind::parts: return open_list(*member.part, place);
      case MemberKind::nothing: break;
    }
    return false;
  }

  const char* at_;
  const char* end_;
};

/// Issues stand in order and have all articles of the file, each once.
bool has_all_articles(const Feed& feed) {
  std::uint32_t next = 0;
  for (const Issue& issue : feed.issues) {
    if (static_cast<std::uint32_t>(issue.first_article) != next) return false;
    next += static_cast<std::uint32_t>(issue.article_count);
  }
  return next == article_count(feed);
}

std::string_view bytes_between(const Feed& feed, std::uint32_t begin, std::uint32_t end) {
  const std::size_t stop = std::min<std::size_t>(end, feed.block.size());
  return begin < stop ? feed.block.substr(begin, stop - begin) : std::string_view();
}

}  // namespace

bool open_record(std::string_view bytes, const PartTable& table, void* target) {
  return RecordReader(bytes).open(table, static_cast<char*>(target));
}

std::uint32_t article_count(const Feed& feed) {
  return feed.articles.empty() ? 0 : static_cast<std::uint32_t>(feed.articles.size() - 1);
}

std::string_view packed_record(const Feed& feed, std::uint32_t number) {
  return bytes_between(feed, feed.articles[number], feed.articles[number + 1]);
}

Article open_article(const Feed& feed, std::uint32_t number) {
  Article article;
  std::string_view bytes = packed_record(feed, number);
  if (!feed.packing.ends.empty()) {
    unpack(feed.packing, bytes, article.room);
    bytes = article.room.view();
  }
  static_cast<void>(open_record(bytes, article_table, &article));  // of a broken one what is whole
  return article;
}

const Issue& issue_of(const Feed& feed, std::uint32_t number) {
  std::size_t first = 0;
  for (std::size_t count = feed.issues.size(); count > 1;) {
    const std::size_t half = count / 2;
    const bool later =
        static_cast<std::uint32_t>(feed.issues[first + half].first_article) <= number;
    first += later ? half : 0;
    count -= half;
  }
  return feed.issues[first];
}

bool open_heads(Feed& feed, std::uint32_t heads) {
  const auto end = static_cast<std::uint32_t>(feed.block.size());
  const bool whole = open_record(bytes_between(feed, heads, end), file_table, &feed);
  if (feed.language.empty()) feed.language = "sv";
  const std::optional<Zone> zone = find_zone(feed.time_zone);
  if (zone) feed.zone = *zone;
  return whole && has_all_articles(feed);
}

}  // namespace kalendarium
