// SPDX-License-Identifier: MIT
#include "core/import/line_shapes.h"

namespace kalendarium {

bool is_row(const ScannedLine& line, int fewest_tabs) {
  int tabs = 0;
  int days = 0;
  for (const LineToken& token : line.tokens) tabs += token.is('\t') ? 1 : 0;
  for (const Mention& mention : line.mentions) days += mention.kind == MentionKind::days ? 1 : 0;
  return days == 1 && tabs >= fewest_tabs;
}

bool is_picture_text(std::string_view text) {
  constexpr std::string_view starts[] = {"![",     "[Bild",  "[bild", "[Foto", "[foto",
                                         "[Image", "[image", "[Logo", "[logo"};
  for (const std::string_view start : starts) {
    if (text.starts_with(start)) return true;
  }
  return false;
}

bool is_dateline(const ScannedLine& line) {
  constexpr std::uint32_t tells = role::past | role::notice | role::release;
  constexpr int most_words = 5;
  if (line.mentions.size() != 1 || line.mentions[0].kind != MentionKind::days) return false;
  int words = 0;
  for (const LineToken& token : line.tokens) words += token.kind == TokenKind::word ? 1 : 0;
  return words <= most_words && (line.roles & tells) != 0 &&
         (line.roles & (role::event | role::course)) == 0;
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

}  // namespace kalendarium
