// SPDX-License-Identifier: MIT
//
// authorities: how national authorities, regions and associations tell of conferences of several days, series, rounds
// of grants, new officers and what is full; and what is meant, one a line, as in turns.mjs.

/** @type {Record<string, import('../../import_wordings.test.mjs').Wording[]>} */
export const authorities = {
  'what begins on one day and ends on another': [
    ['Vi startar kl. 10.00 onsdagen den 10 mars och slutar med lunch kl. 12.30 torsdagen den 11 mars.', ['2027-03-10T10:00'], [], 'Digitaliseringsdagarna i Falun'],
    ['Vi börjar med fika kl. 9.30 tisdagen den 9 mars och avslutar kl. 15 onsdagen den 10 mars.', ['2027-03-09T09:30'], [], 'Vårkonferens för arkivarier'],
    ['Konferensen inleds med lunch den 9 mars klockan 12 och avslutas med lunch den 10 mars klockan 13.', ['2027-03-09T12:00'], [], 'Vårkonferens för arkivarier'],
    ['Mötet öppnas kl. 13 den 9 mars och avslutas senast kl. 15 dagen därpå.', ['2027-03-09T13:00'], [], 'Nätverksmöte i Vara'],
    ['Start kl. 13 tisdag 9 mars, avslutning kl. 12 onsdag 10 mars.', ['2027-03-09T13:00'], [], 'Internat för nämndsekreterare'],
  ],
  'points of the programme of several days': [
    ['Vi startar kl. 10.00 onsdagen den 10 mars och slutar kl. 15. På onsdagskvällen äter vi middag tillsammans på museet, kl. 19.', ['2027-03-10T10:00'], [], 'Digitaliseringsdag i Falun'],
    ['Konferensen hålls den 10–11 mars. På onsdagskvällen kl. 19 blir det middag på slottet.', ['2027-03-10'], [], 'Vårkonferens'],
    ['Vi ses den 10–11 mars. Torsdagen inleds kl. 8.30 med frukost och ägnas åt studiebesök.', ['2027-03-10'], [], 'Vårkonferens'],
    ['Vi ses den 10–11 mars. Andra dagen börjar vi kl. 8.30 med studiebesök i verkstaden.', ['2027-03-10'], [], 'Vårkonferens'],
    ['Konferensen äger rum i Skövde den 24–25 mars. Kvällen den 24 mars kl. 18 bjuder kommunen på buffé.', ['2027-03-24'], [], 'Vårkonferens i Skövde'],
    ['Vi träffas den 24–25 mars. Den 25 mars kl. 13 åker vi ut och ser den nya våtmarken.', ['2027-03-24'], [], 'Vattendagarna i Skövde'],
    ['Årsmötet äger rum torsdagen den 6 maj kl. 16.00 och är öppet för alla medlemmar.', ['2027-05-05', '2027-05-06T16:00'], [], 'Vårkonferens och årsmöte 5–7 maj'],
    ['Kursen ges 5–7 maj. Vi börjar onsdagen den 5 maj kl. 9 i Rådhuset.', ['2027-05-05T09:00'], [], 'Kurs i arkivvård'],
    ['Torsdag 18 mars. På kvällen kl. 19 berättar författaren om sin nya bok.', ['2027-03-18T19:00'], [], 'Författarkväll'],
  ],
  'who begins at work': [
    ['Den 1 mars börjar kommunens nya digitaliseringschef.', [], [], 'Ny chef på plats'],
    ['Den 1 mars börjar Hedemoras nya digitaliseringschef. Tjänsten är delad med Säter.'],
    ['Förbundets nya kanslichef börjar den 12 april.'],
    ['Vår nya utredare Karin Ek börjar hos oss måndagen den 8 mars.'],
    ['Den 15 mars tar Anna Berg över som generaldirektör.'],
    ['Vår nya handläggare är på plats den 1 mars.'],
    ['Kursen för nya chefer börjar den 9 mars kl. 9.', ['2027-03-09T09:00'], [], 'Kurs för nya chefer'],
  ],
  'rounds that close': [
    ['Vårens omgång stänger 15 mars kl 23.59 och nästa 15 september.', [], ['2027-03-15', '2027-09-15'], 'Arrangörsstöd'],
    ['Föreningar kan få upp till 40 000 kronor för konserter. Vårens omgång stänger den 15 mars.', [], ['2027-03-15'], 'Stöd till arrangörer'],
    ['Föreningar kan få upp till 40 000 kronor. Första omgången stänger den 15 mars, nästa den 15 september.', [], ['2027-03-15', '2027-09-15'], 'Stöd till arrangörer'],
    ['Det finns två ansökningstillfällen per år: 15 mars och 15 september.', [], ['2027-03-15', '2027-09-15'], 'Projektbidrag'],
    ['Bidraget söks två gånger per år, senast den 15 mars och den 15 september.', [], ['2027-03-15', '2027-09-15'], 'Projektbidrag'],
  ],
  'series in prose': [
    ['Under våren bjuder vi in till tre webbinarier om klarspråk. Det första är tisdagen den 9 mars kl. 14.00–15.00, följt av 6 april och 4 maj samma tid.', ['2027-03-09T14:00', '2027-04-06T14:00', '2027-05-04T14:00'], [], 'Webbinarieserie om klarspråk'],
    ['Serien startar med ett webbinarium om upphandling den 10 mars kl. 9–10. Nästa tillfälle blir den 14 april kl. 9–10 och handlar om avtal.', ['2027-03-10T09:00', '2027-04-14T09:00'], [], 'Webbinarieserie om upphandling'],
    ['Webbinarierna äger rum på torsdagar kl. 13–14. Den 4 mars talar vi om barns delaktighet, den 18 mars om skyddad identitet och den 1 april om dokumentation.', ['2027-03-04T13:00', '2027-03-18T13:00', '2027-04-01T13:00'], [], 'Webbinarier för socialtjänsten'],
    ['Det andra webbinariet i serien sänds den 16 mars kl. 10. Det första, som sändes den 9 februari, finns nu på webben.', ['2027-03-16T10:00'], [], 'Webbinarium: Så räknar vi'],
    ['Samma webbinarium ges två gånger, dels den 9 mars kl. 9.00, dels den 11 mars kl. 15.00.', ['2027-03-09T09:00', '2027-03-11T15:00'], [], 'Nya föreskrifter från årsskiftet'],
  ],
  'what one sends in by a day, and what is only taken back': [
    ['Avanmälan kan göras fram till den 3 mars, därefter debiteras full avgift.', [], [], 'Kurs i klarspråk'],
    ['Projekt som beviljades 2023 ska vara slutredovisade den 30/6.', [], ['2027-06-30'], 'Lokala vattenvårdsprojekt'],
    ['Årsredovisningen ska ha kommit in den 30 april.', [], ['2027-04-30'], 'Till dig som är god man'],
    ['Ansökan ska vara inne den 15 mars.', [], ['2027-03-15'], 'Projektbidrag'],
    ['Rapporten ska vara inlämnad den 15 mars kl. 12.', [], ['2027-03-15'], 'Dags att rapportera'],
    ['Utredaren ska redovisa sitt uppdrag den 30 juni.', [], [], 'Ny utredning om vatten'],
    ['Bron ska vara klar den 30 juni.', [], [], 'Ny bro'],
    ['Sista dag för komplettering är den 20 mars.', [], ['2027-03-20'], 'Ansökan om projektmedel'],
    ['Kommunerna har fram till den 15 april på sig att rekvirera medlen.', [], ['2027-04-15'], 'Rekvirera statsbidraget'],
    ['Statsbidraget ska rekvireras senast den 15 april och redovisas senast den 28 februari 2028.', [], ['2027-04-15', '2028-02-28'], 'Statsbidrag för ungdomsjobb'],
  ],
  'times of the first and the second day': [
    ['Datum: 11–12 maj\nTid: dag 1 kl. 10–17, dag 2 kl. 9–15', ['2027-05-11T10:00', '2027-05-12T09:00'], [], 'Grundkurs i klarspråk'],
    ['Tid: 11–12 maj, dag 1: 10.00–17.00, dag 2: 9.00–15.00', ['2027-05-11T10:00', '2027-05-12T09:00'], [], 'Grundkurs i klarspråk'],
    ['Tid: 11–12 maj, 9.00-16.00 dag 1, 9.00-15.00 dag 2', ['2027-05-11T09:00', '2027-05-12T09:00'], [], 'Grundkurs i klarspråk'],
    ['Vi ses 11–12 maj. Första dagen håller vi på kl. 10–17 och andra dagen kl. 9–15.', ['2027-05-11T10:00', '2027-05-12T09:00'], [], 'Grundkurs i klarspråk'],
    ['Vår populära grundkurs ges två gånger i vår.\n\nKursdatum:\n23-24 mars (fullbokad)\n11-12 maj\n\nTid: 9.00-16.00', ['2027-03-23T09:00', '2027-03-24T09:00', '2027-05-11T09:00', '2027-05-12T09:00'], [], 'Grundkurs i klarspråk'],
  ],
  'while one may answer': [
    ['Samråd om länstransportplanen pågår till och med den 31 mars. Under samrådstiden ordnas två öppna möten: 2 mars kl. 18 i Sala (Rådhuset) och 4 mars kl. 18 i Köping (Forum).', ['2027-03-02T18:00', '2027-03-04T18:00'], ['2027-03-31'], 'Dialog om transportplanen'],
    ['Under remisstiden bjuder vi in till ett digitalt informationsmöte den 9 mars kl. 10–11. Svara senast den 30 april.', ['2027-03-09T10:00'], ['2027-04-30'], 'Remiss om vatten'],
    ['EU-kommissionen har öppnat en konsultation. Den är öppen mellan den 8 februari och den 3 maj 2027.', [], ['2027-05-03'], 'Konsultation om EU-direktivet'],
    ['Programmet är klart och anmälan är öppen till och med den 1 april. Dagen är den 15 april.', ['2027-04-15'], ['2027-04-01'], 'Tillgänglighetsdagen'],
    ['Svarsfristen är förlängd till den 30 april.', [], ['2027-04-30'], 'Remiss om vatten'],
    ['Du anmäler dig senast 22 april för plats i salen, 5 maj för sändningen. Dagen är den 6 maj kl. 9–16.', ['2027-05-06T09:00'], ['2027-04-22', '2027-05-05'], 'Klarspråksdagen'],
    ['Senast den 2 mars för kommuner, 9 mars för regioner och 16 mars för myndigheter ska svaren vara inne.', [], ['2027-03-02', '2027-03-09', '2027-03-16'], 'Enkät om arkiv'],
    ['Residenset pågår 1 september–30 november. Ansök senast den 15 april.', [], ['2027-04-15'], 'Sök residens i Berg'],
    ['Utlysningen är öppen 1 februari–31 mars. Nästa utlysningsperiod blir 1 september–31 oktober.', [], ['2027-03-31', '2027-10-31'], 'Smart energi'],
  ],
  'headlines that tell what was, and exhibitions in few words': [
    ['Nu finns svar på de tjugo vanligaste frågorna om lagen.', [], [], 'Våra frågor och svar uppdaterades den 10 februari'],
    ['Jamtmuseet, 6 mars–9 maj. Konstnärssamtal 14 mars kl. 14.', ['2027-03-06', '2027-03-14T14:00'], [], 'Utställning: Samisk slöjd'],
  ],
  'days that have their name, and what is full': [
    ['Arkivens dag infaller i år lördagen den 13 november. Rösta senast fredagen den 5 mars.', ['2027-11-13'], ['2027-03-05'], 'Rösta fram temat för Arkivens dag'],
    ['Bibliotekens dag infaller den 13 mars och firas med öppet hus på alla bibliotek.', ['2027-03-13'], [], 'Bibliotekens dag'],
    ['Påsken infaller i år den 28 mars.', [], [], 'Vårens helger'],
    ['Resan till Estlands nationalmuseum den 24–27 april blev fulltecknad på två dygn.', ['2027-04-24'], [], 'Studieresan till Tartu är full'],
    ['Konferensen den 24 mars är fullbokad. Vi har väntelista.', ['2027-03-24'], [], 'Fullbokat på vårkonferensen'],
    ['Kursen den 24 mars fylldes på två timmar, men vi har reservlista.', ['2027-03-24'], [], 'Kurs i klarspråk'],
  ],
};
