// SPDX-License-Identifier: MIT
//
// import/labels: fixed expressions at the beginning of a line: fields, calls to action, greetings,
// what begins a footer.
//
//   find_field("Tid: 9–12").kind == FieldKind::when     // value at 4
//   call_strength("Läs mer om dagen") == 2
//
// Texts are compared after folding case; the tables are data.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/import/facts.h"

namespace kalendarium {

struct FieldLabel {
  FieldKind kind = FieldKind::none;
  std::size_t value = 0;  // the byte after the colon; 0: no label
};

/// The label at the start of a text, up to a colon within its first 40 bytes. One that is not in the
/// table (`Kurstillfälle 2`, `Datum & tid`) counts where a date or time stands behind it; `Tid 17.30`
/// and `Datum | 11 mars` need no colon.
[[nodiscard]] FieldLabel find_field(std::string_view text);

/// What the dates in a column of a table are, by the words at its head: `Sista anbudsdag`, `Datum`.
[[nodiscard]] FieldKind find_column(std::string_view head);

/// What a line of its own is the label of, with the value in the next line: `När`, `Plats`.
[[nodiscard]] FieldKind find_lone_label(std::string_view text);

/// `Kontakt`, `Anmälan`, `Pris`: nothing but a field's label, as a heading inside an article.
[[nodiscard]] bool is_label_alone(std::string_view text);

/// 2: a call to action wherever it stands (`Läs mer`); 1: one if it closes an article (`Boka`);
/// 0: none.
[[nodiscard]] int call_strength(std::string_view text);
/// `Anmäl dig här`, `Läs mer >>`: nothing but a way on.
[[nodiscard]] bool ends_as_call(std::string_view text);

/// `Sök pengar`, `Testa din simförmåga`: what a headline asks as often as a call to action does.
[[nodiscard]] bool is_headline_verb(std::string_view text);

[[nodiscard]] bool is_greeting(std::string_view text);
/// `Redaktör`, `Avsluta prenumerationen`: nothing after it is an article's.
[[nodiscard]] bool begins_footer(std::string_view text);
/// `Nr`, `Utskick`: before the number of an issue.
[[nodiscard]] bool is_issue_word(std::string_view word);
/// 2 if the whole line is nothing else (`Nyhetsbrev nr 4`), 1 if it holds a word of such lines.
[[nodiscard]] int title_strength(std::string_view text);
/// `Nyheter`, `Kalendarium`: a section's heading if it has no text of its own.
[[nodiscard]] bool is_section_word(std::string_view text);
/// `Kalendarium`, `Program`, `På gång`: each entry under it is an event of its own.
[[nodiscard]] bool is_calendar_word(std::string_view text);
/// `Program:`, `Ur programmet:`, `Dagordning`: what follows are parts of one event.
[[nodiscard]] bool is_agenda_label(std::string_view text);

}  // namespace kalendarium
