// SPDX-License-Identifier: MIT
//
// import/word_table: the words of import/words as data. For words.cc alone.
//
// A row is a word in lower case, how it is matched, its kind, its value, its roles and its topics.
#pragma once

#include "core/civil_time.h"
#include "core/import/words.h"

namespace kalendarium::word_table {

/// How a row is matched: the whole word; the beginning of a longer one too; its end too; both.
enum class Match : std::uint8_t { whole, beginning, end, any };

struct Row {
  std::string_view text;
  WordKind kind = WordKind::other;
  int value = 0;
  std::uint32_t roles = 0;
  std::uint16_t topics = 0;
  Match match = Match::whole;
};

constexpr Row cue(std::string_view text, std::uint32_t roles, unsigned topics = 0,
                  Match match = Match::whole) {
  return {text, WordKind::other, 0, roles, static_cast<std::uint16_t>(topics), match};
}
constexpr Row stem(std::string_view text, std::uint32_t roles, unsigned topics = 0) {
  return cue(text, roles, topics, Match::beginning);
}
constexpr Row tail(std::string_view text, std::uint32_t roles, unsigned topics = 0) {
  return cue(text, roles, topics, Match::end);
}
constexpr Row piece(std::string_view text, std::uint32_t roles, unsigned topics = 0) {
  return cue(text, roles, topics, Match::any);
}
constexpr int day_of(Holiday holiday) { return static_cast<int>(holiday); }

using enum WordKind;

// clang-format off
inline constexpr Row rows[] = {
    // --- Months -----------------------------------------------------------------------------
    {"januari", month, 1}, {"februari", month, 2}, {"mars", month, 3}, {"april", month, 4},
    {"maj", month, 5}, {"juni", month, 6}, {"juli", month, 7}, {"augusti", month, 8},
    {"september", month, 9}, {"oktober", month, 10}, {"november", month, 11}, {"december", month, 12},
    {"jan", month, 1}, {"feb", month, 2}, {"febr", month, 2}, {"mar", month, 3}, {"apr", month, 4},
    {"jun", month, 6}, {"jul", month, 7}, {"aug", month, 8}, {"sep", month, 9}, {"sept", month, 9},
    {"okt", month, 10}, {"nov", month, 11}, {"dec", month, 12},
    {"january", month, 1}, {"february", month, 2}, {"march", month, 3}, {"may", month, 5},
    {"june", month, 6}, {"july", month, 7}, {"august", month, 8}, {"october", month, 10},
    {"oct", month, 10},
    // --- Weekdays ---------------------------------------------------------------------------
    {"måndag", weekday, 1}, {"tisdag", weekday, 2}, {"onsdag", weekday, 3}, {"torsdag", weekday, 4},
    {"fredag", weekday, 5}, {"lördag", weekday, 6}, {"söndag", weekday, 7},
    {"måndagen", weekday, 1}, {"tisdagen", weekday, 2}, {"onsdagen", weekday, 3},
    {"torsdagen", weekday, 4}, {"fredagen", weekday, 5}, {"lördagen", weekday, 6},
    {"söndagen", weekday, 7}, {"lördan", weekday, 6}, {"söndan", weekday, 7},
    {"mån", weekday, 1}, {"tis", weekday, 2}, {"ons", weekday, 3}, {"tors", weekday, 4},
    {"tor", weekday, 4}, {"fre", weekday, 5}, {"lör", weekday, 6}, {"sön", weekday, 7},
    {"monday", weekday, 1}, {"tuesday", weekday, 2}, {"wednesday", weekday, 3},
    {"thursday", weekday, 4}, {"friday", weekday, 5}, {"saturday", weekday, 6},
    {"sunday", weekday, 7}, {"mon", weekday, 1}, {"tue", weekday, 2}, {"tues", weekday, 2},
    {"wed", weekday, 3}, {"thu", weekday, 4}, {"thur", weekday, 4}, {"thurs", weekday, 4},
    {"fri", weekday, 5},
    {"måndagar", weekdays, 1}, {"tisdagar", weekdays, 2}, {"onsdagar", weekdays, 3},
    {"torsdagar", weekdays, 4}, {"fredagar", weekdays, 5}, {"lördagar", weekdays, 6},
    {"söndagar", weekdays, 7}, {"måndagarna", weekdays, 1}, {"tisdagarna", weekdays, 2},
    {"onsdagarna", weekdays, 3}, {"torsdagarna", weekdays, 4}, {"fredagarna", weekdays, 5},
    {"lördagarna", weekdays, 6}, {"söndagarna", weekdays, 7},
    {"mondays", weekdays, 1}, {"tuesdays", weekdays, 2}, {"wednesdays", weekdays, 3},
    {"thursdays", weekdays, 4}, {"fridays", weekdays, 5}, {"saturdays", weekdays, 6},
    {"sundays", weekdays, 7},
    // måndagskvällar, tisdagseftermiddagar; måndagskvällen
    {"måndagskvällar", weekdays, 1, 0, 0, Match::beginning}, {"måndagseftermiddagar", weekdays, 1, 0, 0, Match::beginning}, {"måndagsförmiddagar", weekdays, 1, 0, 0, Match::beginning}, {"måndagsmorgnar", weekdays, 1, 0, 0, Match::beginning},
    {"måndagskväll", weekday, 1, 0, 0, Match::beginning}, {"måndagseftermiddag", weekday, 1, 0, 0, Match::beginning}, {"måndagsförmiddag", weekday, 1, 0, 0, Match::beginning}, {"måndagsmorgon", weekday, 1, 0, 0, Match::beginning},
    {"tisdagskvällar", weekdays, 2, 0, 0, Match::beginning}, {"tisdagseftermiddagar", weekdays, 2, 0, 0, Match::beginning}, {"tisdagsförmiddagar", weekdays, 2, 0, 0, Match::beginning}, {"tisdagsmorgnar", weekdays, 2, 0, 0, Match::beginning},
    {"tisdagskväll", weekday, 2, 0, 0, Match::beginning}, {"tisdagseftermiddag", weekday, 2, 0, 0, Match::beginning}, {"tisdagsförmiddag", weekday, 2, 0, 0, Match::beginning}, {"tisdagsmorgon", weekday, 2, 0, 0, Match::beginning},
    {"onsdagskvällar", weekdays, 3, 0, 0, Match::beginning}, {"onsdagseftermiddagar", weekdays, 3, 0, 0, Match::beginning}, {"onsdagsförmiddagar", weekdays, 3, 0, 0, Match::beginning}, {"onsdagsmorgnar", weekdays, 3, 0, 0, Match::beginning},
    {"onsdagskväll", weekday, 3, 0, 0, Match::beginning}, {"onsdagseftermiddag", weekday, 3, 0, 0, Match::beginning}, {"onsdagsförmiddag", weekday, 3, 0, 0, Match::beginning}, {"onsdagsmorgon", weekday, 3, 0, 0, Match::beginning},
    {"torsdagskvällar", weekdays, 4, 0, 0, Match::beginning}, {"torsdagseftermiddagar", weekdays, 4, 0, 0, Match::beginning}, {"torsdagsförmiddagar", weekdays, 4, 0, 0, Match::beginning}, {"torsdagsmorgnar", weekdays, 4, 0, 0, Match::beginning},
    {"torsdagskväll", weekday, 4, 0, 0, Match::beginning}, {"torsdagseftermiddag", weekday, 4, 0, 0, Match::beginning}, {"torsdagsförmiddag", weekday, 4, 0, 0, Match::beginning}, {"torsdagsmorgon", weekday, 4, 0, 0, Match::beginning},
    {"fredagskvällar", weekdays, 5, 0, 0, Match::beginning}, {"fredagseftermiddagar", weekdays, 5, 0, 0, Match::beginning}, {"fredagsförmiddagar", weekdays, 5, 0, 0, Match::beginning}, {"fredagsmorgnar", weekdays, 5, 0, 0, Match::beginning},
    {"fredagskväll", weekday, 5, 0, 0, Match::beginning}, {"fredagseftermiddag", weekday, 5, 0, 0, Match::beginning}, {"fredagsförmiddag", weekday, 5, 0, 0, Match::beginning}, {"fredagsmorgon", weekday, 5, 0, 0, Match::beginning},
    {"lördagskvällar", weekdays, 6, 0, 0, Match::beginning}, {"lördagseftermiddagar", weekdays, 6, 0, 0, Match::beginning}, {"lördagsförmiddagar", weekdays, 6, 0, 0, Match::beginning}, {"lördagsmorgnar", weekdays, 6, 0, 0, Match::beginning},
    {"lördagskväll", weekday, 6, 0, 0, Match::beginning}, {"lördagseftermiddag", weekday, 6, 0, 0, Match::beginning}, {"lördagsförmiddag", weekday, 6, 0, 0, Match::beginning}, {"lördagsmorgon", weekday, 6, 0, 0, Match::beginning},
    {"söndagskvällar", weekdays, 7, 0, 0, Match::beginning}, {"söndagseftermiddagar", weekdays, 7, 0, 0, Match::beginning}, {"söndagsförmiddagar", weekdays, 7, 0, 0, Match::beginning}, {"söndagsmorgnar", weekdays, 7, 0, 0, Match::beginning},
    {"söndagskväll", weekday, 7, 0, 0, Match::beginning}, {"söndagseftermiddag", weekday, 7, 0, 0, Match::beginning}, {"söndagsförmiddag", weekday, 7, 0, 0, Match::beginning}, {"söndagsmorgon", weekday, 7, 0, 0, Match::beginning},
    {"må", brief_weekday, 1}, {"ti", brief_weekday, 2}, {"fr", from, 5, role::from},
    {"lö", brief_weekday, 6}, {"sö", brief_weekday, 7},
    // --- Numbers ----------------------------------------------------------------------------
    {"en", number, 1}, {"ett", number, 1}, {"två", number, 2}, {"tre", number, 3},
    {"fyra", number, 4}, {"fem", number, 5}, {"sex", number, 6}, {"sju", number, 7},
    {"åtta", number, 8}, {"nio", number, 9}, {"tio", number, 10}, {"elva", number, 11},
    {"tolv", number, 12}, {"one", number, 1}, {"two", number, 2}, {"three", number, 3},
    {"four", number, 4}, {"five", number, 5}, {"six", number, 6},
    {"första", ordinal, 1}, {"andra", ordinal, 2}, {"tredje", ordinal, 3}, {"fjärde", ordinal, 4},
    {"femte", ordinal, 5}, {"sista", ordinal, -1, role::last},
    {"first", ordinal, 1}, {"second", ordinal, 2}, {"third", ordinal, 3}, {"fourth", ordinal, 4},
    {"last", ordinal, -1, role::last},
    // --- Small words ------------------------------------------------------------------------
    {"den", the}, {"the", the},
    {"och", and_}, {"samt", and_}, {"and", and_}, {"eller", and_}, {"or", and_}, {"resp", and_},
    {"respektive", and_},
    {"till", to}, {"to", to, 4}, {"through", until, 0, role::until},
    {"t.o.m", until, 0, role::until}, {"tom", until, 0, role::until},
    {"until", until, 0, role::until},
    {"från", from, 0, role::from}, {"fr.o.m", from, 0, role::from}, {"f.o.m", from, 0, role::from},
    {"from", from, 0, role::from}, 
    {"kl", clock}, {"klockan", clock}, {"klocka", clock}, {"prick", clock}, {"at", at}, {"vid", at},
    {"ca", about}, {"cirka", about}, {"c:a", about}, {"omkring", about}, {"circa", about},
    {"v", week}, {"vecka", week}, {"veckan", week}, {"veckorna", week}, {"veckor", week},
    {"week", week}, {"weeks", week},
    {"dag", day_unit}, {"dagar", day_unit}, {"days", day_unit}, {"day", day_unit}, {"gång", day_unit},
    {"dagarna", day_unit}, {"dagen", day_unit},
    {"månad", month_unit}, {"månaden", month_unit}, {"månader", month_unit}, {"month", month_unit},
    {"vår", season, 1}, {"våren", season, 1}, {"vårens", season, 1}, {"sommar", season, 2},
    {"sommaren", season, 2}, {"sommarens", season, 2}, {"höst", season, 3}, {"hösten", season, 3},
    {"höstens", season, 3}, {"vinter", season, 4}, {"vintern", season, 4}, {"vinterns", season, 4},
    {"spring", season, 1}, {"summer", season, 2}, {"autumn", season, 3}, {"winter", season, 4},
    {"idag", today, 0}, {"imorgon", today, 1}, {"morgon", today, 1}, {"övermorgon", today, 2}, {"ikväll", today, 0}, {"today", today, 0},
    {"tomorrow", today, 1},
    {"nästa", next}, {"next", next}, {"denna", this_}, {"this", this_},
    {"i", in_}, {"in", in_}, {"under", in_}, {"om", within}, {"på", on}, {"on", on, 3},
    {"varje", each, 1}, {"every", each, 1}, {"varannan", each, 2}, {"vartannat", each, 2},
    {"början", WordKind::part, 1}, {"mitten", WordKind::part, 2}, {"slutet", WordKind::part, 3},
    {"early", WordKind::part, 1}, {"mid", WordKind::part, 2}, {"late", WordKind::part, 3},
    {"am", am}, {"a.m", am}, {"pm", pm}, {"p.m", pm},
    {"midnatt", noon, 24}, {"noon", noon, 12}, {"midnight", noon, 24},
    {"år", year}, {"fram", until}, {"tidigare", formerly}, {"skulle", formerly}, {"ursprungligen", formerly}, {"som", as}, {"insläpp", doors, 0, role::happens}, {"insläppet", doors, 0, role::happens}, {"dörrarna", doors, 0, role::happens}, {"kaffe", doors}, {"doors", doors, 0, role::happens}, {"fika", doors}, {"frukost", doors}, {"registrering", doors, 0, role::registers}, {"incheckning", doors}, {"mingel", doors, 0, role::event, topic::event}, {"kaffeservering", doors}, {"kaffet", doors}, {"kom", came, 0, role::invites}, {"as", as}, {"mellan", between}, {"between", between},
    {"nr", abbreviation}, {"tel", abbreviation}, {"st", abbreviation}, {"bl.a", abbreviation},
    {"t.ex", abbreviation}, {"m.m", abbreviation}, {"m.fl", abbreviation}, {"d.v.s", abbreviation},
    {"kap", abbreviation}, {"dr", abbreviation}, {"prof", abbreviation}, {"tfn", abbreviation},
    {"inkl", abbreviation}, {"exkl", abbreviation}, {"max", abbreviation}, {"min", abbreviation},
    {"no", abbreviation, 0, role::except},
    // --- Holidays ---------------------------------------------------------------------------
    {"nyårsdagen", holiday, day_of(Holiday::new_years_day)},
    {"trettondagen", holiday, day_of(Holiday::epiphany)},
    {"långfredagen", holiday, day_of(Holiday::good_friday)},
    {"långfredag", holiday, day_of(Holiday::good_friday)},
    {"påskdagen", holiday, day_of(Holiday::easter_sunday)},
    {"nationaldagen", holiday, day_of(Holiday::national_day)},
    {"midsommarafton", holiday, day_of(Holiday::midsummer_eve)},
    {"midsommardagen", holiday, day_of(Holiday::midsummer_day)},
    {"julafton", holiday, day_of(Holiday::christmas_eve)},
    {"juldagen", holiday, day_of(Holiday::christmas_day)},
    {"nyårsafton", holiday, day_of(Holiday::new_years_eve)},
    // --- Something one attends --------------------------------------------------------------
    piece("webbinari", role::event | role::online, topic::event), piece("webinar", role::event | role::online, topic::event),
    piece("seminari", role::event, topic::event), tail("seminar", role::event, topic::event), cue("seminars", role::event, topic::event),
    stem("webbsänd", role::event | role::online, topic::event), stem("livesänd", role::event | role::online, topic::event),
    stem("direktsänd", role::event | role::online, topic::event), tail("sändning", role::event, topic::event), tail("sändningen", role::event, topic::event),
    piece("konferens", role::event, topic::event), piece("conference", role::event, topic::event),
    piece("konsert", role::event, topic::event), piece("concert", role::event, topic::event),
    piece("föreläsning", role::event, topic::event), piece("lecture", role::event, topic::event),
    piece("föreställning", role::event, topic::event), piece("workshop", role::event, topic::event), stem("verkstad", role::event, topic::event),
    tail("verkstad", role::event, topic::event), piece("utställning", role::event, topic::event), piece("exhibition", role::event, topic::event),
    piece("vernissage", role::event, topic::event), piece("invigning", role::event, topic::event), piece("visning", role::event, topic::event),
    piece("författarbesök", role::event, topic::event), piece("författarkväll", role::event, topic::event), piece("författarsamtal", role::event, topic::event),
    piece("sagostund", role::event, topic::event), piece("språkcafé", role::event, topic::event), tail("café", role::event, topic::event), piece("bokcirkel", role::event, topic::event),
    piece("bokbytardag", role::event, topic::event), tail("kväll", role::event, topic::event), tail("kvällen", role::event, topic::event),
    tail("träff", role::event, topic::event), tail("träffen", role::event, topic::event), tail("träffar", role::event | role::sittings, topic::event),
    cue("träffarna", role::event | role::sittings), cue("tillfällen", role::sittings), cue("tillfällena", role::sittings),
    {"tillfälle", counted, 0, role::sittings}, {"grupp", counted}, {"pass", counted}, {"del", counted}, {"omgång", counted}, {"etapp", counted}, {"steg", counted}, {"modul", counted}, {"block", counted}, {"lektion", counted, 0, role::course}, {"kurstillfälle", counted, 0, role::event | role::course | role::sittings}, {"utbildningstillfälle", counted, 0, role::event | role::course | role::sittings}, {"föreläsningstillfälle", counted, 0, role::event | role::sittings}, cue("gånger", role::sittings), cue("datum", role::sittings), cue("sessions", role::sittings), cue("dates", role::sittings),
    tail("möte", role::event, topic::event), tail("mötet", role::event, topic::event), tail("möten", role::event, topic::event), cue("meeting", role::event, topic::event),
    tail("sammanträde", role::event, topic::event), tail("sammanträder", role::event | role::happens, topic::event), tail("sammanträdet", role::event, topic::event),
    tail("dagen", role::event), tail("dagarna", role::event), tail("mässa", role::event, topic::event), tail("mässan", role::event, topic::event),
    piece("festival", role::event, topic::event), piece("loppis", role::event, topic::event), tail("marknad", role::event, topic::event), tail("marknaden", role::event),
    cue("film", 0), tail("film", role::event), tail("bio", role::event), tail("teater", role::event, topic::event), piece("quiz", role::event, topic::event), piece("pyssel", role::event, topic::event),
    tail("vandring", role::event, topic::event), piece("guidning", role::event, topic::event), piece("rundtur", role::event, topic::event), piece("guidad", role::event, topic::event), piece("utflykt", role::event, topic::event), tail("resa", role::event),
    tail("dans", role::event), cue("story", role::event), cue("retreat", role::event, topic::event), cue("market", role::event, topic::event), cue("party", role::event, topic::event), cue("festivity", role::event, topic::event), cue("screening", role::event, topic::event), cue("performance", role::event, topic::event), cue("class", role::event | role::course, topic::course), cue("classes", role::event | role::course, topic::course), cue("day", 0), tail("tåg", role::event), piece("musik", role::event), cue("samling", role::happens), piece("disputation", role::event, topic::event), piece("samråd", role::event, topic::event),
    tail("frukost", role::event, topic::event), tail("lunch", role::event), tail("panel", role::event), piece("paneldebatt", role::event, topic::event), piece("panelsamtal", role::event, topic::event), tail("debatt", role::event, topic::event),
    tail("samtal", role::event), tail("åkning", role::event, topic::event), tail("gudstjänst", role::event, topic::event), piece("turnering", role::event, topic::event), piece("hackathon", role::event, topic::event),
    cue("evenemang", role::event, topic::event), cue("event", role::event, topic::event), cue("events", role::event, topic::event), cue("aktivitet", role::event, topic::event), cue("programmet", role::event), tail("läger", role::event, topic::event), piece("tävling", role::event),
    tail("firande", role::event, topic::event), piece("symposi", role::event, topic::event), cue("talk", role::event, topic::event), cue("tour", role::event, topic::event), piece("årsmöte", role::event, topic::event), piece("stämma", role::event, topic::event), cue("premiär", role::event, topic::event), cue("premiären", role::event, topic::event), cue("disputerar", role::event | role::happens, topic::event),
    piece("kongress", role::event, topic::event), piece("drop-in", role::event, topic::event), cue("dropin", role::event), piece("städdag", role::event, topic::event), tail("stickning", role::event), piece("stickcafé", role::event, topic::event), cue("öppet hus", role::event | role::happens, topic::event), piece("hearing", role::event, topic::event), cue("livesamtal", role::event), tail("provning", role::event, topic::event),
    tail("givning", role::event, topic::event), piece("studiebesök", role::event, topic::event), tail("loppet", role::event, topic::event), cue("avloppet", 0), piece("avslutning", role::event, topic::event), cue("avslutningsvis", 0), piece("vigsel", role::event, topic::event), piece("vigslar", role::event, topic::event), tail("middag", role::event, topic::event), cue("eftermiddag", 0), cue("middag", 0), tail("mingel", role::event, topic::event), cue("afterwork", role::event, topic::event), tail("afton", role::event, topic::event), tail("aftonen", role::event, topic::event), piece("underhållning", role::event, topic::event), tail("övning", role::event, topic::event), tail("övningen", role::event, topic::event), tail("städning", role::event, topic::event),
    tail("bytardag", role::event, topic::event), cue("temadag", role::event, topic::event), piece("inspirationsdag", role::event, topic::event), piece("familjedag", role::event, topic::event), piece("friluftsdag", role::event, topic::event), piece("idrottsdag", role::event, topic::event), piece("hälsodag", role::event, topic::event), piece("studiedag", role::event | role::course, topic::course), piece("nätverksdag", role::event, topic::event), piece("branschdag", role::event, topic::event), piece("kunskapsdag", role::event, topic::event), piece("prova-på", role::event, topic::event), piece("kickoff", role::event, topic::event), stem("kick-off", role::event, topic::event), piece("upptakt", role::event, topic::event), tail("fullmäktige", role::event), piece("högmässa", role::event, topic::event), piece("andakt", role::event, topic::event), piece("allsång", role::event, topic::event), stem("picknick", role::event, topic::event), piece("samkväm", role::event, topic::event), piece("grillning", role::event, topic::event),
    tail("fest", role::event, topic::event), tail("festen", role::event, topic::event), cue("kalas", role::event, topic::event), tail("kalaset", role::event, topic::event), cue("disco", role::event, topic::event), tail("turen", role::event, topic::event), cue("naturen", 0), cue("kulturen", 0), cue("strukturen", 0), cue("temperaturen", 0), cue("litteraturen", 0), piece("cykeltur", role::event, topic::event), piece("båttur", role::event, topic::event), piece("busstur", role::event, topic::event), piece("skidtur", role::event, topic::event), piece("paddeltur", role::event, topic::event), piece("tipspromenad", role::event, topic::event), piece("exkursion", role::event, topic::event), piece("fågelskådning", role::event, topic::event), tail("läsning", role::event, topic::event), cue("läsning", 0), cue("avläsning", 0), piece("boksläpp", role::event, topic::event), piece("minnesstund", role::event, topic::event), piece("manifestation", role::event, topic::event), piece("gudstjänster", role::event, topic::event),
    piece("arrangemang", role::event, topic::event), cue("summit", role::event, topic::event), cue("roadshow", role::event, topic::event), tail("turné", role::event, topic::event), tail("turnén", role::event, topic::event), cue("turné", role::event, topic::event), cue("turnén", role::event, topic::event), cue("final", role::event, topic::event), cue("finalen", role::event, topic::event), cue("gala", role::event, topic::event), tail("gala", role::event, topic::event), tail("galan", role::event, topic::event), cue("galan", role::event, topic::event), tail("balen", role::event, topic::event), cue("bal", role::event, topic::event), piece("stämman", role::event, topic::event), piece("finissage", role::event, topic::event), piece("berättarstund", role::event, topic::event), piece("rådslag", role::event, topic::event), tail("ceremoni", role::event, topic::event), tail("ceremonin", role::event, topic::event), cue("dags", role::happens), cue("spelas", role::happens), cue("framförs", role::happens | role::event), cue("ges", role::happens), cue("stapeln", role::happens), cue("samlar", role::happens), cue("avspark", role::happens | role::starts), cue("uppspel", role::event),
    cue("måndagens", 0), cue("tisdagens", 0), cue("onsdagens", 0), cue("torsdagens", 0), cue("fredagens", 0), cue("lördagens", 0), cue("söndagens", 0),
    // --- Something one learns ---------------------------------------------------------------
    tail("kurs", role::event | role::course, topic::course), tail("kursen", role::event | role::course, topic::course), tail("kurser", role::event | role::course, topic::course), tail("kursens", role::course, topic::course),
    piece("utbildning", role::event | role::course, topic::course), tail("course", role::event | role::course, topic::course), tail("training", role::event | role::course, topic::course), stem("kursstart", role::event | role::course | role::starts, topic::course),
    piece("studiecirkel", role::event | role::course, topic::course), stem("cirkeln", role::event | role::course, topic::course), cue("programme", role::event, 0),
    // --- It takes place ---------------------------------------------------------------------
    cue("äger", role::happens), cue("arrangeras", role::happens), cue("arrangerar", role::happens), cue("genomförs", role::happens), cue("hålls", role::happens), cue("håller", role::happens), cue("sänds", role::happens | role::online), cue("sänder", role::happens | role::online),
    cue("startar", role::happens | role::starts), cue("börjar", role::happens | role::starts), cue("start", role::happens | role::starts), cue("starts", role::happens | role::starts), cue("begins", role::happens | role::starts), cue("inleds", role::happens | role::starts),
    cue("avslutas", role::ends), cue("slutar", role::ends), cue("ends", role::ends), cue("ending", role::ends), cue("starting", role::starts), cue("gångerna", role::sittings), cue("träffas", role::happens), cue("ses", role::happens), cue("möts", role::happens), cue("samlas", role::happens), cue("samling", role::happens), cue("invigs", role::happens), cue("sker", role::happens), cue("spelar", role::happens),
    cue("visas", role::happens | role::shows), cue("pågår", role::happens | role::shows), cue("visar", role::shows), cue("hänger", role::shows), cue("firar", role::happens), cue("uppmärksammas", role::happens), cue("uppmärksammar", role::happens), cue("gästar", role::happens), cue("gästas", role::happens), cue("föreläser", role::happens | role::event), cue("berättar", role::happens), cue("takes", role::happens), cue("held", role::happens), cue("meets", role::happens), cue("delta", role::happens), cue("join", role::invites), cue("anordnar", role::happens), cue("anordnas", role::happens), cue("erbjuder", 0, topic::offer), cue("premiärvisas", role::happens), cue("uppträder", role::happens), cue("besöker", role::happens),
    stem("välkom", role::invites), cue("bjuder", role::invites), cue("bjuds", role::invites), cue("inbjuds", role::invites), cue("inbjuder", role::invites), cue("welcome", role::invites), cue("boka", role::invites | role::registers), cue("köp", role::registers), cue("missa", role::invites), cue("invite", role::invites), cue("invites", role::invites), cue("följ", role::invites), cue("save", role::invites), cue("almanackan", role::invites), cue("kalendern", role::invites), cue("inbjudan", role::invites), cue("invited", role::invites),
    stem("rehearsal", role::event, topic::event), stem("ceremon", role::event, topic::event), cue("walk", role::event, topic::event), cue("fair", role::event, topic::event), tail("promenad", role::event, topic::event), tail("repetition", role::event, topic::event), cue("repetitioner", role::event, topic::event), tail("gille", role::event, topic::event), tail("gillet", role::event, topic::event), tail("basar", role::event, topic::event), tail("pub", role::event, topic::event), tail("pubkväll", role::event, topic::event), piece("bingo", role::event, topic::event), stem("uppvisning", role::event, topic::event), tail("match", role::event, topic::event), tail("matchen", role::event, topic::event), tail("cup", role::event, topic::event), piece("rundvandring", role::event, topic::event), stem("symposi", role::event, topic::event), piece("frågestund", role::event, topic::event), piece("genomgång", role::event, topic::event), tail("sångafton", role::event, topic::event), piece("auktion", role::event, topic::event), tail("julbord", role::event, topic::event), piece("konstrunda", role::event, topic::event), cue("picnic", role::event, topic::event), stem("lesson", role::course, topic::course), cue("excursion", role::event, topic::event), tail("karneval", role::event, topic::event), cue("show", role::event, topic::event),
    // --- The last day -----------------------------------------------------------------------
    cue("senast", role::by), piece("deadline", role::by | role::last_day), cue("latest", role::by), cue("by", role::by_weak), cue("before", role::before), cue("före", role::before), cue("innan", role::before), cue("due", role::by), cue("later", role::by), cue("tillhanda", role::by), cue("inskickad", role::reports | role::by_weak), cue("inskickade", role::reports | role::by_weak), cue("inlämnad", role::reports | role::by_weak), cue("motioner", role::reports), tail("anmälan", role::registers), cue("perioden", role::until), cue("insändas", role::reports),
    piece("anmälningsdag", role::last_day | role::registers), piece("ansökningsdag", role::last_day | role::applies), piece("svarsdag", role::last_day | role::reports), piece("inlämningsdag", role::last_day | role::reports), piece("anmälningsdatum", role::last_day | role::registers), piece("ansökningsdatum", role::last_day | role::applies), piece("svarsdatum", role::last_day | role::reports), piece("anmälningstid", role::last_day | role::registers), piece("ansökningstid", role::last_day | role::applies), piece("ansökningsperiod", role::applies | role::last_day), piece("anmälningsperiod", role::registers | role::last_day), piece("ansökningsomgång", role::applies | role::last_day),
    piece("anmäl", role::registers), cue("anm", role::registers), cue("anm.dag", role::last_day | role::registers), cue("osa", role::registers | role::by), cue("o.s.a", role::registers | role::by), cue("rsvp", role::registers | role::by), stem("registrer", role::registers), stem("registration", role::registers), cue("register", role::registers), cue("bokning", role::registers), cue("bokas", role::registers), cue("bokar", role::registers), cue("sign", role::registers),
    stem("ansök", role::applies), cue("sök", role::applies), cue("söka", role::applies), cue("söker", role::applies), cue("sökas", role::applies), tail("ansökan", role::applies), tail("ansökningar", role::applies), stem("application", role::applies), cue("apply", role::applies), stem("intresseanmäl", role::registers), cue("utlysning", role::applies, topic::funding), cue("utlysningen", role::applies, topic::funding),
    cue("redovisa", role::reports), cue("redovisas", role::reports), cue("rapportera", role::reports), cue("rapporteras", role::reports), cue("svara", role::reports), cue("svar", role::reports), cue("svaren", role::reports), cue("besvara", role::reports), cue("besvaras", role::reports), cue("lämna", role::reports), cue("lämnas", role::reports), cue("lämnar", role::reports), cue("inlämning", role::reports), cue("inkomma", role::reports), cue("inkommit", role::reports | role::by_weak), cue("skicka", role::reports), cue("skickas", role::reports), stem("nominer", role::reports), stem("synpunkt", role::reports), cue("yttra", role::reports), stem("yttrande", role::reports), stem("remissvar", role::reports), piece("enkät", role::reports), piece("anbud", role::reports), cue("tyck", role::reports), cue("tycka", role::reports), cue("rösta", role::reports), cue("submit", role::reports), cue("survey", role::reports), cue("remiss", role::reports), cue("remissen", role::reports), cue("samrådet", role::reports), cue("consultation", role::reports), cue("reply", role::reports), cue("answer", role::reports), cue("respond", role::reports), cue("comments", role::reports), cue("feedback", role::reports), cue("nominate", role::reports), stem("nomination", role::reports), cue("mejla", role::reports), cue("maila", role::reports), cue("hör", 0), cue("tävla", role::reports), cue("deltagarlista", role::reports), cue("rekvirera", role::applies), cue("rekvireras", role::applies), cue("abstract", role::reports), cue("bidra", role::reports), cue("deklarera", role::reports), cue("tender", role::reports), cue("tenders", role::reports),
    cue("öppnar", role::opens), cue("öppnas", role::opens), cue("öppen", role::opens), cue("öppet", role::opens), cue("öppna", 0), cue("opens", role::opens), cue("open", role::opens), cue("stänger", role::closes), cue("stängs", role::closes | role::notice), cue("closes", role::closes), cue("close", role::closes),
    piece("anmälningsstopp", role::last_day | role::registers), piece("ansökningsstopp", role::last_day | role::applies), piece("anbudstid", role::last_day | role::reports), stem("formulär", role::reports), tail("redovisning", role::reports), tail("redovisningen", role::reports), cue("inne", role::by_weak), piece("samrådstid", role::last_day | role::reports), piece("granskningstid", role::last_day | role::reports), piece("remisstid", role::last_day | role::reports), piece("svarstid", role::last_day | role::reports), piece("inlämningstid", role::last_day | role::reports), piece("nomineringstid", role::last_day | role::reports), piece("beställningsdag", role::last_day | role::registers), piece("bokningsdag", role::last_day | role::registers), piece("avanmäl", role::registers), piece("sökperiod", role::last_day | role::applies), piece("granskning", role::reports), cue("emot", role::reports), cue("förslag", role::reports), cue("förslagen", role::reports), cue("förslaget", role::reports), cue("mottas", role::reports), cue("mottages", role::reports), cue("inkomna", role::reports | role::by_weak), cue("insända", role::reports | role::by_weak), cue("inlämnade", role::reports | role::by_weak), cue("inskickat", role::reports), cue("beställ", role::registers), cue("utgår", role::closes),
    // --- It is over, or nothing to attend ---------------------------------------------------
    cue("hölls", role::past), cue("missade", role::past), cue("vann", role::past), cue("började", role::past), cue("slutade", role::past), cue("spelade", role::past), cue("gav", role::past), cue("ägde", role::past), cue("arrangerades", role::past), cue("genomfördes", role::past), cue("beslutade", role::past), cue("beslutades", role::past), cue("antogs", role::past), cue("presenterades", role::past), cue("trädde", role::past), {"var", was}, cue("invigdes", role::past), cue("deltog", role::past), cue("firades", role::past), cue("samlades", role::past), cue("publicerades", role::past), cue("släpptes", role::past), cue("startade", role::past), cue("inleddes", role::past), cue("avslutades", role::past), cue("besökte", role::past), cue("skedde", role::past), cue("fattade", role::past), cue("godkände", role::past), cue("träffades", role::past), cue("infördes", role::past), cue("antog", role::past), cue("blev", role::past), cue("fick", role::past), cue("hade", role::past), cue("was", role::past), cue("were", role::past), cue("decided", role::past), {"sedan", since}, cue("lämnade", role::past), cue("öppnade", role::past), cue("stängde", role::past), cue("föddes", role::past), cue("avled", role::past), cue("bildades", role::past), cue("grundades", role::past), cue("tillträdde", role::past), cue("adopted", role::past), cue("published", role::past), cue("skrev", role::past), cue("utsågs", role::past), cue("överlämnades", role::past), cue("överlämnade", role::past), cue("vann", role::past), cue("ended", role::past), cue("lanserades", role::past), cue("gick", role::past), cue("undertecknades", role::past), cue("undertecknade", role::past), cue("valdes", role::past), cue("meddelade", role::past), cue("inspelad", role::past), cue("inspelat", role::past),
    cue("träder", role::notice), cue("gäller", role::notice), cue("gälla", role::notice), cue("tillämpas", role::notice), piece("öppettid", role::notice), stem("telefontid", role::notice), stem("besökstid", role::notice), piece("avstäng", role::notice), cue("stängt", role::notice | role::closes), cue("stängd", role::notice | role::closes), cue("closed", role::notice | role::closes), piece("vägarbete", role::notice), piece("ledningsarbete", role::notice), piece("grävarbete", role::notice), tail("grävning", role::notice), tail("grävningen", role::notice), cue("grävningen", role::notice), piece("gatuarbete", role::notice), piece("spårarbete", role::notice), piece("schaktning", role::notice), piece("driftstopp", role::notice), piece("strömavbrott", role::notice), cue("kraft", role::notice), cue("tillträder", role::notice), cue("anställs", role::notice), cue("upphör", role::notice), piece("underhållsarbete", role::notice), piece("semesterstäng", role::notice), cue("bemannad", role::notice), cue("bemannat", role::notice), cue("effective", role::notice), piece("sophämtning", role::notice), cue("hämtas", role::notice), cue("töms", role::notice), cue("avtalet", role::notice), cue("utdelas", role::notice), cue("utbetalas", role::notice), cue("betalas", role::notice), cue("betala", role::notice), cue("inbetalning", role::notice), cue("inbetalas", role::notice), piece("beslutsdatum", role::notice), cue("beslutas", role::notice), cue("besked", role::notice), cue("beslut", role::notice), cue("vinnarna", role::notice), cue("vinnaren", role::notice), cue("tillkännages", role::notice), cue("announced", role::notice), cue("meddelas", role::notice), cue("prisutdelning", role::notice), cue("delas", role::notice), piece("vattenavstäng", role::notice), cue("publicerad", role::notice), cue("publicerat", role::notice), cue("uppdaterad", role::notice), cue("uppdaterat", role::notice), cue("updated", role::notice), cue("bygglov", 0), cue("spolas", role::notice), cue("asfalteras", role::notice), cue("underhåll", role::notice), cue("mörkläggs", role::notice), cue("släcks", role::notice), cue("urkopplad", role::notice),
    tail("ades", role::past), tail("erats", role::past), cue("träffats", role::past), cue("hållits", role::past), cue("genomförts", role::past), cue("anordnats", role::past), cue("deltagit", role::past), cue("startat", role::past), tail("rdes", role::past), tail("ndes", role::past), tail("ldes", role::past), tail("gdes", role::past), tail("mdes", role::past), tail("vdes", role::past), tail("ptes", role::past), tail("ktes", role::past), tail("ttes", role::past), cue("lockade", role::past), cue("svarade", role::past), cue("samlade", role::past), cue("diskuterade", role::past), cue("bjöd", role::past), cue("visade", role::past), cue("berättade", role::past), cue("ledde", role::past), cue("höll", role::past), cue("möttes", role::past), cue("tog", role::past), cue("sågs", role::past), cue("gjorde", role::past), cue("blivit", role::past), cue("kördes", role::past),
    tail("hämtning", role::notice), cue("hämtning", role::notice), cue("fungerar", role::notice), cue("införs", role::notice), cue("tillsätts", role::notice), cue("driftsätts", role::notice), cue("utredningen", role::notice), cue("utredaren", role::notice), cue("uppdraget", role::notice), piece("regeringsuppdrag", role::notice), cue("betänkandet", role::notice), piece("snöröjning", role::notice), piece("sandsopning", role::notice), piece("provtryckning", role::notice), piece("trafikomläggning", role::notice), cue("besiktning", role::notice), cue("chef", role::notice), cue("anställning", role::notice),
    cue("överlämnas", role::notice), cue("koras", role::notice), cue("utses", role::notice), cue("tilldelas", role::notice), cue("pristagaren", role::notice), cue("pristagarna", role::notice), cue("vinnare", role::notice),
    cue("släpps", role::release), cue("publiceras", role::release), cue("released", role::release), cue("utkommer", role::release), cue("biljettsläpp", role::release), cue("biljettsläppet", role::release), cue("lanseras", role::release), cue("utges", role::release), cue("nyhetsbrev", role::release), cue("nyhetsbrevet", role::release),
    cue("inställt", role::cancelled), cue("inställd", role::cancelled), cue("inställda", role::cancelled), cue("ställs", 0), cue("avlyst", role::cancelled), cue("cancelled", role::cancelled), cue("canceled", role::cancelled), cue("flyttat", role::moved), cue("flyttad", role::moved), cue("flyttas", role::moved), cue("flyttats", role::moved), cue("framflyttat", role::moved), cue("framflyttad", role::moved), cue("senarelagd", role::moved), cue("rescheduled", role::moved), cue("moved", role::moved),
    cue("fullbokat", role::full), cue("fullbokad", role::full), cue("fullbokade", role::full), cue("fulltecknat", role::full), cue("fulltecknad", role::full), cue("slutsålt", role::full), cue("utsålt", role::full), cue("utsåld", role::full), cue("slutsåld", role::full), cue("full", 0),
    cue("kr", 0, topic::price), cue("kronor", 0, topic::price), cue("sek", 0, topic::price), cue("gratis", 0, topic::price), stem("kostnadsfri", 0, topic::price), stem("avgiftsfri", 0, topic::price), cue("free", 0, topic::price), stem("entré", 0, topic::price), cue("inträde", 0, topic::price), stem("biljett", 0, topic::price), stem("kost", 0, topic::price), stem("pris", 0, topic::price), tail("avgift", 0, topic::price), tail("avgiften", 0, topic::price), stem("avgift", 0, topic::price),
    // --- Where, when again ------------------------------------------------------------------
    {"digital", digital}, {"digitala", digital}, cue("digitalt", role::online), cue("online", role::online), cue("zoom", role::online), cue("teams", role::online), cue("distans", role::online), cue("webben", role::online), cue("youtube", role::online), cue("webbkurs", role::event | role::course | role::online, topic::course), cue("livestream", role::online), stem("strömma", role::online), stem("streama", role::online), cue("virtuellt", role::online), cue("nätet", role::online), cue("webb", role::online), cue("facebook", 0), stem("webbseminari", role::event | role::online, topic::event), cue("webbkursen", role::event | role::course | role::online, topic::course), stem("webbutbildning", role::event | role::course | role::online, topic::course), cue("webbmöte", role::event | role::online), cue("hybrid", role::online | role::onsite), cue("streamed", role::online),
    cue("plats", role::onsite), cue("fysiskt", role::onsite), cue("fysisk", role::onsite), cue("biblioteket", role::onsite), tail("biblioteket", role::onsite), tail("huset", role::onsite), tail("salen", role::onsite), tail("hallen", role::onsite), tail("gården", role::onsite), tail("kyrkan", role::onsite), tail("torget", role::onsite), tail("parken", role::onsite), tail("skolan", role::onsite), tail("museet", role::onsite), tail("museum", role::onsite), tail("scenen", role::onsite), tail("salongen", role::onsite), cue("library", role::onsite), cue("lokalen", role::onsite), tail("gatan", role::onsite), tail("vägen", role::onsite), cue("aula", role::onsite), cue("sal", role::onsite), cue("rum", role::onsite), cue("room", role::onsite), cue("klubbstugan", role::onsite), cue("kyrka", role::onsite), cue("aulan", role::onsite), tail("hotellet", role::onsite), cue("hotell", role::onsite), cue("hotel", role::onsite), cue("hall", role::onsite), cue("arena", role::onsite),
    cue("jämna", role::even), cue("jämn", role::even), cue("udda", role::odd), cue("ojämna", role::odd), cue("even", role::even), cue("odd", role::odd), cue("båda", role::all_days), cue("bägge", role::all_days), cue("alla", role::all_days), cue("dagligen", role::all_days), cue("daily", role::all_days), cue("both", role::all_days), cue("vardera", role::all_days),
    cue("ingen", role::except), cue("inget", role::except), cue("inga", role::except), cue("ej", role::except), cue("utom", role::except), cue("förutom", role::except), cue("uppehåll", role::except), cue("except", role::except), cue("inte", role::except), cue("not", role::except),
    // --- What an article is about -----------------------------------------------------------
    piece("rapport", 0, topic::publication), piece("skrift", 0, topic::publication), piece("antologi", 0, topic::publication), tail("bok", 0, topic::publication), cue("boken", 0, topic::publication), piece("broschyr", 0, topic::publication), cue("statistik", 0, topic::publication), cue("filmer", 0, topic::publication), stem("handbok", 0, topic::publication), cue("report", 0, topic::publication), cue("undersökning", 0, topic::publication), piece("kartläggning", 0, topic::publication), piece("forskningsöversikt", 0, topic::publication), cue("studie", 0, topic::publication), cue("publication", 0, topic::publication), cue("book", 0, topic::publication),
    piece("podd", 0, topic::podcast), piece("podcast", 0, topic::podcast), cue("avsnitt", 0, topic::podcast), cue("avsnittet", 0, topic::podcast), cue("episode", 0, topic::podcast),
    piece("verktyg", 0, topic::tool), piece("vägledning", 0, topic::tool), piece("checklist", 0, topic::tool), tail("guide", 0, topic::tool), tail("guiden", 0, topic::tool), tail("mall", 0, topic::tool), tail("mallar", 0, topic::tool), piece("stödmaterial", 0, topic::tool), piece("metodstöd", 0, topic::tool), cue("toolkit", 0, topic::tool), cue("tool", 0, topic::tool), cue("tjänst", 0, topic::tool), piece("e-tjänst", 0, topic::tool), stem("guideline", 0, topic::tool),
    piece("bidrag", 0, topic::funding), piece("stipendi", 0, topic::funding), tail("stipendium", 0, topic::funding), tail("stipendiet", 0, topic::funding), tail("priset", 0, topic::funding), piece("utlys", 0, topic::funding), cue("medel", 0, topic::funding), piece("fonden", 0, topic::funding), cue("priset", 0, topic::funding), piece("grant", 0, topic::funding), cue("funding", 0, topic::funding), cue("scholarship", 0, topic::funding), cue("pengar", 0, topic::funding), cue("projektmedel", 0, topic::funding), cue("intäkter", 0, topic::funding), cue("prize", 0, topic::funding),
    cue("nätverk", 0, topic::network), cue("nätverket", 0, topic::network), stem("nätverksträff", role::event, topic::event), tail("nätverk", 0, topic::network), cue("network", 0, topic::network),
    piece("erbjudande", 0, topic::offer), cue("erbjuds", 0, topic::offer), cue("rådgivning", 0, topic::offer), cue("mentor", 0, topic::offer), piece("mentorprogram", 0, topic::offer), cue("offer", 0, topic::offer), cue("hyr", 0, topic::offer), cue("lånedator", 0, topic::offer),
    cue("bibliotekskurs", role::event | role::course, topic::course),
};
// clang-format on

}  // namespace kalendarium::word_table
