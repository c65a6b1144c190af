// SPDX-License-Identifier: MIT
#include "core/views/filters.h"

#include <algorithm>

#include "core/date_text.h"
#include "core/gate.h"
#include "core/text.h"
#include "core/views/facet_list.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

constexpr Message facet_titles[facet_count] = {
    Message::facet_type,     Message::facet_topic,  Message::facet_kind,
    Message::facet_audience, Message::facet_source, Message::facet_place,
    Message::facet_mode,     Message::facet_price,  Message::facet_accessibility,
    Message::facet_language, Message::facet_issue,  Message::facet_publisher,
};

struct WhenChoice {
  When when;
  Message label;
};
constexpr WhenChoice when_choices[] = {
    {When::upcoming, Message::when_upcoming}, {When::today, Message::when_today},
    {When::week, Message::when_week},         {When::weekend, Message::when_weekend},
    {When::month, Message::when_month},       {When::past, Message::when_past},
    {When::all, Message::when_all},
};

Facet facet_at(std::size_t position) { return static_cast<Facet>(position); }

std::string_view title_of(const Words& words, Facet facet) {
  return words.text(facet_titles[index_of(facet)]);
}

Message label_of(When when) {
  for (const WhenChoice& choice : when_choices) {
    if (choice.when == when) return choice.label;
  }
  return Message::when_all;
}

/// The facets that the editor asked for, else those that give a choice; never one that is fixed by `filter`.
std::vector<Facet> offered_facets(const Context& context) {
  std::vector<Facet> offered = context.request.facets;
  if (offered.empty()) {
    for (std::size_t i = 0; i < facet_count; ++i) {
      if (context.catalog.values[i].size() > 1) offered.push_back(facet_at(i));
    }
  }
  const auto is_fixed = [&](Facet facet) {
    return !context.request.fixed.facets[index_of(facet)].empty();
  };
  offered.erase(std::remove_if(offered.begin(), offered.end(), is_fixed), offered.end());
  return offered;
}

TreeWriter& open_field(TreeWriter& out, std::string_view type, std::string_view name,
                       std::string_view value) {
  return out.open(Tag::input)
      .with(Attribute::type, type)
      .with(Attribute::name, name)
      .with(Attribute::value, value);
}

void write_hidden_field(TreeWriter& out, std::string_view name, std::string_view value) {
  open_field(out, "hidden", name, value).close();
}

void write_search_field(TreeWriter& out, const Context& context) {
  out.open(Tag::label, "kal-search")
      .leaf(Tag::span, "kal-label", context.words.text(Message::search_label));
  open_field(out, "search", "q", context.state.q)
      .with(Attribute::part, "search")
      .with(Attribute::autocomplete, "off")
      .with(Attribute::enterkeyhint, "search")
      .close();
  out.close();
}

/// A choice that finds nothing is calm, unless it is made.
TreeWriter& open_choice(TreeWriter& out, bool is_chosen, int count) {
  return out.open(Tag::label, count == 0 && !is_chosen ? "kal-choice kal-none" : "kal-choice");
}

void write_count(TreeWriter& out, const Context& context, int count) {
  out.text(" ").leaf(Tag::span, "kal-count", "(" + number_text(context.words, count) + ")");
}

void write_when_choice(TreeWriter& out, const Context& context, const WhenChoice& choice,
                       When chosen, When usual) {
  const int count =
      static_cast<int>(context.answer.when_counts[static_cast<std::size_t>(choice.when)]);
  open_choice(out, choice.when == chosen, count);
  open_field(out, "radio", "when",
             choice.when == usual ? std::string_view() : name_of(choice.when));
  if (choice.when == chosen) out.with(Attribute::checked);
  out.close().leaf(Tag::span, "", context.words.text(choice.label));
  write_count(out, context, count);
  out.close();
}

void write_when(TreeWriter& out, const Context& context) {
  State silent = context.state;
  silent.when.reset();
  out.open(Tag::fieldset, "kal-when")
      .leaf(Tag::legend, "", context.words.text(Message::when_label));
  for (const WhenChoice& choice : when_choices) {
    write_when_choice(out, context, choice, effective_when(context.state), effective_when(silent));
  }
  out.close();
}

void write_date_field(TreeWriter& out, std::string_view name, std::string_view label,
                      const std::optional<Day>& day) {
  out.open(Tag::label, "kal-date").leaf(Tag::span, "kal-label", label);
  open_field(out, "date", name, day ? print_day(*day) : std::string()).close();
  out.close();
}

