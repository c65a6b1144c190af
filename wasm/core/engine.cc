// SPDX-License-Identifier: MIT
#include "core/engine.h"

#include <cstdint>
#include <optional>
#include <vector>

#include "core/catalog.h"
#include "core/lean.h"
#include "core/load.h"
#include "core/query.h"
#include "core/request.h"
#include "core/text_writer.h"
#include "core/views/widget.h"

namespace kalendarium {

struct Engine::Parts {
  std::vector<Feed> feeds;
  Diagnostics diagnostics;
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a's offset basis
  /// The catalog points into the feeds; it is made anew when a feed is added or another language is asked for.
  std::optional<Catalog> catalog;
  std::string catalog_language;
};

namespace {

/// FNV-1a, 64 bits (Fowler, Noll, Vo): tells files apart, protects nothing.
std::uint64_t add_to_hash(std::uint64_t hash, std::string_view bytes) {
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001b3;
  }
  return hash;
}

std::string hexadecimal(std::uint64_t number) {
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; number >>= 4) digits[i] = "0123456789abcdef"[number & 0xf];
  return digits;
}

std::string language_of(const Request& request, const std::vector<Feed>& feeds) {
  if (!request.language.empty()) return request.language;
  return feeds.empty() ? std::string("sv") : feeds.front().language;
}

/// A reader whose language is not compiled in gets the first feed's, which is nearer to the content than Swedish is.
Words words_for(const std::string& language, const std::vector<Feed>& feeds) {
  Words words(has_language(language) || feeds.empty() ? language : feeds.front().language);
  for (const Feed& feed : feeds) {
    const auto own = feed.messages.find(std::string(words.language()));
    if (own != feed.messages.end()) words.override_with(own->second);
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

/// {"topic":{"dialog":3,…},…} without the facets that have no values.
std::string counts_json(const Catalog& catalog, const Answer& answer) {
  std::string out = "{";
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    if (catalog.values[facet].empty()) continue;
    std::string values = "{";
    for (std::size_t i = 0; i < catalog.values[facet].size(); ++i) {
      if (i > 0) values += ',';
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

/// Everything that one rendering or query is made from, kept together for as long as it takes.
struct Asked {
  Request request;
  Words words;
  const Catalog& catalog;
  State state;
  WallTime now;
  Answer answer;

  [[nodiscard]] Context context(const std::vector<Feed>& feeds) const {
    return {feeds, catalog, answer, request, state, words, now};
  }
};

const Catalog& catalog_for(std::optional<Catalog>& catalog, std::string& made_for, const std::string& language,
                           const std::vector<Feed>& feeds, const Words& words) {
  if (!catalog || made_for != language) {
    catalog = make_catalog(feeds, words, language);
    made_for = language;
  }
  return *catalog;
}

}  // namespace

Engine::Engine() : parts_(std::make_unique<Parts>()) {}
Engine::~Engine() = default;

std::string Engine::load(std::string_view name, std::string_view bytes) {
  Loaded loaded = kalendarium::load(name, bytes);
  std::string out = "{";
  append_raw_member(out, "usable", loaded.usable ? "true" : "false");
  append_raw_member(out, "errors", std::to_string(loaded.counts.errors));
  append_raw_member(out, "warnings", std::to_string(loaded.counts.warnings));
  append_member(out, "language", loaded.feed.language);
  out += '}';
  parts_->hash = add_to_hash(parts_->hash, bytes);
  if constexpr (!is_lean) {
    for (Diagnostic& diagnostic : loaded.diagnostics) parts_->diagnostics.push_back(std::move(diagnostic));
  }
  if (loaded.usable) {
    parts_->feeds.push_back(std::move(loaded.feed));
    parts_->catalog.reset();
  }
  return out;
}

namespace {

Asked ask(std::string_view text, const std::vector<Feed>& feeds, std::optional<Catalog>& catalog, std::string& made_for) {
  Request request = parse_request(text);
  const std::string language = language_of(request, feeds);
  Words words = words_for(language, feeds);
  const Catalog& ready = catalog_for(catalog, made_for, language, feeds, words);
  const WallTime now = now_of(request, feeds.empty() ? Zone{} : feeds.front().zone);
  State state = request.state;
  return {std::move(request), std::move(words), ready, std::move(state), now, {}};
}

/// The widget shows a view that is offered; the query answers for any.
void show(Asked& asked) {
  asked.state.view = offered_view(asked.request);
  asked.answer = query(asked.catalog, asked.state, asked.request.fixed, asked.now);
}

}  // namespace

std::string Engine::render(std::string_view request) {
  if (parts_->feeds.empty()) return "{\"state\":\"\",\"total\":0,\"status\":\"\",\"tree\":null}";
  Asked asked = ask(request, parts_->feeds, parts_->catalog, parts_->catalog_language);
  show(asked);
  const Context context = asked.context(parts_->feeds);
  std::string out = "{";
  append_member(out, "state", print_state(asked.state));
  append_raw_member(out, "total", std::to_string(asked.answer.hits.size()));
  append_raw_member(out, "counts", counts_json(asked.catalog, asked.answer));
  append_member(out, "status", status_text(context));
  append_member(out, "hash", data_hash());
  append_member(out, "lang", asked.words.language());
  append_member(out, "dir", asked.words.direction());
  append_raw_member(out, "tree", print_json(draw_widget(context)));
  return out + '}';
}

Rendering Engine::render_html(std::string_view request) {
  if (parts_->feeds.empty()) return {};
  Asked asked = ask(request, parts_->feeds, parts_->catalog, parts_->catalog_language);
  show(asked);
  Rendering rendering;
  rendering.html = print_html(draw_widget(asked.context(parts_->feeds)));
  rendering.state = print_state(asked.state);
  rendering.title = parts_->feeds.front().title;
  rendering.language = asked.words.language();
  rendering.direction = asked.words.direction();
  return rendering;
}

std::string Engine::query(std::string_view request) {
  Asked asked = ask(request, parts_->feeds, parts_->catalog, parts_->catalog_language);
  asked.answer = kalendarium::query(asked.catalog, asked.state, asked.request.fixed, asked.now);
  return print_answer(asked.catalog, asked.answer, asked.state, asked.request.has_page);
}

std::string Engine::diagnostics(std::string_view request) const {
  if constexpr (is_lean) return {};
  const Words words(value_of(request, "lang"));
  if (value_of(request, "format") == "json") return format_json(parts_->diagnostics, words);
  return format_text(parts_->diagnostics, words);
}

std::string Engine::data_hash() const { return hexadecimal(parts_->hash); }

}  // namespace kalendarium
