// SPDX-License-Identifier: MIT
#include "core/advice.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "core/letters.h"
#include "core/load/json_reader.h"
#include "core/load/report.h"
#include "core/text.h"
#include "core/tokens.h"

namespace kalendarium {
namespace {

/// As fold() leaves them.
constexpr std::string_view vague_labels[] = {
    "läs mer",    "läs mer här", "läs vidare", "mer",       "mer info", "mer information",
    "visa mer",   "se mer",      "se här",     "här",       "klicka",   "klicka här",
    "tryck här",  "länk",        "till sidan", "read more", "more",     "more info",
    "learn more", "here",        "click here", "see here",  "link",     "more information"};

constexpr std::string_view file_endings[] = {"pdf",  "doc", "docx", "xls", "xlsx", "ppt",
                                             "pptx", "odt", "ods",  "odp", "zip"};

/// Fewer letters in capitals are a name or an abbreviation.
constexpr int fewest_capitals = 12;

std::string_view text_at(const JsonNode& object, std::string_view name) {
  const JsonNode* member = find_member(object, name);
  return member == nullptr ? std::string_view() : member->text;
}

/// Nothing but capitals, in two words or more.
bool is_shouted(std::string_view text) {
  int capitals = 0;
  bool has_space = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = next_letter(text, at);
    has_space = has_space || letter == ' ';
    const bool digit = is_between(letter, '0', '9');
    if (lower(letter) != letter)
      ++capitals;
    else if (is_word_letter(letter) && !digit)
      return false;
  }
  return has_space && capitals >= fewest_capitals;
}

/// What an address ends in, before its query: `pdf`; empty for no file that is downloaded.
std::string file_ending(std::string_view url) {
  const std::string_view path = url.substr(0, url.find_first_of("?#"));
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return {};
  std::string ending = fold_case(path.substr(dot + 1));
  const bool known =
      std::find(std::begin(file_endings), std::end(file_endings), ending) != std::end(file_endings);
  return known ? ending : std::string();
}

bool has_word(std::string_view text, std::string_view word) {
  TokenReader reader(text);
  for (Token token; reader.next(token);) {
    if (token.text == word) return true;
  }
  return false;
}

/// True for a label that says both the kind and the size itself: `Programmet (pdf, 1,2 MB)`.
bool tells_file(std::string_view label, std::string_view ending) {
  const bool has_size = has_word(label, "mb") || has_word(label, "kb");
  return has_size && has_word(label, ending);
}

class Adviser {
 public:
  Adviser(JsonDocument& document, Report& report, std::optional<Day> today)
      : document_(document), report_(report), today_(today) {}

  void file() {
    const JsonNode& root = document_.nodes[0];
    const JsonNode* issues = find_member(root, "issues");
    if (issues == nullptr) return;
    for (const JsonNode& issue : children(*issues)) one_issue(issue);
    if (!today_) return;
    if (newest_ && *newest_ + stale_after < *today_)
      hint(*newest_node_, Message::diagnostic_stale_file, {{"date", print_day(*newest_)}});
    if (last_ && *last_ < *today_)
      hint(*issues, Message::diagnostic_only_past_events, {{"date", print_day(*last_)}});
  }

 private:
  void hint(const JsonNode& node, Message message, Details arguments) {
    report_.add({.severity = Severity::hint,
                 .message = message,
                 .node = &node,
                 .arguments = std::move(arguments)});
  }

  void one_issue(const JsonNode& issue) {
    heading(issue);
    note_issue(issue);
    const JsonNode* articles = find_member(issue, "articles");
    if (articles == nullptr) return;
    for (const JsonNode& folded : children(*articles))
      article(folded.folded ? unfold(document_, folded) : folded);
  }

  void note_issue(const JsonNode& issue) {
    const JsonNode* published = find_member(issue, "datePublished");
    const auto day = published == nullptr ? std::nullopt : day_in(published->text);
    if (!day || (newest_ && *newest_ >= *day)) return;
    newest_ = day;
    newest_node_ = published;
  }

  void heading(const JsonNode& part) {
    const JsonNode* title = find_member(part, "title");
    if (title != nullptr && is_shouted(title->text))
      hint(*title, Message::diagnostic_capitals, {{"value", excerpt(title->text)}});
  }

  void article(const JsonNode& article) {
    heading(article);
    if (const JsonNode* links = find_member(article, "links"))
      for (const JsonNode& one : children(*links)) link(one);
    if (const JsonNode* events = find_member(article, "events"))
      for (const JsonNode& one : children(*events)) event(one, text_at(article, "title"));
    if (const JsonNode* deadlines = find_member(article, "deadlines"))
      for (const JsonNode& one : children(*deadlines)) note_day(day_in(text_at(one, "date")));
  }

