// SPDX-License-Identifier: MIT

#include "core/prepared_writer.h"

#include <cstring>
#include <utility>

#include "core/catalog.h"
#include "core/checksum.h"
#include "core/item_index.h"
#include "core/prepared.h"

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

void append_table(std::string& out, const std::vector<PreparedSource>& sources) {
  std::vector<PreparedFeed> table;
  for (const auto& [loaded, hash, address] : sources) {
    table.push_back({static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(hash >> 32U),
                     static_cast<std::uint32_t>(loaded.counts.errors),
                     static_cast<std::uint32_t>(loaded.counts.warnings),
                     static_cast<std::uint32_t>(loaded.feed.articles.size() - 1),
                     static_cast<std::uint32_t>(loaded.feed.block.size())});
  }
  append_part(out, table.data(), table.size() * sizeof(PreparedFeed));
}

/// The index of the items as a reader of the first feed's language sees them.
void append_index(std::string& out, const std::vector<Feed>& feeds, Header& header) {
  const Words words(feeds.front().language);
  const Catalog catalog = make_catalog(feeds, words, feeds.front().language);
  ItemIndex index;
  const std::string_view block = index.block(catalog);
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
  Header header{};
  prepared_format::magic.copy(header.magic, sizeof header.magic);
  header.version = prepared_format::version;
  header.feeds = static_cast<std::uint32_t>(sources.size());
  const std::string lines = lines_of(sources);
  header.fallback_size = static_cast<std::uint32_t>(lines.size());
  std::string out(sizeof header, '\0');
  append_part(out, lines.data(), lines.size());
  append_table(out, sources);
  std::vector<Feed> feeds;
  for (PreparedSource& source : sources) {
    Feed& feed = source.loaded.feed;
    append_part(out, feed.articles.data(), feed.articles.size() * 4);
    append_part(out, feed.block.data(), feed.block.size());
    feeds.push_back(std::move(feed));
  }
  append_index(out, feeds, header);
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
