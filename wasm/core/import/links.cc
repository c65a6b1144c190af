// SPDX-License-Identifier: MIT
#include "core/import/links.h"

#include "core/import/titles.h"
#include "core/import/tokens.h"

namespace kalendarium {
namespace {

bool holds(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

std::string fold_label(std::string_view label) {
  std::string folded(label.size(), '\0');
  folded.resize(fold_word(label, folded.data(), folded.size()));
  return folded;
}

/// `www.skr.se` and `anna@skr.se` as addresses that a browser follows.
std::string as_url(std::string_view address) {
  if (address.starts_with("http")) return std::string(address);
  if (address.starts_with("www.")) return "https://" + std::string(address);
  return "mailto:" + std::string(address);
}

class TextReader {
 public:
  TextReader(const std::vector<Line>& lines, const Facts& facts, const ArticleLines& article,
             DraftArticle& draft)
      : lines_(lines), facts_(facts), article_(article), draft_(draft) {}

  void run() {
    add_headline_link();
    for (std::uint32_t i = article_.first; i < article_.last; ++i) read_line(i);
    draft_.text = text_;
  }

 private:
  void add_headline_link() {
    for (const LineLink& link : lines_[article_.headline].links) add_link(draft_.title, link.url);
  }

  void read_line(std::uint32_t at) {
    const LineFacts& facts = facts_.lines[at];
    const Line& line = lines_[at];
    if (facts.kind == LineKind::blank || facts.kind == LineKind::rule) {
      gap_ = true;
      return;
    }
    if (facts.kind == LineKind::call || facts.linked) {
      add_link(clean_text(line.text),
               line.links.empty() ? std::string_view() : line.links.front().url.view());
      gap_ = true;
      return;
    }
    append_text(line, facts);
    for (const LineLink& link : line.links) {
      add_link(clean_text(std::string_view(line.text).substr(link.begin, link.end - link.begin)),
               link.url);
    }
    if (facts.address && line.links.empty()) add_addresses(line);
  }

  void append_text(const Line& line, const LineFacts& facts) {
    const bool item = facts.kind == LineKind::bullet;
    const std::size_t before = text_.size();
    if (before != 0) text_ += gap_ || (!item && !item_) ? "\n\n" : "\n";
    if (item) text_ += "- ";
    const std::size_t begin = text_.size();
    append_clean_text(line.text, text_);
    const std::string_view text = std::string_view(text_).substr(begin);
    if (text.empty() || text == ".") return text_.resize(before);
    gap_ = false;
    item_ = item || facts.kind == LineKind::entry || facts.kind == LineKind::field;
  }

  void add_addresses(const Line& line) {
    std::vector<LineToken> tokens;
    split_words(line.text, tokens);
    for (const LineToken& token : tokens) {
      if (token.kind != TokenKind::address) continue;
      const std::string_view address =
          std::string_view(line.text).substr(token.begin, token.end - token.begin);
      add_link(address, as_url(address));
    }
  }

  void add_link(std::string_view title, std::string_view url) {
    if (title.empty()) return;
    const std::size_t count = draft_.links.size();
    constexpr std::size_t near_enough = 32;
    for (std::size_t i = count > near_enough ? count - near_enough : 0; i < count; ++i) {
      if (!url.empty() && draft_.links[i].url == url) return;
    }
    DraftLink link;
    link.rel = link_rel(title, url);
    link.title = title;
    link.url = url;
    draft_.links.push_back(std::move(link));
  }

  const std::vector<Line>& lines_;
  const Facts& facts_;
  const ArticleLines& article_;
  DraftArticle& draft_;
  std::string text_;
  bool gap_ = true;
  bool item_ = false;
};

}  // namespace

std::string_view link_rel(std::string_view label, std::string_view url) {
  if (url.starts_with("mailto:") || url.starts_with("tel:")) return "contact";
  const std::string folded = fold_label(label);
  for (std::string_view word : {"anmäl", "boka", "register", "sign up", "ansök", "book", "apply",
                                "biljett", "ticket", "rsvp"}) {
    if (holds(folded, word)) return "register";
  }
  for (std::string_view word : {"zoom.us", "teams.microsoft", "youtube.", "youtu.be", "vimeo."}) {
    if (holds(url, word)) return "stream";
  }
  for (std::string_view word : {"livesändning", "se sändningen", "följ sändningen", "lyssna",
                                "listen", "watch", "se filmen", "stream"}) {
    if (holds(folded, word)) return "stream";
  }
  for (std::string_view word :
       {"ladda n", "ladda h", "hämta", "download", "ta del av rapport", "läs rapport"}) {
    if (holds(folded, word)) return "download";
  }
  if (url.ends_with(".pdf") || url.ends_with(".docx") || url.ends_with(".xlsx")) return "download";
  for (std::string_view word : {"kontakt", "mejla", "contact"}) {
    if (folded.starts_with(word)) return "contact";
  }
  return "more";
}

void read_text_and_links(const std::vector<Line>& lines, const Facts& facts,
                         const ArticleLines& article, DraftArticle& draft) {
  TextReader(lines, facts, article, draft).run();
}

}  // namespace kalendarium
