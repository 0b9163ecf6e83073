/** A second closed set, made when the table was done: what it says is what the table is worth on others. */
import type { Papier } from './papiere.ts';

export const NEUE: readonly Papier[] = [
  {
    name: 'contract with a clause on confidentiality and holidays',
    typ: 'arbeitsvertrag',
    text: `
Arbeitsvertrag (unbefristet)
Beginn: 01.12.2026
Das Arbeitsverhältnis wird für unbestimmte Zeit eingegangen.
Der Arbeitnehmer erhält ein jährliches Bruttogehalt von 63.500 EUR, zahlbar in 13 Raten.
Die Arbeitszeit beträgt wöchentlich 39 Stunden, der Urlaub 30 Tage im Jahr.
Die Kündigungsfrist beträgt drei Monate.`,
    erwartet: {
      'beschaeftigung.seit': '2026-12-01',
      'beschaeftigung.unbefristet': true,
      'beschaeftigung.brutto_jahr': 63500,
      'beschaeftigung.wochenstunden': 39,
    },
  },
  {
    name: 'contract for two years in words',
    typ: 'arbeitsvertrag',
    text: `
Anstellungsvertrag
Der Vertrag wird für zwei Jahre befristet geschlossen.
Arbeitsentgelt: 5.000,00 € brutto im Monat (entspricht 60.000,00 € im Jahr)
Wochenarbeitszeit | 35 Stunden`,
    erwartet: {
      'beschaeftigung.unbefristet': false,
      'beschaeftigung.dauer_monate': 24,
      'beschaeftigung.brutto_jahr': 60000,
      'beschaeftigung.wochenstunden': 35,
    },
  },
  {
    name: 'certificate of work by the employer',
    typ: 'arbeitgeber',
    text: `
Arbeitsbescheinigung
Frau Petrova, geb. 07.08.1993, ist seit 1. Oktober 2021 als Analystin bei uns beschäftigt.
Das Arbeitsverhältnis ist ungekündigt und unbefristet. Das Bruttogehalt beträgt
derzeit 4.950,00 EUR monatlich bei 40 Wochenstunden.`,
    erwartet: {
      'beschaeftigung.seit': '2021-10-01',
      'beschaeftigung.unbefristet': true,
      'beschaeftigung.wochenstunden': 40,
    },
  },
  {
    name: 'passport in French and English',
    typ: 'pass',
    text: `
REPUBLIQUE DU CAMEROUN PASSEPORT
Nationalité / Nationality: CAMEROUNAISE
Date de naissance / Date of birth: 04 FEB 1995
Date d'expiration / Date of expiry: 11 JAN 2028
Lieu de naissance / Place of birth: DOUALA`,
    erwartet: { 'person.staatsangehoerigkeit': 'CM', 'person.geburtsdatum': '1995-02-04', 'person.pass': 'gueltig' },
  },
  {
    name: 'health insurance of a family member',
    typ: 'krankenversicherung',
    text: `
Versicherungsbescheinigung
Ihr Sohn ist über Sie familienversichert. Für ihn besteht Anspruch auf Leistungen.
Die Familienversicherung besteht seit dem 12.01.2025.`,
    erwartet: { 'lebensunterhalt.krankenversicherung': true },
  },
  {
    name: 'equivalence of a vocational qualification',
    typ: 'anerkennung',
    text: `
Bescheid
Auf Ihren Antrag wird die Gleichwertigkeit Ihrer ausländischen Berufsqualifikation mit dem
Referenzberuf Mechatroniker festgestellt.`,
    erwartet: {
      'qualifikation.art': 'auslaendische_berufsqualifikation',
      'qualifikation.bewertung': 'gleichwertig',
    },
  },
  {
    name: 'language certificate in prose',
    typ: 'sprachnachweis',
    text: `
ÖSD Zertifikat C1
Herr Silva hat die Prüfung auf dem Niveau C1 mit gutem Erfolg bestanden.
Mündliche Prüfung: bestanden`,
    erwartet: { 'sprache.deutsch': 'C1' },
  },
  {
    name: 'consent in a letter',
    typ: 'zustimmung-ba',
    text: `
Sehr geehrte Damen und Herren,
der Beschäftigung von Herrn Silva als Koch stimmen wir nach § 39 AufenthG zu.
Bruttojahresgehalt: 36.240,00 EUR, Arbeitszeit: 40 Stunden je Woche`,
    erwartet: {
      'beschaeftigung.ba_zustimmung.status': 'erteilt',
      'beschaeftigung.brutto_jahr': 36240,
      'beschaeftigung.wochenstunden': 40,
    },
  },
  {
    name: 'BAMF decision in part',
    typ: 'bamf',
    text: `
Bescheid
1. Die Flüchtlingseigenschaft wird nicht zuerkannt.
2. Der subsidiäre Schutzstatus wird zuerkannt.
3. Der Antrag auf Asylanerkennung wird abgelehnt.`,
    erwartet: { 'schutz.bamf_entscheidung': 'subsidiaer' },
  },
  {
    name: 'pension record',
    typ: 'rente',
    text: `
Versicherungsverlauf
Zeitraum 01.04.2019 bis 31.03.2026
Beitragszeiten insgesamt: 84 Monate`,
    erwartet: { 'rente.monate': 84 },
  },
];
