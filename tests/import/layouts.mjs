// SPDX-License-Identifier: MIT
//
// layouts: one newsletter of five articles, set as newsletters are set: blank lines here and there, capitals, numbers,
// underlines, stars, contents above, a footer below.
//
//   layouts['headlines in capitals'].text

/** @typedef {{ text: string, titles?: string[] }} Layout */
/** @typedef {(headline: string, body: string[], call: string, i: number) => string} Setter */

export const headlines = ['Nya cykelbanor byggs i vår', 'Frukostmöte om kompetens', 'Sök bidrag till sommarlovet', 'Biblioteket satsar på serier', 'Kurs i första hjälpen'];
export const starts = ['2027-03-11T07:30', '2027-03-16T18:00'];
export const lastDays = ['2027-03-04', '2027-03-31'];

const bodies = [
  ['Under våren byggs två nya cykelbanor mellan Hagby och Ekeby. Arbetet beräknas vara klart till sommaren och kostar fyra miljoner kronor.'],
  ['Välkommen till ett frukostmöte om hur vi hittar rätt kompetens. Vi ses torsdag 11 mars kl. 7.30–9.00 på Stadshotellet.', 'Anmäl dig senast 4 mars.'],
  ['Nu kan föreningar söka pengar till gratis aktiviteter under sommarlovet. Sista ansökningsdag är den 31 mars.'],
  ['Biblioteket har köpt in trehundra nya serieböcker. Kom in och låna!'],
  ['Kursen riktar sig till alla som vill kunna hjälpa till vid en olycka.', 'Tid: 16 mars kl. 18–21', 'Plats: Brandstationen'],
];
const calls = ['Läs mer om cykelbanorna', 'Anmäl dig här', 'Till ansökan', '', 'Läs mer och anmäl dig'];
const opening = 'Nyhetsbrev nr 2 2027\n\nHej!\n\nHär kommer nytt från oss på kommunen. Hör av dig om du har frågor.\n\n';
const closing = '\nDu får det här brevet för att du prenumererar. Avsluta prenumerationen här.\n';

/** @param {Setter} setter */
const set = (setter, top = opening, end = closing) =>
  top + headlines.map((headline, i) => setter(headline, bodies[i], calls[i], i)).join('') + end;

/** The call of an article, if it has one. @param {string} call @param {string} [before] @param {string} [behind] */
const line = (call, before = '', behind = '\n') => (call ? before + call + behind : '');

/** @type {Setter} */
const tight = (headline, body, call) => `${headline}\n${body.join('\n')}\n${line(call)}\n`;
/** @type {Setter} */
const loose = (headline, body, call) => `${headline}\n\n${body.join('\n\n')}\n\n${line(call, '', '\n\n')}`;

/** With a line break where a word would not have had room. @param {string} text @param {number} width */
const broken = (text, width) => text.split(' ').reduce((all, word) => {
  const last = all.slice(all.lastIndexOf('\n') + 1);
  return last.length + 1 + word.length > width ? `${all}\n${word}` : `${all} ${word}`;
});

const capitals = headlines.map((headline) => headline.toUpperCase());
const asking = ['Läs rapporten om cykelbanor', 'Anmäl dig till frukostmötet', 'Sök bidrag till sommarlovet', 'Se filmen om serier', 'Anmäl dig till kurs i första hjälpen'];
const signs = ['?', '!', '', '!', ''];
const linkWords = ['Cykelplanen i sin helhet', 'Program och talare', 'Frågor och svar om bidraget', 'Lyssna på våra boktips', 'Om kursen'];
const signed = `${opening}/Anna, Olle och alla vi på kansliet\n\n\n`;
const sender = '\nHagby kommun\nStorgatan 1, 555 10 Hagby\n0555-123 45\nkansli@hagby.example.org\nFölj oss på Facebook\nAvregistrera dig här\n';
const publisher = '\n----------\nHagbynytt ges ut av informationskontoret, Hagby kommun\nTelefon 0555-123 45, info@hagby.example.org\nAvregistrera dig: https://example.org/ut\n';
const kickers = ['NYHET', 'EVENEMANG', 'BIDRAG', 'NYHET', 'KURS'];

