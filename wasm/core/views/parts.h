// SPDX-License-Identifier: MIT
//
// parts: the small pieces that several views share: links that change the state, titles, times, prices, labels.
//
//   write_item_link(out, context, item, times);   // <a href="?kal-item=…" data-do="open" …>Inställt: Sagostund…</a>
//
// Functions that return a text return an empty one where nothing is known.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/marks.h"
#include "core/view_tree.h"
#include "core/views/context.h"

namespace kalendarium {

/// A heading so many levels below the widget's first one.
[[nodiscard]] Tag heading_below(const Context& context, int levels);

/// Opens a list that stays one for a screen reader when its style has no markers.
void open_list(TreeWriter& out, Tag tag, const char* class_name);

/// A text of the language, alone or as all that an element holds.
TreeWriter& say(TreeWriter& out, const Context& context, Message message);
TreeWriter& say_in(TreeWriter& out, const Context& context, Tag tag, const char* class_name,
                   Message message);

/// Opens a link whose address holds `state` (printed), followed without loading the page where there is script.
TreeWriter& open_state_link(TreeWriter& out, const Context& context, const std::string& state,
                            const char* class_name);
/// Opens a button that sets `state` (printed); a crawler does not follow it. `part` is its ::part name.
TreeWriter& open_state_button(TreeWriter& out, const std::string& state, const char* class_name,
                              const char* part = "button");
/// A plain link to an address of the data, or the label as text where there is none.
void write_link(TreeWriter& out, std::string_view url, std::string_view label);

/// The state with this detail open, the rest as it is: printed.
[[nodiscard]] std::string opened(const Context& context, std::string_view id);
/// The state without detail and page.
[[nodiscard]] State closed(State state);
/// A feed of one issue, nothing else chosen: printed.
[[nodiscard]] std::string issue_state(const Issue& issue);
/// The way back from an open detail.
void write_back_link(TreeWriter& out, const Context& context);

/// When an item is, as the data states it: one of its stretches, or the deadline's date.
struct Times {
  Moment start;
  Moment end;
};
[[nodiscard]] Times times_of(const Item& item, const Span& span);
/// Those of its next session, or of its last where all are over.
[[nodiscard]] Times next_times(const Context& context, const Item& item);
/// Those that stand for all of them: the next session's, or the first's where all are over.
[[nodiscard]] Times announced_times(const Context& context, const Item& item);
/// "och 13 tillfällen till": those after the one that begins at `start`, empty where there are none; of what goes on for ever "varje
/// onsdag".
[[nodiscard]] std::string more_text(const Context& context, const Item& item, const Moment& start);
/// "varje onsdag kl. 16–18 till och med 14 december 2026"; empty for an event without a rule.
[[nodiscard]] std::string rule_text(const Context& context, const Item& item);
/// The session of an event that is at these times; nullptr where they are the event's own, or those of its rule.
[[nodiscard]] const Session* session_at(const Event& event, const Times& times);

/// What a state calls the item: its id, and where an earlier file has the same id, a point and the number of its file after it.
[[nodiscard]] std::string public_id(const Context& context, const Item& item);
/// The item that a state calls so, or nullptr.
[[nodiscard]] const Item* find_public(const Context& context, std::string_view id);

/// The link of a title to its detail; a status that must not be missed and, for the ear alone, the date are part of it.
/// `focus` is its data-focus, if it has one.
void write_item_link(TreeWriter& out, const Context& context, const Item& item, const Times& times,
                     const char* focus = "");
/// A key for the item's node among its siblings: `prefix`, its id, and the number of its file where that is not the first.
[[nodiscard]] std::string key_of(const Context& context, std::string_view prefix, const Feed& feed,
                                 std::string_view id);

/// "Inställt: ", "Fullbokat, online: " and so on in front of a title, as nodes; nothing for what goes as planned. A session's
/// own status counts where the event as a whole has none; `session` may be nullptr.
void write_status(TreeWriter& out, const Context& context, const Event& event,
                  const Session* session);
/// "Inställt: " in a node of its own.
void write_status_label(TreeWriter& out, const Words& words, const std::string& status);
/// What a reader calls the status; nullopt for what goes as planned.
[[nodiscard]] std::optional<Message> status_message(EventStatus status);
/// The event's status, or the session's where the event as a whole goes as planned.
[[nodiscard]] EventStatus status_of(const Event& event, const Session* session);
/// `lang` and `dir` for the element just opened, where the item's language is not the widget's; for words of the data alone.
TreeWriter& with_language(TreeWriter& out, const Context& context, const Item& item);
/// The title, in an element of its own where its language is not the widget's.
void write_title(TreeWriter& out, const Context& context, const Item& item);

/// The stretch [begin, end) of a text, in which these are marked.
void write_marks(TreeWriter& out, std::string_view text, std::size_t begin, std::size_t end,
                 const std::vector<Mark>& marks);
/// A text of the data with the words that were searched for marked. `field` is where the search looks for it.
void write_marked(TreeWriter& out, const Context& context, std::string_view text, SearchField field,
                  std::string_view language);

/// <time> with the range in words.
void write_time(TreeWriter& out, const Moment& start, const std::string& words,
                const char* class_name = "");
/// The kind of deadline and how long is left.
void write_deadline_tags(TreeWriter& out, const Context& context, const Deadline& deadline);
[[nodiscard]] std::string place_text(const Location& location);
[[nodiscard]] std::string mode_text(const Words& words, AttendanceMode mode);
[[nodiscard]] std::string price_text(const Words& words, const Event& event);
/// "2 500 kr".
[[nodiscard]] std::string amount_text(const Words& words, const Offer& offer);
/// The labels of the item's values of one facet, joined by commas.
[[nodiscard]] std::string labels_text(const Context& context, const Item& item, Facet facet);
/// "3 dagar kvar", "Sista dagen i dag", "Har passerat"; nothing when it is more than `days_counted` days away.
void write_time_left(TreeWriter& out, const Context& context, const Deadline& deadline);
[[nodiscard]] std::string_view deadline_type_text(const Words& words, DeadlineType type);
/// "15 händelser och 3 sista datum"; REQUIRES: there are some.
[[nodiscard]] std::string items_text(const Words& words, int events, int deadlines);
/// "15 händelser och 3 sista datum", "18 artiklar", or that there are none.
[[nodiscard]] std::string total_text(const Context& context);

/// "a · b · c", without the empty ones.
[[nodiscard]] std::string joined(std::initializer_list<std::string_view> texts);
/// True if the article's headline already names its source, also with the genitive's s.
[[nodiscard]] bool names_source(const Article& article);

}  // namespace kalendarium
