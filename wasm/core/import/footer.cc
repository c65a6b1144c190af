// SPDX-License-Identifier: MIT
#include "core/import/footer.h"

#include <algorithm>
#include <iterator>

#include "core/import/labels.h"
#include "core/import/words.h"

namespace kalendarium {
namespace {

/// `Redaktionen tar emot manus till den 5 maj.`: what somebody is asked to do, no address.
bool is_appeal(const LineFacts& line) {
  return line.mention_count > 0 && line.words > 6 && !line.address && line.full_stop;
}

/// `Kontakta oss`, `Besöksadress`: above nothing but an address and hours.
bool heads_contact(std::string_view text) {
  constexpr std::string_view heads[] = {
      "kontakt",   "kontakta oss",   "kontaktuppgifter", "besöksadress", "adress",
      "hitta hit", "hitta till oss", "contact",          "contact us",   "kontakta redaktionen"};
  char folded[64];
  if (text.size() > sizeof folded) return false;
  std::string_view word(folded, fold_word(text, folded, sizeof folded));
  while (word.ends_with(':')) word.remove_suffix(1);
  for (const std::string_view head : heads) {
    if (word == head) return true;
  }
  return word.ends_with("expeditionen") || word.ends_with("kansliet");
}

/// The contact block that stands directly above the footer belongs to it.
std::uint32_t with_contact(const PagedList<LineFacts>& lines, std::uint32_t footer) {
  constexpr std::uint32_t longest = 6;     // lines with something in them
  constexpr std::uint32_t no_prose = 100;  // code points
  std::uint32_t seen = 0;
  for (std::uint32_t i = footer; i-- > 0 && seen < longest;) {
    const LineFacts& line = lines[i];
    if (!is_content(line.kind)) continue;
    if (line.length > no_prose) return footer;
    if (line.gap > 0 && heads_contact(line.text)) return i;
    ++seen;
  }
  return footer;
}

/// `Växel 0560-120 00, vardagar 8–16.30`
bool is_telephone(const LineFacts& line) {
  constexpr std::string_view labels[] = {"växel", "tel", "telefon", "tfn", "e-post", "kundtjänst"};
  char folded[16];
  const std::string_view first = line.text.substr(0, line.text.find_first_of(" :."));
  if (first.size() > sizeof folded || line.words > 6) return false;
  const std::string_view word(folded, fold_word(first, folded, sizeof folded));
  return std::find(std::begin(labels), std::end(labels), word) != std::end(labels);
}

/// `Björkarps folkhögskola` above nothing but addresses and numbers, directly before the footer: who sent it.
std::uint32_t with_sender(const PagedList<LineFacts>& lines, std::uint32_t footer) {
  constexpr std::uint32_t longest = 8;  // lines
  const std::uint32_t top = footer > longest ? footer - longest : 0;
  bool contacts = false;
  for (std::uint32_t i = footer; i-- > top;) {
    const LineFacts& line = lines[i];
    if (!is_content(line.kind)) continue;
    const bool contact = line.kind == LineKind::contact && line.mention_count == 0;
    if (contact || is_telephone(line)) {
      contacts = contacts || contact;
      continue;
    }
    const bool name = line.kind == LineKind::short_text && line.gap > 0 && line.mention_count == 0;
    return contacts && name ? i : footer;
  }
  return footer;
}

/// What stands between the last rule and the footer, if it is no more than a few short lines.
std::uint32_t with_rule(const PagedList<LineFacts>& lines, std::uint32_t footer) {
  constexpr int longest = 4;               // lines with something in them
  constexpr std::uint32_t no_prose = 100;  // code points
  int seen = 0;
  for (std::uint32_t i = footer; i-- > 0;) {
    const LineFacts& line = lines[i];
    if (line.kind == LineKind::rule) return seen == 0 ? footer : i + 1;
    if (!is_content(line.kind)) continue;
    if (++seen > longest || line.length > no_prose || line.mention_count > 0) return footer;
  }
  return footer;
}

bool is_capital(std::string_view word) {
  const auto first = static_cast<unsigned char>(word[0]);
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  const auto second = static_cast<unsigned char>(word.size() > 1 ? word[1] : 0);
  return first == 0xC3 && second >= 0x80 && second <= 0x9E;
}

}  // namespace

bool names_senders(std::string_view text) {
  bool joined = false;  // by a comma, `och` or `&`
  int names = 0;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    std::string_view word = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (word.empty()) continue;
    if (word == "och" || word == "&" || word == "and" || word == "samt") {
      joined = true;
      continue;
    }
    if (!is_capital(word)) return joined && names > 1;  // på kansliet; redaktör
    if (word.ends_with('!') || word.ends_with('?') || word.ends_with(':')) return false;
    joined = joined || word.ends_with(',');
    ++names;
  }
  return joined && names > 1;
}

std::uint32_t find_signature(const PagedList<LineFacts>& lines) {
  const auto count = static_cast<std::uint32_t>(lines.size());
  constexpr std::uint32_t longest = 5;  // lines
  std::uint32_t top = 0;
  while (top < count && !is_content(lines[top].kind)) ++top;
  if (top == count || lines[top].length < 4) return count;
  std::uint32_t seen = 0;
  for (std::uint32_t i = count; i-- > top + 1 && seen < longest;) {
    if (!is_content(lines[i].kind)) continue;
    ++seen;
    if (lines[i].gap > 0 && lines[i].text == lines[top].text) return i;
  }
  return count;
}

std::uint32_t find_footer(const PagedList<LineFacts>& lines, std::uint32_t signature) {
  const auto count = static_cast<std::uint32_t>(lines.size());
  std::uint32_t footer = signature;
  std::uint32_t prose = 0;
  for (std::uint32_t i = count; i-- > 0;) {
    const LineFacts& line = lines[i];
    if (!is_content(line.kind)) continue;
    if (line.length <= 160 && begins_footer(line.text) && i > 0 && !is_appeal(line) &&
        (line.gap > 0 || line.kind != LineKind::short_text || footer != count || i + 6 > count)) {
      footer = i;
      prose = 0;
      continue;
    }
    if (line.mention_count > 0 && line.kind != LineKind::contact) prose += 2;
    if (line.length > 200) ++prose;
    if (prose > 4) break;
  }
  if (footer == count) return with_sender(lines, footer);
  return with_sender(lines, with_contact(lines, with_rule(lines, footer)));
}

}  // namespace kalendarium
