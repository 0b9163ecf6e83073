/** What a Bescheid brings about. The caller holds the Schreiben and has asked for its Verfahren with the predicate. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Folgenplan } from './folge.schema.ts';

export interface FolgeRow {
  readonly schreiben_id: string;
  readonly plan: Folgenplan;
  readonly bewirkt_at: string | null;
  readonly titel_id: string | null;
  readonly karte_id: string | null;
  readonly forderung_id: string | null;
  readonly beendet_id: string | null;
}

const COLUMNS = sql.raw('f.schreiben_id, f.plan, f.bewirkt_at, f.titel_id, f.karte_id, f.forderung_id, f.beendet_id');

export async function findFolge(db: Database | Tx, schreibenId: string): Promise<FolgeRow | undefined> {
  const { rows } = await sql<FolgeRow>`
    select ${COLUMNS} from vorgaenge.bescheid_folge f where f.schreiben_id = ${schreibenId}`.execute(db);
  return rows[0];
}

/** Those of a Verfahren that came about, oldest first. */
export async function listBewirkt(db: Database | Tx, verfahrenId: string): Promise<FolgeRow[]> {
  const { rows } = await sql<FolgeRow>`
    select ${COLUMNS} from vorgaenge.bescheid_folge f join vorgaenge.schreiben s on s.id = f.schreiben_id
    where s.verfahren_id = ${verfahrenId} and f.bewirkt_at is not null order by f.bewirkt_at, f.schreiben_id`.execute(
    db,
  );
  return rows;
}

export async function writePlan(tx: Tx, schreibenId: string, plan: Folgenplan): Promise<void> {
  await sql`insert into vorgaenge.bescheid_folge (schreiben_id, plan) values (${schreibenId}, ${JSON.stringify(plan)}::jsonb)
    on conflict (schreiben_id) do update set plan = excluded.plan, updated_at = now()`.execute(tx);
}

export interface Bewirktes {
  readonly plan: Folgenplan;
  readonly titelId?: string | undefined;
  readonly karteId?: string | undefined;
  readonly forderungId?: string | undefined;
  readonly beendetId?: string | undefined;
}

/** Once: false where it came about before. */
export async function setBewirkt(tx: Tx, schreibenId: string, was: Bewirktes, at: string): Promise<boolean> {
  const { rows } = await sql`
    insert into vorgaenge.bescheid_folge as f (schreiben_id, plan, bewirkt_at, titel_id, karte_id, forderung_id, beendet_id)
    values (${schreibenId}, ${JSON.stringify(was.plan)}::jsonb, ${at}::timestamptz, ${was.titelId ?? null},
      ${was.karteId ?? null}, ${was.forderungId ?? null}, ${was.beendetId ?? null})
    on conflict (schreiben_id) do update set plan = excluded.plan, bewirkt_at = excluded.bewirkt_at,
      titel_id = excluded.titel_id, karte_id = excluded.karte_id, forderung_id = excluded.forderung_id,
      beendet_id = excluded.beendet_id, updated_at = now()
    where f.bewirkt_at is null returning f.schreiben_id`.execute(tx);
  return rows.length > 0;
}

/** § 7 (2) sentence 2 AufenthG: the title ends earlier than is printed on it; it goes on until then. */
export async function shortenTitel(tx: Tx, id: string, bis: string): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.titel set gueltig_bis = ${bis}::date, fortgilt_bis = null,
      fortgeltung_norm = null, version = version + 1
    where id = ${id} and beendet is null and gueltig_ab <= ${bis}::date and (endet is null or endet > ${bis}::date) returning id`.execute(
    tx,
  );
  return rows.length > 0;
}
