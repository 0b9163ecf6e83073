/** Numbers as German words, and the words that they are counted in. */

export const EINER: Readonly<Record<string, number>> = {
  null: 0,
  ein: 1,
  eins: 1,
  zwei: 2,
  zwo: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
};

export const ZEHNER: Readonly<Record<string, number>> = {
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};

/** Words that are a number of their own. */
export const BESONDERE: Readonly<Record<string, number>> = {
  halb: 0.5,
  halbe: 0.5,
  halben: 0.5,
  halber: 0.5,
  halbes: 0.5,
  hälfte: 0.5,
  anderthalb: 1.5,
  eineinhalb: 1.5,
  zweieinhalb: 2.5,
  dreieinhalb: 3.5,
  dutzend: 12,
  doppelt: 2,
  doppelte: 2,
  doppelten: 2,
  einmalig: 1,
  einmalige: 1,
  einmaligen: 1,
};

export const MONATE: readonly string[] = [
  'januar',
  'februar',
  'märz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
];

/** Stem at the end of a word → unit; the longest that fits counts. A year of age stays apart from a year of time. */
export const EINHEITEN: readonly (readonly [RegExp, string])[] = [
  [/^lebensjahr(?:e[sn]?|s)?$/, 'lebensjahr'],
  [/^jahr(?:e[sn]?|s)?$/, 'jahr'],
  [/^monat(?:en?|s|es)?$/, 'monat'],
  [/^wochen?$/, 'woche'],
  [/^tag(?:en?|s|es)?$/, 'tag'],
  [/^stunden?$/, 'stunde'],
  [/^minuten?$/, 'minute'],
  [/^(?:euros?|eur|€)$/, 'euro'],
  [/^cents?$/, 'cent'],
  [/^(?:prozent|%|vomhundert|v\.h\.|prozents)$/, 'prozent'],
  [/^(?:prozentpunkten?|prozentpunkts)$/, 'prozentpunkt'],
  [/^(?:quadratmetern?|m²|qm)$/, 'quadratmeter'],
  [/^(?:kilometern?|km)$/, 'kilometer'],
  [/^(?:metern?|m)$/, 'meter'],
  [/^(?:drittel[ns]?)$/, 'drittel'],
  [/^(?:viertel[ns]?)$/, 'viertel'],
  [/^(?:fünftel[ns]?)$/, 'fünftel'],
  [/^(?:zehntel[ns]?)$/, 'zehntel'],
  [/^(?:millionen?)$/, 'million'],
  [/^(?:semestern?|semesters)$/, 'semester'],
  [/^(?:kalenderjahr(?:e[sn]?|s)?)$/, 'kalenderjahr'],
  [/^(?:kalendermonat(?:en?|s|es)?)$/, 'kalendermonat'],
  [/^(?:werktag(?:en?|s|es)?)$/, 'werktag'],
  [/^(?:arbeitstag(?:en?|s|es)?)$/, 'arbeitstag'],
  [/^(?:kalendertag(?:en?|s|es)?)$/, 'kalendertag'],
  [/^(?:wochenstunden?)$/, 'wochenstunde'],
  [/^(?:unterrichtsstunden?)$/, 'unterrichtsstunde'],
  [/^(?:unterrichtseinheit(?:en)?)$/, 'unterrichtseinheit'],
  [/^(?:tagessätzen?|tagessatz(?:es)?)$/, 'tagessatz'],
  [/^(?:personen|person)$/, 'person'],
  [/^(?:kind(?:er|ern|es|e)?)$/, 'kind'],
];

/** How often something comes; „monatlich“ is not „jährlich“. */
export const TAKTE: readonly (readonly [RegExp, string])[] = [
  [/^stündlich/, 'stündlich'],
  [/^(?:täglich|tageweise)/, 'täglich'],
  [/^wöchentlich/, 'wöchentlich'],
  [/^monatlich/, 'monatlich'],
  [/^vierteljährlich/, 'vierteljährlich'],
  [/^halbjährlich/, 'halbjährlich'],
  [/^jährlich/, 'jährlich'],
];

/** Endings of words like „dreimonatig“ and „Zweijahresfrist“. */
export const ZUSAMMENGESETZT: readonly (readonly [RegExp, string])[] = [
  [/^monat/, 'monat'],
  [/^(?:jahr|jähr)/, 'jahr'],
  [/^(?:woch|wöch)/, 'woche'],
  [/^(?:tag|täg)/, 'tag'],
  [/^(?:stund|stünd)/, 'stunde'],
  [/^prozent/, 'prozent'],
  [/^(?:mal|fach)/, 'mal'],
  [/^(?:köpfig|personen)/, 'person'],
];

/** Words before a number that bound it. */
export const GRENZEN: readonly (readonly [RegExp, Grenze])[] = [
  [/(?<!\p{L})nicht (?:mehr als|über|länger als|später als)$/u, 'hoechstens'],
  [/(?<!\p{L})nicht (?:weniger als|unter|kürzer als)$/u, 'mindestens'],
  [/(?<!\p{L})(?:mindestens|wenigstens|zumindest|mindestens noch)$/u, 'mindestens'],
  [/(?<!\p{L})(?:höchstens|maximal|längstens|bis zu|spätestens|bis zur dauer von)$/u, 'hoechstens'],
  [/(?<!\p{L})(?:mehr als|über|länger als)$/u, 'mehr'],
  [/(?<!\p{L})(?:weniger als|unter|kürzer als)$/u, 'weniger'],
  [/(?<!\p{L})(?:rund|etwa|circa|ca\.|ungefähr|knapp|gut)$/u, 'ungefaehr'],
];
export type Grenze = 'mindestens' | 'hoechstens' | 'mehr' | 'weniger' | 'ungefaehr';
