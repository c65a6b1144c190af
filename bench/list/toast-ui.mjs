// SPDX-License-Identifier: MIT
//
// toast-ui: the month; it has no list.

import Calendar from '@toast-ui/calendar';
import '@toast-ui/calendar/dist/toastui-calendar.min.css';

/** @param {import('../events.mjs').FlatEvent[]} events */
const taken = (events) =>
  events.map(({ id, title, start, end, place }) => ({ id: String(id), calendarId: 'events', category: 'time', isReadOnly: true, title, start, end, location: place }));

/** @type {import('../contender.d.ts').ListContender<any>} */
export default {
  shown: '.toastui-calendar-weekday-event',
  mount(place, _view, events, { from }) {
    const calendar = new Calendar(place, { defaultView: 'month', isReadOnly: true, usageStatistics: false, month: { startDayOfWeek: 1, visibleEventCount: 3 } });
    calendar.setDate(from);
    calendar.createEvents(taken(events));
    return calendar;
  },
  update(calendar, events) {
    calendar.clear();
    calendar.createEvents(taken(events));
  },
};
