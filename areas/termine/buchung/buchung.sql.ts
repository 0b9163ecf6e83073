/** What the public's way knows of a Termin beside its time. */
import { sql } from 'kysely';
import { type Database, later, prepared, type Tx } from '#platform/db/db.ts';
import type { Terminstand } from '../termine.schema.ts';

type Db = Database | Tx;

/** One after the other, until commit: tabs of one browser, or browsers of one network. */
export async function lockHalter(tx: Tx, wer: string): Promise<void> {
  await later(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`termine.halter:${wer}`}, 0))`);
}

/** What this browser holds and has not confirmed. */
export async function listGehaltene(tx: Tx, halterHash: Buffer): Promise<readonly string[]> {
  const { rows } = await prepared(sql<{ id: string }>`
    select id from termine.termin where halter_hash = ${halterHash} and stand in ('gehalten', 'unbestaetigt')`).execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

export async function countGehaltene(tx: Tx, netz: string, now: string): Promise<number> {
  const { rows } = await prepared(sql<{ anzahl: number }>`
    select count(*)::int as anzahl from termine.buchung b join termine.termin t on t.id = b.termin_id
    where b.netz = ${netz} and t.stand in ('gehalten', 'unbestaetigt') and t.haelt_bis > ${now}`).execute(tx);
  return rows[0]?.anzahl ?? 0;
}

export interface Buchungszeile {
  readonly termin_id: string;
  readonly code_gesendet: number;
  readonly akte_id: string | null;
  readonly pruefen: boolean;
  readonly pruefgrund: readonly string[];
  readonly geprueft_at: string | null;
  readonly unterlagen_stand: 'offen' | 'vollstaendig' | 'fehlt';
  readonly unterlagen_fehlt: readonly string[];
  readonly version: number;
  readonly created_at: string;
}

const COLUMNS = sql`b.termin_id, b.code_gesendet, b.akte_id, b.pruefen, b.pruefgrund, b.geprueft_at, b.unterlagen_stand,
  b.unterlagen_fehlt, b.version, b.created_at`;

export async function insertBuchung(
  tx: Tx,
  {
    terminId,
    netz,
    faehigkeiten,
    at,
  }: { terminId: string; netz: string | null; faehigkeiten: readonly string[]; at: string },
): Promise<void> {
  await later(
    tx,
    sql`insert into termine.buchung (termin_id, netz, faehigkeiten, created_at)
    values (${terminId}, ${netz}, ${[...faehigkeiten]}::text[], ${at}) on conflict (termin_id) do nothing`,
  );
}

export async function findBuchung(db: Db, terminId: string): Promise<Buchungszeile | undefined> {
  const { rows } = await prepared(sql<Buchungszeile>`
    select ${COLUMNS} from termine.buchung b where b.termin_id = ${terminId}`).execute(db);
  return rows[0];
}

/** And how many active ones there are with this address besides. */
export async function findBuchungMitKontakt(
  tx: Tx,
  terminId: string,
  kontakt: string,
  now: string,
): Promise<{ readonly buchung: Buchungszeile | undefined; readonly mitKontakt: number }> {
  const { rows } = await prepared(sql<Buchungszeile & { anzahl: number }>`
    select ${COLUMNS}, (
      select count(*)::int from termine.termin
      where kontakt_hmac = ${kontakt} and id <> ${terminId}::uuid
        and (stand = 'gebucht' and ende > ${now} or stand in ('unbestaetigt', 'angeboten') and haelt_bis > ${now})) as anzahl
    from (select) eine left join termine.buchung b on b.termin_id = ${terminId}::uuid`).execute(tx);
  const [row] = rows;
  return { buchung: row?.termin_id ? row : undefined, mitKontakt: row?.anzahl ?? 0 };
}

/** Whom a person has to look at before the visit. */
export async function setPruefung(
  tx: Tx,
  terminId: string,
  gruende: readonly string[],
  akteId: string | null,
): Promise<void> {
  await later(
    tx,
    sql`update termine.buchung set akte_id = ${akteId}, pruefen = ${gruende.length > 0}, pruefgrund = ${JSON.stringify(gruende)}::jsonb,
    geprueft_at = null, geprueft_von = null, version = version + 1 where termin_id = ${terminId}`,
  );
}

export async function setCode(tx: Tx, terminId: string, hash: Buffer, endetAt: string): Promise<void> {
  await later(
    tx,
    sql`update termine.buchung set code_hash = ${hash}, code_endet_at = ${endetAt}, code_versuche = 0,
    code_gesendet = code_gesendet + 1 where termin_id = ${terminId}`,
  );
}

export interface Codeurteil {
  readonly stand: Terminstand;
  readonly haeltBis: string | null;
  readonly richtig: boolean;
  /** Wrong guesses before this one. */
  readonly vorher: number;
}

/**
 * A wrong guess counts, a right one does not: who confirms twice is no guesser; nor does one at a hold that ended. One
 * statement: of guesses at the same moment each counts. Undefined: not the holder's.
 */
export async function guessCode(
  db: Database,
  { terminId, halterHash, hash, now }: { terminId: string; halterHash: Buffer; hash: Buffer; now: string },
): Promise<Codeurteil | undefined> {
  const { rows } = await prepared(sql<Codeurteil>`
    update termine.buchung b set code_versuche = least(b.code_versuche + g.zaehlt, 1000)
    from (
      select t.id, t.stand, t.haelt_bis, (b.code_hash is distinct from ${hash}::bytea
        and (t.stand = 'gebucht' or t.stand = 'unbestaetigt' and t.haelt_bis > ${now}::timestamptz))::int as zaehlt
      from termine.termin t join termine.buchung b on b.termin_id = t.id
      where t.id = ${terminId}::uuid and t.halter_hash = ${halterHash}::bytea) g
    where g.id = b.termin_id
    returning g.stand, g.haelt_bis as "haeltBis", b.code_hash is not distinct from ${hash}::bytea as richtig,
      b.code_versuche - g.zaehlt as vorher`).execute(db);
  return rows[0];
}

export interface Spur {
  readonly art: 'gehalten' | 'benannt' | 'gebucht' | 'abgesagt';
  readonly netz?: string | undefined;
  readonly kontakt?: string | null | undefined;
  readonly personen?: readonly string[];
  readonly terminId: string;
  readonly at: string;
}

export async function insertSpur(tx: Tx, { art, netz, kontakt, personen, terminId, at }: Spur): Promise<void> {
  await later(
    tx,
    sql`insert into termine.spur (art, netz, kontakt, person, termin_id, at)
    select ${art}, ${netz ?? null}, ${kontakt ?? null}, person, ${terminId}, ${at}::timestamptz
    from unnest(${personen && personen.length > 0 ? [...personen] : [null]}::text[]) as person`,
  );
}

/** What was asked for besides, an interpreter say; a move keeps to it. */
export async function listStationsfaehigkeiten(db: Db, terminId: string): Promise<readonly string[]> {
  const { rows } = await prepared(sql<{ faehigkeiten: readonly string[] }>`
    select faehigkeiten from termine.buchung where termin_id = ${terminId}`).execute(db);
  return rows[0]?.faehigkeiten ?? [];
}

export type Erinnerungsart = 'sieben_tage' | 'ein_tag';

/** Promised for that day and confirmed before `bestaetigtVor`, of whom nobody has been reminded for this begin. */
export async function listZuErinnernde(
  db: Db,
  {
    art,
    tag,
    bestaetigtVor,
    nach,
    limit,
  }: { art: Erinnerungsart; tag: string; bestaetigtVor: string; nach: string | null; limit: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from termine.termin t
    where t.tag = ${tag} and t.stand = 'gebucht' and t.angaben is not null and t.bestaetigt_at < ${bestaetigtVor}
      and (${nach}::uuid is null or t.id > ${nach}::uuid)
      and not exists (select from termine.erinnerung e where e.termin_id = t.id and e.art = ${art} and e.beginn = t.beginn)
    order by t.id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** False: it was sent before. */
export async function insertErinnerung(
  tx: Tx,
  terminId: string,
  art: Erinnerungsart,
  beginn: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into termine.erinnerung (termin_id, art, beginn) values (${terminId}, ${art}, ${beginn})
    on conflict do nothing returning termin_id`.execute(tx);
  return rows.length > 0;
}
