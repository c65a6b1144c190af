// SPDX-License-Identifier: MIT
#include "core/views/feed.h"

#include "core/date_text.h"
#include "core/rich_text.h"
#include "core/text.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

constexpr std::size_t excerpt_length = 280;  // code points

std::string excerpt_of(const Article& article) {
  return plain_excerpt(article.summary.empty() ? article.text : article.summary, excerpt_length);
}

/// Found by words, articles stand by how well they match, not by issue.
bool is_by_relevance(const Context& context) {
  return !search_words(context.state.q).empty() || !search_words(context.request.fixed.q).empty();
}

/// What the groups say where there are groups, an article that stands alone says itself.
std::string article_meta(const Context& context, const Item& item) {
  const Article& article = *item.article;
  const bool stands_alone = is_by_relevance(context);
  return joined({labels_text(context, item, Facet::kind), names_source(article) ? std::string() : article.source,
                 stands_alone ? item.issue->title : std::string(),
                 stands_alone ? moment_text(context.words, item.issue->date_published) : std::string()});
}

/// "Tisdag 25 augusti 2020 kl. 9.30–11.30" with the event's title where it is not the article's.
Node date_line(const Context& context, const Item& item) {
  const Times times = announced_times(context, item);
  Node line = element(Tag::li);
  if (item.type == ItemType::event) append_status(line, context, *item.event, session_at(*item.event, times));
  if (item.type == ItemType::deadline || item.title != item.article->title) {
    append(line, title_text(context, item));
    append_text(line, ": ");
  }
  append(line, item.undated ? text(context.words.text(Message::no_date))
                            : time_node(times.start, range_text(context.words, times.start, times.end)));
  const int later = item.undated ? 0 : later_sessions(item, times.start);
  if (later > 0) append_text(line, " " + context.words.count(Message::more_sessions, later));
  return line;
}

void append_dates(Node& parent, const Context& context, const Item& article) {
  if (article.parts.empty()) return;
  Node list = element(Tag::ul, {{Attribute::class_, "kal-dates"}, {Attribute::role, "list"}});
  for (const std::uint32_t part : article.parts) append(list, date_line(context, context.catalog.items[part]));
  append(parent, std::move(list));
}

/// The article of a hit, with what the link of its title is for the focus.
Node article_node(const Context& context, PageWindow window, std::size_t hit, int level) {
  const Item& item = context.catalog.items[context.answer.hits[hit]];
  Node node = element(Tag::li, {{Attribute::class_, "kal-item kal-article"},
                                {Attribute::part, "item"},
                                {Attribute::data_key, key_of(context, "a", *item.feed, item.id)}});
  Node title = element(heading_below(context, level), {{Attribute::class_, "kal-article-title"}, {Attribute::part, "item-title"}});
  Node title_link = item_link(context, item, {});
  if (begins_new_page(window, hit)) set(title_link, Attribute::data_focus, "page");
  if (begins_list(window, hit)) set(title_link, Attribute::data_focus, "earlier");
  append(title, std::move(title_link));
  append(node, std::move(title));
  const std::string meta = article_meta(context, item);
  if (!meta.empty()) append(node, block(Tag::p, "kal-meta", meta));
  const std::string excerpt = excerpt_of(*item.article);
  if (!excerpt.empty()) {
    Node summary = block(Tag::p, "kal-summary", excerpt);
    set_language(summary, context, item);
    append(node, std::move(summary));
  }
  append_dates(node, context, item);
  return node;
}

Node new_list() { return element(Tag::ul, {{Attribute::class_, "kal-list"}, {Attribute::role, "list"}}); }

/// Groups articles as they come: a section an issue, in it a part a newsletter section, in it a list.
class FeedWriter {
 public:
  FeedWriter(Node& parent, const Context& context, PageWindow window) : parent_(parent), context_(context), window_(window) {}

  void add(std::size_t hit) {
    const Item& item = context_.catalog.items[context_.answer.hits[hit]];
    if (item.issue != issue_) start_issue(item);
    if (item.article->section != section_) start_section(item.article->section);
    append(list_, article_node(context_, window_, hit, section_.empty() ? 2 : 3));
  }

  void close() {
    close_list();
    if (issue_ != nullptr) append(parent_, std::move(group_));
    issue_ = nullptr;
  }

 private:
  void start_issue(const Item& item) {
    const Issue& issue = *item.issue;
    close();
    issue_ = &issue;
    section_.clear();
    group_ = element(Tag::section, {{Attribute::class_, "kal-issue"}, {Attribute::data_key, key_of(context_, "b", *item.feed, issue.id)}});
    append(group_, title_of(issue));
    const std::string excerpt = plain_excerpt(issue.summary, excerpt_length);
    if (!excerpt.empty()) append(group_, block(Tag::p, "kal-summary", excerpt));
    list_ = new_list();
  }

  Node title_of(const Issue& issue) {
    Node title = block(heading_below(context_, 1), "kal-issue-title", issue.title);
    append_text(title, " ");
    Node date = time_node(issue.date_published, moment_text(context_.words, issue.date_published));
    set(date, Attribute::class_, "kal-time");
    append(title, std::move(date));
    return title;
  }

  void start_section(const std::string& section) {
    close_list();
    section_ = section;
    list_ = new_list();
    if (!section.empty()) append(group_, block(heading_below(context_, 2), "kal-section-title", section));
  }

  void close_list() {
    if (!list_.children.empty()) append(group_, std::move(list_));
    list_ = Node();
  }

  Node& parent_;
  const Context& context_;
  PageWindow window_;
  const Issue* issue_ = nullptr;
  std::string section_;
  Node group_;
  Node list_;
};

}  // namespace

void append_feed(Node& parent, const Context& context, PageWindow window) {
  if (is_by_relevance(context)) {
    Node list = new_list();
    for (std::size_t hit = window.begin; hit < window.end; ++hit) append(list, article_node(context, window, hit, 1));
    return append(parent, std::move(list));
  }
  FeedWriter writer(parent, context, window);
  for (std::size_t hit = window.begin; hit < window.end; ++hit) writer.add(hit);
  writer.close();
}

}  // namespace kalendarium
