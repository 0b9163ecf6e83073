/** Why something may be withheld from whom inspects an Akte. Stable keys; words and norms stand on the sheet. */
export interface Grund {
  readonly grund: string;
  /** German, on screen and on the sheet. */
  readonly name: string;
  readonly norm: string;
  readonly gueltigAb: string;
}

export const GRUENDE: readonly Grund[] = [
  {
    grund: 'dritte',
    name: 'Daten anderer Personen',
    norm: 'Art. 15 Abs. 4 DSGVO, § 29 Abs. 2 VwVfG',
    gueltigAb: '2018-05-25',
  },
  {
    grund: 'ermittlung',
    name: 'Laufende Ermittlungen',
    norm: '§ 29 Abs. 2 VwVfG, § 34 Abs. 1 BDSG',
    gueltigAb: '2018-05-25',
  },
  { grund: 'quelle', name: 'Schutz von Hinweisgebern', norm: '§ 29 Abs. 2 VwVfG', gueltigAb: '1977-01-01' },
  {
    grund: 'sicherheit',
    name: 'Öffentliche Sicherheit, Wohl des Bundes oder eines Landes',
    norm: '§ 29 Abs. 2 VwVfG, § 99 Abs. 1 VwGO',
    gueltigAb: '1977-01-01',
  },
  {
    grund: 'geheim',
    name: 'Gesetzlich oder dem Wesen nach geheim zu halten',
    norm: '§ 29 Abs. 2 VwVfG, § 30 VwVfG',
    gueltigAb: '1977-01-01',
  },
  {
    grund: 'aufgabe',
    name: 'Ordnungsgemäße Erfüllung der Aufgaben der Behörde',
    norm: '§ 29 Abs. 2 VwVfG',
    gueltigAb: '1977-01-01',
  },
  {
    grund: 'entwurf',
    name: 'Entwurf zu einer Entscheidung im laufenden Verfahren',
    norm: '§ 29 Abs. 1 Satz 2 VwVfG',
    gueltigAb: '1977-01-01',
  },
];

const BY_KEY = new Map(GRUENDE.map((one) => [one.grund, one]));

/** The reason of a key that is in the list; unknown ones fail loudly. */
export function grundOf(grund: string): Grund {
  const found = BY_KEY.get(grund);
  if (!found) throw new RangeError(`Kein Grund mit dem Schlüssel ${grund}`);
  return found;
}

export const isGrund = (grund: string): boolean => BY_KEY.has(grund);
