// SPDX-License-Identifier: MIT

#include "core/record_table.h"

#include <iterator>
#include <vector>

#include "core/feed.h"
#include "core/model.h"

namespace kalendarium {

namespace {

constexpr std::string_view article_kind_words[] = {
    "news", "event", "course", "publication", "podcast", "tool", "funding", "network", "offer"};
constexpr std::string_view event_status_words[] = {"scheduled", "cancelled", "postponed",
                                                   "rescheduled", "movedOnline"};
constexpr std::string_view mode_words[] = {"", "offline", "online", "mixed"};
constexpr std::string_view deadline_type_words[] = {"other", "registration", "application",
                                                    "reporting"};
constexpr std::string_view link_rel_words[] = {"more", "register", "stream", "download", "contact"};
constexpr std::string_view accessibility_words[] = {
    "wheelchair", "hearingLoop", "signLanguage", "captions", "easyRead", "audioDescription"};

/// `list` becomes a std::vector of so many parts that say nothing. All are made at once: a vector that can grow is three times the code.
template <class Part>
char* make_list(void* list, std::uint32_t count) {
  auto& parts = *static_cast<std::vector<Part>*>(list);
  parts = std::vector<Part>(count);
  return reinterpret_cast<char*>(parts.data());
}

template <std::size_t size>
constexpr PartTable table(PartId id, const PartMember (&members)[size]) {
  static_assert(size <= 32);
  return {id, size, members, 0, nullptr};
}

template <class Part, std::size_t size>
constexpr PartTable listed(PartId id, const PartMember (&members)[size]) {
  static_assert(size <= 32);
  return {id, size, members, sizeof(Part), make_list<Part>};
}

constexpr PartMember contact_members[] = {
    {"name", Rule::line, offsetof(Contact, name)},
    {"url", Rule::url, offsetof(Contact, url)},
    {"email", Rule::email, offsetof(Contact, email)},
    {"telephone", Rule::telephone, offsetof(Contact, telephone)},
};
constexpr PartTable contact_table = table(PartId::contact, contact_members);

constexpr PartMember named_contact_members[] = {
    {"name", Rule::filled_line, offsetof(Contact, name), Need::required},
    {"url", Rule::url, offsetof(Contact, url)},
    {"email", Rule::email, offsetof(Contact, email)},
    {"telephone", Rule::telephone, offsetof(Contact, telephone)},
};
constexpr PartTable publisher_table = table(PartId::publisher, named_contact_members);
constexpr PartTable organizer_table = table(PartId::organizer, named_contact_members);

constexpr PartMember location_members[] = {
    {"name", Rule::line, offsetof(Location, name)},
    {"address", Rule::line, offsetof(Location, address)},
    {"postalCode", Rule::line, offsetof(Location, postal_code)},
    {"locality", Rule::line, offsetof(Location, locality)},
    {"url", Rule::url, offsetof(Location, url)},
    {"latitude", Rule::latitude, offsetof(Location, latitude)},
    {"longitude", Rule::longitude, offsetof(Location, longitude)},
};
constexpr PartTable location_table = table(PartId::location, location_members);

constexpr PartMember image_members[] = {
    {"url", Rule::filled_web_url, offsetof(Image, url), Need::required},
    {"alt", Rule::line, offsetof(Image, alt), Need::required},
};
constexpr PartTable image_table = table(PartId::image, image_members);

constexpr PartMember link_members[] = {
    {"title", Rule::filled_line, offsetof(Link, title), Need::required},
    {"url", Rule::url, offsetof(Link, url)},
    {"rel", Rule::link_rel, offsetof(Link, rel)},
    {"type", Rule::media_type, offsetof(Link, type)},
    {"size", Rule::size, offsetof(Link, size)},
    {"language", Rule::language, offsetof(Link, language)},
};
constexpr PartTable link_table = listed<Link>(PartId::link, link_members);

constexpr PartMember offer_members[] = {
    {"price", Rule::price, offsetof(Offer, price_hundredths), Need::required},
    {"priceCurrency", Rule::currency, offsetof(Offer, currency), Need::required},
    {"valueAddedTaxIncluded", Rule::maybe_flag, offsetof(Offer, tax_included)},
    {"title", Rule::line, offsetof(Offer, title)},
};
constexpr PartTable offer_table = listed<Offer>(PartId::offer, offer_members);

constexpr PartMember session_members[] = {
    {"startDate", Rule::moment, offsetof(Session, start), Need::required},
    {"endDate", Rule::moment, offsetof(Session, end)},
    {"title", Rule::line, offsetof(Session, title)},
    {"eventStatus", Rule::event_status, offsetof(Session, status), Need::vital},
    {"previousStartDate", Rule::moment, offsetof(Session, previous_start)},
};
constexpr PartTable session_table = listed<Session>(PartId::session, session_members);

constexpr PartMember event_members[] = {
    {"id", Rule::own_id, offsetof(Event, id), Need::required},
    {"title", Rule::filled_line, offsetof(Event, title), Need::required},
    {"startDate", Rule::moment, offsetof(Event, start), Need::required},
    {"endDate", Rule::moment, offsetof(Event, end)},
    {"sessions", Rule::sessions, offsetof(Event, sessions), Need::vital, &session_table},
    {"recurrence", Rule::recurrence, offsetof(Event, recurrence)},
    {"exceptDates", Rule::moments, offsetof(Event, except_dates)},
    {"extraDates", Rule::moments, offsetof(Event, extra_dates)},
    {"eventStatus", Rule::event_status, offsetof(Event, status), Need::vital},
    {"previousStartDate", Rule::moment, offsetof(Event, previous_start)},
    {"eventAttendanceMode", Rule::attendance_mode, offsetof(Event, mode)},
    {"location", Rule::name_or_object, offsetof(Event, location), Need::optional, &location_table},
    {"onlineUrl", Rule::web_url, offsetof(Event, online_url)},
    {"organizer", Rule::name_or_object, offsetof(Event, organizer), Need::optional,
     &organizer_table},
    {"isAccessibleForFree", Rule::maybe_flag, offsetof(Event, is_free)},
    {"offers", Rule::objects, offsetof(Event, offers), Need::optional, &offer_table},
    {"soldOut", Rule::flag, offsetof(Event, sold_out)},
    {"keywords", Rule::keywords, offsetof(Event, keywords)},
    {"audience", Rule::words, offsetof(Event, audience)},
    {"language", Rule::language, offsetof(Event, language)},
    {"accessibility", Rule::accessibility, offsetof(Event, accessibility)},
    {"image", Rule::object, offsetof(Event, image), Need::optional, &image_table},
    {"url", Rule::url, offsetof(Event, url)},
    {"registrationUrl", Rule::url, offsetof(Event, registration_url)},
    {"text", Rule::text, offsetof(Event, text)},
    {"dateModified", Rule::day_or_time, offsetof(Event, date_modified)},
};

constexpr PartMember deadline_members[] = {
    {"id", Rule::own_id, offsetof(Deadline, id), Need::vital},
    {"title", Rule::filled_line, offsetof(Deadline, title), Need::required},
    {"date", Rule::moment, offsetof(Deadline, date), Need::required},
    {"opens", Rule::moment, offsetof(Deadline, opens)},
    {"type", Rule::deadline_type, offsetof(Deadline, type)},
    {"event", Rule::event_reference, offsetof(Deadline, event)},
    {"url", Rule::url, offsetof(Deadline, url)},
};

constexpr PartMember article_members[] = {
    {"id", Rule::own_id, offsetof(Article, id), Need::required},
    {"title", Rule::filled_line, offsetof(Article, title), Need::required},
    {"kind", Rule::article_kind, offsetof(Article, kind)},
    {"section", Rule::line, offsetof(Article, section)},
    {"source", Rule::line, offsetof(Article, source)},
    {"summary", Rule::text, offsetof(Article, summary)},
    {"text", Rule::text, offsetof(Article, text)},
    {"keywords", Rule::keywords, offsetof(Article, keywords)},
    {"audience", Rule::words, offsetof(Article, audience)},
    {"language", Rule::language, offsetof(Article, language)},
    {"url", Rule::url, offsetof(Article, url)},
    {"dateModified", Rule::day_or_time, offsetof(Article, date_modified)},
    {"image", Rule::object, offsetof(Article, image), Need::optional, &image_table},
    {"links", Rule::objects, offsetof(Article, links), Need::optional, &link_table},
    {"events", Rule::objects, offsetof(Article, events), Need::optional, &event_table},
    {"eventIds", Rule::event_references, offsetof(Article, event_ids)},
    {"deadlines", Rule::objects, offsetof(Article, deadlines), Need::optional, &deadline_table},
    {"translationOf", Rule::article_reference, offsetof(Article, translation_of)},
};

constexpr PartMember issue_members[] = {
    {"id", Rule::own_id, offsetof(Issue, id), Need::required},
    {"title", Rule::filled_line, offsetof(Issue, title), Need::required},
    {"datePublished", Rule::moment, offsetof(Issue, date_published), Need::required},
    {"number", Rule::number_text, offsetof(Issue, number)},
    {"url", Rule::url, offsetof(Issue, url)},
    {"language", Rule::language, offsetof(Issue, language)},
    {"summary", Rule::text, offsetof(Issue, summary)},
    {"text", Rule::text, offsetof(Issue, text)},
    {"editor", Rule::object, offsetof(Issue, editor), Need::optional, &contact_table},
    {"articles", Rule::articles, 0, Need::required, &article_table},
    {"", Rule::made, offsetof(Issue, first_article)},
    {"", Rule::made, offsetof(Issue, article_count)},
};

constexpr PartMember translated_members[] = {
    {"", Rule::line, offsetof(Translated, language)},
    {"", Rule::line, offsetof(Translated, text)},
};
constexpr PartTable translated_table = listed<Translated>(PartId::translated, translated_members);

constexpr PartMember topic_members[] = {
    {"id", Rule::own_id, offsetof(Topic, id), Need::required},
    {"title", Rule::topic_title, offsetof(Topic, titles), Need::required, &translated_table},
    {"", Rule::line, offsetof(Topic, title)},
};
constexpr PartTable topic_table = listed<Topic>(PartId::topic, topic_members);

constexpr PartMember wording_members[] = {
    {"", Rule::line, offsetof(OwnWording, language)},
    {"", Rule::line, offsetof(OwnWording, key)},
    {"", Rule::line, offsetof(OwnWording, text)},
};
constexpr PartTable wording_table = listed<OwnWording>(PartId::wording, wording_members);

/// Topics and issues wait: their dates are read in the file's zone, and keywords are held against the topics.
constexpr PartMember file_members[] = {
    {"$schema", Rule::nothing, 0},
    {"version", Rule::version, 0, Need::required},
    {"title", Rule::filled_line, offsetof(Feed, title), Need::required},
    {"language", Rule::language, offsetof(Feed, language), Need::required},
    {"timeZone", Rule::time_zone, offsetof(Feed, time_zone)},
    {"url", Rule::url, offsetof(Feed, url)},
    {"dateModified", Rule::day_or_time, offsetof(Feed, date_modified)},
    {"publisher", Rule::object, offsetof(Feed, publisher), Need::optional, &publisher_table},
    {"subscribeUrl", Rule::url, offsetof(Feed, subscribe_url)},
    {"mapUrl", Rule::web_url, offsetof(Feed, map_url)},
    {"topics", Rule::later_objects, offsetof(Feed, topics), Need::optional, &topic_table},
    {"messages", Rule::messages, offsetof(Feed, messages), Need::optional, &wording_table},
    {"issues", Rule::later_objects, offsetof(Feed, issues), Need::optional, &issue_table},
};

static_assert(contact_members[contact_name - 1].offset == offsetof(Contact, name));
static_assert(location_members[location_name - 1].offset == offsetof(Location, name));
static_assert(link_members[link_url - 1].offset == offsetof(Link, url));
static_assert(session_members[session_start - 1].offset == offsetof(Session, start));
static_assert(session_members[session_end - 1].offset == offsetof(Session, end));
static_assert(event_members[event_start - 1].offset == offsetof(Event, start));
static_assert(event_members[event_end - 1].offset == offsetof(Event, end));
static_assert(deadline_members[deadline_id - 1].offset == offsetof(Deadline, id));
static_assert(deadline_members[deadline_date - 1].offset == offsetof(Deadline, date));
static_assert(deadline_members[deadline_opens - 1].offset == offsetof(Deadline, opens));
static_assert(issue_members[issue_first_article - 1].offset == offsetof(Issue, first_article));
static_assert(issue_members[issue_article_count - 1].offset == offsetof(Issue, article_count));
static_assert(translated_members[translated_text - 1].offset == offsetof(Translated, text));
static_assert(topic_members[topic_title - 1].offset == offsetof(Topic, title));
static_assert(wording_members[wording_text - 1].offset == offsetof(OwnWording, text));

template <std::size_t size>
constexpr WordList list(const std::string_view (&words)[size]) {
  return {words, size};
}

}  // namespace

constexpr PartTable event_table = listed<Event>(PartId::event, event_members);
constexpr PartTable deadline_table = listed<Deadline>(PartId::deadline, deadline_members);
constexpr PartTable article_table = table(PartId::article, article_members);
constexpr PartTable issue_table = listed<Issue>(PartId::issue, issue_members);
constexpr PartTable file_table = table(PartId::file, file_members);

WordList words_of(Rule rule) {
  switch (rule) {
    case Rule::article_kind: return list(article_kind_words);
    case Rule::event_status: return list(event_status_words);
    case Rule::attendance_mode: return list(mode_words);
    case Rule::deadline_type: return list(deadline_type_words);
    case Rule::link_rel: return list(link_rel_words);
    case Rule::accessibility: return list(accessibility_words);
    default: return {};
  }
}

}  // namespace kalendarium
