/** Answers as they were given, and what people said of them. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Ergebnis } from './ergebnis.ts';

export interface IndexStand {
  readonly name: string;
  readonly stand: number;
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export async function insertAntwort(
  tx: Tx,
  ergebnis: Ergebnis,
  { konto, staende }: { readonly konto: string; readonly staende: readonly IndexStand[] },
): Promise<{ readonly id: string; readonly createdAt: string }> {
  const { stichtag, frage, zustand, art, kiAusfall } = ergebnis;
  // A model that gave no answer is named in the reason.
  const { modell, rohSha256 } = art === 'modell' ? ergebnis : { modell: null, rohSha256: null };
  const { rows } = await sql<{ id: string; createdAt: string }>`
    insert into assistent.antwort (konto, stichtag, frage, zustand, art, ki_ausfall, index_staende, modell, roh_sha256)
    values (${konto}, ${stichtag}, ${frage}, ${zustand}, ${art}, ${kiAusfall}, ${JSON.stringify(staende)}::jsonb,
      ${modell === null ? null : JSON.stringify(modell)}::jsonb, ${rohSha256})
    returning id, created_at as "createdAt"`.execute(tx);
  const row = rows[0] as { id: string; createdAt: string };
  const stellen = ergebnis.stellen.map(({ werkId, normId, absatz, zitat, text }, ordnung) => ({
    ordnung,
    werk_id: werkId,
    norm_id: normId,
    absatz,
    zitat,
    text_sha256: hashOf(text),
  }));
  await sql`insert into assistent.antwort_stelle (antwort_id, ordnung, werk_id, norm_id, absatz, zitat, text_sha256)
    select ${row.id}::uuid, ordnung, werk_id, norm_id, absatz, zitat, text_sha256
    from jsonb_to_recordset(${JSON.stringify(stellen)}::jsonb)
      as x(ordnung int, werk_id uuid, norm_id uuid, absatz int, zitat text, text_sha256 text)`.execute(tx);
  // Words of a model may repeat the name that a question was not kept for; words of the sources do not.
  const kept = ergebnis.saetze.filter(({ besteht, text, zitat }) => frage !== null || (besteht && text === zitat));
  const saetze = kept.map(({ text, zitat, stelle, besteht, gruende }, ordnung) => ({
    ordnung,
    text,
    zitat,
    stelle,
    besteht,
    gruende,
  }));
  await sql`insert into assistent.antwort_satz (antwort_id, ordnung, text, zitat, stelle, besteht, gruende)
    select ${row.id}::uuid, ordnung, text, zitat, stelle, besteht, gruende
    from jsonb_to_recordset(${JSON.stringify(saetze)}::jsonb)
      as x(ordnung int, text text, zitat text, stelle int, besteht boolean, gruende jsonb)`.execute(tx);
  return row;
}

/** Whether this person was given this answer. */
export async function ownsAntwort(db: Database | Tx, id: string, konto: string): Promise<boolean> {
  const { rows } = await sql`select 1 from assistent.antwort where id = ${id} and konto = ${konto}`.execute(db);
  return rows.length === 1;
}

export async function saveRueckmeldung(
  tx: Tx,
  one: { antwortId: string; art: string; richtig: string; bemerkung: string },
  konto: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into assistent.rueckmeldung (antwort_id, konto, art, richtig, bemerkung)
    values (${one.antwortId}, ${konto}, ${one.art}, ${one.richtig}, ${one.bemerkung})
    on conflict (antwort_id, konto) do update set art = excluded.art, richtig = excluded.richtig,
      bemerkung = excluded.bemerkung, version = assistent.rueckmeldung.version + 1
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** Of „falsche Norm“, newest first, as questions of a test: `{ question, as_of, richtig }`; only where the question is kept. */
export async function listPruefFaelle(
  db: Database | Tx,
): Promise<{ readonly id: string; readonly frage: string; readonly stichtag: string; readonly richtig: string }[]> {
  const { rows } = await sql<{ id: string; frage: string; stichtag: string; richtig: string }>`
    select r.id, a.frage, a.stichtag, r.richtig from assistent.rueckmeldung r
    join assistent.antwort a on a.id = r.antwort_id
    where r.art = 'falsche_norm' and a.frage is not null order by r.created_at desc limit 1000`.execute(db);
  return rows;
}

export async function deleteAntwortenBefore(tx: Tx, before: string): Promise<number> {
  const { numAffectedRows } =
    await sql`delete from assistent.antwort where created_at < ${before}::timestamptz`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export interface StelleRow {
  readonly antwortId: string;
  /** Day on which its texts have to be in force: today where it was asked for its own day, else its Stichtag. */
  readonly tag: string;
  readonly normId: string;
  readonly absatz: number;
  readonly sha256: string;
  readonly zitat: string;
}

/** Proof of answers that were not marked yet. */
export async function listOffeneStellen(
  db: Database | Tx,
  today: string,
  after: string | null,
  limit: number,
): Promise<StelleRow[]> {
  const { rows } = await sql<StelleRow>`
    select a.id as "antwortId", a.tag, s.norm_id as "normId", s.absatz, s.text_sha256 as sha256, s.zitat
    from (select id, case when stichtag >= (created_at at time zone 'Europe/Berlin')::date then ${today}::date else stichtag end as tag
      from assistent.antwort where ueberholt_at is null and (${after}::uuid is null or id > ${after}::uuid)
      order by id limit ${limit}) a
    join assistent.antwort_stelle s on s.antwort_id = a.id order by a.id, s.ordnung`.execute(db);
  return rows;
}

export async function markAntworten(tx: Tx, given: readonly { id: string; durch: string }[]): Promise<void> {
  await sql`update assistent.antwort a set ueberholt_at = now(), ueberholt_durch = x.durch
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as x(id uuid, durch text)
    where a.id = x.id and a.ueberholt_at is null`.execute(tx);
}
