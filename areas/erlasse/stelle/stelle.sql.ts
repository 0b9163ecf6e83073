/** Absätze by the place that somebody cites, for this actor. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { darfLesen } from '../bestand/sammlung.sql.ts';
import type { Sammlungsart } from '../bestand/werk.schema.ts';
import { istSichtbar } from '../sammlungen/sammlungen.sql.ts';

export interface AbsatzRow {
  readonly normId: string;
  readonly werkId: string;
  readonly art: Sammlungsart;
  readonly kurz: string;
  readonly titel: string;
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly nr: string;
  readonly ordnung: number;
  readonly text: string;
  readonly datum: string | null;
}

/** What is VS-NfD and not released is there for nobody. Days are not looked at: see `findStellen`. */
export async function listAbsaetzeAt(
  db: Database | Tx,
  actor: Principal,
  kurz: readonly string[],
  bezeichnungen: readonly string[],
): Promise<AbsatzRow[]> {
  const { rows } = await sql<AbsatzRow>`
    select n.id as "normId", w.id as "werkId", s.art, w.kurz, w.titel, n.bezeichnung, n.ueberschrift, a.nr, a.ordnung,
      a.text, w.datum::text as datum
    from erlasse.werk w
    join erlasse.sammlung s on s.id = w.sammlung_id
    join erlasse.norm n on n.werk_id = w.id
    join erlasse.absatz a on a.norm_id = n.id
    where w.kurz = any (${[...kurz]}::text[]) and n.bezeichnung = any (${[...bezeichnungen]}::text[])
      and (w.einstufung is null or w.freigegeben_at is not null) and ${darfLesen(actor, 's')}
    order by w.id, n.id, a.ordnung`.execute(db);
  return rows;
}

/** Of laws: the days of each version that carries these sections. */
export async function listFassungstageOf(
  db: Database | Tx,
  normIds: readonly string[],
): Promise<{ readonly normId: string; readonly von: string; readonly bis: string | null }[]> {
  const { rows } = await sql<{ normId: string; von: string; bis: string | null }>`
    select fn.norm_id as "normId", f.gueltig_ab::text as von, f.bis::text as bis
    from (select f.id, f.gueltig_ab, lead(f.gueltig_ab) over (partition by f.werk_id order by f.gueltig_ab) - 1 as bis
          from erlasse.fassung f
          where f.werk_id in (select werk_id from erlasse.norm where id = any (${[...normIds]}::uuid[]))) f
    join erlasse.fassung_norm fn on fn.fassung_id = f.id
    where fn.norm_id = any (${[...normIds]}::uuid[])`.execute(db);
  return rows;
}

/** Those of these works that this person may read; what is VS-NfD and not released is there for nobody. */
export async function listLesbareWerke(
  db: Database | Tx,
  actor: Principal,
  werkIds: readonly string[],
): Promise<string[]> {
  if (werkIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select w.id from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
    where w.id = any (${[...werkIds]}::uuid[]) and ${istSichtbar(actor, 'w', 's')}`.execute(db);
  return rows.map(({ id }) => id);
}

export async function listAbsaetzeOf(db: Database | Tx, normIds: readonly string[]): Promise<AbsatzRow[]> {
  const { rows } = await sql<AbsatzRow>`
    select n.id as "normId", w.id as "werkId", s.art, w.kurz, w.titel, n.bezeichnung, n.ueberschrift, a.nr, a.ordnung,
      a.text, w.datum::text as datum
    from erlasse.norm n
    join erlasse.werk w on w.id = n.werk_id
    join erlasse.sammlung s on s.id = w.sammlung_id
    join erlasse.absatz a on a.norm_id = n.id
    where n.id = any (${[...normIds]}::uuid[])`.execute(db);
  return rows;
}
