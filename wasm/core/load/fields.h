// SPDX-License-Identifier: MIT
//
// fields: wraps the readers of single values for a table of fields.
//
//   constexpr Field image_fields[] = {
//       {"url", member<&Image::url, read_web_url>, Need::required},
//       {"alt", member<&Image::alt, read_alt>, Need::required},
//   };
#pragma once

#include <iterator>
#include <type_traits>
#include <utility>

#include "core/load/address_field.h"
#include "core/load/date_field.h"
#include "core/load/number_field.h"
#include "core/load/text_field.h"

namespace kalendarium {

template <class Owner, class Value>
Owner owner_of(Value Owner::*);

/// Wraps a reader for a table: the value goes into that member of the target.
template <auto pointer, auto reader>
bool member(Loader& loader, const JsonNode& node, void* target) {
  using Owner = decltype(owner_of(pointer));
  return reader(loader, node, static_cast<Owner*>(target)->*pointer);
}

/// Wraps a list of words that stands for an enum: the words in the order of its values.
template <auto pointer, const auto& words>
bool enum_member(Loader& loader, const JsonNode& node, void* target) {
  using Owner = decltype(owner_of(pointer));
  const auto index = read_word(loader, node, words, std::size(words));
  if (!index) return false;
  auto& slot = static_cast<Owner*>(target)->*pointer;
  slot = static_cast<std::remove_reference_t<decltype(slot)>>(*index);
  return true;
}

/// Wraps a list of objects: each that its reader accepts is kept.
template <auto pointer, auto reader>
bool list_member(Loader& loader, const JsonNode& node, void* target) {
  using Owner = decltype(owner_of(pointer));
  if (!expect(loader, node, JsonKind::list)) return false;
  auto& list = static_cast<Owner*>(target)->*pointer;
  const JsonChildren items = children(loader.document, node);
  list.reserve(list.size() + items.count());
  for (const JsonNode& item : items) {
    typename std::remove_reference_t<decltype(list)>::value_type value;
    if (reader(loader, item, value)) list.push_back(std::move(value));
  }
  return true;
}

}  // namespace kalendarium
