// SPDX-License-Identifier: MIT
//
// series: what the editor of a municipality tells of libraries, courses and meeting points: headlines that begin with an
// hour, days under a week, groups that each have their rule, pauses, hours of a day and hours of the house.
//
// All are read as in a newsletter of 15 February 2027.

/** @type {Record<string, import('../../import_wordings.test.mjs').Wording[]>} */
export const series = {
  'a headline that begins with its hour': [
    ['Vi läser högt för alla barn över tre år:\n\n- lördag 6 mars, Kattresan\n- lördag 20 mars, Mamma Mu\n- lördag 10 april, Pippi\n\nIngen anmälan behövs.', ['2027-03-06T10:30', '2027-03-20T10:30', '2027-04-10T10:30'], [], 'Kl. 10.30: sagolördagar i filialen'],
    ['Gratis föreläsningar för alla. Kaffe från halv sex.\n\n3 mars: Fåglar vid sjön\n17 mars: Hundra år med tåget\n14 april: Brev från Amerika', ['2027-03-03T18:00', '2027-03-17T18:00', '2027-04-14T18:00'], [], 'Kl. 18.00 i aulan: vårens onsdagsföreläsningar'],
    ['Torsdag 11 mars kommer vi att prata om vintermat. Ta med en favorit!', ['2027-03-11T19:00'], [], 'Klockan 19: matprat på biblioteket'],
    ['Vi spelar spel tillsammans tisdag 9 mars. Alla är välkomna, det finns fika.', ['2027-03-09T15:00'], [], '15.00–17.00: spelträff för unga'],
    ['Varje tisdag bjuder vi på gröt. Ingen anmälan behövs, bara kom.', [], [], 'Kl. 8: gröt i foajén'],
  ],
  'weekdays under a week, the last of them with more to say': [
    ['Måndag\n10.00-12.00 Bygg en drake, stora salen\nTisdag\n13.00-15.00 Film, lilla salen, från 8 år\nTorsdag\n18.00-21.00 Nattvandring i magasinet, från 12 år. Anmälan i disken senast 26 februari.\nFredag\nStängt från kl. 13, då vilar vi.', ['2027-03-01T10:00', '2027-03-02T13:00', '2027-03-04T18:00'], ['2027-02-26'], 'Sportlov v. 9'],
    ['Måndag\n10.00 Pyssel, stora salen\nOnsdag\n11.00 Gipsmask, ateljén. Ta med en gammal skjorta. Platserna är få, så kom i tid.\n14.00 Sagor\nFredag\nLovstängt från kl. 12.', ['2027-03-01T10:00', '2027-03-03T11:00', '2027-03-03T14:00'], [], 'SPORTLOV V. 9'],
    ['Måndag\nkl. 10 Pyssel\nTisdag\nIngen aktivitet\nOnsdag\nkl. 11 Gipsmask', ['2027-03-01T10:00', '2027-03-03T11:00'], [], 'Lovprogram vecka 9'],
    ['Måndag 1 mars\n10–12 Pyssel\nTisdag 2 mars\n13–15 Film\nOnsdag 3 mars\nBiblioteket stänger kl. 15.', ['2027-03-01T10:00', '2027-03-02T13:00'], [], 'Sportlov på biblioteket'],
  ],
  'a day beside an exhibition, told of what was': [
    ['Bilderna visas i ljusgården från den 6 mars till och med den 16 maj. Vernissage den 6/3 kl. 13-15. Den 20 mars klockan 13.00 berättar arkivarien om hur bilderna räddades ur en brunnen lada.', ['2027-03-06', '2027-03-06T13:00', '2027-03-20T13:00'], [], 'Foton från dalen'],
    ['Torsdag 11 mars kl. 18 berättar Ulla Frid om huset där hon växte upp.', ['2027-03-11T18:00']],
    ['Onsdag 10 mars kl. 19 talar Per Ek om vad som hände när bruket stängdes.', ['2027-03-10T19:00']],
    ['Den 14 mars kl. 15 läser hon ur boken som gavs ut i höstas.', ['2027-03-14T15:00']],
    ['Den 24 mars kl. 18 möter vi författaren som fick Augustpriset i fjol.', ['2027-03-24T18:00']],
    ['Söndag 7 mars kl. 14 visar hembygdsföreningen filmen som spelades in här 1952.', ['2027-03-07T14:00']],
    ['Mötet den 3 februari kl. 18 samlade 40 personer.'],
    ['Den 20 mars är det tio år sedan branden som ödelade ladan.'],
  ],
  'a day without a meeting among the days told': [
    ['När: tisdagarna 2/3, 9/3, 23/3 och 30/3 klockan 17.30-20.00\nVar: Företagscentrum\n\nDen 16/3 är det sportlov, då är kursen ledig.', ['2027-03-02T17:30', '2027-03-09T17:30', '2027-03-23T17:30', '2027-03-30T17:30'], [], 'Starta eget, kvällskurs'],
    ['Vi ses tisdagar kl. 18–20 från den 2 mars till den 30 mars. Den 16 mars är vi lediga.', ['2027-03-02T18:00', '2027-03-09T18:00', '2027-03-23T18:00', '2027-03-30T18:00'], [], 'Kurs i foto'],
    ['Vi ses tisdagar kl. 18–20 från den 2 mars till den 30 mars. Den 16 mars är det lov och ingen kurs.', ['2027-03-02T18:00', '2027-03-09T18:00', '2027-03-23T18:00', '2027-03-30T18:00'], [], 'Kurs i foto'],
    ['Onsdagarna 3/3, 10/3 och 24/3 kl 18. Den 17/3 har vi paus.', ['2027-03-03T18:00', '2027-03-10T18:00', '2027-03-24T18:00'], [], 'Kurs i keramik'],
    ['Onsdagarna 3/3, 10/3 och 24/3 kl 18. Den 17/3 är det uppehåll.', ['2027-03-03T18:00', '2027-03-10T18:00', '2027-03-24T18:00'], [], 'Kurs i keramik'],
    ['Onsdagarna 3/3, 10/3 och 24/3 kl 18. Den 17/3 gör vi ett uppehåll.', ['2027-03-03T18:00', '2027-03-10T18:00', '2027-03-24T18:00'], [], 'Kurs i keramik'],
    ['Onsdagarna 3/3, 10/3 och 24/3 kl 18. Ingen träff 17/3.', ['2027-03-03T18:00', '2027-03-10T18:00', '2027-03-24T18:00'], [], 'Kurs i keramik'],
    ['Varje onsdag kl. 18 från 3 mars till 31 mars. Den 17 mars hoppar vi över.', ['2027-03-03T18:00', '2027-03-10T18:00', '2027-03-24T18:00', '2027-03-31T18:00'], [], 'Kurs i keramik'],
    ['Varje onsdag kl. 18 från 3 mars till 31 mars. Den 17 mars utgår.', ['2027-03-03T18:00', '2027-03-10T18:00', '2027-03-24T18:00', '2027-03-31T18:00'], [], 'Kurs i keramik'],
    ['Den 16 mars är det dags för vår årliga vårmarknad.', ['2027-03-16']],
  ],
  'the hours of the day in the headline': [
    ['Nyfiken på skolan? Mellan 10 och 14 kan du träffa lärare och elever och äta våfflor. Rundvandring startar 10.30 och 12.30 vid flaggstången.', ['2027-03-06T10:00'], [], 'Öppet hus lördag 6 mars'],
    ['Mellan 10 och 14 visar vi verkstaden. Gjutning kl. 11 och 13.', ['2027-03-06T10:00'], [], 'Öppet hus lördag 6 mars'],
    ['Kom mellan 9 och 12 så bjuder vi på kaffe. Klockan 10 berättar rektor om utbildningen.', ['2027-03-06T09:00'], [], 'Öppet hus lördag 6 mars'],
    ['Träffa oss mellan kl. 16 och 18.30 i aulan. Information ges 16.30 och 17.30.', ['2027-03-09T16:00'], [], 'Gymnasiekväll tisdag 9 mars'],
    ['Vi håller öppet 11–15. Visning 12 och 14.', ['2027-03-07T11:00'], [], 'Hantverksdag söndag 7 mars'],
    ['Klockan 11–15 är ni välkomna. Poängpromenaden startar kl. 11.30.', ['2027-03-07T11:00'], [], 'Friluftsdag söndag 7 mars'],
  ],
  'days together, and a rule apart from them': [
    ['Halvfart. Tre träffar på skolan ingår:\n\n* 5-6 mars\n* 9-10 april\n* 28-29 maj\n\nDäremellan möts vi på Zoom måndagar kl 19-20.30, första gången 8 mars och sista gången 12 april (inte 29 mars, annandag påsk).', ['2027-03-05', '2027-03-08T19:00', '2027-03-15T19:00', '2027-03-22T19:00', '2027-04-05T19:00', '2027-04-09', '2027-04-12T19:00', '2027-05-28'], [], 'Distanskurs: Skriv för scenen'],
    ['Tisdagar kl. 18-20, första gången 2 mars och sista gången 23 mars.', ['2027-03-02T18:00', '2027-03-09T18:00', '2027-03-16T18:00', '2027-03-23T18:00'], [], 'Kurs i foto'],
    ['Tisdagar kl. 18-20, första gången den 2 mars, sista den 23 mars.', ['2027-03-02T18:00', '2027-03-09T18:00', '2027-03-16T18:00', '2027-03-23T18:00'], [], 'Kurs i foto'],
    ['Vi träffas på nätet varje torsdag kl. 18, första gången 4 mars, sista gången 25 mars. Dessutom har vi en dag på plats: lördag 20 mars kl. 10–16.', ['2027-03-04T18:00', '2027-03-11T18:00', '2027-03-18T18:00', '2027-03-20T10:00', '2027-03-25T18:00'], [], 'Kurs i foto'],
    ['Kursen går på måndagar kl. 18–20, 1 mars–22 mars. Vi avslutar med en utflykt lördag 27 mars kl. 10.', ['2027-03-01T18:00', '2027-03-08T18:00', '2027-03-15T18:00', '2027-03-22T18:00', '2027-03-27T10:00'], [], 'Kurs i svampkunskap'],
  ],
  'several groups, each with its rule': [
    ['Nybörjare: tisdagar 18.00-19.30, 23 februari till 16 mars\nFortsättning: torsdagar 17.30-19.00, 25 februari till 18 mars (ej v. 9)\n\nVi är i sal 3.', ['2027-02-23T18:00', '2027-02-25T17:30', '2027-03-02T18:00', '2027-03-09T18:00', '2027-03-11T17:30', '2027-03-16T18:00', '2027-03-18T17:30'], [], 'Spanska för resan - två grupper'],
    ['Grupp 1: måndagar 17–18, 1–22 mars, inte 8 mars\nGrupp 2: tisdagar 17–18, 2–23 mars', ['2027-03-01T17:00', '2027-03-02T17:00', '2027-03-09T17:00', '2027-03-15T17:00', '2027-03-16T17:00', '2027-03-22T17:00', '2027-03-23T17:00'], [], 'Simskola i två grupper'],
    ['- Måndagar kl. 10–11, 1 mars–15 mars: babyrytmik\n- Onsdagar kl. 10–11, 3 mars–24 mars: sång för stora, ej v. 10', ['2027-03-01T10:00', '2027-03-03T10:00', '2027-03-08T10:00', '2027-03-15T10:00', '2027-03-17T10:00', '2027-03-24T10:00'], [], 'Musik för små'],
  ],
  'when booking opens': [
    ['Bokningen öppnar 1 mars klockan 8. Priserna gäller med helpension.\n\nKörvecka, 21-24 juni, 3 900 kr\nAkvarell, 28 juni - 2 juli, 4 600 kr', ['2027-06-21', '2027-06-28'], [], 'Sommarkurser 2027'],
    ['Bokningen öppnar den 1 mars kl. 9. Kursen är 14 april kl. 18.', ['2027-04-14T18:00'], [], 'Kurs i ympning'],
    ['Biljetterna släpps den 1 mars klockan 10. Konserten är fredag 9 april kl. 19.', ['2027-04-09T19:00']],
    ['Platserna släpps 1 mars kl. 12. Vi åker lördag 10 april kl. 8.', ['2027-04-10T08:00'], [], 'Resa till Skansen'],
    ['Bokningssystemet öppnar måndag 1 mars kl. 8.', [], [], 'Hyr en badstuga'],
    ['Från den 1 mars klockan 8 kan du boka plats. Lägret är 21–24 juni.', ['2027-06-21'], [], 'Sommarläger på ön'],
    ['Anmälan öppnar 1 mars kl. 18. Simskolan börjar måndag 14 juni kl. 9.', ['2027-06-14T09:00'], [], 'Simskola'],
  ],
  'a cancelled day, and those that hold': [
    ['Orkestern har fått förhinder. Däremot blir det som vanligt dans i Folkets hus fredagarna 19 mars och 23 april kl 18-21.', ['2027-03-05', '2027-03-19T18:00', '2027-04-23T18:00'], [], 'INSTÄLLT: Seniordans 5 mars'],
    ['Ledaren är sjuk. Nästa träff är 19 mars kl. 13.', ['2027-03-05', '2027-03-19T13:00'], [], 'Inställd: stickträff 5 mars'],
    ['Vi återkommer torsdag 18 mars kl 17.', ['2027-03-04', '2027-03-18T17:00'], [], 'INSTÄLLT: Läxhjälpen 4 mars'],
  ],
  'hours of the house at the end': [
    ['Skolan fyller hundra och alla gamla elever bjuds hem 28 augusti. Inbjudan följer.\n\nReceptionen har öppet vardagar 8.00-15.30, lunchstängt 12-13.', ['2027-08-28'], [], 'Boka in: hundraårsfest!'],
    ['Vi firar lördag 10 april. Program kommer.\n\nÖppettider: måndag–fredag 9–16.', ['2027-04-10'], [], 'Boka in: invigning'],
    ['Vi firar lördag 10 april. Program kommer. Kontoret är bemannat 9–11 på vardagar.', ['2027-04-10'], [], 'Boka in: invigning'],
    ['Kom på vår vårfest lördag 10 april! Expeditionen nås vardagar 8.00–12.00.', ['2027-04-10'], [], 'Boka in: vårfest'],
    ['Kom på vår vårfest lördag 10 april! Telefontid vardagar 8.00–12.00.', ['2027-04-10'], [], 'Boka in: vårfest'],
  ],
  'today and tomorrow': [
    ['I morgon kl. 18 öppnas dörrarna till årets modevisning.', ['2027-02-16T18:00']],
    ['I morgon öppnar biljettförsäljningen kl. 10.'],
    ['I morgon kl. 7 öppnar återvinningscentralen igen.'],
  ],
};
