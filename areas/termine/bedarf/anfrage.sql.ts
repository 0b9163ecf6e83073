/** Rows of requests. What identifies a person is sealed in `angaben` or an HMAC. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Terminsprache } from '../termine.schema.ts';
import type { Anfragestand, Belegstand, Claim, Nummernstand, Titelstand } from './bedarf.schema.ts';

type Db = Database | Tx;

export interface Anfragezeile {
  readonly id: string;
  readonly kennung: string;
  readonly anliegen: string;
  readonly gruppe: string;
  readonly poolId: string;
  readonly personen: number;
  readonly tag: string;
  readonly titelBis: string | null;
  readonly titelStand: Titelstand;
  readonly fruehestens: string;
  readonly spaetestens: string;
  readonly wochentage: readonly number[];
  readonly haelften: readonly ('vormittag' | 'nachmittag')[];
  readonly faehigkeiten: readonly string[];
  readonly haerte: Claim | null;
  readonly haerteStand: Belegstand;
  readonly haerteGrund: string;
  readonly nummerStand: Nummernstand;
  readonly nummerGrund: string;
  readonly stand: Anfragestand;
  readonly sprache: Terminsprache;
  readonly angaben: string;
  readonly kontaktHmac: string | null;
  readonly schluesselHash: Buffer;
  readonly codeHash: Buffer | null;
  readonly codeVersuche: number;
  readonly terminId: string | null;
  readonly antwortBis: string | null;
  readonly angebote: number;
  readonly endeGrund: string;
  readonly stattTerminId: string | null;
  readonly personId: string | null;
  readonly antraege: readonly string[];
  readonly version: number;
  readonly createdAt: string;
}

const ANFRAGE = sql`a.id, a.kennung, a.anliegen, a.gruppe, a.pool_id as "poolId", a.personen, a.tag, a.titel_bis as "titelBis",
  a.titel_stand as "titelStand", a.fruehestens, a.spaetestens, a.wochentage, a.haelften, a.faehigkeiten, a.haerte,
  a.haerte_stand as "haerteStand", a.haerte_grund as "haerteGrund", a.nummer_stand as "nummerStand",
  a.nummer_grund as "nummerGrund", a.stand, a.sprache, a.angaben, a.kontakt_hmac as "kontaktHmac",
  a.schluessel_hash as "schluesselHash", a.code_hash as "codeHash", a.code_versuche as "codeVersuche",
  a.termin_id as "terminId", a.antwort_bis as "antwortBis", a.angebote, a.ende_grund as "endeGrund",
  a.statt_termin_id as "stattTerminId", a.person_id as "personId", a.antraege, a.version, a.created_at as "createdAt"`;

export interface NeueAnfrage {
  readonly kennung: string;
  readonly anliegen: string;
  readonly gruppe: string;
  readonly poolId: string;
  readonly personen: number;
  readonly tag: string;
  readonly titelBis: string | null;
  readonly fruehestens: string;
  readonly spaetestens: string;
  readonly wochentage: readonly number[];
  readonly haelften: readonly string[];
  readonly faehigkeiten: readonly string[];
  readonly haerte: Claim | null;
  readonly titelStand: Titelstand;
  readonly nummerStand: Nummernstand;
  readonly personId: string | null;
  readonly stand: 'unbestaetigt' | 'offen';
  readonly sprache: Terminsprache;
  readonly angaben: string;
  readonly kontaktHmac: string | null;
  readonly schluesselHash: Buffer;
  readonly codeHash: Buffer | null;
  readonly stattTerminId: string | null;
  readonly antraege: readonly string[];
  readonly createdAt: string;
}

export async function insertAnfrage(tx: Tx, n: NeueAnfrage): Promise<Anfragezeile> {
  const { rows } = await sql<Anfragezeile>`
    insert into termine.terminanfrage as a (kennung, anliegen, gruppe, pool_id, personen, tag, titel_bis, fruehestens,
      spaetestens, wochentage, haelften, faehigkeiten, haerte, haerte_stand, titel_stand, nummer_stand, person_id, stand, sprache, angaben,
      kontakt_hmac, schluessel_hash, code_hash, statt_termin_id, antraege, created_at)
    values (${n.kennung}, ${n.anliegen}, ${n.gruppe}, ${n.poolId}, ${n.personen}, ${n.tag}::date, ${n.titelBis}::date,
      ${n.fruehestens}::date, ${n.spaetestens}::date, ${[...n.wochentage]}::int[], ${[...n.haelften]}::text[],
      ${[...n.faehigkeiten]}::text[], ${n.haerte}, ${n.haerte === null ? 'keine' : 'offen'}, ${n.titelStand}, ${n.nummerStand}, ${n.personId}, ${n.stand},
      ${n.sprache}, ${n.angaben}, ${n.kontaktHmac}, ${n.schluesselHash}, ${n.codeHash}, ${n.stattTerminId},
      ${[...n.antraege]}::uuid[], ${n.createdAt})
    returning ${ANFRAGE}`.execute(tx);
  return rows[0] as Anfragezeile;
}

/** Breaks the unique index where one of them has an open request in the group. */
export async function insertAnfragepersonen(
  tx: Tx,
  anfrageId: string,
  gruppe: string,
  schluessel: readonly string[],
): Promise<void> {
  await sql`insert into termine.terminanfrageperson (anfrage_id, nr, schluessel, gruppe)
    select ${anfrageId}, nr, schluessel, ${gruppe}
    from unnest(${[...schluessel]}::text[]) with ordinality as p (schluessel, nr) order by schluessel`.execute(tx);
}

