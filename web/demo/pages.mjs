// SPDX-License-Identifier: MIT
//
// pages: what the demo's pages say. Each is a page of a made-up municipality; the snippets are the real ones.

/**
 * @typedef {object} DemoPage
 * @property {string} file
 * @property {string} title
 * @property {string} lead one or two sentences under the title
 * @property {string} [lang] of the page, Swedish if absent
 * @property {string} main HTML
 */

/** A widget by script tag, as an editor pastes it. @param {string} src @param {string} [more] */
const tag = (src, more = '') => `<script src="kalendarium.js" data-src="${src}"${more} async></script>`;

/** Where the five newsletters are read from: a day in the middle of them. */
export const spring = '2021-05-01T08:00';
const inSpring = ` data-now="${spring}"`;
const november = ' data-now="2026-11-21T12:00"';

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A snippet with a button that copies it. @param {string} code */
const snippet = (code) => `
<div class="snippet">
  <pre><code>${escape(code)}</code></pre>
  <button type="button" class="copy" data-copied="Kopierat">Kopiera</button>
</div>`;

const pasted = `<script src="https://kommun.example/kalendarium/kalendarium.js"
  data-src="https://kommun.example/data/issues.json" async></script>`;

/** @param {string} prerendered what \`kalendarium render\` prints @returns {DemoPage[]} */
export const pages = (prerendered) => [
  {
    file: 'index.html',
    title: 'Nyhetsbrevet som kalender',
    lead: 'Kalendarium gör nyhetsbrev till en kalender och ett flöde som besökaren kan söka och filtrera i. Här är fem riktiga nyhetsbrev om lokal demokrati, som de såg ut den 1 maj 2021.',
    main: `
${tag('data/demokrati.json', inSpring)}
<section class="howto">
  <h2>Så lägger du in den på din sida</h2>
  <p class="steps"><img src="bild.svg" width="960" height="220" alt="Nyhetsbrevet blir filen issues.json. En skripttagg på sidan visar den som kalender och flöde."></p>
  <p>Klistra in den här raden där kalendern ska stå. Byt ut de två adresserna mot era egna.</p>
  ${snippet(pasted)}
  <p>Inget annat behövs: inga kakor, inga tjänster utanför kommunen och ingen byggprocess.</p>
  <ul>
    <li><a href="publisher/">Gör issues.json av ett nyhetsbrev, här i webbläsaren</a></li>
    <li><a href="docs/README.md">Alla inställningar och hur man börjar</a></li>
    <li><a href="docs/data.md">Så skriver du issues.json</a></li>
    <li><a href="docs/architecture.md">Så är det byggt (på engelska)</a></li>
  </ul>
</section>`,
  },
  {
    file: 'biblioteket.html',
    title: 'Ett biblioteks november',
    lead: 'Sagostunder, kurser och en utställning. Något är inställt, något är fullbokat och en filmkväll slutar efter midnatt.',
    main: tag('data/biblioteket.json', november),
  },
  {
    file: 'tva-sprak.html',
    title: 'Två språk',
    lead: 'Samma fil visas på sidans språk. En artikel som finns på båda språken visas en gång.',
    main: `
<h2>På svenska</h2>
${tag('data/tva-sprak.json', `${november} data-heading-level="3" data-state-key="sv"`)}
<div lang="en">
<h2>In English</h2>
${tag('data/tva-sprak.json', `${november} data-heading-level="3" data-state-key="en"`)}
</div>`,
  },
  {
    file: 'flera-utgivare.html',
    title: 'Flera utgivare i en kalender',
    lead: 'Två filer från två utgivare visas som en. Besökaren kan välja utgivare.',
    main: tag('data/flera-utgivare-a.json data/flera-utgivare-b.json', november),
  },
  {
    file: 'puff.html',
    title: 'En puff på startsidan',
    lead: 'De tre närmaste, utan filter, med en länk till hela kalendern.',
    main: `
<div class="teaser">
${tag('data/demokrati.json', `${inSpring} data-limit="3" data-more-url="index.html" data-state-key="none"`)}
</div>
${snippet(`<script src="https://kommun.example/kalendarium/kalendarium.js"
  data-src="https://kommun.example/data/issues.json"
  data-limit="3" data-more-url="https://kommun.example/kalender" async></script>`)}`,
  },
  {
    file: 'forrenderad.html',
    title: 'Färdig från servern',
    lead: 'Här skrev kommandot <code>kalendarium render</code> in kalendern i sidan i förväg. Den syns direkt, även utan skript, och tas sedan över utan att blinka.',
    main: `
${prerendered.replace('<kalendarium-widget', `<kalendarium-widget now="${spring}"`)}
<script src="kalendarium.js" async></script>
${snippet('kalendarium render issues.json --page > kalender.html')}`,
  },
  {
    file: 'fientligt.html',
    title: 'Fientligt innehåll',
    lead: 'Kod, förbjudna adresser och tio tusen tecken långa rubriker. Det blir text, eller utelämnas, och resten visas.',
    main: tag('data/fientligt.json data/fientligt-lankar.json', november),
  },
];

/** @param {DemoPage} page @param {DemoPage[]} all */
export function layout(page, all) {
  const { title, lead, main, file, lang = 'sv' } = page;
  const links = all
    .map((other) => {
      const current = other.file === file ? ' aria-current="page"' : '';
      return `<li><a href="${other.file}"${current}>${other.title}</a></li>`;
    })
    .join('\n        ');
  return `<!doctype html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} – Kalendarium</title>
  <link rel="icon" href="bild.svg" type="image/svg+xml">
  <link rel="stylesheet" href="demo.css">${file === 'forrenderad.html' ? '\n  <link rel="stylesheet" href="kalendarium.css">' : ''}
  <script src="demo.mjs" type="module"></script>
</head>
<body>
  <a class="skip" href="#innehall">Till innehållet</a>
  <header class="site">
    <div class="page">
      <p class="name"><a href="index.html">Exempelkommun</a></p>
      <nav aria-label="Exempel"><ul>
        ${links}
      </ul></nav>
    </div>
  </header>
  <main class="page" id="innehall">
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
    ${main}
  </main>
  <footer class="site">
    <div class="page"><p>Exempelkommun finns inte. Kalendarium är fri programvara under MIT-licensen.</p></div>
  </footer>
</body>
</html>
`;
}
