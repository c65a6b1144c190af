// SPDX-License-Identifier: MIT
#include "core/view_tree.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/text_writer.h"

namespace kalendarium {
namespace {

constexpr std::string_view tag_names[] = {
    "a",     "article", "aside",  "br",    "button",   "caption", "dd",      "details",
    "div",   "dl",      "dt",     "em",    "fieldset", "footer",  "form",    "h1",
    "h2",    "h3",      "h4",     "h5",    "h6",       "header",  "hr",      "img",
    "input", "label",   "legend", "li",    "mark",     "nav",     "ol",      "option",
    "p",     "section", "select", "small", "span",     "strong",  "summary", "table",
    "tbody", "td",      "th",     "thead", "time",     "tr",      "ul",
};
static_assert(tag_names[static_cast<std::size_t>(Tag::ul)] == "ul");

constexpr std::string_view attribute_names[] = {
    "alt",
    "aria-controls",
    "aria-current",
    "aria-describedby",
    "aria-disabled",
    "aria-expanded",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "aria-level",
    "autocomplete",
    "checked",
    "class",
    "data-do",
    "data-facet",
    "data-first",
    "data-focus",
    "data-item",
    "data-key",
    "data-said",
    "data-state",
    "datetime",
    "dir",
    "enterkeyhint",
    "for",
    "height",
    "hidden",
    "href",
    "id",
    "lang",
    "loading",
    "max",
    "min",
    "name",
    "open",
    "part",
    "rel",
    "role",
    "scope",
    "selected",
    "src",
    "tabindex",
    "target",
    "type",
    "value",
    "width",
};
static_assert(attribute_names[static_cast<std::size_t>(Attribute::width)] == "width");

/// HTML's void elements among ours: they have no end tag.
bool is_void(Tag tag) {
  return tag == Tag::br || tag == Tag::hr || tag == Tag::img || tag == Tag::input;
}

bool is_address(Attribute name) { return name == Attribute::href || name == Attribute::src; }

bool starts_with_ignoring_case(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(),
                    [](char a, char b) { return a == ascii_lower(b); });
}

// The encoding of a tree: texts stand as they are, what is not text begins with a control character, which texts
// cannot hold. Adjacent texts are one text by themselves.
constexpr char open_mark = '\x01';  // a byte for the tag, the attributes, then end_of_start
constexpr char end_of_start = '\x02';
constexpr char close_mark = '\x03';
constexpr char attribute_mark =
    '\x04';  // a byte for the attribute, then its value up to the next mark
constexpr char first_byte =
    '\x10';  // tags and attributes are counted from here, clear of the marks

template <typename Name>
char byte_of(Name name) {
  return static_cast<char>(first_byte + static_cast<char>(name));
}

/// Tab and line break are the only control characters that HTML text may hold and that mean something.
bool is_dropped(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\t' && c != '\n';
}

void append_clean(std::string& out, std::string_view content) {
  for (const char c : content) {
    if (!is_dropped(c)) out += c;
  }
}

bool is_mark(char c) { return c >= open_mark && c <= attribute_mark; }

/// Reads an encoding once, from its beginning to its end.
class Reader {
 public:
  explicit Reader(std::string_view encoded) : rest_(encoded) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] bool at(char mark) const { return !rest_.empty() && rest_.front() == mark; }
  char next() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }
  std::size_t next_name() { return static_cast<std::size_t>(next() - first_byte); }
  std::string_view next_text() {
    std::size_t end = 0;
    while (end < rest_.size() && !is_mark(rest_[end])) ++end;
    const std::string_view found = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return found;
  }

 private:
  std::string_view rest_;
};

void append_html_attributes(std::string& out, Reader& reader) {
  while (reader.at(attribute_mark)) {
    reader.next();
    out += ' ';
    out += attribute_names[reader.next_name()];
    out += "=\"";
    append_html_attribute(out, reader.next_text());
    out += '"';
  }
}

void append_json_attributes(std::string& out, Reader& reader) {
  char before = '{';
  while (reader.at(attribute_mark)) {
    reader.next();
    out += before;
    out += '"';
    out += attribute_names[reader.next_name()];
    out += "\":";
    append_json_string(out, reader.next_text());
    before = ',';
  }
  out += before == '{' ? '0' : '}';
}

}  // namespace

TreeWriter& TreeWriter::open(Tag tag, const char* class_name) {
  end_start();
  begins_.push_back(static_cast<std::uint32_t>(encoded_.size()));
  encoded_ += open_mark;
  encoded_ += byte_of(tag);
  in_start_ = true;
  return *class_name == '\0' ? *this : with(Attribute::class_, class_name);
}

TreeWriter& TreeWriter::with(Attribute name, std::string_view value) {
  if (is_address(name) && !is_allowed_url(value)) return *this;
  encoded_ += attribute_mark;
  encoded_ += byte_of(name);
  append_clean(encoded_, value);
  return *this;
}

