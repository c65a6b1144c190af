// SPDX-License-Identifier: MIT
#include "core/import/labels.h"

#include "core/import/decoration.h"
#include "core/import/start_filter.h"
#include "core/import/words.h"

namespace kalendarium {
namespace {

struct Label {
  std::string_view text;
  FieldKind kind;
  constexpr operator std::string_view() const { return text; }  // NOLINT: a label is its text
};

// clang-format off
constexpr Label labels[] = {
    {"tid", FieldKind::when}, {"datum", FieldKind::when}, {"när", FieldKind::when}, {"dag", FieldKind::when}, {"dag och tid", FieldKind::when}, {"datum och tid", FieldKind::when}, {"tid och plats", FieldKind::when}, {"tid & plats", FieldKind::when}, {"tidpunkt", FieldKind::when}, {"tider", FieldKind::when}, {"dagar", FieldKind::when}, {"när och var", FieldKind::when}, {"när & var", FieldKind::when}, {"time", FieldKind::when}, {"date", FieldKind::when}, {"dates", FieldKind::when}, {"date and time", FieldKind::when}, {"when", FieldKind::when}, {"start", FieldKind::when}, {"kursstart", FieldKind::when}, {"starts", FieldKind::when}, {"tillfällen", FieldKind::when}, {"kurstillfällen", FieldKind::when}, {"kursdatum", FieldKind::when}, {"datum/tid", FieldKind::when}, {"tid/plats", FieldKind::when}, {"startdatum", FieldKind::when}, {"slutdatum", FieldKind::when}, {"speltid", FieldKind::other}, {"antal gånger", FieldKind::other}, {"antal tillfällen", FieldKind::other}, {"antal träffar", FieldKind::other}, {"when and where", FieldKind::when}, {"sändningstid", FieldKind::when}, {"kurstid", FieldKind::when}, {"period", FieldKind::when}, {"nytt datum", FieldKind::when}, {"ny tid", FieldKind::when}, {"träffar", FieldKind::when}, {"save the date", FieldKind::when}, {"time and place", FieldKind::when}, {"visas", FieldKind::when}, {"utställningsperiod", FieldKind::when}, {"kursdagar", FieldKind::when}, {"tillfälle", FieldKind::when}, {"klockan", FieldKind::when}, {"klockslag", FieldKind::when}, {"spelas", FieldKind::when}, {"sänds", FieldKind::when}, {"kl", FieldKind::when}, {"dates and times", FieldKind::when}, {"vernissage", FieldKind::when},
    {"plats", FieldKind::where}, {"var", FieldKind::where}, {"ort", FieldKind::where}, {"lokal", FieldKind::where}, {"adress", FieldKind::where}, {"where", FieldKind::where}, {"venue", FieldKind::where}, {"location", FieldKind::where}, {"place", FieldKind::where}, {"samling", FieldKind::where}, {"room", FieldKind::where}, {"sal", FieldKind::where}, {"plats/form", FieldKind::where},
    {"kostnad", FieldKind::price}, {"pris", FieldKind::price}, {"avgift", FieldKind::price}, {"inträde", FieldKind::price}, {"entré", FieldKind::price}, {"biljett", FieldKind::price}, {"biljetter", FieldKind::price}, {"biljettpris", FieldKind::price}, {"deltagaravgift", FieldKind::price}, {"kursavgift", FieldKind::price}, {"price", FieldKind::price}, {"cost", FieldKind::price}, {"fee", FieldKind::price}, {"admission", FieldKind::price}, {"tickets", FieldKind::price}, {"konferensavgift", FieldKind::price}, {"registration fee", FieldKind::price},
    {"målgrupp", FieldKind::audience}, {"för vem", FieldKind::audience}, {"för", FieldKind::audience}, {"vem", FieldKind::audience}, {"audience", FieldKind::audience}, {"for", FieldKind::audience}, {"who", FieldKind::audience}, {"ålder", FieldKind::audience}, {"target group", FieldKind::audience}, {"vänder sig till", FieldKind::audience},
    {"sista anmälningsdag", FieldKind::deadline}, {"sista ansökningsdag", FieldKind::deadline}, {"sista dag för anmälan", FieldKind::deadline}, {"sista dag för ansökan", FieldKind::deadline}, {"sista dag", FieldKind::deadline}, {"sista dag att anmäla sig", FieldKind::deadline}, {"anmälan senast", FieldKind::deadline}, {"anmäl dig senast", FieldKind::deadline}, {"ansök senast", FieldKind::deadline}, {"senast", FieldKind::deadline}, {"deadline", FieldKind::deadline}, {"osa", FieldKind::deadline}, {"anm", FieldKind::deadline}, {"anm.", FieldKind::deadline}, {"o.s.a.", FieldKind::deadline}, {"o.s.a", FieldKind::deadline}, {"anmälan", FieldKind::deadline}, {"anmälningstid", FieldKind::deadline}, {"ansökan", FieldKind::deadline}, {"ansökningstid", FieldKind::deadline}, {"ansökningsperiod", FieldKind::deadline}, {"anmälningsperiod", FieldKind::deadline}, {"svar senast", FieldKind::deadline}, {"svara senast", FieldKind::deadline}, {"sista svarsdag", FieldKind::deadline}, {"sista svarsdatum", FieldKind::deadline}, {"registration", FieldKind::deadline}, {"register by", FieldKind::deadline}, {"apply by", FieldKind::deadline}, {"rsvp", FieldKind::deadline}, {"application deadline", FieldKind::deadline}, {"registration deadline", FieldKind::deadline}, {"last day to register", FieldKind::deadline}, {"anmälan och frågor", FieldKind::deadline}, {"sista inlämningsdag", FieldKind::deadline}, {"sista anmälningsdatum", FieldKind::deadline}, {"sista ansökningsdatum", FieldKind::deadline}, {"sista anbudsdag", FieldKind::deadline}, {"submission deadline", FieldKind::deadline}, {"applications", FieldKind::deadline},
    {"arrangör", FieldKind::organizer}, {"arrangörer", FieldKind::organizer}, {"organisatör", FieldKind::organizer}, {"arrangeras av", FieldKind::organizer}, {"organiser", FieldKind::organizer}, {"organizer", FieldKind::organizer}, {"host", FieldKind::organizer}, {"kursanordnare", FieldKind::organizer}, {"i samarbete med", FieldKind::other},
    {"kontakt", FieldKind::contact}, {"frågor", FieldKind::contact}, {"kontaktperson", FieldKind::contact}, {"contact", FieldKind::contact}, {"e-post", FieldKind::contact}, {"telefon", FieldKind::contact}, {"mejl", FieldKind::contact}, {"tel", FieldKind::contact}, {"tfn", FieldKind::contact}, {"mail", FieldKind::contact}, {"mobil", FieldKind::contact}, {"email", FieldKind::contact}, {"phone", FieldKind::contact}, {"questions", FieldKind::contact},
    {"vad", FieldKind::title}, {"hur", FieldKind::other}, {"varför", FieldKind::other}, {"hur dags", FieldKind::when}, {"hur mycket", FieldKind::price}, {"vad kostar det", FieldKind::price}, {"hur anmäler jag mig", FieldKind::deadline}, {"hur anmäler man sig", FieldKind::deadline}, {"what", FieldKind::title}, {"titel", FieldKind::title}, {"rubrik", FieldKind::title},
    {"länk", FieldKind::host_page}, {"webb", FieldKind::host_page}, {"webbplats", FieldKind::host_page}, {"läs mer", FieldKind::host_page}, {"mer information", FieldKind::host_page}, {"mer info", FieldKind::host_page}, {"hemsida", FieldKind::host_page}, {"info", FieldKind::host_page}, {"link", FieldKind::host_page}, {"website", FieldKind::host_page}, {"obs", FieldKind::other}, {"insläpp", FieldKind::other}, {"dörrar", FieldKind::other}, {"dörrarna öppnar", FieldKind::other}, {"språk", FieldKind::other}, {"language", FieldKind::other}, {"form", FieldKind::other}, {"längd", FieldKind::other}, {"antal platser", FieldKind::other}, {"platser", FieldKind::other}, {"föreläsare", FieldKind::other}, {"medverkande", FieldKind::other}, {"talare", FieldKind::other}, {"kursledare", FieldKind::other}, {"speaker", FieldKind::other}, {"ledare", FieldKind::other}, {"omfattning", FieldKind::other}, {"nivå", FieldKind::other}, {"duration", FieldKind::other}, {"foto", FieldKind::other}, {"bild", FieldKind::other}, {"photo", FieldKind::other}, {"text", FieldKind::other}, {"öppettider", FieldKind::other}, {"öppet", FieldKind::other}, {"upplysningar", FieldKind::contact}, {"credits", FieldKind::other}, {"regi", FieldKind::other},
};

constexpr std::string_view strong_calls[] = {
    "läs mer", "läs hela", "läs vidare", "mer information", "mer info", "mer om ", "länk till", "till anmälan", "anmäl dig här", "anmälan här", "anmälan och ", "information och anmälan", "ta del av", "lyssna till", "lyssna här", "ladda ner", "ladda ned", "ladda hem", "klicka här", "klicka för", "se hela ", "se program", "till programmet", "till bokning", "till verktyget", "till rapporten", "till webb", "till sidan", "till hemsidan", "gör din ", "gå till ", "read more", "more information", "register here", "sign up here", "link to", "click here", "find out more", "learn more", "book here", "see the full", "se filmen", "se inspelning", "visa i webb", "om du har problem att", "problem att ", "har du problem att", "visas brevet inte", "visas inte ", "view in browser", "view this email", "läs rapporten", "hämta rapporten", "anmälningslänk", "länk:", "boka här", "boka plats", "köp biljett", "sök här", "ansök här", "sök bidraget", "here you", "här hittar du", "svara på enkäten", "till enkäten", "läs nyheten", "läs artikeln", "läs inbjudan", "inbjudan och anmälan", "program och anmälan", "full programme", "download the", "read the", "apply here", "buy tickets", "anmäl dig till", "anmäl dig", "anmäl er", "fler evenemang", "se alla ", "visa alla ", "alla nyheter", "till kalendariet", "hela programmet", "hela kalendariet", "läs om ", "se mer", "register now", "sign up for", "join here", "watch the", "listen to", "läs och ", "kontakta oss", "[läs", "> läs", "mer på ",
};
constexpr std::string_view headline_verbs[] = {
    "sök ", "boka ", "besök ", "testa ", "upptäck~", "tyck ", "lyssna ", "titta ", "delta ", "svara ", "följ ", "köp ", "beställ~", "join ", "visit ", "hämta ", "ansök ", "apply ", "watch ", "fyll i",
};
constexpr std::string_view weak_calls[] = {
    "läs ", "till ", "se ", "lyssna", "titta", "boka", "köp ", "besök", "testa", "hämta", "svara", "fyll i", "anmäl~", "register", "sign up", "book", "download", "listen", "watch", "apply", "see ", "ansök~", "sök ", "följ ", "delta", "join", "visit", "buy ", "information", "inbjudan", "beställ~", "länk", "mejla", "info ", "tyck till", "upptäck~", "prenumerera~", "program ", "webbplats",
};
constexpr std::string_view greetings[] = {
    "hej", "välkommen till ett nytt nummer", "välkommen till ett nytt nyhetsbrev", "kära ", "bästa ", "god morgon", "goddag", "dear ", "hello", "hi ", "hi!", "glad ", "trevlig ", "god jul", "gott nytt", "vänliga hälsningar", "med vänlig", "hälsningar", "varma hälsningar", "best regards", "kind regards", "väl mött", "vi ses", "varmt välkom", "happy ", "välkommen!", "välkomna!", "mvh",
};
constexpr std::string_view footers[] = {
    "redaktör", "redaktion", "ansvarig utgivare", "avsluta prenumeration", "avprenumerera", "avregistrera", "avanmäl", "unsubscribe", "du får det här", "du får detta", "du får mejlet", "du får brevet", "du får nyhetsbrevet", "du får utskicket", "du får den här", "du har fått det", "vill du inte", "vill du sluta", "när du prenumererar", "följ oss", "follow us", "©", "copyright", "gdpr", "personuppgift", "så behandlar vi", "så hanterar vi", "editor", "you are receiving", "you receive this", "detta nyhetsbrev", "nyhetsbrevet skickas", "nyhetsbrevet ges ut", "det här nyhetsbrevet", "utgivare", "update your preferences", "kontakta redaktionen", "ändra dina uppgifter", "tipsa redaktionen", "this newsletter", "avsändare", "om nyhetsbrevet", "prenumerera på", "ansvarig:", "styrelsen genom", "styrelsen gm", "ansvariga:", "ansvarig för nyhetsbrev", "ansvarig för brevet", "ansvarig för utskick", "ansvarig för bladet", "ansvarig för innehållet", "nyhetsbrevet produceras", "brevet skickas", "bladet ges ut", "bladet utkommer", "nyhetsbrevet utkommer", "hantera prenumeration", "avsluta din prenumeration", "to unsubscribe",
};
constexpr std::string_view titles[] = {
    "nyhetsbrev", "newsletter", "veckobrev", "månadsbrev", "veckans", "bulletin", "informationsbrev", "programblad", "medlemsbrev", "medlemsblad", "digest", "nyheter från", "news from", "aktuellt från", "kalendarium", "infobrev", "kulturbrev", "personalbrev", "föreningsbrev",
};
constexpr std::string_view sections[] = {
    "nyheter", "aktuellt", "kalendarium", "kalender", "på gång", "evenemang", "utbildning", "utbildningar", "kurser", "kurser och konferenser", "konferenser", "seminarier", "webbinarier", "rapporter", "publikationer", "tips", "boktips", "barn", "unga", "vuxna", "barn och unga", "barn & unga", "program", "programpunkter", "utställningar", "utställning", "konserter", "notiser", "övrigt", "i korthet", "kort och gott", "korta nyheter", "utlysningar", "bidrag", "bidrag och utlysningar", "news", "events", "calendar", "upcoming events", "funding", "courses", "forskning", "internationellt", "kultur", "musik", "teater", "film", "föreläsningar", "visningar", "aktiviteter", "anslagstavla", "för barn", "för vuxna", "för familjer", "in brief", "seminars", "lectures", "exhibitions", "calls", "calls and funding", "remisser", "poddar", "lov", "medlemsnytt", "från styrelsen", "information", "kurser och utbildningar", "aktuella evenemang", "kommande evenemang", "kommande aktiviteter", "kommande", "missa inte", "research", "people", "stipendier", "nya medarbetare", "lästips", "nytt från oss", "teater och dans", "familj", "ungdom", "vuxen", "senior", "litteratur", "konst", "fritid", "idrott", "öppna möten", "politik", "workshops",
};
constexpr std::string_view calendars[] = {
    "kalendarium", "kalender", "program", "på gång", "evenemang", "aktiviteter", "höstlov", "sportlov", "påsklov", "jullov", "sommarlov", "lov", "events", "calendar", "det händer", "händer", "detta händer", "vårprogram", "höstprogram", "programpunkter", "konserter", "föreläsningar", "föreställningar", "bio", "utställningar", "viktiga datum", "datum att", "sommarprogram", "veckans program", "upcoming", "aktuella", "kommande", "what's on", "save the date", "visningar", "månadens", "veckans", "vinterns", "vårens", "höstens", "sommarens", "hänt", "agenda", "julprogram", "kursutbud", "sagostunder", "sammanträden", "möten", "datum", "kurser", "events this", "happening",
};
constexpr std::string_view agendas[] = {
    "ur programmet", "på dagordningen", "dagordningen", "ur dagordningen", "on the agenda", "ärenden", "utdrag ur programmet", "programmet", "dagordning", "program", "agenda", "preliminärt program", "programpunkter", "schema", "dagens program", "schedule", "programme", "kvällens program", "innehåll", "hålltider",
};
// clang-format on

struct Folded {
  char bytes[64];
  std::size_t size;
  [[nodiscard]] std::string_view view() const { return {bytes, size}; }
};

Folded fold_start(std::string_view text) {
  Folded folded;
  folded.size = fold_word(text, folded.bytes, sizeof folded.bytes);
  if (folded.view().find('\xC2') == std::string_view::npos) return folded;
  for (std::size_t i = 0; i + 1 < folded.size; ++i) {  // a no-break space is a blank
    if (folded.bytes[i] == '\xC2' && folded.bytes[i + 1] == '\xA0') {
      folded.bytes[i] = ' ';
      for (std::size_t k = i + 1; k + 1 < folded.size; ++k) folded.bytes[k] = folded.bytes[k + 1];
      --folded.size;
    }
  }
  return folded;
}

/// The beginning of a text, which is folded only where a list may have it.
class Start {
 public:
  explicit Start(std::string_view text) : text_(text) {}