export async function listAnfragepersonen(db: Db, anfrageId: string): Promise<string[]> {
  const { rows } = await sql<{ schluessel: string }>`
    select schluessel from termine.terminanfrageperson where anfrage_id = ${anfrageId} order by nr`.execute(db);
  return rows.map(({ schluessel }) => schluessel);
}

export async function findAnfrage(db: Db, id: string): Promise<Anfragezeile | undefined> {
  const { rows } = await sql<Anfragezeile>`select ${ANFRAGE} from termine.terminanfrage a where a.id = ${id}`.execute(
    db,
  );
  return rows[0];
}

export async function findAnfrageBySchluessel(db: Db, hash: Buffer): Promise<Anfragezeile | undefined> {
  const { rows } = await sql<Anfragezeile>`
    select ${ANFRAGE} from termine.terminanfrage a where a.schluessel_hash = ${hash}`.execute(db);
  return rows[0];
}

export async function lockAnfrage(tx: Tx, id: string): Promise<Anfragezeile | undefined> {
  const { rows } = await sql<Anfragezeile>`
    select ${ANFRAGE} from termine.terminanfrage a where a.id = ${id} for update`.execute(tx);
  return rows[0];
}

export async function lockAnfrageBySchluessel(tx: Tx, hash: Buffer): Promise<Anfragezeile | undefined> {
  const { rows } = await sql<Anfragezeile>`
    select ${ANFRAGE} from termine.terminanfrage a where a.schluessel_hash = ${hash} for update`.execute(tx);
  return rows[0];
}

/** The caller holds it. */
export async function setConfirmed(tx: Tx, id: string): Promise<void> {
  await sql`update termine.terminanfrage set stand = 'offen', code_hash = null, version = version + 1, updated_at = now()
    where id = ${id} and stand = 'unbestaetigt'`.execute(tx);
}

export async function setCode(tx: Tx, id: string, hash: Buffer): Promise<void> {
  await sql`update termine.terminanfrage set code_hash = ${hash}, code_versuche = 0, version = version + 1,
    updated_at = now() where id = ${id} and stand = 'unbestaetigt'`.execute(tx);
}

