// SPDX-License-Identifier: MIT

#include "cli/import/diff.h"

#include "core/utf8.h"

namespace kalendarium::cli {

namespace {

/// Code points; a whole article's text says nothing more in a diff.
constexpr std::size_t longest_value = 100;

std::string shown(const std::string& json, const Words& words) {
  if (json.empty()) return std::string(words.text(Message::merge_absent));
  if (count_code_points(json) <= longest_value) return json;
  std::size_t end = 0;
  for (std::size_t count = 1; count < longest_value; ++count) end += utf8_length(json, end);
  return json.substr(0, end) + "\xE2\x80\xA6";
}

char sign_of(MergeKind kind) {
  switch (kind) {
    case MergeKind::added: return '+';
    case MergeKind::removed: return '-';
    case MergeKind::moved: return '>';
    case MergeKind::joined: return '=';
    case MergeKind::conflict: return '!';
    default: return '~';
  }
}

std::string_view thing_of(const MergeChange& change, const Words& words) {
  if (change.what == "issue") return words.text(Message::merge_issue);
  return words.text(change.what == "event" ? Message::merge_event : Message::merge_article);
}

/// What happened to the whole thing.
std::string_view fate_of(const MergeChange& change, const Words& words) {
  switch (change.kind) {
    case MergeKind::added: return words.text(Message::merge_added);
    case MergeKind::removed: return words.text(Message::merge_removed);
    case MergeKind::joined: return words.text(Message::merge_joined);
    default:
      return words.text(change.after.empty() ? Message::merge_removed_there
                                             : Message::merge_removed_here);
  }
}

void append_change(std::string& out, const MergeChange& change, const Words& words) {
  out += sign_of(change.kind);
  out += ' ';
  out += thing_of(change, words);
  out += " \"" + change.title + "\"";
  if (change.member.empty()) {
    out += ' ';
    out += fate_of(change, words);
    out += '\n';
    return;
  }
  if (change.kind == MergeKind::moved) {
    out += ' ';
    out += words.text(Message::merge_moved);
  }
  out += ": " + change.member + ' ';
  if (change.kind == MergeKind::conflict) {
    out += words.text(Message::merge_conflict);
    out += "\n    < " + shown(change.before, words) + "\n    > " + shown(change.after, words);
  } else {
    out += shown(change.before, words) + " \xE2\x86\x92 " + shown(change.after, words);
  }
  out += '\n';
}

}  // namespace

std::string merge_diff(const std::vector<MergeChange>& changes, const Words& words) {
  if (changes.empty()) return std::string(words.text(Message::merge_nothing)) + "\n";
  std::string out;
  int conflicts = 0;
  for (const MergeChange& change : changes) {
    append_change(out, change, words);
    conflicts += change.kind == MergeKind::conflict ? 1 : 0;
  }
  const int all = static_cast<int>(changes.size());
  return out + words.count(Message::merge_changes, all - conflicts) + ", " +
         words.count(Message::merge_conflicts, conflicts) + ".\n";
}

}  // namespace kalendarium::cli
