// SPDX-License-Identifier: MIT
#include "publisher/desk.h"

#include <optional>
#include <vector>

#include "cli/import/ascii.h"
#include "cli/import/assemble.h"
#include "cli/import/charset.h"
#include "cli/import/csv.h"
#include "cli/import/diff.h"
#include "cli/import/id_paths.h"
#include "cli/import/input_type.h"
#include "cli/import/mail.h"
#include "cli/import/report.h"
#include "cli/import/sheet.h"
#include "core/advice.h"
#include "core/diagnostic.h"
#include "core/import/json_tree.h"
#include "core/import/mail_frame.h"
#include "core/import/repair.h"
#include "core/import/tracking.h"
#include "core/load.h"
#include "core/text_writer.h"
#include "publisher/edit.h"

namespace kalendarium {
namespace {

/// A request's members.
class Asked {
 public:
  explicit Asked(std::string_view request) {
    if (auto tree = parse_json_tree(request)) root_ = std::move(tree->root);
  }
  [[nodiscard]] std::string text(std::string_view key) const { return text_member(root_, key); }
  [[nodiscard]] const EditNode* member(std::string_view key) const {
    return find_member(root_, key);
  }
  [[nodiscard]] Words words() const {
    const std::string language = text("language");
    return Words(language.empty() ? std::string_view("sv") : language);
  }
  [[nodiscard]] std::string name() const {
    std::string name = text("name");
    return name.empty() ? "-" : name;
  }

 private:
  EditNode root_;
};

/// An object that is written member by member.
class Answer {
 public:
  Answer& text(std::string_view name, std::string_view value) {
    key(name);
    append_json_string(out_, value);
    return *this;
  }
  Answer& raw(std::string_view name, std::string_view json) {
    key(name);
    out_ += json;
    return *this;
  }
  Answer& number(std::string_view name, std::size_t value) {
    key(name);
    append_number(out_, static_cast<long>(value));
    return *this;
  }
  [[nodiscard]] std::string take() { return std::move(out_) + '}'; }

