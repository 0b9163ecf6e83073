/** Rows of Termine. Written by vergabe.ts only. */
import { sql } from 'kysely';
import { type Database, later, prepared, type Tx } from '#platform/db/db.ts';
import type { Herkunft, Klasse, Terminsprache, Terminstand } from '../termine.schema.ts';
import { type Ausgang, belegungParts, type NeueBelegung } from './belegung.sql.ts';
import type { Plananliegen } from './besuchsplan.schema.ts';

type Db = Database | Tx;

export interface Terminzeile {
  readonly id: string;
  readonly kennung: string;
  readonly anliegen: readonly Plananliegen[];
  readonly gruppe: string;
  readonly poolId: string;
  readonly klasse: Klasse;
  readonly herkunft: Herkunft;
  readonly personen: number;
  readonly stand: Terminstand;
  /** ISO instants. */
  readonly beginn: string;
  readonly ende: string;
  /** ISO day in the office. */
  readonly tag: string;
  readonly haeltBis: string | null;
  readonly sprache: Terminsprache;
  readonly angaben: string | null;
  readonly kontaktHmac: string | null;
  readonly halterHash: Buffer | null;
  readonly schluesselHash: Buffer | null;
  readonly personId: string | null;
  readonly verfahrenId: string | null;
  readonly verschoben: number;
  readonly grund: string;
  readonly version: number;
  readonly createdAt: string;
  readonly bestaetigtAt: string | null;
}

/** Over a row `t`. */
export const TERMIN = sql`t.id, t.kennung, t.anliegen, t.gruppe, t.pool_id as "poolId", t.klasse, t.herkunft, t.personen, t.stand,
  t.beginn, t.ende, t.tag, t.haelt_bis as "haeltBis", t.sprache, t.angaben, t.kontakt_hmac as "kontaktHmac",
  t.halter_hash as "halterHash", t.schluessel_hash as "schluesselHash", t.person_id as "personId",
  t.verfahren_id as "verfahrenId", t.verschoben, t.grund, t.version, t.created_at as "createdAt",
  t.bestaetigt_at as "bestaetigtAt"`;

export async function findTermin(db: Db, id: string): Promise<Terminzeile | undefined> {
  const { rows } = await prepared(sql<Terminzeile>`select ${TERMIN} from termine.termin t where t.id = ${id}`).execute(
    db,
  );
  return rows[0];
}

export async function findTerminBySchluessel(db: Db, hash: Buffer): Promise<Terminzeile | undefined> {
  const { rows } = await prepared(
    sql<Terminzeile>`select ${TERMIN} from termine.termin t where t.schluessel_hash = ${hash}`,
  ).execute(db);
  return rows[0];
}

export async function lockTermin(tx: Tx, id: string): Promise<Terminzeile | undefined> {
  const { rows } = await prepared(
    sql<Terminzeile>`select ${TERMIN} from termine.termin t where t.id = ${id} for update`,
  ).execute(tx);
  return rows[0];
}

export interface NewTermin {
  readonly id: string;
  readonly kennung: string;
  readonly anliegen: readonly Plananliegen[];
  readonly gruppe: string;
  readonly poolId: string;
  readonly klasse: Klasse;
  readonly herkunft: Herkunft;
  readonly personen: number;
  readonly stand: Terminstand;
  readonly beginn: string;
  readonly ende: string;
  readonly tag: string;
  readonly haeltBis: string | null;
  readonly sprache: Terminsprache;
  readonly halterHash: Buffer | null;
  readonly createdAt: string;
  readonly bestaetigtAt: string | null;
}

/** A Termin with its first spans, in one statement. After `jemand` it is there and its spans are not to be counted. */
export async function insertTerminMitBelegung(
  tx: Tx,
  neu: NewTermin,
  belegung: NeueBelegung,
): Promise<{ readonly ausgang: Ausgang; readonly termin: Terminzeile }> {
  const { rows } = await prepared(sql<Terminzeile & { ausgang: Ausgang }>`
    with t as (
      insert into termine.termin as t (id, kennung, anliegen, gruppe, pool_id, klasse, herkunft, personen, stand, beginn, ende,
        tag, haelt_bis, sprache, halter_hash, created_at, bestaetigt_at)
      values (${neu.id}, ${neu.kennung}, ${JSON.stringify(neu.anliegen)}::jsonb, ${neu.gruppe}, ${neu.poolId}, ${neu.klasse},
        ${neu.herkunft}, ${neu.personen}, ${neu.stand}, ${neu.beginn}, ${neu.ende}, ${neu.tag}, ${neu.haeltBis}, ${neu.sprache},
        ${neu.halterHash}, ${neu.createdAt}, ${neu.bestaetigtAt})
      returning *),
    ${belegungParts(belegung)}
    select ${TERMIN}, ausgang.ausgang from t, ausgang`).execute(tx);
  const { ausgang, ...termin } = rows[0] as Terminzeile & { ausgang: Ausgang };
  return { ausgang, termin };
}

