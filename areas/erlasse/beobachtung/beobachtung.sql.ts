/** Watched places and the receipts of their nights. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { darfLesen } from '../bestand/sammlung.sql.ts';
import type { Blick, belegSchema, erlassquelleSchema } from './beobachtung.schema.ts';

export type QuelleRow = z.output<typeof erlassquelleSchema>;
export type Beleg = z.output<typeof belegSchema>;

const MOST_BELEGE = 30;

interface BeobachteteQuelle extends QuelleRow {
  readonly sammlung: string;
  readonly blick: Blick;
  readonly belege: Beleg[];
}

/** A look that a killed process left behind does not run any more. */
const LAEUFT = sql`(q.laeuft_seit > now() - interval '2 hours')`;

export async function listQuellen(tx: Tx, actor: Principal): Promise<BeobachteteQuelle[]> {
  const { rows } = await sql<BeobachteteQuelle>`
    select q.id, q.art, q.ort, q.sammlung_id as "sammlungId", s.name as sammlung, q.aktiv, q.version,
      jsonb_build_object('am', q.gesehen_at, 'satz', q.gesehen_satz, 'fehler', q.gesehen_fehler, 'laeuft',
        case when ${LAEUFT} then jsonb_build_object('fertig', q.laeuft_fertig, 'gesamt', q.laeuft_gesamt) end) as blick,
      coalesce((select jsonb_agg(b order by b."laufAt" desc) from (
        select lauf_at as "laufAt", datei, ergebnis, satz from erlasse.quelle_beleg where quelle_id = q.id
        order by lauf_at desc, id limit ${MOST_BELEGE}) b), '[]') as belege
    from erlasse.quelle q join erlasse.sammlung s on s.id = q.sammlung_id where ${darfLesen(actor, 's')}
    order by q.created_at`.execute(tx);
  return rows;
}

export async function insertQuelle(
  tx: Tx,
  row: Pick<QuelleRow, 'art' | 'ort' | 'sammlungId' | 'aktiv'>,
  by: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`insert into erlasse.quelle (art, ort, sammlung_id, aktiv, created_by)
    values (${row.art}, ${row.ort}, ${row.sammlungId}, ${row.aktiv}, ${by}) on conflict (ort) do nothing returning id`.execute(
    tx,
  );
  return rows[0]?.id;
}

export async function switchQuelle(
  tx: Tx,
  actor: Principal,
  id: string,
  version: number,
  aktiv: boolean,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update erlasse.quelle q set aktiv = ${aktiv}, version = q.version + 1
    from erlasse.sammlung s where q.id = ${id} and q.version = ${version} and s.id = q.sammlung_id
    and ${darfLesen(actor, 's')}`.execute(tx);
  return numAffectedRows === 1n;
}

export interface AktiveQuelle {
  readonly id: string;
  readonly art: 'ordner' | 'adresse';
  readonly ort: string;
  readonly sammlungId: string;
}

export async function deleteQuelle(tx: Tx, actor: Principal, id: string, version: number): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from erlasse.quelle q using erlasse.sammlung s
    where q.id = ${id} and q.version = ${version} and s.id = q.sammlung_id and ${darfLesen(actor, 's')}`.execute(tx);
  return numAffectedRows === 1n;
}

/** False where somebody looks already, or the actor may not know of it. */
export async function beginBlick(tx: Tx, actor: Principal, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update erlasse.quelle q
    set laeuft_seit = now(), laeuft_fertig = 0, laeuft_gesamt = 0 from erlasse.sammlung s
    where q.id = ${id} and s.id = q.sammlung_id and ${darfLesen(actor, 's')} and not coalesce(${LAEUFT}, false)`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

export async function noteFortschritt(tx: Tx, id: string, fertig: number, gesamt: number): Promise<void> {
  await sql`update erlasse.quelle set laeuft_seit = now(), laeuft_fertig = ${fertig}, laeuft_gesamt = ${gesamt}
    where id = ${id}`.execute(tx);
}

export async function endBlick(
  tx: Tx,
  id: string,
  { am, satz, fehler }: { readonly am: string; readonly satz: string; readonly fehler: boolean },
): Promise<void> {
  await sql`update erlasse.quelle set laeuft_seit = null, gesehen_at = ${am}, gesehen_satz = ${satz},
    gesehen_fehler = ${fehler} where id = ${id}`.execute(tx);
}

export async function findQuelle(db: Database, id: string): Promise<AktiveQuelle | undefined> {
  const { rows } = await sql<AktiveQuelle>`select id, art, ort, sammlung_id as "sammlungId" from erlasse.quelle
    where id = ${id}`.execute(db);
  return rows[0];
}

export async function listAktive(db: Database): Promise<AktiveQuelle[]> {
  const { rows } = await sql<AktiveQuelle>`select id, art, ort, sammlung_id as "sammlungId" from erlasse.quelle
    where aktiv order by created_at`.execute(db);
  return rows;
}

/** Whether these bytes were taken in or refused on an earlier night. */
export async function isKnown(db: Database, quelleId: string, datei: string, sha256: string): Promise<boolean> {
  const { rows } = await sql`select 1 from erlasse.quelle_beleg where quelle_id = ${quelleId} and datei = ${datei}
    and sha256 = ${sha256} limit 1`.execute(db);
  return rows.length > 0;
}

export async function noteBeleg(
  tx: Tx,
  quelleId: string,
  laufAt: string,
  beleg: Omit<Beleg, 'laufAt'> & { readonly sha256?: string; readonly werkId?: string },
): Promise<void> {
  await sql`insert into erlasse.quelle_beleg (quelle_id, lauf_at, datei, sha256, ergebnis, satz, werk_id)
    values (${quelleId}, ${laufAt}, ${beleg.datei}, ${beleg.sha256 ?? null}, ${beleg.ergebnis}, ${beleg.satz},
      ${beleg.werkId ?? null})`.execute(tx);
}
