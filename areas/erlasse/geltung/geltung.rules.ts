/**
 * What is valid on which day: of each work and each of its sections the days, why they end, and by whom it is
 * replaced. Pure; the order in which works came does not matter. The rules with their reasons: README.md.
 */
import { type Ersatz, ersaetzeOf, includesSection } from './ersatz.rules.ts';
import { spannenOf, type Werkspanne } from './spanne.rules.ts';
import { intersect, intersectAll, type Spanne, subtract, toIso, toTag, unite } from './tage.rules.ts';
import type {
  Abschnittdaten,
  AbschnittGeltung,
  Befund,
  Beziehungsdaten,
  Ende,
  Geltung,
  Gueltigkeit,
  Werkdaten,
  WerkGeltung,
} from './werkdaten.rules.ts';
import { compareText } from './ziel.rules.ts';

const ALWAYS: Spanne = { von: Number.NEGATIVE_INFINITY, bis: Number.POSITIVE_INFINITY };

/** What may end a section, with the first day on which it does. */
interface Endemoeglichkeit extends Ende {
  readonly ab: number;
}

interface Lage {
  readonly spannen: ReadonlyMap<string, Werkspanne>;
  /** Replacements by the work that they act on, and by the work that they are in. */
  readonly auf: ReadonlyMap<string, readonly Ersatz[]>;
  readonly von: ReadonlyMap<string, readonly Ersatz[]>;
  /** Days on which each replacement is what stands in its place. */
  readonly steht: Map<Ersatz, readonly Spanne[]>;
  readonly durch: Map<Ersatz, Endemoeglichkeit[]>;
}

export function geltungOf(werke: readonly Werkdaten[], beziehungen: readonly Beziehungsdaten[]): Geltung {
  const { spannen, befunde: first } = spannenOf(werke, beziehungen);
  const spanneOf = (id: string) => spannen.get(id)?.spanne;
  const { ersaetze, befunde: second } = ersaetzeOf(werke, beziehungen, spanneOf);
  const lage: Lage = {
    spannen,
    auf: Map.groupBy(ersaetze, ({ auf }) => auf.id),
    von: Map.groupBy(ersaetze, ({ von }) => von.id),
    steht: new Map(),
    durch: new Map(),
  };
  // Ordered so that the section that is replaced comes first.
  for (const ersatz of ersaetze) placeErsatz(ersatz, lage);
  return {
    werke: new Map(werke.map((werk) => [werk.id, werkGeltung(werk, lage)])),
    befunde: sortBefunde([...first, ...second]),
  };
}

/** A replacement stands in its place as long as the work it acts on is valid and no younger one takes the place. */
function placeErsatz(ersatz: Ersatz, lage: Lage): void {
  const { auf, ersetzt, rang, von } = ersatz;
  const durch: Endemoeglichkeit[] = ersaetzeIn(auf, ersetzt, lage).flatMap((root) => lage.durch.get(root) ?? []);
  const base = lage.spannen.get(auf.id)?.spanne;
  const lastOfBase = Math.min(base?.bis ?? Number.NEGATIVE_INFINITY, newerTextOf(auf, ersatz.spanne.von) - 1);
  durch.push({ ab: lastOfBase + 1, grund: 'grundlage_endet', durchWerkId: auf.id });
  let steht = intersect(rootOf(auf, ersetzt, lage), { von: ALWAYS.von, bis: lastOfBase });
  for (const other of lage.auf.get(auf.id) ?? [])
    if (other.von.id !== von.id && other.rang > rang && includesSection(other.ersetzt, ersetzt)) {
      steht = subtract(steht, other.spanne);
      durch.push(endeBy(other));
    }
  const runs = unite(steht);
  lage.steht.set(ersatz, runs);
  lage.durch.set(
    ersatz,
    durch.filter(({ ab }) => runs.some(({ bis }) => bis + 1 === ab)),
  );
}

/** A later version of the amended work itself goes before the amendment. */
function newerTextOf({ fassungen }: Werkdaten, from: number): number {
  const later = fassungen.slice(1).find(({ ab }) => toTag(ab) > from);
  return later ? toTag(later.ab) : Number.POSITIVE_INFINITY;
}

