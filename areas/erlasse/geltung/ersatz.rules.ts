/** Sections that take the place of sections of another work. Pure. */
import { withoutRings } from './ring.rules.ts';
import { beginOf, toRing } from './spanne.rules.ts';
import type { Spanne } from './tage.rules.ts';
import { type Befund, type Beziehungsdaten, keyOf, type Werkdaten } from './werkdaten.rules.ts';
import { type Kante, kantenOf } from './ziel.rules.ts';

/** `abschnitt` of `von` stands for `ersetzt` of `auf` while `spanne` lasts; without a section the other falls away. */
export interface Ersatz extends Kante {
  readonly abschnitt: string;
  readonly ersetzt: string;
  readonly spanne: Spanne;
  /** The younger prevails where two take the same place. */
  readonly rang: string;
}

/** Section `3` also means `3.1`. */
export function includesSection(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`);
}

export function ersaetzeOf(
  werke: readonly Werkdaten[],
  beziehungen: readonly Beziehungsdaten[],
  spanneOf: (werkId: string) => Spanne | undefined,
): { readonly ersaetze: readonly Ersatz[]; readonly befunde: readonly Befund[] } {
  const { kanten: all, befunde: first } = kantenOf(werke, beziehungen, 'aendert');
  const begin = new Map(werke.map((werk) => [werk.id, beginOf(werk)]));
  const { kanten, imRing, reihenfolge } = withoutRings(all, (id) => begin.get(id) as number);
  const befunde = [...first, ...imRing.map(toRing)];
  const place = new Map(reihenfolge.map((id, i) => [id, i]));
  const ersaetze: Ersatz[] = [];
  for (const kante of kanten) {
    const spanne = spanneOf(kante.von.id);
    const { abschnitte, ziel } = kante.beziehung;
    if (abschnitte.length === 0) befunde.push({ art: 'ohne_abschnitte', werkId: kante.von.id, ziel });
    for (const { abschnitt, ersetzt } of abschnitte) {
      const known = hasSection(kante.auf, ersetzt) && (abschnitt === '' || hasSection(kante.von, abschnitt));
      if (!known) befunde.push({ art: 'abschnitt_unbekannt', werkId: kante.von.id, ziel: `${ziel} ${ersetzt}` });
      else if (spanne) ersaetze.push({ ...kante, abschnitt, ersetzt, spanne, rang: keyOf(kante.von) });
    }
  }
  // What acts on nothing else comes last: the place of a section is known before what stands in it.
  const placeOf = ({ von }: Ersatz) => place.get(von.id) ?? 0;
  return { ersaetze: ersaetze.sort((a, b) => placeOf(b) - placeOf(a)), befunde };
}

function hasSection(werk: Werkdaten, section: string): boolean {
  return werk.fassungen.some(({ abschnitte }) =>
    abschnitte.some(({ bezeichnung }) => includesSection(section, bezeichnung)),
  );
}
