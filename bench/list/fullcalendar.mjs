// SPDX-License-Identifier: MIT
//
// fullcalendar: version 7 with its day grid, its list and the classic theme.

import { Calendar } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import list from 'fullcalendar/list';
import swedish from 'fullcalendar/locales/sv';
import theme from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';

/** @param {import('../events.mjs').FlatEvent[]} events */
const taken = (events) => events.map(({ id, title, start, end, url }) => ({ id: String(id), title, start, end, url }));

/** @type {import('../contender.d.ts').ListContender<any>} */
export default {
  shown: '.bench-event',
  mount(place, view, events, { from, days }) {
    const calendar = new Calendar(place, {
      plugins: [dayGrid, list, theme],
      locale: swedish,
      timeZone: 'local',
      initialDate: from,
      initialView: view === 'list' ? 'stretch' : 'dayGridMonth',
      views: { stretch: { type: 'list', duration: { days } } },
      dayMaxEvents: 3,
      height: 800,
      eventClass: 'bench-event',
      events: taken(events),
    });
    calendar.render();
    return calendar;
  },
  update: (calendar, events) => calendar.setOption('events', taken(events)),
};
