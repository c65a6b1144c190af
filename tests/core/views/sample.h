// SPDX-License-Identifier: MIT
//
// sample: a small file as JSON text, loaded, asked and drawn, and ways to look at what was drawn.
//
//   Sample sample = ask(feed_of(R"({"id":"a","title":"A"})"), "state=view%3Dfeed&now=2021-05-01T08:00");
//   lines_of(draw_widget(sample.context()))     // "# Nyhetsbrev", "[Kalender]", … as a reader meets them
//
// A Sample owns all that its context points to; it may be moved, not copied.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/load.h"
#include "core/query.h"
#include "core/text_writer.h"
#include "core/views/context.h"
#include "core/views/widget.h"

namespace kalendarium::sample {

struct Sample {
  std::unique_ptr<std::vector<Feed>> feeds = std::make_unique<std::vector<Feed>>();
  Words words{"sv"};
  Catalog catalog;
  Request request;
  State state;
  WallTime now;
  Answer answer;
  std::unique_ptr<QueryRoom> room = std::make_unique<QueryRoom>();
  mutable std::unique_ptr<OpenItems> items;

  /// Asks again, after the state was changed.
  void answer_it() { query(catalog, {state, request.fixed, now}, *room, answer); }

  [[nodiscard]] Context context() const {
    if (items == nullptr) items = std::make_unique<OpenItems>(catalog);
    return {*feeds, catalog, answer, request, state, words, now, *items, *room};
  }
};

inline Sample ask_all(const std::vector<std::string>& files, std::string_view request) {
  Sample sample;
  for (const std::string& file : files) {
    Loaded loaded = load("sample.json", file);
    INFO(format_text(loaded.diagnostics, Words("en")));
    REQUIRE(loaded.usable);
    sample.feeds->push_back(std::move(loaded.feed));
  }
  sample.request = parse_request(request);
  const std::string& language = sample.request.language;
  sample.words = Words(language.empty() ? sample.feeds->front().language : language);
  sample.state = sample.request.state;
  sample.state.view = offered_view(sample.request);
  sample.now = now_of(sample.request, Zone{});
  sample.catalog = make_catalog(*sample.feeds, sample.words, {},
                                asked_years(sample.state, sample.request.fixed, sample.now));
  sample.answer_it();
  return sample;
}

inline Sample ask(const std::string& file, std::string_view request) {
  return ask_all({file}, request);
}

/// `"a=1&b=2"` as the value of a request's key.
inline std::string encoded(std::string_view value) {
  std::string out;
  append_encoded(out, value);
  return out;
}

/// A request for a state at a moment, with more keys after.
inline std::string at_moment(std::string_view now, std::string_view state = "",
                             std::string_view more = "") {
  std::string out = "now=" + std::string(now) + "&state=" + encoded(state);
  return more.empty() ? out : out + '&' + std::string(more);
}

/// A file with one issue of 5 May 2021 that has these articles.
inline std::string feed_of(std::string_view articles, std::string_view members = "") {
  return R"({"version":1,"title":"Nytt","language":"sv",)" + std::string(members) +
         R"("issues":[{"id":"n1","title":"Maj","datePublished":"2021-05-05","articles":[)" +
         std::string(articles) + "]}]}";
}

/// One article "Artikeln" with these events, and members of its own after them.
inline std::string with_events(std::string_view events, std::string_view members = "") {
  return feed_of(R"({"id":"a1","title":"Artikeln","events":[)" + std::string(events) + "]" +
                 std::string(members) + "}");
}

inline std::string with_deadlines(std::string_view deadlines) {
  return feed_of(R"({"id":"a1","title":"Artikeln","deadlines":[)" + std::string(deadlines) + "]}");
}

/// So many events on days from 1 June 2021 on, one a day: `e1` "Händelse 1" …
inline std::string with_many_events(int count) {
  const Day first = to_day({2021, 6, 1});
  std::string events;
  for (int i = 1; i <= count; ++i) {
    if (i > 1) events += ',';
    events += R"({"id":"e)" + std::to_string(i) + R"(","title":"Händelse )" + std::to_string(i) +
              R"(","startDate":")" + print_day(first + (i - 1)) + "\"}";
  }
  return with_events(events);
}

