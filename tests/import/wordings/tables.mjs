// SPDX-License-Identifier: MIT
//
// tables: days in columns that are set with blanks or signs, and whose heads say which of them one attends, which is
// a last day and which only opens or decides.
//
// All are read as in a newsletter of 15 February 2027.

/** @type {Record<string, import('../../import_wordings.test.mjs').Wording[]>} */
export const tables = {
  'heads of two columns that are set with blanks': [
    ['Kurserna startar vid två tillfällen:\n\nKursstart            Sista anmälningsdag\n24 augusti 2027      14 augusti 2027\n26 oktober 2027      13 september 2027\n\nAnmäl dig på webben.', ['2027-08-24', '2027-10-26'], ['2027-08-14', '2027-09-13'], 'Höstens kurser'],
    ['Start           Anmälan senast\n8 mars          1 mars\n12 april        5 april', ['2027-03-08', '2027-04-12'], ['2027-03-01', '2027-04-05'], 'Kurser i vår'],
    ['Sista ansökningsdag     Kursstart\n1 mars                  8 mars\n5 april                 12 april', ['2027-03-08', '2027-04-12'], ['2027-03-01', '2027-04-05'], 'Kurser i vår'],
    ['Öppnar          Stänger\n1 mars          31 mars\n15 april        15 maj', [], ['2027-03-31', '2027-05-15'], 'Sök stöd'],
  ],
  'columns that open, close and decide': [
    ['Stöd                 Öppnar        Stänger\nArrangörsstöd        1 mars        31 mars\nProjektstöd          15 april      15 maj', [], ['2027-03-31', '2027-05-15'], 'Stöd att söka'],
    ['Stöd | Stänger | Öppnar\nArrangörsstöd | 31 mars | 1 mars\nProjektstöd | 15 maj | 15 april', [], ['2027-03-31', '2027-05-15'], 'Stöd att söka'],
    ['Utlysning                  Öppnar       Stänger      Beslut\nKulturstöd                 1 mars       31 mars      15 maj\nProjektstöd                15 april     15 maj       20 juni', [], ['2027-03-31', '2027-05-15'], 'Utlysningar'],
    ['Kurs            Sista ansökningsdag   Kursstart\nSvenska 1       1 mars                8 mars\nMatematik 2     29 mars               12 april', ['2027-03-08', '2027-04-12'], ['2027-03-01', '2027-03-29'], 'Kurser i vår'],
  ],
};
