// SPDX-License-Identifier: MIT
//
// event-calendar: the standalone bundle of its README (a classic script; bundle.mjs makes a module of it).

import EventCalendar from '@event-calendar/build/dist/event-calendar.min.js';
import '@event-calendar/build/dist/event-calendar.min.css';

/** @param {import('../events.mjs').FlatEvent[]} events */
const taken = (events) => events.map(({ id, title, start, end }) => ({ id, title, start, end }));

/** @type {import('../contender.d.ts').ListContender<any>} */
export default {
  shown: '.ec-event:not(.ec-hidden)',
  mount(place, view, events, { from, days }) {
    const isList = view === 'list';
    return EventCalendar.create(place, {
      view: isList ? 'listYear' : 'dayGridMonth',
      ...(isList && { duration: { days } }),
      date: from,
      locale: 'sv',
      firstDay: 1,
      dayMaxEvents: true,
      height: '800px',
      events: taken(events),
    });
  },
  update: (calendar, events) => calendar.setOption('events', taken(events)),
};