/** Days on which the place of a section is its own: all, if it replaces nothing. */
function rootOf(werk: Werkdaten, bezeichnung: string, lage: Lage): readonly Spanne[] {
  const own = ersaetzeIn(werk, bezeichnung, lage);
  if (own.length === 0) return [ALWAYS];
  return unite(own.flatMap((ersatz) => lage.steht.get(ersatz) ?? []));
}

function ersaetzeIn(werk: Werkdaten, bezeichnung: string, lage: Lage): readonly Ersatz[] {
  return (lage.von.get(werk.id) ?? []).filter(
    ({ abschnitt }) => abschnitt !== '' && includesSection(abschnitt, bezeichnung),
  );
}

function endeBy({ spanne, von, abschnitt }: Ersatz): Endemoeglichkeit {
  return abschnitt === ''
    ? { ab: spanne.von, grund: 'gestrichen', durchWerkId: von.id }
    : { ab: spanne.von, grund: 'ersetzt', durchWerkId: von.id, durchAbschnitt: abschnitt };
}

function werkGeltung(werk: Werkdaten, lage: Lage): WerkGeltung {
  const { spanne, ende } = lage.spannen.get(werk.id) as Werkspanne;
  const abschnitte = werk.fassungen.flatMap(({ ab, abschnitte: own }, i) => {
    const next = werk.fassungen[i + 1]?.ab;
    const days: Spanne = {
      von: i === 0 ? ALWAYS.von : toTag(ab),
      bis: next === undefined ? ALWAYS.bis : toTag(next) - 1,
    };
    const valid = spanne ? intersect([spanne], days) : [];
    return own.map(
      (one): AbschnittGeltung => ({
        ...one,
        werkId: werk.id,
        fassungAb: ab,
        gueltig: sectionGeltung(werk, one, { valid, firstOfNext: days.bis + 1, isFirst: i === 0, ab }, lage),
      }),
    );
  });
  return {
    werkId: werk.id,
    gueltig: spanne && toGueltigkeit(spanne, ende),
    ende,
    abschnitte,
  };
}

interface Fassungstage {
  readonly valid: readonly Spanne[];
  readonly firstOfNext: number;
  readonly isFirst: boolean;
  readonly ab: string;
}

function sectionGeltung(
  werk: Werkdaten,
  { bezeichnung }: Abschnittdaten,
  { valid, firstOfNext, isFirst, ab }: Fassungstage,
  lage: Lage,
): Gueltigkeit[] {
  let spannen = intersectAll(valid, rootOf(werk, bezeichnung, lage));
  const ends: Endemoeglichkeit[] = [];
  for (const ersatz of lage.auf.get(werk.id) ?? []) {
    const covers = includesSection(ersatz.ersetzt, bezeichnung) && (isFirst || toTag(ab) <= ersatz.spanne.von);
    if (!covers) continue;
    spannen = subtract(spannen, ersatz.spanne);
    ends.push(endeBy(ersatz));
  }
  for (const ersatz of ersaetzeIn(werk, bezeichnung, lage)) ends.push(...(lage.durch.get(ersatz) ?? []));
  ends.push({ ab: firstOfNext, grund: 'neue_fassung' });
  const { spanne, ende } = lage.spannen.get(werk.id) as Werkspanne;
  return spannen.map((one) =>
    toGueltigkeit(one, one.bis === spanne?.bis ? ende : toEnde(ends.find((end) => end.ab === one.bis + 1))),
  );
}

function toEnde(found: Endemoeglichkeit | undefined): Ende | undefined {
  if (!found) return undefined;
  const { ab: _, ...ende } = found;
  return ende;
}

function toGueltigkeit({ von, bis }: Spanne, ende: Ende | undefined): Gueltigkeit {
  return { von: toIso(von), bis: bis === Number.POSITIVE_INFINITY ? undefined : toIso(bis), ende };
}

function sortBefunde(befunde: readonly Befund[]): Befund[] {
  const keyOf = ({ art, werkId, ziel, andererWerkId = '' }: Befund) => [werkId, art, ziel, andererWerkId].join(' ');
  const unique = new Map(befunde.map((befund) => [keyOf(befund), befund]));
  return [...unique].sort(([a], [b]) => compareText(a, b)).map(([, befund]) => befund);
}
