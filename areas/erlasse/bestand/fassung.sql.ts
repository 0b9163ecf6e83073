/** The versions of a work in their order, and what each changes against the one before. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { BekannterLauf } from './fassungsfolge.rules.ts';
import type { NormText } from './unterschied.rules.ts';
import type { Normaenderung } from './werk.schema.ts';

export interface FassungRow extends BekannterLauf {
  readonly gueltig_ab: string;
  /** Set by an editor. */
  readonly von_hand: boolean;
  readonly verglichen_mit: string | null;
}

/** By their first day of proof. */
export async function listFassungen(db: Database | Tx, werkId: string): Promise<FassungRow[]> {
  const { rows } = await sql<FassungRow>`
    select id, gueltig_ab, sha256, tage::text[] as tage, tag_von is not null as von_hand, verglichen_mit
    from erlasse.fassung where werk_id = ${werkId} order by tage[1]`.execute(db);
  return rows;
}

export async function listNormenOfFassung(db: Database | Tx, fassungId: string): Promise<NormText[]> {
  const { rows } = await sql<NormText>`
    select n.id, n.sha256, n.bezeichnung, n.ueberschrift,
      coalesce((select jsonb_agg(jsonb_build_object('nr', a.nr, 'text', a.text) order by a.ordnung)
        from erlasse.absatz a where a.norm_id = n.id), '[]') as absaetze
    from erlasse.fassung_norm fn join erlasse.norm n on n.id = fn.norm_id
    where fn.fassung_id = ${fassungId} order by fn.ordnung`.execute(db);
  return rows;
}

export interface NewFassung {
  readonly stand: string;
  readonly hinweise: readonly string[];
  readonly quelle: string;
  readonly sha256: string;
  readonly normen: readonly { readonly id: string; readonly gliederung: readonly string[] }[];
}

/** With the text of the new file; `id` of the stored one whose place it takes. */
export async function writeFassung(
  tx: Tx,
  werkId: string,
  id: string | undefined,
  tage: readonly string[],
  { stand, hinweise, quelle, sha256, normen }: NewFassung,
  by: string,
): Promise<string> {
  const days = [...tage];
  const { rows } = id
    ? await sql<{ id: string }>`
      update erlasse.fassung set stand = ${stand}, hinweise = ${[...hinweise]}, quelle = ${quelle}, sha256 = ${sha256},
        tage = ${days}::date[], gueltig_ab = case when tag_von is null then ${days[0]}::date else gueltig_ab end,
        created_at = now(), created_by = ${by}, version = version + 1
      where id = ${id} returning id`.execute(tx)
    : await sql<{ id: string }>`
      insert into erlasse.fassung (werk_id, gueltig_ab, tage, stand, hinweise, quelle, sha256, created_by)
      values (${werkId}, ${days[0]}, ${days}::date[], ${stand}, ${[...hinweise]}, ${quelle}, ${sha256}, ${by})
      returning id`.execute(tx);
  const fassungId = (rows[0] as { id: string }).id;
  if (id) await sql`delete from erlasse.fassung_norm where fassung_id = ${id}`.execute(tx);
  const json = JSON.stringify(
    normen.map((norm, ordnung) => ({ norm_id: norm.id, ordnung, gliederung: norm.gliederung })),
  );
  await sql`insert into erlasse.fassung_norm (fassung_id, ordnung, norm_id, gliederung)
    select ${fassungId}::uuid, ordnung, norm_id, array(select jsonb_array_elements_text(gliederung))
    from jsonb_to_recordset(${json}::jsonb) as x(norm_id uuid, ordnung int, gliederung jsonb)`.execute(tx);
  return fassungId;
}

/** The same text was seen on other days than was known; the first of them is when it is valid from. */
export async function saveTage(tx: Tx, id: string, tage: readonly string[]): Promise<void> {
  const days = [...tage];
  await sql`update erlasse.fassung set tage = ${days}::date[],
      gueltig_ab = case when tag_von is null then ${days[0]}::date else gueltig_ab end, version = version + 1
    where id = ${id} and tage <> ${days}::date[]`.execute(tx);
}

/** Another text came between two days of one version: the later days are a version of their own with the same text. */
export async function copyFassung(tx: Tx, id: string, tage: readonly string[], by: string): Promise<string> {
  const days = [...tage];
  const { rows } = await sql<{ id: string }>`
    insert into erlasse.fassung (werk_id, gueltig_ab, tage, stand, hinweise, quelle, sha256, original, created_by)
    select werk_id, ${days[0]}::date, ${days}::date[], stand, hinweise, quelle, sha256, original, ${by}
    from erlasse.fassung where id = ${id} returning id`.execute(tx);
  const copy = (rows[0] as { id: string }).id;
  await sql`insert into erlasse.fassung_norm (fassung_id, ordnung, norm_id, gliederung)
    select ${copy}::uuid, ordnung, norm_id, gliederung from erlasse.fassung_norm where fassung_id = ${id}`.execute(tx);
  return copy;
}

export async function removeFassungen(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from erlasse.fassung where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** What an editor said about the first day does not hold where a file of that day shows another text. */
export async function dropHandTag(tx: Tx, id: string): Promise<void> {
  await sql`update erlasse.fassung set gueltig_ab = tage[1], tag_von = null, tag_at = null, tag_grund = null,
    version = version + 1 where id = ${id}`.execute(tx);
}

export async function replaceAenderungen(
  tx: Tx,
  fassungId: string,
  vorher: string | null,
  aenderungen: readonly Normaenderung[],
): Promise<void> {
  await sql`delete from erlasse.normaenderung where fassung_id = ${fassungId}`.execute(tx);
  await sql`update erlasse.fassung set verglichen_mit = ${vorher} where id = ${fassungId}`.execute(tx);
  if (aenderungen.length === 0) return;
  const json = JSON.stringify(aenderungen.map((one, ordnung) => ({ ...one, ordnung })));
  await sql`insert into erlasse.normaenderung (fassung_id, ordnung, bezeichnung, was, alt_norm_id, neu_norm_id, absaetze)
    select ${fassungId}::uuid, ordnung, bezeichnung, was, "altNormId", "neuNormId", absaetze
    from jsonb_to_recordset(${json}::jsonb)
      as x(ordnung int, bezeichnung text, was text, "altNormId" uuid, "neuNormId" uuid, absaetze jsonb)`.execute(tx);
}
