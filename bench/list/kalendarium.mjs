// SPDX-License-Identifier: MIT
//
// kalendarium: the widget's own engine, patcher and stylesheet, without the fetching around them. As the others get parsed
// objects, it begins with the file loaded; unlike the others it finds the 50 among all events itself, and counts all facets.

import { createEngine } from '../../web/engine.mjs';
import { patch } from '../../web/patch.mjs';
import { issuesOf } from '../events.mjs';

/** @typedef {import('../events.mjs').FlatEvent} FlatEvent */
/** @typedef {{ engine: ReturnType<Awaited<ReturnType<typeof createEngine>>['open']>, frame: HTMLElement, from: string, turn: number }} Handle */

const css = await (await fetch('/dist/kalendarium.css')).text();
const { open } = await createEngine(await (await fetch('/dist/kalendarium.wasm')).arrayBuffer());
/** As the harness asks the others: three topics in turn. */
const topics = ['Utbildning', 'Kultur', 'Folkhälsa'];

/** @param {Handle} handle @param {string} state */
function draw({ engine, frame, from }, state) {
  const request = new URLSearchParams({ state, now: `${from}T12:00`, limit: '50', lang: 'sv' });
  patch(frame, [JSON.parse(engine.render(String(request))).tree]);
}

/** @type {Handle | undefined} */
let prepared;

/** @type {import('../contender.d.ts').ListContender<Handle>} */
export default {
  shown: '[data-item]',
  root: (place) => place.firstElementChild?.shadowRoot ?? place,
  prepare(events) {
    const engine = open();
    engine.load('issues.json', new TextEncoder().encode(JSON.stringify(issuesOf(events))));
    // The catalog is made with the first question, and belongs to loading; nothing is drawn yet.
    engine.render('now=2026-11-21T12:00&lang=sv&limit=1');
    prepared = { engine, frame: document.createElement('div'), from: '', turn: 0 };
  },
  mount(place, _view, _events, { from }) {
    if (!prepared) throw new Error('No file is loaded.');
    const handle = { ...prepared, from, frame: document.createElement('div') };
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    root.append(handle.frame);
    place.append(host);
    draw(handle, '');
    return handle;
  },
  update(handle) {
    draw(handle, `topic=${encodeURIComponent(topics[handle.turn++ % topics.length])}`);
  },
};
