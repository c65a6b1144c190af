// SPDX-License-Identifier: MIT

#include "core/load/part_reader.h"

#include "core/load/date_checks.h"
#include "core/load/fields.h"

namespace kalendarium {

constexpr std::string_view event_status_words[5] = {"scheduled", "cancelled", "postponed",
                                                    "rescheduled", "movedOnline"};

namespace {

constexpr std::string_view link_rel_words[] = {"more", "register", "stream", "download", "contact"};

template <std::size_t size>
constexpr Part part_of(Message name, Message left_out, const Field (&fields)[size]) {
  static_assert(size <= 32);
  return {name, left_out, fields, size};
}

constexpr Field contact_fields[] = {
    {"name", member<&Contact::name, read_line>},
    {"url", member<&Contact::url, read_url>},
    {"email", member<&Contact::email, read_email>},
    {"telephone", member<&Contact::telephone, read_telephone>},
};
constexpr Part contact_part =
    part_of(Message::part_contact, Message::left_out_contact, contact_fields);

constexpr Field publisher_fields[] = {
    {"name", member<&Contact::name, read_filled_line>, Need::required},
    {"url", member<&Contact::url, read_url>},
    {"email", member<&Contact::email, read_email>},
    {"telephone", member<&Contact::telephone, read_telephone>},
};
constexpr Part publisher_part =
    part_of(Message::part_publisher, Message::left_out_publisher, publisher_fields);
constexpr Part organizer_part =
    part_of(Message::part_organizer, Message::left_out_organizer, publisher_fields);

constexpr Field location_fields[] = {
    {"name", member<&Location::name, read_line>},
    {"address", member<&Location::address, read_line>},
    {"postalCode", member<&Location::postal_code, read_line>},
    {"locality", member<&Location::locality, read_line>},
    {"url", member<&Location::url, read_url>},
    {"latitude", member<&Location::latitude, read_latitude>},
    {"longitude", member<&Location::longitude, read_longitude>},
};
constexpr Part location_part =
    part_of(Message::part_location, Message::left_out_location, location_fields);

constexpr Field image_fields[] = {
    {"url", member<&Image::url, read_filled_web_url>, Need::required},
    {"alt", member<&Image::alt, read_line>, Need::required},
};
constexpr Part image_part = part_of(Message::part_image, Message::left_out_image, image_fields);

constexpr Field link_fields[] = {
    {"title", member<&Link::title, read_filled_line>, Need::required},
    {"url", member<&Link::url, read_url>},
    {"rel", enum_member<&Link::rel, link_rel_words>},
    {"type", member<&Link::type, read_media_type>},
    {"size", member<&Link::size, read_size>},
    {"language", member<&Link::language, read_language>},
};
constexpr Part link_part = part_of(Message::part_link, Message::left_out_link, link_fields);

constexpr Field offer_fields[] = {
    {"price", member<&Offer::price_hundredths, read_price>, Need::required},
    {"priceCurrency", member<&Offer::currency, read_currency>, Need::required},
    {"valueAddedTaxIncluded", member<&Offer::tax_included, read_optional_flag>},
    {"title", member<&Offer::title, read_line>},
};
constexpr Part offer_part = part_of(Message::part_offer, Message::left_out_offer, offer_fields);

constexpr Field session_fields[] = {
    {"startDate", member<&Session::start, read_moment>, Need::required},
    {"endDate", member<&Session::end, read_moment>},
    {"title", member<&Session::title, read_line>},
    {"eventStatus", enum_member<&Session::status, event_status_words>, Need::vital},
    {"previousStartDate", member<&Session::previous_start, read_moment>},
};
constexpr Part session_part =
    part_of(Message::part_session, Message::left_out_session, session_fields);

bool read_topic_title(Loader& loader, const JsonNode& node, Topic& out) {
  if (node.kind == JsonKind::string) return read_filled_line(loader, node, out.title);
  if (node.kind != JsonKind::object) return reject_kind(loader, node, Message::json_text_or_object);
  for (const JsonNode& translation : children(loader.document, node)) {
    std::string text;
    if (!read_line(loader, translation, text) || text.empty()) continue;
    if (out.title.empty()) out.title = text;
    out.titles[std::string(translation.key)] = std::move(text);
  }
  if (!out.title.empty()) return true;
  return reject(loader, node, Message::diagnostic_empty_text,
                {{"member", member_name(loader, node)}, {"part", "", loader.part}});
}

constexpr Field topic_fields[] = {
    {"id", member<&Topic::id, read_own_id>, Need::required},
    {"title",
     [](Loader& loader, const JsonNode& node, void* target) {
       return read_topic_title(loader, node, *static_cast<Topic*>(target));
     },
     Need::required},
};
constexpr Part topic_part = part_of(Message::part_topic, Message::left_out_topic, topic_fields);

/// A link whose address was lost is shown as text. One whose address was refused has been reported already.
void check_link(Loader& loader, const JsonNode& node, const Link& link) {
  const JsonNode* url = find_member(loader.document, node, "url");
  const bool lost = link.url.empty() && (url == nullptr || url->text.empty());
  if (lost)
    remark(loader, Severity::warning, node, Message::diagnostic_link_without_url,
           {{"title", excerpt(link.title)}});
}

}  // namespace

bool read_contact(Loader& loader, const JsonNode& node, Contact& out) {
  return read_object(loader, node, contact_part, &out);
}

bool read_publisher(Loader& loader, const JsonNode& node, Contact& out) {
  Contact publisher;
  if (!read_object(loader, node, publisher_part, &publisher)) return false;
  out = std::move(publisher);
  return true;
}

bool read_organizer(Loader& loader, const JsonNode& node, Contact& out) {
  if (node.kind == JsonKind::string) return read_line(loader, node, out.name);
  if (node.kind != JsonKind::object) return reject_kind(loader, node, Message::json_text_or_object);
  Contact organizer;
  if (!read_object(loader, node, organizer_part, &organizer)) return false;
  out = std::move(organizer);
  return true;
}

bool read_location(Loader& loader, const JsonNode& node, Location& out) {
  if (node.kind == JsonKind::string) return read_line(loader, node, out.name);
  if (node.kind != JsonKind::object) return reject_kind(loader, node, Message::json_text_or_object);
  return read_object(loader, node, location_part, &out);
}

bool read_image(Loader& loader, const JsonNode& node, Image& out) {
  Image image;
  if (!read_object(loader, node, image_part, &image)) return false;
  out = std::move(image);
  return true;
}

bool read_link(Loader& loader, const JsonNode& node, Link& out) {
  if (!read_object(loader, node, link_part, &out)) return false;
  if constexpr (!is_lean) check_link(loader, node, out);
  return true;
}

bool read_offer(Loader& loader, const JsonNode& node, Offer& out) {
  return read_object(loader, node, offer_part, &out);
}

bool read_session(Loader& loader, const JsonNode& node, Session& out) {
  if (!read_object(loader, node, session_part, &out)) return false;
  check_span(loader, node, out.start, out.end);
  if constexpr (!is_lean) {
    check_weekday(loader, node, out.title, out.start,
                  !out.end.known() || last_day(out.end) == first_day(out.start));
  }
  return true;
}

bool read_topic(Loader& loader, const JsonNode& node, Topic& out) {
  return read_object(loader, node, topic_part, &out);
}

}  // namespace kalendarium
