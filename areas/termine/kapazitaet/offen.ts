/** Derives open time and quotas of days from the rules, and says what no longer fits. A change never alters a Termin. */
import { randomInt } from 'node:crypto';
import { feiertageNrw } from '#areas/vorgaenge/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { KLASSEN, type Klasse } from '../termine.schema.ts';
import type { Spanne } from './kapazitaet.schema.ts';
import { minutenIn, momentAm, offeneZeiten, verteile } from './offen.rules.ts';
import {
  type Betroffen,
  insertPooltage,
  type Konflikt,
  type Kontingenttag,
  listBetroffenePools,
  listKonfliktRows,
  listPlatzfakten,
  lockPooltageBetween,
  type Offenzeile,
  type Platzfakten,
  type Poolfakten,
  updateKontingente,
  upsertOffen,
} from './offen.sql.ts';
import { bitsOf, rasterAus } from './raster.rules.ts';

export type { Betroffen, Konflikt } from './offen.sql.ts';

/** Days from today that are derived. */
export const HORIZONT_TAGE = 190;
/** What is unused opens up to so many minutes after its hour. */
const STREUUNG_MINUTEN = 180;

export interface Ableitung extends Betroffen {
  /** ISO day, today by default. */
  readonly von: string;
  readonly bis?: string;
}

/** Whoever changes a rule calls this in the same transaction; takers of these days wait until it has committed. */
export async function deriveOffen(tx: Tx, { von, bis, ...betroffen }: Ableitung): Promise<void> {
  const letzter = bis ?? Temporal.PlainDate.from(von).add({ days: HORIZONT_TAGE }).toString();
  const pools = await listBetroffenePools(tx, betroffen);
  if (pools.length === 0 || letzter < von) return;
  const ids = pools.map(({ id }) => id);
  await insertPooltage(tx, ids, von, letzter);
  await lockPooltageBetween(tx, ids, von, letzter);
  const plaetze = await listPlatzfakten(tx, ids, von, letzter);
  const tage = tageOf(von, letzter);
  const offen = plaetze.flatMap((platz) => tage.map(({ tag, feiertag }) => offenAm(platz, tag, feiertag)));
  await upsertOffen(
    tx,
    offen.map(({ zeile }) => zeile),
  );
  await updateKontingente(
    tx,
    pools.flatMap((pool) => kontingenteOf(pool, tage, offen)),
  );
}

interface Tag {
  readonly tag: string;
  readonly feiertag: boolean;
}

function tageOf(von: string, bis: string): Tag[] {
  const tage: Tag[] = [];
  const feiertage = new Set<string>();
  for (let jahr = Number(von.slice(0, 4)); jahr <= Number(bis.slice(0, 4)); jahr += 1)
    for (const [tag] of feiertageNrw(jahr)) feiertage.add(tag);
  for (let day = Temporal.PlainDate.from(von); day.toString() <= bis; day = day.add({ days: 1 }))
    tage.push({ tag: day.toString(), feiertag: feiertage.has(day.toString()) });
  return tage;
}

interface OffenerTag {
  readonly zeile: Offenzeile;
  readonly poolId: string;
  readonly minuten: number;
}

function offenAm(platz: Platzfakten, tag: string, feiertag: boolean): OffenerTag {
  const spannen = platz.aktiv ? offeneZeiten({ ...platz, tag, feiertag }) : [];
  return {
    zeile: { platzId: platz.id, tag, zeiten: multirange(spannen), raster: bitsOf(rasterAus(tag, spannen)) },
    poolId: platz.poolId,
    minuten: platz.zaehlt ? Math.floor(minutenIn(spannen)) : 0,
  };
}

const multirange = (spannen: readonly Spanne[]): string =>
  `{${spannen.map(({ von, bis }) => `["${von}","${bis}")`).join(',')}}`;

function kontingenteOf(pool: Poolfakten, tage: readonly Tag[], offen: readonly OffenerTag[]): Kontingenttag[] {
  const summen = new Map<string, number>();
  for (const { zeile, poolId, minuten } of offen)
    if (poolId === pool.id) summen.set(zeile.tag, (summen.get(zeile.tag) ?? 0) + minuten);
  return tage.flatMap(({ tag }) => {
    const minuten = verteile(summen.get(tag) ?? 0, pool.anteile);
    return KLASSEN.map((klasse) => ({
      poolId: pool.id,
      tag,
      klasse,
      minuten: minuten[klasse],
      abgabeAt: abgabeAm(pool, tag, klasse),
    }));
  });
}

/** Hours before the day, and then some minutes that nobody can foresee. */
function abgabeAm({ oeffnetStunden }: Poolfakten, tag: string, klasse: Klasse): string | null {
  const stunden = oeffnetStunden[klasse];
  if (stunden === undefined || klasse === 'oeffentlich') return null;
  return Temporal.Instant.from(momentAm(tag, '00:00'))
    .subtract({ hours: stunden })
    .add({ seconds: randomInt(STREUUNG_MINUTEN * 60) })
    .toString();
}

export interface Konfliktfrage {
  readonly jetzt: Temporal.Instant;
  readonly von?: string;
  readonly bis?: string;
  readonly platzIds?: readonly string[];
  readonly poolIds?: readonly string[];
}

/** Termine that no longer lie in open time; people decide about each. */
export function listKonflikte(
  db: Database | Tx,
  { jetzt, von, bis, platzIds, poolIds }: Konfliktfrage,
): Promise<readonly Konflikt[]> {
  return listKonfliktRows(db, {
    jetzt: jetzt.toString(),
    von: von ?? null,
    bis: bis ?? null,
    platzIds: platzIds ?? null,
    poolIds: poolIds ?? null,
  });
}
