// SPDX-License-Identifier: MIT

#include "cli/import/sheet.h"

#include <algorithm>

#include "cli/import/ascii.h"
#include "cli/import/place.h"
#include "core/import/import.h"

namespace kalendarium::cli {

namespace {

constexpr std::string_view kinds[] = {"news", "event",   "course",  "publication", "podcast",
                                      "tool", "funding", "network", "offer"};

/// Without the apostrophe by which spreadsheets say that what begins as a formula is a text.
std::string_view as_text(std::string_view cell) {
  constexpr std::string_view formula = "=+-@";
  const bool is_marked =
      cell.size() > 1 && cell[0] == '\'' && formula.find(cell[1]) != formula.npos;
  return is_marked ? cell.substr(1) : cell;
}

/// A row's cells by what they hold.
class Row {
 public:
  Row(const CsvRow& row, const std::vector<Column>& columns) : row_(row), columns_(columns) {}

  /// The first filled cell of that column.
  [[nodiscard]] std::string_view at(Column column) const {
    for (std::size_t i = 0; i < columns_.size() && i < row_.cells.size(); ++i)
      if (columns_[i] == column && !row_.cells[i].empty()) return as_text(row_.cells[i]);
    return {};
  }
  [[nodiscard]] std::uint32_t number() const { return row_.number; }

