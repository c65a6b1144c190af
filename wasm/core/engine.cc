// SPDX-License-Identifier: MIT
#include "core/engine.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <vector>

#include "core/answer_json.h"
#include "core/catalog.h"
#include "core/catalog_columns.h"
#include "core/checksum.h"
#include "core/formats/export.h"
#include "core/formats/item_calendar.h"
#include "core/gate.h"
#include "core/lean.h"
#include "core/load.h"
#include "core/prepared.h"
#include "core/prepared_writer.h"
#include "core/query.h"
#include "core/request.h"
#include "core/text_writer.h"
#include "core/views/parts.h"
#include "core/views/widget.h"

namespace kalendarium {

namespace {

std::string hexadecimal(std::uint64_t number) {
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; number >>= 4) digits[i] = "0123456789abcdef"[number & 0xf];
  return digits;
}

std::string language_of(const Request& request, const std::vector<Feed>& feeds) {
  if (!request.language.empty()) return request.language;
  return feeds.empty() ? std::string("sv") : std::string(feeds.front().language);
}

/// A reader whose language is not there gets the first feed's, which is nearer to the content than Swedish is.
Words words_for(const std::string& language, std::string_view file,
                const std::vector<Feed>& feeds) {
  const bool is_there = has_language(language, file) || feeds.empty();
  Words words(is_there ? std::string_view(language) : feeds.front().language, file);
  for (const Feed& feed : feeds) {
    for (const OwnWording& own : feed.messages) {
      if (own.language == words.language()) words.override_with(own.key, own.text);
    }
  }
  return words;
}

void append_member(std::string& out, std::string_view name, std::string_view value) {
  out += out.size() > 1 ? ",\"" : "\"";
  out += name;
  out += "\":";
  append_json_string(out, value);
}

void append_raw_member(std::string& out, std::string_view name, std::string_view json) {
  out += out.size() > 1 ? ",\"" : "\"";
  out += name;
  out += "\":";
  out += json;
}

/// Without its closing brace.
std::string load_answer(bool usable, int errors, int warnings, std::string_view language) {
  std::string out = "{";
  append_raw_member(out, "usable", usable ? "true" : "false");
  append_raw_member(out, "errors", std::to_string(errors));
  append_raw_member(out, "warnings", std::to_string(warnings));
  append_member(out, "language", language);
  return out;
}

/// {"topic":{"dialog":3,…},…} without the facets that have no values; a facet of very many without those that nothing has.
std::string counts_json(const Catalog& catalog, const Answer& answer) {
  constexpr std::size_t very_many = 64;
  std::string out = "{";
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    if (catalog.values[facet].empty()) continue;
    const bool is_long = catalog.values[facet].size() > very_many;
    std::string values = "{";
    for (std::size_t i = 0; i < catalog.values[facet].size(); ++i) {
      if (is_long && answer.counts[facet][i] == 0) continue;
      if (values.size() > 1) values += ',';
      append_json_string(values, catalog.values[facet][i].value);
      values += ':';
      append_number(values, answer.counts[facet][i]);
    }
    values += '}';
    append_raw_member(out, name_of(static_cast<Facet>(facet)), values);
  }
  return out + '}';
}

std::string value_of(std::string_view request, std::string_view key) {
  for (const Parameter& parameter : parse_parameters(request)) {
    if (parameter.key == key) return parameter.value;
  }
  return {};
}

DeadlineForm deadline_form(std::string_view request) {
  return value_of(request, "deadlines") == "day" ? DeadlineForm::whole_day : DeadlineForm::task;
}

}  // namespace

struct Engine::Parts {
  std::vector<Feed> feeds;
  Diagnostics diagnostics;
  std::uint64_t hash = hash_of_nothing;
  std::vector<GivenBytes> files;  // the prepared ones; nullptr for one that is somebody else's
  std::string_view columns;       // of the last of them
  std::size_t columns_feeds = 0;  // how many feeds these are of
  std::string_view index;
  std::uint32_t index_items = 0;
  std::string words_file;  // of a language that is not compiled in; `words` looks into it
  // The catalog points into the feeds; it is made anew when a feed is added, another language is asked for, or
  // years in which an event goes on that were not asked for before.
  Catalog catalog;
  std::string catalog_language;  // empty: there is no catalog yet
  // What is asked: valid from ask() to the end of the call.
  Request request;
  Words words{"sv"};
  WallTime now;
  Answer answer;
  std::unique_ptr<QueryRoom> room = std::make_unique<QueryRoom>();
  std::optional<OpenItems> items;

