/** Patterns in the traces, and Termine whose persons somebody has to look at. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Terminstand } from '../termine.schema.ts';

type Db = Database | Tx;

export interface Musterzeile {
  readonly anzahl: number;
  readonly seit: string;
  readonly zuletzt: string;
  readonly termine: readonly string[];
}

const COLUMNS = sql`min(s.at) as seit, max(s.at) as zuletzt,
  (array_agg(distinct s.termin_id) filter (where s.termin_id is not null))[1:50] as termine`;

/** Different persons from one network within a day. */
export async function listNetze(db: Db, ab: number): Promise<readonly Musterzeile[]> {
  const { rows } = await sql<Musterzeile>`
    select count(distinct s.person)::int as anzahl, ${COLUMNS} from termine.spur s
    where s.art = 'benannt' and s.netz is not null
    group by s.netz, date_trunc('day', s.at) having count(distinct s.person) >= ${ab}
    order by 1 desc limit 50`.execute(db);
  return rows;
}

/** Different persons with one address. */
export async function listKontakte(db: Db, ab: number): Promise<readonly Musterzeile[]> {
  const { rows } = await sql<Musterzeile>`
    select count(distinct s.person)::int as anzahl, ${COLUMNS} from termine.spur s
    where s.art = 'benannt' and s.kontakt is not null
    group by s.kontakt having count(distinct s.person) >= ${ab} order by 1 desc limit 50`.execute(db);
  return rows;
}

/** Reservations named with one address, of which few became Termine. */
export async function listReservierungen(db: Db, ab: number): Promise<readonly Musterzeile[]> {
  const { rows } = await sql<Musterzeile>`
    select count(distinct s.termin_id)::int as anzahl, ${COLUMNS} from termine.spur s
    where s.art = 'benannt' and s.kontakt is not null
    group by s.kontakt having count(distinct s.termin_id) >= ${ab} order by 1 desc limit 50`.execute(db);
  return rows;
}

/** Cancelled, and within `sekunden` something was held from the same network or booked with the same address. */
export async function listWechsel(db: Db, sekunden: number): Promise<readonly Musterzeile[]> {
  const { rows } = await sql<Musterzeile>`
    select count(*)::int as anzahl, min(a.at) as seit, max(s.at) as zuletzt,
      (array_agg(distinct s.termin_id))[1:25] || (array_agg(distinct a.termin_id))[1:25] as termine
    from termine.spur a join termine.spur s on s.at between a.at and a.at + make_interval(secs => ${sekunden})
      and s.termin_id <> a.termin_id
      and (s.art = 'gehalten' and s.netz = a.netz or s.art = 'gebucht' and s.kontakt = a.kontakt)
    where a.art = 'abgesagt'
    group by coalesce(a.netz, a.kontakt) order by 1 desc limit 50`.execute(db);
  return rows;
}

export interface Terminstelle {
  readonly id: string;
  readonly kennung: string;
  readonly tag: string;
  readonly beginn: string;
  readonly stand: Terminstand;
}

/** Of holds that nobody gave a name nothing is left. */
export async function listTerminstellen(db: Db, ids: readonly string[]): Promise<readonly Terminstelle[]> {
  const { rows } = await sql<Terminstelle>`
    select t.id, t.kennung, t.tag, t.beginn, t.stand from termine.termin t
    where t.id = any(${[...ids]}::uuid[]) order by t.beginn`.execute(db);
  return rows;
}

export interface Pruefzeile {
  readonly terminId: string;
  readonly gruende: readonly string[];
  readonly version: number;
}

export async function listPruefungen(db: Db, now: string, limit: number): Promise<readonly Pruefzeile[]> {
  const { rows } = await sql<Pruefzeile>`
    select b.termin_id as "terminId", b.pruefgrund as gruende, b.version
    from termine.buchung b join termine.termin t on t.id = b.termin_id
    where b.pruefen and b.geprueft_at is null and t.stand = 'gebucht' and t.ende > ${now}
    order by t.beginn limit ${limit}`.execute(db);
  return rows;
}

export async function countPruefungen(db: Db, now: string): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int as anzahl from termine.buchung b join termine.termin t on t.id = b.termin_id
    where b.pruefen and b.geprueft_at is null and t.stand = 'gebucht' and t.ende > ${now}`.execute(db);
  return rows[0]?.anzahl ?? 0;
}

export interface Pruefurteil {
  readonly terminId: string;
  readonly version: number;
  readonly von: string;
  readonly at: string;
  /** Where its papers go, known by now; null leaves it as it is. */
  readonly akteId: string | null;
}

/** False: somebody else was quicker. */
export async function setGeprueft(tx: Tx, { terminId, version, von, at, akteId }: Pruefurteil): Promise<boolean> {
  const { rows } = await sql`
    update termine.buchung set geprueft_at = ${at}, geprueft_von = ${von}, version = version + 1,
      akte_id = coalesce(${akteId}::uuid, akte_id)
    where termin_id = ${terminId} and version = ${version} and pruefen and geprueft_at is null returning termin_id`.execute(
    tx,
  );
  return rows.length > 0;
}
