// SPDX-License-Identifier: MIT
//
// import/facts: what is known of each line by itself, before the lines are seen together.
//
//   Facts facts = read_facts(lines);
//   facts.lines[4].kind == LineKind::field;   facts.mentions[facts.lines[4].first_mention]
//
// Tokens are not kept: all that later steps ask of the words is taken here, once. The facts view
// the lines, which must outlive them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/import/lines.h"
#include "core/import/mention.h"
#include "core/import/paged_list.h"
#include "core/import/words.h"

namespace kalendarium {

enum class LineKind : std::uint8_t {
  blank,
  rule,        // ---- or ====
  text,        // prose, or anything that is none of the others
  short_text,  // could be a headline: short, no full stop at the end
  field,       // `Plats: Rådhuset`
  label,       // `Utdrag ur programmet:`
  bullet,      // a list item
  entry,       // begins with a date or a time and goes on
  day,         // nothing but a date, a weekday, a week or a time
  call,        // a call to action: `Läs mer`, `ANMÄL DIG HÄR`
  greeting,    // `Hej!`
  contact,     // an address or a number alone
};

[[nodiscard]] inline bool is_content(LineKind kind) {
  return kind != LineKind::blank && kind != LineKind::rule;
}

/// What a field says; `other` for a label that is not in the table.
enum class FieldKind : std::uint8_t {
  none,
  when,
  where,
  price,
  audience,
  opens,  // a table's column: `Öppnar`
  aside,  // a table's column: `Beslut`
  deadline,
  organizer,
  contact,
  title,
  host_page,
  other,
};

/// A mention with all that its surroundings say.
struct MentionFacts : Mention {
  std::uint32_t line = 0;   // its place in the list
  std::uint32_t begin = 0;  // bytes of the line's text
  std::uint32_t end = 0;
  std::uint32_t before = 0;           // roles of the words between the mention before it, or the
                                      // sentence's start, and this
  std::uint32_t after = 0;            // from this to the next mention or the sentence's end
  std::uint32_t close = 0;            // roles of the last three words before
  std::uint32_t roles = 0;            // of its whole sentence
  std::uint32_t previous = 0;         // of the sentence before it in the same line
  std::uint32_t noun = 0;             // roles of the word directly before, `den` read over
  std::uint32_t follow_roles = 0;     // of the word directly behind
  WordKind follow = WordKind::other;  // its kind
  WordKind lead = WordKind::other;    // of the word directly before, `den` and `kl.` read over
  FieldKind field = FieldKind::none;
  bool alone : 1 = false;   // nothing else stands in its sentence
  bool closed : 1 = false;  // a sign stands behind it, or nothing
  bool first_in_sentence : 1 = false;
  bool last_in_sentence : 1 = false;
  bool former : 1 = false;       // `tidigare 10 mars`: what it was before
  bool last_day : 1 = false;     // no other day follows in its sentence
  bool goes_on : 1 = false;      // `Därefter 8 april`, `Övriga träffar: 8 april`
  bool bracketed : 1 = false;    // more stands in the brackets around it
  bool cancels : 1 = false;      // `sista dag för avbokning`
  bool instead : 1 = false;      // `den 13 maj är det paddling i stället`
  bool pauses : 1 = false;       // `den 16 mars är vi lediga`
  bool falls : 1 = false;        // `den 9 maj infaller på en söndag`
  std::uint8_t of_weekday = 0;   // of a time: the weekday that its sentence names before it
  std::uint8_t on_weekdays = 0;  // of a time: those named directly behind it, a bit each
  bool later : 1 = false;      // of a time: `andra dagen`, `på kvällen` before it in its sentence
  bool by_sender : 1 = false;  // `du får svar senast den 3 mars`, `länken skickas ut den 3 mars`
  bool early_price : 1 = false;  // `900 kr t.o.m. 1 mars, därefter 1 200 kr`
};

struct LineFacts {
  std::string_view text;     // without blanks and decoration at its ends
  std::uint32_t before = 0;  // bytes of the line's text before it, and behind it
  std::uint32_t behind = 0;
  LineKind kind = LineKind::blank;
  FieldKind field = FieldKind::none;
  std::uint8_t gap = 0;  // how strongly it is set off from the line before: 0 not at all
  std::uint8_t heading = 0;
  bool marked : 1 = false;    // typography says headline: bold, `** `, <b>, underlined
  bool capitals : 1 = false;  // LÄS MER
  bool full_stop : 1 = false;
  bool address : 1 = false;     // holds a URL or an e-mail address
  bool linked : 1 = false;      // the whole line is a link
  bool numbered : 1 = false;    // `1. Rubrik`
  bool dated : 1 = false;       // begins with a date or a time
  bool titled : 1 = false;      // `Akvarell: 3 maj kl. 10`, a name, a colon and a date
  bool leads_list : 1 = false;  // `… på följande orter:`
  bool placed : 1 = false;      // `Östervik kl. 11 Högmässa` under a day: an entry of that day
  std::uint16_t words = 0;
  std::uint16_t topics = 0;
  std::uint32_t roles = 0;
  std::uint32_t length = 0;  // in code points
  std::uint32_t value = 0;   // where a field's value begins in Line::text
  std::uint32_t first_mention = 0;
  std::uint32_t mention_count = 0;

  /// As it stands: the bytes of mentions count from its start.
  [[nodiscard]] std::string_view whole() const {
    return {text.data() - before, before + text.size() + behind};
  }
};

struct Facts {
  PagedList<LineFacts> lines;
  PagedList<MentionFacts> mentions;
  bool english = false;
};

[[nodiscard]] Facts read_facts(const std::vector<Line>& lines);

}  // namespace kalendarium
