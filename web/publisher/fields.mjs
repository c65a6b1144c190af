// SPDX-License-Identifier: MIT
//
// fields: which members of a piece the form shows, and how a field and the file's value become each other.
//
//   fieldsOf(piece)      // [{ key: 'title', path: '/issues/0/…/title', form: 'text', value: 'Konsert', … }]
//   momentOf({ day: '2026-05-06', time: '18:30' })       // '2026-05-06T18:30'

/** @typedef {import('./pieces.mjs').Kind} Kind */
/** @typedef {import('./pieces.mjs').Piece} Piece */
/** @typedef {import('./words.mjs').Key} Key */

/** @typedef {'text' | 'long' | 'url' | 'day' | 'moment' | 'number' | 'check' | 'choice'} Form */

/**
 * @typedef {object} Field
 * @property {Key} label
 * @property {string} path in the file
 * @property {string} after the member that a new one stands behind
 * @property {Form} form
 * @property {any} value
 * @property {string[]} choices
 */

/** Name of the member, or the way to it; how it is edited; its label where that is another. @type {Record<Kind, [string, Form, (Key | string[])?][]>} */
const shown = {
  file: [['title', 'text'], ['publisher/name', 'text', 'publisher_name'], ['url', 'url'], ['subscribeUrl', 'url']],
  issue: [
    ['title', 'text', 'headline'],
    ['datePublished', 'day'],
    ['number', 'number'],
    ['text', 'long'],
    ['editor/name', 'text', 'editor_name'],
    ['editor/email', 'text', 'editor_email'],
    ['url', 'url'],
  ],
  article: [
    ['title', 'text', 'headline'],
    ['kind', 'choice', 'news event course publication podcast tool funding network offer'.split(' ')],
    ['section', 'text'],
    ['source', 'text'],
    ['text', 'long'],
    ['url', 'url'],
  ],
  event: [
    ['title', 'text'],
    ['startDate', 'moment'],
    ['endDate', 'moment'],
    ['recurrence', 'text'],
    ['eventStatus', 'choice', 'scheduled cancelled postponed rescheduled movedOnline'.split(' ')],
    ['eventAttendanceMode', 'choice', 'offline online mixed'.split(' ')],
    ['location/name', 'text', 'place_name'],
    ['location/locality', 'text', 'locality'],
    ['onlineUrl', 'url'],
    ['organizer/name', 'text', 'organizer'],
    ['isAccessibleForFree', 'check'],
    ['registrationUrl', 'url'],
    ['text', 'long'],
  ],
  deadline: [
    ['title', 'text'],
    ['date', 'moment'],
    ['opens', 'moment'],
    ['type', 'choice', 'registration application reporting other'.split(' ')],
    ['url', 'url'],
  ],
};

/** @param {Piece} piece @returns {Field[]} */
export function fieldsOf({ kind, path, value }) {
  let after = '';
  return shown[kind].flatMap(([way, form, more]) => {
    const [name, part] = way.split('/');
    const isPlain = part !== undefined && typeof value[name] === 'string';
    // A place or an organiser may be a text alone; then it is its name.
    if (isPlain && part !== 'name') return [];
    const isInside = part !== undefined && !isPlain && value[name] !== undefined;
    const isWhole = part === undefined || isPlain || part === 'name';
    if (!isInside && !isWhole) return [];
    const field = {
      label: /** @type {Key} */ (typeof more === 'string' ? more : name),
      path: `${path}/${isInside ? way : name}`,
      after,
      form,
      value: isInside ? value[name]?.[part] : value[name],
      choices: Array.isArray(more) ? more : [],
    };
    after = name;
    return [field];
  });
}

/** Members of what a piece holds several of. @type {Record<string, [name: Key, form: Form, choices?: string[]][]>} */
const inside = {
  sessions: [['startDate', 'moment'], ['endDate', 'moment']],
  links: [['title', 'text'], ['url', 'url'], ['rel', 'choice', 'register more stream download contact'.split(' ')]],
};

/**
 * The sessions of an event, the links of an article.
 * @param {Piece} piece @param {'sessions' | 'links'} list @returns {{ path: string, fields: Field[] }[]}
 */
export function rowsOf({ path, value }, list) {
  const rows = Array.isArray(value[list]) ? value[list] : [];
  return rows.map((/** @type {any} */ row, /** @type {number} */ i) => {
    const at = `${path}/${list}/${i}`;
    const fields = inside[list].map(([name, form, choices = []]) => ({
      label: name,
      path: `${at}/${name}`,
      after: inside[list][0][0],
      form,
      value: row?.[name],
      choices,
    }));
    return { path: at, fields };
  });
}

/** A moment's day and time; undefined for one that has another form (a month, an offset). @param {unknown} value */
export function partsOf(value) {
  if (value === undefined || value === '') return { day: '', time: '' };
  const [, day, time = ''] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::00)?)?$/.exec(String(value)) ?? [];
  return day === undefined ? undefined : { day, time };
}

/** Empty without a day. @param {{ day: string, time: string }} parts */
export const momentOf = ({ day, time }) => (day && time ? `${day}T${time}` : day);

/** A moment so many days later. @param {string} moment @param {number} days */
export function later(moment, days) {
  const date = new Date(`${moment.slice(0, 10)}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10) + moment.slice(10);
}

/** Days between two days. @param {string} from @param {string} to */
export const daysBetween = (from, to) => Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);

/**
 * The edits that give a piece another day: everything in it that begins on the old one moves with it.
 * @param {Piece} piece @param {string} from @param {string} to
 */
export function moveDay({ path, value }, from, to) {
  const days = daysBetween(from, to);
  const edits = [];
  const owners = [{ at: path, own: value }, ...(value.sessions ?? []).map((/** @type {any} */ own, /** @type {number} */ i) => ({ at: `${path}/sessions/${i}`, own }))];
  for (const { at, own } of owners) {
    if (!String(own.startDate ?? own.date ?? own.datePublished).startsWith(from)) continue;
    for (const name of ['startDate', 'endDate', 'date', 'datePublished']) {
      if (typeof own[name] === 'string' && partsOf(own[name])) edits.push({ path: `${at}/${name}`, value: later(own[name], days) });
    }
  }
  return edits;
}
