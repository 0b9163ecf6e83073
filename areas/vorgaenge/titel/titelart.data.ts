/** Kinds of titles with the norm they rest on. The key names kind and paragraph, as in the vocabulary of the Pruefschema. */
export interface Grundlage {
  readonly gesetz: 'AufenthG' | 'FreizügG/EU' | 'AsylG';
  readonly paragraf: string;
  readonly absatz?: string;
}

export type Titelform =
  | 'visum'
  | 'aufenthaltserlaubnis'
  | 'blaue-karte'
  | 'ict-karte'
  | 'niederlassungserlaubnis'
  | 'daueraufenthalt-eu'
  | 'freizuegigkeit';

export interface Titelart {
  readonly schluessel: string;
  readonly name: string;
  readonly form: Titelform;
  readonly grundlage: Grundlage;
  /** Never has an end (§§ 9 (1), 9a (1) AufenthG); otherwise always one. */
  readonly unbefristet: boolean;
}

type Zeile = readonly [schluessel: string, zusatz: string, paragraf: string, absatz?: string];

const FORMEN: Readonly<Record<string, { form: Titelform; name: string; gesetz?: Grundlage['gesetz'] }>> = {
  AE: { form: 'aufenthaltserlaubnis', name: 'Aufenthaltserlaubnis' },
  BK: { form: 'blaue-karte', name: 'Blaue Karte EU' },
  ICT: { form: 'ict-karte', name: 'ICT-Karte' },
  MICT: { form: 'ict-karte', name: 'Mobiler-ICT-Karte' },
  CK: { form: 'aufenthaltserlaubnis', name: 'Chancenkarte' },
  NE: { form: 'niederlassungserlaubnis', name: 'Niederlassungserlaubnis' },
  DA: { form: 'daueraufenthalt-eu', name: 'Erlaubnis zum Daueraufenthalt – EU' },
  VISUM: { form: 'visum', name: 'Nationales Visum' },
  FZ: { form: 'freizuegigkeit', name: '', gesetz: 'FreizügG/EU' },
};

const ZEILEN: readonly Zeile[] = [
  ['VISUM_6_3', '', '6', '3'],
  ['AE_7_1', 'sonstiger Zweck', '7', '1'],
  ['AE_16a', 'Berufsausbildung', '16a'],
  ['AE_16b', 'Studium', '16b'],
  ['AE_16d', 'Anerkennung der Qualifikation', '16d'],
  ['AE_16e', 'Praktikum', '16e'],
  ['AE_16f', 'Sprachkurs und Schule', '16f'],
  ['AE_16g', 'Ausbildung nach Duldung', '16g'],
  ['AE_17', 'Suche nach Ausbildung oder Studium', '17'],
  ['AE_18a', 'Fachkraft mit Berufsausbildung', '18a'],
  ['AE_18b', 'Fachkraft mit Studium', '18b'],
  ['AE_18d', 'Forschung', '18d'],
  ['AE_18f', 'mobile Forschung', '18f'],
  ['BK_18g', '', '18g'],
  ['ICT_19', '', '19'],
  ['MICT_19b', '', '19b'],
  ['AE_19c_1', 'Beschäftigung nach BeschV', '19c', '1'],
  ['AE_19c_1_fuehrung_wissenschaft', 'Führung und Wissenschaft', '19c', '1'],
  ['AE_19c_2', 'berufliche Erfahrung', '19c', '2'],
  ['AE_19d', 'qualifizierte Geduldete', '19d'],
  ['AE_19e', 'Freiwilligendienst', '19e'],
  ['AE_20', 'Suche nach Arbeit', '20'],
  ['CK_20a', '', '20a'],
  ['AE_21', 'selbständige Tätigkeit', '21'],
  ['AE_22', 'Aufnahme aus dem Ausland', '22'],
  ['AE_23', 'Aufnahme durch Land oder Bund', '23'],
  ['AE_23a', 'Härtefall', '23a'],
  ['AE_24', 'vorübergehender Schutz', '24'],
  ['AE_25_1', 'Asylberechtigte', '25', '1'],
  ['AE_25_2_fluechtling', 'Flüchtlinge', '25', '2'],
  ['AE_25_2_subsidiaer', 'subsidiärer Schutz', '25', '2'],
  ['AE_25_3', 'Abschiebungsverbot', '25', '3'],
  ['AE_25_4', 'vorübergehender Aufenthalt', '25', '4'],
  ['AE_25_5', 'Ausreise unmöglich', '25', '5'],
  ['AE_25a', 'gut integrierte Jugendliche', '25a'],
  ['AE_25b', 'nachhaltige Integration', '25b'],
  ['AE_28', 'Familie von Deutschen', '28'],
  ['AE_30', 'Ehegatten', '30'],
  ['AE_31', 'eigenes Recht der Ehegatten', '31'],
  ['AE_32', 'Kinder', '32'],
  ['AE_33', 'hier geborene Kinder', '33'],
  ['AE_34', 'eigenes Recht der Kinder', '34'],
  ['AE_36', 'Eltern und sonstige Familie', '36'],
  ['AE_36a', 'Familie subsidiär Geschützter', '36a'],
  ['AE_37', 'Wiederkehr', '37'],
  ['AE_38', 'ehemalige Deutsche', '38'],
  ['AE_38a', 'daueraufenthaltsberechtigt in der EU', '38a'],
  ['AE_104c', 'Chancen-Aufenthalt', '104c'],
  ['NE_9', '', '9'],
  ['NE_18c', 'Fachkräfte', '18c'],
  ['NE_18c_3', 'hochqualifizierte Fachkräfte', '18c', '3'],
  ['NE_26_3', 'Schutzberechtigte', '26', '3'],
  ['NE_26_4', 'humanitär', '26', '4'],
  ['NE_28_2', 'Familie von Deutschen', '28', '2'],
  ['NE_35', 'Kinder', '35'],
  ['DA_EU_9a', '', '9a'],
  ['FZ_AK_5', 'Aufenthaltskarte', '5', '1'],
  ['FZ_DAK_5', 'Daueraufenthaltskarte', '5', '5'],
  ['FZ_DAB_5', 'Bescheinigung des Daueraufenthalts', '5', '5'],
  ['FZ_GB_16', 'Aufenthaltsdokument-GB', '16'],
];

