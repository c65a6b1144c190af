// SPDX-License-Identifier: MIT
#include "core/views/filters.h"

#include <algorithm>

#include "core/date_text.h"
#include "core/text.h"
#include "core/views/parts.h"

namespace kalendarium {
namespace {

constexpr Message facet_titles[facet_count] = {
    Message::facet_type,  Message::facet_topic, Message::facet_kind,          Message::facet_audience, Message::facet_source, Message::facet_place,
    Message::facet_mode,  Message::facet_price, Message::facet_accessibility, Message::facet_language, Message::facet_issue,  Message::facet_publisher,
};

struct WhenChoice {
  When when;
  Message label;
};
constexpr WhenChoice when_choices[] = {
    {When::upcoming, Message::when_upcoming}, {When::today, Message::when_today}, {When::week, Message::when_week},
    {When::weekend, Message::when_weekend},   {When::month, Message::when_month}, {When::past, Message::when_past},
    {When::all, Message::when_all},
};

Facet facet_at(std::size_t position) { return static_cast<Facet>(position); }

std::string_view title_of(const Words& words, Facet facet) { return words.text(facet_titles[index_of(facet)]); }

Message label_of(When when) {
  for (const WhenChoice& choice : when_choices) {
    if (choice.when == when) return choice.label;
  }
  return Message::when_all;
}

bool is_chosen(const State& state, Facet facet, const FacetValue& value) {
  const auto& chosen = state.facets[index_of(facet)];
  return std::any_of(chosen.begin(), chosen.end(), [&](const std::string& own) { return fold_case(own) == value.key; });
}

/// The facets that the editor asked for, else those that give a choice; never one that is fixed by `filter`.
std::vector<Facet> offered_facets(const Context& context) {
  std::vector<Facet> offered = context.request.facets;
  if (offered.empty()) {
    for (std::size_t i = 0; i < facet_count; ++i) {
      if (context.catalog.values[i].size() > 1) offered.push_back(facet_at(i));
    }
  }
  const auto is_fixed = [&](Facet facet) { return !context.request.fixed.facets[index_of(facet)].empty(); };
  offered.erase(std::remove_if(offered.begin(), offered.end(), is_fixed), offered.end());
  return offered;
}

Node hidden_field(std::string_view name, std::string_view value) {
  return element(Tag::input, {{Attribute::type, "hidden"}, {Attribute::name, std::string(name)}, {Attribute::value, std::string(value)}});
}

Node search_field(const Context& context) {
  Node label = element(Tag::label, {{Attribute::class_, "kal-search"}});
  append(label, block(Tag::span, "kal-label", context.words.text(Message::search_label)));
  append(label, element(Tag::input, {{Attribute::type, "search"},
                                     {Attribute::name, "q"},
                                     {Attribute::part, "search"},
                                     {Attribute::value, context.state.q},
                                     {Attribute::autocomplete, "off"},
                                     {Attribute::enterkeyhint, "search"}}));
  return label;
}

Node when_choice(const Context& context, const WhenChoice& choice, When chosen, When usual) {
  const std::string value = choice.when == usual ? std::string() : std::string(name_of(choice.when));
  Node input = element(Tag::input, {{Attribute::type, "radio"}, {Attribute::name, "when"}, {Attribute::value, value}});
  if (choice.when == chosen) set(input, Attribute::checked, "");
  Node label = element(Tag::label, {{Attribute::class_, "kal-choice"}}, {std::move(input)});
  append(label, element(Tag::span, {}, {text(context.words.text(choice.label))}));
  return label;
}

Node when_fieldset(const Context& context) {
  State silent = context.state;
  silent.when.reset();
  Node fieldset = element(Tag::fieldset, {{Attribute::class_, "kal-when"}});
  append(fieldset, element(Tag::legend, {}, {text(context.words.text(Message::when_label))}));
  for (const WhenChoice& choice : when_choices) {
    append(fieldset, when_choice(context, choice, effective_when(context.state), effective_when(silent)));
  }
  return fieldset;
}

Node date_field(std::string_view name, std::string_view label_text, const std::optional<Day>& day) {
  Node label = element(Tag::label, {{Attribute::class_, "kal-date"}});
  append(label, block(Tag::span, "kal-label", label_text));
  append(label, element(Tag::input, {{Attribute::type, "date"},
                                     {Attribute::name, std::string(name)},
                                     {Attribute::value, day ? print_day(*day) : std::string()}}));
  return label;
}

/// A disclosure with a title and, where something in it is chosen, how much.
Node disclosure(const Context& context, std::string_view key, std::string_view title, int chosen) {
  Node details = element(Tag::details, {{Attribute::class_, "kal-facet"}, {Attribute::data_key, "f-" + std::string(key)}});
  if (chosen > 0) set(details, Attribute::open, "");
  Node summary = element(Tag::summary, {}, {text(title)});
  if (chosen > 0) {
    append_text(summary, " ");
    append(summary, block(Tag::span, "kal-chosen", context.words.count(Message::chosen_count, chosen)));
  }
  append(details, std::move(summary));
  return details;
}

Node range_fieldset(const Context& context) {
  const Words& words = context.words;
  const int chosen = (context.state.from ? 1 : 0) + (context.state.to ? 1 : 0);
  Node details = disclosure(context, "range", words.text(Message::range_label), chosen);
  Node fieldset = element(Tag::fieldset, {{Attribute::class_, "kal-range"}});
  append(fieldset, element(Tag::legend, {{Attribute::class_, "kal-vh"}}, {text(words.text(Message::range_label))}));
  append(fieldset, date_field("from", words.text(Message::range_from), context.state.from));
  append(fieldset, date_field("to", words.text(Message::range_to), context.state.to));
  append(details, std::move(fieldset));
  return details;
}

Node facet_choice(const Context& context, Facet facet, const FacetValue& value, bool chosen, int count) {
  Node input = element(Tag::input, {{Attribute::type, "checkbox"}, {Attribute::name, std::string(name_of(facet))}, {Attribute::value, value.value}});
  if (chosen) set(input, Attribute::checked, "");
  Node label = element(Tag::label, {{Attribute::class_, count == 0 && !chosen ? "kal-choice kal-none" : "kal-choice"}}, {std::move(input)});
  append(label, element(Tag::span, {{Attribute::dir, "auto"}}, {text(value.label)}));
  append_text(label, " ");
  append(label, block(Tag::span, "kal-count", "(" + number_text(context.words, count) + ")"));
  return element(Tag::li, {{Attribute::data_key, "v-" + value.value}}, {std::move(label)});
}

/// Values that the state holds but the data does not, so that they can be taken back.
void append_unknown_choices(Node& list, const Context& context, Facet facet) {
  for (const std::string& value : context.state.facets[index_of(facet)]) {
    if (!find_value(context.catalog, facet, value)) append(list, facet_choice(context, facet, {value, value, {}}, true, 0));
  }
}

Node facet_disclosure(const Context& context, Facet facet) {
  const std::string_view title = title_of(context.words, facet);
  const auto& chosen = context.state.facets[index_of(facet)];
  Node details = disclosure(context, name_of(facet), title, static_cast<int>(chosen.size()));
  Node fieldset = element(Tag::fieldset);
  append(fieldset, element(Tag::legend, {{Attribute::class_, "kal-vh"}}, {text(title)}));
  Node list = element(Tag::ul, {{Attribute::class_, "kal-facet-values"}, {Attribute::role, "list"}});
  const auto& values = context.catalog.values[index_of(facet)];
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool chosen_here = is_chosen(context.state, facet, values[i]);
    append(list, facet_choice(context, facet, values[i], chosen_here, context.answer.counts[index_of(facet)][i]));
  }
  append_unknown_choices(list, context, facet);
  append(fieldset, std::move(list));
  append(details, std::move(fieldset));
  return details;
}

/// Choices that no offered control shows travel in hidden fields, so that the form never loses them.
void append_hidden_choices(Node& form, const Context& context, const std::vector<Facet>& offered) {
  State period;
  period.date = context.state.date;
  for (const Parameter& parameter : parse_parameters(print_state(period))) append(form, hidden_field(parameter.key, parameter.value));
  for (std::size_t i = 0; i < facet_count; ++i) {
    if (std::find(offered.begin(), offered.end(), facet_at(i)) != offered.end()) continue;
    for (const std::string& value : context.state.facets[i]) append(form, hidden_field(name_of(facet_at(i)), value));
  }
}

Node filters_button(const Context& context) {
  const int chosen = chosen_count(context.state);
  const std::string label = chosen == 0 ? std::string(context.words.text(Message::filters_button))
                                        : context.words.format(Message::filters_button_chosen, {{"count", number_text(context.words, chosen)}});
  return element(Tag::button,
                 {{Attribute::type, "button"},
                  {Attribute::class_, "kal-filters-toggle"},
                  {Attribute::part, "button"},
                  {Attribute::data_do, "filters"},
                  {Attribute::aria_expanded, context.request.filters_open ? "true" : "false"},
                  {Attribute::aria_controls, "kal-filters"}},
                 {text(label)});
}

Node chip(const Context& context, const State& without, const std::string& label) {
  Node button = state_button(without, "kal-chip", "");
  set(button, Attribute::part, "chip");
  set(button, Attribute::data_do, "clear");
  append(button, hidden_text(context.words.text(Message::chip_remove)));
  append_text(button, label);
  append(button, element(Tag::span, {{Attribute::class_, "kal-cross"}, {Attribute::aria_hidden, "true"}}, {text("×")}));
  return element(Tag::li, {}, {std::move(button)});
}

std::string value_label(const Context& context, Facet facet, const std::string& value) {
  const auto known = find_value(context.catalog, facet, value);
  return known ? context.catalog.values[index_of(facet)][*known].label : value;
}

void append_facet_chips(Node& list, const Context& context, const State& base) {
  for (std::size_t i = 0; i < facet_count; ++i) {
    for (const std::string& value : base.facets[i]) {
      State without = base;
      auto& values = without.facets[i];
      values.erase(std::remove(values.begin(), values.end(), value), values.end());
      const std::string title(title_of(context.words, facet_at(i)));
      append(list, chip(context, without, title + ": " + value_label(context, facet_at(i), value)));
    }
  }
}

void append_date_chips(Node& list, const Context& context, const State& base) {
  const Words& words = context.words;
  if (base.when) {
    State without = base;
    without.when.reset();
    append(list, chip(context, without, std::string(words.text(label_of(*base.when)))));
  }
  if (base.from) {
    State without = base;
    without.from.reset();
    append(list, chip(context, without, words.format(Message::chip_from, {{"date", day_text(words, *base.from)}})));
  }
  if (base.to) {
    State without = base;
    without.to.reset();
    append(list, chip(context, without, words.format(Message::chip_to, {{"date", day_text(words, *base.to)}})));
  }
}

}  // namespace

