/** What the public's way knows of a Termin beside its time. */
import { sql } from 'kysely';
import { type Database, later, prepared, type Tx } from '#platform/db/db.ts';
import { onceIn } from '#platform/edited/once.ts';

type Db = Database | Tx;

export interface Ort {
  readonly name: string;
  readonly anschrift: string;
}

/** Asked for once in a deed: its answer and its mail name the same house. */
export async function findOrt(db: Db, poolId: string): Promise<Ort> {
  const [ort = { name: '', anschrift: '' }] = await onceIn(db, `termine.ort ${poolId}`, () => readOrt(db, poolId));
  return ort;
}

async function readOrt(db: Db, poolId: string): Promise<Ort[]> {
  const { rows } = await prepared(sql<Ort>`
    select s.name, s.anschrift from termine.pool p join termine.standort s on s.id = p.standort_id
    where p.id = ${poolId}`).execute(db);
  return rows;
}

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

/** Active ones with this address, but for `ohne`. */
export async function countMitKontakt(tx: Tx, kontakt: string, ohne: string, now: string): Promise<number> {
  const { rows } = await prepared(sql<{ anzahl: number }>`
    select count(*)::int as anzahl from termine.termin
    where kontakt_hmac = ${kontakt} and id <> ${ohne}
      and (stand = 'gebucht' and ende > ${now} or stand in ('unbestaetigt', 'angeboten') and haelt_bis > ${now})`).execute(
    tx,
  );
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

export type Codeurteil = 'richtig' | 'falsch' | 'verbraucht' | 'fremd';

/**
 * A wrong guess counts, a right one does not: who confirms twice is no guesser. One statement: of guesses at the same
 * moment each counts.
 */
export async function judgeCode(
  db: Database,
  {
    terminId,
    halterHash,
    hash,
    hoechstens,
  }: { terminId: string; halterHash: Buffer; hash: Buffer; hoechstens: number },
): Promise<Codeurteil> {
  const { rows } = await prepared(sql<{ richtig: boolean; vorher: number }>`
    update termine.buchung b set code_versuche = least(b.code_versuche + (b.code_hash is distinct from ${hash})::int, 1000)
    from termine.termin t
    where t.id = b.termin_id and t.id = ${terminId} and t.halter_hash = ${halterHash}
    returning b.code_hash is not distinct from ${hash} as richtig,
      b.code_versuche - (b.code_hash is distinct from ${hash})::int as vorher`).execute(db);
  const [row] = rows;
  if (!row) return 'fremd';
  if (row.vorher >= hoechstens) return 'verbraucht';
  return row.richtig ? 'richtig' : 'falsch';
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