TreeWriter& TreeWriter::text(std::string_view content) {
  if (content.empty()) return *this;
  end_start();
  bool is_swedish = false;
  for (const char c : content) {
    if (c != swedish_mark) {
      if (!is_dropped(c)) encoded_ += c;
      continue;
    }
    toggle_swedish(is_swedish);
  }
  if (is_swedish) toggle_swedish(is_swedish);
  return *this;
}

/// Swedish in a sentence that runs from right to left is set apart by its direction (UAX 9).
void TreeWriter::toggle_swedish(bool& is_open) {
  is_open = !is_open;
  if (!is_open) {
    close();
    return;
  }
  open(Tag::span).with(Attribute::lang, "sv").with(Attribute::dir, "ltr");
  end_start();
}

TreeWriter& TreeWriter::with(Attribute name, const std::string& value) {
  return with(name, std::string_view(value));
}
TreeWriter& TreeWriter::with(Attribute name, const char* value) {
  return with(name, std::string_view(value));
}
TreeWriter& TreeWriter::text(const std::string& content) { return text(std::string_view(content)); }
TreeWriter& TreeWriter::text(const char* content) { return text(std::string_view(content)); }

TreeWriter& TreeWriter::close() {
  end_start();
  encoded_ += close_mark;
  begins_.pop_back();
  return *this;
}

TreeWriter& TreeWriter::close_if_any() {
  if (!in_start_) return close();
  encoded_.resize(begins_.back());
  begins_.pop_back();
  in_start_ = false;
  return *this;
}

TreeWriter& TreeWriter::leaf(Tag tag, const char* class_name, std::string_view content) {
  return open(tag, class_name).text(content).close();
}
TreeWriter& TreeWriter::leaf(Tag tag, const char* class_name, const std::string& content) {
  return leaf(tag, class_name, std::string_view(content));
}

TreeWriter& TreeWriter::leaf(Tag tag, const char* class_name, const char* content) {
  return leaf(tag, class_name, std::string_view(content));
}

ViewTree TreeWriter::finish() {
  ViewTree tree{std::move(encoded_)};
  encoded_.clear();
  return tree;
}

void TreeWriter::end_start() {
  if (in_start_) encoded_ += end_of_start;
  in_start_ = false;
}

std::string_view name_of(Tag tag) { return tag_names[static_cast<std::size_t>(tag)]; }
std::string_view name_of(Attribute name) { return attribute_names[static_cast<std::size_t>(name)]; }

Tag heading(int level) {
  constexpr std::array tags = {Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6};
  return tags[static_cast<std::size_t>(std::clamp(level, 1, 6) - 1)];
}

bool is_allowed_url(std::string_view url) {
  constexpr std::array<std::string_view, 4> schemes = {"https:", "http:", "mailto:", "tel:"};
  // A control character inside a scheme is skipped by browsers (URL Standard, section 4.4), so none is let through.
  if (std::any_of(url.begin(), url.end(),
                  [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; })) {
    return false;
  }
  const std::size_t end_of_scheme = url.find_first_of(":/?#");
  if (end_of_scheme == std::string_view::npos || url[end_of_scheme] != ':') return true;
  return std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) {
    return starts_with_ignoring_case(url, scheme);
  });
}

std::string print_html(const ViewTree& tree) {
  std::string out;
  std::string open_tags;  // a stack, a byte each
  for (Reader reader(tree.encoded); !reader.at_end();) {
    if (reader.at(open_mark)) {
      reader.next();
      const std::size_t tag = reader.next_name();
      open_tags += static_cast<char>(tag);
      out += '<';
      out += tag_names[tag];
      append_html_attributes(out, reader);
      out += '>';
      reader.next();
    } else if (reader.at(close_mark)) {
      reader.next();
      const auto tag = static_cast<std::size_t>(static_cast<unsigned char>(open_tags.back()));
      open_tags.pop_back();
      if (is_void(static_cast<Tag>(tag))) continue;
      out += "</";
      out += tag_names[tag];
      out += '>';
    } else {
      append_html_text(out, reader.next_text());
    }
  }
  return out;
}

std::string print_json(const ViewTree& tree) {
  std::string out;
  for (Reader reader(tree.encoded); !reader.at_end();) {
    if (reader.at(close_mark)) {
      reader.next();
      out += ']';
      continue;
    }
    if (!out.empty()) out += ',';
    if (reader.at(open_mark)) {
      reader.next();
      out += "[\"";
      out += tag_names[reader.next_name()];
      out += "\",";
      append_json_attributes(out, reader);
      reader.next();
    } else {
      append_json_string(out, reader.next_text());
    }
  }
  return out;
}

}  // namespace kalendarium