inline std::string example(const std::string& name) {
  std::ifstream file(std::string(KALENDARIUM_DATA_DIRECTORY) + "/examples/" + name,
                     std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

// --- Looking at a tree ----------------------------------------------------------------------

/// A tree as objects, read back from its JSON: a test looks around in it, the core never does.
struct Node {
  Node() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a drawing is looked at wherever a node is
  Node(const ViewTree& tree) { read(nlohmann::ordered_json::parse(print_json(tree))); }

  std::string tag;  // empty for a text
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<Node> children;
  std::string text;

 private:
  void read(const nlohmann::ordered_json& json) {
    if (json.is_string()) {
      text = json.get<std::string>();
      return;
    }
    tag = json[0].get<std::string>();
    if (json[1].is_object()) {
      for (const auto& [name, value] : json[1].items())
        attributes.emplace_back(name, value.get<std::string>());
    }
    for (std::size_t i = 2; i < json.size(); ++i) {
      children.emplace_back();
      children.back().read(json[i]);
    }
  }
};

inline void append_html(std::string& out, const Node& node) {
  if (node.tag.empty()) return append_html_text(out, node.text);
  out += '<' + node.tag;
  for (const auto& [name, value] : node.attributes) {
    out += ' ' + name + "=\"";
    append_html_attribute(out, value);
    out += '"';
  }
  out += '>';
  for (const Node& child : node.children) append_html(out, child);
  if (node.tag != "br" && node.tag != "hr" && node.tag != "img" && node.tag != "input")
    out += "</" + node.tag + '>';
}

inline std::string print_html(const Node& node) {
  std::string out;
  append_html(out, node);
  return out;
}

inline bool is(const Node& node, Tag tag) { return node.tag == name_of(tag); }
inline bool is_heading(const Node& node) {
  return node.tag.size() == 2 && node.tag[0] == 'h' && node.tag[1] != 'r';
}

/// What a function that writes into an open element writes, in a div.
inline Node drawn(const std::function<void(TreeWriter&)>& write) {
  TreeWriter out;
  out.open(Tag::div);
  write(out);
  out.close();
  return out.finish();
}

inline std::string value_of(const Node& node, Attribute name) {
  for (const auto& [own, value] : node.attributes) {
    if (own == name_of(name)) return value;
  }
  return {};
}

inline bool has(const Node& node, Attribute name) {
  for (const auto& [own, value] : node.attributes) {
    if (own == name_of(name)) return true;
  }
  return false;
}

inline bool has_class(const Node& node, std::string_view name) {
  const std::string classes = ' ' + value_of(node, Attribute::class_) + ' ';
  return classes.find(' ' + std::string(name) + ' ') != std::string::npos;
}

using Test = std::function<bool(const Node&)>;

inline void collect(const Node& node, const Test& test, std::vector<const Node*>& found) {
  if (!node.tag.empty() && test(node)) found.push_back(&node);
  for (const Node& child : node.children) collect(child, test, found);
}

/// All elements that pass the test, in the order of the document.
inline std::vector<const Node*> all(const Node& root, const Test& test) {
  std::vector<const Node*> found;
  collect(root, test, found);
  return found;
}

inline std::vector<const Node*> all_with_class(const Node& root, std::string_view name) {
  return all(root, [name](const Node& node) { return has_class(node, name); });
}

/// The only element with that class.
inline const Node& one_with_class(const Node& root, std::string_view name) {
  const auto found = all_with_class(root, name);
  INFO("class " << name << " in " << print_html(root));
  REQUIRE(found.size() == 1);
  return *found.front();
}

/// The words in it, also those for the ear alone.
inline std::string words_of(const Node& node) {
  std::string out = node.text;
  for (const Node& child : node.children) out += words_of(child);
  return out;
}

inline std::vector<std::string> words_of(const std::vector<const Node*>& nodes) {
  std::vector<std::string> out;
  for (const Node* node : nodes) out.push_back(words_of(*node));
  return out;
}

class LineWriter {
 public:
  void add(const Node& node) {
    if (node.tag.empty()) {
      line_ += node.text;
    } else if (!has_class(node, "kal-vh") && !is(node, Tag::form)) {
      add_element(node);
    }
  }

  std::vector<std::string> finish() {
    end_line();
    return std::move(lines_);
  }

 private:
  void add_element(const Node& node) {
    const bool is_block = !is_inline(node);
    if (is_block) end_line();
    if (is_heading(node))
      line_ += std::string(static_cast<std::size_t>(node.tag[1] - '0'), '#') + ' ';
    const bool is_button = is(node, Tag::button);
    if (is_button) line_ += '[';
    if (is(node, Tag::br)) line_ += " / ";
    for (const Node& child : node.children) add(child);
    if (is_button) line_ += ']';
    if (is_block) end_line();
  }

  static bool is_inline(const Node& node) {
    constexpr Tag inline_tags[] = {Tag::a,     Tag::br,   Tag::button, Tag::em,  Tag::mark,
                                   Tag::small, Tag::span, Tag::strong, Tag::time};
    return std::any_of(std::begin(inline_tags), std::end(inline_tags),
                       [&](Tag tag) { return is(node, tag); });
  }

  void end_line() {
    if (!line_.empty()) lines_.push_back(std::move(line_));
    line_.clear();
  }

  std::string line_;
  std::vector<std::string> lines_;
};

/// What one sees, a line for each block: headings with a # for each level, buttons in brackets. Without the filter form and
/// without what is for the ear alone.
inline std::vector<std::string> lines_of(const Node& node) {
  LineWriter writer;
  writer.add(node);
  return writer.finish();
}

/// The lines of what is found, without the head and the foot.
inline std::vector<std::string> lines_of_results(const Sample& sample) {
  return lines_of(one_with_class(draw_widget(sample.context()), "kal-results"));
}

using Lines = std::vector<std::string>;

}  // namespace kalendarium::sample
