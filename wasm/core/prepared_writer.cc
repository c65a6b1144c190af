// SPDX-License-Identifier: MIT

#include "core/prepared_writer.h"

#include <cstring>
#include <utility>

#include "core/catalog.h"
#include "core/catalog_columns_writer.h"
#include "core/checksum.h"
#include "core/item_index.h"
#include "core/packing_writer.h"
#include "core/prepared.h"
#include "core/record.h"
#include "core/search_index.h"

namespace kalendarium {

using prepared_format::Header;

namespace {

void fill_up(std::string& out, std::size_t to) { out.append((to - out.size() % to) % to, '\0'); }

void append_part(std::string& out, const void* bytes, std::size_t size) {
  out.append(static_cast<const char*>(bytes), size);
  fill_up(out, 8);
}

std::string lines_of(const std::vector<PreparedSource>& sources) {
  std::string lines;
  for (const PreparedSource& source : sources) {
    if (!lines.empty()) lines += '\n';
    lines += source.address;
  }
  return lines;
}

/// The records of a feed, packed, and behind them that of its heads as it is.
struct PackedFeed {
  std::string sizes;  // of the records, 7 bits a byte
  std::string block;
};

void append_size(std::string& out, std::size_t size) {
  for (; size >= 0x80; size >>= 7U) out += static_cast<char>(size | 0x80U);
  out += static_cast<char>(size);
}

PackedFeed pack(const Feed& feed, const PackingWriter& packing) {
  PackedFeed packed;
  for (std::uint32_t number = 0; number < article_count(feed); ++number) {
    const std::size_t before = packed.block.size();
    packing.pack(packed_record(feed, number), packed.block);
    append_size(packed.sizes, packed.block.size() - before);
  }
  packed.block += feed.block.substr(feed.articles.back());
  return packed;
}

void append_table(std::string& out, const std::vector<PreparedSource>& sources,
                  const std::vector<PackedFeed>& packed) {
  std::vector<PreparedFeed> table;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto& [loaded, hash, address] = sources[i];
    table.push_back({static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(hash >> 32U),
                     static_cast<std::uint32_t>(loaded.counts.errors),
                     static_cast<std::uint32_t>(loaded.counts.warnings), article_count(loaded.feed),
                     static_cast<std::uint32_t>(packed[i].sizes.size()),
                     static_cast<std::uint32_t>(packed[i].block.size()), 0});
  }
  append_part(out, table.data(), table.size() * sizeof(PreparedFeed));
}

/// The words of the widget with the publishers' own, as the engine has them.
Words words_of(const std::vector<Feed>& feeds) {
  Words words(feeds.front().language);
  for (const Feed& feed : feeds) {
    for (const OwnWording& own : feed.messages) {
      if (own.language == words.language()) words.override_with(own.key, own.text);
    }
  }
  return words;
}

/// The block of an index without the bitmaps that are made of lists (open_short_index).
std::string shortened(std::string_view block) {
  constexpr std::size_t bitmaps =
      4 + static_cast<std::size_t>(IndexSection::bitmaps);  // where the header has its size
  SearchIndex index;
  if (!open_index(block, index)) return {};
  const std::string_view all = index.bytes(IndexSection::bitmaps);
  std::string out(block.substr(0, static_cast<std::size_t>(all.data() - block.data())));
  const std::size_t before = out.size();
  const std::size_t size = 8 * bitmap_words(index.documents);
  const std::uint32_t* const ranges = index.numbers(IndexSection::ranges);
  for (std::size_t i = 0; i < index.bytes(IndexSection::ranges).size() / 8; ++i) {
    if (ranges[2 * i + 1] - ranges[2 * i] == 1) out += all.substr(i * size, size);
  }
  const auto left = static_cast<std::uint32_t>(out.size() - before);
  std::memcpy(out.data() + 4 * bitmaps, &left, sizeof left);
  std::memcpy(out.data() + 4, &index_format::short_version, 4);
  return out;
}

/// The items as a reader of the first feed's language sees them, and their index.
void append_catalog(std::string& out, const std::vector<Feed>& feeds, Header& header) {
  const Words words = words_of(feeds);
  const Catalog catalog = make_catalog(feeds, words, feeds.front().language);
  const std::string columns = write_columns(catalog, words);
  header.columns_size = static_cast<std::uint32_t>(columns.size());
  append_part(out, columns.data(), columns.size());
  ItemIndex index;
  const std::string block = shortened(index.block(catalog));
  header.index_size = static_cast<std::uint32_t>(block.size());
  header.items = items_mark(catalog);
  append_part(out, block.data(), block.size());
}

/// The numbers that are known when all else has been written.
void finish(std::string& out, Header& header) {
  header.size = static_cast<std::uint32_t>(out.size());
  std::memcpy(out.data(), &header, sizeof header);
  header.checksum = checksum_of(std::string_view(out).substr(prepared_format::checked_from));
  std::memcpy(out.data(), &header, sizeof header);
}

}  // namespace

std::string write_prepared(std::vector<PreparedSource> sources) {
  PackingWriter packing;
  for (const PreparedSource& source : sources) {
    const Feed& feed = source.loaded.feed;
    for (std::uint32_t number = 0; number < article_count(feed); ++number)
      packing.count(packed_record(feed, number));
  }
  packing.choose();
  std::vector<PackedFeed> packed;
  for (const PreparedSource& source : sources) packed.push_back(pack(source.loaded.feed, packing));

  Header header{};
  prepared_format::magic.copy(header.magic, sizeof header.magic);
  header.version = prepared_format::version;
  header.feeds = static_cast<std::uint32_t>(sources.size());
  const std::string lines = lines_of(sources);
  header.fallback_size = static_cast<std::uint32_t>(lines.size());
  std::string out(sizeof header, '\0');
  append_part(out, lines.data(), lines.size());
  append_table(out, sources, packed);
  const prepared_format::Pieces pieces = {static_cast<std::uint32_t>(packing.ends().size()),
                                          static_cast<std::uint32_t>(packing.pieces().size())};
  append_part(out, &pieces, sizeof pieces);
  append_part(out, packing.ends().data(), packing.ends().size() * 4);
  append_part(out, packing.pieces().data(), packing.pieces().size());
  std::vector<Feed> feeds;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    append_part(out, packed[i].sizes.data(), packed[i].sizes.size());
    append_part(out, packed[i].block.data(), packed[i].block.size());
    feeds.push_back(std::move(sources[i].loaded.feed));
  }
  append_catalog(out, feeds, header);
  fill_up(out, prepared_format::alignment);
  if (out.size() > UINT32_MAX) return {};
  finish(out, header);
  return out;
}

Diagnostic finding_of(std::string_view name, const PreparedFile& file) {
  Diagnostic finding;
  finding.file = name;
  if (file.fault == PreparedFault::none) {
    finding.severity = Severity::hint;
    finding.message = Message::diagnostic_prepared;
    std::string files(file.fallback);
    for (char& letter : files) {
      if (letter == '\n') letter = ' ';
    }
    finding.arguments.push_back({"files", files});
    return finding;
  }
  finding.message = file.fault == PreparedFault::version ? Message::diagnostic_prepared_version
                                                         : Message::diagnostic_prepared_damaged;
  finding.consequence = Message::left_out_file;
  return finding;
}

}  // namespace kalendarium
