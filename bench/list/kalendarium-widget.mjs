// SPDX-License-Identifier: MIT
//
// kalendarium-widget: the whole element as a page has it, fetching its file included: filters, search, agenda or month.

/** The one file that a page embeds, as it embeds it: the script finds its second part by its own address. */
const script = Object.assign(document.createElement('script'), { src: '/dist/kalendarium.js' });
const isThere = new Promise((resolve, reject) => Object.assign(script, { onload: resolve, onerror: reject }));
document.head.append(script);
await isThere;

/** @typedef {HTMLElement & { state: string, ready: Promise<unknown> }} Widget */

const states = ['Utbildning', 'Kultur', 'Folkhälsa'].map((topic) => `topic=${encodeURIComponent(topic)}`);
/** @type {WeakMap<Widget, number>} */
const turns = new WeakMap();

/** @type {import('../contender.d.ts').ListContender<Widget>} */
export default {
  // In a month an event may stand in the list of its day only; the day's button says how many there are.
  shown: '[data-item], td button',
  root: (place) => place.querySelector('kalendarium-widget')?.shadowRoot ?? place,
  async mount(place, view, events, { from }) {
    const widget = /** @type {Widget} */ (document.createElement('kalendarium-widget'));
    const period = view === 'month' ? `view=month&date=${from.slice(0, 7)}` : '';
    const attributes = { src: `/bench/data/${events.length}/issues.json`, now: `${from}T00:00`, 'state-key': 'none', views: 'agenda month feed', state: period };
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    turns.set(widget, 0);
    place.append(widget);
    await widget.ready;
    if (view === 'month' && !widget.state.includes('view=month')) throw new Error('there is no month');
    return widget;
  },
  async update(widget) {
    const turn = turns.get(widget) ?? 0;
    turns.set(widget, turn + 1);
    const period = widget.state.split('&').filter((pair) => !pair.startsWith('topic='));
    const changed = new Promise((resolve) => widget.addEventListener('kalendarium-change', resolve, { once: true }));
    widget.state = [...period, states[turn % states.length]].join('&');
    await changed;
  },
};
