// SPDX-License-Identifier: MIT
#include "core/import/fields.h"

#include "core/import/start_filter.h"
#include "core/import/titles.h"

namespace kalendarium {
namespace {

using Tokens = std::vector<LineToken>;

std::string_view word_of(std::string_view text, const LineToken& token) {
  return text.substr(token.begin, token.end - token.begin);
}

/// A word, folded, into the caller's buffer.
std::string_view folded_word(std::string_view text, const LineToken& token,
                             char (&buffer)[longest_word]) {
  return {buffer, fold_word(word_of(text, token), buffer, sizeof buffer)};
}

bool is_currency(std::string_view text, const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size()) return false;
  if (tokens[at].is(':'))
    return at + 1 < tokens.size() && tokens[at + 1].is('-') && !tokens[at].space;
  if (tokens[at].kind != TokenKind::word) return false;
  char buffer[longest_word];
  const std::string_view word = folded_word(text, tokens[at], buffer);
  return word == "kr" || word == "kronor" || word == "sek" || word == "kr/person" ||
         word == "krona";
}

/// `2 500`, `49,50`: digits in groups of three, decimals behind a comma or point.
std::string read_amount(std::string_view text, const Tokens& tokens, std::size_t& at) {
  std::string amount(word_of(text, tokens[at]));
  ++at;
  while (at < tokens.size() && tokens[at].is_number() && tokens[at].digits == 3 &&
         tokens[at].space) {
    amount += word_of(text, tokens[at++]);
  }
  if (at + 1 < tokens.size() && (tokens[at].is(',') || tokens[at].is('.')) && !tokens[at].space &&
      tokens[at + 1].is_number() && !tokens[at + 1].space) {
    if (tokens[at + 1].digits == 3) {
      amount += word_of(text, tokens[at + 1]);
    } else {
      amount += '.';
      amount += word_of(text, tokens[at + 1]);
    }
    at += 2;
  }
  return amount;
}

std::string read_vat(std::string_view text) {
  if (text.find("exkl") != std::string_view::npos ||
      text.find("exklusive moms") != std::string_view::npos ||
      text.find("excl") != std::string_view::npos ||
      text.find("ex moms") != std::string_view::npos ||
      text.find("+ moms") != std::string_view::npos ||
      text.find("plus moms") != std::string_view::npos)
    return "excluded";
  if (text.find("inkl. moms") != std::string_view::npos ||
      text.find("inkl moms") != std::string_view::npos ||
      text.find("inklusive moms") != std::string_view::npos ||
      text.find("incl. VAT") != std::string_view::npos ||
      text.find("including VAT") != std::string_view::npos)
    return "included";
  return {};
}

constexpr std::string_view free_words[] = {"gratis",       "kostnadsfritt", "kostnadsfri",
                                           "kostnadsfria", "avgiftsfritt",  "avgiftsfri",
                                           "avgiftsfria",  "free",          "kostnadsfritt."};
constexpr std::string_view cost_words[] = {"kostar",
                                           "kostnad",
                                           "kostnaden",
                                           "avgift",
                                           "avgiften",
                                           "pris",
                                           "priset",
                                           "inträde",
                                           "entré",
                                           "biljett",
                                           "biljetter",
                                           "deltagaravgift",
                                           "kursavgift",
                                           "kursavgiften",
                                           "deltagaravgiften",
                                           "konferensavgift",
                                           "konferensavgiften",
                                           "cost",
                                           "costs",
                                           "price",
                                           "fee",
                                           "tickets",
                                           "ticket",
                                           "admission",
                                           "betala",
                                           "entrén",
                                           "biljetterna",
                                           "förköp",
                                           "biljettpris",
                                           "vuxna",
                                           "vuxen",
                                           "barn",
                                           "studenter",
                                           "ungdomar",
                                           "pensionärer",
                                           "medlemmar",
                                           "ordinarie",
                                           "adults",
                                           "children",
                                           "students",
                                           "person"};
constexpr std::string_view no_price_words[] = {
    "bidrag",   "bidraget", "böter",      "uteblir",   "utebliven", "debiteras",
    "intäkter", "budget",   "miljoner",   "miljon",    "mkr",       "stipendium",
    "vinna",    "pris:",    "prissumma",  "no-show",   "avbokning", "fika",
    "kaffe",    "stöd",     "låna",       "lånar",     "grant",     "prize",
    "fine",     "vite",     "faktureras", "insamlade", "samlade",   "ersättning"};

template <const auto& list>
bool holds(std::string_view text, const Tokens& tokens, std::size_t first, std::size_t last) {
  char buffer[longest_word];
  for (std::size_t i = first; i < last; ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    if (!start_filter<list>.may_have(word_of(text, tokens[i]))) continue;
    const std::string_view word = folded_word(text, tokens[i], buffer);
    for (const std::size_t k : start_groups<list>.of(word[0])) {
      if (word == list[k]) return true;
    }
  }
  return false;
}

/// Of the tokens [first, last) of a text; `said` is what may name VAT.
void read_sums(std::string_view text, const Tokens& tokens, std::size_t first, std::size_t last,
               std::string_view said, CompactList<DraftPrice>& prices) {
  for (std::size_t at = first; at < last;) {
    const bool prefixed = tokens[at].kind == TokenKind::word && is_currency(text, tokens, at) &&
                          at + 1 < last && tokens[at + 1].is_number();
    if (prefixed) ++at;
    if (!tokens[at].is_number()) {
      ++at;
      continue;
    }
    DraftPrice price;
    std::size_t next = at;
    price.amount = read_amount(text, tokens, next);
    if (prefixed || is_currency(text, tokens, next)) {
      price.vat = read_vat(said);
      prices.push_back(price);
    }
    at = next;
  }
}

/// What the tokens [first, last) of a text, which end with a sentence, say that something costs.
void read_costs(std::string_view text, const Tokens& tokens, std::size_t first, std::size_t last,
                CompactList<DraftPrice>& prices, bool& free) {
  if (first == last) return;
  const std::uint32_t begin = tokens[first].begin;
  const std::string_view said = text.substr(begin, tokens[last - 1].end - begin);
  const std::size_t before = prices.size();
  read_sums(text, tokens, first, last, said, prices);
  if (prices.size() != before) return;
  free = free || holds<free_words>(text, tokens, first, last) ||
         said.find("ri entr\xC3\xA9") != std::string_view::npos ||
         said.find("ritt intr") != std::string_view::npos;
}

/// What names a price and is no word with that topic.
bool has_price_sign(std::string_view text) {
  constexpr std::string_view signs[] = {":-", "rona", "RONA", "ritt intr"};
  for (const std::string_view sign : signs) {
    if (text.find(sign) != std::string_view::npos) return true;
  }
  return false;
}

bool has_price_word(const Tokens& tokens, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if ((tokens[i].word.topics & topic::price) != 0) return true;
  }
  return false;
}