  void ask(std::string_view text) {
    request = parse_request(text);
    const std::string language = language_of(request, feeds);
    words = words_for(language, words_file, feeds);
    now = now_of(request, feeds.empty() ? Zone{} : feeds.front().zone);
    const AskedYears years = asked_years(request.state, request.fixed, now);
    const bool is_outside = catalog.goes_on && !covers(catalog.years, years);
    if (catalog_language != language || is_outside) {
      make_the_catalog(language, years);
      catalog.index = index;
      catalog.index_items = index_items;
      room = std::make_unique<QueryRoom>();
    }
    catalog_language = catalog.is_whole ? language : std::string();
  }

  /// Of the columns that a prepared file brought, where they are this reader's.
  void make_the_catalog(const std::string& language, const AskedYears& years) {
    catalog = Catalog();
    const bool is_theirs = !columns.empty() && columns_feeds == feeds.size();
    if (is_theirs && read_columns(columns, feeds, words, catalog)) return;
    // A catalog that is made keeps texts of all articles while it is.
    if (!files.empty()) unpack_all(feeds);
    catalog = make_catalog(feeds, words, language, years);
  }

  [[nodiscard]] Question question() const { return {request.state, request.fixed, now}; }

  /// The widget shows a view that is offered; the query answers for any.
  void ask_for_view(std::string_view text) {
    ask(text);
    request.state.view = offered_view(request);
    Question asked = question();
    asked.most_hits = static_cast<std::size_t>(
        request.limit > 0 ? request.limit : request.state.page * items_per_page);
    kalendarium::query(catalog, asked, *room, answer);
    items.emplace(catalog);
  }

  [[nodiscard]] Instant instant() const {
    return to_instant(now, feeds.empty() ? Zone{} : feeds.front().zone);
  }

  /// What is asked for; of a state with a page the items of that page.
  [[nodiscard]] std::span<const std::uint32_t> find_hits(std::string_view text) {
    ask(text);
    kalendarium::query(catalog, question(), *room, answer);
    const std::span<const std::uint32_t> hits(answer.hits);
    if (!request.has_page) return hits;
    const auto before = static_cast<std::size_t>(request.state.page - 1) * items_per_page;
    const std::size_t begin = std::min(hits.size(), before);
    return hits.subspan(begin, std::min<std::size_t>(items_per_page, hits.size() - begin));
  }

  [[nodiscard]] Context context() {
    return {feeds, catalog, answer, request, request.state, words, now, *items, *room};
  }

  void add(Feed& feed) {
    feeds.push_back(std::move(feed));
    catalog_language.clear();
  }

  std::string load_json(std::string_view name, std::string_view bytes) {
    Loaded loaded = kalendarium::load(name, bytes);
    hash = hash_with(hash, hash_of(bytes));
    if constexpr (!is_lean) {
      for (Diagnostic& diagnostic : loaded.diagnostics)
        diagnostics.push_back(std::move(diagnostic));
    }
    std::string out = load_answer(loaded.usable, loaded.counts.errors, loaded.counts.warnings,
                                  loaded.feed.language);
    if (loaded.usable) add(loaded.feed);
    return out + '}';
  }

  /// `given` is what holds the bytes, unless that is somebody else's affair.
  KALENDARIUM_GATE void load_prepared(std::string_view name, std::string_view bytes,
                                      GivenBytes given, std::string& out) {
    PreparedFile file;
    open_prepared(bytes, file);
    if constexpr (!is_lean) diagnostics.push_back(finding_of(name, file));
    if (file.fault != PreparedFault::none) {
      out = load_answer(false, 1, 0, {});
      append_member(out, "fault", name_of(file.fault));
      append_member(out, "fallback", file.fallback);
      out += '}';
      return;
    }
    std::uint32_t errors = 0;
    std::uint32_t warnings = 0;
    for (const PreparedFeed& line : file.table) {
      errors += line.errors;
      warnings += line.warnings;
      hash = hash_with(hash, std::uint64_t{line.hash_high} << 32U | line.hash_low);
    }
    out = load_answer(true, static_cast<int>(errors), static_cast<int>(warnings),
                      file.feeds.front().language);
    out += '}';
    for (Feed& feed : file.feeds) add(feed);
    columns = file.columns;
    columns_feeds = file.feeds.size();
    index = file.index;
    index_items = file.items;
    files.push_back(std::move(given));
  }

  KALENDARIUM_GATE void write_calendar(std::string_view text, std::string& out) {
    ask(text);
    items.emplace(catalog);
    const Item* item = find_public(context(), request.state.item);
    if (item != nullptr) write_item_calendar(out, words, *item, deadline_form(text), instant());
    items.reset();
  }