int chosen_count(const State& state) {
  int count = (state.q.empty() ? 0 : 1) + (state.when ? 1 : 0) + (state.from ? 1 : 0) + (state.to ? 1 : 0);
  for (const auto& values : state.facets) count += static_cast<int>(values.size());
  return count;
}

State cleared(const State& state) {
  State clear;
  clear.view = state.view;
  return clear;
}

void append_filters(Node& parent, const Context& context) {
  const Words& words = context.words;
  const std::vector<Facet> offered = offered_facets(context);
  Node form = element(Tag::form, {{Attribute::class_, "kal-form"},
                                  {Attribute::role, "search"},
                                  {Attribute::part, "filters"},
                                  {Attribute::aria_label, std::string(words.text(Message::filters_label))},
                                  {Attribute::data_do, "form"},
                                  {Attribute::data_key, "form"}});
  append(form, hidden_field("view", name_of(context.state.view)));
  append(form, search_field(context));
  append(form, filters_button(context));
  Node filters = element(Tag::div, {{Attribute::class_, context.request.filters_open ? "kal-filters kal-open" : "kal-filters"}, {Attribute::id, "kal-filters"}});
  append(filters, when_fieldset(context));
  append(filters, range_fieldset(context));
  for (const Facet facet : offered) append(filters, facet_disclosure(context, facet));
  append(form, std::move(filters));
  append_hidden_choices(form, context, offered);
  append(parent, std::move(form));
}

void append_chips(Node& parent, const Context& context) {
  if (chosen_count(context.state) == 0) return;
  const Words& words = context.words;
  const State base = closed(context.state);
  Node list = element(Tag::ul, {{Attribute::class_, "kal-chips"}, {Attribute::role, "list"}, {Attribute::aria_label, std::string(words.text(Message::chips_label))}});
  if (!base.q.empty()) {
    State without = base;
    without.q.clear();
    append(list, chip(context, without, words.format(Message::chip_search, {{"words", base.q}})));
  }
  append_date_chips(list, context, base);
  append_facet_chips(list, context, base);
  Node clear = state_button(cleared(context.state), "kal-clear", words.text(Message::clear_all));
  set(clear, Attribute::data_do, "clear");
  append(list, element(Tag::li, {}, {std::move(clear)}));
  append(parent, std::move(list));
}

}  // namespace kalendarium
