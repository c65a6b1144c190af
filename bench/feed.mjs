// SPDX-License-Identifier: MIT
//
// feed: a made-up file of any size, the same for the same size.
//
//   const text = feedOf(10_000);   // issues.json with so many events, one an article

const titles = ['Sagostund', 'Medborgardialog', 'Författarbesök', 'Kurs i källkritik', 'Öppet hus', 'Språkkafé', 'Nämndmöte', 'Utställning'];
const places = ['Ekeby', 'Norrby', 'Söderköping', 'Åmål', 'Örebro', 'Växjö'];
const audiences = ['barn', 'unga', 'vuxna', 'seniorer'];

/** A pseudo-random sequence (mulberry32), so that each run measures the same. @param {number} seed */
function sequence(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {number} count of events @returns {string} the file's text */
export function feedOf(count) {
  const random = sequence(count);
  /** @template T @param {T[]} list */
  const one = (list) => list[Math.floor(random() * list.length)];
  const articles = Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(random() * 365))).toISOString().slice(0, 10);
    const title = `${one(titles)} i ${one(places)} ${i}`;
    const event = { id: `e${i}`, title, startDate: `${day}T18:00`, endDate: `${day}T20:00`, location: { name: 'Biblioteket', locality: one(places) } };
    return { id: `a${i}`, title, kind: 'event', summary: `Välkommen till ${title}. Ingen anmälan behövs.`, audience: [one(audiences)], events: [event] };
  });
  const issues = [{ id: 'n1', title: 'Året', datePublished: '2026-01-01', articles }];
  return JSON.stringify({ version: 1, title: 'Prov', language: 'sv', issues });
}
