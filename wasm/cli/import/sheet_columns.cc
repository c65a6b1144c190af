// SPDX-License-Identifier: MIT

#include <algorithm>

#include "cli/import/ascii.h"
#include "cli/import/sheet.h"

namespace kalendarium::cli {

namespace {

struct ColumnName {
  std::string_view name;
  Column column;
};

/// As fold_heading() leaves them.
constexpr ColumnName column_names[] = {
    {"title", Column::title},
    {"titel", Column::title},
    {"rubrik", Column::title},
    {"namn", Column::title},
    {"name", Column::title},
    {"evenemang", Column::title},
    {"händelse", Column::title},
    {"aktivitet", Column::title},
    {"event", Column::title},
    {"vad", Column::title},
    {"ämne", Column::title},
    {"subject", Column::title},
    {"summary", Column::title},
    {"startdate", Column::start_date},
    {"start", Column::start_date},
    {"startdatum", Column::start_date},
    {"datum", Column::start_date},
    {"date", Column::start_date},
    {"dag", Column::start_date},
    {"när", Column::start_date},
    {"from", Column::start_date},
    {"från", Column::start_date},
    {"fråndatum", Column::start_date},
    {"datumfrån", Column::start_date},
    {"starttime", Column::start_time},
    {"starttid", Column::start_time},
    {"tid", Column::start_time},
    {"tidpunkt", Column::start_time},
    {"time", Column::start_time},
    {"kl", Column::start_time},
    {"klockslag", Column::start_time},
    {"klockan", Column::start_time},
    {"enddate", Column::end_date},
    {"end", Column::end_date},
    {"slut", Column::end_date},
    {"slutdatum", Column::end_date},
    {"till", Column::end_date},
    {"tilldatum", Column::end_date},
    {"datumtill", Column::end_date},
    {"tom", Column::end_date},
    {"fom", Column::start_date},
    {"endtime", Column::end_time},
    {"sluttid", Column::end_time},
    {"location", Column::place},
    {"plats", Column::place},
    {"place", Column::place},
    {"lokal", Column::place},
    {"var", Column::place},
    {"locality", Column::locality},
    {"ort", Column::locality},
    {"stad", Column::locality},
    {"city", Column::locality},
    {"text", Column::text},
    {"beskrivning", Column::text},
    {"description", Column::text},
    {"information", Column::text},
    {"info", Column::text},
    {"url", Column::url},
    {"länk", Column::url},
    {"link", Column::url},
    {"webb", Column::url},
    {"webbadress", Column::url},
    {"webbplats", Column::url},
    {"webbsida", Column::url},
    {"registrationurl", Column::registration_url},
    {"anmälan", Column::registration_url},
    {"anmälningslänk", Column::registration_url},
    {"registration", Column::registration_url},
    {"organizer", Column::organizer},
    {"arrangör", Column::organizer},
    {"price", Column::price},
    {"offers", Column::price},
    {"pris", Column::price},
    {"kostnad", Column::price},
    {"avgift", Column::price},
    {"inträde", Column::price},
    {"entré", Column::price},
    {"audience", Column::audience},
    {"målgrupp", Column::audience},
    {"keywords", Column::keywords},
    {"ämnen", Column::keywords},
    {"kategori", Column::keywords},
    {"kategorier", Column::keywords},
    {"category", Column::keywords},
    {"categories", Column::keywords},
    {"taggar", Column::keywords},
    {"section", Column::section},
    {"avdelning", Column::section},
    {"source", Column::source},
    {"källa", Column::source},
    {"kind", Column::kind},
    {"typ", Column::kind},
    {"type", Column::kind},
    {"eventstatus", Column::status},
    {"status", Column::status},
    {"deadline", Column::deadline},
    {"deadlines", Column::deadline},
    {"anmälansenast", Column::deadline},
    {"sistaanmälningsdag", Column::deadline},
    {"sistaansökningsdag", Column::deadline},
    {"anmälsenast", Column::deadline},
    {"onlineurl", Column::online_url},
    {"digitallänk", Column::online_url},
    {"id", Column::id},
    {"sessiontitle", Column::session_title},
    {"previousstartdate", Column::previous_start},
    {"recurrence", Column::recurrence},
    {"exceptdates", Column::except_dates},
    {"extradates", Column::extra_dates},
    {"soldout", Column::sold_out},
};

}  // namespace

std::string fold_heading(std::string_view heading) {
  std::string out;
  for (std::size_t at = 0; at < heading.size(); ++at) {
    const char letter = heading[at];
    if (std::string_view(" ._-*:").find(letter) != std::string_view::npos) continue;
    const bool upper = letter >= 'A' && letter <= 'Z';
    const bool after_c3 = at > 0 && heading[at - 1] == '\xC3';
    const auto byte = static_cast<unsigned char>(letter);
    const bool upper_latin = after_c3 && byte >= 0x80 && byte < 0x9F;
    out += static_cast<char>(upper || upper_latin ? byte + 0x20 : byte);
  }
  return out;
}

Column column_of(std::string_view heading) {
  const std::string name = fold_heading(trimmed(heading));
  const auto found = std::find_if(std::begin(column_names), std::end(column_names),
                                  [&name](const ColumnName& known) { return known.name == name; });
  return found == std::end(column_names) ? Column::unknown : found->column;
}

}  // namespace kalendarium::cli
