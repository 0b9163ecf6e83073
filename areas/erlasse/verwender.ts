/**
 * Who uses a norm: areas below fill this at start, each with what it keeps (text blocks, examinations, fees, saved answers).
 * This area knows none of them.
 */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';

/** A norm that somebody may cite. */
export interface Stelle {
  /** `AufenthG` */
  readonly kurz: string;
  /** `§ 18g` */
  readonly bezeichnung: string;
  /** Numbers of the Absätze in question; empty: the whole norm. */
  readonly absaetze: readonly string[];
}

export interface Verwendung {
  /** Index into the places asked about. */
  readonly stelle: number;
  /** German: `Textbaustein`, `Prüfschema`, `Gebühr`. */
  readonly art: string;
  readonly titel: string;
  /** As it cites the norm: `§ 82 Abs. 1 AufenthG`. */
  readonly zitat: string;
  /** Path in the staff entry, where the one who asks may open it. */
  readonly link?: string;
}

export interface Verwender {
  readonly name: string;
  /** Only what the actor may see. */
  findVerwendungen(
    tx: Tx,
    actor: Principal,
    stellen: readonly Stelle[],
    stichtag: string,
  ): Promise<readonly Verwendung[]>;
}

type Haus = Pick<Kernel, 'pool'>;
const REGISTERED = new WeakMap<object, Map<string, Verwender>>();

/** Safe to repeat: the same name replaces. */
export function registerVerwender({ pool }: Haus, verwender: Verwender): void {
  const known = REGISTERED.get(pool) ?? new Map<string, Verwender>();
  known.set(verwender.name, verwender);
  REGISTERED.set(pool, known);
}

export async function findVerwendungen(
  { pool }: Haus,
  tx: Tx,
  actor: Principal,
  stellen: readonly Stelle[],
  stichtag: string,
): Promise<Verwendung[]> {
  if (stellen.length === 0) return [];
  const all = [...(REGISTERED.get(pool)?.values() ?? [])];
  return (await Promise.all(all.map((one) => one.findVerwendungen(tx, actor, stellen, stichtag)))).flat();
}