/// Reads the sentences of a line that name a cost.
void read_prose_prices(std::string_view text, Tokens& tokens, Details& details) {
  split_tokens(text, tokens);
  const bool has_sign = has_price_sign(text);
  std::size_t first = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i + 1 < tokens.size() && !ends_sentence(tokens, i)) continue;
    const std::size_t last = i + 1;
    if (!has_sign && !has_price_word(tokens, first, last)) {
      first = last;
      continue;
    }
    const bool unfit = holds<no_price_words>(text, tokens, first, last);
    if (!unfit && holds<cost_words>(text, tokens, first, last)) {
      read_costs(text, tokens, first, last, details.prices, details.free);
    } else if (!unfit && holds<free_words>(text, tokens, first, last)) {
      details.free = true;
    } else if (!unfit && tokens[first].is_number() && details.prices.empty()) {
      std::size_t next = first;  // `1 400 kr inkl. material.`
      (void)read_amount(text, tokens, next);
      if (is_currency(text, tokens, next))
        read_sums(text, tokens, first, last, text, details.prices);
    }
    first = last;
  }
}

struct ModeVotes {
  std::uint32_t field = 0;
  std::uint32_t headline = 0;
  std::uint32_t dated = 0;
  std::uint32_t prose = 0;
  bool physical = false;  // a place field that is no web address
};

std::uint32_t modes(std::uint32_t roles) { return roles & (role::online | role::onsite); }

std::string decide_mode(const ModeVotes& votes) {
  if (modes(votes.field) != 0 || votes.physical) {
    const std::uint32_t roles = votes.field | (votes.physical ? role::onsite : 0u);
    return mode_of(roles);
  }
  if (modes(votes.headline) == role::online) return votes.dated & role::onsite ? "mixed" : "online";
  const std::uint32_t all = modes(votes.dated) != 0 ? votes.dated : votes.prose;
  if (modes(all) == (role::online | role::onsite)) return "mixed";
  if (modes(votes.dated) != 0) return mode_of(votes.dated);
  if (modes(votes.headline) != 0) return mode_of(votes.headline);
  return mode_of(votes.prose);
}

