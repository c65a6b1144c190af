// SPDX-License-Identifier: MIT
#include "core/import/line_shapes.h"

namespace kalendarium {
namespace {

bool is_place(std::string_view text, const LineToken& before, const LineToken& word) {
  if (word.kind != TokenKind::word || !word.capital || tells_time(word.word.kind)) return false;
  if ((word.word.roles & role::online) != 0 || word.end - word.begin < 4) return false;
  const auto second = static_cast<unsigned char>(text[word.begin + 1]);
  if (second >= 'A' && second <= 'Z') return false;  // SKR, MUCF
  return before.is(WordKind::in_) || before.is(WordKind::on) || before.is(WordKind::at);
}

}  // namespace

bool is_row(const ScannedLine& line, int fewest_tabs) {
  int tabs = 0;
  int days = 0;
  for (const LineToken& token : line.tokens) tabs += token.is('\t') ? 1 : 0;
  for (const Mention& mention : line.mentions) days += mention.kind == MentionKind::days ? 1 : 0;
  return days == 1 && tabs >= fewest_tabs;
}

bool is_picture_text(std::string_view text) {
  constexpr std::string_view starts[] = {"![",     "[Bild", "[bild", "[Foto", "[foto",   "[Image",
                                         "[image", "[Logo", "[logo", "[cid:", "[Banner", "[banner"};
  for (const std::string_view start : starts) {
    if (text.starts_with(start)) return true;
  }
  return false;
}

bool is_dateline(const ScannedLine& line) {
  constexpr int most_words = 5;
  if (line.mentions.size() != 1 || line.mentions[0].kind != MentionKind::days) return false;
  int words = 0;
  bool tells = (line.roles & role::past) != 0;
  for (const LineToken& token : line.tokens) {
    words += token.kind == TokenKind::word ? 1 : 0;
    tells = tells || token.is(WordKind::stamped);
  }
  return words <= most_words && tells && (line.roles & (role::event | role::course)) == 0;
}

bool leads_list(const ScannedLine& line) {
  if (line.tokens.empty() || !line.tokens.back().is(':')) return false;
  for (const LineToken& token : line.tokens) {
    if (token.is(WordKind::following)) return true;
  }
  return false;
}

bool has_post_code(const ScannedLine& line) {
  const std::vector<LineToken>& tokens = line.tokens;
  for (std::size_t i = 2; i + 2 < tokens.size(); ++i) {
    if (tokens[i].is_number() && tokens[i].digits == 3 && tokens[i + 1].is_number() &&
        tokens[i + 1].digits == 2 && tokens[i + 2].capital && tokens[i - 1].is(','))
      return true;
  }
  return false;
}

bool only_mentions(const ScannedLine& line) {
  if (line.mentions.empty()) return false;
  if (line.tokens.size() > 1 && line.tokens[0].is(WordKind::on) &&
      line.tokens[1].is(WordKind::day_unit))
    return false;  // På gång i vår
  std::size_t mention = 0;
  for (std::size_t i = 0; i < line.tokens.size(); ++i) {
    while (mention < line.mentions.size() && line.mentions[mention].last <= i) ++mention;
    const bool inside = mention < line.mentions.size() && line.mentions[mention].first <= i;
    const LineToken& token = line.tokens[i];
    const bool counted = token.is_number() && i > 0 &&
                         (line.tokens[i - 1].is(WordKind::counted) ||
                          line.tokens[i - 1].is(WordKind::day_unit));  // Dag 1
    if (!inside && token.is(WordKind::doors)) return false;            // 9.00 Kaffe
    if (!inside && !counted && token.kind != TokenKind::sign &&
        !(token.kind == TokenKind::word && tells_time(token.word.kind))) {
      return false;
    }
  }
  return true;
}

bool begins_with_mention(const ScannedLine& line) {
  if (line.mentions.empty()) return false;
  const std::uint32_t first = line.mentions.front().first;
  for (std::uint32_t i = 0; i < first; ++i) {
    const LineToken& token = line.tokens[i];
    const bool status = (token.word.roles & (role::cancelled | role::full)) != 0;
    if (token.kind != TokenKind::sign && !token.is(WordKind::the) && !token.is(WordKind::weekday) &&
        !token.is(WordKind::attention) && !status) {
      return false;
    }
  }
  const MentionKind kind = line.mentions.front().kind;
  if (kind == MentionKind::holiday) return !line.mentions.front().times.empty();
  return kind == MentionKind::days || kind == MentionKind::time || kind == MentionKind::weekday ||
         kind == MentionKind::recurrence;
}

bool names_place(const ScannedLine& line, std::string_view text) {
  for (const Mention& mention : line.mentions) {
    if (mention.kind != MentionKind::days) continue;
    const Sentence& sentence = line.sentences[mention.sentence];
    if ((sentence.roles & (role::event | role::course | role::happens)) == 0) continue;
    if ((sentence.roles & (role::past | role::answers)) != 0) continue;
    for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
      if (is_place(text, line.tokens[i - 1], line.tokens[i])) return true;
    }
  }
  return false;
}

bool is_titled(const ScannedLine& line) {
  if (line.mentions.empty() || line.mentions.front().sentence != 0) return false;
  const std::uint32_t first = line.mentions.front().first;
  if (first < 2 || first > 12) return false;
  const MentionKind kind = line.mentions.front().kind;
  return line.tokens[first - 1].is(':') &&
         (kind == MentionKind::days || kind == MentionKind::recurrence);
}

bool says_when(const ScannedLine& line) {
  for (const Mention& mention : line.mentions) {
    if (mention.kind == MentionKind::days || mention.kind == MentionKind::recurrence) return true;
  }
  return false;
}

bool starts_low(const ScannedLine& line) {
  for (const LineToken& token : line.tokens) {
    if (token.kind == TokenKind::word) return !token.capital;
    if (token.kind == TokenKind::number) return false;
  }
  return false;
}

bool ends_with_brief_month(const ScannedLine& line) {
  constexpr int may = 5;
  const std::size_t count = line.tokens.size();
  if (count < 2 || !line.tokens[count - 1].is('.')) return false;
  const LineToken& word = line.tokens[count - 2];
  if (!word.is(WordKind::month)) return false;
  const std::uint32_t letters = word.end - word.begin;
  const int month = word.word.value;
  return (letters == 3 && month != may) || (letters == 4 && (month == 2 || month == 9));
}

bool breaks_off(const ScannedLine& line) {
  for (std::size_t i = 0; i + 1 < line.sentences.size(); ++i) {
    const std::uint32_t last = line.sentences[i].last - 1;
    if (line.tokens[last].is('.') && line.sentences[i].last - line.sentences[i].first > 4)
      return true;
  }
  return false;
}

}  // namespace kalendarium
