/** Which work an Erlass means when it names another. Pure. */
import { type Befund, type Beziehungsdaten, keyOf, type Werkdaten } from './werkdaten.rules.ts';

/** `Az.: 512 - 39.01 – 14/2024` and `512-39.01-14/2024` are the same. */
export function foldAktenzeichen(text: string): string {
  return text
    .replace(/^\s*(?:az|gz|aktenzeichen|geschäftszeichen|gesch\.?-?z)\b\.?\s*:?/i, '')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/\s+/g, '')
    .toLowerCase();
}

/** `… vom 2024-03-12`: a decree that is named by its day alone, as the reader writes it. */
const NUR_DATUM = /^Erlass vom (\d{4}-\d{2}-\d{2})$/;

export interface Kante {
  readonly beziehung: Beziehungsdaten;
  readonly von: Werkdaten;
  readonly auf: Werkdaten;
}

/**
 * The works that relations of these kinds reach. What an editor has chosen goes before what is written. A relation
 * out of a Sammlung that fewer may read than the one it acts on counts only when confirmed: otherwise the mere end of
 * a decree would tell of a decree that nobody may know.
 */
export function kantenOf(
  werke: readonly Werkdaten[],
  beziehungen: readonly Beziehungsdaten[],
  art: Beziehungsdaten['art'],
): { readonly kanten: Kante[]; readonly befunde: Befund[] } {
  const byId = new Map(werke.map((werk) => [werk.id, werk]));
  const byAktenzeichen = Map.groupBy(werke, ({ kurz }) => foldAktenzeichen(kurz));
  const byDatum = Map.groupBy(werke, ({ datum }) => datum ?? '');
  const kanten: Kante[] = [];
  const befunde: Befund[] = [];
  for (const beziehung of beziehungen) {
    const von = byId.get(beziehung.vonWerkId);
    if (beziehung.art !== art || beziehung.stand === 'abgelehnt' || !von) continue;
    const chosen = beziehung.zielWerkId ? byId.get(beziehung.zielWerkId) : undefined;
    const found = chosen ? [chosen] : findZiele(beziehung.ziel, von, byAktenzeichen, byDatum);
    if (found.length === 0) befunde.push({ art: 'ziel_unbekannt', werkId: von.id, ziel: beziehung.ziel });
    for (const auf of found) {
      if (auf.id === von.id) befunde.push({ art: 'selbst', werkId: von.id, ziel: beziehung.ziel });
      else if (beziehung.stand !== 'bestaetigt' && !readersInclude(von, auf))
        befunde.push({ art: 'kreis', werkId: von.id, ziel: beziehung.ziel, andererWerkId: auf.id });
      else if (von.datum && auf.datum && von.datum < auf.datum)
        befunde.push({ art: 'aelter', werkId: von.id, ziel: beziehung.ziel, andererWerkId: auf.id });
      else kanten.push({ beziehung, von, auf });
    }
  }
  return { kanten: kanten.sort(compareKanten), befunde };
}

function findZiele(
  ziel: string,
  von: Werkdaten,
  byAktenzeichen: ReadonlyMap<string, readonly Werkdaten[]>,
  byDatum: ReadonlyMap<string, readonly Werkdaten[]>,
): readonly Werkdaten[] {
  const datum = NUR_DATUM.exec(ziel)?.[1];
  if (datum) {
    const found = (byDatum.get(datum) ?? []).filter(
      ({ id, herausgeber }) => id !== von.id && herausgeber === von.herausgeber,
    );
    return found.length === 1 ? found : [];
  }
  const found = byAktenzeichen.get(foldAktenzeichen(ziel)) ?? [];
  const near = found.filter(({ sammlungId }) => sammlungId === von.sammlungId);
  return near.length > 0 ? near : found;
}

/** Whether everybody who may read `auf` may read `von` too. */
function readersInclude(von: Werkdaten, auf: Werkdaten): boolean {
  if (von.sammlungId === auf.sammlungId || von.kreis.sichtbar === 'alle') return true;
  if (von.kreis.sichtbar !== auf.kreis.sichtbar) return false;
  return von.kreis.sichtbar === 'teams'
    ? auf.kreis.teams.every((team) => von.kreis.teams.includes(team))
    : auf.kreis.personen.every((person) => von.kreis.personen.includes(person));
}

function compareKanten(a: Kante, b: Kante): number {
  const keyOfKante = ({ von, auf, beziehung: { ziel, abschnitte } }: Kante) =>
    [keyOf(von), keyOf(auf), ziel, JSON.stringify(abschnitte)].join(' ');
  return compareText(keyOfKante(a), keyOfKante(b));
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