class DetailReader {
 public:
  DetailReader(const std::vector<Line>& lines, const Facts& facts, const ArticleLines& article,
               bool list, Tokens& tokens)
      : lines_(lines), facts_(facts), article_(article), list_(list), tokens_(tokens) {}

  Details run() {
    votes_.headline = facts_.lines[article_.headline].roles;
    if (may_cost(article_.headline))
      read_prose_prices(lines_[article_.headline].text, tokens_, details_);
    for (std::uint32_t i = article_.first; i < article_.last; ++i) read_line(i);
    details_.mode = decide_mode(votes_);
    return std::move(details_);
  }

 private:
  /// Most headlines say nothing of a cost.
  [[nodiscard]] bool may_cost(std::uint32_t at) const {
    const LineFacts& line = facts_.lines[at];
    return (line.topics & topic::price) != 0 ||
           (may_name_price(line, lines_[at].text) &&
            lines_[at].text.view().find_first_of("0123456789") != std::string_view::npos);
  }

  void read_line(std::uint32_t at) {
    const LineFacts& line = facts_.lines[at];
    const std::string_view text = lines_[at].text;
    if (list_ && (line.kind == LineKind::entry || line.titled)) return;
    const bool dated = line.mention_count > 0;
    (dated ? votes_.dated : votes_.prose) |= line.kind == LineKind::call ? 0 : line.roles;
    if (line.field == FieldKind::none) {
      const bool costs = (line.topics & topic::price) != 0;
      if (line.kind != LineKind::call && costs) read_prose_prices(text, tokens_, details_);
      return;
    }
    const std::string value = clean_text(text.substr(line.value));
    if (value.empty() || value == "-" || value == "\xE2\x80\x93") return;
    read_field(line, value);
  }

  void read_field(const LineFacts& line, const std::string& value) {
    switch (line.field) {
      case FieldKind::where:
        details_.place = value;
        votes_.field |= line.roles & ~(role::onsite);
        votes_.physical = votes_.physical || (line.roles & role::online) == 0 ||
                          value.find(" eller ") != std::string::npos ||
                          value.find(" och ") != std::string::npos ||
                          value.find(" or ") != std::string::npos ||
                          value.find(" and ") != std::string::npos;
        break;
      case FieldKind::price: read_price_field(value); break;
      case FieldKind::audience: details_.audience = {CompactText(value)}; break;
      case FieldKind::organizer: details_.organizer = value; break;
      default:
        if (may_name_price(line, value)) read_prose_prices(value, tokens_, details_);
    }
  }

  /// `Fri entré, men utebliven avbokning kostar 200 kr` is free.
  void read_price_field(std::string_view value) {
    read_prices(value.substr(0, value.find_first_of(",.")), details_.prices, details_.free);
    if (details_.free) return;
    details_.prices.clear();
    read_prices(value, details_.prices, details_.free);
  }

  const std::vector<Line>& lines_;
  const Facts& facts_;
  const ArticleLines& article_;
  bool list_;
  Tokens& tokens_;
  Details details_;
  ModeVotes votes_;
};

}  // namespace

std::string mode_of(std::uint32_t roles) {
  switch (modes(roles)) {
    case role::online: return "online";
    case role::onsite: return "offline";
    case 0: return {};
    default: return "mixed";
  }
}

bool says_all_free(const std::vector<Line>& lines, std::uint32_t first, std::uint32_t last) {
  static constexpr std::string_view all_words[] = {"alla", "allt", "samtliga", "all", "everything"};
  Tokens tokens;
  for (std::uint32_t i = first; i < last; ++i) {
    const std::string_view text = lines[i].text;
    split_tokens(text, tokens);
    std::size_t begin = 0;
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      if (k + 1 < tokens.size() && !ends_sentence(tokens, k)) continue;
      if (text.find("ntr\xC3\xA9n \xC3\xA4r fri") != std::string_view::npos) return true;
      if (holds<all_words>(text, tokens, begin, k + 1) &&
          holds<free_words>(text, tokens, begin, k + 1))
        return true;
      begin = k + 1;
    }
  }
  return false;
}

bool may_name_price(const LineFacts& line, std::string_view text) {
  return (line.topics & topic::price) != 0 || has_price_sign(text);
}

void read_prices(std::string_view text, CompactList<DraftPrice>& prices, bool& free) {
  Tokens tokens;
  split_tokens(text, tokens);
  read_costs(text, tokens, 0, tokens.size(), prices, free);
}

Details read_details(const std::vector<Line>& lines, const Facts& facts,
                     const ArticleLines& article, bool list, Tokens& tokens) {
  return DetailReader(lines, facts, article, list, tokens).run();
}

}  // namespace kalendarium
