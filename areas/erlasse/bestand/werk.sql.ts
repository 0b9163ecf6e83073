/** A work, its versions and their sections: each text is stored once, however many versions carry it. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Absatz, Teil, WerkMitText } from './werk.schema.ts';

export interface FassungRow {
  readonly id: string;
  readonly gueltig_ab: string;
  readonly sha256: string;
}

/** Locks the work until commit; its head becomes what the newest source says. */
export async function saveWerk(tx: Tx, sammlungId: string, werk: WerkMitText, by: string): Promise<string> {
  const { schluessel, kurz, titel, herausgeber, bezug } = werk;
  const { rows } = await sql<{ id: string }>`
    insert into erlasse.werk (sammlung_id, schluessel, kurz, titel, herausgeber, datum, gueltig_ab, gueltig_bis, bezug, einstufung, created_by)
    values (${sammlungId}, ${schluessel}, ${kurz}, ${titel}, ${herausgeber}, ${werk.datum ?? null}, ${werk.gueltigAb ?? null},
      ${werk.gueltigBis ?? null}, ${bezug}, ${werk.einstufung ?? null}, ${by})
    on conflict (sammlung_id, schluessel) do update set kurz = excluded.kurz, titel = excluded.titel,
      herausgeber = excluded.herausgeber, datum = excluded.datum, gueltig_ab = excluded.gueltig_ab,
      gueltig_bis = excluded.gueltig_bis, bezug = excluded.bezug,
      einstufung = coalesce(excluded.einstufung, erlasse.werk.einstufung), version = erlasse.werk.version + 1
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function listFassungen(db: Database | Tx, werkId: string): Promise<FassungRow[]> {
  const { rows } = await sql<FassungRow>`select id, gueltig_ab, sha256 from erlasse.fassung where werk_id = ${werkId}
    order by gueltig_ab`.execute(db);
  return rows;
}

export interface NormRow {
  readonly id: string;
  readonly sha256: string;
  readonly bezeichnung: string;
  readonly absaetze: readonly Absatz[];
}

export async function listNormenOfFassung(db: Database | Tx, fassungId: string): Promise<NormRow[]> {
  const { rows } = await sql<NormRow>`
    select n.id, n.sha256, n.bezeichnung,
      (select jsonb_agg(jsonb_build_object('nr', a.nr, 'text', a.text) order by a.ordnung) from erlasse.absatz a
        where a.norm_id = n.id) as absaetze
    from erlasse.fassung_norm fn join erlasse.norm n on n.id = fn.norm_id
    where fn.fassung_id = ${fassungId} order by fn.ordnung`.execute(db);
  return rows;
}

export interface NewNorm {
  readonly sha256: string;
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly absaetze: readonly (Absatz & { readonly teile: readonly Teil[] })[];
}

/** Stores what is not there yet; returns the id of each by its hash. */
export async function saveNormen(
  tx: Tx,
  werkId: string,
  normen: readonly NewNorm[],
): Promise<ReadonlyMap<string, string>> {
  const json = JSON.stringify(
    normen.map(({ sha256, bezeichnung, ueberschrift }) => ({ sha256, bezeichnung, ueberschrift })),
  );
  const { rows: inserted } = await sql<{ id: string; sha256: string }>`
    insert into erlasse.norm (werk_id, bezeichnung, ueberschrift, sha256)
    select distinct on (sha256) ${werkId}::uuid, bezeichnung, ueberschrift, sha256
    from jsonb_to_recordset(${json}::jsonb) as x(sha256 text, bezeichnung text, ueberschrift text)
    on conflict (werk_id, sha256) do nothing returning id, sha256`.execute(tx);
  const idOf = new Map(inserted.map(({ id, sha256 }) => [sha256, id]));
  const absaetze = normen.flatMap(({ sha256, absaetze: own }) => {
    const normId = idOf.get(sha256);
    idOf.delete(sha256);
    return normId ? own.map(({ nr, text, teile }, ordnung) => ({ norm_id: normId, ordnung, nr, text, teile })) : [];
  });
  await sql`insert into erlasse.absatz (norm_id, ordnung, nr, text, teile)
    select norm_id, ordnung, nr, text, teile from jsonb_to_recordset(${JSON.stringify(absaetze)}::jsonb)
      as x(norm_id uuid, ordnung int, nr text, text text, teile jsonb)`.execute(tx);
  const { rows } = await sql<{
    id: string;
    sha256: string;
  }>`select id, sha256 from erlasse.norm where werk_id = ${werkId}`.execute(tx);
  return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
}

export interface NewFassung {
  readonly gueltigAb: string;
  readonly stand: string;
  readonly hinweise: readonly string[];
  readonly quelle: string;
  readonly sha256: string;
  readonly normen: readonly { readonly id: string; readonly gliederung: readonly string[] }[];
}

/** Replaces a version of the same day: a source that was read better, not a second truth. */
export async function replaceFassung(tx: Tx, werkId: string, fassung: NewFassung, by: string): Promise<string> {
  const { gueltigAb, stand, hinweise, quelle, sha256, normen } = fassung;
  await sql`delete from erlasse.fassung where werk_id = ${werkId} and gueltig_ab = ${gueltigAb}`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    insert into erlasse.fassung (werk_id, gueltig_ab, stand, hinweise, quelle, sha256, created_by)
    values (${werkId}, ${gueltigAb}, ${stand}, ${[...hinweise]}, ${quelle}, ${sha256}, ${by}) returning id`.execute(tx);
  const { id } = rows[0] as { id: string };
  const json = JSON.stringify(
    normen.map((norm, ordnung) => ({ norm_id: norm.id, ordnung, gliederung: norm.gliederung })),
  );
  await sql`insert into erlasse.fassung_norm (fassung_id, ordnung, norm_id, gliederung)
    select ${id}::uuid, ordnung, norm_id, array(select jsonb_array_elements_text(gliederung))
    from jsonb_to_recordset(${json}::jsonb) as x(norm_id uuid, ordnung int, gliederung jsonb)`.execute(tx);
  return id;
}