/** @type {Record<string, Layout>} */
export const layouts = {
  'a blank line between all paragraphs': { text: set(loose) },
  'blank lines between articles only': { text: set(tight) },
  'the headline directly above its text': { text: set((h, b, c) => `${h}\n${b.join('\n\n')}\n\n${line(c, '', '\n\n')}`) },
  'the headline apart from its text': { text: set((h, b, c) => `\n${h}\n\n${b.join('\n')}\n${line(c)}\n`) },
  'headlines in capitals': { text: set((h, b, c, i) => tight(h.toUpperCase(), b, c, i)), titles: capitals },
  'headlines with numbers': { text: set((h, b, c, i) => tight(`${i + 1}. ${h}`, b, c, i)) },
  'headlines of Markdown': { text: set((h, b, c) => `## ${h}\n\n${b.join('\n\n')}\n\n${c ? `[${c}](https://example.org/a)\n\n` : ''}`) },
  'headlines between stars': { text: set((h, b, c, i) => loose(`**${h}**`, b, c, i)) },
  'underlined headlines': { text: set((h, b, c) => `${h}\n${'-'.repeat(h.length)}\n${b.join('\n')}\n${line(c, '> ')}\n`) },
  'the words of a link apart, above its address': { text: set((h, b, c, i) => `----------\n${h}\n\n${b.join('\n\n')}\n\n${linkWords[i]}\nhttps://example.org/${i}\n\n`) },
  'a signature behind a slash': { text: set(tight, signed) },
  'a sender above addresses at the end': { text: set(loose, opening, sender) },
  'a name and a number above': { text: set(tight, 'Hagbynätverket\nUtskick 6, februari 2027\n\n') },
  'headlines behind >>': { text: set((h, b, c, i) => tight(`>> ${h}`, b, c, i)) },
  'headlines that begin as calls, all paragraphs apart': { text: set((h, b, c, i) => loose(`Information om ${h.toLowerCase()}`, b, c, i)), titles: headlines.map((one) => `Information om ${one.toLowerCase()}`) },
  'a publisher at the end': { text: set((h, b, c) => `----------\n${h}\n${b.join('\n')}\n\n`, opening, publisher) },
  'a rule above each article': { text: set((h, b, c) => `----------\n${h}\n\n${b.join('\n\n')}\n${line(c, '', ': https://example.org/a\n')}\n`) },
  'stars between articles': { text: set((h, b, c, i) => `* * *\n\n${loose(h, b, line(c, '', ' >>'), i)}`) },
  'a date under each headline': { text: set((h, b, c) => `${h}\nPublicerad 12 februari 2027\n\n${b.join('\n\n')}\n\n${line(c, '', '\n\n')}\n`) },
  'a photographer under each text': { text: set((h, b, c) => `${h}\n\n${b.join('\n\n')}\n\nFoto: Anna Berg\n\n${line(c, '', '\n\n')}\n`) },
  'a picture above each headline': { text: set((h, b, c, i) => `[Bild: en glad person]\n\n${loose(h, b, c, i)}\n`) },
  'what sort of article it is above its headline': { text: set((h, b, c, i) => `${kickers[i]}\n${tight(h, b, c, i)}`) },
  'sections': { text: set((h, b, c, i) => `${{ 0: 'Nyheter\n\n', 2: 'Bidrag och kurser\n\n' }[i] ?? ''}${tight(h, b, c, i)}`) },
  'underlined sections': { text: set((h, b, c, i) => `${{ 0: 'NYHETER\n=======\n\n', 2: 'BIDRAG OCH KURSER\n=======\n\n' }[i] ?? ''}${tight(h, b, c, i)}`) },
  'contents above, with bullets': { text: set(loose, `Nyhetsbrev nr 2 2027\n\nI detta nummer:\n${headlines.map((one) => `• ${one}`).join('\n')}\n\n`) },
  'contents above': { text: set(tight, `Nyhetsbrev nr 2 2027\n\nInnehåll\n${headlines.join('\n')}\n\n`) },
  'a name and a month above': { text: set(tight, 'Hagbybladet\nfebruari 2027\n\nHej alla prenumeranter!\n\nSnart är det vår.\n/Kommunikationsenheten\n\n') },
  'the sender above the title': { text: set(tight, 'Visa i webbläsaren\n\nHagby kommun\n\nNYHETSBREV FRÅN HAGBY KOMMUN\n15 februari 2027\n\n') },
  'an address below': { text: set(tight, opening, '\nKontakt\nHagby kommun\nStorgatan 1\n555 55 Hagby\nTfn 08-123 45 67\n\nFölj oss på Facebook\nAvregistrera dig här\n') },
  'a greeting below': { text: set(tight, opening, '\nVänliga hälsningar\nAnna Berg\nkommunikatör\n\nOm nyhetsbrevet\nNyhetsbrevet kommer ut en gång i månaden.\n') },
  'an editor below': { text: set(tight, opening, '\nRedaktör: Anna Berg, anna@example.org\nNästa nyhetsbrev kommer den 15 mars.\n') },
  'all of an article in one paragraph': { text: set((h, b, c) => `${h}\n${b.join(' ')}\n${line(c)}\n`) },
  'a line with a no-break space before each article': { text: set((h, b, c) => `\u00a0\n${h}\n${b.join('\n')}\n${line(c)}`) },
  'a picture by its number above each headline': { text: set((h, b, c, i) => `\n[cid:image00${i + 1}.png@01D9A2B3.C4D5E6F0]\n${h}\n${b.join('\n')}\n${line(c)}`) },
  'lines broken at 72': { text: set((h, b, c, i) => tight(h, b.map((one) => broken(one, 72)), c, i)) },
  'lines broken at 64, and some that are longer': { text: set((h, b, c, i) => tight(h, b.map((one) => broken(one, 64)), c, i), opening,
    `\nBrevet skickas till alla som har anmält sig på vår webbplats och till alla föreningar och företag i kommunen varje månad.\n${closing}`) },
  'a row of a table among broken lines': { text: set((h, b, c, i) => tight(h, b.map((one) => broken(one, 64)), c, i), opening,
    `\nAvdelning            Telefon              E-post                              Tider\nGatukontoret         08-123 45 67         gata@hagby.example.org              mån–fre\n${closing}`) },
  'bold headlines under headings': { text: set((h, b, c, i) => `${{ 0: 'NYHETER\n\n', 2: 'BIDRAG OCH KURSER\n\n' }[i] ?? ''}**${h}**\n${b.join('\n')}\n${line(c)}\n`) },
  'underlined sections above headlines with numbers': { text: set((h, b, c, i) => `${{ 0: 'NYHETER\n=======\n\n', 2: 'BIDRAG OCH KURSER\n=======\n\n' }[i] ?? ''}${tight(`${i + 1}. ${h}`, b, c, i)}`) },
  'headlines with numbers, and no blank line between the articles': { text: set((h, b, c, i) => `${i + 1}. ${h}\n${b.join('\n')}\n${line(c)}`) },
  'no blank line between the articles, of which some are headed by calls': { text: set((h, b, c, i) => `${asking[i]}\n${b.join(' ')}${i === 4 ? '.' : ''}\n`), titles: asking },
  'no blank line between the articles, links with their addresses below each': { text: set((h, b, c, i) => `${h}\n${b.join(' ')}${i === 4 ? '.' : ''}\nLäs mer [https://example.org/${i}]\n`) },
  'no blank line between the articles, headlines in capitals': { text: set((h, b) => `${h.toUpperCase()}\n${b.join(' ')}\n`), titles: capitals },
  'dashes of one length between articles that end with a link': { text: set((h, b, c, i) => `--------------------\n${h}\n${b.join('\n')}\n${line(c)}`) },
  'a blank line forgotten above a headline': { text: set((h, b, c, i) => `${h}\n${b.join('\n')}\n${i === 3 ? '' : `${line(c)}\n`}`) },
  'a calendar that tells days and hours again': {
    text: set(tight, opening, `Kalendarium\n11/3 kl. 7.30 Frukostmöte\n16/3 kl. 18 Kurs i första hjälpen\n${closing}`), titles: [...headlines, 'Kalendarium'] },
  'headlines that are calls, nearer to what is under them': { text: set((h, b, c, i) => tight(asking[i], b, c, i)), titles: asking },
  'headlines that are calls, two blank lines above each': { text: set((h, b, c, i) => `\n${loose(asking[i], b, c, i)}`), titles: asking },
  'headlines that ask and exclaim': { text: set((h, b, c, i) => loose(h + signs[i], b, c, i)), titles: headlines.map((one, i) => one + signs[i]) },
};
