// SPDX-License-Identifier: MIT
//
// turns: how people tell what begins and ends, what was moved, what is nothing to attend, and times that stand apart; and
// what is meant, one a line:
//
//   ['Vi ses den 11 mars i Rådhuset.', ['2027-03-11']]                 // what begins when
//   ['Anmäl dig senast den 5 mars.', [], ['2027-03-05'], 'Var med']    // last days, and the headline above it
//
// All are read as in a newsletter of 15 February 2027.

/** @type {Record<string, import('../../import_wordings.test.mjs').Wording[]>} */
export const turns = {
  'ends and returns': [
    ['Konferensen börjar onsdagen den 10 mars kl. 13.00 och slutar torsdagen den 11 mars kl. 15.00.', ['2027-03-10T13:00'], [], 'Vårkonferens'],
    ['Vi startar fredag 12 mars kl 18 och avslutar söndag 14 mars kl 13.', ['2027-03-12T18:00'], [], 'Helgläger för ungdomar'],
    ['Lägret inleds lördagen den 5 juni kl. 10 och avslutas måndagen den 7 juni kl. 14.', ['2027-06-05T10:00'], [], 'Sommarläger'],
    ['Kursen börjar den 2 mars och slutar den 25 maj.', ['2027-03-02', '2027-05-25'], [], 'Vävkurs'],
    ['Bussen avgår kl. 8.00 lördagen den 13 mars och är tillbaka ca 18.30.', ['2027-03-13T08:00'], [], 'Bussresa till Skara'],
    ['Lördag 13 mars åker vi till Skara. Vi åker kl. 8 och är hemma igen ca kl. 18.', ['2027-03-13T08:00'], [], 'Bussresa till Skara'],
    ['Söndag 14 mars. Avfärd kl. 9.00 från torget, åter kl. 16.00.', ['2027-03-14T09:00'], [], 'Utflykt till Kinnekulle'],
    ['Turen startar kl. 10 den 8 maj och vi räknar med att vara tillbaka vid bryggan ca kl. 14.', ['2027-05-08T10:00'], [], 'Båttur i skärgården'],
    ['Seminarierna börjar kl. 14.15 och slutar kl. 16.00.\n\n- 9 mars: Torgets historia\n- 13 april: Makten över marken', ['2027-03-09T14:15', '2027-04-13T14:15'], [], 'Seminarieserie om staden'],
    ['Varje kväll börjar vi 18.30 och slutar 21.\n\n2 mars: Grunderna\n9 mars: Fördjupning', ['2027-03-02T18:30', '2027-03-09T18:30'], [], 'Kurs i fotografi'],
  ],
  'first and last days': [
    ['Första dagen är den 17 mars och den sista den 9 juni.', ['2027-03-17', '2027-06-09'], [], 'Ledarprogram för nya chefer'],
    ['Programmet består av sex träffar. Första träffen är den 17 mars och sista träffen den 9 juni.', ['2027-03-17', '2027-06-09'], [], 'Mentorprogram för företagare'],
    ['Första gången ses vi den 4 mars kl. 18.', ['2027-03-04T18:00'], [], 'Studiecirkel om klimatet'],
    ['Utbildningen omfattar fyra dagar. Den första är den 3 mars och den sista den 28 april.', ['2027-03-03', '2027-04-28'], [], 'Utbildning för skyddsombud'],
    ['Kursstart är den 8 mars och sista tillfället den 10 maj.', ['2027-03-08', '2027-05-10'], [], 'Kurs i krishantering'],
    ['Sista dagen att anmäla sig är den 5 mars.', [], ['2027-03-05'], 'Kurs i krishantering'],
  ],
  'what was planned': [
    ['Föreläsningen som skulle ha hållits den 24 februari skjuts upp. Nytt datum är den 17 mars kl. 18.', ['2027-03-17T18:00'], [], 'FLYTTAT: Föreläsning om sömn'],
    ['Konserten som var planerad till den 28 februari flyttas till söndagen den 21 mars kl. 16.', ['2027-03-21T16:00'], [], 'Nytt datum för vårkonserten'],
    ['Mötet som skulle ha ägt rum den 25 februari skjuts fram till den 11 mars kl. 19.', ['2027-03-11T19:00'], [], 'Årsmötet skjuts upp'],
    ['Ursprungligt datum var den 4 mars. Nu blir det i stället den 18 mars kl. 13.', ['2027-03-18T13:00'], [], 'Seminarium får ny dag'],
    ['Nästa träff är planerad till den 18 mars kl. 13.', ['2027-03-18T13:00'], [], 'Anhörigträff'],
    ['Premiären den 12 mars är uppskjuten till den 26 mars kl. 19.', ['2027-03-26T19:00'], [], 'Ny premiär'],
    ['Föreställningen 6 mars är flyttad. Vi spelar i stället lördagen den 20 mars kl. 15.', ['2027-03-20T15:00'], [], 'Barnteatern flyttas'],
  ],
  'nothing begins that one attends': [
    ['Den 8 mars startar arbetet med den nya rondellen.', [], [], 'Ny rondell vid Sågvägen'],
    ['Den 8 mars börjar vi bygga den nya skolan.', [], [], 'Ny skola i Hagby'],
    ['Bygget startar den 12 april och beräknas vara klart i höst.', [], [], 'Simhallen byggs ut'],
    ['Rivningen av gamla brandstationen inleds den 15 mars.', [], [], 'Brandstationen rivs'],
    ['Renoveringen av biblioteket påbörjas måndag 1 mars.', [], [], 'Biblioteket får nytt golv'],
    ['Torget börjar byggas om den 5 april.', [], [], 'Torget blir grönare'],
    ['Nytt avsnitt av podden kommer den 3 mars.', [], [], 'Podden Rådslaget'],
    ['Nästa nummer kommer den 15 mars.', [], [], 'Tidningen Hembygd'],
    ['Nya avsnitt kommer varannan onsdag, nästa gång den 3 mars.', [], [], 'Lyssna på vår podd'],
    ['Biljetterna släpps den 1 mars kl. 10.00.', [], [], 'Höstens föreställningar'],
    ['Onsdagen den 3 mars kl. 10 släpps biljetterna till sommarens konserter.', [], [], 'Biljettsläpp 3 mars'],
    ['Biljettförsäljningen startar den 3 mars kl. 9.', [], [], 'Sommarteatern 2027'],
    ['Biljetter till alla konserter börjar säljas den 3 mars kl. 9.', [], [], 'Festivalen är klar'],
    ['Kommunstyrelsen har beslutat om avgiftsfria bussar från den 1 april.', [], [], 'Gratis buss för unga'],
    ['Nämnden har godkänt ett försök med nattbuss på fredagar från den 1 april.', [], [], 'Nattbuss på försök'],
    ['Prisutdelningen sker vid vårfesten på torget den 29 maj. Nominera senast den 31 mars.', [], ['2027-03-31'], 'Vem ska få kulturpriset?'],
  ],
  'weekdays of a span': [
    ['Öppen ateljé tisdag och torsdag 9–18 mars kl. 13–16.', ['2027-03-09T13:00', '2027-03-11T13:00', '2027-03-16T13:00', '2027-03-18T13:00'], [], 'Prova på akvarell'],
    ['Simskola måndag, onsdag och fredag 1–12 mars kl. 9.', ['2027-03-01T09:00', '2027-03-03T09:00', '2027-03-05T09:00', '2027-03-08T09:00', '2027-03-10T09:00', '2027-03-12T09:00'], [], 'Simskola'],
    ['Marknad lördag och söndag 13–14 mars kl. 10–16.', ['2027-03-13T10:00', '2027-03-14T10:00'], [], 'Vårmarknad'],
    ['Varje onsdag 3 mars–31 mars kl. 12.15–12.45 svarar vi på frågor i Teams. Ingen frågestund den 24 mars.', ['2027-03-03T12:15', '2027-03-10T12:15', '2027-03-17T12:15', '2027-03-31T12:15'], [], 'Fråga oss om bidrag'],
    ['Onsdagar 3 mars till 24 mars kl. 14.', ['2027-03-03T14:00', '2027-03-10T14:00', '2027-03-17T14:00', '2027-03-24T14:00'], [], 'Sagostund'],
    ['Varje torsdag mellan den 4 mars och den 25 mars, kl. 18–20.', ['2027-03-04T18:00', '2027-03-11T18:00', '2027-03-18T18:00', '2027-03-25T18:00'], [], 'Teckningskurs'],
  ],
  'times each to its own': [
    ['Lördag och söndag 13–14 mars kl. 10–16 respektive 10–15.', ['2027-03-13T10:00', '2027-03-14T10:00'], [], 'Konsthelg'],
    ['Lördag 13 och söndag 14 mars, kl. 10–16 respektive 11–15.', ['2027-03-13T10:00', '2027-03-14T11:00'], [], 'Konsthelg'],
    ['Den 9 och 16 mars kl. 13 respektive kl. 15.', ['2027-03-09T13:00', '2027-03-16T15:00'], [], 'Informationsmöten'],
    ['Datum: 9 mars och 16 mars\nTid: kl. 13 respektive 15', ['2027-03-09T13:00', '2027-03-16T15:00'], [], 'Informationsmöten'],
    ['Föreläsningen hålls den 9 mars respektive den 16 mars kl. 18.', ['2027-03-09T18:00', '2027-03-16T18:00'], [], 'Föreläsning om tonåringar'],
  ],
  'times of four figures': [
    ['Datum: 11 mars\nTid: 1800–2000\nPlats: Klubbstugan', ['2027-03-11T18:00'], [], 'Styrketräning för nybörjare'],
    ['Torsdag 11 mars 1830-2030, klubbstugan.', ['2027-03-11T18:30'], [], 'Träff för nya ledare'],
    ['Tid: torsdag 11 mars 1800-1930\nPlats: Klubbstugan', ['2027-03-11T18:00'], [], 'Träff för nya ledare'],
    ['Boken handlar om åren 1850–1900 i trakten.', [], [], 'Ny bok om järnvägen'],
    ['Under 1900–1945 var bruket stort. Museet visar bilder den 11 mars kl. 18.', ['2027-03-11T18:00'], [], 'Bruket i bild'],
  ],
  'places with times': [
    ['Lördagen den 29 maj reses majstången på följande platser:\nHagby hembygdsgård kl. 13\nViks skola kl. 14\nÅsens prästgård kl. 15', ['2027-05-29T13:00', '2027-05-29T14:00', '2027-05-29T15:00'], [], 'Fira våren'],
    ['Den 30 april tänder vi brasor på följande ställen:\n- Hagby kl. 20\n- Vik kl. 20.30\n- Åsen kl. 21', ['2027-04-30T20:00', '2027-04-30T20:30', '2027-04-30T21:00'], [], 'Valborg i kommunen'],
    ['Tisdag 9 mars stannar bokbussen på följande hållplatser:\nTorget kl. 10\nSkolan kl. 11.15', ['2027-03-09T10:00', '2027-03-09T11:15'], [], 'Bokbussen kommer'],
  ],
  'lists of a month': [
    ['Mars\n6 lör kl 12 Vernissage\n14 sön kl 14 Konstnärssamtal\n25 tors 18.00 Filmklubb', ['2027-03-06T12:00', '2027-03-14T14:00', '2027-03-25T18:00'], [], 'KALENDARIUM'],
    ['April\n7 ons. kl. 18 Årsmöte\n10 lör. kl. 11 Loppis', ['2027-04-07T18:00', '2027-04-10T11:00'], [], 'Kalendarium'],
    ['Mars\n6 lö 12.00 Vernissage\n14 sö 14.00 Konstnärssamtal', ['2027-03-06T12:00', '2027-03-14T14:00'], [], 'På gång'],
    ['Mars\nLör 6 kl 12 Vernissage\nSön 14 kl 14 Konstnärssamtal', ['2027-03-06T12:00', '2027-03-14T14:00'], [], 'På gång'],
  ],
  'time above a list': [
    ['Vi är i aulan kl 18.30. Fri entré.\n\n* 4/3 Havets skogar\n* 18/3 Mormors svordomar', ['2027-03-04T18:30', '2027-03-18T18:30'], [], 'Torsdagsföreläsningar'],
    ['Samling vid klockstapeln kl. 18.\n\n5 maj: Gruvstigen\n12 maj: Fäbodarna', ['2027-05-05T18:00', '2027-05-12T18:00'], [], 'Kvällsvandringar'],
    ['Konserterna är i stadskyrkan klockan 19.\n\n- 7 mars Requiem\n- 11 april Stråkkvartett', ['2027-03-07T19:00', '2027-04-11T19:00'], [], 'Vårens konserter'],
  ],
  'last days one after another': [
    ['Sista ansökningsdag är den 1 mars för projekt i sommar och den 1 oktober för projekt nästa år.', [], ['2027-03-01', '2027-10-01'], 'Pengar till ungdomsutbyten'],
    ['Ansök senast 15 mars eller 15 september.', [], ['2027-03-15', '2027-09-15'], 'Resebidrag'],
    ['Ansökan ska vara inne senast den 31 mars, respektive den 30 september för höstens resor.', [], ['2027-03-31', '2027-09-30'], 'Resebidrag'],
    ['Anmäl dig senast den 5 mars och den 10 mars ses vi i aulan kl. 18.', ['2027-03-10T18:00'], ['2027-03-05'], 'Föräldramöte'],
    ['Svara på enkäten, som är öppen 1–28 mars, eller träffa våra planerare på torget lördagen den 6 mars kl. 11–13.', ['2027-03-06T11:00'], ['2027-03-28'], 'Vad ska vi göra med parken?'],
  ],
  'opening hours': [
    ['Från vecka 10 tar vi emot klasser tisdag–fredag kl 9–12.', [], [], 'Boka skolvisning'],
    ['Vi har öppet mån–fre 10–18 och lör 10–14.', [], [], 'Välkommen till butiken'],
    ['Kansliet är bemannat tisdag till torsdag kl. 9–12.', [], [], 'Kansliets tider'],
  ],
  'tables set with blanks': [
    ['Kurstiden är kl. 10–16 alla dagar.\n\nDatum           Kurs                 Plats              Anmälan senast\n13 mars         Röstvård             Zoom               5 mars\n10–11 april     Dirigering, grund    Åsa folkhögskola   26 mars', ['2027-03-13T10:00', '2027-04-10T10:00', '2027-04-11T10:00'], ['2027-03-05', '2027-03-26'], 'Vårens kurser'],
    ['Datum      Tid       Föreläsning\n9 mars     18.00     Havets skogar\n23 mars    18.30     Mormors svordomar', ['2027-03-09T18:00', '2027-03-23T18:30'], [], 'Föreläsningar i aulan'],
  ],
  'rules that the days told bear out': [
    ['Varannan måndag kl. 14–16. Vi ses 1/3, 15/3 och 29/3.', ['2027-03-01T14:00', '2027-03-15T14:00', '2027-03-29T14:00'], [], 'Släktforska tillsammans'],
    ['Torsdagar kl. 18, följande datum: 4/3, 11/3 och 18/3.', ['2027-03-04T18:00', '2027-03-11T18:00', '2027-03-18T18:00'], [], 'Stickkväll'],
  ],
  'what is open and what comes next': [
    ['Har du frågor? Vi har öppet frågerum på Teams tisdag 9 mars kl. 10–11 och torsdag 11 mars kl. 15–16.', ['2027-03-09T10:00', '2027-03-11T15:00'], [], 'Bidrag till lokala naturvårdsprojekt'],
    ['Nästa Mjölkdag blir onsdagen den 15 september 2027.', ['2027-09-15'], [], 'Tack för årets Mjölkdag!'],
    ['Från och med den 1 mars skickas alla remisser elektroniskt.', [], [], 'Ny rutin för remisser från 1 mars'],
    ['Vi läser om fyra böcker som du får låna av oss. Ledare är Päivi Niemi.\nNär: tisdagarna 2 mars och 6 april kl. 17.30', ['2027-03-02T17:30', '2027-04-06T17:30'], [], 'Läs på finska – bokcirkel'],
    ['Gjut i tenn. Varje dag kl. 11–15.', ['2027-11-01T11:00', '2027-11-02T11:00', '2027-11-03T11:00', '2027-11-04T11:00', '2027-11-05T11:00'], [], 'Höstlovet 1–5 nov.'],
  ],
  'school calendars': [
    ['12 mars: Studiedag, skolan är stängd för elever\n22–26 mars: Sportlov\n2 april: Långfredag, lov', [], [], 'Datum att komma ihåg'],
    ['Läsårets lov: höstlov 1–5 november, jullov 21 december–7 januari. Studiedag 12 mars.', [], [], 'Läsårstider'],
  ],
  'what goes on and is nothing to attend': [
    ['Vi har fått tre miljoner kronor. Projektet pågår från den 1 juli 2027 till den 30 juni 2029.', []],
    ['Studien pågår mellan den 1 april och den 30 juni.', []],
    ['Försöket startar den 1 mars och omfattar tre skolor.', []],
    ['Insamlingen pågår 1–31 mars.', []],
    ['Bygget pågår 1 mars–30 juni.', []],
    ['Utställningen pågår 3–28 mars.', ['2027-03-03'], [], 'Akvareller'],
  ],
  'an evening that begins': [
    ['Lördagen den 20 mars är det fest i Folkets Hus! Kvällen börjar kl. 18.00 med mingel, därefter blir det middag och prisutdelning.', ['2027-03-20T18:00'], [], 'Galan 2027'],
    ['Torsdagen den 11 mars är det dags. Vi börjar kl. 17 med prisutdelning.', ['2027-03-11T17:00'], [], 'Vårfest'],
  ],
  'repetitions with a closing': [
    ['Vi går torsdagar kl. 10.00, med start den 4 mars och avslutning den 25 mars.', ['2027-03-04T10:00', '2027-03-11T10:00', '2027-03-18T10:00', '2027-03-25T10:00'], [], 'Promenader för seniorer'],
    ['Onsdagar kl. 18 med start den 3 mars, avslutning den 24 mars. Ingen träff den 17 mars.', ['2027-03-03T18:00', '2027-03-10T18:00', '2027-03-24T18:00'], [], 'Studiecirkel'],
  ],
  'a span told day by day': [
    ['Stämman öppnar fredag 21 maj kl. 13.00 och första dagen slutar kl. 18.00. Lördag 22 maj fortsätter vi kl. 9.00–15.00.', ['2027-05-21T13:00', '2027-05-22T09:00'], [], 'Välkommen till årsmöte den 21–22 maj'],
    ['Lördag 13 mars håller vi på kl. 10–17. Söndag 14 mars håller vi på kl. 10–15.', ['2027-03-13T10:00', '2027-03-14T10:00'], [], 'Helgkurs i vävning 13–14 mars'],
  ],
  'a span to answer in, told before what one does': [
    ['Mellan den 15 mars och den 6 april kan du söka stöd för investeringar.', [], ['2027-04-06']],
    ['Från den 1 till den 20 mars är ansökan öppen.', [], ['2027-03-20']],
    ['Under perioden 1–20 mars kan du nominera årets ledare.', [], ['2027-03-20']],
    ['Den 3–20 mars kan du lämna synpunkter på planen.', [], ['2027-03-20']],
    ['Mellan 3 och 5 mars håller vi kurs. Anmäl dig till Lisa.', ['2027-03-03']],
    ['Varje onsdag 3–17 mars kl. 12.15 svarar vi på frågor.', ['2027-03-03T12:15', '2027-03-10T12:15', '2027-03-17T12:15'], [], 'Frågestunder'],
  ],
  'a time behind its word': [
    ['Den 11 mars är det dags. Platsen är Folkets hus och tiden 9–16.', ['2027-03-11T09:00'], [], 'Energidag'],
    ['Vi ses den 11 mars. Tiden är 13–15.', ['2027-03-11T13:00']],
    ['Vi ses den 11 mars på torget, tid 13–15.', ['2027-03-11T13:00']],
  ],
  'a first day at work': [
    ['Sara Berg börjar hos oss den 8 mars. Hon kommer närmast från Malmö.', [], [], 'Ny kollega'],
  ],
  'headlines that could be calls or days': [
    ['Välkomna på informationsmöte tisdag 23 mars kl. 19.00 i föreningslokalen. Vi bjuder på kaffe.', ['2027-03-23T19:00'], [], 'Information om laddplatser'],
    ['Den 6 juni hissar vi flaggan kl. 10. Därefter blir det kaffe i parken för alla som vill.', ['2027-06-06T10:00'], [], 'NATIONALDAGEN'],
  ],
  'days with a theme': [
    ['Save the date! Årets barnboksdag blir tisdag den 21 september.', ['2027-09-21']],
    ['Klimatdagen är torsdagen den 11 mars kl. 9.', ['2027-03-11T09:00']],
    ['Välkommen till hembygdsdagen lördag 8 maj kl. 11–15.', ['2027-05-08T11:00']],
  ],
};
