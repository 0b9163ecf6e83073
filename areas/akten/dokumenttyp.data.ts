/** Types of documents in an Ausländerakte, and the words by which their pages give themselves away. */
export interface Dokumenttyp {
  /** Stable key, stored with the document. */
  readonly typ: string;
  /** German, shown on screen. */
  readonly name: string;
  /** Found on the first page, folded as `foldText` does; the earlier in this list, the stronger the type. */
  readonly merkmale: readonly string[];
}

export const UNBESTIMMT = 'unbestimmt';

export const DOKUMENTTYPEN: readonly Dokumenttyp[] = [
  {
    typ: 'antrag',
    name: 'Antrag',
    merkmale: ['antrag auf erteilung', 'antrag auf verlangerung', 'hiermit beantrage ich'],
  },
  { typ: 'fiktionsbescheinigung', name: 'Fiktionsbescheinigung', merkmale: ['fiktionsbescheinigung'] },
  { typ: 'duldung', name: 'Duldung', merkmale: ['aussetzung der abschiebung', 'duldung'] },
  { typ: 'verpflichtungserklaerung', name: 'Verpflichtungserklärung', merkmale: ['verpflichtungserklarung'] },
  {
    typ: 'zustimmung-ba',
    name: 'Zustimmung der Bundesagentur für Arbeit',
    merkmale: ['zustimmung der bundesagentur', 'zustimmung zur beschaftigung'],
  },
  { typ: 'bescheid', name: 'Bescheid', merkmale: ['rechtsbehelfsbelehrung', 'bescheid'] },
  {
    typ: 'nachforderung',
    name: 'Nachforderung von Unterlagen',
    merkmale: ['aufforderung zur vorlage', 'nachforderung von unterlagen', 'es fehlen noch', 'fehlende unterlagen'],
  },
  { typ: 'anhoerung', name: 'Anhörung', merkmale: ['anhorung', 'gelegenheit zur ausserung'] },
  { typ: 'pass', name: 'Pass oder Passersatz', merkmale: ['reisepass', 'passport', 'passersatz'] },
  {
    typ: 'arbeitsvertrag',
    name: 'Arbeitsvertrag',
    merkmale: ['arbeitsvertrag', 'anstellungsvertrag', 'arbeitgeber und arbeitnehmer'],
  },
  {
    typ: 'lohnabrechnung',
    name: 'Lohnabrechnung',
    merkmale: ['entgeltabrechnung', 'lohnabrechnung', 'gehaltsabrechnung', 'verdienstbescheinigung'],
  },
  {
    typ: 'mietvertrag',
    name: 'Mietvertrag',
    merkmale: ['mietvertrag', 'wohnungsgeberbestatigung', 'mietbescheinigung'],
  },
  {
    typ: 'krankenversicherung',
    name: 'Nachweis der Krankenversicherung',
    merkmale: ['mitgliedsbescheinigung', 'krankenversicherung', 'krankenkasse'],
  },
  {
    typ: 'immatrikulation',
    name: 'Immatrikulationsbescheinigung',
    merkmale: ['immatrikulationsbescheinigung', 'studienbescheinigung'],
  },
  {
    typ: 'sprachnachweis',
    name: 'Sprachnachweis',
    merkmale: ['zertifikat deutsch', 'sprachzertifikat', 'goethe', 'telc', 'integrationskurs'],
  },
  { typ: 'zeugnis', name: 'Zeugnis', merkmale: ['zeugnis', 'urkunde uber die verleihung'] },
  { typ: 'eheurkunde', name: 'Eheurkunde', merkmale: ['eheurkunde', 'heiratsurkunde'] },
  { typ: 'geburtsurkunde', name: 'Geburtsurkunde', merkmale: ['geburtsurkunde'] },
  { typ: 'meldebescheinigung', name: 'Meldebescheinigung', merkmale: ['meldebescheinigung', 'meldebestatigung'] },
  { typ: 'vollmacht', name: 'Vollmacht', merkmale: ['vollmacht'] },
  { typ: 'gericht', name: 'Schreiben eines Gerichts', merkmale: ['verwaltungsgericht', 'im namen des volkes'] },
  {
    typ: 'polizei',
    name: 'Mitteilung von Polizei oder Staatsanwaltschaft',
    merkmale: ['polizeiprasidium', 'staatsanwaltschaft'],
  },
  { typ: 'bamf', name: 'Schreiben des BAMF', merkmale: ['bundesamt fur migration'] },
  { typ: 'vermerk', name: 'Vermerk', merkmale: ['aktenvermerk', 'gesprachsvermerk', 'vermerk'] },
  { typ: 'schreiben', name: 'Schreiben', merkmale: ['sehr geehrte', 'mit freundlichen grussen'] },
  { typ: UNBESTIMMT, name: 'Noch nicht bestimmt', merkmale: [] },
];

const BY_TYP = new Map(DOKUMENTTYPEN.map((entry) => [entry.typ, entry]));

/** German name of a type; unknown keys (from a newer release) show as they are. */
export function nameOfDokumenttyp(typ: string): string {
  return BY_TYP.get(typ)?.name ?? typ;
}

export function isDokumenttyp(typ: string): boolean {
  return BY_TYP.has(typ);
}
