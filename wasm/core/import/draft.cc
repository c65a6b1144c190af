// SPDX-License-Identifier: MIT
#include "core/import/draft.h"

#include <string_view>

#include "core/text_writer.h"

namespace kalendarium {
namespace {

/// `www.example.org` as it stands in a signature: an address needs its scheme.
std::string whole_address(const std::string& url) {
  const bool bare = !url.empty() && url.find("://") == std::string::npos;
  return bare ? "https://" + url : url;
}

/// Writes indented JSON; empty members are left out.
class DraftWriter {
 public:
  std::string run(const Draft& draft) {
    open('{');
    raw("version", "1");
    text("title", draft.title, true);
    text("language", draft.language, true);
    raw("timeZone", "\"Europe/Stockholm\"");
    text("url", draft.url);
    if (!draft.publisher.empty()) {
      key("publisher");
      open('{');
      text("name", draft.publisher);
      close('}');
    }
    list("issues", draft.issues, true, [this](const DraftIssue& issue) { write(issue); });
    close('}');
    out_ += '\n';
    return std::move(out_);
  }

 private:
  void line() {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += '\n';
    out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
  }
  void open(char bracket) {
    out_ += bracket;
    ++depth_;
    first_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!first_) {
      out_ += '\n';
      out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
    }
    first_ = false;
    out_ += bracket;
  }
  void key(std::string_view name) {
    line();
    append_json_string(out_, name);
    out_ += ": ";
  }
  void raw(std::string_view name, std::string_view value) {
    key(name);
    out_ += value;
  }
  void text(std::string_view name, std::string_view value, bool required = false) {
    if (value.empty() && !required) return;
    key(name);
    append_json_string(out_, value);
  }
  void moment(std::string_view name, const Moment& value) {
    if (value.known()) text(name, print_moment(value));
  }
  template <typename Item, typename Write>
  void list(std::string_view name, const std::vector<Item>& items, bool required,
            Write write_item) {
    if (items.empty() && !required) return;
    key(name);
    open('[');
    for (const Item& item : items) {
      line();
      open('{');
      write_item(item);
      close('}');
    }
    close(']');
  }
  void words(std::string_view name, const std::vector<std::string>& items) {
    if (items.empty()) return;
    key(name);
    out_ += '[';
    for (const std::string& item : items) {
      if (&item != items.data()) out_ += ", ";
      append_json_string(out_, item);
    }
    out_ += ']';
  }

  void moments(std::string_view name, const std::vector<Moment>& items) {
    std::vector<std::string> printed;
    for (const Moment& item : items) printed.push_back(print_moment(item));
    words(name, printed);
  }

  void write(const Reviews& reviews) {
    list("_review", reviews, false, [this](const Review& review) {
      text("text", review.text, true);
      text("reading", review.reading, true);
      words("alternatives", review.alternatives);
    });
  }

  void write(const DraftIssue& issue) {
    text("id", issue.id, true);
    text("title", issue.title, true);
    moment("datePublished", issue.published);
    if (issue.number != 0) raw("number", std::to_string(issue.number));
    text("url", issue.url);
    text("language", issue.language);
    text("text", issue.text);
    const DraftEditor& editor = issue.editor;
    if (!editor.name.empty()) {
      key("editor");
      open('{');
      text("name", editor.name);
      text("email", editor.email);
      text("telephone", editor.telephone);
      text("url", whole_address(editor.url));
      close('}');
    }
    list("articles", issue.articles, true, [this](const DraftArticle& article) { write(article); });
    write(issue.reviews);
  }

  void write(const DraftArticle& article) {
    text("id", article.id, true);
    text("title", article.title, true);
    text("kind", article.kind);
    text("section", article.section);
    text("source", article.source);
    text("text", article.text);
    words("keywords", article.keywords);
    text("url", article.url);
    words("audience", article.audience);
    list("links", article.links, false, [this](const DraftLink& link) {
      text("title", link.title, true);
      text("url", link.url);
      text("rel", link.rel);
    });
    list("events", article.events, false, [this](const DraftEvent& event) { write(event); });
    list("deadlines", article.deadlines, false, [this](const DraftDeadline& deadline) {
      text("title", deadline.title, true);
      moment("date", deadline.date);
      moment("opens", deadline.opens);
      text("type", deadline.type);
      write(deadline.reviews);
    });
    write(article.reviews);
    words("eventIds", article.event_ids);
  }

  void write_span(const DraftEvent& event) {
    if (event.sessions.empty()) return;
    const DraftSession* first = &event.sessions.front();
    if (!event.recurrence.empty()) {  // its own; the other sessions stand for occurrences
      moment("startDate", first->start);
      if (first->end.known()) moment("endDate", first->end);
      return;
    }
    Moment last = first->end.known() ? first->end : first->start;
    for (const DraftSession& session : event.sessions) {
      if (session.start.wall < first->start.wall) first = &session;
      const Moment& end = session.end.known() ? session.end : session.start;
      if (end.wall > last.wall) last = end;
    }
    moment("startDate", first->start);
    const bool stated = event.sessions.size() > 1 || first->end.known();
    if (stated && last != first->start) moment("endDate", last);
  }

  void write(const DraftEvent& event) {
    text("id", event.id, true);
    text("title", event.title, true);
    write_span(event);
    if (event.sessions.size() > 1) {
      std::vector<DraftSession> sessions = event.sessions;
      if (!event.recurrence.empty()) sessions.erase(sessions.begin());  // the event's own time
      list("sessions", sessions, false, [this](const DraftSession& session) {
        moment("startDate", session.start);
        moment("endDate", session.end);
        text("title", session.title);
        text("eventStatus", session.status);
        moment("previousStartDate", session.previous_start);
      });
    }
    text("recurrence", event.recurrence);
    moments("exceptDates", event.except_dates);
    moments("extraDates", event.extra_dates);
    text("eventStatus", event.status);
    if (event.status == "rescheduled" && !event.sessions.empty()) {
      moment("previousStartDate", event.sessions.front().previous_start);
    }
    text("eventAttendanceMode", event.mode);
    write_place(event);
    text("onlineUrl", event.online_url);
    text("organizer", event.organizer);
    if (event.free) raw("isAccessibleForFree", "true");
    list("offers", event.prices, false, [this](const DraftPrice& price) {
      raw("price", price.amount);
      text("priceCurrency", price.currency);
      if (!price.vat.empty())
        raw("valueAddedTaxIncluded", price.vat == "included" ? "true" : "false");
      text("title", price.title);
    });
    if (event.sold_out) raw("soldOut", "true");
    words("audience", event.audience);
    text("url", event.url);
    text("registrationUrl", event.registration_url);
    text("text", event.text);
    write(event.reviews);
  }

  void write_place(const DraftEvent& event) {
    if (event.place.empty() && event.locality.empty()) return;
    if (event.locality.empty()) return text("location", event.place);
    key("location");
    open('{');
    text("name", event.place);
    text("locality", event.locality);
    close('}');
  }

  std::string out_;
  int depth_ = 0;
  bool first_ = true;
};

}  // namespace

std::string print_draft(const Draft& draft) { return DraftWriter().run(draft); }

}  // namespace kalendarium