  void link(const JsonNode& link) {
    const JsonNode* title = find_member(link, "title");
    const std::string_view url = text_at(link, "url");
    if (title == nullptr || url.empty()) return;  // a link without an address is warned about
    const std::string label = fold(title->text);
    if (std::find(std::begin(vague_labels), std::end(vague_labels), label) !=
        std::end(vague_labels))
      hint(*title, Message::diagnostic_vague_link, {{"value", excerpt(title->text)}});
    const std::string ending = file_ending(url);
    const bool stated =
        find_member(link, "type") != nullptr && find_member(link, "size") != nullptr;
    if (!ending.empty() && !stated && !tells_file(title->text, ending))
      hint(link, Message::diagnostic_file_link, {{"value", excerpt(title->text)}});
  }

  void event(const JsonNode& event, std::string_view article_title) {
    const std::string_view title = text_at(event, "title");
    if (title != article_title) heading(event);
    const bool endless = !text_at(event, "recurrence").empty();
    const std::optional<Day> last = endless ? today_ : last_day(event);
    note_day(last);
    const std::string_view status = text_at(event, "eventStatus");
    if (!today_ || !last || *last < *today_ || status == "cancelled" || status == "postponed")
      return;
    const bool online = text_at(event, "eventAttendanceMode") == "online" ||
                        find_member(event, "onlineUrl") != nullptr;
    if (!online && find_member(event, "location") == nullptr)
      hint(event, Message::diagnostic_no_place, {{"title", excerpt(title)}});
    ask_for_time(event, title);
  }

  /// A day alone is no fault of what lasts several days, or has its times in its sessions.
  void ask_for_time(const JsonNode& event, std::string_view title) {
    const JsonNode* start = find_member(event, "startDate");
    if (start == nullptr || find_member(event, "sessions") != nullptr) return;
    const Moment moment = parse_moment(start->text, Zone{}).moment;
    const std::string_view end = text_at(event, "endDate");
    if (moment.precision != Precision::day || (!end.empty() && end != start->text)) return;
    hint(*start, Message::diagnostic_no_time,
         {{"title", excerpt(title)}, {"example", print_moment(moment) + "T18:30"}});
  }

  static std::optional<Day> day_in(std::string_view text) {
    const ParsedMoment parsed = parse_moment(text, Zone{});
    if (parsed.error != MomentError::none || !parsed.moment.known()) return std::nullopt;
    // A month counts until its end, of whatever length.
    return day_of(parsed.moment.wall) + (parsed.moment.precision == Precision::month ? 30 : 0);
  }

  static std::optional<Day> last_day(const JsonNode& event) {
    std::optional<Day> last = last_of_span(event);
    if (const JsonNode* sessions = find_member(event, "sessions"))
      for (const JsonNode& session : children(*sessions))
        last = std::max(last, last_of_span(session));
    if (const JsonNode* dates = find_member(event, "extraDates"))
      for (const JsonNode& date : children(*dates)) last = std::max(last, day_in(date.text));
    return last;
  }
  static std::optional<Day> last_of_span(const JsonNode& part) {
    return std::max(day_in(text_at(part, "startDate")), day_in(text_at(part, "endDate")));
  }

  void note_day(std::optional<Day> day) { last_ = std::max(last_, day); }

  JsonDocument& document_;
  Report& report_;
  std::optional<Day> today_;
  std::optional<Day> newest_;  // issue
  const JsonNode* newest_node_ = nullptr;
  std::optional<Day> last_;  // day on which anything is
};

}  // namespace

void add_advice(Diagnostics& found, std::string_view name, std::string_view bytes,
                std::optional<Day> today) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (found.size() >= diagnostic_limit) return;
  if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark)
    bytes.remove_prefix(byte_order_mark.size());
  JsonDocument document;
  document.source = bytes;
  if (!read_json(document)) return;
  Report report(name, document);
  Adviser(document, report, today).file();
  Diagnostics advice = report.finish();
  found.insert(found.end(), std::make_move_iterator(advice.begin()),
               std::make_move_iterator(advice.end()));
  std::stable_sort(found.begin(), found.end(), [](const Diagnostic& left, const Diagnostic& right) {
    return left.line != right.line ? left.line < right.line : left.column < right.column;
  });
}

}  // namespace kalendarium
