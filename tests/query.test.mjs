// SPDX-License-Identifier: MIT
//
// What `kalendarium query` answers, held against the law computed here in another way and against ICU's alphabet.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const command = process.env.KALENDARIUM_COMMAND ?? join(root, 'build', 'kalendarium');
const folder = join(root, 'data', 'examples');

/** @param {string[]} words @param {string} [input] */
function kalendarium(words, input) {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd: folder, encoding: 'utf8', input, maxBuffer: 1 << 28 });
  assert.ok(!error, `the command could not be run: ${error}`);
  return { status, stdout, stderr };
}

/** @param {string[]} files @param {string} state @param {string} now @param {string} [input] @param {string[]} more */
function query(files, state, now, input, ...more) {
  const { status, stdout, stderr } = kalendarium(['query', ...files, '--state', state, '--now', now, ...more], input);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** A file with one article that has these events. @param {object[]} events @param {object} [more] */
const fileWith = (events, more = {}) => JSON.stringify({
  version: 1, title: 'T', language: 'sv', publisher: { name: 'P' }, ...more,
  issues: [{ id: 'i', title: 'I', datePublished: '2021-04-20', articles: [{ id: 'a', title: 'A', events }] }],
});

// --- The law, once more ---------------------------------------------------------------------------

const partFacets = ['type', 'place', 'mode', 'price', 'accessibility'];
const fold = (/** @type {string} */ text) => text.normalize('NFC').toLowerCase().trim();

/** Wall times as texts, which sort as they should. @param {string} start @param {string} [end] */
function spanOf(start, end) {
  const dayAfter = (/** @type {string} */ day) => new Date(Date.parse(`${day.slice(0, 10)}T00:00Z`) + 864e5).toISOString().slice(0, 16);
  const monthAfter = (/** @type {string} */ month) => {
    const [year, number] = month.split('-').map(Number);
    return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 16);
  };
  const isMonth = start.length === 7;
  const begin = isMonth ? `${start}-01T00:00` : start.length === 10 ? `${start}T00:00` : start.slice(0, 16);
  if (!end) return { begin, end: isMonth ? monthAfter(start) : dayAfter(start) };
  return { begin, end: end.length === 10 ? dayAfter(end) : end.slice(0, 16) };
}

/** @param {any} event */
function eventValues(event) {
  const place = typeof event.location === 'string' ? event.location : event.location?.locality ?? event.location?.name;
  const prices = (event.offers ?? []).map((/** @type {any} */ offer) => offer.price);
  const free = event.isAccessibleForFree === true || (prices.length > 0 && prices.every((/** @type {number} */ p) => p === 0));
  const paid = event.isAccessibleForFree === false || prices.some((/** @type {number} */ p) => p > 0);
  const mode = event.eventStatus === 'movedOnline' ? 'online' : event.eventAttendanceMode;
  return {
    type: ['event'],
    place: place ? [place] : [],
    mode: mode === 'mixed' ? ['offline', 'online', 'mixed'] : mode ? [mode] : [],
    price: free ? ['free'] : paid ? ['paid'] : [],
    accessibility: event.accessibility ?? [],
  };
}