/// Opens a disclosure with a title and, where something in it is chosen, how much; and in it a set of fields of the same name.
void open_disclosure(TreeWriter& out, const Context& context, std::string_view key,
                     std::string_view title, int chosen) {
  out.open(Tag::details, "kal-facet").with(Attribute::data_key, "f-" + std::string(key));
  if (chosen > 0) out.with(Attribute::open);
  out.open(Tag::summary).text(title);
  if (chosen > 0)
    out.text(" ").leaf(Tag::span, "kal-chosen", context.words.count(Message::chosen_count, chosen));
  out.close().open(Tag::fieldset).leaf(Tag::legend, "kal-vh", title);
}

void write_range(TreeWriter& out, const Context& context) {
  const Words& words = context.words;
  const int chosen = (context.state.from ? 1 : 0) + (context.state.to ? 1 : 0);
  open_disclosure(out, context, "range", words.text(Message::range_label), chosen);
  out.open(Tag::div, "kal-range");
  write_date_field(out, "from", words.text(Message::range_from), context.state.from);
  write_date_field(out, "to", words.text(Message::range_to), context.state.to);
  out.close().close().close();
}

void write_facet_choice(TreeWriter& out, const Context& context, Facet facet,
                        const FacetValue& value, bool chosen, int count) {
  out.open(Tag::li).with(Attribute::data_key, "v-" + value.value);
  open_choice(out, chosen, count);
  open_field(out, "checkbox", name_of(facet), value.value);
  if (chosen) out.with(Attribute::checked);
  out.close().open(Tag::span).with(Attribute::dir, "auto").text(value.label).close();
  write_count(out, context, count);
  out.close().close();
}

/// Values that the state holds but the data does not, so that they can be taken back.
void write_unknown_choices(TreeWriter& out, const Context& context, Facet facet) {
  for (const std::string& value : context.state.facets[index_of(facet)]) {
    if (!find_value(context.catalog, facet, value))
      write_facet_choice(out, context, facet, {value, value, {}}, true, 0);
  }
}

/// The search field of a long facet. It has no name, so it is no part of the state.
void write_facet_search(TreeWriter& out, const Context& context, Facet facet,
                        std::string_view text) {
  const std::string title = fold_case(title_of(context.words, facet));
  out.open(Tag::label, "kal-facet-search");
  out.leaf(Tag::span, "kal-label", context.words.format(Message::facet_search, {{"title", title}}));
  out.open(Tag::input)
      .with(Attribute::type, "search")
      .with(Attribute::value, text)
      .with(Attribute::autocomplete, "off")
      .with(Attribute::data_facet, name_of(facet))
      .close();
  out.close();
}

void write_facet(TreeWriter& out, const Context& context, Facet facet) {
  const auto& chosen = context.state.facets[index_of(facet)];
  const FacetList list = facet_list(context, facet);
  open_disclosure(out, context, name_of(facet), title_of(context.words, facet),
                  static_cast<int>(chosen.size()));
  if (list.is_long) write_facet_search(out, context, facet, list.text);
  open_list(out, Tag::ul, "kal-facet-values");
  const auto& values = context.catalog.values[index_of(facet)];
  for (const std::uint32_t value : list.values) {
    const bool is_chosen =
        std::find(list.chosen.begin(), list.chosen.end(), value) != list.chosen.end();
    write_facet_choice(out, context, facet, values[value], is_chosen,
                       context.answer.counts[index_of(facet)][value]);
  }
  write_unknown_choices(out, context, facet);
  out.close_if_any();
  if (list.values.empty() && list.is_long)
    say_in(out, context, Tag::p, "kal-meta", Message::no_hits);
  if (list.hidden > 0) {
    out.leaf(Tag::p, "kal-meta",
             context.words.count(Message::facet_more, static_cast<int>(list.hidden)));
  }
  out.close().close();
}

/// Choices that no offered control shows travel in hidden fields, so that the form never loses them.
void write_hidden_choices(TreeWriter& out, const Context& context,
                          const std::vector<Facet>& offered) {
  State period;
  period.date = context.state.date;
  for (const Parameter& parameter : parse_parameters(print_state(period)))
    write_hidden_field(out, parameter.key, parameter.value);
  for (std::size_t i = 0; i < facet_count; ++i) {
    if (std::find(offered.begin(), offered.end(), facet_at(i)) != offered.end()) continue;
    for (const std::string& value : context.state.facets[i])
      write_hidden_field(out, name_of(facet_at(i)), value);
  }
}

