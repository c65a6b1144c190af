// SPDX-License-Identifier: MIT
#include "core/formats/csv.h"

#include <array>

#include "core/formats/plain_text.h"
#include "core/occurrences.h"
#include "core/text_writer.h"

namespace kalendarium {
namespace {

enum class Column : std::uint8_t {
  id,
  title,
  session_title,
  start_date,
  start_time,
  end_date,
  end_time,
  recurrence,
  except_dates,
  extra_dates,
  event_status,
  previous_start_date,
  sold_out,
  location,
  address,
  postal_code,
  locality,
  online_url,
  organizer,
  price,
  audience,
  keywords,
  kind,
  section,
  source,
  language,
  deadline,
  url,
  registration_url,
  text,
};
constexpr std::array<std::string_view, 30> column_names = {"id",
                                                           "title",
                                                           "sessionTitle",
                                                           "startDate",
                                                           "startTime",
                                                           "endDate",
                                                           "endTime",
                                                           "recurrence",
                                                           "exceptDates",
                                                           "extraDates",
                                                           "eventStatus",
                                                           "previousStartDate",
                                                           "soldOut",
                                                           "location",
                                                           "address",
                                                           "postalCode",
                                                           "locality",
                                                           "onlineUrl",
                                                           "organizer",
                                                           "price",
                                                           "audience",
                                                           "keywords",
                                                           "kind",
                                                           "section",
                                                           "source",
                                                           "language",
                                                           "deadline",
                                                           "url",
                                                           "registrationUrl",
                                                           "text"};

/// A cell that holds a separator, a quote or a line break stands in quotes.
void append_cell(std::string& out, std::string_view value) {
  if (value.find_first_of(",;\"\r\n") == std::string_view::npos) {
    out += value;
    return;
  }
  out += '"';
  for (const char letter : value) {
    if (letter == '"') out += '"';
    out += letter;
  }
  out += '"';
}

/// Values apart by semicolons, since a value may have a comma.
std::string listed(const std::vector<std::string_view>& values) {
  std::string out;
  for (const std::string_view value : values) {
    if (!out.empty()) out += "; ";
    out += value;
  }
  const bool needs_mark = values.size() == 1 && out.find(',') != std::string::npos;
  return needs_mark ? out + ';' : out;
}

std::string listed(const std::vector<Moment>& moments) {
  std::string out;
  for (const Moment& moment : moments) {
    if (!out.empty()) out += "; ";
    append_moment(out, moment);
  }
  return out;
}

std::string prices_text(const Event& event) {
  if (event.offers.empty()) return event.is_free == true ? "0" : "";
  std::string out;
  for (const Offer& offer : event.offers) {
    if (!out.empty()) out += " / ";
    append_number(out, offer.price_hundredths / 100);
    const int rest = offer.price_hundredths % 100;
    if (rest == 0) continue;
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    out += static_cast<char>('0' + rest % 10);
  }
  return out;
}

class Row {
 public:
  std::string& operator[](Column column) { return cells_[static_cast<std::size_t>(column)]; }

  void set(Column date, Column time, const Moment& moment) {
    (*this)[date] = moment.precision == Precision::minute ? print_day(day_of(moment.wall))
                                                          : print_moment(moment);
    (*this)[time].clear();
    if (moment.precision == Precision::minute)
      (*this)[time] = print_moment(moment).substr(sizeof "2026-03-05T" - 1);
  }

  void print(std::string& out) const {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (i > 0) out += ',';
      append_cell(out, cells_[i]);
    }
    out += "\r\n";
  }

 private:
  std::array<std::string, column_names.size()> cells_;
};

class ItemRows {
 public:
  ItemRows(const ExportSource& source, const Item& item, std::string& out)
      : source_(source), item_(item), out_(out) {}

  void write() {
    fill_common();
    if (item_.type == ItemType::event) return write_event(*item_.event);
    if (item_.type == ItemType::deadline) {
      row_[Column::deadline] = print_moment(item_.deadline->date);
      set_text(item_.article->summary);
    } else {
      set_text(item_.article->text.empty() ? item_.article->summary : item_.article->text);
    }
    row_.print(out_);
  }

 private:
  void set_text(std::string_view source) { append_plain_text(row_[Column::text], source); }

  void fill_common() {
    const Article& article = *item_.article;
    row_[Column::id] = item_.id;
    row_[Column::title] = item_.title;
    row_[Column::audience] = listed(labels_of(source_, item_, Facet::audience));
    row_[Column::keywords] = listed(labels_of(source_, item_, Facet::topic));
    row_[Column::kind] = kind_word(article.kind);
    row_[Column::section] = article.section;
    row_[Column::source] = article.source;
    row_[Column::language] = item_.language;
    row_[Column::url] = url_of(source_, item_);
  }

  void fill_event(const Event& event) {
    row_[Column::location] = event.location.name;
    row_[Column::address] = event.location.address;
    row_[Column::postal_code] = event.location.postal_code;
    row_[Column::locality] = event.location.locality;
    row_[Column::online_url] = event.online_url;
    row_[Column::organizer] = event.organizer.name;
    row_[Column::price] = prices_text(event);
    row_[Column::registration_url] = event.registration_url;
    if (event.sold_out) row_[Column::sold_out] = "true";
    set_text(event.text.empty() ? item_.article->summary : event.text);
  }

  void write_event(const Event& event) {
    fill_event(event);
    const bool is_series = repeats(event);
    if (is_series || event.sessions.empty()) {
      row_[Column::recurrence] = event.recurrence;
      row_[Column::except_dates] = listed(event.except_dates);
      row_[Column::extra_dates] = listed(event.extra_dates);
      write_times(event.start, event.end, event.status, event.previous_start);
      row_[Column::recurrence].clear();
      row_[Column::except_dates].clear();
      row_[Column::extra_dates].clear();
    }
    const bool is_planned = event.status == EventStatus::scheduled;
    for (const Session& session : event.sessions) {
      row_[Column::session_title] = session.title;
      write_times(session.start, session.end, is_planned ? session.status : event.status,
                  session.previous_start);
    }
  }

  void write_times(const Moment& start, const Moment& end, EventStatus status,
                   const Moment& previous) {
    row_.set(Column::start_date, Column::start_time, start);
    row_.set(Column::end_date, Column::end_time, end);
    row_[Column::event_status] = status == EventStatus::scheduled ? "" : status_word(status);
    row_[Column::previous_start_date] = print_moment(previous);
    row_.print(out_);
  }

  const ExportSource& source_;
  const Item& item_;
  std::string& out_;
  Row row_;
};

}  // namespace

std::string export_csv(const ExportSource& source) {
  std::string out;
  for (const std::string_view name : column_names) {
    if (!out.empty()) out += ',';
    out += name;
  }
  out += "\r\n";
  ItemWalk walk(source);
  while (const Item* item = walk.next()) ItemRows(source, *item, out).write();
  return out;
}

}  // namespace kalendarium
