/** Runs, their results, and who takes part in them. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Rangfakten, Rangplatz } from './zuteilung.rules.ts';
import type { Ranggrund, Zuteilungsregel } from './zuteilung.schema.ts';

type Db = Database | Tx;

export type Laufart = 'tag' | 'freigeworden';

export interface Laufzeile {
  readonly id: string;
  readonly art: Laufart;
  readonly stand: 'geplant' | 'laeuft' | 'fertig';
  readonly tag: string;
  readonly faelligAt: string | null;
  readonly saatHash: string;
  readonly saatVersiegelt: string;
  readonly saat: string | null;
  readonly regel: Zuteilungsregel | null;
  readonly poolId: string | null;
  readonly zeitTag: string | null;
  readonly anfragen: number;
  readonly vergeben: number;
  readonly begonnenAt: string | null;
  readonly beendetAt: string | null;
  readonly createdAt: string;
}

const LAUF = sql`l.id, l.art, l.stand, l.tag, l.faellig_at as "faelligAt", l.saat_hash as "saatHash",
  l.saat_versiegelt as "saatVersiegelt", l.saat, l.regel, l.pool_id as "poolId", l.zeit_tag as "zeitTag", l.anfragen,
  l.vergeben, l.begonnen_at as "begonnenAt", l.beendet_at as "beendetAt", l.created_at as "createdAt"`;

/** Whoever takes part has confirmed the address, is known or checked, and asked on an earlier day. */
const TEILNEHMEND = sql`a.stand = 'offen' and a.nummer_stand in ('bekannt', 'bestaetigt')`;
const FAKTEN = sql`a.id, a.tag, a.fruehestens, a.titel_bis as "titelBis", a.titel_stand = 'bestaetigt' as "titelGeprueft",
  a.haerte, a.haerte_stand = 'bestaetigt' as "haerteGeprueft",
  a.statt_termin_id is not null as "hatTermin"`;

/** A title that the office refuted is none. */
const OHNE_WIDERLEGTE = (rows: readonly (Rangfakten & { titelStand: string })[]): Rangfakten[] =>
  rows.map(({ titelStand, ...one }) => (titelStand === 'widerlegt' ? { ...one, titelBis: null } : one));

/** Those who share the places of a pool. */
export async function listRangfakten(db: Db, poolId: string): Promise<Rangfakten[]> {
  const { rows } = await sql<Rangfakten & { titelStand: string }>`
    select ${FAKTEN}, a.titel_stand as "titelStand" from termine.terminanfrage a
    where ${TEILNEHMEND} and a.pool_id = ${poolId}`.execute(db);
  return OHNE_WIDERLEGTE(rows);
}

export interface Teilnahme {
  /** Only who asked before this day: within a day nobody is earlier than another. */
  readonly vor: string;
  readonly poolId: string | null;
  /** Only whom a time on this day would suit. */
  readonly zeitTag: string | null;
}

export async function listTeilnehmende(
  db: Db,
  { vor, poolId, zeitTag }: Teilnahme,
): Promise<(Rangfakten & { poolId: string })[]> {
  const { rows } = await sql<Rangfakten & { titelStand: string; poolId: string }>`
    select ${FAKTEN}, a.titel_stand as "titelStand", a.pool_id as "poolId" from termine.terminanfrage a
    where ${TEILNEHMEND} and a.tag < ${vor}::date
      and (${poolId}::uuid is null or a.pool_id = ${poolId}::uuid)
      and (${zeitTag}::date is null or (${zeitTag}::date between a.fruehestens and a.spaetestens
        and (cardinality(a.wochentage) = 0 or extract(isodow from ${zeitTag}::date)::int = any (a.wochentage))))`.execute(
    db,
  );
  return OHNE_WIDERLEGTE(rows) as (Rangfakten & { poolId: string })[];
}

