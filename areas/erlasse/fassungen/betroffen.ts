/** What in the office cites the norms that a version changes: what areas below keep, and the saved answers of this one. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { listForeignAnfuehrungen } from '../gemerkt/gemerkt.sql.ts';
import { findGemerktVerwendungen } from '../gemerkt/gemerkt.ts';
import { findVerwendungen, type Stelle, type Verwendung } from '../verwender.ts';
import { type Aenderungsstelle, listAenderungsstellen } from './fassungen.sql.ts';

const GEMERKT = 'Gemerkte Antwort';

interface Fragende {
  readonly pool: Kernel['pool'];
  readonly tx: Tx;
  readonly actor: Principal;
  readonly heute: string;
}

/** By place. Saved answers of others are not among them: nobody reads what a colleague has saved for themselves. */
export async function findBetroffene(
  { pool, tx, actor, heute }: Fragende,
  stellen: readonly Stelle[],
): Promise<Verwendung[]> {
  const gemerkt = await findGemerktVerwendungen(tx, actor, stellen);
  return [
    ...(await findVerwendungen({ pool }, tx, actor, stellen, heute)),
    ...gemerkt.map((one) => ({ ...one, art: GEMERKT })),
  ];
}

/** A norm that came or went concerns whoever cites it as a whole, a change whoever cites one of its Absätze. */
export function toStelle({ kurz, bezeichnung, was, absaetze }: Omit<Aenderungsstelle, 'fassungId'>): Stelle {
  const numbers = absaetze.map(({ nr }) => nr);
  const whole = was !== 'geaendert' || numbers.length === 0 || numbers.includes('');
  return { kurz, bezeichnung, absaetze: whole ? [] : [...new Set(numbers)] };
}

export interface VerwendungCount {
  readonly art: string;
  readonly anzahl: number;
}

/** How much of each kind these versions touch, saved answers of everybody counted. For the receipt of an import. */
export async function countBetroffene(
  fragende: Fragende,
  fassungIds: readonly string[],
): Promise<ReadonlyMap<string, readonly VerwendungCount[]>> {
  const aenderungen = await listAenderungsstellen(fragende.tx, fassungIds);
  const stellen = aenderungen.map(toStelle);
  const found = (await findBetroffene(fragende, stellen)).filter(({ art }) => art !== GEMERKT);
  const gemerkt = await listForeignAnfuehrungen(fragende.tx, undefined, stellen);
  const byFassung = new Map<string, VerwendungCount[]>();
  for (const fassungId of new Set(fassungIds)) {
    const own = found.filter(({ stelle }) => aenderungen[stelle]?.fassungId === fassungId);
    const saved = new Set(aenderungen.flatMap((one, i) => (one.fassungId === fassungId ? (gemerkt.get(i) ?? []) : [])));
    const counted = [...Map.groupBy(own, ({ art }) => art)].map(([art, all]) => ({
      art,
      anzahl: new Set(all.map(({ titel }) => titel)).size,
    }));
    if (saved.size > 0) counted.push({ art: GEMERKT, anzahl: saved.size });
    if (counted.length > 0) byFassung.set(fassungId, counted);
  }
  return byFassung;
}