/** Every item of the files with its values. @param {string[]} files */
function itemsOf(files) {
  const items = [];
  for (const file of files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    for (const issue of file.issues)
      for (const article of issue.articles) {
        const shared = (/** @type {any} */ part) => ({
          topic: part.keywords ?? article.keywords ?? [],
          audience: part.audience ?? article.audience ?? [],
          language: [part.language ?? article.language ?? issue.language ?? file.language],
          kind: [article.kind ?? 'news'],
          source: article.source ? [article.source] : [],
          issue: [issue.id],
          publisher: [file.publisher.name],
        });
        const parts = [];
        for (const event of article.events ?? []) {
          const spans = (event.sessions ?? [event]).map((/** @type {any} */ s) => spanOf(s.startDate, s.endDate));
          parts.push({ id: event.id, spans, values: { ...shared(event), ...eventValues(event) } });
        }
        for (const [number, deadline] of (article.deadlines ?? []).entries()) {
          const id = deadline.id ?? `${article.id}-d${number + 1}`;
          parts.push({ id, spans: [spanOf(deadline.date)], values: { ...shared({}), type: ['deadline'] } });
        }
        items.push({ id: article.id, spans: [spanOf(issue.datePublished)], values: shared({}), article: true, parts }, ...parts);
      }
  return items;
}

/** @param {any} item @param {URLSearchParams} state @param {string} key */
function passesFacet(item, state, key) {
  const chosen = state.getAll(key).map(fold);
  return !chosen.length || (item.values[key] ?? []).some((/** @type {string} */ value) => chosen.includes(fold(value)));
}

/** @param {any} item @param {URLSearchParams} state @param {string} now */
function passesDates({ spans }, state, now) {
  const [from, to] = [state.get('from'), state.get('to')];
  const when = state.get('when') ?? (state.get('view') === 'feed' || from || to ? 'all' : 'upcoming');
  const isOver = spans.every((/** @type {any} */ span) => span.end <= now);
  if (when === 'upcoming' && isOver) return false;
  if (when === 'past' && !isOver) return false;
  return spans.some((/** @type {any} */ span) => (!from || span.end > `${from}T00:00`) && (!to || span.begin < `${to}T24:00`));
}

const facets = ['topic', 'kind', 'audience', 'source', 'language', 'issue', 'publisher', ...partFacets];

/** @param {any} item @param {URLSearchParams} state @param {string} now */
function passes(item, state, now) {
  const isFeed = state.get('view') === 'feed';
  if (Boolean(item.article) !== isFeed) return false;
  const own = facets.filter((key) => !isFeed || !partFacets.includes(key));
  if (!own.every((key) => passesFacet(item, state, key))) return false;
  const parts = isFeed && item.parts.length ? item.parts : [item];
  return parts.some((/** @type {any} */ part) => passesDates(part, state, now) && partFacets.every((key) => passesFacet(part, state, key)));
}

/** @param {URLSearchParams} state @param {string} key @param {string} value */
function choosing(state, key, value) {
  const other = new URLSearchParams(state);
  other.delete(key);
  other.append(key, value);
  return other;
}

const law = [
  { files: ['demokrati.json'], now: '2021-05-01T08:00' },
  { files: ['flera-utgivare-a.json', 'flera-utgivare-b.json'], now: '2026-11-28T12:00' },
];
const lawStates = [
  '', 'view=feed', 'when=all', 'when=past', 'view=feed&when=upcoming', 'from=2020-06-01&to=2021-06-30', 'view=feed&from=2021-01-01',
  'kind=event', 'when=all&mode=online', 'when=all&mode=mixed&mode=offline', 'view=feed&mode=online', 'view=feed&type=deadline',
  'when=all&type=event&price=free', 'view=feed&price=paid', 'when=all&place=STOCKHOLM', 'view=feed&place=ekeby&kind=event&kind=course',
  'when=all&topic=medborgardialog&kind=event', 'view=feed&topic=barn', 'when=all&topic=nothing-has-this', 'when=all&issue=2026-11&audience=alla',
];

for (const { files, now } of law)
  test(`${files.join(' and ')}: items and counts are what the law gives when it is computed again`, () => {
    const items = itemsOf(files);
    for (const text of lawStates) {
      const state = new URLSearchParams(text);
      const answer = query(files, text, now);
      const expected = items.filter((item) => passes(item, state, now)).map(({ id }) => id);
      assert.deepEqual(answer.items.map((/** @type {any} */ item) => item.id).sort(), expected.sort(), text);
      assert.equal(answer.total, expected.length);
      for (const key of facets)
        for (const { value, count } of answer.facets[key]) {
          const alone = choosing(state, key, value);
          const wanted = items.filter((item) => passes(item, alone, now)).length;
          assert.equal(count, wanted, `${text}: ${key}=${value}`);
        }
    }
  });

// --- The alphabet --------------------------------------------------------------------------------

const names = ['Ale', 'Alingsås', 'Andre', 'André', 'Andrea', 'Arboga', 'Arvika', 'Bengtsfors', 'Bromölla', 'Båstad', 'Café', 'Cafeteria', 'Dals-Ed',
  'Degerfors', 'Ed', 'Ekerö', 'Eksjö', 'Falun', 'Färgelanda', 'Gislaved', 'Gnosjö', 'Grästorp', 'Gällivare', 'Gävle', 'Göteborg', 'Habo', 'Härjedalen',
  'Härnösand', 'Höganäs', 'Hörby', 'Idé', 'Ideal', 'Jokkmokk', 'Järfälla', 'Jönköping', 'Kinda', 'Köping', 'Laholm', 'Lund', 'Långa gatan', 'Långa-gatan',
  'Malmö', 'Malå', 'Müller', 'Myra', 'Möllan', 'Nora', 'Norrköping', 'Nässjö', 'Ockelbo', 'Oskarshamn', 'Piteå', 'Påskallavik', 'Ragunda', 'Råneå', 'Sal 1',
  'Sal 12', 'Sal A', 'Säter', 'Söderköping', 'Tanum', 'Tromsø', 'Tromsö', 'Täby', 'Uppsala', 'Vara', 'Vetlanda', 'Vårgårda', 'Växjö', 'Wallenberg', 'Wien',
  'Xerxes', 'Ydre', 'Yxa', 'Üxküll', 'Zebra', 'Zinkgruvan', 'Åre', 'Åsele', 'Ängelholm', 'Ærø', 'Öckerö', 'Ödeshög', 'Örebro', 'Øst'];

for (const language of ['sv', 'en'])
  test(`facet values stand in ICU's order for ${language} where their counts are equal`, () => {
    const mixed = [...names].sort((left, right) => (left.length * 7 + left.charCodeAt(1)) % 31 - (right.length * 7 + right.charCodeAt(1)) % 31);
    const events = mixed.map((name, i) => ({ id: `e${i}`, title: 'E', startDate: '2021-05-05', location: name }));
    const { facets: { place } } = query(['-'], '', '2021-05-01', fileWith(events), '--language', language);
    const labels = place.map((/** @type {any} */ value) => value.label);
    assert.deepEqual(labels, [...names].sort(new Intl.Collator(language).compare));
  });

// --- Search, over the five newsletters -----------------------------------------------------------

test('every event and deadline of the newsletters is found by each longer word of its title', () => {
  const now = '2021-05-01T08:00';
  const all = query(['demokrati.json'], 'when=all', now);
  assert.ok(all.total > 20);
  const ids = new Map();
  for (const { id, title } of all.items)
    for (const word of title.match(/\p{L}{5,}/gu) ?? []) ids.set(word, [...(ids.get(word) ?? []), id]);
  for (const [word, wanted] of ids)
    for (const typed of new Set([word, word.toUpperCase(), word.normalize('NFD'), word.slice(1)])) {
      const state = new URLSearchParams({ when: 'all', q: typed }).toString();
      const found = query(['demokrati.json'], state, now).items.map((/** @type {any} */ item) => item.id);
      assert.deepEqual(wanted.filter((/** @type {string} */ id) => !found.includes(id)), [], typed);
    }
});

test('dialog finds medborgardialog, and a letter with dots is another letter', () => {
  const input = fileWith([{ id: 'm', title: 'Medborgardialog på Åland', startDate: '2021-05-05' }]);
  const total = (/** @type {string} */ q) => query(['-'], new URLSearchParams({ q }).toString(), '2021-05-01', input).total;
  for (const q of ['dialog', 'MEDBORGAR', 'åland', 'A\u030Aland', 'medborgar\u00ADdialog', 'på', 'å']) assert.equal(total(q), 1, q);
  for (const q of ['alland', 'pa', 'ge', 'dialog saknas']) assert.equal(total(q), 0, q);
  assert.equal(total('aland'), 1, 'as a slip, since nothing is called so');
});

/** Three events of two articles' town. */
const town = () => fileWith([
  { id: 'dans', title: 'Dans i Folkets hus', startDate: '2021-05-05', location: { name: 'Parken', locality: 'Norrby' } },
  { id: 'barn', title: 'Barnens dansdag', startDate: '2021-05-20', text: 'Folk i alla åldrar, alla hus öppna.', location: { locality: 'Ekeby' } },
  { id: 'bibliotek', title: 'Biblioteksdagen', startDate: '2021-10-20', text: 'Tåget från Norrby. Om äldreomsorgen och e-tjänster.' },
]);

/** @type {[string, string, string][]} */
const searches = [
  ['other forms of a word', 'dansdagar barnets', 'barn'],
  ['a beginning of one letter', 'b', 'barn bibliotek'],
  ['a compound by its part', 'omsorg', 'bibliotek'],
  ['a part of two letters as a beginning alone', 'ns', ''],
  ['a word with one slip', 'bibliotkesdagen', 'bibliotek'],
  ['a word of three letters without slips', 'dna', ''],
  ['the words of a phrase beside each other', '"folkets hus"', 'dans'],
  ['a phrase not in another order', '"hus folkets"', ''],
  ['all but an excluded word', 'dans -barn', 'dans'],
  ['what is excluded alone', '-dans', 'barn bibliotek'],
  ['a word in the place', 'plats:norrby', 'dans'],
  ['a word anywhere', 'norrby', 'dans bibliotek'],
  ['a word in the title', 'titel:dans', 'dans barn'],
  ['a week', 'v 42', 'bibliotek'],
  ['a week together with words', 'barn v. 20', 'barn'],
  ['joined words with their hyphen and without', 'e-tjänst', 'bibliotek'],
  ['joined words written together', 'etjänster', 'bibliotek'],
  ['what little words stand beside', 'dans i norrby', 'dans'],
];
for (const [what, q, ids] of searches)
  test(`the search finds ${what}`, () => {
    const { items } = query(['-'], new URLSearchParams({ q }).toString(), '2021-05-01', town());
    assert.equal(items.map((/** @type {any} */ item) => item.id).join(' '), ids, q);
  });

test('the feed has the best match first: title before text, the word before its forms', () => {
  const articles = [
    { id: 'text', title: 'Nytt', text: 'Ett möte.' },
    { id: 'compound', title: 'Mötesplatser' },
    { id: 'form', title: 'Möten' },
    { id: 'word', title: 'Möte' },
  ];
  const input = JSON.stringify({ version: 1, title: 'T', language: 'sv', issues: [{ id: 'i', title: 'I', datePublished: '2021-04-20', articles }] });
  const { items } = query(['-'], 'view=feed&q=möte', '2021-05-01', input);
  assert.deepEqual(items.map((/** @type {any} */ item) => item.id), ['word', 'form', 'compound', 'text']);
});

// --- The command ---------------------------------------------------------------------------------

test('all items are printed, or 20 where the state has a page, even the first', () => {
  const events = Array.from({ length: 45 }, (_, i) => ({ id: `e${i}`, title: `E ${i}`, startDate: '2021-05-05' }));
  const lengths = ['', 'page=1', 'page=3', 'page=4'].map((state) => {
    const { total, items } = query(['-'], state, '2021-05-01', fileWith(events));
    return [total, items.length];
  });
  assert.deepEqual(lengths, [[45, 45], [45, 20], [45, 5], [45, 0]]);
});

test('several files answer as one, standard input among them', () => {
  const input = readFileSync(join(folder, 'flera-utgivare-a.json'), 'utf8');
  const now = '2026-11-20T08:00';
  const { facets: { publisher }, total } = query(['-', 'flera-utgivare-b.json'], '', now, input);
  assert.equal(publisher.length, 2);
  assert.equal(total, query(['flera-utgivare-a.json'], '', now).total + query(['flera-utgivare-b.json'], '', now).total);
});

test('without --now the clock counts', () => {
  const year = new Date().getUTCFullYear();
  const events = [year - 2, year + 2].map((then) => ({ id: `e${then}`, title: 'E', startDate: `${then}-05-05` }));
  const { status, stdout } = kalendarium(['query', '-'], fileWith(events));
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout).items.map((/** @type {any} */ item) => item.id), [`e${year + 2}`]);
});