  std::string load(std::string_view name, std::string_view bytes, GivenBytes given) {
    if (!is_prepared(bytes)) return load_json(name, bytes);
    std::string out;
    load_prepared(name, bytes, std::move(given), out);
    return out;
  }
};

Engine::Engine() : parts_(std::make_unique<Parts>()) {}
Engine::~Engine() = default;

std::string Engine::load(std::string_view name, GivenBytes bytes, std::size_t size) {
  const std::string_view file(bytes.get(), size);
  return parts_->load(name, file, std::move(bytes));
}

std::string Engine::load_in_place(std::string_view name, std::string_view bytes) {
  return parts_->load(name, bytes, nullptr);
}

std::string Engine::load(std::string_view name, std::string_view bytes) {
  if (!is_prepared(bytes)) return parts_->load_json(name, bytes);
  GivenBytes copy(static_cast<char*>(std::malloc(bytes.size())));
  if (copy == nullptr) std::abort();
  std::memcpy(copy.get(), bytes.data(), bytes.size());
  return load(name, std::move(copy), bytes.size());
}

std::string Engine::words(std::string_view file) {
  Parts& parts = *parts_;
  if (!is_language_file(file)) return {};
  parts.words_file = file;
  parts.catalog_language.clear();
  return std::string(file.substr(0, file.find('\n')));
}

std::string Engine::render(std::string_view request) {
  Parts& parts = *parts_;
  if (parts.feeds.empty()) return R"({"state":"","total":0,"status":"","tree":null})";
  parts.ask_for_view(request);
  const Context context = parts.context();
  std::string out = "{";
  append_member(out, "state", print_state(context.state));
  append_raw_member(out, "total", std::to_string(context.answer.total));
  append_raw_member(out, "counts", counts_json(context.catalog, context.answer));
  append_member(out, "status", status_text(context));
  append_member(out, "hash", data_hash());
  append_member(out, "lang", context.words.language());
  append_member(out, "dir", context.words.direction());
  append_raw_member(out, "tree", print_json(draw_widget(context)));
  parts.items.reset();
  return out + '}';
}

bool Engine::prepare() {
  constexpr std::uint32_t items = 64;
  return parts_->catalog_language.empty() || parts_->room->words.prepare(parts_->catalog, items);
}

Rendering Engine::render_html(std::string_view request) {
  Parts& parts = *parts_;
  if (parts.feeds.empty()) return {};
  parts.ask_for_view(request);
  Rendering rendering;
  rendering.html = print_html(draw_widget(parts.context()));
  rendering.state = print_state(parts.request.state);
  rendering.title = parts.feeds.front().title;
  rendering.language = parts.words.language();
  rendering.direction = parts.words.direction();
  return rendering;
}

std::string Engine::query(std::string_view request) {
  if constexpr (is_lean) return {};
  Parts& parts = *parts_;
  parts.ask(request);
  const Question question = parts.question();
  kalendarium::query(parts.catalog, question, *parts.room, parts.answer);
  return print_answer(parts.catalog, question, parts.answer, parts.request.has_page);
}

std::string Engine::calendar(std::string_view request) {
  std::string out;
  if (!parts_->feeds.empty()) parts_->write_calendar(request, out);
  return out;
}

std::string Engine::export_items(std::string_view request) {
  if constexpr (is_lean) return {};
  Parts& parts = *parts_;
  const auto format = find_export_format(value_of(request, "to"));
  if (!format) return {};
  const std::span<const std::uint32_t> hits = parts.find_hits(request);
  return kalendarium::export_items(*format, {parts.catalog, parts.words, parts.request, hits,
                                             parts.instant(), deadline_form(request)});
}

std::vector<std::string> Engine::item_ids(std::string_view request) {
  std::vector<std::string> ids;
  if constexpr (is_lean) return ids;
  Parts& parts = *parts_;
  for (const std::uint32_t hit : parts.find_hits(request)) {
    parts.items.emplace(parts.catalog);  // anew for each, so that they do not pile up
    ids.push_back(public_id(parts.context(), parts.items->open(hit)));
  }
  parts.items.reset();
  return ids;
}

std::string Engine::diagnostics(std::string_view request) const {
  if constexpr (is_lean) return {};
  const Words words = editors_words(value_of(request, "lang"));
  if (value_of(request, "format") == "json") return format_json(parts_->diagnostics, words);
  return format_text(parts_->diagnostics, words);
}

std::string Engine::data_hash() const { return hexadecimal(parts_->hash); }

}  // namespace kalendarium
