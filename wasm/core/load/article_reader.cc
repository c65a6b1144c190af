// SPDX-License-Identifier: MIT

#include "core/load/article_reader.h"

#include "core/load/event_reader.h"
#include "core/load/fields.h"
#include "core/load/part_reader.h"
#include "core/text_writer.h"

namespace kalendarium {

namespace {

constexpr std::string_view article_kind_words[] = {
    "news", "event", "course", "publication", "podcast", "tool", "funding", "network", "offer"};

bool read_event_ids(Loader& loader, const JsonNode& node, std::vector<std::string>& out) {
  if (!expect(loader, node, JsonKind::list)) return false;
  for (const JsonNode& item : children(loader.document, node)) {
    std::string id;
    if (!read_id_form(loader, item, id)) continue;
    loader.references.push_back({&item, id, false});
    out.push_back(std::move(id));
  }
  return true;
}

bool read_article_reference(Loader& loader, const JsonNode& node, std::string& out) {
  if (!read_id_form(loader, node, out)) return false;
  loader.references.push_back({&node, out, true});
  return true;
}

/// What a list of deadlines must remember until the article is whole: where each stands in the list.
struct ArticleInHand {
  Article article;
  struct DeadlineNode {
    const JsonNode* node;
    std::size_t position;  // in the file's list, from 1
  };
  std::vector<DeadlineNode> deadline_nodes;
};

template <auto pointer, auto reader>
bool article_member(Loader& loader, const JsonNode& node, void* target) {
  return member<pointer, reader>(loader, node, &static_cast<ArticleInHand*>(target)->article);
}

template <auto pointer, auto reader>
bool article_list(Loader& loader, const JsonNode& node, void* target) {
  return list_member<pointer, reader>(loader, node, &static_cast<ArticleInHand*>(target)->article);
}

bool read_kind(Loader& loader, const JsonNode& node, void* target) {
  return enum_member<&Article::kind, article_kind_words>(
      loader, node, &static_cast<ArticleInHand*>(target)->article);
}

bool read_deadlines(Loader& loader, const JsonNode& node, void* target) {
  if (!expect(loader, node, JsonKind::list)) return false;
  ArticleInHand& in_hand = *static_cast<ArticleInHand*>(target);
  for (const JsonNode& item : children(loader.document, node)) {
    Deadline deadline;
    if (!read_deadline(loader, item, deadline)) continue;
    in_hand.article.deadlines.push_back(std::move(deadline));
    in_hand.deadline_nodes.push_back({&item, item.position + std::size_t{1}});
  }
  return true;
}

constexpr Field article_fields[] = {
    {"id", article_member<&Article::id, read_own_id>, Need::required},
    {"title", article_member<&Article::title, read_filled_line>, Need::required},
    {"kind", read_kind},
    {"section", article_member<&Article::section, read_line>},
    {"source", article_member<&Article::source, read_line>},
    {"summary", article_member<&Article::summary, read_text>},
    {"text", article_member<&Article::text, read_text>},
    {"keywords", article_member<&Article::keywords, read_keywords>},
    {"audience", article_member<&Article::audience, read_words>},
    {"language", article_member<&Article::language, read_language>},
    {"url", article_member<&Article::url, read_url>},
    {"dateModified", article_member<&Article::date_modified, read_day_or_time>},
    {"image", article_member<&Article::image, read_image>},
    {"links", article_list<&Article::links, read_link>},
    {"events", article_list<&Article::events, read_event>},
    {"eventIds", article_member<&Article::event_ids, read_event_ids>},
    {"deadlines", read_deadlines},
    {"translationOf", article_member<&Article::translation_of, read_article_reference>},
};
constexpr Part article_part = {Message::part_article, Message::left_out_article, article_fields,
                               std::size(article_fields)};

constexpr Field issue_fields[] = {
    {"id", member<&Issue::id, read_own_id>, Need::required},
    {"title", member<&Issue::title, read_filled_line>, Need::required},
    {"datePublished", member<&Issue::date_published, read_moment>, Need::required},
    {"number", member<&Issue::number, read_number_text>},
    {"url", member<&Issue::url, read_url>},
    {"language", member<&Issue::language, read_language>},
    {"summary", member<&Issue::summary, read_text>},
    {"text", member<&Issue::text, read_text>},
    {"editor", member<&Issue::editor, read_contact>},
    {"articles", list_member<&Issue::articles, read_article>, Need::required},
};
constexpr Part issue_part = {Message::part_issue, Message::left_out_issue, issue_fields,
                             std::size(issue_fields)};

/// The article's id + "-d" + the deadline's number in the file's list, so that it stays when another is left out.
void name_deadlines(Loader& loader, ArticleInHand& in_hand) {
  for (std::size_t i = 0; i < in_hand.article.deadlines.size(); ++i) {
    Deadline& deadline = in_hand.article.deadlines[i];
    if (!deadline.id.empty()) continue;
    deadline.id = in_hand.article.id + "-d";
    append_number(deadline.id, static_cast<long>(in_hand.deadline_nodes[i].position));
    loader.ids.add(loader.made_ids.emplace_front(deadline.id), in_hand.deadline_nodes[i].node);
  }
}

/// A deadline belongs to the event that it names, or to the article's only one. Reporting comes after the event.
void note_deadlines(Loader& loader, const ArticleInHand& in_hand) {
  const Article& article = in_hand.article;
  for (std::size_t i = 0; i < article.deadlines.size(); ++i) {
    const Deadline& deadline = article.deadlines[i];
    const bool alone = deadline.event.empty() && article.events.size() == 1;
    if (deadline.type == DeadlineType::reporting || (deadline.event.empty() && !alone)) continue;
    const JsonNode* date = find_member(loader.document, *in_hand.deadline_nodes[i].node, "date");
    loader.deadlines.push_back(
        {date, deadline.date, alone ? article.events[0].id : deadline.event});
  }
}

}  // namespace

bool read_article(Loader& loader, const JsonNode& node, Article& out) {
  if (!take_item(loader, node)) return false;
  ArticleInHand in_hand;
  if (!read_object(loader, node, article_part, &in_hand)) return false;
  name_deadlines(loader, in_hand);
  if constexpr (!is_lean) note_deadlines(loader, in_hand);
  out = std::move(in_hand.article);
  return true;
}

bool read_issue(Loader& loader, const JsonNode& node, Issue& out) {
  return read_object(loader, node, issue_part, &out);
}

}  // namespace kalendarium