 private:
  const CsvRow& row_;
  const std::vector<Column>& columns_;
};

/// Where a range in one cell is cut: at an en dash, a hyphen or the word "till".
std::size_t range_mark(std::string_view text, std::size_t& length) {
  for (const std::string_view mark : {"–", "—", " till ", " - ", "-"})
    if (const std::size_t at = text.find(mark); at != std::string_view::npos && at > 0) {
      length = mark.size();
      return at;
    }
  return std::string_view::npos;
}

void set_clock(Moment& moment, int minutes) {
  if (minutes < 0 || !moment.known()) return;
  moment.wall = at(day_of(moment.wall), minutes);
  moment.precision = Precision::minute;
}

DraftSession session_of(const Row& row) {
  DraftSession session;
  session.start = read_sheet_date(row.at(Column::start_date));
  session.end = read_sheet_date(row.at(Column::end_date));
  std::string_view time = row.at(Column::start_time);
  std::string_view end_time = row.at(Column::end_time);
  std::size_t length = 0;
  if (const std::size_t mark = range_mark(time, length); mark != std::string_view::npos) {
    if (end_time.empty()) end_time = time.substr(mark + length);
    time = time.substr(0, mark);
  }
  set_clock(session.start, read_clock(time));
  const int end_minutes = read_clock(end_time);
  if (end_minutes >= 0 && !session.end.known()) session.end = session.start;
  set_clock(session.end, end_minutes);
  const bool same_day = day_of(session.end.wall) == day_of(session.start.wall);
  if (session.end.precision == Precision::minute && same_day &&
      session.end.wall < session.start.wall)
    session.end.wall.minutes += minutes_per_day;
  if (session.end.wall <= session.start.wall) session.end = {};
  session.title = row.at(Column::session_title);
  session.previous_start = read_sheet_date(row.at(Column::previous_start));
  return session;
}

void set_price(DraftEvent& event, std::string_view text) {
  const std::string low = fold_heading(text);
  if (low.empty()) return;
  const std::size_t first = text.find_first_of("0123456789");
  if (first == std::string_view::npos) {
    const bool negated = low == "nej" || low == "no";
    event.free = !negated &&
                 (low.find("gratis") != std::string::npos || low.find("fri") != std::string::npos ||
                  low.find("free") != std::string::npos || low == "ja");
    return;
  }
  std::string amount;
  for (std::size_t at = first; at < text.size(); ++at) {
    const char letter = text[at];
    if (letter >= '0' && letter <= '9') {
      amount += letter;
    } else if ((letter == ',' || letter == '.') && at + 2 < text.size() &&
               text.find_first_of("0123456789", at) == at + 1) {
      amount += '.';
    } else if (letter != ' ') {
      break;
    }
  }
  event.free = amount.find_first_not_of("0.") == std::string::npos;
  if (event.free) return;
  DraftPrice& price = event.prices.emplace_back();
  price.amount = amount;
}

void add_list(CompactList<CompactText>& out, std::string_view cell) {
  const char mark = cell.find(';') != std::string_view::npos ? ';' : ',';
  while (!cell.empty())
    if (const std::string_view part = trimmed(next_part(cell, mark)); !part.empty())
      out.emplace_back(part);
}

void set_status(DraftEvent& event, std::string_view cell) {
  const std::string status = fold_heading(cell);
  if (status == "inställt" || status == "inställd" || status == "cancelled" || status == "canceled")
    event.status = "cancelled";
  if (status == "uppskjutet" || status == "postponed") event.status = "postponed";
  if (status == "rescheduled") event.status = "rescheduled";
  if (status == "movedonline") event.status = "movedOnline";
  event.sold_out = status == "fullbokat" || status == "fullbokad" || status == "slutsålt";
}

void add_moments(CompactList<Moment>& out, std::string_view cell) {
  while (!cell.empty())
    if (const Moment moment = read_sheet_date(next_part(cell, ';')); moment.known())
      out.push_back(moment);
}

/// Rows of one id each say how their own session stands. What all say is the event's; what only some
/// say stays theirs.
void settle_status(DraftEvent& event) {
  if (event.sessions.size() < 2) return;
  const CompactText first = event.sessions[0].status;
  const bool same =
      event.recurrence.empty() && first != "rescheduled" &&
      std::all_of(event.sessions.begin(), event.sessions.end(),
                  [&first](const DraftSession& session) { return session.status == first; });
  if (!same && event.recurrence.empty()) event.status.clear();
  for (DraftSession& session : event.sessions)
    if (same || session.status == event.status) session.status.clear();
}

DraftArticle article_of(const Row& row) {
  DraftArticle article;
  article.title = row.at(Column::title);
  article.text = row.at(Column::text);
  article.url = row.at(Column::url);
  article.section = row.at(Column::section);
  article.source = row.at(Column::source);
  article.line = row.number() - 1;  // from 0, as a newsletter's
  const std::string kind = fold_heading(row.at(Column::kind));
  const bool known = std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
  article.kind = known ? kind : "event";
  add_list(article.keywords, row.at(Column::keywords));
  if (!known) add_list(article.keywords, row.at(Column::kind));
  add_list(article.audience, row.at(Column::audience));
  return article;
}

DraftEvent event_of(const Row& row, const DraftSession& session) {
  DraftEvent event;
  event.title = row.at(Column::title);
  event.sessions.push_back(session);
  set_place(event, row.at(Column::place));
  event.locality = row.at(Column::locality);
  if (event.mode.empty() && !event.locality.empty()) event.mode = "offline";
  event.organizer = row.at(Column::organizer);
  event.registration_url = row.at(Column::registration_url);
  if (const std::string_view url = row.at(Column::online_url); !url.empty()) {
    event.online_url = url;
    event.mode = event.mode == "offline" ? "mixed" : "online";
  }
  set_price(event, row.at(Column::price));
  set_status(event, row.at(Column::status));
  event.sold_out = event.sold_out || fold_heading(row.at(Column::sold_out)) == "true";
  event.recurrence = row.at(Column::recurrence);
  add_moments(event.except_dates, row.at(Column::except_dates));
  add_moments(event.extra_dates, row.at(Column::extra_dates));
  if (!row.at(Column::id).empty()) event.sessions[0].status = event.status;
  return event;
}

class SheetReader {
 public:
  SheetReader(const CsvTable& table, std::optional<Day> published) : published_(published) {
    std::vector<Column> columns;
    for (const std::string& heading : table.rows[0].cells) columns.push_back(column_of(heading));
    for (std::size_t i = 1; i < table.rows.size(); ++i) take(Row(table.rows[i], columns));
    for (DraftArticle& article : reading_.articles)
      for (DraftEvent& event : article.events) settle_status(event);
  }
  Reading take_reading() { return std::move(reading_); }

 private:
  void take(const Row& row) {
    if (row.at(Column::title).empty()) return report_unread(row, FoundIn::nowhere);
    const DraftSession session = session_of(row);
    if (session.start.known() && add_session(row, session)) return;
    DraftArticle article = article_of(row);
    if (session.start.known()) {
      article.events.push_back(event_of(row, session));
      report(row, session, reading_.articles.size());
    } else if (!row.at(Column::start_date).empty()) {
      read_prose(row, article);
      if (article.events.empty()) {
        article.reviews.push_back({row.at(Column::start_date), {}, {}});
        report_unread(row, FoundIn::article);
      }
    }
    add_deadline(row, article);
    reading_.articles.push_back(std::move(article));
    ids_.emplace_back(row.at(Column::id));
  }

