// SPDX-License-Identifier: MIT
//
// days_and_hours: days told in a row or a list, and which of them an hour belongs to that is told once, for each, or in
// another line. All are read as in a newsletter of 15 February 2027.

/** @type {Record<string, import('../../import_wordings.test.mjs').Wording[]>} */
export const daysAndHours = {
  'spans one behind another, each with its month': [
    ['Den består av tre tvådagarsträffar på Campus Norrköping, den 14–15 mars, den 18–19 april och den 9–10 maj.', ['2027-03-14', '2027-04-18', '2027-05-09'], [], 'Utbildning för nämndsekreterare'],
  ],
  'the hours of the first day and of the second': [
    ['Datum: 2027-03-13 och 2027-03-14\nTid: 09:00–16:30 första dagen, 08:30–15:00 andra dagen\nPlats: Karlskrona', ['2027-03-13T09:00', '2027-03-14T08:30'], [], 'Byggregeldagarna'],
    ['Datum: 13 mars och 14 mars\nTid: 09:00–16:30 första dagen, 08:30–15:00 andra dagen\nPlats: Karlskrona', ['2027-03-13T09:00', '2027-03-14T08:30'], [], 'Byggregeldagarna'],
  ],
  'days of one weekday, and pauses with a name': [
    ['Vi sänder på YouTube varje torsdag kl. 12.15–12.45 från den 4 mars till och med den 25 mars, dock inte sportlovstorsdagen den 11 mars.', ['2027-03-04T12:15', '2027-03-18T12:15', '2027-03-25T12:15'], [], 'Forskning till lunch'],
    ['Det blir vandringar från Fjällnora söndagarna den 2 maj, 9 maj och 16 maj med start kl 10.00.', ['2027-05-02T10:00', '2027-05-09T10:00', '2027-05-16T10:00'], [], 'Vandra i framtidens skog'],
    ['Under veckan 24–30 maj ordnar föreningar odlarkvällar, klädbyten och cykelturer runt om i kommunen.', ['2027-05-24'], [], 'Klimatvecka för hela kommunen'],
  ],
  'hours under a headline that has the day': [
    ['Marknaden håller öppet kl. 9–16 och Stora torget är avstängt för biltrafik från fredag kväll.', ['2027-03-13T09:00'], [], 'Vårmarknad lördag 13 mars'],
    ['Butikerna har öppet till kl. 17 och på torget börjar det kl. 10. Damkören sjunger kl. 12 och 14.', ['2027-03-13T10:00'], [], 'Blomsterdagen 13 mars'],
    ['Arton vagnar, tre scener och en matmarknad för barn. Fredag kl. 16–22 och lördag kl. 12–22.', ['2027-03-12T16:00', '2027-03-13T12:00'], [], 'Streetfood på kajen 12–13 mars'],
    ['Torsdagen den 11 mars är det dags. Klockan 18 öppnar vi dörrarna och klockan 18.30 börjar föreläsningen.', ['2027-03-11T18:30'], [], 'Föreläsning om sömn'],
  ],
  'an hour for each weekday of a list, and a show behind its opening': [
    ['Musikalen spelas 16, 17 och 18 april. Föreställningarna börjar kl 18 på fredagen och lördagen och kl 15 på söndagen.', ['2027-04-16T18:00', '2027-04-17T18:00', '2027-04-18T15:00'], [], 'Årets musikal'],
    ['Vernissage lördag 6 mars kl 12–15. Utställningen visas till och med 18 april.', ['2027-03-06', '2027-03-06T12:00'], [], 'Ny utställning: Ljus'],
  ],
  'lists under a sentence that ends with a colon, and of bullets': [
    ['Seniorlotsen bjuder på kaffe. Träffarna är på tre platser, alla mellan 13.30 och 15.00:\n\nServicehuset Linden i Hällsta, tisdag 2 mars\nBygdegården i Norrby, torsdag 4 mars\nFörsamlingshemmet i Ekeby, tisdag 9 mars', ['2027-03-02T13:30', '2027-03-04T13:30', '2027-03-09T13:30'], [], 'Hälsosamtal för dig som är 75+'],
    ['Under höstlovet finns massor att göra.\n\n- Tisdag 2 mars kl. 13–15: Pyssla med återbruk, biblioteket. 6–10 år.\n- Onsdag 3 mars kl. 10–12: Prova på bågskytte, Åvallens IP. Från 9 år.\n- Torsdag 4 mars kl. 17–19: Spökvandring i Hembygdsparken, 20 kronor per person.', ['2027-03-02T13:00', '2027-03-03T10:00', '2027-03-04T17:00'], [], 'Lov i Hällsta vecka 9'],
    ['Mars\n4/3 Möte kl 10\n10–11/3 Slåtterdagar i Norrängen\n24/3 Bussresa', ['2027-03-04T10:00', '2027-03-10', '2027-03-24'], [], 'Allt på en gång'],
  ],
  'hours of all days, of another sentence, and all but one weekday': [
    ['Två heldagar, lö 10/4 + lö 17/4, 9-16 båda dagarna.', ['2027-04-10T09:00', '2027-04-17T09:00'], [], 'Kurs i första hjälpen till psykisk hälsa'],
    ['Gården och kaffestugan håller öppet 29/6–18/8 alla dagar utom måndagar kl 12–16.', [], [], 'Öppet i sommar'],
    ['Du väljer mellan en veckogrupp på torsdagar och en lägergrupp. Kom på informationskväll i församlingshemmet tisdag 20 april kl. 18.30.', ['2027-04-20T18:30'], [], 'Dags att tänka på konfirmation'],
  ],
  'what always begins, days of a month behind a comma, and a week off': [
    ['Seminariet leds i vår av Mats. Vi sitter i B239 och börjar alltid 13.15 och slutar senast 15.00.\n3/3 Jenny Alfredsson: Barns röster\n17/3 Tobias Kvist: Digitala möten\n7/4 Planering av höstens seminarier', ['2027-03-03T13:15', '2027-03-17T13:15', '2027-04-07T13:15'], [], 'Högre seminariet under våren'],
    ['Kursen ges tre måndagar i mars, den 8, 15 och 22, mellan 18.00 och 20.30 på Företagens hus.', ['2027-03-08T18:00', '2027-03-15T18:00', '2027-03-22T18:00'], [], 'Kvällskurs: Starta företag'],
    ['Vi har öppen rådgivning tisdagar kl. 13-16 på Företagens hus, från 2 mars till och med 23 mars. Vecka 11 är vi lediga.', ['2027-03-02T13:00', '2027-03-09T13:00', '2027-03-23T13:00'], [], 'Drop-in hos näringslivskontoret'],
  ],
  'a month, a colon and its days': [
    ['Mars: 3, 10, 17 och 24, kl. 14–16.', ['2027-03-03T14:00', '2027-03-10T14:00', '2027-03-17T14:00', '2027-03-24T14:00'], [], 'Språkkafé'],
  ],
};
