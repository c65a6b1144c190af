// SPDX-License-Identifier: MIT
//
// naive: strings put together and given to innerHTML: a bare list or grid, without controls. A floor rather than a product.

/** @typedef {import('../events.mjs').FlatEvent} FlatEvent */

/** @type {Record<string, string>} */
const entities = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escape = (/** @type {string} */ text) => text.replace(/[&<"]/g, (sign) => entities[sign]);
const dayName = new Intl.DateTimeFormat('sv-SE', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const link = (/** @type {FlatEvent} */ { url, title }) => `<a href="${escape(url)}">${escape(title)}</a>`;

/** @param {FlatEvent[]} events by day */
function byDay(events) {
  /** @type {Map<string, FlatEvent[]>} */
  const days = new Map();
  for (const event of events) {
    const day = event.start.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return days;
}

/** @param {FlatEvent[]} events */
const listHtml = (events) =>
  [...byDay(events)].map(([day, own]) => {
    const items = own.map((event) => `<li class="event">${link(event)} <time>${event.start.slice(11)}–${event.end.slice(11)}</time> ${escape(event.place)}, ${escape(event.municipality)}</li>`);
    return `<h3>${dayName.format(new Date(day))}</h3><ul>${items.join('')}</ul>`;
  }).join(''); // prettier-ignore

/** Six weeks from the Monday on or before the first. @param {FlatEvent[]} events @param {string} first */
function monthHtml(events, first) {
  const days = byDay(events);
  const start = new Date(first);
  start.setUTCDate(1 - ((start.getUTCDay() + 6) % 7));
  const cells = Array.from({ length: 42 }, (_, i) => {
    const day = new Date(start.getTime() + i * 86_400_000).toISOString().slice(0, 10);
    const own = days.get(day) ?? [];
    const shown = own.slice(0, 3).map((event) => `<div class="event">${link(event)}</div>`).join('');
    const rest = own.length > 3 ? `<button>+${own.length - 3} till</button>` : '';
    return `${i % 7 ? '' : '<tr>'}<td>${Number(day.slice(8))}${shown}${rest}</td>`;
  });
  return `<table>${cells.join('')}</table>`;
}

/** @typedef {{ place: HTMLElement, draw: (events: FlatEvent[]) => string }} Handle */

/** @type {import('../contender.d.ts').ListContender<Handle>} */
export default {
  shown: '.event',
  mount(place, view, events, { from }) {
    const draw = view === 'list' ? listHtml : (/** @type {FlatEvent[]} */ shown) => monthHtml(shown, from);
    place.innerHTML = draw(events);
    return { place, draw };
  },
  update({ place, draw }, events) {
    place.innerHTML = draw(events);
  },
};
