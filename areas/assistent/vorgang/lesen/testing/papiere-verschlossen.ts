/** Documents that were kept closed while the table was written: they tell what it is worth on others. */
import type { Papier } from './papiere.ts';

export const VERSCHLOSSENE: readonly Papier[] = [
  {
    name: 'short contract, value before label',
    typ: 'arbeitsvertrag',
    text: `
ARBEITSVERTRAG
Die Firma Elektro Beispiel KG stellt Herrn Rahim Karimi zum 15.10.2026 als Elektroniker ein.
Das Arbeitsverhältnis ist unbefristet. Herr Karimi erhält 47.500,00 € brutto im Jahr.
Die wöchentliche Arbeitszeit beträgt 37,5 Std.`,
    erwartet: {
      'beschaeftigung.brutto_jahr': 47500,
      'beschaeftigung.unbefristet': true,
      'beschaeftigung.wochenstunden': 37.5,
      'beschaeftigung.angebot_konkret': true,
      'beschaeftigung.seit': '2026-10-15',
    },
  },
  {
    name: 'contract with target bonus',
    typ: 'arbeitsvertrag',
    text: `
Anstellungsvertrag
Vertragsbeginn: 2026-08-01
Der Arbeitnehmer erhält ein Jahresbruttogehalt in Höhe von 72.000 EUR,
zahlbar in zwölf Monatsraten. Hinzu kommt ein variabler Bonus von bis zu 8.000 EUR.
Der Vertrag wird unbefristet geschlossen. Eine Befristung auf das Rentenalter bleibt unberührt.`,
    erwartet: {
      'beschaeftigung.seit': '2026-08-01',
      'beschaeftigung.brutto_jahr': 72000,
      'beschaeftigung.unbefristet': true,
    },
  },
  {
    name: 'contract until a day',
    typ: 'arbeitsvertrag',
    text: `
Befristeter Arbeitsvertrag
Das Arbeitsverhältnis beginnt am 01.01.2027 und ist befristet bis zum 31.12.2028.
Eine Übernahme in ein unbefristetes Arbeitsverhältnis ist möglich.
Vergütung: 3.950 € brutto monatlich, das sind 47.400 € brutto jährlich.`,
    erwartet: {
      'beschaeftigung.seit': '2027-01-01',
      'beschaeftigung.unbefristet': false,
      'beschaeftigung.brutto_jahr': 47400,
    },
  },
  {
    name: 'declaration with signs for boxes, German form',
    typ: 'arbeitgeber',
    text: `
Erklärung zum Beschäftigungsverhältnis (Anlage)
15 Das Arbeitsverhältnis ist ☒ unbefristet ☐ befristet bis
16 Arbeitsstunden pro Woche: 39,0
17 Bruttogehalt: 4.600,00 EUR monatlich 55.200,00 EUR jährlich
18 Tarifbindung ☒ ja ☐ nein
19 Sozialversicherungspflichtig ☒ ja ☐ nein`,
    erwartet: {
      'beschaeftigung.unbefristet': true,
      'beschaeftigung.wochenstunden': 39,
      'beschaeftigung.brutto_jahr': 55200,
      'beschaeftigung.tarifgebunden': true,
      'beschaeftigung.sozialversicherungspflichtig': true,
    },
  },
  {
    name: 'table head over the values',
    typ: 'arbeitgeber',
    text: `
Stellenbeschreibung

Bruttojahresgehalt | Wochenstunden | Beginn der Tätigkeit
54.900,00 EUR | 40 | 01.02.2027`,
    erwartet: {
      'beschaeftigung.brutto_jahr': 54900,
      'beschaeftigung.wochenstunden': 40,
      'beschaeftigung.seit': '2027-02-01',
    },
  },
  {
    name: 'English offer',
    typ: 'arbeitsvertrag',
    text: `
Offer of Employment
You will be employed as Data Engineer. Start date: 1 September 2026.
Your salary will be EUR 68,000 gross per year.
This is a permanent full-time position under an employment contract, 40 hours per week.`,
    erwartet: {
      'beschaeftigung.angebot_konkret': true,
      'beschaeftigung.seit': '2026-09-01',
      'beschaeftigung.brutto_jahr': 68000,
      'beschaeftigung.unbefristet': true,
      'beschaeftigung.wochenstunden': 40,
    },
  },
  {
    name: 'payslip with the yearly salary as agreed',
    typ: 'lohnabrechnung',
    text: `
Entgeltabrechnung Mai 2026
Eintrittsdatum: 01.10.2022
Vereinbartes Bruttojahresgehalt: 56.4OO,00
Monatsbrutto 4.700,00
Jahressumme Brutto 23.500,00`,
    erwartet: { 'beschaeftigung.seit': '2022-10-01', 'beschaeftigung.brutto_jahr': 56400 },
  },
  {
    name: 'expired passport beside the new one',
    typ: 'pass',
    text: `
Reisepass (alt)
Gültig bis / Date of expiry
03.02.2024

Reisepass (neu)
Staatsangehörigkeit / Nationality
VIETNAMESE
Geburtsdatum / Date of birth
21/09/1988
Gültig bis / Date of expiry
02.02.2034`,
    erwartet: { 'person.staatsangehoerigkeit': 'VN', 'person.geburtsdatum': '1988-09-21', 'person.pass': 'gueltig' },
  },
  {
    name: 'expired passport',
    typ: 'pass',
    text: `
PASSPORT
Nationality: INDIAN
Date of Birth: 14/07/1985
Date of Issue: 20/03/2014
Date of Expiry: 19/03/2024`,
    erwartet: { 'person.staatsangehoerigkeit': 'IN', 'person.geburtsdatum': '1985-07-14', 'person.pass': 'abgelaufen' },
  },
  {
    name: 'private health insurance',
    typ: 'krankenversicherung',
    text: `
Beispiel Versicherung AG
Bescheinigung zur Vorlage bei der Ausländerbehörde
Für Herrn Karimi besteht seit 01.10.2026 ein umfassender Krankenversicherungsschutz,
der den Leistungen der gesetzlichen Krankenversicherung entspricht.`,
    erwartet: { 'lebensunterhalt.krankenversicherung': true },
  },
  {
    name: 'equivalence in part',
    typ: 'anerkennung',
    text: `
Bescheid über die Feststellung der Gleichwertigkeit
Ihre ausländische Berufsqualifikation ist teilweise gleichwertig mit dem deutschen
Referenzberuf Elektroniker. Die Ausbildungsdauer betrug 3 Jahre.`,
    erwartet: {
      'qualifikation.art': 'auslaendische_berufsqualifikation',
      'qualifikation.bewertung': 'teilweise_gleichwertig',
      'qualifikation.ausbildungsdauer_monate': 36,
    },
  },
  {
    name: 'statement of comparability, negative',
    typ: 'anerkennung',
    text: `
Statement of Comparability
The foreign higher education qualification is not comparable to a German higher
education degree.`,
    erwartet: {
      'qualifikation.art': 'auslaendischer_hochschulabschluss',
      'qualifikation.bewertung': 'nicht_vergleichbar',
    },
  },
  {
    name: 'diploma',
    typ: 'zeugnis',
    text: `
Zeugnis
Herr Karimi hat am 18. Juli 2020 die Masterprüfung im Studiengang Maschinenbau bestanden.
geboren am 02.01.1994 in Täbris
Musterstadt, den 1. August 2020`,
    erwartet: { 'qualifikation.abschluss_am': '2020-07-18' },
  },
  {
    name: 'failed language test',
    typ: 'sprachnachweis',
    text: `
telc Deutsch B2
Ergebnis: nicht bestanden
Schriftliche Prüfung: nicht bestanden`,
    erwartet: {},
  },
  {
    name: 'course with certificate',
    typ: 'integrationskurs',
    text: `
Zertifikat Integrationskurs
Frau Öztürk hat erfolgreich am Integrationskurs teilgenommen.
Sprachniveau: B 1`,
    erwartet: { 'integration.integrationskurs_bestanden': true, 'sprache.deutsch': 'B1' },
  },
  {
    name: 'marriage abroad, translated',
    typ: 'eheurkunde',
    text: `
Heiratsurkunde (beglaubigte Übersetzung)
Die Eheleute haben am 3. April 2018 in Damaskus die Ehe geschlossen.
Ausgestellt am 10.05.2018`,
    erwartet: { 'familie.ehe_geschlossen_am': '2018-04-03' },
  },
  {
    name: 'refusal of the employment agency',
    typ: 'zustimmung-ba',
    text: `
Bundesagentur für Arbeit
Zu Ihrer Anfrage vom 12.08.2026 teilen wir mit:
Die Zustimmung zur Beschäftigung kann nicht erteilt werden.
Das Bruttojahresgehalt von 31.000,00 EUR liegt unter dem ortsüblichen Lohn.`,
    erwartet: {
      'beschaeftigung.ba_zustimmung.angefragt_am': '2026-08-12',
      'beschaeftigung.ba_zustimmung.status': 'abgelehnt',
      'beschaeftigung.brutto_jahr': 31000,
    },
  },
  {
    name: 'residence card',
    typ: 'aufenthaltstitel',
    text: `
AUFENTHALTSTITEL RESIDENCE PERMIT
Art des Titels
BLAUE KARTE EU
Karte gültig bis / Card expiry
30.11.2027
Geburtsdatum / Date of birth
12.03.1991
Staatsangehörigkeit / Nationality
TUR
Anmerkungen: ERWERBSTÄTIGKEIT ERLAUBT`,
    erwartet: {
      'aufenthalt.titel': 'BK_18g',
      'aufenthalt.titel_bis': '2027-11-30',
      'person.geburtsdatum': '1991-03-12',
      'person.staatsangehoerigkeit': 'TR',
      'beschaeftigung.erlaubt': true,
    },
  },
  {
    name: 'scholarship',
    typ: 'sperrkonto',
    text: `
Stipendienbescheid
Ihr Stipendium beträgt 934,00 Euro monatlich. Die Zahlung beginnt am 01.10.2026.`,
    erwartet: { 'lebensunterhalt.mittel_monat': 934 },
  },
  {
    name: 'judgment',
    typ: 'gericht',
    text: `
Amtsgericht Musterstadt
Im Namen des Volkes
Der Angeklagte wird wegen Diebstahls zu einer Freiheitsstrafe von acht Monaten verurteilt.
Die Vollstreckung wird zur Bewährung ausgesetzt. Die Bewährungszeit beträgt drei Jahre.`,
    erwartet: { 'sicherheit.freiheitsstrafe_monate': 8 },
  },
];