test('labels are in the language that is asked for, else in the file\'s', () => {
  const input = fileWith([{ id: 'e', title: 'E', startDate: '2021-05-05', isAccessibleForFree: true }]);
  assert.equal(query(['-'], '', '2021-05-01', input).facets.price[0].label, 'Gratis');
  assert.equal(query(['-'], '', '2021-05-01', input, '--language', 'en').facets.price[0].label, 'Free');
});

test('what cannot be answered is said in plain words, with an exit code of its own', () => {
  assert.deepEqual(kalendarium(['query', 'nowhere.json', '--language', 'en']),
    { status: 2, stdout: '', stderr: 'kalendarium: There is no such file: nowhere.json\n' });
  assert.deepEqual(kalendarium(['query', '.', '--language', 'en']), { status: 2, stdout: '', stderr: 'kalendarium: That is a folder, not a file: .\n' });
  assert.deepEqual(kalendarium(['query', 'tom.json', '--now', 'tomorrow', '--language', 'en']),
    { status: 2, stdout: '', stderr: 'kalendarium: --now should be a day or a time, such as 2021-05-01T08:00, but is "tomorrow".\n' });
  assert.equal(kalendarium(['query', 'tom.json', '--format', 'xml']).status, 2);
  assert.equal(kalendarium(['query']).status, 2);
  const broken = kalendarium(['query', '-', '--language', 'en'], '{"version": 1');
  assert.equal(broken.status, 1);
  assert.equal(broken.stdout, '');
  assert.match(broken.stderr, /^-:1:\d+: error: /);
});

test('An answer that does not fit on the disk ends in a sentence, not in silence', () => {
  const full = openSync('/dev/full', 'w');
  const words = ['query', 'biblioteket.json', '--now', '2026-11-21', '--language', 'en'];
  const { status, stderr } = spawnSync(command, words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', full, 'pipe'] });
  assert.equal(status, 2);
  assert.equal(stderr, 'kalendarium: The answer could not be written to standard output. Check that the disk is not full.\n');
});
