/** Documents made up for the measurement, in the layouts that offices get; those on which the table was written. */
export interface Papier {
  readonly name: string;
  readonly typ: string;
  readonly text: string;
  /** What a careful person reads from it; everything else that is read is wrong. */
  readonly erwartet: Readonly<Record<string, boolean | number | string>>;
}

export const PAPIERE: readonly Papier[] = [
  {
    name: 'contract in sections',
    typ: 'arbeitsvertrag',
    text: `
Arbeitsvertrag
zwischen der Muster Software GmbH, Hauptstraße 1, 12345 Musterstadt
und Frau Aylin Demir, geboren am 12.03.1991

§ 1 Beginn und Dauer des Arbeitsverhältnisses
Das Arbeitsverhältnis beginnt am 1. Mai 2026. Es wird auf
unbestimmte Zeit geschlossen. Die ersten sechs Monate gelten als Probezeit.

§ 2 Tätigkeit
Frau Demir wird als Softwareentwicklerin eingestellt.

§ 3 Vergütung
Das Brutto- jahresgehalt beträgt 52.OOO,00 EUR. Es wird in zwölf gleichen
Teilen zu je 4.333,33 EUR gezahlt.

§ 4 Arbeitszeit
Die regelmäßige wöchentliche Arbeitszeit beträgt 38,5 Stunden.`,
    erwartet: {
      'beschaeftigung.brutto_jahr': 52000,
      'beschaeftigung.unbefristet': true,
      'beschaeftigung.wochenstunden': 38.5,
      'beschaeftigung.seit': '2026-05-01',
      'beschaeftigung.angebot_konkret': true,
    },
  },
  {
    name: 'contract for a fixed term, salary by the month',
    typ: 'arbeitsvertrag',
    text: `
ANSTELLUNGSVERTRAG

1. Herr Omar Haddad wird ab dem 01.09.2026 als Ingenieur beschäftigt.
2. Der Vertrag ist befristet auf die Dauer von 24 Monaten. Er ist nicht
unbefristet und endet ohne Kündigung am 31.08.2028.
3. Das monatliche Bruttogehalt beträgt 4.200,00 EUR.
4. Die Arbeitszeit beträgt 40 Stunden pro Woche.`,
    erwartet: {
      'beschaeftigung.unbefristet': false,
      'beschaeftigung.dauer_monate': 24,
      'beschaeftigung.wochenstunden': 40,
      'beschaeftigung.seit': '2026-09-01',
      'beschaeftigung.angebot_konkret': true,
    },
  },
  {
    name: 'declaration on the employment, columns and boxes',
    typ: 'arbeitgeber',
    text: `
Erklärung zum Beschäftigungsverhältnis
Bruttojahresgehalt | 58.200,00 €
Wöchentliche Arbeitszeit | 40 Stunden
Befristung | [x] nein [ ] ja, bis
Tarifgebunden | [ ] ja [x] nein
Beginn der Beschäftigung | 01.06.2026
ISCO-08 | 2512`,
    erwartet: {
      'beschaeftigung.brutto_jahr': 58200,
      'beschaeftigung.unbefristet': true,
      'beschaeftigung.wochenstunden': 40,
      'beschaeftigung.seit': '2026-06-01',
      'beschaeftigung.isco': '2512',
      'beschaeftigung.tarifgebunden': false,
    },
  },
  {
    name: 'certificate with the former salary',
    typ: 'arbeitgeber',
    text: `
Arbeitgeberbescheinigung

Wir bescheinigen, dass Herr Nguyen seit dem 15.02.2023 bei uns angestellt ist.
Bisheriges Jahresgehalt: 44.000 EUR brutto
Neues Bruttojahresgehalt: EUR 51 500,-
Es besteht ein unbefristetes Arbeitsverhältnis.`,
    erwartet: {
      'beschaeftigung.brutto_jahr': 51500,
      'beschaeftigung.seit': '2023-02-15',
      'beschaeftigung.unbefristet': true,
    },
  },
  {
    name: 'contract in two languages',
    typ: 'arbeitsvertrag',
    text: `
Employment Contract / Arbeitsvertrag
The employment shall commence on 1 July 2026. It is concluded for an indefinite period.
Gross annual salary: € 61,200.00
Working hours per week: 40 hours
Probation: six months, salary during probation 58,000.00 EUR`,
    erwartet: {
      'beschaeftigung.seit': '2026-07-01',
      'beschaeftigung.unbefristet': true,
      'beschaeftigung.brutto_jahr': 61200,
      'beschaeftigung.wochenstunden': 40,
    },
  },
  {
    name: 'payslip',
    typ: 'lohnabrechnung',
    text: `
Abrechnung der Brutto/Netto-Bezüge für April 2026
Personal-Nr. 00417 | Eintritt 01.03.2024
Geburtsdatum 05.06.1990 | Steuerklasse 1
Gesamtbrutto | 4.350,00
Gesetzliches Netto | 2.812,44
Arbeitgeberanteil zur Sozialversicherung | 905,12
Gesamtbrutto Jahr | 17.400,00`,
    erwartet: { 'beschaeftigung.seit': '2024-03-01' },
  },
  {
    name: 'passport page',
    typ: 'pass',
    text: `
TÜRKİYE CUMHURİYETİ REPUBLIC OF TÜRKİYE PASAPORT PASSPORT
Surname
DEMIR
Given Names
AYLIN
Nationality
T.C. / TUR
Date of birth
12 MAR/MAR 1991
Date of expiry
14 MAY/MAY 2031
P<TURDEMIR<<AYLIN<<<<<<<<<<<<<<<<<<<<<<<<<<<
U123456784TUR9103122F3105146<<<<<<<<<<<<<<<0`,
    erwartet: { 'person.geburtsdatum': '1991-03-12', 'person.staatsangehoerigkeit': 'TR', 'person.pass': 'gueltig' },
  },
  {
    name: 'health insurance, member',
    typ: 'krankenversicherung',
    text: `
Muster Krankenkasse
Mitgliedsbescheinigung
Sehr geehrte Frau Demir,
wir bestätigen Ihnen, dass Sie seit dem 01.05.2026 bei uns gesetzlich krankenversichert sind.
Ihre Mitgliedschaft besteht ununterbrochen fort.`,
    erwartet: { 'lebensunterhalt.krankenversicherung': true },
  },
  {
    name: 'health insurance, ended',
    typ: 'krankenversicherung',
    text: `
Bescheinigung über die Krankenversicherung
Ihre Mitgliedschaft endete am 31.03.2026. Seitdem besteht kein Versicherungsschutz.`,
    erwartet: { 'lebensunterhalt.krankenversicherung': false },
  },
  {
    name: 'travel insurance only',
    typ: 'krankenversicherung',
    text: `
Versicherungsbescheinigung
Für die Dauer der Reise besteht Versicherungsschutz im Rahmen der Reisekrankenversicherung.`,
    erwartet: {},
  },
  {
    name: 'assessment of a degree',
    typ: 'anerkennung',
    text: `
Zentralstelle für ausländisches Bildungswesen
Zeugnisbewertung für ausländische Hochschulqualifikationen
Die ausländische Hochschulqualifikation entspricht einem deutschen
Hochschulabschluss auf Bachelor-Ebene.
Abschlussdatum: 30.06.2014`,
    erwartet: {
      'qualifikation.art': 'auslaendischer_hochschulabschluss',
      'qualifikation.bewertung': 'vergleichbar',
      'qualifikation.abschluss_am': '2014-06-30',
    },
  },
  {
    name: 'certificate of language',
    typ: 'sprachnachweis',
    text: `
Goethe-Zertifikat B1
Name: Omar Haddad
Lesen 80 | Hören 72 | Schreiben 65 | Sprechen 77
Das Zertifikat bescheinigt Kenntnisse auf der Stufe B1 des Gemeinsamen europäischen
Referenzrahmens (A1, A2, B1, B2, C1, C2).`,
    erwartet: { 'sprache.deutsch': 'B1' },
  },
  {
    name: 'German test for immigrants',
    typ: 'sprachnachweis',
    text: `
Deutsch-Test für Zuwanderer
Hören/Lesen | B1
Schreiben | A2
Sprechen | B1
Gesamtergebnis | B1`,
    erwartet: { 'sprache.deutsch': 'B1', 'sprache.deutsch_muendlich': 'B1' },
  },
  {
    name: 'test of life in Germany',
    typ: 'einbuergerungstest',
    text: `
Bundesamt für Migration und Flüchtlinge
Bescheinigung über das Ergebnis des Tests „Leben in Deutschland“
Frau Demir hat 28 von 33 Fragen richtig beantwortet und den Test „Leben in Deutschland“ bestanden.`,
    erwartet: { 'integration.grundkenntnisse': true },
  },
  {
    name: 'marriage certificate',
    typ: 'eheurkunde',
    text: `
Eheurkunde
Standesamt Musterstadt, Registernummer E 112/2019
Ehegatte 1: Haddad, Omar, geboren 05.06.1990
Ehegatte 2: Klein, Maria, geboren 17.11.1992
Tag der Eheschließung: 12.06.2019
Ort der Eheschließung: Musterstadt
Musterstadt, den 14.06.2019`,
    erwartet: { 'familie.ehe_geschlossen_am': '2019-06-12' },
  },
  {
    name: 'blocked account',
    typ: 'sperrkonto',
    text: `
Bestätigung des Sperrkontos
Kontoinhaber: Tran Van Minh
Eingezahlter Betrag: 11.904,00 EUR
Monatlich verfügbarer Betrag: 992,00 EUR
Kontoführungsgebühr monatlich 5,00 EUR`,
    erwartet: { 'lebensunterhalt.mittel_monat': 992 },
  },
  {
    name: 'enrolment',
    typ: 'immatrikulation',
    text: `
Universität Musterstadt
Immatrikulationsbescheinigung
Frau Li Wei ist im Sommersemester 2026 als ordentliche Studierende im Studiengang
Informatik (Master of Science) immatrikuliert.
Studienform: Vollzeitstudium`,
    erwartet: { 'schule.in_ausbildung': true, 'studium.art': 'vollzeit' },
  },
  {
    name: 'consent of the employment agency',
    typ: 'zustimmung-ba',
    text: `
Bundesagentur für Arbeit
Ihre Anfrage vom 03.04.2026
Die Zustimmung zur Beschäftigung als Koch wird nach § 39 AufenthG erteilt.
Arbeitszeit: 39 Wochenstunden`,
    erwartet: {
      'beschaeftigung.ba_zustimmung.status': 'erteilt',
      'beschaeftigung.ba_zustimmung.angefragt_am': '2026-04-03',
      'beschaeftigung.wochenstunden': 39,
    },
  },
  {
    name: 'registration certificate',
    typ: 'meldebescheinigung',
    text: `
Meldebescheinigung
Familienname: Haddad
Geburtsdatum: 05.06.1990
Staatsangehörigkeit: syrisch
Familienstand: verheiratet
Ehegatte: Klein, Maria, geb. 17.11.1992`,
    erwartet: { 'person.geburtsdatum': '1990-06-05', 'person.staatsangehoerigkeit': 'SY', 'person.ledig': false },
  },
  {
    name: 'federal register',
    typ: 'fuehrungszeugnis',
    text: `
Auskunft aus dem Bundeszentralregister
1. 14.02.2023 Amtsgericht Musterstadt
Erschleichen von Leistungen
60 Tagessätze zu je 15,00 EUR Geldstrafe`,
    erwartet: { 'sicherheit.geldstrafe_tagessaetze': 60 },
  },
];
