// SPDX-License-Identifier: MIT
//
// Wordings of authorities, parishes and clubs: hours in words, hours before their days, rules told in two sentences.
// Each: text, sessions, last days, headline.

/** @type {Record<string, [string, string[]?, string[]?, string?][]>} */
export const spoken = {
  'hours in words and hours that say themselves what they are': [
    ['Stämman hålls onsdag den 10 mars, från halv nio på morgonen.', ['2027-03-10T08:30']],
    ['Sykafé tisdag 2/3 och onsdag 10/3, båda med start halv fyra.', ['2027-03-02T15:30', '2027-03-10T15:30']],
    ['Gårdsfest den 5 juni mellan klockan två och klockan fem.', ['2027-06-05T14:00'], [], 'Gårdsfest'],
    ['Kom och titta in onsdag 10 mars, mellan sex och åtta på kvällen.', ['2027-03-10T18:00'], [], 'Öppen ateljé'],
    ['Ta med ritningen tisdag den 16 mars. Vi sitter där från tio på förmiddagen och fram till klockan 13.', ['2027-03-16T10:00'], [], 'Byggverkstad'],
    ['Tre eftermiddagar, alla 13–15: 2 mars, 9 mars och 16 mars. Kursen är gratis.', ['2027-03-02T13:00', '2027-03-09T13:00', '2027-03-16T13:00']],
    ['Mötet hålls onsdag 10 mars. Tid och lokal är som vanligt: 14–16, Föreningshuset.', ['2027-03-10T14:00']],
    ['Konserten hålls torsdag 11 mars. Tiden är oförändrad, 19.30.', ['2027-03-11T19:30']],
    ['Träffen blir på länk den 10 mars. Starttiden, 14.30, ändras inte.', ['2027-03-10T14:30']],
    ['Landshövdingen klipper bandet vid bron 13.30 fredag 12 mars.', ['2027-03-12T13:30'], [], 'Ny gångbro invigs'],
    ['Musikelever spelar en kvart, 12.30 varannan fredag från 5 mars till 2 april.', ['2027-03-05T12:30', '2027-03-19T12:30', '2027-04-02T12:30'], [], 'Lunchmusik'],
    ['Sista tisdagen i varje månad till och med april går vi runt i lugn takt. Samling vid kassan 11.15.', ['2027-02-23T11:15', '2027-03-30T11:15', '2027-04-27T11:15'], [], 'Seniorvisning'],
    ['Klubben kallar till årsmöte onsdag 17 mars. Fika från 18.30 och förhandlingar från 19.00.', ['2027-03-17T19:00'], [], 'Årsmöte'],
    ['Tre onsdagar. Tre kvartetter. Insläpp 18, musik 19.30.\n3 mars – Alfa\n10 mars – Beta\n17 mars – Gamma', ['2027-03-03T19:30', '2027-03-10T19:30', '2027-03-17T19:30'], [], 'Kammarmusik'],
    ['Spelas lö 6/3 kl 11 + 14 och sö 7/3 kl 13', ['2027-03-06T11:00', '2027-03-06T14:00', '2027-03-07T13:00'], [], 'Dockteatern'],
    ['Onsdag den 10 mars visas filmen två gånger, först kl. 13 och sedan kl. 18.', ['2027-03-10T13:00', '2027-03-10T18:00'], [], 'Eftermiddagsbio'],
    ['Torsdagen den 20 maj fylls parken av utställare på mässan. Kom när som helst mellan 11 och 16!', ['2027-05-20T11:00'], [], 'Hälsodagen'],
    ['Föreningsmöte den 10 mars. Boken handlar om åren från två till fem och om barn från sju år.', ['2027-03-10']],
    ['Årsmöte den 10 mars. Alla 9–11-åringar får en bok, och av de 13–15 som sökte fick alla plats.', ['2027-03-10']],
  ],
};
