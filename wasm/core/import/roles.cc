// SPDX-License-Identifier: MIT
#include "core/import/roles.h"

namespace kalendarium {
namespace {

using Roles = std::uint32_t;

bool has(Roles roles, Roles wanted) { return (roles & wanted) != 0; }

bool is_span(const MentionFacts& mention) {
  return mention.kind == MentionKind::days && mention.items.front().to_next;
}

bool is_until(WordKind kind) { return kind == WordKind::until || kind == WordKind::to; }

/// `sista anmälningsdag`, `sista dag att söka`, `anmälningstiden`.
bool names_last_day(Roles roles) {
  if (has(roles, role::last_day) && !has(roles, role::opens | role::starts)) return true;
  return has(roles, role::last) && has(roles, role::answers);
}

bool is_open_span(const MentionFacts& mention) {
  if (!is_span(mention) || has(mention.roles, role::past)) return false;
  const Roles around = mention.before;
  if (has(around, role::answers) && has(around, role::opens)) return true;
  if (has(around, role::last_day)) return true;
  if (has(around, role::registers) &&
      (has(around, role::until) || !has(around, role::event | role::happens | role::invites)))
    return true;  // under perioden, görs
  if (has(around, role::shows) && has(around, role::applies | role::reports) &&
      !has(around, role::event | role::course))
    return true;  // Samrådet pågår 22 februari–4 april
  const bool attends = has(around, role::event | role::course | role::happens);
  return has(around, role::applies | role::reports) && !attends;
}

bool is_timed(const MentionFacts& mention, const RoleContext& context) {
  bool timed = !mention.times.empty() || context.timed_line;
  for (const DateItem& item : mention.items) timed = timed || item.time.known();
  return timed;
}

/// `Mellan den 15 mars och den 6 april kan du söka stöd`, `Från 1 till 20 mars är ansökan öppen`.
bool is_span_to_answer_in(const MentionFacts& mention, const RoleContext& context) {
  if (!is_span(mention) || !mention.last_in_sentence || has(mention.roles, role::past))
    return false;
  if (context.recurs || is_timed(mention, context)) return false;
  constexpr Roles attends = role::event | role::course | role::happens;
  if (has(mention.before, attends)) return false;
  if (has(mention.after, role::applies | role::reports)) return !has(mention.after, attends);
  return has(mention.after, role::registers) && mention.first_in_sentence &&
         !has(mention.after, role::happens | role::shows);
}

/// `har sista dag 23 mars`, in a sentence that says of what.
bool is_last_day_itself(const MentionFacts& mention) {
  return mention.lead == WordKind::day_unit && has(mention.close, role::last) &&
         has(mention.roles, role::answers);
}

bool is_deadline_before(const MentionFacts& mention) {
  const Roles before = mention.before;
  const bool named = has(mention.noun, role::event | role::course) &&
                     !has(mention.noun, role::answers | role::last_day);
  if (named && !has(mention.close, role::by)) return false;  // anmäla dig till Vattendagen 23 mars
  if (has(before, role::notice) && !has(before, role::registers | role::applies)) return false;
  if (has(before, role::last) && has(mention.previous, role::answers) &&
      !has(before, role::event | role::course))
    return true;  // … ska redovisas. Sista dag är 31 januari.
  if (has(mention.close, role::by) || (has(before, role::by) && !has(mention.roles, role::past)))
    return true;
  if (has(before, role::by_weak) && has(mention.roles, role::answers)) return true;
  if (names_last_day(before) || is_last_day_itself(mention)) return true;
  if (has(before, role::closes) &&
      has(mention.roles | mention.previous, role::answers | role::opens))
    return true;
  if (mention.lead == WordKind::to && has(before, role::moved) &&
      has(mention.roles, role::last_day))
    return true;  // sista ansökningsdag har flyttats till 15 mars
  if (is_until(mention.lead) && has(before, role::opens) && has(mention.previous, role::answers) &&
      !has(mention.roles, role::event | role::course | role::notice))
    return true;  // Enkäten finns på webben. Den är öppen till 15 mars.
  const bool shows = has(before, role::event | role::course);
  return is_until(mention.lead) && has(before, role::answers | role::opens) &&
         has(mention.roles, role::answers) &&
         (!shows || (mention.lead == WordKind::until && has(mention.close, role::answers)));
}

bool is_deadline_after(const MentionFacts& mention) {
  if (!mention.last_in_sentence) return false;
  const Roles after = mention.after;
  if (names_last_day(after)) return true;
  if (has(after, role::by) && has(after, role::answers)) return true;
  if (has(after, role::closes) && has(after, role::answers)) return true;
  return is_until(mention.lead) && has(after, role::answers) && !has(mention.before, role::event);
}

/// `före den 1 mars`, with something to send in by then.
bool is_day_before(const MentionFacts& mention) {
  return has(mention.close, role::before) && has(mention.before, role::answers);
}

bool is_opening(const MentionFacts& mention) {
  if (!has(mention.roles, role::answers)) return false;
  const bool attends = has(mention.before, role::event | role::course);
  const bool itself = has(mention.close, role::opens) && has(mention.before, role::answers) &&
                      !has(mention.before, role::happens | role::invites | role::course);
  if (has(mention.before, role::opens) && !is_span(mention) && (!attends || itself)) return true;
  if (has(mention.after, role::opens) && mention.last_in_sentence) return true;
  return mention.lead == WordKind::from && has(mention.before, role::answers) &&
         !has(mention.before, role::event | role::course);
}

/// `senast den 18 februari för … och den 1 oktober för …`: one more last day.
bool is_one_more(const MentionFacts& mention) {
  if (mention.lead != WordKind::and_) return false;
  return !has(mention.roles, role::past | role::invites) &&
         (mention.closed || mention.follow == WordKind::for_ || mention.follow == WordKind::to);
}

FoundRole deadline_role(const MentionFacts& mention, const RoleContext& context) {
  if (is_day_before(mention)) return {DateRole::deadline, true, true};
  const Roles asks = mention.roles | mention.previous | context.above;
  if (is_deadline_before(mention) || is_open_span(mention) ||
      is_span_to_answer_in(mention, context)) {
    const bool asked = has(asks, role::answers | role::last_day) || context.call ||
                       mention.field == FieldKind::deadline;
    return {DateRole::deadline, asked && !has(mention.roles, role::past), false};
  }
  if (has(mention.before, role::closes) && context.call && !has(mention.roles, role::notice))
    return {DateRole::deadline, true, false};  // Utlysningen, and under it `Stänger 8 april`
  if (is_opening(mention)) return {DateRole::opens, true, false};
  if (context.beside_deadline && is_one_more(mention)) return {DateRole::deadline, true, false};
  if (is_deadline_after(mention)) return {DateRole::deadline, true, false};
  if (context.call && context.named_item && !has(mention.roles, role::event | role::past))
    return {DateRole::deadline, false, false};  // Arvsfonden: 1 april
  const bool other = has(mention.roles, role::notice) && !has(mention.roles, role::answers);
  if (mention.field == FieldKind::deadline && !other) return {DateRole::deadline, true, false};
  if (mention.first_in_sentence && !other && mention.field != FieldKind::when &&
      names_last_day(context.above))
    return {DateRole::deadline, true, false};
  return {};
}

/// Over, or nothing to attend: a closing, a release, an entry into force.
bool is_dismissed(const MentionFacts& mention, const RoleContext& context) {
  const Roles roles = mention.roles;
  const bool attends = has(roles, role::event | role::course);
  if (context.notice_article && !attends) return true;
  const bool only = mention.first_in_sentence && mention.last_day;
  const Roles around = only ? roles : mention.before | mention.after;
  const bool opens = has(around, role::opens) &&
                     !has(roles, role::invites | role::happens | role::moved | role::cancelled);
  if (opens && !attends && !context.event_article) return true;
  if (opens && has(roles, role::course) && !has(roles, role::starts) && !context.timed_line)
    return true;  // a course on the web, there from that day on
  const bool past = has(roles, role::past) &&
                    !has(roles, role::invites | role::starts | role::moved | role::cancelled);
  const bool apart = !has(mention.before | mention.after, role::past) &&
                     has(mention.before, role::happens | role::event);  // … och nu är det dags
  const bool cancelled = context.cancelled && mention.former;  // Den skulle ha hållits den 17 mars.
  if (past && !apart && !cancelled) return true;
  if (has(roles, role::notice) && (!attends || context.call)) return true;
  if (has(roles, role::closes) && !has(roles, role::answers | role::invites)) return true;
  if (!has(roles, role::release) || has(roles, role::invites)) return false;
  return has(roles, role::notice) || !has(roles, role::event | role::course);
}

/// `… börjar den 19 oktober kl. 10 och slutar den 20 oktober kl. 12`.
bool ends_what_began(const MentionFacts& mention) {
  return mention.kind == MentionKind::days && mention.items.size() == 1 &&
         has(mention.before, role::ends) &&
         (has(mention.before, role::shows) ||  // hemma på kvällen den 23 mars
          (!mention.first_in_sentence && !has(mention.before, role::event | role::course)));
}

/// `pågår till 15 januari`, `kan ses till den 5 maj`: when something ends, not when it is.
bool is_end_alone(const MentionFacts& mention) {
  if (mention.kind != MentionKind::days || mention.items.size() != 1) return false;
  if (mention.former || has(mention.before, role::moved)) return false;  // planerad till
  if (mention.lead == WordKind::until) return true;
  return mention.lead == WordKind::to && !has(mention.roles, role::moved | role::invites);
}

/// `Sportlov 1–5 mars`, without a time or a verb that says what one does then.
bool is_day_off(const MentionFacts& mention, const RoleContext& context) {
  constexpr Roles tells_more = role::happens | role::invites | role::starts;
  return mention.lead == WordKind::day_off && !is_timed(mention, context) &&
         !has(mention.roles, tells_more);
}

FoundRole headline_role(const MentionFacts& mention, const RoleContext& context) {
  const bool bounds = mention.lead == WordKind::from && mention.items.size() == 1;
  if (bounds && !has(mention.roles, role::event | role::course)) return {};  // Ny rutin från 1 maj
  return {DateRole::session, context.event_article, false};
}

/// What one pays, to whom it is, whom to ask: no day there is one to attend.
bool is_other_field(FieldKind field) {
  return field == FieldKind::price || field == FieldKind::audience || field == FieldKind::contact ||
         field == FieldKind::host_page || field == FieldKind::organizer;
}

FoundRole session_role(const MentionFacts& mention, const RoleContext& context) {
  if (is_day_off(mention, context))
    return {context.headline ? DateRole::session : DateRole::none, false, false};
  if (mention.field == FieldKind::when) return {DateRole::session, true, false};
  if (is_dismissed(mention, context) &&
      (!context.headline || has(mention.roles, role::release | role::notice)))
    return {};
  if (context.headline) return headline_role(mention, context);
  if (is_other_field(mention.field)) return {};
  if (context.under_headline || context.opens_article) return {DateRole::session, true, false};
  const Roles roles = mention.roles;
  const Roles tells = role::starts | role::happens | role::event | role::course | role::shows;
  if (mention.lead == WordKind::from && mention.items.size() == 1 && !has(mention.before, tells))
    return {};
  const bool timed = is_timed(mention, context);
  const bool attends = has(roles, role::event | role::course);
  if (has(roles, role::moved) && !mention.last_day && mention.lead != WordKind::to) return {};
  const bool happens = has(roles, role::happens | role::invites | role::starts | role::shows |
                                      role::moved | role::cancelled) ||
                       has(mention.previous | mention.before, role::sittings) ||
                       (has(roles, role::ends) && context.event_article);
  if (context.calendar) return {DateRole::session, true, false};
  if (context.call && !happens && !timed) return {};  // the meeting that decides
  // What speaks for it: the name of an event, a verb, a time, what stands elsewhere in the article.
  const int evidence =
      (attends ? 1 : 0) + (happens ? 1 : 0) + (timed ? 1 : 0) + (context.told ? 1 : 0);
  if (mention.alone && context.event_article) return {DateRole::session, context.told, false};
  const bool sure = attends || context.told || has(roles, role::invites);
  if ((attends || happens || timed) && evidence > 1 && sure)
    return {DateRole::session, true, false};
  if (context.listed) return {DateRole::session, true, false};
  if (attends || happens || timed) return {DateRole::session, false, false};
  const bool begins = mention.sentence == 0 || mention.first <= 2;  // a bullet is a sentence
  if (begins && has(context.above, role::sittings | role::event | role::course))
    return {DateRole::session, context.event_article, false};
  return {DateRole::none, false, false, true};
}

}  // namespace

FoundRole find_role(const MentionFacts& mention, const RoleContext& context) {
  const FoundRole deadline = deadline_role(mention, context);
  const bool only = mention.first_in_sentence && mention.last_day;
  if (mention.former && (!only || context.moved || has(mention.roles, role::moved))) return {};
  const bool excepts = has(mention.before, role::except) && !has(mention.before, role::by) &&
                       !has(mention.close, role::invites);  // missa inte …
  if (context.recurs && excepts) return {DateRole::except, true, false};
  if (has(mention.noun, role::except) && excepts) return {};  // torsdag 11 mars (inte 9 mars)
  if (deadline.role != DateRole::none && !context.headline) return deadline;
  if (deadline.role == DateRole::deadline) return deadline;
  if (context.agenda) return {};
  if (context.recurs && mention.kind == MentionKind::days) return {DateRole::bound, true, false};
  if (is_end_alone(mention) || ends_what_began(mention)) return {DateRole::ends, true, false};
  return session_role(mention, context);
}

}  // namespace kalendarium
