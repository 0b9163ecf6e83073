/** Two valid sources of one kind about the same norm that say nothing of each other: shown, never smoothed. Pure. */
import { type Fundstelle, findFundstellen } from '../fundstelle/fundstelle.rules.ts';
import { zitat } from '../fundstelle/zitat.rules.ts';
import type { Werkspanne } from './spanne.rules.ts';
import { intersect } from './tage.rules.ts';
import type { Befund, Beziehungsdaten, Werkdaten } from './werkdaten.rules.ts';
import { foldAktenzeichen } from './ziel.rules.ts';

interface Bezugsnorm extends Fundstelle {
  /** As the head of the decree writes it. */
  readonly text: string;
}

/** What a decree says that it is about; a norm without a law is about nothing. */
const normenOf = (bezug: readonly string[]): Bezugsnorm[] =>
  bezug.flatMap((text) => findFundstellen(text).flatMap((one) => (one.gesetz ? [{ ...one, text }] : [])));

/** Without an Absatz the whole norm is meant. */
const overlap = (one: Fundstelle, two: Fundstelle): boolean =>
  one.gesetz === two.gesetz &&
  one.paragraf === two.paragraf &&
  (one.absatz === undefined || two.absatz === undefined || one.absatz === two.absatz);

const findShared = (own: readonly Bezugsnorm[], foreign: readonly Bezugsnorm[]): Bezugsnorm | undefined =>
  own.find((one) => foreign.some((two) => overlap(one, two)));

/** For one decree: each norm that another interprets on a day on which both are valid. */
export function gleicheNormenOf(
  werk: Werkdaten,
  others: readonly Werkdaten[],
  beziehungen: readonly Beziehungsdaten[],
  spanneOf: (werkId: string) => Werkspanne['spanne'],
): Befund[] {
  const own = spanneOf(werk.id);
  const normen = normenOf(werk.bezug);
  if (!own || normen.length === 0) return [];
  // Reading citations is dear, and most decrees of an office do not even hold the number.
  const numbers = new RegExp(normen.map(({ paragraf }) => paragraf.replace(/^.* /, '')).join('|'), 'iu');
  const related = relatedTo(werk, beziehungen);
  return others.flatMap((other) => {
    const spanne = spanneOf(other.id);
    if (other.id === werk.id || !spanne || intersect([own], spanne).length === 0) return [];
    const named = other.bezug.filter((text) => numbers.test(text));
    const same = named.length > 0 && findShared(normen, normenOf(named));
    if (!same || related(other)) return [];
    return [{ art: 'gleiche_norm', werkId: werk.id, ziel: same.text, andererWerkId: other.id } satisfies Befund];
  });
}

const isSame = (one: string, two: string): boolean => foldAktenzeichen(one) === foldAktenzeichen(two);

function relatedTo(werk: Werkdaten, beziehungen: readonly Beziehungsdaten[]): (other: Werkdaten) => boolean {
  const said = beziehungen.filter(({ stand }) => stand !== 'abgelehnt');
  return (other) =>
    said.some(
      ({ vonWerkId, ziel }) =>
        (vonWerkId === werk.id && isSame(ziel, other.kurz)) || (vonWerkId === other.id && isSame(ziel, werk.kurz)),
    );
}

/** What an answer knows of a source that it shows. */
export interface Quellenkopf {
  readonly werkId: string;
  readonly kurz: string;
  readonly art: string;
  /** Day of the Erlass, or its first day in force. */
  readonly tag: string;
  readonly bezug: readonly string[];
  /** What it says that it does to others: then nothing is left open between them. */
  readonly bezieht: readonly string[];
}

/** Of sources that are shown together: what to say of the older one, by work. The younger prevails. */
export function findNachrangige(koepfe: readonly Quellenkopf[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const normen = new Map(koepfe.map((kopf) => [kopf, normenOf(kopf.bezug)]));
  for (const older of koepfe)
    for (const younger of koepfe) {
      if (younger.art !== older.art || younger.tag <= older.tag || isTold(older, younger)) continue;
      const same = findShared(normen.get(older) ?? [], normen.get(younger) ?? []);
      if (!same) continue;
      const sentence = `Geht nach: ${younger.kurz} ist jünger und behandelt auch ${zitat(same)}. Wo sich beide widersprechen, gilt der jüngere Text.`;
      found.set(older.werkId, [...(found.get(older.werkId) ?? []), sentence]);
    }
  return found;
}

const isTold = (one: Quellenkopf, two: Quellenkopf): boolean =>
  one.bezieht.some((ziel) => isSame(ziel, two.kurz)) || two.bezieht.some((ziel) => isSame(ziel, one.kurz));