const UNBEFRISTET: ReadonlySet<Titelform> = new Set(['niederlassungserlaubnis', 'daueraufenthalt-eu']);

function artOf([schluessel, zusatz, paragraf, absatz]: Zeile): Titelart {
  const { form, name, gesetz = 'AufenthG' } = FORMEN[schluessel.split('_')[0] as string] as (typeof FORMEN)[string];
  return {
    schluessel,
    name: [name, zusatz].filter(Boolean).join(', '),
    form,
    grundlage: { gesetz, paragraf, ...(absatz === undefined ? {} : { absatz }) },
    unbefristet: UNBEFRISTET.has(form) || schluessel === 'FZ_DAB_5',
  };
}

/** For what the old Fachverfahren calls by a norm that no key fits. */
export const SONSTIGE = 'sonstige';

export const TITELARTEN: readonly Titelart[] = ZEILEN.map(artOf);
const BY_KEY = new Map(TITELARTEN.map((art) => [art.schluessel, art]));

export function findTitelart(schluessel: string): Titelart | undefined {
  return BY_KEY.get(schluessel);
}

/** Section of Kapitel 2 AufenthG that a paragraph stands in: 3 is training, 4 is work, 5 humanitarian, 6 family. */
export function abschnittOf(paragraf: string | undefined): number | undefined {
  const nr = Number.parseInt(paragraf ?? '', 10);
  if (nr >= 16 && nr <= 17) return 3;
  if (nr >= 18 && nr <= 21) return 4;
  if (nr >= 22 && nr <= 26) return 5;
  return nr >= 27 && nr <= 36 ? 6 : undefined;
}

/** `§ 19c Abs. 1 AufenthG` */
export function normOf({ gesetz, paragraf, absatz }: Grundlage): string {
  return `§ ${paragraf}${absatz === undefined ? '' : ` Abs. ${absatz}`} ${gesetz}`;
}

export function nameOfTitel({ art, grundlage }: { readonly art: string; readonly grundlage: string }): string {
  return findTitelart(art)?.name ?? (grundlage || 'Sonstiger Titel');
}

export function grundlageOfTitel({ art, grundlage }: { readonly art: string; readonly grundlage: string }): string {
  const known = findTitelart(art);
  return grundlage || (known ? normOf(known.grundlage) : '');
}
