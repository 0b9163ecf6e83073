/**
 * How many places for expected no-shows a pool could bear. A proposal for people, who switch it on or not: whoever comes
 * must be served, so it reckons with fewer absences than were seen. Pure.
 */

/** Visits that must have been seen before anything is proposed. */
const MINDESTENS = 200;
/** So sure must it be that at least as many stay away as are taken in addition. */
const SICHERHEIT = 0.9;

export interface Beobachtung {
  /** Visits of the pool in the time looked at, and of these those that nobody came to. */
  readonly termine: number;
  readonly ausgeblieben: number;
  /** Usual number of visits of a day, and places that share them. */
  readonly termineJeTag: number;
  readonly plaetze: number;
}

export interface Ueberbuchungsvorschlag {
  /** Places for expected no-shows; 0: none. */
  readonly plaetze: number;
  /** Share of absences that it reckons with, in percent. */
  readonly gerechnetMit: number;
  readonly grund: 'vorschlag' | 'zu_wenig_gesehen' | 'zu_selten';
}

export function ueberbuchungsvorschlag(gesehen: Beobachtung): Ueberbuchungsvorschlag {
  const { termine, ausgeblieben, termineJeTag, plaetze } = gesehen;
  if (termine < MINDESTENS || plaetze === 0) return { plaetze: 0, gerechnetMit: 0, grund: 'zu_wenig_gesehen' };
  const anteil = untereGrenze(ausgeblieben, termine);
  const gerechnetMit = Math.round(anteil * 1000) / 10;
  const jePlatz = termineJeTag / plaetze;
  const vorgeschlagen = Math.floor(sicherAusbleibende(termineJeTag, anteil) / jePlatz);
  return { plaetze: vorgeschlagen, gerechnetMit, grund: vorgeschlagen > 0 ? 'vorschlag' : 'zu_selten' };
}

/** Lower end of the interval of Wilson (95 of 100): few observations promise little. */
function untereGrenze(treffer: number, alle: number): number {
  const z = 1.96;
  const p = treffer / alle;
  const mitte = p + (z * z) / (2 * alle);
  const breite = z * Math.sqrt((p * (1 - p)) / alle + (z * z) / (4 * alle * alle));
  return Math.max(0, (mitte - breite) / (1 + (z * z) / alle));
}

/** The largest number that stays away on so many days of a hundred at least (binomial). */
function sicherAusbleibende(alle: number, anteil: number): number {
  let genau = (1 - anteil) ** alle;
  let weniger = 0;
  for (let k = 0; k < alle; k += 1) {
    weniger += genau;
    if (1 - weniger < SICHERHEIT) return k;
    genau *= ((alle - k) / (k + 1)) * (anteil / (1 - anteil));
  }
  return alle;
}
