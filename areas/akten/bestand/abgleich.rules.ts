/** Sheets counted against pages stored: the proof that nothing stayed in the feeder. Pure. */

export interface Gezaehlt {
  /** Sheets counted by hand, separator sheets left out. */
  readonly blaetter: number;
  readonly beidseitig: boolean;
}

export interface Gespeichert {
  /** Files of this stack that were stored and not discarded. */
  readonly dateien: number;
  readonly seiten: number;
  /** Separator sheets and their empty backs among them. */
  readonly trennseiten: number;
  /** Pages that somebody said to be scanned twice. */
  readonly doppelt: number;
  /** Pairs of pages that look alike, and nobody has decided. */
  readonly verdacht: number;
  /** Recognition goes on, or a stack is being cut. */
  readonly laeuft: boolean;
  /** A file could not be read. */
  readonly gescheitert: number;
}

export type Abgleich =
  | { readonly stand: 'erwartet' }
  | { readonly stand: 'laeuft' }
  | { readonly stand: 'stimmt'; readonly seiten: number }
  /** `differenz` in pages: negative when pages are missing. */
  | {
      readonly stand: 'differenz';
      readonly soll: number;
      readonly ist: number;
      readonly differenz: number;
      readonly verdacht: number;
    };

export function compareStapel(counted: Gezaehlt, stored: Gespeichert): Abgleich {
  if (stored.laeuft) return { stand: 'laeuft' };
  if (stored.dateien === 0 && stored.gescheitert === 0) return { stand: 'erwartet' };
  const soll = counted.blaetter * (counted.beidseitig ? 2 : 1);
  const ist = stored.seiten - stored.trennseiten - stored.doppelt;
  if (soll === ist && stored.gescheitert === 0) return { stand: 'stimmt', seiten: ist };
  return { stand: 'differenz', soll, ist, differenz: ist - soll, verdacht: stored.verdacht };
}

/** What the difference means, in words for the scan desk. */
export function differenzWorte(
  { differenz, verdacht }: { readonly differenz: number; readonly verdacht: number },
  beidseitig: boolean,
): string {
  const pages = Math.abs(differenz);
  const sheets = beidseitig && pages % 2 === 0 ? pages / 2 : undefined;
  const what =
    sheets === undefined
      ? `${pages} ${pages === 1 ? 'Seite' : 'Seiten'}`
      : `${sheets} ${sheets === 1 ? 'Blatt' : 'Blätter'}`;
  if (differenz === 0) return 'Die Zahl stimmt, aber eine Datei ist nicht lesbar. Scannen Sie den Stapel noch einmal.';
  return differenz < 0
    ? `${what} zu wenig. Vielleicht hat der Einzug mehrere Blätter auf einmal gezogen.`
    : `${what} zu viel. ${zuVielWorte(verdacht)}`;
}

/** Where pages look alike, that is the likelier explanation, and somebody can look. */
function zuVielWorte(verdacht: number): string {
  if (verdacht === 0) return 'Vielleicht wurde ein Teil doppelt gescannt, oder falsch gezählt.';
  const pairs = verdacht === 1 ? 'Zwei Seiten sehen gleich aus' : `${verdacht} Paare von Seiten sehen gleich aus`;
  return `${pairs}: Sehen Sie nach, ob der Scanner ein Blatt zweimal geliefert hat.`;
}
