// SPDX-License-Identifier: MIT
#include "core/import/roles.h"

namespace kalendarium {
namespace {

using Roles = std::uint32_t;

bool is_span(const MentionFacts& mention) {
  return mention.kind == MentionKind::days && mention.items.front().to_next;
}

bool is_until(WordKind kind) { return kind == WordKind::until || kind == WordKind::to; }

/// `sista anmälningsdag`, `sista dag att söka`, `anmälningstiden`.
bool names_last_day(Roles roles) {
  if (has_role(roles, role::last_day) && !has_role(roles, role::opens | role::starts)) return true;
  return has_role(roles, role::last) && has_role(roles, role::answers);
}

bool is_open_span(const MentionFacts& mention) {
  if (!is_span(mention) || mention.lead == WordKind::for_) return false;
  if (has_role(mention.roles, role::past) && !has_role(mention.close, role::shows)) return false;
  const Roles around = mention.before;
  if (has_role(around, role::answers) && has_role(around, role::opens)) return true;
  if (has_role(around, role::opens) && has_role(mention.previous, role::answers) &&
      !has_role(mention.roles, role::event | role::course | role::notice))
    return true;  // … en enkät. Den är öppen mellan den 8 februari och den 3 maj.
  if (has_role(around, role::last_day)) return true;
  if (has_role(around, role::registers) &&
      (has_role(around, role::until) ||
       !has_role(around, role::event | role::happens | role::invites) ||
       mention.lead == WordKind::done))
    return true;  // under perioden; Anmälan till prövning görs 1–15 januari
  if (has_role(around, role::shows) && has_role(around, role::applies | role::reports) &&
      !has_role(around, role::event | role::course))
    return true;  // Samrådet pågår 22 februari–4 april
  if (!has_role(around, role::applies | role::reports)) return false;
  if (!has_role(around, role::event | role::course | role::happens)) return true;
  const bool asks =
      has_role(around, role::opens) ||
      (has_role(around, role::reports) && has_role(around, role::applies));  // tar emot ansökningar
  return mention.lead == WordKind::from && asks &&
         !has_role(mention.roles, role::happens | role::invites);  // till kurserna från 1 februari
}

bool is_timed(const MentionFacts& mention, const RoleContext& context) {
  bool timed = !mention.times.empty() || context.timed_line;
  for (const DateItem& item : mention.items) timed = timed || item.time.known();
  return timed;
}

/// `Boka en tid: 9 mars 13–16`: until when one comes, not by when.
bool has_hours(const MentionFacts& mention) {
  if (!mention.times.empty()) return mention.times[0].end >= 0;
  return !mention.items.empty() && mention.items[0].time.end >= 0;
}

/// `Mellan den 15 mars och den 6 april kan du söka stöd`, `Från 1 till 20 mars är ansökan öppen`.
bool is_span_to_answer_in(const MentionFacts& mention, const RoleContext& context) {
  if (!is_span(mention) || !mention.last_in_sentence || has_role(mention.roles, role::past))
    return false;
  if (context.recurs || is_timed(mention, context)) return false;
  constexpr Roles attends = role::event | role::course | role::happens;
  if (has_role(mention.before, attends)) return false;
  if (has_role(mention.after, role::applies | role::reports))
    return !has_role(mention.after, attends);
  return has_role(mention.after, role::registers) && mention.first_in_sentence &&
         !has_role(mention.after, role::happens | role::shows);
}

/// `har sista dag 23 mars`, in a sentence that says of what.
bool is_last_day_itself(const MentionFacts& mention) {
  return mention.lead == WordKind::day_unit && has_role(mention.close, role::last) &&
         has_role(mention.roles, role::answers);
}

bool is_deadline_before(const MentionFacts& mention) {
  const Roles before = mention.before;
  const bool named = has_role(mention.noun, role::event | role::course) &&
                     !has_role(mention.noun, role::answers | role::last_day);
  if (named && !has_role(mention.close, role::by))
    return false;  // anmäla dig till Vattendagen 23 mars
  if (has_role(before, role::notice | role::release) &&
      !has_role(before, role::registers | role::applies))
    return false;  // bidrag till nästa nummer senast
  if (has_role(before, role::last) && has_role(mention.previous, role::answers) &&
      !has_role(before, role::event | role::course))
    return true;  // … ska redovisas. Sista dag är 31 januari.
  if (has_role(mention.close, role::by) ||
      (has_role(before, role::by) && !has_role(mention.roles, role::past)))
    return true;
  if (has_role(before, role::by_weak) && has_role(mention.roles, role::answers)) return true;
  const bool timed =
      !mention.times.empty() || (!mention.items.empty() && mention.items.back().time.known());
  const bool meets =
      timed && has_role(before, role::event) &&
      has_role(before, role::happens);  // Under samrådstiden ordnas ett möte 2 mars kl. 18
  if ((names_last_day(before) && !meets) || is_last_day_itself(mention)) return true;
  if (has_role(before, role::closes) &&
      has_role(mention.roles | mention.previous, role::answers | role::opens))
    return true;
  if (mention.lead == WordKind::to && has_role(before, role::moved) &&
      has_role(mention.roles, role::last_day))
    return true;  // sista ansökningsdag har flyttats till 15 mars
  if (is_until(mention.lead) && has_role(before, role::opens) &&
      has_role(mention.previous, role::answers) &&
      !has_role(mention.roles, role::event | role::course | role::notice))
    return true;  // Enkäten finns på webben. Den är öppen till 15 mars.
  if (is_until(mention.lead) && has_role(before, role::shows) &&
      has_role(mention.previous, role::answers) &&
      !has_role(mention.roles, role::event | role::course | role::notice))
    return true;  // Skicka in din bild. Tävlingen pågår till 31/8.
  const bool shows = has_role(before, role::event | role::course);
  return is_until(mention.lead) && has_role(before, role::answers | role::opens) &&
         has_role(mention.roles, role::answers) &&
         (!shows || (mention.lead == WordKind::until &&
                     (has_role(mention.close, role::answers) ||
                      (has_role(mention.close, role::opens) && has_role(before, role::answers)))));
}

bool is_deadline_after(const MentionFacts& mention) {
  if (!mention.last_in_sentence) return false;
  const Roles after = mention.after;
  const bool invites = has_role(mention.before, role::event | role::invites);
  if (names_last_day(after)) return !invites;  // Kom på drop-in 19 maj … under samrådstiden
  if (has_role(after, role::by) && has_role(after, role::answers)) return true;
  if (has_role(after, role::closes) && has_role(after, role::answers)) return true;
  return is_until(mention.lead) && has_role(after, role::answers) &&
         !has_role(mention.before, role::event);
}

/// `före den 1 mars`, with something to send in by then.
bool is_day_before(const MentionFacts& mention) {
  return has_role(mention.close, role::before) && has_role(mention.before, role::answers);
}

bool is_opening(const MentionFacts& mention) {
  if (!has_role(mention.roles, role::answers)) return false;
  const bool attends = has_role(mention.before, role::event | role::course);
  const bool itself = has_role(mention.close, role::opens) &&
                      has_role(mention.before, role::answers) &&
                      !has_role(mention.before, role::happens | role::invites | role::course);
  if (has_role(mention.before, role::opens) && !is_span(mention) && (!attends || itself))
    return true;
  if (has_role(mention.after, role::opens) && mention.last_in_sentence) return true;
  return mention.lead == WordKind::from && has_role(mention.before, role::answers) &&
         !has_role(mention.before, role::event | role::course);
}

/// `senast den 18 februari för … och den 1 oktober för …`, `övriga från 16 till 30 mars`: one more last day.
bool is_one_more(const MentionFacts& mention) {
  if (is_span(mention) && mention.lead == WordKind::from)
    return !has_role(mention.before, role::event | role::course | role::happens);
  if (mention.lead != WordKind::and_ && mention.lead != WordKind::next) return false;
  return !has_role(mention.roles, role::past | role::invites) &&
         (mention.closed || mention.follow == WordKind::for_ || mention.follow == WordKind::to);
}

FoundRole deadline_role(const MentionFacts& mention, const RoleContext& context) {
  if (mention.field == FieldKind::opens) return {DateRole::opens, true, false};
  if (is_day_before(mention)) return {DateRole::deadline, true, true};
  const Roles asks = mention.roles | mention.previous | context.above;
  if (is_deadline_before(mention) || is_open_span(mention) ||
      is_span_to_answer_in(mention, context)) {
    const bool asked = has_role(asks, role::answers | role::last_day) || context.call ||
                       mention.field == FieldKind::deadline;
    const bool others = has_role(mention.previous, role::notice) &&
                        !has_role(mention.roles, role::registers | role::applies);
    return {DateRole::deadline, asked && !others && !has_role(mention.roles, role::past), false};
  }
  if (has_role(mention.before, role::closes) && context.call &&
      !has_role(mention.roles, role::notice))
    return {DateRole::deadline, true, false};  // Utlysningen, and under it `Stänger 8 april`
  if (is_opening(mention)) return {DateRole::opens, true, false};
  if (context.beside_deadline && is_one_more(mention)) return {DateRole::deadline, true, false};
  if (is_deadline_after(mention)) return {DateRole::deadline, true, false};
  if (context.call && context.named_item && mention.field == FieldKind::none &&
      !has_role(mention.roles, role::event | role::past))
    return {DateRole::deadline, false, false};  // Arvsfonden: 1 april
  const bool other =
      has_role(mention.roles, role::notice) && !has_role(mention.roles, role::answers);
  if (mention.field == FieldKind::deadline && !other && !has_hours(mention))
    return {DateRole::deadline, true, false};
  if (mention.first_in_sentence && !other && mention.field != FieldKind::when &&
      names_last_day(context.above))
    return {DateRole::deadline, true, false};
  return {};
}

/// Over, or nothing to attend: a closing, a release, an entry into force.
bool is_dismissed(const MentionFacts& mention, const RoleContext& context) {
  const Roles roles = mention.roles;
  const bool attends = has_role(roles, role::event | role::course);
  if (context.notice_article && !attends) return true;
  const bool only = mention.first_in_sentence && mention.last_day;
  const Roles around = only ? roles : mention.before | mention.after;
  const bool opens =
      has_role(around, role::opens) &&
      !has_role(roles, role::invites | role::happens | role::moved | role::cancelled);
  if (opens && !attends && !context.event_article) return true;
  if (opens && has_role(roles, role::course) && !has_role(roles, role::starts) &&
      !context.timed_line)
    return true;  // a course on the web, there from that day on
  const bool past =
      has_role(roles, role::past) &&
      !has_role(roles, role::invites | role::starts | role::moved | role::cancelled | role::full);
  const bool apart = !has_role(mention.before | mention.after, role::past) &&
                     has_role(mention.before, role::happens | role::event);  // … och nu är det dags
  const bool cancelled = context.cancelled && mention.former;  // Den skulle ha hållits den 17 mars.
  if (past && !apart && !cancelled) return true;
  if (has_role(roles, role::notice) && (!attends || context.call)) return true;
  constexpr Roles tells = role::event | role::course | role::happens | role::invites;
  if (!only && has_role(around, role::notice) && !has_role(around, tells) &&
      !is_timed(mention, context))
    return true;  // Den 24 mars fattar nämnden beslut, och den 25 mars håller vi öppet hus.
  if (has_role(roles, role::closes) && !has_role(roles, role::answers | role::invites)) return true;
  if (!has_role(roles, role::release) || has_role(roles, role::invites)) return false;
  return has_role(roles, role::notice) || !has_role(roles, role::event | role::course);
}

/// `… börjar den 19 oktober kl. 10 och slutar den 20 oktober kl. 12`.
bool ends_what_began(const MentionFacts& mention, const RoleContext& context) {
  return mention.kind == MentionKind::days && mention.items.size() == 1 &&
         has_role(mention.before, role::ends) &&
         (has_role(mention.before, role::shows) ||  // hemma på kvällen den 23 mars
          context.begun ||                          // och slutar med lunch den 20 oktober
          (!mention.first_in_sentence && !has_role(mention.before, role::event | role::course)));
}

/// `pågår till 15 januari`, `kan ses till den 5 maj`: when something ends, not when it is.
bool is_end_alone(const MentionFacts& mention) {
  if (mention.kind != MentionKind::days || mention.items.size() != 1) return false;
  if (mention.former || has_role(mention.before, role::moved)) return false;  // planerad till
  if (mention.lead == WordKind::until) return true;
  return mention.lead == WordKind::to && !has_role(mention.roles, role::moved | role::invites);
}

/// `Sportlov 1–5 mars`, without a time or a verb that says what one does then.
bool is_day_off(const MentionFacts& mention, const RoleContext& context) {
  constexpr Roles tells_more = role::happens | role::invites | role::starts;
  return mention.lead == WordKind::day_off && !is_timed(mention, context) &&
         !has_role(mention.roles, tells_more);
}

/// `Stora salen, 14 juni–2 november.` where the headline or section says what is shown.
bool is_period_alone(const MentionFacts& mention, const RoleContext& context) {
  return context.told && is_span(mention) && mention.first_in_sentence &&
         mention.last_in_sentence && mention.closed && mention.before == 0 && mention.after == 0;
}

FoundRole headline_role(const MentionFacts& mention, const RoleContext& context) {
  const bool bounds = mention.lead == WordKind::from && mention.items.size() == 1;
  if (bounds && !has_role(mention.roles, role::event | role::course))
    return {};  // Ny rutin från 1 maj
  return {DateRole::session, context.event_article, false};
}

/// What one pays, to whom it is, whom to ask: no day there is one to attend.
bool is_other_field(FieldKind field) {
  return field == FieldKind::price || field == FieldKind::audience || field == FieldKind::contact ||
         field == FieldKind::host_page || field == FieldKind::organizer ||
         field == FieldKind::aside;
}

/// What speaks for a session: the name of an event, a verb, a time, what stands elsewhere in the article.
FoundRole weigh_evidence(const MentionFacts& mention, const RoleContext& context, bool happens) {
  const Roles roles = mention.roles;
  const bool timed = is_timed(mention, context);
  const bool attends = has_role(roles, role::event | role::course);
  const int evidence =
      (attends ? 1 : 0) + (happens ? 1 : 0) + (timed ? 1 : 0) + (context.told ? 1 : 0);
  if (mention.alone && context.event_article) return {DateRole::session, context.told, false};
  const bool sure = attends || context.told || has_role(roles, role::invites);
  if ((attends || happens || timed) && evidence > 1 && sure)
    return {DateRole::session, true, false};
  if (context.listed) return {DateRole::session, true, false};
  if (is_period_alone(mention, context)) return {DateRole::session, false, false};
  const bool begins_only =
      has_role(roles, role::starts) && evidence == 1 && !has_role(roles, role::invites);
  if ((attends || happens || timed) && !(begins_only && !context.event_article))
    return {DateRole::session, false, false};
  const bool begins = mention.sentence == 0 || mention.first <= 2;  // a bullet is a sentence
  if (begins && has_role(context.above, role::sittings | role::event | role::course))
    return {DateRole::session, context.event_article && mention.first <= 2, false};
  return {DateRole::none, false, false, true};
}

FoundRole told_role(const MentionFacts& mention, const RoleContext& context) {
  if (is_day_off(mention, context))
    return {context.headline ? DateRole::session : DateRole::none, false, false};
  if (mention.field == FieldKind::when) return {DateRole::session, true, false};
  if (is_dismissed(mention, context) &&
      (!context.headline || has_role(mention.roles, role::release | role::notice)))
    return {};
  if (context.headline) return headline_role(mention, context);
  if (is_other_field(mention.field)) return {};
  if (context.under_headline || context.opens_article) return {DateRole::session, true, false};
  const bool single = mention.items.size() == 1;
  if (mention.lead == WordKind::after && single && !is_timed(mention, context))
    return {};  // bindande efter den 1 april
  const Roles roles = mention.roles;
  const Roles tells = role::starts | role::happens | role::event | role::course | role::shows;
  if (mention.lead == WordKind::from && mention.items.size() == 1 &&
      !has_role(mention.close, tells))
    return {};
  if (has_role(roles, role::moved) && !mention.last_day && mention.lead != WordKind::to) return {};
  const bool happens = has_role(roles, role::happens | role::invites | role::starts | role::shows |
                                           role::moved | role::cancelled) ||
                       has_role(mention.previous | mention.before, role::sittings) ||
                       (has_role(roles, role::ends) && context.event_article);
  if (context.calendar) return {DateRole::session, true, false};
  const bool period = is_span(mention) && !has_role(roles, role::event | role::course);
  if (context.call && (!happens || period) && !is_timed(mention, context))
    return {};  // the meeting that decides; the months that are paid for
  return weigh_evidence(mention, context, happens);
}

/// What is told in brackets, or only on which weekday it falls, is never sure.
FoundRole session_role(const MentionFacts& mention, const RoleContext& context) {
  FoundRole found = told_role(mention, context);
  if (mention.falls || (mention.bracketed && !is_timed(mention, context))) found.strong = false;
  return found;
}

}  // namespace

FoundRole find_role(const MentionFacts& mention, const RoleContext& context) {
  if (mention.early_price) return {};
  if (mention.by_sender && !has_role(mention.noun, role::event | role::course) &&
      !is_timed(mention, context))
    return {};
  if (mention.pauses) return {DateRole::except, true, false};
  const FoundRole deadline = deadline_role(mention, context);
  if (mention.cancels && deadline.role == DateRole::none) {
    const bool last =
        has_role(mention.before, role::last);  // sista dag för avbokning är den 15 mars
    return {last ? DateRole::deadline : DateRole::none, false, false};
  }
  const bool only = mention.first_in_sentence && mention.last_day;
  if (mention.former && (!only || context.moved || has_role(mention.roles, role::moved))) return {};
  const bool excepts = has_role(mention.before, role::except) &&
                       !has_role(mention.before, role::by) &&
                       !has_role(mention.close, role::invites);  // missa inte …
  const bool cancelled = has_role(mention.before | mention.after, role::cancelled);
  if (context.recurs && (excepts || mention.instead || cancelled))
    return {DateRole::except, true, false};
  if (has_role(mention.noun, role::except) && excepts) return {};  // torsdag 11 mars (inte 9 mars)
  if (deadline.role != DateRole::none && !context.headline) return deadline;
  if (deadline.role == DateRole::deadline) return deadline;
  if (context.agenda) return {};
  if (context.recurs && mention.kind == MentionKind::days) return {DateRole::bound, true, false};
  if (is_end_alone(mention) || ends_what_began(mention, context))
    return {DateRole::ends, true, false};
  return session_role(mention, context);
}

}  // namespace kalendarium
