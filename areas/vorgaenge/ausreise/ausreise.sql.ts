/** Rows on the time to leave. The caller has asked for the Verfahren with the predicate. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export interface AusreiseRow {
  readonly id: string;
  readonly schreiben_id: string;
  readonly verfahren_id: string;
  readonly massnahme: 'ausweisung' | 'androhung';
  readonly bekannt_am: string;
  readonly frist_ab: string;
  readonly frist_tage: number | null;
  readonly frist_bis: string | null;
  readonly verlaengert_grund: string | null;
  readonly unterbrochen_am: string | null;
  readonly unterbrochen_grund: string | null;
  readonly bescheinigung_id: string | null;
  readonly bescheinigt_am: string | null;
  readonly sperre_monate: number | null;
  readonly sperre_bis: string | null;
  readonly ausgereist_am: string | null;
  readonly ausreise_art: 'freiwillig' | 'abgeschoben' | null;
  readonly nachweis: string | null;
  readonly version: number;
}

const COLUMNS = sql.raw(`a.id, a.schreiben_id, a.verfahren_id, a.massnahme, a.bekannt_am::text as bekannt_am,
  a.frist_ab::text as frist_ab, a.frist_tage, a.frist_bis::text as frist_bis, a.verlaengert_grund,
  a.unterbrochen_am::text as unterbrochen_am, a.unterbrochen_grund, a.bescheinigung_id,
  a.bescheinigt_am::text as bescheinigt_am, a.sperre_monate, a.sperre_bis::text as sperre_bis,
  a.ausgereist_am::text as ausgereist_am, a.ausreise_art, a.nachweis, a.version`);

export interface NewAusreise {
  readonly schreibenId: string;
  readonly verfahrenId: string;
  readonly massnahme: 'ausweisung' | 'androhung';
  readonly bekanntAm: string;
  readonly fristTage: number | null;
  readonly fristBis: string | null;
  readonly sperreMonate: number | null;
}

/** Undefined where it stands already: an announcement may be told twice. */
export async function insertAusreise(tx: Tx, a: NewAusreise): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.ausreise (schreiben_id, verfahren_id, massnahme, bekannt_am, frist_ab, frist_tage, frist_bis,
      sperre_monate)
    values (${a.schreibenId}, ${a.verfahrenId}, ${a.massnahme}, ${a.bekanntAm}::date, ${a.bekanntAm}::date,
      ${a.fristTage}, ${a.fristBis}::date, ${a.sperreMonate})
    on conflict (schreiben_id) do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

export async function listAusreiseRows(db: Database | Tx, verfahrenId: string): Promise<AusreiseRow[]> {
  const { rows } = await sql<AusreiseRow>`select ${COLUMNS} from vorgaenge.ausreise a
    where a.verfahren_id = ${verfahrenId} order by a.bekannt_am, a.id`.execute(db);
  return rows;
}

export async function findAusreise(db: Database | Tx, id: string): Promise<AusreiseRow | undefined> {
  const { rows } = await sql<AusreiseRow>`select ${COLUMNS} from vorgaenge.ausreise a where a.id = ${id}`.execute(db);
  return rows[0];
}

/** Whoever left has left in each of their Vorgänge. */
export async function listOffeneDerPerson(tx: Tx, personId: string): Promise<AusreiseRow[]> {
  const { rows } = await sql<AusreiseRow>`select ${COLUMNS} from vorgaenge.ausreise a
    join vorgaenge.verfahren v on v.id = a.verfahren_id
    where v.person_id = ${personId} and a.ausgereist_am is null order by a.id for no key update of a`.execute(tx);
  return rows;
}

type Change = Partial<
  Pick<
    AusreiseRow,
    | 'frist_ab'
    | 'frist_tage'
    | 'frist_bis'
    | 'verlaengert_grund'
    | 'unterbrochen_am'
    | 'unterbrochen_grund'
    | 'bescheinigung_id'
    | 'bescheinigt_am'
    | 'sperre_bis'
    | 'ausgereist_am'
    | 'ausreise_art'
    | 'nachweis'
  >
> & { readonly gemeldet_am?: string | null };

/** False where somebody changed it meanwhile. */
export async function changeAusreise(
  tx: Tx,
  seen: { readonly id: string; readonly version: number },
  change: Change,
): Promise<boolean> {
  const sets = Object.entries(change).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const { rows } = await sql`update vorgaenge.ausreise set ${sql.join(sets)}, version = version + 1
    where id = ${seen.id} and version = ${seen.version} returning id`.execute(tx);
  return rows.length > 0;
}

/** The letter that certifies the period went out. */
export async function setBescheinigt(tx: Tx, schreibenId: string, am: string): Promise<AusreiseRow | undefined> {
  const { rows } = await sql<AusreiseRow>`update vorgaenge.ausreise a set bescheinigt_am = ${am}::date,
      version = version + 1
    where a.bescheinigung_id = ${schreibenId} and a.bescheinigt_am is null returning ${COLUMNS}`.execute(tx);
  return rows[0];
}

/** Periods that ran out unnoticed; oldest first. */
export async function listAbgelaufene(db: Database, heute: string, anzahl: number): Promise<AusreiseRow[]> {
  const { rows } = await sql<AusreiseRow>`select ${COLUMNS} from vorgaenge.ausreise a
    where a.frist_bis < ${heute}::date and a.ausgereist_am is null and a.unterbrochen_am is null
      and a.gemeldet_am is null order by a.frist_bis, a.id limit ${anzahl}`.execute(db);
  return rows;
}

/** A period that was set is still to be watched: its Vorgang stays open. */
export async function hasOffeneAusreisefrist(db: Database | Tx, verfahrenId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from vorgaenge.ausreise where verfahren_id = ${verfahrenId}
    and frist_tage is not null and ausgereist_am is null limit 1`.execute(db);
  return rows.length > 0;
}