  /// True if an earlier row has the same event at another time.
  bool add_session(const Row& row, const DraftSession& session) {
    for (std::size_t i = 0; i < reading_.articles.size(); ++i) {
      DraftArticle& article = reading_.articles[i];
      if (article.events.empty() || article.title != row.at(Column::title)) continue;
      DraftEvent other = event_of(row, session);
      DraftEvent& event = article.events[0];
      const std::string_view id = row.at(Column::id);
      const bool is_same = event.place == other.place && event.locality == other.locality &&
                           event.organizer == other.organizer && event.status == other.status;
      if (id.empty() ? !is_same : id != ids_[i]) continue;
      event.sessions.push_back(std::move(other.sessions[0]));
      report(row, session, i);
      return true;
    }
    return false;
  }

  /// "torsdagar kl. 17–19 t.o.m. 14 december": the grammar reads it as a newsletter's line.
  void read_prose(const Row& row, DraftArticle& article) {
    std::string text(row.at(Column::start_date));
    if (const std::string_view time = row.at(Column::start_time); !time.empty())
      text += " kl. " + std::string(time);
    if (const std::string_view end = row.at(Column::end_date); !end.empty())
      text += " t.o.m. " + std::string(end);
    std::vector<Line> lines(2);
    lines[0].text = row.at(Column::title);
    lines[0].heading = 2;
    lines[1].text = "Tid: " + text;
    lines[0].number = lines[1].number = row.number();
    ImportOptions options;
    options.published = published_;
    ImportResult result = import_lines(lines, options);
    const auto number = static_cast<std::uint32_t>(reading_.articles.size());
    for (DraftArticle& read : result.issue.articles)
      for (DraftEvent& event : read.events) {
        DraftEvent own = event_of(row, {});
        own.sessions = std::move(event.sessions);
        own.recurrence = std::move(event.recurrence);
        own.except_dates = std::move(event.except_dates);
        own.reviews = std::move(event.reviews);
        article.events.push_back(std::move(own));
      }
    for (ImportFinding& finding : result.findings) {
      finding.in = article.events.empty() ? FoundIn::article : FoundIn::event;
      finding.article = number;
      finding.item = 0;
      reading_.findings.push_back(std::move(finding));
    }
  }

  void add_deadline(const Row& row, DraftArticle& article) {
    DraftDeadline deadline;
    deadline.date = read_sheet_date(row.at(Column::deadline));
    if (!deadline.date.known()) return;
    const bool is_own = !row.at(Column::id).empty() && row.at(Column::start_date).empty();
    deadline.title = is_own ? row.at(Column::title) : "Sista anmälningsdag";
    deadline.type = "registration";
    article.deadlines.push_back(std::move(deadline));
  }

  void report(const Row& row, const DraftSession& session, std::size_t article) {
    ImportFinding found;
    found.what = FindingKind::session;
    found.line = row.number();
    found.column = 1;
    found.text = row.at(Column::start_date);
    std::string reading = print_moment(session.start);
    if (session.end.known()) reading += "/" + print_moment(session.end);
    found.reading = reading;
    found.in = FoundIn::event;
    found.article = static_cast<std::uint32_t>(article);
    reading_.findings.push_back(std::move(found));
  }

  /// A date that came to nothing: it is none, or nobody says what is on that day.
  void report_unread(const Row& row, FoundIn in) {
    ImportFinding found;
    found.what = FindingKind::date;
    found.line = row.number();
    found.column = 1;
    found.text = row.at(Column::start_date);
    if (found.text.empty()) return;
    found.sure = false;
    found.in = in;
    found.article = static_cast<std::uint32_t>(reading_.articles.size());
    reading_.findings.push_back(std::move(found));
  }

  std::optional<Day> published_;
  Reading reading_;
  std::vector<std::string> ids_;  // of the articles, as their rows have them
};

}  // namespace

bool is_sheet(const CsvTable& table) {
  if (table.rows.size() < 2 || table.rows[0].cells.size() < 2) return false;
  bool title = false;
  bool date = false;
  for (const std::string& heading : table.rows[0].cells) {
    const Column column = column_of(heading);
    title = title || column == Column::title;
    date = date || column == Column::start_date || column == Column::deadline;
  }
  return title && date;
}

Reading read_sheet(const CsvTable& table, std::optional<Day> published) {
  return SheetReader(table, published).take_reading();
}

}  // namespace kalendarium::cli
