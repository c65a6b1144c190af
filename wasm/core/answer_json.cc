// SPDX-License-Identifier: MIT

#include "core/answer_json.h"

#include <algorithm>
#include <optional>

#include "core/open_items.h"
#include "core/text_writer.h"

namespace kalendarium {

namespace {

std::string_view name_of(ItemType type) {
  switch (type) {
    case ItemType::event: return "event";
    case ItemType::deadline: return "deadline";
    case ItemType::article: break;
  }
  return "article";
}

void append_member(std::string& out, std::string_view name, std::string_view value) {
  out += name;
  append_json_string(out, value);
}

void append_item(std::string& out, const Item& item, const Span& listed) {
  append_member(out, "{\"id\":", item.id);
  append_member(out, ",\"type\":", name_of(item.type));
  append_member(out, ",\"title\":", item.title);
  if (listed.stated_start.known()) {
    append_member(out, ",\"startDate\":", print_moment(listed.stated_start));
  } else {
    out += ",\"startDate\":null";
  }
  append_member(out, ",\"issue\":", item.issue->id);
  append_member(out, ",\"article\":", item.article->id);
  out += '}';
}

void append_value(std::string& out, std::string_view value, std::string_view label, int count) {
  append_member(out, "{\"value\":", value);
  append_member(out, ",\"label\":", label);
  out += ",\"count\":";
  append_number(out, count);
  out += "},";
}

void append_facet(std::string& out, const Catalog& catalog, const Answer& answer,
                  const State& state, Facet facet) {
  const auto& values = catalog.values[index_of(facet)];
  append_json_string(out, name_of(facet));
  out += ":[";
  for (std::size_t i = 0; i < values.size(); ++i) {
    append_value(out, values[i].value, values[i].label, answer.counts[index_of(facet)][i]);
  }
  for (const std::string& chosen : state.facets[index_of(facet)]) {
    if (!find_value(catalog, facet, chosen)) append_value(out, chosen, chosen, 0);
  }
  if (out.back() == ',') out.pop_back();
  out += ']';
}

}  // namespace

std::string print_answer(const Catalog& catalog, const Question& question, const Answer& answer,
                         bool paged) {
  const std::size_t total = answer.hits.size();
  const auto pages_before = static_cast<std::size_t>(question.state.page - 1);
  const std::size_t begin = paged ? std::min(total, pages_before * items_per_page) : 0;
  const std::size_t end = paged ? std::min(total, begin + items_per_page) : total;
  const DateFilter filter = make_date_filter(question.state, question.fixed, question.now);
  std::string out = "{\"total\":";
  append_number(out, static_cast<long>(answer.total));
  out += ",\"items\":[";
  std::optional<OpenItems> items;
  for (std::size_t i = begin; i < end; ++i) {
    constexpr std::size_t most_open = 1000;
    if ((i - begin) % most_open == 0) items.emplace(catalog);
    if (i > begin) out += ',';
    const Item& item = items->open(answer.hits[i]);
    append_item(out, item, listed_span(item, filter, question.now));
  }
  out += "],\"facets\":{";
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    if (facet > 0) out += ',';
    append_facet(out, catalog, answer, question.state, static_cast<Facet>(facet));
  }
  out += "}}";
  return out;
}

}  // namespace kalendarium
