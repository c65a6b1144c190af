// SPDX-License-Identifier: MIT
//
// vocabulary: words as a municipality's calendar has them, the frequent ones first.
//
//   const { content, small } = vocabulary();
//   content[0]       // the most frequent word that means something
//   small            // och, i, på …
//
// About 5 000: simple words and compounds of them, since Swedish makes its rare words by putting frequent ones together.

import { makeChance } from './random.mjs';

const split = (/** @type {string} */ text) => text.trim().split(/\s+/);

const small = split(`och i att på en med för till av är det vi ett om kan den har från alla eller även vid där
  du dig oss era sina både efter innan under över inom kring bland samt utan ingen inget mest bara så när hur vad vem
  som kommer får ska finns behöver gäller sker`);

/** Words that stand alone. */
const simple = split(`välkommen anmälan gratis öppet plats program tillsammans information invånare kommunen höstlov sportlov
  kvällsöppet drop-in bidrag ansökan styrelse fullmäktige nämnden ordförande politiker tjänsteperson enkät förslag synpunkt
  återvinning sopsortering cykelväg busslinje detaljplan bygglov förskolan grundskolan gymnasiet komvux praktik sommarjobb
  stipendium pris vinnare jubileum invigning premiär avslutning uppstart introduktion repetition prova lär träffa upptäck
  skapa lyssna läs sjung dansa måla bygg odla laga baka spela tävla vandra simma paddla åk hjälp fråga berätta diskutera påverka
  rösta delta bjud ta hämta lämna byt låna köp ny nya svensk svenska lätt lättläst engelska arabiska finska teckenspråk tolk
  rullstol hörslinga hiss parkering entré scen sal rum hall källare vind gård torget ån ön älven sjön skogen berget slottet
  hembygdsgården folkhögskola studieförbund rörlig levande nyfiken trygg stark frisk glad varm lugn snabb långsam liten stor
  ung gammal äldre yngre vuxen ensam tidig sen lokal regional nationell nordisk internationell`);

/** What a compound begins with, in the form it has there. */
const firsts = split(`medborgar ungdoms barn familje senior äldre föräldra anhörig skol förskole biblioteks bok läs språk kultur
  musik sång kör dans teater film konst foto hantverks slöjd vävnings keramik mat bröd kaffe frukt svamp bär trädgårds odlings
  blom fågel insekts hund häst skogs sjö å strand havs skärgårds fjäll natur klimat miljö energi solcells vatten avlopps avfalls
  trafik cykel buss gång väg bro gatu torg park lekplats bostads bygg stads landsbygds framtids närings företags handels
  turism arbets jobb rekryterings yrkes utbildnings studie forsknings teknik data internet digital robot säkerhets trygghets
  brand kris beredskaps hälso vård omsorgs tand demens hjärt rehab idrotts fotbolls ishockey innebandy simnings friidrotts
  skid skridsko motions gymnastik yoga orienterings schack brädspels datorspels sago berättar författar poesi serie historie
  arkiv släkt museum hembygds kyrko slotts industri arkitektur budget demokrati valdags nämnd förenings frivillig integrations
  svensk minoritets vänort eu julmarknads jul påsk midsommar höst vår vinter sommar advents lucia nyårs national`);

/** What a compound ends with. */
const lasts = split(`dag dagen dagar kväll kvällen kvällar vecka veckan möte mötet möten träff träffen träffar café caféet kafé
  kurs kursen kurser cirkel cirkeln skola skolan verkstad verkstaden verkstäder föreläsning föreläsningen samtal samtalet
  dialog dialogen debatt debatten vandring vandringen visning visningen rundtur utställning utställningen konsert konserten
  festival festivalen marknad marknaden mässa mässan tävling tävlingen turnering läger lägret klubb klubben grupp gruppen
  stund stunden timme pass träning lektion rådgivning rådgivningen vägledning hjälp stöd stödet plan planen program programmet
  projekt projektet nätverk konferens seminarium forum råd rådet nämnd fond pris lek leken quiz frågesport läsning bytardag`);

const wanted = 5000;
const frequent = 130;

/** @type {{ content: string[], small: string[] } | undefined} */
let made;

export function vocabulary() {
  if (made) return made;
  const chance = makeChance(1861);
  const known = new Set(small);
  /** @param {string[]} words */
  const unknown = (words) =>
    words.filter((word) => !known.has(word) && known.add(word));
  const plain = chance.shuffle(unknown([...simple, ...lasts]));
  const compounds = chance.shuffle(unknown(firsts.flatMap((first) => lasts.map((last) => first + last))));
  const rest = [...plain.slice(frequent), ...compounds].slice(0, wanted - small.length - frequent);
  made = { content: [...plain.slice(0, frequent), ...chance.shuffle(rest)], small };
  return made;
}