export async function countGuess(tx: Tx | Database, hash: Buffer): Promise<number | undefined> {
  const { rows } = await sql<{ anzahl: number }>`update termine.terminanfrage set code_versuche = code_versuche + 1
    where schluessel_hash = ${hash} and stand = 'unbestaetigt' returning code_versuche as anzahl`.execute(tx);
  return rows[0]?.anzahl;
}

/** The caller holds it. */
export async function setAngeboten(tx: Tx, id: string, terminId: string, antwortBis: string): Promise<void> {
  await sql`update termine.terminanfrage set stand = 'angeboten', termin_id = ${terminId}, antwort_bis = ${antwortBis},
    angebote = angebote + 1, version = version + 1, updated_at = now() where id = ${id}`.execute(tx);
}

/** The caller holds it. Back among those who wait. */
export async function setWieder(tx: Tx, id: string): Promise<void> {
  await sql`update termine.terminanfrage set stand = 'offen', termin_id = null, antwort_bis = null, version = version + 1,
    updated_at = now() where id = ${id}`.execute(tx);
}

/** The caller holds it. Its persons may ask anew. */
export async function setBeendet(
  tx: Tx,
  id: string,
  stand: 'angenommen' | 'zurueckgezogen' | 'beendet',
  grund: string,
): Promise<void> {
  await sql`update termine.terminanfrage set stand = ${stand}, antwort_bis = null, code_hash = null, ende_grund = ${grund},
    termin_id = case when ${stand} = 'angenommen' then coalesce(statt_termin_id, termin_id) end, version = version + 1, updated_at = now()
    where id = ${id}`.execute(tx);
  await sql`update termine.terminanfrageperson set aktiv = false where anfrage_id = ${id} and aktiv`.execute(tx);
}

/** The caller holds it. */
export async function setHaerte(tx: Tx, id: string, stand: Belegstand, grund: string): Promise<void> {
  await sql`update termine.terminanfrage set haerte_stand = ${stand}, haerte_grund = ${grund}, version = version + 1,
    updated_at = now() where id = ${id} and haerte is not null`.execute(tx);
}

/** The caller holds it. */
export async function setTitel(tx: Tx, id: string, stand: Titelstand, titelBis: string | null): Promise<void> {
  await sql`update termine.terminanfrage set titel_stand = ${stand}, titel_bis = ${titelBis}::date, version = version + 1,
    updated_at = now() where id = ${id}`.execute(tx);
}

/** The caller holds it. */
export async function setNummer(tx: Tx, id: string, stand: Nummernstand, grund: string): Promise<void> {
  await sql`update termine.terminanfrage set nummer_stand = ${stand}, nummer_grund = ${grund}, version = version + 1,
    updated_at = now() where id = ${id}`.execute(tx);
}

/** Offers whose time to accept is over, oldest first. */
export async function listVerstrichene(db: Db, jetzt: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from termine.terminanfrage
    where antwort_bis <= ${jetzt} order by antwort_bis limit 500`.execute(db);
  return rows.map(({ id }) => id);
}

/** Nobody confirmed the address, or nobody can be served any more. */
export async function listAusgelaufene(
  db: Db,
  { vor, heute }: { vor: string; heute: string },
): Promise<Anfragezeile[]> {
  const { rows } = await sql<Anfragezeile>`select ${ANFRAGE} from termine.terminanfrage a
    where (a.stand = 'unbestaetigt' and a.created_at < ${vor}) or (a.stand = 'offen' and a.spaetestens < ${heute}::date)
    order by a.id limit 500`.execute(db);
  return rows;
}

/** Wishes for a time before a Termin that is cancelled, kept or missed since. */
export async function listOhneTermin(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select a.id from termine.terminanfrage a
    join termine.termin t on t.id = a.statt_termin_id
    where a.stand in ('offen', 'angeboten') and t.stand <> 'gebucht' order by a.id limit 500`.execute(db);
  return rows.map(({ id }) => id);
}

