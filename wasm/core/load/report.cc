// SPDX-License-Identifier: MIT

#include "core/load/report.h"

#include <algorithm>

#include "core/text_writer.h"
#include "core/utf8.h"

namespace kalendarium {

namespace {

constexpr int shown_width = 100;  // code points of a long line that are shown
constexpr int shown_before = 60;  // of them at most before the caret
constexpr std::string_view ellipsis = "\u2026";
constexpr std::string_view replacement = "\uFFFD";

/// A letter that would move the cursor or turn the text is shown as U+FFFD: a source line may come from anybody.
bool is_safe(std::string_view bytes, std::size_t at, std::size_t length) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  if (length == 1) return first == '\t' || (first >= 0x20 && first < 0x7F);
  const char32_t letter = decode_utf8(bytes.substr(at, length))[0];
  return !is_bidi_control(letter) && letter >= 0xA0 && letter != 0x2028 && letter != 0x2029;
}

void append_safely(std::string& out, std::string_view bytes, std::size_t at, std::size_t length) {
  if (is_safe(bytes, at, length)) {
    out += bytes.substr(at, length);
  } else {
    out += replacement;
  }
}

/// The start of the code point that lies `count` before `at`, not before `begin`.
std::size_t step_back(std::string_view bytes, std::size_t begin, std::size_t at, int count) {
  for (; count > 0 && at > begin; --count) {
    --at;
    for (int i = 0; i < 3 && at > begin && (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U;
         ++i)
      --at;
  }
  return at;
}

/// Walks the source from finding to finding.
class LineCounter {
 public:
  explicit LineCounter(std::string_view source) : source_(source) {}

  /// REQUIRES: not before the last call's offset.
  void move_to(std::size_t offset) {
    offset = std::min(offset, source_.size());
    while (at_ < offset) {
      const bool newline = source_[at_] == '\n';
      at_ += utf8_length(source_, at_);
      ++column_;
      if (!newline) continue;
      ++line_;
      column_ = 1;
      line_start_ = at_;
    }
  }

  /// Fills in the place and the part of the line around it.
  void place(Diagnostic& diagnostic) const {
    diagnostic.line = line_;
    diagnostic.column = column_;
    const std::size_t begin =
        is_long_line() ? step_back(source_, line_start_, at_, shown_before) : line_start_;
    const bool cut = begin > line_start_;
    if (cut) diagnostic.source_line = ellipsis;
    diagnostic.caret = cut ? shown_before + 2 : column_;
    append_line(diagnostic.source_line, begin);
  }

 private:
  [[nodiscard]] bool is_long_line() const {
    int letters = 0;
    for (std::size_t i = line_start_; i < source_.size() && source_[i] != '\n';
         i += utf8_length(source_, i)) {
      if (++letters > shown_width) return true;
    }
    return false;
  }

  void append_line(std::string& out, std::size_t begin) const {
    int left = shown_width;
    for (std::size_t i = begin; i < source_.size() && source_[i] != '\n';) {
      if (left-- == 0) {
        out += ellipsis;
        return;
      }
      const std::size_t length = utf8_length(source_, i);
      const bool line_break =
          source_[i] == '\r' && i + 1 < source_.size() && source_[i + 1] == '\n';
      if (!line_break) append_safely(out, source_, i, length);
      i += length;
    }
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  int line_ = 1;
  int column_ = 1;
};

/// The number of the line that each offset stands in, for the few findings that speak of a second place.
class LineNumbers {
 public:
  explicit LineNumbers(std::string_view source) {
    for (std::size_t at = source.find('\n'); at != std::string_view::npos;
         at = source.find('\n', at + 1)) {
      ends_.push_back(at);
    }
  }
  [[nodiscard]] long at(std::size_t offset) const {
    return std::lower_bound(ends_.begin(), ends_.end(), offset) - ends_.begin() + 1;
  }

 private:
  std::vector<std::size_t> ends_;
};

}  // namespace

void Report::add(Finding finding) {
  add_to(counts_, finding.severity);
  if (found_.size() >= diagnostic_limit) {
    ++left_out_;
    worst_left_out_ = std::min(worst_left_out_, finding.severity);
    return;
  }
  Placed placed;
  if (finding.offset) {
    placed.offset = *finding.offset;
  } else if (finding.node != nullptr) {
    placed.offset = finding.at_name ? finding.node->key_start : finding.node->start;
  }
  Diagnostic& diagnostic = placed.diagnostic;
  diagnostic.file = file_;
  diagnostic.severity = finding.severity;
  diagnostic.message = finding.message;
  if (finding.node != nullptr) diagnostic.path = json_pointer(document_, *finding.node);
  diagnostic.arguments = std::move(finding.arguments);
  diagnostic.consequence = finding.consequence;
  diagnostic.suggestion = std::move(finding.suggestion);
  placed.first = finding.first;
  found_.push_back(std::move(placed));
}

void Report::name_first_lines() {
  const auto speaks_of_two = [](const Placed& placed) { return placed.first.has_value(); };
  if (std::none_of(found_.begin(), found_.end(), speaks_of_two)) return;
  const LineNumbers lines(document_.source);
  for (Placed& placed : found_) {
    if (!placed.first) continue;
    std::string number;
    append_number(number, lines.at(*placed.first));
    placed.diagnostic.arguments.push_back({"line", std::move(number)});
  }
}

Diagnostics Report::finish() {
  name_first_lines();
  std::stable_sort(found_.begin(), found_.end(), [](const Placed& left, const Placed& right) {
    return left.offset < right.offset;
  });
  Diagnostics list;
  list.reserve(found_.size());
  LineCounter counter(document_.source);
  for (Placed& placed : found_) {
    counter.move_to(placed.offset);
    if (!document_.source.empty()) counter.place(placed.diagnostic);
    list.push_back(std::move(placed.diagnostic));
  }
  found_.clear();
  if (left_out_ > 0) {
    std::string number;
    append_number(number, left_out_);
    Diagnostic last;
    last.file = file_;
    last.severity = worst_left_out_;
    last.message = Message::diagnostic_more_findings;
    last.arguments = {{"number", std::move(number)}};
    list.push_back(std::move(last));
    left_out_ = 0;
  }
  return list;
}

std::string excerpt(std::string_view value) {
  constexpr int longest = 60;
  std::string out;
  int letters = 0;
  for (std::size_t i = 0; i < value.size(); ++letters) {
    if (letters == longest) return out + std::string(ellipsis);
    const std::size_t length = utf8_length(value, i);
    const bool space = value[i] == '\n' || value[i] == '\t' || value[i] == '\r';
    if (space) {
      out += ' ';
    } else {
      append_safely(out, value, i, length);
    }
    i += length;
  }
  return out;
}

}  // namespace kalendarium
