// SPDX-License-Identifier: MIT

#include "core/marks.h"

#include <catch2/catch.hpp>
#include <string>

#include "core/index_builder.h"

using namespace kalendarium;

namespace {

/// An index of one document, which is asked once.
struct Asked {
  Asked(std::string_view document, std::string_view typed) {
    IndexBuilder builder;
    builder.add(0, SearchField::text, document, StemLanguage::swedish);
    builder.add(0, SearchField::title, document, StemLanguage::swedish);
    builder.finish(1, block);
    REQUIRE(open_index(block, index));
    parse_search(typed, query);
    search(index, query, {}, scratch);
  }
  std::string block;
  SearchIndex index;
  SearchQuery query;
  SearchScratch scratch;
  std::vector<Mark> marks;
};

std::string with_marks(std::string_view text, const std::vector<Mark>& marks, std::size_t begin,
                       std::size_t end) {
  std::string out;
  for (const Mark& mark : marks) {
    out += text.substr(begin, mark.begin - begin);
    out += '[' + std::string(text.substr(mark.begin, mark.end - mark.begin)) + ']';
    begin = mark.end;
  }
  return out += text.substr(begin, end - begin);
}

/// The text with its marks in brackets.
std::string marked(std::string_view text, std::string_view typed,
                   SearchField field = SearchField::text) {
  Asked asked(text, typed);
  find_marks(asked.query, asked.scratch, {text, field, StemLanguage::swedish}, asked.marks);
  return with_marks(text, asked.marks, 0, text.size());
}

std::string snippet(std::string_view text, std::string_view typed, std::uint32_t letters) {
  Asked asked(text, typed);
  const Snippet part =
      find_snippet(asked.query, asked.scratch, {text, SearchField::text, StemLanguage::swedish},
                   letters, asked.marks);
  std::string out = with_marks(text, asked.marks, part.begin, part.end);
  if (part.is_cut_before) out = "… " + out;
  if (part.is_cut_after) out += " …";
  return out;
}

}  // namespace

TEST_CASE("A word and its forms are marked whole, beginnings and parts by their letters",
          "[marks]") {
  CHECK(marked("Omsorg, omsorgens dag", "omsorg") == "[Omsorg], [omsorgens] dag");
  CHECK(marked("Dialog om äldreomsorgen", "omsorg") == "Dialog om äldre[omsorg]en");
  CHECK(marked("Medborgardialoger", "medb") == "[Medb]orgardialoger");
  CHECK(marked("Åkeri på Ön", "å") == "[Å]keri på Ön");
}

TEST_CASE("Marks are in the text as it is written", "[marks]") {
  CHECK(marked("KAFÉ och kafékväll", "kafe") == "[KAFÉ] och [kafé]kväll");
  CHECK(marked("Äldre\xC2\xADomsorg", "omsorg") == "Äldre\xC2\xAD[omsorg]");
  CHECK(marked("A\xCC\x8Akeri", "åke") == "[A\xCC\x8Ake]ri");
}

TEST_CASE("A joined word is marked whole, or the part that is meant", "[marks]") {
  CHECK(marked("Ny e-tjänst.", "e-tjänst") == "Ny [e-tjänst].");
  CHECK(marked("Ny e-tjänst.", "tjänst") == "Ny e-[tjänst].");
  CHECK(marked("Tåg Umeå–Luleå", "umeå-luleå") == "Tåg [Umeå]–[Luleå]");
}

TEST_CASE("A slip is marked only where nothing better was found", "[marks]") {
  CHECK(marked("Biblioteket i Örebro", "orebro") == "Biblioteket i [Örebro]");
  CHECK(marked("kurs och kurd", "kurs") == "[kurs] och kurd");
}

TEST_CASE("A phrase is marked from end to end, and only where it stands", "[marks]") {
  CHECK(marked("Hus: Folkets hus, folkets", "\"folkets hus\"") == "Hus: [Folkets hus], folkets");
  CHECK(marked("Folkets hus dans", "\"folkets hus\" hus dans") == "[Folkets hus] [dans]");
}

TEST_CASE("What is left out, or asked for in another field, is not marked", "[marks]") {
  CHECK(marked("dans för barn", "dans -vuxna") == "[dans] för barn");
  CHECK(marked("dans för barn", "titel:dans barn") == "dans för [barn]");
  CHECK(marked("dans för barn", "titel:dans", SearchField::title) == "[dans] för barn");
  CHECK(marked("dans", "xylofon") == "dans");
  CHECK(marked("", "dans") == "");
}

TEST_CASE("A snippet shows the stretch with most of the words", "[marks]") {
  const std::string text =
      "Kommunen bjuder in till dans. Ta med dig skor och gott humör, så ses vi i parken där "
      "dans och musik fyller kvällen för alla som vill vara med.";
  CHECK(snippet(text, "dans musik", 40) == "… där [dans] och [musik] fyller kvällen …");
  CHECK(snippet(text, "kommunen", 30) == "[Kommunen] bjuder in till dans. …");
  CHECK(snippet(text, "alla", 30) == "… för [alla] som vill vara med.");
}

TEST_CASE("A short text is its own snippet, one without the words its beginning", "[marks]") {
  CHECK(snippet("dans i parken", "park", 100) == "dans i [parken]");
  CHECK(snippet("dans i parken med musik", "xylofon", 14) == "dans i parken …");
}

TEST_CASE("A snippet never cuts a letter, even in a word without end", "[marks]") {
  const std::string text = "ööööööööööööööööööööööööööööööööööö";
  const std::string part = snippet(text, "xylofon", 10);
  CHECK(part == "öööööööööö …");
}