/** What a step changes; `undefined` leaves as it is. Compare-and-set on the version: `undefined` when it is stale. */
export interface Terminschritt {
  readonly stand: Terminstand;
  readonly haeltBis: string | null;
  readonly grund?: string | undefined;
  readonly bestaetigtAt?: string | undefined;
  readonly anliegen?: readonly Plananliegen[];
  readonly zeit?: {
    readonly beginn: string;
    readonly ende: string;
    readonly tag: string;
    readonly poolId: string;
    readonly klasse: Klasse;
    /** By the office, so that it does not count as one of the person's own moves. */
    readonly vomAmt?: boolean;
  };
  readonly angaben?: string;
  readonly kontaktHmac?: string | null;
  readonly schluesselHash?: Buffer | null;
  readonly personId?: string | null | undefined;
  readonly verfahrenId?: string | null | undefined;
}

export async function updateTermin(
  tx: Tx,
  id: string,
  version: number,
  schritt: Terminschritt,
): Promise<Terminzeile | undefined> {
  const { zeit } = schritt;
  const { rows } = await prepared(sql<Terminzeile>`
    update termine.termin t set version = t.version + 1, stand = ${schritt.stand}, haelt_bis = ${schritt.haeltBis},
      grund = coalesce(${schritt.grund ?? null}, t.grund),
      bestaetigt_at = coalesce(t.bestaetigt_at, ${schritt.bestaetigtAt ?? null}::timestamptz),
      anliegen = coalesce(${schritt.anliegen ? JSON.stringify(schritt.anliegen) : null}::jsonb, t.anliegen),
      beginn = coalesce(${zeit?.beginn ?? null}::timestamptz, t.beginn), ende = coalesce(${zeit?.ende ?? null}::timestamptz, t.ende),
      tag = coalesce(${zeit?.tag ?? null}::date, t.tag), pool_id = coalesce(${zeit?.poolId ?? null}::uuid, t.pool_id),
      klasse = coalesce(${zeit?.klasse ?? null}, t.klasse), verschoben = t.verschoben + ${zeit && !zeit.vomAmt ? 1 : 0},
      angaben = coalesce(${schritt.angaben ?? null}, t.angaben),
      kontakt_hmac = coalesce(${schritt.kontaktHmac ?? null}, t.kontakt_hmac),
      schluessel_hash = coalesce(${schritt.schluesselHash ?? null}::bytea, t.schluessel_hash),
      person_id = coalesce(${schritt.personId ?? null}::uuid, t.person_id),
      verfahren_id = coalesce(${schritt.verfahrenId ?? null}::uuid, t.verfahren_id)
    where t.id = ${id} and t.version = ${version}
    returning ${TERMIN}`).execute(tx);
  return rows[0];
}

/** One row for each person and group. False: somebody of them has an active Termin in a group; the others are written. */
export async function insertTerminpersonen(
  tx: Tx,
  terminId: string,
  zeilen: readonly { readonly schluessel: string; readonly gruppe: string }[],
): Promise<boolean> {
  const { rows } = await prepared(sql<{ alle: boolean }>`
    with neu as (
      insert into termine.terminperson (termin_id, nr, schluessel, gruppe)
      select ${terminId}::uuid, nr, schluessel, gruppe
      from unnest(${zeilen.map(({ schluessel }) => schluessel)}::text[], ${zeilen.map(({ gruppe }) => gruppe)}::text[])
        with ordinality as p (schluessel, gruppe, nr)
      order by schluessel, gruppe
      on conflict (schluessel, gruppe) where aktiv do nothing returning nr)
    select count(*) = ${zeilen.length}::int as alle from neu`).execute(tx);
  return rows[0]?.alle ?? false;
}

/** HMACs of who is named, whatever group they stand in. */
export async function listTerminpersonen(tx: Tx, terminId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ schluessel: string }>`
    select distinct schluessel from termine.terminperson where termin_id = ${terminId}`.execute(tx);
  return rows.map(({ schluessel }) => schluessel);
}

export async function deleteTerminpersonen(tx: Tx, terminId: string): Promise<void> {
  await later(tx, sql`delete from termine.terminperson where termin_id = ${terminId}`);
}

export async function setTerminpersonenInactive(tx: Tx, terminIds: readonly string[]): Promise<void> {
  await later(
    tx,
    sql`update termine.terminperson set aktiv = false where termin_id = any(${terminIds}::uuid[]) and aktiv`,
  );
}

/** Holds that nobody gave a name: nothing is lost with them. */
export async function deleteNamenlose(tx: Tx, vor: string): Promise<void> {
  await sql`
    delete from termine.termin where stand = 'verfallen' and angaben is null and bestaetigt_at is null and created_at < ${vor}`.execute(
    tx,
  );
}

/** One that found no time after all. */
export async function deleteTermin(tx: Tx, id: string): Promise<void> {
  await prepared(sql`delete from termine.termin where id = ${id}`).execute(tx);
}
