// SPDX-License-Identifier: MIT

#include "core/item_index.h"

#include "core/gate.h"
#include "core/text.h"

namespace kalendarium {

namespace {

/// Where the texts of one item go.
struct Document {
  IndexBuilder& builder;
  std::uint32_t item;
  StemLanguage language;
};

}  // namespace

KALENDARIUM_GATE bool add_text(void* to, SearchField field, std::string_view text) {
  const Document& document = *static_cast<const Document*>(to);
  document.builder.add(document.item, field, text, document.language);
  return true;
}

namespace {

struct FieldText {
  SearchField field;
  std::string_view text;
};

bool read_each(const FieldText* begin, const FieldText* end, ItemTexts::Take take, void* to) {
  for (; begin != end; ++begin) {
    if (!begin->text.empty() && !take(to, begin->field, begin->text)) return false;
  }
  return true;
}

}  // namespace

bool ItemIndex::make_some(const Catalog& catalog, std::uint32_t items) {
  if (is_whole_) return true;
  if (builder_ == nullptr && next_ == 0) {
    if (take(catalog)) return true;
    builder_ = std::make_unique<IndexBuilder>();
  }
  if (next_ == catalog.size) {
    if (!builder_->finish_some(catalog.size, items, block_)) return false;
    builder_.reset();
    // What was just made is an index; without one nothing would be found.
    is_whole_ = open_index(block_, index_);
    return is_whole_;
  }
  OpenItems opened(catalog);
  ItemTexts texts;
  for (std::uint32_t count = 0; count < items && next_ < catalog.size; ++count, ++next_) {
    if (!catalog.articles.has(next_) && !catalog.parts.has(next_)) continue;
    const Item& item = opened.open(next_);
    Document document{*builder_, next_, stem_language(item.language)};
    texts.read(item, add_text, &document);
  }
  return false;
}

/// Uses the index that a file brought, where it is of these items.
bool ItemIndex::take(const Catalog& catalog) {
  if (catalog.index.empty() || catalog.index_items != items_mark(catalog)) return false;
  is_whole_ = open_short_index(catalog.index, index_, made_) && index_.documents == catalog.size;
  return is_whole_;
}

std::string_view ItemIndex::block(const Catalog& catalog) {
  static_cast<void>(whole(catalog));
  return block_;
}

const SearchIndex& ItemIndex::whole(const Catalog& catalog) {
  constexpr std::uint32_t slice = 256;  // what is opened at once stays small
  while (!make_some(catalog, slice)) {
  }
  return index_;
}

std::uint32_t items_mark(const Catalog& catalog) {
  constexpr std::uint32_t prime = 0x01000193U;  // FNV's
  std::uint32_t mark = catalog.size;
  for (std::uint32_t item = 0; item < catalog.size; ++item) {
    const std::uint32_t stands = catalog.articles.has(item) || catalog.parts.has(item) ? 1 : 0;
    const std::uint32_t numbers[] = {catalog.issues[item], catalog.records[item],
                                     catalog.numbers[item], catalog.types[item] * 2U + stands};
    for (const std::uint32_t number : numbers) mark = ((mark ^ number) * prime) ^ mark >> 15U;
  }
  return mark;
}

void ItemTexts::index_topics(const Feed& feed) {
  if (feed_ == &feed) return;
  feed_ = &feed;
  topics_ = KeyTable();
  keywords_ = KeyTable();
  for (std::uint32_t i = 0; i < feed.topics.size(); ++i)
    topics_.add(fold_case(feed.topics[i].id), i);
  for (std::uint32_t i = 0; i < feed.topics.size(); ++i) {
    topics_.add(fold_case(feed.topics[i].title), i);
    for (const Translated& title : feed.topics[i].titles) topics_.add(fold_case(title.text), i);
  }
}

/// A topic is found by its title in each language; a free word by itself.
bool ItemTexts::read_topics(const std::vector<std::string_view>& keywords, Take take, void* to) {
  for (const std::string_view keyword : keywords) {
    std::uint32_t number = keywords_.find(keyword);
    if (number == KeyTable::none) number = topics_.find(fold_case(keyword));
    if (number == KeyTable::none) {
      if (!take(to, SearchField::names, keyword)) return false;
      continue;
    }
    keywords_.add(keyword, number);
    const Topic& topic = feed_->topics[number];
    if (!topic.title.empty() && !take(to, SearchField::names, topic.title)) return false;
    for (const Translated& title : topic.titles) {
      if (!take(to, SearchField::names, title.text)) return false;
    }
  }
  return true;
}

void ItemTexts::read(const Item& item, Take take, void* to) {
  index_topics(*item.feed);
  if (!take(to, SearchField::title, item.title)) return;
  if (item.type == ItemType::event) {
    const Event& event = *item.event;
    const FieldText texts[] = {{SearchField::place, event.location.name},
                               {SearchField::place, event.location.address},
                               {SearchField::place, event.location.locality},
                               {SearchField::names, event.organizer.name},
                               {SearchField::text, event.text}};
    if (!read_each(std::begin(texts), std::end(texts), take, to)) return;
    for (const Session& session : event.sessions) {
      if (!session.title.empty() && !take(to, SearchField::text, session.title)) return;
    }
    read_topics(event.keywords, take, to);
  } else if (item.type == ItemType::article) {
    const Article& article = *item.article;
    const FieldText texts[] = {{SearchField::names, article.section},
                               {SearchField::names, article.source},
                               {SearchField::text, article.summary},
                               {SearchField::text, article.text}};
    if (read_each(std::begin(texts), std::end(texts), take, to))
      read_topics(article.keywords, take, to);
  }
}

}  // namespace kalendarium
