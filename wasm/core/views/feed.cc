// SPDX-License-Identifier: MIT
#include "core/views/feed.h"

#include "core/date_text.h"
#include "core/gate.h"
#include "core/rich_text.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

constexpr std::uint32_t excerpt_length = 280;  // code points

/// The stretch of a text that holds most of the words that were searched for; nothing, and false, where it holds none.
bool write_snippet(TreeWriter& out, const Context& context, const Item& item,
                   std::string_view source) {
  WordSearch& words = context.room.words;
  const std::string text = plain_excerpt(source, SIZE_MAX);
  std::vector<Mark> marks;
  const Snippet snippet =
      words.snippet({text, SearchField::text, stem_language(item.language)}, excerpt_length, marks);
  if (marks.empty()) return false;
  if (snippet.is_cut_before) out.text("… ");
  write_marks(out, text, snippet.begin, snippet.end, marks);
  if (snippet.is_cut_after) out.text(" …");
  return true;
}

void write_excerpt(TreeWriter& out, const Context& context, const Item& item) {
  const Article& article = *item.article;
  if (context.room.words.has_own && (write_snippet(out, context, item, article.summary) ||
                                     write_snippet(out, context, item, article.text)))
    return;
  out.text(plain_excerpt(article.summary.empty() ? article.text : article.summary, excerpt_length));
}

/// Found by words, articles stand by how well they match, not by issue.
bool is_by_relevance(const Context& context) { return context.answer.is_by_words; }

/// What the groups say where there are groups, an article that stands alone says itself.
std::string article_meta(const Context& context, const Item& item) {
  const Article& article = *item.article;
  const bool stands_alone = is_by_relevance(context);
  return joined(
      {labels_text(context, item, Facet::kind),
       names_source(article) ? std::string_view() : article.source,
       stands_alone ? item.issue->title : std::string_view(),
       stands_alone ? moment_text(context.words, item.issue->date_published) : std::string()});
}

/// "Tisdag 25 augusti 2020 kl. 9.30–11.30" with the event's title where it is not the article's.
void write_date_line(TreeWriter& out, const Context& context, const Item& item) {
  const Times times = announced_times(context, item);
  out.open(Tag::li);
  if (item.type == ItemType::event)
    write_status(out, context, *item.event, session_at(*item.event, times));
  if (item.type == ItemType::deadline || item.title != item.article->title) {
    write_title(out, context, item);
    out.text(": ");
  }
  if (item.undated) {
    say(out, context, Message::no_date);
  } else {
    write_time(out, times.start, range_text(context.words, times.start, times.end));
    const std::string more = more_text(context, item, times.start);
    if (!more.empty()) out.text(" ").text(more);
  }
  if (item.type == ItemType::deadline) write_time_left(out, context, *item.deadline);
  out.close();
}

void write_dates(TreeWriter& out, const Context& context, const Item& article) {
  open_list(out, Tag::ul, "kal-dates");
  const std::uint32_t end = parts_end(context.catalog, article.number);
  for (std::uint32_t part = article.number + 1; part < end; ++part) {
    if (context.catalog.parts.has(part)) write_date_line(out, context, context.item(part));
  }
  out.close_if_any();
}

void write_article(TreeWriter& out, const Context& context, PageWindow window, std::size_t hit,
                   int level) {
  const Item& item = context.item(context.answer.hits[hit]);
  out.open(Tag::li, "kal-item kal-article")
      .with(Attribute::part, "item")
      .with(Attribute::data_key, key_of(context, "a", *item.feed, item.id));
  out.open(heading_below(context, level), "kal-article-title").with(Attribute::part, "item-title");
  write_item_link(out, context, item, {}, focus_of(window, hit));
  out.close();
  out.open(Tag::p, "kal-meta").text(article_meta(context, item)).close_if_any();
  with_language(out.open(Tag::p, "kal-summary"), context, item);
  write_excerpt(out, context, item);
  out.close_if_any();
  write_dates(out, context, item);
  out.close();
}

/// Groups articles as they come: a section an issue, in it a part a newsletter section, in it a list.
class FeedWriter {
 public:
  FeedWriter(TreeWriter& out, const Context& context, PageWindow window)
      : out_(out), context_(context), window_(window) {}

  void add(std::size_t hit) {
    const Item& item = context_.item(context_.answer.hits[hit]);
    if (item.issue != issue_) start_issue(item);
    if (item.article->section != section_) start_section(item.article->section);
    if (!in_list_) open_list(out_, Tag::ul, "kal-list");
    in_list_ = true;
    write_article(out_, context_, window_, hit, section_.empty() ? 2 : 3);
  }

  void close() {
    close_list();
    if (issue_ != nullptr) out_.close();
  }

 private:
  void start_issue(const Item& item) {
    close();
    issue_ = item.issue;
    section_ = {};
    out_.open(Tag::section, "kal-issue")
        .with(Attribute::data_key, key_of(context_, "b", *item.feed, issue_->id));
    out_.open(heading_below(context_, 1), "kal-issue-title").text(issue_->title).text(" ");
    write_time(out_, issue_->date_published, moment_text(context_.words, issue_->date_published),
               "kal-time");
    out_.close();
    out_.open(Tag::p, "kal-summary")
        .text(plain_excerpt(issue_->summary, excerpt_length))
        .close_if_any();
  }

  void start_section(std::string_view section) {
    close_list();
    section_ = section;
    if (!section.empty()) out_.leaf(heading_below(context_, 2), "kal-section-title", section);
  }

  void close_list() {
    if (in_list_) out_.close();
    in_list_ = false;
  }

  TreeWriter& out_;
  const Context& context_;
  PageWindow window_;
  const Issue* issue_ = nullptr;
  std::string_view section_;
  bool in_list_ = false;
};

void write_by_relevance(TreeWriter& out, const Context& context, PageWindow window) {
  open_list(out, Tag::ul, "kal-list");
  for (std::size_t hit = window.begin; hit < window.end; ++hit)
    write_article(out, context, window, hit, 1);
  out.close();
}

}  // namespace

KALENDARIUM_GATE void write_feed(TreeWriter& out, const Context& context, PageWindow window) {
  if (is_by_relevance(context)) return write_by_relevance(out, context, window);
  FeedWriter writer(out, context, window);
  for (std::size_t hit = window.begin; hit < window.end; ++hit) writer.add(hit);
  writer.close();
}

}  // namespace kalendarium
