/** Days and times that are free for a visit. What is shown may be gone at the click; only taking decides. */
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import {
  auswahlOf,
  freieAnfaenge,
  type Halt,
  momentOf,
  type Raster,
  rasterOfHex,
  zellen,
  zellenIn,
  zelleOf,
} from '../kapazitaet/raster.rules.ts';
import { type Klasse, RASTER_MINUTEN } from '../termine.schema.ts';
import { haltezeiten, hauptstation } from './besuchsplan.rules.ts';
import type { Besuchsplan, Planstation } from './besuchsplan.schema.ts';
import { EINTRAG, listRaster, type Rahmen, type Rasterzeile, readRahmen } from './frei.sql.ts';

type Db = Database | Tx;

export interface FreieTageFrage {
  /** ISO days, both inclusive. */
  readonly von: string;
  readonly bis: string;
  readonly klasse: Klasse;
  readonly jetzt: Temporal.Instant;
  /** For those who wait: what rests may be had, too. */
  readonly ruhendes?: boolean;
}

export interface Zeitgrenzen {
  readonly frueheste: Temporal.Instant;
  readonly spaeteste: Temporal.Instant;
}

/** Lead time and horizon bind the public; nobody gets a time that has passed. */
export function zeitgrenzen(plan: Besuchsplan, klasse: Klasse, jetzt: Temporal.Instant): Zeitgrenzen {
  const morgens = (tage: number) =>
    jetzt.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().add({ days: tage }).toZonedDateTime(OFFICE_ZONE).toInstant();
  if (klasse !== 'oeffentlich')
    return { frueheste: jetzt.subtract({ minutes: RASTER_MINUTEN }), spaeteste: morgens(731) };
  return { frueheste: jetzt.add({ hours: plan.vorlaufStunden }), spaeteste: morgens(plan.horizontTage + 1) };
}

/** Days with at least one start. */
export async function listFreieTage(
  db: Db,
  plan: Besuchsplan,
  frage: FreieTageFrage,
): Promise<{ tag: string; zeiten: number }[]> {
  const tage = await listStarts(db, plan, frage);
  return tage.map(({ tag, starts }) => ({ tag, zeiten: starts.length }));
}

/** ISO instants of the starts of a day, as people choose from them. */
export async function listFreieZeiten(
  db: Db,
  plan: Besuchsplan,
  { tag, ...frage }: Omit<FreieTageFrage, 'von' | 'bis'> & { readonly tag: string },
): Promise<string[]> {
  const [found] = await listStarts(db, plan, { ...frage, von: tag, bis: tag });
  return (found?.starts ?? []).map((zelle) => momentOf(tag, zelle));
}

async function listStarts(
  db: Db,
  plan: Besuchsplan,
  { von, bis, klasse, jetzt, ruhendes = false }: FreieTageFrage,
): Promise<{ tag: string; starts: number[] }[]> {
  const grenzen = zeitgrenzen(plan, klasse, jetzt);
  const dayOf = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString();
  const [erster, letzter] = [max(von, dayOf(grenzen.frueheste)), min(bis, dayOf(grenzen.spaeteste))];
  if (erster > letzter) return [];
  const pools = [...new Set(plan.stationen.map(({ poolId }) => poolId))];
  const rahmen = await readRahmen(db, { pools, von: erster, bis: letzter, klasse, jetzt: jetzt.toString(), ruhendes });
  const auswahl = plan.stationen.map((station, nr) => plaetzeFuer(plan, station, nr, rahmen));
  if (auswahl.some((plaetze) => plaetze.length === 0)) return [];
  const zeilen = await listRaster(db, [...new Set(auswahl.flat())], erster, letzter);
  const frei = freiJeTag(rahmen, zeilen);
  return [...frei]
    .filter(([tag]) => hatKontingent(plan, rahmen, tag))
    .map(([tag, plaetze]) => ({ tag, starts: startsAm(tag, plan, auswahl, plaetze, grenzen) }))
    .filter(({ starts }) => starts.length > 0)
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

const max = (a: string, b: string) => (a > b ? a : b);
const min = (a: string, b: string) => (a < b ? a : b);

function plaetzeFuer(plan: Besuchsplan, station: Planstation, nr: number, { plaetze }: Rahmen): string[] {
  const allein = nr === hauptstation(plan.stationen) ? plan.platzId : undefined;
  return plaetze
    .filter(
      ({ id, poolId, art, faehigkeiten }) =>
        poolId === station.poolId &&
        art === station.art &&
        (allein === undefined || id === allein) &&
        station.faehigkeiten.every((eine) => faehigkeiten.includes(eine)),
    )
    .map(({ id }) => id);
}

type Tagesraster = Map<string, Raster>;

function freiJeTag({ dochFrei }: Rahmen, zeilen: readonly Rasterzeile[]): Map<string, Tagesraster> {
  const tage = new Map<string, Tagesraster>();
  for (const { tag, plaetze } of zeilen) {
    const rasters = new Map<string, Raster>();
    for (let at = 0; at < plaetze.length; at += EINTRAG.ganz)
      rasters.set(plaetze.slice(at, at + EINTRAG.id), rasterOfHex(plaetze.slice(at + EINTRAG.id, at + EINTRAG.ganz)));
    tage.set(tag, rasters);
  }
  return withDochFrei(tage, dochFrei);
}

function withDochFrei(tage: Map<string, Tagesraster>, dochFrei: Rahmen['dochFrei']): Map<string, Tagesraster> {
  for (const { tag, platzId, von, bis } of dochFrei) {
    const erste = zelleOf(tag, von);
    const plaetze = tage.get(tag) ?? new Map<string, Raster>();
    plaetze.set(platzId, (plaetze.get(platzId) ?? 0n) | zellen(erste, zelleOf(tag, bis) - erste));
    tage.set(tag, plaetze);
  }
  return tage;
}

/** Minutes that the visit takes of each pool. */
export function poolminutenOf(plan: Besuchsplan): Map<string, number> {
  const halte = haltezeiten(plan);
  const summen = new Map<string, number>();
  for (const [nr, { poolId }] of plan.stationen.entries())
    summen.set(poolId, (summen.get(poolId) ?? 0) + (halte[nr]?.minuten ?? 0));
  return summen;
}

function hatKontingent(plan: Besuchsplan, { kontingente }: Rahmen, tag: string): boolean {
  return [...poolminutenOf(plan)].every(([poolId, minuten]) =>
    kontingente.some((eines) => eines.poolId === poolId && eines.tag === tag && eines.rest >= minuten),
  );
}

function startsAm(
  tag: string,
  plan: Besuchsplan,
  auswahl: readonly (readonly string[])[],
  plaetze: Tagesraster,
  { frueheste, spaeteste }: Zeitgrenzen,
): number[] {
  const halte: Halt[] = haltezeiten(plan).map(({ versatz, minuten }, nr) => ({
    versatz: versatz / RASTER_MINUTEN,
    laenge: minuten / RASTER_MINUTEN,
    plaetze: (auswahl[nr] ?? []).map((id) => plaetze.get(id) ?? 0n).filter((raster) => raster !== 0n),
  }));
  const frei = zellenIn(freieAnfaenge(halte));
  const erste = zelleOf(tag, frueheste.epochMilliseconds + RASTER_MINUTEN * 60_000 - 1);
  const letzte = zelleOf(tag, spaeteste.epochMilliseconds);
  return auswahlOf(
    frei.filter((zelle) => zelle >= erste && zelle < letzte),
    plan.minuten,
  );
}