/** False where a draw is promised already. */
export async function insertLauf(
  tx: Tx,
  l: { art: Laufart; tag: string; faelligAt: string | null; saatHash: string; saatVersiegelt: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into termine.zuteilungslauf (art, tag, faellig_at, saat_hash, saat_versiegelt)
    values (${l.art}, ${l.tag}::date, ${l.faelligAt}, ${l.saatHash}, ${l.saatVersiegelt})
    on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export async function findLauf(db: Db, art: Laufart, stand: Laufzeile['stand']): Promise<Laufzeile | undefined> {
  const { rows } = await sql<Laufzeile>`select ${LAUF} from termine.zuteilungslauf l
    where l.art = ${art} and l.stand = ${stand}`.execute(db);
  return rows[0];
}

export async function findLaufById(db: Db, id: string): Promise<Laufzeile | undefined> {
  const { rows } = await sql<Laufzeile>`select ${LAUF} from termine.zuteilungslauf l where l.id = ${id}`.execute(db);
  return rows[0];
}

/** Held until commit: steps of one run come one after the other, also from two workers. */
export async function lockLauf(tx: Tx, id: string): Promise<Laufzeile | undefined> {
  const { rows } =
    await sql<Laufzeile>`select ${LAUF} from termine.zuteilungslauf l where l.id = ${id} for update`.execute(tx);
  return rows[0];
}

export async function setFaellig(tx: Tx, id: string, at: string): Promise<void> {
  await sql`update termine.zuteilungslauf set faellig_at = ${at} where id = ${id} and stand = 'geplant'`.execute(tx);
}

/** The caller holds it. Who takes part, in which order and why, is fixed here. */
export async function beginLauf(
  tx: Tx,
  id: string,
  v: { tag: string; regel: Zuteilungsregel; at: string; poolId: string | null; zeitTag: string | null },
  plaetze: readonly (Rangplatz & { readonly poolId: string })[],
): Promise<void> {
  await sql`update termine.zuteilungslauf set stand = 'laeuft', tag = ${v.tag}::date, regel = ${JSON.stringify(v.regel)}::jsonb,
    begonnen_at = ${v.at}, pool_id = ${v.poolId}, zeit_tag = ${v.zeitTag}::date, anfragen = ${plaetze.length}
    where id = ${id}`.execute(tx);
  const rows = plaetze.map(({ id: anfrageId, rang, grund, los, poolId }) => ({ anfrageId, rang, grund, los, poolId }));
  await sql`insert into termine.zuteilungsergebnis (lauf_id, rang, anfrage_id, pool_id, grund, los)
    select ${id}, r.rang, r."anfrageId", r."poolId", r.grund, r.los
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r
      (rang int, "anfrageId" uuid, "poolId" uuid, grund jsonb, los text)`.execute(tx);
}

/** The first of a run whose turn it is. */
export async function nextOffen(tx: Tx, laufId: string): Promise<{ rang: number; anfrageId: string } | undefined> {
  const { rows } = await sql<{ rang: number; anfrageId: string }>`select rang, anfrage_id as "anfrageId"
    from termine.zuteilungsergebnis where lauf_id = ${laufId} and ergebnis is null order by rang limit 1`.execute(tx);
  return rows[0];
}

export type Ergebnis = 'angeboten' | 'nichts_passendes' | 'entfallen';

/** The caller holds the run. */
export async function setErgebnis(
  tx: Tx,
  { laufId, rang }: { laufId: string; rang: number },
  { ergebnis, terminId, vorlaufTage }: { ergebnis: Ergebnis; terminId?: string; vorlaufTage?: number },
): Promise<void> {
  await sql`update termine.zuteilungsergebnis set ergebnis = ${ergebnis}, termin_id = ${terminId ?? null},
    vorlauf_tage = ${vorlaufTage ?? null} where lauf_id = ${laufId} and rang = ${rang}`.execute(tx);
  if (ergebnis === 'angeboten')
    await sql`update termine.zuteilungslauf set vergeben = vergeben + 1 where id = ${laufId}`.execute(tx);
}

/** The caller holds it. The rest was not reached; the seed is public from now on. */
export async function finishLauf(tx: Tx, id: string, saat: string, at: string): Promise<void> {
  await sql`update termine.zuteilungsergebnis set ergebnis = 'nichts_passendes' where lauf_id = ${id}
    and ergebnis is null`.execute(tx);
  await sql`update termine.zuteilungslauf set stand = 'fertig', saat = ${saat}, beendet_at = ${at} where id = ${id}`.execute(
    tx,
  );
}

export async function listLaeufe(db: Db, limit: number): Promise<Laufzeile[]> {
  const { rows } = await sql<Laufzeile>`select ${LAUF} from termine.zuteilungslauf l where l.stand <> 'geplant'
    order by l.begonnen_at desc limit ${limit}`.execute(db);
  return rows;
}

export interface Ergebniszeile {
  readonly rang: number;
  readonly anfrageId: string;
  readonly grund: Ranggrund;
  readonly los: string;
  readonly ergebnis: Ergebnis | null;
  readonly kennung: string | null;
}

export async function listErgebnisse(db: Db, laufId: string, limit: number): Promise<Ergebniszeile[]> {
  const { rows } =
    await sql<Ergebniszeile>`select e.rang, e.anfrage_id as "anfrageId", e.grund, e.los, e.ergebnis, a.kennung
    from termine.zuteilungsergebnis e left join termine.terminanfrage a on a.id = e.anfrage_id
    where e.lauf_id = ${laufId} order by e.rang limit ${limit}`.execute(db);
  return rows;
}

/** What the runs of days gave away lately in a pool. */
export async function listErfahrungen(
  db: Db,
  poolId: string,
  limit: number,
): Promise<{ vergeben: number; vorlaufTage: number }[]> {
  const { rows } = await sql<{ vergeben: number; vorlaufTage: number }>`
    select count(e.*) filter (where e.ergebnis = 'angeboten')::int as vergeben,
      coalesce(percentile_disc(0.5) within group (order by e.vorlauf_tage) filter (where e.ergebnis = 'angeboten'), 0)::int
        as "vorlaufTage"
    from (select id, beendet_at from termine.zuteilungslauf where stand = 'fertig' and art = 'tag'
      order by beendet_at desc limit ${limit}) l
    join termine.zuteilungsergebnis e on e.lauf_id = l.id and e.pool_id = ${poolId}
    group by l.id, l.beendet_at order by l.beendet_at desc`.execute(db);
  return rows;
}

/** Begins that this request was offered before: nobody is offered the same one twice. */
export async function listAngeboteneZeiten(db: Db, anfrageId: string): Promise<string[]> {
  const { rows } = await sql<{ beginn: string }>`select t.beginn from termine.zuteilungsergebnis e
    join termine.termin t on t.id = e.termin_id where e.anfrage_id = ${anfrageId}`.execute(db);
  return rows.map(({ beginn }) => beginn);
}

export async function insertFreieZeit(tx: Tx, z: { terminId: string; poolId: string; tag: string }): Promise<void> {
  await sql`insert into termine.freie_zeit (termin_id, pool_id, tag) values (${z.terminId}, ${z.poolId}, ${z.tag}::date)
    on conflict do nothing`.execute(tx);
}

/** Takes all that was told of the pool and day of the oldest. */
export async function takeFreieZeit(tx: Tx, heute: string): Promise<{ poolId: string; tag: string } | undefined> {
  await sql`delete from termine.freie_zeit where tag < ${heute}::date`.execute(tx);
  const { rows } = await sql<{ poolId: string; tag: string }>`
    with first as (select pool_id, tag from termine.freie_zeit order by created_at, id limit 1)
    delete from termine.freie_zeit z using first f where z.pool_id = f.pool_id and z.tag = f.tag
    returning z.pool_id as "poolId", z.tag`.execute(tx);
  return rows[0];
}

/** HMACs of the persons of a Termin. */
export async function listTerminpersonen(db: Db, terminId: string): Promise<string[]> {
  const { rows } = await sql<{ schluessel: string }>`select distinct schluessel from termine.terminperson
    where termin_id = ${terminId} and aktiv order by schluessel`.execute(db);
  return rows.map(({ schluessel }) => schluessel);
}