 private:
  void key(std::string_view name) {
    if (out_.size() > 1) out_ += ',';
    append_json_string(out_, name);
    out_ += ':';
  }
  std::string out_ = "{";
};

std::string refuse(const Asked& asked, Message message, std::string name = {}) {
  if (name.empty()) name = asked.name();
  return Answer().text("refusal", asked.words().format(message, {{"file", name}})).take();
}

// --- Opening --------------------------------------------------------------------------------

std::string findings_json(const std::vector<ImportFinding>& findings, std::string_view name) {
  cli::Assembly all;
  all.findings.push_back({name, 0, findings});
  return cli::report_json(all, cli::pointer_of);
}

void append_repairs(std::vector<ImportFinding>& findings, const RepairedText& good) {
  for (const ImportFinding& finding : good.findings)
    if (finding.reading != "LF") findings.push_back(finding);  // files may end lines as they like
}

std::string open_mail(std::string_view bytes, const std::string& name) {
  const cli::Mail mail = cli::read_mail(cli::trimmed(bytes));
  const RepairedText good = repair_text(mail.body);
  std::vector<ImportFinding> findings = mail.findings;
  append_repairs(findings, good);
  return Answer()
      .text("form", mail.is_html ? "html" : "text")
      .text("text", good.text)
      .text("title", mail.subject)
      .text("published", mail.date ? print_day(*mail.date) : "")
      .text("sender", mail.sender)
      .raw("findings", findings_json(findings, name))
      .take();
}

/// What the page is told; empty for what it cannot read.
std::string_view form_name(cli::InputType type) {
  switch (type) {
    case cli::InputType::text: return "text";
    case cli::InputType::html: return "html";
    case cli::InputType::sheet: return "sheet";
    case cli::InputType::json: return "issues";
    default: return {};
  }
}

/// What only the command reads: lists, JSON Feed, what mailing services answer. All other JSON is meant to be an issues.json, and its
/// diagnostics tell what is wrong with it.
bool is_for_command(std::string_view text) {
  const auto tree = parse_json_tree(text);
  if (!tree || find_member(tree->root, "issues") != nullptr) return false;
  if (tree->root.kind != EditKind::object) return true;
  if (cli::begins_with(text_member(tree->root, "version"), "https://jsonfeed.org/")) return true;
  for (const std::string_view key :
       {"html", "archive_html", "body", "plain_text", "content", "results", "campaigns"})
    if (find_member(tree->root, key) != nullptr) return true;
  return false;
}

// --- Reading a newsletter -------------------------------------------------------------------

std::uint32_t number_of(const EditNode& object, std::string_view key) {
  const EditNode* node = find_member(object, key);
  std::uint32_t number = 0;
  if (node == nullptr) return 0;
  for (const char digit : node->raw)
    if (digit >= '0' && digit <= '9')
      number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  return number;
}

Line line_of(const EditNode& node) {
  Line line;
  line.text = text_member(node, "text");
  line.heading = static_cast<std::uint8_t>(number_of(node, "heading"));
  const EditNode* bold = find_member(node, "bold");
  line.bold = bold != nullptr && bold->raw == "true";
  const EditNode* links = find_member(node, "links");
  if (links == nullptr) return line;
  for (const EditMember& link : links->members) {
    const std::uint32_t begin = number_of(link.value, "begin");
    const std::uint32_t end = number_of(link.value, "end");
    std::string url = unwrap_link(text_member(link.value, "url"));
    if (begin < end && end <= line.text.size() && !url.empty())
      line.links.push_back({begin, end, std::move(url)});
  }
  return line;
}

cli::Letter letter_of(const Asked& asked) {
  cli::Letter letter;
  letter.title = asked.text("title");
  letter.url = asked.text("url");
  if (const EditNode* lines = asked.member("lines")) {
    for (const EditMember& line : lines->members) letter.lines.push_back(line_of(line.value));
    drop_mail_frame(letter.lines, &letter.url);
    if (letter.url.empty()) letter.url = asked.text("url");
  } else {
    letter.lines = split_lines(asked.text("text"));
  }
  for (Line& line : letter.lines) line.number = 0;  // the page shows this list
  return letter;
}

std::string lines_json(const std::vector<Line>& lines) {
  std::string out = "[";
  for (const Line& line : lines) {
    std::string links = "[";
    for (const LineLink& link : line.links) {
      if (links.size() > 1) links += ',';
      links +=
          Answer().number("begin", link.begin).number("end", link.end).text("url", link.url).take();
    }
    if (out.size() > 1) out += ',';
    out += Answer()
               .text("text", line.text)
               .raw("links", links + ']')
               .number("heading", line.heading)
               .raw("bold", line.bold ? "true" : "false")
               .take();
  }
  return out + ']';
}

/// Where each headline of the newsletter came to stand.
std::string articles_json(const Draft& draft, const MergeResult& file) {
  const cli::IdPaths paths(file.text, file.ids);
  std::string out = "[";
  for (std::size_t i = 0; i < draft.issues.size(); ++i)
    for (std::size_t j = 0; j < draft.issues[i].articles.size(); ++j) {
      if (out.size() > 1) out += ',';
      const std::string path = "/issues/" + std::to_string(i) + "/articles/" + std::to_string(j);
      out += Answer()
                 .number("line", draft.issues[i].articles[j].line + 1)
                 .text("path", paths.of(draft, path))
                 .take();
    }
  return out + ']';
}

/// The newsletter as a file of its own, or in the one that it is to go into.
MergeResult file_of(const Asked& asked, const cli::Assembly& all) {
  MergeResult fresh = cli::issues_json(all);
  const std::string into = asked.text("merge");
  if (into.empty()) return fresh;
  MergeResult merged = merge_issues(into, fresh.text);
  for (const auto& [from, to] : fresh.ids)  // ids that changed twice
    for (std::size_t i = 0, count = merged.ids.size(); i < count; ++i)
      if (merged.ids[i].first == to) merged.ids.emplace_back(from, merged.ids[i].second);
  return merged;
}

}  // namespace

std::string open_input(std::string_view bytes, std::string_view request) {
  const Asked asked(request);
  const cli::Refusal refusal = cli::refusal_of(bytes);
  if (refusal != cli::Refusal::none) return refuse(asked, cli::message_of(refusal));
  cli::DecodedText decoded = cli::decode_text(bytes, cli::charset_of_markup(bytes));
  const cli::InputType type = cli::type_of(decoded.text);
  if (type == cli::InputType::mail) return open_mail(bytes, asked.name());
  const bool is_json = type == cli::InputType::json;
  const std::string_view form = form_name(type);
  if (form.empty()) return refuse(asked, Message::import_only_command);
  if (is_json && is_for_command(decoded.text)) return refuse(asked, Message::import_only_command);
  const RepairedText good = repair_text(decoded.text);
  append_repairs(decoded.findings, good);
  return Answer()
      .text("form", form)
      .text("text", is_json ? decoded.text : good.text)
      .raw("findings", is_json ? "[]" : findings_json(decoded.findings, asked.name()))
      .take();
}

std::string import_letter(std::string_view request) {
  const Asked asked(request);
  cli::AssembleOptions options;
  options.published = parse_day(asked.text("published"));
  options.today = parse_day(asked.text("today")).value_or(Day{});
  cli::NamedReading input;
  input.file = asked.name();
  const bool is_sheet = asked.text("form") == "sheet";
  if (is_sheet)
    input.reading = cli::read_sheet(cli::read_csv(asked.text("text")), options.published);
  if (!is_sheet) input.reading.letters.push_back(letter_of(asked));
  if (!is_sheet && !cli::has_text(input.reading.letters.back()))
    return refuse(asked, Message::import_no_text);
  input.reading.publisher = asked.text("sender");
  const std::string lines =
      lines_json(is_sheet ? split_lines(asked.text("text")) : input.reading.letters.front().lines);
  cli::Assembly all;
  cli::add_reading(all, std::move(input), options);
  cli::finish(all);
  const MergeResult file = file_of(asked, all);
  if (!file.usable) return refuse(asked, Message::import_not_mergeable, "issues.json");
  const std::string articles = articles_json(all.draft, file);
  return Answer()
      .text("file", file.text)
      .raw("lines", lines)
      .raw("articles", articles)
      .raw("findings", cli::report_json(all, cli::places_in(all, file)))
      .text("changes",
            asked.text("merge").empty() ? "" : cli::merge_diff(file.changes, asked.words()))
      .take();
}

std::string edit_file(std::string_view file, std::string_view edits) {
  auto tree = parse_json_tree(file);
  const auto wanted = parse_json_tree(edits);
  if (!tree || !wanted) return Answer().text("file", file).take();
  for (const EditMember& one : wanted->root.members) {
    const EditNode* value = find_member(one.value, "value");
    const std::string path = text_member(one.value, "path");
    if (value == nullptr)
      remove_at(*tree, path);
    else
      put_at(*tree, path, *value, text_member(one.value, "after"));
  }
  return Answer().text("file", print_json_tree(*tree)).take();
}

std::string check_file(std::string_view file, std::string_view request) {
  const Asked asked(request);
  constexpr std::string_view name = "issues.json";
  Loaded loaded = load(name, file);
  if (loaded.usable) add_advice(loaded.diagnostics, name, file, parse_day(asked.text("today")));
  return format_json(loaded.diagnostics, asked.words());
}

}  // namespace kalendarium
