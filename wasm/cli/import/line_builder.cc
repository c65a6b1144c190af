// SPDX-License-Identifier: MIT

#include "cli/import/line_builder.h"

#include <algorithm>
#include <map>

namespace kalendarium::cli {

namespace {

/// How much larger than the body's a size must be to make a headline.
constexpr double clearly_larger = 1.12;

bool is_space(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f';
}

/// U+00AD, U+200B to U+200D, U+2060, U+FEFF at the start of the text: its length, else 0.
std::size_t no_width_length(std::string_view text) {
  if (text.substr(0, 2) == "\xC2\xAD") return 2;
  const std::string_view three = text.substr(0, 3);
  const bool none = three == "\xE2\x80\x8B" || three == "\xE2\x80\x8C" || three == "\xE2\x80\x8D" ||
                    three == "\xE2\x81\xA0" || three == "\xEF\xBB\xBF";
  return none ? 3 : 0;
}

/// Spaces and no-break spaces at the end do not count.
std::size_t trimmed_size(const std::string& text) {
  std::size_t size = text.size();
  for (;;) {
    if (size > 0 && is_space(text[size - 1])) {
      --size;
    } else if (size > 1 && text.compare(size - 2, 2, "\xC2\xA0") == 0) {
      size -= 2;
    } else {
      return size;
    }
  }
}

bool begins_with_space(const std::string& text, std::size_t at) {
  return is_space(text[at]) || text.compare(at, 2, "\xC2\xA0") == 0;
}

}  // namespace

void LineBuilder::put_prefix() {
  current_.text = prefix_;
  prefix_.clear();
}

void LineBuilder::put(char letter) {
  if (current_.text.empty()) put_prefix();
  if (space_ && !current_.text.empty() && current_.text.back() != '\t' &&
      current_.text.back() != ' ')
    current_.text += ' ';
  space_ = false;
  if (!url_.empty() && !link_open_) open_link_here();
  current_.text += letter;
  current_.all_bold = current_.all_bold && look_.bold;
  current_.smallest = current_.letters == 0 ? look_.size : std::min(current_.smallest, look_.size);
  current_.line.heading = look_.heading;
  ++current_.letters;
}

void LineBuilder::add_text(std::string_view text, std::uint32_t number) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const std::size_t length = no_width_length(text.substr(at))) {
      at += length - 1;
      continue;
    }
    if (is_space(text[at])) {
      space_ = !current_.text.empty() || space_;
      if (text[at] == '\n') ++number;
      continue;
    }
    if (current_.letters == 0) current_.line.number = number;
    put(text[at]);
  }
}

void LineBuilder::add_raw(std::string_view text, std::uint32_t number) {
  for (const char letter : text) {
    if (letter == '\n') {
      if (current_.letters == 0) gap_ = std::max(gap_, 1);
      end_line();
      ++number;
    } else if (letter != '\r') {
      if (current_.letters == 0) current_.line.number = number;
      put(letter);
    }
  }
}

void LineBuilder::add_tab() {
  if (current_.text.empty()) return;
  close_link_here();
  current_.text += '\t';
  space_ = false;
}

void LineBuilder::begin_link(std::string url) {
  end_link();
  url_ = std::move(url);
}

void LineBuilder::end_link() {
  close_link_here();
  url_.clear();
}

void LineBuilder::open_link_here() {
  link_begin_ = current_.text.size();
  link_open_ = true;
}

void LineBuilder::close_link_here() {
  if (!link_open_) return;
  link_open_ = false;
  const std::string& text = current_.text;
  while (link_begin_ < text.size() && begins_with_space(text, link_begin_))
    link_begin_ += is_space(text[link_begin_]) ? 1 : 2;
  const std::size_t end = trimmed_size(text);
  if (end > link_begin_)
    current_.line.links.push_back(
        {static_cast<std::uint32_t>(link_begin_), static_cast<std::uint32_t>(end), url_});
}

void LineBuilder::end_line() {
  close_link_here();
  space_ = false;
  const std::size_t size = trimmed_size(current_.text);
  current_.text.resize(size);
  if (size == 0) {
    current_ = {};
    return;
  }
  prefix_.clear();
  if (lines_.empty()) gap_ = 0;
  for (; gap_ > 0; --gap_) lines_.emplace_back();
  current_.line.text = current_.text;
  current_.text = {};
  lines_.push_back(std::move(current_));
  current_ = {};
}

void LineBuilder::gap(int empty) {
  end_line();
  gap_ = std::max(gap_, empty);
}

double LineBuilder::common_size() const {
  std::map<double, std::size_t> letters;
  for (const Measured& line : lines_) letters[line.smallest] += line.letters;
  const auto most = std::max_element(
      letters.begin(), letters.end(),
      [](const auto& left, const auto& right) { return left.second < right.second; });
  return most == letters.end() ? 0 : most->first;
}

std::vector<Line> LineBuilder::take() {
  end_line();
  const double common = common_size();
  std::vector<Line> out;
  out.reserve(lines_.size());
  for (Measured& line : lines_) {
    line.line.bold = line.letters > 0 && (line.all_bold || line.smallest > common * clearly_larger);
    out.push_back(std::move(line.line));
  }
  lines_.clear();
  return out;
}

}  // namespace kalendarium::cli