  template <const auto& list>
  [[nodiscard]] bool may_be_in() const {
    return start_filter<list>.may_have(text_);
  }
  [[nodiscard]] std::string_view folded() const {
    if (!is_folded_) folded_ = fold_start(text_);
    is_folded_ = true;
    return folded_.view();
  }

 private:
  std::string_view text_;
  mutable bool is_folded_ = false;
  mutable Folded folded_;
};

template <const auto& list>
bool begins_with_one(const Start& start) {
  if (!start.may_be_in<list>()) return false;
  const std::string_view folded = start.folded();
  if (folded.empty()) return false;
  for (const std::size_t i : start_groups<list>.of(folded[0])) {
    if (folded.starts_with(list[i])) return true;
  }
  return false;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// As above, but of whole words: `information` is not in `informationsmöte`. `~` ends a stem.
template <const auto& list>
bool begins_with_word(const Start& start) {
  if (!start.may_be_in<list>()) return false;
  const std::string_view folded = start.folded();
  if (folded.empty()) return false;
  for (const std::size_t i : start_groups<list>.of(folded[0])) {
    std::string_view item = list[i];
    const bool stem = item.ends_with('~');
    if (stem) item.remove_suffix(1);
    if (!folded.starts_with(item)) continue;
    if (stem || item.size() == folded.size() || !is_letter(folded[item.size()]) ||
        item.ends_with(' '))
      return true;
  }
  return false;
}

template <const auto& list>
bool is_one(const Start& start) {
  if (!start.may_be_in<list>()) return false;
  std::string_view folded = start.folded();
  while (!folded.empty() && (folded.back() == ':' || folded.back() == ' ')) folded.remove_suffix(1);
  if (folded.empty()) return false;
  for (const std::size_t i : start_groups<list>.of(folded[0])) {
    if (folded == list[i]) return true;
  }
  return false;
}

/// `Skolnytt`, `Hembygdsbladet`: a newsletter's name.
bool ends_as_title(std::string_view folded) {
  constexpr std::string_view endings[] = {"nytt", "bladet", "brevet", "posten", "bulletinen"};
  const std::string_view first = folded.substr(0, folded.find_first_of(" :,-\xE2"));
  for (std::string_view ending : endings) {
    if (first.size() > ending.size() + 2 && first.ends_with(ending)) return true;
  }
  return false;
}

constexpr const StartFilter& label_filter = start_filter<labels>;

constexpr std::size_t find_longest_label() {
  std::size_t longest = 0;
  for (const Label& known : labels)
    longest = known.text.size() > longest ? known.text.size() : longest;
  return longest;
}
constexpr std::size_t longest_known = find_longest_label();

FieldKind known_label(std::string_view folded) {
  if (folded.empty() || folded.size() > longest_known || !label_filter.may_have(folded))
    return FieldKind::none;
  for (const std::size_t i : start_groups<labels>.of(folded[0])) {
    if (labels[i].text == folded) return labels[i].kind;
  }
  return FieldKind::none;
}

/// Takes the first word off `text`; blanks and `&`, `/` and commas part words.
std::string_view take_word(std::string_view& text) {
  constexpr std::string_view between = " \t&/,|";
  while (!text.empty() && between.find(text[0]) != std::string_view::npos) text.remove_prefix(1);
  const std::string_view word = text.substr(0, text.find_first_of(between));
  text.remove_prefix(word.size());
  return word;
}

/// `13/3`, `torsdag …`, `kl. 9`, `senast …`: what stands behind a label that is none of the known.
bool begins_as_date(std::string_view value) {
  std::string_view word = take_word(value = trim_blanks(value));
  while (word.ends_with('.') || word.ends_with(',')) word.remove_suffix(1);
  if (word.empty()) return false;
  if (word[0] >= '0' && word[0] <= '9') return true;
  const WordInfo info = find_word(word);
  return info.kind == WordKind::weekday || info.kind == WordKind::weekdays ||
         info.kind == WordKind::clock || info.kind == WordKind::the ||
         info.kind == WordKind::until || info.kind == WordKind::each ||
         (info.roles & role::by) != 0;
}

/// Labels that stand before the name of something too: `Save the date: Integrationsdagarna 2022`.
bool is_prefix(std::string_view folded) {
  return folded == "nytt datum" || folded == "ny tid" || folded == "save the date" ||
         folded == "vernissage" || folded == "start" || folded == "visas" || folded == "spelas" ||
         folded == "sänds";
}

/// `Datum & tid`, `Plats och tid`: all parts are labels; `when` if one of them is.
FieldKind kind_of_parts(std::string_view folded) {
  FieldKind kind = FieldKind::none;
  while (!folded.empty()) {
    const std::string_view word = take_word(folded);
    if (word.empty() || word == "och" || word == "and") continue;
    const FieldKind part = known_label(word);
    if (part == FieldKind::none) return part;
    if (kind != FieldKind::when) kind = part;
  }
  return kind;
}

bool is_count_or_letter(std::string_view word) {
  return word.size() == 1 || (word.size() == 2 && word[0] >= '0' && word[0] <= '9');
}

/// `Kurstillfälle 2`, `Grupp A`, `Andra träffen`, `Vårens datum`, `Konserten börjar`, `Sista anmälan`.
FieldKind guess_label(std::string_view folded) {
  const FieldKind parts = kind_of_parts(folded);
  if (parts != FieldKind::none) return parts;
  constexpr std::uint32_t attends = role::event | role::course | role::sittings;
  constexpr int most_words = 5;
  std::uint32_t roles = 0;
  WordInfo first;
  WordInfo last;
  std::string_view word;
  int words = 0;
  bool when = false;
  while (!folded.empty()) {
    word = take_word(folded);
    if (word.empty()) continue;
    last = find_word(word);
    if (words++ == 0) first = last;
    roles |= last.roles;
    when = when || known_label(word) == FieldKind::when || word.ends_with("tillfälle") ||
           word.ends_with("tillfällen");
  }
  if (words > most_words || (roles & (role::notice | role::past)) != 0) return FieldKind::none;
  const bool asks = (roles & role::last) != 0 && (roles & role::answers) != 0;
  if ((roles & (role::by | role::last_day)) != 0 || asks) return FieldKind::deadline;
  if ((roles & role::opens) != 0) return FieldKind::none;
  if ((first.roles & (role::registers | role::applies)) != 0 && (roles & attends) == 0)
    return FieldKind::deadline;
  const bool counted = words == 2 && is_count_or_letter(word) &&
                       ((first.roles & attends) != 0 || first.kind == WordKind::counted ||
                        first.kind == WordKind::day_unit);
  const bool ordinal = first.kind == WordKind::ordinal && (roles & attends) != 0;
  const bool begins = words > 1 && (last.roles & (role::happens | role::starts)) != 0;
  return when || counted || ordinal || begins ? FieldKind::when : FieldKind::none;
}

/// `Öppnar`, `Ansökan stänger`, `Beslut`: the head of a column of days that are none to attend.
FieldKind boundary_of(std::string_view folded) {
  const std::string_view last = folded.substr(folded.rfind(' ') + 1);
  const std::uint32_t roles = find_word(last).roles;
  if (has_role(roles, role::opens)) return FieldKind::opens;
  if (has_role(roles, role::closes)) return FieldKind::deadline;
  constexpr std::string_view asides[] = {"beslut", "besked", "utbetalning", "decision"};
  for (const std::string_view aside : asides) {
    if (last == aside) return FieldKind::aside;
  }
  return FieldKind::none;
}

/// `Datum 11 mars`, `Tid | 17.30`: a label without a colon, in the cells of a table or by habit.
FieldLabel find_bare_field(std::string_view text) {
  const char first = text.empty() ? ' ' : text[0];
  const bool may_be = first == 't' || first == 'T' || first == 'd' || first == 'D' ||
                      first == ' ' || first == '&' || first == '/' || first == ',' ||
                      first == '|' || first == '\t' || static_cast<unsigned char>(first) >= 0x80;
  if (!may_be) return {};
  std::string_view rest = text;
  const Folded folded = fold_start(take_word(rest));
  const std::string_view label = folded.view();
  if (label != "tid" && label != "datum" && label != "tidpunkt") return {};
  const std::size_t value = text.size() - rest.size();
  while (!rest.empty() && (rest[0] == ' ' || rest[0] == '\t' || rest[0] == '|' || rest[0] == '-'))
    rest.remove_prefix(1);
  return begins_as_date(rest) ? FieldLabel{FieldKind::when, value} : FieldLabel{};
}

}  // namespace

/// `När? Lördag 6 mars`, `Hur mycket? 50 kr`
FieldLabel find_question(std::string_view text) {
  constexpr std::size_t longest_question = 24;
  const std::size_t mark = text.substr(0, longest_question).find('?');
  if (mark == std::string_view::npos || mark == 0 || trim_blanks(text.substr(mark + 1)).empty())
    return {};
  const std::string_view label = trim_blanks(text.substr(0, mark));
  if (!label_filter.may_have(label)) return {};
  const FieldKind kind = known_label(fold_start(label).view());
  return kind == FieldKind::none ? FieldLabel{} : FieldLabel{kind, mark + 1};
}

FieldLabel find_field(std::string_view text) {
  if (const FieldLabel question = find_question(text); question.kind != FieldKind::none)
    return question;
  constexpr std::size_t longest_label = 40;
  const std::size_t colon = text.substr(0, longest_label).find(':');
  if (colon == std::string_view::npos) return find_bare_field(text);
  if (colon == 0) return {};
  std::string_view label = trim_blanks(text.substr(0, colon));
  while (label.ends_with('?') || label.ends_with('*')) label.remove_suffix(1);
  const Folded folded = fold_start(label);
  if (folded.size == 0) return {};
  FieldKind kind = known_label(folded.view());
  if (kind != FieldKind::none && is_prefix(folded.view()) &&
      !begins_as_date(text.substr(colon + 1)))
    return {};
  if (kind == FieldKind::none && begins_as_date(text.substr(colon + 1)))
    kind = guess_label(folded.view());
  if (kind != FieldKind::none) return {kind, colon + 1};
  return find_bare_field(text);
}

FieldKind find_column(std::string_view head) {
  const Folded folded = fold_start(trim_blanks(head));
  const FieldKind known = known_label(folded.view());
  if (known != FieldKind::none || folded.size == 0) return known;
  const FieldKind guessed = guess_label(folded.view());
  return guessed != FieldKind::none ? guessed : boundary_of(folded.view());
}

bool is_label_alone(std::string_view text) {
  text = trim_blanks(text);
  if (!label_filter.may_have(text)) return false;
  const FieldKind kind = known_label(fold_start(text).view());
  return kind != FieldKind::none && kind != FieldKind::other && kind != FieldKind::host_page;
}

FieldKind find_lone_label(std::string_view text) {
  while (text.ends_with('?') || text.ends_with(' ')) text.remove_suffix(1);
  if (!label_filter.may_have(text)) return FieldKind::none;
  const bool folds_as_long = text.find('\xC2') == std::string_view::npos;
  if (folds_as_long && text.size() > longest_known) return FieldKind::none;
  const FieldKind kind = known_label(fold_start(text).view());
  const bool tells = kind == FieldKind::when || kind == FieldKind::where ||
                     kind == FieldKind::price || kind == FieldKind::audience;
  return tells ? kind : FieldKind::none;
}

bool ends_as_call(std::string_view text) {
  constexpr std::string_view last_bytes = "rR!>.e\xBB\x92";
  if (text.empty() || last_bytes.find(text.back()) == std::string_view::npos) return false;
  const std::string_view end = text.size() > 8 ? text.substr(text.size() - 8) : text;
  return end.ends_with(" här") || end.ends_with(" här!") || end.ends_with(" HÄR") ||
         end.ends_with(">>") || end.ends_with("»") || end.ends_with(" here") ||
         end.ends_with("→") || end.ends_with(" här.") || end.ends_with(" HÄR!") ||
         end.ends_with("…»") || end.ends_with(" >");
}

int call_strength(std::string_view text) {
  const Start start(text);
  if (begins_with_one<strong_calls>(start)) return 2;
  if (ends_as_call(text) && text.find(" \xC3\xA4r ") == std::string_view::npos) return 2;
  return begins_with_word<weak_calls>(start) ? 1 : 0;
}

bool is_headline_verb(std::string_view text) {
  return begins_with_word<headline_verbs>(Start(text));
}

bool is_greeting(std::string_view text) { return begins_with_one<greetings>(Start(text)); }

namespace {

/// `Skolnytt ges ut av …`
bool names_publisher(std::string_view text) {
  constexpr std::size_t longest_name = 50;  // bytes
  constexpr std::string_view verbs[] = {" ges ut av ", " utges av ", " is published by "};
  for (const std::string_view verb : verbs) {
    const std::size_t at = text.find(verb);
    if (at < longest_name) return title_strength(text.substr(0, at)) > 0;
  }
  return false;
}

}  // namespace

bool begins_footer(std::string_view text) {
  return begins_with_one<footers>(Start(text)) || names_publisher(text);
}

int title_strength(std::string_view text) {
  const Start start(text);
  if (begins_with_one<titles>(start)) return 2;
  for (std::string_view word : titles) {
    if (start.folded().find(word) != std::string_view::npos) return 1;
  }
  return ends_as_title(start.folded()) ? 1 : 0;
}

bool is_issue_word(std::string_view word) {
  constexpr std::string_view words[] = {"nr", "nummer",   "utskick", "utgåva", "vecka",
                                        "v",  "veckorna", "issue",   "no",     "nyhetsbrev"};
  const Folded folded = fold_start(word);
  for (const std::string_view one : words) {
    if (folded.view() == one) return true;
  }
  return false;
}

bool is_section_word(std::string_view text) { return is_one<sections>(Start(text)); }

bool is_calendar_word(std::string_view text) {
  const Start start(text);
  if (begins_with_one<calendars>(start)) return true;
  constexpr std::string_view endings[] = {"program",   "kalendarium", "lovet",  "lov",
                                          "konserter", "aktiviteter", "events", "evenemang"};
  for (std::string_view ending : endings) {
    if (start.folded().ends_with(ending)) return true;
  }
  return false;
}

bool is_agenda_label(std::string_view text) { return is_one<agendas>(Start(text)); }

}  // namespace kalendarium