void write_filters_button(TreeWriter& out, const Context& context) {
  const int chosen = chosen_count(context.state);
  const Words& words = context.words;
  out.open(Tag::button, "kal-filters-toggle")
      .with(Attribute::type, "button")
      .with(Attribute::part, "button")
      .with(Attribute::data_do, "filters")
      .with(Attribute::aria_expanded, context.request.filters_open ? "true" : "false")
      .with(Attribute::aria_controls, "kal-filters");
  if (chosen == 0) {
    say(out, context, Message::filters_button);
  } else {
    out.text(words.format(Message::filters_button_chosen, {{"count", number_text(words, chosen)}}));
  }
  out.close();
}

void write_chip(TreeWriter& out, const Context& context, const State& without,
                std::string_view label) {
  open_state_button(out.open(Tag::li), print_state(without), "kal-chip", "chip")
      .with(Attribute::data_do, "clear");
  say_in(out, context, Tag::span, "kal-vh", Message::chip_remove).text(label);
  out.open(Tag::span, "kal-cross")
      .with(Attribute::aria_hidden, "true")
      .text("×")
      .close()
      .close()
      .close();
}

std::string value_label(const Context& context, Facet facet, const std::string& value) {
  const auto known = find_value(context.catalog, facet, value);
  return known ? context.catalog.values[index_of(facet)][*known].label : value;
}

void write_facet_chips(TreeWriter& out, const Context& context, const State& base) {
  for (std::size_t i = 0; i < facet_count; ++i) {
    for (const std::string& value : base.facets[i]) {
      State without = base;
      auto& values = without.facets[i];
      values.erase(std::remove(values.begin(), values.end(), value), values.end());
      const std::string title(title_of(context.words, facet_at(i)));
      write_chip(out, context, without, title + ": " + value_label(context, facet_at(i), value));
    }
  }
}

void write_date_chips(TreeWriter& out, const Context& context, const State& base) {
  const Words& words = context.words;
  if (base.when) {
    State without = base;
    without.when.reset();
    write_chip(out, context, without, words.text(label_of(*base.when)));
  }
  if (base.from) {
    State without = base;
    without.from.reset();
    write_chip(out, context, without,
               words.format(Message::chip_from, {{"date", day_text(words, *base.from)}}));
  }
  if (base.to) {
    State without = base;
    without.to.reset();
    write_chip(out, context, without,
               words.format(Message::chip_to, {{"date", day_text(words, *base.to)}}));
  }
}

}  // namespace

int chosen_count(const State& state) {
  int count =
      (state.q.empty() ? 0 : 1) + (state.when ? 1 : 0) + (state.from ? 1 : 0) + (state.to ? 1 : 0);
  for (const auto& values : state.facets) count += static_cast<int>(values.size());
  return count;
}

State cleared(const State& state) {
  State clear;
  clear.view = state.view;
  return clear;
}

void write_filters(TreeWriter& out, const Context& context) {
  const std::vector<Facet> offered = offered_facets(context);
  out.open(Tag::form, "kal-form")
      .with(Attribute::role, "search")
      .with(Attribute::part, "filters")
      .with(Attribute::aria_label, context.words.text(Message::filters_label))
      .with(Attribute::data_do, "form")
      .with(Attribute::data_key, "form");
  write_hidden_field(out, "view", name_of(context.state.view));
  write_search_field(out, context);
  write_filters_button(out, context);
  out.open(Tag::div, context.request.filters_open ? "kal-filters kal-open" : "kal-filters")
      .with(Attribute::id, "kal-filters");
  write_when(out, context);
  write_range(out, context);
  for (const Facet facet : offered) write_facet(out, context, facet);
  out.close();
  write_hidden_choices(out, context, offered);
  out.close();
}

KALENDARIUM_GATE void write_chips(TreeWriter& out, const Context& context) {
  const Words& words = context.words;
  const State base = closed(context.state);
  open_list(out, Tag::ul, "kal-chips");
  out.with(Attribute::aria_label, words.text(Message::chips_label));
  if (!base.q.empty()) {
    State without = base;
    without.q.clear();
    write_chip(out, context, without, words.format(Message::chip_search, {{"words", base.q}}));
  }
  write_date_chips(out, context, base);
  write_facet_chips(out, context, base);
  open_state_button(out.open(Tag::li), print_state(cleared(context.state)), "kal-clear")
      .with(Attribute::data_do, "clear")
      .text(words.text(Message::clear_all));
  out.close().close().close();
}

}  // namespace kalendarium
