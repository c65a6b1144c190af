// SPDX-License-Identifier: MIT
//
// import/words: the words that mean something to the importer, Swedish and English.
//
//   WordInfo word = find_word("tisdagen");    // {WordKind::weekday, 2}
//   WordInfo cue = find_word("Webbkursen");   // roles has role::course: found as a part of a compound
//
// The table (word_table.h) is data: a new word is a new line there. Nothing is owned or allocated.
#pragma once

#include <cstdint>
#include <string_view>

namespace kalendarium {

/// What a word is in the grammar of dates and times; `value` in WordInfo says which.
enum class WordKind : std::uint8_t {
  other,
  month,         // 1 to 12
  weekday,       // 1 (Monday) to 7
  weekdays,      // the plural, måndagar: again and again
  weekday_stem,  // tisdags: before a hyphen, `tisdags- och torsdagskvällar`
  brief_weekday,  // må, lö: only before a date at a line's beginning; to, on and fr have a value too
  number,         // en, två … tolv
  ordinal,        // första … femte; -1: sista
  the,            // den, the
  and_,           // och, samt, and, eller; 1: respektive, each to its own
  to,             // till, to
  until,          // t.o.m., until
  from,           // från, fr.o.m.
  clock,          // kl, klockan
  at,             // at
  about,          // ca, cirka
  week,           // v, vecka
  day_unit,       // dag, dagar
  month_unit,     // månad
  season,         // 1 spring to 4 winter
  today,          // 0 idag, 1 imorgon, 2 övermorgon
  next,           // nästa
  this_,          // denna, this
  in_,            // i, in, under
  within,         // om: om två veckor
  on,             // på, on
  each,           // varje, every: 1; varannan: 2
  part,           // 1 början, 2 mitten, 3 slutet
  am,
  pm,
  noon,          // minutes after midnight / 60
  holiday,       // civil_time's Holiday, or a Feast
  year,          // år
  between,       // mellan
  digital,       // digital: online if what follows is something one attends
  as,            // som: `börjar som chef`
  formerly,      // tidigare, ursprungligen; 1: planerad, skulle, some words before
                 // its day; 2: ursprungligen, never what holds
  came,          // kom
  doors,         // insläpp, kaffe: a time before the beginning
  was,           // var: past in `var öppen`
  since,         // sedan: past in `för tre år sedan` and `sedan den 3 mars`
  with_,         // med, via: nothing is counted by a number before it
  counted,       // grupp, pass: a number behind it counts and is no day
  abbreviation,  // a full stop after it ends no sentence
  // From here on they say nothing of when, but what stands beside a date:
  for_,        // för, inför
  fresh,       // ny, nytt
  instalment,  // avsnitt, nummer: what is published bit by bit
  works,       // bygget, rivningen: what begins and is nothing to attend
  undertaking,  // projektet, studien: what begins and goes on beside such a verb is nothing to attend
  goes_on,      // pågår
  back,         // åter, tillbaka: the time behind it ends an outing
  following,    // följande
  time_label,  // tid, klockslag
  stamped,     // publicerad, uppdaterad: before a day the line is only a dateline
  ticket,      // biljett
  adjective,   // öppen, öppet: what it is or that it opens
  becomes,     // blir, är
  open_house,  // hus, ateljé: behind `öppet` something one attends
  day_off,     // studiedag, sportlov: nothing to attend, unless a time is told
  feast,       // påsk, pingst, advent: behind `annandag` or `första` a holiday; a Feast
  same,        // samma: `31 mars samma tid`
  evenings,    // kvällar, förmiddagar: behind a weekday its plural
  departure,   // buss, avgång: the time behind it begins an outing
  day_part,    // behind `på`: kvällen 2, morgonen 1, natten 3, which is both
  half_hour,   // halv: half an hour before
  then,        // därefter: a day behind it goes on from the one before
  attention,   // OBS: what stands behind it begins the line
  asks_when,   // när: before a colon the label of a day
  has,         // har, håller: `har öppet`; 1: extra
  hears,       // hör: `hör av dig`
  moves,       // flyttar: `flyttar den till`
  instead,     // stället: `i stället`
  cancels,     // avbokning: its day is none to register by
  needs,       // behöver: `vi behöver ha den 15 mars`
  have,        // ha
  sets,        // ställs: `ställs in`
  period,      // perioden: behind `för` what is asked for is for those days
  again,       // igen: `öppnar igen`
  done,        // görs: `anmälan görs 1–15 mars`
  hours,       // opening and hours, one behind the other
  falls,       // infaller: what is told of the day is its weekday
  after,       // efter: what is so from a day on begins nothing
  officer,     // kanslichef, utredare: who begins at work
  clause,      // hur, där: what follows is told of something else; as `som` and `när`
  pauses,      // ledig, uppehåll: nothing takes place then; 1: only behind `hoppar`
  skips,       // hoppar: `hoppar vi över`
  out,         // ut: `ställer ut`
  pronoun,     // du, vi: behind a verb who does it
  workdays,    // vardagar: beside hours when one is open
  meal,        // lunch: `från lunch den 3 till lunch den 4 juni`
  gets,        // får: `du får svar senast den`
  message,     // länk, kallelse: what the sender sends; 1: svar, besked, if one gets it
  sends,       // skickas, mejlas; 1: återkommer
  but,         // men: what stood before it is told of something else
  turns,       // fyller: `fyller tio år` is a birthday
  mind,        // ihåg: `kom ihåg` invites nobody
  early_bird,  // tidig: beside a price what is paid until the day; 1: so without one
};

/// Days that no law names. Behind the values of civil_time's Holiday.
enum class Feast : std::int8_t {
  second_day = 40,  // annandag: of Christmas, Easter or Whitsun, as the next word says
  advent,           // first to fourth: 41 to 44
  palm_sunday = 45,
  maundy_thursday,
  holy_saturday,
  whit_eve,
  walpurgis_night,
  twelfth_night,
  lucia,
  all_saints_eve,
  easter,   // the name alone, no day
  whitsun,  // as easter
};

/// True of what a date or time is written with.
[[nodiscard]] constexpr bool tells_time(WordKind kind) {
  return kind != WordKind::other && kind < WordKind::for_;
}

/// What a word says about the date beside it.
namespace role {
enum : std::uint32_t {
  event = 1u << 0,       // webbinarium, konsert
  course = 1u << 1,      // kurs, utbildning
  happens = 1u << 2,     // äger, sänds, startar
  invites = 1u << 3,     // välkommen, bjuder
  last = 1u << 4,        // sista
  by = 1u << 5,          // senast, deadline
  before = 1u << 6,      // före
  until = 1u << 7,       // t.o.m.
  from = 1u << 8,        // fr.o.m.
  last_day = 1u << 9,    // anmälningsdag, svarsdag
  registers = 1u << 10,  // anmälan, boka
  applies = 1u << 11,    // ansökan, sök
  reports = 1u << 12,    // redovisa, svara, nominera
  opens = 1u << 13,      // öppnar
  closes = 1u << 14,     // stänger
  past = 1u << 15,       // hölls, beslutade
  notice = 1u << 16,     // avstängt, öppettider, träder (i kraft)
  release = 1u << 17,    // släpps, publiceras
  cancelled = 1u << 18,
  moved = 1u << 19,
  full = 1u << 20,
  online = 1u << 21,
  onsite = 1u << 22,
  even = 1u << 23,
  odd = 1u << 24,
  all_days = 1u << 25,  // båda, alla, dagligen
  except = 1u << 26,    // ej, utom
  shows = 1u << 27,     // pågår, visas: an exhibition's whole period
  starts = 1u << 28,    // startar, start: a series begins
  ends = 1u << 29,      // avslutas
  sittings = 1u << 30,  // tillfällen, träffar: sessions of one event
  by_weak = 1u << 31,   // by: a deadline beside a word that asks for an answer
};
inline constexpr std::uint32_t answers = registers | applies | reports;
}  // namespace role

/// True for any of those that are wanted.
[[nodiscard]] constexpr bool has_role(std::uint32_t roles, std::uint32_t wanted) {
  return (roles & wanted) != 0;
}

/// What an article that has the word is likely about: one bit a kind of the contract.
namespace topic {
enum : std::uint16_t {
  event = 1u << 0,
  course = 1u << 1,
  publication = 1u << 2,
  podcast = 1u << 3,
  tool = 1u << 4,
  funding = 1u << 5,
  network = 1u << 6,
  offer = 1u << 7,
  english = 1u << 9,  // no kind: a month's name that is not Swedish
  price = 1u << 8,    // no kind: the line may tell what something costs
};
}  // namespace topic

struct WordInfo {
  WordKind kind = WordKind::other;
  std::int8_t value = 0;
  std::uint16_t topics = 0;
  std::uint32_t roles = 0;
};

/// Folds case (ASCII and Latin-1 letters) and drops soft hyphens into `out`, which holds `size`
/// bytes; returns how many were written. A longer word is cut.
[[nodiscard]] std::size_t fold_word(std::string_view word, char* out, std::size_t size);

/// The longest word, in bytes, that the table is asked for.
inline constexpr std::size_t longest_word = 40;

/// What is known of a word as it stands in the text. A word that is not in the table is looked up
/// by its longest known beginning (seminarie|rum) and its longest known end (webb|kurs).
[[nodiscard]] WordInfo find_word(std::string_view word);
/// The same for a word that folding would leave as it is. REQUIRES: at most longest_word bytes.
[[nodiscard]] WordInfo find_folded(std::string_view text);

}  // namespace kalendarium
