/** What an Ausländerbehörde is asked for, with the paragraphs that its Pruefschema examines. */
import type { Verfahrensart } from './verfahrensart.schema.ts';

type Zeile = readonly [
  schluessel: string,
  name: string,
  norm: string,
  kennzeichen: string,
  erwarteteTage: number,
  pruefarten?: string,
  vonAmtsWegen?: true,
];

const WORK = 'AE_18a AE_18b AE_19c_2';
const RESIDENCE = `AE_16a AE_16b AE_16d ${WORK} BK_18g AE_20 AE_21 AE_25_1_2 AE_25_3 AE_25_5 AE_25a AE_25b AE_28 AE_30 AE_31 AE_32 AE_36 AE_36a`;

const ZEILEN: readonly Zeile[] = [
  ['P01', 'Aufenthaltserlaubnis verlängern', '§ 8 AufenthG', '3', 42, RESIDENCE],
  ['P02', 'Aufenthaltserlaubnis nach Einreise mit Visum', '§ 7 AufenthG', '3', 42, RESIDENCE],
  ['P03', 'Zweck des Aufenthalts wechseln', '§ 7 AufenthG', '3', 42, RESIDENCE],
  ['P04', 'Berufsausbildung', '§ 16a AufenthG', '3.1', 42, 'AE_16a AE_16g'],
  ['P05', 'Studium', '§ 16b AufenthG', '3.1', 42, 'AE_16b'],
  ['P06', 'Anerkennung der Berufsqualifikation', '§ 16d AufenthG', '3.1', 42, 'AE_16d'],
  ['P07', 'Arbeit als Fachkraft', '§§ 18a, 18b, 19c AufenthG', '3.2', 42, WORK],
  ['P08', 'Blaue Karte EU', '§ 18g AufenthG', '3.2', 30, 'BK_18g'],
  ['P09', 'Chancenkarte', '§ 20a AufenthG', '3.2', 42, 'CK_20a'],
  ['P10', 'Arbeitsplatz suchen nach Abschluss', '§ 20 AufenthG', '3.2', 42, 'AE_20'],
  ['P11', 'Selbständige Tätigkeit', '§ 21 AufenthG', '3.2', 60, 'AE_21'],
  ['P12', 'Familie von Deutschen', '§ 28 AufenthG', '3.3', 42, 'AE_28'],
  ['P13', 'Familie von Ausländerinnen und Ausländern', '§§ 29 bis 36a AufenthG', '3.3', 42, 'AE_30 AE_32 AE_36 AE_36a'],
  ['P14', 'Kind, das hier geboren ist', '§ 33 AufenthG', '3.3', 30, 'AE_33'],
  ['P15', 'Eigenes Recht nach Trennung', '§ 31 AufenthG', '3.3', 42, 'AE_31'],
  ['P16', 'Niederlassungserlaubnis', '§§ 9, 18c, 26, 35 AufenthG', '3.6', 120, 'NE_9 NE_18c NE_26_3 NE_35'],
  ['P17', 'Daueraufenthalt – EU', '§ 9a AufenthG', '3.6', 120, 'DA_EU_9a'],
  ['P18', 'Aufenthalt nach Anerkennung durch das Bundesamt', '§ 25 Abs. 1, 2 AufenthG', '3.4', 42, 'AE_25_1_2'],
  ['P19', 'Aufenthalt bei Abschiebungsverbot', '§ 25 Abs. 3 AufenthG', '3.4', 60, 'AE_25_3'],
  ['P20', 'Vorübergehender Schutz', '§ 24 AufenthG', '3.4', 42, 'AE_24'],
  [
    'P21',
    'Aufenthalt nach Integration',
    '§§ 25 Abs. 5, 25a, 25b, 104c AufenthG',
    '3.4',
    60,
    'AE_25_5 AE_25a AE_25b AE_104c',
  ],
  ['P22', 'Fiktionsbescheinigung', '§ 81 Abs. 5 AufenthG', '3.7', 3, 'FIKTION_81'],
  ['P23', 'Duldung', '§ 60a AufenthG', '5.2', 14, 'DULDUNG_60a'],
  ['P24', 'Ausbildungs- und Beschäftigungsduldung', '§§ 60c, 60d AufenthG', '5.2', 42, 'DULDUNG_60c DULDUNG_60d'],
  [
    'P25',
    'Arbeiten mit Duldung oder Gestattung',
    '§ 60a AufenthG, § 61 AsylG',
    '5.3',
    30,
    'ERWERB_DULDUNG ERWERB_GESTATTUNG',
  ],
  ['P26', 'Aufenthaltsgestattung', '§ 63 AsylG', '5.1', 3],
  ['P27', 'Nebenbestimmung ändern', '§ 12 Abs. 2 AufenthG', '3.8', 30, 'NEBENBESTIMMUNG'],
  ['P28', 'Wohnsitzauflage aufheben', '§ 12a Abs. 5 AufenthG', '3.8', 42, 'WOHNSITZ_12a'],
  ['P29', 'Verpflichtungserklärung', '§ 68 AufenthG', '2.3', 14, 'HAFTUNG_68'],
  ['P30', 'Reiseausweis', '§§ 4 bis 6 AufenthV', '6.1', 42],
  ['P31', 'Ausweisersatz', '§ 48 AufenthG', '6.2', 30],
  ['P32', 'Karte neu ausstellen', '§ 45c AufenthV', '6.3', 42, 'KARTE_NEU'],
  ['P33', 'Freizügigkeit und Daueraufenthalt', '§§ 4a, 5 FreizügG/EU', '4.1', 60, 'AK_5 DAR_4a'],
  ['P34', 'Beschleunigtes Fachkräfteverfahren', '§ 81a AufenthG', '2.2', 60],
  ['P35', 'Zustimmung zum Visum', '§ 31 AufenthV', '2.1', 42],
  [
    'P36',
    'Einreise- und Aufenthaltsverbot verkürzen',
    '§ 11 Abs. 4, 8 AufenthG',
    '8.5',
    60,
    'SPERRE_11_4 BETRETEN_11_8',
  ],
  [
    'P37',
    'Versagung, Widerruf, Ausweisung, Androhung',
    '§§ 7, 51 bis 55, 59 AufenthG',
    '8.2',
    60,
    'ENDE_TITEL AUSWEISUNG ANDROHUNG_59',
    true,
  ],
  ['P38', 'Zuständigkeit wechselt', '§ 67 AufenthV', '9.4', 14, 'ZUSTAENDIGKEIT', true],
  ['P39', 'Integrationskurs', '§§ 43 bis 44a AufenthG', '7.1', 14],
  ['P40', 'Mitteilung bearbeiten', '§§ 82, 87 AufenthG', '9.3', 30, undefined, true],
  ['P42', 'Bescheinigung und Auskunft', '§ 29 VwVfG, Art. 15 DSGVO', '1.3', 30],
];

const split = (keys: string | undefined): string[] => (keys === undefined ? [] : keys.split(' '));

export const VERFAHRENSARTEN: readonly Verfahrensart[] = ZEILEN.map(
  ([schluessel, name, norm, kennzeichen, erwarteteTage, pruefarten, vonAmtsWegen]) => ({
    schluessel,
    name,
    norm,
    kennzeichen,
    erwarteteTage,
    pruefarten: split(pruefarten),
    antrag: !vonAmtsWegen,
  }),
);

export function findVerfahrensart(schluessel: string): Verfahrensart | undefined {
  return VERFAHRENSARTEN.find((one) => one.schluessel === schluessel);
}
