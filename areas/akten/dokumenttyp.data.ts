/** Types of documents in an Ausländerakte, and the words by which their pages give themselves away. */
export interface Dokumenttyp {
  /** Stable key, stored with the document. */
  readonly typ: string;
  /** German, shown on screen. */
  readonly name: string;
  /** Headings and subjects, folded as `foldName` does. */
  readonly merkmale: readonly string[];
  /** Known by whose paper it is written on: the name stands at the very top. */
  readonly alsAbsender?: true;
  /** "Ihre Fiktionsbescheinigung" heads the paper itself, while "Ihr Antrag" only speaks of one. */
  readonly auchIhr?: true;
}

export const UNBESTIMMT = 'unbestimmt';

export const DOKUMENTTYPEN: readonly Dokumenttyp[] = [
  // Known by where it came from, never by its words.
  { typ: 'email', name: 'E-Mail', merkmale: [] },
  {
    typ: 'antrag',
    name: 'Antrag',
    merkmale: ['antrag auf erteilung', 'antrag auf verlangerung', 'antrag auf ausstellung', 'hiermit beantrage ich'],
  },
  { typ: 'fiktionsbescheinigung', name: 'Fiktionsbescheinigung', merkmale: ['fiktionsbescheinigung'], auchIhr: true },
  { typ: 'duldung', name: 'Duldung', merkmale: ['aussetzung der abschiebung', 'duldung'], auchIhr: true },
  {
    typ: 'verpflichtungserklaerung',
    name: 'Verpflichtungserklärung',
    merkmale: ['verpflichtungserklarung'],
    auchIhr: true,
  },
  {
    typ: 'zustimmung-ba',
    name: 'Zustimmung der Bundesagentur für Arbeit',
    merkmale: ['zustimmung der bundesagentur', 'zustimmung zur beschaftigung'],
  },
  {
    typ: 'bescheid',
    name: 'Bescheid',
    merkmale: ['bescheid', 'ablehnungsbescheid', 'gebuhrenbescheid', 'ordnungsverfugung', 'rechtsbehelfsbelehrung'],
  },
  {
    typ: 'nachforderung',
    name: 'Nachforderung von Unterlagen',
    merkmale: ['aufforderung zur vorlage', 'nachforderung von unterlagen', 'es fehlen noch', 'fehlende unterlagen'],
  },
  {
    typ: 'anhoerung',
    name: 'Anhörung',
    merkmale: ['anhorung', 'gelegenheit zur ausserung', 'gelegenheit zur stellungnahme'],
  },
  {
    typ: 'pass',
    name: 'Pass oder Passersatz',
    merkmale: ['reisepass', 'passport', 'passersatz', 'kopie der datenseite'],
  },
  {
    typ: 'arbeitsvertrag',
    name: 'Arbeitsvertrag',
    merkmale: ['arbeitsvertrag', 'anstellungsvertrag', 'ausbildungsvertrag'],
  },
  {
    typ: 'lohnabrechnung',
    name: 'Lohnabrechnung',
    merkmale: [
      'entgeltabrechnung',
      'lohnabrechnung',
      'gehaltsabrechnung',
      'verdienstabrechnung',
      'abrechnung der bezuge',
      'abrechnung der brutto netto bezuge',
      'verdienstbescheinigung',
      'bezugemitteilung',
    ],
  },
  { typ: 'mietvertrag', name: 'Mietvertrag', merkmale: ['mietvertrag', 'wohnungsmietvertrag', 'untermietvertrag'] },
  {
    typ: 'wohnungsgeber',
    name: 'Wohnungsgeberbestätigung',
    merkmale: ['wohnungsgeberbestatigung', 'wohnungsgeberbescheinigung', 'bestatigung des wohnungsgebers'],
  },
  {
    typ: 'krankenversicherung',
    name: 'Nachweis der Krankenversicherung',
    merkmale: [
      'mitgliedsbescheinigung',
      'versicherungsbescheinigung',
      'versicherungsschutz',
      'nachweis der krankenversicherung',
      'bescheinigung uber die krankenversicherung',
    ],
    auchIhr: true,
  },
  {
    typ: 'immatrikulation',
    name: 'Immatrikulationsbescheinigung',
    merkmale: ['immatrikulationsbescheinigung', 'studienbescheinigung'],
  },
  {
    typ: 'sprachnachweis',
    name: 'Sprachnachweis',
    merkmale: [
      'zertifikat deutsch',
      'deutsch test fur zuwanderer',
      'sprachzertifikat',
      'goethe zertifikat',
      'telc',
      'zertifikat integrationskurs',
      'bescheinigung integrationskurs',
    ],
  },
  { typ: 'zeugnis', name: 'Zeugnis', merkmale: ['zeugnis', 'abschlusszeugnis', 'urkunde uber die verleihung'] },
  { typ: 'eheurkunde', name: 'Eheurkunde', merkmale: ['eheurkunde', 'heiratsurkunde'] },
  { typ: 'geburtsurkunde', name: 'Geburtsurkunde', merkmale: ['geburtsurkunde'] },
  {
    typ: 'meldebescheinigung',
    name: 'Meldebescheinigung',
    merkmale: ['meldebescheinigung', 'meldebestatigung', 'anmeldebestatigung'],
  },
  { typ: 'vollmacht', name: 'Vollmacht', merkmale: ['vollmacht'] },
  {
    typ: 'gericht',
    name: 'Schreiben eines Gerichts',
    merkmale: ['verwaltungsgericht', 'oberverwaltungsgericht', 'amtsgericht', 'im namen des volkes'],
    alsAbsender: true,
  },
  {
    typ: 'polizei',
    name: 'Mitteilung von Polizei oder Staatsanwaltschaft',
    merkmale: ['polizeiprasidium', 'polizeiinspektion', 'staatsanwaltschaft'],
    alsAbsender: true,
  },
  { typ: 'bamf', name: 'Schreiben des BAMF', merkmale: ['bundesamt fur migration'], alsAbsender: true },
  { typ: 'vermerk', name: 'Vermerk', merkmale: ['aktenvermerk', 'gesprachsvermerk', 'vermerk'] },
  {
    typ: 'aufenthaltstitel',
    name: 'Aufenthaltstitel',
    merkmale: ['elektronischer aufenthaltstitel', 'zusatzblatt', 'residence permit', 'kopie des aufenthaltstitels'],
  },
  { typ: 'visum', name: 'Visum', merkmale: ['visum', 'visa', 'visumantrag'] },
  { typ: 'aufenthaltsgestattung', name: 'Aufenthaltsgestattung', merkmale: ['aufenthaltsgestattung'], auchIhr: true },
  {
    typ: 'ankunftsnachweis',
    name: 'Ankunftsnachweis',
    merkmale: ['ankunftsnachweis', 'bescheinigung uber die meldung als asylsuchender'],
    auchIhr: true,
  },
  {
    typ: 'grenzuebertritt',
    name: 'Grenzübertrittsbescheinigung',
    merkmale: ['grenzubertrittsbescheinigung'],
    auchIhr: true,
  },
  {
    typ: 'verlustanzeige',
    name: 'Verlustanzeige',
    merkmale: ['verlustanzeige', 'verlustmeldung', 'anzeige uber den verlust', 'diebstahlsanzeige'],
  },
  { typ: 'widerspruch', name: 'Widerspruch', merkmale: ['widerspruch', 'hiermit lege ich widerspruch ein'] },
  {
    typ: 'klage',
    name: 'Klage oder Eilantrag',
    merkmale: ['klage', 'klageschrift', 'antrag auf vorlaufigen rechtsschutz', 'eilantrag'],
  },
  {
    typ: 'anwalt',
    name: 'Schreiben einer Rechtsvertretung',
    merkmale: ['rechtsanwalt', 'rechtsanwaltin', 'rechtsanwalte', 'rechtsanwaltskanzlei'],
    alsAbsender: true,
  },
  {
    typ: 'zustellung',
    name: 'Zustellungsnachweis',
    merkmale: ['postzustellungsurkunde', 'zustellungsurkunde', 'empfangsbekenntnis', 'ruckschein'],
  },
  { typ: 'belehrung', name: 'Belehrung', merkmale: ['belehrung', 'belehrung uber'] },
  {
    typ: 'niederschrift',
    name: 'Niederschrift',
    merkmale: ['niederschrift', 'protokoll der vorsprache', 'anhorungsprotokoll'],
  },
  {
    typ: 'fuehrungszeugnis',
    name: 'Führungszeugnis',
    merkmale: ['fuhrungszeugnis', 'auskunft aus dem bundeszentralregister', 'bundeszentralregister'],
  },
  {
    typ: 'selbststaendig',
    name: 'Nachweis der Selbständigkeit',
    merkmale: [
      'gewerbeanmeldung',
      'gewerbeschein',
      'businessplan',
      'betriebswirtschaftliche auswertung',
      'handelsregisterauszug',
    ],
  },
  {
    typ: 'arbeitgeber',
    name: 'Bescheinigung des Arbeitgebers',
    merkmale: [
      'arbeitgeberbescheinigung',
      'arbeitsbescheinigung',
      'erklarung zum beschaftigungsverhaltnis',
      'stellenbeschreibung',
    ],
  },
  { typ: 'kuendigung', name: 'Kündigung', merkmale: ['kundigung', 'aufhebungsvertrag'] },
  {
    typ: 'steuerbescheid',
    name: 'Steuerbescheid',
    merkmale: ['einkommensteuerbescheid', 'steuerbescheid', 'bescheid uber einkommensteuer', 'lohnsteuerbescheinigung'],
  },
  {
    typ: 'rente',
    name: 'Rentenversicherung',
    merkmale: ['versicherungsverlauf', 'rentenbescheid', 'renteninformation', 'rentenversicherungsverlauf'],
    auchIhr: true,
  },
  {
    typ: 'kontoauszug',
    name: 'Kontoauszug',
    merkmale: ['kontoauszug', 'kontoauszuge', 'umsatzubersicht', 'finanzstatus'],
  },
  {
    typ: 'sperrkonto',
    name: 'Sperrkonto oder Finanzierungsnachweis',
    merkmale: [
      'sperrkonto',
      'finanzierungsnachweis',
      'bestatigung des sperrkontos',
      'stipendienbescheid',
      'blocked account',
    ],
  },
  {
    typ: 'sozialleistung',
    name: 'Bescheid über Sozialleistungen',
    merkmale: [
      'bewilligungsbescheid',
      'leistungsbescheid',
      'bescheid uber leistungen',
      'wohngeldbescheid',
      'kindergeldbescheid',
      'elterngeldbescheid',
    ],
    auchIhr: true,
  },
  {
    typ: 'schulbescheinigung',
    name: 'Schul- oder Kitabescheinigung',
    merkmale: ['schulbescheinigung', 'kitabescheinigung', 'betreuungsvertrag', 'bescheinigung uber den schulbesuch'],
  },
  {
    typ: 'anerkennung',
    name: 'Anerkennung einer Qualifikation',
    merkmale: [
      'anerkennungsbescheid',
      'zeugnisbewertung',
      'gleichwertigkeit',
      'defizitbescheid',
      'statement of comparability',
    ],
  },
  { typ: 'lebenslauf', name: 'Lebenslauf', merkmale: ['lebenslauf', 'curriculum vitae'] },
  {
    typ: 'einbuergerungstest',
    name: 'Test Leben in Deutschland',
    merkmale: ['leben in deutschland', 'einburgerungstest'],
  },
  {
    typ: 'integrationskurs',
    name: 'Teilnahme am Integrationskurs',
    merkmale: [
      'berechtigung zur teilnahme an einem integrationskurs',
      'verpflichtung zur teilnahme an einem integrationskurs',
      'teilnahmebestatigung integrationskurs',
    ],
  },
  {
    typ: 'attest',
    name: 'Ärztliche Bescheinigung',
    merkmale: [
      'arztliches attest',
      'arztliche bescheinigung',
      'arztbrief',
      'arbeitsunfahigkeitsbescheinigung',
      'fachaerztliche stellungnahme',
    ],
  },
  { typ: 'sterbeurkunde', name: 'Sterbeurkunde', merkmale: ['sterbeurkunde'] },
  {
    typ: 'scheidung',
    name: 'Scheidung',
    merkmale: ['scheidungsurteil', 'scheidungsbeschluss', 'scheidungsurkunde', 'ehescheidung'],
  },
  {
    typ: 'sorgerecht',
    name: 'Sorge und Vaterschaft',
    merkmale: ['sorgeerklarung', 'vaterschaftsanerkennung', 'negativbescheinigung', 'sorgerechtsbeschluss'],
  },
  {
    typ: 'ehegattennachzug',
    name: 'Erklärung zur Lebensgemeinschaft',
    merkmale: ['erklarung zur ehelichen lebensgemeinschaft', 'eheliche lebensgemeinschaft'],
  },
  {
    typ: 'identitaet',
    name: 'Nachweis der Identität',
    merkmale: [
      'identitatskarte',
      'personalausweis',
      'nationalpass',
      'staatsangehorigkeitsausweis',
      'identity card',
      'taskira',
      'tazkira',
    ],
  },
  {
    typ: 'botschaft',
    name: 'Schreiben einer Auslandsvertretung',
    merkmale: ['botschaft', 'generalkonsulat', 'konsulat', 'embassy', 'consulate'],
    alsAbsender: true,
  },
  {
    typ: 'behoerde',
    name: 'Mitteilung einer anderen Behörde',
    merkmale: [
      'standesamt',
      'jugendamt',
      'sozialamt',
      'jobcenter',
      'agentur fur arbeit',
      'bezirksregierung',
      'landeskriminalamt',
      'gesundheitsamt',
      'finanzamt',
    ],
    alsAbsender: true,
  },
  {
    typ: 'kasse',
    name: 'Gebühr und Zahlung',
    merkmale: [
      'zahlungsbeleg',
      'kassenbeleg',
      'gebuhrenquittung',
      'uberweisungsbeleg',
      'zahlungsaufforderung',
      'mahnung',
    ],
  },
  {
    typ: 'reiseunterlagen',
    name: 'Reiseunterlagen',
    merkmale: ['flugticket', 'boarding pass', 'reisebestatigung', 'buchungsbestatigung', 'reservierungsbestatigung'],
  },
  // Known by greeting and farewell, when nothing else is known.
  { typ: 'schreiben', name: 'Schreiben', merkmale: [] },
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
