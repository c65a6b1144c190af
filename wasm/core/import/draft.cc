// SPDX-License-Identifier: MIT
#include "core/import/draft.h"

#include "core/import/json_compact.h"
#include "core/import/merge_members.h"
#include "core/import/repeats.h"
#include "core/text_writer.h"

namespace kalendarium {
namespace {

/// `www.example.org` as it stands in a signature: an address needs its scheme.
std::string whole_address(const std::string& url) {
  const bool bare = !url.empty() && url.find("://") == std::string::npos;
  return bare ? "https://" + url : url;
}

std::string without_marks(std::string_view text) {
  std::string out;
  for (const char letter : text)
    if (letter != swedish_mark) out += letter;
  return out;
}

/// Writes JSON; empty members are left out.
class DraftWriter {
 public:
  /// `joined`: null for the draft as it stands.
  DraftWriter(const JoinedEvents* joined, const TextSink& sink) : joined_(joined), out_(sink) {}

  void file(const Draft& draft) {
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
    issues(draft);
    if (joined_ != nullptr) base(draft);
    close('}');
    out_.put('\n');
    out_.finish();
  }

 private:
  /// On one line: what the newsletter said, with the ids that events have in the file.
  void base(const Draft& draft) {
    key("_imported");
    is_base_ = true;
    open('{');
    issues(draft);
    close('}');
    is_base_ = false;
  }

  void end_line() {
    if (is_base_) return;
    constexpr std::string_view line_start = "\n                        ";
    out_.put(line_start.substr(0, 1 + 2 * static_cast<std::size_t>(depth_)));
  }
  void line() {
    if (!first_) out_.put(',');
    first_ = false;
    end_line();
  }
  void open(char bracket) {
    out_.put(bracket);
    ++depth_;
    first_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!first_) end_line();
    first_ = false;
    out_.put(bracket);
  }
  /// A name of the format: nothing in it is escaped.
  void key(std::string_view name) {
    line();
    out_.put('"');
    out_.put(name);
    out_.put(is_base_ ? "\":" : "\": ");
  }
  void raw(std::string_view name, std::string_view value) {
    key(name);
    out_.put(value);
  }
  void value(std::string_view text) {
    if (is_base_ && text.size() > longest_base_text) return long_value(text);
    out_.put_json(text);
  }
  /// Of a base: what a reader of the file has there, by its hash.
  void long_value(std::string_view text) {
    const bool marked = text.find(swedish_mark) != std::string_view::npos;
    const std::string read = marked ? without_marks(text) : std::string();
    if (marked) text = read;
    out_.put_json(text.size() > longest_base_text ? text_hash(text) : std::string(text));
  }
  void text(std::string_view name, std::string_view text, bool required = false) {
    if (text.empty() && !required) return;
    key(name);
    value(text);
  }
  void moment(std::string_view name, const Moment& value) {
    if (!value.known()) return;
    key(name);
    quoted(value);
  }
  void quoted(const Moment& value) {
    moment_ = '"';
    append_moment(moment_, value);
    moment_ += '"';
    out_.put(moment_);
  }
  template <typename Items, typename Write>
  void list(std::string_view name, const Items& items, bool required, Write write_item,
            std::size_t from = 0) {
    if (items.empty() && !required) return;
    key(name);
    open('[');
    for (std::size_t i = from; i < items.size(); ++i) {
      line();
      open('{');
      write_item(items[i]);
      close('}');
    }
    close(']');
  }
  template <typename Items, typename Write>
  void row(std::string_view name, const Items& items, Write write_item) {
    if (items.empty()) return;
    key(name);
    out_.put('[');
    bool is_first = true;
    for (const auto& item : items) {
      if (!is_first) out_.put(is_base_ ? "," : ", ");
      is_first = false;
      write_item(item);
    }
    out_.put(']');
  }
  void words(std::string_view name, const CompactList<CompactText>& items) {
    row(name, items, [this](const CompactText& item) { value(item); });
  }
  void moments(std::string_view name, const CompactList<Moment>& items) {
    row(name, items, [this](const Moment& item) { quoted(item); });
  }

  void issues(const Draft& draft) {
    article_ = 0;
    list("issues", draft.issues, true, [this](const DraftIssue& issue) { write(issue); });
  }

  void write(const Reviews& reviews) {
    list("_review", reviews, false, [this](const Review& review) {
      text("text", review.text, true);
      text("reading", review.reading, true);
      row("alternatives", review.alternatives, [this](std::string_view item) { value(item); });
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
    events(article);
    list("deadlines", article.deadlines, false, [this](const DraftDeadline& deadline) {
      text("title", deadline.title, true);
      moment("date", deadline.date);
      moment("opens", deadline.opens);
      text("type", deadline.type);
      write(deadline.reviews);
    });
    write(article.reviews);
    event_ids(article);
    ++article_;
  }

  /// The list is the file's where events are joined.
  [[nodiscard]] bool is_joined() const { return joined_ != nullptr && !is_base_; }

  void events(const DraftArticle& article) {
    if (!is_joined())
      return list("events", article.events, false,
                  [this](const DraftEvent& event) { write(event); });
    if (!joined_->has_events(article_)) return;
    key("events");
    open('[');
    joined_->for_each_event(article_, [this](const DraftEvent& event) {
      line();
      open('{');
      write(event);
      close('}');
    });
    close(']');
  }

  void event_ids(const DraftArticle& article) {
    if (!is_joined() || !joined_->has_mentions(article_))
      return words("eventIds", article.event_ids);
    key("eventIds");
    out_.put('[');
    bool is_first = true;
    const auto write_id = [this, &is_first](std::string_view id) {
      if (!is_first) out_.put(", ");
      is_first = false;
      value(id);
    };
    for (const CompactText& id : article.event_ids) write_id(id);
    joined_->for_each_mention(article_, write_id);
    out_.put(']');
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
    text("id", is_base_ ? joined_->id_of(event_++) : event.id.view(), true);
    text("title", event.title, true);
    write_span(event);
    if (event.sessions.size() > 1) {
      const std::size_t own = event.recurrence.empty() ? 0 : 1;  // the event's own time
      const auto write_session = [this](const DraftSession& session) {
        moment("startDate", session.start);
        moment("endDate", session.end);
        text("title", session.title);
        text("eventStatus", session.status);
        moment("previousStartDate", session.previous_start);
      };
      list("sessions", event.sessions, false, write_session, own);
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

  const JoinedEvents* joined_ = nullptr;
  bool is_base_ = false;
  std::uint32_t article_ = 0;  // of all issues: the one that is written
  std::uint32_t event_ = 0;    // of the base
  PieceWriter out_;
  std::string moment_;  // the one that is written
  int depth_ = 0;
  bool first_ = true;
};

}  // namespace

std::string print_draft(const Draft& draft) {
  std::string out;
  const TextSink sink = [&out](std::string_view piece) { out += piece; };
  DraftWriter(nullptr, sink).file(draft);
  return out;
}

void write_draft(const Draft& draft, const JoinedEvents& joined, const TextSink& sink) {
  DraftWriter(&joined, sink).file(draft);
}

}  // namespace kalendarium
