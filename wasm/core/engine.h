// SPDX-License-Identifier: MIT
//
// engine: the seam that every front end uses. Text in, text out; the bridge, the command and the tests hold nothing else.
//
//   Engine engine;
//   engine.load("issues.json", bytes);             // JSON: {"usable":true,"errors":0,"warnings":2,…}
//   engine.render("state=view%3Dfeed&now=2021-05-01T08:00&lang=sv");
//
// A request is one query string; its keys are the widget's attributes (README) and a few of the page's:
//   state            what the visitor has chosen, a query string itself, encoded
//   filter           a state that always holds and is not shown as a choice
//   now              the moment: wall time, or an instant with Z or an offset; required (the core has no clock)
//   lang             language of the texts; else the first feed's
//   views, facets    what is offered, in order, space-separated; facets=none hides all filters
//   limit, more-url  a teaser: so many items, no filters, no paging, a link to the whole calendar
//   occurrences      `all`: in the agenda an event that repeats stands at each of its dates; else at its next one
//   heading-level    1 to 5, of the widget's first heading; 2 if absent
//   state-key        prefix of the URL parameters, `kal` if absent
//   page-url         the address of the page without this widget's parameters; links are made on it
//   first            the first page of items that stays in the list above the state's page (Visa fler appends)
//   filters          `open` while the visitor has the filters of a narrow widget open
//   can              `share` where the browser can hand a link on to another program
//   facet-q          facet:text, what the visitor looks for among the values of a long facet; may stand once for each facet
//   to               what an export is written as: ics, rss, atom, jsonfeed, jsonld, csv
//   deadlines        `day`: iCalendar has a deadline as a whole day, for calendars that know no tasks
//   hosts            hosts that images may be loaded from, space-separated; other images become links
// An unknown key is ignored, a bad value means the default. Nothing throws.
//
// The Engine owns the feeds and the catalog; a returned text is the caller's.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kalendarium {

/// A rendering as text, for a page that is made before anybody asks for it.
struct Rendering {
  std::string html;       // the tree; empty where no usable file is loaded
  std::string state;      // canonical
  std::string title;      // the first feed's
  std::string language;   // of the texts
  std::string direction;  // rtl or ltr
};

/// Bytes of malloc that somebody gives away.
struct FreeBytes {
  void operator()(char* bytes) const { std::free(bytes); }
};
using GivenBytes = std::unique_ptr<char, FreeBytes>;

class Engine {
 public:
  Engine();
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /// Adds an issues.json or a prepared file, which may hold several (core/prepared.h).
  /// {"usable":bool,"errors":N,"warnings":N,"language":"sv"}; an unusable file adds nothing but its diagnostics. The answer for an
  /// unusable prepared file has "fault", a word, and "fallback", the addresses of the files to load instead, a line each.
  [[nodiscard]] std::string load(std::string_view name, std::string_view bytes);
  /// The same, and a prepared file is kept as it lies rather than copied.
  [[nodiscard]] std::string load(std::string_view name, GivenBytes bytes, std::size_t size);
  /// The same, and a prepared file is used where it lies: in memory of the caller's that outlives the engine and begins at an
  /// address divisible by 8.
  [[nodiscard]] std::string load_in_place(std::string_view name, std::string_view bytes);

  /// Teaches it the words of a language that is not compiled in: the file that the build writes for it, up to its form
  /// feed. One at a time; another takes
  /// its place. Answers with its tag, or with an empty text where the file is not of this build, and then changes nothing.
  [[nodiscard]] std::string words(std::string_view file);

  /// {"state":"…canonical…","total":N,"counts":{"type":{"event":3,…},…},"status":"18 händelser","hash":"…","lang":"sv","dir":"ltr","tree":[…]}.
  /// The tree's root is the element that stands in the shadow root's container.
  [[nodiscard]] std::string render(std::string_view request);

  /// Makes a part of the search index, a millisecond's work or two; true when nothing is left to do. A search that comes before makes
  /// what is missing at once. Nothing happens before the first rendering.
  bool prepare();

  /// The same tree as HTML.
  [[nodiscard]] Rendering render_html(std::string_view request);

  /// The contract's answer of `kalendarium query` (core/answer_json). The lean core (core/lean.h) answers with an empty text.
  [[nodiscard]] std::string query(std::string_view request);

  /// The open item of the request's state as an iCalendar file (core/formats/item_calendar.h); empty for an article, for what has
  /// no day and for what is not there.
  [[nodiscard]] std::string calendar(std::string_view request);

  /// The items that query answers with, as the format `to` (core/formats/export.h); empty for another format. The lean core
  /// (core/lean.h) answers with an empty text.
  [[nodiscard]] std::string export_items(std::string_view request);

  /// Their ids, as `item` has them in a state. The lean core answers with none.
  [[nodiscard]] std::vector<std::string> item_ids(std::string_view request);

  /// All diagnostics so far, for people (`text`) or machines (`json`): request keys `format` and `lang`. The lean
  /// core (core/lean.h) has only counted them, and answers with an empty text.
  [[nodiscard]] std::string diagnostics(std::string_view request) const;

  /// Sixteen hexadecimal digits over all files loaded (hash_with of core/checksum), to tell whether prerendered markup is of the
  /// same data. A prepared file counts as the files that it was made of.
  [[nodiscard]] std::string data_hash() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace kalendarium
