// SPDX-License-Identifier: MIT
//
// schedule-x: month grid and list with the default theme. It asks for Temporal, by a polyfill as its documentation says.

import 'temporal-polyfill/global';
import { createCalendar, createViewList, createViewMonthGrid } from '@schedule-x/calendar';
import '@schedule-x/theme-default/dist/index.css';

const zone = 'Europe/Stockholm';
const moment = (/** @type {string} */ text) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
/** @param {import('../events.mjs').FlatEvent[]} events */
const taken = (events) => events.map(({ id, title, start, end, place }) => ({ id, title, start: moment(start), end: moment(end), location: place }));

/** @type {import('../contender.d.ts').ListContender<any>} */
export default {
  shown: '.sx__event',
  mount(place, view, events, { from }) {
    const own = view === 'list' ? createViewList() : createViewMonthGrid();
    const calendar = createCalendar({
      locale: 'sv-SE',
      timezone: zone,
      views: [own],
      defaultView: own.name,
      selectedDate: Temporal.PlainDate.from(from),
      monthGridOptions: { nEventsPerDay: 3 },
      events: taken(events),
    });
    calendar.render(place);
    return calendar;
  },
  update: (calendar, events) => calendar.events.set(taken(events)),
};
