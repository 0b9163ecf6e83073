/**
 * Which laws an immigration office asks first. Shown as a filter that is on and can be taken off: what lies outside is
 * found too, further down.
 */
export const RECHTSGEBIETE = {
  aufenthalt: [
    'AufenthG',
    'AufenthV',
    'BeschV',
    'FreizügG/EU',
    'UkraineAufenthFGV',
    'UkraineAufenthÜV',
    'IntV',
    'DeuFöV',
    'HAuslG',
  ],
  asyl: ['AsylG', 'AsylbLG'],
  staatsangehoerigkeit: ['StAG', 'BVFG', 'EinbTestV'],
  register: ['AZRG', 'AZRG-DV', 'BMG', 'PassG', 'PAuswG', 'PStG'],
  verfahren: ['VwVfG', 'VwGO', 'VwZG', 'VwVG', 'BGebG', 'GG'],
  soziales: [
    'SGB I',
    'SGB II',
    'SGB III',
    'SGB VIII',
    'SGB X',
    'SGB XII',
    'BAföG',
    'BKGG',
    'BEEG',
    'UhVorschG',
    'WoGG',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Rechtsgebiet = keyof typeof RECHTSGEBIETE;

/** How much more a law of the office weighs than any other law of the Bund. */
export const GEWICHT: Readonly<Record<Rechtsgebiet, number>> = {
  aufenthalt: 2,
  asyl: 1.7,
  staatsangehoerigkeit: 1.7,
  register: 1.3,
  verfahren: 1.3,
  soziales: 1.2,
};

/** What the office was told by its ministry, or told itself, weighs as much as its laws. */
const EIGENE_QUELLE = 2;

const OF_LAW: ReadonlyMap<string, number> = new Map(
  Object.entries(RECHTSGEBIETE).flatMap(([gebiet, laws]) =>
    laws.map((law) => [law, GEWICHT[gebiet as Rechtsgebiet]] as const),
  ),
);

/** 1 for a law that an immigration office seldom asks. */
export function gewichtOf(art: string, kurz: string): number {
  return art === 'recht' ? (OF_LAW.get(kurz) ?? 1) : EIGENE_QUELLE;
}