/** The one wish for a time before this Termin that is not over; held until commit. */
export async function lockFrueher(tx: Tx, terminId: string): Promise<Anfragezeile | undefined> {
  const { rows } = await sql<Anfragezeile>`select ${ANFRAGE} from termine.terminanfrage a
    where a.statt_termin_id = ${terminId} and a.stand in ('offen', 'angeboten') for update`.execute(tx);
  return rows[0];
}

export async function findFrueher(db: Db, terminId: string): Promise<Anfragezeile | undefined> {
  const { rows } = await sql<Anfragezeile>`select ${ANFRAGE} from termine.terminanfrage a
    where a.statt_termin_id = ${terminId} and a.stand in ('offen', 'angeboten')`.execute(db);
  return rows[0];
}

/** The caller holds it. Its day stays: who wishes otherwise has not waited less. */
export async function setWuensche(
  tx: Tx,
  id: string,
  w: Pick<Anfragezeile, 'fruehestens' | 'spaetestens' | 'wochentage' | 'haelften'>,
): Promise<void> {
  await sql`update termine.terminanfrage set fruehestens = ${w.fruehestens}::date, spaetestens = ${w.spaetestens}::date,
    wochentage = ${[...w.wochentage]}::int[], haelften = ${[...w.haelften]}::text[], version = version + 1,
    updated_at = now() where id = ${id}`.execute(tx);
}

export interface Nachweiszeile {
  readonly id: string;
  readonly anfrageId: string;
  readonly wozu: 'titel' | 'haerte' | 'nummer';
  readonly groesse: number;
  readonly createdAt: string;
}

export async function insertNachweis(
  tx: Tx,
  n: { anfrageId: string; wozu: string; groesse: number; inhalt: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into termine.anfragenachweis (anfrage_id, wozu, groesse, inhalt)
    values (${n.anfrageId}, ${n.wozu}, ${n.groesse}, ${n.inhalt}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function listNachweise(db: Db, anfrageId: string): Promise<Nachweiszeile[]> {
  const { rows } =
    await sql<Nachweiszeile>`select id, anfrage_id as "anfrageId", wozu, groesse, created_at as "createdAt"
    from termine.anfragenachweis where anfrage_id = ${anfrageId} order by id`.execute(db);
  return rows;
}

export async function readNachweisinhalt(
  db: Db,
  id: string,
): Promise<(Nachweiszeile & { inhalt: string }) | undefined> {
  const { rows } = await sql<Nachweiszeile & { inhalt: string }>`select id, anfrage_id as "anfrageId", wozu, groesse,
    created_at as "createdAt", inhalt from termine.anfragenachweis where id = ${id}`.execute(db);
  return rows[0];
}

export interface Listenwahl {
  readonly was: 'pruefen' | 'reihe' | 'angeboten' | 'beendet';
  readonly limit: number;
}

/** For the office; `reihe` in no order: the rule makes it. */
export async function listAnfragen(db: Db, { was, limit }: Listenwahl): Promise<Anfragezeile[]> {
  const where = {
    pruefen: sql`a.stand in ('offen', 'angeboten') and (a.haerte_stand = 'offen' or a.nummer_stand = 'offen'
      or (a.titel_stand = 'behauptet' and exists (select from termine.anfragenachweis n where n.anfrage_id = a.id
        and n.wozu = 'titel')))`,
    reihe: sql`a.stand = 'offen'`,
    angeboten: sql`a.stand = 'angeboten'`,
    beendet: sql`a.stand in ('angenommen', 'zurueckgezogen', 'beendet')`,
  }[was];
  const order = was === 'beendet' ? sql`a.updated_at desc` : sql`a.tag, a.id`;
  const { rows } = await sql<Anfragezeile>`select ${ANFRAGE} from termine.terminanfrage a where ${where}
    order by ${order} limit ${limit}`.execute(db);
  return rows;
}

export async function countZuPruefen(db: Db): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`select count(*)::int as anzahl from termine.terminanfrage
    where stand in ('offen', 'angeboten') and (haerte_stand = 'offen' or nummer_stand = 'offen')`.execute(db);
  return rows[0]?.anzahl ?? 0;
}
