/** Subscriptions, and what came since: read from the texts themselves, whatever way they came in. */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Sammlungsart } from '../bestand/werk.schema.ts';
import { lesbar } from '../lesen/lesen.sql.ts';

type Db = Database | Tx;

export interface AboRow {
  readonly id: string;
  readonly werk_id: string;
  readonly kurz: string;
  readonly titel: string;
  readonly art: Sammlungsart;
  readonly kennung: string;
  readonly mail: boolean;
}

/** `mail`: only those whose news go by mail, since the later of both days. */
export type Seit = 'gesehen' | 'gemeldet';

const seitOf = (seit: Seit): RawBuilder<string> =>
  seit === 'gesehen' ? sql`a.gesehen_at` : sql`greatest(a.gesehen_at, a.gemeldet_at)`;

const EIGENE = (actor: Principal, seit: Seit) => sql`erlasse.abo a join erlasse.werk w on w.id = a.werk_id
  join erlasse.sammlung s on s.id = w.sammlung_id
  where a.konto = ${actor.id} and ${lesbar(actor)} and (a.mail or ${seit === 'gesehen'})`;

export async function listAboRows(db: Db, actor: Principal, seit: Seit): Promise<AboRow[]> {
  const { rows } = await sql<AboRow>`select a.id, a.werk_id, w.kurz, w.titel, s.art, a.kennung, a.mail
    from ${EIGENE(actor, seit)} order by lower(w.kurz), a.kennung`.execute(db);
  return rows;
}

export interface AboFassung {
  readonly abo_id: string;
  readonly gueltig_ab: string;
  readonly neu: boolean;
  readonly norm_id: string | null;
}

/** Versions of what is subscribed, oldest first, each with the norm in it. */
export async function listAboFassungen(db: Db, actor: Principal, seit: Seit): Promise<AboFassung[]> {
  const { rows } = await sql<AboFassung>`
    with eigene as (select a.id, a.werk_id, a.kennung, ${seitOf(seit)} as seit from ${EIGENE(actor, seit)})
    select e.id as abo_id, f.gueltig_ab, f.created_at > e.seit as neu, x.id as norm_id
    from eigene e join erlasse.fassung f on f.werk_id = e.werk_id
    left join lateral (select n.id from erlasse.fassung_norm fn join erlasse.norm n on n.id = fn.norm_id
      where fn.fassung_id = f.id and n.bezeichnung = regexp_replace(e.kennung, '~\\d+$', '')
      order by fn.ordnung limit 1 offset coalesce(substring(e.kennung from '~(\\d+)$')::int - 1, 0)) x on e.kennung <> ''
    where exists (select from erlasse.fassung g where g.werk_id = e.werk_id and g.created_at > e.seit)
    order by e.id, f.gueltig_ab`.execute(db);
  return rows;
}

export interface NeuesWerk {
  readonly abo_id: string;
  readonly werk_id: string;
  readonly kurz: string;
  readonly titel: string;
  readonly tag: string | null;
  readonly bezug: string[];
}

const WERK_SEIT = sql`w.id as werk_id, w.kurz, w.titel, coalesce(w.gueltig_ab, w.datum) as tag`;

/** Erlasse and Hausregeln that came since and say what they are about; whether it is the norm, is read in their words. */
export async function listNeueWerke(db: Db, actor: Principal, seit: Seit): Promise<NeuesWerk[]> {
  const { rows } = await sql<NeuesWerk>`
    with eigene as (select a.id, a.werk_id, ${seitOf(seit)} as seit from ${EIGENE(actor, seit)} and s.art = 'recht')
    select e.id as abo_id, ${WERK_SEIT}, w.bezug || array(select b.ziel from erlasse.beziehung b
      where b.von_werk_id = w.id and b.art = 'legt_aus' and b.stand <> 'abgelehnt') as bezug
    from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id join eigene e on w.created_at > e.seit
    where s.art <> 'recht' and ${lesbar(actor)} order by e.id, w.id limit 2000`.execute(db);
  return rows;
}

/** What another Erlass that came since does to a subscribed one. */
export async function listNeueBeziehungen(db: Db, actor: Principal, seit: Seit): Promise<Omit<NeuesWerk, 'bezug'>[]> {
  const { rows } = await sql<Omit<NeuesWerk, 'bezug'>>`
    with eigene as (select a.id, a.werk_id, ${seitOf(seit)} as seit from ${EIGENE(actor, seit)} and s.art <> 'recht')
    select distinct e.id as abo_id, ${WERK_SEIT}
    from eigene e join erlasse.beziehung b on b.ziel_werk_id = e.werk_id and b.created_at > e.seit
    join erlasse.werk w on w.id = b.von_werk_id join erlasse.sammlung s on s.id = w.sammlung_id
    where b.stand <> 'abgelehnt' and b.art <> 'legt_aus' and ${lesbar(actor)} order by abo_id, werk_id`.execute(db);
  return rows;
}

export async function saveAbo(
  tx: Tx,
  { konto, werkId, kennung, mail }: { konto: string; werkId: string; kennung: string; mail: boolean },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into erlasse.abo (konto, werk_id, kennung, mail)
    values (${konto}, ${werkId}, ${kennung}, ${mail})
    on conflict (konto, werk_id, kennung) do update set mail = excluded.mail, version = erlasse.abo.version + 1
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** Of the account only; false where it has none such. */
export async function updateAbo(
  tx: Tx,
  konto: string,
  id: string,
  was: { mail: boolean } | 'gesehen',
): Promise<boolean> {
  const change = was === 'gesehen' ? sql`gesehen_at = now()` : sql`mail = ${was.mail}, gemeldet_at = now()`;
  const { numAffectedRows } = await sql`update erlasse.abo set ${change}, version = version + 1
    where id = ${id} and konto = ${konto}`.execute(tx);
  return numAffectedRows === 1n;
}

export async function deleteAboRow(tx: Tx, konto: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from erlasse.abo where id = ${id} and konto = ${konto}`.execute(tx);
  return numAffectedRows === 1n;
}

export async function listKontenWithMail(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    konto: string;
  }>`select distinct konto from erlasse.abo where mail order by konto`.execute(db);
  return rows.map(({ konto }) => konto);
}

export async function markGemeldet(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update erlasse.abo set gemeldet_at = now() where id = any(${[...ids]}::uuid[])`.execute(tx);
}
