// SPDX-License-Identifier: MIT
#include "core/rich_text.h"

#include <algorithm>
#include <optional>

namespace kalendarium {
namespace {

constexpr std::string_view bullet = "- ";

std::string_view next_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

struct FoundLink {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view label;
  std::string_view url;
};

bool has_scheme(std::string_view url) {
  return url.find(':') != std::string_view::npos && is_allowed_url(url);
}

/// The first whole [label](address) at or after `from`. An address ends at the first `)` and holds no space and no `[`; each step
/// leaves what it has read behind, so that the time is linear in the line.
std::optional<FoundLink> find_link(std::string_view line, std::size_t from) {
  constexpr std::size_t none = std::string_view::npos;
  for (std::size_t first = line.find('[', from); first != none; first = line.find('[', first)) {
    const std::size_t middle = line.find("](", first);
    if (middle == none) break;
    const std::size_t open = line.rfind('[', middle);
    const std::size_t end = line.find_first_of(") [", middle + 2);
    if (end == none) break;
    const FoundLink link{open, end + 1, line.substr(open + 1, middle - open - 1),
                         line.substr(middle + 2, end - middle - 2)};
    if (line[end] == ')' && !link.label.empty() && has_scheme(link.url)) return link;
    first = end;
  }
  return std::nullopt;
}

void write_inline(TreeWriter& out, std::string_view line) {
  std::size_t from = 0;
  while (const auto link = find_link(line, from)) {
    out.text(line.substr(from, link->begin - from));
    out.open(Tag::a).with(Attribute::href, link->url).text(link->label).close();
    from = link->end;
  }
  out.text(line.substr(from));
}

/// Writes blocks as lines come: a paragraph or a list is open until another kind of line ends it.
class BlockWriter {
 public:
  explicit BlockWriter(TreeWriter& out) : out_(out) {}

  void add(std::string_view line) {
    if (is_blank(line)) return close();
    if (line.substr(0, bullet.size()) == bullet) return add_item(line.substr(bullet.size()));
    if (open_ == Block::paragraph) {
      out_.open(Tag::br).close();
    } else {
      start(Block::paragraph, Tag::p);
    }
    write_inline(out_, line);
  }

  void close() {
    if (open_ != Block::none) out_.close();
    open_ = Block::none;
  }

 private:
  enum class Block : std::uint8_t { none, paragraph, list };

  void start(Block block, Tag tag) {
    close();
    out_.open(tag);
    open_ = block;
  }

  void add_item(std::string_view content) {
    if (open_ != Block::list) start(Block::list, Tag::ul);
    out_.open(Tag::li);
    write_inline(out_, content);
    out_.close();
  }

  TreeWriter& out_;
  Block open_ = Block::none;
};

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// U+0300 to U+036F, the combining marks of Latin, Greek and Cyrillic.
bool is_mark_at(std::string_view text, std::size_t position) {
  const std::string_view mark = text.substr(position, 2);
  return mark >= "\xCC\x80" && mark <= "\xCD\xAF";
}

/// Moves a cut before the letter whose marks it would take away, unless nothing would be left.
std::size_t before_marked_letter(std::string_view text, std::size_t position) {
  std::size_t cut = position;
  while (cut > 0 && is_mark_at(text, cut)) {
    do --cut;
    while (cut > 0 && is_continuation(text[cut]));
  }
  return cut > 0 ? cut : position;
}

/// Cuts at the last space before `limit` code points; a word longer than that is cut in the middle.
std::string cut_at_word(std::string text, std::size_t limit) {
  std::size_t position = 0;
  for (std::size_t points = 0; position < text.size(); ++position) {
    if (!is_continuation(text[position]) && points++ == limit) break;
  }
  if (position == text.size()) return text;
  const std::size_t space = text.rfind(' ', position);
  text.resize(space == std::string::npos || space == 0 ? before_marked_letter(text, position)
                                                       : space);
  text.resize(text.find_last_not_of(' ') + 1);
  return text + "…";
}

void append_plain(std::string& out, std::string_view line) {
  std::size_t from = 0;
  while (const auto link = find_link(line, from)) {
    out += line.substr(from, link->begin - from);
    out += link->label;
    from = link->end;
  }
  out += line.substr(from);
}

}  // namespace

void write_rich_text(TreeWriter& out, std::string_view source) {
  BlockWriter writer(out);
  while (!source.empty()) writer.add(next_line(source));
  writer.close();
}

std::string plain_excerpt(std::string_view source, std::size_t limit) {
  std::string out;
  while (!source.empty()) {
    std::string_view line = next_line(source);
    if (is_blank(line)) continue;
    if (line.substr(0, bullet.size()) == bullet) line.remove_prefix(bullet.size());
    if (!out.empty()) out += ' ';
    append_plain(out, line);
  }
  return cut_at_word(std::move(out), limit);
}

}  // namespace kalendarium
